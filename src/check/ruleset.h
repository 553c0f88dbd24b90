/*
 * ruleset: one rules.xml, read and compiled.
 *
 * In: a path below templates/. Out: its rules, each tried once on an empty
 * record, so that a fault of a rule is reported with file:line before any
 * record meets it. A file with faults is not kept. Few rules speak: what is in
 * their texts is tried by ruleset_texts, or when they do.
 */
#ifndef PISAR_CHECK_RULESET_H
#define PISAR_CHECK_RULESET_H

#include <stdbool.h>

#include <libxml/xpath.h>

#include "base/message.h"

struct arena;
struct library;

struct rule {
    struct rule *next; /* in the order of the file */
    const char *id;
    const char *kind;    /* of this kind only, or NULL */
    const char *body;    /* of this body only, or NULL */
    const char *clause;  /* or NULL */
    const char *instead; /* id of a rule that need not speak too, or NULL */
    const char *alone;   /* not of a record that a neighbour annexes; or NULL */
    enum severity severity;
    xmlXPathCompExpr *on;
    xmlXPathCompExpr *test;
    xmlXPathCompExpr *at; /* or NULL: at the element itself */
    const xmlNode *ru;    /* text, and <v select=""> for values */
    const xmlNode *en;    /* or NULL */
    struct place place;
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

/* Looks through the texts of the rules, and tries their values. */
void ruleset_texts(
    struct library *library, const struct rules *rules, struct log *log);

/* Is this the id of a rule, of whatever kind or organisation, or of a finding
 * of the reader? Faults of the files are not told here. */
bool ruleset_knows(struct library *library, const char *id);

/* Sets the variables of a file, in its order, from the context node. */
void ruleset_let(const struct let *let, xmlXPathContext *context);

#endif
