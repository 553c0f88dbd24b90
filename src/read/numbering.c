#include "read/numbering.h"

#include <stdbool.h>
#include <string.h>

#include "base/arena.h"
#include "base/message.h"
#include "read/label.h"
#include "read/points.h"
#include "record/kind.h"
#include "record/node.h"
#include "record/record.h"

struct numbering {
    struct arena *arena;
    struct log *log;
    struct points *points;
};

/* A typed number: "2.1.а)" is «а)» below «2.1». */
struct number {
    struct label label;
    const char *path; /* without a final dot or bracket */
    const char *above;
};

/* False: there is none, or it is no number. */
static bool
read_number(
    struct numbering *numbering, const xmlNode *node, struct number *number)
{
    char *text = (char *)node_attribute(numbering->arena, node, "n");
    size_t size = text == NULL ? 0 : strlen(text);
    const char *last;
    const char *label;

    if (size > 0 && text[size - 1] == '.')
        text[--size] = '\0';
    if (size == 0)
        return false;
    last = strrchr(text, '.');
    last = last == NULL ? text : last + 1;
    label = text[size - 1] == ')' ? last
                                  : arena_printf(numbering->arena, "%s.", text);
    if (!label_read(label, strlen(label), &number->label))
        return false;
    number->path =
        arena_strndup(numbering->arena, text, size - (text[size - 1] == ')'));
    number->above = arena_strndup(
        numbering->arena, text, last == text ? 0 : (size_t)(last - text) - 1);
    return true;
}

/* Does the number stand below the number of what holds it? */
static bool
fits(struct numbering *numbering, const xmlNode *point,
    const struct number *number, const char *above)
{
    if (above == NULL || strcmp(number->above, above) == 0)
        return true;
    points_finding(numbering->log, FINDING_PLACE, record_place(point),
        number->label.typed, arena_printf(numbering->arena, "%s.1", above));
    return false;
}

static void walk(struct numbering *numbering, xmlNode *parent, unsigned level,
    const char *above);

/* `above` is the number of what holds the point, or NULL: none. */
static void
check_point(struct numbering *numbering, xmlNode *point, const char *above)
{
    struct number number;
    struct position position;

    if (!read_number(numbering, point, &number)) {
        message_add(numbering->log, MESSAGE_POINT_NUMBER, record_place(point));
        walk(numbering, point, 0, above);
        return;
    }
    if (!fits(numbering, point, &number, above))
        return;
    position =
        points_open(numbering->points, &number.label, 0, record_place(point));
    node_set(point, "n", position.n);
    walk(numbering, point, 0, number.path);
}

static void
check_section(struct numbering *numbering, xmlNode *section, unsigned level)
{
    struct number number;
    bool numbered = read_number(numbering, section, &number);
    const char *n;

    if (level > POINTS_HEADINGS)
        level = POINTS_HEADINGS;
    n = points_heading(numbering->points, level,
        numbered ? &number.label : NULL, record_place(section));
    if (n != NULL)
        node_set(section, "n", n);
    walk(numbering, section, level, n);
}

/* Sections stand at `level` + 1. */
static void
walk(struct numbering *numbering, xmlNode *parent, unsigned level,
    const char *above)
{
    xmlNode *node;

    for (node = node_first(parent); node != NULL; node = node_next(node))
        if (node_is(node, "section"))
            check_section(numbering, node, level + 1);
        else if (node_is(node, "point"))
            check_point(numbering, node, above);
}

static void
walk_parts(struct numbering *numbering, xmlNode *holder, const char *above)
{
    xmlNode *part;

    for (part = node_first(holder); part != NULL; part = node_next(part)) {
        points_part(numbering->points);
        walk(numbering, part, 0, above);
    }
}

/* A matter without a number is the next one: so it is printed. */
static void
check_matter(struct numbering *numbering, xmlNode *matter)
{
    struct number number;
    bool numbered = read_number(numbering, matter, &number);
    const char *n = points_matter(numbering->points,
        numbered ? &number.label : NULL, record_place(matter));

    walk_parts(numbering, matter, n);
    node_set(matter, "n", n);
}

void
numbering_check(struct arena *arena, struct log *log, const struct kind *kind,
    xmlNode *record)
{
    struct numbering numbering = { arena, log, points_new(arena, log) };
    xmlNode *node;

    for (node = node_first(record); node != NULL; node = node_next(node))
        if (kind->each != NULL && node_is(node, kind->each))
            check_matter(&numbering, node);
        else if (kind->each == NULL && node_is(node, "text") &&
                 kind->part_count > 0)
            walk_parts(&numbering, node, NULL);
        else if (kind->each == NULL && node_is(node, "text"))
            walk(&numbering, node, 0, NULL);
}
