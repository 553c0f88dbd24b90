/* Why a file could not be opened, in words of the reader. */
#include <errno.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "base/arena.h"
#include "base/fault.h"

static void
frequent_faults_are_told_in_russian(void **state)
{
    struct arena *arena = arena_new();

    (void)state;
    assert_string_equal(
        fault_text(arena, ENOENT, LANGUAGE_RU), "нет такого файла или папки");
    assert_string_equal(
        fault_text(arena, ENOSPC, LANGUAGE_RU), "на диске не осталось места");
    arena_free(arena);
}

static void
others_quote_the_system(void **state)
{
    struct arena *arena = arena_new();

    (void)state;
    assert_string_equal(fault_text(arena, EDOM, LANGUAGE_RU),
        arena_printf(arena, "система сообщает: %s", strerror(EDOM)));
    assert_string_equal(
        fault_text(arena, ENOENT, LANGUAGE_EN), strerror(ENOENT));
    arena_free(arena);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(frequent_faults_are_told_in_russian),
        cmocka_unit_test(others_quote_the_system),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
