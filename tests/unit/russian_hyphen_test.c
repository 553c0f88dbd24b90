#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "base/arena.h"
#include "russian/hyphen.h"
#include "russian_table.h"

#ifndef HYPHENS
#define HYPHENS "build/share/pisar/hyph_ru.txt"
#endif
#ifndef WORDS
#define WORDS "tests/data/hyph.tsv"
#endif
#ifndef MORE_WORDS
#define MORE_WORDS "tests/data/hyph-more.tsv"
#endif

enum { WORD_MAX = 256, LIST_ROWS = 121 };

static struct arena *arena;
static struct hyphens *hyphens;

static int
set_up(void **state)
{
    (void)state;
    arena = arena_new();
    hyphens = hyphens_new(arena, HYPHENS);
    return 0;
}

static int
tear_down(void **state)
{
    (void)state;
    arena_free(arena);
    return 0;
}

/* The word with a hyphen at each point. */
static const char *
divided(const char *word, int before, int after, bool safe)
{
    size_t size = strlen(word);
    unsigned char *points = arena_alloc(arena, size + 1);
    char *text = arena_alloc(arena, 2 * size + 1);
    size_t length = 0;
    size_t i;

    hyphens_word(hyphens, word, size, before, after, safe, points);
    for (i = 0; i < size; i++) {
        if (points[i])
            text[length++] = '-';
        text[length++] = word[i];
    }
    return text;
}

/* Where the patterns and the list differ, and why both are right: «не» is a
 * prefix, behind which a word may be divided. */
static const struct {
    const char *listed;
    const char *divided;
} exceptions[] = { { "неотъ-ем-ле-мой", "не-отъ-ем-ле-мой" } };

static const char *
excepted(const char *listed)
{
    size_t i;

    for (i = 0; i < sizeof(exceptions) / sizeof(exceptions[0]); i++)
        if (strcmp(exceptions[i].listed, listed) == 0)
            return exceptions[i].divided;
    return listed;
}

static int
read_list(const char *path)
{
    FILE *list = fopen(path, "r");
    char row[TABLE_LINE];
    char *cells[TABLE_CELLS];
    int rows = 0;

    assert_non_null(list);
    assert_true(table_next(list, row, cells));
    for (; table_next(list, row, cells); rows++) {
        assert_string_equal(divided(cells[0], 2, 2, false), excepted(cells[1]));
        if (cells[2][0] != '\0')
            assert_string_equal(divided(cells[0], 2, 3, true), cells[2]);
    }
    fclose(list);
    return rows;
}

static void
words_of_the_office(void **state)
{
    (void)state;
    assert_int_equal(read_list(WORDS), LIST_ROWS);
    assert_true(read_list(MORE_WORDS) > 100);
}

static void
yo_and_capitals_divide_like_plain_letters(void **state)
{
    (void)state;
    assert_string_equal(divided("Учреждённый", 2, 2, false), "Учре-ждён-ный");
    assert_string_equal(divided("ПРИКАЗЫВАЮ", 2, 2, false), "ПРИ-КА-ЗЫ-ВАЮ");
}

static void
minima_are_letters(void **state)
{
    (void)state;
    assert_string_equal(divided("возложить", 2, 2, false), "воз-ло-жить");
    assert_string_equal(divided("возложить", 4, 2, false), "возло-жить");
    assert_string_equal(divided("возложить", 2, 5, false), "воз-ложить");
    assert_string_equal(divided("да", 2, 2, false), "да");
}

static void
safe_words(void **state)
{
    (void)state;
    /* three letters after the hyphen */
    assert_string_equal(
        divided("осуществляется", 2, 2, true), "осу-ществ-ля-ется");
    /* abbreviations stay whole */
    assert_string_equal(divided("МБОУСОШ", 2, 2, true), "МБОУСОШ");
    assert_string_equal(divided("МинОбрНауки", 2, 2, true), "МинОбрНауки");
    /* but a sentence may begin with a capital */
    assert_string_equal(divided("Приказываю", 2, 2, true), "При-ка-зы-ваю");
}

static void
what_is_no_word_stays_whole(void **state)
{
    char longest[WORD_MAX];

    (void)state;
    assert_string_equal(divided("приказ15", 2, 2, false), "приказ15");
    assert_string_equal(divided("", 2, 2, false), "");
    memset(longest, 'a', sizeof(longest) - 1);
    longest[sizeof(longest) - 1] = '\0';
    assert_string_equal(divided(longest, 2, 2, false), longest);
}

static void
no_dictionary_no_points(void **state)
{
    struct hyphens *none = hyphens_new(arena, "tests/data/no-such-file");
    unsigned char points[32];

    (void)state;
    assert_false(hyphens_loaded(none));
    assert_true(hyphens_loaded(hyphens));
    assert_int_equal(hyphens_word(none, "приказ", 12, 2, 2, false, points), 0);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(words_of_the_office),
        cmocka_unit_test(yo_and_capitals_divide_like_plain_letters),
        cmocka_unit_test(minima_are_letters),
        cmocka_unit_test(safe_words),
        cmocka_unit_test(what_is_no_word_stays_whole),
        cmocka_unit_test(no_dictionary_no_points),
    };

    return cmocka_run_group_tests(tests, set_up, tear_down);
}
