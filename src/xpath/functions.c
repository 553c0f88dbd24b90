#include "xpath/functions.h"

#include <string.h>

#include <libxml/xpathInternals.h>

#include "base/arena.h"
#include "russian/agreement.h"
#include "russian/date.h"
#include "xpath/call.h"
#include "xpath/declension.h"
#include "xpath/numbers.h"
#include "xpath/sentences.h"

/* ru:date(date, form): an empty date gives an empty string. */
static void
call_date(xmlXPathParserContext *call, int given)
{
    static const char *const forms[] = {
        [DATE_ISO] = "iso",
        [DATE_NUMERIC] = "numeric",
        [DATE_LONG] = "long",
        [DATE_NUMBER] = "number",
    };
    struct arena *arena = arena_new();
    const char *strings[2];
    char text[DATE_TEXT] = "";
    struct date date;
    size_t form = 0;

    if (call_take(call, given, arena, 2, 2, strings)) {
        while (form <= DATE_NUMBER && strcmp(forms[form], strings[1]) != 0)
            form++;
        if (form > DATE_NUMBER)
            call_report(call, "'iso', 'numeric', 'long', 'number'", strings[1]);
        else if (date_parse(strings[0], strlen(strings[0]), &date))
            date_print(date, (enum date_form)form, text);
        else if (strings[0][0] != '\0')
            call_report_date(call, strings[0]);
    }
    call_give(call, text);
    arena_free(arena);
}

/* 'm', 'f', 'n', 'p' as typed, or by the name of a kind; 0: not known. */
static char
gender_of(const char *text)
{
    if (text[0] != '\0' && text[1] == '\0' && strchr("mfnp", text[0]) != NULL)
        return text[0];
    return agreement_gender(text, strlen(text));
}

/* ru:agree(participle, gender or kind) */
static void
call_agree(xmlXPathParserContext *call, int given)
{
    struct arena *arena = arena_new();
    const char *strings[2];
    const char *word = "";

    if (call_take(call, given, arena, 2, 2, strings)) {
        char gender = gender_of(strings[1]);

        if (gender == 0)
            call_report(
                call, "'m', 'f', 'n', 'p', 'Положение', 'План'", strings[1]);
        else
            word = agreement_participle(
                arena, strings[0], strlen(strings[0]), gender);
        if (word == NULL)
            call_report(call, "'УТВЕРЖДЕН'", strings[0]);
    }
    call_give(call, word == NULL ? "" : word);
    arena_free(arena);
}

/* ru:gender(kind) */
static void
call_gender(xmlXPathParserContext *call, int given)
{
    struct arena *arena = arena_new();
    const char *kind;
    char gender[2] = "";

    if (call_take(call, given, arena, 1, 1, &kind)) {
        gender[0] = agreement_gender(kind, strlen(kind));
        if (gender[0] == '\0' && kind[0] != '\0')
            call_report(call, "'Положение', 'План'", kind);
    }
    call_give(call, gender);
    arena_free(arena);
}

const struct xpath_function xpath_functions[] = {
    { "date", call_date, "ru:date(date, 'iso' | 'numeric' | 'long' | 'number')",
        "ru:date('2023-06-02', 'long')", "2 июня 2023 г." },
    { "agree", call_agree, "ru:agree(participle, gender or kind)",
        "ru:agree('УТВЕРЖДЕН', 'Положение')", "УТВЕРЖДЕНО" },
    { "gender", call_gender, "ru:gender(kind)", "ru:gender('Правила')", "p" },
    { "name", declension_name,
        "ru:name(person, 'nom' | 'gen' | 'dat' | 'acc' | 'ins' | 'pre', "
        "'Ф И.О.')",
        "ru:name('Щеникова Марина Васильевна', 'dat', 'Ф И.О.')",
        "Щениковой М.В." },
    { "phrase", declension_phrase,
        "ru:phrase(text, 'nom' | 'gen' | 'dat' | 'acc' | 'ins' | 'pre')",
        "ru:phrase('старший методист отдела кадров', 'ins')",
        "старшим методистом отдела кадров" },
    { "plural", numbers_plural, "ru:plural(number, one, few, many)",
        "ru:plural(23, 'лист', 'листа', 'листов')", "листа" },
    { "count", numbers_count, "ru:count(number, one, few, many)",
        "ru:count(15, 'год', 'года', 'лет')", "15 лет" },
    { "words", numbers_words, "ru:words(number, case, gender, 'animate'?)",
        "ru:words(21, 'gen', 'f')", "двадцати одной" },
    { "ordinal", numbers_ordinal,
        "ru:ordinal(number, case, gender, 'animate'?)",
        "ru:ordinal(3, 'dat', 'm')", "третьему" },
    { "counted", numbers_counted,
        "ru:counted(number, case, gender, one, few, many)",
        "ru:counted(3, 'acc', 'm', 'год', 'года', 'лет')", "3 (три) года" },
    { "sum", numbers_sum, "ru:sum(amount, case?)", "ru:sum('100000')",
        "100 000 (сто тысяч) рублей 00 копеек" },
    { "date-words", numbers_date, "ru:date-words(date, case?)",
        "ru:date-words('2023-06-02', 'gen')",
        "второго июня две тысячи двадцать третьего года" },
    { "school-year", numbers_school_year,
        "ru:school-year(date, 'full' | 'short' | 'dash')",
        "ru:school-year('2023-09-01', 'full')", "2023/2024" },
    { "find", sentences_find, "ru:find(text, pattern)",
        "ru:find('приказ № 38 от 06.05.2022', '№_*_от_#')", "№ 38 от 06" },
    { "definition", sentences_definition, "ru:definition(text, number)",
        "ru:definition('центр (далее – КЦО)', 1)", "КЦО" },
    { "infinitive", sentences_infinitive, "ru:infinitive(text)",
        "ru:infinitive('Петровой А.А. подготовить план')", "подготовить" },
    { "line", sentences_line, "ru:line(text)", "ru:line('  рабочей  группы ')",
        "рабочей группы" },
    { "word", sentences_word, "ru:word(text, number)",
        "ru:word('«Утвердить», создать', 1)", "Утвердить" },
    { "ends", sentences_ends, "ru:ends(word, endings)",
        "ru:ends('Провести', 'ть ти')", "Провести" },
    { "among", sentences_among, "ru:among(word, words)",
        "ru:among('Утвердить', 'создать утвердить')", "Утвердить" },
    { "instrumental", sentences_instrumental, "ru:instrumental(text)",
        "ru:instrumental('Педагогическим советом')", "Педагогическим советом" },
    { "control", sentences_control, "ru:control(text)",
        "ru:control('Контроль оставляю за собой')",
        "Контроль оставляю за собой" },
    { "weekday", sentences_weekday, "ru:weekday(date)",
        "ru:weekday('2023-07-01')", "6" },
};

const unsigned xpath_function_count =
    sizeof(xpath_functions) / sizeof(xpath_functions[0]);

void
xpath_register(xmlXPathContext *context)
{
    unsigned i;

    xmlXPathRegisterNs(context, BAD_CAST "ru", BAD_CAST XPATH_NAMESPACE);
    for (i = 0; i < xpath_function_count; i++)
        xmlXPathRegisterFuncNS(context, BAD_CAST xpath_functions[i].name,
            BAD_CAST XPATH_NAMESPACE, xpath_functions[i].call);
}
