/*
 * style: the computed properties of one formatting object.
 *
 * A style is an array of values, one a property of property.def. Equal styles
 * are one pointer. Layout reads them through the functions below.
 */
#ifndef PISAR_FO_STYLE_H
#define PISAR_FO_STYLE_H

#include <stdbool.h>
#include <stdint.h>

enum property {
#define PROPERTY(id, name, type, inherited, initial) PROPERTY_##id,
#include "fo/property.def"
#undef PROPERTY
    PROPERTY_COUNT
};

enum keyword {
#define KEYWORD(id, name) KEYWORD_##id,
#include "fo/keyword.def"
#undef KEYWORD
    KEYWORD_COUNT
};

enum value_kind {
    VALUE_KEYWORD, /* number: enum keyword */
    VALUE_LENGTH,  /* number: mpt */
    VALUE_PERCENT, /* number: thousandths of a percent; plus: mpt */
    VALUE_NUMBER,  /* number: thousandths */
    VALUE_COLOR,   /* number: 0xRRGGBB; transparent is KEYWORD_TRANSPARENT */
    VALUE_STRING   /* string, or NULL when not given */
};

struct value {
    enum value_kind kind;
    int32_t number;
    union {
        const char *string; /* VALUE_STRING */
        int32_t plus;       /* VALUE_PERCENT: "100% - 2cm" is one value */
    };
};

struct style {
    struct value values[PROPERTY_COUNT];
};

/* The name of a keyword, as in keyword.def. */
const char *keyword_name(enum keyword keyword);

/* The keyword, or KEYWORD_NONE when the value is not a keyword. */
enum keyword style_keyword(const struct style *style, enum property property);

/* A length in mpt; a percentage is of `base` mpt; anything else is 0. It is
 * kept within +-STYLE_LENGTH_MAX, 35 m, so that sums of some do not
 * overflow. */
enum { STYLE_LENGTH_MAX = 100000000 };
int32_t style_length(
    const struct style *style, enum property property, int32_t base);

/* True when the value is the keyword auto. */
bool style_auto(const struct style *style, enum property property);

/* A whole number ("widows"), or `other` when the value is no number. */
int style_number(const struct style *style, enum property property, int other);

/* A string, or NULL. */
const char *style_string(const struct style *style, enum property property);

/* 0xRRGGBB, or -1 when transparent. */
int32_t style_color(const struct style *style, enum property property);

/* Strength of a keep: 0 auto, 1..KEEP_ALWAYS - 1, KEEP_ALWAYS. */
enum { KEEP_ALWAYS = 1000 };
int style_keep(const struct style *style, enum property property);

/* Height of a line in mpt; -1 for line-height="normal". */
int32_t style_line_height(const struct style *style);

#endif
