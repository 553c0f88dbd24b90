#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

#include "base/arena.h"
#include "base/file.h"
#include "check/folder.h"
#include "command/command.h"
#include "document/kinds.h"
#include "document/press.h"
#include "record/kind.h"
#include "record/record.h"

/*
 * The rooms below. A path with "bad" in it is refused, one with "warned" has
 * a warning, with "full" a failure of the machine.
 */
struct press *
press_new(struct arena *arena, struct press_options options, struct log *log)
{
    (void)options;
    (void)log;
    return arena_alloc(arena, 1);
}

struct library *
press_library(struct press *press)
{
    (void)press;
    return NULL;
}

const struct kind *
kind_find(struct library *library, const char *name, struct log *log)
{
    (void)library;
    (void)name;
    (void)log;
    return NULL;
}

bool
folder_is_annexe(struct library *library, const char *path)
{
    (void)library;
    (void)path;
    return false;
}

bool
document_check(struct press *press, const char *path, bool draft,
    struct inflections *inflections, struct log *log)
{
    const struct place place = { .file = path, .line = 3 };

    (void)press;
    (void)inflections;
    if (strstr(path, "bad") != NULL && !draft)
        message_text(log, "T1", SEVERITY_ERROR, place, "нет даты", "no date");
    if (strstr(path, "warned") != NULL)
        message_text(log, "T2", SEVERITY_WARNING, place, "стоп", "stop");
    if (strstr(path, "full") != NULL)
        message_text(log, "T3", SEVERITY_MACHINE, place, "диск", "disk");
    return log_clean(log);
}

bool
document_render(struct press *press, const char *path,
    struct document_options options, struct buffer *out, struct log *log)
{
    if (!document_check(press, path, false, NULL, log))
        return false;
    buffer_printf(out, "%d%s %s", (int)options.stage,
        options.draft ? " draft" : "", path);
    return true;
}

bool
document_format(struct press *press, const char *path,
    struct document_options options, struct buffer *out, struct log *log)
{
    return document_render(press, path, options, out, log);
}

bool
document_convert(
    struct press *press, const char *path, struct buffer *out, struct log *log)
{
    buffer_text(out, "<order/>");
    return document_check(press, path, false, NULL, log);
}

/* The kind "order", also приказ. */
const char *
kinds_name(struct press *press, const char *name, struct log *log)
{
    const struct place place = { .file = NULL };

    (void)press;
    if (strcmp(name, "order") == 0 || strcmp(name, "приказ") == 0)
        return "order";
    message_add(log, MESSAGE_KIND_UNKNOWN, place, name);
    return NULL;
}

bool
kinds_blank(
    struct press *press, const char *name, struct buffer *out, struct log *log)
{
    buffer_printf(out, "blank %s", name);
    return kinds_name(press, name, log) != NULL;
}

void
kinds_list(struct press *press, bool json, struct buffer *out, struct log *log)
{
    (void)press;
    (void)log;
    buffer_text(out, json ? "{}" : "order");
}

bool
kinds_grammar(
    struct press *press, const char *name, struct buffer *out, struct log *log)
{
    if (kinds_name(press, name, log) == NULL)
        return false;
    buffer_printf(out, "<grammar %s/>", name);
    return true;
}

bool
kinds_form(struct press *press, const char *name,
    struct document_options options, struct buffer *out, struct log *log)
{
    (void)press;
    (void)log;
    buffer_printf(out, "form %d %s", (int)options.stage, name);
    return true;
}

bool
kinds_open(struct arena *arena, const char *path, struct kinds_folder *folder,
    struct log *log)
{
    const struct place place = { .file = path };
    const char **names = arena_array(arena, 2, sizeof(*names));

    names[0] = "order";
    names[1] = "memo";
    *folder = (struct kinds_folder){ path, names, 2 };
    if (strstr(path, "none") == NULL)
        return true;
    message_add(log, MESSAGE_KINDS_NONE, place);
    return false;
}

bool
kinds_test(struct press *press, const char *name, struct log *log)
{
    return kinds_name(press, name, log) != NULL;
}

bool
kinds_test_site(
    struct press *press, const struct kinds_folder *folder, struct log *log)
{
    (void)press;
    (void)folder;
    (void)log;
    return true;
}

struct fixture {
    struct arena *arena;
    struct log *log;
    char *folder;
    const char *out; /* what the last command printed */
    const char *err;
};

static int
set_up(void **state)
{
    struct arena *arena = arena_new();
    struct fixture *f = arena_alloc(arena, sizeof(*f));

    f->arena = arena;
    f->log = log_new(arena, LANGUAGE_EN);
    f->folder = arena_strdup(arena, "build/command-test-XXXXXX");
    *state = f;
    return mkdtemp(f->folder) == NULL || setenv("LC_ALL", "ru_RU.UTF-8", 1);
}

static int
tear_down(void **state)
{
    struct fixture *f = *state;

    (void)rmdir(f->folder);
    arena_free(f->arena);
    return 0;
}

/* Runs the words of a line, parted by single blanks; @ stands for the test's
 * folder. */
static enum exit_status
run(struct fixture *f, const char *line)
{
    char *argv[16] = { arena_strdup(f->arena, "pisar") };
    char *text[2] = { NULL, NULL };
    size_t size[2];
    FILE *out = open_memstream(&text[0], &size[0]);
    FILE *err = open_memstream(&text[1], &size[1]);
    struct invocation invocation = {
        .arena = arena_new(),
        .out = out,
        .err = err,
    };
    enum exit_status status;
    int argc = 1;

    while (*line != '\0') {
        size_t length = strcspn(line, " ");
        char *word = arena_strndup(f->arena, line, length);

        if (word[0] == '@')
            word = arena_printf(f->arena, "%s%s", f->folder, word + 1);
        argv[argc++] = word;
        line += length + (line[length] == ' ');
    }
    status = command_run(&invocation, argc, argv);
    arena_free(invocation.arena);
    assert_int_equal(fclose(out) + fclose(err), 0);
    f->out = arena_strdup(f->arena, text[0]);
    f->err = arena_strdup(f->arena, text[1]);
    free(text[0]);
    free(text[1]);
    return status;
}

static void
assert_file(struct fixture *f, const char *name, const char *text)
{
    char *path = file_join(f->arena, f->folder, name);
    size_t size = 0;

    assert_string_equal(file_read(f->arena, path, 1000, &size, f->log), text);
    (void)unlink(path);
}

static void
renders_and_sums_up(void **state)
{
    struct fixture *f = *state;

    assert_int_equal(run(f, "render a.md x/b.xml -o @"), EXIT_DONE);
    assert_string_equal(f->err, "готово: 2, отказано: 0\n");
    assert_string_equal(f->out, "");
    assert_file(f, "a.pdf", "0 a.md");
    assert_file(f, "b.pdf", "0 x/b.xml");
}

static void
goes_on_after_a_bad_record(void **state)
{
    struct fixture *f = *state;

    assert_int_equal(
        run(f, "--lang en render bad.md a.md --draft -o @"), EXIT_REFUSED);
    assert_string_equal(
        f->err, "bad.md:3: error: no date [T1]\ndone: 1, refused: 1\n");
    assert_file(f, "a.pdf", "0 draft a.md");
}

static void
counts_a_warning_only_when_strict(void **state)
{
    struct fixture *f = *state;

    assert_int_equal(run(f, "check warned.md"), EXIT_DONE);
    assert_non_null(
        strstr(f->err, "готово: 1, отказано: 0, с предупреждениями: 1\n"));
    assert_int_equal(run(f, "check warned.md --strict"), EXIT_REFUSED);
}

static void
tells_a_failure_of_the_machine_from_a_refusal(void **state)
{
    struct fixture *f = *state;

    assert_int_equal(run(f, "check full.md bad.md"), EXIT_MACHINE);
}

static void
prints_messages_as_json_on_its_output(void **state)
{
    struct fixture *f = *state;

    assert_int_equal(run(f, "check bad.md --json"), EXIT_REFUSED);
    assert_string_equal(f->out,
        "{\"file\":\"bad.md\",\"line\":3,\"column\":0,\"severity\":\"error\","
        "\"code\":\"T1\",\"text\":\"нет даты\"}\n");
    assert_string_equal(f->err, "готово: 0, отказано: 1\n");
}

static void
dumps_a_stage_to_its_output(void **state)
{
    struct fixture *f = *state;

    assert_int_equal(run(f, "render a.md --dump=fo"), EXIT_DONE);
    assert_string_equal(f->out, "2 a.md");
    assert_string_equal(f->err, "");
    assert_int_equal(run(f, "render a.md --dump fo -o x"), EXIT_USAGE);
    assert_int_equal(run(f, "render a.md --dump pdf"), EXIT_USAGE);
}

static void
refuses_one_file_for_several_records(void **state)
{
    struct fixture *f = *state;

    assert_int_equal(run(f, "render a.md b.md -o @/x.pdf"), EXIT_USAGE);
    assert_int_equal(run(f, "render a.md x/a.md -o @"), EXIT_USAGE);
    assert_int_equal(run(f, "render a.md -o @/x.pdf"), EXIT_DONE);
    assert_file(f, "x.pdf", "0 a.md");
}

static void
converts_to_output_or_file(void **state)
{
    struct fixture *f = *state;

    assert_int_equal(run(f, "convert a.md"), EXIT_DONE);
    assert_string_equal(f->out, "<order/>");
    assert_string_equal(f->err, "");
    assert_int_equal(run(f, "convert a.md -o @/a.xml"), EXIT_DONE);
    assert_file(f, "a.xml", "<order/>");
    assert_int_equal(run(f, "convert bad.md"), EXIT_REFUSED);
    assert_string_equal(f->out, "");
    assert_int_equal(run(f, "convert a.md --json"), EXIT_USAGE);
}

static void
checks_a_draft_with_its_gaps(void **state)
{
    struct fixture *f = *state;

    assert_int_equal(run(f, "check bad.md"), EXIT_REFUSED);
    assert_int_equal(run(f, "check --draft bad.md"), EXIT_DONE);
}

static void
begins_a_record_but_never_over_another(void **state)
{
    struct fixture *f = *state;

    assert_int_equal(run(f, "new приказ"), EXIT_DONE);
    assert_string_equal(f->out, "blank приказ");
    assert_int_equal(run(f, "new order -o @/a.md"), EXIT_DONE);
    assert_int_equal(run(f, "new приказ -o @/a.md"), EXIT_REFUSED);
    assert_file(f, "a.md", "blank order");
    assert_int_equal(run(f, "new memo"), EXIT_REFUSED);
    assert_string_equal(f->out, "");
    assert_int_equal(run(f, "new"), EXIT_USAGE);
}

static void
lists_kinds_and_prints_a_grammar(void **state)
{
    struct fixture *f = *state;

    assert_int_equal(run(f, "kinds"), EXIT_DONE);
    assert_string_equal(f->out, "order");
    assert_int_equal(run(f, "kinds --json"), EXIT_DONE);
    assert_string_equal(f->out, "{}");
    assert_int_equal(run(f, "kinds --rng=order"), EXIT_DONE);
    assert_string_equal(f->out, "<grammar order/>");
    assert_int_equal(run(f, "kinds --rng memo"), EXIT_REFUSED);
    assert_int_equal(run(f, "kinds --rng order --test x"), EXIT_USAGE);
    assert_int_equal(run(f, "kinds order"), EXIT_USAGE);
}

static void
tests_each_kind_of_a_folder(void **state)
{
    struct fixture *f = *state;

    assert_int_equal(run(f, "kinds --test x"), EXIT_REFUSED);
    assert_string_equal(f->out, "order: годен\nmemo: есть ошибки\n");
    assert_non_null(strstr(f->err, "memo"));
    assert_int_equal(run(f, "kinds --test none"), EXIT_REFUSED);
    assert_string_equal(f->out, "");
    assert_int_equal(run(f, "kinds --test x --site y"), EXIT_USAGE);
}

static void
prints_an_empty_form_instead_of_records(void **state)
{
    struct fixture *f = *state;

    assert_int_equal(run(f, "render --blank приказ -o @"), EXIT_DONE);
    assert_file(f, "order.pdf", "form 0 order");
    assert_int_equal(run(f, "render --blank order -o @/b.pdf"), EXIT_DONE);
    assert_file(f, "b.pdf", "form 0 order");
    assert_int_equal(run(f, "render --blank order --dump=fo"), EXIT_DONE);
    assert_string_equal(f->out, "form 2 order");
    assert_int_equal(run(f, "render --blank memo -o @"), EXIT_REFUSED);
    assert_int_equal(run(f, "render --blank order a.md"), EXIT_USAGE);
    assert_int_equal(run(f, "render --blank order --draft"), EXIT_USAGE);
}

static void
formats_an_fo_file(void **state)
{
    struct fixture *f = *state;

    assert_int_equal(run(f, "fo x/a.fo -o @"), EXIT_DONE);
    assert_file(f, "a.pdf", "0 x/a.fo");
}

static void
explains_itself_in_two_languages(void **state)
{
    struct fixture *f = *state;

    assert_int_equal(run(f, "--help"), EXIT_DONE);
    assert_non_null(strstr(f->out, "Вызов: pisar КОМАНДА"));
    assert_int_equal(run(f, "render --help --lang=en"), EXIT_DONE);
    assert_non_null(strstr(f->out, "Usage: pisar render PATH..."));
    assert_non_null(strstr(f->out, "  -o, --output PATH"));
    assert_int_equal(run(f, "help check"), EXIT_DONE);
    assert_non_null(strstr(f->out, "Вызов: pisar check"));
    assert_int_equal(run(f, "--version"), EXIT_DONE);
    assert_memory_equal(f->out, "pisar ", 6);
}

static void
names_wrong_usage_and_the_mend(void **state)
{
    struct fixture *f = *state;

    assert_int_equal(run(f, "rander a.md"), EXIT_USAGE);
    assert_non_null(strstr(f->err, "возможно, render"));
    assert_int_equal(run(f, "render"), EXIT_USAGE);
    assert_int_equal(run(f, ""), EXIT_USAGE);
    assert_int_equal(run(f, "convert a.md b.md"), EXIT_USAGE);
    assert_int_equal(run(f, "check a.md --drat"), EXIT_USAGE);
    assert_int_equal(run(f, "--lang=de check a.md"), EXIT_USAGE);
    assert_string_equal(f->out, "");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(renders_and_sums_up, set_up, tear_down),
        cmocka_unit_test_setup_teardown(
            goes_on_after_a_bad_record, set_up, tear_down),
        cmocka_unit_test_setup_teardown(
            counts_a_warning_only_when_strict, set_up, tear_down),
        cmocka_unit_test_setup_teardown(
            tells_a_failure_of_the_machine_from_a_refusal, set_up, tear_down),
        cmocka_unit_test_setup_teardown(
            prints_messages_as_json_on_its_output, set_up, tear_down),
        cmocka_unit_test_setup_teardown(
            dumps_a_stage_to_its_output, set_up, tear_down),
        cmocka_unit_test_setup_teardown(
            refuses_one_file_for_several_records, set_up, tear_down),
        cmocka_unit_test_setup_teardown(
            converts_to_output_or_file, set_up, tear_down),
        cmocka_unit_test_setup_teardown(
            checks_a_draft_with_its_gaps, set_up, tear_down),
        cmocka_unit_test_setup_teardown(
            begins_a_record_but_never_over_another, set_up, tear_down),
        cmocka_unit_test_setup_teardown(
            lists_kinds_and_prints_a_grammar, set_up, tear_down),
        cmocka_unit_test_setup_teardown(
            tests_each_kind_of_a_folder, set_up, tear_down),
        cmocka_unit_test_setup_teardown(
            prints_an_empty_form_instead_of_records, set_up, tear_down),
        cmocka_unit_test_setup_teardown(formats_an_fo_file, set_up, tear_down),
        cmocka_unit_test_setup_teardown(
            explains_itself_in_two_languages, set_up, tear_down),
        cmocka_unit_test_setup_teardown(
            names_wrong_usage_and_the_mend, set_up, tear_down),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
