#include "russian/figure.h"

#include <string.h>

#include "base/utf8.h"

enum {
    TEN = 10,
    YEAR_DIGITS = 4,
    YEAR_FIRST = 1900,
    YEAR_LAST = 2100,
    MARKED_FIRST = 1000,
    RANGE_DIGITS = 6,
    GROUP = 3,
    GROUPED_FROM = 5,
    TIMES_SIGN = 0xD7
};

static bool
begins(const struct scan *scan, size_t at, const char *text)
{
    size_t length = strlen(text);

    return at + length <= scan->size &&
           memcmp(scan->text + at, text, length) == 0;
}

static unsigned
value(const struct scan *scan, size_t from, size_t to)
{
    unsigned number = 0;

    for (; from < to; from++)
        number = number * TEN + (unsigned)(scan->text[from] - '0');
    return number;
}

/* The last quote ends at `at`; emphasis may begin between. */
static bool
behind_quote(const struct scan *scan, size_t at)
{
    size_t end = scan->quote_end;

    while (end < at && scan->text[end] == TYPOGRAPHY_MARKUP)
        end++;
    return end == at;
}

/* The digits are not a part of something longer on their left. */
static bool
stands_alone(const struct scan *scan, size_t at)
{
    uint32_t before = scan_before(scan, at);

    if (before == '"')
        return scan->quote_opens && behind_quote(scan, at);
    return scan_blank(before) || before == '(' || scan_opens(before) ||
           before == 0x2116 || before == 0xA7;
}

/* The number of a document or of a paragraph is no quantity. */
static bool
is_index(const struct scan *scan, size_t at)
{
    uint32_t sign = scan_before(scan, scan_word_end(scan, at));

    if ((scan_word_before(scan, at).is & (LEXEME_CODE | LEXEME_SIGN)) != 0)
        return true;
    return sign == 0x2116 || sign == 0xA7 || sign == 'N';
}

/* Nothing behind makes the digits a part of something longer. */
static bool
ends_alone(const struct scan *scan, size_t at)
{
    uint32_t code = scan_after(scan, at);

    if (code == '.' || code == ',' || code == ':')
        code = scan_after(scan, at + 1);
    return !utf8_letter(code) && !utf8_digit(code) &&
           (code >= 0x80 || code == 0 ||
               strchr("-/_@\\=&+*#", (int)code) == NULL) &&
           code != UTF8_EN_DASH && code != UTF8_EM_DASH;
}

/* ---- 2023г., 10% ---- */

static bool
begins_year_mark(const struct scan *scan, size_t at)
{
    return begins(scan, at, "г.") || begins(scan, at, "гг.");
}

/* A date in figures takes no «г.» at all: T01 says so, and no blank is put. */
static void
year_mark(struct scan *scan, size_t from, size_t at)
{
    uint32_t sign = scan_before(scan, from);
    unsigned year = 0;

    if (at - from == YEAR_DIGITS)
        year = value(scan, from, at);
    if (year < MARKED_FIRST || year >= YEAR_LAST ||
        !begins_year_mark(scan, at) || utf8_letter(sign) || sign == '@' ||
        (sign == '.' && utf8_digit(scan_before(scan, from - 1))))
        return;
    if (!is_index(scan, from))
        (void)scan_edit(scan, at, 0, " ", TYPOGRAPHY_YEAR);
}

/* Not «100%-ный», not %20 of an address. */
static void
percent(struct scan *scan, size_t at)
{
    uint32_t code;

    if (!begins(scan, at, "%"))
        return;
    code = scan_after(scan, at + 1);
    if (code != '-' && !utf8_digit(code) && !utf8_letter(code) && code != '%' &&
        code != '_')
        (void)scan_edit(scan, at, 0, " ", TYPOGRAPHY_PERCENT);
}

/* ---- 5×5 ---- */

/* Bytes of a letter that stands for ×, or 0. */
static size_t
times_letter(const struct scan *scan, size_t at)
{
    if (begins(scan, at, "x") || begins(scan, at, "X"))
        return 1;
    return begins(scan, at, "х") || begins(scan, at, "Х") ? 2 : 0;
}

/* The number behind a sign at `at` or behind blanks there, which stand on both
 * sides of it or on none: 5x5, 5 x 5; but «5 X 5» may be anything. `at` when
 * there is none; *sign is where the sign is. */
static size_t
factor(const struct scan *scan, size_t at, size_t *sign)
{
    size_t blanks = scan_blanks(scan, at) - at;
    size_t letter;
    size_t behind;

    *sign = at + blanks;
    letter = times_letter(scan, *sign);
    if (letter == 0 && begins(scan, *sign, "×"))
        letter = strlen("×");
    if (letter == 0 ||
        (blanks > 0 && (begins(scan, *sign, "X") || begins(scan, *sign, "Х"))))
        return at;
    behind = scan_blanks(scan, *sign + letter);
    if ((behind > *sign + letter) != (blanks > 0) ||
        scan_digits(scan, behind) == behind)
        return at;
    return behind;
}

/* The end of «2x3x4», or `at` when it is none. */
static size_t
product_end(const struct scan *scan, size_t at)
{
    size_t from = at;
    size_t sign;
    size_t digits;

    while ((digits = factor(scan, at, &sign)) > at)
        at = scan_digits(scan, digits);
    return ends_alone(scan, at) ? at : from;
}

static size_t
product(struct scan *scan, size_t from, size_t at)
{
    size_t end;

    if (!stands_alone(scan, from) || scan->text[from] == '0')
        return at;
    end = product_end(scan, at);
    if (end == at || is_index(scan, from))
        return end;
    while (at < end) {
        size_t sign;
        size_t digits = factor(scan, at, &sign);
        size_t letter = times_letter(scan, sign);

        if (letter > 0)
            (void)scan_edit(scan, sign, letter, "×", TYPOGRAPHY_TIMES);
        at = scan_digits(scan, digits);
    }
    return end;
}

/* ---- 1 000 000 руб. ---- */

/* The end of a decimal fraction of one or two digits behind the digits. */
static size_t
fraction_end(const struct scan *scan, size_t at)
{
    size_t end;

    if (!begins(scan, at, ","))
        return at;
    end = scan_digits(scan, at + 1);
    return end - at == 2 || end - at == GROUP ? end : at;
}

static bool
counts_things(const struct scan *scan, size_t from, size_t at)
{
    size_t number_end = fraction_end(scan, at);
    size_t word = scan_blanks(scan, number_end);
    struct lexeme unit;
    struct lexeme before;

    if (word == number_end || !stands_alone(scan, from) ||
        scan->text[from] == '0' || is_index(scan, from))
        return false;
    unit = scan_word(scan, word);
    if ((unit.is & LEXEME_GROUPED) == 0 || unit.opened != '\0')
        return false;
    before = scan_word_before(scan, from);
    return before.closed || !lexeme_number(&before);
}

static void
groups(struct scan *scan, size_t from, size_t at)
{
    size_t i;

    if (at - from < GROUPED_FROM || !counts_things(scan, from, at))
        return;
    for (i = from + (at - from - 1) % GROUP + 1; i < at; i += GROUP)
        (void)scan_edit(scan, i, 0, " ", TYPOGRAPHY_GROUPS);
}

/* ---- 2023–2024, стр. 5–7 ---- */

struct range {
    size_t from; /* the first number */
    size_t at;   /* behind it */
    size_t second;
    size_t end;
};

static size_t
dash_length(const struct scan *scan, size_t at)
{
    if (begins(scan, at, "-"))
        return 1;
    return begins(scan, at, "–") || begins(scan, at, "—") ? strlen("–") : 0;
}

static bool
read_range(const struct scan *scan, struct range *range)
{
    size_t dash = scan_blanks(scan, range->at);
    size_t length = dash_length(scan, dash);

    if (length == 0)
        return false;
    range->second = scan_blanks(scan, dash + length);
    range->end = scan_digits(scan, range->second);
    return range->end > range->second &&
           range->end - range->second <= RANGE_DIGITS &&
           range->at - range->from <= RANGE_DIGITS &&
           stands_alone(scan, range->from) &&
           (ends_alone(scan, range->end) || begins_year_mark(scan, range->end));
}

static bool
are_years(const struct scan *scan, const struct range *range)
{
    return range->at - range->from == YEAR_DIGITS &&
           range->end - range->second == YEAR_DIGITS &&
           value(scan, range->from, range->at) >= YEAR_FIRST &&
           value(scan, range->second, range->end) <= YEAR_LAST;
}

static size_t
between(struct scan *scan, size_t from, size_t at)
{
    struct range range = { .from = from, .at = at };

    if (!read_range(scan, &range) || value(scan, range.from, range.at) >=
                                         value(scan, range.second, range.end))
        return at;
    if ((scan_word_before(scan, from).is & LEXEME_RANGE) == 0 &&
        (is_index(scan, from) || !are_years(scan, &range)))
        return at;
    if (range.second - at != strlen("–") || !begins(scan, at, "–"))
        (void)scan_edit(scan, at, range.second - at, "–", TYPOGRAPHY_RANGE);
    return range.second;
}

size_t
figure_read(struct scan *scan, size_t at)
{
    size_t end = scan_digits(scan, at);
    size_t next = between(scan, at, end);

    if (next > end)
        return next;
    next = product(scan, at, end);
    if (next > end)
        return next;
    year_mark(scan, at, end);
    percent(scan, end);
    groups(scan, at, end);
    return end;
}

/* ---- −5 °C ---- */

/* A minus only before what is measured: a clerk's «за -7» is a dash. */
size_t
figure_minus(struct scan *scan, size_t at)
{
    size_t end = scan_digits(scan, at + 1);
    uint32_t code;

    if (end == at + 1 || !stands_alone(scan, at))
        return at + 1;
    if (scan_after(scan, end) == ',' && scan_digits(scan, end + 1) > end + 1)
        end = scan_digits(scan, end + 1);
    code = scan_after(scan, scan_blanks(scan, end));
    if (code == 0xB0 || code == '%')
        (void)scan_edit(scan, at, 1, "−", TYPOGRAPHY_MINUS);
    return at + 1;
}
