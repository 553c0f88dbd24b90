#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "layout/text.h"
#include "media/image.h"
#include "plain_faces.h"

static struct arena *arena;
static struct style *plain;
static struct log *messages;

static int
set_up(void **state)
{
    (void)state;
    arena = arena_new();
    plain = style_plain(arena);
    messages = log_new(arena, LANGUAGE_EN);
    return 0;
}

static int
tear_down(void **state)
{
    (void)state;
    arena_free(arena);
    return 0;
}

static const char *
label(void *state, const struct fo_node *node)
{
    (void)state;
    if (node->type == FO_PAGE_NUMBER)
        return "7";
    return node->type == FO_PAGE_NUMBER_CITATION_LAST ? "99" : "12";
}

static struct text *
collect(struct fo_node *block)
{
    struct layout_context context = { .faces = faces_new(arena, NULL),
        .images = images_new(arena),
        .log = messages,
        .page_label = label };

    return text_collect(
        &context, arena, block, block->first, block->last, 100000);
}

static struct fo_node *
block_of(const struct style *style)
{
    return node_add(arena, NULL, FO_BLOCK, style);
}

/* The text of a block that holds only `source`. */
static const char *
refined(const struct style *style, const char *source)
{
    struct fo_node *block = block_of(style);

    text_add(arena, block, source);
    return collect(block)->bytes;
}

static struct style *
with(const struct style *style, enum property property, enum keyword word)
{
    return style_with(arena, style, property, keyword(word));
}

static void
white_space_collapses(void **state)
{
    (void)state;
    assert_string_equal(refined(plain, "  a \t b\n  c  "), "a b c");
    assert_string_equal(refined(plain, " \n\t "), "");
    /* a no-break space is no white space of XML */
    assert_string_equal(refined(plain, " a \u00A0 b "), "a \u00A0 b");
    assert_string_equal(refined(plain, "\u00A0"), "\u00A0");
}

static void
white_space_collapses_across_inlines(void **state)
{
    struct fo_node *block = block_of(plain);
    struct text *text;

    (void)state;
    text_add(arena, block, " one ");
    text_add(arena, node_add(arena, block, FO_INLINE, plain), " two ");
    text_add(arena, block, " ");
    text_add(arena, node_add(arena, block, FO_INLINE, plain), "  ");
    text = collect(block);
    assert_string_equal(text->bytes, "one two");
    /* the pieces still cover the text and nothing else */
    assert_int_equal(text->count, 4);
    assert_int_equal(text->pieces[0].end, 4);
    assert_int_equal(text->pieces[1].start, 4);
    assert_int_equal(text->pieces[1].end, 7);
    assert_int_equal(text->pieces[3].start, 7);
    assert_int_equal(text->pieces[3].end, 7);
}

static void
linefeeds(void **state)
{
    struct style *kept =
        with(plain, PROPERTY_LINEFEED_TREATMENT, KEYWORD_PRESERVE);

    (void)state;
    assert_string_equal(refined(kept, " a \n  b\n"), "a\nb\n");
    assert_string_equal(
        refined(
            with(plain, PROPERTY_LINEFEED_TREATMENT, KEYWORD_IGNORE), "a\nb"),
        "ab");
    assert_string_equal(refined(with(plain, PROPERTY_LINEFEED_TREATMENT,
                                    KEYWORD_TREAT_AS_ZERO_WIDTH_SPACE),
                            "a\nb"),
        "a\u200Bb");
    assert_string_equal(refined(plain, "a \u2028 b"), "a\nb");
}

/* What a listing asks for. */
static void
everything_is_kept(void **state)
{
    struct style *style =
        with(plain, PROPERTY_LINEFEED_TREATMENT, KEYWORD_PRESERVE);

    (void)state;
    style = with(style, PROPERTY_WHITE_SPACE_COLLAPSE, KEYWORD_FALSE);
    assert_string_equal(refined(style, "if\n  a  b \n"), "if\na  b\n");
    style = with(style, PROPERTY_WHITE_SPACE_TREATMENT, KEYWORD_PRESERVE);
    assert_string_equal(refined(style, "if\n  a  b \n"), "if\n  a  b \n");
    style = with(style, PROPERTY_WHITE_SPACE_TREATMENT, KEYWORD_IGNORE);
    assert_string_equal(refined(style, "if\n  a  b \n"), "if\nab\n");
}

static void
letters_change_case(void **state)
{
    (void)state;
    assert_string_equal(
        refined(with(plain, PROPERTY_TEXT_TRANSFORM, KEYWORD_UPPERCASE),
            "приказ ёж № 5"),
        "ПРИКАЗ ЁЖ № 5");
    assert_string_equal(
        refined(
            with(plain, PROPERTY_TEXT_TRANSFORM, KEYWORD_LOWERCASE), "ПРИКАЗ"),
        "приказ");
    assert_string_equal(
        refined(with(plain, PROPERTY_TEXT_TRANSFORM, KEYWORD_CAPITALIZE),
            "о рабочей группе"),
        "О Рабочей Группе");
}

static void
pieces_know_their_style(void **state)
{
    struct style *bold =
        style_with(arena, plain, PROPERTY_FONT_WEIGHT, number(700));
    struct style *raised = with(bold, PROPERTY_BASELINE_SHIFT, KEYWORD_SUPER);
    struct fo_node *block = block_of(plain);
    struct text *text;

    (void)state;
    text_add(arena, block, "a");
    text_add(arena, node_add(arena, block, FO_INLINE, raised), "2");
    text = collect(block);
    assert_int_equal(text->count, 2);
    assert_ptr_equal(text->pieces[0].node, block);
    assert_string_equal(text->pieces[0].face->name, "Plain-400");
    assert_int_equal(text->pieces[0].shift, 0);
    assert_string_equal(text->pieces[1].face->name, "Plain-700");
    assert_int_equal(text->pieces[1].size, 10000);
    /* a third of the size */
    assert_int_equal(text->pieces[1].shift, 3333);
}

static void
pages_and_leaders_stand_in_the_text(void **state)
{
    struct fo_node *block = block_of(plain);
    struct text *text;

    (void)state;
    text_add(arena, block, "a ");
    node_add(arena, block, FO_LEADER, plain);
    text_add(arena, block, " b ");
    node_add(arena, block, FO_PAGE_NUMBER, plain);
    node_add(arena, block, FO_PAGE_NUMBER_CITATION,
        style_with(arena, plain, PROPERTY_REF_ID,
            (struct value){ .kind = VALUE_STRING, .string = "end" }));
    text = collect(block);
    assert_string_equal(text->bytes, "a \uFFFC b 712");
    assert_true(piece_leader(&text->pieces[1]));
    assert_false(piece_leader(&text->pieces[2]));
}

static void
footnotes_are_cited_where_they_stand(void **state)
{
    struct fo_node *block = block_of(plain);
    struct fo_node *note;
    struct fo_node *body;
    struct text *text;

    (void)state;
    text_add(arena, block, "word ");
    note = node_add(arena, block, FO_FOOTNOTE, plain);
    node_add(arena, note, FO_INLINE, plain);
    body = node_add(arena, note, FO_FOOTNOTE_BODY, plain);
    text_add(arena, body, "not in the line");
    text_add(arena, block, "  ");
    text = collect(block);
    assert_string_equal(text->bytes, "word");
    assert_int_equal(text->note_count, 1);
    assert_ptr_equal(text->notes[0].body, body);
    assert_int_equal(text->notes[0].at, 4);
}

static void
a_block_among_inlines_is_a_line(void **state)
{
    struct fo_node *block = block_of(plain);
    struct fo_node *within;

    (void)state;
    text_add(arena, block, "a ");
    within = node_add(arena, block, FO_WRAPPER, plain);
    text_add(arena, node_add(arena, within, FO_BLOCK, plain), " b ");
    text_add(arena, block, " c");
    assert_string_equal(collect(block)->bytes, "a\nb\nc");
}

static void
a_missing_face_is_reported(void **state)
{
    struct style *style = style_with(arena, plain, PROPERTY_FONT_FAMILY,
        (struct value){ .kind = VALUE_STRING, .string = "none" });
    struct fo_node *block = block_of(style);

    (void)state;
    text_add(arena, block, "a");
    assert_null(collect(block));
    assert_int_equal(log_count(messages, SEVERITY_ERROR), 1);
}

static const struct fo_node *
image_add(struct fo_node *block, const char *source)
{
    return node_add(arena, block, FO_EXTERNAL_GRAPHIC,
        style_with(arena, plain, PROPERTY_SRC,
            (struct value){ .kind = VALUE_STRING, .string = source }));
}

static void
images_stand_in_the_text(void **state)
{
    struct fo_node *block = block_of(plain);
    const struct text *text;

    (void)state;
    text_add(arena, block, "a ");
    image_add(block, "tests/data/images/gray.png");
    text_add(arena, block, " b");
    text = collect(block);
    assert_string_equal(text->bytes, "a \xEF\xBF\xBC b");
    assert_int_equal(text->count, 3);
    assert_null(text->pieces[0].graphic);
    assert_non_null(text->pieces[1].graphic);
    assert_int_equal(log_count(messages, SEVERITY_ERROR), 0);
}

static void
an_image_that_is_not_there_is_reported(void **state)
{
    struct fo_node *block = block_of(plain);

    (void)state;
    text_add(arena, block, "a");
    image_add(block, "tests/data/images/none.png");
    assert_string_equal(collect(block)->bytes, "a");
    assert_int_equal(log_count(messages, SEVERITY_ERROR), 1);
}

static void
inlines_with_a_box_have_edges(void **state)
{
    struct fo_node *block = block_of(plain);
    struct style *boxed = style_with(arena, plain, PROPERTY_PADDING_START,
        (struct value){ .kind = VALUE_LENGTH, .number = 3000 });
    struct fo_node *box;
    const struct text *text;

    (void)state;
    text_add(arena, block, "a ");
    box = node_add(arena, block, FO_INLINE, boxed);
    text_add(arena, box, "b");
    text = collect(block);
    assert_string_equal(text->bytes, "a b");
    assert_int_equal(text->count, 4);
    assert_int_equal(text->pieces[1].edge, EDGE_START);
    assert_int_equal(text->pieces[2].edge, EDGE_NONE);
    assert_ptr_equal(text->pieces[2].box->node, box);
    assert_int_equal(text->pieces[3].edge, EDGE_END);
    assert_int_equal(text->pieces[3].start, text->pieces[3].end);
    assert_null(text->pieces[0].box);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int
main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(white_space_collapses),
        TEST(white_space_collapses_across_inlines),
        TEST(linefeeds),
        TEST(everything_is_kept),
        TEST(letters_change_case),
        TEST(pieces_know_their_style),
        TEST(pages_and_leaders_stand_in_the_text),
        TEST(footnotes_are_cited_where_they_stand),
        TEST(a_block_among_inlines_is_a_line),
        TEST(a_missing_face_is_reported),
        TEST(images_stand_in_the_text),
        TEST(an_image_that_is_not_there_is_reported),
        TEST(inlines_with_a_box_have_edges),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
