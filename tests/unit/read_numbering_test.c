/* Numbers typed in XML: what T13 finds, and their canonical form. */
#include "read_raw.h"

#include "read/numbering.h"
#include "read/xml.h"

/* The inside of the root, of which the text begins in line 2. */
static const char *
numbered(const struct raw *raw, const struct kind *kind, const char *text)
{
    xmlDoc *record =
        xml_read(raw_origin(raw, arena_printf(raw->arena, "<%s>\n%s</%s>",
                                     kind->name, text, kind->name)));
    xmlNode *root = xmlDocGetRootElement(record);

    numbering_check(raw->arena, raw->log, kind, root);
    return raw_print(raw, root);
}

static const char *
order(const struct raw *raw, const char *points)
{
    return numbered(
        raw, &raw_order, arena_printf(raw->arena, "<text>%s</text>", points));
}

static const char *
protocol(const struct raw *raw, const char *matters)
{
    return numbered(raw, &raw_protocol, matters);
}

static void
good_numbers_pass(void **state)
{
    static const char *const texts[] = {
        "<point n='1'><point n='1.1'/></point><point n='2'/>",
        "<point n='4'/><point n='5'/>",
        "<section n='1'><point n='1.1'/></section>"
        "<section n='2'><point n='2.1'/></section>",
        "<section><point n='1'/></section><section><point n='2'/></section>",
        "<point n='1'><point n='1.а)'/><point n='1.б)'/></point>"
        "<point n='2'/>",
        "<point n='1'><point n='1.1'><point n='1.1.1)'/></point></point>",
    };
    struct raw *raw = *state;
    size_t i;

    for (i = 0; i < sizeof(texts) / sizeof(texts[0]); i++) {
        (void)order(raw, texts[i]);
        assert_string_equal(raw_messages(raw), "");
    }
}

static void
a_final_dot_is_dropped(void **state)
{
    assert_raw(*state, order, "<point n='1.'><point n='1.1.'/></point>",
        "<text><point n=1><point n=1.1></point></text>", "");
}

static void
a_point_without_a_number_is_found(void **state)
{
    struct raw *raw = *state;

    (void)order(raw, "<point/>\n<point n='первый'/>\n<point n='1'/>");
    assert_string_equal(raw_messages(raw), "2:7 P0246, 3:1 P0246");
}

static void
gaps_and_repeats_are_found(void **state)
{
    struct raw *raw = *state;

    (void)order(raw, "<point n='1'/>\n<point n='3'/>");
    assert_string_equal(raw_messages(raw), "3:1 T13");
    (void)order(raw, "<point n='1'/>\n<point n='1'/>\n<point n='2'/>");
    assert_string_equal(raw_messages(raw), "3:1 T13");
    (void)order(raw, "<section n='1'/>\n<section n='3'/>");
    assert_string_equal(raw_messages(raw), "3:1 T13");
    (void)order(
        raw, "<point n='1'><point n='1.а)'/>\n<point n='1.в)'/></point>");
    assert_string_equal(raw_messages(raw), "3:1 T13");
}

/* What stands at the wrong place is said once; the others go on. */
static void
a_number_must_begin_with_that_above(void **state)
{
    struct raw *raw = *state;

    (void)order(raw, "<point n='1'>\n<point n='2.1'/></point><point n='2'/>");
    assert_string_equal(raw_messages(raw), "3:1 T13");
    (void)order(raw, "<point n='1'>\n<point n='2'/></point><point n='2'/>");
    assert_string_equal(raw_messages(raw), "3:1 T13");
    (void)order(raw, "<section n='1'>\n<point n='1'/></section>");
    assert_string_equal(raw_messages(raw), "3:1 T13");
}

static void
points_of_a_matter_begin_with_its_number(void **state)
{
    struct raw *raw = *state;

    (void)protocol(raw, "<matter n='1'><decided><point n='1.1'/></decided>"
                        "</matter><matter n='2'><decided><point n='2.1'/>"
                        "</decided></matter>");
    assert_string_equal(raw_messages(raw), "");
    (void)protocol(
        raw, "<matter n='1'><decided>\n<point n='2.1'/></decided></matter>");
    assert_string_equal(raw_messages(raw), "3:1 T13");
    (void)protocol(raw, "<matter n='1'/>\n<matter n='3'/>");
    assert_string_equal(raw_messages(raw), "3:1 T13");
}

static void
a_matter_without_a_number_is_the_next_one(void **state)
{
    assert_raw(*state, protocol,
        "<matter><decided><point n='1.1'/></decided></matter>",
        "<matter n=1><decided><point n=1.1></decided></matter>", "");
    (void)protocol(
        *state, "<matter><decided>\n<point n='2.1'/></decided></matter>");
    assert_string_equal(raw_messages(*state), "3:1 T13");
}

int
main(void)
{
#define TEST(name)                                                             \
    cmocka_unit_test_setup_teardown(name, raw_setup, raw_teardown)
    const struct CMUnitTest tests[] = {
        TEST(good_numbers_pass),
        TEST(a_final_dot_is_dropped),
        TEST(a_point_without_a_number_is_found),
        TEST(gaps_and_repeats_are_found),
        TEST(a_number_must_begin_with_that_above),
        TEST(points_of_a_matter_begin_with_its_number),
        TEST(a_matter_without_a_number_is_the_next_one),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
