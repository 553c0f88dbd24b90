/*
 * markdown: a passage of CommonMark as our text vocabulary.
 *
 * In: the lines of one point, paragraph or title. Out: p list item table row
 * cell quote em strong code link image ref br below an element, each with
 * its place. HTML, indented code, headings and rules inside a passage are
 * reported. It knows nothing of points and sections.
 */
#ifndef PISAR_READ_MARKDOWN_H
#define PISAR_READ_MARKDOWN_H

#include <libxml/tree.h>

struct passage;

/* Appends the blocks of a passage to an element. */
void markdown_write(struct passage *passage, xmlNode *parent);

/* The same for a title: text and inlines alone, without <p>. */
void markdown_write_title(struct passage *passage, xmlNode *parent);

#endif
