#include "read/caption.h"

#include <stdint.h>
#include <string.h>

#include "base/utf8.h"
#include "record/spelling.h"

enum { DIGITS_MAX = 3 };

static const char word[] = "таблица";
static const char sign[] = "№";

static size_t
skip_spaces(const char *text, size_t size, size_t at)
{
    size_t length;

    while (at < size && utf8_space(utf8_decode(text + at, size - at, &length)))
        at += length;
    return at;
}

static size_t
count_digits(const char *text, size_t size)
{
    size_t count = 0;

    while (count < size && text[count] >= '0' && text[count] <= '9')
        count++;
    return count;
}

/* The dash, colon or dot before the title; 0: there is none. */
static size_t
separator(const char *text, size_t size)
{
    size_t length;
    uint32_t code = utf8_decode(text, size, &length);
    bool separates = code == '-' || code == ':' || code == '.' ||
                     (code >= UTF8_HYPHEN && code <= UTF8_EM_DASH);

    if (!separates ||
        (length < size && skip_spaces(text, size, length) == length))
        return 0;
    return length;
}

bool
caption_read(const char *text, size_t size, struct caption *caption)
{
    size_t at = spelling_prefix(text, size, word, strlen(word));
    size_t used;

    if (at == 0)
        return false;
    at = skip_spaces(text, size, at);
    at += spelling_prefix(text + at, size - at, sign, strlen(sign));
    at = skip_spaces(text, size, at);
    caption->number = at;
    caption->digits = count_digits(text + at, size - at);
    if (caption->digits > DIGITS_MAX)
        return false;
    at = skip_spaces(text, size, at + caption->digits);
    caption->title = at;
    if (at == size || text[at] == '{')
        return true;
    used = separator(text + at, size - at);
    caption->title = skip_spaces(text, size, at + used);
    return used > 0;
}
