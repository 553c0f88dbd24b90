/* Formatting objects in, facts about pages out: 14 pt text has lines of
 * 16.1 pt, a page of the fixture has room for ten of them. */
#include "layout_pages.h"

enum { LINE = 16100 };

/* Pages of 200 x 181 pt with margins of 10 pt: room for 180 x 161 pt. */
#define HEAD                                                                   \
    "<fo:root xmlns:fo='http://www.w3.org/1999/XSL/Format' "                   \
    "xmlns:pf='urn:pisar:fo' font-family='Tinos' font-size='14pt' "            \
    "line-height='16.1pt'><fo:layout-master-set>"                              \
    "<fo:simple-page-master master-name='a' page-width='200pt' "               \
    "page-height='181pt' margin='10pt'><fo:region-body/>"                      \
    "<fo:region-before extent='0pt'/></fo:simple-page-master>"                 \
    "</fo:layout-master-set>"
#define SEQUENCE HEAD "<fo:page-sequence master-reference='a'>"
#define FLOW SEQUENCE "<fo:flow flow-name='xsl-region-body'>"
#define TAIL "</fo:flow></fo:page-sequence></fo:root>"

static const struct seen *
find(const struct fixture *fixture, const char *text)
{
    unsigned i;

    for (i = 0; i < fixture->count; i++)
        if (strncmp(fixture->seen[i].text, text, strlen(text)) == 0)
            return &fixture->seen[i];
    fail_msg("'%s' is on no page", text);
    return NULL;
}

#define BLOCK(text) "<fo:block>" text "</fo:block>"
#define SIX                                                                    \
    BLOCK("a1") BLOCK("a2") BLOCK("a3") BLOCK("a4") BLOCK("a5") BLOCK("a6")
#define NINE SIX BLOCK("a7") BLOCK("a8") BLOCK("a9")

static void
test_ten_lines_fill_a_page(void **state)
{
    struct fixture *fixture = *state;

    format(fixture, FLOW NINE BLOCK("last") BLOCK("next") TAIL);
    assert_int_equal(fixture->pages, 2);
    assert_int_equal(find(fixture, "a1")->y, 10000);
    assert_int_equal(find(fixture, "last")->page, 0);
    assert_int_equal(find(fixture, "last")->y, 10000 + 9 * LINE);
    assert_int_equal(find(fixture, "next")->page, 1);
    assert_int_equal(find(fixture, "next")->y, 10000);
}

static void
test_heading_does_not_end_a_page(void **state)
{
    struct fixture *fixture = *state;

    format(fixture, FLOW NINE
        "<fo:block keep-with-next='always'>heading</fo:block>" BLOCK("text")
            TAIL);
    assert_int_equal(find(fixture, "a9")->page, 0);
    assert_int_equal(find(fixture, "heading")->page, 1);
}

#define DIVIDED(keep)                                                                               \
    FLOW NINE "<fo:block hyphenate='true' text-align='justify' widows='1' "                         \
              "orphans='1' hyphenation-keep='" keep                                                 \
              "'>председательствующий председательствующий" \
              " председательствующий председательствующий</fo:block>" TAIL

/* The last text of the first page ends with a soft hyphen. */
static bool
divides_at_the_page_end(const struct fixture *fixture)
{
    static const char soft[] = "\u00AD";
    const char *last = "";
    size_t size;
    unsigned i;

    for (i = 0; i < fixture->count; i++)
        if (fixture->seen[i].page == 0)
            last = fixture->seen[i].text;
    size = strlen(last);
    return size > strlen(soft) && strcmp(last + size - strlen(soft), soft) == 0;
}

static void
test_page_end_divides_a_word(void **state)
{
    struct fixture *fixture = *state;

    format(fixture, DIVIDED("auto"));
    assert_int_equal(find(fixture, "председат")->page, 0);
    assert_true(divides_at_the_page_end(fixture));
}

static void
test_page_end_divides_no_kept_word(void **state)
{
    struct fixture *fixture = *state;

    format(fixture, DIVIDED("page"));
    assert_int_equal(find(fixture, "a9")->page, 0);
    assert_int_equal(find(fixture, "председат")->page, 1);
}

static void
test_signature_takes_two_lines_along(void **state)
{
    struct fixture *fixture = *state;

    format(fixture, FLOW NINE "<fo:block pf:keep-lines='2' "
                              "keep-together.within-page='always'>" BLOCK(
                                  "post") BLOCK("name") "</fo:block>" TAIL);
    assert_int_equal(find(fixture, "a7")->page, 0);
    assert_int_equal(find(fixture, "a8")->page, 1);
    assert_int_equal(find(fixture, "a9")->page, 1);
    assert_int_equal(find(fixture, "post")->page, 1);
}

static void
test_signature_takes_two_lines_of_a_paragraph_over_the_page_end(void **state)
{
    struct fixture *fixture = *state;

    /* a line of text would stand alone with it on the second page */
    format(fixture,
        FLOW NINE BLOCK("a10")
            BLOCK("a11") "<fo:block pf:keep-lines='2'>post</fo:block>" TAIL);
    assert_int_equal(find(fixture, "a9")->page, 0);
    assert_int_equal(find(fixture, "a10")->page, 1);
    assert_int_equal(find(fixture, "post")->page, 1);
}

static void
test_page_number_in_static_content(void **state)
{
    struct fixture *fixture = *state;

    format(fixture,
        SEQUENCE "<fo:static-content flow-name='xsl-region-before'><fo:block "
                 "text-align='center'>No <fo:page-number/></fo:block>"
                 "</fo:static-content><fo:flow flow-name='xsl-region-body'>"
                 "<fo:block>one</fo:block><fo:block break-before='page'>two"
                 "</fo:block>" TAIL);
    assert_int_equal(fixture->pages, 2);
    assert_int_equal(find(fixture, "2")->page, 1);
    assert_true(find(fixture, "2")->artifact);
    assert_false(find(fixture, "two")->artifact);
}

static void
test_footnote_stands_at_the_foot(void **state)
{
    struct fixture *fixture = *state;

    format(fixture,
        FLOW "<fo:block>text<fo:footnote><fo:inline/><fo:footnote-body>"
             "<fo:block>mark</fo:block></fo:footnote-body></fo:footnote>"
             "</fo:block>" TAIL);
    assert_int_equal(find(fixture, "mark")->y, 181000 - 10000 - LINE);
}

static void
test_absolute_container_from_the_bottom(void **state)
{
    struct fixture *fixture = *state;

    format(fixture,
        FLOW BLOCK("before") "<fo:block-container absolute-position="
                             "'absolute' bottom='0pt' right='0pt' "
                             "width='50pt'><fo:block>corner</fo:block>"
                             "</fo:block-container>" BLOCK("after") TAIL);
    assert_int_equal(find(fixture, "corner")->y, 181000 - 10000 - LINE);
    assert_int_equal(find(fixture, "corner")->x, 200000 - 10000 - 50000);
    assert_int_equal(find(fixture, "after")->y, 10000 + LINE);
}

#define TABLE                                                                  \
    "<fo:table table-layout='fixed' width='180pt'>"                            \
    "<fo:table-column column-width='60pt'/>"                                   \
    "<fo:table-column column-width='proportional-column-width(1)'/>"           \
    "<fo:table-column column-width='proportional-column-width(2)'/>"
#define CELL(text)                                                             \
    "<fo:table-cell><fo:block>" text "</fo:block></fo:table-cell>"
#define ROW(a, b, c) "<fo:table-row>" CELL(a) CELL(b) CELL(c) "</fo:table-row>"

static void
test_columns_share_what_fixed_ones_leave(void **state)
{
    struct fixture *fixture = *state;

    format(fixture, FLOW TABLE "<fo:table-body>" ROW(
                        "u", "v", "w") "</fo:table-body></fo:table>" TAIL);
    assert_int_equal(find(fixture, "u")->x, 10000);
    assert_int_equal(find(fixture, "v")->x, 70000);
    assert_int_equal(find(fixture, "w")->x, 110000);
}

static void
test_head_is_repeated_as_an_artifact(void **state)
{
    struct fixture *fixture = *state;
    unsigned heads = 0;
    unsigned i;

    format(fixture, FLOW SIX TABLE "<fo:table-header>" ROW("head", "h",
                        "h") "</fo:table-header>"
                             "<fo:table-body>" ROW("r1", "1", "1") ROW(
                                 "r2", "2", "2") ROW("r3", "3", "3") ROW("r4",
                                 "4", "4") "</fo:table-body></fo:table>" TAIL);
    for (i = 0; i < fixture->count; i++)
        if (strncmp(fixture->seen[i].text, "head", 4) == 0) {
            assert_int_equal(fixture->seen[i].artifact, heads > 0);
            heads++;
        }
    assert_int_equal(heads, 2);
    assert_int_equal(find(fixture, "r3")->page, 0);
    assert_int_equal(find(fixture, "r4")->page, 1);
    assert_int_equal(find(fixture, "r4")->y, 10000 + LINE);
}

/* Ten lines stand on a page; the foot below the last row is the real one. */
static void
test_foot_is_repeated_where_the_page_ends(void **state)
{
    struct fixture *fixture = *state;
    unsigned feet = 0;
    unsigned i;

    format(fixture,
        FLOW SIX TABLE "<fo:table-footer>" ROW("foot", "f",
            "f") "</fo:table-footer><fo:table-body>" ROW("r1", "1", "1")
            ROW("r2", "2", "2") ROW("r3", "3", "3") ROW("r4", "4", "4")
                ROW("r5", "5", "5") "</fo:table-body></fo:table>" TAIL);
    for (i = 0; i < fixture->count; i++)
        if (strncmp(fixture->seen[i].text, "foot", 4) == 0) {
            assert_int_equal(fixture->seen[i].page, feet);
            assert_int_equal(fixture->seen[i].artifact, feet == 0);
            assert_int_equal(
                fixture->seen[i].y, 10000 + (feet == 0 ? 9 : 2) * LINE);
            feet++;
        }
    assert_int_equal(feet, 2);
    assert_int_equal(find(fixture, "r3")->page, 0);
    assert_int_equal(find(fixture, "r4")->page, 1);
}

static void
test_foot_may_stand_at_the_end_alone(void **state)
{
    struct fixture *fixture = *state;

    format(fixture, FLOW SIX
        "<fo:table table-omit-footer-at-break='true'>"
        "<fo:table-footer>" ROW("foot", "f",
            "f") "</fo:table-footer><fo:table-body>" ROW("r1", "1", "1")
            ROW("r2", "2", "2") ROW("r3", "3", "3") ROW("r4", "4", "4")
                ROW("r5", "5", "5") "</fo:table-body></fo:table>" TAIL);
    assert_int_equal(find(fixture, "foot")->page, 1);
    assert_int_equal(find(fixture, "r4")->page, 0);
}

static void
test_row_of_a_head_only_where_the_table_goes_on(void **state)
{
    struct fixture *fixture = *state;

    format(fixture, FLOW SIX TABLE
        "<fo:table-header><fo:table-row xmlns:pf='urn:pisar:fo' "
        "pf:when='continued'>" CELL("more") "</fo:table-row>" ROW("head", "h",
            "h") "</fo:table-header><fo:table-body>" ROW("r1", "1", "1")
            ROW("r2", "2", "2") ROW("r3", "3", "3")
                ROW("r4", "4", "4") "</fo:table-body></fo:table>" TAIL);
    assert_int_equal(find(fixture, "head")->page, 0);
    assert_int_equal(find(fixture, "more")->page, 1);
    assert_int_equal(find(fixture, "more")->y, 10000);
    assert_true(find(fixture, "more")->artifact);
    assert_int_equal(find(fixture, "r3")->page, 0);
    assert_int_equal(find(fixture, "r4")->y, 10000 + 2 * LINE);
}

#define TALL                                                                   \
    "<fo:table-cell>" BLOCK("t1") BLOCK("t2") BLOCK("t3") BLOCK("t4")          \
        BLOCK("t5") "</fo:table-cell>"

/* Five lines after six: the page has room for four of them. */
static void
test_row_is_kept_below_a_height(void **state)
{
    struct fixture *fixture = *state;

    format(fixture,
        FLOW SIX TABLE "<fo:table-body><fo:table-row xmlns:pf='urn:pisar:fo' "
                       "keep-together.within-page='always' "
                       "pf:keep-below='90pt'>" TALL
                       "</fo:table-row></fo:table-body></fo:table>" TAIL);
    assert_int_equal(find(fixture, "t1")->page, 1);
}

static void
test_higher_row_is_divided(void **state)
{
    struct fixture *fixture = *state;

    format(fixture,
        FLOW SIX TABLE "<fo:table-body><fo:table-row xmlns:pf='urn:pisar:fo' "
                       "keep-together.within-page='always' "
                       "pf:keep-below='40pt'>" TALL
                       "</fo:table-row></fo:table-body></fo:table>" TAIL);
    assert_int_equal(find(fixture, "t1")->page, 0);
    assert_int_equal(find(fixture, "t5")->page, 1);
}

static void
test_cell_content_at_the_foot_of_its_row(void **state)
{
    struct fixture *fixture = *state;

    format(fixture,
        FLOW TABLE "<fo:table-body><fo:table-row>"
                   "<fo:table-cell><fo:block>one</fo:block>"
                   "<fo:block>two</fo:block></fo:table-cell>"
                   "<fo:table-cell/>"
                   "<fo:table-cell display-align='after'><fo:block "
                   "text-align='end'>name</fo:block></fo:table-cell>"
                   "</fo:table-row></fo:table-body></fo:table>" TAIL);
    assert_int_equal(find(fixture, "name")->y, find(fixture, "two")->y);
    assert_in_range(find(fixture, "name")->right, 189990, 190000);
}

static void
test_cell_spans_rows(void **state)
{
    struct fixture *fixture = *state;

    format(fixture,
        FLOW TABLE "<fo:table-body><fo:table-row>"
                   "<fo:table-cell number-rows-spanned='2'><fo:block>tall"
                   "</fo:block></fo:table-cell>" CELL("b1")
                       CELL("c1") "</fo:table-row><fo:table-row>" CELL("b2")
                           CELL("c2") "</fo:table-row>" ROW("a3", "b3",
                               "c3") "</fo:table-body></fo:table>" TAIL);
    assert_int_equal(find(fixture, "b2")->x, 70000);
    assert_int_equal(find(fixture, "b2")->y, 10000 + LINE);
    assert_int_equal(find(fixture, "a3")->y, 10000 + 2 * LINE);
    assert_int_equal(find(fixture, "a3")->x, 10000);
}

static void
test_spanned_rows_part_between_rows(void **state)
{
    struct fixture *fixture = *state;

    format(fixture, FLOW NINE TABLE
        "<fo:table-body><fo:table-row>"
        "<fo:table-cell number-rows-spanned='2'><fo:block>tall"
        "</fo:block></fo:table-cell>" CELL("b1")
            CELL("c1") "</fo:table-row><fo:table-row>" CELL("b2")
                CELL("c2") "</fo:table-row></fo:table-body></fo:table>" TAIL);
    assert_int_equal(find(fixture, "b1")->page, 0);
    assert_int_equal(find(fixture, "tall")->page, 0);
    assert_int_equal(find(fixture, "b2")->page, 1);
    assert_int_equal(find(fixture, "b2")->x, 70000);
}

static void
test_label_and_body_share_a_line(void **state)
{
    struct fixture *fixture = *state;

    format(fixture,
        FLOW "<fo:list-block provisional-distance-between-starts='30pt'>"
             "<fo:list-item><fo:list-item-label end-indent='label-end()'>"
             "<fo:block>1.</fo:block></fo:list-item-label>"
             "<fo:list-item-body start-indent='body-start()'>"
             "<fo:block>body</fo:block></fo:list-item-body></fo:list-item>"
             "</fo:list-block>" TAIL);
    assert_int_equal(find(fixture, "body")->y, find(fixture, "1.")->y);
    assert_int_equal(find(fixture, "body")->x, 40000);
}

static void
test_break_to_an_odd_page_leaves_a_blank_one(void **state)
{
    struct fixture *fixture = *state;

    format(fixture,
        FLOW BLOCK(
            "one") "<fo:block break-before='odd-page'>three</fo:block>" TAIL);
    assert_int_equal(fixture->pages, 3);
    assert_int_equal(find(fixture, "three")->page, 2);
}

static void
test_page_of_a_later_id_is_known(void **state)
{
    struct fixture *fixture = *state;

    format(fixture,
        FLOW "<fo:block>see <fo:page-number-citation ref-id='x'/></fo:block>"
             "<fo:block id='x' break-before='page'>here</fo:block>" TAIL);
    assert_int_equal(fixture->pages, 2);
    assert_string_equal(find(fixture, "2")->text, "2");
}

static void
test_page_number_in_a_flow(void **state)
{
    struct fixture *fixture = *state;

    format(fixture, FLOW
        "<fo:block>a <fo:page-number/></fo:block>"
        "<fo:block break-before='page'>b <fo:page-number/></fo:block>"
        "<fo:block break-before='page'>c <fo:page-number/></fo:block>" TAIL);
    assert_int_equal(find(fixture, "1")->page, 0);
    assert_int_equal(find(fixture, "2")->page, 1);
    assert_int_equal(find(fixture, "3")->page, 2);
}

static void
test_page_number_in_a_repeated_head(void **state)
{
    struct fixture *fixture = *state;

    format(fixture, FLOW SIX TABLE
        "<fo:table-header><fo:table-row><fo:table-cell><fo:block>"
        "<fo:page-number/>p</fo:block>"
        "</fo:table-cell></fo:table-row></fo:table-header><fo:table-body>" ROW(
            "r1", "e", "f") ROW("r2", "e", "f") ROW("r3", "e", "f")
            ROW("r4", "e", "f") "</fo:table-body></fo:table>"
                                "<fo:block id='d'>d</fo:block>" TAIL);
    assert_int_equal(find(fixture, "1")->page, 0);
    assert_int_equal(find(fixture, "2")->page, 1);
    assert_int_equal(find(fixture, "d")->page, 1);
}

static void
test_space_before_and_after_meet(void **state)
{
    struct fixture *fixture = *state;

    format(fixture, FLOW "<fo:block space-after='10pt'>up</fo:block>"
                         "<fo:block space-before='20pt'>down</fo:block>" TAIL);
    assert_int_equal(find(fixture, "down")->y, 10000 + LINE + 20000);
}

int
main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, setup, teardown)
    const struct CMUnitTest tests[] = {
        TEST(test_ten_lines_fill_a_page),
        TEST(test_heading_does_not_end_a_page),
        TEST(test_page_end_divides_a_word),
        TEST(test_page_end_divides_no_kept_word),
        TEST(test_signature_takes_two_lines_along),
        TEST(test_signature_takes_two_lines_of_a_paragraph_over_the_page_end),
        TEST(test_page_number_in_static_content),
        TEST(test_footnote_stands_at_the_foot),
        TEST(test_absolute_container_from_the_bottom),
        TEST(test_columns_share_what_fixed_ones_leave),
        TEST(test_head_is_repeated_as_an_artifact),
        TEST(test_foot_is_repeated_where_the_page_ends),
        TEST(test_foot_may_stand_at_the_end_alone),
        TEST(test_row_of_a_head_only_where_the_table_goes_on),
        TEST(test_row_is_kept_below_a_height),
        TEST(test_higher_row_is_divided),
        TEST(test_cell_content_at_the_foot_of_its_row),
        TEST(test_cell_spans_rows),
        TEST(test_spanned_rows_part_between_rows),
        TEST(test_label_and_body_share_a_line),
        TEST(test_break_to_an_odd_page_leaves_a_blank_one),
        TEST(test_page_of_a_later_id_is_known),
        TEST(test_page_number_in_a_flow),
        TEST(test_page_number_in_a_repeated_head),
        TEST(test_space_before_and_after_meet),
    };
#undef TEST

    return cmocka_run_group_tests(tests, NULL, NULL);
}
