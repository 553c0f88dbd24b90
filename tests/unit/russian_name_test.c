/* Names in six cases: the table of hard ones, and what must always hold. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "base/arena.h"
#include "russian/name.h"
#include "russian/person.h"
#include "russian_table.h"

enum { GENDER = 2, LAST, FIRST, PATRONYMIC, INITIALS = 7, NOMINATIVE };

static void
every_name_of_the_table_declines(void **state)
{
    FILE *file = fopen("tests/data/names.tsv", "r");
    struct arena *arena = arena_new();
    char line[TABLE_LINE];
    char *cells[TABLE_CELLS];
    unsigned rows = 0;
    unsigned wrong = 0;
    int i;

    (void)state;
    assert_non_null(file);
    (void)table_next(file, line, cells);
    while (table_next(file, line, cells)) {
        const struct person person = { cells[LAST], cells[FIRST],
            cells[PATRONYMIC], cells[INITIALS], cells[GENDER] };
        struct name name;

        name_decline(arena, &person, NULL, &name);
        for (i = 0; i < CASE_COUNT; i++) {
            const char *form = name_print(
                arena, &name, (enum grammatical_case)i, "Ф И О", NULL);

            if (table_accepts(cells[NOMINATIVE + i], form))
                continue;
            print_message("%s: %s, not %s\n",
                case_name((enum grammatical_case)i), cells[NOMINATIVE + i],
                form);
            wrong++;
        }
        rows++;
    }
    fclose(file);
    arena_free(arena);
    assert_true(rows > 100);
    assert_int_equal(wrong, 0);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_name_of_the_table_declines),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
