/* The tree: nodes, text, places, content models, what is not supported. */
#include "fo_reading.h"

static void
nodes_are_in_document_order(void **state)
{
    struct reading *reading = *state;
    struct fo_node *flow = reading_flow(reading,
        "<fo:block>Текст <fo:inline>внутри</fo:inline><!-- no --> "
        "и<![CDATA[ после ]]>&#x2013;<?x y?> конца</fo:block>");
    const struct fo_node *block = flow->first;
    const struct fo_node *node = block->first;

    assert_int_equal(block->type, FO_BLOCK);
    assert_int_equal(node->type, FO_TEXT);
    assert_string_equal(node->text, "Текст ");
    assert_int_equal(node->length, strlen("Текст "));
    assert_ptr_equal(node->style, block->style);
    assert_int_equal(node->serial, block->serial + 1);
    node = node->next;
    assert_int_equal(node->type, FO_INLINE);
    assert_string_equal(node->first->text, "внутри");
    assert_string_equal(node->next->text, " и после – конца");
    assert_ptr_equal(node->next, block->last);
    assert_null(node->next->next);
    assert_string_equal(fo_name(block->type), "block");
    assert_string_equal(fo_name(FO_TEXT), "#text");
}

static void
blanks_between_blocks_are_dropped(void **state)
{
    struct reading *reading = *state;
    struct fo_node *flow = reading_flow(reading,
        "\n <fo:block> <fo:block/>\n<fo:wrapper> <fo:block/> </fo:wrapper> "
        "</fo:block> <fo:block><fo:inline/> <fo:inline/></fo:block>"
        "<fo:block linefeed-treatment='preserve'>\n<fo:block/></fo:block>"
        "<fo:block> </fo:block>\n");
    const struct fo_node *block = flow->first;

    assert_int_equal(block->first->type, FO_BLOCK);
    assert_int_equal(block->first->next->type, FO_WRAPPER);
    assert_int_equal(block->first->next->first->type, FO_BLOCK);
    assert_null(block->first->next->first->next);
    assert_null(block->first->next->next);
    assert_ptr_equal(block->last, block->first->next);
    block = block->next;
    assert_int_equal(block->first->next->type, FO_TEXT);
    assert_int_equal(block->next->first->type, FO_TEXT);
    assert_int_equal(block->next->next->first->type, FO_TEXT);
}

static void
places_are_stamps_or_lines(void **state)
{
    struct reading *reading = *state;
    struct fo_node *flow = reading_flow(reading,
        "\n<fo:block>\n<fo:block/></fo:block>"
        "<fo:block p:at='12:3' p:file='a.md'><fo:inline p:at=''/>"
        "</fo:block>");
    const struct fo_node *block = flow->first;

    assert_string_equal(block->place.file, "t.fo");
    assert_int_equal(block->place.line, 2);
    assert_int_equal(block->first->place.line, 3);
    block = block->next;
    assert_string_equal(block->place.file, "a.md");
    assert_int_equal(block->place.line, 12);
    assert_int_equal(block->place.column, 3);
    assert_int_equal(block->first->place.line, 12);
    assert_string_equal(block->first->place.file, "a.md");
}

static void
strict_places_never_are_lines_of_the_file(void **state)
{
    struct reading *reading = *state;
    struct fo_tree *tree = reading_root(reading, "p:at='1:1'",
        MASTERS "\n\n<fo:page-sequence master-reference='m'>\n"
                "<fo:flow flow-name='f'><fo:block p:at='7:1'/></fo:flow>"
                "</fo:page-sequence>",
        true);

    assert_int_equal(reading_find(tree->root, FO_FLOW)->place.line, 1);
    assert_int_equal(reading_find(tree->root, FO_BLOCK)->place.line, 7);
}

static void
what_stands_wrong_is_an_error(void **state)
{
    static const struct {
        const char *content;
        const char *message;
    } cases[] = {
        { "<fo:table-row/>", "fo:table-row cannot stand in fo:flow" },
        { "<fo:block><fo:region-body/></fo:block>",
            "fo:region-body cannot stand in fo:block" },
        { "<fo:wrapper><fo:inline/></fo:wrapper>",
            "fo:inline cannot stand in fo:wrapper" },
        { "<fo:blok>x</fo:blok>", "XSL-FO has no element fo:blok" },
        { "<fo:block><fo:page-number-citation/></fo:block>",
            "fo:page-number-citation has no property ref-id" },
        { "<fo:block><fo:external-graphic src=''/></fo:block>",
            "fo:external-graphic has no property src" },
        { "<fo:list-block><fo:list-item><fo:list-item-label/></fo:list-item>"
          "</fo:list-block>",
            "fo:list-item has no fo:list-item-body" },
    };
    struct reading *reading = *state;
    size_t i;

    for (i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
        assert_null(reading_flow(reading, cases[i].content));
        assert_non_null(strstr(reading_messages(reading), cases[i].message));
    }
}

static void
documents_without_what_they_need_are_refused(void **state)
{
    struct reading *reading = *state;
    xmlDoc *other = xmlReadMemory("<html/>", 7, NULL, NULL, 0);
    struct fo_options options = { .file = "t.fo" };

    assert_null(fo_read(reading->arena, other, options, reading->log));
    xmlFreeDoc(other);
    assert_non_null(strstr(reading_messages(reading), "[P0501]"));
    assert_null(reading_root(reading, "", "", false));
    assert_non_null(strstr(
        reading_messages(reading), "fo:root has no fo:layout-master-set"));
    assert_null(reading_root(reading, "",
        MASTERS "<fo:page-sequence><fo:flow flow-name='f'/>"
                "</fo:page-sequence>",
        false));
    assert_non_null(strstr(reading_messages(reading),
        "fo:page-sequence has no property master-reference"));
}

static void
text_outside_of_blocks_is_told(void **state)
{
    struct reading *reading = *state;
    const char *content =
        MASTERS "<fo:page-sequence master-reference='m'>"
                "<fo:flow flow-name='f'>\n lost words\n<fo:block/></fo:flow>"
                "</fo:page-sequence>";

    assert_non_null(reading_root(reading, "", content, false));
    assert_non_null(
        strstr(reading_messages(reading), "left out: 'lost words' [P0516]"));
    assert_null(reading_root(reading, "", content, true));
    assert_non_null(strstr(reading_messages(reading), "[P0507]"));
}

static void
other_elements_are_told_once_and_replaced(void **state)
{
    struct reading *reading = *state;
    struct fo_node *flow = reading_flow(reading,
        "<fo:block><fo:marker marker-class-name='a'>gone</fo:marker>"
        "<fo:float><fo:block>one</fo:block></fo:float>"
        "<fo:float><fo:block>two</fo:block></fo:float>"
        "<fo:bidi-override color='red'>in</fo:bidi-override>"
        "<fo:character character='Ж' color='red'/>"
        "<svg xmlns='urn:s'>drawing</svg></fo:block>");
    const struct fo_node *node = flow->first->first;

    assert_int_equal(node->type, FO_WRAPPER);
    assert_string_equal(node->first->first->text, "one");
    node = node->next->next;
    assert_int_equal(node->type, FO_INLINE);
    assert_int_equal(style_color(node->style, PROPERTY_COLOR), 0xFF0000);
    node = node->next;
    assert_int_equal(node->type, FO_INLINE);
    assert_string_equal(node->first->text, "Ж");
    assert_null(node->next);
    assert_string_equal(reading_messages(reading),
        "t.fo:1: warning: the element fo:marker is not supported; it is left "
        "out with its content [P0505]\n"
        "t.fo:1: warning: the element fo:float is not supported; its content "
        "is read as fo:wrapper [P0503]\n"
        "t.fo:1: warning: the element fo:bidi-override is not supported; its "
        "content is read as fo:inline [P0503]\n"
        "t.fo:1: warning: the element svg is not supported; it is left out "
        "with its content [P0505]\n");
}

static void
repeated_ids_are_told(void **state)
{
    struct reading *reading = *state;

    assert_non_null(reading_flow(
        reading, "<fo:block id='a'/><fo:block id='b'/>\n<fo:block id='a'/>"));
    assert_string_equal(reading_messages(reading),
        "t.fo:2: warning: the id 'a' is already used in the document; "
        "references go to the first [P0514]\n");
}

static void
cells_without_rows_get_rows(void **state)
{
    struct reading *reading = *state;
    struct fo_node *flow = reading_flow(reading,
        "<fo:table><fo:table-body>"
        "<fo:table-cell id='a'><fo:block/></fo:table-cell>"
        "<fo:table-cell ends-row='true'><fo:block/></fo:table-cell>"
        "<fo:table-cell><fo:block/></fo:table-cell>"
        "<fo:table-cell starts-row='true'><fo:block/></fo:table-cell>"
        "</fo:table-body></fo:table>");
    const struct fo_node *row = reading_find(flow, FO_TABLE_BODY)->first;

    assert_int_equal(row->type, FO_TABLE_ROW);
    assert_int_equal(row->first->type, FO_TABLE_CELL);
    assert_string_equal(style_string(row->first->style, PROPERTY_ID), "a");
    assert_ptr_equal(row->first->next, row->last);
    row = row->next;
    assert_ptr_equal(row->first, row->last);
    row = row->next;
    assert_ptr_equal(row->first, row->last);
    assert_null(row->next);
}

static void
depth_has_a_limit(void **state)
{
    struct reading *reading = *state;
    char *deep = arena_alloc(reading->arena, 40 * 600);
    int i;

    for (i = 0; i < 600; i++)
        strcpy(deep + strlen(deep), "<fo:block>");
    for (i = 0; i < 600; i++)
        strcpy(deep + strlen(deep), "</fo:block>");
    assert_null(reading_flow(reading, deep));
    assert_non_null(strstr(reading_messages(reading), "deeper than 512"));
}

static void
declarations_say_what_the_document_is(void **state)
{
    struct reading *reading = *state;
    struct fo_tree *tree = reading_root(reading, "xml:lang='en-GB'",
        MASTERS
        "<fo:declarations><x:xmpmeta xmlns:x='adobe:ns:meta/'><rdf:RDF "
        "xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'>"
        "<rdf:Description xmlns:dc='http://purl.org/dc/elements/1.1/' "
        "xmlns:pdf='http://ns.adobe.com/pdf/1.3/' "
        "xmlns:xmp='http://ns.adobe.com/xap/1.0/' pdf:Keywords='a, b'>"
        "<dc:title><rdf:Alt><rdf:li>О  площадке\n91</rdf:li>"
        "<rdf:li>other</rdf:li></rdf:Alt></dc:title>"
        "<dc:creator><rdf:Seq><rdf:li>А. А.</rdf:li><rdf:li>Б. Б.</rdf:li>"
        "</rdf:Seq></dc:creator><dc:description>d</dc:description>"
        "<xmp:CreateDate>2023-06-02</xmp:CreateDate></rdf:Description>"
        "</rdf:RDF></x:xmpmeta></fo:declarations>"
        "<fo:page-sequence master-reference='m'><fo:flow flow-name='f'>"
        "<fo:block/></fo:flow></fo:page-sequence>",
        false);

    assert_non_null(tree);
    assert_string_equal(tree->metadata.title, "О площадке 91");
    assert_string_equal(tree->metadata.author, "А. А., Б. Б.");
    assert_string_equal(tree->metadata.subject, "d");
    assert_string_equal(tree->metadata.keywords, "a, b");
    assert_string_equal(tree->metadata.created, "2023-06-02");
    assert_string_equal(tree->metadata.language, "en-GB");
}

static void
russian_is_the_language_of_what_does_not_say(void **state)
{
    struct reading *reading = *state;
    struct fo_tree *tree = reading_root(reading, "",
        MASTERS "<fo:page-sequence master-reference='m'>"
                "<fo:flow flow-name='f'/></fo:page-sequence>",
        false);

    assert_string_equal(tree->metadata.language, "ru-RU");
    assert_null(tree->metadata.title);
    tree = reading_root(reading, "",
        MASTERS "<fo:page-sequence master-reference='m' language='de'>"
                "<fo:flow flow-name='f'/></fo:page-sequence>",
        false);
    assert_string_equal(tree->metadata.language, "de");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        READING(nodes_are_in_document_order),
        READING(blanks_between_blocks_are_dropped),
        READING(places_are_stamps_or_lines),
        READING(strict_places_never_are_lines_of_the_file),
        READING(what_stands_wrong_is_an_error),
        READING(documents_without_what_they_need_are_refused),
        READING(text_outside_of_blocks_is_told),
        READING(other_elements_are_told_once_and_replaced),
        READING(repeated_ids_are_told),
        READING(cells_without_rows_get_rows),
        READING(depth_has_a_limit),
        READING(declarations_say_what_the_document_is),
        READING(russian_is_the_language_of_what_does_not_say),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
