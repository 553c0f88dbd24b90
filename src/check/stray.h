/*
 * stray: text of a record in XML that no field takes.
 *
 * In: a raw record. Letters beside elements that are no part of a line, such
 * as those between two fields or two people of a list, are reported: the
 * fields look at elements alone. The body is looked through by text.h.
 */
#ifndef PISAR_CHECK_STRAY_H
#define PISAR_CHECK_STRAY_H

#include <stdbool.h>

#include <libxml/tree.h>

struct check;

/* True for letters; false for blanks, elements, comments. */
bool stray_is(const xmlNode *node);

/* Looks through what is put aside in `raw`. */
void stray_check(struct check *check);

#endif
