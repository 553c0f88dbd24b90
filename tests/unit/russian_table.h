/* russian_table: the rows of a TAB-separated file of tests/data, for tests. */
#ifndef PISAR_TESTS_UNIT_RUSSIAN_TABLE_H
#define PISAR_TESTS_UNIT_RUSSIAN_TABLE_H

#include <setjmp.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "base/arena.h"

enum { TABLE_CELLS = 20, TABLE_LINE = 2048 };

/* Reads the next line into `line`, cut into cells; false at the end. Cells
 * that the line does not have are "". What begins with # is a comment. */
static inline bool
table_next(FILE *file, char *line, char **cells)
{
    int i;

    do
        if (fgets(line, TABLE_LINE, file) == NULL)
            return false;
    while (line[0] == '#');
    line[strcspn(line, "\n")] = '\0';
    for (i = 0; i < TABLE_CELLS; i++) {
        cells[i] = line;
        line += strcspn(line, "\t");
        if (*line == '\t')
            *line++ = '\0';
    }
    return true;
}

/* No row behind the head of the file is wrong, and there are more than `least`.
 * `wrong` prints and counts what is wrong with one. */
static inline void
assert_rows(const char *path, unsigned least,
    unsigned (*wrong)(struct arena *arena, char **cells))
{
    FILE *file = fopen(path, "r");
    char line[TABLE_LINE];
    char *cells[TABLE_CELLS];
    unsigned rows = 0;
    unsigned count = 0;

    assert_non_null(file);
    assert_true(table_next(file, line, cells));
    for (; table_next(file, line, cells); rows++) {
        struct arena *arena = arena_new();

        count += wrong(arena, cells);
        arena_free(arena);
    }
    fclose(file);
    assert_true(rows > least);
    assert_int_equal(count, 0);
}

/* Equal with ё as е. */
static inline bool
table_same(const char *a, size_t size, const char *b)
{
    static const char io[] = "ё";
    size_t i = 0;

    while (i < size && *b != '\0') {
        bool left = strncmp(a + i, io, 2) == 0;
        bool right = strncmp(b, io, 2) == 0;

        if (left != right && strncmp(left ? b : a + i, "е", 2) != 0)
            return false;
        if (left == right && a[i] != *b)
            return false;
        i += left || right ? 2 : 1;
        b += left || right ? 2 : 1;
    }
    return i == size && *b == '\0';
}

/* True when `form` is one of the variants "a|b". */
static inline bool
table_accepts(const char *variants, const char *form)
{
    for (;;) {
        size_t size = strcspn(variants, "|");

        if (table_same(variants, size, form))
            return true;
        if (variants[size] == '\0')
            return false;
        variants += size + 1;
    }
}

#endif
