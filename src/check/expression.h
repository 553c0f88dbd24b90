/*
 * expression: the XPath of rules: its functions, variables and faults.
 *
 * In: a document. Out: a context in which expressions of rules are compiled
 * and evaluated; what is wrong with one is a message. It does not know the
 * rules.
 */
#ifndef PISAR_CHECK_EXPRESSION_H
#define PISAR_CHECK_EXPRESSION_H

#include <stdbool.h>

#include <libxml/xpath.h>

#include "base/message.h"
#include "xpath/functions.h"

struct arena;

/* The functions that only rules have. */
extern const struct xpath_function expression_functions[];
extern const unsigned expression_function_count;

/* What an evaluation said: the first fault, in an arena. */
struct fault {
    struct arena *arena;
    struct xpath_listener listener; /* of the functions */
    int code;                       /* of libxml2; 0: none */
    const char *function;           /* the one that is not known, or NULL */
};

/* A context for the rules over a document. Faults of evaluation go to
 * `fault`, messages of functions to the log. Free it with
 * xmlXPathFreeContext. */
xmlXPathContext *expression_context(
    xmlDoc *document, struct fault *fault, struct log *log);

/* Sets $record and $date, or $this and the context node. */
void expression_record(xmlXPathContext *context, xmlNode *record);
void expression_this(xmlXPathContext *context, xmlNode *node);

/* An expression of a file. It is compiled when it is first needed: most rules
 * concern nothing in a record. */
struct expression {
    const char *text; /* NULL: there is none */
    const char *of;   /* the id of the rule, or the name of the variable */
    struct place place;
    xmlXPathCompExpr *compiled; /* or NULL; ends with the arena */
};

/* The value, for the caller to free. NULL: a fault, which is reported. */
xmlXPathObject *expression_value(struct expression *expression,
    struct arena *arena, xmlXPathContext *context, struct log *log);

/* The same of an expression that must give nodes; all else is a fault. */
xmlXPathObject *expression_nodes(struct expression *expression,
    struct arena *arena, xmlXPathContext *context, struct log *log);

#endif
