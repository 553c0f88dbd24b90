/*
 * opportunity: where in a text a line may end.
 *
 * In: the flat text of a paragraph. Out: a mark for each byte. Official text
 * follows the rules of Russian documents (russian/typography.h), text for
 * comparison with FOP the part of Unicode's line breaking (UAX #14) that
 * matters in European scripts. It knows nothing of widths.
 */
#ifndef PISAR_LAYOUT_OPPORTUNITY_H
#define PISAR_LAYOUT_OPPORTUNITY_H

#include "layout/text.h"

enum opportunity {
    OPPORTUNITY_NONE,
    OPPORTUNITY_PLAIN,  /* before this byte a line may begin */
    OPPORTUNITY_DASH,   /* the same, after a hyphen or dash of the text */
    OPPORTUNITY_HYPHEN, /* the same, with a hyphen drawn at the line's end */
    OPPORTUNITY_RESCUE  /* the same, in a word that fits no line otherwise */
};

struct opportunities {
    unsigned char *points; /* enum opportunity, one a byte */
    unsigned char *glue;   /* 1: no line ends at the space that begins here */
    unsigned char *before; /* letters of its word before a hyphen point */
    unsigned char *after;  /* and after it */
};

/* Of the whole text; lives in the arena. `hyphens`: divide words where the
 * pieces allow it. */
struct opportunities opportunities_find(struct layout_context *context,
    struct arena *arena, const struct text *text, bool hyphens);

/* Words in the bytes start..end may be hyphenated, also where their pieces do
 * not allow it, beside initials and in compounds, but not in codes. False: no
 * new place was found. */
bool opportunities_rescue(struct layout_context *context, struct arena *arena,
    const struct text *text, const struct opportunities *found, size_t start,
    size_t end);

#endif
