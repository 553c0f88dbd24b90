#include "read/heading.h"

#include <string.h>

#include "read/lines.h"
#include "read/origin.h"

/* Without the row of # that may close a heading. */
static size_t
text_end(const char *text, size_t start, size_t end)
{
    size_t i = end;

    while (i > start && strchr(" \t", text[i - 1]) != NULL)
        i--;
    end = i;
    while (i > start && text[i - 1] == '#')
        i--;
    if (i > start && strchr(" \t", text[i - 1]) == NULL)
        return end;
    while (i > start && strchr(" \t", text[i - 1]) != NULL)
        i--;
    return i;
}

struct heading
heading_read(const struct origin *origin, const struct line *line, int *first)
{
    const char *text = origin->text;
    struct heading heading = { .at = line->first };
    int level = 0;

    heading.start = line->first;
    while (text[heading.start] == '#') {
        heading.start++;
        level++;
    }
    while (
        heading.start < line->end && strchr(" \t", text[heading.start]) != NULL)
        heading.start++;
    heading.end = text_end(text, heading.start, line->end);
    if (*first == 0)
        *first = level;
    level -= *first;
    heading.level = level < 0 ? 1 : (unsigned)level + 1;
    heading.labelled = label_read(text + heading.start,
                           heading.end - heading.start, &heading.label) &&
                       heading.label.type == LABEL_NUMBERS &&
                       !heading.label.comma;
    heading.label_at = heading.start;
    if (heading.labelled)
        heading.start += heading.label.content;
    return heading;
}
