/*
 * dump: stages as text: formatting objects, pages of areas.
 *
 * In: finished pages. Out: an indented tree in a buffer, one fact a line:
 *   page 1 "1" 595.276 841.890
 *     region region-body 85.039 56.693 467.717 728.504
 *       block block ... / line ... / text ... "words" Tinos-Regular 14.000
 * Numbers are points with three decimals: x and y of the top left corner,
 * from that of the page; width and height. Invisible characters of a text are
 * written as \uXXXX. It knows nothing of PDF.
 */
#ifndef PISAR_DOCUMENT_DUMP_H
#define PISAR_DOCUMENT_DUMP_H

#include <stdbool.h>

#include <libxml/tree.h>

#include "layout/area.h"

struct buffer;

/* Formatting objects as XML, elements that hold no text on lines of their
 * own; the text of blocks stays as it is. Adds white space to the document. */
bool dump_objects(xmlDoc *document, struct buffer *out);

/* A page_sink's take: state is the struct buffer. */
bool dump_take(void *state, const struct page *page);

#endif
