/* Kinds for their authors: which of a folder are tested, and what is said. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

#include "base/arena.h"
#include "base/file.h"
#include "base/message.h"
#include "document/kinds.h"
#include "document/press.h"

struct fixture {
    struct arena *arena;
    struct log *log;
    struct kinds_folder folder;
};

static int
set_up(void **state)
{
    struct arena *arena = arena_new();
    struct fixture *f = arena_alloc(arena, sizeof(*f));

    f->arena = arena;
    f->log = log_new(arena, LANGUAGE_RU);
    *state = f;
    return 0;
}

static int
tear_down(void **state)
{
    struct fixture *f = *state;

    arena_free(f->arena);
    return 0;
}

static void
a_site_its_templates_and_one_kind_are_known(void **state)
{
    static const char *const paths[] = { "tests/site", "tests/site/",
        "tests/site/templates", "tests/site/templates/",
        "tests/site/templates/notice", "tests/site/templates/notice/" };
    struct fixture *f = *state;
    size_t i;

    for (i = 0; i < sizeof(paths) / sizeof(paths[0]); i++) {
        assert_true(kinds_open(f->arena, paths[i], &f->folder, f->log));
        assert_int_equal(f->folder.count, 1);
        assert_string_equal(f->folder.names[0], "notice");
        assert_true(file_exists(
            file_join(f->arena, f->folder.site, "templates/notice/kind.xml")));
    }
    assert_true(kinds_open(f->arena, "templates/order", &f->folder, f->log));
    assert_int_equal(f->folder.count, 1);
    assert_true(kinds_open(f->arena, "templates", &f->folder, f->log));
    assert_true(f->folder.count > 1);
    assert_true(log_clean(f->log));
}

static void
a_folder_without_kinds_is_refused(void **state)
{
    struct fixture *f = *state;

    assert_false(kinds_open(f->arena, "src", &f->folder, f->log));
    assert_false(
        kinds_open(f->arena, "tests/site/records", &f->folder, f->log));
    assert_false(kinds_open(f->arena, "nowhere", &f->folder, f->log));
    assert_int_equal(log_count(f->log, SEVERITY_ERROR), 3);
}

static void
a_good_kind_passes_without_a_word(void **state)
{
    const struct press_options options = { .home = ".", .site = "tests/site" };
    struct fixture *f = *state;
    struct press *press = press_new(f->arena, options, f->log);

    assert_true(kinds_open(f->arena, "tests/site", &f->folder, f->log));
    assert_true(kinds_test_site(press, &f->folder, f->log));
    assert_true(kinds_test(press, "notice", f->log));
    assert_int_equal(log_count(f->log, SEVERITY_WARNING), 0);
    assert_string_equal(kinds_name(press, "справка", f->log), "notice");
    assert_null(kinds_name(press, "накладная", f->log));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(
            a_site_its_templates_and_one_kind_are_known, set_up, tear_down),
        cmocka_unit_test_setup_teardown(
            a_folder_without_kinds_is_refused, set_up, tear_down),
        cmocka_unit_test_setup_teardown(
            a_good_kind_passes_without_a_word, set_up, tear_down),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
