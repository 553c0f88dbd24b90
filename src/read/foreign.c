#include "read/foreign.h"

#include <string.h>

#include "base/arena.h"
#include "base/message.h"
#include "read/origin.h"
#include "read/passage.h"

static const struct {
    const char *open;
    const char *close;
    enum message_code code;
} marks[] = {
    { "[^", "]", MESSAGE_MARKUP_NOTE },
    { "^[", "]", MESSAGE_MARKUP_NOTE },
    { "~~", "~~", MESSAGE_MARKUP_STRUCK },
};

/* The first `mark` before `end`, or NULL. */
static const char *
find(const char *text, const char *end, const char *mark)
{
    size_t size = strlen(mark);

    while (text < end &&
           (text = memchr(text, mark[0], (size_t)(end - text))) != NULL) {
        if ((size_t)(end - text) >= size && memcmp(text, mark, size) == 0)
            return text;
        text++;
    }
    return NULL;
}

/* The byte behind the mark that begins at `at`; NULL: it is none. */
static const char *
mark_end(size_t which, const char *at, const char *line_end)
{
    const char *inside = at + strlen(marks[which].open);
    const char *end = find(inside, line_end, marks[which].close);

    if (end == NULL || end == inside)
        return NULL;
    return end + strlen(marks[which].close);
}

/* Once a line is enough. */
static void
report_line(const struct passage *passage, size_t line)
{
    const char *text = passage->text.data + passage->lines[line].begin;
    const char *line_end = text + strcspn(text, "\n");
    const struct origin *origin = passage->origin;
    size_t i;

    for (i = 0; i < sizeof(marks) / sizeof(marks[0]); i++) {
        const char *at = find(text, line_end, marks[i].open);
        const char *end;
        size_t offset;

        if (at == NULL || (at > text && at[-1] == '\\'))
            continue;
        end = mark_end(i, at, line_end);
        offset = passage_offset(passage, (int)line + 1, (int)(at - text) + 1);
        if (end != NULL)
            message_add(origin->log, marks[i].code,
                origin_place(origin, offset),
                arena_strndup(
                    origin->arena, origin->text + offset, (size_t)(end - at)));
    }
}

void
foreign_report(const struct passage *passage)
{
    size_t i;

    for (i = 0; i < passage->count; i++)
        report_line(passage, i);
}
