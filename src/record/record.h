/*
 * record: a source file in Markdown or XML as one canonical record.
 *
 * In: a path. Out: an xmlDoc: the kind's element, fields in the order of
 * kind.xml, persons and the organisation resolved, text as sections, points,
 * paragraphs, annexes inside; every element with p:at="LINE:COLUMN". All
 * faults of a record are reported in one run. It knows nothing of layout.
 */
#ifndef PISAR_RECORD_RECORD_H
#define PISAR_RECORD_RECORD_H

#include <stdbool.h>

#include <libxml/tree.h>

#include "base/message.h"

#define RECORD_PLACE_NAMESPACE "urn:pisar:place"

enum {
    RECORD_DEPTH = 64,
    RECORD_BYTES = 16 * 1024 * 1024,
    RECORD_COLUMNS = 20, /* of a table */
    RECORD_SECTIONS = 10000
};

struct arena;
struct library;

/* Kinds, organisations and rules, read on first use and kept. `home` holds
 * templates/; `site` may be NULL and is searched first. */
struct library *library_new(
    struct arena *arena, const char *home, const char *site);

struct record_options {
    bool draft;       /* unfilled places and unknown fields are only warnings */
    const char *text; /* Markdown that is read instead of the file, or NULL:
                         a blank, whose unfilled places are not even said */
};

/* Reads, completes and checks one record with its annexes. The document ends
 * with the arena. With errors in the log it is still returned when it can be
 * (the caller looks at the log); NULL when nothing can be made of it. */
xmlDoc *record_open(struct library *library, struct arena *arena,
    const char *path, struct record_options options, struct log *log);

/* True for a file whose record is another one's annexe: it has no date and
 * number of its own and is named by a record of the same folder. */
bool record_is_annexe(struct library *library, const char *path);

/* The place of an element: nearest p:file and p:at. */
struct place record_place(const xmlNode *node);

/* The canonical record as XML; with places as --dump=record prints it,
 * without as `pisar convert` does. Freed with the arena. */
char *record_print(
    struct arena *arena, const xmlDoc *record, bool places, size_t *size);

#endif
