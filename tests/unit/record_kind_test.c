/* Kinds, their names and aliases, misspelt names, faults of kind.xml. */
#include "check_fixture.h"

#include <unistd.h>

#include "record/kind.h"
#include "record/library.h"
#include "record/spelling.h"

static void
test_found_by_name_and_alias(void **state)
{
    struct fixture *f = *state;
    const struct kind *order = kind_find(f->library, "order", f->log);

    assert_non_null(order);
    assert_ptr_equal(kind_find(f->library, "приказ", f->log), order);
    assert_ptr_equal(kind_find(f->library, "Приказ", f->log), order);
    assert_ptr_equal(kind_find(f->library, " ПРИКАЗ:", f->log), order);
    assert_string_equal(order->gender, "m");
    assert_true(spelling_listed(order->verbs, "ПРИКАЗЫВАЮ"));
    assert_false(spelling_listed(order->verbs, "ПРИКАЗ"));
    assert_null(order->each);
    assert_null(kind_find(f->library, "письмо", f->log));
    assert_messages(f, "");
}

static void
test_fields(void **state)
{
    struct fixture *f = *state;
    const struct kind *order = kind_find(f->library, "order", f->log);
    const struct field *field =
        field_find(order->fields, order->field_count, "ПОДПИСАЛ");

    assert_non_null(field);
    assert_string_equal(field->name, "signer");
    assert_int_equal(field->type, FIELD_SIGNERS);
    assert_int_equal(field->need, FIELD_ALONE);
    assert_string_equal(
        field_find(field->fields, field->field_count, "Должность")->name,
        "position");
    field = field_find(order->fields, order->field_count, "исполнитель");
    assert_int_equal(field->type, FIELD_GROUP);
    assert_int_equal(field->field_count, 2);
    assert_string_equal(field->fields[1].alias, "телефон");
    field = &order->fields[order->body_at];
    assert_string_equal(field->name, "annexes");
}

static int
part_type(const struct kind *kind, const char *name)
{
    unsigned i;

    for (i = 0; i < kind->part_count; i++)
        if (strcmp(kind->parts[i].name, name) == 0)
            return (int)kind->parts[i].type;
    return -1;
}

/* <fields from="stamp"/> stands for the fields of fields/stamp.xml. */
static void
test_shared_fields(void **state)
{
    struct fixture *f = *state;
    const struct kind *kind = kind_find(f->library, "положение", f->log);
    const struct field *field =
        field_find(kind->fields, kind->field_count, "согласовано");

    assert_int_equal(field->type, FIELD_GROUPS);
    assert_string_equal(
        field_find(field->fields, field->field_count, "кем")->name, "body");
    assert_non_null(
        field_find(kind->fields, kind->field_count, "заверение копии"));
    assert_messages(f, "");
}

static void
test_parts_of_protocol(void **state)
{
    struct fixture *f = *state;
    const struct kind *kind = kind_find(f->library, "протокол", f->log);

    assert_string_equal(kind->each, "matter");
    assert_int_equal(kind->each_minimum, 1);
    assert_int_equal(part_type(kind, "heard"), PART_TEXT);
    assert_int_equal(part_type(kind, "decided"), PART_POINTS);
    assert_int_equal(part_type(kind, "votes"), PART_VOTES);
}

static void
test_suggestions(void **state)
{
    struct fixture *f = *state;
    const struct kind *order = kind_find(f->library, "order", f->log);
    const struct field *fields = order->fields;
    unsigned count = order->field_count;

    assert_string_equal(kind_suggest(f->library, "прикас"), "приказ");
    assert_null(kind_suggest(f->library, "накладная"));
    assert_string_equal(field_suggest(fields, count, "заголвок"), "заголовок");
    assert_string_equal(field_suggest(fields, count, "Подписла"), "подписал");
    assert_string_equal(field_suggest(fields, count, "singer"), "signer");
    assert_null(field_suggest(fields, count, "погода"));
}

static void
test_distance_counts_letters(void **state)
{
    (void)state;
    assert_int_equal(spelling_distance("приказ", "приказ"), 0);
    assert_int_equal(spelling_distance("ёлка", "Елка"), 0);
    assert_int_equal(spelling_distance("приказ", "прикаа"), 1);
    assert_int_equal(spelling_distance("приказ", "прикза"), 1);
    assert_int_equal(spelling_distance("приказ", "прказ"), 1);
    assert_int_equal(spelling_distance("", "акт"), 3);
}

/* Writes a kind.xml into a new site folder and looks the kind up. */
static char *
faults_of(struct fixture *f, const char *xml)
{
    char folder[] = "build/kind-XXXXXX";
    const char *path;
    char *messages;
    char *file;

    assert_non_null(mkdtemp(folder));
    path = arena_printf(f->arena, "%s/templates/memo/kind.xml", folder);
    assert_true(file_write(path, xml, strlen(xml), f->log));
    assert_null(
        kind_find(library_new(f->arena, ".", folder), "служебка", f->log));
    messages = fixture_messages(f);
    (void)remove(path);
    (void)rmdir(arena_printf(f->arena, "%s/templates/memo", folder));
    (void)rmdir(arena_printf(f->arena, "%s/templates", folder));
    (void)rmdir(folder);
    while ((file = strstr(messages, folder)) != NULL)
        (void)memmove(
            file, file + strlen(folder), strlen(file + strlen(folder)) + 1);
    return messages;
}

#define MEMO "<kind name='memo' ru='служебка' gender='m' version='1'>\n"

static void
test_faults_of_kind_xml(void **state)
{
    struct fixture *f = *state;
    char *said;

    assert_string_equal(faults_of(f, "<kind name='memo'"),
        "/templates/memo/kind.xml:1:18: ошибка: файл не читается как XML: "
        "тег не закончен: не хватает знака >; исправьте его [P0301]\n");
    assert_string_equal(
        faults_of(f, MEMO "<body>\n<outline>1. А</outlin>\n</body></kind>"),
        "/templates/memo/kind.xml:3: ошибка: тег <outline> открыт здесь и не "
        "закрыт; поставьте, где он кончается, </outline> [P0444]\n");
    assert_string_equal(
        faults_of(f, "<kind name='memo' ru='\xF1\xEB\xF3\xE6\xE1\xE0'/>"),
        "/templates/memo/kind.xml: ошибка: файл в кодировке Windows-1251; "
        "сохраните его в UTF-8 (например: «Сохранить как», кодировка UTF-8) "
        "[P0204]\n");
    said = faults_of(f, MEMO "<field name='to' ru='кому' type='persn'/>\n"
                             "<feild/></kind>");
    assert_said(said, "kind.xml:2: ошибка: атрибут «type»: значение «persn» не "
                      "предусмотрено; есть: text, lines, ");
    assert_said(said, "kind.xml:3: ошибка: элемент <feild> в <kind> не "
                      "предусмотрен; уберите или исправьте его [P0303]\n");
    said = faults_of(f, MEMO "<variant name='v' ru='в' gender='m'>\n<table>"
                             "<column name='n' title='№'/></table>\n"
                             "<tabel/></variant><body/></kind>");
    assert_said(said, "kind.xml:4: ошибка: элемент <tabel> в <variant> не "
                      "предусмотрен; уберите или исправьте его [P0303]\n");
    said = faults_of(f, MEMO "<field name='to' ru='кому' label='x'/>\n"
                             "<field name='whom' ru='кому'/></kind>");
    assert_said(said, "kind.xml:2: ошибка: атрибут «label» у <field> не "
                      "предусмотрен; есть: name|ru|");
    assert_said(said, "kind.xml:3: ошибка: имя «кому» уже занято выше; "
                      "назовите иначе [P0307]\n");
    assert_said(faults_of(f, "<kind name='memo' ru='служебка' gender='m' "
                             "version='1.0'><body/></kind>"),
        "атрибут «version»: значение «1.0» не предусмотрено; есть: 1, 2, 3…");
    assert_string_equal(
        faults_of(f, "<kind name='note' ru='служебка' gender='m' "
                     "version='1'><body/></kind>"),
        "/templates/memo/kind.xml: ошибка: вид «note» лежит в папке «memo»; "
        "назовите папку именем вида [P0308]\n");
    assert_string_equal(
        faults_of(f, "<kind name='memo' ru='служебка' gender='m' "
                     "version='1'>\n<fields from='stmp'/></kind>"),
        "/templates/memo/kind.xml:2: ошибка: общих полей «stmp» нет; положите "
        "их в templates/fields/stmp.xml [P0380]\n");
}

/* In version 2 of the memo, `from` became `sender`. */
static void
test_an_older_record_is_upgraded(void **state)
{
    static const char memo[] =
        "<kind name='memo' ru='служебка' gender='f' version='2'>"
        "<field name='sender' ru='отправитель' was='from|от'"
        " required='yes'/><body/></kind>";
    static const char path[] = "build/older/templates/memo/kind.xml";
    struct fixture *f = *state;

    assert_true(file_write(path, memo, strlen(memo), f->log));
    f->library = library_new(f->arena, "build/older", NULL);
    fixture_check(f, "<memo v='1'><from>а</from><text><p>б</p></text></memo>");
    assert_messages(f, "");
    assert_value(f, "@v", "2");
    assert_value(f, "sender", "а");
    fixture_check(f, "<memo><unknown name='от'>а</unknown><text><p>б</p>"
                     "</text></memo>");
    assert_messages(f, "");
    assert_value(f, "sender", "а");
    fixture_check(f, "<memo v='3'><sender>а</sender><text><p>б</p></text>"
                     "</memo>");
    assert_said(fixture_messages(f), "[P0313]");
    (void)remove(path);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(
            test_found_by_name_and_alias, setup, teardown),
        cmocka_unit_test_setup_teardown(test_fields, setup, teardown),
        cmocka_unit_test_setup_teardown(test_shared_fields, setup, teardown),
        cmocka_unit_test_setup_teardown(
            test_parts_of_protocol, setup, teardown),
        cmocka_unit_test_setup_teardown(test_suggestions, setup, teardown),
        cmocka_unit_test(test_distance_counts_letters),
        cmocka_unit_test_setup_teardown(
            test_an_older_record_is_upgraded, setup, teardown),
        cmocka_unit_test_setup_teardown(
            test_faults_of_kind_xml, setup, teardown),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
