/*
 * cells: what CommonMark does not say of the cells of a table.
 *
 * In: a row or a cell that it has read. Out: a message on cells behind the last
 * column, which it leaves out; the alignment of a cell's column.
 */
#ifndef PISAR_READ_CELLS_H
#define PISAR_READ_CELLS_H

#include <stddef.h>

#include <cmark-gfm.h>

struct origin;

/* Reports the first cell too many; the row begins at byte `at`. */
void cells_check(const struct origin *origin, cmark_node *row, size_t at);

/* "left", "center", "right", or NULL. */
const char *cells_alignment(cmark_node *cell);

#endif
