/* Parameters of an organisation: what may stand there, what may not. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>
#include <libxml/parser.h>

#include "base/arena.h"
#include "base/message.h"
#include "record/node.h"
#include "record/parameters.h"

static bool
good(struct arena *arena, const char *attribute, const char **interval)
{
    const char *text = arena_printf(arena, "<parameters %s/>", attribute);
    xmlDoc *document =
        xmlReadMemory(text, (int)strlen(text), "o.xml", NULL, XML_PARSE_NONET);
    xmlNode *root = xmlDocGetRootElement(document);
    struct log *log = log_new(arena, LANGUAGE_RU);
    bool result = parameters_check(arena, root, log);

    assert_true(result == log_clean(log));
    if (interval != NULL)
        *interval = node_attribute(arena, root, "interval");
    xmlFreeDoc(document);
    return result;
}

static void
good_values_pass(void **state)
{
    static const char *const texts[] = { "", "font='PT Astra Serif' size='13'",
        "margins='30 10 20 20'", "margins='30, 15, 20, 20.5'",
        "bold='05 17' yo='yes' dash='—'", "bold=''", "colour='red'" };
    struct arena *arena = arena_new();
    size_t i;

    (void)state;
    for (i = 0; i < sizeof(texts) / sizeof(texts[0]); i++)
        assert_true(good(arena, texts[i], NULL));
    arena_free(arena);
}

static void
bad_values_are_reported(void **state)
{
    static const char *const texts[] = { "size='14pt'", "size=''", "size='4'",
        "interval='1.1.5'", "indent='1.25'", "margins='3 1 2 2'",
        "margins='30 10 20'", "margins='30 10 20 x'", "bold='5 9'", "yo='да'",
        "verb='line spaced'", "leterhead='corner'", "кегль='14'" };
    struct arena *arena = arena_new();
    size_t i;

    (void)state;
    for (i = 0; i < sizeof(texts) / sizeof(texts[0]); i++)
        assert_false(good(arena, texts[i], NULL));
    arena_free(arena);
}

static void
a_comma_becomes_a_point(void **state)
{
    struct arena *arena = arena_new();
    const char *interval = NULL;

    (void)state;
    assert_true(good(arena, "interval='1,15'", &interval));
    assert_string_equal(interval, "1.15");
    arena_free(arena);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(good_values_pass),
        cmocka_unit_test(bad_values_are_reported),
        cmocka_unit_test(a_comma_becomes_a_point),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
