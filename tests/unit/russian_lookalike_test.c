/* Letters of the other alphabet that look right. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "russian/lookalike.h"

/* What stands before the letter, and the letter. */
struct row {
    const char *before, *letter, *after;
    bool latin;
};

static void
expect(const struct row *row)
{
    for (; row->before != NULL; row++) {
        char text[128];
        struct lookalike found = { .end = 0 };

        strcpy(text, row->before);
        strcat(text, row->letter);
        strcat(text, row->after);
        assert_true(lookalike_next(text, strlen(text), &found));
        assert_int_equal(found.offset, strlen(row->before));
        assert_int_equal(found.length, strlen(row->letter));
        assert_int_equal(found.latin, row->latin);
        assert_false(lookalike_next(text, strlen(text), &found));
    }
}

static void
a_letter_inside_a_word(void **state)
{
    static const struct row rows[] = {
        { "", "c", "оставить график", true },
        { "приказ МА", "O", "У, «школа»", true },
        { "П", "P", "ИКАЗЫВАЮ:", true },
        { "план-", "c", "рок", true },
        { "файл W", "о", "rd", false },
        { NULL, NULL, NULL, false },
    };

    (void)state;
    expect(rows);
}

static void
initials_beside_a_russian_surname(void **state)
{
    static const struct row rows[] = {
        { "Иванову ", "A", ".A. дать", true },
        { "Иванову А.", "B", ". дать", true },
        { "с ", "M", ".В. Ивановой", true },
        { NULL, NULL, NULL, false },
    };

    (void)state;
    expect(rows);
}

static void
prepositions(void **state)
{
    static const struct row rows[] = {
        { "", "O", " дежурстве", true },
        { "", "B", " целях", true },
        { "дежурить ", "c", " 1 сентября", true },
        { "приказ ", "o", " дежурстве", true },
        { NULL, NULL, NULL, false },
    };

    (void)state;
    expect(rows);
}

static void
what_is_meant_so_is_left(void **state)
{
    static const char *const texts[] = {
        "",
        "слово",
        "word",
        "VIPы и SMSки",
        "IT-куб, 3D-печать, формат A4, класс A",
        "A.A. Smith, рис. A.B. 5",
        "почта иванoв@a.example, https://a.example/планa",
        "витамин C",
        "корпус B и корпус C",
        "O’Neil c o d",
        "x о y",
    };
    size_t i;

    (void)state;
    for (i = 0; i < sizeof(texts) / sizeof(texts[0]); i++) {
        struct lookalike found = { .end = 0 };

        assert_false(lookalike_next(texts[i], strlen(texts[i]), &found));
    }
}

/* A small c is a preposition behind a Russian word. */
static void
the_walk_goes_on_behind_a_word(void **state)
{
    static const char text[] = "оcень c другом";
    struct lookalike found = { .end = 0 };

    (void)state;
    assert_true(lookalike_next(text, strlen(text), &found));
    assert_int_equal(found.offset, strlen("о"));
    assert_true(lookalike_next(text, strlen(text), &found));
    assert_int_equal(found.offset, strlen("оcень "));
    assert_false(lookalike_next(text, strlen(text), &found));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_letter_inside_a_word),
        cmocka_unit_test(initials_beside_a_russian_surname),
        cmocka_unit_test(prepositions),
        cmocka_unit_test(what_is_meant_so_is_left),
        cmocka_unit_test(the_walk_goes_on_behind_a_word),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
