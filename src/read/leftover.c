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

/* A walk over the source of a text. */
struct walk {
    const struct origin *origin;
    const char *at;
    const char *end; /* ")" or the line's end, the next one once sought */
};

/* Behind the parenthesis that stands at `open`, or at the line's end. A line
 * of many brackets is looked through once. */
static const char *
target_end(struct walk *walk, const char *open)
{
    if (walk->end <= open)
        walk->end = open + strcspn(open, ")\n");
    return walk->end + (*walk->end == ')');
}

/* The parenthesis behind the bracket here, or NULL. */
static const char *
target(struct walk *walk)
{
    const char *open = walk->at[1] == ' ' ? walk->at + 2 : walk->at + 1;
    const char *end;

    if (*open != '(')
        return NULL;
    end = target_end(walk, open);
    return open == walk->at + 1 ||
                   (end[-1] == ')' && is_target(open + 1, end - 1))
               ? open
               : NULL;
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

static void
check_bracket(struct walk *walk)
{
    const char *open = target(walk);

    if (open != NULL)
        report(walk->origin, MESSAGE_MARKUP_LINK, open,
            (size_t)(target_end(walk, open) - open));
}

/* «**» and «__», and no longer row of such signs. */
static bool
is_pair(const char *text, char before)
{
    return (text[0] == '*' || text[0] == '_') && text[1] == text[0] &&
           text[2] != text[0] && before != text[0];
}

/* ---- rows of a table ---- */

/* Is it the first sign of a line that is no blank? The line begins at
 * *begin. */
static bool
begins_line(const struct origin *origin, size_t at, size_t *begin)
{
    while (at > 0 && strchr(" \t", origin->text[at - 1]) != NULL)
        at--;
    *begin = at;
    return at > 0 && origin->text[at - 1] == '\n';
}

/* The first sign of the line above that is no blank. */
static char
above_first(const struct origin *origin, size_t begin)
{
    size_t above = begin - 1;

    while (above > 0 && origin->text[above - 1] != '\n')
        above--;
    return origin->text[above + strspn(origin->text + above, " \t")];
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
    size_t begin;
    size_t end;

    if (origin->text[at] != '|' || !begins_line(origin, at, &begin))
        return false;
    end = at + strcspn(origin->text + at, "\n");
    return memchr(origin->text + at + 1, '|', end - at - 1) != NULL &&
           !(end < origin->size && is_delimiter(origin->text + end + 1)) &&
           above_first(origin, begin) != '|';
}

/* cmark's text has no backslashes, and control characters where the reader
 * hid a sign. Where it differs more, nothing is known of the places. */
void
leftover_report(const struct origin *origin, size_t at, const char *text)
{
    struct walk walk = { origin, origin->text + at, origin->text + at };
    char before = '\0';
    bool bracket = false; /* the last one has a backslash */
    bool strong = false;  /* was reported */

    if (begins_rows(origin, at))
        message_add(
            origin->log, MESSAGE_TABLE_DASHES, origin_place(origin, at), NULL);
    for (; *text != '\0'; before = *walk.at++, text++) {
        if (walk.at[0] == '\\' && walk.at[1] == *text) {
            walk.at++;
            bracket = bracket || *text == '[';
            continue;
        }
        if (*walk.at != *text && (unsigned char)*text >= ' ')
            return;
        bracket = bracket && *text != '[';
        if (*text == ']' && !bracket)
            check_bracket(&walk);
        if (!strong && is_pair(walk.at, before)) {
            strong = true;
            report(
                origin, MESSAGE_MARKUP_STRONG, walk.at, words_length(walk.at));
        }
    }
}
