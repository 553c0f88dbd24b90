#include "read/label.h"

#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include "base/utf8.h"

enum { NUMBER_MAX = 999, BOLD_MAX = 64 };

/* Letters in their order; Latin ones that look the same stand for them. */
static const struct {
    const char *name;
    uint32_t latin;
    bool skipped; /* usual in some offices, left out in others */
} letters[] = { { "а", 'a', false }, { "б", 0, false }, { "в", 0, false },
    { "г", 0, false }, { "д", 0, false }, { "е", 'e', false }, { "ё", 0, true },
    { "ж", 0, false }, { "з", 0, true }, { "и", 0, false }, { "й", 0, true },
    { "к", 0, false }, { "л", 0, false }, { "м", 0, false }, { "н", 0, false },
    { "о", 'o', true }, { "п", 0, false }, { "р", 'p', false },
    { "с", 'c', false }, { "т", 0, false }, { "у", 'y', false },
    { "ф", 0, false }, { "х", 'x', false }, { "ц", 0, false }, { "ч", 0, true },
    { "ш", 0, false }, { "щ", 0, false }, { "ъ", 0, true }, { "ы", 0, true },
    { "ь", 0, true }, { "э", 0, false }, { "ю", 0, false }, { "я", 0, false } };

enum { LETTER_COUNT = sizeof(letters) / sizeof(letters[0]) };

static const char *const months[] = { "января", "февраля", "марта", "апреля",
    "мая", "июня", "июля", "августа", "сентября", "октября", "ноября",
    "декабря" };

static int
letter_index(uint32_t code)
{
    size_t length;
    int i;

    for (i = 0; i < LETTER_COUNT; i++)
        if (code == utf8_decode(letters[i].name, 2, &length) ||
            (letters[i].latin != 0 && code == letters[i].latin))
            return i + 1;
    return 0;
}

const char *
label_letter(int index)
{
    return index < 1 || index > LETTER_COUNT ? "?" : letters[index - 1].name;
}

bool
label_letter_follows(int last, int next)
{
    int i;

    if (next <= last)
        return false;
    for (i = last; i < next - 1; i++)
        if (!letters[i].skipped)
            return false;
    return true;
}

/* 1 to 999 without a leading zero; returns its bytes, or 0. */
static size_t
read_number(const char *text, size_t size, int *number)
{
    size_t length = 0;

    *number = 0;
    while (length < size && text[length] >= '0' && text[length] <= '9' &&
           *number <= NUMBER_MAX)
        *number = *number * 10 + (text[length++] - '0');
    if (length == 0 || text[0] == '0' || *number > NUMBER_MAX)
        return 0;
    return length;
}

/* A dot or bracket, bare or escaped; returns its bytes, or 0. */
static size_t
read_sign(const char *text, size_t size, char sign)
{
    if (size >= 1 && text[0] == sign)
        return 1;
    if (size >= 2 && text[0] == '\\' && text[1] == sign)
        return 2;
    return 0;
}

/* The sign behind a number: a dot, or a comma with a digit behind it. */
static size_t
read_joint(const char *text, size_t size, struct label *label)
{
    if (size < 2 || text[0] != ',' || text[1] < '1' || text[1] > '9')
        return read_sign(text, size, '.');
    label->comma = true;
    return 1;
}

/* "2", "2.1", "2.1.3" and the sign behind; returns the bytes, or 0. */
static size_t
read_numbers(const char *text, size_t size, struct label *label)
{
    size_t used = 0;
    size_t sign = 1;

    while (sign > 0 && label->count < LABEL_NUMBERS_MAX) {
        size_t length = read_number(
            text + used, size - used, &label->numbers[label->count]);

        if (length == 0)
            break;
        label->count++;
        used += length;
        sign = read_joint(text + used, size - used, label);
        used += sign;
    }
    if (label->count == 1 && sign == 0) {
        sign = read_sign(text + used, size - used, ')');
        label->type = LABEL_BRACKET;
        return sign == 0 ? 0 : used + sign;
    }
    label->weak = sign == 0;
    return label->count == 0 ? 0 : used;
}

static size_t
read_letter(const char *text, size_t size, struct label *label)
{
    size_t length;
    size_t sign;

    if (size == 0)
        return 0;
    label->numbers[0] = letter_index(utf8_decode(text, size, &length));
    if (label->numbers[0] == 0)
        return 0;
    sign = read_sign(text + length, size - length, ')');
    label->type = LABEL_LETTER;
    label->count = 1;
    return sign == 0 ? 0 : length + sign;
}

static bool
starts_with_month(const char *text, size_t size)
{
    size_t i;

    for (i = 0; i < sizeof(months) / sizeof(months[0]); i++) {
        size_t length = strlen(months[i]);
        size_t next;

        if (size < length || memcmp(text, months[i], length) != 0)
            continue;
        if (size == length ||
            !utf8_letter(utf8_decode(text + length, size - length, &next)))
            return true;
    }
    return false;
}

static void
write_typed(struct label *label)
{
    size_t used = 0;
    unsigned i;

    if (label->type == LABEL_LETTER) {
        (void)snprintf(label->typed, sizeof(label->typed), "%s)",
            label_letter(label->numbers[0]));
        return;
    }
    for (i = 0; i < label->count; i++)
        used += (size_t)snprintf(label->typed + used,
            sizeof(label->typed) - used,
            i == 0 ? "%d" : (label->comma ? ",%d" : ".%d"), label->numbers[i]);
    if (label->type == LABEL_BRACKET)
        (void)snprintf(label->typed + used, sizeof(label->typed) - used, ")");
}

/* What stands behind the label: spaces, or at once a capital. */
static bool
read_content(const char *line, size_t size, struct label *label)
{
    size_t at = label->length;
    size_t length = 0;
    uint32_t code = 0;

    for (; at < size; at += length) {
        code = utf8_decode(line + at, size - at, &length);
        if (!utf8_space(code))
            break;
    }
    label->content = at;
    label->capital = at < size && (utf8_upper(code) || code == 0xAB);
    label->glued = at == label->length && at < size;
    if (label->glued && !utf8_upper(code))
        return false;
    return !starts_with_month(line + at, size - at);
}

bool
label_read(const char *line, size_t size, struct label *label)
{
    memset(label, 0, sizeof(*label));
    label->length = read_numbers(line, size, label);
    if (label->length == 0 && label->count == 0)
        label->length = read_letter(line, size, label);
    if (label->length == 0 || !read_content(line, size, label))
        return false;
    write_typed(label);
    return true;
}

bool
label_read_bold(const char *line, size_t size, struct label *label)
{
    char bare[BOLD_MAX];
    size_t length = 0;
    size_t i;

    if (size == 0 || (line[0] != '*' && line[0] != '_'))
        return false;
    for (i = 0; i < size && length < sizeof(bare); i++)
        if (line[i] != '*' && line[i] != '_')
            bare[length++] = line[i];
    return label_read(bare, length, label) && (!label->weak || label->capital);
}
