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
#include "document/press.h"
#include "media/font.h"
#include "record/library.h"
#include "record/record.h"
#include "russian/hyphen.h"
#include "style/sheet.h"

/* The rooms below remember only what they were given. */
struct library *
library_new(struct arena *arena, const char *home, const char *site)
{
    return (struct library *)arena_printf(
        arena, "%s+%s", home, site == NULL ? "" : site);
}

struct faces *
faces_new(struct arena *arena, const char *fonts)
{
    return (struct faces *)arena_strdup(arena, fonts);
}

void
faces_trim(struct faces *faces)
{
    (void)faces;
}

struct hyphens *
hyphens_new(struct arena *arena, const char *dictionary)
{
    return (struct hyphens *)arena_strdup(arena, dictionary);
}

struct sheet *
sheet_load(struct arena *arena, const char *path,
    const struct sheet_folders *folders, struct log *log)
{
    (void)folders;
    (void)log;
    return (struct sheet *)arena_strdup(arena, path);
}

struct fixture {
    struct arena *arena;
    struct log *log;
    char *folder;
};

static const char *const files[] = { "home/templates/rules.xml",
    "home/xslt/forms/order.xsl", "home/xslt/forms/act.xsl",
    "home/build/share/pisar/fonts.tsv", "site/xslt/forms/act.xsl",
    "bare/templates/rules.xml" };
enum { FILES = sizeof(files) / sizeof(files[0]) };

static int
set_up(void **state)
{
    struct arena *arena = arena_new();
    struct fixture *f = arena_alloc(arena, sizeof(*f));
    unsigned i;

    f->arena = arena;
    f->log = log_new(arena, LANGUAGE_EN);
    f->folder = arena_strdup(arena, "build/press-test-XXXXXX");
    *state = f;
    if (mkdtemp(f->folder) == NULL)
        return 1;
    for (i = 0; i < FILES; i++)
        if (!file_write(file_join(arena, f->folder, files[i]), "", 0, f->log))
            return 1;
    return unsetenv("PISAR_HOME") + unsetenv("SOURCE_DATE_EPOCH");
}

static int
tear_down(void **state)
{
    struct fixture *f = *state;
    char *path;
    unsigned i;

    for (i = 0; i < FILES; i++) {
        path = file_join(f->arena, f->folder, files[i]);
        (void)unlink(path);
        while (strcmp(path, f->folder) != 0) {
            path = file_folder(f->arena, path);
            (void)rmdir(path);
        }
    }
    arena_free(f->arena);
    return 0;
}

static char *
below(const struct fixture *f, const char *name)
{
    return file_join(f->arena, f->folder, name);
}

static void
takes_data_of_the_build_below_its_home(void **state)
{
    struct fixture *f = *state;
    const char *home = below(f, "home");
    struct press *press =
        press_new(f->arena, (struct press_options){ .home = home }, f->log);

    assert_non_null(press);
    assert_string_equal((const char *)press_library(press),
        arena_printf(f->arena, "%s+", home));
    assert_string_equal((const char *)press_faces(press),
        below(f, "home/build/share/pisar/fonts.tsv"));
    assert_string_equal((const char *)press_hyphens(press),
        below(f, "home/build/share/pisar/hyph_ru.txt"));
    assert_string_equal(
        press_profile(press), below(f, "home/build/share/pisar/sRGB.icc"));
    assert_null(press_created(press));
    assert_true(log_clean(f->log));
}

static void
finds_its_home_in_the_environment(void **state)
{
    struct fixture *f = *state;
    struct press *press;

    assert_int_equal(setenv("PISAR_HOME", below(f, "home"), 1), 0);
    press = press_new(f->arena, (struct press_options){ 0 }, f->log);
    assert_non_null(press);
    assert_string_equal((const char *)press_faces(press),
        below(f, "home/build/share/pisar/fonts.tsv"));
}

static void
reports_a_home_without_templates(void **state)
{
    struct fixture *f = *state;
    const char *home = below(f, "site");

    assert_null(
        press_new(f->arena, (struct press_options){ .home = home }, f->log));
    assert_int_equal(log_count(f->log, SEVERITY_ERROR), 1);
}

static void
loads_each_form_once_and_the_site_s_first(void **state)
{
    struct fixture *f = *state;
    const struct press_options options = { below(f, "home"), below(f, "site") };
    const struct place place = { .file = "x.md" };
    struct press *press = press_new(f->arena, options, f->log);
    const struct sheet *order = press_sheet(press, "order", place, f->log);
    const struct sheet *act = press_sheet(press, "act", place, f->log);

    assert_string_equal(
        (const char *)order, below(f, "home/xslt/forms/order.xsl"));
    assert_string_equal((const char *)act, below(f, "site/xslt/forms/act.xsl"));
    assert_ptr_equal(press_sheet(press, "order", place, f->log), order);
    assert_null(press_sheet(press, "letter", place, f->log));
    assert_int_equal(log_count(f->log, SEVERITY_ERROR), 1);
}

static void
turns_the_epoch_into_a_date(void **state)
{
    struct fixture *f = *state;
    const struct press_options options = { .home = below(f, "home") };
    struct press *press;

    /* 19510 days of 86400 seconds after 1970 are 2 June 2023. */
    assert_int_equal(setenv("SOURCE_DATE_EPOCH", "1685664001", 1), 0);
    press = press_new(f->arena, options, f->log);
    assert_string_equal(press_created(press), "2023-06-02T00:00:01Z");
    assert_int_equal(setenv("SOURCE_DATE_EPOCH", "June", 1), 0);
    press = press_new(f->arena, options, f->log);
    assert_null(press_created(press));
    assert_int_equal(log_count(f->log, SEVERITY_WARNING), 1);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(
            takes_data_of_the_build_below_its_home, set_up, tear_down),
        cmocka_unit_test_setup_teardown(
            finds_its_home_in_the_environment, set_up, tear_down),
        cmocka_unit_test_setup_teardown(
            reports_a_home_without_templates, set_up, tear_down),
        cmocka_unit_test_setup_teardown(
            loads_each_form_once_and_the_site_s_first, set_up, tear_down),
        cmocka_unit_test_setup_teardown(
            turns_the_epoch_into_a_date, set_up, tear_down),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
