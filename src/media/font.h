/*
 * font: faces and shaped words.
 *
 * In: a family, weight and style; a word of UTF-8. Out: glyphs with advances
 * in 1/1000 em, truncated, so that layout, the PDF's widths and the viewer
 * agree. Shaped words are cached for each face. A face is opened on first
 * use and lives as long as its `faces`. It knows nothing of layout or PDF.
 */
#ifndef PISAR_MEDIA_FONT_H
#define PISAR_MEDIA_FONT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/message.h"

struct arena;
struct faces;
struct face;

/* Metrics in 1/1000 em, truncated; descents are positive downward. */
struct face_metrics {
    int32_t ascent;      /* hhea */
    int32_t descent;     /* hhea */
    int32_t typo_ascent; /* as FOP takes them: OS/2 typo if it fits the em */
    int32_t typo_descent;
    int32_t cap_height;
    int32_t x_height;
    int32_t underline_position; /* of the line's centre, below the baseline */
    int32_t underline_thickness;
    int32_t box[4];       /* left, bottom, right, top; up is positive */
    int32_t italic_angle; /* thousandths of a degree */
    int weight;           /* 400, 700 */
    bool italic;
    bool serif;
    bool fixed_pitch;
};

struct glyph {
    uint16_t id;     /* 0: the face has no glyph for it */
    uint16_t bytes;  /* UTF-8 bytes of the word that it stands for; 0: part
                        of the cluster before */
    int32_t advance; /* 1/1000 em, kerning included */
};

struct shape {
    const struct glyph *glyphs;
    unsigned count;
    int32_t width; /* sum of advances, 1/1000 em */
    bool complete; /* false when a glyph is missing (id 0) */
};

/* Faces live in the arena. `fonts` is the table of known files, written by
 * the build ("family TAB weight TAB italic TAB path" a line; italic is 0 or
 * 1), or NULL; families that it lacks are asked of fontconfig. */
struct faces *faces_new(struct arena *arena, const char *fonts);

/* To be called between documents: forgets shaped words when there are too
 * many, so that a long batch does not grow. */
void faces_trim(struct faces *faces);

/* The face for a list of families ("Tinos, serif"): the first one that is
 * there; serif, sans-serif and monospace are Tinos, Arimo and Cousine.
 * NULL: reported. */
struct face *faces_find(struct faces *faces, const char *families, int weight,
    bool italic, struct place place, struct log *log);

const struct face_metrics *face_metrics(const struct face *face);

/* Shapes one word; valid until faces_trim. Without ligatures. The time grows
 * with the square of the marks in it: a longer word than this is shaped in
 * pieces. */
enum { WORD_BYTES = 512 };
const struct shape *face_shape(
    struct face *face, const char *word, size_t size, bool kerning);

/* The glyph of a code point, 0 when there is none. */
uint16_t face_glyph(const struct face *face, uint32_t code);

/* Its own width, 1/1000 em, truncated: the entry of the PDF's W array. */
int32_t face_width(const struct face *face, uint16_t glyph);

/* "Tinos-Bold" */
const char *face_postscript_name(const struct face *face);

/* The font program's bytes restricted to `glyphs` (sorted, unique), glyph ids
 * kept. NULL: reported. */
const void *face_subset(const struct face *face, const uint16_t *glyphs,
    size_t count, struct arena *arena, size_t *size, struct log *log);

#endif
