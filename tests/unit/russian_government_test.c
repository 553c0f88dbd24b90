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

static unsigned
wrong_case(struct arena *arena, char **cells)
{
    enum grammatical_case which;
    bool known = government_case(
        cells[0], counted_of(cells[1]), strtoull(cells[2], NULL, 10), &which);
    const char *found = known ? case_name(which) : "-";

    (void)arena;
    if (strcmp(found, cells[3]) == 0)
        return 0;
    print_message("%s %s: %s, not %s\n", cells[0], cells[2], cells[3], found);
    return 1;
}

static void
the_last_word_decides_the_case(void **state)
{
    (void)state;
    assert_rows("tests/data/government-own.tsv", 40, wrong_case);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_last_word_decides_the_case),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
