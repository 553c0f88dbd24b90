/* Arithmetic and functions in the values of properties. */
#include "fo_reading.h"

/* text-indent with this expression, of a box that is 100pt wide. */
static int32_t
indent(struct reading *reading, const char *expression)
{
    const struct style *style = reading_block(
        reading, arena_printf(reading->arena, "text-indent='%s'", expression));

    return style_length(style, PROPERTY_TEXT_INDENT, 100000);
}

static void
units_are_millipoints(void **state)
{
    struct reading *reading = *state;

    assert_int_equal(indent(reading, "12pt"), 12000);
    assert_int_equal(indent(reading, "1in"), 72000);
    assert_int_equal(indent(reading, "2.54cm"), 72000);
    assert_int_equal(indent(reading, "25.4mm"), 72000);
    assert_int_equal(indent(reading, "1pc"), 12000);
    assert_int_equal(indent(reading, "3px"), 3000);
    assert_int_equal(indent(reading, "1500mpt"), 1500);
    assert_int_equal(indent(reading, "-.5pt"), -500);
    assert_int_equal(indent(reading, " 0 "), 0);
    assert_int_equal(indent(reading, "1.5em"), 18000);
    assert_int_equal(indent(reading, "20%"), 20000);
    assert_true(log_clean(reading->log));
}

static void
operators_have_their_order(void **state)
{
    struct reading *reading = *state;

    assert_int_equal(indent(reading, "1pt + 2 * 3pt"), 7000);
    assert_int_equal(indent(reading, "(1pt + 2pt) * 3"), 9000);
    assert_int_equal(indent(reading, "10pt - 2pt - 3pt"), 5000);
    assert_int_equal(indent(reading, "-(2pt + 1pt)"), -3000);
    assert_int_equal(indent(reading, "- -2pt"), 2000);
    assert_int_equal(indent(reading, "9pt div 2"), 4500);
    assert_int_equal(indent(reading, "9pt div 3pt * 1pt"), 3000);
    assert_int_equal(indent(reading, "7pt mod 4pt"), 3000);
    assert_int_equal(indent(reading, "1em + 10% - 2pt"), 20000);
}

static void
functions_are_applied(void **state)
{
    struct reading *reading = *state;

    assert_int_equal(indent(reading, "floor(2.7) * 1pt"), 2000);
    assert_int_equal(indent(reading, "floor(-2.1) * 1pt"), -3000);
    assert_int_equal(indent(reading, "ceiling(2.1) * 1pt"), 3000);
    assert_int_equal(indent(reading, "round(2.5) * 1pt"), 3000);
    assert_int_equal(indent(reading, "round(-2.5) * 1pt"), -2000);
    assert_int_equal(indent(reading, "abs(-3pt)"), 3000);
    assert_int_equal(indent(reading, "max(1pt, 2pt)"), 2000);
    assert_int_equal(indent(reading, "min(1pt, 2pt)"), 1000);
    assert_string_equal(reading_messages(reading), "");
}

static void
colors_are_read(void **state)
{
    static const struct {
        const char *text;
        int32_t color;
    } cases[] = { { "red", 0xFF0000 }, { "yellowgreen", 0x9ACD32 },
        { "aliceblue", 0xF0F8FF }, { "#abc", 0xAABBCC },
        { "#01Fe9a", 0x01FE9A }, { "rgb(1, 2, 3)", 0x010203 },
        { "rgb(100%, 0%, 50%)", 0xFF007F }, { "rgb(300, -1, 0)", 0xFF0000 },
        { "rgb-icc(220, 7, 116, #CMYK, 0.11, 0.97)", 0xDC0774 },
        { "transparent", -1 } };
    struct reading *reading = *state;
    size_t i;

    for (i = 0; i < sizeof(cases) / sizeof(cases[0]); i++)
        assert_int_equal(
            style_color(reading_block(reading,
                            arena_printf(reading->arena,
                                "background-color='%s'", cases[i].text)),
                PROPERTY_BACKGROUND_COLOR),
            cases[i].color);
    assert_string_equal(reading_messages(reading), "");
}

static void
wrong_expressions_are_refused(void **state)
{
    static const char *const wrong[] = { "1pt +", "2pt * 3pt", "1pt div 0",
        "(1pt", "1pt)", "1furlong", "12 pt", "nothing()", "floor(1pt)",
        "max(1pt)", "from-parent(nothing)", "1pt + 2", "auto", "#12", "--",
        "min(1pt, 2)" };
    struct reading *reading = *state;
    const char *deep = arena_printf(reading->arena, "%0100d", 0);
    char *parentheses = arena_strdup(reading->arena, deep);
    size_t i;

    for (i = 0; i < sizeof(wrong) / sizeof(wrong[0]); i++) {
        assert_int_equal(indent(reading, wrong[i]), 0);
        assert_non_null(strstr(reading_messages(reading), "[P0513]"));
    }
    memset(parentheses, '(', 100);
    assert_int_equal(indent(reading, parentheses), 0);
    assert_non_null(strstr(reading_messages(reading), "[P0513]"));
}

static void
lengths_have_a_bound(void **state)
{
    struct reading *reading = *state;

    assert_int_equal(indent(reading, "99999999999pt"), STYLE_LENGTH_MAX);
    assert_int_equal(indent(reading, "-9999999cm * 1000"), -STYLE_LENGTH_MAX);
    assert_int_equal(indent(reading, "999999999%"), STYLE_LENGTH_MAX);
    assert_int_equal(
        indent(reading, "999999999% + 99999999pt"), STYLE_LENGTH_MAX);
}

static void
extents_are_not_negative(void **state)
{
    static const char *const wrong[] = { "font-size='-1pt'",
        "padding-before='1pt - 2pt'", "line-height='-1'", "width='-10%'",
        "border-before-width='-1mm'" };
    struct reading *reading = *state;
    size_t i;

    for (i = 0; i < sizeof(wrong) / sizeof(wrong[0]); i++) {
        const struct style *style = reading_block(reading, wrong[i]);

        assert_int_equal(style_length(style, PROPERTY_FONT_SIZE, 0), 12000);
        assert_int_equal(style_length(style, PROPERTY_PADDING_BEFORE, 0), 0);
        assert_non_null(strstr(reading_messages(reading), "[P051"));
    }
}

static void
values_come_from_the_parent(void **state)
{
    struct reading *reading = *state;
    struct fo_node *flow = reading_flow(reading,
        "<fo:block start-indent='10pt' font-size='20pt' space-after='3pt'>"
        "<fo:block start-indent='inherited-property-value(start-indent) + 5pt'"
        " text-indent='from-parent(start-indent) * 2'"
        " space-before='from-parent(space-after)' font-size='0.5em'"
        " space-after='inherit' end-indent='1em'/></fo:block>");
    const struct style *style = flow->first->first->style;

    assert_int_equal(style_length(style, PROPERTY_START_INDENT, 0), 15000);
    assert_int_equal(style_length(style, PROPERTY_TEXT_INDENT, 0), 20000);
    assert_int_equal(style_length(style, PROPERTY_FONT_SIZE, 0), 10000);
    assert_int_equal(style_length(style, PROPERTY_END_INDENT, 0), 10000);
    assert_int_equal(
        style_length(style, PROPERTY_SPACE_BEFORE_OPTIMUM, 0), 3000);
    assert_int_equal(
        style_length(style, PROPERTY_SPACE_AFTER_MAXIMUM, 0), 3000);
}

static void
lists_know_where_label_and_body_are(void **state)
{
    struct reading *reading = *state;
    struct fo_node *flow = reading_flow(reading,
        "<fo:list-block start-indent='10pt' "
        "provisional-distance-between-starts='30pt' "
        "provisional-label-separation='4pt'><fo:list-item>"
        "<fo:list-item-label end-indent='label-end()'><fo:block/>"
        "</fo:list-item-label>"
        "<fo:list-item-body start-indent='body-start()'><fo:block/>"
        "</fo:list-item-body></fo:list-item></fo:list-block>");
    const struct style *label = reading_find(flow, FO_LIST_ITEM_LABEL)->style;
    const struct style *body = reading_find(flow, FO_LIST_ITEM_BODY)->style;

    assert_int_equal(style_length(body, PROPERTY_START_INDENT, 0), 40000);
    /* the label ends 4pt before the body begins */
    assert_int_equal(
        style_length(label, PROPERTY_END_INDENT, 200000), 200000 - 36000);
}

static void
columns_may_be_proportional(void **state)
{
    struct reading *reading = *state;
    struct fo_node *flow = reading_flow(reading,
        "<fo:table><fo:table-column "
        "column-width='proportional-column-width(2.5)'/><fo:table-column "
        "column-width='30mm'/><fo:table-body><fo:table-row><fo:table-cell>"
        "<fo:block/></fo:table-cell></fo:table-row></fo:table-body>"
        "</fo:table>");
    const struct fo_node *column = reading_find(flow, FO_TABLE_COLUMN);
    struct value value = column->style->values[PROPERTY_COLUMN_WIDTH];

    assert_int_equal(value.kind, VALUE_NUMBER);
    assert_int_equal(value.number, 2500);
    value = column->next->style->values[PROPERTY_COLUMN_WIDTH];
    assert_int_equal(value.kind, VALUE_LENGTH);
    assert_int_equal(value.number, 85039);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        READING(units_are_millipoints),
        READING(operators_have_their_order),
        READING(functions_are_applied),
        READING(colors_are_read),
        READING(wrong_expressions_are_refused),
        READING(lengths_have_a_bound),
        READING(extents_are_not_negative),
        READING(values_come_from_the_parent),
        READING(lists_know_where_label_and_body_are),
        READING(columns_may_be_proportional),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
