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

/* What a pattern begins with: a class, or bytes of itself. */
struct start {
    size_t class;
    const char *bytes;
    size_t size;
    size_t rare; /* one of the bytes: Russian letters share their first ones */
};

static struct start
start_of(const char *pattern)
{
    struct start start = { .class = class_of(*pattern), .bytes = pattern };

    while (pattern[start.size] != '\0' &&
           class_of(pattern[start.size]) == CLASS_COUNT)
        start.size++;
    start.rare = start.size > 1 && (unsigned char)*pattern >= 0x80;
    return start;
}

/* The next place where the bytes stand; NULL: none. */
static const char *
find_bytes(const struct text *text, const char *at, const struct start *start)
{
    const char *rare = at + start->rare;

    while (rare < text->end &&
           (rare = memchr(rare, (unsigned char)start->bytes[start->rare],
                (size_t)(text->end - rare))) != NULL) {
        if (strncmp(rare - start->rare, start->bytes, start->size) == 0)
            return rare - start->rare;
        rare++;
    }
    return NULL;
}

/* Where a match may begin at the earliest; NULL: nowhere any more. */
static const char *
candidate(const struct text *text, const char *at, const struct start *start)
{
    size_t length;

    if (start->size > 0)
        return find_bytes(text, at, start);
    while (at < text->end) {
        uint32_t code = code_at(text, at, &length);

        if (classes[start->class].empty || classes[start->class].fits(code))
            return at;
        at += length;
    }
    return NULL;
}

/* Behind the sign at `at`. */
static const char *
next_sign(const struct text *text, const char *at)
{
    do
        at++;
    while (at < text->end && ((unsigned char)*at & 0xC0) == 0x80);
    return at;
}

const char *
pattern_find(const char *text, const char *pattern, size_t *size)
{
    const struct text whole = { text, text + strlen(text) };
    const struct start start = start_of(pattern);
    const char *at = *pattern == '\0' ? NULL : text;

    while (at != NULL && (at = candidate(&whole, at, &start)) != NULL) {
        const char *end =
            inside_word(&whole, at) ? NULL : match(&whole, at, pattern);

        if (end != NULL && end > at && !inside_word(&whole, end)) {
            *size = (size_t)(end - at);
            return at;
        }
        at = next_sign(&whole, at);
    }
    return NULL;
}
