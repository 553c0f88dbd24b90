#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <time.h>

#include <cmocka.h>

#include "base/arena.h"
#include "layout/breaker.h"

enum {
    MANY = 200000,
    SECONDS = 5,
    TRIALS = 300,
    WORDS_MAX = 9,
    SIZE = 10000,
    SPACE = 2400,
    HYPHEN_WIDTH = 3000,
    HYPHEN_PENALTY = 270
};

struct list {
    struct particle particles[64];
    size_t count;
};

static struct arena *arena;

static int
set_up(void **state)
{
    (void)state;
    arena = arena_new();
    return 0;
}

static int
tear_down(void **state)
{
    (void)state;
    arena_free(arena);
    return 0;
}

static void
box(struct list *list, int32_t width)
{
    list->particles[list->count++] =
        (struct particle){ .kind = PARTICLE_BOX, .width = width };
}

static void
space(struct list *list)
{
    list->particles[list->count++] = (struct particle){ .kind = PARTICLE_GLUE,
        .width = SPACE,
        .stretch = SPACE / 2,
        .shrink = SPACE / 3 };
}

static void
hyphen(struct list *list)
{
    list->particles[list->count++] = (struct particle){ .kind = PARTICLE_BREAK,
        .hyphen = true,
        .dictionary = true,
        .dash = true,
        .width = HYPHEN_WIDTH,
        .penalty = HYPHEN_PENALTY };
}

static void
words(struct list *list, const int32_t *widths, size_t count)
{
    size_t i;

    for (i = 0; i < count; i++) {
        if (i > 0)
            space(list);
        box(list, widths[i]);
    }
}

static size_t
broken(const struct list *list, struct measure measure, size_t **ends)
{
    return breaker_break(arena, list->particles, list->count, &measure, ends);
}

static const struct measure justified = {
    .goal = GOAL_JUSTIFIED, .width = 100000, .size = SIZE, .justified = true
};

static void
what_fits_is_one_line(void **state)
{
    const int32_t widths[] = { 30000, 30000, 30000 };
    struct list list = { .count = 0 };
    size_t *ends;

    (void)state;
    words(&list, widths, 3);
    assert_int_equal(broken(&list, justified, &ends), 1);
    assert_int_equal(ends[0], list.count);
}

/* Three words of 30 fit a line of 115, but then the fourth stands alone. */
static void
even_lines_are_few_and_even(void **state)
{
    const int32_t widths[] = { 30000, 30000, 30000, 30000 };
    struct measure measure = {
        .goal = GOAL_EVEN, .width = 115000, .size = SIZE
    };
    struct list list = { .count = 0 };
    size_t *ends;

    (void)state;
    words(&list, widths, 4);
    assert_int_equal(broken(&list, measure, &ends), 2);
    assert_int_equal(ends[0], 3);
    measure.width = 4 * 30000 + 3 * SPACE;
    assert_int_equal(broken(&list, measure, &ends), 1);
}

static void
the_first_line_is_indented(void **state)
{
    const int32_t widths[] = { 45000, 45000, 45000, 45000 };
    struct measure measure = justified;
    struct list list = { .count = 0 };
    size_t *ends;

    (void)state;
    words(&list, widths, 4);
    assert_int_equal(broken(&list, measure, &ends), 2);
    assert_int_equal(ends[0], 3);
    measure.indent = 20000;
    assert_int_equal(broken(&list, measure, &ends), 3);
    assert_int_equal(ends[0], 1);
    assert_int_equal(ends[1], 5);
}

static void
no_line_ends_where_none_may(void **state)
{
    const int32_t widths[] = { 45000, 45000, 45000, 45000 };
    struct list list = { .count = 0 };
    size_t *ends;

    (void)state;
    words(&list, widths, 4);
    list.particles[3].penalty = PENALTY_NEVER;
    assert_int_equal(broken(&list, justified, &ends), 3);
    assert_int_equal(ends[0], 1);
    assert_int_equal(ends[1], 5);
}

/* A divided word costs more than a line whose spaces are half as wide
 * again, and less than one whose spaces are four times as wide. */
static void
a_hyphen_is_a_last_resort(void **state)
{
    const int32_t front[] = { 18000, 18000, 18000, 0 };
    const int32_t last[] = { 25000, 30000, 30000 };
    int32_t rest;

    (void)state;
    for (rest = 34000; rest >= 15000; rest -= 19000) {
        struct list list = { .count = 0 };
        size_t *ends;

        words(&list, front, 3);
        space(&list);
        box(&list, rest);
        space(&list);
        box(&list, 5000);
        hyphen(&list);
        words(&list, last, 3);
        assert_int_equal(broken(&list, justified, &ends), 2);
        assert_int_equal(list.particles[ends[0]].kind,
            rest == 34000 ? PARTICLE_GLUE : PARTICLE_BREAK);
    }
}

/* What is wider than a line stands on a line of its own. */
static void
a_box_too_wide_has_its_line(void **state)
{
    const int32_t widths[] = { 40000, 150000, 40000, 40000 };
    enum break_goal goal;

    (void)state;
    for (goal = GOAL_JUSTIFIED; goal <= GOAL_FOP; goal++) {
        struct measure measure = justified;
        struct list list = { .count = 0 };
        size_t *ends;

        measure.goal = goal;
        words(&list, widths, 4);
        assert_int_equal(broken(&list, measure, &ends), 3);
        assert_int_equal(ends[0], 1);
        assert_int_equal(ends[1], 3);
        assert_int_equal(ends[2], list.count);
    }
}

/* FOP divides words only where nothing else will do. */
static void
fop_hyphenates_in_its_second_pass(void **state)
{
    const int32_t widths[] = { 30000, 30000, 25000 };
    const int32_t last[] = { 30000, 60000 };
    struct measure measure = justified;
    int32_t stretch;

    (void)state;
    measure.goal = GOAL_FOP;
    for (stretch = 6000; stretch >= 1000; stretch -= 5000) {
        struct list list = { .count = 0 };
        size_t *ends;

        words(&list, widths, 3);
        list.particles[1].stretch = stretch;
        list.particles[3].stretch = stretch;
        space(&list);
        box(&list, 5000);
        hyphen(&list);
        words(&list, last, 2);
        assert_int_equal(broken(&list, measure, &ends), 2);
        assert_int_equal(list.particles[ends[0]].kind,
            stretch == 6000 ? PARTICLE_GLUE : PARTICLE_BREAK);
    }
}

static void
nothing_is_one_empty_line(void **state)
{
    struct list list = { .count = 0 };
    size_t *ends;

    (void)state;
    assert_int_equal(broken(&list, justified, &ends), 1);
    assert_int_equal(ends[0], 0);
}

/* -- the best of all ways ------------------------------------------------ */

static double
line_cost(const struct list *list, size_t from, size_t to)
{
    double natural = 0;
    double spaces = 0;
    double slack;
    double ratio;
    double base;
    size_t i;

    for (i = from; i < to; i++) {
        natural += list->particles[i].width;
        spaces += list->particles[i].kind == PARTICLE_GLUE;
    }
    slack = justified.width - natural;
    ratio = slack < 0 ? slack / (spaces * (SPACE / 3))
                      : slack / (spaces * (SPACE / 2));
    if (spaces == 0)
        ratio = slack < 0 ? -1000 : 1 + slack / (SIZE / 2);
    else if (ratio > 1)
        ratio = 1 + (slack - spaces * (SPACE / 2)) / spaces / (SIZE / 2);
    if (ratio < -1)
        return INFINITY;
    base = 100 * pow(fmin(fabs(ratio), 10), 3);
    if (to == list->count && ratio > 0)
        base = 0;
    if (to == list->count && spaces == 0)
        base += 500;
    return (1 + base) * (1 + base);
}

/* Tries every set of spaces as line ends. */
static double
least_cost(const struct list *list, size_t count)
{
    double least = INFINITY;
    unsigned set;

    for (set = 0; set < 1u << (count - 1); set++) {
        double cost = 0;
        size_t from = 0;
        size_t i;

        for (i = 0; i + 1 < count; i++)
            if (set >> i & 1) {
                cost += line_cost(list, from, 2 * i + 1);
                from = 2 * i + 2;
            }
        least = fmin(least, cost + line_cost(list, from, list->count));
    }
    return least;
}

static void
no_other_way_is_cheaper(void **state)
{
    uint32_t seed = 12345;
    unsigned trial;

    (void)state;
    for (trial = 0; trial < TRIALS; trial++) {
        struct list list = { .count = 0 };
        int32_t widths[WORDS_MAX];
        double cost = 0;
        size_t from = 0;
        size_t *ends;
        size_t lines;
        size_t i;

        for (i = 0; i < WORDS_MAX; i++) {
            seed = seed * 1664525 + 1013904223;
            widths[i] = 5000 + (int32_t)(seed >> 8) % 45000;
        }
        words(&list, widths, WORDS_MAX);
        lines = broken(&list, justified, &ends);
        for (i = 0; i < lines; i++) {
            cost += line_cost(&list, from, ends[i]);
            from = ends[i] + 1;
        }
        assert_true(cost < least_cost(&list, WORDS_MAX) * 1.000001);
    }
}

/* -- time ---------------------------------------------------------------- */

static void
in_time(int32_t width, enum break_goal goal)
{
    struct particle *particles = arena_array(arena, MANY, sizeof(*particles));
    struct measure measure = justified;
    clock_t start = clock();
    size_t *ends;
    size_t i;

    measure.goal = goal;
    for (i = 0; i < MANY; i += 2) {
        particles[i] =
            (struct particle){ .kind = PARTICLE_BOX, .width = width };
        particles[i + 1] = (struct particle){ .kind = PARTICLE_BREAK };
    }
    assert_true(breaker_break(arena, particles, MANY, &measure, &ends) > 0);
    assert_true(clock() - start < SECONDS * CLOCKS_PER_SEC);
}

static void
time_is_linear(void **state)
{
    (void)state;
    in_time(5000, GOAL_JUSTIFIED);
    in_time(5000, GOAL_FOP);
    in_time(0, GOAL_JUSTIFIED);
    in_time(1, GOAL_JUSTIFIED);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_fits_is_one_line),
        cmocka_unit_test(even_lines_are_few_and_even),
        cmocka_unit_test(the_first_line_is_indented),
        cmocka_unit_test(no_line_ends_where_none_may),
        cmocka_unit_test(a_hyphen_is_a_last_resort),
        cmocka_unit_test(a_box_too_wide_has_its_line),
        cmocka_unit_test(fop_hyphenates_in_its_second_pass),
        cmocka_unit_test(nothing_is_one_empty_line),
        cmocka_unit_test(no_other_way_is_cheaper),
        cmocka_unit_test(time_is_linear),
    };

    return cmocka_run_group_tests(tests, set_up, tear_down);
}
