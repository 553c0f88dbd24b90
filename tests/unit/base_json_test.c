/* JSON strings: what must be escaped, and what stays as it is. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "base/arena.h"
#include "base/file.h"
#include "base/json.h"

static int
set_up(void **state)
{
    *state = arena_new();
    return 0;
}

static int
tear_down(void **state)
{
    arena_free(*state);
    return 0;
}

static void
quotes_backslashes_and_controls_are_escaped(void **state)
{
    struct buffer out = { .arena = *state };

    json_string(&out, "«а» \"b\" \\c\n\x01");
    assert_string_equal(out.data, "\"«а» \\\"b\\\" \\\\c\\u000a\\u0001\"");
}

static void
a_part_of_a_text_is_a_string(void **state)
{
    struct buffer out = { .arena = *state };

    json_bytes(&out, "да|нет", strlen("да"));
    assert_string_equal(out.data, "\"да\"");
}

static void
members_put_commas_between_themselves(void **state)
{
    struct buffer out = { .arena = *state };

    buffer_text(&out, "{");
    json_member(&out, "a", "1");
    json_member(&out, "b", NULL);
    buffer_text(&out, ",\"c\":[{");
    json_member(&out, "d", "");
    assert_string_equal(out.data, "{\"a\":\"1\",\"b\":null,\"c\":[{\"d\":\"\"");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(
            quotes_backslashes_and_controls_are_escaped, set_up, tear_down),
        cmocka_unit_test_setup_teardown(
            a_part_of_a_text_is_a_string, set_up, tear_down),
        cmocka_unit_test_setup_teardown(
            members_put_commas_between_themselves, set_up, tear_down),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
