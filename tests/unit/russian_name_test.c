/* Names in six cases: the table of hard ones, and what must always hold. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "base/arena.h"
#include "russian/name.h"
#include "russian/person.h"
#include "russian_table.h"

enum { GENDER = 2, LAST, FIRST, PATRONYMIC, INITIALS = 7, NOMINATIVE };

static unsigned
wrong_forms(struct arena *arena, char **cells)
{
    const struct person person = { cells[LAST], cells[FIRST], cells[PATRONYMIC],
        cells[INITIALS], cells[GENDER] };
    struct name name;
    unsigned wrong = 0;
    int i;

    name_decline(arena, &person, NULL, &name);
    for (i = 0; i < CASE_COUNT; i++) {
        const char *form =
            name_print(arena, &name, (enum grammatical_case)i, "Ф И О", NULL);

        if (table_accepts(cells[NOMINATIVE + i], form))
            continue;
        print_message("%s, not %s\n", cells[NOMINATIVE + i], form);
        wrong++;
    }
    return wrong;
}

static void
every_name_of_the_table_declines(void **state)
{
    (void)state;
    assert_rows("tests/data/names.tsv", 100, wrong_forms);
}

enum { TYPED, TYPED_GENDER, GENITIVE, SURE = 7 };

/* The forms of a typed name, and whether they need no clerk. */
static unsigned
wrong_typed(struct arena *arena, char **cells)
{
    enum confidence least = CONFIDENCE_SURE;
    struct person person;
    struct name name;
    unsigned wrong = 0;
    int i;

    assert_true(person_parse(arena, cells[TYPED], &person));
    if (cells[TYPED_GENDER][0] != '\0')
        person.gender = cells[TYPED_GENDER];
    name_decline(arena, &person, NULL, &name);
    for (i = CASE_GEN; i < CASE_COUNT; i++) {
        enum confidence confidence;
        const char *expected = cells[GENITIVE + i - CASE_GEN];
        const char *form = name_print(arena, &name, (enum grammatical_case)i,
            name_pattern(&person, cells[TYPED]), &confidence);

        if (confidence < least)
            least = confidence;
        if (form != NULL && table_accepts(expected, form))
            continue;
        print_message("%s, not %s\n", expected, form == NULL ? "" : form);
        wrong++;
    }
    if ((least >= CONFIDENCE_ENOUGH) == (strcmp(cells[SURE], "yes") == 0))
        return wrong;
    print_message("%s: sure must be %s\n", cells[TYPED], cells[SURE]);
    return wrong + 1;
}

static void
names_of_many_peoples_decline(void **state)
{
    (void)state;
    assert_rows("tests/data/names-more.tsv", 800, wrong_typed);
}

/* A typed name in one case and layout; "?" when there is no form. */
static const char *
form(struct arena *arena, const char *typed, const char *gender,
    enum grammatical_case which, const char *pattern)
{
    struct person person;
    struct name name;
    const char *text;

    assert_true(person_parse(arena, typed, &person));
    if (gender != NULL)
        person.gender = gender;
    name_decline(arena, &person, NULL, &name);
    text = name_print(arena, &name, which, pattern, NULL);
    return text == NULL ? "?" : text;
}

static void
names_stand_in_any_layout(void **state)
{
    static const char typed[] = "Щеникова Марина Васильевна";
    struct arena *arena = arena_new();

    (void)state;
    assert_string_equal(
        form(arena, typed, NULL, CASE_NOM, "И.О. Ф"), "М.В. Щеникова");
    assert_string_equal(
        form(arena, typed, NULL, CASE_DAT, "Ф И.О."), "Щениковой М.В.");
    assert_string_equal(form(arena, typed, NULL, CASE_INS, "И О Ф"),
        "Мариной Васильевной Щениковой");
    assert_string_equal(form(arena, typed, NULL, CASE_ACC, "Ф И О"),
        "Щеникову Марину Васильевну");
    assert_string_equal(
        form(arena, typed, NULL, CASE_GEN, "И О"), "Марины Васильевны");
    assert_string_equal(form(arena, typed, NULL, CASE_GEN, "Ф"), "Щениковой");
    assert_string_equal(
        form(arena, "Пробный А.Б.", "m", CASE_DAT, "Ф И О"), "Пробному А.Б.");
    assert_string_equal(
        form(arena, "Ким Ирен", "f", CASE_DAT, "И О Ф"), "Ирен Ким");
    arena_free(arena);
}

static void
the_gender_is_never_guessed(void **state)
{
    struct arena *arena = arena_new();

    (void)state;
    assert_string_equal(form(arena, "Ким Ирен", NULL, CASE_GEN, "Ф И"), "?");
    assert_string_equal(form(arena, "Пробная А.Б.", NULL, CASE_GEN, "Ф"), "?");
    assert_string_equal(
        form(arena, "Ким Ирен", NULL, CASE_NOM, "И.О. Ф"), "И. Ким");
    assert_string_equal(
        form(arena, "Ким Ирен Олеговна", NULL, CASE_GEN, "Ф И"), "Ким Ирен");
    assert_string_equal(
        form(arena, "Алиев Лейла Гасан оглы", NULL, CASE_DAT, "Ф"), "Алиеву");
    /* where it does not matter, it is not asked for */
    assert_string_equal(form(arena, "Пробенко А.Б.", NULL, CASE_INS, "И.О. Ф"),
        "А.Б. Пробенко");
    arena_free(arena);
}

static void
written_forms_win(void **state)
{
    const char *const written[CASE_COUNT] = {
        [CASE_GEN] = "Волчока Петра Петровича",
        [CASE_DAT] = "Волчоку",
        [CASE_INS] = "Петром Петровичем Волчоком",
        [CASE_PRE] = "г-не Волчоке П.П. (отце)",
    };
    struct arena *arena = arena_new();
    struct person person;
    struct name name;
    enum confidence confidence;

    (void)state;
    assert_true(person_parse(arena, "Волчок Пётр Петрович", &person));
    name_decline(arena, &person, written, &name);
    assert_string_equal(
        name_print(arena, &name, CASE_GEN, "Ф И.О.", &confidence),
        "Волчока П.П.");
    assert_int_equal(confidence, CONFIDENCE_SURE);
    assert_string_equal(name_print(arena, &name, CASE_DAT, "Ф И О", NULL),
        "Волчоку Петру Петровичу");
    assert_string_equal(
        name_print(arena, &name, CASE_INS, "И.О. Ф", NULL), "П.П. Волчоком");
    assert_string_equal(name_print(arena, &name, CASE_PRE, "Ф", NULL),
        "г-не Волчоке П.П. (отце)");
    (void)name_print(arena, &name, CASE_ACC, "Ф", &confidence);
    assert_true(confidence < CONFIDENCE_ENOUGH);
    arena_free(arena);
}

static void
what_no_rule_can_know_is_marked(void **state)
{
    static const struct {
        const char *name;
        enum grammatical_case which;
        bool sure;
    } examples[] = {
        { "Кравец Иван Иванович", CASE_INS, false }, /* stress */
        { "Кравец Иван Иванович", CASE_GEN, true },
        { "Ткач Иван Иванович", CASE_INS, false },
        { "Ткач Анна Ивановна", CASE_INS, true },    /* does not decline */
        { "Волчок Иван Иванович", CASE_GEN, false }, /* the family's choice */
        { "Малина Анна Ивановна", CASE_GEN, false }, /* Малины, Малиной */
        { "Осадчая Анна Ивановна", CASE_GEN, false },
        { "Осадчая Анна Ивановна", CASE_ACC, true },
        { "Чаплин Чарльз Иванович", CASE_INS, false },
        { "Пробина Айгуль Ивановна", CASE_GEN, false },
        { "Пробина Альфия Ивановна", CASE_DAT, false },
        { "Пробин Пётр Ильич", CASE_INS, true },
    };
    struct arena *arena = arena_new();
    size_t i;

    (void)state;
    for (i = 0; i < sizeof(examples) / sizeof(examples[0]); i++) {
        struct person person;
        struct name name;
        enum confidence confidence;

        assert_true(person_parse(arena, examples[i].name, &person));
        name_decline(arena, &person, NULL, &name);
        (void)name_print(arena, &name, examples[i].which, "Ф И О", &confidence);
        print_message(
            "%s %s\n", examples[i].name, case_name(examples[i].which));
        assert_int_equal(confidence >= CONFIDENCE_ENOUGH, examples[i].sure);
    }
    arena_free(arena);
}

static void
what_never_changes_equals_the_nominative(void **state)
{
    static const char *const men[] = { "Проваго", "Пробных", "Пробко", "Ли",
        "Цхелидзе", "Гвишвили", "Дюма", "Моруа" };
    static const char *const women[] = { "Пробенко", "Пробич", "Гоголь",
        "Пробчук", "Цой", "Пробман", "Гарсиа" };
    struct arena *arena = arena_new();
    size_t i;
    int which;

    (void)state;
    for (which = 0; which < CASE_COUNT; which++) {
        enum grammatical_case one = (enum grammatical_case)which;

        for (i = 0; i < sizeof(men) / sizeof(men[0]); i++)
            assert_string_equal(
                form(arena, arena_printf(arena, "%s И.И.", men[i]), "m", one,
                    "Ф"),
                men[i]);
        for (i = 0; i < sizeof(women) / sizeof(women[0]); i++)
            assert_string_equal(
                form(arena, arena_printf(arena, "%s И.И.", women[i]), "f", one,
                    "Ф"),
                women[i]);
    }
    arena_free(arena);
}

/* Surnames put together from stems and endings, of both genders. */
static void
every_form_keeps_initials_and_capitals(void **state)
{
    static const char *const stems[] = { "Проб", "Чижик", "Зырь", "Ойл",
        "Кара-Буг", "О'Мар", "ПРОБ" };
    static const char initials[] = "А.-М.И. ";
    static const char *const endings[] = { "ов", "ин", "ский", "ой", "ая",
        "енко", "ец", "ок", "ь", "а", "я", "ых", "ич", "ж", "дзе", "ий" };
    struct arena *arena = arena_new();
    size_t stem;
    size_t ending;
    int which;

    (void)state;
    for (stem = 0; stem < sizeof(stems) / sizeof(stems[0]); stem++)
        for (ending = 0; ending < 2 * sizeof(endings) / sizeof(endings[0]);
             ending++)
            for (which = 0; which < CASE_COUNT; which++) {
                const char *last = arena_printf(
                    arena, "%s%s", stems[stem], endings[ending / 2]);
                const struct person person = { last, "Анна-Мария", "Ильинична",
                    "А.-М.И.", ending % 2 == 0 ? "f" : "m" };
                enum grammatical_case one = (enum grammatical_case)which;
                struct name name;
                const char *text;

                name_decline(arena, &person, NULL, &name);
                text = name_print(arena, &name, one, "И.О. Ф", NULL);
                assert_int_equal(strncmp(text, initials, strlen(initials)), 0);
                assert_int_equal(strncmp(text + strlen(initials), stems[stem],
                                     strlen(stems[stem]) - 4),
                    0);
                text = name_print(arena, &name, one, "Ф И.О.", NULL);
                assert_non_null(strstr(text, " А.-М.И."));
                if (one == CASE_NOM)
                    assert_int_equal(strncmp(text, last, strlen(last)), 0);
            }
    arena_free(arena);
}

static void
capitals_and_articles_stay(void **state)
{
    struct arena *arena = arena_new();

    (void)state;
    assert_string_equal(
        form(arena, "ПРОБНЫЙ ЛЕВ ПЕТРОВИЧ", "m", CASE_GEN, "Ф И О"),
        "ПРОБНОГО ЛЬВА ПЕТРОВИЧА");
    assert_string_equal(
        form(arena, "фон Проб Отто Юльевич", NULL, CASE_DAT, "Ф И О"),
        "фон Пробу Отто Юльевичу");
    assert_string_equal(
        form(arena, "Кара-оол Аяс Дамбаевич", NULL, CASE_GEN, "Ф И.О."),
        "Кара-оола А.Д.");
    assert_string_equal(
        form(arena, "Пробная-Сидорова Анна Ивановна", NULL, CASE_GEN, "Ф"),
        "Пробной-Сидоровой");
    arena_free(arena);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_name_of_the_table_declines),
        cmocka_unit_test(names_of_many_peoples_decline),
        cmocka_unit_test(names_stand_in_any_layout),
        cmocka_unit_test(the_gender_is_never_guessed),
        cmocka_unit_test(written_forms_win),
        cmocka_unit_test(what_no_rule_can_know_is_marked),
        cmocka_unit_test(what_never_changes_equals_the_nominative),
        cmocka_unit_test(every_form_keeps_initials_and_capitals),
        cmocka_unit_test(capitals_and_articles_stay),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
