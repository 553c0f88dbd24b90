#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <time.h>

#include <cmocka.h>

#include "layout/paragraph.h"
#include "plain_faces.h"
#include "russian/hyphen.h"

#ifndef HYPHENS
#define HYPHENS "build/share/pisar/hyph_ru.txt"
#endif

/* mpt: at 10 pt a letter is 5000 wide, a space 2500, a hyphen 3000 */
enum {
    LETTER = 5000,
    SPACE = 2500,
    HYPHEN = 3000,
    WIDE = 100000,
    HEIGHT = 12000,
    /* (12000 - 9000 - 2000) / 2 + 9000 */
    BASELINE = 9500,
    MEGABYTE = 1 << 20,
    SECONDS = 5
};

static struct arena *arena;
static struct style *plain;
static struct layout_context context;

static int
set_up(void **state)
{
    (void)state;
    arena = arena_new();
    plain = style_plain(arena);
    context = (struct layout_context){ .faces = faces_new(arena, NULL),
        .hyphens = hyphens_new(arena, HYPHENS),
        .rules = LINES_OFFICIAL,
        .kerning = true,
        .log = log_new(arena, LANGUAGE_EN) };
    return 0;
}

static int
tear_down(void **state)
{
    (void)state;
    arena_free(arena);
    return 0;
}

static struct fo_node *
block_of(const struct style *style)
{
    return node_add(arena, NULL, FO_BLOCK, style);
}

static struct paragraph
set(struct fo_node *block, int32_t width)
{
    return paragraph_layout(
        &context, arena, block, block->first, block->last, width, true);
}

static struct paragraph
set_text(const struct style *style, const char *text, int32_t width)
{
    struct fo_node *block = block_of(style);

    text_add(arena, block, text);
    return set(block, width);
}

static struct style *
with(const struct style *style, enum property property, enum keyword word)
{
    return style_with(arena, style, property, keyword(word));
}

static const struct area *
line(struct paragraph paragraph, unsigned index)
{
    assert_true(index < paragraph.count);
    return paragraph.lines[index].area;
}

/* The text of all runs of a line. */
static const char *
text_of(struct paragraph paragraph, unsigned index)
{
    const struct area *run = line(paragraph, index)->first;
    const char *text = "";

    for (; run != NULL; run = run->next)
        if (run->kind == AREA_TEXT)
            text = arena_printf(arena, "%s%s", text, run->run.text);
    return text;
}

static const struct area_run *
only_run(struct paragraph paragraph, unsigned index)
{
    const struct area *area = line(paragraph, index)->first;

    assert_non_null(area);
    assert_int_equal(area->kind, AREA_TEXT);
    assert_null(area->next);
    return &area->run;
}

static const struct area *
find(struct paragraph paragraph, unsigned index, enum area_kind kind)
{
    const struct area *area = line(paragraph, index)->first;

    while (area != NULL && area->kind != kind)
        area = area->next;
    return area;
}

/* -- one line ------------------------------------------------------------ */

static void
a_line_and_its_run(void **state)
{
    struct paragraph paragraph = set_text(plain, " ab ", WIDE);
    const struct area *area = line(paragraph, 0);
    const struct area_run *run = only_run(paragraph, 0);

    (void)state;
    assert_int_equal(paragraph.count, 1);
    assert_int_equal(paragraph.lines[0].height, HEIGHT);
    assert_int_equal(area->kind, AREA_LINE);
    assert_int_equal(area->x, 0);
    assert_int_equal(area->width, 2 * LETTER);
    assert_int_equal(area->height, HEIGHT);
    assert_string_equal(run->text, "ab");
    assert_int_equal(run->count, 2);
    assert_int_equal(run->glyphs[1].id, 'b');
    assert_int_equal(run->glyphs[1].bytes, 1);
    assert_int_equal(run->glyphs[1].advance, LETTER);
    assert_int_equal(run->size, 10000);
    assert_int_equal(area->first->y + run->baseline, BASELINE);
}

/* Half the leading above 700 of ascent, below 300 of descent. */
static void
fop_takes_typographic_metrics(void **state)
{
    struct paragraph paragraph;

    (void)state;
    context.rules = LINES_FOP;
    paragraph =
        set_text(with(plain, PROPERTY_LINE_HEIGHT, KEYWORD_NORMAL), "ab", WIDE);
    assert_int_equal(paragraph.lines[0].height, 12000);
    assert_int_equal(
        line(paragraph, 0)->first->y + only_run(paragraph, 0)->baseline, 8000);
}

static void
alignments(void **state)
{
    struct style *style = plain;

    (void)state;
    style = with(plain, PROPERTY_TEXT_ALIGN, KEYWORD_RIGHT);
    assert_int_equal(line(set_text(style, "ab", WIDE), 0)->x, 90000);
    style = with(plain, PROPERTY_TEXT_ALIGN, KEYWORD_CENTER);
    assert_int_equal(line(set_text(style, "ab", WIDE), 0)->x, 45000);
    style = with(style, PROPERTY_TEXT_ALIGN_LAST, KEYWORD_END);
    assert_int_equal(line(set_text(style, "ab", WIDE), 0)->x, 90000);
    style =
        style_with(arena, style, PROPERTY_LAST_LINE_END_INDENT, length(10000));
    assert_int_equal(line(set_text(style, "ab", WIDE), 0)->x, 80000);
}

static void
only_the_opening_line_is_indented(void **state)
{
    struct style *style =
        style_with(arena, plain, PROPERTY_TEXT_INDENT, length(5000));
    struct fo_node *block = block_of(style);
    struct paragraph paragraph;

    (void)state;
    text_add(arena, block, "aaaa bbbb");
    paragraph = set(block, 30000);
    assert_int_equal(paragraph.count, 2);
    assert_int_equal(line(paragraph, 0)->x, 5000);
    assert_int_equal(line(paragraph, 1)->x, 0);
    paragraph = paragraph_layout(
        &context, arena, block, block->first, block->last, 30000, false);
    assert_int_equal(line(paragraph, 0)->x, 0);
}

static void
kerning_and_spaced_letters(void **state)
{
    struct style *spaced =
        style_with(arena, plain, PROPERTY_LETTER_SPACING, length(3000));

    (void)state;
    assert_int_equal(line(set_text(plain, "AV", WIDE), 0)->width, 9000);
    context.kerning = false;
    assert_int_equal(line(set_text(plain, "AV", WIDE), 0)->width, 10000);
    /* letters are spaced from each other, not from what follows */
    assert_int_equal(
        line(set_text(spaced, "abc", WIDE), 0)->width, 3 * 5000 + 2 * 3000);
}

/* -- where lines end ----------------------------------------------------- */

/* Three words of 20 and two spaces of 2.5 are 5 short of a line of 70. */
static void
justified_lines_fill_their_width(void **state)
{
    struct style *style = with(plain, PROPERTY_TEXT_ALIGN, KEYWORD_JUSTIFY);
    struct paragraph paragraph = set_text(style, "aaaa bbbb cccc dddd", 70000);
    const struct area_run *run = only_run(paragraph, 0);

    (void)state;
    assert_int_equal(paragraph.count, 2);
    assert_string_equal(run->text, "aaaa bbbb cccc ");
    assert_int_equal(line(paragraph, 0)->width, 70000);
    assert_int_equal(run->glyphs[4].advance, 5000);
    assert_int_equal(run->glyphs[9].advance, 5000);
    /* the space that the line's end took is as it was */
    assert_int_equal(run->glyphs[14].advance, SPACE);
    assert_string_equal(text_of(paragraph, 1), "dddd");
    assert_int_equal(line(paragraph, 1)->width, 4 * LETTER);
}

/* Two spaces shrink by a third of their width at most. */
static void
the_last_justified_line_shrinks(void **state)
{
    struct style *style = with(plain, PROPERTY_TEXT_ALIGN, KEYWORD_JUSTIFY);
    struct paragraph paragraph = set_text(style, "aaaa bbbb cccc", 64000);

    (void)state;
    assert_int_equal(paragraph.count, 1);
    assert_int_equal(line(paragraph, 0)->width, 64000);
    assert_int_equal(set_text(style, "aaaa bbbb cccc", 63000).count, 2);
    /* but it does not stretch */
    paragraph = set_text(style, "aaaa bbbb cccc", 66000);
    assert_int_equal(line(paragraph, 0)->width, 65000);
}

/* 52 of slack are not divided by three spaces without a rest. */
static void
nothing_of_the_slack_is_lost(void **state)
{
    struct style *style = with(plain, PROPERTY_TEXT_ALIGN, KEYWORD_JUSTIFY);
    struct paragraph paragraph = set_text(style, "a b c d eeeeeee", 27552);
    const struct area_run *run = only_run(paragraph, 0);
    int32_t width = 0;
    unsigned i;

    (void)state;
    for (i = 0; i + 1 < run->count; i++)
        width += run->glyphs[i].advance;
    assert_int_equal(width, 27552);
}

static void
words_stay_whole_unless_hyphenated(void **state)
{
    struct style *style = with(plain, PROPERTY_HYPHENATE, KEYWORD_TRUE);
    const char *text = "до приказываю";
    struct paragraph paragraph = set_text(plain, text, 55000);
    const struct area_run *run;

    (void)state;
    assert_int_equal(paragraph.count, 2);
    assert_string_equal(text_of(paragraph, 0), "до ");
    paragraph = set_text(style, text, 43500);
    assert_string_equal(text_of(paragraph, 0), "до прика\u00AD");
    assert_string_equal(text_of(paragraph, 1), "зываю");
    run = only_run(paragraph, 0);
    assert_int_equal(run->glyphs[run->count - 1].id, 0x2010);
    assert_int_equal(run->glyphs[run->count - 1].bytes, 2);
    assert_int_equal(line(paragraph, 0)->width, 7 * LETTER + SPACE + HYPHEN);
    assert_int_equal(log_count(context.log, SEVERITY_WARNING), 0);
}

static void
names_and_capitals_are_not_divided(void **state)
{
    static const char *const texts[] = { "М.В. Приказывающая",
        "МИНОБРНАУКИРОССИИ", "приказ2023года" };
    struct style *style = with(plain, PROPERTY_HYPHENATE, KEYWORD_TRUE);
    size_t i;

    (void)state;
    for (i = 0; i < sizeof(texts) / sizeof(texts[0]); i++) {
        struct paragraph paragraph = set_text(style, texts[i], 13 * LETTER);
        unsigned index;

        for (index = 0; index < paragraph.count; index++)
            assert_null(strstr(text_of(paragraph, index), "\u00AD"));
    }
}

static void
a_word_wider_than_any_line_is_hyphenated_in_any_case(void **state)
{
    struct paragraph paragraph =
        set_text(plain, "М.В. Приказывающая", 10 * LETTER);

    (void)state;
    assert_int_equal(paragraph.count, 2);
    assert_non_null(strstr(text_of(paragraph, 0), "\u00AD"));
    assert_int_equal(log_count(context.log, SEVERITY_WARNING), 0);
}

static void
soft_hyphens_show_where_lines_end(void **state)
{
    struct paragraph paragraph =
        set_text(plain, "aa\u00ADbbbb cc\u00ADdd", 30000);

    (void)state;
    assert_int_equal(paragraph.count, 2);
    assert_string_equal(text_of(paragraph, 0), "aabbbb ");
    assert_string_equal(text_of(paragraph, 1), "ccdd");
    paragraph = set_text(plain, "aaaa\u00ADbbbb", 25000);
    assert_string_equal(text_of(paragraph, 0), "aaaa\u00AD");
    assert_string_equal(text_of(paragraph, 1), "bbbb");
}

static void
layout_signs_never_reach_the_font(void **state)
{
    struct paragraph paragraph =
        set_text(plain, "a\u00A0b\u202Fc\u20601\u2011d\u200B\uFEFFe", WIDE);
    const struct area_run *run = only_run(paragraph, 0);

    (void)state;
    assert_string_equal(run->text, "a b c1-de");
    assert_int_equal(run->count, strlen("a b c1-de"));
    assert_int_equal(run->glyphs[1].id, ' ');
    assert_int_equal(run->glyphs[6].id, '-');
}

static void
glue_holds_and_gives_way_in_narrow_columns(void **state)
{
    struct paragraph paragraph = set_text(plain, "xxxx № 5", 30000);

    (void)state;
    assert_int_equal(paragraph.count, 2);
    assert_string_equal(text_of(paragraph, 0), "xxxx ");
    assert_string_equal(text_of(paragraph, 1), "№ 5");
    paragraph = set_text(plain, "№ 5", 9000);
    assert_int_equal(paragraph.count, 2);
    /* FOP knows nothing of Russian */
    context.rules = LINES_FOP;
    paragraph = set_text(plain, "xxxx № 5", 30000);
    assert_string_equal(text_of(paragraph, 0), "xxxx № ");
}

static void
addresses_are_divided_without_hyphens(void **state)
{
    struct paragraph paragraph =
        set_text(plain, "http://aaaa.ru/bbbb-cc/d", 90000);

    (void)state;
    assert_int_equal(paragraph.count, 2);
    assert_string_equal(text_of(paragraph, 0), "http://aaaa.ru/");
    assert_string_equal(text_of(paragraph, 1), "bbbb-cc/d");
}

static void
line_ends_of_the_text(void **state)
{
    struct style *style =
        with(plain, PROPERTY_LINEFEED_TREATMENT, KEYWORD_PRESERVE);
    struct paragraph paragraph = set_text(style, "a\n\nb\n", WIDE);

    (void)state;
    assert_int_equal(paragraph.count, 3);
    assert_string_equal(text_of(paragraph, 0), "a ");
    assert_null(line(paragraph, 1)->first);
    assert_int_equal(paragraph.lines[1].height, HEIGHT);
    assert_string_equal(text_of(paragraph, 2), "b");
}

static void
spaces_of_a_listing(void **state)
{
    struct style *style =
        with(plain, PROPERTY_LINEFEED_TREATMENT, KEYWORD_PRESERVE);
    struct paragraph paragraph;

    (void)state;
    style = with(style, PROPERTY_WHITE_SPACE_COLLAPSE, KEYWORD_FALSE);
    style = with(style, PROPERTY_WHITE_SPACE_TREATMENT, KEYWORD_PRESERVE);
    paragraph = set_text(style, "if\n  a", WIDE);
    assert_string_equal(text_of(paragraph, 1), "  a");
    assert_int_equal(line(paragraph, 1)->width, 2 * SPACE + LETTER);
}

static void
nothing_makes_no_line(void **state)
{
    struct fo_node *block = block_of(plain);

    (void)state;
    assert_int_equal(set_text(plain, " \n ", WIDE).count, 0);
    assert_int_equal(set_text(plain, "\u00A0", WIDE).count, 1);
    node_add(arena, block, FO_INLINE, plain);
    assert_int_equal(set(block, WIDE).count, 0);
}

static void
no_wrap(void **state)
{
    struct style *style = with(plain, PROPERTY_WRAP_OPTION, KEYWORD_NO_WRAP);
    struct paragraph paragraph = set_text(style, "aaaa bbbb cccc", 30000);

    (void)state;
    assert_int_equal(paragraph.count, 1);
    assert_int_equal(line(paragraph, 0)->width, 12 * LETTER + 2 * SPACE);
}

static void
even_lines(void **state)
{
    struct style *style = with(plain, PROPERTY_LINES, KEYWORD_EVEN_LINES);
    struct paragraph paragraph;

    (void)state;
    paragraph = set_text(style, "aaaa bbbb cccc dddd", 70000);
    assert_int_equal(paragraph.count, 2);
    assert_string_equal(text_of(paragraph, 0), "aaaa bbbb ");
    assert_string_equal(text_of(paragraph, 1), "cccc dddd");
}

/* -- runs ---------------------------------------------------------------- */

static void
a_run_for_each_stretch(void **state)
{
    struct style *bold =
        style_with(arena, plain, PROPERTY_FONT_WEIGHT, number(700));
    struct fo_node *block = block_of(plain);
    struct fo_node *within;
    struct paragraph paragraph;
    const struct area *run;

    (void)state;
    text_add(arena, block, "aa ");
    within = node_add(arena, block, FO_INLINE, bold);
    text_add(arena, within, "bb");
    text_add(arena, block, " cc");
    paragraph = set(block, WIDE);
    run = line(paragraph, 0)->first;
    assert_string_equal(run->run.text, "aa ");
    assert_ptr_equal(run->node, block);
    run = run->next;
    assert_string_equal(run->run.text, "bb");
    assert_string_equal(run->run.face->name, "Plain-700");
    assert_ptr_equal(run->node, within);
    assert_int_equal(run->x, 2 * LETTER + SPACE);
    assert_int_equal(run->next->x, 4 * LETTER + SPACE);
    assert_null(run->next->next);
}

/* A word is no place to break because a part of it is bold. */
static void
words_go_on_over_borders(void **state)
{
    struct style *bold =
        style_with(arena, plain, PROPERTY_FONT_WEIGHT, number(700));
    struct fo_node *block = block_of(plain);
    struct paragraph paragraph;

    (void)state;
    text_add(arena, block, "aa bb");
    text_add(arena, node_add(arena, block, FO_INLINE, bold), "cc");
    paragraph = set(block, 25000);
    assert_int_equal(paragraph.count, 2);
    assert_string_equal(text_of(paragraph, 0), "aa ");
    assert_string_equal(text_of(paragraph, 1), "bbcc");
}

static void
high_text_makes_a_line_higher(void **state)
{
    struct style *fixed =
        with(plain, PROPERTY_LINE_STACKING, KEYWORD_FONT_HEIGHT);
    struct style *big =
        style_with(arena, plain, PROPERTY_FONT_SIZE, length(20000));
    struct fo_node *block = block_of(plain);
    struct paragraph paragraph;

    (void)state;
    text_add(arena, block, "a");
    text_add(arena, node_add(arena, block, FO_INLINE, big), "b");
    paragraph = set(block, WIDE);
    /* 900 and 200 of 20 pt against 9.5 and 2.5 */
    assert_int_equal(paragraph.lines[0].height, 18000 + 4000);
    assert_int_equal(line(paragraph, 0)->first->y, 18000 - 9000);
    block->style = fixed;
    assert_int_equal(set(block, WIDE).lines[0].height, HEIGHT);
}

static void
underlines(void **state)
{
    struct style *style =
        with(plain, PROPERTY_TEXT_DECORATION, KEYWORD_UNDERLINE);
    struct paragraph paragraph = set_text(style, "aaaa bbbb", 25000);
    const struct area *rule = find(paragraph, 0, AREA_RULE);

    (void)state;
    assert_non_null(rule);
    assert_int_equal(rule->x, 0);
    /* not below the space at the line's end */
    assert_int_equal(rule->width, 4 * LETTER);
    /* its centre is 1 pt below the baseline */
    assert_int_equal(rule->y, BASELINE + 1000 - 250);
    assert_int_equal(rule->height, 500);
    assert_null(find(set_text(plain, "aaaa", WIDE), 0, AREA_RULE));
}

static void
superscripts_stand_higher(void **state)
{
    struct style *raised = with(plain, PROPERTY_BASELINE_SHIFT, KEYWORD_SUPER);
    struct fo_node *block =
        block_of(with(plain, PROPERTY_LINE_STACKING, KEYWORD_FONT_HEIGHT));
    const struct area *area;

    (void)state;
    text_add(arena, node_add(arena, block, FO_INLINE, raised), "2");
    area = line(set(block, WIDE), 0)->first;
    assert_int_equal(area->y + area->run.baseline, BASELINE - 3333);
}

/* -- leaders, notes ------------------------------------------------------ */

static struct paragraph
led(enum keyword pattern, enum keyword last)
{
    struct fo_node *block =
        block_of(with(plain, PROPERTY_TEXT_ALIGN_LAST, last));

    text_add(arena, block, "a");
    node_add(
        arena, block, FO_LEADER, with(plain, PROPERTY_LEADER_PATTERN, pattern));
    text_add(arena, block, "b");
    return set(block, WIDE);
}

static void
leaders_fill_justified_lines(void **state)
{
    const struct area *area;

    (void)state;
    area = line(led(KEYWORD_SPACE, KEYWORD_START), 0)->first;
    assert_int_equal(area->next->x, LETTER + 12000);
    area = line(led(KEYWORD_SPACE, KEYWORD_JUSTIFY), 0)->first;
    assert_int_equal(area->next->x, WIDE - LETTER);
    area = find(led(KEYWORD_RULE, KEYWORD_JUSTIFY), 0, AREA_RULE);
    assert_int_equal(area->x, LETTER);
    assert_int_equal(area->width, WIDE - 2 * LETTER);
    assert_int_equal(area->y, BASELINE - 1000);
    assert_int_equal(area->height, 1000);
    area = line(led(KEYWORD_DOTS, KEYWORD_JUSTIFY), 0)->first->next;
    assert_true(area->artifact);
    assert_int_equal(area->run.count, (WIDE - 2 * LETTER) / 2000);
}

static void
footnotes_go_with_their_line(void **state)
{
    struct fo_node *block = block_of(plain);
    struct fo_node *note;
    struct fo_node *body;
    struct paragraph paragraph;

    (void)state;
    text_add(arena, block, "aaaa bbbb");
    note = node_add(arena, block, FO_FOOTNOTE, plain);
    text_add(arena, node_add(arena, note, FO_INLINE, plain), "1");
    body = node_add(arena, note, FO_FOOTNOTE_BODY, plain);
    text_add(arena, block, " cccc");
    paragraph = set(block, 30000);
    assert_int_equal(paragraph.count, 3);
    assert_null(paragraph.lines[0].citations);
    assert_string_equal(text_of(paragraph, 1), "bbbb1 ");
    assert_non_null(paragraph.lines[1].citations);
    assert_ptr_equal(paragraph.lines[1].citations->body, body);
    assert_null(paragraph.lines[1].citations->next);
    assert_null(paragraph.lines[2].citations);
}

static void
a_footnote_alone_is_not_lost(void **state)
{
    struct fo_node *block = block_of(plain);
    struct fo_node *note = node_add(arena, block, FO_FOOTNOTE, plain);
    struct paragraph paragraph;

    (void)state;
    node_add(arena, note, FO_FOOTNOTE_BODY, plain);
    paragraph = set(block, WIDE);
    assert_int_equal(paragraph.count, 1);
    assert_int_equal(paragraph.lines[0].height, 0);
    assert_non_null(paragraph.lines[0].citations);
}

/* -- faults -------------------------------------------------------------- */

static void
a_missing_glyph_is_reported_once(void **state)
{
    (void)state;
    set_text(plain, "a \u2603 \u2603", WIDE);
    set_text(plain, "b\u2603", WIDE);
    assert_int_equal(log_count(context.log, SEVERITY_ERROR), 1);
}

static void
a_word_too_wide_is_broken_and_reported(void **state)
{
    struct paragraph paragraph =
        set_text(plain, "aa bbbbbbbbbbbbbbbb cc", 30000);
    const char *all = "";
    unsigned i;

    (void)state;
    assert_int_equal(log_count(context.log, SEVERITY_WARNING), 1);
    for (i = 0; i < paragraph.count; i++) {
        assert_true(line(paragraph, i)->width <= 30000);
        all = arena_printf(arena, "%s%s", all, text_of(paragraph, i));
    }
    assert_string_equal(all, "aa bbbbbbbbbbbbbbbb cc");
}

static void
no_face_no_lines(void **state)
{
    struct style *style = style_with(arena, plain, PROPERTY_FONT_FAMILY,
        (struct value){ .kind = VALUE_STRING, .string = "none" });

    (void)state;
    assert_int_equal(set_text(style, "a", WIDE).count, 0);
    assert_int_equal(log_count(context.log, SEVERITY_ERROR), 1);
}

static void
in_time(const char *piece, size_t bytes)
{
    size_t size = strlen(piece);
    char *text = arena_alloc(arena, bytes + 1);
    clock_t start;
    size_t i;

    for (i = 0; i < bytes / size * size; i++)
        text[i] = piece[i % size];
    start = clock();
    assert_true(set_text(with(plain, PROPERTY_TEXT_ALIGN, KEYWORD_JUSTIFY),
                    text, MEGABYTE)
                    .count > 0);
    assert_true(clock() - start < SECONDS * CLOCKS_PER_SEC);
}

static void
time_is_linear(void **state)
{
    (void)state;
    in_time("в соответствии с ", MEGABYTE);
    in_time("щ", MEGABYTE / 8);
    in_time("a\u00A0", MEGABYTE / 8);
    in_time("\u200B", MEGABYTE);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int
main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(a_line_and_its_run),
        TEST(fop_takes_typographic_metrics),
        TEST(alignments),
        TEST(only_the_opening_line_is_indented),
        TEST(kerning_and_spaced_letters),
        TEST(justified_lines_fill_their_width),
        TEST(the_last_justified_line_shrinks),
        TEST(nothing_of_the_slack_is_lost),
        TEST(words_stay_whole_unless_hyphenated),
        TEST(names_and_capitals_are_not_divided),
        TEST(a_word_wider_than_any_line_is_hyphenated_in_any_case),
        TEST(soft_hyphens_show_where_lines_end),
        TEST(layout_signs_never_reach_the_font),
        TEST(glue_holds_and_gives_way_in_narrow_columns),
        TEST(addresses_are_divided_without_hyphens),
        TEST(line_ends_of_the_text),
        TEST(spaces_of_a_listing),
        TEST(nothing_makes_no_line),
        TEST(no_wrap),
        TEST(even_lines),
        TEST(a_run_for_each_stretch),
        TEST(words_go_on_over_borders),
        TEST(high_text_makes_a_line_higher),
        TEST(underlines),
        TEST(superscripts_stand_higher),
        TEST(leaders_fill_justified_lines),
        TEST(footnotes_go_with_their_line),
        TEST(a_footnote_alone_is_not_lost),
        TEST(a_missing_glyph_is_reported_once),
        TEST(a_word_too_wide_is_broken_and_reported),
        TEST(no_face_no_lines),
        TEST(time_is_linear),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
