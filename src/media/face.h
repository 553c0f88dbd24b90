/*
 * face: one font file, opened; private to the room.
 *
 * In: the path of a file and the index of the face in it. Out: the struct
 * behind font.h. What is opened ends with the arena.
 */
#ifndef PISAR_MEDIA_FACE_H
#define PISAR_MEDIA_FACE_H

#include <hb.h>

#include "media/font.h"

struct word;

/* Shaped words by their text. */
struct words {
    struct arena *arena; /* NULL until the first word */
    struct word **buckets;
    size_t size; /* of buckets, a power of 2 */
    size_t count;
};

struct face {
    struct face *next;
    const char *path;
    unsigned index;
    hb_face_t *file;
    hb_font_t *font;
    hb_buffer_t *buffer; /* NULL until the first word */
    struct arena *arena;
    int32_t em; /* units of the file in one em */
    unsigned glyphs;
    int32_t *widths; /* by glyph; 0: not asked for yet */
    struct face_metrics metrics;
    const char *name; /* PostScript name, fit for a PDF name */
    struct words words;
};

/* NULL: reported. `family` is for the message. */
struct face *face_open(struct arena *arena, const char *path, unsigned index,
    const char *family, struct place place, struct log *log);

/* Forgets the shaped words when there are too many. */
void words_trim(struct face *face);

#endif
