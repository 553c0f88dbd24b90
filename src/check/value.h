/*
 * value: dates and amounts in a text, as figures.
 *
 * In: a link [на](лет:3), [в срок до](дата:2023-07-01), or <value> itself.
 * Out: <value unit="years" of="3">на</value>, checked. The words and the case
 * that the sentence needs are the stylesheet's.
 */
#ifndef PISAR_CHECK_VALUE_H
#define PISAR_CHECK_VALUE_H

#include <libxml/tree.h>

struct check;

/* Makes <value> of a link to a unit; checks <value>; leaves the rest. */
void value_check(struct check *check, xmlNode *node);

#endif
