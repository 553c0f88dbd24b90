/* Posts and bodies in six cases: the table, and what must always hold. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "base/arena.h"
#include "russian/phrase.h"
#include "russian_table.h"

enum { PHRASE = 3, CASE, EXPECTED };

static unsigned
wrong_form(struct arena *arena, char **cells)
{
    enum grammatical_case which;
    struct forms forms;

    assert_true(case_read(cells[CASE], &which));
    if (!phrase_decline(arena, cells[PHRASE], &forms))
        print_message("%s: refused\n", cells[PHRASE]);
    else if (!table_accepts(cells[EXPECTED], forms.text[which]))
        print_message("%s: %s, not %s\n", cells[CASE], cells[EXPECTED],
            forms.text[which]);
    else
        return 0;
    return 1;
}

static void
every_phrase_of_the_table_declines(void **state)
{
    (void)state;
    assert_rows("tests/data/positions.tsv", 500, wrong_form);
}

enum { GENITIVE = 1, SURE = 6 };

/* The forms of a phrase, and whether they need no clerk. */
static unsigned
wrong_forms(struct arena *arena, char **cells)
{
    struct forms forms;
    unsigned wrong = 0;
    bool sure;
    int i;

    if (!phrase_decline(arena, cells[0], &forms)) {
        print_message("%s: refused\n", cells[0]);
        return 1;
    }
    for (i = CASE_GEN; i < CASE_COUNT; i++) {
        const char *expected = cells[GENITIVE + i - CASE_GEN];

        if (table_accepts(expected, forms.text[i]))
            continue;
        print_message("%s, not %s\n", expected, forms.text[i]);
        wrong++;
    }
    sure = forms_confidence(&forms) >= CONFIDENCE_ENOUGH;
    if (sure == (strcmp(cells[SURE], "yes") == 0))
        return wrong;
    print_message("%s: sure must be %s\n", cells[0], cells[SURE]);
    return wrong + 1;
}

static void
posts_bodies_and_documents_decline(void **state)
{
    (void)state;
    assert_rows("tests/data/positions-more.tsv", 1500, wrong_forms);
}

/* A phrase in one case; "?" when it is refused. */
static const char *
form(struct arena *arena, const char *phrase, enum grammatical_case which)
{
    struct forms forms;

    return phrase_decline(arena, phrase, &forms) ? forms.text[which] : "?";
}

struct example {
    const char *phrase;
    enum grammatical_case which;
    const char *expected;
};

static void
check(const struct example *examples, size_t count)
{
    struct arena *arena = arena_new();
    size_t i;

    for (i = 0; i < count; i++)
        assert_string_equal(form(arena, examples[i].phrase, examples[i].which),
            examples[i].expected);
    arena_free(arena);
}

#define CHECK(examples) check(examples, sizeof(examples) / sizeof(examples[0]))

static void
what_follows_the_head_is_frozen(void **state)
{
    static const struct example examples[] = {
        { "учитель физики и химии", CASE_GEN, "учителя физики и химии" },
        { "начальник отдела кадров, делопроизводства и архива", CASE_DAT,
            "начальнику отдела кадров, делопроизводства и архива" },
        { "заместитель директора по учебной, воспитательной работе", CASE_INS,
            "заместителем директора по учебной, воспитательной работе" },
        { "глава крестьянского (фермерского) хозяйства", CASE_ACC,
            "главу крестьянского (фермерского) хозяйства" },
        { "преподаватель «Истории искусств»", CASE_DAT,
            "преподавателю «Истории искусств»" },
        { "специалист 1 категории", CASE_PRE, "специалисте 1 категории" },
        { "Председатель Комитета\u00A0образования", CASE_DAT,
            "Председателю Комитета\u00A0образования" },
    };

    (void)state;
    CHECK(examples);
}

static void
participles_stand_for_people(void **state)
{
    static const struct example examples[] = {
        { "заведующий столовой", CASE_GEN, "заведующего столовой" },
        { "заведующая учебной частью", CASE_ACC, "заведующую учебной частью" },
        { "дежурный второй смены", CASE_DAT, "дежурному второй смены" },
        { "вожатая отряда", CASE_ACC, "вожатую отряда" },
        { "временно исполняющий обязанности главы", CASE_INS,
            "временно исполняющим обязанности главы" },
        { "управляющая компания", CASE_ACC, "управляющую компанию" },
        { "уполномоченный представитель", CASE_DAT,
            "уполномоченному представителю" },
        { "заведующий складом", CASE_DAT, "заведующему складом" },
        { "управляющий банком", CASE_DAT, "управляющему банком" },
        { "командующий округом", CASE_ACC, "командующего округом" },
        { "главный агроном", CASE_INS, "главным агрономом" },
        { "рабочий кухни", CASE_ACC, "рабочего кухни" },
    };

    (void)state;
    CHECK(examples);
}

static void
further_heads_decline(void **state)
{
    static const struct example examples[] = {
        { "заведующий отделением – врач-хирург", CASE_DAT,
            "заведующему отделением – врачу-хирургу" },
        { "директор и главный бухгалтер", CASE_DAT,
            "директору и главному бухгалтеру" },
        { "специалист по кадрам и секретарь", CASE_GEN,
            "специалиста по кадрам и секретаря" },
        { "врач общей практики (семейный врач)", CASE_INS,
            "врачом общей практики (семейным врачом)" },
        { "лицо, ответственное за пожарную безопасность", CASE_ACC,
            "лицо, ответственное за пожарную безопасность" },
        { "лицо, ответственное за пожарную безопасность", CASE_DAT,
            "лицу, ответственному за пожарную безопасность" },
        { "гражданин, осуществляющий уход", CASE_GEN,
            "гражданина, осуществляющего уход" },
        { "Чрезвычайный и Полномочный Посол", CASE_INS,
            "Чрезвычайным и Полномочным Послом" },
        { "врач-терапевт участковый", CASE_GEN, "врача-терапевта участкового" },
    };

    (void)state;
    CHECK(examples);
}

static void
some_words_never_change(void **state)
{
    static const struct example examples[] = {
        { "и.о. директора", CASE_DAT, "и.о. директора" },
        { "И. о. начальника отдела – главный бухгалтер", CASE_DAT,
            "И. о. начальника отдела – главному бухгалтеру" },
        { "врио главы", CASE_INS, "врио главы" },
        { "МКУ «ИМЦ»", CASE_GEN, "МКУ «ИМЦ»" },
        { "зам. директора", CASE_GEN, "зам. директора" },
        { "гл. бухгалтер", CASE_GEN, "гл. бухгалтера" },
        { "IT-директор", CASE_GEN, "IT-директора" },
        { "премьер-министр", CASE_GEN, "премьер-министра" },
        { "ДИРЕКТОР МБОУ", CASE_DAT, "ДИРЕКТОРУ МБОУ" },
        { "жюри конкурса", CASE_DAT, "жюри конкурса" },
    };

    (void)state;
    CHECK(examples);
}

static void
the_accusative_follows_the_head(void **state)
{
    static const struct example examples[] = {
        { "финансовый отдел", CASE_ACC, "финансовый отдел" },
        { "Комитет образования", CASE_ACC, "Комитет образования" },
        { "педагогический совет", CASE_ACC, "педагогический совет" },
        { "детский сад № 3", CASE_ACC, "детский сад № 3" },
        { "приказ", CASE_ACC, "приказ" },
        { "должностное лицо", CASE_ACC, "должностное лицо" },
        { "финансовый директор", CASE_ACC, "финансового директора" },
        { "член комитета", CASE_ACC, "члена комитета" },
        { "мировой судья", CASE_ACC, "мирового судью" },
        { "члены комиссии", CASE_ACC, "членов комиссии" },
        { "структурные подразделения", CASE_ACC, "структурные подразделения" },
        { "школа-интернат", CASE_ACC, "школу-интернат" },
    };

    (void)state;
    CHECK(examples);
}

static void
what_has_no_head_is_refused(void **state)
{
    static const char *const phrases[] = { "", "по кадрам", "15", "– – –",
        "старшему методисту", "Щеникова Марина Васильевна" };
    struct arena *arena = arena_new();
    struct forms forms;
    size_t i;

    (void)state;
    for (i = 0; i < sizeof(phrases) / sizeof(phrases[0]); i++) {
        print_message("%s\n", phrases[i]);
        assert_string_equal(form(arena, phrases[i], CASE_GEN), "?");
    }
    assert_true(phrase_decline(arena, "старшая методист", &forms));
    assert_true(forms_confidence(&forms) < CONFIDENCE_ENOUGH);
    assert_true(phrase_decline(arena, "предприниматель Пробов А.Б.", &forms));
    assert_true(forms_confidence(&forms) < CONFIDENCE_ENOUGH);
    arena_free(arena);
}

/* A clerk's likeliest slip: the post as it stood in a sentence. */
static void
other_cases_are_no_nominatives(void **state)
{
    static const char *const refused[] = { "заместителя директора по УВР",
        "секретаря", "начальника отдела", "старшего методиста",
        "начальником отдела", "главного бухгалтера", "педагога-психолога",
        "исполняющего обязанности директора", "председателя комиссии",
        "медицинской сестры", "заведующей складом", "заведующего складом",
        "адмирала флота", "акушера", "муфтия", "воспитанника", "егеря",
        "Комитета образования", "департамента финансов", "лагеря", "музея",
        "уборщице", "временно исполняющего обязанности директора",
        "материально ответственному лицу", "обучающемуся", "прокуратуре",
        "приказа Комитета", "приказом Комитета", "отдела кадров", "письмом",
        "советом школы", "рабочей группы", "экспертной комиссии",
        "старшей медсестры", "педагогическим советом", "решением совета",
        "администрацией", "заведующей складом", "г. Тула", "город Тула",
        "город Великий Новгород" };
    static const char *const heads[] = { "техника безопасности", "контора",
        "поликлиника", "задача", "смена", "механика", "глава администрации",
        "секретарша", "заря", "бухгалтерия", "учительница", "программа",
        "графика", "карьера", "премьера", "палата", "школа", "дума", "полиция",
        "временно исполняющий обязанности директора", "обучающаяся",
        "материально ответственное лицо", "окно", "группа", "служба" };
    struct arena *arena = arena_new();
    struct forms forms;
    size_t i;

    (void)state;
    for (i = 0; i < sizeof(refused) / sizeof(refused[0]); i++)
        if (phrase_decline(arena, refused[i], &forms) &&
            forms_confidence(&forms) >= CONFIDENCE_ENOUGH)
            fail_msg("%s: %s", refused[i], forms.text[CASE_GEN]);
    for (i = 0; i < sizeof(heads) / sizeof(heads[0]); i++)
        if (!phrase_decline(arena, heads[i], &forms) ||
            forms_confidence(&forms) < CONFIDENCE_ENOUGH)
            fail_msg("%s", heads[i]);
    arena_free(arena);
}

/* What must be one person or thing, and reads as several. */
static void
one_in_the_genitive_may_be_several(void **state)
{
    static const char *const both[] = { "директора школы", "главы", "комиссии",
        "кафедры физики", "письма", "учреждения", "коллегии" };
    static const char *const one[] = { "директор", "комиссия", "письмо",
        "Педагогический совет", "методические рекомендации" };
    struct arena *arena = arena_new();
    size_t i;

    (void)state;
    for (i = 0; i < sizeof(both) / sizeof(both[0]); i++)
        if (!phrase_ambiguous(arena, both[i]))
            fail_msg("%s", both[i]);
    for (i = 0; i < sizeof(one) / sizeof(one[0]); i++)
        if (phrase_ambiguous(arena, one[i]))
            fail_msg("%s", one[i]);
    arena_free(arena);
}

/* Adjectives, heads and tails in all combinations: the nominative is the
 * phrase, and in every case the tail is as it was. */
static void
nothing_else_is_touched(void **state)
{
    static const char *const adjectives[] = { "", "главный ", "младший ",
        "материально ответственный ", "1-й " };
    static const char *const heads[] = { "директор", "учитель", "врач", "судья",
        "атташе", "продавец", "секретарь", "шеф-повар" };
    static const char *const tails[] = { "", " по кадрам",
        " МБОУ «СОШ № 5 (старая)»", " общего отдела, 2 этаж",
        "  администрации\tгорода " };
    struct arena *arena = arena_new();
    size_t a;
    size_t h;
    size_t t;
    int i;

    (void)state;
    for (a = 0; a < sizeof(adjectives) / sizeof(adjectives[0]); a++)
        for (h = 0; h < sizeof(heads) / sizeof(heads[0]); h++)
            for (t = 0; t < sizeof(tails) / sizeof(tails[0]); t++) {
                const char *phrase = arena_printf(
                    arena, "%s%s%s", adjectives[a], heads[h], tails[t]);
                size_t tail = strlen(tails[t]);
                struct forms forms;

                assert_true(phrase_decline(arena, phrase, &forms));
                assert_string_equal(forms.text[CASE_NOM], phrase);
                for (i = 0; i < CASE_COUNT; i++)
                    assert_string_equal(
                        forms.text[i] + strlen(forms.text[i]) - tail, tails[t]);
            }
    arena_free(arena);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_phrase_of_the_table_declines),
        cmocka_unit_test(posts_bodies_and_documents_decline),
        cmocka_unit_test(what_follows_the_head_is_frozen),
        cmocka_unit_test(participles_stand_for_people),
        cmocka_unit_test(further_heads_decline),
        cmocka_unit_test(some_words_never_change),
        cmocka_unit_test(the_accusative_follows_the_head),
        cmocka_unit_test(what_has_no_head_is_refused),
        cmocka_unit_test(other_cases_are_no_nominatives),
        cmocka_unit_test(one_in_the_genitive_may_be_several),
        cmocka_unit_test(nothing_else_is_touched),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
