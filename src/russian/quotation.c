#include "russian/quotation.h"

#include <string.h>

#include "base/utf8.h"

enum {
    ANGLE_OPEN = 0xAB,
    ANGLE_CLOSE = 0xBB,
    LOW_OPEN = 0x201E,
    LOW_CLOSE = 0x201C, /* of other languages: opens */
    HIGH_CLOSE = 0x201D,
    ASCII = '"'
};

/* Kinds of open quotes. */
enum { BY_ASCII, BY_ANGLE, BY_LOW, BY_HIGH };

/* No quoted text begins so; an ellipsis may. */
static bool
ends_text(const struct scan *scan, size_t at)
{
    uint32_t code = scan_after(scan, at);

    return scan_blank(code) ||
           (code < 0x80 && strchr(",;:!?)", (int)code) != NULL) ||
           (code == '.' && scan_after(scan, at + 1) != '.');
}

static bool
may_open(const struct scan *scan, size_t at)
{
    uint32_t before = scan_before(scan, at);

    if (ends_text(scan, at + 1))
        return false;
    if (before == ASCII)
        return scan->quote_end > 0 && scan->quote_opens;
    return scan_blank(before) || before == '(' || before == '[' ||
           before == '/' || before == '-' || before == ANGLE_OPEN ||
           before == LOW_OPEN || before == UTF8_EN_DASH ||
           before == UTF8_EM_DASH;
}

static bool
may_close(const struct scan *scan, size_t at)
{
    uint32_t before = scan_before(scan, at);

    return scan->depth > 0 && !scan_blank(before) && before != '(' &&
           before != ANGLE_OPEN && before != LOW_OPEN &&
           !(before == ASCII && scan->quote_opens);
}

static void
push(struct scan *scan, unsigned char kind)
{
    if (scan->depth == SCAN_QUOTES)
        scan->stray = true;
    else
        scan->quotes[scan->depth++] = kind;
}

static bool
pop(struct scan *scan, unsigned char kind)
{
    if (scan->depth == 0 || scan->quotes[scan->depth - 1] != kind) {
        scan->stray = true;
        return false;
    }
    scan->depth--;
    return true;
}

size_t
quotation_ascii(struct scan *scan, size_t at)
{
    bool opens = may_open(scan, at);

    if (opens) {
        push(scan, BY_ASCII);
        (void)scan_edit(
            scan, at, 1, scan->depth > 1 ? "„" : "«", TYPOGRAPHY_QUOTES);
    } else if (may_close(scan, at)) {
        if (pop(scan, BY_ASCII))
            (void)scan_edit(
                scan, at, 1, scan->depth > 0 ? "“" : "»", TYPOGRAPHY_QUOTES);
    } else if (!utf8_digit(scan_before(scan, at))) {
        scan->stray = true;
    }
    scan->quote_end = at + 1;
    scan->quote_opens = opens;
    return at + 1;
}

/* Behind a blank, or behind what opens, a “ opens, as in “word”. */
static bool
ends_quotation(const struct scan *scan, size_t at)
{
    uint32_t before = scan_before(scan, scan_word_end(scan, at));

    return !scan_blank(scan_before(scan, at)) && before != '(' &&
           before != ANGLE_OPEN && before != LOW_OPEN;
}

static bool
is_open(const struct scan *scan, unsigned char kind)
{
    return scan->depth > 0 && scan->quotes[scan->depth - 1] == kind;
}

static void
type_low_close(struct scan *scan, size_t at)
{
    if (ends_quotation(scan, at)) {
        if (pop(scan, BY_LOW) && scan->depth == 0)
            (void)scan_edit(scan, at, 3, "»", TYPOGRAPHY_QUOTES);
    } else if (ends_text(scan, at + 3)) {
        scan->stray = true;
    } else {
        push(scan, BY_HIGH);
        (void)scan_edit(
            scan, at, 3, scan->depth > 1 ? "„" : "«", TYPOGRAPHY_QUOTES);
    }
}

/* It ends “word” and „word”; digits before it are inches. */
static void
type_high_close(struct scan *scan, size_t at)
{
    unsigned char kind = is_open(scan, BY_LOW) ? BY_LOW : BY_HIGH;

    if (!is_open(scan, kind) && utf8_digit(scan_before(scan, at)))
        return;
    if (!ends_quotation(scan, at))
        scan->stray = true;
    else if (pop(scan, kind))
        (void)scan_edit(
            scan, at, 3, scan->depth > 0 ? "“" : "»", TYPOGRAPHY_QUOTES);
}

void
quotation_typed(struct scan *scan, size_t at, uint32_t code)
{
    if (code == ANGLE_OPEN) {
        push(scan, BY_ANGLE);
        if (scan->depth > 1)
            (void)scan_edit(scan, at, 2, "„", TYPOGRAPHY_QUOTES);
    } else if (code == ANGLE_CLOSE) {
        if (pop(scan, BY_ANGLE) && scan->depth > 0)
            (void)scan_edit(scan, at, 2, "“", TYPOGRAPHY_QUOTES);
    } else if (code == LOW_OPEN) {
        push(scan, BY_LOW);
        if (scan->depth == 1)
            (void)scan_edit(scan, at, 3, "«", TYPOGRAPHY_QUOTES);
    } else if (code == LOW_CLOSE) {
        type_low_close(scan, at);
    } else if (code == HIGH_CLOSE) {
        type_high_close(scan, at);
    }
}

/* Quotes of other languages are theirs. */
static bool
has_cyrillic(const struct scan *scan)
{
    return memchr(scan->text, 0xD0, scan->size) != NULL ||
           memchr(scan->text, 0xD1, scan->size) != NULL;
}

void
quotation_end(struct scan *scan)
{
    struct typography_edits *edits = &scan->edits;
    size_t kept = 0;
    size_t i;

    if (!scan->stray && scan->depth == 0 && has_cyrillic(scan))
        return;
    for (i = 0; i < edits->count; i++)
        if (edits->list[i].rule != TYPOGRAPHY_QUOTES)
            edits->list[kept++] = edits->list[i];
    edits->count = kept;
}
