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

static unsigned
wrong_phrase(struct arena *arena, char **cells)
{
    if (is_instrumental(arena, cells[1]) == (cells[0][0] == '1'))
        return 0;
    print_message("%s\n", cells[1]);
    return 1;
}

static void
an_instrumental_is_seen_at_the_beginning(void **state)
{
    (void)state;
    assert_rows("tests/data/instrumental-own.tsv", 20, wrong_phrase);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_instrumental_is_seen_at_the_beginning),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
