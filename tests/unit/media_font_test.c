#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "base/arena.h"
#include "base/file.h"
#include "media/font.h"

#define FONTS "/usr/share/fonts/truetype/croscore/"

static const struct place somewhere = { "order.md", 3, 1 };

struct state {
    struct arena *arena;
    struct log *log;
    struct faces *faces;
};

/* A table of two faces of one family and one file that is no font. */
static const char table[] = "Tinos\t400\t0\t" FONTS "Tinos-Regular.ttf\n"
                            "Tinos\t700\t0\t" FONTS "Tinos-Bold.ttf\n"
                            "Tinos\t400\t1\t" FONTS "Tinos-Italic.ttf\n"
                            "Arimo\t400\t0\t" FONTS "Arimo-Regular.ttf\n"
                            "Broken\t400\t0\t/dev/null\n";

static int
setup(void **data)
{
    struct arena *arena = arena_new();
    struct state *state = arena_alloc(arena, sizeof(*state));
    const char *path = "build/test-fonts.txt";

    state->arena = arena;
    state->log = log_new(arena, LANGUAGE_EN);
    if (!file_write(path, table, sizeof(table) - 1, state->log))
        return -1;
    state->faces = faces_new(arena, path);
    *data = state;
    return 0;
}

static int
teardown(void **data)
{
    struct state *state = *data;

    arena_free(state->arena);
    return 0;
}

static struct face *
find(struct state *state, const char *families, int weight, bool italic)
{
    return faces_find(
        state->faces, families, weight, italic, somewhere, state->log);
}

static const struct shape *
shape(struct face *face, const char *word, bool kerning)
{
    return face_shape(face, word, strlen(word), kerning);
}

static void
finds_the_face_of_a_weight_and_a_style(void **data)
{
    struct face *regular = find(*data, "Tinos", 400, false);

    assert_string_equal(face_postscript_name(regular), "Tinos");
    assert_string_equal(
        face_postscript_name(find(*data, "Tinos", 700, false)), "Tinos-Bold");
    assert_string_equal(
        face_postscript_name(find(*data, "Tinos", 400, true)), "Tinos-Italic");
    assert_ptr_equal(find(*data, " 'tinos' , serif", 500, false), regular);
    assert_ptr_equal(find(*data, "serif", 400, false), regular);
}

static void
takes_the_first_family_that_is_there(void **data)
{
    struct face *face = find(*data, "No Such Family, sans-serif", 400, false);

    assert_string_equal(face_postscript_name(face), "Arimo");
}

static void
a_family_that_is_not_there_is_an_error(void **data)
{
    struct state *state = *data;

    assert_null(find(state, "No Such Family", 400, false));
    assert_int_equal(log_count(state->log, SEVERITY_ERROR), 1);
    assert_null(find(state, "Broken", 400, false));
    assert_int_equal(log_count(state->log, SEVERITY_ERROR), 2);
}

static void
asks_fontconfig_for_what_the_table_lacks(void **data)
{
    struct face *face = find(*data, "Cousine", 400, false);

    assert_non_null(face);
    assert_true(face_metrics(face)->fixed_pitch);
}

/* Tinos has the widths and heights of Times New Roman, at 2048 units an em:
 * ascent 1825, descent 443, A 1479, blank 512. */
static void
metrics_are_thousandths_of_an_em_cut_off(void **data)
{
    struct face *face = find(*data, "Tinos", 400, false);
    const struct face_metrics *m = face_metrics(face);

    assert_int_equal(m->ascent, 891);
    assert_int_equal(m->descent, 216);
    assert_int_equal(face_width(face, face_glyph(face, 'A')), 722);
    assert_int_equal(face_width(face, face_glyph(face, ' ')), 250);
    assert_true(m->serif);
    assert_false(m->italic);
    assert_int_equal(m->weight, 400);
    assert_true(m->cap_height > m->x_height && m->x_height > 0);
    assert_true(m->underline_position > 0 && m->underline_thickness > 0);
    assert_true(
        face_metrics(find(*data, "Tinos", 400, true))->italic_angle < 0);
}

static void
a_word_is_as_wide_as_its_letters(void **data)
{
    struct face *face = find(*data, "Tinos", 400, false);
    const struct shape *s = shape(face, "дом", false);

    assert_int_equal(s->count, 3);
    assert_true(s->complete);
    assert_int_equal(s->glyphs[0].id, face_glyph(face, 0x434));
    assert_int_equal(s->glyphs[0].bytes, 2);
    assert_int_equal(s->width, face_width(face, face_glyph(face, 0x434)) +
                                   face_width(face, face_glyph(face, 0x43E)) +
                                   face_width(face, face_glyph(face, 0x43C)));
}

static void
kerning_is_a_switch(void **data)
{
    struct face *face = find(*data, "Tinos", 400, false);

    assert_true(
        shape(face, "AVA", true)->width < shape(face, "AVA", false)->width);
    assert_ptr_equal(shape(face, "AVA", true), shape(face, "AVA", true));
}

static void
letters_stay_letters(void **data)
{
    struct face *face = find(*data, "Tinos", 400, false);

    assert_int_equal(shape(face, "office", true)->count, 6);
}

static void
an_accent_has_its_own_text(void **data)
{
    struct face *face = find(*data, "Tinos", 400, false);
    const struct shape *s = shape(face, "за\xCC\x81мок", true);
    unsigned bytes = 0;
    unsigned i;

    assert_true(s->complete);
    for (i = 0; i < s->count; i++)
        bytes += s->glyphs[i].bytes;
    assert_int_equal(bytes, strlen("за\xCC\x81мок"));
}

/* Marks below go before marks above: all are one cluster. */
static void
many_accents_lose_no_text(void **data)
{
    struct state *state = *data;
    struct face *face = find(state, "Tinos", 400, false);
    char *word = arena_strdup(state->arena, "a");
    const struct shape *s;
    unsigned bytes = 0;
    unsigned i;

    for (i = 0; i < 100; i++)
        word = arena_printf(state->arena, "%s\xCC\x81\xCC\xA3", word);
    s = shape(face, word, true);
    for (i = 0; i < s->count; i++)
        bytes += s->glyphs[i].bytes;
    assert_int_equal(bytes, strlen(word));
}

static void
a_missing_glyph_is_told(void **data)
{
    struct face *face = find(*data, "Tinos", 400, false);

    assert_int_equal(face_glyph(face, 0x4E2D), 0);
    assert_false(shape(face, "中", true)->complete);
}

static void
words_survive_growth_and_trimming(void **data)
{
    struct state *state = *data;
    struct face *face = find(state, "Tinos", 400, false);
    const struct shape *first = shape(face, "слово", true);
    int32_t width = first->width;
    int i;

    for (i = 0; i < 40000; i++)
        (void)shape(face, arena_printf(state->arena, "%d", i), true);
    assert_ptr_equal(shape(face, "слово", true), first);
    faces_trim(state->faces);
    assert_int_equal(shape(face, "слово", true)->width, width);
}

static uint32_t
big_endian(const unsigned char *bytes)
{
    return (uint32_t)bytes[0] << 24 | (uint32_t)bytes[1] << 16 |
           (uint32_t)bytes[2] << 8 | bytes[3];
}

static void
a_subset_is_small_and_the_same_each_time(void **data)
{
    struct state *state = *data;
    struct face *face = find(state, "Tinos", 400, false);
    uint16_t glyphs[] = { 0, face_glyph(face, 'A'), face_glyph(face, 0x439) };
    size_t size;
    size_t again;
    const unsigned char *a =
        face_subset(face, glyphs, 3, state->arena, &size, state->log);
    const void *b =
        face_subset(face, glyphs, 3, state->arena, &again, state->log);

    assert_non_null(a);
    assert_int_equal(big_endian(a), 0x00010000);
    assert_true(size < 32768);
    assert_int_equal(size, again);
    assert_memory_equal(a, b, size);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(
            finds_the_face_of_a_weight_and_a_style, setup, teardown),
        cmocka_unit_test_setup_teardown(
            takes_the_first_family_that_is_there, setup, teardown),
        cmocka_unit_test_setup_teardown(
            a_family_that_is_not_there_is_an_error, setup, teardown),
        cmocka_unit_test_setup_teardown(
            asks_fontconfig_for_what_the_table_lacks, setup, teardown),
        cmocka_unit_test_setup_teardown(
            metrics_are_thousandths_of_an_em_cut_off, setup, teardown),
        cmocka_unit_test_setup_teardown(
            a_word_is_as_wide_as_its_letters, setup, teardown),
        cmocka_unit_test_setup_teardown(kerning_is_a_switch, setup, teardown),
        cmocka_unit_test_setup_teardown(letters_stay_letters, setup, teardown),
        cmocka_unit_test_setup_teardown(
            an_accent_has_its_own_text, setup, teardown),
        cmocka_unit_test_setup_teardown(
            many_accents_lose_no_text, setup, teardown),
        cmocka_unit_test_setup_teardown(
            a_missing_glyph_is_told, setup, teardown),
        cmocka_unit_test_setup_teardown(
            words_survive_growth_and_trimming, setup, teardown),
        cmocka_unit_test_setup_teardown(
            a_subset_is_small_and_the_same_each_time, setup, teardown),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
