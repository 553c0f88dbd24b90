/*
 * place: where a clerk typed what an XML element holds.
 *
 * In: an element of a record or of what a stylesheet made of it, with
 * p:at="LINE:COLUMN" and p:file (urn:pisar:place) on itself or above. Out: a
 * place for messages. It knows nothing of what the elements mean.
 */
#ifndef PISAR_XPATH_PLACE_H
#define PISAR_XPATH_PLACE_H

#include <stdbool.h>

#include <libxml/tree.h>

#include "base/message.h"

#define PLACE_NAMESPACE "urn:pisar:place"

/* Reads the element's own p:at and p:file into *place; what it does not have
 * stays. True when it has a p:at. The file name belongs to the document. */
bool place_read(const xmlNode *node, struct place *place);

/* The place by the nearest p:at and the nearest p:file; file NULL and line 0
 * where there is none. */
struct place place_nearest(const xmlNode *node);

#endif
