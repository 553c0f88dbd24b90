#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "pdf_sample.h"

static const struct pdf_options plain = { .claim = PDF_PLAIN };

static struct fo_node *
flow_new(struct sample *s)
{
    return node_new(s, node_new(s, s->tree.root, FO_PAGE_SEQUENCE), FO_FLOW);
}

static const struct buffer *
write(struct sample *s, struct area *page)
{
    const struct buffer *out;

    sample_open(s, plain);
    assert_true(page_take(s, page));
    out = sample_finish(s);
    assert_non_null(out);
    return out;
}

/* A black border of 3 pt on all sides. */
static void
set_borders(struct fo_node *node, enum keyword style)
{
    static const enum property sides[][3] = {
        { PROPERTY_BORDER_BEFORE_WIDTH, PROPERTY_BORDER_BEFORE_STYLE,
            PROPERTY_BORDER_BEFORE_COLOR },
        { PROPERTY_BORDER_AFTER_WIDTH, PROPERTY_BORDER_AFTER_STYLE,
            PROPERTY_BORDER_AFTER_COLOR },
        { PROPERTY_BORDER_START_WIDTH, PROPERTY_BORDER_START_STYLE,
            PROPERTY_BORDER_START_COLOR },
        { PROPERTY_BORDER_END_WIDTH, PROPERTY_BORDER_END_STYLE,
            PROPERTY_BORDER_END_COLOR },
    };
    int i;

    for (i = 0; i < 4; i++) {
        set(node, sides[i][0], length(3000));
        set(node, sides[i][1], keyword(style));
        set(node, sides[i][2], color(0));
    }
}

/* The page with a box of 100 x 50 pt at (100, 100) from its top left. */
static const struct buffer *
show_box(struct sample *s, const struct fo_node *node, bool opens)
{
    struct area *page = page_area_new(s);
    struct area *box =
        box_new(s, page, AREA_BLOCK, node, 100000, 100000, 100000, 50000);

    box->opens = opens;
    return write(s, page);
}

static void
a_border_is_inside_its_box(void **state)
{
    struct sample *s = sample_new(*state);
    struct fo_node *block = block_new(s, flow_new(s), NULL);
    const struct buffer *out;

    set_borders(block, KEYWORD_SOLID);
    out = show_box(s, block, true);
    assert_int_equal(occurs(out, " re f"), 4);
    assert_int_equal(occurs(out, "100 738.89 100 3 re f"), 1);
    assert_int_equal(occurs(out, "100 691.89 100 3 re f"), 1);
    assert_int_equal(occurs(out, "100 691.89 3 50 re f"), 1);
    assert_int_equal(occurs(out, "197 691.89 3 50 re f"), 1);
}

static void
a_continued_box_is_open_at_its_top(void **state)
{
    struct sample *s = sample_new(*state);
    struct fo_node *block = block_new(s, flow_new(s), NULL);

    set_borders(block, KEYWORD_SOLID);
    assert_int_equal(occurs(show_box(s, block, false), " re f"), 3);
}

static void
a_retained_border_closes_it(void **state)
{
    struct sample *s = sample_new(*state);
    struct fo_node *block = block_new(s, flow_new(s), NULL);

    set_borders(block, KEYWORD_SOLID);
    set(block, PROPERTY_BORDER_BEFORE_CONDITIONALITY, keyword(KEYWORD_RETAIN));
    assert_int_equal(occurs(show_box(s, block, false), " re f"), 4);
}

static void
borders_are_dashed_and_double(void **state)
{
    struct sample *s = sample_new(*state);
    struct fo_node *block = block_new(s, flow_new(s), NULL);

    set_borders(block, KEYWORD_DASHED);
    assert_int_equal(
        occurs(show_box(s, block, true), "3 w [9 6 ]0 d 100 740.39 m"), 1);
    set_borders(block, KEYWORD_DOUBLE);
    assert_int_equal(occurs(show_box(s, block, true), " re f"), 8);
}

static void
collapsed_borders_are_layouts(void **state)
{
    struct sample *s = sample_new(*state);
    struct fo_node *table = node_new(s, flow_new(s), FO_TABLE);
    struct fo_node *row =
        node_new(s, node_new(s, table, FO_TABLE_BODY), FO_TABLE_ROW);
    struct fo_node *cell = node_new(s, row, FO_TABLE_CELL);

    set_borders(cell, KEYWORD_SOLID);
    assert_int_equal(occurs(show_box(s, cell, true), " re f"), 0);
    set(cell, PROPERTY_BORDER_COLLAPSE, keyword(KEYWORD_SEPARATE));
    assert_int_equal(occurs(show_box(s, cell, true), " re f"), 4);
}

static void
a_background_is_filled(void **state)
{
    struct sample *s = sample_new(*state);
    struct fo_node *block = block_new(s, flow_new(s), NULL);
    const struct buffer *out;

    set(block, PROPERTY_BACKGROUND_COLOR, color(0xFF0000));
    out = show_box(s, block, true);
    assert_int_equal(occurs(out, "1 0 0 rg\n100 691.89 100 50 re f"), 1);
}

/* 1 pt at 14 pt is 71.43 thousandths of an em. What is cut off goes to the
 * next space: 71.43, .43 + 71.43 = 71.86, .86 + 71.43 = 72.29. */
static void
justified_spaces_do_not_drift(void **state)
{
    struct sample *s = sample_new(*state);
    struct fo_node *block = block_new(s, flow_new(s), "и и и и");
    struct area *page = page_area_new(s);
    struct area *line = paragraph_new(s, page, block, 100000, "и и и и")->first;
    struct area_run *run = &line->first->run;
    struct area_glyph *glyphs = arena_grow(*state, run->glyphs,
        run->count * sizeof(*glyphs), run->count * sizeof(*glyphs));
    const struct buffer *out;
    int i;

    for (i = 1; i < 7; i += 2)
        glyphs[i].advance += 1000;
    run->glyphs = glyphs;
    out = write(s, page);
    assert_int_equal(occurs(out, ")-71("), 2);
    assert_int_equal(occurs(out, ")-72("), 1);
}

static void
a_run_stands_on_its_baseline(void **state)
{
    struct sample *s = sample_new(*state);
    struct fo_node *block = block_new(s, flow_new(s), "слово");
    struct area *page = page_area_new(s);

    paragraph_new(s, page, block, 100000, "слово");
    /* 841.89 - 100 - 12.6 */
    assert_int_equal(
        occurs(write(s, page), "/F1 14 Tf\n1 0 0 1 85.039 729.29 Tm"), 1);
}

/* The glyph of the blank follows the words: readers of the text part them. */
static void
lines_that_the_author_broke_are_parted(void **state)
{
    static const struct {
        const char *words;
        const char *rest;
        int blanks;
    } cases[] = { { "слово", "слово", 1 }, { "слово ", "слово", 0 },
        { "Усть-", "Ишим", 0 }, { "сло\xC2\xAD", "во", 0 } };
    size_t i;

    for (i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
        struct sample *s = sample_new(*state);
        struct fo_node *block = block_new(s, flow_new(s), "слово");
        struct area *page = page_area_new(s);

        paragraph_new(s, page, block, 100000, cases[i].words);
        paragraph_new(s, page, block, 120000, cases[i].rest);
        assert_int_equal(occurs(write(s, page), "]TJ\n[("), cases[i].blanks);
    }
}

/* A link over two lines, with two runs in the first one. */
static void
a_link_has_one_annotation_a_line(void **state)
{
    struct sample *s = sample_new(*state);
    struct fo_node *block = block_new(s, flow_new(s), NULL);
    struct fo_node *link = node_new(s, block, FO_BASIC_LINK);
    struct area *page = page_area_new(s);
    struct area *first;

    text_new(s, link, "слово слово слово");
    set(link, PROPERTY_EXTERNAL_DESTINATION, string("https://example.org/"));
    first = paragraph_new(s, page, link, 100000, "слово");
    run_new(s, first->first, link, 40000, "слово");
    paragraph_new(s, page, link, 120000, "слово");
    assert_int_equal(occurs(write(s, page), "/Subtype/Link"), 2);
}

static void
a_link_to_nowhere_is_reported(void **state)
{
    struct sample *s = sample_new(*state);
    struct fo_node *link =
        node_new(s, block_new(s, flow_new(s), NULL), FO_BASIC_LINK);
    struct area *page = page_area_new(s);

    text_new(s, link, "слово");
    set(link, PROPERTY_INTERNAL_DESTINATION, string("nowhere"));
    paragraph_new(s, page, link, 100000, "слово");
    assert_int_equal(occurs(write(s, page), "/Dest"), 0);
    assert_int_equal(log_count(s->log, SEVERITY_WARNING), 1);
}

static void
two_fields_of_one_name_are_reported(void **state)
{
    struct sample *s = sample_new(*state);
    struct fo_node *flow = flow_new(s);
    struct area *page = page_area_new(s);
    int i;

    for (i = 0; i < 2; i++) {
        struct fo_node *node = node_new(s, flow, FO_BLOCK_CONTAINER);

        set(node, PROPERTY_AREA, string("signature-1"));
        box_new(s, page, AREA_BLOCK, node, 0, i * 100000, 100000, 50000);
    }
    assert_int_equal(occurs(write(s, page), "/FT/Sig"), 1);
    assert_int_equal(log_count(s->log, SEVERITY_WARNING), 1);
}

static void
a_claim_wants_a_title(void **state)
{
    struct sample *s = sample_new(*state);
    struct pdf_options options = { .claim = PDF_A1A_UA1 };

    s->tree.metadata.title = NULL;
    sample_open(s, options);
    assert_true(page_take(s, page_area_new(s)));
    assert_null(sample_finish(s));
    assert_int_equal(log_count(s->log, SEVERITY_ERROR), 1);
}

static void
a_wrong_date_is_reported_and_left_out(void **state)
{
    struct sample *s = sample_new(*state);
    const struct buffer *out;

    s->tree.metadata.created = "18.08.2025";
    out = write(s, page_area_new(s));
    assert_int_equal(occurs(out, "CreationDate"), 0);
    assert_int_equal(log_count(s->log, SEVERITY_WARNING), 1);
}

static void
a_day_is_its_first_second(void **state)
{
    struct sample *s = sample_new(*state);

    s->tree.metadata.created = "2025-08-18";
    assert_int_equal(
        occurs(write(s, page_area_new(s)), "/CreationDate(D:20250818000000Z)"),
        1);
}

static int
start(void **state)
{
    *state = arena_new();
    return 0;
}

static int
end(void **state)
{
    arena_free(*state);
    return 0;
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(a_border_is_inside_its_box, start, end),
        cmocka_unit_test_setup_teardown(
            a_continued_box_is_open_at_its_top, start, end),
        cmocka_unit_test_setup_teardown(
            a_retained_border_closes_it, start, end),
        cmocka_unit_test_setup_teardown(
            borders_are_dashed_and_double, start, end),
        cmocka_unit_test_setup_teardown(
            collapsed_borders_are_layouts, start, end),
        cmocka_unit_test_setup_teardown(a_background_is_filled, start, end),
        cmocka_unit_test_setup_teardown(
            justified_spaces_do_not_drift, start, end),
        cmocka_unit_test_setup_teardown(
            a_run_stands_on_its_baseline, start, end),
        cmocka_unit_test_setup_teardown(
            lines_that_the_author_broke_are_parted, start, end),
        cmocka_unit_test_setup_teardown(
            a_link_has_one_annotation_a_line, start, end),
        cmocka_unit_test_setup_teardown(
            a_link_to_nowhere_is_reported, start, end),
        cmocka_unit_test_setup_teardown(
            two_fields_of_one_name_are_reported, start, end),
        cmocka_unit_test_setup_teardown(a_claim_wants_a_title, start, end),
        cmocka_unit_test_setup_teardown(
            a_wrong_date_is_reported_and_left_out, start, end),
        cmocka_unit_test_setup_teardown(a_day_is_its_first_second, start, end),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
