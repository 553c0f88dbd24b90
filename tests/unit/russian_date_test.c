/* Dates as clerks write them, and words that agree with a kind. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "base/arena.h"
#include "russian/agreement.h"
#include "russian/date.h"

static enum date_result
read(const char *text, struct date *date)
{
    return date_read(text, strlen(text), date);
}

static void
every_form_is_the_same_day(void **state)
{
    static const char *const forms[] = { "2023-06-02", "02.06.2023", "2.6.2023",
        "2 июня 2023 г.", "2 июня 2023 года", "02 июня 2023", " 2023-06-02\n",
        "2\xC2\xA0июня 2023\xC2\xA0г.", "2 ИЮНЯ 2023 Г.", "02.06.2023 г." };
    struct date date;
    size_t i;

    (void)state;
    for (i = 0; i < sizeof(forms) / sizeof(forms[0]); i++) {
        memset(&date, 0, sizeof(date));
        assert_int_equal(read(forms[i], &date), DATE_VALID);
        assert_int_equal(date.year, 2023);
        assert_int_equal(date.month, 6);
        assert_int_equal(date.day, 2);
    }
}

static void
impossible_days_are_told_from_no_dates(void **state)
{
    struct date date;

    (void)state;
    assert_int_equal(read("30.02.2023", &date), DATE_IMPOSSIBLE);
    assert_int_equal(date.day, 30);
    assert_int_equal(read("31 июня 2023 г.", &date), DATE_IMPOSSIBLE);
    assert_int_equal(read("2023-13-01", &date), DATE_IMPOSSIBLE);
    assert_int_equal(read("00.01.2023", &date), DATE_IMPOSSIBLE);
    assert_int_equal(read("", &date), DATE_NONE);
    assert_int_equal(read("____", &date), DATE_NONE);
    assert_int_equal(read("в июне 2023 г.", &date), DATE_NONE);
    assert_int_equal(read("2 июнь 2023 г.", &date), DATE_NONE);
    assert_int_equal(read("02.06.23", &date), DATE_NONE);
    assert_int_equal(read("02.06.2023 и позже", &date), DATE_NONE);
    assert_int_equal(read("2023-06-021", &date), DATE_NONE);
    assert_false(date_parse("2023-06", 7, &date));
}

static void
leap_years_follow_the_gregorian_calendar(void **state)
{
    struct date date;

    (void)state;
    assert_int_equal(read("29.02.2024", &date), DATE_VALID);
    assert_int_equal(read("29.02.2023", &date), DATE_IMPOSSIBLE);
    assert_int_equal(read("29.02.2000", &date), DATE_VALID);
    assert_int_equal(read("29.02.1900", &date), DATE_IMPOSSIBLE);
}

static void
dates_are_printed_and_compared(void **state)
{
    struct date a = { 2023, 9, 1 };
    struct date b = { 2023, 10, 1 };
    char text[DATE_TEXT];

    (void)state;
    assert_int_equal(date_print(a, DATE_ISO, text), 10);
    assert_string_equal(text, "2023-09-01");
    date_print(a, DATE_NUMERIC, text);
    assert_string_equal(text, "01.09.2023");
    date_print(a, DATE_LONG, text);
    assert_string_equal(text, "1 сентября 2023 г.");
    assert_true(date_compare(a, b) < 0);
    assert_true(date_compare(b, a) > 0);
    assert_int_equal(date_compare(a, a), 0);
}

static char
gender(const char *kind)
{
    return agreement_gender(kind, strlen(kind));
}

static void
days_of_the_week(void **state)
{
    (void)state;
    assert_int_equal(date_weekday((struct date){ 2023, 7, 1 }), 6);
    assert_int_equal(date_weekday((struct date){ 2024, 2, 29 }), 4);
    assert_int_equal(date_weekday((struct date){ 2000, 1, 1 }), 6);
    assert_int_equal(date_weekday((struct date){ 2025, 6, 1 }), 7);
    assert_int_equal(date_weekday((struct date){ 2023, 1, 2 }), 1);
}

static void
kinds_have_the_gender_of_their_head_noun(void **state)
{
    (void)state;
    assert_int_equal(gender("Положение"), 'n');
    assert_int_equal(gender("ПЛАН"), 'm');
    assert_int_equal(gender("Отчёт"), 'm');
    assert_int_equal(gender("Правила"), 'p');
    assert_int_equal(gender("Программа"), 'f');
    assert_int_equal(gender("«Дорожная карта»"), 'f');
    assert_int_equal(gender("План мероприятий (дорожная карта)"), 'm');
    assert_int_equal(gender("Методические рекомендации"), 'p');
    assert_int_equal(gender("Положение о порядке"), 'n');
    assert_int_equal(gender("аквариум"), 0);
    assert_int_equal(gender("пла"), 0);
    assert_int_equal(gender(""), 0);
}

static void
participles_agree(void **state)
{
    static const struct {
        const char *word;
        char gender;
        const char *expected;
    } cases[] = {
        { "УТВЕРЖДЕН", 'm', "УТВЕРЖДЕН" },
        { "УТВЕРЖДЕН", 'f', "УТВЕРЖДЕНА" },
        { "УТВЕРЖДЕН", 'n', "УТВЕРЖДЕНО" },
        { "УТВЕРЖДЕН", 'p', "УТВЕРЖДЕНЫ" },
        { "УТВЕРЖДЁН", 'm', "УТВЕРЖДЁН" },
        { "УТВЕРЖДЁН", 'n', "УТВЕРЖДЕНО" },
        { "утверждён", 'p', "утверждены" },
        { "УТВЕРЖДЕНО", 'm', "УТВЕРЖДЕН" },
        { "согласован", 'f', "согласована" },
        { "принят", 'n', "принято" },
    };
    struct arena *arena = arena_new();
    size_t i;

    (void)state;
    for (i = 0; i < sizeof(cases) / sizeof(cases[0]); i++)
        assert_string_equal(agreement_participle(arena, cases[i].word,
                                strlen(cases[i].word), cases[i].gender),
            cases[i].expected);
    assert_null(agreement_participle(arena, "план", 0, 'm'));
    assert_null(agreement_participle(arena, "УТВЕРЖДАЮ", 18, 'm'));
    assert_null(agreement_participle(arena, "принят", 12, 'x'));
    arena_free(arena);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_form_is_the_same_day),
        cmocka_unit_test(impossible_days_are_told_from_no_dates),
        cmocka_unit_test(leap_years_follow_the_gregorian_calendar),
        cmocka_unit_test(dates_are_printed_and_compared),
        cmocka_unit_test(days_of_the_week),
        cmocka_unit_test(kinds_have_the_gender_of_their_head_noun),
        cmocka_unit_test(participles_agree),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
