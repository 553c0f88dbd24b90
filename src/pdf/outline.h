/*
 * outline: the bookmarks of the FO tree as the outline of the PDF.
 */
#ifndef PISAR_PDF_OUTLINE_H
#define PISAR_PDF_OUTLINE_H

#include "pdf/link.h"

/* False: the tree has no bookmarks. To be called after links_sort. */
bool outline_write(struct objects *objects, const struct fo_tree *tree,
    const struct links *links, struct log *log);

#endif
