/*
 * Tables with fixed columns (table-layout="fixed"; auto is treated as it).
 *
 * Widths are known before the first row: lengths and percentages as given,
 * the rest shared by proportional-column-width (XSL 1.1 clause 7.28). Each
 * row is a row of columns; collapsed borders are the widest of what meets at
 * an edge (CSS 2 clause 17.6.2), drawn by each cell on its own edges.
 */
#include "base/arena.h"
#include "base/unit.h"
#include "layout/pile.h"
#include "layout/stack.h"

enum { BEFORE, END, AFTER, START, COLUMNS_MAX = 200 };

struct table {
    const struct fo_node *node;
    int32_t x;
    int32_t width;
    int32_t columns[COLUMNS_MAX];
    unsigned count;
    bool collapse;
    bool again; /* its head is set on a page where the table goes on */
};

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

/* Columns without fo:table-column: as many as the first row has. */
static unsigned
first_row_columns(const struct fo_node *table)
{
    const struct fo_node *node = table->first;
    unsigned count = 0;

    while (node != NULL && node->type == FO_TABLE_COLUMN)
        node = node->next;
    while (node != NULL && node->type != FO_TABLE_CELL)
        node = node->first;
    for (; node != NULL; node = node->next)
        count +=
            (unsigned)style_number(node->style, PROPERTY_COLUMNS_SPANNED, 1);
    return count == 0 ? 1 : count;
}

static int32_t
share_of(const struct fo_node *column)
{
    const struct value *width = &column->style->values[PROPERTY_COLUMN_WIDTH];

    if (width->kind != VALUE_NUMBER)
        return 1000;
    return width->number > 0 ? width->number : 0;
}

static bool
is_shared(const struct fo_node *column)
{
    enum value_kind kind = column->style->values[PROPERTY_COLUMN_WIDTH].kind;

    return kind != VALUE_LENGTH && kind != VALUE_PERCENT;
}

/* A percentage of a table without room is nothing. */
static int32_t
fixed_width(const struct table *table, const struct fo_node *column)
{
    int32_t width =
        style_length(column->style, PROPERTY_COLUMN_WIDTH, table->width);

    return width > 0 ? width : 0;
}

/* Fixed widths are set; shared ones hold their negative share. Returns the
 * sum of the fixed ones and adds up the shares. */
static int32_t
read_columns(struct table *table, int64_t *shares)
{
    const struct fo_node *child;
    int32_t fixed = 0;

    for (child = table->node->first; child != NULL; child = child->next) {
        int repeated;

        if (child->type != FO_TABLE_COLUMN)
            continue;
        repeated = style_number(child->style, PROPERTY_COLUMNS_REPEATED, 1);
        for (; repeated > 0 && table->count < COLUMNS_MAX; repeated--) {
            int32_t *width = &table->columns[table->count++];

            if (is_shared(child)) {
                *width = -share_of(child);
                *shares -= *width;
            } else {
                *width = fixed_width(table, child);
                fixed = unit_add(fixed, *width);
            }
        }
    }
    return fixed;
}

static void
share_rest(struct table *table, int32_t rest, int64_t shares)
{
    unsigned i;

    for (i = 0; i < table->count; i++)
        if (table->columns[i] < 0)
            table->columns[i] =
                (int32_t)((int64_t)rest * -table->columns[i] / shares);
}

static void
measure(struct table *table, const struct stack *stack)
{
    const struct style *style = table->node->style;
    int32_t start = style_length(style, PROPERTY_START_INDENT, stack->width);
    int32_t end = style_length(style, PROPERTY_END_INDENT, stack->width);
    int64_t shares = 0;
    int32_t fixed;

    table->x = start;
    table->width = stack->width - start - end;
    if (!style_auto(style, PROPERTY_WIDTH))
        table->width = style_length(style, PROPERTY_WIDTH, stack->width);
    table->collapse =
        style_keyword(style, PROPERTY_BORDER_COLLAPSE) != KEYWORD_SEPARATE;
    fixed = read_columns(table, &shares);
    if (table->count == 0) {
        unsigned count = first_row_columns(table->node);

        for (; table->count < count && table->count < COLUMNS_MAX; shares++)
            table->columns[table->count++] = -1;
    }
    if (shares > 0)
        share_rest(
            table, table->width > fixed ? table->width - fixed : 0, shares);
    else if (style_auto(style, PROPERTY_WIDTH))
        table->width = fixed;
}

static void
widest(struct border *border, const struct fo_node *node, int side)
{
    int32_t width = style_length(node->style, border_widths[side], 0);

    if (width <= border->width)
        return;
    border->width = width;
    border->color = style_color(node->style, border_colors[side]);
}

static const struct fo_node *
next_row(const struct fo_node *row)
{
    do
        row = row->next;
    while (row != NULL && row->type != FO_TABLE_ROW);
    return row;
}

/* The first row that is set, from `node` on: a row with pf:when="continued"
 * stands only in a head that is repeated. */
static const struct fo_node *
row_from(const struct table *table, const struct fo_node *node)
{
    if (node != NULL && node->type != FO_TABLE_ROW)
        node = next_row(node);
    while (node != NULL && !table->again &&
           style_keyword(node->style, PROPERTY_WHEN) == KEYWORD_CONTINUED)
        node = next_row(node);
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
        return row_from(table, part->first) == row &&
               (part->parent->first == part || part->type == FO_TABLE_HEADER);
    return part->last == row && part->parent->last == part;
}

static void
collapse(const struct table *table, const struct fo_node *row,
    struct column *cell, unsigned column, unsigned span)
{
    int side;

    for (side = 0; side < 4; side++) {
        struct border *border = &cell->borders[side];

        widest(border, cell->node, side);
        if (side == BEFORE || side == AFTER)
            widest(border, row, side);
        if (is_edge(table, row, side, column, span))
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

static void
fill_cell(struct stack *stack, const struct table *table,
    const struct fo_node *row, struct column *cell, unsigned at)
{
    unsigned span = span_of(table, cell->node, at);
    unsigned i;

    for (i = 0; i < at; i++)
        cell->x = unit_add(cell->x, table->columns[i]);
    for (i = at; i < at + span; i++)
        cell->width = unit_add(cell->width, table->columns[i]);
    if (table->collapse)
        collapse(table, row, cell, at, span);
    else
        pile_insets(cell->node->style, table->width, cell->inset);
    cell->align = style_keyword(cell->node->style, PROPERTY_DISPLAY_ALIGN);
    cell->first = stack_inside(
        stack, cell->node, cell->width - cell->inset[END] - cell->inset[START]);
}

/* A row in the making: the table rows that row spans join. */
struct group {
    struct row *row;
    unsigned taken[COLUMNS_MAX]; /* bands for which a column is spanned */
};

static unsigned
rows_spanned(const struct fo_node *cell)
{
    int span = style_number(cell->style, PROPERTY_ROWS_SPANNED, 1);

    return span < 1 ? 1 : (unsigned)span;
}

/* Counts the rows that spans join to the first one, and their cells. */
static unsigned
count_bands(const struct fo_node *row, unsigned *cells)
{
    const struct fo_node *cell;
    unsigned count = 0;
    unsigned reach = 1;

    for (*cells = 0; row != NULL && count < reach; row = next_row(row)) {
        for (cell = row->first; cell != NULL; cell = cell->next, ++*cells)
            if (cell->type == FO_TABLE_CELL &&
                count + rows_spanned(cell) > reach)
                reach = count + rows_spanned(cell);
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

static unsigned
free_column(const struct table *table, const struct group *group, unsigned at)
{
    while (at < table->count && group->taken[at] > 0)
        at++;
    return at;
}

static void
cells_stack(struct stack *stack, const struct table *table, struct group *group,
    const struct fo_node *node, unsigned band)
{
    struct row *row = group->row;
    const struct fo_node *child;
    unsigned next = 0;

    for (child = node->first; child != NULL; child = child->next) {
        struct column *cell = &row->columns[row->count];
        unsigned span = rows_spanned(child);
        unsigned at;

        if (child->type != FO_TABLE_CELL)
            continue;
        at = column_of(table, child, free_column(table, group, next));
        if (at >= table->count)
            continue;
        cell->node = child;
        cell->band = band;
        cell->span =
            span < row->band_count - band ? span : row->band_count - band;
        fill_cell(stack, table, node, cell, at);
        next = at + span_of(table, child, at);
        for (; at < next; at++)
            group->taken[at] = cell->span;
        row->count++;
    }
    for (next = 0; next < table->count; next++)
        if (group->taken[next] > 0)
            group->taken[next]--;
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
    struct group group = { .row = row };
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
    for (band = 0; band < row->band_count; band++, node = next_row(node)) {
        row->bands[band].node = last = node;
        row->bands[band].minimum = row_minimum(node);
        cells_stack(stack, table, &group, node, band);
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
    const struct fo_node *row = row_from(table, part->first);

    for (; row != NULL; row = row_from(table, before->next)) {
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
    struct table table = { .node = edge->table, .again = true };
    struct stack inner = *stack;

    inner.first = inner.last = NULL;
    inner.head = inner.foot = NULL;
    measure(&table, stack);
    part_stack(&inner, &table, part_of(edge->table, edge->part), NULL);
    return inner.first;
}

/* NULL: the table has none that is repeated. */
static const struct table_edge *
edge_of(struct stack *stack, const struct fo_node *node, enum fo_type part)
{
    enum property omitted =
        part == FO_TABLE_HEADER ? PROPERTY_OMIT_HEADER : PROPERTY_OMIT_FOOTER;
    struct table_edge *edge;

    if (part_of(node, part) == NULL ||
        style_keyword(node->style, omitted) == KEYWORD_TRUE)
        return NULL;
    edge = arena_alloc(stack->arena, sizeof(*edge));
    edge->table = node;
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
                          ? edge_of(stack, node, FO_TABLE_FOOTER)
                          : NULL;
        for (child = node->first; child != NULL; child = child->next)
            if (child->type == parts[i])
                before = part_stack(stack, table, child, before);
        if (parts[i] == FO_TABLE_HEADER)
            stack->head = edge_of(stack, node, FO_TABLE_HEADER);
    }
}

void
table_stack(struct stack *stack, const struct fo_node *node)
{
    struct table table = { .node = node };
    const struct stack outer = *stack;
    int own = stack_keep_together(node);

    stack_open(stack, node);
    measure(&table, stack);
    if (own > stack->keep)
        stack->keep = own;
    table_parts(stack, &table);
    stack->head = outer.head;
    stack->foot = outer.foot;
    stack->keep = outer.keep;
    stack_close(stack, node);
}
