#include "check/value.h"

#include <string.h>

#include "base/arena.h"
#include "check/check.h"
#include "record/node.h"
#include "record/record.h"
#include "record/spelling.h"
#include "russian/date.h"
#include "russian/number.h"

static const char date_unit[] = "date";

/* As the canonical record has it, as clerks type it. */
static const char *const units[][2] = {
    { date_unit, "дата" },
    { "years", "лет" },
    { "months", "месяцев" },
    { "weeks", "недель" },
    { "days", "дней" },
    { "hours", "часов" },
    { "sheets", "листов" },
    { "copies", "экземпляров" },
};

static const char *
unit_of(const char *word)
{
    size_t i;

    for (i = 0; i < sizeof(units) / sizeof(units[0]); i++)
        if (spelling_same(word, units[i][0]) ||
            spelling_same(word, units[i][1]))
            return units[i][0];
    return NULL;
}

static void
make_value(struct check *check, xmlNode *link)
{
    const char *href = node_attribute(check->arena, link, "href");
    const char *colon = href == NULL ? NULL : strchr(href, ':');
    const char *unit;

    if (colon == NULL)
        return;
    unit = unit_of(arena_strndup(check->arena, href, (size_t)(colon - href)));
    if (unit == NULL)
        return;
    xmlNodeSetName(link, BAD_CAST "value");
    node_set(link, "href", NULL);
    node_set(link, "unit", unit);
    node_set(link, "of", colon + 1);
}

/* The amount or the date as the canonical record has it; NULL: it is none. */
static const char *
canonical(struct check *check, const char *unit, const char *of)
{
    struct date date;
    uint64_t number;

    if (strcmp(unit, date_unit) != 0)
        return number_read(of, strlen(of), &number) ? of : NULL;
    if (!date_parse(of, strlen(of), &date))
        return NULL;
    return arena_printf(
        check->arena, "%04d-%02d-%02d", date.year, date.month, date.day);
}

void
value_check(struct check *check, xmlNode *node)
{
    const char *unit;
    const char *of;
    const char *value;

    if (node_is(node, "link"))
        make_value(check, node);
    if (!node_is(node, "value"))
        return;
    unit = node_attribute(check->arena, node, "unit");
    of = node_attribute(check->arena, node, "of");
    if (unit == NULL || unit_of(unit) == NULL || of == NULL) {
        message_add(check->log, MESSAGE_VALUE_UNIT, record_place(node));
        return;
    }
    unit = unit_of(unit);
    node_set(node, "unit", unit);
    value = canonical(check, unit, of);
    node_set(node, "of", value);
    if (value == NULL)
        message_add(check->log,
            strcmp(unit, date_unit) == 0 ? MESSAGE_VALUE_DATE
                                         : MESSAGE_VALUE_NUMBER,
            record_place(node), of);
}
