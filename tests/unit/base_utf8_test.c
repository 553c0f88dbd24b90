#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "base/utf8.h"

/* Every code point except the surrogates comes back as it went in. */
static void
encoding_and_decoding_are_inverse(void **state)
{
    uint32_t code;

    (void)state;
    for (code = 1; code <= 0x10FFFF; code += code < 0x3000 ? 1 : 97) {
        char bytes[4];
        size_t length;
        size_t size = utf8_encode(code, bytes);

        if (code >= 0xD800 && code <= 0xDFFF)
            continue;
        assert_int_equal(utf8_decode(bytes, size, &length), code);
        assert_int_equal(length, size);
    }
}

static void
broken_bytes_are_one_byte_replacements(void **state)
{
    static const char *const texts[] = {
        "\x80",             /* a continuation alone */
        "\xC0\xAF",         /* overlong */
        "\xE0\x80\xAF",     /* overlong */
        "\xED\xA0\x80",     /* a surrogate */
        "\xF4\x90\x80\x80", /* above U+10FFFF */
        "\xD0",             /* cut off */
        "\xE2\x80",         /* cut off */
        "\xFF",
        "\xD0 ",
    };
    size_t i;

    (void)state;
    for (i = 0; i < sizeof(texts) / sizeof(texts[0]); i++) {
        size_t length = 0;

        assert_int_equal(
            utf8_decode(texts[i], strlen(texts[i]), &length), 0xFFFD);
        assert_int_equal(length, 1);
        assert_int_equal(utf8_valid(texts[i], strlen(texts[i])), 0);
    }
}

static void
finds_the_first_invalid_byte(void **state)
{
    static const char cp1251[] = "№ 5 \xCF\xF0\xE8\xEA\xE0\xE7";

    (void)state;
    assert_int_equal(utf8_valid(cp1251, sizeof(cp1251) - 1), 6);
    assert_int_equal(utf8_valid("Приказ", 12), 12);
    assert_int_equal(utf8_valid("", 0), 0);
    /* U+FFFD that was typed is valid. */
    assert_int_equal(utf8_valid("\xEF\xBF\xBD", 3), 3);
}

static void
counts_characters(void **state)
{
    (void)state;
    assert_int_equal(utf8_count("Приказ № 91", strlen("Приказ № 91")), 11);
    assert_int_equal(utf8_count("", 0), 0);
}

static void
russian_letters_change_case(void **state)
{
    (void)state;
    assert_int_equal(utf8_to_lower(0x0416), 0x0436); /* Ж ж */
    assert_int_equal(utf8_to_lower(0x0401), 0x0451); /* Ё ё */
    assert_int_equal(utf8_to_upper(0x044F), 0x042F); /* я Я */
    assert_int_equal(utf8_to_upper(0x0451), 0x0401);
    assert_int_equal(utf8_to_lower(0x04D8), 0x04D9); /* Ә ә */
    assert_int_equal(utf8_to_upper(0x04C2), 0x04C1); /* ӂ Ӂ */
    assert_int_equal(utf8_to_lower(0x04C0), 0x04C0); /* Ӏ has but one form */
    assert_int_equal(utf8_to_upper('z'), 'Z');
    assert_int_equal(utf8_to_lower('7'), '7');
    assert_int_equal(utf8_to_lower(0x00D7), 0x00D7); /* × is no letter */
    assert_int_equal(utf8_to_upper(0x00DF), 0x00DF); /* ß has no capital */
}

static void
tells_letters_digits_and_spaces(void **state)
{
    (void)state;
    assert_true(utf8_letter(0x0451));
    assert_true(utf8_letter('q'));
    assert_false(utf8_letter(0x2116)); /* № */
    assert_false(utf8_letter(0x00D7));
    assert_true(utf8_upper(0x0401));
    assert_false(utf8_upper(0x0451));
    assert_true(utf8_lower(0x0451));
    assert_true(utf8_digit('0'));
    assert_false(utf8_digit(0x0660));
    assert_true(utf8_space(UTF8_NBSP));
    assert_true(utf8_space(UTF8_NARROW_NBSP));
    assert_true(utf8_space('\n'));
    assert_false(utf8_space(UTF8_ZERO_WIDTH_SPACE));
    assert_false(utf8_space('_'));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(encoding_and_decoding_are_inverse),
        cmocka_unit_test(broken_bytes_are_one_byte_replacements),
        cmocka_unit_test(finds_the_first_invalid_byte),
        cmocka_unit_test(counts_characters),
        cmocka_unit_test(russian_letters_change_case),
        cmocka_unit_test(tells_letters_digits_and_spaces),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
