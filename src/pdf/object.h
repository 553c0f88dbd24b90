/*
 * object: the objects of the file, on libharu's model.
 *
 * libharu keeps the objects, the page tree, the outline and the table of
 * cross-references. What an object says is written by us as text ("entries",
 * which stand between << and >>) and only kept by libharu: its own functions
 * for fonts, text and structure are slow or do not conform to PDF/A.
 * Entries and bytes live in the arena of the document until it is written.
 * libharu's low-level functions remember the first fault; objects_write
 * asks for it.
 */
#ifndef PISAR_PDF_OBJECT_H
#define PISAR_PDF_OBJECT_H

#include <stdbool.h>
#include <stddef.h>

#include <hpdf.h>

#include "base/file.h"

struct arena;
struct libdeflate_compressor;
struct log;

struct objects {
    HPDF_Doc doc;
    struct arena *arena;
    struct libdeflate_compressor *compressor; /* NULL: streams stay plain */
};

/* NULL: reported. Ends with the arena. */
struct objects *objects_new(
    struct arena *arena, bool compress, struct log *log);

/* An empty dictionary with a number of its own. */
HPDF_Dict object_new(struct objects *objects);

/* The number of an object: "7" of "7 0 obj"; 0 for NULL. */
unsigned object_number(HPDF_Dict object);

/* Adds entries to a dictionary, of object_new or of libharu (not a page).
 * The buffer's bytes must last; to be called once for an object. */
void object_entries(
    struct objects *objects, HPDF_Dict object, const struct buffer *entries);

/* A new stream. `entries` may be NULL; Length and Filter are added. */
HPDF_Dict object_stream(struct objects *objects, const void *bytes, size_t size,
    const struct buffer *entries);

/* The same, never compressed. */
HPDF_Dict object_plain_stream(struct objects *objects, const void *bytes,
    size_t size, const struct buffer *entries);

/* Gives a page of libharu its content and its entries (MediaBox and
 * Resources among them). */
void object_page(struct objects *objects, HPDF_Page page,
    const struct buffer *content, const struct buffer *entries);

/* False: libharu failed before; reported. */
bool objects_good(const struct objects *objects, struct log *log);

/* Writes the file. `header`: "%PDF-1.4". False: reported. */
bool objects_write(struct objects *objects, const char *header,
    struct buffer *out, struct log *log);

#endif
