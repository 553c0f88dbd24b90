/* Formatting objects in, the texts of pages out, for the tests of layout. */
#ifndef PISAR_TESTS_LAYOUT_PAGES_H
#define PISAR_TESTS_LAYOUT_PAGES_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include <libxml/parser.h>

#include "base/arena.h"
#include "layout/format.h"
#include "media/font.h"
#include "russian/hyphen.h"

#define FONTS "build/share/pisar/fonts.tsv"
#define PATTERNS "build/share/pisar/hyph_ru.txt"

enum { WORDS = 512 };

/* A run of text on a page, from the sheet's corner. */
struct seen {
    unsigned page;
    int32_t x;
    int32_t y; /* top of its line */
    int32_t right;
    bool artifact;
    char text[64];
};

struct fixture {
    struct arena *arena;
    struct log *log;
    struct seen seen[WORDS];
    unsigned count;
    unsigned pages;
};

static inline void
see(struct fixture *fixture, const struct page *page, const struct area *area,
    struct seen origin)
{
    const struct area *child;

    origin.x += area->x;
    origin.artifact = origin.artifact || area->artifact;
    if (area->kind != AREA_TEXT)
        origin.y += area->y;
    if (area->kind == AREA_TEXT && fixture->count < WORDS) {
        struct seen *seen = &fixture->seen[fixture->count++];

        *seen = origin;
        seen->page = page->index;
        seen->right = origin.x + area->width;
        strncpy(seen->text, area->run.text, sizeof(seen->text) - 1);
    }
    for (child = area->first; child != NULL; child = child->next)
        see(fixture, page, child, origin);
}

static inline bool
take(void *state, const struct page *page)
{
    struct fixture *fixture = state;

    see(fixture, page, page->root, (struct seen){ .page = 0 });
    fixture->pages++;
    return true;
}

static inline int
setup(void **state)
{
    struct arena *arena = arena_new();
    struct fixture *fixture = arena_alloc(arena, sizeof(*fixture));

    fixture->arena = arena;
    fixture->log = log_new(arena, LANGUAGE_EN);
    *state = fixture;
    return 0;
}

static inline int
teardown(void **state)
{
    struct fixture *fixture = *state;

    arena_free(fixture->arena);
    return 0;
}

static inline void
format(struct fixture *fixture, const char *objects)
{
    struct format_options options = { .rules = LINES_OFFICIAL,
        .kerning = true };
    struct page_sink sink = { .take = take, .state = fixture };
    xmlDoc *document =
        xmlReadMemory(objects, (int)strlen(objects), "test.fo", NULL, 0);
    struct fo_tree *tree;

    assert_non_null(document);
    options.faces = faces_new(fixture->arena, FONTS);
    options.hyphens = hyphens_new(fixture->arena, PATTERNS);
    tree = fo_read(fixture->arena, document,
        (struct fo_options){ .file = "test.fo" }, fixture->log);
    xmlFreeDoc(document);
    assert_non_null(tree);
    assert_true(format_tree(tree, options, sink, fixture->log));
}

#endif
