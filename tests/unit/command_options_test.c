#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/arena.h"
#include "command/options.h"
#include "command/suggestion.h"

static const struct option rows[] = {
    { OPTION_OUTPUT, 'o', "output", { "ФАЙЛ", "FILE" }, NULL, { "", "" } },
    { OPTION_DUMP, 0, "dump", { "S", "S" }, "fo|areas", { "", "" } },
    { OPTION_DRAFT, 0, "draft", { NULL, NULL }, NULL, { "", "" } },
};

struct fixture {
    struct arena *arena;
    struct log *log;
    struct options_parser parser;
    struct arguments arguments;
};

static int
set_up(void **state)
{
    struct arena *arena = arena_new();
    struct fixture *f = arena_alloc(arena, sizeof(*f));

    f->arena = arena;
    f->log = log_new(arena, LANGUAGE_EN);
    f->arguments.operands = arena_array(arena, 16, sizeof(char *));
    f->parser = (struct options_parser){
        .tables = { { rows, 3 } }, .command = "render", .log = f->log
    };
    *state = f;
    return 0;
}

static int
tear_down(void **state)
{
    arena_free(((struct fixture *)*state)->arena);
    return 0;
}

static bool
parse(struct fixture *f, int argc, const char *const *argv)
{
    f->parser.argc = argc;
    f->parser.argv = (char **)(uintptr_t)argv;
    return options_parse(&f->parser, false, &f->arguments);
}

static void
reads_values_in_every_notation(void **state)
{
    static const char *const lines[][3] = { { "--output", "x", "a" },
        { "--output=x", "a", NULL }, { "-o", "x", "a" }, { "-ox", "a", NULL },
        { "-o=x", "a", NULL }, { "a", "-o", "x" } };
    size_t i;

    for (i = 0; i < sizeof(lines) / sizeof(lines[0]); i++) {
        struct fixture *f;

        assert_int_equal(set_up(state), 0);
        f = *state;
        assert_true(parse(f, lines[i][2] == NULL ? 2 : 3, lines[i]));
        assert_string_equal(f->arguments.values[OPTION_OUTPUT], "x");
        assert_int_equal(f->arguments.count, 1);
        assert_string_equal(f->arguments.operands[0], "a");
        assert_null(f->arguments.values[OPTION_DRAFT]);
        (void)tear_down(state);
    }
}

static void
ends_options_at_two_dashes(void **state)
{
    static const char *const line[] = { "--draft", "--", "--draft", "-" };
    struct fixture *f = *state;

    assert_true(parse(f, 4, line));
    assert_non_null(f->arguments.values[OPTION_DRAFT]);
    assert_int_equal(f->arguments.count, 2);
    assert_string_equal(f->arguments.operands[0], "--draft");
}

static void
reports_all_that_is_wrong(void **state)
{
    static const char *const line[] = { "--drat", "--qwertz", "--draft=yes",
        "--dump=pdf", "-x", "-o" };
    struct fixture *f = *state;

    assert_false(parse(f, 6, line));
    assert_int_equal(log_count(f->log, SEVERITY_ERROR), 6);
}

static void
takes_the_language_from_option_then_environment(void **state)
{
    char program[] = "pisar";
    char option[] = "--lang=ru";
    char *argv[] = { program, option, NULL };

    (void)state;
    assert_int_equal(setenv("LC_ALL", "", 1), 0);
    assert_int_equal(setenv("LC_MESSAGES", "en_GB.UTF-8", 1), 0);
    assert_int_equal(setenv("LANG", "ru_RU.UTF-8", 1), 0);
    assert_int_equal(options_language(2, argv), LANGUAGE_RU);
    assert_int_equal(options_language(1, argv), LANGUAGE_EN);
    assert_int_equal(unsetenv("LC_MESSAGES"), 0);
    assert_int_equal(options_language(1, argv), LANGUAGE_RU);
    assert_int_equal(setenv("LC_ALL", "C", 1), 0);
    assert_int_equal(options_language(1, argv), LANGUAGE_EN);
}

static void
suggests_only_what_is_near(void **state)
{
    static const char *const names[] = { "render", "check", "fo" };

    (void)state;
    assert_string_equal(suggestion_nearest("rander", names, 3), "render");
    assert_string_equal(suggestion_nearest("chekc", names, 3), "check");
    assert_string_equal(suggestion_nearest("foo", names, 3), "fo");
    assert_string_equal(suggestion_nearest("rend", names, 3), "render");
    assert_null(suggestion_nearest("xy", names, 3));
    assert_null(suggestion_nearest("печать", names, 3));
    assert_null(suggestion_nearest(
        "a very long word that no command will ever be", names, 3));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(reads_values_in_every_notation),
        cmocka_unit_test_setup_teardown(
            ends_options_at_two_dashes, set_up, tear_down),
        cmocka_unit_test_setup_teardown(
            reports_all_that_is_wrong, set_up, tear_down),
        cmocka_unit_test(takes_the_language_from_option_then_environment),
        cmocka_unit_test(suggests_only_what_is_near),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
