/*
 * field: an empty signature field for each named area.
 *
 * The field is made at the first save, so that signing only fills it. In: a
 * node with the property area and the box of its area. Out: the entries of
 * the interactive form.
 */
#ifndef PISAR_PDF_FIELD_H
#define PISAR_PDF_FIELD_H

#include "fo/tree.h"
#include "pdf/object.h"
#include "pdf/syntax.h"
#include "pdf/tag.h"

struct fields;

struct fields *fields_new(struct objects *objects, struct tags *tags);

/* Makes the field of a node, on the page (object number) that was begun
 * last; adds it to that page's annotations ("7 0 R "). A second field of one
 * name is reported and left out. */
void fields_add(struct fields *fields, const struct fo_node *node,
    unsigned page, struct box box, struct buffer *annotations, struct log *log);

/* Adds "/AcroForm<<…>>" to the catalog's entries, if there is a field. */
void fields_write(const struct fields *fields, struct buffer *catalog);

#endif
