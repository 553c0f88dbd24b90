/* Numbers in words, read against the tables of tests/data. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/arena.h"
#include "russian/number.h"
#include "russian_table.h"

enum {
    COLUMN_KIND,
    COLUMN_NUMBER,
    COLUMN_GENDER,
    COLUMN_CASE,
    COLUMN_ANIMATE,
    COLUMN_EXPECTED
};

static const char *
words(struct arena *arena, char **cells)
{
    struct number_noun noun = { .gender = cells[COLUMN_GENDER][0],
        .animate = cells[COLUMN_ANIMATE][0] == '1' };
    uint64_t number = strtoull(cells[COLUMN_NUMBER], NULL, 10);

    assert_true(case_read(cells[COLUMN_CASE], &noun.which));
    return strcmp(cells[COLUMN_KIND], "ord") == 0
               ? number_ordinal(arena, number, noun)
               : number_cardinal(arena, number, noun);
}

static unsigned
wrong_words(struct arena *arena, char **cells)
{
    const char *found = words(arena, cells);

    if (strcmp(found, cells[COLUMN_EXPECTED]) == 0)
        return 0;
    print_message("%s, not %s\n", cells[COLUMN_EXPECTED], found);
    return 1;
}

static void
the_tables_of_numerals(void **state)
{
    (void)state;
    assert_rows("tests/data/numbers.tsv", 1000, wrong_words);
    assert_rows("tests/data/numbers-more.tsv", 300, wrong_words);
}

static void
nouns_agree(void **state)
{
    static const struct {
        uint64_t number;
        enum number_form form;
    } rows[] = { { 0, NUMBER_MANY }, { 1, NUMBER_ONE }, { 4, NUMBER_FEW },
        { 5, NUMBER_MANY }, { 11, NUMBER_MANY }, { 12, NUMBER_MANY },
        { 14, NUMBER_MANY }, { 21, NUMBER_ONE }, { 24, NUMBER_FEW },
        { 111, NUMBER_MANY }, { 1001, NUMBER_ONE }, { 112, NUMBER_MANY } };
    size_t i;

    (void)state;
    for (i = 0; i < sizeof(rows) / sizeof(rows[0]); i++)
        assert_int_equal(number_form(rows[i].number), rows[i].form);
}

static void
what_lives_counts_otherwise(void **state)
{
    struct arena *arena = arena_new();
    struct number_noun members = { CASE_ACC, 'm', true };
    struct number_noun women = { CASE_ACC, 'f', true };

    (void)state;
    assert_string_equal(number_cardinal(arena, 1, members), "одного");
    assert_string_equal(number_cardinal(arena, 2, members), "двух");
    assert_string_equal(number_cardinal(arena, 5, members), "пять");
    assert_string_equal(number_cardinal(arena, 21, members), "двадцать одного");
    assert_string_equal(number_cardinal(arena, 22, members), "двадцать два");
    assert_string_equal(number_cardinal(arena, 1, women), "одну");
    assert_string_equal(number_cardinal(arena, 3, women), "трёх");
    assert_string_equal(number_ordinal(arena, 2, members), "второго");
    assert_string_equal(number_ordinal(arena, 2, women), "вторую");
    arena_free(arena);
}

static void
round_ordinals_are_one_word(void **state)
{
    struct arena *arena = arena_new();
    struct number_noun year = { CASE_GEN, 'm', false };

    (void)state;
    assert_string_equal(number_ordinal(arena, 2000, year), "двухтысячного");
    assert_string_equal(
        number_ordinal(arena, 21000, year), "двадцатиоднотысячного");
    assert_string_equal(
        number_ordinal(arena, 190000, year), "стодевяностотысячного");
    assert_string_equal(
        number_ordinal(arena, 1001000, year), "один миллион тысячного");
    assert_string_equal(
        number_ordinal(arena, UINT64_C(1000000000000), year), "триллионного");
    arena_free(arena);
}

static void
sums_of_money(void **state)
{
    static const struct {
        const char *typed;
        enum grammatical_case which;
        const char *printed;
    } rows[] = {
        { "100000", CASE_NOM, "100 000 (сто тысяч) рублей 00 копеек" },
        { "1", CASE_NOM, "1 (один) рубль 00 копеек" },
        { "2 021,5", CASE_NOM,
            "2021 (две тысячи двадцать один) рубль 50 копеек" },
        { "0.41", CASE_NOM, "0 (ноль) рублей 41 копейка" },
        { "5000", CASE_GEN, "5000 (пяти тысяч) рублей 00 копеек" },
        { "22,03", CASE_INS, "22 (двадцатью двумя) рублями 03 копейками" },
        { "1 000 000", CASE_DAT,
            "1 000 000 (одному миллиону) рублей 00 копеек" },
        { "2000", CASE_INS, "2000 (двумя тысячами) рублей 00 копеек" },
        { "0.41", CASE_DAT, "0 (нолю) рублей 41 копейке" },
        { "1 100,01", CASE_PRE, "1100 (одной тысяче ста) рублях 01 копейке" },
    };
    struct arena *arena = arena_new();
    uint64_t kopecks;
    size_t i;

    (void)state;
    for (i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
        assert_true(
            number_read_sum(rows[i].typed, strlen(rows[i].typed), &kopecks));
        assert_string_equal(
            number_sum(arena, kopecks, rows[i].which), rows[i].printed);
    }
    arena_free(arena);
}

static void
what_is_no_number_is_refused(void **state)
{
    static const char *const sums[] = { "", " ", "1,", "1,234", "1.2.3", "-5",
        "сто", "1 ", "9999999999999999", "1 00", "1000 000", "1 0000", NULL };
    uint64_t number;
    size_t i;

    (void)state;
    for (i = 0; sums[i] != NULL; i++)
        assert_false(number_read_sum(sums[i], strlen(sums[i]), &number));
    assert_false(number_read("1,5", 3, &number));
    assert_true(number_read("1 000", 5, &number));
    assert_int_equal(number, 1000);
}

static void
too_great_a_number_has_no_words(void **state)
{
    struct arena *arena = arena_new();
    struct number_noun noun = { CASE_NOM, 'm', false };

    (void)state;
    assert_null(number_cardinal(arena, NUMBER_MAX + 1, noun));
    assert_null(number_ordinal(arena, NUMBER_MAX + 1, noun));
    assert_non_null(number_ordinal(arena, NUMBER_MAX, noun));
    arena_free(arena);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_tables_of_numerals),
        cmocka_unit_test(nouns_agree),
        cmocka_unit_test(what_lives_counts_otherwise),
        cmocka_unit_test(round_ordinals_are_one_word),
        cmocka_unit_test(sums_of_money),
        cmocka_unit_test(what_is_no_number_is_refused),
        cmocka_unit_test(too_great_a_number_has_no_words),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
