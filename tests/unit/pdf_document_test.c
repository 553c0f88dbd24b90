#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "pdf_sample.h"

#define PROFILE "/usr/share/color/icc/sRGB.icc"

/* A made-up order of two pages with everything that the writer knows. */
struct order {
    struct fo_node *number;
    struct fo_node *title;
    struct fo_node *first;
    struct fo_node *second;
    struct fo_node *outside;
    struct fo_node *inside;
    struct fo_node *table;
    struct fo_node *head[2];
    struct fo_node *data[2];
    struct fo_node *label;
    struct fo_node *item;
    struct fo_node *sign;
};

static void
make_bookmark(struct sample *s)
{
    struct fo_node *tree = node_new(s, s->tree.root, FO_BOOKMARK_TREE);
    struct fo_node *bookmark = node_new(s, tree, FO_BOOKMARK);

    set(bookmark, PROPERTY_INTERNAL_DESTINATION, string("title"));
    text_new(s, node_new(s, bookmark, FO_BOOKMARK_TITLE), "О проверке");
}

static void
make_table(struct sample *s, struct order *o, struct fo_node *flow)
{
    static const char *const words[][2] = { { "Срок", "Кто" },
        { "1 мая", "Образцова А.И." } };
    struct fo_node *part;
    struct fo_node *row;
    int i;

    o->table = node_new(s, flow, FO_TABLE);
    part = node_new(s, o->table, FO_TABLE_HEADER);
    row = node_new(s, part, FO_TABLE_ROW);
    for (i = 0; i < 2; i++)
        o->head[i] = block_new(s, node_new(s, row, FO_TABLE_CELL), words[0][i]);
    part = node_new(s, o->table, FO_TABLE_BODY);
    row = node_new(s, part, FO_TABLE_ROW);
    for (i = 0; i < 2; i++)
        o->data[i] = block_new(s, node_new(s, row, FO_TABLE_CELL), words[1][i]);
    row = node_new(s, part, FO_TABLE_ROW);
    set(node_new(s, row, FO_TABLE_CELL), PROPERTY_COLUMNS_SPANNED, number(2));
}

static void
make_nodes(struct sample *s, struct order *o)
{
    struct fo_node *sequence;
    struct fo_node *flow;
    struct fo_node *list;

    make_bookmark(s);
    sequence = node_new(s, s->tree.root, FO_PAGE_SEQUENCE);
    o->number = block_new(s, node_new(s, sequence, FO_STATIC_CONTENT), "2");
    flow = node_new(s, sequence, FO_FLOW);
    o->title = block_new(s, flow, "О проверке");
    set(o->title, PROPERTY_ROLE, string("H1"));
    set(o->title, PROPERTY_ID, string("title"));
    o->first = block_new(s, flow, "Первый абзац.");
    o->second = block_new(s, flow, "Второй абзац (см. ");
    o->outside = node_new(s, o->second, FO_BASIC_LINK);
    set(o->outside, PROPERTY_EXTERNAL_DESTINATION,
        string("https://example.org/закон"));
    text_new(s, o->outside, "закон");
    text_new(s, o->second, "), перехо-\ndит на ");
    o->inside = node_new(s, o->second, FO_BASIC_LINK);
    set(o->inside, PROPERTY_INTERNAL_DESTINATION, string("table"));
    text_new(s, o->inside, "таблицу");
    make_table(s, o, flow);
    set(o->table, PROPERTY_ID, string("table"));
    list = node_new(s, node_new(s, flow, FO_LIST_BLOCK), FO_LIST_ITEM);
    o->label = block_new(s, node_new(s, list, FO_LIST_ITEM_LABEL), "–");
    o->item = block_new(s, node_new(s, list, FO_LIST_ITEM_BODY), "пункт.");
    o->sign = node_new(s, flow, FO_BLOCK_CONTAINER);
    set(o->sign, PROPERTY_AREA, string("signature-1"));
    set(o->sign, PROPERTY_AREA_TITLE, string("Подпись: Образцова А.И."));
}

static bool
take_first(struct sample *s, const struct order *o)
{
    struct area *page = page_area_new(s);
    struct area *block;
    struct area *line;
    int32_t x;

    paragraph_new(s, page, o->title, 100000, "О проверке");
    paragraph_new(s, page, o->first, 140000, "Первый абзац.");
    block =
        box_new(s, page, AREA_BLOCK, o->second, 85039, 160000, 481889, 16100);
    block->closes = false;
    line = box_new(s, block, AREA_LINE, NULL, 0, 0, 481889, 16100);
    x = run_new(s, line, o->second, 0, "Второй абзац (см. ");
    x = run_new(s, line, o->outside, x, "закон");
    run_new(s, line, o->second, x, "), перехо\xC2\xAD");
    return page_take(s, page);
}

static void
add_table(struct sample *s, const struct order *o, struct area *page)
{
    struct area *table =
        box_new(s, page, AREA_BLOCK, o->table, 85039, 120000, 400000, 40000);
    int i;

    for (i = 0; i < 2; i++) {
        paragraph_new(s, table, o->head[i], 0, "Срок")->x = i * 200000;
        paragraph_new(s, table, o->data[i], 20000, "1 мая")->x = i * 200000;
    }
    box_new(s, table, AREA_RULE, o->table, 0, 20000, 400000, 500);
}

static bool
take_second(struct sample *s, const struct order *o)
{
    struct area *page = page_area_new(s);
    struct area *block;
    struct area *line;
    int32_t x;

    paragraph_new(s, page, o->number, 40000, "2")->artifact = true;
    block =
        box_new(s, page, AREA_BLOCK, o->second, 85039, 60000, 481889, 16100);
    block->opens = false;
    line = box_new(s, block, AREA_LINE, NULL, 0, 0, 481889, 16100);
    x = run_new(s, line, o->second, 0, "дит на ");
    run_new(s, line, o->inside, x, "таблицу");
    add_table(s, o, page);
    paragraph_new(s, page, o->label, 180000, "–");
    paragraph_new(s, page, o->item, 180000, "пункт.")->x = 110000;
    box_new(s, page, AREA_BLOCK, o->sign, 300000, 220000, 120000, 40000);
    return page_take(s, page);
}

static const struct buffer *
render(struct arena *arena, struct pdf_options options)
{
    struct sample *s = sample_new(arena);
    struct order o;
    const struct buffer *out;

    make_nodes(s, &o);
    s->tree.metadata.author = "Комитет <образования> & «Ко»";
    s->tree.metadata.created = "2025-08-18T09:30:00+06:00";
    sample_open(s, options);
    assert_true(take_first(s, &o) && take_second(s, &o));
    out = sample_finish(s);
    assert_non_null(out);
    assert_int_equal(log_count(s->log, SEVERITY_WARNING), 0);
    return out;
}

static const struct pdf_options plain = { .claim = PDF_A1A_UA1,
    .profile = PROFILE };

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

static void
the_same_pages_give_the_same_bytes(void **state)
{
    struct pdf_options options = plain;
    const struct buffer *a;
    const struct buffer *b;

    options.compress = true;
    a = render(*state, options);
    b = render(*state, options);
    assert_int_equal(a->length, b->length);
    assert_memory_equal(a->data, b->data, a->length);
}

/* Also for a look with other programs. */
static void
a_document_is_a_file_of_pdf_1_4(void **state)
{
    struct pdf_options options = plain;
    const struct buffer *out;

    options.compress = true;
    out = render(*state, options);
    assert_memory_equal(out->data, "%PDF-1.4\n%", 10);
    assert_memory_equal(out->data + out->length - 6, "%%EOF\n", 6);
    assert_int_equal(occurs(out, "/MediaBox[0 0 595.276 841.89]"), 2);
    assert_true(out->length < 40000);
    assert_true(file_write("build/pdf-sample.pdf", out->data, out->length,
        log_new(*state, LANGUAGE_EN)));
}

static void
elements_follow_the_fo_document(void **state)
{
    const struct buffer *out = render(*state, plain);

    assert_int_equal(occurs(out, "/S/Document/"), 1);
    assert_int_equal(occurs(out, "/S/Sect/"), 1);
    assert_int_equal(occurs(out, "/S/H1/"), 1);
    assert_int_equal(occurs(out, "/S/Table/"), 1);
    assert_int_equal(occurs(out, "/S/TR/"), 3);
    assert_int_equal(occurs(out, "/S/TH/"), 2);
    assert_int_equal(occurs(out, "/Scope/Column"), 2);
    assert_int_equal(occurs(out, "/ColSpan 2"), 1);
    assert_int_equal(occurs(out, "/S/LBody/"), 1);
    assert_int_equal(occurs(out, "/S/Form/"), 1);
    /* Two paragraphs, four cells and one item. The label has its own text. */
    assert_int_equal(occurs(out, "/S/P/"), 7);
}

/* Words, link, words; and on the next page words, link. */
static void
a_paragraph_over_two_pages_is_one_element(void **state)
{
    const struct buffer *out = render(*state, plain);

    assert_int_equal(occurs(out, "/S/Link/"), 2);
    assert_int_equal(occurs(out, "/Type/MCR/Pg "), 1);
    assert_int_equal(occurs(out, "/Link<</MCID 3>>BDC"), 1);
    assert_int_equal(occurs(out, "/Link<</MCID 1>>BDC"), 1);
}

static void
page_numbers_and_rules_are_artifacts(void **state)
{
    const struct buffer *out = render(*state, plain);

    assert_int_equal(occurs(out, "/Artifact<</Type/Pagination>>BDC"), 1);
    assert_int_equal(occurs(out, "/Artifact BMC"), 1);
    assert_int_equal(occurs(out, "85.039 701.39 400 0.5 re f"), 1);
}

static void
links_have_places_and_descriptions(void **state)
{
    const struct buffer *out = render(*state, plain);

    assert_int_equal(occurs(out, "(https://example.org/%D0%B7%D0%B0%D0%BA"), 1);
    /* The table's corner, 120 pt below the top of the page. */
    assert_int_equal(occurs(out, "/XYZ 85.039 721.89 null]"), 1);
    /* The bookmark leads to the title. */
    assert_int_equal(occurs(out, "/XYZ 85.039 741.89 null]"), 1);
    assert_int_equal(occurs(out, "/Contents<FEFF0437"
                                 "0430043A043E043D>"),
        1);
    assert_int_equal(occurs(out, "/PageMode/UseOutlines"), 1);
}

static void
a_named_box_is_an_empty_signature_field(void **state)
{
    const struct buffer *out = render(*state, plain);

    assert_int_equal(occurs(out, "/FT/Sig/F 132/T<FEFF0073"), 1);
    assert_int_equal(occurs(out, "/Rect[300 581.89 420 621.89]"), 1);
    assert_int_equal(occurs(out, "/BBox[0 0 120 40]"), 1);
    assert_int_equal(occurs(out, "/AcroForm<</SigFlags 0/Fields["), 1);
    assert_int_equal(occurs(out, "/V "), 0);
}

static void
info_and_xmp_say_the_same(void **state)
{
    const struct buffer *out = render(*state, plain);

    assert_int_equal(occurs(out, "Комитет &lt;образования&gt; &amp; «Ко»"), 1);
    assert_int_equal(
        occurs(out, "<xmp:CreateDate>2025-08-18T09:30:00+06:00<"), 1);
    assert_int_equal(occurs(out, "/CreationDate(D:20250818093000+06'00')"), 1);
    assert_int_equal(occurs(out, "<pdfaid:conformance>A<"), 1);
    assert_int_equal(occurs(out, "<pdfuaid:part>1<"), 1);
    assert_int_equal(occurs(out, "libharu"), 0);
}

/* U+2010 is drawn at the line's end, and reads as U+00AD. */
static void
each_glyph_has_its_text(void **state)
{
    const struct buffer *out = render(*state, plain);

    assert_int_equal(occurs(out, "<00AD>"), 1);
    assert_int_equal(occurs(out, "/CIDToGIDMap/Identity"), 1);
    assert_int_equal(occurs(out, "/CIDSet "), 1);
}

static void
without_a_claim_nothing_is_claimed(void **state)
{
    struct pdf_options options = { .claim = PDF_PLAIN };
    const struct buffer *out = render(*state, options);

    assert_int_equal(occurs(out, "pdfaid:part"), 0);
    assert_int_equal(occurs(out, "/OutputIntents"), 0);
    assert_int_equal(occurs(out, "/CIDSet"), 0);
    assert_int_equal(occurs(out, "/MarkInfo<</Marked true>>"), 1);
}

static void
a_watermark_lies_on_every_page(void **state)
{
    struct pdf_options options = plain;

    options.watermark = "ЧЕРНОВИК";
    assert_int_equal(
        occurs(render(*state, options), "Tf .707 .707 -.707 .707"), 2);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(
            the_same_pages_give_the_same_bytes, start, end),
        cmocka_unit_test_setup_teardown(
            a_document_is_a_file_of_pdf_1_4, start, end),
        cmocka_unit_test_setup_teardown(
            elements_follow_the_fo_document, start, end),
        cmocka_unit_test_setup_teardown(
            a_paragraph_over_two_pages_is_one_element, start, end),
        cmocka_unit_test_setup_teardown(
            page_numbers_and_rules_are_artifacts, start, end),
        cmocka_unit_test_setup_teardown(
            links_have_places_and_descriptions, start, end),
        cmocka_unit_test_setup_teardown(
            a_named_box_is_an_empty_signature_field, start, end),
        cmocka_unit_test_setup_teardown(info_and_xmp_say_the_same, start, end),
        cmocka_unit_test_setup_teardown(each_glyph_has_its_text, start, end),
        cmocka_unit_test_setup_teardown(
            without_a_claim_nothing_is_claimed, start, end),
        cmocka_unit_test_setup_teardown(
            a_watermark_lies_on_every_page, start, end),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
