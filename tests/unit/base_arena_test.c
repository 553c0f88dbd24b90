#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "base/arena.h"

static void
gives_zeroed_aligned_memory(void **state)
{
    struct arena *arena = arena_new();
    size_t size;

    (void)state;
    for (size = 1; size < 300000; size = size * 3 + 1) {
        unsigned char *memory = arena_alloc(arena, size);

        assert_int_equal((uintptr_t)memory % _Alignof(max_align_t), 0);
        assert_int_equal(memory[0], 0);
        assert_int_equal(memory[size - 1], 0);
        memset(memory, 0xFF, size);
    }
    arena_free(arena);
}

/* What was handed out stays untouched while big and small requests follow. */
static void
keeps_neighbours_apart(void **state)
{
    struct arena *arena = arena_new();
    unsigned char *parts[400];
    size_t i;

    (void)state;
    for (i = 0; i < 400; i++) {
        size_t size = i % 7 == 0 ? 20000 : i + 1;

        parts[i] = arena_alloc(arena, size);
        memset(parts[i], (int)(i % 251), size);
    }
    for (i = 0; i < 400; i++) {
        size_t size = i % 7 == 0 ? 20000 : i + 1;

        assert_int_equal(parts[i][0], i % 251);
        assert_int_equal(parts[i][size - 1], i % 251);
    }
    arena_free(arena);
}

static void
memory_is_zeroed_after_reset(void **state)
{
    struct arena *arena = arena_new();
    char *text;

    (void)state;
    memset(arena_alloc(arena, 1000), 'x', 1000);
    arena_reset(arena);
    text = arena_alloc(arena, 1000);
    assert_int_equal(text[0], 0);
    assert_int_equal(text[999], 0);
    arena_free(arena);
}

static void
copies_text(void **state)
{
    struct arena *arena = arena_new();

    (void)state;
    assert_string_equal(arena_strdup(arena, "приказ"), "приказ");
    assert_string_equal(arena_strndup(arena, "order", 3), "ord");
    assert_string_equal(arena_strndup(arena, "order", 0), "");
    assert_string_equal(arena_printf(arena, "%s-%d", "п", 91), "п-91");
    arena_free(arena);
}

static void
grow_keeps_the_used_bytes(void **state)
{
    struct arena *arena = arena_new();
    char *small = arena_strdup(arena, "abcdef");
    char *big = arena_grow(arena, small, 3, 100);

    (void)state;
    assert_ptr_not_equal(small, big);
    assert_memory_equal(big, "abc", 3);
    assert_non_null(arena_grow(arena, NULL, 0, 8));
    arena_free(arena);
}

struct ending {
    char *order;
    char name;
};

static void
note_end(void *handle)
{
    struct ending *ending = handle;
    size_t length = strlen(ending->order);

    ending->order[length] = ending->name;
}

static void
deferred_calls_run_last_first(void **state)
{
    char order[8] = "";
    struct ending a = { order, 'a' };
    struct ending b = { order, 'b' };
    struct ending c = { order, 'c' };
    struct arena *arena = arena_new();

    (void)state;
    arena_defer(arena, note_end, &a);
    arena_defer(arena, note_end, &b);
    arena_reset(arena);
    assert_string_equal(order, "ba");
    arena_defer(arena, note_end, &c);
    arena_free(arena);
    assert_string_equal(order, "bac");
}

static void
freeing_nothing_is_fine(void **state)
{
    (void)state;
    arena_free(NULL);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(gives_zeroed_aligned_memory),
        cmocka_unit_test(keeps_neighbours_apart),
        cmocka_unit_test(memory_is_zeroed_after_reset),
        cmocka_unit_test(copies_text),
        cmocka_unit_test(grow_keeps_the_used_bytes),
        cmocka_unit_test(deferred_calls_run_last_first),
        cmocka_unit_test(freeing_nothing_is_fine),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
