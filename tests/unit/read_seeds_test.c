/* Every label of the founding regulations, as published, is read as a point,
 * and no other number is; also when their lines are wrapped anew. */
#include "read_raw.h"

#include "base/utf8.h"

struct seed {
    const char *file; /* of tests/data/seeds */
    unsigned from;    /* its first line, 1-based */
    unsigned to;      /* its last line */
    const char *numbers;
};

/* Read off the files. In 002 the number 1.1 stands in the line of point 1, so
 * that 1.2 ("1,2") is no next number, and 1.3 to 1.5 follow it in one
 * paragraph: only in the samples are they points. */
static const struct seed seeds[] = {
    { "000.txt", 10, 61, "1 1.1 1.2 1.3 2 3 4 4.1 4.2 4.3 4.4 5 6 7" },
    { "001.txt", 9, 71, "1 2 3 3.1 3.2 3.3 4 4.1 4.2 5 5.1 5.2 5.3 6 6.1" },
    { "002.txt", 5, 53,
        "1.1 1.2 1.3 1.4 2 2.1 2.2 2.3 2.4 3 3.1 3.2 3.3 3.4 3.5 "
        "4 4.1 4.1.1 4.1.2 4.1.3 4.1.4 4.2 4.2.1 4.2.2 4.2.3 4.2.4 4.2.5 "
        "5 5.1 5.2 5.3 6 6.1 6.2 6.3 6.4 6.5 6.6 6.7 6.8 6.9 6.9 6.10" },
    { "002.txt", 76, 82, "1 2" },
    { "003.txt", 5, 62, "4 4.1 4.2 4.3 4.4 4.5 4.6" },
    { "004.txt", 22, 35, "1 2 2.1 2.2 3 4 5" },
    { "004.txt", 50, 129,
        "1 1.1 1.2 1.3 1.4 2 2.1 2.2 3 4 4.1 4.2 4.3 4.4 4.5 4.6 4.7 4.8" },
};

enum {
    SEED_COUNT = sizeof(seeds) / sizeof(seeds[0]),
    NARROWEST = 30, /* characters */
    WIDEST = 120,
    STEP = 10
};

/* The lines of a seed. */
static char *
read_seed(struct raw *raw, const struct seed *seed)
{
    const char *path =
        arena_printf(raw->arena, "tests/data/seeds/%s", seed->file);
    size_t size;
    char *text = file_read(raw->arena, path, 1 << 20, &size, raw->log);
    unsigned line;
    char *end;

    assert_non_null(text);
    for (line = 1; line < seed->from; line++)
        text = strchr(text, '\n') + 1;
    for (end = text; end != NULL && line < seed->to; line++)
        end = strchr(end + 1, '\n');
    if (end != NULL && end[0] != '\0') {
        end = strchr(end + 1, '\n');
        if (end != NULL)
            *end = '\0';
    }
    return text;
}

/* Blanks become line ends where a line would be wider. */
static char *
wrap(struct raw *raw, const char *text, size_t width)
{
    char *out = arena_strdup(raw->arena, text);
    char *start = out;
    char *blank = NULL;
    char *c;

    for (c = out; *c != '\0'; c++) {
        if (*c == '\n') {
            start = c + 1;
            blank = NULL;
        } else if (*c == ' ') {
            blank = c;
        }
        if (blank != NULL && blank > start &&
            utf8_count(start, (size_t)(c - start)) >= width) {
            *blank = '\n';
            start = blank + 1;
            blank = NULL;
        }
    }
    return out;
}

static void
all_labels_are_found(void **state)
{
    struct raw *raw = *state;
    size_t i;

    for (i = 0; i < SEED_COUNT; i++)
        assert_string_equal(
            raw_numbers(raw, read_seed(raw, &seeds[i])), seeds[i].numbers);
}

static void
all_labels_are_found_in_wrapped_lines(void **state)
{
    struct raw *raw = *state;
    size_t width;
    size_t i;

    for (i = 0; i < SEED_COUNT; i++)
        for (width = NARROWEST; width <= WIDEST; width += STEP)
            assert_string_equal(
                raw_numbers(raw, wrap(raw, read_seed(raw, &seeds[i]), width)),
                seeds[i].numbers);
}

int
main(void)
{
#define TEST(name)                                                             \
    cmocka_unit_test_setup_teardown(name, raw_setup, raw_teardown)
    const struct CMUnitTest tests[] = {
        TEST(all_labels_are_found),
        TEST(all_labels_are_found_in_wrapped_lines),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
