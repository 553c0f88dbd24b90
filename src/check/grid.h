/*
 * grid: a table of the text, as people draw it, with the kind's columns.
 *
 * In: a <table> with a head row. Out, when its head holds the columns of the
 * kind: the element that kind.xml names, with <head>, a <group> for each
 * section row and a <row> for each other, cells by the names of their
 * columns. Headings that are no columns are reported; what the cells hold is
 * not looked at.
 */
#ifndef PISAR_CHECK_GRID_H
#define PISAR_CHECK_GRID_H

#include <stdbool.h>

#include <libxml/tree.h>

#include "record/record.h"

struct check;
struct column;

/* The columns of a table, from left to right. */
struct grid_head {
    const struct column *columns[RECORD_COLUMNS]; /* NULL: unknown */
    unsigned count;
};

bool grid_holds(const struct grid_head *head, const struct column *column);

/* True for a cell with nothing in it. */
bool grid_empty(const xmlNode *cell);

/* False: it is another table, and was left as it is. */
bool grid_take(struct check *check, xmlNode *table);

#endif
