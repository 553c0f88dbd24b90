#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include <cmocka.h>

#include "russian/typography.h"

enum { MEGABYTE = 1 << 20, SECONDS = 2 };

/* In `marked`, ~ is a space at which no line ends and = such a hyphen. The
 * other spaces and hyphens may be broken. */
static void
check(const char *marked)
{
    size_t size = strlen(marked);
    char *text = malloc(size + 1);
    char *found = malloc(size + 1);
    unsigned char *glue = calloc(size + 1, 1);
    size_t i;

    for (i = 0; i <= size; i++)
        text[i] = (char)(marked[i] == '~'   ? ' '
                         : marked[i] == '=' ? '-'
                                            : marked[i]);
    typography_glue(text, size, glue);
    memcpy(found, text, size + 1);
    for (i = 0; i < size; i++)
        if (glue[i] && text[i] == ' ')
            found[i] = '~';
        else if (glue[i] && text[i] == '-')
            found[i] = '=';
    assert_string_equal(found, marked);
    free(text);
    free(found);
    free(glue);
}

static void
each(const char *const *marked)
{
    for (; *marked != NULL; marked++)
        check(*marked);
}

static void
numbers_and_signs(void **state)
{
    static const char *const marked[] = { "приказ №~91 от 02.06.2023",
        "протоколы №№~3, 4", "§~5 устава", "(№~15)", NULL };

    (void)state;
    each(marked);
}

static void
persons(void **state)
{
    static const char *const marked[] = { "возложить на Рябинину~М.В. лично",
        "секретарь М.В.~Рябинина ведёт", "и~М.~В.~Рябинина",
        "Рябинина~М.~В., методист", "приказ Кленова~Ж.=П. подписан",
        "Иванову~И.И., Петрову~П.П. и~другим",
        /* a comma ends the group */
        "у~Рябининой~М.В., Кленов", NULL };

    (void)state;
    each(marked);
}

static void
dates(void **state)
{
    static const char *const marked[] = { "от 2~июня~2023~г. до",
        "«02»~июня~2023~г.", "с~1~сентября по 31~мая", "в~марте~2024 года",
        "до 01.09.2023~г.", "2022–2024~гг.",
        /* the г. of a year is no town */
        "2~июня~2023~г. Омск", NULL };

    (void)state;
    each(marked);
}

static void
places(void **state)
{
    static const char *const marked[] = { "г.~Омск, с.~Усть-Ишим",
        "ул.~Ленина, д.~5, кв.~7", "в~пос.~Ягодный", "школа им.~Пушкина",
        NULL };

    (void)state;
    each(marked);
}

static void
clauses_of_acts(void **state)
{
    static const char *const marked[] = { "ст.~47 закона", "пп.~1 и~2 п.~3.1",
        "ч.~5 ст.~47", "и~т.~д. и~т.~п., т.~е. так", "(ст.~47)",
        /* a word that ends a sentence is no abbreviation */
        "такой пункт. 5 раз", NULL };

    (void)state;
    each(marked);
}

static void
numbers_with_units(void **state)
{
    static const char *const marked[] = { "100~000~руб. всего",
        "1~000~000,50~руб.", "10~% от", "на 5~л. всего 2~экз.", "210~мм",
        "100~тыс.~руб. за", "5~(пяти) дней", "8~(800)~000=00=00",
        "+7~(000)~000=00=00", "не 5, 100 раз", NULL };

    (void)state;
    each(marked);
}

static void
one_letter_words(void **state)
{
    static const char *const marked[] = { "в~связи с~тем", "О~возложении",
        "и~я~к~вам", "(в~том числе)", "«О~комиссии»", "до конца",
        "вот я, он и~она", NULL };

    (void)state;
    each(marked);
}

static void
dashes(void **state)
{
    static const char *const marked[] = { "Омск~– город", "Омск~— город",
        "Омск~- город", "(далее~– Положение)", "– пункт списка", NULL };

    (void)state;
    each(marked);
}

static void
hyphens_in_codes(void **state)
{
    static const char *const marked[] = { "закон №~273=ФЗ", "Р=145, 12=ОД",
        "1=й этап", "что=то", "учебно-методический", "Усть-Ишимский", "15/1=од",
        "слово- другое", NULL };
    unsigned char glue[64] = { 0 };

    (void)state;
    each(marked);
    /* ranges: the dash is byte 4 */
    typography_glue("2022–2024", strlen("2022–2024"), glue);
    assert_int_equal(glue[4], 1);
    memset(glue, 0, sizeof(glue));
    typography_glue("Омск–Тюмень", strlen("Омск–Тюмень"), glue);
    assert_int_equal(glue[8], 0);
}

static void
standards(void **state)
{
    (void)state;
    check("по ГОСТ~Р~7.0.97=2016 и~ГОСТ~2.105");
}

/* Nothing to glue, nothing to read past. */
static void
odd_text(void **state)
{
    unsigned char glue[8] = { 0 };

    (void)state;
    check("");
    check(" ");
    check("  №  ");
    check("№~~5");
    check("((( )))");
    typography_glue("\xD0 \xFF-\x80", 5, glue);
    assert_int_equal(glue[1], 0);
    assert_int_equal(glue[3], 1);
}

/* What takes time in proportion takes far less than the limit. */
static void
a_megabyte(const char *piece)
{
    size_t length = strlen(piece);
    char *text = malloc(MEGABYTE);
    unsigned char *glue = calloc(MEGABYTE, 1);
    clock_t start = clock();
    size_t i;

    for (i = 0; i < MEGABYTE; i++)
        text[i] = piece[i % length];
    typography_glue(text, MEGABYTE, glue);
    assert_true(clock() - start < SECONDS * CLOCKS_PER_SEC);
    free(text);
    free(glue);
}

static void
time_is_linear(void **state)
{
    (void)state;
    a_megabyte("№ 5 в 2023 г. М.В. Рябинина – ");
    a_megabyte(" ");
    a_megabyte("(");
    a_megabyte("-");
    a_megabyte("ф");
    a_megabyte("И.");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(numbers_and_signs),
        cmocka_unit_test(persons),
        cmocka_unit_test(dates),
        cmocka_unit_test(places),
        cmocka_unit_test(clauses_of_acts),
        cmocka_unit_test(numbers_with_units),
        cmocka_unit_test(one_letter_words),
        cmocka_unit_test(dashes),
        cmocka_unit_test(hyphens_in_codes),
        cmocka_unit_test(standards),
        cmocka_unit_test(odd_text),
        cmocka_unit_test(time_is_linear),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
