/*
 * Tables: each row is a row of columns, whose widths are known before the
 * first one. Collapsed borders are drawn by each cell on its own edges.
 */
#include "base/arena.h"
#include "base/unit.h"
#include "layout/columns.h"
#include "layout/grid.h"
#include "layout/pile.h"
#include "layout/stack.h"

enum { BEFORE, END, AFTER, START };

static void
fill_cell(struct stack *stack, const struct table *table,
    const struct grid_cell *place, struct column *cell)
{
    unsigned end = place->at + place->columns;
    unsigned i;

    cell->node = place->node;
    for (i = 0; i < place->at; i++)
        cell->x = unit_add(cell->x, table->columns[i]);
    for (; i < end; i++)
        cell->width = unit_add(cell->width, table->columns[i]);
    if (table->collapse)
        grid_collapse(table, cell, place->at, place->columns);
    else
        pile_insets(cell->node->style, table->width, cell->inset);
    cell->align = style_keyword(cell->node->style, PROPERTY_DISPLAY_ALIGN);
    cell->first = stack_inside(
        stack, cell->node, cell->width - cell->inset[END] - cell->inset[START]);
}

/* Counts the rows that spans join to the first one, and their cells. */
static unsigned
count_bands(const struct fo_node *row, unsigned *cells)
{
    const struct fo_node *cell;
    unsigned count = 0;
    unsigned reach = 1;

    for (*cells = 0; row != NULL && count < reach; row = grid_row_after(row)) {
        for (cell = row->first; cell != NULL; cell = cell->next, ++*cells)
            if (cell->type == FO_TABLE_CELL &&
                count + grid_rows_spanned(cell) > reach)
                reach = count + grid_rows_spanned(cell);
        count++;
    }
    return count;
}

static int32_t
row_minimum(const struct fo_node *node)
{
    int32_t height = style_length(node->style, PROPERTY_HEIGHT, 0);
    int32_t least = style_length(node->style, PROPERTY_HEIGHT_MINIMUM, 0);

    return least > height ? least : height;
}

static void
cells_stack(
    struct stack *stack, struct grid *grid, struct row *row, unsigned band)
{
    struct grid_cell place;

    grid_row(grid, row->bands[band].node, row->band_count - band);
    while (grid_next(grid, &place)) {
        struct column *cell = &row->columns[row->count++];

        cell->band = band;
        cell->span = place.rows;
        fill_cell(stack, grid->table, &place, cell);
    }
}

/* A row that is kept together, but only below a height, may be divided when
 * it is as high as that. */
static int
row_keep(const struct stack *stack, const struct fo_node *node, int32_t height)
{
    int32_t limit = style_length(node->style, PROPERTY_KEEP_BELOW, 0);
    int own = stack_keep_together(node);

    if ((limit > 0 && height >= limit) || own < stack->keep)
        return stack->keep;
    return own;
}

/* Appends the row, with those that its cells span; returns the last one. */
static const struct fo_node *
row_stack(
    struct stack *stack, const struct table *table, const struct fo_node *node)
{
    struct row *row = arena_alloc(stack->arena, sizeof(*row));
    struct grid grid = { .table = table, .log = stack->context->log };
    const struct fo_node *part = node->parent;
    const struct fo_node *first = node;
    const struct fo_node *last = node;
    unsigned cells;
    unsigned band;

    row->x = table->x;
    row->width = table->width;
    row->fixed = -1;
    row->band_count = count_bands(node, &cells);
    row->bands =
        arena_array(stack->arena, row->band_count, sizeof(*row->bands));
    row->columns = arena_array(stack->arena, cells, sizeof(*row->columns));
    for (band = 0; band < row->band_count;
         band++, node = grid_row_after(node)) {
        row->bands[band].node = last = node;
        row->bands[band].minimum = row_minimum(node);
        cells_stack(stack, &grid, row, band);
    }
    pile_measure_row(row);
    row->keep = row_keep(stack, first, pile_row_height(row));
    stack_add(stack, ITEM_ROW, part)->row = row;
    return last;
}

/* The rows of a header, body or footer; `before` is the row above. */
static const struct fo_node *
part_stack(struct stack *stack, const struct table *table,
    const struct fo_node *part, const struct fo_node *before)
{
    const struct fo_node *row = grid_row_from(table, part->first);

    for (; row != NULL; row = grid_row_from(table, before->next)) {
        if (before != NULL) {
            int next = stack_keep_next(before);
            int previous = stack_keep_previous(row);

            if (before->parent->type == FO_TABLE_HEADER)
                next = KEEP_ALWAYS; /* a head does not stand alone */
            stack_break(stack, part, next > previous ? next : previous);
        }
        before = row_stack(stack, table, row);
    }
    return before;
}

static const struct fo_node *
part_of(const struct fo_node *table, enum fo_type type)
{
    const struct fo_node *child;

    for (child = table->first; child != NULL; child = child->next)
        if (child->type == type)
            return child;
    return NULL;
}

struct item *
table_edge_again(struct stack *stack, const struct table_edge *edge)
{
    struct table table = *edge->table;
    struct stack inner = *stack;

    inner.first = inner.last = NULL;
    inner.head = inner.foot = NULL;
    table.again = true;
    part_stack(&inner, &table, part_of(table.node, edge->part), NULL);
    return inner.first;
}

/* NULL: the table has none that is repeated. */
static const struct table_edge *
edge_of(struct stack *stack, const struct table *table, enum fo_type part)
{
    const struct fo_node *node = table->node;
    enum property omitted =
        part == FO_TABLE_HEADER ? PROPERTY_OMIT_HEADER : PROPERTY_OMIT_FOOTER;
    struct table_edge *edge;

    if (part_of(node, part) == NULL ||
        style_keyword(node->style, omitted) == KEYWORD_TRUE)
        return NULL;
    edge = arena_alloc(stack->arena, sizeof(*edge));
    edge->table = table;
    edge->part = part;
    edge->height = pile_height(table_edge_again(stack, edge), NULL);
    return edge;
}

const struct table_edge *
table_foot_above(const struct item *item)
{
    if (item == NULL || item->foot == NULL || item->previous == NULL ||
        item->previous->foot != item->foot)
        return NULL;
    return item->foot;
}

/* Head and foot stand at each page's rows of the bodies. */
static void
table_parts(struct stack *stack, const struct table *table)
{
    static const enum fo_type parts[] = { FO_TABLE_HEADER, FO_TABLE_BODY,
        FO_TABLE_FOOTER };
    const struct fo_node *node = table->node;
    const struct fo_node *before = NULL;
    const struct fo_node *child;
    unsigned i;

    for (i = 0; i < sizeof(parts) / sizeof(parts[0]); i++) {
        stack->foot = parts[i] == FO_TABLE_BODY
                          ? edge_of(stack, table, FO_TABLE_FOOTER)
                          : NULL;
        for (child = node->first; child != NULL; child = child->next)
            if (child->type == parts[i])
                before = part_stack(stack, table, child, before);
        if (parts[i] == FO_TABLE_HEADER)
            stack->head = edge_of(stack, table, FO_TABLE_HEADER);
    }
}

void
table_stack(struct stack *stack, const struct fo_node *node)
{
    struct table *table = arena_alloc(stack->arena, sizeof(*table));
    const struct stack outer = *stack;
    int own = stack_keep_together(node);

    stack_open(stack, node);
    table->node = node;
    columns_measure(table, stack);
    if (own > stack->keep)
        stack->keep = own;
    table_parts(stack, table);
    stack->head = outer.head;
    stack->foot = outer.foot;
    stack->keep = outer.keep;
    stack_close(stack, node);
}
