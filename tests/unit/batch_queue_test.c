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
#include "batch/queue.h"
#include "check/folder.h"
#include "record/kind.h"
#include "record/record.h"

/* The room of records, as far as a queue asks it: one kind, one annexe. */
const struct kind *
kind_find(struct library *library, const char *name, struct log *log)
{
    static const struct kind order = { .name = "order" };

    (void)library;
    (void)log;
    return strcmp(name, "order") == 0 ? &order : NULL;
}

bool
folder_is_annexe(struct library *library, const char *path)
{
    (void)library;
    return strstr(path, "annexe") != NULL;
}

struct fixture {
    struct arena *arena;
    struct log *log;
    struct queue queue;
    char *folder;
    char **files;
    unsigned count;
};

static int
set_up(void **state)
{
    struct arena *arena = arena_new();
    struct fixture *f = arena_alloc(arena, sizeof(*f));

    f->arena = f->queue.arena = arena;
    f->log = log_new(arena, LANGUAGE_EN);
    f->files = arena_array(arena, 32, sizeof(char *));
    f->folder = arena_strdup(arena, "build/queue-test-XXXXXX");
    *state = f;
    return mkdtemp(f->folder) == NULL;
}

static int
tear_down(void **state)
{
    struct fixture *f = *state;
    unsigned i;

    for (i = 0; i < f->count; i++) {
        char *path = f->files[i];

        (void)unlink(path);
        while (strcmp(path, f->folder) != 0) {
            path = file_folder(f->arena, path);
            (void)rmdir(path);
        }
    }
    arena_free(f->arena);
    return 0;
}

static void
put(struct fixture *f, const char *name, const char *text)
{
    char *path = file_join(f->arena, f->folder, name);

    assert_true(file_write(path, text, strlen(text), f->log));
    f->files[f->count++] = path;
}

/* "source>output" of each job, names below the test's folder. */
static const char *
jobs(const struct fixture *f)
{
    struct buffer text = { .arena = f->arena };
    unsigned i;

    buffer_text(&text, "");
    for (i = 0; i < f->queue.count; i++) {
        const struct job *job = &f->queue.jobs[i];

        buffer_printf(&text, "%s>%s ", job->source + strlen(f->folder) + 1,
            job->output == NULL ? "" : job->output);
    }
    return text.data;
}

static void
finds_records_in_folders_by_name(void **state)
{
    struct fixture *f = *state;

    put(f, "b.md", "---\nkind: order\n---\n");
    put(f, "a/z.xml", "<?xml version='1.0'?>\n<!-- x -->\n<order v='1'/>");
    put(f, "a/\xD1\x8F.md", "\xEF\xBB\xBF---\r\nkind: order\r\n---\r\n");
    put(f, "a/annexe.md", "---\nkind: order\n---\n");
    put(f, ".hidden.md", "---\n");
    put(f, "README.md", "# What this is\n");
    put(f, "organization.xml", "<organization id='x'/>");
    put(f, "picture.png", "---\n");
    queue_add(&f->queue, f->folder, "out", NULL, f->log);
    assert_true(queue_settle(&f->queue, f->log));
    assert_string_equal(
        jobs(f), "a/z.xml>out/a/z.pdf a/я.md>out/a/я.pdf b.md>out/b.pdf ");
    assert_int_equal(log_count(f->log, SEVERITY_INFO), 0);
}

static void
names_what_it_passes_over(void **state)
{
    struct fixture *f = *state;

    put(f, "a.md", "---\n");
    put(f, "note.md", "Just a note.\n");
    put(f, "other.xml", "<ordre/>");
    queue_add(&f->queue, f->folder, NULL, NULL, f->log);
    assert_string_equal(jobs(f), "a.md> ");
    assert_int_equal(log_count(f->log, SEVERITY_INFO), 2);
    assert_true(log_clean(f->log));
}

static void
takes_a_named_file_as_it_is(void **state)
{
    struct fixture *f = *state;

    put(f, "a/annexe.md", "---\n");
    queue_add(&f->queue, f->files[0], "out", NULL, f->log);
    queue_add(&f->queue, f->files[0], "one.pdf", NULL, f->log);
    assert_string_equal(
        jobs(f), "a/annexe.md>out/annexe.pdf a/annexe.md>one.pdf ");
}

static void
reports_a_folder_without_records(void **state)
{
    struct fixture *f = *state;

    queue_add(&f->queue, f->folder, "out", NULL, f->log);
    assert_int_equal(f->queue.count, 0);
    assert_int_equal(log_count(f->log, SEVERITY_ERROR), 1);
}

static void
refuses_two_records_with_one_output(void **state)
{
    struct fixture *f = *state;

    put(f, "a.md", "---\n");
    put(f, "a.xml", "<order/>");
    put(f, "b.md", "---\n");
    queue_add(&f->queue, f->folder, "out", NULL, f->log);
    assert_false(queue_settle(&f->queue, f->log));
    assert_int_equal(log_count(f->log, SEVERITY_ERROR), 1);
}

static void
keeps_a_record_that_is_named_twice_once(void **state)
{
    struct fixture *f = *state;

    put(f, "a.md", "---\n");
    put(f, "b.md", "---\n");
    queue_add(&f->queue, f->files[1], "out", NULL, f->log);
    queue_add(&f->queue, f->folder, "out", NULL, f->log);
    assert_true(queue_settle(&f->queue, f->log));
    assert_string_equal(jobs(f), "b.md>out/b.pdf a.md>out/a.pdf ");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(
            finds_records_in_folders_by_name, set_up, tear_down),
        cmocka_unit_test_setup_teardown(
            names_what_it_passes_over, set_up, tear_down),
        cmocka_unit_test_setup_teardown(
            takes_a_named_file_as_it_is, set_up, tear_down),
        cmocka_unit_test_setup_teardown(
            reports_a_folder_without_records, set_up, tear_down),
        cmocka_unit_test_setup_teardown(
            refuses_two_records_with_one_output, set_up, tear_down),
        cmocka_unit_test_setup_teardown(
            keeps_a_record_that_is_named_twice_once, set_up, tear_down),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
