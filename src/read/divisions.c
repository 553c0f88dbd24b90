#include "read/divisions.h"

#include <stdbool.h>
#include <string.h>

#include "base/arena.h"
#include "read/heading.h"
#include "read/origin.h"
#include "record/element.h"
#include "record/kind.h"
#include "record/node.h"

struct divisions *
divisions_new(const struct origin *origin, size_t from, const struct kind *kind,
    xmlNode *root)
{
    struct divisions *divisions =
        arena_alloc(origin->arena, sizeof(*divisions));

    divisions->origin = origin;
    divisions->kind = kind;
    divisions->root = root;
    divisions->points = points_new(origin->arena, origin->log);
    if (kind->each != NULL)
        return divisions;
    divisions->sections[0] = element_new(root, "text",
        origin_place(origin, from + strspn(origin->text + from, " \t\n")));
    if (kind->part_count == 0)
        divisions->container = divisions->sections[0];
    return divisions;
}

/* A point that follows a numbered heading by one ends its section. */
static void
leave_section(struct divisions *divisions, unsigned section)
{
    if (section == 0 || section > divisions->section)
        return;
    divisions->section = section - 1;
    while (divisions->sections[divisions->section] == NULL)
        divisions->section--;
    divisions->container = divisions->sections[divisions->section];
}

xmlNode *
divisions_point(struct divisions *divisions, const struct label *label,
    size_t indent, size_t at)
{
    struct place place = origin_place(divisions->origin, at);
    struct position position =
        points_open(divisions->points, label, indent, place);
    xmlNode *parent;
    xmlNode *point;

    leave_section(divisions, position.section);
    parent = position.depth > 0 ? divisions->open[position.depth - 1]
                                : divisions->container;
    point = element_new(parent, "point", place);
    node_set(point, "n", position.n);
    divisions->open[position.depth] = point;
    return point;
}

/* The level of the section or text that holds one of `level`. */
static unsigned
level_above(const struct divisions *divisions, unsigned level)
{
    unsigned above = level - 1;

    if (above > divisions->section)
        above = divisions->section;
    while (divisions->sections[above] == NULL)
        above--;
    return above;
}

xmlNode *
divisions_section(struct divisions *divisions, const struct heading *heading)
{
    const struct origin *origin = divisions->origin;
    const char *n = points_heading(divisions->points, heading->level,
        heading->labelled ? &heading->label : NULL,
        origin_place(origin, heading->label_at));
    unsigned above = level_above(divisions, heading->level);
    xmlNode *section = element_new(divisions->sections[above], "section",
        origin_place(origin, heading->at));
    unsigned i;

    if (n != NULL)
        node_set(section, "n", n);
    for (i = above + 1; i <= POINTS_HEADINGS; i++)
        divisions->sections[i] = NULL;
    divisions->sections[heading->level] = section;
    divisions->section = heading->level;
    divisions->container = section;
    return section;
}

xmlNode *
divisions_matter(struct divisions *divisions, const struct heading *heading)
{
    const struct origin *origin = divisions->origin;
    const char *n = points_matter(divisions->points,
        heading->labelled ? &heading->label : NULL,
        origin_place(origin, heading->label_at));

    divisions->matter = element_new(divisions->root, divisions->kind->each,
        origin_place(origin, heading->at));
    node_set(divisions->matter, "n", n);
    divisions->container = NULL;
    divisions->part = NULL;
    return divisions->matter;
}

void
divisions_stray(struct divisions *divisions, size_t at)
{
    if (!divisions->told)
        message_add(divisions->origin->log, MESSAGE_TEXT_BEFORE_MATTER,
            origin_place(divisions->origin, at));
    divisions->told = true;
}

static bool
has_alternatives(const struct part *part)
{
    return strchr(part->headings, '|') != NULL;
}

xmlNode *
divisions_part(struct divisions *divisions, const struct part *part, size_t at,
    size_t length)
{
    const struct origin *origin = divisions->origin;
    bool each = divisions->kind->each != NULL;
    xmlNode *holder = each ? divisions->matter : divisions->sections[0];
    xmlNode *node;

    if (holder == NULL) {
        divisions_stray(divisions, at);
        return NULL;
    }
    node = element_new(holder, part->name, origin_place(origin, at));
    if (each && has_alternatives(part))
        node_set(node, "verb",
            arena_strndup(origin->arena, origin->text + at, length));
    points_part(divisions->points);
    divisions->part = part;
    divisions->container = node;
    return node;
}

void
divisions_close(struct divisions *divisions)
{
    xmlNode *text = divisions->sections[0];

    points_close(divisions->points);
    if (text != NULL && text->children == NULL)
        node_remove(text);
}
