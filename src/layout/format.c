#include "layout/format.h"

#include <string.h>

#include "base/arena.h"
#include "layout/page.h"

/* The page on which an id was first and last seen. */
struct citing {
    struct citing *next;
    const char *id;
    const char *first;
    const char *last;
};

struct format {
    struct arena *arena;
    struct pages pages;
    struct citing *ids;
    bool known; /* the pages of all ids are known: second run */
};

static struct citing *
find_id(struct format *format, const char *id)
{
    struct citing *citing;

    for (citing = format->ids; citing != NULL; citing = citing->next)
        if (strcmp(citing->id, id) == 0)
            return citing;
    return NULL;
}

static const char *
page_label(void *state, const char *id, bool last)
{
    struct format *format = state;
    struct citing *citing;

    if (id == NULL)
        return format->pages.label;
    citing = find_id(format, id);
    if (citing == NULL)
        return "000";
    return last ? citing->last : citing->first;
}

static void
see_node(struct format *format, const struct fo_node *node, const char *label)
{
    const char *id;
    struct citing *citing;

    if (node == NULL || node->type == FO_TEXT)
        return;
    id = style_string(node->style, PROPERTY_ID);
    if (id == NULL)
        return;
    citing = find_id(format, id);
    if (citing == NULL) {
        citing = arena_alloc(format->arena, sizeof(*citing));
        citing->id = id;
        citing->first = arena_strdup(format->arena, label);
        citing->next = format->ids;
        format->ids = citing;
    }
    citing->last = arena_strdup(format->arena, label);
}

static void
see_area(struct format *format, const struct area *area, const char *label)
{
    const struct area *child;

    see_node(format, area->node, label);
    for (child = area->first; child != NULL; child = child->next)
        see_area(format, child, label);
}

static void
see_page(void *state, const struct page *page)
{
    see_area(state, page->root, page->number);
}

static bool
cites_pages(const struct fo_node *node)
{
    const struct fo_node *child;

    if (node->type == FO_PAGE_NUMBER_CITATION ||
        node->type == FO_PAGE_NUMBER_CITATION_LAST)
        return true;
    for (child = node->first; child != NULL; child = child->next)
        if (cites_pages(child))
            return true;
    return false;
}

static bool
run(struct format *format, struct page_sink sink)
{
    struct pages *pages = &format->pages;
    const struct fo_node *child;

    pages->sink = sink;
    pages->count = 0;
    pages->number = 1;
    for (child = pages->tree->root->first; child != NULL; child = child->next)
        if (child->type == FO_PAGE_SEQUENCE && !page_sequence(pages, child))
            return false;
    return true;
}

bool
format_tree(const struct fo_tree *tree, struct format_options options,
    struct page_sink sink, struct log *log)
{
    struct format format = { .arena = arena_new() };
    bool good = true;

    format.pages.tree = tree;
    format.pages.context = (struct layout_context){ .faces = options.faces,
        .hyphens = options.hyphens,
        .images = options.images,
        .folder = options.folder,
        .rules = options.rules,
        .kerning = options.kerning,
        .log = log,
        .state = &format,
        .page_label = page_label };
    if (cites_pages(tree->root)) {
        format.pages.seen = see_page;
        format.pages.seen_state = &format;
        good = run(&format, (struct page_sink){ .take = NULL });
        format.pages.seen = NULL;
    }
    good = good && run(&format, sink);
    arena_free(format.arena);
    return good;
}
