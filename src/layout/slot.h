/*
 * slot: what stands in one line, from start to end; private to line and ink.
 *
 * line makes slots of particles and gives them their advances, ink makes
 * areas of them.
 */
#ifndef PISAR_LAYOUT_SLOT_H
#define PISAR_LAYOUT_SLOT_H

#include "layout/line.h"

enum slot_kind {
    SLOT_GLYPH,
    SLOT_LEADER,
    SLOT_GRAPHIC,
    SLOT_EDGE /* border and padding of an inline */
};

struct slot {
    enum slot_kind kind;
    const char *text; /* the bytes that a glyph stands for */
    unsigned piece;
    uint16_t id;
    uint16_t bytes;
    int32_t advance;
    int32_t stretch;
    int32_t shrink;
};

/* A line that is being made. */
struct maker {
    const struct layout_context *context;
    struct arena *arena;
    struct arena *scratch;
    const struct setting *setting;
    const struct line_span *span;
    struct slot *slots;
    size_t count;
    size_t room;
    size_t inked; /* slots without the space at the line's end */
    struct area *line;
    int32_t baseline;
};

static inline const struct piece *
slot_piece(const struct maker *maker, unsigned piece)
{
    return &maker->span->text->pieces[piece];
}

/* Puts the areas of all slots into the line. */
void line_ink(struct maker *maker);

#endif
