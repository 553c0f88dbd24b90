#include "read/slips.h"

#include <string.h>

#include "base/arena.h"
#include "base/file.h"
#include "base/message.h"
#include "base/utf8.h"
#include "read/origin.h"

/* Where the scanner stands between two lines. */
struct slips {
    const struct origin *origin;
    struct buffer copy;
    size_t copied; /* offset up to which the copy is made */
    bool found;
    size_t flow;   /* open brackets and braces */
    char quote;    /* open quote, or NUL */
    bool item;     /* in brackets: a value begins here */
    bool literal;  /* in a block scalar (| or >) */
    bool plain;    /* the last value is unquoted and may go on */
    size_t indent; /* of the line with the last key or item */
    size_t value;  /* where the last value begins */
};

static const char *
at(const struct slips *slips, size_t offset)
{
    return slips->origin->text + offset;
}

static char
byte(const struct slips *slips, size_t offset)
{
    return slips->origin->text[offset];
}

static void
copy_until(struct slips *slips, size_t offset)
{
    if (offset <= slips->copied)
        return;
    buffer_append(
        &slips->copy, at(slips, slips->copied), offset - slips->copied);
    slips->copied = offset;
}

/* Puts one character for another one into the copy. */
static void
mend(struct slips *slips, size_t offset, char replacement)
{
    size_t length;

    if (offset < slips->copied)
        return;
    copy_until(slips, offset);
    (void)utf8_decode(at(slips, offset), slips->origin->size - offset, &length);
    buffer_append(&slips->copy, &replacement, 1);
    slips->copied = offset + length;
}

/* What is reported at the start of a value says all there is to say of it. */
static void
report(struct slips *slips, enum message_code code, size_t offset,
    char replacement)
{
    const char *text = at(slips, offset);
    struct place place = origin_place(slips->origin, offset);
    size_t length;

    (void)utf8_decode(text, slips->origin->size - offset, &length);
    message_add(slips->origin->log, code, place,
        arena_strndup(slips->origin->arena, text, length));
    if (code == MESSAGE_VALUE_SIGN || code == MESSAGE_VALUE_QUOTE)
        log_settle(slips->origin->log, place);
    slips->found = true;
    mend(slips, offset, replacement);
}

/* A space that YAML takes for a letter. */
static bool
foreign_space(const struct slips *slips, size_t offset, size_t end)
{
    size_t length;
    uint32_t code;

    if (offset >= end)
        return false;
    code = utf8_decode(at(slips, offset), end - offset, &length);
    return code > 0x7F && utf8_space(code);
}

static bool
blank_at(const struct slips *slips, size_t offset, size_t end)
{
    return offset >= end || byte(slips, offset) == ' ' ||
           byte(slips, offset) == '\t';
}

static size_t
skip_blanks(const struct slips *slips, size_t offset, size_t end)
{
    while (offset < end && blank_at(slips, offset, end))
        offset++;
    return offset;
}

static bool
comment_at(const struct slips *slips, size_t start, size_t offset)
{
    return byte(slips, offset) == '#' &&
           (offset == start || byte(slips, offset - 1) == ' ' ||
               byte(slips, offset - 1) == '\t');
}

/* The value that is checked holds other signs than were typed. */
static void
settle_value(struct slips *slips)
{
    log_settle(slips->origin->log, origin_place(slips->origin, slips->value));
}

/* Reports a sign once in a value; all of them are mended. */
static void
report_first(
    struct slips *slips, enum message_code code, size_t offset, bool *reported)
{
    if (*reported)
        mend(slips, offset, '.');
    else
        report(slips, code, offset, '.');
    settle_value(slips);
    *reported = true;
}

/* An unquoted value, or its next line: no «: » and no « #». */
static void
check_plain(struct slips *slips, size_t start, size_t end)
{
    bool colon = false;
    bool comment = false;
    size_t i;

    for (i = start; i < end; i++) {
        if (byte(slips, i) == ':' && blank_at(slips, i + 1, end))
            report_first(slips, MESSAGE_VALUE_COLON, i, &colon);
        else if (comment_at(slips, start, i))
            report_first(slips, MESSAGE_VALUE_COMMENT, i, &comment);
    }
}

/* The offset after the closing quote, or `end` with the quote still open. */
static size_t
scan_quoted(struct slips *slips, size_t i, size_t end)
{
    char quote = slips->quote;

    for (; i < end; i++) {
        if (quote == '"' && byte(slips, i) == '\\') {
            i++;
        } else if (byte(slips, i) == quote) {
            if (quote == '\'' && i + 1 < end && byte(slips, i + 1) == quote) {
                i++;
                continue;
            }
            slips->quote = '\0';
            return i + 1;
        }
    }
    return end;
}

/* Signs that mean something else to YAML at the start of a value. */
static bool
sign_at(const struct slips *slips, size_t start, size_t end)
{
    char sign = byte(slips, start);

    if (sign == '\0')
        return false;
    if (strchr("@`%*&!,]}", sign) != NULL)
        return true;
    return strchr("-?:", sign) != NULL && blank_at(slips, start + 1, end);
}

/* Does a comment at `i` cut a value of a list in brackets? */
static bool
comment_cuts(const struct slips *slips, size_t start, size_t i)
{
    size_t before = i;

    if (!comment_at(slips, start, i))
        return false;
    while (before > start && blank_at(slips, before - 1, i))
        before--;
    return before > start && strchr("[{,]}", byte(slips, before - 1)) == NULL;
}

/* One sign inside brackets or braces; returns the offset after it. */
static size_t
scan_flow_sign(struct slips *slips, size_t start, size_t i, size_t end)
{
    char sign = byte(slips, i);
    bool item = slips->item;

    if (blank_at(slips, i, end))
        return i + 1;
    slips->item = false;
    if (sign == '[' || sign == '{') {
        slips->flow++;
        slips->item = true;
    } else if (sign == ']' || sign == '}') {
        slips->flow--;
    } else if (sign == ',') {
        slips->item = true;
    } else if (sign == ':' && foreign_space(slips, i + 1, end)) {
        report(slips, MESSAGE_KEY_SPACE, i + 1, ' ');
        slips->item = true;
    } else if (sign == ':' && blank_at(slips, i + 1, end)) {
        slips->item = true;
    } else if (item && (sign == '"' || sign == '\'')) {
        slips->quote = sign;
        return scan_quoted(slips, i + 1, end);
    } else if (item && sign_at(slips, i, end)) {
        report(slips, MESSAGE_VALUE_SIGN, i, '.');
    } else if (comment_cuts(slips, start, i)) {
        report(slips, MESSAGE_VALUE_COMMENT, i, '.');
    } else if (comment_at(slips, start, i)) {
        slips->item = item;
        return end;
    }
    return i + 1;
}

/* Goes on inside brackets and quotes to the end of the line. */
static void
scan_open(struct slips *slips, size_t start, size_t end)
{
    size_t i = start;

    while (i < end && (slips->flow > 0 || slips->quote != '\0'))
        i = slips->quote != '\0' ? scan_quoted(slips, i, end)
                                 : scan_flow_sign(slips, start, i, end);
}

static void check_value(struct slips *slips, size_t start, size_t end);

static void
check_quoted(struct slips *slips, size_t start, size_t end)
{
    size_t after;
    size_t rest;

    slips->quote = byte(slips, start);
    after = scan_quoted(slips, start + 1, end);
    rest = skip_blanks(slips, after, end);
    if (slips->quote != '\0' || rest == end || comment_at(slips, after, rest))
        return;
    if (byte(slips, rest) == ':' && blank_at(slips, rest + 1, end)) {
        check_value(slips, skip_blanks(slips, rest + 1, end), end);
        return;
    }
    report(slips, MESSAGE_VALUE_QUOTE, start, '.');
    check_plain(slips, start + 1, end);
    slips->plain = true;
}

/* "|", ">-", "|2" alone on the rest of the line. */
static bool
literal_at(const struct slips *slips, size_t start, size_t end)
{
    size_t i = start + 1;

    if (byte(slips, start) != '|' && byte(slips, start) != '>')
        return false;
    while (i < end && strchr("+-123456789", byte(slips, i)) != NULL)
        i++;
    i = skip_blanks(slips, i, end);
    return i == end || comment_at(slips, start, i);
}

static void
check_value(struct slips *slips, size_t start, size_t end)
{
    char first;

    if (start >= end)
        return;
    slips->value = start;
    first = byte(slips, start);
    if (first == '"' || first == '\'') {
        check_quoted(slips, start, end);
        return;
    }
    if (first == '[' || first == '{') {
        slips->flow = 1;
        slips->item = true;
        scan_open(slips, start + 1, end);
        return;
    }
    slips->literal = literal_at(slips, start, end);
    if (slips->literal)
        return;
    if (sign_at(slips, start, end) || first == '|' || first == '>')
        report(slips, MESSAGE_VALUE_SIGN, start++, '.');
    check_plain(slips, start, end);
    slips->plain = true;
}

/* The colon that ends a key: one with a space, or with a space of the wrong
 * sort, behind it. `end` when there is none. */
static size_t
key_colon(const struct slips *slips, size_t start, size_t end)
{
    size_t i;

    for (i = start; i < end; i++) {
        if (byte(slips, i) == '"' || comment_at(slips, start, i))
            return end;
        if (byte(slips, i) == ':' &&
            (blank_at(slips, i + 1, end) || foreign_space(slips, i + 1, end)))
            return i;
    }
    return end;
}

/* «номер:91»: one word, a colon, no space. */
static bool
glued_key(const struct slips *slips, size_t start, size_t end, size_t *colon)
{
    size_t length;
    size_t i;

    for (i = start; i < end; i += length) {
        uint32_t code = utf8_decode(at(slips, i), end - i, &length);

        if (code == ':' && i > start) {
            *colon = i;
            return byte(slips, i + 1) != '/';
        }
        if (!utf8_letter(code))
            return false;
    }
    return false;
}

/* A line that is left out may be a field: what is missing is not known. */
static void
drop_line(struct slips *slips, enum message_code code, size_t start)
{
    report(slips, code, start, '#');
    log_settle(slips->origin->log, origin_place(slips->origin, 0));
}

/* A line that holds neither a key nor an item: the value of the key above,
 * when it is indented. */
static void
check_rest(struct slips *slips, size_t start, size_t end)
{
    size_t colon;

    if (slips->indent > 0)
        check_value(slips, start, end);
    else if (glued_key(slips, start, end, &colon))
        drop_line(slips, MESSAGE_KEY_GLUED, start);
    else
        drop_line(slips, MESSAGE_LINE_UNINDENTED, start);
}

/* Steps over "- " of lists; *item tells that there was one. */
static size_t
skip_dashes(const struct slips *slips, size_t start, size_t end, bool *item)
{
    *item = false;
    while (start < end && byte(slips, start) == '-' &&
           blank_at(slips, start + 1, end)) {
        *item = true;
        start = skip_blanks(slips, start + 1, end);
    }
    return start;
}

static void
check_pair(struct slips *slips, size_t colon, size_t end)
{
    size_t i = colon + 1;
    size_t length;

    while (foreign_space(slips, i, end)) {
        (void)utf8_decode(at(slips, i), end - i, &length);
        report(slips, MESSAGE_KEY_SPACE, i, ' ');
        i += length;
    }
    check_value(slips, skip_blanks(slips, i, end), end);
}

/* A further line of an unquoted value. One word and a colon at its start
 * belong to a key that is a comment, more often than to the value. */
static void
check_further(struct slips *slips, size_t start, size_t colon, size_t end)
{
    size_t length;

    if (colon < end && memchr(at(slips, start), ' ', colon - start) == NULL &&
        utf8_lower(utf8_decode(at(slips, start), end - start, &length))) {
        report(slips, MESSAGE_VALUE_NESTED, start, '.');
        settle_value(slips);
        log_settle(slips->origin->log, origin_place(slips->origin, 0));
        mend(slips, colon, '.');
        start = colon + 1;
    }
    check_plain(slips, start, end);
}

static void
check_entry(struct slips *slips, size_t line, size_t start, size_t end)
{
    bool item;
    size_t first = skip_dashes(slips, start, end, &item);
    size_t colon = key_colon(slips, first, end);

    if (!item && slips->plain && start - line > slips->indent) {
        check_further(slips, start, colon, end);
        return;
    }
    slips->plain = false;
    slips->indent = (colon < end ? first : start) - line;
    if (first < end && strchr("[{\"'", byte(slips, first)) != NULL)
        check_value(slips, first, end);
    else if (colon < end)
        check_pair(slips, colon, end);
    else if (item)
        check_value(slips, first, end);
    else
        check_rest(slips, first, end);
}

/* The first byte that is no blank; tabs among them are reported. */
static size_t
check_indent(struct slips *slips, size_t start, size_t end)
{
    size_t first = skip_blanks(slips, start, end);
    size_t i;

    for (i = start; i < first && first < end; i++)
        if (byte(slips, i) == '\t')
            report(slips, MESSAGE_LINE_TAB, i, ' ');
    return first;
}

/* YAML itself tells of a second document. */
static bool
document_at(const struct slips *slips, size_t start)
{
    return strncmp(at(slips, start), "---", 3) == 0 &&
           strchr(" \t\n", byte(slips, start + 3)) != NULL;
}

/* The end of a document among the fields: what follows would be lost. */
static bool
document_end(const struct slips *slips, size_t start, size_t end)
{
    return strncmp(at(slips, start), "...", 3) == 0 &&
           skip_blanks(slips, start + 3, end) == end;
}

static void
check_line(struct slips *slips, size_t start, size_t end)
{
    size_t first = skip_blanks(slips, start, end);

    if (first == end)
        return;
    if (slips->literal && first - start > slips->indent)
        return;
    slips->literal = false;
    if (slips->flow > 0 || slips->quote != '\0') {
        scan_open(slips, start, end);
        return;
    }
    if (document_end(slips, start, end))
        drop_line(slips, MESSAGE_FRONT_SECOND, start);
    else if (byte(slips, first) != '#' && !document_at(slips, start))
        check_entry(slips, start, check_indent(slips, start, end), end);
}

char *
slips_mend(const struct origin *origin, size_t from, size_t to, size_t *size,
    bool *found)
{
    struct slips slips = { .origin = origin, .copied = from };
    size_t start;
    size_t end;

    slips.copy.arena = origin->arena;
    buffer_append(&slips.copy, "", 0);
    for (start = from; start < to; start = end + 1) {
        end = origin_line_end(origin, origin_line(origin, start));
        check_line(&slips, start, end < to ? end : to);
    }
    copy_until(&slips, to);
    *size = slips.copy.length;
    *found = slips.found;
    return slips.copy.data;
}
