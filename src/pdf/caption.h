/*
 * caption: the words of a formatting object as one line.
 *
 * Titles of bookmarks and descriptions of links are made of them.
 */
#ifndef PISAR_PDF_CAPTION_H
#define PISAR_PDF_CAPTION_H

#include "fo/tree.h"

/* All text in the node; runs of white space are one blank. Never NULL. */
const char *caption_of(struct arena *arena, const struct fo_node *node);

#endif
