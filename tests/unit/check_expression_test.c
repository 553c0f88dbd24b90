/* The functions that only rules have do what their table says. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <libxml/parser.h>

#include "base/arena.h"
#include "check/expression.h"

static const char record[] =
    "<protocol><members><person last='Ким' initials='И.'/>"
    "<person last='Пак' initials='А.'/><person last='Ли' initials='А.'/>"
    "</members><present><person last='Ким' initials='И.'/>"
    "<person last='Пак' initials='А.'/><person last='Ким' initials='И.'/>"
    "</present><text><p>Зачёт, село, всем, Отчет</p><p>отчёт.</p>"
    "<p>В сёла, всём, отчет</p></text></protocol>";

static void
every_example_gives_its_result(void **state)
{
    struct arena *arena = arena_new();
    struct fault fault = { .arena = arena };
    struct log *log = log_new(arena, LANGUAGE_EN);
    xmlDoc *document = xmlReadMemory(record, sizeof(record) - 1, NULL, NULL, 0);
    xmlXPathContext *context = expression_context(document, &fault, log);
    unsigned i;

    (void)state;
    assert_true(expression_function_count > 0);
    expression_this(context, xmlDocGetRootElement(document));
    for (i = 0; i < expression_function_count; i++) {
        xmlXPathObject *object = xmlXPathEvalExpression(
            BAD_CAST expression_functions[i].example, context);
        xmlChar *text = xmlXPathCastToString(object);

        assert_string_equal((char *)text, expression_functions[i].result);
        xmlFree(text);
        xmlXPathFreeObject(object);
    }
    assert_int_equal(fault.code, 0);
    xmlXPathFreeContext(context);
    xmlFreeDoc(document);
    arena_free(arena);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_example_gives_its_result),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
