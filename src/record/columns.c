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

    for (i = 0; i < columns->count; i++)
        spelling_offer_listed(
            &spelling, arena, columns->list[i].headings, NEAR_MIN);
    return spelling.best;
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
        buffer_text(&buffer, column->title);
    }
    return buffer.data;
}
