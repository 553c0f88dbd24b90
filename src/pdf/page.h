/*
 * page: a page of areas onto a page of the PDF.
 *
 * In: the document that is being written, and a finished page. Out: content,
 * marks for the structure, links, fields. Private to the room.
 */
#ifndef PISAR_PDF_PAGE_H
#define PISAR_PDF_PAGE_H

#include "pdf/document.h"
#include "pdf/field.h"
#include "pdf/link.h"
#include "pdf/object.h"
#include "pdf/picture.h"
#include "pdf/tag.h"
#include "pdf/typeface.h"

/* A document that is being written. */
struct pdf {
    struct arena *arena;
    const struct fo_tree *tree;
    struct pdf_options options;
    struct log *log;
    struct objects *objects;
    struct typefaces *typefaces;
    struct tags *tags;
    struct links *links;
    struct fields *fields;
    struct pictures *pictures;
    HPDF_Dict resources; /* of all pages */
    unsigned char *seen; /* by serial: the node was on a page already */
};

/* False: reported. */
bool page_write(struct pdf *pdf, const struct page *page);

#endif
