#include "xpath/functions.h"

#include <string.h>

#include <libxml/xpathInternals.h>

#include "base/arena.h"
#include "base/message.h"
#include "russian/agreement.h"
#include "russian/date.h"
#include "xpath/place.h"

/* The messages of a call: what it is, what it expected, what it was given. */
static void
report(xmlXPathParserContext *call, enum message_code code,
    const char *expected, const char *given)
{
    struct log *log = call->context->user;
    const char *name = (const char *)call->context->function;

    if (log != NULL)
        message_add(log, code, place_nearest(call->context->node), name,
            expected, given);
}

/* Takes `count` arguments as strings into the arena, in their order. False:
 * reported; the call then gives an empty string. */
static bool
take_strings(xmlXPathParserContext *call, int given, struct arena *arena,
    int count, const char **strings)
{
    int i;

    if (given != count) {
        report(call, MESSAGE_XPATH_ARGUMENTS, count == 1 ? "1" : "2", NULL);
        while (given-- > 0)
            xmlXPathFreeObject(valuePop(call));
        return false;
    }
    for (i = count - 1; i >= 0; i--) {
        xmlChar *string = xmlXPathPopString(call);

        strings[i] = arena_strdup(arena, string ? (char *)string : "");
        xmlFree(string);
    }
    return true;
}

static void
give_string(xmlXPathParserContext *call, const char *text)
{
    valuePush(call, xmlXPathNewCString(text));
}

/* ru:date(date, form): an empty date gives an empty string. */
static void
call_date(xmlXPathParserContext *call, int given)
{
    static const char *const forms[] = {
        [DATE_ISO] = "iso",
        [DATE_NUMERIC] = "numeric",
        [DATE_LONG] = "long",
    };
    struct arena *arena = arena_new();
    const char *strings[2];
    char text[DATE_TEXT] = "";
    struct date date;
    size_t form = 0;

    if (take_strings(call, given, arena, 2, strings)) {
        while (form <= DATE_LONG && strcmp(forms[form], strings[1]) != 0)
            form++;
        if (form > DATE_LONG)
            report(call, MESSAGE_XPATH_ARGUMENT, "'iso', 'numeric', 'long'",
                strings[1]);
        else if (date_parse(strings[0], strlen(strings[0]), &date))
            date_print(date, (enum date_form)form, text);
        else if (strings[0][0] != '\0')
            report(call, MESSAGE_XPATH_ARGUMENT, "2023-06-02", strings[0]);
    }
    give_string(call, text);
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

    if (take_strings(call, given, arena, 2, strings)) {
        char gender = gender_of(strings[1]);

        if (gender == 0)
            report(call, MESSAGE_XPATH_ARGUMENT,
                "'m', 'f', 'n', 'p', 'Положение', 'План'", strings[1]);
        else
            word = agreement_participle(
                arena, strings[0], strlen(strings[0]), gender);
        if (word == NULL)
            report(call, MESSAGE_XPATH_ARGUMENT, "'УТВЕРЖДЕН'", strings[0]);
    }
    give_string(call, word == NULL ? "" : word);
    arena_free(arena);
}

/* ru:gender(kind) */
static void
call_gender(xmlXPathParserContext *call, int given)
{
    struct arena *arena = arena_new();
    const char *kind;
    char gender[2] = "";

    if (take_strings(call, given, arena, 1, &kind))
        gender[0] = agreement_gender(kind, strlen(kind));
    give_string(call, gender);
    arena_free(arena);
}

const struct xpath_function xpath_functions[] = {
    { "date", call_date, "ru:date(date, 'iso' | 'numeric' | 'long')",
        "ru:date('2023-06-02', 'long')", "2 июня 2023 г." },
    { "agree", call_agree, "ru:agree(participle, gender or kind)",
        "ru:agree('УТВЕРЖДЕН', 'Положение')", "УТВЕРЖДЕНО" },
    { "gender", call_gender, "ru:gender(kind)", "ru:gender('Правила')", "p" },
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
