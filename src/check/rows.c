#include "check/rows.h"

#include <string.h>

#include "base/arena.h"
#include "base/message.h"
#include "check/checking.h"
#include "check/counter.h"
#include "check/grid.h"
#include "check/text.h"
#include "record/attribute.h"
#include "record/columns.h"
#include "record/kind.h"
#include "record/node.h"
#include "record/record.h"
#include "record/spelling.h"
#include "record/vocabulary.h"

/* A row while it is looked at. */
struct cells {
    xmlNode *cells[RECORD_COLUMNS]; /* by the head; NULL: empty */
    struct place places[RECORD_COLUMNS];
    unsigned filled; /* of those that hold text */
};

/* Such a table stands in the text itself, in a section or below a point. */
static bool
may_stand(const struct check *check, const xmlNode *node)
{
    const xmlNode *parent = node->parent;

    return check->kind->columns != NULL &&
           (node_is(parent, "text") || node_is(parent, "section") ||
               node_is(parent, "point"));
}

bool
rows_are(const struct check *check, const xmlNode *node)
{
    return may_stand(check, node) && node_is(node, check->kind->columns->name);
}

bool
rows_make(struct check *check, xmlNode *node)
{
    if (may_stand(check, node) && node_is(node, "table"))
        return grid_take(check, node);
    return rows_are(check, node);
}

/* ---- the head ---- */

/* An element that is no column, or none of a table. */
static void
report_element(struct check *check, const xmlNode *node, bool cell)
{
    static const char *const names[] = { "title", COLUMNS_HEAD, COLUMNS_GROUP,
        COLUMNS_ROW };
    const struct columns *columns = check->kind->columns;
    struct spelling spelling = { .word = node_name(node) };
    size_t i;

    for (i = 0; cell && i < columns->count; i++)
        spelling_offer(&spelling, columns->list[i].name);
    for (i = 0; !cell && i < sizeof(names) / sizeof(names[0]); i++)
        spelling_offer(&spelling, names[i]);
    text_unknown(check, node, &spelling);
}

/* Takes away what is no element; text is reported. */
static void
strip(struct check *check, xmlNode *parent)
{
    xmlNode *node = parent->children;

    if (node_has_text(parent))
        message_add(check->log, MESSAGE_ROW_STRAY, record_place(parent),
            node_name(parent));
    while (node != NULL) {
        xmlNode *next = node->next;

        if (node->type != XML_ELEMENT_NODE)
            node_remove(node);
        node = next;
    }
}

/* A column of the head as it is printed: its own words, or the usual ones. */
static void
complete_heading(
    struct check *check, xmlNode *cell, const struct column *column)
{
    attributes_check(check->arena, check->log, cell, "width|align");
    if (grid_empty(cell))
        node_append(cell, column->title);
    node_set(cell, "width", column->width);
    node_set(cell, "align", column->align);
    text_walk(check, cell, HOLD_LINE, 3);
}

static struct grid_head
read_head(struct check *check, xmlNode *row)
{
    struct grid_head head = { .count = 0 };
    xmlNode *cell;

    attributes_check(check->arena, check->log, row, NULL);
    strip(check, row);
    for (cell = node_first(row); cell != NULL; cell = node_next(cell)) {
        const struct column *column =
            column_find(check->kind->columns, node_name(cell));

        if (column == NULL) {
            report_element(check, cell, true);
        } else if (grid_holds(&head, column)) {
            message_add(check->log, MESSAGE_COLUMN_TWICE, record_place(cell),
                column->title);
        } else {
            complete_heading(check, cell, column);
            head.columns[head.count++] = column;
        }
    }
    return head;
}

/* Behind the columns that are declared before it. */
static void
add_heading(struct check *check, xmlNode *row, const struct column *column)
{
    const struct columns *columns = check->kind->columns;
    xmlNode *added = node_add(row, column->name, NULL, row);
    xmlNode *cell = node_first(row);

    while (cell != added && column_find(columns, node_name(cell)) != NULL &&
           column_find(columns, node_name(cell)) < column)
        cell = node_next(cell);
    if (cell != added)
        (void)xmlAddPrevSibling(cell, added);
}

/* In XML a table may have no head: it has the columns that must be there and
 * those that some row fills. */
static xmlNode *
make_head(struct check *check, xmlNode *rows)
{
    const struct columns *columns = check->kind->columns;
    xmlNode *head = node_child(rows, COLUMNS_HEAD);
    bool used[RECORD_COLUMNS] = { false };
    const xmlNode *row;
    const xmlNode *cell;
    unsigned i;

    for (row = node_first(rows); row != NULL; row = node_next(row))
        for (cell = node_first(row); cell != NULL && node_is(row, COLUMNS_ROW);
             cell = node_next(cell)) {
            const struct column *column = column_find(columns, node_name(cell));

            if (column != NULL)
                used[column - columns->list] = true;
        }
    if (head == NULL) {
        head = node_add(rows, COLUMNS_HEAD, NULL, rows);
        for (i = 0; i < columns->count; i++)
            used[i] = used[i] || columns->list[i].required;
    }
    for (i = 0; i < columns->count; i++)
        if ((used[i] || (columns->list[i].required &&
                            columns->list[i].type == COLUMN_NUMBER)) &&
            node_child(head, columns->list[i].name) == NULL)
            add_heading(check, head, &columns->list[i]);
    return head;
}

static void
check_missing(
    struct check *check, const xmlNode *row, const struct grid_head *head)
{
    const struct columns *columns = check->kind->columns;
    unsigned i;

    for (i = 0; i < columns->count; i++)
        if (columns->list[i].required && !grid_holds(head, &columns->list[i]))
            message_add(check->log, MESSAGE_COLUMN_MISSING, record_place(row),
                columns->list[i].title);
}

/* The head stands first, or behind the title. */
static struct grid_head
check_head(struct check *check, xmlNode *rows)
{
    xmlNode *row = make_head(check, rows);
    xmlNode *caption = node_child(rows, "title");
    struct grid_head head = read_head(check, row);

    check_missing(check, row, &head);
    if (node_first(rows) != row)
        (void)xmlAddPrevSibling(rows->children, row);
    if (caption != NULL)
        (void)xmlAddPrevSibling(rows->children, caption);
    return head;
}

/* ---- rows ---- */

static void
take_cell(struct check *check, xmlNode *cell, const struct grid_head *head,
    struct cells *row)
{
    unsigned i = 0;

    while (i < head->count && !node_is(cell, head->columns[i]->name))
        i++;
    if (i == head->count) {
        report_element(check, cell, true);
        return;
    }
    attributes_check(check->arena, check->log, cell, NULL);
    row->places[i] = record_place(cell);
    if (grid_empty(cell)) {
        node_remove(cell);
    } else if (row->cells[i] != NULL) {
        message_add(check->log, MESSAGE_COLUMN_TWICE, record_place(cell),
            head->columns[i]->title);
    } else {
        row->cells[i] = cell;
        row->filled += head->columns[i]->type == COLUMN_TEXT;
    }
}

static struct cells
read_cells(struct check *check, xmlNode *row, const struct grid_head *head)
{
    struct cells cells = { .filled = 0 };
    xmlNode *cell;
    xmlNode *next;
    unsigned i;

    for (i = 0; i < head->count; i++)
        cells.places[i] = record_place(row);
    attributes_check(check->arena, check->log, row, NULL);
    strip(check, row);
    for (cell = node_first(row); cell != NULL; cell = next) {
        next = node_next(cell);
        take_cell(check, cell, head, &cells);
    }
    return cells;
}

/* The number of a row: the one typed, or the one that follows. */
static void
number_row(struct check *check, xmlNode *row, const struct column *column,
    xmlNode *cell, struct counter *counter)
{
    const char *typed = cell == NULL ? NULL : node_line(check->arena, cell);

    if (typed == NULL) {
        cell = node_add(row, column->name, counter_next(counter), row);
        if (cell->prev != NULL)
            (void)xmlAddPrevSibling(row->children, cell);
    } else if (counter_reads(typed)) {
        counter_row(counter, typed, record_place(cell));
    } else if (strspn(typed, "_") != strlen(typed)) {
        message_add(check->log, MESSAGE_ROW_NUMBER, record_place(cell), typed);
    }
}

static void
check_filled(struct check *check, const xmlNode *row, const struct cells *cells,
    const struct grid_head *head)
{
    unsigned missing = 0;
    const struct column *only = NULL;
    unsigned i;

    for (i = 0; i < head->count; i++) {
        if (head->columns[i]->type == COLUMN_NUMBER)
            continue;
        missing += head->columns[i]->required && cells->cells[i] == NULL;
        if (cells->cells[i] != NULL)
            only = head->columns[i];
    }
    if (cells->filled == 0) {
        message_add(check->log, MESSAGE_ROW_EMPTY, record_place(row));
        return;
    }
    if (cells->filled == 1 && missing > 1) {
        message_add(
            check->log, MESSAGE_ROW_BARE, record_place(row), only->title);
        return;
    }
    for (i = 0; i < head->count; i++)
        if (head->columns[i]->required && cells->cells[i] == NULL &&
            head->columns[i]->type == COLUMN_TEXT)
            message_add(check->log, MESSAGE_CELL_EMPTY, cells->places[i],
                head->columns[i]->title);
}

static void
check_row(struct check *check, xmlNode *row, const struct grid_head *head,
    struct counter *counter, unsigned depth)
{
    struct cells cells = read_cells(check, row, head);
    unsigned i;

    if (!check->blank)
        check_filled(check, row, &cells, head);
    for (i = 0; i < head->count; i++) {
        if (cells.cells[i] != NULL)
            text_walk(check, cells.cells[i], HOLD_LINE | HOLD_BLOCK, depth + 1);
        if (head->columns[i]->type == COLUMN_NUMBER && !check->blank)
            number_row(check, row, head->columns[i], cells.cells[i], counter);
    }
    check->rows++;
}

static void
check_group(struct check *check, xmlNode *group, struct counter *counter,
    unsigned depth)
{
    attributes_check(check->arena, check->log, group, NULL);
    text_walk(check, group, HOLD_LINE, depth + 1);
    counter_section(
        counter, node_line(check->arena, group), record_place(group));
}

void
rows_check(struct check *check, xmlNode *rows, unsigned depth)
{
    struct counter counter = { .arena = check->arena, .log = check->log };
    struct grid_head head;
    xmlNode *node;
    xmlNode *next;

    if (check->table == NULL)
        check->table = rows;
    strip(check, rows);
    head = check_head(check, rows);
    for (node = node_first(rows); node != NULL; node = next) {
        next = node_next(node);
        if (node_is(node, COLUMNS_ROW))
            check_row(check, node, &head, &counter, depth);
        else if (node_is(node, COLUMNS_GROUP))
            check_group(check, node, &counter, depth);
        else if (node_is(node, "title"))
            text_walk(check, node, HOLD_LINE, depth + 1);
        else if (!node_is(node, COLUMNS_HEAD) ||
                 node != node_child(rows, COLUMNS_HEAD))
            report_element(check, node, false);
    }
}

/* ---- the whole text ---- */

/* The first ordinary table below a node, or NULL. */
static const xmlNode *
find_table(const xmlNode *node)
{
    const xmlNode *child;

    for (child = node_first(node); child != NULL; child = node_next(child)) {
        const xmlNode *table =
            node_is(child, "table") ? child : find_table(child);

        if (table != NULL)
            return table;
    }
    return NULL;
}

void
rows_end(struct check *check)
{
    const struct columns *columns = check->kind->columns;
    const xmlNode *text = node_child(check->record, "text");
    const xmlNode *table = find_table(text);

    if (check->table == NULL)
        message_add(check->log, MESSAGE_TABLE_MISSING,
            record_place(table == NULL ? text : table),
            columns_names(check->arena, columns, false));
    else if (check->rows < columns->minimum)
        message_add(check->log, MESSAGE_ROWS_FEW, record_place(check->table),
            arena_printf(check->arena, "%u", columns->minimum));
}

void
rows_blank(struct check *check, xmlNode *text)
{
    const struct columns *columns = check->kind->columns;
    xmlNode *rows = node_add(text, columns->name, NULL, check->record);
    unsigned i;

    for (i = 0; i < columns->lines; i++)
        (void)node_add(rows, COLUMNS_ROW, NULL, check->record);
    rows_check(check, rows, 1);
}
