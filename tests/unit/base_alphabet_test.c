/* Words in which a letter of the other alphabet stands. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "base/alphabet.h"

static void
the_rarer_letter_is_named(void **state)
{
    static const struct {
        const char *word, *letter;
        bool latin;
    } rows[] = {
        { "нoмер", "o", true },
        { "nikоlaeva", "о", false },
        { "kсo", "с", false },
        { "план-cрок", "c", true },
    };
    size_t i;

    (void)state;
    for (i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
        struct alphabet_slip slip;

        assert_true(alphabet_slip(rows[i].word, &slip));
        assert_int_equal(slip.size, strlen(rows[i].letter));
        assert_memory_equal(slip.letter, rows[i].letter, slip.size);
        assert_int_equal(slip.latin, rows[i].latin);
    }
}

static void
words_side_by_side_are_no_slip(void **state)
{
    static const char *const texts[] = {
        "", "номер", "number", "УЧ-plan", "план2x", "тур «4ROOM»",
        "нoмер и дата", /* no single word */
    };
    size_t i;

    (void)state;
    for (i = 0; i < sizeof(texts) / sizeof(texts[0]); i++) {
        struct alphabet_slip slip;

        assert_false(alphabet_slip(texts[i], &slip));
    }
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_rarer_letter_is_named),
        cmocka_unit_test(words_side_by_side_are_no_slip),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
