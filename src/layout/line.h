/*
 * line: chosen items as one line of areas.
 *
 * In: the items between two places where lines end, and what the block wants
 * of its lines. Out: an AREA_LINE with text runs, rules and leaders at their
 * places; spaces are stretched so that a justified line is as wide as it
 * should be. It knows nothing of the choice of breaks and of blocks.
 */
#ifndef PISAR_LAYOUT_LINE_H
#define PISAR_LAYOUT_LINE_H

#include "layout/items.h"
#include "layout/setting.h"

/* One line of a text's items. */
struct line_span {
    const struct text *text;
    const struct item *items;
    size_t from; /* first item */
    size_t to;   /* the item at which the line ends, or the count of items */
    size_t count;
    bool first;   /* of the block: indented */
    bool last;    /* of its part: aligned as the last line */
    bool wrapped; /* more text follows: the line ends with a space */
};

/* The line; areas live in the arena, the rest in `scratch`. */
struct line line_build(const struct layout_context *context,
    struct arena *arena, struct arena *scratch, const struct setting *setting,
    const struct line_span *span);

#endif
