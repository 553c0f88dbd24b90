/* Rules: each at work with a record that keeps it and one that breaks it;
 * faults of rules.xml; severities. */
#include "check_fixture.h"

#include <unistd.h>

#include "check/term.h"
#include "record/library.h"

/* Checks and runs the rules. */
static const char *
ruled(struct fixture *f, const char *xml)
{
    fixture_check(f, xml);
    rule_run(f->library, f->document, SEVERITY_ERROR, f->log);
    return fixture_messages(f);
}

/* An order of 2023 with this title and text. */
static const char *
ruled_order(struct fixture *f, const char *title, const char *text)
{
    return ruled(
        f, arena_printf(f->arena,
               "<order><organization>kco</organization><number>1</number>"
               "<date>01.09.2023</date><signer>nikolaeva</signer>\n%s\n"
               "<text>%s</text></order>",
               title, text));
}

static void
assert_title(struct fixture *f, const char *title, const char *expected)
{
    const char *messages = ruled_order(
        f, arena_printf(f->arena, "<title>%s</title>", title), "<p>А</p>");

    assert_string_equal(messages, expected);
}

static void
test_heading(void **state)
{
    struct fixture *f = *state;

    assert_title(f, "Об утверждении Положения", "");
    assert_title(f, "О создании группы «Маяк»", "");
    assert_title(f, "Обо всех переменах\nв учебном году", "");
    assert_title(f, "О\u00A0создании группы", "");
    assert_title(f, "Утверждение Положения",
        "a.xml:2:1: ошибка: Заголовок начинается не с «О», «Об» или «Обо»: "
        "«Утверждение Положения». (ГОСТ Р 7.0.97, п. 5.17) [T04]\n");
    assert_title(f, "Обучение педагогов",
        "a.xml:2:1: ошибка: Заголовок начинается не с «О», «Об» или «Обо»: "
        "«Обучение педагогов». (ГОСТ Р 7.0.97, п. 5.17) [T04]\n");
    assert_title(f, "О создании группы.",
        "a.xml:2:1: предупреждение: В конце заголовка стоит точка; уберите "
        "ее. [T04]\n");
    assert_title(f, "«О создании группы»",
        "a.xml:2:1: предупреждение: Заголовок стоит в кавычках; уберите их. "
        "[T04]\n");
}

static void
test_heading_absent(void **state)
{
    struct fixture *f = *state;

    assert_string_equal(ruled_order(f, "", "<p>А</p>"),
        "a.xml:1:1: предупреждение: Нет заголовка; он может отсутствовать, "
        "только если текст не длиннее 4–5 строк. (ГОСТ Р 7.0.97-2016, п. "
        "5.17) [T04]\n");
    assert_string_equal(
        ruled_order(f, "<profile>gost-2025</profile>", "<p>А</p>"),
        "a.xml:1:1: ошибка: Нет заголовка; добавьте поле «заголовок»: «О …» "
        "или «Об …». (ГОСТ Р 7.0.97-2025, п. 5.17) [T04]\n");
}

static void
assert_text(struct fixture *f, const char *text, const char *expected)
{
    assert_string_equal(
        ruled_order(f, "<title>О плане</title>", text), expected);
}

static void
test_terms_of_orders(void **state)
{
    struct fixture *f = *state;

    assert_text(f,
        "<p><verb>ПРИКАЗЫВАЮ:</verb></p><point n='1' "
        "due='2023-09-01'><p>А</p></point>"
        "<point n='2'><p>В срок до 01.10.2023 сделать план.</p></point>"
        "<point n='3'><p>Отменить приказ от 01.09.2022 № 5.</p></point>"
        "<point n='4'><p>Контроль оставляю за собой.</p></point>",
        "");
    assert_text(f,
        "<p><verb>ПРИКАЗЫВАЮ:</verb></p>"
        "<point n='1' due='31.08.2023'><p>А</p></point>",
        "a.xml:3:1: ошибка: Срок пункта 1 (31.08.2023) раньше даты "
        "документа. [T21]\n");
    assert_text(f,
        "<p><verb>ПРИКАЗЫВАЮ:</verb></p><point n='1'><p>А</p><point "
        "n='1.1'><p>Сделать не позднее 31 "
        "августа 2023 г.</p></point></point>",
        "a.xml:3:1: ошибка: Срок в пункте 1.1 раньше даты приказа. [T21]\n");
    assert_text(f, "<p>Приказ от 31.04.2022 № 2.</p>",
        "a.xml:3:1: ошибка: Такого дня нет в календаре: «31.04.2022». "
        "[T21]\n");
}

static void
test_line_ends_are_blanks_in_messages(void **state)
{
    struct fixture *f = *state;

    assert_non_null(strstr(
        ruled(f, "<order><organization>kco</organization><number>1</number>"
                 "<date>01.09.2023</date><signer>nikolaeva</signer>\n"
                 "<title>Об утверждении Положения о группе</title>"
                 "<text><p>А</p></text><annex approved='yes'><regulation>"
                 "<title>о рабочей<br/>группе</title>"
                 "<text><p>А</p></text></regulation></annex></order>"),
        "a.xml:2:1: ошибка: Заголовок приказа называет положение иначе, чем "
        "оно само: «о рабочей группе». [T16]\n"));
}

static void
test_approved_twice(void **state)
{
    struct fixture *f = *state;
    const char *text =
        "<order><organization>kco</organization><number>1</number>"
        "<date>01.09.2023</date><signer>nikolaeva</signer>"
        "<title>О плане</title><text><p>А</p></text>\n"
        "<annex approved='%s'><regulation><approved><by>приказом</by>"
        "<date>01.09.2023</date><number>1</number></approved>"
        "<title>о группе</title><text><p>А</p></text></regulation></annex>"
        "</order>";

    assert_string_equal(ruled(f, arena_printf(f->arena, text, "yes")),
        "a.xml:2:1: ошибка: Положение утверждается приказом, к которому "
        "приложено; уберите поле «утверждено». (ГОСТ Р 7.0.97, п. 5.19) "
        "[T07]\n");
    assert_string_equal(ruled(f, arena_printf(f->arena, text, "no")), "");
}

/* A protocol of the working group of 12: these present (besides the chair
 * and the secretary), these parts of the only matter. */
static const char *
ruled_protocol(struct fixture *f, const char *present, const char *parts)
{
    return ruled(
        f, arena_printf(f->arena,
               "<protocol><organization>kco</organization>"
               "<body>working-group</body><number>4</number>"
               "<date>14.11.2025</date><chair>ivanova</chair>"
               "<secretary>dmitrieva</secretary>\n"
               "<present>ivanova, dmitrieva%s</present>\n"
               "<matter><title>Об итогах</title>%s</matter></protocol>",
               present, parts));
}

#define SIX ", borisov, egorova, grigoriev, zakharov"
#define VOTES(in_favour, against, abstained)                                   \
    "<votes for='" in_favour "' against='" against "' abstained='" abstained   \
    "'/>"
#define DECIDED "<decided><point n='1.1'><p>Одобрить.</p></point></decided>"

static void
test_quorum(void **state)
{
    struct fixture *f = *state;

    /* Half of the members is enough. */
    assert_string_equal(ruled_protocol(f, SIX, DECIDED), "");
    assert_string_equal(
        ruled_protocol(f, ", borisov, egorova, grigoriev", DECIDED),
        "a.xml:2:1: ошибка: Нет кворума: присутствуют 5 из 12 членов. "
        "(Положение о рабочей группе, п. 4.2) [000-R08]\n");
    /* Petrova is no member: she does not count. */
    assert_said(
        ruled_protocol(f, ", borisov, egorova, grigoriev, petrova", DECIDED),
        "присутствуют 5 из 12 членов");
}

static void
test_decision(void **state)
{
    struct fixture *f = *state;

    /* The group's own rule speaks, the general one need not. */
    assert_string_equal(ruled_protocol(f, SIX, ""),
        "a.xml:3:1: ошибка: По вопросу 1 не принято решение: его требует "
        "Положение. (Положение о рабочей группе, п. 4.4) [000-R10]\n");
}

static void
test_majority(void **state)
{
    struct fixture *f = *state;

    assert_string_equal(
        ruled_protocol(f, SIX, DECIDED VOTES("4", "1", "1")), "");
    /* Three of six is no majority: who abstains counts as against. */
    assert_string_equal(ruled_protocol(f, SIX, DECIDED VOTES("3", "1", "2")),
        "a.xml:3:1: ошибка: Решение по вопросу 1 не принято: «за» – 3, нужно "
        "больше половины из 6 присутствовавших членов. (Положение о рабочей "
        "группе, п. 4.4) [000-R11]\n");
}

static void
test_sum_of_votes(void **state)
{
    struct fixture *f = *state;

    assert_string_equal(ruled_protocol(f, SIX, DECIDED VOTES("7", "0", "0")),
        "a.xml:3:1: ошибка: По вопросу 1 голосов 7, а присутствовало членов "
        "– 6. (Положение о рабочей группе, п. 4.4) [000-R12]\n");
    assert_string_equal(ruled_protocol(f, SIX, DECIDED VOTES("4", "0", "0")),
        "a.xml:3:1: предупреждение: По вопросу 1 не голосовали: 2. "
        "(Положение о рабочей группе, п. 4.4) [000-R12]\n");
}

/* A protocol of no body: the general rules alone. */
static const char *
ruled_meeting(struct fixture *f, const char *fields, const char *parts)
{
    return ruled(f,
        arena_printf(f->arena,
            "<protocol><organization>ustishim-committee</organization>"
            "<number>4</number><date>14.11.2025</date><title>заседания</title>"
            "\n<chair>Орлов О.О.</chair><secretary>Соколова "
            "С.С.</secretary>\n"
            "<present>Орлов О.О., Соколова С.С.</present>\n%s\n"
            "<matter><title>Об итогах</title>%s</matter></protocol>",
            fields, parts));
}

#define MEMBERS "<members>Орлов О.О., Соколова С.С., Сорокин С.Д.</members>"

static void
test_any_protocol(void **state)
{
    struct fixture *f = *state;

    assert_string_equal(
        ruled_meeting(f, MEMBERS, DECIDED VOTES("1", "0", "1")), "");
    assert_string_equal(ruled_meeting(f, "", DECIDED), "");
    assert_string_equal(ruled_meeting(f, "", DECIDED VOTES("1", "0", "1")),
        "a.xml:3:1: ошибка: Нет состава органа: кворум не проверить. Укажите "
        "«орган» из файла организации или «члены». [T18]\n");
    assert_string_equal(ruled_meeting(f, MEMBERS, ""),
        "a.xml:5:1: ошибка: По вопросу 1 нет решения; добавьте часть "
        "«РЕШИЛИ». [T18]\n");
    assert_string_equal(ruled_meeting(f, MEMBERS, DECIDED VOTES("3", "0", "0")),
        "a.xml:5:1: ошибка: Голосов 3, а присутствовало членов – 2; голосуют "
        "только члены. [T18]\n");
    assert_string_equal(
        ruled_meeting(f, MEMBERS "<absent>Соколова С.С.</absent>", DECIDED),
        "a.xml:4:1: ошибка: Указан и среди присутствовавших, и среди "
        "отсутствовавших: Соколова С.С. [T18]\n");
}

static void
test_terms_of_protocols(void **state)
{
    struct fixture *f = *state;

    assert_string_equal(
        ruled_protocol(f, SIX,
            "<decided><point n='1.1' due='13.11.2025' doer='ivanova'><p>А</p>"
            "</point>"
            "<point n='1.2'><p>Сделать до 14.11.2025.</p></point></decided>"),
        "a.xml:3:1: ошибка: Срок пункта 1.1 (13.11.2025) раньше даты "
        "документа. [T21]\n");
    assert_string_equal(
        ruled_protocol(f, SIX,
            "<decided><point n='1.1'><p>Сделать в срок до 13.11.2025."
            "</p></point></decided>"),
        "a.xml:3:1: ошибка: Срок в пункте 1.1 раньше даты заседания. "
        "[T21]\n");
}

static void
test_term_of_body(void **state)
{
    struct fixture *f = *state;
    const char *text =
        "<protocol><organization>kco</organization>"
        "<body>working-group</body><number>4</number>\n"
        "<date>%s</date><chair>ivanova</chair>"
        "<present>ivanova, dmitrieva" SIX "</present>"
        "<matter><title>Об итогах</title>" DECIDED "</matter></protocol>";

    assert_string_equal(
        ruled(f, arena_printf(f->arena, text, "31.08.2026")), "");
    assert_string_equal(ruled(f, arena_printf(f->arena, text, "31.08.2025")),
        "a.xml:2:1: предупреждение: Заседание вне срока полномочий органа "
        "(01.09.2025–31.08.2026); проверьте дату и состав. [T21]\n");
}

/* Dates in sentences: which are terms. */
static void
test_terms(void **state)
{
    static const struct {
        const char *text;
        int day; /* YYYYMMDD; 0: no term */
    } examples[] = {
        { "В срок до 01.07.2023 разработать", 20230701 },
        { "не позднее 2 июня 2023 г. представить", 20230602 },
        { "До\u00A001.07.2023 сделать", 20230701 },
        { "С 01.09.2023 обеспечить", 20230901 },
        { "до 05.07.2023, а часть до 01.07.2023.", 20230701 },
        { "приказом от 06.05.2022 № 38", 0 },
        { "за период с 01.01.2020 по 31.12.2020", 0 },
        { "следовало 01.07.2023", 0 },
        { "до конца года", 0 },
        { "до 31.02.2023", 0 },
    };
    size_t i;

    (void)state;
    for (i = 0; i < sizeof(examples) / sizeof(examples[0]); i++) {
        struct date date = { 0, 0, 0 };

        print_message("%s\n", examples[i].text);
        assert_int_equal(
            term_earliest(examples[i].text, &date), examples[i].day != 0);
        assert_int_equal(
            date.year * 10000 + date.month * 100 + date.day, examples[i].day);
    }
}

/* Months in sentences: those with their year. */
static void
test_months(void **state)
{
    static const struct {
        const char *text;
        int month; /* YYYYMM; 0: none */
    } examples[] = {
        { "апрель 2025 г.", 202504 },
        { "Апрель 2025", 202504 },
        { "до 20 апреля 2025 года", 202504 },
        { "в\u00A0мае\u00A02026 г.", 202605 },
        { "октябрь – декабрь 2025 г.", 202512 },
        { "август 2025 г. – май 2026 г.", 202508 },
        { "март", 0 },
        { "мак 2025", 0 },
        { "по маршруту 2025", 0 },
        { "кабинет 2025", 0 },
        { "май 20255", 0 },
        { "20.04.2025", 0 },
        { "", 0 },
    };
    size_t i;

    (void)state;
    for (i = 0; i < sizeof(examples) / sizeof(examples[0]); i++) {
        print_message("%s\n", examples[i].text);
        assert_int_equal(term_month(examples[i].text), examples[i].month);
    }
}

/* A library whose site folder has these rules for orders, and, when it is
 * not NULL, this organisation "office". */
static void
make_site(struct fixture *f, char *folder, const char *rules,
    const char *organization)
{
    const char *path;

    assert_non_null(mkdtemp(folder));
    path = arena_printf(f->arena, "%s/templates/order/rules.xml", folder);
    assert_true(file_write(path, rules, strlen(rules), f->log));
    if (organization != NULL) {
        path = arena_printf(f->arena,
            "%s/templates/organizations/office/organization.xml", folder);
        assert_true(
            file_write(path, organization, strlen(organization), f->log));
    }
    f->library = library_new(f->arena, ".", folder);
}

static void
remove_site(struct fixture *f, const char *folder)
{
    static const char *const names[] = { "templates/order/rules.xml",
        "templates/order", "templates/organizations/office/organization.xml",
        "templates/organizations/office", "templates/organizations",
        "templates", "." };
    size_t i;

    for (i = 0; i < sizeof(names) / sizeof(names[0]); i++)
        (void)remove(arena_printf(f->arena, "%s/%s", folder, names[i]));
    (void)rmdir(folder);
}

/* What is said of a record when these are the rules of orders. */
static const char *
ruled_by(struct fixture *f, const char *rules, const char *organization,
    const char *record)
{
    char folder[] = "build/rules-XXXXXX";
    const char *messages;

    make_site(f, folder, rules, organization);
    messages = ruled(f, record);
    remove_site(f, folder);
    return messages;
}

/* A file with faults of form says them and nothing of the record. */
static void
test_faults_of_rules(void **state)
{
    const char *messages = ruled_by(*state,
        "<rules>\n"
        "<rule id='A1' severity='fatal' on='.' test='false()'><ru>А</ru>"
        "</rule>\n"
        "<rule id='A2' severity='error' on='.'><en>A</en></rule>\n"
        "</rules>",
        NULL, "<order/>");

    assert_said(messages, "rules.xml:2: ошибка: атрибут «severity»: "
                          "значение «fatal» не предусмотрено; есть: off, "
                          "info, warning, error");
    assert_said(messages, "rules.xml:3: ошибка: нужен атрибут «test» у "
                          "<rule>");
    assert_said(messages, "rules.xml:3: ошибка: у правила A2 нет русского "
                          "текста <ru>");
    assert_null(strstr(messages, "[A1]"));
}

/* An expression is a fault where a record meets it. */
static void
test_faults_of_expressions(void **state)
{
    const char *messages = ruled_by(*state,
        "<rules>\n"
        "<rule id='A1' severity='error' on='.' test='count('><ru>А</ru>"
        "</rule>\n"
        "<rule id='A2' severity='error' on='.' test='count()'><ru>А</ru>"
        "</rule>\n"
        "<rule id='A3' severity='error' on='.' test='quorum(.)'><ru>А</ru>"
        "</rule>\n"
        "<let name='sum' select='1 +'/>\n"
        "<rule id='A4' severity='error' on='$sum' test='true()'><ru>А</ru>"
        "</rule>\n"
        "<rule id='A5' severity='error' on='count(.)' test='false()'><ru>А"
        "</ru></rule>\n"
        "<rule id='A6' severity='error' on='.' test='false()' at='1'><ru>А"
        "</ru></rule>\n"
        "</rules>",
        NULL, "<order/>");

    assert_said(messages, "rules.xml:2: ошибка: правило A1: выражение "
                          "«count(» не вычисляется: не то число ");
    assert_said(messages, "rules.xml:3: ошибка: правило A2: выражение "
                          "«count()» не вычисляется: не то число "
                          "аргументов");
    assert_said(
        messages, "rules.xml:4: ошибка: правило A3: функции quorum() нет");
    assert_said(messages, "rules.xml:5: ошибка: правило sum: выражение "
                          "«1 +» не вычисляется");
    assert_said(messages, "rules.xml:6: ошибка: правило A4: выражение "
                          "«$sum» не вычисляется: такой переменной нет");
    assert_said(messages, "rules.xml:7: ошибка: правило A5: выражение "
                          "«count(.)» не вычисляется: значение не того типа");
    assert_said(messages, "rules.xml:8: ошибка: правило A6: выражение "
                          "«1» не вычисляется: значение не того типа");
}

static void
test_faults_in_texts(void **state)
{
    const char *messages = ruled_by(*state,
        "<rules>\n"
        "<rule id='A1' severity='error' on='.' test='false()'>"
        "<ru>А <v select='$no'/></ru></rule>\n"
        "</rules>",
        NULL, "<order/>");

    assert_said(messages, "rules.xml:2: ошибка: правило A1: выражение "
                          "«$no» не вычисляется: такой переменной нет");
    assert_said(messages, "a.xml:1:1: ошибка: А [A1]");
}

static void
test_severities_of_organization(void **state)
{
    struct fixture *f = *state;
    const char *messages;

    /* A finding of the reader comes before the organisation is known. */
    message_text(f->log, "T13", SEVERITY_ERROR, (struct place){ "a.xml", 2, 1 },
        "Пропущен номер", NULL);
    messages = ruled_by(f,
        "<rules><rule id='T91' severity='error' on='.' test='false()' "
        "at='number'><ru>Первое</ru></rule>"
        "<rule id='T92' severity='error' on='.' test='false()'>"
        "<ru>Второе</ru></rule></rules>",
        "<organization id='office'><name>Бюро</name><place>Усть</place>"
        "<check code='T91' severity='info'/>"
        "<check code='T92' severity='off'/>"
        "<check code='T13' severity='off'/></organization>",
        "<order><organization>office</organization>"
        "<date>01.09.2023</date><signer><position>Д</position>"
        "<name>Орлов О.О.</name></signer>\n<number>1</number>"
        "<text><p>А</p></text></order>");
    assert_string_equal(messages, "a.xml:2:1: замечание: Первое [T91]\n");
}

static void
test_rules_inside_annexes(void **state)
{
    struct fixture *f = *state;

    /* on="…" starts at the annexe's own element; the parent's date holds. */
    assert_string_equal(
        ruled(f, "<order><organization>kco</organization><number>1</number>"
                 "<date>01.09.2023</date><signer>nikolaeva</signer>"
                 "<title>О плане</title><text><p>А</p></text>\n"
                 "<annex><regulation><title>о</title><text>\n"
                 "<point n='1' due='2023-08-01'><p>А</p></point></text>"
                 "</regulation></annex></order>"),
        "a.xml:3:1: ошибка: Срок пункта 1 (01.08.2023) раньше даты "
        "документа. [T21]\n");
}

#define WITH(test) cmocka_unit_test_setup_teardown(test, setup, teardown)

int
main(void)
{
    const struct CMUnitTest tests[] = {
        WITH(test_heading),
        WITH(test_heading_absent),
        WITH(test_terms_of_orders),
        WITH(test_line_ends_are_blanks_in_messages),
        WITH(test_approved_twice),
        WITH(test_quorum),
        WITH(test_decision),
        WITH(test_majority),
        WITH(test_sum_of_votes),
        WITH(test_any_protocol),
        WITH(test_terms_of_protocols),
        WITH(test_term_of_body),
        cmocka_unit_test(test_terms),
        cmocka_unit_test(test_months),
        WITH(test_faults_of_rules),
        WITH(test_faults_of_expressions),
        WITH(test_faults_in_texts),
        WITH(test_severities_of_organization),
        WITH(test_rules_inside_annexes),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
