/*
 * term: dates inside Russian sentences.
 *
 * In: the text of a point. Out: the earliest day until which or from which
 * something is to be done («в срок до 01.07.2023», «не позднее 2 июня 2023
 * г.», «С 01.09.2023 обеспечить»), days that no calendar has, and months
 * with their year. The date of a cited act («от 06.05.2022 № 38») is no term.
 */
#ifndef PISAR_CHECK_TERM_H
#define PISAR_CHECK_TERM_H

#include <stdbool.h>
#include <stddef.h>

#include "russian/date.h"

/* False when the text has no term. */
bool term_earliest(const char *text, struct date *date);

/* The first date that is no day («31.02.2023»): its start in the text and
 * its bytes; NULL when there is none. */
const char *term_impossible(const char *text, size_t *size);

/* The first month that stands with its year («Апрель 2025 г.», «до 20 апреля
 * 2025»), as the number YYYYMM; 0 when there is none. */
int term_month(const char *text);

#endif
