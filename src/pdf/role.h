/*
 * role: what a formatting object is in the structure of the PDF.
 *
 * In: a node and the role of the structure element around it. Out: the name
 * of a structure type, or that the node makes no element of its own. The
 * property role decides; where it is silent, the kind of object does.
 */
#ifndef PISAR_PDF_ROLE_H
#define PISAR_PDF_ROLE_H

#include "fo/tree.h"

/* Not read aloud, with all that it holds. */
extern const char role_artifact[];

/* "P"; role_artifact; NULL: what the node holds belongs to `around`. A role
 * that is not known is reported and not followed. */
const char *role_of(
    const struct fo_node *node, const char *around, struct log *log);

#endif
