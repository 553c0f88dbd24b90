/*
 * The text is read once, word by word. Each space between two words is put
 * to a table of rules that see the words on both sides and the one before;
 * a rule says whether they must stay on one line. Hyphens and dashes inside
 * words are judged by their neighbours alone. Both take time linear in the
 * text.
 *
 * Sources: GOST R 7.0.97-2016 (samples of clause 5), the editors' handbook
 * of A. E. Milchin and L. K. Cheltsova (clauses on line ends).
 */
#include "russian/typography.h"

#include <stdbool.h>
#include <stdint.h>
#include <string.h>

#include "base/utf8.h"
#include "russian/lexeme.h"

enum {
    CODE_PART = 3,  /* letters that a part needs to stand alone */
    GROUP = 3,      /* digits */
    SHORT_NAME = 15 /* letters of the name of an organisation */
};

/* The space between left and right; before: the word left of left. */
struct gap {
    const struct lexeme *before;
    const struct lexeme *left;
    const struct lexeme *right;
    bool counted;    /* left ends the words of a number: 3 (три)| года */
    const char *end; /* of the text */
};

static bool
digit_first(const struct lexeme *lexeme)
{
    return utf8_digit(lexeme_first(lexeme));
}

/* -- rules: may the gap not be broken? ----------------------------------- */

/* A line never begins with a dash. */
static bool
dash(const struct gap *gap)
{
    uint32_t code = lexeme_first(gap->right);

    return code == UTF8_EN_DASH || code == UTF8_EM_DASH ||
           (code == '-' && gap->right->size == 1);
}

/* № 5, § 5, and prepositions and conjunctions of one letter */
static bool
sign(const struct gap *gap)
{
    return !gap->left->closed && !gap->left->quoted &&
           (gap->left->is & (LEXEME_SIGN | LEXEME_LETTER)) != 0;
}

/* от 29.12.2012, до 5 */
static bool
preposition(const struct gap *gap)
{
    return (gap->left->is & LEXEME_SHORT) != 0 && !gap->left->closed &&
           digit_first(gap->right);
}

/* если бы, то же */
static bool
particle(const struct gap *gap)
{
    return (gap->right->is & LEXEME_PARTICLE) != 0 && !gap->left->closed &&
           gap->right->opened == '\0';
}

/* 2 июня, «02» июня */
static bool
day(const struct gap *gap)
{
    return (gap->right->is & LEXEME_MONTH) != 0 && !gap->left->closed &&
           lexeme_digits(gap->left, 1, 2);
}

/* 5 (пяти), and (пяти) дней */
static bool
bracket(const struct gap *gap)
{
    return gap->counted || (gap->right->opened == '(' && !gap->left->closed &&
                               lexeme_number(gap->left));
}

/* +7 (000) 000, 8 (800) 200 */
static bool
telephone(const struct gap *gap)
{
    const struct lexeme *code = gap->left->closed ? gap->left : gap->right;
    const struct lexeme *country = gap->left->closed ? gap->before : gap->left;

    return code->opened == '(' && digit_first(code) &&
           digit_first(gap->right) &&
           (digit_first(country) || lexeme_first(country) == '+');
}

/* 5 руб., XX в., and тыс. руб. behind a number; the ч. of ст. 47 ч. 5 is no
 * hour */
static bool
unit(const struct gap *gap)
{
    if ((gap->right->is & (LEXEME_UNIT | LEXEME_SCALED | LEXEME_SCALE)) == 0 ||
        (gap->right->is & gap->before->is & LEXEME_CLAUSE) != 0)
        return false;
    if ((gap->right->is & LEXEME_UNIT) != 0 && !gap->left->closed &&
        (lexeme_number(gap->left) || lexeme_roman(gap->left)))
        return true;
    return (gap->left->is & LEXEME_SCALE) != 0 &&
           (gap->right->is & (LEXEME_SCALED | LEXEME_SCALE)) != 0 &&
           (lexeme_number(gap->before) ||
               (gap->before->is & LEXEME_SCALE) != 0);
}

static bool
is_times(const struct lexeme *lexeme)
{
    static const char times[] = "\u00D7";

    return lexeme->size == strlen(times) &&
           memcmp(lexeme->text, times, strlen(times)) == 0;
}

/* 10 × 15 */
static bool
product(const struct gap *gap)
{
    return (is_times(gap->right) && lexeme_number(gap->left)) ||
           (is_times(gap->left) && digit_first(gap->right));
}

/* 100 000: groups of three digits. */
static bool
thousands(const struct gap *gap)
{
    size_t i = 0;

    if (gap->left->closed || !digit_first(gap->right) ||
        !lexeme_digits(gap->left, 1, GROUP))
        return false;
    while (
        i < gap->right->size && utf8_digit((unsigned char)gap->right->text[i]))
        i++;
    return i == GROUP;
}

/* One letter in quotes: «А» класс, подп. «а» */
static bool
quoted_letter(const struct lexeme *lexeme)
{
    uint32_t code = lexeme_first(lexeme);
    char letter[4];

    return lexeme->opened == '"' && lexeme->quoted && utf8_letter(code) &&
           utf8_encode(code, letter) == lexeme->size;
}

/* 9 «А» класс: a number and the letter of a class */
static bool
letter(const struct gap *gap)
{
    return !gap->left->closed && lexeme_digits(gap->left, 1, 2) &&
           quoted_letter(gap->right);
}

/* ст. 47, пп. 1, ч. 5, гл. IV, подп. «а» */
static bool
clause(const struct gap *gap)
{
    return (gap->left->is & LEXEME_CLAUSE) != 0 && !gap->left->closed &&
           (digit_first(gap->right) || lexeme_roman(gap->right) ||
               quoted_letter(gap->right));
}

/* г. Омск, с. Усть-Ишим; not the г. of a year. */
static bool
address(const struct gap *gap)
{
    return (gap->left->is & LEXEME_ADDRESS) != 0 && !gap->left->closed &&
           utf8_upper(lexeme_first(gap->right)) && !lexeme_number(gap->before);
}

/* т. д., т. п., т. е., и. о. */
static bool
and_so_on(const struct gap *gap)
{
    static const char acting[] = "и. о.";
    const char *left = gap->left->text;

    if ((gap->right->is & LEXEME_SO_ON) == 0)
        return false;
    return (gap->left->is & LEXEME_SO) != 0 ||
           ((gap->left->is & LEXEME_LETTER) != 0 &&
               (size_t)(gap->end - left) >= strlen(acting) &&
               memcmp(left, acting, strlen(acting)) == 0);
}

/* A name, also at the end of a sentence. */
static bool
surname(const struct lexeme *lexeme)
{
    struct lexeme name = *lexeme;

    if (name.size > 0 && name.text[name.size - 1] == '.')
        name.size--;
    return lexeme_name(&name);
}

/* М.В. Щеникова, М. В. Щеникова, Щениковой М.В. */
static bool
person(const struct gap *gap)
{
    if (gap->left->closed || gap->right->opened != '\0' ||
        !utf8_upper(lexeme_first(gap->left)))
        return false;
    if (lexeme_initials(gap->left) > 0)
        return lexeme_initials(gap->right) > 0 || surname(gap->right);
    return lexeme_initials(gap->right) > 0 && lexeme_name(gap->left);
}

/* ГОСТ Р 7.0.97-2016 */
static bool
standard(const struct gap *gap)
{
    if ((gap->left->is & LEXEME_STANDARD) != 0)
        return digit_first(gap->right) ||
               (gap->right->is & LEXEME_STANDARD_R) != 0;
    return (gap->left->is & LEXEME_STANDARD_R) != 0 &&
           digit_first(gap->right) && (gap->before->is & LEXEME_STANDARD) != 0;
}

static bool (*const rules[])(const struct gap *) = { sign, dash, preposition,
    particle, day, bracket, telephone, unit, product, thousands, letter, clause,
    address, and_so_on, person, standard };

/* июня 2023: text may be broken here, but pages are better without it. */
static bool
year(const struct gap *gap)
{
    return (gap->left->is & LEXEME_MONTH) != 0 && !gap->left->closed &&
           lexeme_digits(gap->right, 4, 4);
}

/* Two to eight capitals: ООО, МБОУ. */
static bool
is_form(const struct lexeme *lexeme)
{
    enum { SHORTEST = 2, LONGEST = 8 };
    size_t letters = 0;
    size_t length;
    size_t i;

    for (i = 0; i < lexeme->size; i += length, letters++)
        if (!utf8_upper(
                utf8_decode(lexeme->text + i, lexeme->size - i, &length)))
            return false;
    return letters >= SHORTEST && letters <= LONGEST;
}

/* ООО «Ромашка»: the form of an organisation and its short name. */
static bool
organisation(const struct gap *gap)
{
    const char *at = gap->right->text;
    size_t letters;

    if (gap->right->opened != '"' || gap->left->closed || gap->left->quoted ||
        !is_form(gap->left))
        return false;
    for (letters = 0; letters <= SHORT_NAME && at < gap->end; letters++) {
        size_t length;
        uint32_t code = utf8_decode(at, (size_t)(gap->end - at), &length);

        if (code == 0xBB || code == 0x201C || code == '"')
            return true;
        at += length;
    }
    return false;
}

/* Most gaps are between words that no rule asks for: the second one begins
 * with a small letter. */
static bool
ordinary(const struct gap *gap)
{
    const unsigned char *right = (const unsigned char *)gap->right->text;

    return (gap->left->is | gap->right->is) == 0 && !gap->counted &&
           gap->right->opened == '\0' && gap->right->size > 1 &&
           (right[0] == 0xD1 || (right[0] == 0xD0 && right[1] >= 0xB0));
}

static unsigned char
judge(const struct gap *gap)
{
    size_t i;

    if (ordinary(gap))
        return 0;
    for (i = 0; i < sizeof(rules) / sizeof(rules[0]); i++)
        if (rules[i](gap))
            return TYPOGRAPHY_GLUE;
    return year(gap) || organisation(gap) ? TYPOGRAPHY_GLUE_LAYOUT : 0;
}

/* -- words of the text --------------------------------------------------- */

/* Bytes with which a space of Unicode may begin. */
static const bool begins_space[256] = {
    ['\t'] = true,
    ['\n'] = true,
    ['\v'] = true,
    ['\f'] = true,
    ['\r'] = true,
    [' '] = true,
    [0xC2] = true,
    [0xE1] = true,
    [0xE2] = true,
    [0xE3] = true,
};

static size_t
space_length(const char *text, size_t size)
{
    size_t length;

    if (!begins_space[(unsigned char)*text])
        return 0;
    return utf8_space(utf8_decode(text, size, &length)) ? length : 0;
}

static size_t
skip_spaces(const char *text, size_t size, size_t from)
{
    size_t length;

    while (from < size && (length = space_length(text + from, size - from)) > 0)
        from += length;
    return from;
}

static size_t
skip_word(const char *text, size_t size, size_t from)
{
    while (from < size && (!begins_space[(unsigned char)text[from]] ||
                              space_length(text + from, size - from) == 0))
        from++;
    return from;
}

static void
mark_spaces(const char *text, size_t from, size_t to, unsigned char mark,
    unsigned char *glue)
{
    for (; from < to; from++)
        if (((unsigned char)text[from] & 0xC0) != 0x80)
            glue[from] = mark;
}

/* Whether the words of a number are open behind the word: 21 (двадцать */
static bool
counting(bool before, const struct gap *gap)
{
    if (gap->right->opened == '(')
        return !gap->left->closed && lexeme_number(gap->left) &&
               utf8_letter(lexeme_first(gap->right));
    return before && !gap->left->closed;
}

static void
judge_spaces(const char *text, size_t size, unsigned char *glue)
{
    struct lexeme words[3] = { { .text = text }, { .text = text },
        { .text = text } };
    struct gap gap = { &words[0], &words[1], &words[2], false, text + size };
    bool open = false;
    size_t end = 0;

    while (end < size) {
        size_t start = skip_spaces(text, size, end);
        size_t stop = skip_word(text, size, start);

        lexeme_read(&words[2], text + start, stop - start);
        gap.counted = open && words[1].bracketed;
        if (end > 0 && stop > start)
            mark_spaces(text, end, start, judge(&gap), glue);
        open = counting(open, &gap);
        words[0] = words[1];
        words[1] = words[2];
        end = stop;
    }
}

/* -- hyphens and dashes inside words ------------------------------------- */

/* Steps back from *end over one code point and returns it; 0 at the start. */
static uint32_t
step_back(const char *text, size_t *end)
{
    size_t stop = *end;
    size_t length;

    if (stop == 0)
        return 0;
    do
        --*end;
    while (*end > 0 && ((unsigned char)text[*end] & 0xC0) == 0x80);
    return utf8_decode(text + *end, stop - *end, &length);
}

static bool
letters_before(const char *text, size_t end)
{
    size_t count;

    for (count = 0; count < CODE_PART; count++)
        if (!utf8_letter(step_back(text, &end)))
            return false;
    return true;
}

static bool
letters_after(const char *text, size_t size, size_t start)
{
    size_t count;

    for (count = 0; count < CODE_PART; count++) {
        size_t length;

        if (start >= size ||
            !utf8_letter(utf8_decode(text + start, size - start, &length)))
            return false;
        start += length;
    }
    return true;
}

static bool
joins(uint32_t code)
{
    return code == '-' || code == UTF8_HYPHEN || code == UTF8_EN_DASH ||
           code == UTF8_EM_DASH;
}

/* кое-что */
static bool
after_particle(const char *text, size_t at)
{
    static const char *const particles[] = { "кое", "Кое", "кой", "Кой" };
    const size_t size = strlen("кое");
    size_t start = at - size;
    size_t i;

    for (i = 0; at >= size && i < sizeof(particles) / sizeof(particles[0]); i++)
        if (memcmp(text + start, particles[i], size) == 0)
            return !utf8_letter(step_back(text, &start));
    return false;
}

static bool
digits(const char *text, size_t count)
{
    size_t i;

    for (i = 0; i < count; i++)
        if (!utf8_digit((unsigned char)text[i]))
            return false;
    return true;
}

/* 16.04.2026–17.04.2026: each date is whole, the two need not stay together. */
static bool
between_dates(const char *text, size_t size, size_t at, size_t after)
{
    const size_t year = strlen(".2026");
    const size_t day = strlen("17.04.");
    const char *next = text + after;

    return at >= year && text[at - year] == '.' &&
           digits(text + at - year + 1, year - 1) && size - after >= day &&
           digits(next, 2) && next[2] == '.' && digits(next + 3, 2) &&
           next[day - 1] == '.';
}

/* 273-ФЗ, Р-145, 5-й, 2022–2024: a part that is no word stays with the other.
 * A dash between spaces is no part of a word. */
static void
judge_hyphen(const char *text, size_t size, size_t at, unsigned char *glue)
{
    size_t length;

    if (joins(utf8_decode(text + at, size - at, &length)) &&
        at + length < size &&
        space_length(text + at + length, size - at - length) == 0 &&
        !between_dates(text, size, at, at + length) &&
        (after_particle(text, at) ||
            !(letters_before(text, at) &&
                letters_after(text, size, at + length))))
        glue[at] = TYPOGRAPHY_GLUE;
}

/* Hyphens are one byte, dashes begin with E2. */
static void
judge_hyphens(const char *text, size_t size, unsigned char *glue)
{
    static const char firsts[] = "-\xE2";
    const char *end = text + size;
    size_t i;

    for (i = 0; i < sizeof(firsts) - 1; i++) {
        const char *at = text;

        while ((at = memchr(at, (unsigned char)firsts[i],
                    (size_t)(end - at))) != NULL) {
            judge_hyphen(text, size, (size_t)(at - text), glue);
            at++;
        }
    }
}

/* Between backticks stands code. */
static void
free_code(const char *text, size_t size, unsigned char *glue)
{
    const char *end = text + size;
    const char *open = text;
    const char *close;

    while ((open = memchr(open, '`', (size_t)(end - open))) != NULL) {
        close = memchr(open + 1, '`', (size_t)(end - open - 1));
        if (close == NULL)
            return;
        memset(glue + (open - text), 0, (size_t)(close - open));
        open = close + 1;
    }
}

void
typography_glue(const char *text, size_t size, unsigned char *glue)
{
    judge_spaces(text, size, glue);
    judge_hyphens(text, size, glue);
    free_code(text, size, glue);
}
