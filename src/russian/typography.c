/*
 * The text is read once. Bytes of ordinary letters are passed over by a table
 * of classes; each other class has one function that looks around and says
 * where to go on. Edits are found in the order of the text.
 */
#include "russian/typography.h"

#include <string.h>

#include "base/arena.h"
#include "base/file.h"
#include "base/utf8.h"
#include "russian/figure.h"
#include "russian/quotation.h"
#include "russian/scan.h"

/* So many backticks begin code; more are a line that somebody drew. */
enum { BACKTICKS = 16 };

typedef size_t reader(struct scan *scan, size_t at);

enum class {
    CLASS_LETTER, /* and all that nothing is done about */
    CLASS_SPACE,
    CLASS_LINE,
    CLASS_QUOTE,
    CLASS_HYPHEN,
    CLASS_DOT,
    CLASS_COLON,
    CLASS_CODE,
    CLASS_N,
    CLASS_DIGIT,
    CLASS_C2, /* « » § and NBSP begin so */
    CLASS_E2, /* dashes, № and „ “ */
    CLASSES
};

static const unsigned char classes[256] = {
    [' '] = CLASS_SPACE,
    ['\t'] = CLASS_SPACE,
    ['\n'] = CLASS_LINE,
    ['"'] = CLASS_QUOTE,
    ['-'] = CLASS_HYPHEN,
    ['.'] = CLASS_DOT,
    [':'] = CLASS_COLON,
    ['`'] = CLASS_CODE,
    ['N'] = CLASS_N,
    ['0'] = CLASS_DIGIT,
    ['1'] = CLASS_DIGIT,
    ['2'] = CLASS_DIGIT,
    ['3'] = CLASS_DIGIT,
    ['4'] = CLASS_DIGIT,
    ['5'] = CLASS_DIGIT,
    ['6'] = CLASS_DIGIT,
    ['7'] = CLASS_DIGIT,
    ['8'] = CLASS_DIGIT,
    ['9'] = CLASS_DIGIT,
    [0xC2] = CLASS_C2,
    [0xE2] = CLASS_E2,
};

static bool
one_of(uint32_t code, const char *signs)
{
    return code > 0 && code < 0x80 && strchr(signs, (int)code) != NULL;
}

static bool
cyrillic(uint32_t code)
{
    return code >= 0x400 && code < 0x500;
}

static bool
latin(uint32_t code)
{
    return utf8_letter(code) && !cyrillic(code);
}

static bool
dash_sign(uint32_t code)
{
    return code == '-' || code == UTF8_EN_DASH || code == UTF8_EM_DASH;
}

/* ---- spaces and dashes ---- */

/* The end of what a sign of the sentence may follow. */
static bool
ends_word(uint32_t code)
{
    return utf8_letter(code) || utf8_digit(code) || code == ')' ||
           scan_closes(code) || code == '"' || code == '%' ||
           code == TYPOGRAPHY_OBJECT;
}

/* No two letters together stand before `at` in its line, as far as a label may
 * be. */
static bool
begins_line(const struct scan *scan, size_t at)
{
    enum { FAR = 1000 };
    size_t least = at > FAR ? at - FAR : 0;
    uint32_t code = 0;
    bool letter = false; /* the one behind */
    size_t length;

    while (at > least && code != '\n') {
        do
            at--;
        while (at > 0 && ((unsigned char)scan->text[at] & 0xC0) == 0x80);
        code = utf8_decode(scan->text + at, scan->size - at, &length);
        if (letter && utf8_letter(code))
            return false;
        letter = utf8_letter(code);
    }
    return true;
}

/* What ends before `at` might become the number of a point, when it begins a
 * line: 5 . а ) */
static bool
may_number(const struct scan *scan, size_t at)
{
    uint32_t before = scan_before(scan, at);
    size_t start = scan_word_start(scan, at);
    bool letter = false;
    bool word = false; /* two letters together */
    size_t length;

    if ((!utf8_letter(before) && !utf8_digit(before)) ||
        !begins_line(scan, start))
        return false;
    for (; start < at; start += length) {
        uint32_t code = utf8_decode(scan->text + start, at - start, &length);

        word =
            (word || (letter && utf8_letter(code))) && !one_of(code, ",;:!?");
        letter = utf8_letter(code);
    }
    return !word;
}

/* A sign that may not have the space on its left: not the point of .doc, not
 * the comma of 1 ,5, not a smile. */
static bool
closes_here(const struct scan *scan, uint32_t before, size_t space, size_t at)
{
    uint32_t sign = scan_after(scan, at);
    uint32_t next = scan_after(scan, at + 1);

    if (scan->text[at] == TYPOGRAPHY_MARKUP ||
        (one_of(sign, ".)") && may_number(scan, space)))
        return false;
    if (sign == ')' || sign == 0xBB)
        return ends_word(before) || one_of(before, ".!?") || before == 0x2026;
    if (!one_of(sign, ",.;:!?") ||
        !(ends_word(before) || (before == '.' && one_of(sign, ",;"))))
        return false;
    return scan_blank(next) || one_of(next, "\"!?") || scan_closes(next) ||
           (one_of(sign, ",;") && cyrillic(next));
}

/* «f( x )» is left alone. */
static bool
opens_here(const struct scan *scan, size_t at, uint32_t after)
{
    uint32_t sign = scan_before(scan, at);
    uint32_t before;

    if (sign == 0xAB || sign == 0x201E)
        return utf8_letter(after) || utf8_digit(after);
    if (sign != '(' || (!ends_word(after) && !scan_opens(after)) ||
        after == ')')
        return false;
    before = at < 2 ? 0 : scan_before(scan, at - 1);
    return scan_blank(before) || one_of(before, "(\"") || scan_opens(before);
}

/* слово ,слово */
static bool
close_up(struct scan *scan, size_t from, size_t to)
{
    if (!scan_edit(scan, from, to - from, "", TYPOGRAPHY_SPACE_BEFORE))
        return false;
    if (one_of(scan_after(scan, to), ",;") &&
        cyrillic(scan_after(scan, to + 1)))
        (void)scan_edit(scan, to + 1, 0, " ", TYPOGRAPHY_SPACE_BEFORE);
    return true;
}

/* The capitals of an index, 273 - ФЗ: nobody can tell whether it was meant. */
static bool
ends_index(const struct scan *scan, uint32_t before, size_t at)
{
    enum { LONGEST = 3 };
    size_t count = 0;
    size_t length;

    for (; utf8_upper(scan_after(scan, at)); at += length, count++)
        (void)utf8_decode(scan->text + at, scan->size - at, &length);
    return utf8_digit(before) && count > 1 && count <= LONGEST &&
           !utf8_letter(scan_after(scan, at));
}

/* A dash at `at` between blanks: between words? */
static bool
joins_words(const struct scan *scan, uint32_t before, size_t at, size_t length)
{
    uint32_t next = scan_after(scan, at + length);
    uint32_t after = scan_after(scan, scan_blanks(scan, at + length));

    if (!scan_blank(next) || next == 0 || after == 0 || dash_sign(after) ||
        after == 0x2212 || after == '_')
        return false;
    if (!ends_word(before) && !one_of(before, ",.;:!?") && before != 0x2026)
        return false;
    return !(utf8_digit(before) && utf8_digit(after)) &&
           !(latin(before) && latin(after) && after != 'N') &&
           !ends_index(scan, before, scan_blanks(scan, at + length));
}

/* The organisation's dash for the sign at `at`; returns the offset behind. */
static size_t
set_dash(struct scan *scan, uint32_t before, size_t at)
{
    size_t length;

    (void)utf8_decode(scan->text + at, scan->size - at, &length);
    if (joins_words(scan, before, at, length) &&
        (length != strlen(scan->dash) ||
            memcmp(scan->text + at, scan->dash, length) != 0))
        (void)scan_edit(scan, at, length, scan->dash, TYPOGRAPHY_DASH);
    return at + length;
}

/* Blanks at the ends of lines and of the text are the source's own. */
static size_t
read_space(struct scan *scan, size_t at)
{
    size_t end = at + 1;
    uint32_t before = scan_before(scan, at);
    bool after_address = scan->after_address;
    uint32_t after;

    scan->after_address = false;
    while (end < scan->size &&
           classes[(unsigned char)scan->text[end]] == CLASS_SPACE)
        end++;
    after = scan_after(scan, end);
    if (before == 0 || before == '\n' || after == 0 || after == '\n')
        return end;
    if (!after_address && opens_here(scan, at, after) &&
        scan_edit(scan, at, end - at, "", TYPOGRAPHY_SPACE_AFTER))
        return end;
    if (!after_address && closes_here(scan, before, at, end) &&
        close_up(scan, at, end))
        return end;
    if ((end - at > 1 || scan->text[at] == '\t') && before != '_' &&
        after != '_')
        (void)scan_edit(scan, at, end - at, " ", TYPOGRAPHY_SPACES);
    if (dash_sign(after) && scan->text[end] != TYPOGRAPHY_MARKUP &&
        !utf8_digit(scan_after(scan, end + 1)))
        return set_dash(scan, before, end);
    return end;
}

static size_t
read_line(struct scan *scan, size_t at)
{
    scan->after_address = false;
    return at + 1;
}

/* ---- quotes and signs ---- */

/* § 5 */
static size_t
read_c2(struct scan *scan, size_t at)
{
    size_t length;
    uint32_t code = utf8_decode(scan->text + at, scan->size - at, &length);

    if (code == 0xA7 && utf8_digit(scan_after(scan, at + length)))
        scan_edit(scan, at + length, 0, " ", TYPOGRAPHY_SECTION_SIGN);
    if (code == UTF8_NBSP)
        scan->after_address = false;
    quotation_typed(scan, at, code);
    return at + length;
}

/* № 15 */
static size_t
read_e2(struct scan *scan, size_t at)
{
    size_t length;
    uint32_t code = utf8_decode(scan->text + at, scan->size - at, &length);
    uint32_t next = scan_after(scan, at + length);

    if (code == 0x2116 && utf8_digit(next))
        scan_edit(scan, at + length, 0, " ", TYPOGRAPHY_NUMBER_SIGN);
    quotation_typed(scan, at, code);
    return at + length;
}

/* Digits of a Latin word (N2O) or of a mail address are none of a number. */
static bool
is_number(const struct scan *scan, size_t at)
{
    size_t end = scan_digits(scan, at);
    uint32_t next = scan_after(scan, end);

    return end > at && !latin(next) && !one_of(next, "@_");
}

/* N 15, N15, N° 15 */
static size_t
read_n(struct scan *scan, size_t at)
{
    uint32_t before = scan_before(scan, at);
    size_t end = at + 1;
    size_t number;
    uint32_t code = scan_after(scan, end);

    if (code == 0xB0 || code == 0xBA)
        end += 2;
    number = scan_blanks(scan, end);
    if ((!scan_blank(before) && before != '(') || !is_number(scan, number))
        return at + 1;
    (void)scan_edit(
        scan, at, end - at, number > end ? "№" : "№ ", TYPOGRAPHY_NUMBER_SIGN);
    return end;
}

/* ---- full stops ---- */

static size_t
run_end(const struct scan *scan, size_t at, char sign)
{
    while (at < scan->size && scan->text[at] == sign)
        at++;
    return at;
}

/* Three dots, no more, and none of a path. */
static size_t
read_dots(struct scan *scan, size_t at)
{
    size_t end = run_end(scan, at, '.');
    uint32_t before = scan_before(scan, at);

    if (end - at == strlen("...") && !one_of(before, "/\\") &&
        !one_of(scan_after(scan, end), "/\\"))
        (void)scan_edit(scan, at, end - at, "…", TYPOGRAPHY_ELLIPSIS);
    return end;
}

/* The offset of the letter before a full stop, when it stands alone. */
static bool
single_letter(const struct scan *scan, size_t dot, uint32_t *letter)
{
    uint32_t before;

    *letter = scan_before(scan, dot);
    if (dot < 2 || !cyrillic(*letter))
        return false;
    before = scan_before(scan, dot - 2);
    return scan_blank(before) || one_of(before, "(,;\"") || scan_opens(before);
}

/* т.е., т.д., т.п., т.к. */
static void
and_so_on(struct scan *scan, size_t dot, uint32_t letter)
{
    static const char *const seconds[] = { "е.", "д.", "п.", "к." };
    size_t i;

    if (utf8_to_lower(letter) != 0x442)
        return;
    for (i = 0; i < sizeof(seconds) / sizeof(seconds[0]); i++) {
        size_t length = strlen(seconds[i]);

        if (dot + 1 + length <= scan->size &&
            memcmp(scan->text + dot + 1, seconds[i], length) == 0 &&
            !utf8_letter(scan_after(scan, dot + 1 + length)) &&
            !utf8_digit(scan_after(scan, dot + 1 + length))) {
            (void)scan_edit(scan, dot + 1, 0, " ", TYPOGRAPHY_AND_SO_ON);
            return;
        }
    }
}

static bool
is_surname(struct lexeme word)
{
    return word.opened == '\0' && lexeme_name(&word);
}

/* М. В. Щеникова, Щеникова М. В.; the offset of the second initial, or of
 * what follows the dot. */
static size_t
initials(struct scan *scan, size_t dot)
{
    size_t second = scan_blanks(scan, dot + 1);
    size_t end = second + 3;
    struct lexeme before;

    if (second == dot + 1 || end > scan->size || scan->text[end - 1] != '.' ||
        !utf8_upper(scan_after(scan, second)) ||
        !cyrillic(scan_after(scan, second)))
        return dot + 1;
    before = scan_word_before(scan, dot - 2);
    if ((scan_blanks(scan, end) == end ||
            !is_surname(scan_word(scan, scan_blanks(scan, end)))) &&
        (before.closed || !is_surname(before)))
        return dot + 1;
    (void)scan_edit(scan, dot + 1, second - dot - 1, "", TYPOGRAPHY_INITIALS);
    return second;
}

static size_t
read_dot(struct scan *scan, size_t at)
{
    uint32_t letter;

    if (at + 1 < scan->size && scan->text[at + 1] == '.')
        return read_dots(scan, at);
    if (!single_letter(scan, at, &letter))
        return at + 1;
    and_so_on(scan, at, letter);
    return utf8_upper(letter) ? initials(scan, at) : at + 1;
}

/* ---- what is no text ---- */

/* A quote that ends an address, not one inside it. */
static bool
quotes_address(uint32_t after)
{
    return scan_blank(after) || scan_closes(after) ||
           one_of(after, ".,;:!?)\"");
}

/* From the colon of an address to the next blank nothing is done but to the
 * quotes that end it. */
static size_t
read_colon(struct scan *scan, size_t at)
{
    const size_t begin = at + strlen("://");
    size_t length;

    if (begin > scan->size || memcmp(scan->text + at, "://", begin - at) != 0)
        return at + 1;
    for (at = begin; at < scan->size; at += length) {
        uint32_t code = utf8_decode(scan->text + at, scan->size - at, &length);

        if (utf8_space(code))
            break;
        if (code == '"' && quotes_address(scan_after(scan, at + 1)))
            (void)quotation_ascii(scan, at);
        else
            quotation_typed(scan, at, code);
    }
    scan->after_address = true;
    return at;
}

/* As many backticks end it as begin it. */
static size_t
read_code(struct scan *scan, size_t at)
{
    size_t begin = run_end(scan, at, '`');
    size_t end = begin;
    const char *next;

    while (begin - at <= BACKTICKS &&
           (next = memchr(scan->text + end, '`', scan->size - end)) != NULL) {
        size_t from = (size_t)(next - scan->text);

        end = run_end(scan, from, '`');
        if (end - from == begin - at)
            return end;
    }
    return begin;
}

static reader *const readers[CLASSES] = {
    [CLASS_SPACE] = read_space,
    [CLASS_LINE] = read_line,
    [CLASS_QUOTE] = quotation_ascii,
    [CLASS_HYPHEN] = figure_minus,
    [CLASS_DOT] = read_dot,
    [CLASS_COLON] = read_colon,
    [CLASS_CODE] = read_code,
    [CLASS_N] = read_n,
    [CLASS_DIGIT] = figure_read,
    [CLASS_C2] = read_c2,
    [CLASS_E2] = read_e2,
};

struct typography_edits
typography_edit(
    struct arena *arena, const char *text, size_t size, const char *dash)
{
    struct scan scan = {
        .arena = arena, .text = text, .size = size, .dash = dash
    };
    size_t at = 0;

    while (at < size) {
        enum class class = classes[(unsigned char)text[at]];

        at = class == CLASS_LETTER ? at + 1 : readers[class](&scan, at);
    }
    quotation_end(&scan);
    return scan.edits;
}

char *
typography_apply(struct arena *arena, const char *text, size_t size,
    struct typography_edits edits, size_t *length)
{
    struct buffer out = { .arena = arena };
    size_t from = 0;
    size_t i;

    for (i = 0; i < edits.count; i++) {
        const struct typography_edit *edit = &edits.list[i];

        buffer_append(&out, text + from, edit->offset - from);
        buffer_text(&out, edit->replacement);
        from = edit->offset + edit->length;
    }
    buffer_append(&out, text + from, size - from);
    *length = out.length;
    return out.data == NULL ? arena_strdup(arena, "") : out.data;
}
