/*
 * declarations: what a document says of itself.
 *
 * In: fo:declarations with x:xmpmeta (dc:title, dc:creator, dc:description,
 * dc:language, pdf:Keywords, xmp:CreateDate). Out: the same as strings. It
 * knows nothing of XMP that is written.
 */
#ifndef PISAR_FO_DECLARATIONS_H
#define PISAR_FO_DECLARATIONS_H

#include <libxml/tree.h>

#include "fo/tree.h"

struct arena;

/* Fills what is said; the rest of *metadata stays. */
void declarations_read(struct arena *arena, const xmlNode *declarations,
    struct fo_metadata *metadata);

#endif
