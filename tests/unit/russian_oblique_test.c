/* Phrases in the instrumental, read against the table. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include <cmocka.h>

#include "base/arena.h"
#include "russian/oblique.h"
#include "russian/token.h"
#include "russian_table.h"

static bool
is_instrumental(struct arena *arena, const char *phrase)
{
    static const struct word none;
    size_t count;
    const struct token *tokens = token_cut(arena, phrase, &count);

    return oblique_instrumental(
        &tokens[0].word, count > 1 ? &tokens[1].word : &none);
}

static void
an_instrumental_is_seen_at_the_beginning(void **state)
{
    FILE *file = fopen("tests/data/instrumental-own.tsv", "r");
    struct arena *arena = arena_new();
    char line[TABLE_LINE];
    char *cells[TABLE_CELLS];
    unsigned rows = 0;

    (void)state;
    assert_non_null(file);
    assert_true(table_next(file, line, cells));
    for (; table_next(file, line, cells); rows++)
        if (is_instrumental(arena, cells[1]) != (cells[0][0] == '1'))
            fail_msg("%s", cells[1]);
    fclose(file);
    arena_free(arena);
    assert_true(rows > 20);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_instrumental_is_seen_at_the_beginning),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
