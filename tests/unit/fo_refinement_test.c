/* From attributes to computed styles: shorthands, inheritance, indents. */
#include "fo_reading.h"

#include "fo/property.h"

static int32_t
length(const struct style *style, enum property property)
{
    return style_length(style, property, 100000);
}

static void
initial_values_are_those_of_the_table(void **state)
{
    struct reading *reading = *state;
    const struct style *style = reading_block(reading, "");

    assert_int_equal(length(style, PROPERTY_FONT_SIZE), 12000);
    assert_string_equal(style_string(style, PROPERTY_FONT_FAMILY), "serif");
    assert_int_equal(style_number(style, PROPERTY_FONT_WEIGHT, 0), 400);
    assert_int_equal(style_keyword(style, PROPERTY_TEXT_ALIGN), KEYWORD_START);
    assert_int_equal(style_line_height(style), -1);
    assert_int_equal(style_color(style, PROPERTY_COLOR), 0);
    assert_int_equal(style_color(style, PROPERTY_BACKGROUND_COLOR), -1);
    assert_int_equal(length(style, PROPERTY_BORDER_BEFORE_WIDTH), 0);
    assert_int_equal(length(style, PROPERTY_LEADER_MAXIMUM), 100000);
    assert_int_equal(style_number(style, PROPERTY_WIDOWS, 0), 2);
    assert_int_equal(style_number(style, PROPERTY_HYPHENATION_LADDER, -1), -1);
    assert_true(style_auto(style, PROPERTY_WIDTH));
    assert_null(style_string(style, PROPERTY_ID));
}

static void
readers_choose_the_initial_family(void **state)
{
    struct reading *reading = *state;
    const struct style *style;

    reading->family = "sans-serif";
    style = reading_block(reading, "");
    assert_string_equal(
        style_string(style, PROPERTY_FONT_FAMILY), "sans-serif");
    style = reading_block(reading, "font-family='Tinos'");
    assert_string_equal(style_string(style, PROPERTY_FONT_FAMILY), "Tinos");
}

static void
every_property_has_an_initial_value_of_its_type(void **state)
{
    static const enum value_kind kinds[][2] = {
        [PROPERTY_TYPE_LENGTH] = { VALUE_LENGTH, VALUE_PERCENT },
        [PROPERTY_TYPE_EXTENT] = { VALUE_LENGTH, VALUE_PERCENT },
        [PROPERTY_TYPE_KEYWORD] = { VALUE_KEYWORD, VALUE_KEYWORD },
        [PROPERTY_TYPE_NUMBER] = { VALUE_NUMBER, VALUE_NUMBER },
        [PROPERTY_TYPE_COLOR] = { VALUE_COLOR, VALUE_COLOR },
        [PROPERTY_TYPE_STRING] = { VALUE_STRING, VALUE_STRING },
        [PROPERTY_TYPE_KEEP] = { VALUE_NUMBER, VALUE_NUMBER },
    };
    struct reading *reading = *state;
    const struct style *style = reading_block(reading, "");
    int i;

    for (i = 0; i < PROPERTY_COUNT; i++) {
        const struct property_row *row = property_row((enum property)i);
        struct value value = style->values[i];

        if (value.kind == VALUE_KEYWORD)
            assert_string_equal(
                keyword_name((enum keyword)value.number), row->initial);
        else
            assert_true(value.kind == kinds[row->type][0] ||
                        value.kind == kinds[row->type][1]);
    }
}

static void
what_is_inherited_is(void **state)
{
    struct reading *reading = *state;
    struct fo_node *flow = reading_flow(reading,
        "<fo:block font-size='20pt' line-height='150%' space-before='3pt' "
        "color='red' font-weight='bold' background-color='blue'>"
        "<fo:block font-size='50%' font-weight='bolder'>"
        "<fo:inline font-weight='lighter' line-height='1.5'/></fo:block>"
        "</fo:block>");
    const struct style *style = flow->first->first->style;

    assert_int_equal(length(style, PROPERTY_FONT_SIZE), 10000);
    assert_int_equal(style_line_height(style), 30000);
    assert_int_equal(style_color(style, PROPERTY_COLOR), 0xFF0000);
    assert_int_equal(style_color(style, PROPERTY_BACKGROUND_COLOR), -1);
    assert_int_equal(length(style, PROPERTY_SPACE_BEFORE_OPTIMUM), 0);
    assert_int_equal(style_number(style, PROPERTY_FONT_WEIGHT, 0), 900);
    style = flow->first->first->first->style;
    assert_int_equal(style_number(style, PROPERTY_FONT_WEIGHT, 0), 700);
    assert_int_equal(style_line_height(style), 15000);
}

static void
a_family_has_a_name(void **state)
{
    struct reading *reading = *state;
    const struct style *style = reading_block(reading, "font-family=' '");

    assert_string_equal(style_string(style, PROPERTY_FONT_FAMILY), "serif");
    assert_non_null(strstr(reading_messages(reading), "[P051"));
}

static void
sizes_follow_the_font(void **state)
{
    struct reading *reading = *state;
    const struct style *style = reading_block(
        reading, "text-indent='2em' font-size='larger' line-height='1.5em'");

    assert_int_equal(length(style, PROPERTY_FONT_SIZE), 14400);
    assert_int_equal(length(style, PROPERTY_TEXT_INDENT), 28800);
    assert_int_equal(style_line_height(style), 21600);
    style = reading_block(reading, "font-size='x-small'");
    assert_int_equal(length(style, PROPERTY_FONT_SIZE), 8333);
}

static void
borders_expand_by_rank_not_by_order(void **state)
{
    struct reading *reading = *state;
    const struct style *style = reading_block(reading,
        "border-top-width='3pt' border-bottom='none' border-left-color='blue' "
        "border='1pt solid red' border-style='dashed' color='green'");

    assert_int_equal(length(style, PROPERTY_BORDER_BEFORE_WIDTH), 3000);
    assert_int_equal(length(style, PROPERTY_BORDER_AFTER_WIDTH), 0);
    assert_int_equal(length(style, PROPERTY_BORDER_START_WIDTH), 1000);
    assert_int_equal(
        style_keyword(style, PROPERTY_BORDER_END_STYLE), KEYWORD_DASHED);
    assert_int_equal(style_color(style, PROPERTY_BORDER_START_COLOR), 0xFF);
    assert_int_equal(style_color(style, PROPERTY_BORDER_END_COLOR), 0xFF0000);
    style = reading_block(reading, "border-before-style='solid' color='green'");
    assert_int_equal(length(style, PROPERTY_BORDER_BEFORE_WIDTH), 1000);
    assert_int_equal(style_color(style, PROPERTY_BORDER_BEFORE_COLOR), 0x8000);
    style = reading_block(reading, "border-width='1pt 2pt 3pt' "
                                   "border-style='solid'");
    assert_int_equal(length(style, PROPERTY_BORDER_START_WIDTH), 2000);
    assert_int_equal(length(style, PROPERTY_BORDER_AFTER_WIDTH), 3000);
    assert_string_equal(reading_messages(reading), "");
}

static void
shorthands_set_all_they_stand_for(void **state)
{
    struct reading *reading = *state;
    const struct style *style = reading_block(reading,
        "padding='1pt 2pt' padding-left='5pt' space-before='6pt' "
        "space-before.maximum='9pt' keep-together='always' "
        "keep-with-next='7' height='30pt' white-space='pre' xml:lang='ru-RU' "
        "font='italic bold 10pt/1.5 Tinos, serif' "
        "page-break-before='always' background='#010203'");

    assert_int_equal(length(style, PROPERTY_PADDING_BEFORE), 1000);
    assert_int_equal(length(style, PROPERTY_PADDING_END), 2000);
    assert_int_equal(length(style, PROPERTY_PADDING_START), 5000);
    assert_int_equal(length(style, PROPERTY_SPACE_BEFORE_MINIMUM), 6000);
    assert_int_equal(length(style, PROPERTY_SPACE_BEFORE_MAXIMUM), 9000);
    assert_int_equal(
        style_keep(style, PROPERTY_KEEP_TOGETHER_PAGE), KEEP_ALWAYS);
    assert_int_equal(style_keep(style, PROPERTY_KEEP_NEXT_COLUMN), 7);
    assert_int_equal(length(style, PROPERTY_HEIGHT), 30000);
    assert_int_equal(
        style_keyword(style, PROPERTY_LINEFEED_TREATMENT), KEYWORD_PRESERVE);
    assert_int_equal(
        style_keyword(style, PROPERTY_WRAP_OPTION), KEYWORD_NO_WRAP);
    assert_string_equal(style_string(style, PROPERTY_LANGUAGE), "ru");
    assert_string_equal(style_string(style, PROPERTY_COUNTRY), "RU");
    assert_int_equal(style_keyword(style, PROPERTY_FONT_STYLE), KEYWORD_ITALIC);
    assert_int_equal(style_number(style, PROPERTY_FONT_WEIGHT, 0), 700);
    assert_int_equal(style_line_height(style), 15000);
    assert_string_equal(
        style_string(style, PROPERTY_FONT_FAMILY), "Tinos, serif");
    assert_int_equal(style_keyword(style, PROPERTY_BREAK_BEFORE), KEYWORD_PAGE);
    assert_int_equal(style_color(style, PROPERTY_BACKGROUND_COLOR), 0x010203);
    assert_string_equal(reading_messages(reading), "");
}

static void
margins_become_indents_and_spaces(void **state)
{
    struct reading *reading = *state;
    struct fo_node *flow = reading_flow(reading,
        "<fo:block margin-left='10pt' padding-left='1pt' "
        "border-left='2pt solid' margin-top='4pt'>"
        "<fo:block margin='5pt' end-indent='7pt'/>"
        "<fo:block padding-left='3pt'/>"
        "<fo:block-container margin-left='6pt'><fo:block/>"
        "</fo:block-container></fo:block>");
    const struct fo_node *block = flow->first;

    assert_int_equal(length(block->style, PROPERTY_START_INDENT), 13000);
    assert_int_equal(length(block->style, PROPERTY_SPACE_BEFORE_OPTIMUM), 4000);
    block = block->first;
    assert_int_equal(length(block->style, PROPERTY_START_INDENT), 18000);
    /* end-indent is more than the shorthand margin says */
    assert_int_equal(length(block->style, PROPERTY_END_INDENT), 7000);
    assert_int_equal(length(block->style, PROPERTY_SPACE_AFTER_MINIMUM), 5000);
    block = block->next;
    assert_int_equal(length(block->style, PROPERTY_START_INDENT), 13000);
    /* a reference area begins anew */
    assert_int_equal(length(block->next->style, PROPERTY_START_INDENT), 6000);
}

static void
margins_of_pages_and_inlines_are_other_things(void **state)
{
    struct reading *reading = *state;
    struct fo_tree *tree = reading_root(reading, "",
        "<fo:layout-master-set><fo:simple-page-master master-name='m' "
        "margin='20mm 10mm 20mm 30mm'><fo:region-body margin-top='5mm'/>"
        "</fo:simple-page-master></fo:layout-master-set>"
        "<fo:page-sequence master-reference='m'><fo:flow flow-name='f'>"
        "<fo:block><fo:inline margin-left='3pt'/></fo:block>"
        "</fo:flow></fo:page-sequence>",
        false);
    const struct style *master =
        reading_find(tree->root, FO_SIMPLE_PAGE_MASTER)->style;
    const struct style *in = reading_find(tree->root, FO_INLINE)->style;

    assert_int_equal(length(master, PROPERTY_MARGIN_LEFT), 85039);
    assert_int_equal(length(master, PROPERTY_MARGIN_RIGHT), 28346);
    assert_int_equal(length(master, PROPERTY_START_INDENT), 0);
    assert_int_equal(length(in, PROPERTY_SPACE_START), 3000);
    assert_int_equal(length(in, PROPERTY_START_INDENT), 0);
}

static void
percentages_and_lengths_add_up(void **state)
{
    struct reading *reading = *state;
    const struct style *style =
        reading_block(reading, "margin-left='10%' padding-left='2pt'");

    assert_int_equal(style_length(style, PROPERTY_START_INDENT, 50000), 7000);
}

static void
equal_styles_are_one(void **state)
{
    struct reading *reading = *state;
    struct fo_node *flow =
        reading_flow(reading, "<fo:block color='red' start-indent='1pt'/>"
                              "<fo:block start-indent='1pt' color='#f00'/>"
                              "<fo:block id='a'><fo:block/></fo:block>"
                              "<fo:block id='b'><fo:block/></fo:block>");
    const struct fo_node *block = flow->first;

    assert_ptr_equal(block->style, block->next->style);
    block = block->next->next;
    assert_ptr_not_equal(block->style, block->next->style);
    assert_ptr_equal(block->first->style, block->next->first->style);
}

static void
own_and_foreign_namespaces(void **state)
{
    struct reading *reading = *state;
    const struct style *style = reading_block(reading,
        "pf:keep-lines='2' pf:area='signature-1' pf:lines='even-lines' "
        "fox:alt-text='A seal' xmlns:x='urn:x' x:color='red'");

    assert_int_equal(style_number(style, PROPERTY_KEEP_LINES, 0), 2);
    assert_string_equal(style_string(style, PROPERTY_AREA), "signature-1");
    assert_int_equal(style_keyword(style, PROPERTY_LINES), KEYWORD_EVEN_LINES);
    assert_string_equal(style_string(style, PROPERTY_ALT_TEXT), "A seal");
    assert_int_equal(style_color(style, PROPERTY_COLOR), 0);
    assert_string_equal(reading_messages(reading), "");
}

static void
what_is_not_supported_is_said_once(void **state)
{
    struct reading *reading = *state;

    assert_non_null(reading_flow(reading,
        "\n<fo:block colour='red' column-count='2' text-align='middle' "
        "border='1pt wavy' volume='loud' column-gap='1pt'/>\n"
        "<fo:block colour='blue' column-count='3' text-align='middle' "
        "space-before='auto'/>"));
    assert_string_equal(reading_messages(reading),
        "t.fo:2: warning: XSL-FO has no property colour; it is left out, "
        "check its name [P0510]\n"
        "t.fo:2: warning: the property column-count is not supported; it is "
        "left out [P0511]\n"
        "t.fo:2: warning: the value 'middle' of the property text-align is "
        "not supported; the inherited one is taken [P0513]\n"
        "t.fo:2: warning: the value 'wavy' of the property border is not "
        "supported; 'medium' is taken [P0512]\n"
        "t.fo:3: warning: the value 'auto' of the property space-before is "
        "not supported; '0pt' is taken [P0512]\n");
}

static void
too_many_properties_are_told(void **state)
{
    struct reading *reading = *state;
    char *many = arena_alloc(reading->arena, 4096);
    size_t used = 0;
    int i;

    for (i = 0; i < 100; i++)
        used += (size_t)snprintf(many + used, 4096 - used, "a%d='1' ", i);
    reading_block(reading, many);
    assert_non_null(strstr(reading_messages(reading), "'a64' and those"));
}

static void
addresses_are_unwrapped(void **state)
{
    struct reading *reading = *state;
    struct fo_node *flow = reading_flow(reading,
        "<fo:block><fo:external-graphic src=\"url('a b.png')\"/>"
        "<fo:basic-link external-destination='url(http://a.example/(1))'/>"
        "<fo:external-graphic src='c.png'/></fo:block>");
    const struct fo_node *node = flow->first->first;

    assert_string_equal(style_string(node->style, PROPERTY_SRC), "a b.png");
    assert_string_equal(
        style_string(node->next->style, PROPERTY_EXTERNAL_DESTINATION),
        "http://a.example/(1)");
    assert_string_equal(
        style_string(node->next->next->style, PROPERTY_SRC), "c.png");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        READING(initial_values_are_those_of_the_table),
        READING(readers_choose_the_initial_family),
        READING(every_property_has_an_initial_value_of_its_type),
        READING(what_is_inherited_is),
        READING(a_family_has_a_name),
        READING(sizes_follow_the_font),
        READING(borders_expand_by_rank_not_by_order),
        READING(shorthands_set_all_they_stand_for),
        READING(margins_become_indents_and_spaces),
        READING(margins_of_pages_and_inlines_are_other_things),
        READING(percentages_and_lengths_add_up),
        READING(equal_styles_are_one),
        READING(own_and_foreign_namespaces),
        READING(what_is_not_supported_is_said_once),
        READING(too_many_properties_are_told),
        READING(addresses_are_unwrapped),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
