/* Bodies: sections, preambles, braces, matters with their parts and votes. */
#include "read_raw.h"

#include "read/parts.h"

static const char *
protocol(const struct raw *raw, const char *text)
{
    return raw_text(raw, &raw_protocol, text);
}

static void
headings_nest_as_sections(void **state)
{
    assert_raw(*state, raw_body,
        "а\n\n## 1. Б\n\nв\n\n### Г ##\n\n## 2. Д {#d}\n",
        "<p>а</p><section n=1><title>Б</title><p>в</p>"
        "<section><title>Г</title></section></section>"
        "<section n=2 id=d><title>Д</title></section>",
        "");
}

static void
a_deeper_heading_may_skip_levels(void **state)
{
    assert_raw(*state, raw_body, "# А\n\n### Б\n\n# В\n",
        "<section><title>А</title><section><title>Б</title></section>"
        "</section><section><title>В</title></section>",
        "");
}

static void
an_empty_heading_is_reported(void **state)
{
    struct raw *raw = *state;

    (void)raw_body(raw, "# 1.\n");
    assert_string_equal(raw_messages(raw), "1:1 P0237");
}

static void
a_heading_without_its_blank_is_one(void **state)
{
    assert_raw(*state, raw_body,
        "# 1. А\n\n1.1. Б.\n\n#2. В\n\n2.1. Г.\n\n#Д\n\n#1 е\n",
        "<section n=1><title>А</title><point n=1.1><p>Б.</p></point></section>"
        "<section n=2><title>В</title><point n=2.1><p>Г.</p></point></section>"
        "<section><title>Д</title><p>#1 е</p></section>",
        "5:1 P0236, 9:1 P0236");
}

static void
a_body_without_text_is_none(void **state)
{
    struct raw *raw = *state;
    struct origin *origin = raw_origin(raw, "---\n---\n\n\n");
    xmlDoc *record = element_document(raw->arena, "order", "t.md");

    body_read(origin, 8, &raw_order, xmlDocGetRootElement(record));
    assert_null(xmlDocGetRootElement(record)->children);
}

static void
what_follows_belongs_to_the_point(void **state)
{
    struct raw *raw = *state;

    raw->places = true;
    assert_raw(raw, raw_body, "1.  А\nб\n\nв\n\n- г\n\n2. Д\n",
        "<point@1:1 n=1><p@1:5>А б</p><p@4:1>в</p>"
        "<list@6:1><item@6:1><p@6:3>г</p></item></list></point>"
        "<point@8:1 n=2><p@8:4>Д</p></point>",
        "");
}

static void
the_verb_of_a_preamble_is_split_off(void **state)
{
    struct raw *raw = *state;

    raw->places = true;
    assert_raw(raw, raw_body, "В целях\nпорядка ПРИКАЗЫВАЮ:\n\n1. А\n",
        "<p@1:1>В целях порядка <verb@2:9>ПРИКАЗЫВАЮ:</verb></p>"
        "<point@4:1 n=1><p@4:4>А</p></point>",
        "");
}

static void
a_verb_may_be_set_off_by_hand(void **state)
{
    assert_raw(*state, raw_body, "В целях **приказываю**:\n\n1. А\n",
        "<p>В целях <verb>приказываю:</verb></p>"
        "<point n=1><p>А</p></point>",
        "");
    assert_raw(*state, raw_body, "ОБЯЗЫВАЮ\n1. А\n",
        "<p><verb>ОБЯЗЫВАЮ</verb></p><point n=1><p>А</p></point>", "");
}

static void
a_verb_may_stand_before_sections(void **state)
{
    assert_raw(*state, raw_body, "ПРИКАЗЫВАЮ:\n\n# А\n\n1. Б\n",
        "<p><verb>ПРИКАЗЫВАЮ:</verb></p><section><title>А</title>"
        "<point n=1><p>Б</p></point></section>",
        "");
}

static void
a_verb_may_be_spaced_by_hand(void **state)
{
    assert_raw(*state, raw_body, "В целях п р и к а з ы в а ю :\n\n1. А\n",
        "<p>В целях <verb>приказываю:</verb></p>"
        "<point n=1><p>А</p></point>",
        "");
    assert_raw(*state, raw_body, "**О Б Я З Ы В А Ю:**\n\n1. А\n",
        "<p><verb>ОБЯЗЫВАЮ:</verb></p><point n=1><p>А</p></point>", "");
    assert_raw(*state, raw_body, "А неприказываю:\n\n1. А\n",
        "<p>А неприказываю:</p><point n=1><p>А</p></point>", "");
}

static void
a_bold_number_is_reported(void **state)
{
    struct raw *raw = *state;

    (void)raw_body(raw,
        "**1.** А\n\n**2. Б** в\n\n*3.1* Г\n\n__4)__ д\n\n"
        "**12.01.2026 № 5**\n\n**Слово**\n\n**2026.** Е\n\n*1,5* ставки\n");
    assert_string_equal(
        raw_messages(raw), "1:1 P0247, 3:1 P0247, 5:1 P0247, 7:1 P0247");
}

static void
only_a_preamble_has_a_verb(void **state)
{
    assert_raw(*state, raw_body, "1. Я приказываю:\n\nи не ПРИКАЗЫВАЮ\n",
        "<point n=1><p>Я приказываю:</p><p>и не ПРИКАЗЫВАЮ</p></point>", "");
    assert_raw(*state, raw_body, "НЕПРИКАЗЫВАЮ:\n\n1. А\n",
        "<p>НЕПРИКАЗЫВАЮ:</p><point n=1><p>А</p></point>", "");
}

static void
braces_become_attributes(void **state)
{
    assert_raw(*state, raw_body,
        "1. А\n  б {#p срок: 2023-07-01; исполнитель: МКУ «ИМЦ», отдел}\n\n"
        "   в\n\n2. Г {due: 01.08.2023}\n\n3. Д {просто}\n",
        "<point n=1 id=p due=2023-07-01 doer=МКУ «ИМЦ», отдел>"
        "<p>А б</p><p>в</p></point>"
        "<point n=2 due=01.08.2023><p>Г</p></point>"
        "<point n=3><p>Д {просто}</p></point>",
        "");
}

static void
braces_that_cannot_be_read_are_reported(void **state)
{
    struct raw *raw = *state;

    (void)raw_body(raw,
        "1. А {#}\n\n2. Б {#b срок 5}\n\n3. В {срок: 1; срок: 2}\n\n"
        "4. Г\n\n   д {#d}\n");
    assert_string_equal(
        raw_messages(raw), "1:6 P0243, 3:6 P0243, 5:6 P0243, 9:6 P0244");
}

static void
matters_have_titles_and_parts(void **state)
{
    struct raw *raw = *state;

    raw->places = true;
    assert_raw(raw, protocol,
        "# Об итогах\nСЛУШАЛИ: Петрову\n\nи других.\n\n**РЕШИЛИ:**\n\n"
        "1.1. Принять.\n\nГОЛОСОВАЛИ: за – 7, против – 0, воздержались – 1\n",
        "<matter@1:1 n=1><title@1:3>Об итогах</title>"
        "<heard@2:1><p@2:10>Петрову</p><p@4:1>и других.</p></heard>"
        "<decided@6:3 verb=РЕШИЛИ><point@8:1 n=1.1><p@8:6>Принять.</p>"
        "</point></decided>"
        "<votes@10:1 for=7 against=0 abstained=1></matter>",
        "");
}

static void
parts_may_be_headings(void **state)
{
    assert_raw(*state, protocol,
        "## А\n\n### Слушали:\n\nб\n\n### Постановили\n\n1. В.\n2. Г.\n",
        "<matter n=1><title>А</title><heard><p>б</p></heard>"
        "<decided verb=Постановили><point n=1.1><p>В.</p></point>"
        "<point n=1.2><p>Г.</p></point></decided></matter>",
        "");
}

static void
points_may_begin_behind_the_name_of_a_part(void **state)
{
    assert_raw(*state, protocol, "# А\nРЕШИЛИ: 1. Б.\n2. В.\n",
        "<matter n=1><title>А</title><decided verb=РЕШИЛИ>"
        "<point n=1.1><p>Б.</p></point><point n=1.2><p>В.</p></point>"
        "</decided></matter>",
        "");
}

static void
matters_are_numbered_and_a_fragment_may_begin_late(void **state)
{
    assert_raw(*state, protocol,
        "# 3. А\nРЕШИЛИ:\n\n3.1. Б.\n\n# В\nРЕШИЛИ:\n\n"
        "4.1. Г.\n",
        "<matter n=3><title>А</title><decided verb=РЕШИЛИ><point n=3.1>"
        "<p>Б.</p></point></decided></matter><matter n=4><title>В</title>"
        "<decided verb=РЕШИЛИ><point n=4.1><p>Г.</p></point></decided>"
        "</matter>",
        "");
}

static void
decisions_have_the_number_of_their_matter(void **state)
{
    struct raw *raw = *state;

    (void)protocol(raw, "# А\nРЕШИЛИ:\n\n2.1. Б.\n\n2.2. В.\n\n# Г\nРЕШИЛИ:\n\n"
                        "2.2. Д.\n");
    assert_string_equal(raw_messages(raw), "4:1 T13, 11:1 T13");
}

static void
a_word_of_the_sentence_is_no_part(void **state)
{
    assert_raw(*state, protocol, "# А\nСЛУШАЛИ: все, кто\nрешили: так\n",
        "<matter n=1><title>А</title><heard><p>все, кто решили: так</p>"
        "</heard></matter>",
        "");
}

static void
a_part_alone_on_its_line_may_lack_its_colon(void **state)
{
    struct raw *raw = *state;

    assert_raw(raw, protocol,
        "# А\n**СЛУШАЛИ**\n\nБ.\n\nСлушали\n\nРешили\n1.1. Г.\n",
        "<matter n=1><title>А</title><heard><p>Б.</p><p>Слушали</p></heard>"
        "<decided verb=Решили><point "
        "n=1.1><p>Г.</p></point></decided></matter>",
        "2:3 P0289, 8:1 P0289");
}

static void
text_outside_matters_and_parts_is_reported(void **state)
{
    struct raw *raw = *state;

    (void)protocol(raw, "а\n\n# Б\n\nв\n\n## Г\n\nРЕШИЛИ: д\n");
    assert_string_equal(raw_messages(raw), "1:1 P0250, 5:1 P0251, 7:4 P0252");
}

static void
votes_are_read_in_any_order(void **state)
{
    static const char *const good[] = { "за – 9, против – 0, воздержались – 1",
        "За: 9; против: 0; воздержался: 1.", "против 0 за 9 воздержалось 1",
        "воздержались - 1, за - 9,\nпротив - 0",
        "«за» – 9 человек, «против» – нет, \"воздержались\" – 1 голос." };
    struct votes votes;
    size_t i;

    (void)state;
    for (i = 0; i < sizeof(good) / sizeof(good[0]); i++) {
        assert_true(votes_read(good[i], strlen(good[i]), &votes));
        assert_string_equal(votes.in_favour, "9");
        assert_string_equal(votes.against, "0");
        assert_string_equal(votes.abstained, "1");
    }
}

static void
other_votes_are_not_guessed(void **state)
{
    static const char *const bad[] = { "единогласно", "за – 9", "",
        "за – девять, против – 0, воздержались – 1",
        "за – 9, за – 8, против – 0, воздержались – 1",
        "за – 9, против – 0, воздержались – 1, болели – 2",
        "за – 99999999, против – 0, воздержались – 1" };
    struct raw *raw = *state;
    struct votes votes;
    size_t i;

    for (i = 0; i < sizeof(bad) / sizeof(bad[0]); i++)
        assert_false(votes_read(bad[i], strlen(bad[i]), &votes));
    assert_raw(raw, protocol, "# А\nГОЛОСОВАЛИ: единогласно\n",
        "<matter n=1><title>А</title></matter>", "2:1 P0248");
}

static void
text_behind_the_votes_is_reported_alone(void **state)
{
    assert_raw(*state, protocol,
        "# А\nГОЛОСОВАЛИ: за – 9,\nпротив – 0, воздержались – 1\n\n"
        "Председатель И.И. Иванова\n",
        "<matter n=1><title>А</title>"
        "<votes for=9 against=0 abstained=1></matter>",
        "5:1 P0249");
}

/* One point in many lines of many widths: nothing is lost, nothing made. */
static void
wrapping_changes_nothing(void **state)
{
    static const char text[] =
        "В соответствии с п. 3 Положения и со статьей 28. Закона, принятого "
        "25.10.2021 г. (далее – Закон), ПРИКАЗЫВАЮ:\n\n"
        "1. Утвердить план на 2023. год по пункту 2. приложения.\n\n"
        "2. Отделу (г. Н, ул. М, д. 5) до 2. июня обеспечить сбор 2.5 т.\n";
    struct raw *raw = *state;
    const char *wanted = raw_body(raw, text);
    size_t width;

    assert_string_equal(raw_messages(raw), "");
    for (width = 20; width < 100; width++) {
        char *copy = arena_strdup(raw->arena, text);
        char *blank = NULL;
        size_t column = 0;
        char *p;

        for (p = copy; *p != '\0'; p++) {
            column = *p == '\n' ? 0 : column + ((*p & 0xC0) != 0x80);
            if (column > width && blank != NULL) {
                *blank = '\n';
                column = (size_t)(p - blank);
                blank = NULL;
            }
            if (*p == ' ')
                blank = p;
            else if (*p == '\n')
                blank = NULL;
        }
        assert_string_equal(raw_body(raw, copy), wanted);
        assert_string_equal(raw_messages(raw), "");
    }
}

int
main(void)
{
#define TEST(name)                                                             \
    cmocka_unit_test_setup_teardown(name, raw_setup, raw_teardown)
    const struct CMUnitTest tests[] = {
        TEST(headings_nest_as_sections),
        TEST(a_deeper_heading_may_skip_levels),
        TEST(an_empty_heading_is_reported),
        TEST(a_body_without_text_is_none),
        TEST(what_follows_belongs_to_the_point),
        TEST(the_verb_of_a_preamble_is_split_off),
        TEST(a_verb_may_be_set_off_by_hand),
        TEST(a_verb_may_stand_before_sections),
        TEST(a_verb_may_be_spaced_by_hand),
        TEST(a_bold_number_is_reported),
        TEST(only_a_preamble_has_a_verb),
        TEST(braces_become_attributes),
        TEST(braces_that_cannot_be_read_are_reported),
        TEST(matters_have_titles_and_parts),
        TEST(parts_may_be_headings),
        TEST(points_may_begin_behind_the_name_of_a_part),
        TEST(matters_are_numbered_and_a_fragment_may_begin_late),
        TEST(decisions_have_the_number_of_their_matter),
        TEST(a_word_of_the_sentence_is_no_part),
        TEST(a_part_alone_on_its_line_may_lack_its_colon),
        TEST(a_heading_without_its_blank_is_one),
        TEST(text_outside_matters_and_parts_is_reported),
        TEST(votes_are_read_in_any_order),
        TEST(other_votes_are_not_guessed),
        TEST(text_behind_the_votes_is_reported_alone),
        TEST(wrapping_changes_nothing),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
