#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/arena.h"
#include "base/message.h"

static struct place
at(const char *file, int line, int column)
{
    return (struct place){ .file = file, .line = line, .column = column };
}

/* What log_print writes, in the arena. */
static char *
printed(struct arena *arena, struct log *log, bool json)
{
    char *data = NULL;
    size_t size = 0;
    FILE *out = open_memstream(&data, &size);
    char *copy;

    assert_non_null(out);
    log_print(log, out, json);
    assert_int_equal(fclose(out), 0);
    copy = arena_strdup(arena, data);
    free(data);
    return copy;
}

static void
prints_place_severity_text_and_code(void **state)
{
    struct arena *arena = arena_new();
    struct log *log = log_new(arena, LANGUAGE_RU);

    (void)state;
    message_add(log, MESSAGE_FILE_OPEN, at("приказ.md", 3, 7), "нет доступа");
    assert_string_equal(printed(arena, log, false),
        "приказ.md:3:7: ошибка: не удается открыть файл: нет доступа "
        "[P0101]\n");
    arena_free(arena);
}

static void
leaves_out_what_is_not_known_of_a_place(void **state)
{
    struct arena *arena = arena_new();
    struct log *log = log_new(arena, LANGUAGE_EN);

    (void)state;
    message_text(log, "X1", SEVERITY_WARNING, at("a.md", 0, 0), "р", "e");
    message_text(log, "X2", SEVERITY_INFO, at("a.md", 5, 0), "р", "e");
    message_text(log, "X3", SEVERITY_ERROR, at(NULL, 0, 0), "р", "e");
    assert_string_equal(printed(arena, log, false), "a.md: warning: e [X1]\n"
                                                    "a.md:5: note: e [X2]\n"
                                                    "pisar: error: e [X3]\n");
    arena_free(arena);
}

static void
sorts_by_line_and_keeps_the_order_of_files(void **state)
{
    struct arena *arena = arena_new();
    struct log *log = log_new(arena, LANGUAGE_RU);

    (void)state;
    message_text(log, "A", SEVERITY_ERROR, at("z.md", 9, 1), "девятая", NULL);
    message_text(log, "A", SEVERITY_ERROR, at("a.md", 1, 1), "первая", NULL);
    message_text(log, "A", SEVERITY_ERROR, at("z.md", 2, 8), "вторая", NULL);
    message_text(log, "A", SEVERITY_ERROR, at("z.md", 2, 4), "раньше", NULL);
    assert_string_equal(printed(arena, log, false),
        "z.md:2:4: ошибка: раньше [A]\n"
        "z.md:2:8: ошибка: вторая [A]\n"
        "z.md:9:1: ошибка: девятая [A]\n"
        "a.md:1:1: ошибка: первая [A]\n");
    arena_free(arena);
}

static void
a_message_is_one_line_without_controls(void **state)
{
    struct arena *arena = arena_new();
    struct log *log = log_new(arena, LANGUAGE_RU);

    (void)state;
    message_text(log, "A", SEVERITY_ERROR, at("a\x1B[1m.md", 1, 1),
        "две\nстроки \x07\xC2\x9B", NULL);
    assert_string_equal(printed(arena, log, false),
        "a\xEF\xBF\xBD[1m.md:1:1: ошибка: две строки "
        "\xEF\xBF\xBD\xEF\xBF\xBD [A]\n");
    arena_free(arena);
}

static void
keeps_a_repeat_once_and_counts_by_severity(void **state)
{
    struct arena *arena = arena_new();
    struct log *log = log_new(arena, LANGUAGE_RU);

    (void)state;
    assert_true(log_clean(log));
    message_text(log, "W", SEVERITY_WARNING, at("a", 1, 1), "т", NULL);
    message_text(log, "W", SEVERITY_WARNING, at("a", 1, 1), "т", NULL);
    message_text(log, "W", SEVERITY_WARNING, at("a", 1, 2), "т", NULL);
    message_text(log, "O", SEVERITY_OFF, at("a", 1, 3), "т", NULL);
    assert_int_equal(log_count(log, SEVERITY_WARNING), 2);
    assert_int_equal(log_count(log, SEVERITY_OFF), 0);
    assert_true(log_clean(log));
    message_text(log, "E", SEVERITY_ERROR, at("a", 1, 1), "т", NULL);
    assert_false(log_clean(log));
    arena_free(arena);
}

static void
copies_the_file_name(void **state)
{
    struct arena *arena = arena_new();
    struct log *log = log_new(arena, LANGUAGE_RU);
    char name[] = "one.md";

    (void)state;
    message_text(log, "A", SEVERITY_ERROR, at(name, 1, 1), "т", NULL);
    memcpy(name, "two", 3);
    assert_string_equal(
        printed(arena, log, false), "one.md:1:1: ошибка: т [A]\n");
    arena_free(arena);
}

static void
printing_empties_the_log(void **state)
{
    struct arena *arena = arena_new();
    struct log *log = log_new(arena, LANGUAGE_RU);

    (void)state;
    message_text(log, "A", SEVERITY_ERROR, at("a", 1, 1), "т", NULL);
    assert_string_not_equal(printed(arena, log, false), "");
    assert_string_equal(printed(arena, log, false), "");
    assert_true(log_clean(log));
    arena_free(arena);
}

static void
json_escapes_what_would_break_a_line(void **state)
{
    struct arena *arena = arena_new();
    struct log *log = log_new(arena, LANGUAGE_RU);

    (void)state;
    message_text(
        log, "A", SEVERITY_ERROR, at("a\\b.md", 4, 2), "«да» \"нет\"\nи", NULL);
    message_text(log, "B", SEVERITY_MACHINE, at(NULL, 0, 0), "диск", NULL);
    assert_string_equal(printed(arena, log, true),
        "{\"file\":\"a\\\\b.md\",\"line\":4,\"column\":2,"
        "\"severity\":\"error\",\"code\":\"A\","
        "\"text\":\"«да» \\\"нет\\\"\\u000aи\"}\n"
        "{\"file\":null,\"line\":0,\"column\":0,"
        "\"severity\":\"failure\",\"code\":\"B\",\"text\":\"диск\"}\n");
    arena_free(arena);
}

/* P and four digits; none is given to two faults. */
static void
ids_of_the_catalogue_are_unique(void **state)
{
    bool taken[10000] = { false };
    int code;

    (void)state;
    for (code = 0; code < MESSAGE_COUNT; code++) {
        const char *id = message_id((enum message_code)code);
        char *end;
        long number = strtol(id + 1, &end, 10);

        assert_int_equal(strlen(id), 5);
        assert_int_equal(id[0], 'P');
        assert_int_equal(*end, '\0');
        assert_false(taken[number]);
        taken[number] = true;
    }
}

static void
says_nothing_more_of_a_settled_place(void **state)
{
    struct arena *arena = arena_new();
    struct log *log = log_new(arena, LANGUAGE_EN);

    (void)state;
    message_text(log, "X1", SEVERITY_ERROR, at("a.md", 4, 8), "р", "first");
    log_settle(log, at("a.md", 4, 8));
    message_text(log, "X2", SEVERITY_ERROR, at("a.md", 4, 8), "р", "then");
    message_text(log, "X3", SEVERITY_ERROR, at("b.md", 4, 8), "р", "other");
    assert_int_equal(log_count(log, SEVERITY_ERROR), 2);
    assert_string_equal(printed(arena, log, false),
        "a.md:4:8: error: first [X1]\nb.md:4:8: error: other [X3]\n");
    message_text(log, "X4", SEVERITY_ERROR, at("a.md", 4, 8), "р", "later");
    assert_int_equal(log_count(log, SEVERITY_ERROR), 1);
    arena_free(arena);
}

static void
adopts_what_is_asked_for_and_does_not_follow(void **state)
{
    static const enum message_code codes[] = { MESSAGE_PHRASE_HEAD };
    struct arena *arena = arena_new();
    struct log *log = log_new(arena, LANGUAGE_EN);
    struct log *other = log_new(arena, LANGUAGE_EN);
    const char *text;

    (void)state;
    message_text(log, "X1", SEVERITY_ERROR, at("a.md", 4, 8), "р", "fault");
    message_add(other, MESSAGE_PHRASE_HEAD, at("a.md", 4, 8), "follows");
    message_add(other, MESSAGE_PHRASE_HEAD, at("a.md", 5, 1), "asked");
    message_add(other, MESSAGE_PHRASE_FORM, at("a.md", 6, 1), "x", "y", "z");
    log_adopt(log, other, codes, 1);
    assert_int_equal(log_count(log, SEVERITY_ERROR), 2);
    text = printed(arena, log, false);
    assert_non_null(strstr(text, "a.md:5:1: error: cannot decline 'asked'"));
    arena_free(arena);
}

static void
speaks_both_languages_without_memory(void **state)
{
    char text[512];
    FILE *out = tmpfile();
    size_t size;

    (void)state;
    assert_non_null(out);
    message_print(MESSAGE_MEMORY, out);
    rewind(out);
    size = fread(text, 1, sizeof(text) - 1, out);
    text[size] = '\0';
    assert_string_equal(text,
        "pisar: сбой: не хватает памяти; закройте другие программы или "
        "разделите работу на части [P0145]\n"
        "pisar: failure: out of memory; close other programs, or do the work "
        "in parts [P0145]\n");
    assert_int_equal(fclose(out), 0);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(prints_place_severity_text_and_code),
        cmocka_unit_test(leaves_out_what_is_not_known_of_a_place),
        cmocka_unit_test(sorts_by_line_and_keeps_the_order_of_files),
        cmocka_unit_test(says_nothing_more_of_a_settled_place),
        cmocka_unit_test(adopts_what_is_asked_for_and_does_not_follow),
        cmocka_unit_test(a_message_is_one_line_without_controls),
        cmocka_unit_test(keeps_a_repeat_once_and_counts_by_severity),
        cmocka_unit_test(copies_the_file_name),
        cmocka_unit_test(printing_empties_the_log),
        cmocka_unit_test(json_escapes_what_would_break_a_line),
        cmocka_unit_test(speaks_both_languages_without_memory),
        cmocka_unit_test(ids_of_the_catalogue_are_unique),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
