/*
 * ruleset: one rules.xml.
 *
 * In: a path below templates/. Out: its rules. A file with faults is not kept;
 * those of XPath are told where a record meets them, and all by ruleset_try.
 */
#ifndef PISAR_CHECK_RULESET_H
#define PISAR_CHECK_RULESET_H

#include <stdbool.h>

#include <libxml/xpath.h>

#include "base/message.h"
#include "check/expression.h"

struct arena;
struct library;

struct rule {
    struct rule *next; /* in the order of the file */
    const char *id;
    const char *kind;    /* of this kind only, or NULL */
    const char *body;    /* of this body only, or NULL */
    const char *clause;  /* or NULL */
    const char *instead; /* id of a rule that need not speak too, or NULL */
    enum severity severity;
    bool alone; /* not of a record that a neighbour annexes */
    struct expression on;
    struct expression test;
    struct expression at; /* none: at the element itself */
    const xmlNode *ru;    /* text, and <v select=""> for values */
    const xmlNode *en;    /* or NULL */
    struct place place;
};

/* A value that several rules use, as the variable $name. */
struct let {
    struct let *next;
    const char *name;
    struct expression select; /* from the record's element */
};

struct rules {
    struct rules *next;
    const char *name; /* "protocol/rules.xml" */
    struct rule *first;
    struct let *lets;
};

/* The rules of "templates/<name>", none without such a file; NULL: faults,
 * which are reported. Evaluating an expression may compile it. */
struct rules *ruleset_open(
    struct library *library, const char *name, struct log *log);

/* Tries every expression on an empty record, and looks through the texts. */
void ruleset_try(struct library *library, struct rules *rules, struct log *log);

/* Is this the id of a rule, of whatever kind or organisation, or of a finding
 * of the reader? Faults of the files are not told here. */
bool ruleset_knows(struct library *library, const char *id);

/* Sets the variables of a file, in its order, from the context node. */
void ruleset_let(struct library *library, struct let *let,
    xmlXPathContext *context, struct log *log);

#endif
