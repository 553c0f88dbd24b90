/*
 * ruleset: one rules.xml, read and compiled.
 *
 * In: a path below templates/. Out: its rules, each tried once on an empty
 * record, so that a fault of a rule is reported with file:line before any
 * record meets it. A file with faults is not kept.
 */
#ifndef PISAR_CHECK_RULESET_H
#define PISAR_CHECK_RULESET_H

#include <libxml/xpath.h>

#include "base/message.h"
#include "xpath/functions.h"

struct arena;
struct library;

/* A piece of a rule's text: letters as they are, then a value. */
struct segment {
    struct segment *next;
    const char *text;
    xmlXPathCompExpr *select; /* or NULL */
};

struct rule {
    struct rule *next; /* in the order of the file */
    const char *id;
    const char *kind;    /* of this kind only, or NULL */
    const char *body;    /* of this body only, or NULL */
    const char *clause;  /* or NULL */
    const char *instead; /* id of a rule that need not speak too, or NULL */
    enum severity severity;
    xmlXPathCompExpr *on;
    xmlXPathCompExpr *test;
    xmlXPathCompExpr *at; /* or NULL: at the element itself */
    const struct segment *ru;
    const struct segment *en; /* or NULL */
    struct place place;       /* of the rule */
};

/* A value that several rules use, as the variable $name. */
struct let {
    struct let *next;
    const char *name;
    xmlXPathCompExpr *select; /* from the record's element */
};

struct rules {
    struct rules *next;
    const char *name; /* "protocol/rules.xml" */
    struct rule *first;
    struct let *lets;
};

/* The rules of "templates/<name>"; NULL: no such file, or faults, which are
 * reported. */
const struct rules *ruleset_open(
    struct library *library, const char *name, struct log *log);

/* Is this the id of a rule, of whatever kind or organisation, or of a finding
 * of the reader? Faults of the files are not told here. */
bool ruleset_knows(struct library *library, const char *id);

/* The functions that only rules have. */
extern const struct xpath_function ruleset_functions[];
extern const unsigned ruleset_function_count;

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
xmlXPathContext *ruleset_context(
    xmlDoc *document, struct fault *fault, struct log *log);

/* Sets $record and $date, or $this and the context node. */
void ruleset_record(xmlXPathContext *context, xmlNode *record);
void ruleset_this(xmlXPathContext *context, xmlNode *node);

/* Sets the variables of a file, in its order, from the context node. */
void ruleset_let(const struct let *let, xmlXPathContext *context);

/* Reports the fault of an evaluation; true when there was one. */
bool ruleset_fault(const struct rule *rule, const char *expression,
    struct fault *fault, struct log *log);

#endif
