#include "check/grid.h"

#include <string.h>

#include "base/message.h"
#include "check/checking.h"
#include "check/counter.h"
#include "record/columns.h"
#include "record/kind.h"
#include "record/node.h"

bool
grid_empty(const xmlNode *cell)
{
    return node_first(cell) == NULL && !node_has_text(cell);
}

bool
grid_holds(const struct grid_head *head, const struct column *column)
{
    unsigned i;

    for (i = 0; i < head->count; i++)
        if (head->columns[i] == column)
            return true;
    return false;
}

static bool
is_head(const struct check *check, const xmlNode *row)
{
    const char *head = node_attribute(check->arena, row, COLUMNS_HEAD);

    return node_is(row, COLUMNS_ROW) && head != NULL &&
           strcmp(head, "yes") == 0;
}

static xmlNode *
find_head(const struct check *check, const xmlNode *table)
{
    xmlNode *row = node_first(table);

    while (row != NULL && !is_head(check, row))
        row = node_next(row);
    return row;
}

/* More than half of its headings are those of columns, or nearly so. The
 * number of a row says nothing: any table may have it. One that is too wide
 * is no such table; its width is reported later. */
static bool
has_columns(const struct check *check, const xmlNode *head)
{
    const struct columns *columns = check->kind->columns;
    unsigned known = 0;
    unsigned others = 0;
    unsigned count = 0;
    const xmlNode *cell;

    for (cell = node_first(head); cell != NULL; cell = node_next(cell)) {
        const char *typed = node_line(check->arena, cell);
        const struct column *column = columns_heading(columns, typed);

        count++;
        if (column != NULL && column->type == COLUMN_NUMBER)
            continue;
        if (column != NULL ||
            columns_suggest(check->arena, columns, typed) != NULL)
            known++;
        else
            others++;
    }
    return known > others && count <= RECORD_COLUMNS;
}

/* Reports a heading that is none of a column; returns the column that it is
 * taken for, if one is near. */
static const struct column *
report_heading(struct check *check, const xmlNode *cell)
{
    const struct columns *columns = check->kind->columns;
    const char *typed = node_line(check->arena, cell);
    const char *near = columns_suggest(check->arena, columns, typed);
    struct place place = record_place(cell);

    if (typed[0] == '\0')
        message_add(check->log, MESSAGE_COLUMN_UNNAMED, place,
            columns_names(check->arena, columns, true));
    else if (near != NULL)
        message_add(
            check->log, MESSAGE_COLUMN_UNKNOWN_NEAR, place, typed, near);
    else
        message_add(check->log, MESSAGE_COLUMN_UNKNOWN, place, typed,
            columns_names(check->arena, columns, true));
    return near == NULL ? NULL : columns_heading(columns, near);
}

/* The cells of the head become elements by the names of their columns. */
static struct grid_head
name_head(struct check *check, xmlNode *row)
{
    struct grid_head head = { .count = 0 };
    xmlNode *cell;
    xmlNode *next;

    xmlNodeSetName(row, BAD_CAST COLUMNS_HEAD);
    node_set(row, COLUMNS_HEAD, NULL);
    for (cell = node_first(row); cell != NULL; cell = next) {
        const struct column *column = columns_heading(
            check->kind->columns, node_line(check->arena, cell));

        next = node_next(cell);
        if (column == NULL)
            column = report_heading(check, cell);
        else if (grid_holds(&head, column))
            message_add(check->log, MESSAGE_COLUMN_TWICE, record_place(cell),
                column->title);
        if (column != NULL && grid_holds(&head, column))
            column = NULL;
        node_set(cell, "align", NULL);
        head.columns[head.count++] = column;
        if (column != NULL)
            xmlNodeSetName(cell, BAD_CAST column->name);
        else
            node_remove(cell);
    }
    return head;
}

/* A section row has its text in the first cell alone, and that is no number. */
static bool
is_group(
    const struct check *check, const xmlNode *row, const struct grid_head *head)
{
    const xmlNode *first = node_first(row);
    const xmlNode *cell = first;

    if (first == NULL || grid_empty(first) ||
        (head->columns[0] != NULL && head->columns[0]->type == COLUMN_NUMBER &&
            counter_reads(node_line(check->arena, first))))
        return false;
    while ((cell = node_next(cell)) != NULL)
        if (!grid_empty(cell))
            return false;
    return head->count > 1;
}

/* The first cell's text becomes the row's. */
static void
name_group(xmlNode *row)
{
    xmlNode *first = node_first(row);

    xmlNodeSetName(row, BAD_CAST COLUMNS_GROUP);
    while (node_next(first) != NULL)
        node_remove(node_next(first));
    while (first->children != NULL)
        node_move(first->children, row);
    node_remove(first);
}

static void
name_cells(xmlNode *row, const struct grid_head *head)
{
    xmlNode *cell = node_first(row);
    unsigned i;

    for (i = 0; cell != NULL; i++) {
        xmlNode *next = node_next(cell);

        node_set(cell, "align", NULL);
        if (i < head->count && head->columns[i] != NULL)
            xmlNodeSetName(cell, BAD_CAST head->columns[i]->name);
        else
            node_remove(cell);
        cell = next;
    }
}

static void
name_rows(struct check *check, xmlNode *table, xmlNode *head_row)
{
    struct grid_head head = name_head(check, head_row);
    xmlNode *row;

    for (row = node_next(head_row); row != NULL; row = node_next(row))
        if (!node_is(row, COLUMNS_ROW))
            continue;
        else if (is_group(check, row, &head))
            name_group(row);
        else
            name_cells(row, &head);
    xmlNodeSetName(table, BAD_CAST check->kind->columns->name);
}

bool
grid_take(struct check *check, xmlNode *table)
{
    xmlNode *head = find_head(check, table);

    if (head == NULL || !has_columns(check, head))
        return false;
    name_rows(check, table, head);
    return true;
}
