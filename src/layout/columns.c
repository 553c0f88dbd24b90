/*
 * Automatic columns begin with their shares. One that is narrower than its
 * longest word takes from those that have more than they need, as in CSS 2.1
 * clause 17.5.2.2. When there is not enough for all, first numbers and
 * initials leave the words they belong to, then the longest words are
 * hyphenated. Widths that are given stay.
 */
#include "layout/columns.h"

#include <limits.h>
#include <string.h>

#include "base/unit.h"
#include "layout/minimum.h"
#include "layout/pile.h"

enum { END = 1, START = 3 };

/* What the columns that share the rest need. */
struct need {
    int32_t least[COLUMNS_MAX];
    int64_t sum;
};

static unsigned
part_columns(const struct table *table, const struct fo_node *part)
{
    struct grid grid = { .table = table };
    const struct fo_node *row = grid_row_from(table, part->first);
    unsigned count = 1;

    for (; row != NULL; row = grid_row_from(table, row->next)) {
        struct grid_cell place;

        grid_row(&grid, row, UINT_MAX);
        while (grid_next(&grid, &place))
            if (place.at + place.columns > count)
                count = place.at + place.columns;
    }
    return count;
}

/* Columns without fo:table-column: as many as the widest row takes, or it would
 * lose cells. */
static unsigned
widest_row(const struct fo_node *node)
{
    const struct table wide = { .node = node, .count = COLUMNS_MAX };
    const struct fo_node *part;
    unsigned widest = 1;

    for (part = node->first; part != NULL; part = part->next) {
        unsigned count = part_columns(&wide, part);

        if (count > widest)
            widest = count;
    }
    return widest;
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

static void
add_column(struct table *table, int32_t width, bool shared)
{
    table->columns[table->count] = width;
    table->shared[table->count++] = shared;
}

/* Those with a share hold it for their width. */
static void
read_columns(struct table *table)
{
    const struct fo_node *child;
    unsigned count;

    for (child = table->node->first; child != NULL; child = child->next) {
        int repeated;

        if (child->type != FO_TABLE_COLUMN)
            continue;
        repeated = style_number(child->style, PROPERTY_COLUMNS_REPEATED, 1);
        for (; repeated > 0 && table->count < COLUMNS_MAX; repeated--)
            if (is_shared(child))
                add_column(table, share_of(child), true);
            else
                add_column(table, fixed_width(table, child), false);
    }
    if (table->count > 0)
        return;
    for (count = widest_row(table->node); table->count < count;)
        add_column(table, 1, true);
}

/* Divides among the columns with a share what the others leave; returns it,
 * -1 when there is no such column. */
static int32_t
share_rest(struct table *table, int32_t fixed)
{
    int32_t rest = table->width > fixed ? table->width - fixed : 0;
    int64_t shares = 0;
    unsigned i;

    for (i = 0; i < table->count; i++)
        if (table->shared[i])
            shares += table->columns[i];
    if (shares == 0)
        return -1;
    for (i = 0; i < table->count; i++)
        if (table->shared[i])
            table->columns[i] =
                (int32_t)((int64_t)rest * table->columns[i] / shares);
    return rest;
}

/* -- automatic columns --------------------------------------------------- */

static int32_t
cell_minimum(const struct stack *stack, const struct table *table,
    const struct grid_cell *place, enum tightness tightness)
{
    struct column cell = { .node = place->node };

    if (table->collapse)
        grid_collapse(table, &cell, place->at, place->columns);
    else
        pile_insets(cell.node->style, table->width, cell.inset);
    return unit_add(
        minimum_width(stack->context, place->node, table->width, tightness),
        cell.inset[START] + cell.inset[END]);
}

/* A cell that takes several columns has room enough and asks for none. */
static void
read_rows(const struct stack *stack, const struct table *table,
    const struct fo_node *part, enum tightness tightness, struct need *need)
{
    struct grid grid = { .table = table };
    const struct fo_node *row = grid_row_from(table, part->first);

    for (; row != NULL; row = grid_row_from(table, row->next)) {
        struct grid_cell place;

        grid_row(&grid, row, UINT_MAX);
        while (grid_next(&grid, &place)) {
            int32_t least;

            if (place.columns > 1 || !table->shared[place.at])
                continue;
            least = cell_minimum(stack, table, &place, tightness);
            if (least > need->least[place.at])
                need->least[place.at] = least;
        }
    }
}

static void
read_need(const struct stack *stack, const struct table *table,
    enum tightness tightness, struct need *need)
{
    const struct fo_node *part;
    unsigned i;

    memset(need, 0, sizeof(*need));
    for (part = table->node->first; part != NULL; part = part->next)
        if (part->type != FO_TABLE_COLUMN)
            read_rows(stack, table, part, tightness, need);
    for (i = 0; i < table->count; i++)
        need->sum += need->least[i];
}

/* What columns lack is taken from the others by what they have to spare. */
static void
raise(struct table *table, const struct need *need)
{
    int64_t lacking = 0;
    int64_t spare = 0;
    unsigned i;

    for (i = 0; i < table->count; i++) {
        int32_t more = table->columns[i] - need->least[i];

        if (table->shared[i])
            *(more < 0 ? &lacking : &spare) += more;
    }
    for (i = 0; lacking < 0 && i < table->count; i++) {
        int32_t more = table->columns[i] - need->least[i];

        if (table->shared[i] && more < 0)
            table->columns[i] = need->least[i];
        else if (table->shared[i] && spare > 0)
            table->columns[i] += (int32_t)(more * lacking / spare);
    }
}

static int32_t
clamp(int32_t width, int32_t least, int32_t most)
{
    return width < least ? least : width > most ? most : width;
}

static int64_t
sum_at(const struct table *table, const struct need *need,
    const struct need *wanted, int32_t width)
{
    int64_t sum = 0;
    unsigned i;

    for (i = 0; i < table->count; i++)
        if (table->shared[i])
            sum += clamp(width, need->least[i], wanted->least[i]);
    return sum;
}

/* The columns get the same width, but none less than it needs nor more than
 * it wants: the longest words give way. */
static void
level(struct table *table, const struct need *need, const struct need *wanted,
    int32_t room)
{
    int32_t low = 0;
    int32_t high = room;
    unsigned i;

    while (low < high) {
        int32_t middle = low + (high - low + 1) / 2;

        if (sum_at(table, need, wanted, middle) <= room)
            low = middle;
        else
            high = middle - 1;
    }
    for (i = 0; i < table->count; i++)
        if (table->shared[i])
            table->columns[i] = clamp(low, need->least[i], wanted->least[i]);
}

static void
fit(struct table *table, const struct stack *stack, int32_t room)
{
    static const struct need none = { .sum = 0 };
    struct need needs[TIGHT_SYLLABLES + 1];
    enum tightness tightness = TIGHT_GROUPS;

    read_need(stack, table, tightness, &needs[tightness]);
    if (needs[tightness].sum <= room) {
        raise(table, &needs[tightness]);
        return;
    }
    while (tightness < TIGHT_SYLLABLES) {
        tightness++;
        read_need(stack, table, tightness, &needs[tightness]);
        if (needs[tightness].sum <= room) {
            level(table, &needs[tightness], &needs[tightness - 1], room);
            return;
        }
    }
    level(table, &none, &needs[tightness], room);
}

void
columns_measure(struct table *table, const struct stack *stack)
{
    const struct style *style = table->node->style;
    int32_t start = style_length(style, PROPERTY_START_INDENT, stack->width);
    int32_t end = style_length(style, PROPERTY_END_INDENT, stack->width);
    int32_t fixed = 0;
    int32_t room;
    unsigned i;

    table->x = start;
    table->width = stack->width - start - end;
    if (!style_auto(style, PROPERTY_WIDTH))
        table->width = style_length(style, PROPERTY_WIDTH, stack->width);
    table->collapse =
        style_keyword(style, PROPERTY_BORDER_COLLAPSE) != KEYWORD_SEPARATE;
    read_columns(table);
    for (i = 0; i < table->count; i++)
        if (!table->shared[i])
            fixed = unit_add(fixed, table->columns[i]);
    room = share_rest(table, fixed);
    if (room < 0 && style_auto(style, PROPERTY_WIDTH))
        table->width = fixed;
    if (room > 0 && stack->context->rules == LINES_OFFICIAL &&
        style_auto(style, PROPERTY_TABLE_LAYOUT))
        fit(table, stack, room);
}
