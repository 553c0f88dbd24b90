#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "base/arena.h"
#include "base/file.h"
#include "media/image.h"

#define FOLDER "tests/data/images"

/* mpt: 48 x 32 pixels at 72 dpi */
enum { WIDTH = 48000, HEIGHT = 32000, FILE_MAX = 100000 };

struct fixture {
    struct arena *arena;
    struct log *log;
    struct images *images;
    char said[2000];
};

static const char *const folders[] = { "tests", FOLDER, NULL };

static int
set_up(void **state)
{
    struct arena *arena = arena_new();
    struct fixture *f = arena_alloc(arena, sizeof(*f));

    f->arena = arena;
    f->log = log_new(arena, LANGUAGE_EN);
    f->images = images_new(arena);
    *state = f;
    return 0;
}

static int
tear_down(void **state)
{
    struct fixture *f = *state;

    arena_free(f->arena);
    return 0;
}

static const struct image *
find(struct fixture *f, const char *address)
{
    struct place place = { "a.md", 3, 1 };

    return images_find(f->images, folders, address, place, f->log);
}

static const struct image *
good(struct fixture *f, const char *address)
{
    const struct image *image = find(f, address);

    assert_non_null(image);
    assert_true(log_clean(f->log));
    assert_int_not_equal(image->coding, IMAGE_DAMAGED);
    return image;
}

/* The messages since the last call. */
static const char *
said(struct fixture *f)
{
    FILE *out = fmemopen(f->said, sizeof(f->said), "w");

    memset(f->said, 0, sizeof(f->said));
    log_print(f->log, out, false);
    fclose(out);
    return f->said;
}

static void
assert_said(struct fixture *f, const char *text)
{
    if (strstr(said(f), text) == NULL)
        fail_msg("«%s» is not said: %s", text, f->said);
}

static char *
read_data(struct fixture *f, const char *name, size_t *size)
{
    char *data = file_read(
        f->arena, file_join(f->arena, FOLDER, name), FILE_MAX, size, f->log);

    assert_non_null(data);
    return data;
}

/* The bytes as a file; the image that is in it, if any. */
static const struct image *
show(struct fixture *f, const void *data, size_t size)
{
    assert_true(file_write("build/image-test", data, size, f->log));
    return find(f, "../build/image-test");
}

/* -- what is read -------------------------------------------------------- */

static void
png_rows_are_taken_as_they_are(void **state)
{
    struct fixture *f = *state;
    const struct image *image = good(f, "rgb.png");

    assert_int_equal(image->coding, IMAGE_FLATE);
    assert_int_equal(image->columns, 48);
    assert_int_equal(image->rows, 32);
    assert_int_equal(image->components, 3);
    assert_int_equal(image->bits, 8);
    assert_null(image->alpha);
    /* 144 dpi, which PNG can only say in whole pixels a metre */
    assert_in_range(image->width, 23990, 24010);
    image = good(f, "gray.png");
    assert_int_equal(image->coding, IMAGE_FLATE);
    assert_int_equal(image->components, 1);
    assert_int_equal(image->width, WIDTH);
    assert_int_equal(image->height, HEIGHT);
}

static void
a_palette_keeps_its_colours(void **state)
{
    struct fixture *f = *state;
    const struct image *image = good(f, "palette.png");

    assert_int_equal(image->coding, IMAGE_FLATE);
    assert_int_equal(image->bits, 4);
    assert_int_equal(image->components, 1);
    assert_non_null(image->palette);
    assert_in_range(image->palette_count, 2, 16);
}

static void
transparent_images_are_decoded(void **state)
{
    struct fixture *f = *state;
    const struct image *image = good(f, "alpha.png");

    assert_int_equal(image->coding, IMAGE_SAMPLES);
    assert_int_equal(image->components, 3);
    assert_int_equal(image->size, 48 * 32 * 3);
    /* it fades from the left, where nothing is seen, to the right */
    assert_int_equal(image->alpha[0], 0);
    assert_int_equal(image->alpha[47], 255);
    image = good(f, "keyed.png");
    assert_int_equal(image->coding, IMAGE_SAMPLES);
    assert_non_null(image->alpha);
}

static void
deep_and_interlaced_images_are_decoded(void **state)
{
    struct fixture *f = *state;
    const struct image *image = good(f, "deep.png");

    assert_int_equal(image->coding, IMAGE_SAMPLES);
    assert_int_equal(image->bits, 8);
    /* a ramp of eight grays */
    assert_int_equal(image->data[0], 0);
    assert_in_range(image->data[7], 220, 225);
    image = good(f, "interlaced.png");
    assert_int_equal(image->coding, IMAGE_SAMPLES);
    assert_int_equal(image->size, 16 * 12 * 3);
}

static void
jpeg_files_are_taken_whole(void **state)
{
    struct fixture *f = *state;
    size_t size = 0;
    const char *data = read_data(f, "photo.jpg", &size);
    const struct image *image = good(f, "photo.jpg");

    assert_int_equal(image->coding, IMAGE_JPEG);
    assert_int_equal(image->components, 3);
    assert_int_equal(image->size, size);
    assert_memory_equal(image->data, data, size);
    assert_int_equal(image->width, 36000); /* 96 dpi */
    assert_int_equal(good(f, "gray.jpg")->components, 1);
    assert_int_equal(good(f, "progressive.jpg")->coding, IMAGE_JPEG);
}

/* -- addresses ----------------------------------------------------------- */

static void
folders_are_searched_in_turn(void **state)
{
    struct fixture *f = *state;

    assert_ptr_equal(
        good(f, "data/images/rgb.png"), good(f, "data/images/rgb.png"));
    assert_non_null(good(f, "rgb%2Epng"));
    assert_null(find(f, "none.png"));
    assert_said(f, "a.md:3:1: error: there is no image «none.png»");
}

static void
images_stand_in_their_address(void **state)
{
    struct fixture *f = *state;

    /* one white pixel */
    assert_int_equal(
        good(f, "data:image/png;base64,"
                "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGP4"
                "DwABAQEAsTj2FAAAAABJ RU5ErkJggg==")
            ->columns,
        1);
    assert_null(find(f, "data:image/png,%89PNG"));
    assert_said(f, "data:…;base64");
}

static void
nothing_is_fetched(void **state)
{
    struct fixture *f = *state;

    assert_null(find(f, "https://example.org/a.png"));
    assert_said(f, "not fetched from a network");
}

/* -- what is damaged ----------------------------------------------------- */

static void
every_cut_of_a_file_is_a_message(void **state)
{
    static const char *const names[] = { "rgb.png", "alpha.png",
        "interlaced.png", "photo.jpg", "progressive.jpg" };
    struct fixture *f = *state;
    size_t i;

    for (i = 0; i < sizeof(names) / sizeof(names[0]); i++) {
        size_t size = 0;
        const char *data = read_data(f, names[i], &size);
        size_t cut;

        for (cut = 16; cut < size; cut += 7) {
            const struct image *image = show(f, data, cut);

            assert_true(image == NULL || image->coding == IMAGE_DAMAGED);
            assert_said(f, "damaged or cut off");
        }
    }
}

static void
a_changed_byte_breaks_a_png(void **state)
{
    struct fixture *f = *state;
    size_t size = 0;
    char *data = read_data(f, "rgb.png", &size);
    const struct image *image;

    data[size / 2] ^= 1;
    image = show(f, data, size);
    assert_non_null(image);
    assert_int_equal(image->coding, IMAGE_DAMAGED);
    assert_in_range(image->width, 23990, 24010);
    assert_said(f, "damaged or cut off (IDAT");
}

static void
other_kinds_are_refused(void **state)
{
    struct fixture *f = *state;
    size_t size = 0;
    char *data = read_data(f, "photo.jpg", &size);
    char *frame;

    assert_null(find(f, "cmyk.jpg"));
    assert_said(f, "CMYK");
    assert_null(show(f, "GIF89a", 6));
    assert_said(f, "neither PNG nor JPEG");
    /* from a baseline frame to one of arithmetic coding */
    for (frame = data; memcmp(frame, "\xFF\xC0\x00\x11", 4) != 0; frame++)
        assert_true(frame + 4 < data + size);
    frame[1] = '\xC9';
    assert_null(show(f, data, size));
    assert_said(f, "SOF9");
}

static void
too_many_pixels_are_refused(void **state)
{
    struct fixture *f = *state;
    size_t size = 0;
    char *data = read_data(f, "photo.jpg", &size);
    char *frame = data;

    while (memcmp(frame, "\xFF\xC0\x00\x11", 4) != 0)
        frame++;
    memcpy(frame + 5, "\xFF\xFF\xFF\xFF", 4); /* 65535 x 65535 */
    assert_null(show(f, data, size));
    assert_said(f, "too large");
}

static void
a_file_that_changed_is_read_again(void **state)
{
    struct fixture *f = *state;
    size_t size = 0;
    const char *data = read_data(f, "photo.jpg", &size);

    assert_int_equal(show(f, data, size)->coding, IMAGE_JPEG);
    data = read_data(f, "gray.png", &size);
    assert_int_equal(show(f, data, size)->coding, IMAGE_FLATE);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int
main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(png_rows_are_taken_as_they_are),
        TEST(a_palette_keeps_its_colours),
        TEST(transparent_images_are_decoded),
        TEST(deep_and_interlaced_images_are_decoded),
        TEST(jpeg_files_are_taken_whole),
        TEST(folders_are_searched_in_turn),
        TEST(images_stand_in_their_address),
        TEST(nothing_is_fetched),
        TEST(every_cut_of_a_file_is_a_message),
        TEST(a_changed_byte_breaks_a_png),
        TEST(other_kinds_are_refused),
        TEST(too_many_pixels_are_refused),
        TEST(a_file_that_changed_is_read_again),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
