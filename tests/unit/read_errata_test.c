/* Signs that only a person can mend are told by place, and not all of many. */
#include "read_raw.h"

#include <time.h>

#include "read/errata.h"
#include "read/prose.h"
#include "russian/typography.h"

static const struct typography_edits none = { .list = NULL };

/* Each line is a paragraph. */
static const char *
found(const struct raw *raw, const char *text)
{
    const struct origin *origin = raw_origin(raw, text);
    struct errata *errata = errata_new(raw->arena, origin, "–");
    size_t line;

    for (line = 0; line + 1 < origin->line_count; line++) {
        size_t from = origin_line_start(origin, line);
        size_t size = origin_line_end(origin, line) - from;
        const struct prose prose = { from,
            arena_strndup(raw->arena, origin->text + from, size), size };

        errata_take(errata, &prose, &none);
    }
    errata_report(errata, raw->log);
    return raw_messages(raw);
}

static char *
repeated(const struct raw *raw, const char *line, size_t count)
{
    struct buffer out = { .arena = raw->arena };

    while (count-- > 0)
        buffer_text(&out, line);
    return out.data;
}

static void
a_quote_may_be_closed_in_a_later_paragraph(void **state)
{
    assert_string_equal(found(*state, "«Слово\n«слово»\nслово»\n"), "");
    assert_string_equal(found(*state, "слово «слово\nслово\n"), "1:7 T27");
}

static void
quotes_that_are_never_closed_are_told(void **state)
{
    assert_string_equal(
        found(*state, "«Слово\nслово\n«Слово\n"), "1:1 T27, 3:1 T27");
}

/* 100 of them and, once, that there are more. */
static void
the_first_are_told_and_that_there_are_more(void **state)
{
    const char *few = found(*state, repeated(*state, "«Слово\n", 100));
    const char *many = found(*state, repeated(*state, "«Слово\n", 102));

    assert_non_null(strstr(few, "1:1 T27, 2:1 T27"));
    assert_non_null(strstr(few, "100:1 T27"));
    assert_non_null(strstr(many, "1:1 T27, 2:1 T27"));
    assert_non_null(strstr(many, "101:1 T27"));
    assert_null(strstr(many, "102:1"));
    many = found(*state, repeated(*state, "cлово\n", 102));
    assert_non_null(strstr(many, "101:1 T27"));
    assert_null(strstr(many, "102:1"));
}

/* A paragraph looks only at its own; else these take a minute. */
static void
open_quotes_cost_nothing_later(void **state)
{
    char *text = repeated(*state, "«а\n", 300000);
    clock_t start = clock();

    (void)found(*state, text);
    assert_true(clock() - start < 10 * CLOCKS_PER_SEC);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(
            a_quote_may_be_closed_in_a_later_paragraph, raw_setup,
            raw_teardown),
        cmocka_unit_test_setup_teardown(
            quotes_that_are_never_closed_are_told, raw_setup, raw_teardown),
        cmocka_unit_test_setup_teardown(
            the_first_are_told_and_that_there_are_more, raw_setup,
            raw_teardown),
        cmocka_unit_test_setup_teardown(
            open_quotes_cost_nothing_later, raw_setup, raw_teardown),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
