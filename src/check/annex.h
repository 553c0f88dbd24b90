/*
 * annex: records inside records, by file or written out.
 *
 * In: what the parent lists. Out: <annex n= approved= file=> with the whole
 * canonical record in it. Cycles, depth and number are limited.
 */
#ifndef PISAR_CHECK_ANNEX_H
#define PISAR_CHECK_ANNEX_H

#include <libxml/tree.h>

struct check;
struct field;

enum { ANNEX_DEPTH = 8, ANNEX_COUNT = 1000 };

/* One raw element: a list of annexes, a file's name, or <annex>. */
void annex_check(struct check *check, const struct field *field, xmlNode *raw,
    xmlNode *parent);

#endif
