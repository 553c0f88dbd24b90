/*
 * date: days of the calendar as Russian documents write them.
 *
 * In: one date as text, alone: 2023-06-02, 02.06.2023, 2 июня 2023 г. Out: a
 * checked day of the Gregorian calendar, or why it is none; and the same day
 * printed again. It knows no clock and no days off.
 *
 * Forms: ГОСТ Р 7.0.97-2016, clause 5.10 («г.» only after the word form).
 */
#ifndef PISAR_RUSSIAN_DATE_H
#define PISAR_RUSSIAN_DATE_H

#include <stdbool.h>
#include <stddef.h>

#include "russian/case.h"

struct arena;

struct date {
    int year;  /* 1 to 9999 */
    int month; /* 1 to 12 */
    int day;   /* 1 to 31 */
};

enum date_result {
    DATE_NONE,       /* not written as a date */
    DATE_IMPOSSIBLE, /* written as one, but no such day: 30.02.2023 */
    DATE_VALID
};

/* Reads the whole of `text` (blanks around it are skipped). *date is set for
 * DATE_VALID and DATE_IMPOSSIBLE, as typed. The numeric form may carry a
 * needless «г.», the word form may end in «г.», «года» or nothing. */
enum date_result date_read(const char *text, size_t size, struct date *date);

/* The same as yes or no. */
bool date_parse(const char *text, size_t size, struct date *date);

enum date_form {
    DATE_ISO,     /* 2023-06-02 */
    DATE_NUMERIC, /* 02.06.2023 */
    DATE_LONG,    /* 2 июня 2023 г. */
    DATE_NUMBER   /* 20230602, to be compared */
};

/* Bytes that hold any printed date with its NUL. */
enum { DATE_TEXT = 40 };

/* Writes a valid date into text (DATE_TEXT bytes); returns its bytes. */
size_t date_print(struct date date, enum date_form form, char *text);

/* «второе июня две тысячи двадцать третьего года»; the case is the day's. */
char *date_words(
    struct arena *arena, struct date date, enum grammatical_case which);

/* The year in which the school year of a day began: it begins on 1
 * September. */
int date_school_year(struct date date);

/* Below, equal to or above 0 as a is before, the same as or after b. */
int date_compare(struct date a, struct date b);

/* 1 (Monday) to 7 of a valid date. */
int date_weekday(struct date date);

#endif
