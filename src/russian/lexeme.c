#include "russian/lexeme.h"

#include <string.h>

#include "base/utf8.h"

enum {
    KNOWN_MAX = 20 /* bytes; longer words are in no list */,
    INITIALS_MAX = 3
};

static const struct row {
    unsigned char size;
    char word[KNOWN_MAX + 1];
    unsigned is;
} rows[] = {
#define WORD(word, is) { sizeof(word) - 1, word, is },
#include "russian/typography.def"
#undef WORD
};

/* ---- the table ---- */

static int
compare(const char *word, size_t size, const struct row *row)
{
    size_t least = size < row->size ? size : row->size;
    int order = memcmp(word, row->word, least);

    return order != 0 ? order : (int)size - (int)row->size;
}

static unsigned
find(const char *word, size_t size)
{
    size_t low = 0;
    size_t high = sizeof(rows) / sizeof(rows[0]);

    while (low < high) {
        size_t middle = low + (high - low) / 2;
        int order = compare(word, size, &rows[middle]);

        if (order == 0)
            return rows[middle].is;
        if (order > 0)
            low = middle + 1;
        else
            high = middle;
    }
    return 0;
}

/* One letter of Cyrillic at two bytes: А–П, Р–Я and Ё change, the second
 * byte wraps from D0 to D1. */
static void
lower_cyrillic(char *letter)
{
    unsigned char second = (unsigned char)letter[1];

    if (second == 0x81) {
        letter[0] = '\xD1';
        letter[1] = '\x91';
    } else if (second >= 0x90 && second <= 0x9F) {
        letter[1] = (char)(second + 0x20);
    } else if (second >= 0xA0 && second <= 0xAF) {
        letter[0] = '\xD1';
        letter[1] = (char)(second - 0x20);
    }
}

unsigned
lexeme_known(const char *text, size_t size)
{
    char lowered[KNOWN_MAX + 1];
    size_t i;

    if (size == 0 || size > KNOWN_MAX || utf8_digit((unsigned char)text[0]))
        return 0;
    memcpy(lowered, text, size);
    lowered[size] = '\0';
    for (i = 0; i < size; i++) {
        if (lowered[i] == '\xD0' && i + 1 < size)
            lower_cyrillic(lowered + i++);
        else if (lowered[i] >= 'A' && lowered[i] <= 'Z')
            lowered[i] = (char)(lowered[i] - 'A' + 'a');
    }
    return find(lowered, size);
}

/* ---- brackets, quotes and commas ---- */

static char
opens(uint32_t code)
{
    if (code == '(' || code == '[')
        return (char)code;
    return code == 0xAB || code == '"' || code == 0x201E || code == 0x201C
               ? '"'
               : '\0';
}

static bool
closing_quote(uint32_t code)
{
    return code == 0xBB || code == 0x201C || code == 0x201D || code == '"';
}

static bool
closes(uint32_t code)
{
    return code == ',' || code == ';' || code == ':' || code == ')' ||
           code == ']' || code == '!' || code == '?';
}

static size_t
last_length(const struct lexeme *lexeme)
{
    size_t length = 1;

    while (length < lexeme->size && length < 4 &&
           ((unsigned char)lexeme->text[lexeme->size - length] & 0xC0) == 0x80)
        length++;
    return length;
}

static void
trim_start(struct lexeme *lexeme)
{
    size_t length;
    char sign;

    while (lexeme->size > 0 && (sign = opens(utf8_decode(lexeme->text,
                                    lexeme->size, &length))) != '\0') {
        lexeme->opened = sign;
        lexeme->text += length;
        lexeme->size -= length;
    }
}

static void
trim_end(struct lexeme *lexeme)
{
    while (lexeme->size > 0) {
        size_t last = last_length(lexeme);
        size_t length;
        uint32_t code =
            utf8_decode(lexeme->text + lexeme->size - last, last, &length);

        if (!closes(code) && !closing_quote(code))
            return;
        lexeme->closed = lexeme->closed || closes(code);
        lexeme->bracketed = lexeme->bracketed || code == ')';
        lexeme->quoted = lexeme->quoted || closing_quote(code);
        lexeme->size -= last;
    }
}

/* A full stop that is no part of the word ends the sentence; behind one
 * capital it is that of an initial. */
static void
end_sentence(struct lexeme *lexeme)
{
    if (lexeme_initials(lexeme) == 1)
        return;
    lexeme->is = lexeme_known(lexeme->text, lexeme->size - 1);
    lexeme->closed = lexeme->closed || lexeme->is != 0;
}

void
lexeme_read(struct lexeme *lexeme, const char *text, size_t size)
{
    *lexeme = (struct lexeme){ .text = text, .size = size };
    trim_start(lexeme);
    trim_end(lexeme);
    lexeme->is = lexeme_known(lexeme->text, lexeme->size);
    if (lexeme->is == 0 && lexeme->size > 1 &&
        lexeme->text[lexeme->size - 1] == '.')
        end_sentence(lexeme);
}

/* ---- what a word is ---- */

uint32_t
lexeme_first(const struct lexeme *lexeme)
{
    size_t length;

    return lexeme->size == 0 ? 0
                             : utf8_decode(lexeme->text, lexeme->size, &length);
}

static bool
digit_at(const struct lexeme *lexeme, size_t index)
{
    return index < lexeme->size &&
           utf8_digit((unsigned char)lexeme->text[index]);
}

bool
lexeme_number(const struct lexeme *lexeme)
{
    uint32_t first = lexeme_first(lexeme);
    size_t length;
    size_t i = first == 0x2212 ? 3 : first == '+' || first == '-' ? 1 : 0;

    if (!digit_at(lexeme, i) || !digit_at(lexeme, lexeme->size - 1))
        return false;
    for (; i < lexeme->size; i += length)
        if (utf8_letter(
                utf8_decode(lexeme->text + i, lexeme->size - i, &length)))
            return false;
    return true;
}

bool
lexeme_digits(const struct lexeme *lexeme, size_t least, size_t most)
{
    size_t i = 0;

    while (digit_at(lexeme, i))
        i++;
    return i == lexeme->size && i >= least && i <= most;
}

bool
lexeme_roman(const struct lexeme *lexeme)
{
    size_t i = 0;

    while (i < lexeme->size && lexeme->text[i] != '\0' &&
           strchr("IVXLCDM-", lexeme->text[i]) != NULL)
        i++;
    return i > 0 && i == lexeme->size && lexeme->text[0] != '-';
}

size_t
lexeme_initials(const struct lexeme *lexeme)
{
    size_t count = 0;
    size_t i = 0;

    while (i < lexeme->size && count < INITIALS_MAX) {
        size_t length;

        if (count > 0 && lexeme->text[i] == '-')
            i++;
        if (!utf8_upper(
                utf8_decode(lexeme->text + i, lexeme->size - i, &length)))
            return 0;
        i += length;
        if (i >= lexeme->size || lexeme->text[i] != '.')
            return 0;
        i++;
        count++;
    }
    return i == lexeme->size ? count : 0;
}

bool
lexeme_name(const struct lexeme *lexeme)
{
    size_t count = 0;
    size_t i;

    if (!utf8_upper(lexeme_first(lexeme)))
        return false;
    for (i = 0; i < lexeme->size; count++) {
        size_t length;
        uint32_t code =
            utf8_decode(lexeme->text + i, lexeme->size - i, &length);

        if (!utf8_letter(code) && code != '-')
            return false;
        i += length;
    }
    return count > 1;
}
