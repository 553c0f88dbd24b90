/*
 * number: numbers in Russian words, and nouns that agree with them.
 *
 * In: a whole number, a case, a gender. Out: «двадцать один», «двадцать
 * первого», the form of a noun («год», «года», «лет»), sums of money. What
 * is printed has plain spaces: where no line may end is typography's.
 *
 * Source: Rosenthal, «Справочник по правописанию», §§ 164–166 (numerals).
 */
#ifndef PISAR_RUSSIAN_NUMBER_H
#define PISAR_RUSSIAN_NUMBER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "russian/case.h"

struct arena;

/* The greatest number that has words here. */
#define NUMBER_MAX UINT64_C(999999999999999)

/* Which of three forms of a noun follows: 1 год, 2 года, 5 лет. */
enum number_form { NUMBER_ONE, NUMBER_FEW, NUMBER_MANY };

enum number_form number_form(uint64_t number);

/* What a numeral agrees with. */
struct number_noun {
    enum grammatical_case which;
    char gender; /* 'm', 'f', 'n'; ordinals have 'p' for plural too */
    bool animate;
};

/* «двадцать два», «двух тысяч двадцати трёх». NULL above NUMBER_MAX. */
char *number_cardinal(
    struct arena *arena, uint64_t number, struct number_noun noun);

/* «двадцать второй», «две тысячи двадцать третьего». The same. */
char *number_ordinal(
    struct arena *arena, uint64_t number, struct number_noun noun);

/* Digits in groups of three from five digits on: 1000, 10 000. */
char *number_digits(struct arena *arena, uint64_t number);

/* «100 000 (сто тысяч) рублей 00 копеек»; nominative and accusative are the
 * same here. `kopecks`: the whole sum. */
char *number_sum(
    struct arena *arena, uint64_t kopecks, enum grammatical_case which);

/* Reads 100000, 100 000, 100000,5 or 100 000.50 as kopecks: digits, perhaps
 * in groups, perhaps one or two digits of kopecks. False: something else. */
bool number_read_sum(const char *text, size_t size, uint64_t *kopecks);

/* Reads digits, perhaps in groups by spaces. False: something else, or more
 * than NUMBER_MAX. */
bool number_read(const char *text, size_t size, uint64_t *number);

#endif
