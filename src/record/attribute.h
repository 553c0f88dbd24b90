/*
 * attribute: what is written inside the tags of a record.
 *
 * In: an element and the names of attributes that it may have. Unknown ones
 * are reported with the nearest name, or with all there are. Attributes of
 * namespaces are places and let through.
 */
#ifndef PISAR_RECORD_ATTRIBUTE_H
#define PISAR_RECORD_ATTRIBUTE_H

#include <libxml/tree.h>

struct arena;
struct log;

/* `known` is "n|id", or NULL: none. */
void attributes_check(struct arena *arena, struct log *log,
    const xmlNode *element, const char *known);

#endif
