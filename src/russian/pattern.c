#include "russian/pattern.h"

#include <stdbool.h>
#include <stdint.h>
#include <string.h>

#include "base/utf8.h"

/* Signs of a registration number: «01-18/124», «76.2», «38-рг». */
static bool
is_number(uint32_t code)
{
    return utf8_letter(code) || utf8_digit(code) || code == '-' ||
           code == '/' || code == '.';
}

static const struct {
    char sign;
    bool (*fits)(uint32_t code);
    bool one;   /* one sign, not a run */
    bool empty; /* may be nothing */
} classes[] = {
    { '#', utf8_digit, false, false },
    { '^', utf8_upper, true, false },
    { '~', utf8_lower, false, false },
    { '*', is_number, false, false },
    { '_', utf8_space, false, true },
};

enum { CLASS_COUNT = sizeof(classes) / sizeof(classes[0]) };

/* A text, and where it ends. */
struct text {
    const char *start;
    const char *end;
};

static uint32_t
code_at(const struct text *text, const char *at, size_t *length)
{
    return utf8_decode(at, (size_t)(text->end - at), length);
}

static size_t
class_of(char sign)
{
    size_t i = 0;

    while (i < CLASS_COUNT && classes[i].sign != sign)
        i++;
    return i;
}

/* Where the class ends in the text; NULL: nothing fits. */
static const char *
take(const struct text *text, const char *at, size_t class)
{
    const char *from = at;
    size_t length;

    while (at < text->end && classes[class].fits(code_at(text, at, &length))) {
        at += length;
        if (classes[class].one)
            break;
    }
    return at == from && !classes[class].empty ? NULL : at;
}

/* The end of a match that begins here, or NULL. */
static const char *
match(const struct text *text, const char *at, const char *pattern)
{
    for (; *pattern != '\0'; pattern++) {
        size_t class = class_of(*pattern);

        if (class < CLASS_COUNT)
            at = take(text, at, class);
        else
            at = at < text->end && *at == *pattern ? at + 1 : NULL;
        if (at == NULL)
            return NULL;
    }
    return at;
}

static bool
in_word(uint32_t code)
{
    return utf8_letter(code) || utf8_digit(code);
}

/* The sign that begins at `at`, or ends there. */
static bool
word_begins(const struct text *text, const char *at)
{
    size_t length;

    return at < text->end && in_word(code_at(text, at, &length));
}

static bool
word_ends(const struct text *text, const char *at)
{
    if (at == text->start)
        return false;
    do
        at--;
    while (at > text->start && ((unsigned char)*at & 0xC0) == 0x80);
    return word_begins(text, at);
}

static bool
inside_word(const struct text *text, const char *at)
{
    return word_ends(text, at) && word_begins(text, at);
}

/* The bytes before the first class of a pattern. */
static size_t
literal(const char *pattern)
{
    size_t size = 0;

    while (pattern[size] != '\0' && class_of(pattern[size]) == CLASS_COUNT)
        size++;
    return size;
}

/* Where a match may begin at the earliest; NULL: nowhere any more. */
static const char *
candidate(
    const struct text *text, const char *at, const char *pattern, size_t size)
{
    if (size > 0) {
        while ((at = memchr(at, (unsigned char)*pattern,
                    (size_t)(text->end - at))) != NULL &&
               strncmp(at, pattern, size) != 0)
            at++;
        return at;
    }
    while (at < text->end && ((unsigned char)*at & 0xC0) == 0x80)
        at++;
    return at < text->end ? at : NULL;
}

const char *
pattern_find(const char *text, const char *pattern, size_t *size)
{
    const struct text whole = { text, text + strlen(text) };
    const size_t first = literal(pattern);
    const char *at = text;

    while ((at = candidate(&whole, at, pattern, first)) != NULL) {
        const char *end =
            inside_word(&whole, at) ? NULL : match(&whole, at, pattern);

        if (end != NULL && end > at && !inside_word(&whole, end)) {
            *size = (size_t)(end - at);
            return at;
        }
        at++;
    }
    return NULL;
}
