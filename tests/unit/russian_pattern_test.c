/* Figures of speech and short names, found in sentences. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "base/arena.h"
#include "russian/definition.h"
#include "russian/infinitive.h"
#include "russian/pattern.h"

struct example {
    const char *text;
    const char *pattern;
    const char *found; /* NULL: nothing */
};

static const struct example examples[] = {
    { "приказ № 38 от 06.05.2022 г.", "№_*_от_#.#.#", "№ 38 от 06.05.2022" },
    { "приказ №38-рг от 6 мая", "№_*_от_#", "№38-рг от 6" },
    { "«Школа № 1» от 06.05.2022", "№_*_от_#", NULL },
    { "приказ от 06.05.2022 № 38", "№_*_от_#", NULL },
    { "с 02.06.2023\u00A0г. по", "#.#.#_г.", "02.06.2023\u00A0г." },
    { "02.06.2023г.", "#.#.#_г.", "02.06.2023г." },
    { "02.06.2023 городу", "#.#.#_г.", NULL },
    { "поручить А.А. Борисову", "^.^._^~", "А.А. Борисову" },
    { "поручить Борисову А.А. Ответ", "^.^._^~", "А.А. Ответ" },
    { "школа имени Ленина", "^.^._^~", NULL },
    /* A word is not part of a longer one. */
    { "план и КЦО.", "КЦО", "КЦО" },
    { "КЦОР и планКЦО", "КЦО", NULL },
    { "", "КЦО", NULL },
    { "КЦО", "", NULL },
    /* A run gives nothing back. */
    { "123", "#3", NULL },
};

static void
patterns_find_the_first_match(void **state)
{
    struct arena *arena = arena_new();
    size_t i;

    (void)state;
    for (i = 0; i < sizeof(examples) / sizeof(examples[0]); i++) {
        size_t size = 0;
        const char *found =
            pattern_find(examples[i].text, examples[i].pattern, &size);

        if (examples[i].found == NULL) {
            assert_null(found);
            continue;
        }
        assert_non_null(found);
        assert_string_equal(
            arena_printf(arena, "%.*s", (int)size, found), examples[i].found);
    }
    arena_free(arena);
}

static void
assert_name(const char *text, size_t n, const char *expected)
{
    size_t size = 0;
    const char *found = definition_find(text, n, &size);

    if (expected == NULL) {
        assert_null(found);
        return;
    }
    assert_non_null(found);
    assert_int_equal(size, strlen(expected));
    assert_memory_equal(found, expected, size);
}

static void
short_names_are_counted_over_the_text(void **state)
{
    const char *text = "центр (далее – КЦО), группа и комплекс (далее "
                       "соответственно – Рабочая группа, КИК) и план";

    (void)state;
    assert_name(text, 1, "КЦО");
    assert_name(text, 2, "Рабочая группа");
    assert_name(text, 3, "КИК");
    assert_name(text, 4, NULL);
}

static void
what_is_no_definition_gives_none(void **state)
{
    (void)state;
    assert_name("далее – КЦО", 1, NULL);
    assert_name("(далее – КЦО", 1, NULL);
    assert_name("(далее КЦО)", 1, NULL);
    assert_name("(далее -)", 1, NULL);
    assert_name("(далее - КЦО)", 1, "КЦО");
    assert_name("(далее –\u00A0КЦО)", 1, "КЦО");
}

static void
an_infinitive_is_no_noun_and_not_quoted(void **state)
{
    static const char *const pairs[][2] = {
        { "Провести смотр", "Провести" },
        { "Отделу кадров обеспечить явку", "обеспечить" },
        { "Деятельность отдела и печать учесть", "учесть" },
        { "Школе (ответить до 1 мая) найти «Учись учить»", "найти" },
        { "Двадцать пять частей, область, путь", NULL },
        { "(не закрыть", NULL },
        { "", NULL },
    };
    size_t i;

    (void)state;
    for (i = 0; i < sizeof(pairs) / sizeof(pairs[0]); i++) {
        size_t size = 0;
        const char *found = infinitive_find(pairs[i][0], &size);

        if (pairs[i][1] == NULL) {
            assert_null(found);
            continue;
        }
        assert_non_null(found);
        assert_int_equal(size, strlen(pairs[i][1]));
        assert_memory_equal(found, pairs[i][1], size);
    }
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(patterns_find_the_first_match),
        cmocka_unit_test(short_names_are_counted_over_the_text),
        cmocka_unit_test(what_is_no_definition_gives_none),
        cmocka_unit_test(an_infinitive_is_no_noun_and_not_quoted),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
