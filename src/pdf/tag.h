/*
 * tag: the structure tree of the PDF.
 *
 * In: pieces of content as pages are written, each with the FO node that it
 * belongs to. Out, when the document ends: structure elements in the order
 * of the FO document, whatever the order on the pages. Knows roles, not
 * positions.
 *
 * An element is made when its first content arrives. A marked sequence of a
 * page has a number (MCID); the parent tree leads from page and number back
 * to the element. Annotations are content too (OBJR).
 */
#ifndef PISAR_PDF_TAG_H
#define PISAR_PDF_TAG_H

#include "fo/tree.h"
#include "pdf/object.h"
#include "pdf/syntax.h"

struct element;
struct tags;

/* `claim`: an image without a description is an artifact, which is said. */
struct tags *tags_new(struct objects *objects, const struct fo_tree *tree,
    bool claim, struct log *log);

/* The element that content of a node belongs to; NULL: it is an artifact. */
struct element *tags_element(struct tags *tags, const struct fo_node *node);

/* Says where on its page an image is. */
void element_box(struct element *element, struct box box);

/* An element Form for a field in the box of a node; NULL in an artifact. */
struct element *tags_form(struct tags *tags, const struct fo_node *node);

const char *element_role(const struct element *element);

/* True when text of one element goes on in the other, as that of a paragraph
 * does in its link. */
bool elements_meet(const struct element *a, const struct element *b);

/* What parts the marked sequences of one element: a footnote stands between
 * the words before and after its citation. 0: nothing. */
unsigned tags_seam(const struct fo_node *node);

/* Begins a page (its object number); returns its StructParents. */
unsigned tags_page(struct tags *tags, unsigned page);

/* The number of a new marked sequence on the page that was begun last. */
int tags_mark(struct tags *tags, struct element *element, unsigned seam);

/* Hangs an annotation of that page on an element; returns the annotation's
 * StructParent. */
unsigned tags_object(
    struct tags *tags, struct element *element, unsigned object);

/* Writes all; the structure tree's root. */
HPDF_Dict tags_write(struct tags *tags);

#endif
