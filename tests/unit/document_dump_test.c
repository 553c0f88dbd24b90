#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>
#include <libxml/parser.h>

#include "base/arena.h"
#include "base/file.h"
#include "document/dump.h"
#include "media/font.h"

/* The rooms below, as far as a dump asks them. */
const char *
fo_name(enum fo_type type)
{
    return type == FO_BLOCK ? "block" : "region-body";
}

const char *
face_postscript_name(const struct face *face)
{
    return (const char *)face;
}

static void
prints_positions_from_the_corner_of_the_page(void **state)
{
    struct buffer out = { .arena = arena_new() };
    const struct fo_node block = { .type = FO_BLOCK };
    const struct fo_node body = { .type = FO_REGION_BODY };
    struct area inner = { .kind = AREA_BLOCK,
        .node = &block,
        .x = -500,
        .y = 2001,
        .width = 100000,
        .height = 16100 };
    struct area region = { .kind = AREA_REGION,
        .node = &body,
        .x = 85039,
        .y = 56693,
        .width = 481890,
        .height = 728504,
        .first = &inner };
    struct area root = { .kind = AREA_PAGE, .first = &region };
    const struct page page = { .index = 1,
        .number = "2",
        .width = 595276,
        .height = 841890,
        .root = &root };

    (void)state;
    assert_true(dump_take(&out, &page));
    assert_string_equal(out.data,
        "page 2 \"2\" 595.276 841.890\n"
        "  region region-body 85.039 56.693 481.890 728.504\n"
        "    block block 84.539 58.694 100.000 16.100\n");
    arena_free(out.arena);
}

static void
shows_what_cannot_be_seen_in_a_text(void **state)
{
    struct buffer out = { .arena = arena_new() };
    struct area run = { .kind = AREA_TEXT,
        .x = 0,
        .artifact = true,
        .run = { .face = (struct face *)"Tinos-Bold",
            .size = 14000,
            .baseline = 12500,
            .color = 0xFF,
            .text = "№\xC2\xA0"
                    "15 \"а\\б\" сло\xC2\xAD" } };
    struct area root = { .kind = AREA_PAGE, .first = &run };
    const struct page page = { .number = "", .root = &root };

    (void)state;
    assert_true(dump_take(&out, &page));
    assert_non_null(strstr(out.data,
        "  text 0.000 0.000 0.000 0.000 "
        "\"№\\u00A015 \\\"а\\\\б\\\" сло\\u00AD\" Tinos-Bold 14.000 "
        "baseline 12.500 #0000FF artifact\n"));
    arena_free(out.arena);
}

static void
breaks_lines_only_where_no_text_is(void **state)
{
    static const char text[] =
        "<root><flow><block><block>a <inline>b</inline></block><block>"
        "<inline>c</inline><inline>d</inline></block></block></flow></root>";
    struct buffer out = { .arena = arena_new() };
    xmlDoc *document = xmlReadMemory(text, sizeof(text) - 1, NULL, NULL, 0);

    (void)state;
    assert_true(dump_objects(document, &out));
    assert_non_null(strstr(out.data,
        "<root>\n"
        " <flow>\n"
        "  <block>\n"
        "   <block>a <inline>b</inline></block>\n"
        "   <block><inline>c</inline><inline>d</inline></block>\n"
        "  </block>\n"
        " </flow>\n"
        "</root>\n"));
    xmlFreeDoc(document);
    arena_free(out.arena);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(prints_positions_from_the_corner_of_the_page),
        cmocka_unit_test(breaks_lines_only_where_no_text_is),
        cmocka_unit_test(shows_what_cannot_be_seen_in_a_text),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
