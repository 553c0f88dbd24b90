/* Posts and bodies in six cases: the table, and what must always hold. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "base/arena.h"
#include "russian/phrase.h"
#include "russian_table.h"

enum { PHRASE = 3, CASE, EXPECTED };

static void
every_phrase_of_the_table_declines(void **state)
{
    FILE *file = fopen("tests/data/positions.tsv", "r");
    struct arena *arena = arena_new();
    char line[TABLE_LINE];
    char *cells[TABLE_CELLS];
    unsigned rows = 0;
    unsigned wrong = 0;

    (void)state;
    assert_non_null(file);
    (void)table_next(file, line, cells);
    while (table_next(file, line, cells)) {
        enum grammatical_case which;
        struct forms forms;

        assert_true(case_read(cells[CASE], &which));
        rows++;
        if (!phrase_decline(arena, cells[PHRASE], &forms)) {
            print_message("%s: refused\n", cells[PHRASE]);
            wrong++;
        } else if (!table_accepts(cells[EXPECTED], forms.text[which])) {
            print_message("%s: %s, not %s\n", cells[CASE], cells[EXPECTED],
                forms.text[which]);
            wrong++;
        }
    }
    fclose(file);
    arena_free(arena);
    assert_true(rows > 500);
    assert_int_equal(wrong, 0);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_phrase_of_the_table_declines),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
