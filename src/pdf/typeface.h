/*
 * typeface: the faces of a document, as fonts of the PDF.
 *
 * In: glyphs as they are shown, with the text that they stand for. Out, when
 * the document ends: one subset a face, embedded as Type0 with Identity-H.
 * Codes of the text are the glyph ids of the font file, so that a page can
 * be written before the subset is known. It knows nothing of pages.
 */
#ifndef PISAR_PDF_TYPEFACE_H
#define PISAR_PDF_TYPEFACE_H

#include <stdbool.h>
#include <stdint.h>

#include "pdf/object.h"

struct face;
struct typeface;
struct typefaces;

struct typefaces *typefaces_new(struct objects *objects);

/* The font of a face; made on first use. */
struct typeface *typefaces_find(struct typefaces *typefaces, struct face *face);

/* The first font that was used, or NULL. */
struct typeface *typefaces_first(const struct typefaces *typefaces);

/* 1 of the resource name "F1". */
unsigned typeface_number(const struct typeface *typeface);

struct face *typeface_face(const struct typeface *typeface);

/* Notes that a glyph is shown for `size` bytes of UTF-8 (0: it has no text
 * of its own). The first text of a glyph stays. */
void typeface_show(
    struct typeface *typeface, uint16_t glyph, const char *text, size_t size);

/* Embeds all; adds the entry Font of a resource dictionary to `resources`.
 * `cid_set`: with the CIDSet that PDF/A-1 wants. False: reported. */
bool typefaces_write(struct typefaces *typefaces, bool cid_set,
    struct buffer *resources, struct log *log);

#endif
