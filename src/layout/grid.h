/*
 * grid: where the cells of a table stand and which borders meet at them.
 *
 * In: the rows of a table, the count of its columns. Out: the column of each
 * cell, past those that cells of earlier rows span; its collapsed borders. It
 * knows nothing of what is in a cell.
 */
#ifndef PISAR_LAYOUT_GRID_H
#define PISAR_LAYOUT_GRID_H

#include "layout/stack.h"

enum { COLUMNS_MAX = 200 };

struct table {
    const struct fo_node *node;
    int32_t x;
    int32_t width;
    int32_t columns[COLUMNS_MAX]; /* widths */
    bool shared[COLUMNS_MAX];     /* not given, but a share of what is left */
    unsigned count;
    bool collapse;
    bool again; /* its head is set on a page where the table goes on */
};

/* A walk over the cells of rows that row spans join. */
struct grid {
    const struct table *table;
    struct log *log; /* that cells outside the columns are told to, or NULL */
    const struct fo_node *next;  /* node of the row that may be a cell */
    unsigned taken[COLUMNS_MAX]; /* rows for which a column is spanned */
    unsigned free;               /* column where the next cell may stand */
    unsigned rows;               /* left, which cells may span */
};

struct grid_cell {
    const struct fo_node *node;
    unsigned at;      /* its first column */
    unsigned columns; /* that it takes */
    unsigned rows;
};

/* The walk goes on in this row; `rows`: that are left, with it. */
void grid_row(struct grid *grid, const struct fo_node *row, unsigned rows);

/* The next cell of the row; false: there is none. */
bool grid_next(struct grid *grid, struct grid_cell *cell);

/* The first row that is set, from `node` on: a row with pf:when="continued"
 * stands only in a head that is repeated. */
const struct fo_node *grid_row_from(
    const struct table *table, const struct fo_node *node);

/* The row after this one, or NULL. */
const struct fo_node *grid_row_after(const struct fo_node *row);

/* How many rows a cell wants to span. */
unsigned grid_rows_spanned(const struct fo_node *cell);

/* The borders and insets of a cell of a table with collapsed borders: the
 * widest of what meets at an edge (CSS 2 clause 17.6.2). */
void grid_collapse(
    const struct table *table, struct column *cell, unsigned at, unsigned span);

#endif
