/*
 * missing: characters that a face lacks.
 *
 * In: a shaped word. Out: a message for each character without a glyph, once
 * for a face in a document.
 */
#ifndef PISAR_LAYOUT_MISSING_H
#define PISAR_LAYOUT_MISSING_H

#include "layout/text.h"

struct shape;

/* The arena is for the texts of the messages. */
void missing_report(struct layout_context *context, struct arena *arena,
    const struct piece *piece, const struct shape *shape, const char *word,
    size_t size);

#endif
