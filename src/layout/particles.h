/*
 * particles: a text as boxes, glue and places to break.
 *
 * In: the flat text of a paragraph, the marks where its lines may end. Out:
 * particles for the breaker, with widths of shaped words. Words too wide for
 * any line are hyphenated, or get places to break and are reported. It knows
 * nothing of lines.
 */
#ifndef PISAR_LAYOUT_PARTICLES_H
#define PISAR_LAYOUT_PARTICLES_H

#include "layout/breaker.h"
#include "layout/opportunity.h"
#include "layout/text.h"

struct particles {
    struct particle *list;
    size_t count;
};

/* The widths of lines, mpt; narrow: of the first line. */
struct line_widths {
    int32_t narrow;
    int32_t wide;
    bool wrap;   /* false: lines end at line ends of the text only */
    bool divide; /* each word may be hyphenated */
};

/* Particles of the bytes start..end of the text. They live in the arena. */
struct particles particles_build(struct layout_context *context,
    struct arena *arena, const struct text *text,
    const struct opportunities *found, struct line_widths widths, size_t start,
    size_t end);

/* The code point that a face draws for a hyphen at a line's end. */
uint32_t particles_hyphen(const struct face *face);

/* What a face and size make of 1/1000 em. */
int32_t piece_length(const struct piece *piece, int32_t width);

/* The width of a character of the piece, mpt. */
int32_t piece_width(const struct piece *piece, uint32_t code);

#endif
