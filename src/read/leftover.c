#include "read/leftover.h"

#include <stdbool.h>
#include <string.h>

#include "base/message.h"
#include "read/origin.h"

/* Would «[слова] (…)» be a link, were there no blank? */
static bool
is_target(const char *text, const char *end)
{
    size_t length = (size_t)(end - text);

    return memchr(text, ' ', length) == NULL &&
           (text[0] == '#' ||
               (memchr(text, ':', length) != NULL && text[length - 1] != ':' &&
                   memchr(text, '/', length) == NULL) ||
               (length > 3 && memcmp(end - 3, ".md", 3) == 0) ||
               (length > 4 && memcmp(end - 4, ".xml", 4) == 0));
}

/* The parenthesis behind the bracket at `text`, or NULL. */
static const char *
target(const char *text)
{
    const char *open = text[1] == ' ' ? text + 2 : text + 1;
    const char *end = strchr(open, ')');

    if (*open != '(' || end == NULL)
        return NULL;
    return open == text + 1 || is_target(open + 1, end) ? open : NULL;
}

/* The signs and two words. */
static size_t
words_length(const char *text)
{
    size_t length = strcspn(text, " \n");
    int words;

    for (words = 0; words < 2 && text[length] == ' '; words++)
        length += 1 + strcspn(text + length + 1, " \n");
    return length;
}

static void
report(const struct origin *origin, enum message_code code, const char *at,
    size_t length)
{
    message_add(origin->log, code,
        origin_place(origin, (size_t)(at - origin->text)),
        origin_excerpt(origin, at, length));
}

/* «**» and «__», and no longer row of such signs. */
static bool
is_pair(const char *text, char before)
{
    return (text[0] == '*' || text[0] == '_') && text[1] == text[0] &&
           text[2] != text[0] && before != text[0];
}

/* ---- rows of a table ---- */

/* Offset of the first sign of a line that is no blank. */
static size_t
line_first(const struct origin *origin, size_t at)
{
    return at + strspn(origin->text + at, " \t");
}

static bool
is_delimiter(const char *line)
{
    return line[strspn(line, "|:- \t")] == '\n';
}

/* The first of some lines with bars that cmark takes for text. A row of dashes
 * below it that does not fit was reported. */
static bool
begins_rows(const struct origin *origin, size_t at)
{
    size_t begin = at;
    size_t end = at + strcspn(origin->text + at, "\n");
    size_t above;

    if (origin->text[at] != '|' ||
        memchr(origin->text + at + 1, '|', end - at - 1) == NULL ||
        (end < origin->size && is_delimiter(origin->text + end + 1)))
        return false;
    while (begin > 0 && origin->text[begin - 1] != '\n')
        begin--;
    if (line_first(origin, begin) != at || begin == 0)
        return false;
    for (above = begin - 1; above > 0 && origin->text[above - 1] != '\n';)
        above--;
    return origin->text[line_first(origin, above)] != '|';
}

/* cmark's text has no backslashes, and control characters where the reader
 * hid a sign. Where it differs more, nothing is known of the places. */
void
leftover_report(const struct origin *origin, size_t at, const char *text)
{
    const char *source = origin->text + at;
    char before = '\0';
    bool bracket = false; /* the last one has a backslash */
    bool strong = false;  /* was reported */

    if (begins_rows(origin, at))
        message_add(
            origin->log, MESSAGE_TABLE_DASHES, origin_place(origin, at), NULL);
    for (; *text != '\0'; before = *source++, text++) {
        if (source[0] == '\\' && source[1] == *text) {
            source++;
            bracket = bracket || *text == '[';
            continue;
        }
        if (*source != *text && (unsigned char)*text >= ' ')
            return;
        bracket = bracket && *text != '[';
        if (*text == ']' && !bracket && target(source) != NULL)
            report(origin, MESSAGE_MARKUP_LINK, target(source),
                strcspn(target(source), ")\n") + 1);
        if (!strong && is_pair(source, before)) {
            strong = true;
            report(origin, MESSAGE_MARKUP_STRONG, source, words_length(source));
        }
    }
}
