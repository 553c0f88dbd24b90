/* XML: the elements as typed, each with its place; everything else refused. */
#include "read_raw.h"

#include "read/xml.h"

static const char *
xml(const struct raw *raw, const char *text)
{
    xmlDoc *record = xml_read(raw_origin(raw, text));

    return record == NULL ? "" : raw_print(raw, (const xmlNode *)record);
}

static void
elements_have_places_in_characters(void **state)
{
    struct raw *raw = *state;

    raw->places = true;
    assert_raw(raw, xml,
        "<?xml version='1.0' encoding='UTF-8'?>\n<!-- да -->\n"
        "<order v='1'>\n  <number>91</number>\n"
        "  <p>Приказ <em\n a='>'>да</em>&lt;<br/></p>\n</order>\n",
        "<order v=1@3:1><number@4:3>91</number>"
        "<p@5:3>Приказ <em a=>@5:13>да</em><<br@6:19></p></order>",
        "");
}

static void
lines_behind_65535_are_counted(void **state)
{
    struct raw *raw = *state;
    struct buffer text = { .arena = raw->arena };
    int i;

    raw->places = true;
    buffer_text(&text, "<order>");
    for (i = 0; i < 70000; i++)
        buffer_text(&text, "\n");
    buffer_text(&text, "<p/></order>");
    assert_raw(raw, xml, text.data, "<order@1:1><p@70001:1></order>", "");
}

static void
blanks_between_blocks_go_and_those_in_text_stay(void **state)
{
    assert_raw(*state, xml,
        "<order>\n <p><em>а</em> <em>б</em></p>\n <x>\n <y/>\n </x>\n"
        "</order>",
        "<order><p><em>а</em> <em>б</em></p><x><y></x></order>", "");
}

static void
places_of_another_run_are_ignored(void **state)
{
    struct raw *raw = *state;

    raw->places = true;
    assert_raw(raw, xml,
        "<order xmlns:p='urn:pisar:place' p:file='b.md' p:at='7:7'>"
        "<p p:at='8:8'>а</p></order>",
        "<order@1:1><p@1:59>а</p></order>", "");
}

static void
windows_line_ends_and_wrong_declarations_are_read(void **state)
{
    assert_raw(*state, xml,
        "<?xml version='1.0' encoding='windows-1251'?>\r\n<order>Да</order>",
        "<order>Да</order>", "");
}

static void
cdata_is_text(void **state)
{
    assert_raw(*state, xml, "<order><![CDATA[а < б]]></order>",
        "<order>а < б</order>", "");
}

static void
doctypes_entities_and_inclusions_are_refused(void **state)
{
    assert_raw(*state, xml,
        "<!DOCTYPE a [<!ENTITY b SYSTEM '/etc/passwd'>]>\n<order>&b;</order>",
        "", "1:1 P0262");
    assert_raw(*state, xml, "<order>а&nbsp;б</order>", "", "1:9 P0255");
    assert_raw(*state, xml,
        "<order>\n<i:include xmlns:i='http://www.w3.org/2001/XInclude' "
        "href='a'/></order>",
        "", "2:1 P0261");
}

static void
faults_of_xml_have_places_and_words(void **state)
{
    static const struct {
        const char *text;
        const char *id;
    } faults[] = {
        { "<order>\n<p>а</order>", "2:5 P0253" },
        { "<order>\n<p>а & б</p></order>", "2:6 P0256" },
        { "<order a=1/>", "1:10 P0257" },
        { "<order a='1' a='2'/>", "1:19 P0258" },
        { "<order/>\nа", "2:1 P0259" },
        { "<order><p>", "1:11 P0254" },
    };
    struct raw *raw = *state;
    size_t i;

    for (i = 0; i < sizeof(faults) / sizeof(faults[0]); i++)
        assert_raw(raw, xml, faults[i].text, "", faults[i].id);
}

static void
nesting_has_an_end(void **state)
{
    struct raw *raw = *state;
    struct buffer text = { .arena = raw->arena };
    int i;

    for (i = 0; i < 10000; i++)
        buffer_text(&text, "<a>");
    assert_raw(raw, xml, text.data, "", "1:193 P0230");
}

static void
a_tag_has_not_all_attributes_of_the_world(void **state)
{
    struct raw *raw = *state;
    struct buffer text = { .arena = raw->arena };
    int i;

    buffer_text(&text, "<order ");
    for (i = 0; i < 100000; i++)
        buffer_printf(&text, "a%d='=' ", i);
    buffer_text(&text, "/>");
    assert_string_equal(xml(raw, text.data), "");
    assert_int_equal(log_count(raw->log, SEVERITY_ERROR), 1);
}

int
main(void)
{
#define TEST(name)                                                             \
    cmocka_unit_test_setup_teardown(name, raw_setup, raw_teardown)
    const struct CMUnitTest tests[] = {
        TEST(elements_have_places_in_characters),
        TEST(lines_behind_65535_are_counted),
        TEST(blanks_between_blocks_go_and_those_in_text_stay),
        TEST(places_of_another_run_are_ignored),
        TEST(windows_line_ends_and_wrong_declarations_are_read),
        TEST(cdata_is_text),
        TEST(doctypes_entities_and_inclusions_are_refused),
        TEST(faults_of_xml_have_places_and_words),
        TEST(nesting_has_an_end),
        TEST(a_tag_has_not_all_attributes_of_the_world),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
