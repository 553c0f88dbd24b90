/* The table of XPath functions: every row does what it says of itself. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include <libxml/parser.h>

#include "base/arena.h"
#include "base/message.h"
#include "xpath/functions.h"
#include "xpath/inflection.h"
#include "xpath/place.h"

struct bench {
    struct arena *arena;
    struct log *log;
    struct inflections inflections;
    struct xpath_listener listener;
    xmlDoc *document;
    xmlXPathContext *context;
};

static const char record[] =
    "<order xmlns:p='urn:pisar:place' p:file='a.md' p:at='1:1'>"
    "<date p:at='5:7' iso='2023-06-02'>вчера</date><number/>"
    "<chair p:at='7:3'><position>старший методист<br/>отдела</position>"
    "<position case='prep'>старшем методисте</position>"
    "<person last='Пробная' first='Анна' patronymic='Ивановна' "
    "initials='А.И.' gender='f'><form case='acc'>Пробную Анну-Марию</form>"
    "</person></chair>"
    "<person p:at='8:3' last='Ким' first='Ирен' initials='И.'/>"
    "<person p:at='9:3' last='Ткач' initials='И.И.' gender='m'/></order>";

static int
set_up(void **state)
{
    struct arena *arena = arena_new();
    struct bench *bench = arena_alloc(arena, sizeof(*bench));

    bench->arena = arena;
    bench->log = log_new(arena, LANGUAGE_EN);
    bench->document = xmlReadMemory(record, sizeof(record) - 1, NULL, NULL, 0);
    bench->context = xmlXPathNewContext(bench->document);
    bench->inflections.arena = arena;
    bench->listener.log = bench->log;
    bench->listener.inflections = &bench->inflections;
    bench->context->user = &bench->listener;
    bench->context->node = xmlDocGetRootElement(bench->document)->children;
    xpath_register(bench->context);
    *state = bench;
    return 0;
}

static int
tear_down(void **state)
{
    struct bench *bench = *state;

    xmlXPathFreeContext(bench->context);
    xmlFreeDoc(bench->document);
    arena_free(bench->arena);
    return 0;
}

static const char *
evaluate(struct bench *bench, const char *expression)
{
    xmlXPathObject *object =
        xmlXPathEvalExpression(BAD_CAST expression, bench->context);
    xmlChar *string = xmlXPathCastToString(object);
    const char *text = arena_strdup(bench->arena, (char *)string);

    xmlFree(string);
    xmlXPathFreeObject(object);
    return text;
}

static const char *
printed(struct bench *bench)
{
    static char text[4096];
    FILE *out = fmemopen(text, sizeof(text), "w");

    log_print(bench->log, out, false);
    fclose(out);
    return text;
}

static void
every_example_gives_its_result(void **state)
{
    struct bench *bench = *state;
    unsigned i;

    assert_true(xpath_function_count > 0);
    for (i = 0; i < xpath_function_count; i++) {
        assert_string_equal(evaluate(bench, xpath_functions[i].example),
            xpath_functions[i].result);
        assert_non_null(
            strstr(xpath_functions[i].synopsis, xpath_functions[i].name));
    }
    assert_true(log_clean(bench->log));
}

static void
node_sets_and_nothing_are_arguments(void **state)
{
    struct bench *bench = *state;

    assert_string_equal(
        evaluate(bench, "ru:date(@iso, 'numeric')"), "02.06.2023");
    assert_string_equal(evaluate(bench, "ru:date(@none, 'long')"), "");
    assert_string_equal(
        evaluate(bench, "ru:agree('УТВЕРЖДЁН', 'f')"), "УТВЕРЖДЕНА");
    assert_true(log_clean(bench->log));
}

static void
numbers_agree_and_are_spelled(void **state)
{
    static const char *const rows[][2] = {
        { "ru:count(count(//date), 'лист', 'листа', 'листов')", "1 лист" },
        { "ru:count(12000, 'год', 'года', 'лет')", "12 000 лет" },
        { "ru:words(2, 'acc', 'm', 'animate')", "двух" },
        { "ru:words(2, 'acc', 'f')", "две" },
        { "ru:counted(5, 'gen', 'm', 'дня', 'дней', 'дней')", "5 (пяти) дней" },
        { "ru:counted(3, 'gen', 'm', 'год', 'года', 'лет')", "3 (трёх) лет" },
        { "ru:counted(21, 'gen', 'm', 'год', 'года', 'лет')",
            "21 (двадцати одного) года" },
        { "ru:counted(1, 'gen', 'm', 'дня', 'дней', 'дней')",
            "1 (одного) дня" },
        { "ru:counted(2, 'dat', 'm', 'дню', 'дням', 'дням')", "2 (двум) дням" },
        { "ru:words(3000000000, 'nom', 'm')", "три миллиарда" },
        { "ru:count(999999999999999, 'год', 'года', 'лет')",
            "999 999 999 999 999 лет" },
        { "ru:sum(3000000000.5)",
            "3 000 000 000 (три миллиарда) рублей 50 копеек" },
        { "ru:sum('5 000,5', 'gen')", "5000 (пяти тысяч) рублей 50 копеек" },
        { "ru:date-words(@iso)",
            "второе июня две тысячи двадцать третьего года" },
        { "ru:school-year('2024-08-31', 'short')", "2023/24" },
        { "ru:school-year('1999-12-01', 'dash')", "1999–2000" },
        { "ru:school-year('1999-12-01', 'short')", "1999/00" },
        { "ru:words(@none, 'nom', 'm')", "" },
        { "ru:sum(@none)", "" },
    };
    struct bench *bench = *state;
    size_t i;

    for (i = 0; i < sizeof(rows) / sizeof(rows[0]); i++)
        assert_string_equal(evaluate(bench, rows[i][0]), rows[i][1]);
    assert_true(log_clean(bench->log));
}

static void
wrong_numbers_and_cases_are_reported(void **state)
{
    struct bench *bench = *state;

    assert_string_equal(evaluate(bench, "ru:words(-5, 'nom', 'm')"), "");
    assert_string_equal(printed(bench),
        "a.md:5:7: error: the function ru:words expects 0, 1, …, "
        "999999999999999, but was given '-5' [P0408]\n");
    assert_string_equal(evaluate(bench, "ru:words(5, 'abl', 'm')"), "");
    assert_false(log_clean(bench->log));
    assert_string_equal(evaluate(bench, "ru:words(5)"), "");
    assert_string_equal(evaluate(bench, "ru:words(5, 'nom', 'x')"), "");
    assert_string_equal(evaluate(bench, "ru:sum('1,234')"), "");
}

static void
a_wrong_date_names_the_clerks_line(void **state)
{
    struct bench *bench = *state;

    assert_string_equal(evaluate(bench, "ru:date(., 'long')"), "");
    assert_string_equal(printed(bench),
        "a.md:5:7: error: the function ru:date expects 2023-06-02, but was "
        "given 'вчера' [P0408]\n");
}

static void
clerks_read_of_dates_not_of_functions(void **state)
{
    struct bench *bench = *state;

    assert_string_equal(evaluate(bench, "ru:date('01.09.25', 'number')"), "");
    assert_string_equal(printed(bench),
        "a.md:5:7: error: \"01.09.25\" is not a date; write 02.06.2023, "
        "2023-06-02 or 2 июня 2023 г. [P0322]\n");
}

static void
wrong_forms_genders_and_counts_are_reported(void **state)
{
    struct bench *bench = *state;

    assert_string_equal(evaluate(bench, "ru:date(@iso, 'short')"), "");
    assert_non_null(strstr(printed(bench), "'numeric', 'long'"));
    assert_string_equal(
        evaluate(bench, "ru:agree('УТВЕРЖДЕН', 'аквариум')"), "");
    assert_non_null(strstr(printed(bench), "given 'аквариум'"));
    assert_string_equal(evaluate(bench, "ru:gender('Аквариум')"), "");
    assert_non_null(strstr(printed(bench), "given 'Аквариум'"));
    assert_string_equal(evaluate(bench, "ru:agree('план', 'm')"), "план");
    assert_string_equal(evaluate(bench, "ru:agree('час', 'm')"), "");
    assert_non_null(strstr(printed(bench), "given 'час'"));
    assert_string_equal(
        evaluate(bench, "concat('a', ru:date(@iso), 'b')"), "ab");
    assert_non_null(strstr(printed(bench), "takes this many arguments: 2"));
}

static void
participles_agree_with_kinds_of_documents(void **state)
{
    static const char *const rows[][2] = {
        { "Ведомость", "УТВЕРЖДЕНА" },
        { "Опись", "УТВЕРЖДЕНА" },
        { "Формы", "УТВЕРЖДЕНЫ" },
        { "Шаблоны", "УТВЕРЖДЕНЫ" },
        { "Меню", "УТВЕРЖДЕНО" },
    };
    struct bench *bench = *state;
    size_t i;

    for (i = 0; i < sizeof(rows) / sizeof(rows[0]); i++)
        assert_string_equal(
            evaluate(bench, arena_printf(bench->arena,
                                "ru:agree('УТВЕРЖДЕН', '%s')", rows[i][0])),
            rows[i][1]);
    assert_true(log_clean(bench->log));
}

/* What has no form is listed with a line in which one is to be filled in. */
static void
what_is_refused_is_listed(void **state)
{
    struct bench *bench = *state;
    const struct inflection *form;

    (void)evaluate(bench, "ru:phrase('по кадрам', 'gen')");
    (void)evaluate(bench, "ru:name('Смит Джон', 'acc', 'Ф И О')");
    form = bench->inflections.first;
    assert_string_equal(form->form, "");
    assert_int_equal(form->confidence, CONFIDENCE_NONE);
    assert_string_equal(form->line, "формы: {род: ___}");
    form = form->next;
    assert_string_equal(form->text, "Смит Джон");
    assert_string_equal(form->line, "формы: {вин: ___}");
    assert_null(form->next);
}

static void
names_decline_with_the_forms_of_the_record(void **state)
{
    struct bench *bench = *state;

    assert_string_equal(
        evaluate(bench, "ru:name(//chair/person, 'nom', 'И.О. Ф')"),
        "А.И. Пробная");
    assert_string_equal(
        evaluate(bench, "ru:name(//chair, 'dat', 'Ф И.О.')"), "Пробной А.И.");
    assert_string_equal(evaluate(bench, "ru:name(//chair, 'acc', 'Ф И О')"),
        "Пробную Анну-Марию Ивановну");
    assert_string_equal(
        evaluate(bench, "ru:name('И.И. Пробенко', 'ins', 'Ф И О')"),
        "Пробенко И.И.");
    assert_string_equal(evaluate(bench, "ru:name(//none, 'ins', 'Ф')"), "");
    assert_string_equal(
        evaluate(bench, "ru:name(//person[@last='Ким'], 'nom', 'И.О. Ф')"),
        "И. Ким");
    assert_true(log_clean(bench->log));
}

static void
phrases_decline_with_the_forms_of_the_record(void **state)
{
    struct bench *bench = *state;

    assert_string_equal(evaluate(bench, "ru:phrase(//position[1], 'dat')"),
        "старшему методисту отдела");
    assert_string_equal(evaluate(bench, "ru:phrase(//position[1], 'pre')"),
        "старшем методисте");
    assert_string_equal(evaluate(bench, "ru:phrase(string(//position), 'nom')"),
        "старший методистотдела");
    assert_string_equal(evaluate(bench, "ru:phrase(//none, 'gen')"), "");
    assert_string_equal(evaluate(bench, "ru:phrase('____', 'dat')"), "____");
    assert_true(log_clean(bench->log));
}

static void
forms_that_cannot_be_trusted_are_reported(void **state)
{
    struct bench *bench = *state;
    const char *text;

    assert_string_equal(
        evaluate(bench, "ru:name(//person[@last='Ким'], 'dat', 'Ф И.О.')"),
        "Ким И.");
    text = printed(bench);
    assert_non_null(strstr(text, "a.md:8:3: error: the gender is not known"));
    (void)evaluate(bench, "ru:name(//person[@last='Ткач'], 'ins', 'Ф')");
    text = printed(bench);
    assert_non_null(strstr(text, "a.md:9:3: "));
    assert_non_null(strstr(text, "формы: {твор: Ткачом И.И.}"));
    (void)evaluate(bench, "ru:phrase('по кадрам', 'gen')");
    assert_non_null(strstr(printed(bench), "no head word"));
    (void)evaluate(bench, "ru:name('Ким', 'gen', 'Ф')");
    assert_non_null(strstr(printed(bench), "given 'Ким'"));
    (void)evaluate(bench, "ru:name('Ким Ирен', 'genitive', 'Ф')");
    assert_non_null(strstr(printed(bench), "'nom', 'gen', 'dat'"));
    (void)evaluate(bench, "ru:name('Ким Ирен', 'gen', 'S')");
    assert_non_null(strstr(printed(bench), "given 'S'"));
    (void)evaluate(bench, "ru:name('Ким Ирен', 'gen', 'Ф И.О')");
    assert_non_null(strstr(printed(bench), "given 'Ф И.О'"));
    assert_string_equal(evaluate(bench, "ru:phrase('приказ')"), "");
    assert_non_null(strstr(printed(bench), "takes this many arguments: 2"));
}

static void
places_come_from_the_nearest_element(void **state)
{
    struct bench *bench = *state;
    xmlNode *root = xmlDocGetRootElement(bench->document);
    struct place place = place_nearest(root->children->next);

    assert_string_equal(place.file, "a.md");
    assert_int_equal(place.line, 1);
    assert_int_equal(place.column, 1);
    place = place_nearest(root->children->children);
    assert_int_equal(place.line, 5);
    assert_int_equal(place.column, 7);
    assert_string_equal(place.file, "a.md");
}

/* Each form once, in the order of the calls; the nominative is none. */
static void
forms_are_listed_with_the_line_that_writes_them_down(void **state)
{
    struct bench *bench = *state;
    const struct inflection *form;

    (void)evaluate(bench, "ru:phrase(//position, 'acc')");
    (void)evaluate(bench, "ru:phrase(//position, 'acc')");
    (void)evaluate(bench, "ru:phrase(//position, 'pre')");
    (void)evaluate(bench, "ru:name(//chair, 'nom', 'И.О. Ф')");
    (void)evaluate(bench, "ru:name(//chair, 'dat', 'Ф И.О.')");
    (void)evaluate(bench, "ru:name(//chair, 'acc', 'Ф И О')");
    form = bench->inflections.first;
    assert_string_equal(form->form, "старшего методиста отдела");
    assert_string_equal(form->text, "старший методист отдела");
    assert_string_equal(form->place.file, "a.md");
    assert_int_equal(form->place.line, 7);
    assert_int_equal(form->confidence, CONFIDENCE_SURE);
    assert_string_equal(
        form->line, "формы должности: {вин: старшего методиста отдела}");
    form = form->next;
    assert_string_equal(form->form, "старшем методисте");
    assert_null(form->line);
    form = form->next;
    assert_string_equal(form->form, "Пробной А.И.");
    assert_string_equal(form->line, "формы: {дат: Пробной Анне Ивановне}");
    form = form->next;
    assert_int_equal(form->which, CASE_ACC);
    assert_null(form->line);
    assert_null(form->next);
}

/* What writes a form down: "line", or "where: line". */
static const char *
written(struct bench *bench, const xmlNode *node, enum grammatical_case which,
    const char *form)
{
    struct inflection inflection = { .which = which, .text = "Пробная А.И." };

    inflection_write(bench->arena, node, form, &inflection);
    return inflection.where == NULL ? inflection.line
                                    : arena_printf(bench->arena, "%s: %s",
                                          inflection.where, inflection.line);
}

/* As records mark what was typed elsewhere. */
static void
mark(xmlNode *node, const char *where)
{
    xmlNs *ns = xmlSearchNsByHref(node->doc, node, BAD_CAST "urn:pisar:place");

    xmlSetNsProp(node, ns, BAD_CAST "typed", BAD_CAST where);
}

/* A comma would end a value of Markdown. */
static void
lines_suit_the_notation(void **state)
{
    struct bench *bench = *state;
    xmlNode *root = xmlDocGetRootElement(bench->document);
    xmlNode *chair = root->children;
    xmlNode *person;

    while (!xmlStrEqual(chair->name, BAD_CAST "chair"))
        chair = chair->next;
    person = xmlGetLastChild(chair);
    assert_string_equal(
        written(bench, chair->children, CASE_ACC, "врача, \"главного\""),
        "формы должности: {вин: \"врача, \\\"главного\\\"\"}");
    assert_string_equal(written(bench, person, CASE_DAT, "Пробной А.И."),
        "формы: {дат: Пробной А.И.}");
    mark(person, "line");
    assert_string_equal(written(bench, person, CASE_DAT, "Пробной А.И."),
        "{фио: Пробная А.И., формы: {дат: Пробной А.И.}}");
    xmlSetNsProp(root, root->nsDef, BAD_CAST "file", BAD_CAST "a.xml");
    assert_string_equal(written(bench, person, CASE_DAT, "Пробной А.И."),
        "<form case=\"dat\">Пробной А.И.</form>");
    assert_string_equal(written(bench, chair->children, CASE_PRE, "A & <B>"),
        "<position case=\"prep\">A &amp; &lt;B></position>");
}

static void
lines_for_the_organisations_file_name_their_element(void **state)
{
    struct bench *bench = *state;
    xmlNode *chair = xmlDocGetRootElement(bench->document)->children;
    xmlNode *body = xmlNewChild(chair->parent, NULL, BAD_CAST "body", NULL);
    xmlNode *person;

    while (!xmlStrEqual(chair->name, BAD_CAST "chair"))
        chair = chair->next;
    person = xmlGetLastChild(chair);
    xmlSetProp(person, BAD_CAST "id", BAD_CAST "probnaya");
    /* the post was typed, the person is known */
    mark(person, "organization");
    assert_string_equal(written(bench, chair->children, CASE_PRE, "методисте"),
        "формы должности: {пред: методисте}");
    assert_string_equal(written(bench, person, CASE_DAT, "Пробной А.И."),
        "person id=\"probnaya\": <form case=\"dat\">Пробной А.И.</form>");
    mark(chair->children, "organization");
    assert_string_equal(written(bench, chair->children, CASE_PRE, "методисте"),
        "person id=\"probnaya\": <position case=\"prep\">методисте</position>");
    xmlSetProp(body, BAD_CAST "id", BAD_CAST "council");
    assert_string_equal(
        written(bench, xmlNewChild(body, NULL, BAD_CAST "name", NULL), CASE_GEN,
            "совета"),
        "body id=\"council\": <name case=\"gen\">совета</name>");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(
            every_example_gives_its_result, set_up, tear_down),
        cmocka_unit_test_setup_teardown(
            node_sets_and_nothing_are_arguments, set_up, tear_down),
        cmocka_unit_test_setup_teardown(
            numbers_agree_and_are_spelled, set_up, tear_down),
        cmocka_unit_test_setup_teardown(
            wrong_numbers_and_cases_are_reported, set_up, tear_down),
        cmocka_unit_test_setup_teardown(
            a_wrong_date_names_the_clerks_line, set_up, tear_down),
        cmocka_unit_test_setup_teardown(
            clerks_read_of_dates_not_of_functions, set_up, tear_down),
        cmocka_unit_test_setup_teardown(
            wrong_forms_genders_and_counts_are_reported, set_up, tear_down),
        cmocka_unit_test_setup_teardown(
            participles_agree_with_kinds_of_documents, set_up, tear_down),
        cmocka_unit_test_setup_teardown(
            what_is_refused_is_listed, set_up, tear_down),
        cmocka_unit_test_setup_teardown(
            names_decline_with_the_forms_of_the_record, set_up, tear_down),
        cmocka_unit_test_setup_teardown(
            phrases_decline_with_the_forms_of_the_record, set_up, tear_down),
        cmocka_unit_test_setup_teardown(
            forms_that_cannot_be_trusted_are_reported, set_up, tear_down),
        cmocka_unit_test_setup_teardown(
            forms_are_listed_with_the_line_that_writes_them_down, set_up,
            tear_down),
        cmocka_unit_test_setup_teardown(
            lines_for_the_organisations_file_name_their_element, set_up,
            tear_down),
        cmocka_unit_test_setup_teardown(
            lines_suit_the_notation, set_up, tear_down),
        cmocka_unit_test_setup_teardown(
            places_come_from_the_nearest_element, set_up, tear_down),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
