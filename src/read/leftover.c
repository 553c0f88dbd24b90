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

/* cmark's text has no backslashes, and control characters where the reader
 * hid a sign. Where it differs more, nothing is known of the places. */
void
leftover_report(const struct origin *origin, size_t at, const char *text)
{
    const char *source = origin->text + at;
    char before = '\0';
    bool bracket = false; /* the last one has a backslash */
    bool strong = false;  /* was reported */

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
