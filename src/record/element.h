/*
 * element: the elements of a raw record, each with its place.
 *
 * In: names, texts, places. Out: nodes of an xmlDoc that ends with its arena.
 */
#ifndef PISAR_RECORD_ELEMENT_H
#define PISAR_RECORD_ELEMENT_H

#include <stddef.h>

#include <libxml/tree.h>

#include "base/message.h"

struct arena;

/* A document with its root; declares the namespace of places and writes
 * p:file and p:at="1:1". */
xmlDoc *element_document(
    struct arena *arena, const char *name, const char *path);

/* A new last child with p:at. */
xmlNode *element_new(xmlNode *parent, const char *name, struct place place);

void element_place(xmlNode *node, struct place place);
/* Appends text; a text node that is last already grows. */
void element_text(xmlNode *node, const char *text, size_t length);

/* The next node in document order; NULL after the last. */
xmlNode *element_next(xmlNode *node);

#endif
