#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "layout/paragraph.h"
#include "media/image.h"
#include "plain_faces.h"

/* mpt: at 10 pt a letter is 5000 wide, a space 2500, a full stop 2000 */
enum {
    LETTER = 5000,
    SPACE = 2500,
    DOT = 2000,
    WIDE = 100000,
    HEIGHT = 12000,
    /* (12000 - 9000 - 2000) / 2 + 9000 */
    BASELINE = 9500,
    ASCENT = 9000,
    DESCENT = 2000,
    IMAGE_WIDTH = 48000,
    IMAGE_HEIGHT = 32000,
    PADDING = 3000
};

static struct arena *arena;
static struct style *plain;
static struct layout_context context;

static int
set_up(void **state)
{
    static const enum property automatic[] = { PROPERTY_WIDTH,
        PROPERTY_WIDTH_MINIMUM, PROPERTY_WIDTH_MAXIMUM, PROPERTY_HEIGHT,
        PROPERTY_HEIGHT_MINIMUM, PROPERTY_HEIGHT_MAXIMUM,
        PROPERTY_CONTENT_WIDTH, PROPERTY_CONTENT_HEIGHT };
    size_t i;

    (void)state;
    arena = arena_new();
    plain = style_plain(arena);
    for (i = 0; i < sizeof(automatic) / sizeof(automatic[0]); i++)
        plain->values[automatic[i]] = keyword(KEYWORD_AUTO);
    context = (struct layout_context){ .faces = faces_new(arena, NULL),
        .images = images_new(arena),
        .rules = LINES_OFFICIAL,
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

static void
image_add(struct fo_node *block)
{
    const struct style *style = style_with(arena, plain, PROPERTY_SRC,
        (struct value){
            .kind = VALUE_STRING, .string = "tests/data/images/gray.png" });

    node_add(arena, block, FO_EXTERNAL_GRAPHIC, style);
}

/* An inline with padding of 3 pt on all sides and a background. */
static struct fo_node *
box_add(struct fo_node *block, const char *text)
{
    struct style *style = style_with(arena, plain, PROPERTY_BACKGROUND_COLOR,
        (struct value){ .kind = VALUE_COLOR, .number = 0xFFFF00 });
    struct fo_node *node;

    style->values[PROPERTY_PADDING_BEFORE] = length(PADDING);
    style->values[PROPERTY_PADDING_END] = length(PADDING);
    style->values[PROPERTY_PADDING_AFTER] = length(PADDING);
    style->values[PROPERTY_PADDING_START] = length(PADDING);
    node = node_add(arena, block, FO_INLINE, style);
    text_add(arena, node, text);
    return node;
}

static struct paragraph
set(struct fo_node *block, int32_t width)
{
    return paragraph_layout(
        &context, arena, block, block->first, block->last, width, true);
}

static const struct area *
find(struct paragraph paragraph, unsigned index, enum area_kind kind)
{
    const struct area *area;

    assert_true(index < paragraph.count);
    area = paragraph.lines[index].area->first;
    while (area != NULL && area->kind != kind)
        area = area->next;
    return area;
}

static void
an_image_stands_on_the_baseline(void **state)
{
    struct fo_node *block = block_of(plain);
    struct paragraph paragraph;
    const struct area *image;
    const struct area *run;

    (void)state;
    text_add(arena, block, "ab ");
    image_add(block);
    text_add(arena, block, " c");
    paragraph = set(block, WIDE);
    image = find(paragraph, 0, AREA_IMAGE);
    run = find(paragraph, 0, AREA_TEXT);
    assert_int_equal(paragraph.count, 1);
    assert_int_equal(image->x, 2 * LETTER + SPACE);
    assert_int_equal(image->y, 0);
    assert_int_equal(image->width, IMAGE_WIDTH);
    assert_int_equal(image->height, IMAGE_HEIGHT);
    assert_int_equal(run->y + run->run.baseline, IMAGE_HEIGHT);
    assert_int_equal(
        paragraph.lines[0].height, IMAGE_HEIGHT + HEIGHT - BASELINE);
}

static void
an_image_may_be_all_of_a_block(void **state)
{
    struct fo_node *block = block_of(
        style_with(arena, plain, PROPERTY_TEXT_ALIGN, keyword(KEYWORD_CENTER)));
    struct paragraph paragraph;

    (void)state;
    image_add(block);
    paragraph = set(block, WIDE);
    assert_int_equal(paragraph.count, 1);
    assert_int_equal(paragraph.lines[0].area->x, (WIDE - IMAGE_WIDTH) / 2);
    assert_int_equal(find(paragraph, 0, AREA_IMAGE)->x, 0);
}

static void
an_image_is_a_word_of_its_line(void **state)
{
    struct fo_node *block = block_of(plain);
    struct paragraph paragraph;

    (void)state;
    text_add(arena, block, "ab ");
    image_add(block);
    text_add(arena, block, " c");
    /* the image fits with what follows, not with what is before it */
    paragraph = set(block, IMAGE_WIDTH + SPACE + LETTER);
    assert_int_equal(paragraph.count, 2);
    assert_int_equal(paragraph.lines[0].height, HEIGHT);
    assert_null(find(paragraph, 0, AREA_IMAGE));
    assert_int_equal(find(paragraph, 1, AREA_IMAGE)->x, 0);
    assert_true(log_clean(context.log));
}

static void
an_image_wider_than_its_line_is_told(void **state)
{
    struct fo_node *block = block_of(plain);

    (void)state;
    image_add(block);
    (void)set(block, IMAGE_WIDTH - 1);
    assert_int_equal(log_count(context.log, SEVERITY_WARNING), 1);
}

static void
a_box_is_around_the_words_of_an_inline(void **state)
{
    struct fo_node *block = block_of(plain);
    struct paragraph paragraph;
    const struct fo_node *node;
    const struct area *box;

    (void)state;
    text_add(arena, block, "a ");
    node = box_add(block, "bcd");
    text_add(arena, block, " e");
    paragraph = set(block, WIDE);
    box = find(paragraph, 0, AREA_BLOCK);
    assert_non_null(box);
    assert_ptr_equal(box->node, node);
    assert_int_equal(box->x, LETTER + SPACE);
    assert_int_equal(box->width, 3 * LETTER + 2 * PADDING);
    /* from ascent to descent and the padding; the line is not higher */
    assert_int_equal(box->y, BASELINE - ASCENT - PADDING);
    assert_int_equal(box->height, ASCENT + DESCENT + 2 * PADDING);
    assert_int_equal(paragraph.lines[0].height, HEIGHT);
    assert_true(box->opens && box->closes);
    assert_int_equal(
        paragraph.lines[0].area->width, 5 * LETTER + 2 * SPACE + 2 * PADDING);
}

static void
a_box_is_open_where_its_line_ends(void **state)
{
    struct fo_node *block = block_of(plain);
    struct paragraph paragraph;
    const struct area *box;

    (void)state;
    box_add(block, "abc def");
    paragraph = set(block, 4 * LETTER);
    assert_int_equal(paragraph.count, 2);
    box = find(paragraph, 0, AREA_BLOCK);
    assert_true(box->opens && !box->closes);
    assert_int_equal(box->width, PADDING + 3 * LETTER);
    box = find(paragraph, 1, AREA_BLOCK);
    assert_true(!box->opens && box->closes);
    assert_int_equal(box->width, 3 * LETTER + PADDING);
}

/* The line may end before the padding of the box, not after it. */
static void
padding_stays_with_its_word(void **state)
{
    struct fo_node *block = block_of(plain);
    struct paragraph paragraph;

    (void)state;
    text_add(arena, block, "abc-");
    box_add(block, "def");
    paragraph = set(block, 4 * LETTER + PADDING);
    assert_int_equal(paragraph.count, 2);
    assert_null(find(paragraph, 0, AREA_BLOCK));
    assert_true(find(paragraph, 1, AREA_BLOCK)->opens);
}

static void
inner_boxes_lie_on_outer_ones(void **state)
{
    struct fo_node *block = block_of(plain);
    struct fo_node *outer = box_add(block, "a");
    struct fo_node *inner = box_add(outer, "b");
    struct paragraph paragraph = set(block, WIDE);
    const struct area *box = find(paragraph, 0, AREA_BLOCK);

    (void)state;
    assert_ptr_equal(box->node, outer);
    assert_int_equal(box->width, 2 * LETTER + 4 * PADDING);
    assert_ptr_equal(box->next->node, inner);
    assert_int_equal(box->next->x, PADDING + LETTER);
    assert_int_equal(box->next->width, LETTER + 2 * PADDING);
}

static void
dots_have_their_pattern(void **state)
{
    struct style *style = style_with(
        arena, plain, PROPERTY_LEADER_PATTERN, keyword(KEYWORD_DOTS));
    struct fo_node *block = block_of(plain);
    const struct area_run *run;

    (void)state;
    style->values[PROPERTY_LEADER_PATTERN_WIDTH] = length(3 * DOT);
    style->values[PROPERTY_LEADER_OPTIMUM] = length(10 * DOT);
    node_add(arena, block, FO_LEADER, style);
    run = &find(set(block, WIDE), 0, AREA_TEXT)->run;
    assert_string_equal(run->text, "...");
    assert_int_equal(run->glyphs[0].advance, 3 * DOT);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int
main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(an_image_stands_on_the_baseline),
        TEST(an_image_may_be_all_of_a_block),
        TEST(an_image_is_a_word_of_its_line),
        TEST(an_image_wider_than_its_line_is_told),
        TEST(a_box_is_around_the_words_of_an_inline),
        TEST(a_box_is_open_where_its_line_ends),
        TEST(padding_stays_with_its_word),
        TEST(inner_boxes_lie_on_outer_ones),
        TEST(dots_have_their_pattern),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
