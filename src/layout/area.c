#include "layout/area.h"

#include "base/arena.h"

struct area *
area_new(struct arena *arena, enum area_kind kind, const struct fo_node *node)
{
    struct area *area = arena_alloc(arena, sizeof(*area));

    area->kind = kind;
    area->node = node;
    return area;
}

void
area_add(struct area *parent, struct area *child)
{
    child->next = NULL;
    if (parent->last == NULL)
        parent->first = child;
    else
        parent->last->next = child;
    parent->last = child;
}

static void
copy_run(struct arena *arena, struct area_run *run)
{
    run->glyphs = arena_grow(arena, run->glyphs,
        run->count * sizeof(*run->glyphs), run->count * sizeof(*run->glyphs));
    if (run->text != NULL)
        run->text = arena_strdup(arena, run->text);
}

struct area *
area_copy(struct arena *arena, const struct area *area)
{
    struct area *copy = arena_alloc(arena, sizeof(*copy));
    const struct area *child;

    *copy = *area;
    copy->first = copy->last = copy->next = NULL;
    if (area->kind == AREA_TEXT)
        copy_run(arena, &copy->run);
    for (child = area->first; child != NULL; child = child->next)
        area_add(copy, area_copy(arena, child));
    return copy;
}
