/*
 * functions: the XPath functions of pisar, in urn:pisar:ru.
 *
 * One table over src/russian serves the rules (xpath_register) and the
 * stylesheets (style registers each row). A fault in a call is a message in
 * the log of the listener that the XPath context carries in `user`.
 */
#ifndef PISAR_XPATH_FUNCTIONS_H
#define PISAR_XPATH_FUNCTIONS_H

#include <libxml/xpath.h>

#define XPATH_NAMESPACE "urn:pisar:ru"

struct inflections;
struct log;

/* Whom the functions tell what they find; either may be NULL. */
struct xpath_listener {
    struct log *log;
    struct inflections *inflections; /* forms, inflection.h */
};

struct xpath_function {
    const char *name;
    xmlXPathFunction call;
    const char *synopsis; /* ru:date(iso, 'numeric'|'long') */
    const char *example;  /* an expression */
    const char *result;   /* what it gives */
};

extern const struct xpath_function xpath_functions[];
extern const unsigned xpath_function_count;

/* Registers the table (prefix ru) in a context. */
void xpath_register(xmlXPathContext *context);

#endif
