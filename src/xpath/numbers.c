#include "xpath/numbers.h"

#include <stdbool.h>
#include <string.h>

#include "base/arena.h"
#include "russian/date.h"
#include "russian/number.h"
#include "xpath/call.h"

enum { ARGUMENTS_MAX = 6 };

/* One call: what was given, and where results live. */
struct numbers {
    xmlXPathParserContext *call;
    struct arena *arena;
    const char *strings[ARGUMENTS_MAX];
};

/* False: an argument that is no number was reported, or it is empty. */
static bool
take_number(const struct numbers *numbers, const char *text, uint64_t *number)
{
    if (number_read(text, strlen(text), number))
        return true;
    if (text[0] != '\0')
        call_report(numbers->call, "0, 1, …, 999999999999999", text);
    return false;
}

static bool
take_case(const struct numbers *numbers, const char *text,
    enum grammatical_case *which)
{
    if (case_read(text, which))
        return true;
    call_report(
        numbers->call, "'nom', 'gen', 'dat', 'acc', 'ins', 'pre'", text);
    return false;
}

static bool
take_gender(const struct numbers *numbers, const char *text, char *gender)
{
    *gender = text[0];
    if (text[0] != '\0' && text[1] == '\0' && strchr("mfnp", text[0]) != NULL)
        return true;
    call_report(numbers->call, "'m', 'f', 'n', 'p'", text);
    return false;
}

/* Case, gender and perhaps 'animate' from argument `first` on. */
static bool
take_noun(
    const struct numbers *numbers, unsigned first, struct number_noun *noun)
{
    const char *animate = numbers->strings[first + 2];

    noun->animate = animate != NULL && strcmp(animate, "animate") == 0;
    if (animate != NULL && !noun->animate && animate[0] != '\0') {
        call_report(numbers->call, "'animate'", animate);
        return false;
    }
    return take_case(numbers, numbers->strings[first], &noun->which) &&
           take_gender(numbers, numbers->strings[first + 1], &noun->gender);
}

static const char *
noun_of(const struct numbers *numbers, uint64_t number, unsigned first)
{
    return numbers->strings[first + (unsigned)number_form(number)];
}

typedef const char *answer(struct numbers *numbers);

static void
run(xmlXPathParserContext *call, int given, int least, int most, answer *give)
{
    struct numbers numbers = { .call = call, .arena = arena_new() };
    const char *result = NULL;

    if (call_take(call, given, numbers.arena, least, most, numbers.strings))
        result = give(&numbers);
    call_give(call, result);
    arena_free(numbers.arena);
}

/* ru:plural(number, one, few, many) */
static const char *
plural(struct numbers *numbers)
{
    uint64_t number;

    return take_number(numbers, numbers->strings[0], &number)
               ? noun_of(numbers, number, 1)
               : NULL;
}

void
numbers_plural(xmlXPathParserContext *call, int given)
{
    run(call, given, 4, 4, plural);
}

/* ru:count(number, one, few, many) */
static const char *
count(struct numbers *numbers)
{
    uint64_t number;

    if (!take_number(numbers, numbers->strings[0], &number))
        return NULL;
    return arena_printf(numbers->arena, "%s %s",
        number_digits(numbers->arena, number), noun_of(numbers, number, 1));
}

void
numbers_count(xmlXPathParserContext *call, int given)
{
    run(call, given, 4, 4, count);
}

/* ru:words(number, case, gender, 'animate') */
static const char *
words(struct numbers *numbers)
{
    struct number_noun noun;
    uint64_t number;

    return take_number(numbers, numbers->strings[0], &number) &&
                   take_noun(numbers, 1, &noun)
               ? number_cardinal(numbers->arena, number, noun)
               : NULL;
}

void
numbers_words(xmlXPathParserContext *call, int given)
{
    run(call, given, 3, 4, words);
}

/* ru:ordinal(number, case, gender, 'animate') */
static const char *
ordinal(struct numbers *numbers)
{
    struct number_noun noun;
    uint64_t number;

    return take_number(numbers, numbers->strings[0], &number) &&
                   take_noun(numbers, 1, &noun)
               ? number_ordinal(numbers->arena, number, noun)
               : NULL;
}

void
numbers_ordinal(xmlXPathParserContext *call, int given)
{
    run(call, given, 3, 4, ordinal);
}

/* The form of a noun in a case: but for the nominative and the accusative
 * there are two, «1 (одного) дня» and «3 (трёх) дней». In the genitive the
 * forms of the nominative will do, год, года, лет: they have both. */
static const char *
noun_in_case(
    const struct numbers *numbers, uint64_t number, enum grammatical_case which)
{
    const char *const *forms = numbers->strings + 3;
    bool two = strcmp(forms[NUMBER_FEW], forms[NUMBER_MANY]) == 0;

    if (which == CASE_NOM || which == CASE_ACC)
        return noun_of(numbers, number, 3);
    if (number_form(number) != NUMBER_ONE)
        return forms[NUMBER_MANY];
    return forms[two || which != CASE_GEN ? NUMBER_ONE : NUMBER_FEW];
}

/* ru:counted(number, case, gender, one, few, many): the words follow the
 * case, the forms of the noun are those of this case. */
static const char *
counted(struct numbers *numbers)
{
    struct number_noun noun = { .animate = false };
    uint64_t number;

    if (!take_number(numbers, numbers->strings[0], &number) ||
        !take_case(numbers, numbers->strings[1], &noun.which) ||
        !take_gender(numbers, numbers->strings[2], &noun.gender))
        return NULL;
    return arena_printf(numbers->arena, "%s (%s) %s",
        number_digits(numbers->arena, number),
        number_cardinal(numbers->arena, number, noun),
        noun_in_case(numbers, number, noun.which));
}

void
numbers_counted(xmlXPathParserContext *call, int given)
{
    run(call, given, 6, 6, counted);
}

/* ru:sum(amount, case) */
static const char *
sum(struct numbers *numbers)
{
    const char *text = numbers->strings[0];
    enum grammatical_case which = CASE_NOM;
    uint64_t kopecks;

    if (text[0] == '\0' ||
        (numbers->strings[1] != NULL &&
            !take_case(numbers, numbers->strings[1], &which)))
        return NULL;
    if (number_read_sum(text, strlen(text), &kopecks))
        return number_sum(numbers->arena, kopecks, which);
    call_report(numbers->call, "100000, 100000.50", text);
    return NULL;
}

void
numbers_sum(xmlXPathParserContext *call, int given)
{
    run(call, given, 1, 2, sum);
}

static bool
take_date(const struct numbers *numbers, struct date *date)
{
    const char *text = numbers->strings[0];

    if (date_parse(text, strlen(text), date))
        return true;
    if (text[0] != '\0')
        call_report(numbers->call, "2023-06-02", text);
    return false;
}

/* ru:date-words(date, case) */
static const char *
date_in_words(struct numbers *numbers)
{
    enum grammatical_case which = CASE_NOM;
    struct date date;

    if ((numbers->strings[1] != NULL &&
            !take_case(numbers, numbers->strings[1], &which)) ||
        !take_date(numbers, &date))
        return NULL;
    return date_words(numbers->arena, date, which);
}

void
numbers_date(xmlXPathParserContext *call, int given)
{
    run(call, given, 1, 2, date_in_words);
}

/* ru:school-year(date, form) */
static const char *
school_year(struct numbers *numbers)
{
    static const struct {
        const char *name;
        const char *sign;
        int digits; /* of the second year */
        int modulus;
    } forms[] = {
        { "full", "/", 4, 10000 },
        { "short", "/", 2, 100 },
        { "dash", "–", 4, 10000 },
    };
    struct date date;
    size_t i;
    int year;

    for (i = 0; i < sizeof(forms) / sizeof(forms[0]); i++)
        if (strcmp(forms[i].name, numbers->strings[1]) == 0)
            break;
    if (i == sizeof(forms) / sizeof(forms[0])) {
        call_report(
            numbers->call, "'full', 'short', 'dash'", numbers->strings[1]);
        return NULL;
    }
    if (!take_date(numbers, &date))
        return NULL;
    year = date_school_year(date);
    return arena_printf(numbers->arena, "%d%s%0*d", year, forms[i].sign,
        forms[i].digits, (year + 1) % forms[i].modulus);
}

void
numbers_school_year(xmlXPathParserContext *call, int given)
{
    run(call, given, 2, 2, school_year);
}
