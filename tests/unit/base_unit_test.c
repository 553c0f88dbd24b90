#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/unit.h"

static void
scale_truncates_and_does_not_overflow(void **state)
{
    (void)state;
    assert_int_equal(unit_scale(14000, 891, 1000), 12474);
    assert_int_equal(unit_scale(7, 1, 2), 3);
    assert_int_equal(unit_scale(-7, 1, 2), -3);
    assert_int_equal(unit_scale(1000000, 1000000, 1000000), 1000000);
    assert_int_equal(unit_scale(INT32_MAX, INT32_MAX, 1), MPT_MAX);
    assert_int_equal(unit_scale(INT32_MIN, INT32_MAX, 1), -MPT_MAX);
}

static void
sums_stay_within_the_longest_length(void **state)
{
    (void)state;
    assert_int_equal(unit_add(1500, -2000), -500);
    assert_int_equal(unit_add(MPT_MAX, 1), MPT_MAX);
    assert_int_equal(unit_add(-MPT_MAX, -MPT_MAX), -MPT_MAX);
}

static void
reads_decimals_as_thousandths(void **state)
{
    static const struct {
        const char *text;
        int32_t value;
        size_t length;
    } rows[] = {
        { "12.5mm", 12500, 4 },
        { "-12.5", -12500, 5 },
        { "+3", 3000, 2 },
        { "0.0019", 1, 6 },
        { ".5em", 500, 2 },
        { "7.", 7000, 2 },
        { "99999999999", MPT_MAX, 11 },
        { "-99999999999", -MPT_MAX, 12 },
    };
    size_t i;

    (void)state;
    for (i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
        const char *end = NULL;
        int32_t value = -1;

        assert_true(unit_thousandths(rows[i].text, &end, &value));
        assert_int_equal(value, rows[i].value);
        assert_int_equal(end - rows[i].text, rows[i].length);
    }
}

static void
what_is_no_number_is_refused(void **state)
{
    static const char *const texts[] = { "", "-", ".", "mm", "+.", " 1" };
    size_t i;

    (void)state;
    for (i = 0; i < sizeof(texts) / sizeof(texts[0]); i++) {
        const char *end;
        int32_t value;

        assert_false(unit_thousandths(texts[i], &end, &value));
    }
}

/* An inch is 72 pt, 25.4 mm, 6 pc. */
static void
units_agree_with_the_inch(void **state)
{
    (void)state;
    assert_int_equal(unit_factor("pt", 2), 1000000);
    assert_int_equal(unit_factor("in", 2), 72000000);
    assert_int_equal(unit_factor("pc", 2) * 6, 72000000);
    assert_int_equal((unit_factor("mm", 2) * 254LL + 5) / 10, 72000008);
    assert_int_equal(unit_factor("em", 2), 0);
    assert_int_equal(unit_factor("m", 1), 0);
    assert_int_equal(unit_factor("mmx", 3), 0);
}

static void
points_have_no_trailing_zeros(void **state)
{
    static const struct {
        int32_t mpt;
        const char *text;
    } rows[] = {
        { 0, "0" },
        { 841890, "841.89" },
        { 16100, "16.1" },
        { 14000, "14" },
        { -5, "-0.005" },
        { -12500, "-12.5" },
        { 100000, "100" },
        { INT32_MIN, "-2147483.648" },
    };
    char text[16];
    size_t i;

    (void)state;
    for (i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
        size_t length = unit_points(rows[i].mpt, text);

        assert_string_equal(text, rows[i].text);
        assert_int_equal(text[length], 0);
    }
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(scale_truncates_and_does_not_overflow),
        cmocka_unit_test(sums_stay_within_the_longest_length),
        cmocka_unit_test(reads_decimals_as_thousandths),
        cmocka_unit_test(what_is_no_number_is_refused),
        cmocka_unit_test(units_agree_with_the_inch),
        cmocka_unit_test(points_have_no_trailing_zeros),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
