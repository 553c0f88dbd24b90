#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "base/arena.h"
#include "layout/area.h"

static void
children_stay_in_order(void **state)
{
    struct arena *arena = arena_new();
    struct area *page = area_new(arena, AREA_PAGE, NULL);
    struct area *first = area_new(arena, AREA_BLOCK, NULL);
    struct area *second = area_new(arena, AREA_BLOCK, NULL);

    (void)state;
    area_add(page, first);
    area_add(page, second);
    assert_ptr_equal(page->first, first);
    assert_ptr_equal(first->next, second);
    assert_ptr_equal(page->last, second);
    assert_null(second->next);
    arena_free(arena);
}

/* A header row is laid out once and copied to each page. */
static void
a_copy_outlives_its_original(void **state)
{
    struct arena *arena = arena_new();
    struct arena *other = arena_new();
    struct area_glyph glyph = { .id = 36, .bytes = 1, .advance = 7000 };
    struct area *line = area_new(other, AREA_LINE, NULL);
    struct area *run = area_new(other, AREA_TEXT, NULL);
    struct area *copy;

    (void)state;
    run->x = 5000;
    run->run.count = 1;
    run->run.glyphs = arena_grow(other, &glyph, sizeof(glyph), sizeof(glyph));
    run->run.text = arena_strdup(other, "A");
    area_add(line, run);
    area_add(line, area_new(other, AREA_RULE, NULL));
    copy = area_copy(arena, line);
    arena_free(other);
    assert_int_equal(copy->kind, AREA_LINE);
    assert_null(copy->next);
    assert_int_equal(copy->first->x, 5000);
    assert_int_equal(copy->first->run.glyphs[0].id, 36);
    assert_string_equal(copy->first->run.text, "A");
    assert_int_equal(copy->last->kind, AREA_RULE);
    arena_free(arena);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(children_stay_in_order),
        cmocka_unit_test(a_copy_outlives_its_original),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
