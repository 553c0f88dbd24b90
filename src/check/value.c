#include "check/value.h"

#include <string.h>

#include "base/arena.h"
#include "base/utf8.h"
#include "check/checking.h"
#include "record/node.h"
#include "record/record.h"
#include "record/spelling.h"
#include "russian/date.h"
#include "russian/government.h"
#include "russian/number.h"

enum { CYRILLIC = 0x400 };

static const char date_unit[] = "date";

struct unit {
    const char *name;  /* as the canonical record has it */
    const char *alias; /* as clerks type it */
    enum counted counted;
};

static const struct unit units[] = {
    { date_unit, "дата", COUNTED_TIME },
    { "years", "лет", COUNTED_TIME },
    { "months", "месяцев", COUNTED_TIME },
    { "weeks", "недель", COUNTED_TIME },
    { "days", "дней", COUNTED_TIME },
    { "hours", "часов", COUNTED_TIME },
    { "sheets", "листов", COUNTED_SHEETS },
    { "copies", "экземпляров", COUNTED_COPIES },
};

static const struct unit *
unit_of(const char *word)
{
    size_t i;

    for (i = 0; i < sizeof(units) / sizeof(units[0]); i++)
        if (spelling_same(word, units[i].name) ||
            spelling_same(word, units[i].alias))
            return &units[i];
    return NULL;
}

/* «минут:5»: a word and a number, not «tel:5». */
static bool
is_amount(const char *word, const char *number)
{
    while (*word != '\0') {
        size_t length;
        uint32_t code = utf8_decode(word, strlen(word), &length);

        if (code < CYRILLIC || !utf8_letter(code))
            return false;
        word += length;
    }
    return *number >= '0' && *number <= '9';
}

static void
make_value(struct check *check, xmlNode *link)
{
    const char *href = node_attribute(check->arena, link, "href");
    const char *colon = href == NULL ? NULL : strchr(href, ':');
    const char *word;

    if (colon == NULL)
        return;
    word = arena_strndup(check->arena, href, (size_t)(colon - href));
    if (unit_of(word) == NULL && !is_amount(word, colon + 1))
        return;
    xmlNodeSetName(link, BAD_CAST "value");
    node_set(link, "href", NULL);
    node_set(link, "unit", word);
    node_set(link, "of", colon + 1);
}

static void
report_unit(struct check *check, const xmlNode *node, const char *typed)
{
    bool russian = log_language(check->log) == LANGUAGE_RU;
    const char *list = "";
    size_t i;

    for (i = 0; i < sizeof(units) / sizeof(units[0]); i++)
        list = arena_printf(check->arena, "%s%s%s", list, i == 0 ? "" : ", ",
            russian ? units[i].alias : units[i].name);
    message_add(check->log, MESSAGE_VALUE_UNIT_UNKNOWN, record_place(node),
        typed, list);
}

/* The words before an amount: its own, or those before an empty link. */
static const char *
words_before(struct check *check, const xmlNode *node)
{
    const char *words = node_line(check->arena, node);
    const xmlNode *before = node->prev;

    if (*words == '\0' && before != NULL && before->type == XML_TEXT_NODE)
        words = (const char *)before->content;
    return words;
}

/* XML may name the case; else the words before the amount decide. */
static void
check_case(struct check *check, xmlNode *node, const struct unit *unit,
    uint64_t number)
{
    const char *typed = node_attribute(check->arena, node, "case");
    const char *words = words_before(check, node);
    enum grammatical_case which;

    if (typed != NULL ? case_read(typed, &which)
                      : government_case(words, unit->counted, number, &which))
        node_set(node, "case", case_name(which));
    else if (typed != NULL)
        message_add(check->log, MESSAGE_FORM_CASE, record_place(node), typed);
    else
        message_add(check->log, MESSAGE_VALUE_CASE, record_place(node), words);
}

static void
check_amount(
    struct check *check, xmlNode *node, const struct unit *unit, const char *of)
{
    uint64_t number;

    if (number_read(of, strlen(of), &number))
        check_case(check, node, unit, number);
    else
        message_add(check->log, MESSAGE_VALUE_NUMBER, record_place(node), of);
}

static void
check_date(struct check *check, xmlNode *node, const char *of)
{
    struct date date;

    if (date_parse(of, strlen(of), &date)) {
        node_set(node, "of",
            arena_printf(check->arena, "%04d-%02d-%02d", date.year, date.month,
                date.day));
        return;
    }
    node_set(node, "of", NULL);
    message_add(check->log, MESSAGE_VALUE_DATE, record_place(node), of);
}

void
value_check(struct check *check, xmlNode *node)
{
    const char *typed;
    const char *of;
    const struct unit *unit;

    if (node_is(node, "link"))
        make_value(check, node);
    if (!node_is(node, "value"))
        return;
    typed = node_attribute(check->arena, node, "unit");
    of = node_attribute(check->arena, node, "of");
    if (typed == NULL || of == NULL) {
        message_add(check->log, MESSAGE_VALUE_UNIT, record_place(node));
        return;
    }
    unit = unit_of(typed);
    if (unit == NULL) {
        report_unit(check, node, typed);
        return;
    }
    node_set(node, "unit", unit->name);
    if (strcmp(unit->name, date_unit) == 0)
        check_date(check, node, of);
    else
        check_amount(check, node, unit, of);
}
