#include "fo_reading.h"
#include "layout/graphic.h"
#include "media/image.h"

/* mpt: tests/data/images/gray.png is 48 x 32 pt; lines are 200 pt wide */
enum { LINE = 200000, WIDTH = 48000, HEIGHT = 32000 };

/* The graphic of these attributes. */
static const struct graphic *
measure(struct reading *reading, const char *attributes)
{
    struct layout_context context = { .images = images_new(reading->arena),
        .log = reading->log };
    struct fo_node *flow = reading_flow(
        reading, arena_printf(reading->arena,
                     "<fo:block><fo:external-graphic src='gray.png' %s/>"
                     "</fo:block>",
                     attributes));
    const struct graphic *graphic;

    assert_non_null(flow);
    flow->first->first->place.file = "tests/data/images/a.fo";
    graphic =
        graphic_measure(&context, reading->arena, flow->first->first, LINE);
    assert_non_null(graphic);
    return graphic;
}

static void
assert_sizes(struct reading *reading, const char *attributes, int32_t width,
    int32_t height, int32_t image_width, int32_t image_height)
{
    const struct graphic *graphic = measure(reading, attributes);

    assert_int_equal(graphic->width, width);
    assert_int_equal(graphic->height, height);
    assert_int_equal(graphic->picture.width, image_width);
    assert_int_equal(graphic->picture.height, image_height);
}

static void
an_image_has_its_own_size(void **state)
{
    assert_sizes(*state, "", WIDTH, HEIGHT, WIDTH, HEIGHT);
}

static void
content_sizes_scale_by_its_proportions(void **state)
{
    assert_sizes(*state, "content-width='24pt'", 24000, 16000, 24000, 16000);
    assert_sizes(*state, "content-height='200%'", 96000, 64000, 96000, 64000);
    /* the smaller of 1/2 and 2 */
    assert_sizes(*state, "content-width='24pt' content-height='64pt'", 24000,
        16000, 24000, 16000);
    assert_sizes(*state,
        "content-width='24pt' content-height='64pt' scaling='non-uniform'",
        24000, 64000, 24000, 64000);
}

static void
a_viewport_does_not_scale(void **state)
{
    assert_sizes(
        *state, "width='100pt' height='20pt'", 100000, 20000, WIDTH, HEIGHT);
    assert_sizes(*state, "width='50%'", 100000, HEIGHT, WIDTH, HEIGHT);
}

static void
images_scale_to_fit(void **state)
{
    assert_sizes(*state, "width='96pt' content-width='scale-to-fit'", 96000,
        64000, 96000, 64000);
    assert_sizes(*state,
        "width='96pt' height='16pt' content-width='scale-to-fit' "
        "content-height='scale-to-fit'",
        96000, 16000, 24000, 16000);
}

static void
images_scale_one_way_only(void **state)
{
    assert_sizes(*state, "width='96pt' content-width='scale-down-to-fit'",
        96000, HEIGHT, WIDTH, HEIGHT);
    assert_sizes(*state, "width='24pt' content-width='scale-down-to-fit'",
        24000, 16000, 24000, 16000);
    assert_sizes(*state, "width='24pt' content-width='scale-up-to-fit'", 24000,
        HEIGHT, WIDTH, HEIGHT);
}

/* As our forms ask: no wider than the line, no higher than a page. */
static void
limits_shrink_what_is_larger(void **state)
{
    static const char fit[] = "content-width='scale-down-to-fit' "
                              "content-height='scale-down-to-fit' %s";
    struct reading *reading = *state;
    struct arena *arena = reading->arena;

    assert_sizes(reading,
        arena_printf(arena, fit, "max-width='100%' max-height='8pt'"), 12000,
        8000, 12000, 8000);
    assert_sizes(reading,
        arena_printf(arena, fit, "max-width='24pt' max-height='20pt'"), 24000,
        16000, 24000, 16000);
    assert_sizes(reading,
        arena_printf(arena, fit, "max-width='100%' max-height='90pt'"), WIDTH,
        HEIGHT, WIDTH, HEIGHT);
}

static void
borders_and_padding_are_around_it(void **state)
{
    const struct graphic *graphic = measure(
        *state, "border='1pt solid black' padding='2pt' padding-left='5pt'");

    assert_int_equal(graphic->width, WIDTH + 3000 + 6000);
    assert_int_equal(graphic->height, HEIGHT + 2 * 3000);
    assert_int_equal(graphic->picture.x, 6000);
    assert_int_equal(graphic->picture.y, 3000);
}

static void
an_image_is_aligned_in_its_viewport(void **state)
{
    const struct graphic *graphic =
        measure(*state, "width='100pt' height='42pt' text-align='center' "
                        "display-align='after'");

    assert_int_equal(graphic->picture.x, (100000 - WIDTH) / 2);
    assert_int_equal(graphic->picture.y, 10000);
}

static void
only_what_is_larger_is_clipped(void **state)
{
    assert_true(
        measure(*state, "width='20pt' overflow='hidden'")->picture.clipped);
    assert_false(measure(*state, "width='20pt'")->picture.clipped);
    assert_false(
        measure(*state, "width='90pt' overflow='hidden'")->picture.clipped);
}

/* Nothing of it is divided by. */
static void
sizes_of_nothing_are_harmless(void **state)
{
    assert_sizes(*state, "content-width='0pt'", 0, 0, 0, 0);
    (void)measure(*state,
        "width='0pt' height='0pt' content-width='scale-to-fit' "
        "content-height='scale-to-fit'");
    (void)measure(*state, "max-width='0pt' content-width='scale-down-to-fit'");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        READING(an_image_has_its_own_size),
        READING(content_sizes_scale_by_its_proportions),
        READING(a_viewport_does_not_scale),
        READING(images_scale_to_fit),
        READING(images_scale_one_way_only),
        READING(limits_shrink_what_is_larger),
        READING(borders_and_padding_are_around_it),
        READING(an_image_is_aligned_in_its_viewport),
        READING(only_what_is_larger_is_clipped),
        READING(sizes_of_nothing_are_harmless),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
