/*
 * columns: the widths of a table's columns.
 *
 * In: a table, the width of its reference area. Out: lengths and percentages
 * as given, the rest shared by proportional-column-width (XSL 1.1 clause
 * 7.28). With table-layout="auto" our forms take care that words stay whole.
 */
#ifndef PISAR_LAYOUT_COLUMNS_H
#define PISAR_LAYOUT_COLUMNS_H

#include "layout/grid.h"

/* Fills the place, the columns and the borders of `table->node`. */
void columns_measure(struct table *table, const struct stack *stack);

#endif
