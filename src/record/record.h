/*
 * record: the canonical record, an xmlDoc.
 *
 * The kind's element, fields in the order of kind.xml, persons and the
 * organisation resolved, text as sections, points, paragraphs, annexes inside;
 * every element with p:at="LINE:COLUMN". It is read and checked by the rooms
 * of these names; here are its bounds, its places and how it is printed.
 */
#ifndef PISAR_RECORD_RECORD_H
#define PISAR_RECORD_RECORD_H

#include <stdbool.h>
#include <stddef.h>

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

/* The place of an element: nearest p:file and p:at. */
struct place record_place(const xmlNode *node);

/* The canonical record as XML; with places as --dump=record prints it,
 * without as `pisar convert` does. Freed with the arena. */
char *record_print(
    struct arena *arena, const xmlDoc *record, bool places, size_t *size);

#endif
