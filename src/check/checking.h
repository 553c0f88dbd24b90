/*
 * checking: one record while it is checked.
 *
 * What all modules of the check know of the record, and what they count in
 * it. It is made and ended by check_record.
 */
#ifndef PISAR_CHECK_CHECKING_H
#define PISAR_CHECK_CHECKING_H

#include <stdbool.h>

#include <libxml/tree.h>

struct arena;
struct kind;
struct library;
struct log;
struct organization;
struct scope;

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

#endif
