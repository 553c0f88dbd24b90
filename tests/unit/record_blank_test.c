/* Blanks, catalogues, grammars and descriptions of a kind. */
#include "check_fixture.h"

#include <unistd.h>

#include <libxml/relaxng.h>

#include "record/blank.h"
#include "record/catalogue.h"
#include "record/description.h"
#include "record/grammar.h"
#include "record/kind.h"
#include "record/library.h"

#define KIND(attributes, content)                                              \
    "<kind name='memo' ru='записка' gender='f' version='3'" attributes         \
    ">" content "</kind>"
#define FILES "build/kinds-test"

struct kinds {
    struct fixture f;
    struct buffer out;
};

static int
open_kinds(void **state)
{
    struct kinds *kinds = calloc(1, sizeof(*kinds));

    kinds->f.arena = arena_new();
    kinds->f.library = library_new(kinds->f.arena, FILES, NULL);
    kinds->f.log = log_new(kinds->f.arena, LANGUAGE_RU);
    kinds->out.arena = kinds->f.arena;
    buffer_text(&kinds->out, "");
    *state = kinds;
    return 0;
}

static int
close_kinds(void **state)
{
    struct kinds *kinds = *state;

    arena_free(kinds->f.arena);
    (void)unlink(FILES "/templates/memo/kind.xml");
    (void)unlink(FILES "/templates/fields/common.xml");
    free(kinds);
    return 0;
}

static const struct kind *
put(struct kinds *kinds, const char *xml)
{
    const struct kind *kind;

    assert_true(file_write(
        FILES "/templates/memo/kind.xml", xml, strlen(xml), kinds->f.log));
    kind = kind_find(kinds->f.library, "memo", kinds->f.log);
    assert_messages(&kinds->f, "");
    assert_non_null(kind);
    return kind;
}

/* What a blank holds behind its first lines, which explain it. */
static const char *
blank(struct kinds *kinds, const char *xml)
{
    blank_write(put(kinds, xml), "memo", &kinds->out);
    return strstr(kinds->out.data, "вид: ");
}

static void
a_blank_asks_for_what_is_needed_and_switches_off_the_rest(void **state)
{
    assert_string_equal(
        blank(*state,
            KIND("",
                "<field name='number' ru='номер' type='number' required='yes'"
                " example='7' note='без знака №'/>"
                "<field name='title' ru='заголовок' type='lines'"
                " required='usual'/>"
                "<field name='speed' ru='срочность' type='choice'"
                " choice='now=сейчас|later'/>"
                "<body/>")),
        "вид: записка\n"
        "\n"
        "# без знака №\n"
        "# например: 7\n"
        "номер: ____\n"
        "\n"
        "# строки: после знака | с новой строки и с отступом\n"
        "заголовок: ____\n"
        "\n"
        "# одно из: сейчас, later\n"
        "#срочность: ____\n"
        "---\n"
        "____\n");
}

static void
a_group_is_a_map_of_its_own_blanks(void **state)
{
    assert_string_equal(
        blank(*state,
            KIND("",
                "<field name='author' ru='автор' type='group' required='yes'>"
                "<field name='name' ru='фио'/>"
                "<field name='day' ru='день' type='date'/></field><body/>")),
        "вид: записка\n"
        "\n"
        "автор:\n"
        "  фио: ____\n"
        "  # дата цифрами\n"
        "  день: ____\n"
        "---\n"
        "____\n");
}

static void
the_text_of_a_blank_follows_the_kind(void **state)
{
    assert_string_equal(
        strstr(blank(*state, KIND("", "<verb words='ПРОШУ|ТРЕБУЮ'/><body/>")),
            "---"),
        "---\n____ ПРОШУ:\n\n1. ____\n\n2. ____\n");
}

static void
headings_of_a_blank_are_the_parts(void **state)
{
    assert_string_equal(
        strstr(blank(*state,
                   KIND("", "<body><part name='aim' heading='Цель|Цели'/>"
                            "<part name='risk' heading='Риски'/></body>")),
            "---"),
        "---\n# Цель\n\n____\n\n# Риски\n\n____\n");
}

static void
every_matter_of_a_blank_has_all_parts(void **state)
{
    assert_string_equal(
        strstr(blank(*state,
                   KIND("",
                       "<body><each level='1' name='matter' min='2'>"
                       "<part name='heard' heading='СЛУШАЛИ'/>"
                       "<part name='decided' heading='РЕШИЛИ' type='points'/>"
                       "<part name='votes' heading='ГОЛОСОВАЛИ' type='votes'/>"
                       "</each></body>")),
            "---"),
        "---\n"
        "# ____\n\nСЛУШАЛИ: ____\n\nРЕШИЛИ:\n\n1.1. ____\n\n"
        "ГОЛОСОВАЛИ: за – ____, против – ____, воздержались – ____\n"
        "\n# ____\n\nСЛУШАЛИ: ____\n\nРЕШИЛИ:\n\n2.1. ____\n\n"
        "ГОЛОСОВАЛИ: за – ____, против – ____, воздержались – ____\n");
}

static void
an_outline_is_taken_as_it_is(void **state)
{
    assert_string_equal(
        strstr(
            blank(*state,
                KIND("",
                    "<body/><outline>\n# 1. Начало\n\n1.1. ____\n </outline>")),
            "---"),
        "---\n# 1. Начало\n\n1.1. ____\n");
}

static void
a_variant_has_a_blank_under_its_own_name(void **state)
{
    struct kinds *kinds = *state;
    const struct kind *kind =
        put(kinds, KIND("", "<variant name='report' ru='рапорт' gender='m'/>"
                            "<field name='variant' ru='разновидность' "
                            "type='variant'/><body/>"));

    blank_write(kind, "рапорт", &kinds->out);
    assert_string_equal(
        strstr(kinds->out.data, "вид: "), "вид: рапорт\n---\n____\n");
}

static void
a_variant_speaks_its_own_word(void **state)
{
    struct kinds *kinds = *state;
    const struct kind *kind =
        put(kinds, KIND("", "<variant name='report' ru='рапорт' gender='m' "
                            "verb='ДОКЛАДЫВАЮ'/><verb words='ПРОШУ'/>"
                            "<body/>"));
    xmlDoc *described = description_open(
        kinds->f.library, kinds->f.arena, "рапорт", kinds->f.log);
    const xmlNode *root = xmlDocGetRootElement(described);

    blank_write(kind, "рапорт", &kinds->out);
    assert_string_equal(strstr(kinds->out.data, "____ ДО"),
        "____ ДОКЛАДЫВАЮ:\n\n1. ____\n\n2. ____\n");
    assert_string_equal(node_attribute(kinds->f.arena, root, "ru"), "рапорт");
    assert_string_equal(
        node_attribute(kinds->f.arena, root, "verb"), "ДОКЛАДЫВАЮ");
}

static void
a_form_of_its_own_is_a_record_with_the_text_of_the_blank(void **state)
{
    struct kinds *kinds = *state;

    blank_form(
        put(kinds, KIND("", "<field name='blank' ru='бланк' "
                            "type='yes-no'/><outline>Прошу ____.</outline>"
                            "<form>адресат: Директору</form><body/>")),
        "", &kinds->out);
    assert_string_equal(kinds->out.data,
        "---\nвид: записка\nбланк: да\nадресат: Директору\n---\n"
        "Прошу ____.\n");
}

static void
a_catalogue_lists_names_and_variants(void **state)
{
    struct kinds *kinds = *state;
    const struct kind *kind = put(kinds,
        KIND("", "<variant name='report' ru='рапорт' gender='m'/><body/>"));

    catalogue_table(&kind, 1, LANGUAGE_RU, &kinds->out);
    assert_string_equal(kinds->out.data, "вид         по-русски        версия\n"
                                         "memo        записка, рапорт  3\n");
}

static void
json_of_a_kind_is_one_line(void **state)
{
    struct kinds *kinds = *state;

    catalogue_json(
        put(kinds,
            KIND("", "<field name='speed' ru='срочность' type='choice' "
                     "choice='a=б|c'/>"
                     "<body><part name='aim' heading='Цель|Цели'/></body>")),
        &kinds->out);
    assert_string_equal(kinds->out.data,
        "{\"name\":\"memo\",\"alias\":\"записка\",\"gender\":\"f\","
        "\"version\":3,\"fields\":[{\"name\":\"speed\","
        "\"alias\":\"срочность\",\"type\":\"choice\",\"required\":\"no\","
        "\"choice\":[\"a=б\",\"c\"]}],\"body\":{\"name\":\"text\",\"parts\":"
        "[{\"name\":\"aim\",\"type\":\"text\",\"heading\":[\"Цель\","
        "\"Цели\"]}]}}\n");
}

static void
ignore(void *context, xmlErrorPtr error)
{
    (void)context;
    (void)error;
}

/* True when the grammar of the kind allows the record. */
static bool
allows(struct kinds *kinds, const struct kind *kind, const char *xml)
{
    xmlDoc *record = xmlReadMemory(xml, (int)strlen(xml), NULL, NULL, 0);
    xmlRelaxNGParserCtxt *parser;
    xmlRelaxNG *grammar;
    xmlRelaxNGValidCtxt *context;
    int result;

    kinds->out.length = 0;
    grammar_write(kinds->f.library, kind, &kinds->out, kinds->f.log);
    parser =
        xmlRelaxNGNewMemParserCtxt(kinds->out.data, (int)kinds->out.length);
    grammar = xmlRelaxNGParse(parser);
    assert_non_null(grammar);
    context = xmlRelaxNGNewValidCtxt(grammar);
    xmlRelaxNGSetValidStructuredErrors(context, ignore, NULL);
    result = xmlRelaxNGValidateDoc(context, record);
    xmlRelaxNGFreeValidCtxt(context);
    xmlRelaxNGFree(grammar);
    xmlRelaxNGFreeParserCtxt(parser);
    xmlFreeDoc(record);
    return result == 0;
}

#define MEMO(content) "<memo>" content "<text><p>а</p></text></memo>"

static void
a_grammar_knows_fields_in_any_order(void **state)
{
    struct kinds *kinds = *state;
    const struct kind *kind = put(kinds,
        KIND("",
            "<field name='number' ru='номер' type='number' required='yes'/>"
            "<field name='day' ru='день' type='date'/>"
            "<field name='speed' ru='срочность' type='choice' choice='a=б|c'/>"
            "<body/>"));

    assert_true(allows(kinds, kind, MEMO("<number>7</number>")));
    assert_true(allows(kinds, kind,
        MEMO("<day iso='2025-09-01'>1.9</day><number>7</number>")));
    assert_true(
        allows(kinds, kind, MEMO("<number>7</number><speed>б</speed>")));
    assert_false(allows(kinds, kind, MEMO("")));
    assert_false(allows(kinds, kind, MEMO("<number>7</number><x/>")));
    assert_false(
        allows(kinds, kind, MEMO("<number>7</number><number>8</number>")));
    assert_false(
        allows(kinds, kind, MEMO("<number>7</number><speed>d</speed>")));
    assert_false(allows(
        kinds, kind, MEMO("<number>7</number><day iso='1.9'>1.9</day>")));
}

static void
a_grammar_knows_people_as_typed_and_as_converted(void **state)
{
    struct kinds *kinds = *state;
    const struct kind *kind = put(kinds,
        KIND("",
            "<field name='signer' ru='подписал' type='signers' required='yes'/>"
            "<field name='guests' ru='гости' type='persons'/><body/>"));

    assert_true(allows(kinds, kind, MEMO("<signer>ivanova</signer>")));
    assert_true(allows(kinds, kind,
        MEMO("<signer><position>директор</position><name>Иванова И.И.</name>"
             "<forms><dat>Ивановой</dat></forms></signer>"
             "<signer>petrov</signer>")));
    assert_true(allows(kinds, kind,
        MEMO("<signer><position>а</position><position case='dat'>б</position>"
             "<person id='a' last='Б' initials='В.Г.' gender='f'>"
             "<form case='acc'>Д</form></person></signer>"
             "<guests><person last='Б'><position>а</position></person>"
             "</guests>")));
    assert_true(allows(kinds, kind,
        MEMO("<signer>a</signer><guests><item>b</item><item><who>c</who>"
             "<reason>отпуск</reason></item></guests>")));
    assert_false(
        allows(kinds, kind, MEMO("<signer><post>директор</post></signer>")));
    assert_false(allows(kinds, kind, MEMO("<guests>a</guests>")));
}

static void
a_grammar_shares_the_vocabulary_of_texts(void **state)
{
    struct kinds *kinds = *state;
    const struct kind *kind = put(kinds, KIND("", "<body/>"));

    assert_true(allows(kinds, kind,
        "<memo v='3'><text><section n='1'><title>а <em>б</em></title>"
        "<point n='1.1' due='2025-09-01'><p>в<br/><ref to='x' n='2'>п.</ref>"
        "</p><list><item><p>г</p></item></list></point>"
        "<table><row head='yes'><cell align='left'>д</cell></row></table>"
        "</section></text></memo>"));
    assert_false(allows(kinds, kind, "<memo><text>вне абзаца</text></memo>"));
    assert_false(
        allows(kinds, kind, "<memo><text><list><p>а</p></list></text></memo>"));
    assert_false(allows(kinds, kind, "<memo/>"));
}

static void
a_grammar_holds_annexes_of_every_kind(void **state)
{
    struct kinds *kinds = *state;
    const struct kind *kind = put(kinds,
        KIND("", "<field name='number' ru='номер' required='alone'/><body/>"
                 "<field name='annexes' ru='приложения' type='annexes'/>"));

    assert_true(allows(kinds, kind,
        MEMO("<number>1</number>"
             "<annex n='1' approved='no' file='a.md'>" MEMO("") "</annex>")));
    assert_true(allows(kinds, kind,
        MEMO("<number>1</number>"
             "<annexes><item><file>a.md</file></item></annexes>")));
    assert_false(allows(kinds, kind,
        MEMO("<number>1</number>"
             "<annex><letter/></annex>")));
}

static void
a_description_holds_the_shared_fields(void **state)
{
    static const char common[] =
        "<fields><field name='day' ru='день'/></fields>";
    struct kinds *kinds = *state;
    xmlDoc *kind;
    const xmlNode *node;

    assert_true(file_write(FILES "/templates/fields/common.xml", common,
        strlen(common), kinds->f.log));
    (void)put(kinds, KIND("", "<field name='a' ru='а' type='group'><fields "
                              "from='common'/></field>"
                              "<fields from='common'/><body/>"));
    kind = description_open(
        kinds->f.library, kinds->f.arena, "memo", kinds->f.log);
    assert_non_null(kind);
    node = node_first(xmlDocGetRootElement(kind));
    assert_string_equal(
        node_attribute(kinds->f.arena, node_first(node), "name"), "day");
    node = node_next(node);
    assert_string_equal(node_attribute(kinds->f.arena, node, "name"), "day");
    assert_true(node_is(node_next(node), "body"));
}

#define TEST(name)                                                             \
    cmocka_unit_test_setup_teardown(name, open_kinds, close_kinds)

int
main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(a_blank_asks_for_what_is_needed_and_switches_off_the_rest),
        TEST(a_group_is_a_map_of_its_own_blanks),
        TEST(the_text_of_a_blank_follows_the_kind),
        TEST(headings_of_a_blank_are_the_parts),
        TEST(every_matter_of_a_blank_has_all_parts),
        TEST(an_outline_is_taken_as_it_is),
        TEST(a_variant_has_a_blank_under_its_own_name),
        TEST(a_variant_speaks_its_own_word),
        TEST(a_form_of_its_own_is_a_record_with_the_text_of_the_blank),
        TEST(a_catalogue_lists_names_and_variants),
        TEST(json_of_a_kind_is_one_line),
        TEST(a_grammar_knows_fields_in_any_order),
        TEST(a_grammar_knows_people_as_typed_and_as_converted),
        TEST(a_grammar_shares_the_vocabulary_of_texts),
        TEST(a_grammar_holds_annexes_of_every_kind),
        TEST(a_description_holds_the_shared_fields),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
