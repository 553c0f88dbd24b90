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

static unsigned
wrong_control(struct arena *arena, char **cells)
{
    if (control_said(arena, cells[1]) == (cells[0][0] == '1'))
        return 0;
    print_message("%s\n", cells[1]);
    return 1;
}

static void
only_the_control_of_the_document_itself_is_found(void **state)
{
    (void)state;
    assert_rows("tests/data/control-own.tsv", 20, wrong_control);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(only_the_control_of_the_document_itself_is_found),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
