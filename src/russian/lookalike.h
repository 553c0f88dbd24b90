/*
 * lookalike: letters of the other alphabet that look right.
 *
 * In: running text, as typography takes it. Out: letters such as the Latin c
 * of «cлово», which no search and no screen reader takes for the Russian one.
 * Words that mix alphabets on purpose (VIPы) hold letters that look like
 * none of the other's; they are left alone, and so are addresses.
 */
#ifndef PISAR_RUSSIAN_LOOKALIKE_H
#define PISAR_RUSSIAN_LOOKALIKE_H

#include <stdbool.h>
#include <stddef.h>

struct lookalike {
    size_t offset; /* of the letter */
    size_t length; /* bytes */
    size_t start;  /* of its word */
    size_t end;
    bool latin; /* else Russian */
};

/* The first one behind the word of `found`, which is all zero at first. */
bool lookalike_next(const char *text, size_t size, struct lookalike *found);

#endif
