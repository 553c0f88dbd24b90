/*
 * line: chosen particles as one line of areas.
 *
 * In: the particles between two places where lines end, and what the block
 * wants of its lines. Out: an AREA_LINE with text runs, rules and leaders at
 * their places; spaces are stretched so that a justified line is as wide as it
 * should be. It knows nothing of the choice of breaks and of blocks.
 */
#ifndef PISAR_LAYOUT_LINE_H
#define PISAR_LAYOUT_LINE_H

#include "layout/particles.h"
#include "layout/setting.h"

/* One line of a text's particles. */
struct line_span {
    const struct text *text;
    const struct particle *particles;
    size_t from; /* first particle */
    size_t
        to; /* the particle at which the line ends, or the count of particles */
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
