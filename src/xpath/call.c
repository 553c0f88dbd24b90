#include "xpath/call.h"

#include <math.h>

#include <libxml/xpathInternals.h>

#include "base/arena.h"
#include "base/message.h"
#include "xpath/functions.h"
#include "xpath/place.h"

static const char *
name_of(const xmlXPathParserContext *call)
{
    return (const char *)call->context->function;
}

struct log *
call_log(const xmlXPathParserContext *call)
{
    const struct xpath_listener *listener = call->context->user;

    return listener == NULL ? NULL : listener->log;
}

struct inflections *
call_inflections(const xmlXPathParserContext *call)
{
    const struct xpath_listener *listener = call->context->user;

    return listener == NULL ? NULL : listener->inflections;
}

void
call_report(
    xmlXPathParserContext *call, const char *expected, const char *argument)
{
    struct log *log = call_log(call);

    if (log != NULL)
        message_add(log, MESSAGE_XPATH_ARGUMENT,
            place_nearest(call->context->node), name_of(call), expected,
            argument);
}

void
call_report_date(xmlXPathParserContext *call, const char *argument)
{
    struct log *log = call_log(call);

    if (argument[0] < '0' || argument[0] > '9')
        call_report(call, "2023-06-02", argument);
    else if (log != NULL)
        message_add(log, MESSAGE_DATE_WRONG, place_nearest(call->context->node),
            argument);
}

static void
report_count(
    xmlXPathParserContext *call, struct arena *arena, int least, int most)
{
    struct log *log = call_log(call);
    const char *count =
        arena_printf(arena, least == most ? "%d" : "%d–%d", least, most);

    if (log != NULL)
        message_add(log, MESSAGE_XPATH_ARGUMENTS,
            place_nearest(call->context->node), name_of(call), count);
}

/* What libxml2 prints as 3e+09 has all its digits here. */
static const char *
pop_string(xmlXPathParserContext *call, struct arena *arena)
{
    static const double plain = 1e9;
    static const double most = 1e15;
    xmlXPathObject *object = valuePop(call);
    xmlChar *string;
    const char *text;

    if (object != NULL && object->type == XPATH_NUMBER &&
        object->floatval >= plain && object->floatval < most) {
        bool whole = floor(object->floatval) == object->floatval;

        text = arena_printf(arena, "%.*f", whole ? 0 : 2, object->floatval);
    } else {
        string = xmlXPathCastToString(object);
        text = arena_strdup(arena, string ? (char *)string : "");
        xmlFree(string);
    }
    xmlXPathFreeObject(object);
    return text;
}

bool
call_take(xmlXPathParserContext *call, int given, struct arena *arena,
    int least, int most, const char **strings)
{
    int i;

    if (given < least || given > most) {
        report_count(call, arena, least, most);
        while (given-- > 0)
            xmlXPathFreeObject(valuePop(call));
        return false;
    }
    for (i = most - 1; i >= given; i--)
        strings[i] = NULL;
    for (; i >= 0; i--)
        strings[i] = pop_string(call, arena);
    return true;
}

void
call_give(xmlXPathParserContext *call, const char *text)
{
    valuePush(call, xmlXPathNewCString(text == NULL ? "" : text));
}
