/*
 * press: what is loaded once for a process.
 *
 * In: where pisar's folder is. Out: the library of kinds and organisations,
 * the stylesheet of each kind, faces, hyphenation, images, the sRGB profile;
 * each read when it is first asked for. A site's own folder of the same layout
 * is searched first. It knows nothing of single documents.
 */
#ifndef PISAR_DOCUMENT_PRESS_H
#define PISAR_DOCUMENT_PRESS_H

#include "base/message.h"

struct arena;
struct faces;
struct hyphens;
struct images;
struct library;
struct press;
struct sheet;

struct press_options {
    const char *home; /* --home, or NULL: $PISAR_HOME, beside the program */
    const char *site; /* --site, or NULL */
};

/* Lives in the arena. NULL: reported: there are no templates, or no data of
 * the build. */
struct press *press_new(
    struct arena *arena, struct press_options options, struct log *log);

struct library *press_library(struct press *press);
struct faces *press_faces(struct press *press);
struct hyphens *press_hyphens(struct press *press);
struct images *press_images(struct press *press);

/* To be called between documents: forgets what may be too much to keep. */
void press_trim(struct press *press);

/* To be called first by who tests forms: what is wrong with formatting objects
 * is said of the line of the sheet that makes them, not of the record's. */
void press_trace(struct press *press);

/* The form of a kind (xslt/forms/<kind>.xsl). NULL: reported at `place`. */
const struct sheet *press_sheet(
    struct press *press, const char *kind, struct place place, struct log *log);

/* Path of the sRGB profile. */
const char *press_profile(const struct press *press);

/* SOURCE_DATE_EPOCH as ISO 8601 («2023-06-02T00:00:00Z»), or NULL. */
const char *press_created(const struct press *press);

#endif
