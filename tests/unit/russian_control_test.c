/* Sentences on the control over a document, read against the table. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include <cmocka.h>

#include "base/arena.h"
#include "russian/control.h"
#include "russian_table.h"

static void
only_the_control_of_the_document_itself_is_found(void **state)
{
    FILE *file = fopen("tests/data/control-own.tsv", "r");
    struct arena *arena = arena_new();
    char line[TABLE_LINE];
    char *cells[TABLE_CELLS];
    unsigned rows = 0;

    (void)state;
    assert_non_null(file);
    assert_true(table_next(file, line, cells));
    for (; table_next(file, line, cells); rows++)
        if (control_said(arena, cells[1]) != (cells[0][0] == '1'))
            fail_msg("%s", cells[1]);
    fclose(file);
    arena_free(arena);
    assert_true(rows > 20);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(only_the_control_of_the_document_itself_is_found),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
