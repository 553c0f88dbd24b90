/*
 * quotation: the quotes of a text, «outer» and „inner“.
 *
 * In: each quote of the text in its order. Out: edits. A quote belongs to an
 * opening or closing place; digits before it are inches. When one has no
 * partner, none is changed: nobody can tell which is wrong.
 */
#ifndef PISAR_RUSSIAN_QUOTATION_H
#define PISAR_RUSSIAN_QUOTATION_H

#include <stddef.h>

#include "russian/scan.h"

/* An ASCII quote at `at`; returns the offset behind it. */
size_t quotation_ascii(struct scan *scan, size_t at);

/* « » „ “ ” that were typed. */
void quotation_typed(struct scan *scan, size_t at, uint32_t code);

/* Takes the edits of quotes back when they do not pair. */
void quotation_end(struct scan *scan);

#endif
