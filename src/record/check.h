/*
 * check: a raw record, as typed, into the canonical one.
 *
 * In: the document of source.h. Out: the same document with the fields of
 * kind.xml in their order, typed, completed from the organisation's file,
 * the text looked through, annexes inside. What is canonical already passes
 * unchanged. All faults go to the log. Rules come later (rule.h).
 */
#ifndef PISAR_RECORD_CHECK_H
#define PISAR_RECORD_CHECK_H

#include <stdbool.h>

#include <libxml/tree.h>

#include "base/message.h"

struct arena;
struct field;
struct kind;
struct library;
struct organization;
struct scope;

/* One record while it is checked. */
struct check {
    struct library *library;
    struct arena *arena;
    struct log *log;
    const struct check *parent; /* of an annexe, or NULL */
    const char *path;           /* of the record's file */
    const struct kind *kind;
    const struct organization *organization; /* its own or the parent's */
    bool astray; /* its organisation, or its body, is not known: reported */
    const char *date;    /* its own or its approval's, ISO form, or NULL */
    const xmlNode *body; /* <body> of the organisation's file, or NULL */
    bool blank;      /* a form to be filled in by hand: nothing is missing */
    xmlNode *record; /* takes the canonical elements */
    xmlNode *raw;    /* holds what is not yet looked at */
    struct scope *scope;  /* the ids of the record, of reference.c */
    unsigned tables;      /* so many are numbered */
    unsigned sections;    /* so many are there */
    unsigned rows;        /* of tables of declared columns */
    const xmlNode *table; /* the first that has them, or NULL */
};

/* Checks the record under `record` in its document; `path` is its file,
 * `parent` the record that annexes it or NULL. False: nothing can be made of
 * it, or it lacks the organisation of which rules speak. */
bool check_record(struct library *library, struct arena *arena,
    const struct check *parent, const char *path, xmlNode *record,
    struct log *log);

#endif
