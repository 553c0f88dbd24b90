/* Numbers of the rows of a table: which follow, which are counted. */
#include "check_fixture.h"

#include "check/counter.h"

/* Rows as words: "1." a section row, "-" a row without a number, "1" one with
 * it. Gives the numbers that the rows have. */
static const char *
counted(struct fixture *f, const char *rows)
{
    struct counter counter = { .arena = f->arena, .log = f->log };
    struct place place = { .file = "a.md", .line = 0, .column = 1 };
    struct buffer out = { .arena = f->arena };

    buffer_text(&out, "");
    while (*rows != '\0') {
        size_t length = strcspn(rows, " ");
        const char *row = arena_strndup(f->arena, rows, length);

        place.line++;
        if (row[0] == '#') {
            counter_section(&counter, row + 1, place);
        } else if (row[0] == '-') {
            buffer_printf(&out, " %s", counter_next(&counter));
        } else {
            assert_true(counter_reads(row));
            counter_row(&counter, row, place);
            buffer_printf(&out, " %s", row);
        }
        rows += length + (rows[length] == ' ');
    }
    return out.data;
}

static void
missing_numbers_are_counted(void **state)
{
    struct fixture *f = *state;

    assert_string_equal(counted(f, "- - -"), " 1 2 3");
    assert_string_equal(counted(f, "4 - -"), " 4 5 6");
    assert_string_equal(counted(f, "#Общее - - #Частное -"), " 1 2 3");
    assert_string_equal(
        counted(f, "#1.Общее - - #2.Частное - -"), " 1.1 1.2 2.1 2.2");
    assert_string_equal(counted(f, "1.1 - 2.1 -"), " 1.1 1.2 2.1 2.2");
    assert_messages(f, "");
}

static void
numbers_that_follow_pass(void **state)
{
    static const char *const rows[] = { "1 2 3", "7 8", "1. 2. 3.",
        "1 1.1 1.2 2 2.1 3", "#Общее 1 2 #Частное 3", "#Общее 1 2 #Частное 1 2",
        "#1.Общее 1 2 #2.Частное 3", "#1.Общее 1.1 1.2 #2.Частное 2.1",
        "#Общее 1.1 1.2 #Частное 2.1", "#1.А 1.1 #2.Б #3.В 3.1" };
    struct fixture *f = *state;
    size_t i;

    for (i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
        (void)counted(f, rows[i]);
        assert_messages(f, "");
    }
}

static void
gaps_and_repeats_are_found(void **state)
{
    struct fixture *f = *state;

    (void)counted(f, "1 3 4");
    assert_messages(f,
        "a.md:2:1: ошибка: в нумерации пропуск: стоит 3, а ожидается 2 "
        "[T13]\n");
    (void)counted(f, "1 2 2");
    assert_messages(f,
        "a.md:3:1: ошибка: номер не на своём месте: стоит 2, а ожидается 3 "
        "[T13]\n");
    (void)counted(f, "#1.А 1.1 #3.Б 2.1");
    assert_messages(f,
        "a.md:3:1: ошибка: в нумерации пропуск: стоит 3, а ожидается 2 [T13]\n"
        "a.md:4:1: ошибка: номер не на своём месте: стоит 2.1, а ожидается 3.1 "
        "[T13]\n");
}

static void
other_words_are_no_numbers(void **state)
{
    static const char *const words[] = { "", "а", "1а", "№1", "1,2", "1..2",
        ".1", "99999", "1.2.3.4.5", "____" };
    size_t i;

    (void)state;
    for (i = 0; i < sizeof(words) / sizeof(words[0]); i++)
        assert_false(counter_reads(words[i]));
    assert_true(counter_reads("12"));
    assert_true(counter_reads("1.2."));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(
            missing_numbers_are_counted, setup, teardown),
        cmocka_unit_test_setup_teardown(
            numbers_that_follow_pass, setup, teardown),
        cmocka_unit_test_setup_teardown(
            gaps_and_repeats_are_found, setup, teardown),
        cmocka_unit_test_setup_teardown(
            other_words_are_no_numbers, setup, teardown),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
