#include "layout/grid.h"

#include "base/unit.h"

enum { BEFORE, END, AFTER, START };

static const enum property border_widths[4] = {
    PROPERTY_BORDER_BEFORE_WIDTH,
    PROPERTY_BORDER_END_WIDTH,
    PROPERTY_BORDER_AFTER_WIDTH,
    PROPERTY_BORDER_START_WIDTH,
};

static const enum property border_colors[4] = {
    PROPERTY_BORDER_BEFORE_COLOR,
    PROPERTY_BORDER_END_COLOR,
    PROPERTY_BORDER_AFTER_COLOR,
    PROPERTY_BORDER_START_COLOR,
};

static const enum property paddings[4] = {
    PROPERTY_PADDING_BEFORE,
    PROPERTY_PADDING_END,
    PROPERTY_PADDING_AFTER,
    PROPERTY_PADDING_START,
};

static void
widest(struct border *border, const struct fo_node *node, int side)
{
    int32_t width = style_length(node->style, border_widths[side], 0);

    if (width <= border->width)
        return;
    border->width = width;
    border->color = style_color(node->style, border_colors[side]);
}

const struct fo_node *
grid_row_after(const struct fo_node *row)
{
    do
        row = row->next;
    while (row != NULL && row->type != FO_TABLE_ROW);
    return row;
}

const struct fo_node *
grid_row_from(const struct table *table, const struct fo_node *node)
{
    if (node != NULL && node->type != FO_TABLE_ROW)
        node = grid_row_after(node);
    while (node != NULL && !table->again &&
           style_keyword(node->style, PROPERTY_WHEN) == KEYWORD_CONTINUED)
        node = grid_row_after(node);
    return node;
}

static bool
is_edge(const struct table *table, const struct fo_node *row, int side,
    unsigned column, unsigned span)
{
    const struct fo_node *part = row->parent;

    if (side == START)
        return column == 0;
    if (side == END)
        return column + span >= table->count;
    if (side == BEFORE)
        return grid_row_from(table, part->first) == row &&
               (part->parent->first == part || part->type == FO_TABLE_HEADER);
    return part->last == row && part->parent->last == part;
}

void
grid_collapse(
    const struct table *table, struct column *cell, unsigned at, unsigned span)
{
    const struct fo_node *row = cell->node->parent;
    int side;

    for (side = 0; side < 4; side++) {
        struct border *border = &cell->borders[side];

        widest(border, cell->node, side);
        if (side == BEFORE || side == AFTER)
            widest(border, row, side);
        if (is_edge(table, row, side, at, span))
            widest(border, table->node, side);
        cell->inset[side] =
            border->width / 2 +
            style_length(cell->node->style, paddings[side], table->width);
    }
}

static unsigned
span_of(const struct table *table, const struct fo_node *cell, unsigned at)
{
    int span = style_number(cell->style, PROPERTY_COLUMNS_SPANNED, 1);

    if (span < 1)
        span = 1;
    if ((unsigned)span > table->count - at)
        return table->count - at;
    return (unsigned)span;
}

/* Where a cell begins: its column-number, or the next free column. */
static unsigned
column_of(const struct table *table, const struct fo_node *cell, unsigned next)
{
    int number = style_number(cell->style, PROPERTY_COLUMN_NUMBER, 0);

    if (number >= 1 && (unsigned)number <= table->count)
        return (unsigned)number - 1;
    return next;
}

unsigned
grid_rows_spanned(const struct fo_node *cell)
{
    int span = style_number(cell->style, PROPERTY_ROWS_SPANNED, 1);

    return span < 1 ? 1 : (unsigned)span;
}

static unsigned
free_column(const struct grid *grid)
{
    unsigned at = grid->free;

    while (at < grid->table->count && grid->taken[at] > 0)
        at++;
    return at;
}

void
grid_row(struct grid *grid, const struct fo_node *row, unsigned rows)
{
    grid->next = row->first;
    grid->free = 0;
    grid->rows = rows;
}

static void
take(struct grid *grid, const struct grid_cell *cell)
{
    for (grid->free = cell->at; grid->free < cell->at + cell->columns;)
        grid->taken[grid->free++] = cell->rows;
}

static void
end_row(struct grid *grid)
{
    unsigned i;

    for (i = 0; i < grid->table->count; i++)
        if (grid->taken[i] > 0)
            grid->taken[i]--;
}

bool
grid_next(struct grid *grid, struct grid_cell *cell)
{
    const struct table *table = grid->table;

    while (grid->next != NULL) {
        const struct fo_node *node = grid->next;
        unsigned rows = grid_rows_spanned(node);

        grid->next = node->next;
        if (node->type != FO_TABLE_CELL)
            continue;
        cell->node = node;
        cell->at = column_of(table, node, free_column(grid));
        if (cell->at >= table->count) {
            if (grid->log != NULL)
                message_add(grid->log, MESSAGE_CELL_OUTSIDE, node->place);
            continue;
        }
        cell->columns = span_of(table, node, cell->at);
        cell->rows = rows < grid->rows ? rows : grid->rows;
        take(grid, cell);
        return true;
    }
    end_row(grid);
    return false;
}
