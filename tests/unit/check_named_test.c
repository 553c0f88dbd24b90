/* Texts of named parts, variants of a kind, forms to be filled in by hand. */
#include "check_fixture.h"

#include "record/kind.h"

static void
test_kind_names_the_parts_of_its_text(void **state)
{
    struct fixture *f = *state;
    const struct kind *passport = kind_find(f->library, "паспорт", f->log);

    assert_null(passport->each);
    assert_int_equal(passport->part_count, 12);
    assert_string_equal(passport->parts[10].name, "risks");
    assert_string_equal(passport->parts[10].label, "Риски");
    assert_true(passport->parts[10].required);
    assert_messages(f, "");
}

static void
test_parts_stand_in_the_order_of_the_kind(void **state)
{
    struct fixture *f = *state;

    fixture_check(f, "<passport><text>"
                     "<risks><p>Нет.</p></risks>"
                     "<practice><p>Школа.</p></practice>"
                     "</text></passport>");
    assert_value(f, "name(text/*[1])", "practice");
    assert_value(f, "name(text/*[2])", "risks");
    assert_value(f, "text/risks/@label", "Риски");
    assert_value(f,
        "starts-with(text/practice/@label, 'Наименование практики "
        "наставничества')",
        "true");
    assert_value(f, "title", "Паспорт практики наставничества");
}

static void
test_missing_and_empty_parts_are_named(void **state)
{
    struct fixture *f = *state;
    const char *messages;

    fixture_check(f, "<passport>\n<text>\n<risks/>\n"
                     "<practice><p>Школа.</p></practice></text></passport>");
    messages = fixture_messages(f);
    assert_said(messages, "a.xml:3:1: ошибка: часть «Риски» не заполнена");
    assert_said(messages, "a.xml:2:1: ошибка: нет части «Контакты»");
    assert_null(strstr(messages, "Наименование практики"));
}

static void
test_part_stands_once(void **state)
{
    struct fixture *f = *state;

    fixture_check(f,
        "<passport><blank>да</blank><text>\n<risks><p>Один.</p></risks>\n"
        "<risks><p>Два.</p></risks></text></passport>");
    assert_messages(f,
        "a.xml:3:1: ошибка: часть «Риски» стоит дважды; объедините обе или "
        "удалите одну [P0373]\n");
    assert_value(f, "count(text/risks)", "1");
    assert_value(f, "text/risks/p", "Один.");
}

static void
test_blank_lacks_nothing(void **state)
{
    struct fixture *f = *state;

    fixture_check(f, "<passport><blank>да</blank></passport>");
    assert_messages(f, "");
    assert_value(f, "blank", "yes");
    assert_value(f, "count(text/*)", "12");
    assert_value(f, "count(text/*/*)", "0");
}

static void
test_blank_holds_what_is_known(void **state)
{
    struct fixture *f = *state;

    fixture_check(f,
        "<application><blank>да</blank><number>____</number>"
        "<signer><position>Руководитель</position><name>____</name></signer>"
        "<text><p>Город ____, улица ____.</p></text></application>");
    assert_messages(f, "");
    assert_value(f, "count(number)", "0");
    assert_value(f, "signer/position", "Руководитель");
    assert_value(f, "count(signer/person/@last)", "0");
    assert_value(f, "profile", "gost-2025");
}

static void
test_other_records_are_not_blank(void **state)
{
    struct fixture *f = *state;

    fixture_check(f, "<passport><blank>нет</blank></passport>");
    assert_said(fixture_messages(f), "[P0344]");
}

static void
test_variant_says_what_forms_print(void **state)
{
    struct fixture *f = *state;

    fixture_check(f,
        "<regulation><variant>Методология</variant><title>о группе</title>"
        "<text><p>Текст.</p></text></regulation>");
    assert_messages(f, "");
    assert_value(f, "variant", "методология");
    assert_value(f, "variant/@name", "methodology");
    assert_value(f, "variant/@gender", "f");
    assert_value(f, "variant/@dat", "методологии");
}

static void
test_variant_finds_its_kind(void **state)
{
    struct fixture *f = *state;
    const struct kind *kind = kind_find(f->library, "методология", f->log);

    assert_non_null(kind);
    assert_string_equal(kind->name, "regulation");
    assert_string_equal(variant_find(kind, "methodology")->gender, "f");
    assert_null(variant_find(kind, "regulation"));
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, setup, teardown)

int
main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(test_kind_names_the_parts_of_its_text),
        TEST(test_parts_stand_in_the_order_of_the_kind),
        TEST(test_missing_and_empty_parts_are_named),
        TEST(test_part_stands_once),
        TEST(test_blank_lacks_nothing),
        TEST(test_blank_holds_what_is_known),
        TEST(test_other_records_are_not_blank),
        TEST(test_variant_says_what_forms_print),
        TEST(test_variant_finds_its_kind),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
