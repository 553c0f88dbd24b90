/*
 * link: places that are linked to, and links to them.
 *
 * In: ids with their positions, boxes of links, as pages are written. Out,
 * when the document ends: link annotations, whose places may be on any page.
 */
#ifndef PISAR_PDF_LINK_H
#define PISAR_PDF_LINK_H

#include "fo/tree.h"
#include "pdf/object.h"
#include "pdf/syntax.h"
#include "pdf/tag.h"

struct links;

struct links *links_new(struct objects *objects, struct tags *tags);

/* Notes where an id is: page (object number), and the point in mpt, y
 * upward. The first place of an id stays. */
void links_place(
    struct links *links, const char *id, unsigned page, int32_t x, int32_t y);

/* Covers a box of the page (object number) that was begun last with the link
 * of an fo:basic-link, in its structure element. Boxes that follow each other
 * in one line are one annotation. A new annotation is added to `annotations`
 * ("7 0 R "), the list of the page. */
void links_cover(struct links *links, const struct fo_node *node,
    struct element *element, const void *line, unsigned page, struct box box,
    struct buffer *annotations);

/* To be called when all pages are written and before links_target. */
void links_sort(struct links *links);

/* Writes "/Dest[7 0 R/XYZ 0 800 null]"; false when the id is unknown, which
 * is reported. */
bool links_target(const struct links *links, const char *id, struct place place,
    struct buffer *out, struct log *log);

/* Writes the annotations. */
void links_write(struct links *links, struct log *log);

#endif
