#include "layout/format.h"

#include <string.h>

#include "base/arena.h"
#include "layout/page.h"

/* The page on which an id, or a page number of a flow, was first and last
 * seen. */
struct citing {
    struct citing *next;
    const char *id;             /* NULL: of a page number */
    const struct fo_node *node; /* NULL: of an id */
    const char *first;
    const char *last;
};

struct format {
    struct arena *arena;
    struct pages pages;
    struct citing *ids;
    struct citing *numbers;
};

static struct citing *
find_id(struct citing *citing, const char *id)
{
    while (citing != NULL && (id == NULL || strcmp(citing->id, id) != 0))
        citing = citing->next;
    return citing;
}

static struct citing *
find_number(struct citing *citing, const struct fo_node *node)
{
    while (citing != NULL && citing->node != node)
        citing = citing->next;
    return citing;
}

/* The lines of a flow are made before it is known on which page they stand;
 * static content, and the head of a table that goes on, are made for a page. */
static bool
is_in_flow(const struct fo_node *node)
{
    while (node != NULL && node->type != FO_FLOW)
        node = node->parent;
    return node != NULL;
}

/* The first of two runs finds out on which pages the ids stand. */
static bool
looks_ahead(const struct format *format)
{
    return format->pages.seen != NULL;
}

static const char *
page_label(void *state, const struct fo_node *node)
{
    struct format *format = state;
    const struct citing *citing;
    const char *id;

    if (node->type == FO_PAGE_NUMBER) {
        citing = find_number(format->numbers, node);
        return citing == NULL || format->pages.again ? format->pages.label
                                                     : citing->first;
    }
    id = style_string(node->style, PROPERTY_REF_ID);
    citing = find_id(format->ids, id);
    if (citing == NULL) {
        if (!looks_ahead(format))
            message_add(
                format->pages.context.log, MESSAGE_CITATION, node->place, id);
        return "000";
    }
    return node->type == FO_PAGE_NUMBER_CITATION_LAST ? citing->last
                                                      : citing->first;
}

static struct citing *
citing_new(struct format *format, struct citing **list, const char *label)
{
    struct citing *citing = arena_alloc(format->arena, sizeof(*citing));

    citing->first = arena_strdup(format->arena, label);
    citing->next = *list;
    *list = citing;
    return citing;
}

static void
see_number(struct format *format, const struct fo_node *node, const char *label)
{
    if (is_in_flow(node) && find_number(format->numbers, node) == NULL)
        citing_new(format, &format->numbers, label)->node = node;
}

static void
see_id(struct format *format, const char *id, const char *label)
{
    struct citing *citing = find_id(format->ids, id);

    if (citing == NULL) {
        citing = citing_new(format, &format->ids, label);
        citing->id = id;
    }
    citing->last = arena_strdup(format->arena, label);
}

/* `again`: it is in a head or foot that is repeated on the page. */
static void
see_node(struct format *format, const struct fo_node *node, const char *label,
    bool again)
{
    const char *id;

    if (node == NULL || node->type == FO_TEXT)
        return;
    id = style_string(node->style, PROPERTY_ID);
    if (id != NULL)
        see_id(format, id, label);
    if (node->type == FO_PAGE_NUMBER && !again)
        see_number(format, node, label);
}

static void
see_area(struct format *format, const struct area *area, const char *label,
    bool again)
{
    const struct area *child;

    again = again || area->artifact;
    see_node(format, area->node, label, again);
    for (child = area->first; child != NULL; child = child->next)
        see_area(format, child, label, again);
}

static void
see_page(void *state, const struct page *page)
{
    see_area(state, page->root, page->number, false);
}

static bool
cites_pages(const struct fo_node *node)
{
    const struct fo_node *child;

    if (node->type == FO_PAGE_NUMBER_CITATION ||
        node->type == FO_PAGE_NUMBER_CITATION_LAST ||
        (node->type == FO_PAGE_NUMBER && is_in_flow(node)))
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
