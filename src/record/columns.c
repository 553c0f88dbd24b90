#include "record/columns.h"

#include <string.h>

#include "base/arena.h"
#include "base/file.h"
#include "base/utf8.h"
#include "record/kind.h"
#include "record/spelling.h"

/* Every word of a letter or two is near to «№». */
enum { NEAR_MIN = 3 };

const struct column *
columns_heading(const struct columns *columns, const char *typed)
{
    unsigned i;

    for (i = 0; i < columns->count; i++)
        if (spelling_listed(columns->list[i].headings, typed))
            return &columns->list[i];
    return NULL;
}

const char *
columns_suggest(
    struct arena *arena, const struct columns *columns, const char *typed)
{
    struct spelling spelling = { .word = typed };
    unsigned i;

    for (i = 0; i < columns->count; i++) {
        const char *names = columns->list[i].headings;
        size_t length;

        for (; *names != '\0'; names += length + (names[length] == '|')) {
            length = strcspn(names, "|");
            if (utf8_count(names, length) < NEAR_MIN)
                continue;
            spelling_offer(&spelling, arena_strndup(arena, names, length));
        }
    }
    return spelling.best;
}

const char *
columns_title(struct arena *arena, const struct column *column)
{
    return arena_strndup(
        arena, column->headings, strcspn(column->headings, "|"));
}

const char *
columns_names(struct arena *arena, const struct columns *columns, bool all)
{
    struct buffer buffer = { .arena = arena };
    unsigned i;

    buffer_text(&buffer, "");
    for (i = 0; i < columns->count; i++) {
        const struct column *column = &columns->list[i];

        if (!all && (!column->required || column->type == COLUMN_NUMBER))
            continue;
        buffer_text(&buffer, buffer.length == 0 ? "" : ", ");
        buffer_append(
            &buffer, column->headings, strcspn(column->headings, "|"));
    }
    return buffer.data;
}
