/* Tables in, the places of their words out: automatic columns leave each word
 * whole while others have room (CSS 2.1 clause 17.5.2.2). */
#include "layout_pages.h"

enum { PAD = 2000 };

/* A table of 180 pt on a page with margins of 10 pt; cells are padded by 2. */
#define SHARED(share)                                                          \
    "<fo:table-column column-width='proportional-column-width(" share ")'/>"
#define LENGTH(width) "<fo:table-column column-width='" width "'/>"
#define CELL(text)                                                             \
    "<fo:table-cell padding='2pt'><fo:block>" text "</fo:block></"             \
    "fo:table-cell>"
#define TABLE(layout, columns, cells)                                          \
    "<fo:root xmlns:fo='http://www.w3.org/1999/XSL/Format' "                   \
    "font-family='Tinos' font-size='12pt' line-height='13.8pt'>"               \
    "<fo:layout-master-set><fo:simple-page-master master-name='a' "            \
    "page-width='200pt' page-height='300pt' margin='10pt'><fo:region-body/>"   \
    "</fo:simple-page-master></fo:layout-master-set>"                          \
    "<fo:page-sequence master-reference='a'>"                                  \
    "<fo:flow flow-name='xsl-region-body'><fo:table table-layout='" layout     \
    "' width='180pt' border-collapse='separate'>" columns                      \
    "<fo:table-body><fo:table-row>" cells                                      \
    "</fo:table-row></fo:table-body></fo:table></fo:flow>"                     \
    "</fo:page-sequence></fo:root>"

static const struct seen *
find(const struct fixture *fixture, const char *text)
{
    unsigned i;

    for (i = 0; i < fixture->count; i++)
        if (strcmp(fixture->seen[i].text, text) == 0)
            return &fixture->seen[i];
    fail_msg("'%s' is on no line of its own", text);
    return NULL;
}

static unsigned
warnings(const struct fixture *fixture)
{
    return log_count(fixture->log, SEVERITY_WARNING);
}

static void
test_a_column_has_room_for_its_longest_word(void **state)
{
    struct fixture *fixture = *state;

    format(fixture, TABLE("auto", SHARED("1") SHARED("1") SHARED("4"),
                        CELL("1") CELL("Организация") CELL("один два")));
    assert_int_equal(warnings(fixture), 0);
    assert_true(find(fixture, "один два")->x >=
                find(fixture, "Организация")->right + 2 * PAD);
}

static void
test_columns_that_suffice_keep_their_shares(void **state)
{
    struct fixture *fixture = *state;

    format(fixture, TABLE("auto", SHARED("1") SHARED("2"),
                        CELL("слово") CELL("слово два")));
    assert_int_equal(find(fixture, "слово два")->x, 72000);
}

static void
test_a_width_that_is_given_stays(void **state)
{
    struct fixture *fixture = *state;

    format(fixture, TABLE("auto", LENGTH("90pt") SHARED("1") SHARED("3"),
                        CELL("а") CELL("два") CELL("Участники")));
    assert_int_equal(find(fixture, "два")->x, 102000);
    assert_true(
        find(fixture, "Участники")->x >= find(fixture, "два")->right + 2 * PAD);
}

static void
test_fixed_columns_take_no_notice_of_words(void **state)
{
    struct fixture *fixture = *state;

    format(fixture,
        TABLE("fixed", SHARED("1") SHARED("8"), CELL("№") CELL("слово")));
    assert_int_equal(find(fixture, "слово")->x, 32000);
}

static void
test_what_is_glued_stays_together_while_there_is_room(void **state)
{
    struct fixture *fixture = *state;

    format(fixture,
        TABLE("auto", SHARED("1") SHARED("8"), CELL("№ 12") CELL("и")));
    assert_true(
        find(fixture, "и")->x >= find(fixture, "№ 12")->right + 2 * PAD);
}

static void
test_words_without_room_are_hyphenated(void **state)
{
    struct fixture *fixture = *state;
    const char *first = "";
    unsigned i;

    format(fixture,
        TABLE("auto", SHARED("1") SHARED("1") SHARED("1"),
            CELL("Глава") CELL("Константинопольская") CELL("Александровская")));
    assert_int_equal(warnings(fixture), 0);
    find(fixture, "Глава");
    for (i = 0; i < fixture->count; i++)
        if (strncmp(fixture->seen[i].text, "Кон", strlen("Кон")) == 0)
            first = fixture->seen[i].text;
    assert_non_null(strstr(first, "\u00AD"));
}

static void
test_what_cannot_be_hyphenated_is_broken_and_reported(void **state)
{
    struct fixture *fixture = *state;

    format(fixture, TABLE("auto", SHARED("1") SHARED("1"),
                        CELL("01.01.1980") CELL("XXXXXXXXXXXXXXXXXXXXXXXX")));
    assert_int_equal(warnings(fixture), 1);
    find(fixture, "01.01.1980");
}

static void
test_an_address_of_mail_ends_its_line_after_its_signs(void **state)
{
    struct fixture *fixture = *state;

    format(fixture, TABLE("auto", SHARED("1") SHARED("1"),
                        CELL("01.01.1980") CELL("krivonogova@school.example")));
    assert_int_equal(warnings(fixture), 0);
    find(fixture, "krivonogova@school.");
}

#define ROW "</fo:table-row><fo:table-row>"

static void
test_without_columns_there_are_as_many_as_the_widest_row_takes(void **state)
{
    struct fixture *fixture = *state;

    format(fixture,
        TABLE("fixed", "",
            "<fo:table-cell number-rows-spanned='2'><fo:block>а"
            "</fo:block></fo:table-cell>" CELL("б") ROW CELL("в") CELL("г")));
    assert_int_equal(warnings(fixture), 0);
    assert_int_equal(find(fixture, "в")->x, 72000);
    assert_int_equal(find(fixture, "г")->x, 132000);
}

static void
test_a_cell_outside_the_columns_is_reported(void **state)
{
    struct fixture *fixture = *state;

    format(fixture, TABLE("fixed", SHARED("1") SHARED("1"),
                        CELL("а") CELL("б") CELL("в") ROW CELL("г") CELL("д")));
    assert_int_equal(fixture->count, 4);
    assert_int_equal(warnings(fixture), 1);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(
            test_a_column_has_room_for_its_longest_word, setup, teardown),
        cmocka_unit_test_setup_teardown(
            test_columns_that_suffice_keep_their_shares, setup, teardown),
        cmocka_unit_test_setup_teardown(
            test_a_width_that_is_given_stays, setup, teardown),
        cmocka_unit_test_setup_teardown(
            test_fixed_columns_take_no_notice_of_words, setup, teardown),
        cmocka_unit_test_setup_teardown(
            test_what_is_glued_stays_together_while_there_is_room, setup,
            teardown),
        cmocka_unit_test_setup_teardown(
            test_words_without_room_are_hyphenated, setup, teardown),
        cmocka_unit_test_setup_teardown(
            test_what_cannot_be_hyphenated_is_broken_and_reported, setup,
            teardown),
        cmocka_unit_test_setup_teardown(
            test_an_address_of_mail_ends_its_line_after_its_signs, setup,
            teardown),
        cmocka_unit_test_setup_teardown(
            test_without_columns_there_are_as_many_as_the_widest_row_takes,
            setup, teardown),
        cmocka_unit_test_setup_teardown(
            test_a_cell_outside_the_columns_is_reported, setup, teardown),
    };

    return cmocka_run_group_tests_name("layout/columns", tests, NULL, NULL);
}
