/* Names as people type them, taken apart. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/arena.h"
#include "russian/person.h"

struct example {
    const char *typed;
    struct person expected;
};

static const struct example examples[] = {
    { "Щеникова Марина Васильевна",
        { "Щеникова", "Марина", "Васильевна", "М.В.", "f" } },
    { "Моржевилова Т.В.", { "Моржевилова", "", "", "Т.В.", "" } },
    { "Т.В. Моржевилова", { "Моржевилова", "", "", "Т.В.", "" } },
    { "Т. В. Моржевилова", { "Моржевилова", "", "", "Т.В.", "" } },
    { "Т.В.Моржевилова", { "Моржевилова", "", "", "Т.В.", "" } },
    { "Борисов\u00A0Б.\u00A0Б.", { "Борисов", "", "", "Б.Б.", "" } },
    { "  Борисов   Борис Борисович\n",
        { "Борисов", "Борис", "Борисович", "Б.Б.", "m" } },
    { "Борис Борисович Борисов",
        { "Борисов", "Борис", "Борисович", "Б.Б.", "m" } },
    { "Ким Ирен", { "Ким", "Ирен", "", "И.", "" } },
    { "Петрова-Водкина Анна-Мария Ивановна",
        { "Петрова-Водкина", "Анна-Мария", "Ивановна", "А.-М.И.", "f" } },
    { "Мамедов Аббас Гасан оглы",
        { "Мамедов", "Аббас", "Гасан оглы", "А.Г.", "m" } },
    { "Мамедова Лала Гасан кызы",
        { "Мамедова", "Лала", "Гасан кызы", "Л.Г.", "f" } },
    { "фон Берг А.Ю.", { "фон Берг", "", "", "А.Ю.", "" } },
    { "фон Берг Анна Юрьевна", { "фон Берг", "Анна", "Юрьевна", "А.Ю.", "f" } },
    { "де ла Крус Мария", { "де ла Крус", "Мария", "", "М.", "" } },
    { "Мамедов Аббас Гасан-оглы",
        { "Мамедов", "Аббас", "Гасан-оглы", "А.Г.", "m" } },
    { "Петром Петровичем Волчоком",
        { "Волчоком", "Петром", "Петровичем", "П.П.", "" } },
    { "Оюн Дж.К.", { "Оюн", "", "", "Дж.К.", "" } },
};

static void
test_names(void **state)
{
    struct arena *arena = arena_new();
    size_t i;

    (void)state;
    for (i = 0; i < sizeof(examples) / sizeof(examples[0]); i++) {
        const struct person *expected = &examples[i].expected;
        struct person person;

        print_message("%s\n", examples[i].typed);
        assert_true(person_parse(arena, examples[i].typed, &person));
        assert_string_equal(person.last, expected->last);
        assert_string_equal(person.first, expected->first);
        assert_string_equal(person.patronymic, expected->patronymic);
        assert_string_equal(person.initials, expected->initials);
        assert_string_equal(person.gender, expected->gender);
    }
    arena_free(arena);
}

static void
test_what_is_no_name(void **state)
{
    static const char *const typed[] = { "", "Иванова", "И.И.",
        "директор школы № 5", "иванова ирина ивановна", "Иванова 5 И.И.",
        "Иванова Ирина Ивановна методист отдела", "И.И. Иванова!" };
    struct arena *arena = arena_new();
    struct person person;
    size_t i;

    (void)state;
    for (i = 0; i < sizeof(typed) / sizeof(typed[0]); i++) {
        print_message("%s\n", typed[i]);
        assert_false(person_parse(arena, typed[i], &person));
    }
    arena_free(arena);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_names),
        cmocka_unit_test(test_what_is_no_name),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
