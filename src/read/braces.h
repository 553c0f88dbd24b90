/*
 * braces: «{#id срок: 2023-07-01; исполнитель: …}» at the end of the first
 * paragraph of a point or of a heading; «{#id}» at the end of a table's
 * caption.
 *
 * In: a passage. Out: attributes id, due, doer of its element, ids of captions
 * in the passage; the braces are taken out of it, and a stop behind them ends
 * what stood before them. Braces that stand elsewhere, or say something else,
 * are reported.
 */
#ifndef PISAR_READ_BRACES_H
#define PISAR_READ_BRACES_H

#include <libxml/tree.h>

struct passage;

/* `element` NULL: nothing here may have braces. */
void braces_take(struct passage *passage, xmlNode *element);

#endif
