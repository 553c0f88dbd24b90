/* Markdown: the text vocabulary, places of everything, what is refused. */
#include "read_raw.h"

static void
inlines_have_elements(void **state)
{
    assert_raw(*state, raw_body,
        "*а* **б** `в` [г](d.md) ![е](f.png) <http://a.ru/> [п.](#id)\n",
        "<p><em>а</em> <strong>б</strong> <code>в</code> "
        "<link href=d.md>г</link> <image href=f.png alt=е> "
        "<link href=http://a.ru/>http://a.ru/</link> <ref to=id>п.</ref></p>",
        "");
}

static void
lines_are_joined_or_broken(void **state)
{
    assert_raw(
        *state, raw_body, "а\nб  \nв\\\nг\n", "<p>а б<br>в<br>г</p>", "");
}

static void
columns_count_characters(void **state)
{
    struct raw *raw = *state;

    raw->places = true;
    assert_raw(raw, raw_body,
        "Текст *раз* и\n   два **три\n четыре** <http://a>",
        "<p@1:1>Текст <em@1:7>раз</em> и два <strong@2:8>три четыре</strong> "
        "<link@3:11 href=http://a>http://a</link></p>",
        "");
}

static void
places_in_points_lists_and_quotes(void **state)
{
    struct raw *raw = *state;

    raw->places = true;
    assert_raw(raw, raw_body,
        "1. А *б*:\n\n  – в *г*\n    *д*;\n\n> е *ж*\n> з *и*\n",
        "<point@1:1 n=1><p@1:4>А <em@1:6>б</em>:</p>"
        "<list@3:3><item@3:3><p@3:5>в <em@3:7>г</em> <em@4:5>д</em>;</p>"
        "</item></list><quote@6:1><p@6:3>е <em@6:5>ж</em> з <em@7:5>и</em>"
        "</p></quote></point>",
        "");
}

static void
labels_inside_quotes_and_items_begin_paragraphs(void **state)
{
    struct raw *raw = *state;

    assert_raw(raw, raw_body,
        "> «5. А:\n> а) б, как в п.\n> 2) в;\n> г) д.\n> 6. Е».\n\n"
        "- Ж:\n  а) з;\n  б) и\n  в) к.\n",
        "<quote><p>«5. А:</p><p>а) б, как в п. 2) в;</p><p>г) д.</p>"
        "<list><item n=6.><p>Е».</p></item></list></quote>"
        "<list><item><p>Ж:</p><p>а) з;</p><p>б) и в) к.</p></item></list>",
        "");
    raw->places = true;
    assert_raw(raw, raw_body, "> а:\n> б) *в*;\n",
        "<quote@1:1><p@1:3>а:</p><p@2:3>б) <em@2:6>в</em>;</p></quote>", "");
}

static void
tables_have_rows_and_cells(void **state)
{
    struct raw *raw = *state;

    raw->places = true;
    assert_raw(raw, raw_body, "| а | *б* |\n|:--|--:|\n| 1. в |\n",
        "<table@1:1><row@1:1 head=yes><cell@1:2 align=left>а</cell>"
        "<cell@1:6 align=right><em@1:7>б</em></cell></row>"
        "<row@3:1><cell@3:2 align=left>1. в</cell><cell@3:1 align=right>"
        "</row></table>",
        "");
}

#define CELL "<row head=yes><cell>а</cell></row></table>"

static void
captions_number_and_name_tables(void **state)
{
    assert_raw(*state, raw_body, "Таблица 1 – Состав\n\n|а|\n|-|\n",
        "<table n=1><title>Состав</title>" CELL, "");
    assert_raw(*state, raw_body,
        "Таблица: Состав\n*всей* группы {#s}\n|а|\n|-|\n",
        "<table id=s><title>Состав <em>всей</em> группы</title>" CELL, "");
    assert_raw(*state, raw_body, "ТАБЛИЦА № 12.\n\n|а|\n|-|\n",
        "<table n=12>" CELL, "");
    assert_raw(*state, raw_body, "Таблица {#s}\n\n|а|\n|-|\n",
        "<table id=s>" CELL, "");
}

static void
text_about_tables_is_no_caption(void **state)
{
    assert_raw(*state, raw_body, "Таблица 1 дана ниже:\n|а|\n|-|\n",
        "<p>Таблица 1 дана ниже:</p><table>" CELL, "");
    assert_raw(*state, raw_body, "Таблица 1.2 – А\n\n|а|\n|-|\n",
        "<p>Таблица 1.2 – А</p><table>" CELL, "");
    assert_raw(*state, raw_body, "Таблица\n\n|а|\n|-|\n",
        "<p>Таблица</p><table>" CELL, "");
    assert_raw(*state, raw_body, "1. Таблица 1\n\n   |а|\n   |-|\n",
        "<point n=1><p>Таблица 1</p><table>" CELL "</point>", "");
}

static void
items_have_ids(void **state)
{
    struct raw *raw = *state;

    assert_raw(raw, raw_body,
        "1. А: {#а}\n- б; {#б}\n– в\n  г; {#г}\n\n  д\n  - е {#е}\n\nЖ {#ж}\n",
        "<point n=1 id=а><p>А:</p><list><item id=б><p>б;</p></item>"
        "<item id=г><p>в г;</p><p>д</p>"
        "<list><item id=е><p>е</p></item></list></item></list>"
        "<p>Ж</p></point>",
        "9:3 P0244");
    (void)raw_body(raw, "- а {срок: 2025-01-01}\n- б {#в\n  г {#д} е\n");
    assert_string_equal(raw_messages(raw), "1:5 P0243, 2:5 P0243, 3:5 P0244");
}

static void
a_stop_behind_braces_ends_the_text(void **state)
{
    assert_raw(*state, raw_body,
        "1. А:\n- б {#б};\n- в. {#в}.\n\n2. Г {#г срок: 2025-01-01} .\n",
        "<point n=1><p>А:</p><list><item id=б><p>б;</p></item>"
        "<item id=в><p>в.</p></item></list></point>"
        "<point n=2 id=г due=2025-01-01><p>Г.</p></point>",
        "");
}

static void
an_id_without_its_table_is_reported(void **state)
{
    assert_raw(*state, raw_body, "Таблица 1 – А {#s}\n\nБ\n",
        "<p>Таблица 1 – А</p><p>Б</p>", "1:15 P0244");
    assert_raw(*state, raw_body, "Таблица 1 – А {срок: 1}\n\n|а|\n|-|\n",
        "<table n=1><title>А</title>" CELL, "1:15 P0243");
}

static void
cells_behind_the_last_column_are_reported(void **state)
{
    assert_raw(*state, raw_body, "|а|\n|-|\n|б|\n| в\\| | \nг|\n",
        "<table><row head=yes><cell>а</cell></row><row><cell>б</cell></row>"
        "<row><cell>в|</cell></row><row><cell>г</cell></row></table>",
        "");
    assert_raw(*state, raw_body, "> а | б\n> --|--\n> в | г | д |\n> е || ж\n",
        "<quote><table><row head=yes><cell>а</cell><cell>б</cell></row>"
        "<row><cell>в</cell><cell>г</cell></row>"
        "<row><cell>е</cell><cell></row></table></quote>",
        "3:11 P0245, 4:8 P0245");
}

static void
a_head_has_as_many_columns_as_its_dashes(void **state)
{
    struct raw *raw = *state;

    (void)raw_body(raw, "|а|б|в|\n|---|---|\n|г|д|е|\n\n"
                        "а \\| б | в\n--|--\n\n| а |\n|:--|\n");
    assert_string_equal(raw_messages(raw), "2:1 P0271");
}

static void
columns_of_tabs_are_reported(void **state)
{
    struct raw *raw = *state;

    (void)raw_body(raw,
        "1.\tА:\n2.\tБ\n\nа)\tв;\nб)\tг\n\nИванов\tдиректор,\tучитель\n\n"
        "№\tА\tБ\n1\t2\t3\n\nИванов\tдиректор\nПетров\t\tсекретарь\n\n"
        "```\nа\tб\tв\n```\n");
    assert_string_equal(raw_messages(raw), "9:1 P0228, 12:1 P0228");
}

static void
foreign_markup_is_reported(void **state)
{
    struct raw *raw = *state;

    (void)raw_body(raw, "1. А[^ 1] и ~~б~~.\n\n- г^[в] [^]\n\n# Д[^3 ]\n\n"
                        "а \\[^4] ~ ~~ [б]\n");
    assert_string_equal(
        raw_messages(raw), "1:5 P0229, 1:13 P0267, 3:4 P0229, 5:4 P0229");
}

static void
notes_go_where_they_are_referred_to(void **state)
{
    struct raw *raw = *state;

    assert_raw(raw, raw_body,
        "1. А[^1] и *б[^в-2]*.\n[^1]: Пер *вое*\nпродолжено.\n\n"
        "   Дальше.\n2. Д.\n\n[^в-2]: е\n\n    - ж\n",
        "<point n=1><p>А<note>Пер <em>вое</em> продолжено.</note> и "
        "<em>б<note><p>е</p><list><item><p>ж</p></item></list></note></em>."
        "</p><p>Дальше.</p></point><point n=2><p>Д.</p></point>",
        "");
    assert_raw(raw, raw_body,
        "[а[^1]](http://б) `[^1]` \\[^1]\n\n```\n[^1]\n```\n"
        "|в[^1]|\n|-|\n[^1]: ж.\n3. Д\n",
        "<p><link href=http://б>а<note>ж.</note></link> "
        "<code>[^1]</code> [^1]</p><code>[^1]</code>"
        "<table><row head=yes><cell>в<note>ж.</note></cell></row></table>"
        "<point n=3><p>Д</p></point>",
        "");
    raw->places = true;
    assert_raw(raw, raw_body, "А [^1]\n\n[^1]: б *в*\n",
        "<p@1:1>А <note@1:3>б <em@3:9>в</em></note></p>", "");
}

static void
notes_that_cannot_be_printed_are_reported(void **state)
{
    struct raw *raw = *state;

    (void)raw_body(raw,
        "1. А[^1][^2] б[^3].\n\n[^2]: в[^1]\n[^2]: г\n\n[^4]: д\n[^3]:\n\n"
        "# Е[^2]\n\n![ж[^2]](з.png) [и](к[^2])\n\n- л\n\n  [^5]: м\n\n"
        "2. [^6]: н\n\nТаблица 1 – О[^2]\n\n|п|\n|-|\n");
    assert_string_equal(raw_messages(raw),
        "1:5 P0280, 3:8 P0283, 4:1 P0282, 6:1 P0281, 7:1 P0280, 9:4 P0283, "
        "11:4 P0283, 11:22 P0283, 15:3 P0284, 17:4 P0284, 19:14 P0283");
}

static void
code_keeps_its_lines(void **state)
{
    assert_raw(*state, raw_body, "```\n1. а\n  # ___\n```\n",
        "<code>1. а\n  # ___</code>", "");
}

static void
dashes_of_all_sorts_begin_items(void **state)
{
    assert_raw(*state, raw_body, "А:\n– б;\n• в:\n  – г;\n- д.\n",
        "<p>А:</p><list><item><p>б;</p></item><item><p>в:</p>"
        "<list><item><p>г;</p></item></list></item>"
        "<item><p>д.</p></item></list>",
        "");
}

static void
bullets_of_word_processors_begin_items(void **state)
{
    struct raw *raw = *state;

    assert_raw(raw, raw_body,
        "А:\n— б;\n·\tв;\n\xEF\x82\xB7\tг;\n●\u00A0д;\no\tе.\n",
        "<p>А:</p><list><item><p>б;</p></item><item><p>в;</p></item>"
        "<item><p>г;</p></item><item><p>д;</p></item><item><p>е.</p></item>"
        "</list>",
        "");
    raw->places = true;
    assert_raw(raw, raw_body, "–\u00A0а *б*\n",
        "<list@1:1><item@1:1><p@1:3>а <em@1:5>б</em></p></item></list>", "");
}

static void
a_wrapped_dash_is_part_of_the_sentence(void **state)
{
    assert_raw(*state, raw_body, "Площадка\n— это форма\n",
        "<p>Площадка — это форма</p>", "");
    assert_raw(*state, raw_body, "Площадка\n– это форма\n",
        "<p>Площадка – это "
        "форма</p>",
        "");
    assert_raw(*state, raw_body, "- а и б\nв г\n- это д;\n- е.\n",
        "<list><item><p>а и б в г - это д;</p></item>"
        "<item><p>е.</p></item></list>",
        "");
}

static void
a_doubtful_hyphen_goes_back_to_the_clerk(void **state)
{
    struct raw *raw = *state;

    (void)raw_body(raw, "Площадка\n- это форма\n");
    assert_string_equal(raw_messages(raw), "2:1 P0241");
}

static void
numbers_inside_items_are_kept(void **state)
{
    assert_raw(*state, raw_body, "- а:\n  3) б\n  4) в\n",
        "<list><item><p>а:</p><list><item n=3)><p>б</p></item>"
        "<item n=4)><p>в</p></item></list></item></list>",
        "");
    assert_raw(*state, raw_body, "- а:\n\n  3) б\n  4) в\n",
        "<list><item><p>а:</p><list><item n=3)><p>б</p></item>"
        "<item n=4)><p>в</p></item></list></item></list>",
        "");
    assert_raw(*state, raw_body, "* 1. а\n\n> 2. б\n> 7. в\n",
        "<list><item><list><item n=1.><p>а</p></item></list></item></list>"
        "<quote><list><item n=2.><p>б</p></item><item n=7.><p>в</p></item>"
        "</list></quote>",
        "");
}

static void
signs_that_only_look_like_markup_stay(void **state)
{
    assert_raw(*state, raw_body,
        "__________/Иванов/__________\n\n2023. Год\n\n1. > а\n\n2. # б\n\n"
        "3. - в\n",
        "<p>__________/Иванов/__________</p><p>2023. Год</p>"
        "<point n=1><p>> а</p></point><point n=2><p># б</p></point>"
        "<point n=3><p>- в</p></point>",
        "");
}

static void
lines_of_cells_are_broken_by_tags(void **state)
{
    assert_raw(*state, raw_body, "|а<br>б|\n|-|\n|в<br/>г<br />|\n",
        "<table><row head=yes><cell>а<br>б</cell></row>"
        "<row><cell>в<br>г<br></cell></row></table>",
        "");
}

static void
html_is_refused(void **state)
{
    struct raw *raw = *state;

    (void)raw_body(raw, "а <br> б\n\n<div>в</div>\n\n<!-- г -->\n");
    assert_string_equal(raw_messages(raw), "1:3 P0231, 3:1 P0231, 5:1 P0231");
}

static void
indented_code_is_reported(void **state)
{
    struct raw *raw = *state;

    (void)raw_body(raw, "а\n\n     б\n\n1. в\n\n   г\n\n        д\n");
    assert_string_equal(raw_messages(raw), "3:5 P0233, 9:8 P0233");
}

static void
rules_and_underlined_headings_are_reported(void **state)
{
    struct raw *raw = *state;

    (void)raw_body(raw, "а\n===\n\nб\n---\n\n---\n\n***\n\n- # в\n\n#Г\n");
    assert_string_equal(raw_messages(raw),
        "2:1 P0234, 5:1 P0234, 7:1 P0232, 9:1 P0232, 11:3 P0235, "
        "13:1 P0236");
}

static void
definitions_of_links_are_not_lost(void **state)
{
    assert_raw(*state, raw_body, "[1]: сноска\n", "<p>[1]: сноска</p>", "");
}

static void
wide_tables_never_reach_the_parser(void **state)
{
    struct raw *raw = *state;
    struct buffer text = { .arena = raw->arena };
    int i;

    for (i = 0; i < 21; i++)
        buffer_text(&text, "|a");
    buffer_text(&text, "|\n");
    for (i = 0; i < 21; i++)
        buffer_text(&text, "|-");
    buffer_text(&text, "|\n");
    assert_null(strstr(raw_body(raw, text.data), "<table"));
    assert_string_equal(raw_messages(raw), "2:1 P0239");
}

static void
long_tables_never_reach_the_parser(void **state)
{
    struct raw *raw = *state;
    struct buffer text = { .arena = raw->arena };
    int i;

    buffer_text(&text, "> |a|b|\n> |-|-|\n");
    for (i = 0; i < 25001; i++)
        buffer_text(&text, "> |\n");
    assert_null(strstr(raw_body(raw, text.data), "<table"));
    assert_string_equal(raw_messages(raw), "2:1 P0240");
}

static void
deep_quotes_are_refused(void **state)
{
    struct raw *raw = *state;
    char *text = arena_alloc(raw->arena, 10003);

    /* The root and <text> are levels 1 and 2; so the 62nd quote is level 64,
     * and what it holds goes too deep. */
    memset(text, '>', 10000);
    text[10000] = 'a';
    (void)raw_body(raw, text);
    assert_string_equal(raw_messages(raw), "1:62 P0230");
}

static void
a_fence_that_stays_open_is_reported(void **state)
{
    struct raw *raw = *state;

    (void)raw_body(raw, "1. А\n\n~~~\nб\n");
    assert_string_equal(raw_messages(raw), "3:1 P0238");
}

int
main(void)
{
#define TEST(name)                                                             \
    cmocka_unit_test_setup_teardown(name, raw_setup, raw_teardown)
    const struct CMUnitTest tests[] = {
        TEST(inlines_have_elements),
        TEST(lines_are_joined_or_broken),
        TEST(columns_count_characters),
        TEST(places_in_points_lists_and_quotes),
        TEST(labels_inside_quotes_and_items_begin_paragraphs),
        TEST(tables_have_rows_and_cells),
        TEST(cells_behind_the_last_column_are_reported),
        TEST(captions_number_and_name_tables),
        TEST(text_about_tables_is_no_caption),
        TEST(items_have_ids),
        TEST(a_stop_behind_braces_ends_the_text),
        TEST(an_id_without_its_table_is_reported),
        TEST(a_head_has_as_many_columns_as_its_dashes),
        TEST(columns_of_tabs_are_reported),
        TEST(foreign_markup_is_reported),
        TEST(notes_go_where_they_are_referred_to),
        TEST(notes_that_cannot_be_printed_are_reported),
        TEST(code_keeps_its_lines),
        TEST(dashes_of_all_sorts_begin_items),
        TEST(bullets_of_word_processors_begin_items),
        TEST(a_wrapped_dash_is_part_of_the_sentence),
        TEST(a_doubtful_hyphen_goes_back_to_the_clerk),
        TEST(numbers_inside_items_are_kept),
        TEST(signs_that_only_look_like_markup_stay),
        TEST(lines_of_cells_are_broken_by_tags),
        TEST(html_is_refused),
        TEST(indented_code_is_reported),
        TEST(rules_and_underlined_headings_are_reported),
        TEST(definitions_of_links_are_not_lost),
        TEST(wide_tables_never_reach_the_parser),
        TEST(long_tables_never_reach_the_parser),
        TEST(deep_quotes_are_refused),
        TEST(a_fence_that_stays_open_is_reported),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
