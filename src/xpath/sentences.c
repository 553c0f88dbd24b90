#include "xpath/sentences.h"

#include <string.h>

#include "base/arena.h"
#include "russian/date.h"
#include "russian/definition.h"
#include "russian/pattern.h"
#include "xpath/call.h"

static void
give_part(xmlXPathParserContext *call, struct arena *arena, const char *found,
    size_t size)
{
    call_give(call,
        found == NULL ? "" : arena_printf(arena, "%.*s", (int)size, found));
}

/* ru:find(text, pattern) */
void
sentences_find(xmlXPathParserContext *call, int given)
{
    struct arena *arena = arena_new();
    const char *strings[2];
    const char *found = NULL;
    size_t size = 0;

    if (call_take(call, given, arena, 2, 2, strings))
        found = pattern_find(strings[0], strings[1], &size);
    give_part(call, arena, found, size);
    arena_free(arena);
}

/* ru:definition(text, number) */
void
sentences_definition(xmlXPathParserContext *call, int given)
{
    struct arena *arena = arena_new();
    const char *strings[2];
    const char *found = NULL;
    size_t size = 0;

    if (call_take(call, given, arena, 2, 2, strings)) {
        if (strings[1][0] < '1' || strings[1][0] > '9' || strings[1][1] != '\0')
            call_report(call, "1 … 9", strings[1]);
        else
            found = definition_find(
                strings[0], (size_t)(strings[1][0] - '0'), &size);
    }
    give_part(call, arena, found, size);
    arena_free(arena);
}

/* ru:weekday(date): 1 is Monday. */
void
sentences_weekday(xmlXPathParserContext *call, int given)
{
    struct arena *arena = arena_new();
    const char *text;
    const char *day = "";
    struct date date;

    if (call_take(call, given, arena, 1, 1, &text)) {
        if (date_parse(text, strlen(text), &date))
            day = arena_printf(arena, "%d", date_weekday(date));
        else if (text[0] != '\0')
            call_report(call, "2023-06-02", text);
    }
    call_give(call, day);
    arena_free(arena);
}
