#include "read/disguise.h"

#include <stdbool.h>
#include <string.h>

#include "russian/typography.h"

/* Bounds keep the time linear in texts that open much and close nothing. */
enum {
    BRACKETS = 16,
    BACKTICKS = 16,
    ENTITY_MAX = 12,
    RULE_RUN = 3,
    TARGET_MAX = 2048
};

/* One stretch of Markdown; brackets that are open and may begin a link. */
struct disguise {
    char *text;
    size_t size;
    size_t brackets[BRACKETS];
    unsigned depth;
};

static size_t
hide(char *text, size_t from, size_t to, char sign)
{
    memset(text + from, sign, to - from);
    return to;
}

static size_t
run_end(const struct disguise *disguise, size_t at)
{
    char sign = disguise->text[at];

    while (at < disguise->size && disguise->text[at] == sign)
        at++;
    return at;
}

/* The byte behind the next `sign` within `most` bytes of the line, or 0. */
static size_t
behind(const char *text, size_t size, size_t at, char sign, size_t most)
{
    if (size - at > most)
        size = at + most;
    for (; at < size && text[at] != '\n'; at++)
        if (text[at] == sign)
            return at + 1;
    return 0;
}

/* A backslash and a sign; before a line end it is a forced one. */
static size_t
escape(struct disguise *disguise, size_t at)
{
    if (at + 1 < disguise->size && disguise->text[at + 1] == '\n')
        return hide(disguise->text, at, at + 1, TYPOGRAPHY_MARKUP);
    if (at + 1 < disguise->size && (unsigned char)disguise->text[at + 1] < 0x80)
        return hide(disguise->text, at, at + 2, TYPOGRAPHY_OBJECT);
    return at + 1;
}

static size_t
code(struct disguise *disguise, size_t at)
{
    size_t begin = run_end(disguise, at);
    size_t end = begin;

    while (begin - at <= BACKTICKS && end < disguise->size) {
        size_t run = end;

        if (disguise->text[end] != '`') {
            end++;
            continue;
        }
        end = run_end(disguise, end);
        if (end - run == begin - at)
            return hide(disguise->text, at, end, TYPOGRAPHY_OBJECT);
    }
    return begin;
}

/* <https://…>; < 5 is text. */
static size_t
angle(struct disguise *disguise, size_t at)
{
    size_t end = behind(disguise->text, disguise->size, at, '>', TARGET_MAX);

    if (end == 0 || strchr(" \t0123456789=", disguise->text[at + 1]) != NULL)
        return at + 1;
    return hide(disguise->text, at, end, TYPOGRAPHY_OBJECT);
}

/* {#id срок: …} */
static size_t
brace(struct disguise *disguise, size_t at)
{
    size_t end = behind(disguise->text, disguise->size, at, '}', TARGET_MAX);

    return end == 0 ? at + 1 : hide(disguise->text, at, end, TYPOGRAPHY_OBJECT);
}

/* &quot; &#171; */
static size_t
entity(char *text, size_t size, size_t at)
{
    size_t end = behind(text, size, at, ';', ENTITY_MAX);

    if (end == 0 || memchr(text + at, ' ', end - at) != NULL)
        return at + 1;
    return hide(text, at, end, TYPOGRAPHY_OBJECT);
}

static size_t
open_bracket(struct disguise *disguise, size_t at)
{
    if (disguise->depth == BRACKETS) {
        memmove(disguise->brackets, disguise->brackets + 1,
            sizeof(disguise->brackets) - sizeof(disguise->brackets[0]));
        disguise->depth--;
    }
    disguise->brackets[disguise->depth++] = at;
    return at + 1;
}

/* The byte behind the ")" of a target that begins at "("; 0: none. */
static size_t
target_end(const struct disguise *disguise, size_t at)
{
    size_t stop = at + TARGET_MAX;
    unsigned depth = 0;

    for (; at < disguise->size && at < stop; at++) {
        char sign = disguise->text[at];

        if (sign == '\\')
            at++;
        else if (sign == '(')
            depth++;
        else if (sign == ')' && --depth == 0)
            return at + 1;
    }
    return 0;
}

/* Of a link the text is text; of an image nothing is. */
static size_t
close_bracket(struct disguise *disguise, size_t at)
{
    size_t open;
    size_t end;

    if (disguise->depth == 0)
        return at + 1;
    open = disguise->brackets[--disguise->depth];
    if (at + 1 >= disguise->size || disguise->text[at + 1] != '(')
        return at + 1;
    end = target_end(disguise, at + 1);
    if (end == 0)
        return at + 1;
    if (open > 0 && disguise->text[open - 1] == '!')
        return hide(disguise->text, open - 1, end, TYPOGRAPHY_OBJECT);
    disguise->text[open] = TYPOGRAPHY_MARKUP;
    return hide(disguise->text, at, end, TYPOGRAPHY_MARKUP);
}

/* Runs of ___ are places to be filled in. */
static size_t
emphasis(struct disguise *disguise, size_t at)
{
    size_t end = run_end(disguise, at);

    return disguise->text[at] == '_' && end - at >= RULE_RUN
               ? end
               : hide(disguise->text, at, end, TYPOGRAPHY_MARKUP);
}

static size_t
disguise_sign(struct disguise *disguise, size_t at)
{
    switch (disguise->text[at]) {
    case '\\':
        return escape(disguise, at);
    case '`':
        return code(disguise, at);
    case '<':
        return angle(disguise, at);
    case '{':
        return brace(disguise, at);
    case '&':
        return entity(disguise->text, disguise->size, at);
    case '[':
        return open_bracket(disguise, at);
    case ']':
        return close_bracket(disguise, at);
    case '*':
    case '_':
        return emphasis(disguise, at);
    default:
        return at + 1;
    }
}

void
disguise_markdown(char *text, size_t size)
{
    struct disguise disguise = { .size = size };
    size_t at = 0;

    disguise.text = text;
    while (at < size)
        at = disguise_sign(&disguise, at);
}

void
disguise_double(char *text, size_t size)
{
    struct disguise disguise = { .size = size };
    size_t at = 0;

    disguise.text = text;
    while (at < size)
        at = text[at] == '\\' ? escape(&disguise, at) : at + 1;
}

void
disguise_single(char *text, size_t size)
{
    size_t at;

    for (at = 0; at + 1 < size; at++)
        if (text[at] == '\'')
            at = hide(text, at, at + 2, TYPOGRAPHY_OBJECT) - 1;
}

void
disguise_entities(char *text, size_t size)
{
    size_t at = 0;

    while (at < size)
        at = text[at] == '&' ? entity(text, size, at) : at + 1;
}
