/*
 * line: chosen atoms as one line of areas.
 *
 * In: the atoms between two places where lines end, and what the block wants
 * of its lines. Out: an AREA_LINE with text runs, rules and leaders at their
 * places; spaces are stretched so that a justified line is as wide as it
 * should be. It knows nothing of the choice of breaks and of blocks.
 */
#ifndef PISAR_LAYOUT_LINE_H
#define PISAR_LAYOUT_LINE_H

#include "layout/atoms.h"
#include "layout/setting.h"

/* One line of a text's atoms. */
struct line_span {
    const struct text *text;
    const struct atom *atoms;
    size_t from; /* first atom */
    size_t to;   /* the atom at which the line ends, or the count of atoms */
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
