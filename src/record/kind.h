/*
 * kind: what templates/<kind>/kind.xml says of a kind of document.
 *
 * Its names and variants, its fields (field.h); how headings of the body
 * become parts; the verbs that end a preamble.
 */
#ifndef PISAR_RECORD_KIND_H
#define PISAR_RECORD_KIND_H

#include <stdbool.h>
#include <stddef.h>

#include "base/message.h"
#include "record/field.h"

struct arena;
struct library;

/* A part of the body: a heading, or, inside a matter, a paragraph that begins
 * with its name and a colon. */
struct part {
    const char *headings; /* "РЕШИЛИ|ПОСТАНОВИЛИ" */
    const char *title;    /* the first of them */
    const char *name;     /* "decided" */
    const char *label;    /* what is printed before it, or NULL */
    bool required;
    bool rare; /* blanks leave it out */
    enum { PART_TEXT, PART_POINTS, PART_VOTES } type;
};

/* A column of a table that a kind declares. */
struct column {
    const char *headings; /* "Срок|Сроки" */
    const char *title;    /* the first of them, the usual one */
    const char *name;     /* "term" */
    const char *width;    /* "25mm"; "40*", a share of what is left; or NULL */
    const char *align;    /* "left" or "center" */
    const char *example;  /* for blanks, or NULL */
    bool required;        /* it is there, and its cells are filled */
    bool rare;            /* blanks leave it out */
    enum { COLUMN_TEXT, COLUMN_NUMBER /* counts the rows */ } type;
};

/* The table of declared columns that the text of a kind holds. */
struct columns {
    const char *name; /* "rows": its element */
    unsigned minimum; /* rows in the text */
    unsigned lines;   /* empty rows of a form that is filled in by hand */
    struct column *list;
    unsigned count;
};

/* A kind under another name: распоряжение is an order. */
struct variant {
    const char *name;     /* "methodology" */
    const char *alias;    /* "методология" */
    const char *gender;   /* as that of a kind */
    const char *heading;  /* printed in place of the alias, or NULL, */
    const char *genitive; /* as those below: "методологии" */
    const char *dative;
    const char *instrumental;
    const char *verb;              /* that a blank ends its preamble with */
    const struct columns *columns; /* of the table in its blanks, or NULL */
};

struct kind {
    const char *name;   /* "order" */
    const char *alias;  /* "приказ" */
    const char *gender; /* "m", "f", "n", "p" (plural) */
    const char *version;
    const struct field *fields;
    unsigned field_count;
    unsigned body_at;  /* so many fields stand before the body */
    const char *verbs; /* "ПРИКАЗЫВАЮ|ОБЯЗЫВАЮ", or NULL */
    const char *each;  /* "matter": element of every heading, or NULL: the
                          body is one <text> */
    unsigned each_minimum;    /* so many at least */
    const struct part *parts; /* of each, else of the text: its headings name
                                 them */
    unsigned part_count;      /* 0: a text of sections and points */
    const struct columns *columns; /* of tables of the text, or NULL */
    const struct variant *variants;
    unsigned variant_count;
    const char *outline; /* the text of a blank, in Markdown, or NULL */
    const char *form;    /* the fields of the kind's own blank form, which has
                            this text, or NULL: it has none */
};

/* The kind of this name or alias, case and ё apart, which may be that of a
 * variant; NULL when there is none (not reported). Faults of kind.xml itself
 * are reported. */
const struct kind *kind_find(
    struct library *library, const char *name, struct log *log);

/* The kind of this folder of templates/, no alias. NULL: its own faults are
 * reported, none of other kinds. */
const struct kind *kind_open(
    struct library *library, const char *folder, struct log *log);

/* As kind_find; what is not known is reported at the place, with a suggestion.
 */
const struct kind *kind_require(struct library *library, const char *name,
    struct place place, struct log *log);

/* The variant of this name or alias, or NULL. */
const struct variant *variant_find(const struct kind *kind, const char *name);

/* The column of this name, or NULL. */
const struct column *column_find(
    const struct columns *columns, const char *name);

/* Reads all kinds of the library, for kind_suggest and lists of kinds. */
void kind_load(struct library *library, struct log *log);

/* All kinds by name; *count of them. In `arena`. */
const struct kind **kind_list(struct library *library, struct arena *arena,
    size_t *count, struct log *log);

/* The nearest known kind to a misspelt name, or NULL: for «возможно, …». */
const char *kind_suggest(struct library *library, const char *name);

#endif
