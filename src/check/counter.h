/*
 * counter: the numbers of the rows of a table.
 *
 * In: rows and section rows in their order, with the numbers typed. Out: the
 * numbers of rows that have none; findings on those that do not follow.
 * Below «2. Раздел» rows count 2.1, 2.2; below a section row without a number
 * they go on. It knows no columns.
 */
#ifndef PISAR_CHECK_COUNTER_H
#define PISAR_CHECK_COUNTER_H

#include <stdbool.h>

#include "base/message.h"

enum { COUNTER_DEPTH = 4 };

struct counter_number {
    int parts[COUNTER_DEPTH];
    unsigned count; /* 0: none yet */
};

struct counter {
    struct arena *arena;
    struct log *log;
    struct counter_number last;
    int section;     /* number of the section row; 0: it has none */
    bool at_section; /* no row since the section row */
};

/* True for 3, 3., 3.1. */
bool counter_reads(const char *typed);

/* A section row; its text may begin with a number, which must follow. */
void counter_section(
    struct counter *counter, const char *text, struct place place);

/* A row with a number, which must follow. */
void counter_row(
    struct counter *counter, const char *typed, struct place place);

/* The number of a row that has none. */
const char *counter_next(struct counter *counter);

#endif
