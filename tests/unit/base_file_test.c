#include <fcntl.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

#include "base/arena.h"
#include "base/file.h"
#include "base/message.h"

struct fixture {
    struct arena *arena;
    struct log *log;
    char *folder; /* empty, of this test alone */
};

static int
set_up(void **state)
{
    struct arena *arena = arena_new();
    struct fixture *fixture = arena_alloc(arena, sizeof(*fixture));

    fixture->arena = arena;
    fixture->log = log_new(arena, LANGUAGE_EN);
    fixture->folder = arena_strdup(arena, "build/file-test-XXXXXX");
    *state = fixture;
    return mkdtemp(fixture->folder) == NULL;
}

static int
tear_down(void **state)
{
    struct fixture *fixture = *state;

    (void)rmdir(fixture->folder);
    arena_free(fixture->arena);
    return 0;
}

static void
writes_with_missing_folders_and_reads_back(void **state)
{
    struct fixture *f = *state;
    char *inner = file_join(f->arena, f->folder, "a");
    char *path = file_join(f->arena, inner, "b.bin");
    static const char bytes[] = "one\0two";
    struct stat status;
    size_t size = 0;
    char *back;

    assert_true(file_write(path, bytes, sizeof(bytes), f->log));
    assert_true(file_exists(path));
    assert_true(file_is_folder(inner));
    assert_false(file_is_folder(path));
    back = file_read(f->arena, path, 100, &size, f->log);
    assert_non_null(back);
    assert_int_equal(size, sizeof(bytes));
    assert_memory_equal(back, bytes, sizeof(bytes));
    assert_int_equal(back[size], 0);
    assert_int_equal(stat(path, &status), 0);
    /* As other programs write: readable by all whom the umask lets. */
    assert_int_equal(status.st_mode & 0400, 0400);
    assert_true(log_clean(f->log));
    assert_int_equal(unlink(path), 0);
    /* Nothing temporary is left beside it. */
    assert_int_equal(rmdir(inner), 0);
}

static void
replaces_a_file_whole(void **state)
{
    struct fixture *f = *state;
    char *path = file_join(f->arena, f->folder, "x");
    size_t size = 0;

    assert_true(file_write(path, "a long text", 11, f->log));
    assert_true(file_write(path, "ab", 2, f->log));
    assert_string_equal(file_read(f->arena, path, 100, &size, f->log), "ab");
    assert_int_equal(unlink(path), 0);
}

static void
a_failed_write_is_reported_and_leaves_nothing(void **state)
{
    struct fixture *f = *state;
    char *path = file_join(f->arena, f->folder, "taken");

    /* A folder stands where the file should go. */
    assert_int_equal(mkdir(path, 0777), 0);
    assert_false(file_write(path, "x", 1, f->log));
    assert_int_equal(log_count(f->log, SEVERITY_MACHINE), 1);
    assert_int_equal(rmdir(path), 0);
    assert_int_equal(rmdir(f->folder), 0);
}

static void
a_missing_file_is_reported_once(void **state)
{
    struct fixture *f = *state;
    size_t size = 0;

    assert_null(file_read(f->arena, "build/no-such-file", 10, &size, f->log));
    assert_int_equal(log_count(f->log, SEVERITY_ERROR), 1);
}

static void
the_limit_is_the_last_size_that_is_read(void **state)
{
    struct fixture *f = *state;
    char *path = file_join(f->arena, f->folder, "ten");
    size_t size = 0;

    assert_true(file_write(path, "0123456789", 10, f->log));
    assert_non_null(file_read(f->arena, path, 10, &size, f->log));
    assert_true(log_clean(f->log));
    assert_null(file_read(f->arena, path, 9, &size, f->log));
    assert_int_equal(log_count(f->log, SEVERITY_ERROR), 1);
    assert_int_equal(unlink(path), 0);
}

/* /dev/null, a pipe of the shell: they must still be there afterwards. */
static void
what_is_no_file_is_written_and_stays(void **state)
{
    struct fixture *f = *state;
    char *path = file_join(f->arena, f->folder, "pipe");
    struct stat status;
    char back[8] = "";
    int reader;

    assert_int_equal(mkfifo(path, 0600), 0);
    reader = open(path, O_RDONLY | O_NONBLOCK);
    assert_true(reader >= 0);
    assert_true(file_write(path, "text", 4, f->log));
    assert_int_equal(read(reader, back, sizeof(back) - 1), 4);
    assert_string_equal(back, "text");
    assert_int_equal(lstat(path, &status), 0);
    assert_true(S_ISFIFO(status.st_mode));
    (void)close(reader);
    assert_int_equal(unlink(path), 0);
}

/* First a link to nothing, then to a file. */
static void
a_link_stays_a_link(void **state)
{
    struct fixture *f = *state;
    char *link = file_join(f->arena, f->folder, "link");
    char *target = file_join(f->arena, f->folder, "target");
    struct stat status;
    size_t size = 0;
    int i;

    assert_int_equal(symlink("target", link), 0);
    for (i = 0; i < 2; i++) {
        const char *text = i == 0 ? "one" : "two";

        assert_true(file_write(link, text, 3, f->log));
        assert_int_equal(lstat(link, &status), 0);
        assert_true(S_ISLNK(status.st_mode));
        assert_string_equal(
            file_read(f->arena, target, 10, &size, f->log), text);
    }
    assert_int_equal(unlink(link), 0);
    assert_int_equal(unlink(target), 0);
}

static void
names_are_joined_and_cut(void **state)
{
    struct arena *arena = ((struct fixture *)*state)->arena;

    assert_string_equal(file_join(arena, "a", "b.md"), "a/b.md");
    assert_string_equal(file_join(arena, "a", "/b.md"), "/b.md");
    assert_string_equal(file_join(arena, ".", "b.md"), "b.md");
    assert_string_equal(file_folder(arena, "a/b/c.md"), "a/b");
    assert_string_equal(file_folder(arena, "c.md"), ".");
    assert_string_equal(file_folder(arena, "/c.md"), "/");
}

static void
a_buffer_grows_and_stays_text(void **state)
{
    struct buffer buffer = { .arena = ((struct fixture *)*state)->arena };
    int i;

    for (i = 0; i < 2000; i++)
        buffer_printf(&buffer, "%d;", i % 10);
    buffer_text(&buffer, "конец");
    buffer_append(&buffer, "\0", 1);
    assert_int_equal(buffer.length, 2000 * 2 + 10 + 1);
    assert_memory_equal(buffer.data, "0;1;2;", 6);
    assert_string_equal(buffer.data + 4000, "конец");
}

int
main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)
    const struct CMUnitTest tests[] = {
        TEST(writes_with_missing_folders_and_reads_back),
        TEST(replaces_a_file_whole),
        TEST(a_failed_write_is_reported_and_leaves_nothing),
        TEST(a_missing_file_is_reported_once),
        TEST(the_limit_is_the_last_size_that_is_read),
        TEST(what_is_no_file_is_written_and_stays),
        TEST(a_link_stays_a_link),
        TEST(names_are_joined_and_cut),
        TEST(a_buffer_grows_and_stays_text),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
