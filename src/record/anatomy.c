#include "record/anatomy.h"

#include <string.h>

#include "base/arena.h"
#include "record/kind.h"
#include "record/node.h"
#include "record/reading.h"
#include "record/record.h"
#include "record/template.h"
#include "record/vocabulary.h"

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

enum { LINES_BY_HAND = 10 };

static const char *const part_types[] = { "text", "points", "votes" };
static const char *const column_types[] = { "text", "number" };
static const char *const alignments[] = { "left", "center" };

static size_t
child_count(const xmlNode *node)
{
    return xmlChildElementCount((xmlNode *)node);
}

static const char *
first_word(struct arena *arena, const char *words)
{
    return arena_strndup(arena, words, strcspn(words, "|"));
}

/* ---- parts ---- */

static void
read_part(struct reading *reading, const xmlNode *node, struct part *part)
{
    if (!node_is(node, "part"))
        reading_unknown(reading, node);
    reading_known(reading, node, "heading|name|type|label|required|rare");
    part->headings = reading_needed(reading, node, "heading");
    part->title = first_word(reading->arena, part->headings);
    part->name = reading_name(reading, node);
    part->label = node_attribute(reading->arena, node, "label");
    part->required = reading_answer(reading, node, "required");
    part->rare = reading_answer(reading, node, "rare");
    part->type = reading_choice(
        reading, node, "type", part_types, COUNT(part_types), PART_TEXT);
}

static void
read_parts(struct reading *reading, const xmlNode *parent, struct kind *kind)
{
    struct part *parts =
        arena_array(reading->arena, child_count(parent) + 1, sizeof(*parts));
    const xmlNode *child;

    for (child = node_first(parent); child != NULL; child = node_next(child))
        read_part(reading, child, &parts[kind->part_count++]);
    kind->parts = parts;
}

static void
read_each(struct reading *reading, const xmlNode *node, struct kind *kind)
{
    reading_known(reading, node, "level|name|min");
    kind->each = reading_name(reading, node);
    kind->each_minimum = reading_count(reading, node, "min", 0);
    read_parts(reading, node, kind);
}

/* ---- columns ---- */

/* "25mm", or "40*": a share of what is left. */
static const char *
read_width(struct reading *reading, const xmlNode *node)
{
    const char *width = node_attribute(reading->arena, node, "width");
    size_t digits = width == NULL ? 0 : strspn(width, "0123456789.");

    if (width == NULL || (digits > 0 && (strcmp(width + digits, "mm") == 0 ||
                                            strcmp(width + digits, "*") == 0)))
        return width;
    reading_wrong(reading, node, "width", width, "25mm, 40*");
    return NULL;
}

static void
read_column(struct reading *reading, const xmlNode *node, struct column *column)
{
    struct arena *arena = reading->arena;

    reading_known(
        reading, node, "heading|name|type|width|align|required|rare|example");
    column->headings = reading_needed(reading, node, "heading");
    column->title = first_word(arena, column->headings);
    column->name = reading_name(reading, node);
    column->width = read_width(reading, node);
    column->align = alignments[reading_choice(
        reading, node, "align", alignments, COUNT(alignments), 0)];
    column->example = node_attribute(arena, node, "example");
    column->required = reading_answer(reading, node, "required");
    column->rare = reading_answer(reading, node, "rare");
    column->type = reading_choice(
        reading, node, "type", column_types, COUNT(column_types), COLUMN_TEXT);
    if (node_first(node) != NULL)
        reading_unknown(reading, node_first(node));
}

/* True when a column was added. */
static bool
take_column(
    struct reading *reading, const xmlNode *node, struct columns *columns)
{
    struct column *column = &columns->list[columns->count];

    if (!node_is(node, "column")) {
        reading_unknown(reading, node);
        return false;
    }
    read_column(reading, node, column);
    if (column_find(columns, column->name) != NULL)
        reading_twice(reading, node, column->name);
    return true;
}

const struct columns *
anatomy_table(struct reading *reading, const xmlNode *node)
{
    struct columns *columns = arena_alloc(reading->arena, sizeof(*columns));
    const xmlNode *child;

    columns->list = arena_array(
        reading->arena, child_count(node) + 1, sizeof(*columns->list));
    reading_known(reading, node, "name|min|lines");
    columns->name = reading_name(reading, node);
    columns->minimum = reading_count(reading, node, "min", 1);
    columns->lines = reading_count(reading, node, "lines", LINES_BY_HAND);
    if (vocabulary_find(columns->name) != NULL)
        reading_twice(reading, node, columns->name);
    for (child = node_first(node); child != NULL; child = node_next(child))
        columns->count += take_column(reading, child, columns);
    if (columns->count == 0 || columns->count > RECORD_COLUMNS) {
        message_add(reading->log, MESSAGE_TEMPLATE_COLUMNS,
            template_place(node),
            arena_printf(reading->arena, "%d", RECORD_COLUMNS));
        reading->good = false;
    }
    return columns;
}

void
anatomy_read(struct reading *reading, const xmlNode *body, struct kind *kind)
{
    const xmlNode *child = node_first(body);
    bool each = child != NULL && node_is(child, "each");
    bool table = child != NULL && node_is(child, "table");

    reading_known(reading, body, "");
    if (each)
        read_each(reading, child, kind);
    else if (table)
        kind->columns = anatomy_table(reading, child);
    else
        read_parts(reading, body, kind);
    if ((each || table) && node_next(child) != NULL)
        reading_unknown(reading, node_next(child));
}
