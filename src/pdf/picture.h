/*
 * picture: images of a document, each once.
 *
 * In: images as layout read them. Out: image objects and their names in the
 * resources, /I1 and so on. JPEG files and the deflated rows of PNG files are
 * taken as they are. With a claim, what is transparent is laid on white:
 * PDF/A-1 knows no transparency. It knows nothing of pages.
 */
#ifndef PISAR_PDF_PICTURE_H
#define PISAR_PDF_PICTURE_H

#include "pdf/object.h"

struct image;
struct pictures;

struct pictures *pictures_new(struct objects *objects, bool opaque);

/* The number of an image; it is written when it is first asked for. */
unsigned pictures_find(struct pictures *pictures, const struct image *image);

/* Writes "/XObject<</I1 7 0 R>>", or nothing when there are none. */
void pictures_write(const struct pictures *pictures, struct buffer *resources);

#endif
