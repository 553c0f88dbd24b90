/* The case of an amount by the words before it, read against the table. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "russian/government.h"
#include "russian_table.h"

static enum counted
counted_of(const char *name)
{
    if (strcmp(name, "time") == 0)
        return COUNTED_TIME;
    return strcmp(name, "sheets") == 0 ? COUNTED_SHEETS : COUNTED_COPIES;
}

static void
the_last_word_decides_the_case(void **state)
{
    FILE *file = fopen("tests/data/government-own.tsv", "r");
    char line[TABLE_LINE];
    char *cells[TABLE_CELLS];
    unsigned rows = 0;

    (void)state;
    assert_non_null(file);
    assert_true(table_next(file, line, cells));
    for (; table_next(file, line, cells); rows++) {
        enum grammatical_case which;
        bool known = government_case(cells[0], counted_of(cells[1]),
            strtoull(cells[2], NULL, 10), &which);

        assert_string_equal(known ? case_name(which) : "-", cells[3]);
    }
    fclose(file);
    assert_true(rows > 40);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_last_word_decides_the_case),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
