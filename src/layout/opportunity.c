#include "layout/opportunity.h"

#include <string.h>

#include "base/arena.h"
#include "base/utf8.h"
#include "russian/hyphen.h"
#include "russian/typography.h"

enum { COUNT_MAX = 255, HYPHEN_MINIMUM = 2 };

/* -- official text ------------------------------------------------------- */

static bool
joins(uint32_t code)
{
    return code == '-' || code == UTF8_HYPHEN || code == UTF8_EN_DASH ||
           code == UTF8_EM_DASH;
}

/* After the hyphens and dashes inside words that the glue leaves free. */
static void
mark_joints(const struct text *text, struct opportunities *found)
{
    size_t i = 0;

    while (i < text->size) {
        size_t length;
        uint32_t code = utf8_decode(text->bytes + i, text->size - i, &length);

        if (joins(code) && !found->glue[i] && i + length < text->size &&
            (unsigned char)text->bytes[i + length] > ' ')
            found->points[i + length] = OPPORTUNITY_DASH;
        i += length;
    }
}

static bool
address_begins(const char *text, size_t size)
{
    static const char *const prefixes[] = { "http://", "https://", "ftp://",
        "www." };
    size_t i;

    for (i = 0; i < sizeof(prefixes) / sizeof(prefixes[0]); i++) {
        size_t length = strlen(prefixes[i]);

        if (size >= length && memcmp(text, prefixes[i], length) == 0)
            return true;
    }
    return false;
}

static bool
blank(char c)
{
    return c == ' ' || c == '\n';
}

/* The parts of a web address end after / ? & = . - but not between two
 * slashes; no hyphen is drawn. Returns where the address ends. */
static size_t
mark_address(const struct text *text, size_t start, unsigned char *points)
{
    const char *bytes = text->bytes;
    size_t i = start;

    for (; i < text->size && !blank(bytes[i]); i++) {
        points[i] = OPPORTUNITY_NONE;
        if (i > start && strchr("/?&=-", bytes[i - 1]) != NULL &&
            strchr("/?&=-", bytes[i]) == NULL && bytes[i] != ')')
            points[i] = OPPORTUNITY_PLAIN;
    }
    return i;
}

static void
mark_addresses(const struct text *text, unsigned char *points)
{
    size_t i = 0;

    while (i < text->size) {
        char c = text->bytes[i];

        if ((c == 'h' || c == 'f' || c == 'w') &&
            address_begins(text->bytes + i, text->size - i))
            i = mark_address(text, i, points);
        else
            i++;
    }
}

/* -- FOP's text: pairs of classes of UAX #14 ----------------------------- */

enum class {
    CLASS_AL,
    CLASS_NU,
    CLASS_HY, /* hyphen-minus */
    CLASS_BA, /* breaks after */
    CLASS_B2, /* em dash: before and after */
    CLASS_SY, /* slash */
    CLASS_EX, /* ! ? */
    CLASS_IN, /* ellipsis */
    CLASS_CL, /* } */
    CLASS_OP,
    CLASS_QU,
    CLASS_IS, /* , . : ; ) */
    CLASS_SP
};

static enum class class_of(uint32_t code) {
    static const struct { uint32_t code; enum class class; }
classes[] = { { '-', CLASS_HY }, { UTF8_HYPHEN, CLASS_BA },
    { 0x2012, CLASS_BA }, { UTF8_EN_DASH, CLASS_BA }, { '|', CLASS_BA },
    { UTF8_EM_DASH, CLASS_B2 }, { '/', CLASS_SY }, { '!', CLASS_EX },
    { '?', CLASS_EX }, { 0x2026, CLASS_IN }, { '}', CLASS_CL },
    { '(', CLASS_OP }, { '[', CLASS_OP }, { '{', CLASS_OP },
    { 0x201E, CLASS_OP }, { '"', CLASS_QU }, { '\'', CLASS_QU },
    { 0xAB, CLASS_QU }, { 0xBB, CLASS_QU }, { 0x2018, CLASS_QU },
    { 0x2019, CLASS_QU }, { 0x201C, CLASS_QU }, { 0x201D, CLASS_QU },
    { ',', CLASS_IS }, { '.', CLASS_IS }, { ':', CLASS_IS }, { ';', CLASS_IS },
    { ')', CLASS_IS }, { ']', CLASS_IS }, { ' ', CLASS_SP }, { '\n', CLASS_SP },
    { UTF8_NBSP, CLASS_SP }, { UTF8_NARROW_NBSP, CLASS_SP },
    { UTF8_NO_BREAK_HYPHEN, CLASS_SP }, { UTF8_WORD_JOINER, CLASS_SP },
    { UTF8_SOFT_HYPHEN, CLASS_SP }, { UTF8_ZERO_WIDTH_SPACE, CLASS_SP } };
size_t i;

if (utf8_digit(code))
    return CLASS_NU;
for (i = 0; i < sizeof(classes) / sizeof(classes[0]); i++)
    if (classes[i].code == code)
        return classes[i].class;
return CLASS_AL;
}

static bool pair_breaks(enum class left, enum class right)
{
    bool letter = right == CLASS_AL;
    bool begins = letter || right == CLASS_NU || right == CLASS_OP;

    switch (left) {
    case CLASS_HY:
    case CLASS_SY:
        return letter || right == CLASS_OP;
    case CLASS_BA:
    case CLASS_CL:
    case CLASS_EX:
    case CLASS_IN:
        return begins || right == CLASS_B2;
    case CLASS_B2:
        return begins;
    case CLASS_AL:
    case CLASS_NU:
        return right == CLASS_B2;
    default:
        return false;
    }
}

static void
mark_pairs(const struct text *text, unsigned char *points)
{
    enum class left = CLASS_SP;
    enum class before = CLASS_SP; /* left's own left neighbour */
    size_t i = 0;

    while (i < text->size) {
        size_t length;
        enum class right =
            class_of(utf8_decode(text->bytes + i, text->size - i, &length));

        /* a hyphen that begins a word stays with it */
        if (pair_breaks(left, right) &&
            !(left == CLASS_HY && before == CLASS_SP))
            points[i] = OPPORTUNITY_PLAIN;
        before = left;
        left = right;
        i += length;
    }
}

/* -- hyphenation --------------------------------------------------------- */

struct hyphenation {
    struct layout_context *context;
    const struct text *text;
    const struct opportunities *found;
    unsigned char *scratch; /* as long as the text */
    unsigned piece;         /* that holds the word */
};

static uint32_t
code_before(const struct text *text, size_t at, size_t *start)
{
    size_t length;

    *start = at;
    if (at == 0)
        return ' ';
    do
        --*start;
    while (*start > 0 && ((unsigned char)text->bytes[*start] & 0xC0) == 0x80);
    return utf8_decode(text->bytes + *start, at - *start, &length);
}

static uint32_t
code_at(const struct text *text, size_t at)
{
    size_t length;

    if (at >= text->size)
        return ' ';
    return utf8_decode(text->bytes + at, text->size - at, &length);
}

/* A code, an address, a number. */
static bool
part_of_code(uint32_t code)
{
    return utf8_digit(code) || code == '@' || code == '_' || code == '/' ||
           code == '\\';
}

static bool
part_of_compound(uint32_t code)
{
    return part_of_code(code) || code == '-' || code == UTF8_HYPHEN ||
           code == UTF8_NO_BREAK_HYPHEN;
}

/* Surnames beside initials stay whole. */
static bool
beside_initials(const struct text *text, const unsigned char *glue,
    size_t start, size_t end)
{
    size_t at = start;
    size_t next;

    if (code_before(text, at, &at) == ' ' && glue[at] &&
        code_before(text, at, &at) == '.' &&
        utf8_upper(code_before(text, at, &at)))
        return true;
    if (code_at(text, end) != ' ' || !glue[end] ||
        !utf8_upper(code_at(text, end + 1)))
        return false;
    utf8_decode(text->bytes + end + 1, text->size - end - 1, &next);
    return code_at(text, end + 1 + next) == '.';
}

static bool
official_word(const struct hyphenation *hyphenation, size_t start, size_t end)
{
    const struct text *text = hyphenation->text;
    size_t at;

    return !part_of_compound(code_before(text, start, &at)) &&
           !part_of_compound(code_at(text, end)) &&
           !beside_initials(text, hyphenation->found->glue, start, end);
}

static unsigned char
few(size_t count)
{
    return (unsigned char)(count < COUNT_MAX ? count : COUNT_MAX);
}

/* Marks where the word may be divided; true when there are such places. */
static bool
mark_word(struct hyphenation *hyphenation, size_t start, size_t end, int before,
    int after, enum opportunity mark)
{
    const struct text *text = hyphenation->text;
    bool official = hyphenation->context->rules == LINES_OFFICIAL;
    unsigned char *marks = hyphenation->scratch;
    bool marked = false;
    size_t i;

    if (hyphens_word(hyphenation->context->hyphens, text->bytes + start,
            end - start, before, after, official, marks) == 0)
        return false;
    for (i = start; i < end; i++)
        if (marks[i - start] &&
            hyphenation->found->points[i] == OPPORTUNITY_NONE) {
            hyphenation->found->points[i] = (unsigned char)mark;
            hyphenation->found->before[i] =
                few(utf8_count(text->bytes + start, i - start));
            hyphenation->found->after[i] =
                few(utf8_count(text->bytes + i, end - i));
            marked = true;
        }
    return marked;
}

static void
divide_word(struct hyphenation *hyphenation, size_t start, size_t end)
{
    const struct style *style =
        hyphenation->text->pieces[hyphenation->piece].style;

    if (hyphenation->context->rules == LINES_OFFICIAL &&
        !official_word(hyphenation, start, end))
        return;
    mark_word(hyphenation, start, end,
        style_number(style, PROPERTY_HYPHENATION_REMAIN, HYPHEN_MINIMUM),
        style_number(style, PROPERTY_HYPHENATION_PUSH, HYPHEN_MINIMUM),
        OPPORTUNITY_HYPHEN);
}

/* Words go on over the borders of pieces; the piece where a word ends says
 * whether it may be divided. */
static void
divide_words(struct hyphenation *hyphenation)
{
    const struct text *text = hyphenation->text;
    size_t start = 0;
    size_t i = 0;

    while (i <= text->size) {
        size_t length = 1;
        bool letter = i < text->size && utf8_letter(utf8_decode(text->bytes + i,
                                            text->size - i, &length));

        if (!letter) {
            while (hyphenation->piece + 1 < text->count &&
                   text->pieces[hyphenation->piece].end < i)
                hyphenation->piece++;
            if (i > start && text->pieces[hyphenation->piece].hyphenate)
                divide_word(hyphenation, start, i);
            start = i + length;
        }
        i += length;
    }
}

struct opportunities
opportunities_find(struct layout_context *context, struct arena *arena,
    const struct text *text, bool hyphens)
{
    struct opportunities found = {
        .points = arena_alloc(arena, text->size + 1),
        .glue = arena_alloc(arena, text->size + 1),
        .before = arena_alloc(arena, text->size + 1),
        .after = arena_alloc(arena, text->size + 1),
    };
    struct hyphenation hyphenation = {
        .context = context, .text = text, .found = &found
    };

    if (context->rules == LINES_FOP) {
        mark_pairs(text, found.points);
    } else {
        typography_glue(text->bytes, text->size, found.glue);
        mark_joints(text, &found);
        mark_addresses(text, found.points);
    }
    if (hyphens && context->hyphens != NULL && text->count > 0) {
        hyphenation.scratch = arena_alloc(arena, text->size + 1);
        divide_words(&hyphenation);
    }
    return found;
}

/* An address of mail goes on after @ and its dots. */
static bool
rescue_address(
    const struct text *text, unsigned char *points, size_t start, size_t end)
{
    bool marked = false;
    size_t i;

    if (memchr(text->bytes + start, '@', end - start) == NULL)
        return false;
    for (i = start + 1; i + 1 < end; i++)
        if (points[i] == OPPORTUNITY_NONE &&
            strchr("@.", text->bytes[i - 1]) != NULL &&
            strchr("@.", text->bytes[i]) == NULL) {
            points[i] = OPPORTUNITY_PLAIN;
            marked = true;
        }
    return marked;
}

bool
opportunities_rescue(struct layout_context *context, struct arena *arena,
    const struct text *text, const struct opportunities *found, size_t start,
    size_t end)
{
    struct hyphenation hyphenation = {
        .context = context, .text = text, .found = found
    };
    bool marked = rescue_address(text, found->points, start, end);
    size_t i = start;
    size_t at;

    if (context->hyphens == NULL)
        return marked;
    hyphenation.scratch = arena_alloc(arena, end - start + 1);
    while (i < end) {
        size_t from = i;
        size_t length = 0;

        while (i < end &&
               utf8_letter(utf8_decode(text->bytes + i, end - i, &length)))
            i += length;
        if (i > from && !part_of_code(code_before(text, from, &at)) &&
            !part_of_code(code_at(text, i)) &&
            mark_word(&hyphenation, from, i, HYPHEN_MINIMUM, HYPHEN_MINIMUM,
                OPPORTUNITY_RESCUE))
            marked = true;
        if (i < end)
            i += length;
    }
    return marked;
}
