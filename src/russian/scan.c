#include "russian/scan.h"

#include <string.h>

#include "base/arena.h"
#include "base/utf8.h"

enum { EDITS_FIRST = 16, WORD_BYTES = 64 };

bool
scan_blank(uint32_t code)
{
    return code == 0 || utf8_space(code);
}

bool
scan_opens(uint32_t code)
{
    return code == 0xAB || code == 0x201E || code == 0x201C;
}

bool
scan_closes(uint32_t code)
{
    return code == 0xBB || code == 0x201C || code == 0x201D;
}

/* The start of the character that ends before `at`. */
static size_t
step_back(const struct scan *scan, size_t at)
{
    do
        at--;
    while (at > 0 && ((unsigned char)scan->text[at] & 0xC0) == 0x80);
    return at;
}

uint32_t
scan_before(const struct scan *scan, size_t at)
{
    size_t length;
    size_t start;

    while (at > 0 && scan->text[at - 1] == TYPOGRAPHY_MARKUP)
        at--;
    if (at == 0)
        return 0;
    start = step_back(scan, at);
    return utf8_decode(scan->text + start, at - start, &length);
}

uint32_t
scan_after(const struct scan *scan, size_t at)
{
    size_t length;

    while (at < scan->size && scan->text[at] == TYPOGRAPHY_MARKUP)
        at++;
    return at < scan->size
               ? utf8_decode(scan->text + at, scan->size - at, &length)
               : 0;
}

size_t
scan_blanks(const struct scan *scan, size_t at)
{
    static const char nbsp[] = "\xC2\xA0";

    for (;;) {
        if (at < scan->size &&
            (scan->text[at] == ' ' || scan->text[at] == '\t'))
            at++;
        else if (at + 1 < scan->size && memcmp(scan->text + at, nbsp, 2) == 0)
            at += 2;
        else
            return at;
    }
}

size_t
scan_digits(const struct scan *scan, size_t at)
{
    while (at < scan->size && utf8_digit((unsigned char)scan->text[at]))
        at++;
    return at;
}

size_t
scan_token(const struct scan *scan, size_t at)
{
    while (at < scan->size) {
        size_t length;

        if (utf8_space(utf8_decode(scan->text + at, scan->size - at, &length)))
            break;
        at += length;
    }
    return at;
}

struct lexeme
scan_word(const struct scan *scan, size_t at)
{
    size_t end = scan_token(scan, at);
    struct lexeme word;

    lexeme_read(&word, scan->text + at, end - at);
    return word;
}

size_t
scan_word_end(const struct scan *scan, size_t at)
{
    while (at > 0 && utf8_space(scan_before(scan, at)))
        at = step_back(scan, at);
    return at;
}

static bool
begins_word(uint32_t before)
{
    return utf8_space(before) || before == '(' || before == ')' ||
           before == '"' || scan_opens(before) || scan_closes(before);
}

/* «,слово»: a blank is missing between them. */
static bool
parts(uint32_t code, char next)
{
    return (code == ',' || code == ';') &&
           ((unsigned char)next == 0xD0 || (unsigned char)next == 0xD1);
}

/* Only words of the table and names are asked for: they are short. */
size_t
scan_word_start(const struct scan *scan, size_t at)
{
    size_t start = at;
    size_t length;

    while (start > 0 && at - start < WORD_BYTES) {
        size_t back = step_back(scan, start);

        uint32_t code = utf8_decode(scan->text + back, start - back, &length);

        if (begins_word(code) || (start < at && parts(code, scan->text[start])))
            break;
        start = back;
    }
    return start;
}

struct lexeme
scan_word_before(const struct scan *scan, size_t at)
{
    struct lexeme word;
    size_t start;

    at = scan_word_end(scan, at);
    start = scan_word_start(scan, at);
    lexeme_read(&word, scan->text + start, at - start);
    return word;
}

/* Emphasis begins and ends by the blanks and signs beside it: where they would
 * come or go, nothing is done. */
static bool
beside_markup(const struct scan *scan, size_t at, size_t length,
    const char *replacement, enum typography_rule rule)
{
    bool blank = length == 0 || replacement[0] == '\0';

    return (blank || rule == TYPOGRAPHY_MINUS) &&
           ((at > 0 && scan->text[at - 1] == TYPOGRAPHY_MARKUP) ||
               (at + length < scan->size &&
                   scan->text[at + length] == TYPOGRAPHY_MARKUP));
}

bool
scan_edit(struct scan *scan, size_t at, size_t length, const char *replacement,
    enum typography_rule rule)
{
    struct typography_edits *edits = &scan->edits;

    if (beside_markup(scan, at, length, replacement, rule))
        return false;
    if (strchr(replacement, ' ') != NULL)
        scan->after_address = false;
    if (edits->count == scan->room) {
        size_t room = scan->room == 0 ? EDITS_FIRST : 2 * scan->room;

        edits->list = arena_grow(scan->arena, edits->list,
            edits->count * sizeof(*edits->list), room * sizeof(*edits->list));
        scan->room = room;
    }
    edits->list[edits->count++] =
        (struct typography_edit){ at, length, replacement, rule };
    return true;
}
