#include "check/term.h"

#include <string.h>

#include "base/utf8.h"

/* No month and no space is longer: long texts are not measured again and
 * again. */
enum { WORD_BYTES = 32 };

/* A date found in a text. */
struct found {
    const char *start;
    size_t size;
    struct date date;
    enum date_result result;
};

static bool
is_digit(char c)
{
    return c >= '0' && c <= '9';
}

/* «02.06.2023» or «2023-06-02», without a dot that ends the sentence. */
static size_t
numeric_bytes(const char *text)
{
    size_t size = strspn(text, "0123456789.-");

    while (size > 0 && !is_digit(text[size - 1]))
        size--;
    return size;
}

static size_t
word_bytes(const char *text)
{
    size_t size = strnlen(text, WORD_BYTES);
    size_t i = 0;

    while (i < size) {
        size_t length;

        if (!utf8_letter(utf8_decode(text + i, size - i, &length)))
            break;
        i += length;
    }
    return i;
}

static size_t
space_bytes(const char *text)
{
    size_t length;

    if (*text == '\0' ||
        !utf8_space(utf8_decode(text, strnlen(text, WORD_BYTES), &length)))
        return 0;
    return length;
}

/* «2 июня 2023»: digits, a word, digits, one space between; 0: it is not. */
static size_t
long_bytes(const char *text)
{
    size_t size = strspn(text, "0123456789");
    size_t part = space_bytes(text + size);

    if (part == 0 || size > 2)
        return 0;
    size += part;
    part = word_bytes(text + size);
    if (part == 0)
        return 0;
    size += part;
    part = space_bytes(text + size);
    if (part == 0)
        return 0;
    size += part;
    part = strspn(text + size, "0123456789");
    return part == 4 ? size + part : 0;
}

/* The next date at or after `from`; false: none. */
static bool
next(const char *text, const char *from, struct found *found)
{
    for (; *from != '\0'; from++) {
        size_t size;

        if (!is_digit(*from) ||
            (from > text && (is_digit(from[-1]) || from[-1] == '.' ||
                                from[-1] == '-' || from[-1] == '/')))
            continue;
        found->start = from;
        size = long_bytes(from);
        if (size == 0)
            size = numeric_bytes(from);
        found->size = size;
        found->result = date_read(from, size, &found->date);
        if (found->result != DATE_NONE)
            return true;
    }
    return false;
}

static bool
ends(const char *text, size_t size, const char *word)
{
    size_t length = strlen(word);

    return size >= length && strncmp(text + size - length, word, length) == 0;
}

/* True when what stands before the date makes it a term. */
static bool
is_term(const char *text, const char *date)
{
    static const char *const words[] = { "до", "До", "позднее" };
    size_t size = (size_t)(date - text);
    size_t i;

    while (size > 0 && ends(text, size, " "))
        size--;
    while (ends(text, size, "\u00A0"))
        size -= strlen("\u00A0");
    if (ends(text, size, "С") && size == strlen("С"))
        return true;
    for (i = 0; i < sizeof(words) / sizeof(words[0]); i++) {
        size_t length = strlen(words[i]);

        if (ends(text, size, words[i]) &&
            (size == length || (unsigned char)text[size - length - 1] < 0x80 ||
                ends(text, size - length, "\u00A0")))
            return true;
    }
    return false;
}

bool
term_earliest(const char *text, struct date *date)
{
    const char *from = text;
    struct found found;
    bool any = false;

    while (next(text, from, &found)) {
        from = found.start + found.size;
        if (found.result != DATE_VALID || !is_term(text, found.start))
            continue;
        if (!any || date_compare(found.date, *date) < 0)
            *date = found.date;
        any = true;
    }
    return any;
}

const char *
term_impossible(const char *text, size_t *size)
{
    const char *from = text;
    struct found found;

    while (next(text, from, &found)) {
        from = found.start + found.size;
        if (found.result != DATE_IMPOSSIBLE)
            continue;
        *size = found.size;
        return found.start;
    }
    return NULL;
}

/* «апрель», «апреля», «Апреле»: 1 to 12; 0: the word is no month. */
static int
month_of(const char *word, size_t size)
{
    static const char *const stems[] = { "январ", "феврал", "март", "апрел",
        "ма", "июн", "июл", "август", "сентябр", "октябр", "ноябр", "декабр" };
    static const char endings[] = "ь я е й ю а у";
    char lower[4] = "";
    size_t length;
    size_t i;

    if (size > WORD_BYTES || size < strlen("май"))
        return 0;
    (void)utf8_encode(utf8_to_lower(utf8_decode(word, size, &length)), lower);
    for (i = 0; i < sizeof(stems) / sizeof(stems[0]); i++) {
        size_t stem = strlen(stems[i]);
        char ending[4] = "";

        if (size < stem || size > stem + 2 || memcmp(lower, stems[i], 2) != 0 ||
            memcmp(word + 2, stems[i] + 2, stem - 2) != 0)
            continue;
        memcpy(ending, word + stem, size - stem);
        if (strstr(endings, ending) != NULL)
            return (int)i + 1;
    }
    return 0;
}

/* The year that follows a word, or 0. */
static int
year_behind(const char *text)
{
    size_t space = space_bytes(text);
    const char *year = text + space;
    int number = 0;
    size_t i;

    if (space == 0 || strspn(year, "0123456789") != 4)
        return 0;
    for (i = 0; i < 4; i++)
        number = number * 10 + (year[i] - '0');
    return number;
}

int
term_month(const char *text)
{
    while (*text != '\0') {
        size_t size = word_bytes(text);
        int year = size == 0 ? 0 : year_behind(text + size);
        int month = year == 0 ? 0 : month_of(text, size);

        if (month != 0)
            return year * 100 + month;
        if (size == 0)
            (void)utf8_decode(text, strnlen(text, WORD_BYTES), &size);
        text += size;
    }
    return 0;
}
