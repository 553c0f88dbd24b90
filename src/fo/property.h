/*
 * property: the table of properties, and one text read as one value.
 *
 * In: the text of an attribute, or a part of a shorthand's, and what it may
 * refer to. Out: a computed value: em and percentages of the font resolved,
 * expressions evaluated; percentages of geometry stay. It knows nothing of
 * elements and of how values meet in a style.
 */
#ifndef PISAR_FO_PROPERTY_H
#define PISAR_FO_PROPERTY_H

#include <stdbool.h>
#include <stddef.h>

#include "fo/style.h"

struct arena;
struct atoms;
struct fo_node;

enum property_type {
    PROPERTY_TYPE_LENGTH,
    PROPERTY_TYPE_EXTENT,
    PROPERTY_TYPE_KEYWORD,
    PROPERTY_TYPE_NUMBER,
    PROPERTY_TYPE_COLOR,
    PROPERTY_TYPE_STRING,
    PROPERTY_TYPE_KEEP
};

struct property_row {
    const char *name;
    enum property_type type;
    bool inherited;
    const char *initial;
};

const struct property_row *property_row(enum property property);

/* What a value may refer to while it is read. */
struct surroundings {
    struct arena *arena;          /* of the tree: for strings */
    const struct atoms *names;    /* atom->number: property + 1, or more */
    struct atoms *strings;        /* strings of values, each once */
    const struct atoms *keywords; /* atom->number: keyword + 1 */
    const struct style *parent;
    const struct style *own;    /* as far as it is read; font size is set */
    const struct fo_node *node; /* the parent node, NULL above the root */
    bool particular; /* out: the value depends on more than what the parent
                        passes on to every child */
};

/* Names of properties and keywords into tables. */
struct atoms *property_names(struct arena *arena);
struct atoms *property_keywords(struct arena *arena);

/* True when `word` is one of the words of "a|b|c". */
bool property_among(const char *words, const char *word);

/* True when the property takes the keyword. */
bool property_allows(enum property property, const char *word);

/* Reads `text` as a value. False: it is none that the property takes. */
bool property_read(struct surroundings *surroundings, enum property property,
    const char *text, struct value *value);

#endif
