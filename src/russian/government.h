/*
 * government: the case that words need of the amount behind them.
 *
 * In: the words before an amount, «не позднее», «в», and what is counted.
 * Out: its case: «не позднее 3 (трёх) дней», «в 2 (двух) экземплярах». The
 * last word decides. Words that take two cases («с», «под») and words that
 * are not known have no answer here: nothing is guessed.
 *
 * Source: Rosenthal, «Справочник по правописанию», §§ 198–208 (government);
 * «по» before numerals, § 206.
 */
#ifndef PISAR_RUSSIAN_GOVERNMENT_H
#define PISAR_RUSSIAN_GOVERNMENT_H

#include <stdbool.h>
#include <stdint.h>

#include "russian/case.h"

/* «в 3 (три) дня», but «в 3 (трёх) листах». */
enum counted {
    COUNTED_TIME = 1 << 0,
    COUNTED_SHEETS = 1 << 1,
    COUNTED_COPIES = 1 << 2
};

/* No words at all: the accusative, a mere measure. False: not known. */
bool government_case(const char *words, enum counted counted, uint64_t number,
    enum grammatical_case *which);

#endif
