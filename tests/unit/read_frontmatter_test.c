/* Front matter: what becomes of values, and every slip with its place. */
#include "read_raw.h"

static void
scalars_lists_and_maps_become_elements_with_places(void **state)
{
    struct raw *raw = *state;

    raw->places = true;
    assert_raw(raw, raw_front,
        "Номер: 91\n"
        "подписал: {должность: директор, фио: Иванов И.И.}\n"
        "приложения: [{файл: a.md, утверждается: да}]\n",
        "<number@2:8>91</number>"
        "<signer@3:11><position@3:23>директор</position>"
        "<name@3:38>Иванов И.И.</name></signer>"
        "<annexes@4:13><item@4:14><file@4:21>a.md</file>"
        "<approved@4:41>да</approved></item></annexes>",
        "");
}

static void
block_scalars_keep_their_lines(void **state)
{
    assert_raw(*state, raw_front,
        "title: |\n  О порядке: раз # два\n  \"три\nномер: 5\n",
        "<title>О порядке: раз # два\n\"три</title><number>5</number>", "");
}

static void
groups_have_names_of_their_own(void **state)
{
    assert_raw(*state, raw_front,
        "утверждено:\n  чем: приказом\n  дата: 01.02.2023\n  номер: 5\n",
        "<approved><by>приказом</by><date>01.02.2023</date>"
        "<unknown name=номер>5</unknown></approved>",
        "");
}

static void
unknown_keys_are_kept_at_their_key(void **state)
{
    struct raw *raw = *state;

    raw->places = true;
    assert_raw(raw, raw_front, "мусор: да\n",
        "<unknown@2:1 name=мусор>да</unknown>", "");
}

static void
lists_of_maps_may_stand_in_lines(void **state)
{
    assert_raw(*state, raw_front,
        "подписал:\n  - должность: директор\n    фио: А\n  - {фио: Б}\n",
        "<signer><item><position>директор</position><name>А</name></item>"
        "<item><name>Б</name></item></signer>",
        "");
}

static void
forms_of_a_person_have_cases(void **state)
{
    assert_raw(*state, raw_front,
        "подписал: {фио: А, формы: {род: Б, твор: В}, пол: ж}\n",
        "<signer><name>А</name><forms><gen>Б</gen><ins>В</ins></forms>"
        "<gender>ж</gender></signer>",
        "");
}

static void
plain_values_need_no_quotes(void **state)
{
    assert_raw(*state, raw_front,
        "номер: №91\nместо: http://a.ru/x:y#z\nзаголовок: в 10:30, 12#3\n",
        "<number>№91</number><place>http://a.ru/x:y#z</place>"
        "<title>в 10:30, 12#3</title>",
        "");
}

static void
a_key_twice_is_reported_in_any_language(void **state)
{
    assert_raw(*state, raw_front, "номер: 1\nNUMBER: 2\n", "<number>1</number>",
        "3:1 P0217");
}

static void
a_comment_may_not_cut_a_value(void **state)
{
    struct raw *raw = *state;

    (void)raw_front(raw, "заголовок: О рейсе #5 и #6\n# можно\nномер: 1\n");
    assert_string_equal(raw_messages(raw), "2:20 P0219");
}

static void
a_colon_inside_a_value_is_reported(void **state)
{
    struct raw *raw = *state;

    (void)raw_front(raw, "заголовок: О том: и сём\n");
    assert_string_equal(raw_messages(raw), "2:17 P0218");
}

static void
a_colon_on_the_second_line_of_a_value_is_reported(void **state)
{
    struct raw *raw = *state;

    (void)raw_front(raw, "заголовок: О том\n  и сём: так\n");
    assert_string_equal(raw_messages(raw), "3:8 P0218");
}

static void
a_comma_in_braces_is_reported(void **state)
{
    assert_raw(*state, raw_front,
        "подписал: {должность: директор, кандидат наук, фио: А}\n",
        "<signer><position>директор</position><name>А</name></signer>",
        "2:33 P0222");
}

static void
a_no_break_space_behind_a_colon_is_reported(void **state)
{
    assert_raw(*state, raw_front,
        "номер:\xC2\xA0"
        "91\nместо: М\n",
        "<number>91</number><place>М</place>", "2:7 P0223");
    assert_raw(*state, raw_front, "подписал: {фио:\xC2\xA0А}\n",
        "<signer><name>А</name></signer>", "2:16 P0223");
}

static void
values_begin_with_no_sign_of_yaml(void **state)
{
    struct raw *raw = *state;

    (void)raw_front(
        raw, "номер: @5\nместо: %5\nзаголовок: - О том\nподписал: [*a, &b]\n");
    assert_string_equal(raw_messages(raw),
        "2:8 P0221, 3:8 P0221, 4:12 P0221, 5:12 P0221, 5:16 P0221");
}

static void
text_behind_a_closing_quote_is_reported(void **state)
{
    struct raw *raw = *state;

    (void)raw_front(raw, "место: \"Ромашка\" и Ко\nномер: \"1\" # можно\n");
    assert_string_equal(raw_messages(raw), "2:8 P0220");
}

static void
tabs_and_lines_without_indent_are_reported(void **state)
{
    struct raw *raw = *state;

    (void)raw_front(
        raw, "подписал:\n\tфио: А\nзаголовок: О том\nи сём\nномер:5\n");
    assert_string_equal(raw_messages(raw), "3:1 P0226, 5:1 P0225, 6:1 P0224");
}

static void
slips_do_not_hide_each_other(void **state)
{
    struct raw *raw = *state;

    (void)raw_front(raw, "номер: @1\nместо: a: b\nномер: 2\nчужое: 3\n");
    assert_string_equal(raw_messages(raw), "2:8 P0221, 3:9 P0218, 4:1 P0217");
}

static void
open_quotes_and_brackets_name_their_start(void **state)
{
    struct raw *raw = *state;

    assert_null(raw_front(raw, "номер: 1\nместо: \"М\n"));
    assert_string_equal(raw_messages(raw), "3:8 P0212");
    assert_null(raw_front(raw, "номер: [1, 2\nместо: М\n"));
    assert_string_equal(raw_messages(raw), "2:8 P0213");
}

static void
front_matter_is_one_map(void **state)
{
    struct raw *raw = *state;

    assert_null(raw_front(raw, "- a\n- b\n"));
    assert_string_equal(raw_messages(raw), "2:1 P0209");
    (void)raw_front(raw, "номер: 1\n--- x\n");
    assert_string_equal(raw_messages(raw), "3:1 P0210");
}

static void
deep_nesting_is_refused(void **state)
{
    struct raw *raw = *state;
    char deep[512] = "номер: ";

    memset(deep + strlen(deep), '[', 100);
    assert_null(raw_front(raw, strcat(deep, "\n")));
    assert_string_equal(raw_messages(raw), "2:71 P0230");
}

static const char *
read_file(const struct raw *raw, const char *text)
{
    struct origin *origin = raw_origin(raw, text);
    size_t body;

    if (origin == NULL || frontmatter_read(origin, &body) == NULL)
        return "";
    return origin->text + body;
}

static void
front_matter_begins_and_ends_with_dashes(void **state)
{
    assert_raw(*state, read_file, "---\nномер: 1\n---\nтекст", "текст", "");
    assert_raw(*state, read_file, "---\nномер: 1\n...\n", "", "");
    assert_raw(*state, read_file, "номер: 1\n", "", "1:1 P0207");
    assert_raw(*state, read_file, "---\nномер: 1\n", "", "1:1 P0208");
}

static void
line_ends_of_other_systems_are_read(void **state)
{
    struct raw *raw = *state;

    raw->places = true;
    assert_raw(raw, raw_front, "номер: 1\r\nместо: М\r\n",
        "<number@2:8>1</number><place@3:8>М</place>", "");
}

static void
other_files_and_encodings_are_recognised(void **state)
{
    struct raw *raw = *state;

    (void)read_file(raw, "");
    assert_string_equal(raw_messages(raw), "1:1 P0201");
    (void)read_file(raw, "PK\x03\x04...");
    assert_string_equal(raw_messages(raw), "1:1 P0202");
    (void)read_file(raw, "\xE2\xE8\xE4: \xEF\xF0\xE8\xEA\xE0\xE7");
    assert_string_equal(raw_messages(raw), "1:1 P0204");
    (void)read_file(raw, "\xFF\xFE-");
    assert_string_equal(raw_messages(raw), "1:1 P0204");
    (void)read_file(raw, "---\nномер: \xFF\n---\n");
    assert_string_equal(raw_messages(raw), "2:8 P0205");
}

static void
control_characters_are_reported_and_read_over(void **state)
{
    assert_raw(*state, raw_front, "номер: 1\x0C\nместо: М\xE2\x80\xA8\n",
        "<number>1</number><place>М\xE2\x80\x83</place>",
        "2:9 P0206, 3:9 P0206");
}

int
main(void)
{
#define TEST(name)                                                             \
    cmocka_unit_test_setup_teardown(name, raw_setup, raw_teardown)
    const struct CMUnitTest tests[] = {
        TEST(scalars_lists_and_maps_become_elements_with_places),
        TEST(block_scalars_keep_their_lines),
        TEST(groups_have_names_of_their_own),
        TEST(unknown_keys_are_kept_at_their_key),
        TEST(lists_of_maps_may_stand_in_lines),
        TEST(forms_of_a_person_have_cases),
        TEST(plain_values_need_no_quotes),
        TEST(a_key_twice_is_reported_in_any_language),
        TEST(a_comment_may_not_cut_a_value),
        TEST(a_colon_inside_a_value_is_reported),
        TEST(a_colon_on_the_second_line_of_a_value_is_reported),
        TEST(a_comma_in_braces_is_reported),
        TEST(a_no_break_space_behind_a_colon_is_reported),
        TEST(values_begin_with_no_sign_of_yaml),
        TEST(text_behind_a_closing_quote_is_reported),
        TEST(tabs_and_lines_without_indent_are_reported),
        TEST(slips_do_not_hide_each_other),
        TEST(open_quotes_and_brackets_name_their_start),
        TEST(front_matter_is_one_map),
        TEST(deep_nesting_is_refused),
        TEST(front_matter_begins_and_ends_with_dashes),
        TEST(line_ends_of_other_systems_are_read),
        TEST(other_files_and_encodings_are_recognised),
        TEST(control_characters_are_reported_and_read_over),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
