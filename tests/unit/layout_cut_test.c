#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/arena.h"
#include "layout/cut.h"
#include "layout/pile.h"

struct fixture {
    struct arena *arena;
    struct stack stack;
    struct fo_node node;
};

static int
setup(void **state)
{
    struct arena *arena = arena_new();
    struct fixture *fixture = arena_alloc(arena, sizeof(*fixture));

    fixture->arena = arena;
    fixture->stack.arena = arena;
    *state = fixture;
    return 0;
}

static int
teardown(void **state)
{
    struct fixture *fixture = *state;

    arena_free(fixture->arena);
    return 0;
}

static struct item *
box(struct fixture *fixture, int32_t height)
{
    struct item *item = stack_add(&fixture->stack, ITEM_BOX, &fixture->node);

    item->box.height = height;
    item->box.lines = 1;
    return item;
}

static void
space(struct fixture *fixture, int32_t optimum, int precedence, bool retain)
{
    struct item *item = stack_add(&fixture->stack, ITEM_SPACE, &fixture->node);

    item->space = (struct space){ optimum, precedence, retain };
}

static void
chance(struct fixture *fixture, int keep)
{
    stack_break(&fixture->stack, &fixture->node, keep);
}

/* `count` lines of 100 with a break of strength 0 between them. */
static struct item *
lines(struct fixture *fixture, unsigned count)
{
    struct item *first = box(fixture, 100);

    while (--count > 0) {
        chance(fixture, 0);
        box(fixture, 100);
    }
    return first;
}

static void
test_last_place_that_fits(void **state)
{
    struct fixture *fixture = *state;
    struct item *first = lines(fixture, 10);
    struct cut cut = cut_find(first, NULL, 350, 0);

    assert_ptr_equal(cut.item, first->next->next->next->next->next->next);
    assert_int_equal(cut.keep, 0);
}

static void
test_everything_fits(void **state)
{
    struct fixture *fixture = *state;
    struct item *first = lines(fixture, 3);

    assert_null(cut_find(first, NULL, 300, 0).item);
    assert_non_null(cut_find(first, NULL, 299, 0).item);
}

static void
test_weakest_keep_wins(void **state)
{
    struct fixture *fixture = *state;
    struct item *first = box(fixture, 100);
    struct item *second;

    chance(fixture, 1);
    second = box(fixture, 100);
    chance(fixture, KEEP_ALWAYS);
    box(fixture, 100);
    chance(fixture, 5);
    box(fixture, 100);
    assert_ptr_equal(cut_find(first, NULL, 350, 0).item, second);
}

static void
test_always_gives_way_when_nothing_else_is_left(void **state)
{
    struct fixture *fixture = *state;
    struct item *first = box(fixture, 100);
    struct item *second;
    struct cut cut;

    chance(fixture, KEEP_ALWAYS);
    second = box(fixture, 100);
    cut = cut_find(first, NULL, 150, 0);
    assert_ptr_equal(cut.item, second);
    assert_int_equal(cut.keep, KEEP_ALWAYS);
}

static void
test_forced_break_comes_before_the_page_is_full(void **state)
{
    struct fixture *fixture = *state;
    struct item *first = box(fixture, 100);
    struct item *second;

    chance(fixture, 0);
    fixture->stack.last->breaks.forced = BREAK_ODD_PAGE;
    second = box(fixture, 100);
    assert_ptr_equal(cut_find(first, NULL, 1000, 0).item, second);
    assert_int_equal(cut_find(first, NULL, 1000, 0).forced, BREAK_ODD_PAGE);
}

static void
test_box_higher_than_the_page_is_placed_alone(void **state)
{
    struct fixture *fixture = *state;
    struct item *first = box(fixture, 500);
    struct item *second;
    struct cut cut;

    chance(fixture, 0);
    second = box(fixture, 100);
    cut = cut_find(first, NULL, 300, 0);
    assert_ptr_equal(cut.item, second);
    assert_true(cut.overflow);
}

static void
test_footnote_takes_room_from_the_lines(void **state)
{
    struct fixture *fixture = *state;
    struct note note = { .height = 60 };
    struct item *first = lines(fixture, 4);

    assert_null(cut_find(first, NULL, 400, 20).item);
    first->box.notes = &note;
    /* 3 lines, the note of 60 and its separator of 20 fill 380 of 400 */
    assert_ptr_equal(cut_find(first, NULL, 400, 20).item, fixture->stack.last);
}

/* A row of two columns: three lines and one. */
static struct item *
two_columns(struct fixture *fixture, int keep)
{
    struct row *row = arena_alloc(fixture->arena, sizeof(*row));
    struct stack outer = fixture->stack;

    row->fixed = -1;
    row->keep = keep;
    row->count = 2;
    row->columns = arena_array(fixture->arena, 2, sizeof(*row->columns));
    row->bands = arena_alloc(fixture->arena, sizeof(*row->bands));
    row->band_count = row->columns[0].span = row->columns[1].span = 1;
    fixture->stack.first = fixture->stack.last = NULL;
    row->columns[0].first = lines(fixture, 3);
    fixture->stack.first = fixture->stack.last = NULL;
    row->columns[1].first = lines(fixture, 1);
    fixture->stack = outer;
    pile_measure_row(row);
    stack_add(&fixture->stack, ITEM_ROW, &fixture->node)->row = row;
    return fixture->stack.last;
}

static void
test_row_is_divided_where_the_page_ends(void **state)
{
    struct fixture *fixture = *state;
    struct item *row = two_columns(fixture, 0);
    struct cut cut = cut_find(row, NULL, 250, 0);
    struct item *rest;

    assert_ptr_equal(cut.item, row);
    assert_true(cut.divide);
    rest = cut_apply(cut);
    assert_int_equal(pile_row_height(row->row), 200);
    assert_int_equal(pile_row_height(rest->row), 100);
    assert_true(row->row->columns[0].continues);
    assert_true(rest->row->columns[0].continued);
    assert_null(rest->row->columns[1].first);
}

static void
test_kept_row_moves_whole(void **state)
{
    struct fixture *fixture = *state;
    struct item *first = box(fixture, 100);
    struct item *row;

    chance(fixture, 0);
    row = two_columns(fixture, KEEP_ALWAYS);
    assert_ptr_equal(cut_find(first, NULL, 350, 0).item, row);
    assert_false(cut_find(first, NULL, 350, 0).divide);
}

/* No page has room for it: its keep gives way, and that of its lines. */
static void
test_kept_row_higher_than_the_page_is_divided(void **state)
{
    struct fixture *fixture = *state;
    struct item *row = two_columns(fixture, KEEP_ALWAYS);
    struct item *line = row->row->columns[0].first;
    struct cut cut;

    for (; line != NULL; line = line->next)
        if (line->kind == ITEM_BREAK)
            line->breaks.keep = KEEP_ALWAYS;
    cut = cut_find(row, NULL, 250, 0);
    assert_ptr_equal(cut.item, row);
    assert_true(cut.divide);
    assert_false(cut.overflow);
    assert_int_equal(pile_row_height(cut_apply(cut)->row), 100);
}

static void
test_space_is_dropped_at_the_top(void **state)
{
    struct fixture *fixture = *state;

    space(fixture, 50, 0, false);
    box(fixture, 100);
    assert_int_equal(pile_height(fixture->stack.first, NULL), 100);
}

static void
test_retained_space_stays_at_the_top(void **state)
{
    struct fixture *fixture = *state;

    space(fixture, 50, 0, true);
    box(fixture, 100);
    assert_int_equal(pile_height(fixture->stack.first, NULL), 150);
}

static void
test_spaces_that_meet(void **state)
{
    struct fixture *fixture = *state;

    box(fixture, 100);
    space(fixture, 30, 0, false);
    space(fixture, 50, 0, false); /* the larger of equal precedence */
    box(fixture, 100);
    space(fixture, 90, 0, false);
    space(fixture, 10, 1, false); /* the higher precedence */
    box(fixture, 100);
    space(fixture, 90, 7, false);
    space(fixture, 5, SPACE_FORCE, false);
    space(fixture, 6, SPACE_FORCE, false); /* those that force add up */
    box(fixture, 100);
    assert_int_equal(
        pile_height(fixture->stack.first, NULL), 400 + 50 + 10 + 11);
}

int
main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, setup, teardown)
    const struct CMUnitTest tests[] = {
        TEST(test_last_place_that_fits),
        TEST(test_everything_fits),
        TEST(test_weakest_keep_wins),
        TEST(test_always_gives_way_when_nothing_else_is_left),
        TEST(test_forced_break_comes_before_the_page_is_full),
        TEST(test_box_higher_than_the_page_is_placed_alone),
        TEST(test_footnote_takes_room_from_the_lines),
        TEST(test_row_is_divided_where_the_page_ends),
        TEST(test_kept_row_moves_whole),
        TEST(test_kept_row_higher_than_the_page_is_divided),
        TEST(test_space_is_dropped_at_the_top),
        TEST(test_retained_space_stays_at_the_top),
        TEST(test_spaces_that_meet),
    };
#undef TEST

    return cmocka_run_group_tests(tests, NULL, NULL);
}
