#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include <cmocka.h>

#include "pdf_sample.h"

static const struct pdf_options plain = { .claim = PDF_PLAIN };

/* A flow of one page-sequence. */
static struct fo_node *
flow_new(struct sample *s)
{
    return node_new(s, node_new(s, s->tree.root, FO_PAGE_SEQUENCE), FO_FLOW);
}

/* Shows `text` for each node, in this order. */
static const struct buffer *
show(struct sample *s, struct fo_node *const *nodes, int count)
{
    struct area *page = page_area_new(s);
    const struct buffer *out;
    int i;

    sample_open(s, plain);
    for (i = 0; i < count; i++)
        paragraph_new(s, page, nodes[i], 100000 + i * 20000, "слово");
    assert_true(page_take(s, page));
    out = sample_finish(s);
    assert_non_null(out);
    return out;
}

/* Where `text` first occurs. */
static size_t
offset_of(const struct buffer *bytes, const char *text)
{
    size_t size = strlen(text);
    size_t i;

    for (i = 0; i + size <= bytes->length; i++)
        if (memcmp(bytes->data + i, text, size) == 0)
            return i;
    return SIZE_MAX;
}

static void
a_block_of_blocks_is_no_paragraph(void **state)
{
    struct sample *s = sample_new(*state);
    struct fo_node *outer = block_new(s, flow_new(s), NULL);
    struct fo_node *nodes[2];

    text_new(s, outer, " \n ");
    nodes[0] = block_new(s, outer, "слово");
    nodes[1] = block_new(s, outer, "слово");
    assert_int_equal(occurs(show(s, nodes, 2), "/S/P/"), 2);
}

static void
a_heading_of_two_blocks_is_one_heading(void **state)
{
    struct sample *s = sample_new(*state);
    struct fo_node *outer = block_new(s, flow_new(s), NULL);
    struct fo_node *nodes[2];
    const struct buffer *out;

    set(outer, PROPERTY_ROLE, string("H1"));
    nodes[0] = block_new(s, outer, "слово");
    nodes[1] = block_new(s, outer, "слово");
    out = show(s, nodes, 2);
    assert_int_equal(occurs(out, "/S/P/"), 0);
    /* Two blocks, no other text between them: one marked sequence. */
    assert_int_equal(occurs(out, "/H1<</MCID 0>>BDC"), 1);
    assert_int_equal(occurs(out, "MCID 1"), 0);
}

static void
a_table_for_layout_is_no_table(void **state)
{
    struct sample *s = sample_new(*state);
    struct fo_node *table = node_new(s, flow_new(s), FO_TABLE);
    struct fo_node *row =
        node_new(s, node_new(s, table, FO_TABLE_BODY), FO_TABLE_ROW);
    struct fo_node *cell = node_new(s, row, FO_TABLE_CELL);
    struct fo_node *block = block_new(s, cell, "слово");
    const struct buffer *out;

    set(table, PROPERTY_ROLE, string("NonStruct"));
    out = show(s, &block, 1);
    assert_int_equal(occurs(out, "/S/Table/"), 0);
    assert_int_equal(occurs(out, "/S/TR/"), 0);
    assert_int_equal(occurs(out, "/S/TD/"), 0);
    assert_int_equal(occurs(out, "/S/P/"), 1);
}

static void
a_head_among_the_data_is_a_head_of_its_row(void **state)
{
    struct sample *s = sample_new(*state);
    struct fo_node *table = node_new(s, flow_new(s), FO_TABLE);
    struct fo_node *row =
        node_new(s, node_new(s, table, FO_TABLE_BODY), FO_TABLE_ROW);
    struct fo_node *cell = node_new(s, row, FO_TABLE_CELL);
    struct fo_node *block = block_new(s, cell, "слово");

    set(cell, PROPERTY_ROLE, string("TH"));
    assert_int_equal(occurs(show(s, &block, 1), "/Scope/Row"), 1);
}

static void
what_has_no_content_has_no_element(void **state)
{
    struct sample *s = sample_new(*state);
    struct fo_node *flow = flow_new(s);
    struct fo_node *shown = block_new(s, flow, "слово");

    (void)block_new(s, flow, "слово");
    assert_int_equal(occurs(show(s, &shown, 1), "/S/P/"), 1);
}

static void
an_unknown_role_is_reported_and_not_followed(void **state)
{
    struct sample *s = sample_new(*state);
    struct fo_node *block = block_new(s, flow_new(s), "слово");

    set(block, PROPERTY_ROLE, string("Paragraph"));
    assert_int_equal(occurs(show(s, &block, 1), "/S/P/"), 1);
    assert_int_equal(log_count(s->log, SEVERITY_WARNING), 1);
}

static void
the_role_artifact_hides_text(void **state)
{
    struct sample *s = sample_new(*state);
    struct fo_node *block = block_new(s, flow_new(s), "слово");
    const struct buffer *out;

    set(block, PROPERTY_ROLE, string("Artifact"));
    out = show(s, &block, 1);
    assert_int_equal(occurs(out, "/Artifact<<"), 1);
    assert_int_equal(occurs(out, "MCID"), 0);
}

static void
another_language_is_named(void **state)
{
    struct sample *s = sample_new(*state);
    struct fo_node *flow = flow_new(s);
    struct fo_node *nodes[2];
    const struct buffer *out;

    nodes[0] = block_new(s, flow, "слово");
    nodes[1] = block_new(s, flow, "word");
    set(nodes[1], PROPERTY_LANGUAGE, string("en"));
    out = show(s, nodes, 2);
    assert_int_equal(occurs(out, "/Lang<FEFF0065006E>"), 1);
    assert_int_equal(occurs(out, "/Lang<"), 2); /* and the catalog's */
}

/* On the page a footnote comes last; it is read behind its citation. */
static void
a_footnote_is_read_behind_its_citation(void **state)
{
    struct sample *s = sample_new(*state);
    struct fo_node *block = block_new(s, flow_new(s), "слово");
    struct fo_node *footnote = node_new(s, block, FO_FOOTNOTE);
    struct fo_node *citation = node_new(s, footnote, FO_INLINE);
    struct fo_node *body;
    struct fo_node *nodes[4];
    const struct buffer *out;

    text_new(s, citation, "1");
    body = node_new(s, footnote, FO_FOOTNOTE_BODY);
    nodes[0] = block;
    nodes[1] = citation;
    nodes[2] = block;
    nodes[3] = block_new(s, body, "сноска");
    text_new(s, block, "слово");
    out = show(s, nodes, 4);
    assert_int_equal(occurs(out, "/S/Note/"), 1);
    assert_int_equal(occurs(out, "/IDTree<</Names[(note-"), 1);
    assert_int_equal(occurs(out, "/ID(note-"), 1);
    /* P: the words (0), the citation (1), the note, the words (2). */
    assert_true(offset_of(out, "/K[0 1 ") < out->length);
    assert_int_equal(occurs(out, "/K[0 1 2 "), 0);
}

/* Layout may paint a footnote before the words; without a number the note
 * stands behind them. */
static void
a_footnote_without_a_number_is_read_last(void **state)
{
    struct sample *s = sample_new(*state);
    struct fo_node *block = block_new(s, flow_new(s), "слово");
    struct fo_node *footnote = node_new(s, block, FO_FOOTNOTE);
    struct fo_node *nodes[2];
    const struct buffer *out;

    (void)node_new(s, footnote, FO_INLINE);
    nodes[0] = block_new(s, node_new(s, footnote, FO_FOOTNOTE_BODY), "сноска");
    nodes[1] = block;
    out = show(s, nodes, 2);
    assert_int_equal(occurs(out, "/P<</MCID 1>>BDC"), 1);
    assert_int_equal(occurs(out, "/K[1 "), 1);
    assert_int_equal(occurs(out, "/K[1 ]"), 0);
}

/* PDF/A-1 allows 8191 elements of an array. */
static void
very_many_paragraphs_are_grouped(void **state)
{
    struct sample *s = sample_new(*state);
    struct fo_node *flow = flow_new(s);
    struct fo_node **nodes = arena_array(*state, 9000, sizeof(*nodes));
    const struct buffer *out;
    int i;

    for (i = 0; i < 9000; i++)
        nodes[i] = block_new(s, flow, NULL);
    for (i = 0; i < 9000; i++)
        set(nodes[i], PROPERTY_ROLE, string("P"));
    out = show(s, nodes, 9000);
    assert_int_equal(occurs(out, "/S/P/"), 9000);
    assert_int_equal(occurs(out, "/S/Div/"), 3);
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
        cmocka_unit_test_setup_teardown(
            a_block_of_blocks_is_no_paragraph, start, end),
        cmocka_unit_test_setup_teardown(
            a_heading_of_two_blocks_is_one_heading, start, end),
        cmocka_unit_test_setup_teardown(
            a_table_for_layout_is_no_table, start, end),
        cmocka_unit_test_setup_teardown(
            a_head_among_the_data_is_a_head_of_its_row, start, end),
        cmocka_unit_test_setup_teardown(
            what_has_no_content_has_no_element, start, end),
        cmocka_unit_test_setup_teardown(
            an_unknown_role_is_reported_and_not_followed, start, end),
        cmocka_unit_test_setup_teardown(
            the_role_artifact_hides_text, start, end),
        cmocka_unit_test_setup_teardown(another_language_is_named, start, end),
        cmocka_unit_test_setup_teardown(
            a_footnote_is_read_behind_its_citation, start, end),
        cmocka_unit_test_setup_teardown(
            a_footnote_without_a_number_is_read_last, start, end),
        cmocka_unit_test_setup_teardown(
            very_many_paragraphs_are_grouped, start, end),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
