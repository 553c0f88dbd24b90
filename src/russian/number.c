/*
 * A numeral is written in groups of three digits, each declined with the name
 * of its thousands; in an ordinal only the last word is declined. Everything
 * irregular is in the tables.
 */
#include "russian/number.h"

#include <string.h>

#include "base/arena.h"
#include "base/file.h"
#include "base/utf8.h"

enum {
    TEN = 10,
    TWENTY = 20,
    HUNDRED = 100,
    THOUSAND = 1000,
    GROUP = 3, /* digits */
    SCALES = 5,
    GROUPED_FROM = 10000
};

/* ---- tables ---- */

typedef const char *cases[CASE_COUNT];

static const cases zero = { "ноль", "ноля", "нолю", "ноль", "нолём", "ноле" };

static const struct {
    char gender;
    cases words;
} ones[] = {
    { 'm', { "один", "одного", "одному", "один", "одним", "одном" } },
    { 'n', { "одно", "одного", "одному", "одно", "одним", "одном" } },
    { 'f', { "одна", "одной", "одной", "одну", "одной", "одной" } },
    { 'p', { "одни", "одних", "одним", "одни", "одними", "одних" } },
};

static const cases few[] = {
    { "два", "двух", "двум", "два", "двумя", "двух" },
    { "три", "трёх", "трём", "три", "тремя", "трёх" },
    { "четыре", "четырёх", "четырём", "четыре", "четырьмя", "четырёх" },
};

static const cases eight = { "восемь", "восьми", "восьми", "восемь", "восемью",
    "восьми" };

/* 5 to 20: a soft sign is left out. */
static const char *const stems[] = { "пят", "шест", "сем", NULL, "девят",
    "десят", "одиннадцат", "двенадцат", "тринадцат", "четырнадцат", "пятнадцат",
    "шестнадцат", "семнадцат", "восемнадцат", "девятнадцат", "двадцат" };

static const char *const stem_endings[CASE_COUNT] = { "ь", "и", "и", "ь", "ью",
    "и" };
static const char *const ten_endings[CASE_COUNT] = { "десят", "десяти",
    "десяти", "десят", "десятью", "десяти" };
static const char *const hundred_endings[CASE_COUNT] = { "сот", "сот", "стам",
    "сот", "стами", "стах" };

/* A noun that a number counts. */
struct counted {
    char gender;
    cases one;
    cases many;
};

static const struct counted scales[SCALES] = {
    [1] = { 'f',
        { "тысяча", "тысячи", "тысяче", "тысячу", "тысячей", "тысяче" },
        { "тысячи", "тысяч", "тысячам", "тысячи", "тысячами", "тысячах" } },
    [2] = { 'm',
        { "миллион", "миллиона", "миллиону", "миллион", "миллионом",
            "миллионе" },
        { "миллионы", "миллионов", "миллионам", "миллионы", "миллионами",
            "миллионах" } },
    [3] = { 'm',
        { "миллиард", "миллиарда", "миллиарду", "миллиард", "миллиардом",
            "миллиарде" },
        { "миллиарды", "миллиардов", "миллиардам", "миллиарды", "миллиардами",
            "миллиардах" } },
    [4] = { 'm',
        { "триллион", "триллиона", "триллиону", "триллион", "триллионом",
            "триллионе" },
        { "триллионы", "триллионов", "триллионам", "триллионы", "триллионами",
            "триллионах" } },
};

static const char *const ordinal_scales[SCALES] = { NULL, "тысячн", "миллионн",
    "миллиардн", "триллионн" };

static const struct counted rouble = { 'm',
    { "рубль", "рубля", "рублю", "рубль", "рублём", "рубле" },
    { "рубли", "рублей", "рублям", "рубли", "рублями", "рублях" } };

static const struct counted kopeck = { 'f',
    { "копейка", "копейки", "копейке", "копейку", "копейкой", "копейке" },
    { "копейки", "копеек", "копейкам", "копейки", "копейками", "копейках" } };

/* Stems of ordinals below 10; from 11 to 30 those of the cardinals. */
static const char *const ordinal_stems[] = { "нулев", "перв", "втор", "трет",
    "четвёрт", "пят", "шест", "седьм", "восьм", "девят" };
static const char *const ordinal_tens[] = { "", "десят", "двадцат", "тридцат",
    "сороков", "пятидесят", "шестидесят", "семидесят", "восьмидесят",
    "девяност" };
static const char *const ordinal_hundreds[] = { "", "сот", "двухсот", "трёхсот",
    "четырёхсот", "пятисот", "шестисот", "семисот", "восьмисот", "девятисот" };

struct endings {
    char gender;
    cases words;
};

static const struct endings adjective[] = {
    { 'm', { "ый", "ого", "ому", "ый", "ым", "ом" } },
    { 'n', { "ое", "ого", "ому", "ое", "ым", "ом" } },
    { 'f', { "ая", "ой", "ой", "ую", "ой", "ой" } },
    { 'p', { "ые", "ых", "ым", "ые", "ыми", "ых" } },
};

static const struct endings third[] = {
    { 'm', { "ий", "ьего", "ьему", "ий", "ьим", "ьем" } },
    { 'n', { "ье", "ьего", "ьему", "ье", "ьим", "ьем" } },
    { 'f', { "ья", "ьей", "ьей", "ью", "ьей", "ьей" } },
    { 'p', { "ьи", "ьих", "ьим", "ьи", "ьими", "ьих" } },
};

/* ---- words ---- */

static bool
direct(enum grammatical_case which)
{
    return which == CASE_NOM || which == CASE_ACC;
}

enum number_form
number_form(uint64_t number)
{
    uint64_t two = number % HUNDRED;
    uint64_t last = number % TEN;

    if (two / TEN == 1 || last == 0 || last > 4)
        return NUMBER_MANY;
    return last == 1 ? NUMBER_ONE : NUMBER_FEW;
}

static const char *
counted_form(
    const struct counted *noun, uint64_t number, enum grammatical_case which)
{
    enum number_form form = number_form(number);

    if (form == NUMBER_ONE)
        return noun->one[which];
    if (!direct(which))
        return noun->many[which];
    return form == NUMBER_FEW ? noun->one[CASE_GEN] : noun->many[CASE_GEN];
}

/* Words are parted by blanks; a word may be put in several pieces. */
static void
begin_word(struct buffer *out)
{
    if (out->length > 0)
        buffer_append(out, " ", 1);
}

static enum grammatical_case
animate_case(struct number_noun noun)
{
    bool genitive = noun.gender == 'm' || noun.gender == 'p';

    return noun.which == CASE_ACC && noun.animate && genitive ? CASE_GEN
                                                              : noun.which;
}

static const char *
one(struct number_noun noun)
{
    size_t i = 0;

    while (
        i + 1 < sizeof(ones) / sizeof(ones[0]) && ones[i].gender != noun.gender)
        i++;
    return ones[i].words[animate_case(noun)];
}

/* 2, 3, 4: the accusative of what lives is the genitive, in all genders. */
static const char *
two_to_four(unsigned number, struct number_noun noun)
{
    if (noun.which == CASE_ACC && noun.animate)
        noun.which = CASE_GEN;
    if (number == 2 && noun.gender == 'f' && direct(noun.which))
        return "две";
    return few[number - 2][noun.which];
}

/* 1 to 20 */
static void
put_unit(struct buffer *out, unsigned number, struct number_noun noun)
{
    if (number == 1) {
        buffer_text(out, one(noun));
    } else if (number <= 4) {
        buffer_text(out, two_to_four(number, noun));
    } else if (number == 8) {
        buffer_text(out, eight[noun.which]);
    } else {
        buffer_text(out, stems[number - 5]);
        buffer_text(out, stem_endings[noun.which]);
    }
}

/* 20, 30, …, 90 */
static void
put_tens(struct buffer *out, unsigned tens, enum grammatical_case which)
{
    const struct number_noun plain = { which, 'm', false };

    if (tens == 2) {
        put_unit(out, TWENTY, plain);
    } else if (tens == 3) {
        buffer_text(out, "тридцат");
        buffer_text(out, stem_endings[which]);
    } else if (tens == 4) {
        buffer_text(out, direct(which) ? "сорок" : "сорока");
    } else if (tens == 9) {
        buffer_text(out, direct(which) ? "девяносто" : "девяноста");
    } else {
        put_unit(out, tens, plain);
        buffer_text(out, ten_endings[which]);
    }
}

/* 100, 200, …, 900 */
static void
put_hundreds(struct buffer *out, unsigned hundreds, enum grammatical_case which)
{
    static const char *const directs[] = { "", "сто", "двести", "триста",
        "четыреста" };

    if (hundreds < sizeof(directs) / sizeof(directs[0]) && direct(which)) {
        buffer_text(out, directs[hundreds]);
    } else if (hundreds == 1) {
        buffer_text(out, "ста");
    } else {
        put_unit(out, hundreds, (struct number_noun){ which, 'm', false });
        buffer_text(out, hundred_endings[which]);
    }
}

/* 0 to 999. Compound numerals count what lives as what does not: «двадцать
 * два человека». */
static void
put_group(struct buffer *out, unsigned number, struct number_noun noun)
{
    unsigned rest = number % HUNDRED;

    if (number >= HUNDRED) {
        begin_word(out);
        put_hundreds(out, number / HUNDRED, noun.which);
    }
    if (rest >= TWENTY) {
        begin_word(out);
        put_tens(out, rest / TEN, noun.which);
        rest %= TEN;
    }
    if (rest == 0)
        return;
    if (out->length > 0 && rest > 1)
        noun.animate = false;
    begin_word(out);
    put_unit(out, rest, noun);
}

static void
put_cardinal(struct buffer *out, uint64_t number, struct number_noun noun)
{
    uint64_t unit = UINT64_C(1000000000000);
    unsigned i;

    for (i = SCALES - 1; i > 0; i--, unit /= THOUSAND) {
        unsigned group = (unsigned)(number / unit % THOUSAND);

        if (group == 0)
            continue;
        put_group(out, group,
            (struct number_noun){ noun.which, scales[i].gender, false });
        begin_word(out);
        buffer_text(out, counted_form(&scales[i], group, noun.which));
    }
    put_group(out, (unsigned)(number % THOUSAND), noun);
}

char *
number_cardinal(struct arena *arena, uint64_t number, struct number_noun noun)
{
    struct buffer out = { .arena = arena };

    if (number > NUMBER_MAX)
        return NULL;
    if (number == 0)
        return arena_strdup(arena, zero[noun.which]);
    put_cardinal(&out, number, noun);
    return out.data;
}

/* ---- ordinals ---- */

static const char *
ending(const struct endings *endings, struct number_noun noun)
{
    size_t i = 0;

    while (i + 1 < sizeof(adjective) / sizeof(adjective[0]) &&
           endings[i].gender != noun.gender)
        i++;
    return endings[i].words[animate_case(noun)];
}

/* второй, шестой, седьмой, восьмой, сороковой, нулевой */
static bool
stressed(unsigned last)
{
    return last == 0 || last == 2 || (last >= 6 && last <= 8) || last == 40;
}

static void
put_ending(struct buffer *out, unsigned last, struct number_noun noun)
{
    enum grammatical_case which = animate_case(noun);

    if (last == 3)
        buffer_text(out, ending(third, noun));
    else if (stressed(last) && noun.gender == 'm' && direct(which))
        buffer_text(out, "ой");
    else
        buffer_text(out, ending(adjective, noun));
}

/* 0 to 20, tens and hundreds */
static void
put_ordinal_stem(struct buffer *out, unsigned last)
{
    if (last < TEN)
        buffer_text(out, ordinal_stems[last]);
    else if (last >= HUNDRED)
        buffer_text(out, ordinal_hundreds[last / HUNDRED]);
    else if (last % TEN == 0)
        buffer_text(out, ordinal_tens[last / TEN]);
    else
        buffer_text(out, stems[last - 5]);
}

/* «двухтысячный», «двадцатиоднотысячный»: the genitive as one word, but сто,
 * девяносто, одно. */
static void
put_joined(struct buffer *out, unsigned group)
{
    static const char *const changed[][2] = { { "ста", "сто" },
        { "одного", "одно" }, { "девяноста", "девяносто" } };
    struct buffer words = { .arena = out->arena };
    char *word;
    char *rest;

    if (group == 1)
        return;
    put_group(&words, group, (struct number_noun){ CASE_GEN, 'm', false });
    for (word = strtok_r(words.data, " ", &rest); word != NULL;
         word = strtok_r(NULL, " ", &rest)) {
        size_t i;

        for (i = 0; i < sizeof(changed) / sizeof(changed[0]); i++)
            if (strcmp(word, changed[i][0]) == 0)
                break;
        buffer_text(out,
            i < sizeof(changed) / sizeof(changed[0]) ? changed[i][1] : word);
    }
}

static void
put_high(struct buffer *out, uint64_t number)
{
    if (number == 0)
        return;
    put_cardinal(out, number, (struct number_noun){ CASE_NOM, 'm', false });
    begin_word(out);
}

/* Whole thousands, millions, …: one word at the end. */
static bool
put_round(struct buffer *out, uint64_t number, struct number_noun noun)
{
    uint64_t unit = UINT64_C(1000000000000);
    unsigned i;

    for (i = SCALES - 1; i > 0; i--, unit /= THOUSAND) {
        unsigned group = (unsigned)(number / unit % THOUSAND);

        if (number % unit != 0 || group == 0)
            continue;
        put_high(out, number - group * unit);
        put_joined(out, group);
        buffer_text(out, ordinal_scales[i]);
        buffer_text(out, ending(adjective, noun));
        return true;
    }
    return false;
}

/* What the last word of an ordinal stands for. */
static unsigned
last_word(uint64_t number)
{
    unsigned two = (unsigned)(number % HUNDRED);

    if (two == 0)
        return (unsigned)(number % THOUSAND);
    return two <= TWENTY || two % TEN == 0 ? two : two % TEN;
}

char *
number_ordinal(struct arena *arena, uint64_t number, struct number_noun noun)
{
    struct buffer out = { .arena = arena };
    unsigned last = last_word(number);

    if (number > NUMBER_MAX)
        return NULL;
    if (put_round(&out, number, noun))
        return out.data;
    put_high(&out, number - last);
    put_ordinal_stem(&out, last);
    put_ending(&out, last, noun);
    return out.data;
}

/* ---- digits and sums ---- */

char *
number_digits(struct arena *arena, uint64_t number)
{
    char *digits = arena_printf(arena, "%llu", (unsigned long long)number);
    struct buffer out = { .arena = arena };
    size_t length = strlen(digits);
    size_t i;

    if (number < GROUPED_FROM)
        return digits;
    for (i = 0; i < length; i++) {
        if (i > 0 && (length - i) % GROUP == 0)
            buffer_append(&out, " ", 1);
        buffer_append(&out, digits + i, 1);
    }
    return out.data;
}

/* «ста рублями», but «двумя тысячами рублей», «нолём рублей»: thousands and
 * nought are nouns, too. */
static const char *
money_form(
    const struct counted *noun, uint64_t number, enum grammatical_case which)
{
    return number % THOUSAND == 0 ? noun->many[CASE_GEN]
                                  : counted_form(noun, number, which);
}

char *
number_sum(struct arena *arena, uint64_t kopecks, enum grammatical_case which)
{
    uint64_t roubles = kopecks / HUNDRED;
    unsigned rest = (unsigned)(kopecks % HUNDRED);
    const char *words = number_cardinal(
        arena, roubles, (struct number_noun){ which, rouble.gender, false });

    if (words == NULL)
        return NULL;
    return arena_printf(arena, "%s (%s) %s %02u %s",
        number_digits(arena, roubles), words,
        money_form(&rouble, roubles, which), rest,
        money_form(&kopeck, rest, which));
}

/* Bytes of the number at the start of a text; with blanks in it, groups of
 * three digits. 0: there is none. */
static size_t
digits_read(const char *text, size_t size, uint64_t *number)
{
    bool grouped = false;
    unsigned digits = 0; /* of the group */
    size_t length;
    size_t i;

    *number = 0;
    for (i = 0; i < size; i += length) {
        uint32_t code = utf8_decode(text + i, size - i, &length);

        if (utf8_digit(code) && *number <= NUMBER_MAX) {
            *number = *number * TEN + (code - '0');
            digits++;
        } else if (!utf8_space(code) || digits == 0 || digits > GROUP ||
                   (grouped && digits < GROUP)) {
            break;
        } else {
            grouped = true;
            digits = 0;
        }
    }
    return *number > NUMBER_MAX || (grouped && digits != GROUP) ? 0 : i;
}

bool
number_read(const char *text, size_t size, uint64_t *number)
{
    return size > 0 && digits_read(text, size, number) == size;
}

bool
number_read_sum(const char *text, size_t size, uint64_t *kopecks)
{
    size_t used = digits_read(text, size, kopecks);
    size_t left = size - used;

    if (used == 0)
        return false;
    *kopecks *= HUNDRED;
    text += used;
    if (left == 0)
        return true;
    if ((text[0] != ',' && text[0] != '.') || left < 2 || left > 3 ||
        !utf8_digit((unsigned char)text[1]) ||
        (left == 3 && !utf8_digit((unsigned char)text[2])))
        return false;
    *kopecks += (uint64_t)(text[1] - '0') * TEN;
    if (left == 3)
        *kopecks += (uint64_t)(text[2] - '0');
    return true;
}
