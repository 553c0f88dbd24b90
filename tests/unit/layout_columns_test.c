/* Tables in, the places of their words out: automatic columns leave each word
 * whole while others have room (CSS 2.1 clause 17.5.2.2). */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include <libxml/parser.h>

#include "base/arena.h"
#include "layout/format.h"
#include "media/font.h"
#include "russian/hyphen.h"

#define FONTS "build/share/pisar/fonts.tsv"
#define PATTERNS "build/share/pisar/hyph_ru.txt"

enum { WORDS = 64, PAD = 2000 };

/* A run of text, from the sheet's corner. */
struct seen {
    int32_t x;
    int32_t right;
    char text[64];
};

struct fixture {
    struct arena *arena;
    struct log *log;
    struct seen seen[WORDS];
    unsigned count;
};

static void
see(struct fixture *fixture, const struct area *area, int32_t x)
{
    const struct area *child;

    x += area->x;
    if (area->kind == AREA_TEXT && fixture->count < WORDS) {
        struct seen *seen = &fixture->seen[fixture->count++];

        seen->x = x;
        seen->right = x + area->width;
        strncpy(seen->text, area->run.text, sizeof(seen->text) - 1);
    }
    for (child = area->first; child != NULL; child = child->next)
        see(fixture, child, x);
}

static bool
take(void *state, const struct page *page)
{
    see(state, page->root, 0);
    return true;
}

static int
setup(void **state)
{
    struct arena *arena = arena_new();
    struct fixture *fixture = arena_alloc(arena, sizeof(*fixture));

    fixture->arena = arena;
    fixture->log = log_new(arena, LANGUAGE_EN);
    *state = fixture;
    return 0;
}

static int
teardown(void **state)
{
    struct fixture *fixture = *state;

    arena_free(fixture->arena);
    return 0;
}

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

static void
format(struct fixture *fixture, const char *objects)
{
    struct format_options options = { .rules = LINES_OFFICIAL,
        .kerning = true };
    struct page_sink sink = { .take = take, .state = fixture };
    xmlDoc *document =
        xmlReadMemory(objects, (int)strlen(objects), "test.fo", NULL, 0);
    struct fo_tree *tree;

    assert_non_null(document);
    options.faces = faces_new(fixture->arena, FONTS);
    options.hyphens = hyphens_new(fixture->arena, PATTERNS);
    tree = fo_read(fixture->arena, document,
        (struct fo_options){ .file = "test.fo" }, fixture->log);
    xmlFreeDoc(document);
    assert_non_null(tree);
    assert_true(format_tree(tree, options, sink, fixture->log));
}

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
    };

    return cmocka_run_group_tests_name("layout/columns", tests, NULL, NULL);
}
