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

enum {
    LOWERED_MAX = 24, /* bytes; longer words are in no list */
    CODE_PART = 3,    /* letters that a part needs to stand alone */
    INITIALS_MAX = 3,
    MONTH_ENDING = 4, /* bytes that may follow the stem of a month */
    GROUP = 3         /* digits */
};

/* A word without the brackets, quotes and commas around it. Full stops
 * belong to it: they tell abbreviations. */
struct word {
    const char *text;
    size_t size;
    bool opened;               /* something opens before it */
    bool closed;               /* a comma, colon or bracket follows it */
    char lowered[LOWERED_MAX]; /* lower case, "" when it is too long */
};

/* The space between left and right; before: the word left of left. */
struct gap {
    const struct word *before;
    const struct word *left;
    const struct word *right;
};

/* -- what a word is ------------------------------------------------------ */

static bool
one_of(const char *word, const char *const *list)
{
    if (*word == '\0')
        return false;
    for (; *list != NULL; list++)
        if (strcmp(word, *list) == 0)
            return true;
    return false;
}

static bool
empty(const struct word *word)
{
    return word->size == 0;
}

static uint32_t
first_code(const struct word *word)
{
    size_t length;

    return empty(word) ? 0 : utf8_decode(word->text, word->size, &length);
}

static bool
digit_at(const struct word *word, size_t index)
{
    return index < word->size && utf8_digit((unsigned char)word->text[index]);
}

static bool
begins_with_digit(const struct word *word)
{
    return digit_at(word, 0);
}

/* "5", "1,5", "2022–2024", "01.09.2023". */
static bool
number(const struct word *word)
{
    size_t length;
    size_t i;

    if (!begins_with_digit(word) || !digit_at(word, word->size - 1))
        return false;
    for (i = 0; i < word->size; i += length)
        if (utf8_letter(utf8_decode(word->text + i, word->size - i, &length)))
            return false;
    return true;
}

static bool
digits(const struct word *word, size_t least, size_t most)
{
    size_t i = 0;

    while (digit_at(word, i))
        i++;
    return i == word->size && i >= least && i <= most;
}

/* "И.", "М.В.", "Ж.-П.": how many initials, 0 when it is something else. */
static size_t
initials(const struct word *word)
{
    size_t count = 0;
    size_t i = 0;

    while (i < word->size && count < INITIALS_MAX) {
        size_t length;

        if (count > 0 && word->text[i] == '-')
            i++;
        if (!utf8_upper(utf8_decode(word->text + i, word->size - i, &length)))
            return 0;
        i += length;
        if (i >= word->size || word->text[i] != '.')
            return 0;
        i++;
        count++;
    }
    return i == word->size ? count : 0;
}

/* A word of letters with a capital in front. */
static bool
name(const struct word *word)
{
    size_t count = 0;
    size_t i;

    if (!utf8_upper(first_code(word)))
        return false;
    for (i = 0; i < word->size; count++) {
        size_t length;
        uint32_t code = utf8_decode(word->text + i, word->size - i, &length);

        if (!utf8_letter(code) && code != '-')
            return false;
        i += length;
    }
    return count > 1;
}

static bool
month(const struct word *word)
{
    static const char *const stems[] = { "январ", "феврал", "март", "апрел",
        "июн", "июл", "август", "сентябр", "октябр", "ноябр", "декабр" };
    static const char *const may[] = { "май", "мая", "мае", "маю", NULL };
    size_t i;

    for (i = 0; i < sizeof(stems) / sizeof(stems[0]); i++) {
        size_t length = strlen(stems[i]);

        if (strncmp(word->lowered, stems[i], length) == 0)
            return strlen(word->lowered) <= length + MONTH_ENDING;
    }
    return one_of(word->lowered, may);
}

/* -- rules: may the gap not be broken? ----------------------------------- */

/* A line never begins with a dash. */
static bool
dash(const struct gap *gap)
{
    uint32_t code = first_code(gap->right);

    return code == UTF8_EN_DASH || code == UTF8_EM_DASH ||
           (code == '-' && gap->right->size == 1);
}

static bool
sign(const struct gap *gap)
{
    static const char *const signs[] = { "№", "№№", "§", "§§", NULL };

    return !gap->left->closed && one_of(gap->left->lowered, signs);
}

static bool
one_letter(const struct gap *gap)
{
    static const char *const words[] = { "в", "с", "к", "о", "у", "и", "а", "я",
        NULL };

    return !gap->left->closed && one_of(gap->left->lowered, words);
}

/* 2 июня, «02» июня */
static bool
day(const struct gap *gap)
{
    return digits(gap->left, 1, 2) && !gap->left->closed && month(gap->right);
}

/* июня 2023 */
static bool
year(const struct gap *gap)
{
    return month(gap->left) && !gap->left->closed && digits(gap->right, 4, 4);
}

/* 5 (пяти) */
static bool
bracket(const struct gap *gap)
{
    return !gap->left->closed && number(gap->left) && gap->right->opened &&
           gap->right->text[-1] == '(';
}

/* +7 (000) 000, 8 (800) 200 */
static bool
telephone(const struct gap *gap)
{
    const struct word *code = gap->left->closed ? gap->left : gap->right;
    const struct word *country = gap->left->closed ? gap->before : gap->left;

    return code->opened && begins_with_digit(code) &&
           begins_with_digit(gap->right) &&
           (begins_with_digit(country) || first_code(country) == '+');
}

static bool
unit(const struct gap *gap)
{
    static const char *const units[] = { "г.", "гг.", "в.", "вв.", "руб.",
        "руб", "рубль", "рубля", "рублей", "коп.", "коп", "копейка", "копейки",
        "копеек", "%", "‰", "л.", "л", "стр.", "с.", "экз.", "экз", "шт.", "шт",
        "чел.", "чел", "человек", "человека", "мм", "мм.", "см", "см.", "м",
        "м.", "км", "км.", "га", "кг", "кг.", "т", "т.", "мин.", "мин", "ч.",
        "ч", "час", "часа", "часов", "сек.", "кв.", "куб.", "тыс.", "млн",
        "млн.", "млрд", "млрд.", "ед.", "°c", "°с", "₽", "кб", "мб", "гб",
        NULL };

    return !gap->left->closed && number(gap->left) &&
           one_of(gap->right->lowered, units);
}

/* 100 тыс. руб., 20 кв. м */
static bool
second_unit(const struct gap *gap)
{
    static const char *const firsts[] = { "тыс.", "млн", "млн.", "млрд",
        "млрд.", "кв.", "куб.", NULL };
    static const char *const seconds[] = { "руб.", "рублей", "экз.", "шт.",
        "чел.", "человек", "м", "м.", "км", "км.", "см", "₽", NULL };

    return number(gap->before) && one_of(gap->left->lowered, firsts) &&
           one_of(gap->right->lowered, seconds);
}

/* 100 000: groups of three digits. */
static bool
thousands(const struct gap *gap)
{
    size_t i = 0;

    if (gap->left->closed || !digits(gap->left, 1, GROUP))
        return false;
    while (digit_at(gap->right, i))
        i++;
    return i == GROUP;
}

/* ст. 47, пп. 1, ч. 5 */
static bool
clause(const struct gap *gap)
{
    static const char *const clauses[] = { "ст.", "ст.ст.", "п.", "пп.", "п.п.",
        "подп.", "ч.", "чч.", "гл.", "разд.", "абз.", "стр.", "с.", "табл.",
        "рис.", "прил.", "вып.", "т.", "кн.", "д.", "кв.", "корп.", "стр-е",
        "каб.", "ауд.", "оф.", "тел.", "кл.", NULL };

    return !gap->left->closed && begins_with_digit(gap->right) &&
           one_of(gap->left->lowered, clauses);
}

/* г. Омск, с. Усть-Ишим; not the г. of a year. */
static bool
address(const struct gap *gap)
{
    static const char *const kinds[] = { "г.", "гор.", "с.", "п.", "пос.",
        "пгт", "д.", "дер.", "ст.", "х.", "аул", "ул.", "пр.", "пр-т", "пер.",
        "пл.", "б-р", "ш.", "наб.", "р.", "оз.", "им.", NULL };

    return !gap->left->closed && !number(gap->before) &&
           utf8_upper(first_code(gap->right)) &&
           one_of(gap->left->lowered, kinds);
}

/* т. д., т. п., т. е. */
static bool
and_so_on(const struct gap *gap)
{
    static const char *const seconds[] = { "д.", "п.", "е.", "к.", "ч.", "н.",
        "о.", NULL };

    return strcmp(gap->left->lowered, "т.") == 0 &&
           one_of(gap->right->lowered, seconds);
}

/* М.В. Щеникова, М. В. Щеникова, Щениковой М.В. */
static bool
person(const struct gap *gap)
{
    if (gap->left->closed || gap->right->opened)
        return false;
    if (initials(gap->left) > 0)
        return initials(gap->right) > 0 || name(gap->right);
    return initials(gap->right) > 0 && name(gap->left);
}

/* ГОСТ Р 7.0.97-2016 */
static bool
standard(const struct gap *gap)
{
    const char *left = gap->left->lowered;

    if (strcmp(left, "гост") == 0)
        return begins_with_digit(gap->right) ||
               strcmp(gap->right->lowered, "р") == 0;
    return strcmp(left, "р") == 0 && begins_with_digit(gap->right) &&
           strcmp(gap->before->lowered, "гост") == 0;
}

static bool (*const rules[])(const struct gap *) = { dash, sign, one_letter,
    day, year, bracket, telephone, unit, second_unit, thousands, clause,
    address, and_so_on, person, standard };

static bool
stays(const struct gap *gap)
{
    size_t i;

    for (i = 0; i < sizeof(rules) / sizeof(rules[0]); i++)
        if (rules[i](gap))
            return true;
    return false;
}

/* -- words of the text --------------------------------------------------- */

static bool
opens(uint32_t code)
{
    return code == '(' || code == '[' || code == 0xAB || code == '"' ||
           code == 0x201E || code == 0x201C;
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
last_length(const struct word *word)
{
    size_t length = 1;

    while (length < word->size && length < 4 &&
           ((unsigned char)word->text[word->size - length] & 0xC0) == 0x80)
        length++;
    return length;
}

static void
trim(struct word *word)
{
    size_t length;

    while (
        word->size > 0 && opens(utf8_decode(word->text, word->size, &length))) {
        word->opened = true;
        word->text += length;
        word->size -= length;
    }
    while (word->size > 0) {
        size_t last = last_length(word);
        uint32_t code =
            utf8_decode(word->text + word->size - last, last, &length);

        if (!closes(code) && !closing_quote(code))
            return;
        word->closed = word->closed || closes(code);
        word->size -= last;
    }
}

static void
lower(struct word *word)
{
    size_t size = 0;
    size_t i;

    if (word->size >= sizeof(word->lowered))
        return;
    for (i = 0; i < word->size;) {
        size_t length;
        uint32_t code = utf8_decode(word->text + i, word->size - i, &length);

        if (code == UTF8_REPLACEMENT) {
            word->lowered[0] = '\0';
            return;
        }
        size += utf8_encode(utf8_to_lower(code), word->lowered + size);
        i += length;
    }
    word->lowered[size] = '\0';
}

static struct word
word_read(const char *text, size_t size)
{
    struct word word = { .text = text, .size = size };

    trim(&word);
    lower(&word);
    return word;
}

static size_t
space_length(const char *text, size_t size)
{
    size_t length;

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
    while (from < size && space_length(text + from, size - from) == 0) {
        size_t length;

        utf8_decode(text + from, size - from, &length);
        from += length;
    }
    return from;
}

static void
glue_spaces(const char *text, size_t from, size_t to, unsigned char *glue)
{
    for (; from < to; from++)
        if (((unsigned char)text[from] & 0xC0) != 0x80)
            glue[from] = 1;
}

static void
judge_spaces(const char *text, size_t size, unsigned char *glue)
{
    struct word words[3] = { { .text = text }, { .text = text },
        { .text = text } };
    size_t end = 0;

    while (end < size) {
        size_t start = skip_spaces(text, size, end);
        size_t stop = skip_word(text, size, start);
        const struct gap gap = { &words[0], &words[1], &words[2] };

        words[2] = word_read(text + start, stop - start);
        if (end > 0 && stop > start && stays(&gap))
            glue_spaces(text, end, start, glue);
        words[0] = words[1];
        words[1] = words[2];
        end = stop;
    }
}

/* -- hyphens and dashes inside words ------------------------------------- */

static bool
letters_before(const char *text, size_t end)
{
    size_t start = end;
    size_t count;
    size_t length;

    for (count = 0; count < CODE_PART; count++) {
        if (start == 0)
            return false;
        end = start--;
        while (start > 0 && ((unsigned char)text[start] & 0xC0) == 0x80)
            start--;
        if (!utf8_letter(utf8_decode(text + start, end - start, &length)))
            return false;
    }
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

/* 273-ФЗ, Р-145, 5-й, 2022–2024: a part that is no word stays with the other.
 * A dash between spaces is no part of a word. */
static void
judge_hyphens(const char *text, size_t size, unsigned char *glue)
{
    size_t i = 0;

    while (i < size) {
        size_t length;

        if (joins(utf8_decode(text + i, size - i, &length)) &&
            i + length < size &&
            space_length(text + i + length, size - i - length) == 0 &&
            !(letters_before(text, i) && letters_after(text, size, i + length)))
            glue[i] = 1;
        i += length;
    }
}

void
typography_glue(const char *text, size_t size, unsigned char *glue)
{
    judge_spaces(text, size, glue);
    judge_hyphens(text, size, glue);
}
