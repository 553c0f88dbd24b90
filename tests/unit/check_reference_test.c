/* What has an id, and where references and links lead. */
#include "check_fixture.h"

static void
references_get_their_numbers(void **state)
{
    struct fixture *f = *state;

    fixture_text(f, "<text><point n='1' id='plan'><p>А</p></point>\n"
                    "<point n='2' id='plan'><p>Б</p></point>"
                    "<section id='no'><title>В</title></section>\n"
                    "<p><ref to='plna'>п.</ref></p>\n"
                    "<p><link href='#plan'>п.</link> "
                    "<link href='#nowhere'>п.</link></p>\n"
                    "<p><ref to='no'>п.</ref></p></text>");
    assert_messages(f,
        "a.xml:3:1: ошибка: метка {#plan} стоит дважды; назовите одну иначе "
        "[P0343]\n"
        "a.xml:4:1: ошибка: ссылка #plna никуда не ведет; возможно, #plan "
        "[P0342]\n"
        "a.xml:5:1: ошибка: ссылка #nowhere никуда не ведет: метки {#nowhere} "
        "нет ни у пункта, ни у раздела, ни у таблицы, ни у приложения, ни в "
        "перечне; поставьте ее или исправьте ссылку [P0341]\n"
        "a.xml:6:1: ошибка: у #no нет номера, сослаться не на что; поставьте "
        "номер [P0360]\n");
    assert_value(f, "text/p[2]/ref[1]/@n", "1");
}

static void
what_is_annexed_is_found(void **state)
{
    struct fixture *f = *state;

    fixture_check(f,
        "<regulation><title>о</title>\n"
        "<text><p><ref to='inner'>п.</ref><ref to='item'>абз.</ref></p>\n"
        "<p><ref to='both'>п.</ref> <ref to='innre'>п.</ref></p></text>"
        "<annex><regulation><title>а</title><text>"
        "<point n='1' id='both'><p>А</p></point>"
        "<point n='2' id='inner'><p>Б</p></point></text></regulation></annex>"
        "<annex><regulation><title>б</title><text>\n"
        "<point n='1' id='both'><p><ref to='both'>п.</ref>"
        "<ref to='inner'>п.</ref></p><list><item id='item'><p>В</p></item>"
        "</list></point></text></regulation></annex></regulation>");
    assert_messages(f,
        "a.xml:3:1: ошибка: метка {#both} стоит в нескольких приложениях; "
        "назовите их по-разному [P0400]\n"
        "a.xml:3:1: ошибка: ссылка #innre никуда не ведет; возможно, #inner "
        "[P0342]\n");
    assert_value(f, "text/p/ref[@to='inner']/@n", "2");
    assert_value(f, "count(text/p/ref[@to='item']/@n)", "0");
    assert_value(f, "annex[2]//ref[@to='both']/@n", "1");
    assert_value(f, "annex[2]//ref[@to='inner']/@n", "2");
}

static void
tables_are_numbered(void **state)
{
    struct fixture *f = *state;

    fixture_text(f,
        "<text><p><ref to='b'>табл.</ref></p>\n"
        "<table><row><cell>А</cell></row></table>\n"
        "<table><title>Один</title><row><cell>Б</cell></row></table>\n"
        "<table id='b'><row><cell>В</cell></row></table>\n"
        "<table n='3'><row><cell>Г</cell></row></table>\n"
        "<table n='9'><row><cell>Д</cell></row></table>\n"
        "<table n='10'><row><cell>Е</cell></row></table></text>");
    assert_messages(f,
        "a.xml:7:1: ошибка: номер не на своём месте: стоит 9, а ожидается 4 "
        "[T13]\n");
    assert_value(f, "count(text/table[1]/@n)", "0");
    assert_value(f, "text/table[2]/@n", "1");
    assert_value(f, "text/table[3]/@n", "2");
    assert_value(f, "text/p/ref/@n", "2");
}

static void
ids_are_words(void **state)
{
    struct fixture *f = *state;

    fixture_text(f, "<text><point n='1' id='a b'><p>А</p></point></text>");
    assert_messages(f,
        "a.xml:2:1: ошибка: «a b» не может быть меткой: нельзя пробелы и "
        "знаки # : ; , < > & и кавычки [P0382]\n");
}

static void
links_lead_somewhere(void **state)
{
    struct fixture *f = *state;

    fixture_text(f, "<text><p><link href='https://a.example/'>А</link>\n"
                    "<link href='mailto:a@b.example'>Б</link>\n"
                    "<link href='tel:+70000000000'>В</link>\n"
                    "<link href='none.md'>Г</link>\n"
                    "<link href='README.md'>Д</link>\n"
                    "<link>Е</link></p></text>");
    assert_messages(f,
        "a.xml:5:1: ошибка: ссылка ведет к «none.md», а такого приложения "
        "нет; назовите файл в поле «приложения» или начните адрес с https:// "
        "[P0384]\n"
        "a.xml:7:1: ошибка: у ссылки нет адреса; напишите его в круглых "
        "скобках [P0383]\n");
}

int
main(void)
{
#define WITH(test) cmocka_unit_test_setup_teardown(test, setup, teardown)
    const struct CMUnitTest tests[] = {
        WITH(references_get_their_numbers),
        WITH(what_is_annexed_is_found),
        WITH(tables_are_numbered),
        WITH(ids_are_words),
        WITH(links_lead_somewhere),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
