#include "russian/date.h"

#include <stdio.h>
#include <string.h>

#include "base/arena.h"
#include "base/utf8.h"
#include "russian/number.h"

enum { MONTHS = 12, SEPTEMBER = 9, WORD_LETTERS = 12 };

static const char *const months[MONTHS] = { "января", "февраля", "марта",
    "апреля", "мая", "июня", "июля", "августа", "сентября", "октября", "ноября",
    "декабря" };

/* What is left to read. */
struct reader {
    const char *at;
    const char *end;
};

static void
skip_blanks(struct reader *reader)
{
    while (reader->at < reader->end) {
        size_t length;
        size_t left = (size_t)(reader->end - reader->at);

        if (!utf8_space(utf8_decode(reader->at, left, &length)))
            return;
        reader->at += length;
    }
}

static bool
take(struct reader *reader, char c)
{
    if (reader->at == reader->end || *reader->at != c)
        return false;
    reader->at++;
    return true;
}

/* A number of at least `least` and at most `most` digits. */
static bool
take_number(struct reader *reader, int least, int most, int *number)
{
    int digits = 0;

    *number = 0;
    while (
        reader->at < reader->end && *reader->at >= '0' && *reader->at <= '9') {
        if (++digits > most)
            return false;
        *number = *number * 10 + (*reader->at++ - '0');
    }
    return digits >= least;
}

/* Takes the letters that follow, in lower case, if they are `word`. */
static bool
take_word(struct reader *reader, const char *word)
{
    const char *p = reader->at;
    char letters[4 * WORD_LETTERS + 1];
    size_t used = 0;

    while (p < reader->end && used + 4 < sizeof(letters)) {
        size_t length;
        uint32_t code = utf8_decode(p, (size_t)(reader->end - p), &length);

        if (!utf8_letter(code))
            break;
        used += utf8_encode(utf8_to_lower(code), letters + used);
        p += length;
    }
    letters[used] = '\0';
    if (strcmp(letters, word) != 0)
        return false;
    reader->at = p;
    return true;
}

static bool
read_iso(struct reader reader, struct date *date)
{
    return take_number(&reader, 4, 4, &date->year) && take(&reader, '-') &&
           take_number(&reader, 2, 2, &date->month) && take(&reader, '-') &&
           take_number(&reader, 2, 2, &date->day) && reader.at == reader.end;
}

/* «г.», «года» or nothing, and then the end. */
static bool
take_year_mark(struct reader *reader)
{
    skip_blanks(reader);
    if (take_word(reader, "г"))
        take(reader, '.');
    else
        take_word(reader, "года");
    skip_blanks(reader);
    return reader->at == reader->end;
}

static bool
read_numeric(struct reader reader, struct date *date)
{
    return take_number(&reader, 1, 2, &date->day) && take(&reader, '.') &&
           take_number(&reader, 1, 2, &date->month) && take(&reader, '.') &&
           take_number(&reader, 4, 4, &date->year) && take_year_mark(&reader);
}

static bool
take_month(struct reader *reader, int *month)
{
    for (*month = 1; *month <= MONTHS; ++*month)
        if (take_word(reader, months[*month - 1]))
            return true;
    return false;
}

static bool
read_long(struct reader reader, struct date *date)
{
    if (!take_number(&reader, 1, 2, &date->day))
        return false;
    skip_blanks(&reader);
    if (!take_month(&reader, &date->month))
        return false;
    skip_blanks(&reader);
    return take_number(&reader, 4, 4, &date->year) && take_year_mark(&reader);
}

static int
month_days(int year, int month)
{
    static const int days[MONTHS] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31,
        30, 31 };
    bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;

    return month == 2 && leap ? 29 : days[month - 1];
}

static bool
possible(struct date date)
{
    return date.year >= 1 && date.month >= 1 && date.month <= MONTHS &&
           date.day >= 1 && date.day <= month_days(date.year, date.month);
}

enum date_result
date_read(const char *text, size_t size, struct date *date)
{
    struct reader reader = { text, text + size };
    struct date read;

    skip_blanks(&reader);
    while (reader.end > reader.at &&
           (reader.end[-1] == ' ' || reader.end[-1] == '\n'))
        reader.end--;
    if (!read_iso(reader, &read) && !read_numeric(reader, &read) &&
        !read_long(reader, &read))
        return DATE_NONE;
    *date = read;
    return possible(read) ? DATE_VALID : DATE_IMPOSSIBLE;
}

bool
date_parse(const char *text, size_t size, struct date *date)
{
    return date_read(text, size, date) == DATE_VALID;
}

size_t
date_print(struct date date, enum date_form form, char *text)
{
    int length = 0;

    switch (form) {
    case DATE_ISO:
        length = snprintf(
            text, DATE_TEXT, "%04d-%02d-%02d", date.year, date.month, date.day);
        break;
    case DATE_NUMERIC:
        length = snprintf(
            text, DATE_TEXT, "%02d.%02d.%04d", date.day, date.month, date.year);
        break;
    case DATE_LONG:
        length = snprintf(text, DATE_TEXT, "%d %s %d г.", date.day,
            months[date.month - 1], date.year);
        break;
    case DATE_NUMBER:
        length = snprintf(
            text, DATE_TEXT, "%04d%02d%02d", date.year, date.month, date.day);
        break;
    }
    return (size_t)length;
}

char *
date_words(struct arena *arena, struct date date, enum grammatical_case which)
{
    const char *day = number_ordinal(
        arena, (uint64_t)date.day, (struct number_noun){ which, 'n', false });
    const char *year = number_ordinal(arena, (uint64_t)date.year,
        (struct number_noun){ CASE_GEN, 'm', false });

    return arena_printf(
        arena, "%s %s %s года", day, months[date.month - 1], year);
}

int
date_school_year(struct date date)
{
    return date.month >= SEPTEMBER ? date.year : date.year - 1;
}

int
date_compare(struct date a, struct date b)
{
    if (a.year != b.year)
        return a.year - b.year;
    if (a.month != b.month)
        return a.month - b.month;
    return a.day - b.day;
}

int
date_weekday(struct date date)
{
    static const int starts[] = { 0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4 };
    int year = date.month < 3 ? date.year - 1 : date.year;
    int sunday = (year + year / 4 - year / 100 + year / 400 +
                     starts[date.month - 1] + date.day) %
                 7; /* Sakamoto: 0 is Sunday */

    return sunday == 0 ? 7 : sunday;
}
