/*
 * metadata: what the file says of itself.
 *
 * In: the metadata of the FO tree. Out: the Info dictionary and the XMP
 * packet, which say the same; the output intent. Dates come from the tree
 * only; without one the file has none.
 */
#ifndef PISAR_PDF_METADATA_H
#define PISAR_PDF_METADATA_H

#include "fo/tree.h"
#include "pdf/object.h"

/* Writes the Info dictionary and XMP; `claim`: with the claim of PDF/A-1a
 * and PDF/UA-1. The XMP stream. */
HPDF_Dict metadata_write(struct objects *objects,
    const struct fo_metadata *metadata, bool claim, struct log *log);

/* Embeds an sRGB profile as the output intent. NULL: reported. */
HPDF_Dict metadata_intent(
    struct objects *objects, const char *path, struct log *log);

#endif
