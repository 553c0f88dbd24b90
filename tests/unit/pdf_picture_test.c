#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "media/image.h"
#include "pdf/picture.h"
#include "pdf_sample.h"

static const struct pdf_options plain = { .claim = PDF_PLAIN };

/* Two pixels: black, and red of which two fifths are seen. */
static const unsigned char samples[] = { 0, 0, 0, 255, 0, 0 };
static const unsigned char alpha[] = { 255, 102 };
static const struct image fading = { .coding = IMAGE_SAMPLES,
    .columns = 2,
    .rows = 1,
    .width = 2000,
    .height = 1000,
    .components = 3,
    .bits = 8,
    .data = samples,
    .size = sizeof(samples),
    .alpha = alpha };

static const unsigned char rows[] = "deflated";
static const unsigned char colours[] = { 0, 0, 0, 255, 128, 1 };
static const struct image indexed = { .coding = IMAGE_FLATE,
    .columns = 9,
    .rows = 7,
    .width = 9000,
    .height = 7000,
    .components = 1,
    .bits = 1,
    .data = rows,
    .size = sizeof(rows) - 1,
    .palette = colours,
    .palette_count = 2 };

static struct fo_node *
graphic_new(struct sample *s, const char *text)
{
    struct fo_node *flow =
        node_new(s, node_new(s, s->tree.root, FO_PAGE_SEQUENCE), FO_FLOW);
    struct fo_node *node =
        node_new(s, node_new(s, flow, FO_BLOCK), FO_EXTERNAL_GRAPHIC);

    set(node, PROPERTY_ALT_TEXT, string(text));
    return node;
}

/* The image at (100, 100) from the page's top left, 50 x 20 pt. */
static struct area *
image_new(struct sample *s, struct area *page, const struct fo_node *node,
    const struct image *image)
{
    struct area *area =
        box_new(s, page, AREA_IMAGE, node, 100000, 100000, 50000, 20000);

    area->picture = (struct area_picture){
        .image = image, .width = 50000, .height = 20000
    };
    return area;
}

static const struct buffer *
write(struct sample *s, struct area *page)
{
    const struct buffer *out;

    sample_open(s, plain);
    assert_true(page_take(s, page));
    out = sample_finish(s);
    assert_non_null(out);
    return out;
}

static void
rows_of_a_png_go_in_as_they_are(void **state)
{
    struct sample *s = sample_new(*state);
    struct area *page = page_area_new(s);
    const struct buffer *out;

    image_new(s, page, graphic_new(s, "Знак"), &indexed);
    out = write(s, page);
    assert_int_equal(occurs(out, "stream\r\ndeflated"), 1);
    assert_int_equal(
        occurs(out, "/Width 9/Height 7/BitsPerComponent 1/ColorSpace"
                    "[/Indexed/DeviceRGB 1<000000FF8001>]"),
        1);
    assert_int_equal(occurs(out, "/Filter/FlateDecode/DecodeParms"
                                 "<</Predictor 15/Colors 1"
                                 "/BitsPerComponent 1/Columns 9>>"),
        1);
}

static void
an_image_is_drawn_in_its_figure(void **state)
{
    struct sample *s = sample_new(*state);
    struct area *page = page_area_new(s);
    const struct buffer *out;

    image_new(s, page, graphic_new(s, "Знак"), &indexed);
    out = write(s, page);
    /* 841.89 - 100 - 20 */
    assert_int_equal(occurs(out, "/Figure<</MCID 0>>BDC\n"
                                 "q 50 0 0 20 100 721.89 cm /I1 Do Q\nEMC"),
        1);
    assert_int_equal(
        occurs(out, "/A<</O/Layout/BBox[100 721.89 150 741.89]>>"), 1);
    assert_int_equal(occurs(out, "/Alt<FEFF0417043D0430043A>"), 1);
}

static void
an_image_is_written_once(void **state)
{
    struct sample *s = sample_new(*state);
    struct area *page = page_area_new(s);
    const struct fo_node *node = graphic_new(s, "Знак");
    const struct buffer *out;

    image_new(s, page, node, &indexed);
    image_new(s, page, node, &fading);
    image_new(s, page, node, &indexed);
    out = write(s, page);
    assert_int_equal(occurs(out, "/I1 Do"), 2);
    assert_int_equal(occurs(out, "/I2 Do"), 1);
    assert_int_equal(occurs(out, "stream\r\ndeflated"), 1);
}

static void
transparency_is_a_mask(void **state)
{
    struct sample *s = sample_new(*state);
    struct area *page = page_area_new(s);
    const struct buffer *out;

    image_new(s, page, graphic_new(s, "Знак"), &fading);
    out = write(s, page);
    assert_int_equal(occurs(out, "/SMask "), 1);
    assert_int_equal(occurs(out, "stream\r\n\xFF\x66"), 1);
}

/* The claim itself is not tested here: it needs a profile. */
static void
a_claim_lays_images_on_white(void **state)
{
    struct sample *s = sample_new(*state);
    struct pictures *pictures;
    struct objects *objects = objects_new(s->arena, false, s->log);
    struct buffer resources = { .arena = s->arena };
    struct buffer out = { .arena = s->arena };

    pictures = pictures_new(objects, true);
    assert_int_equal(pictures_find(pictures, &fading), 1);
    pictures_write(pictures, &resources);
    assert_true(objects_write(objects, "%PDF-1.4", &out, s->log));
    assert_int_equal(occurs(&out, "/SMask"), 0);
    /* of green and blue, 255 - 102 */
    assert_int_equal(occurs(&out, "\xFF\x99\x99"), 1);
}

static void
what_is_too_large_is_clipped(void **state)
{
    struct sample *s = sample_new(*state);
    struct area *page = page_area_new(s);
    struct area *area = image_new(s, page, graphic_new(s, "Знак"), &indexed);

    area->picture.width = 90000;
    area->picture.clipped = true;
    assert_int_equal(
        occurs(write(s, page), "q 100 721.89 50 20 re W n 90 0 0 20 "), 1);
}

static void
a_damaged_image_leaves_its_room(void **state)
{
    static const struct image damaged = {
        .coding = IMAGE_DAMAGED, .width = 5, .height = 5
    };
    struct sample *s = sample_new(*state);
    struct area *page = page_area_new(s);
    const struct buffer *out;

    image_new(s, page, graphic_new(s, "Знак"), &damaged);
    out = write(s, page);
    assert_int_equal(occurs(out, " Do "), 0);
    assert_int_equal(occurs(out, "/Figure"), 0);
}

static int
start(void **state)
{
    *state = arena_new();
    return 0;
}

static int
end(void **state)
{
    arena_free(*state);
    return 0;
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, start, end)

int
main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(rows_of_a_png_go_in_as_they_are),
        TEST(an_image_is_drawn_in_its_figure),
        TEST(an_image_is_written_once),
        TEST(transparency_is_a_mask),
        TEST(a_claim_lays_images_on_white),
        TEST(what_is_too_large_is_clipped),
        TEST(a_damaged_image_leaves_its_room),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
