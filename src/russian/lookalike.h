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
    size_t end;    /* of its word */
    bool latin;    /* else Russian */
};

/* The first one at or behind the offset `from`. */
bool lookalike_find(
    const char *text, size_t size, size_t from, struct lookalike *found);

#endif
