/* Stylesheets: stamps, parameters, functions, and how their faults read. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

#include <libxml/parser.h>

#include "base/arena.h"
#include "base/file.h"
#include "base/message.h"
#include "style/sheet.h"

#define SHEET                                                                  \
    "<xsl:stylesheet version='1.0' "                                           \
    "xmlns:xsl='http://www.w3.org/1999/XSL/Transform' "                        \
    "xmlns:fo='http://www.w3.org/1999/XSL/Format' "                            \
    "xmlns:ru='urn:pisar:ru' xmlns:str='http://exslt.org/strings' "            \
    "xmlns:set='http://exslt.org/sets' "                                       \
    "xmlns:exsl='http://exslt.org/common' "                                    \
    "extension-element-prefixes='exsl' "                                       \
    "exclude-result-prefixes='ru str set exsl'>\n"

struct bench {
    struct arena *arena;
    struct log *log;
    char folder[64];
};

static const char record[] =
    "<order xmlns:p='urn:pisar:place' p:file='a.md' p:at='1:1'>"
    "<number p:at='4:8'>91</number><date p:at='5:7' iso='2023-06-02'/>"
    "<name>X</name></order>";

static int
set_up(void **state)
{
    struct arena *arena = arena_new();
    struct bench *bench = arena_alloc(arena, sizeof(*bench));

    bench->arena = arena;
    bench->log = log_new(arena, LANGUAGE_EN);
    strcpy(bench->folder, "/tmp/sheet-XXXXXX");
    assert_non_null(mkdtemp(bench->folder));
    *state = bench;
    return 0;
}

static int
tear_down(void **state)
{
    static const char *const names[] = { "a.xsl", "b.xsl", "d.xml", "out.xml" };
    struct bench *bench = *state;
    size_t i;

    for (i = 0; i < sizeof(names) / sizeof(names[0]); i++)
        remove(file_join(bench->arena, bench->folder, names[i]));
    rmdir(bench->folder);
    arena_free(bench->arena);
    return 0;
}

static const char *
put(struct bench *bench, const char *name, const char *text)
{
    const char *path = file_join(bench->arena, bench->folder, name);

    assert_true(file_write(path, text, strlen(text), bench->log));
    return path;
}

/* The result of a sheet with this body on the record; NULL: reported. */
static const char *
apply(struct bench *bench, const char *body, const char *const *parameters)
{
    const char *text =
        arena_printf(bench->arena, SHEET "%s</xsl:stylesheet>", body);
    struct sheet *sheet =
        sheet_load(bench->arena, put(bench, "a.xsl", text), NULL, bench->log);
    xmlDoc *document = xmlReadMemory(record, sizeof(record) - 1, NULL, NULL, 0);
    const char *printed = NULL;
    xmlDoc *result = NULL;
    xmlChar *bytes;
    int size;

    if (sheet != NULL)
        result = sheet_apply(
            sheet, bench->arena, document, parameters, NULL, bench->log);
    if (result != NULL) {
        xmlDocDumpMemory(result, &bytes, &size);
        printed = arena_strdup(bench->arena, (char *)bytes);
        xmlFree(bytes);
    }
    xmlFreeDoc(document);
    return printed;
}

static const char *
printed(struct bench *bench)
{
    static char text[4096];
    FILE *out = fmemopen(text, sizeof(text), "w");

    memset(text, 0, sizeof(text));
    log_print(bench->log, out, false);
    fclose(out);
    return text;
}

static void
objects_carry_the_clerks_place(void **state)
{
    struct bench *bench = *state;
    const char *text;

    put(bench, "b.xsl",
        SHEET "<xsl:template match='date'><fo:block>d</fo:block>"
              "</xsl:template></xsl:stylesheet>");
    text = apply(bench,
        "<xsl:include href='b.xsl'/>"
        "<xsl:template match='/'><fo:root><xsl:apply-templates/></fo:root>"
        "</xsl:template>"
        "<xsl:template match='order'><fo:page-sequence>"
        "<xsl:apply-templates/></fo:page-sequence></xsl:template>"
        "<xsl:template match='number'><fo:block><xsl:value-of select='.'/>"
        "</fo:block></xsl:template>"
        "<xsl:template match='name'><fo:inline/></xsl:template>",
        NULL);
    assert_non_null(text);
    assert_non_null(strstr(text, "p:at=\"1:1\""));
    assert_non_null(
        strstr(text, "<fo:page-sequence p:at=\"1:1\" p:file=\"a.md\">"));
    assert_non_null(strstr(text, "<fo:block p:at=\"4:8\">91</fo:block>"));
    assert_non_null(strstr(text, "<fo:block p:at=\"5:7\">d</fo:block>"));
    assert_non_null(strstr(text, "<fo:inline p:at=\"1:1\"/>"));
    assert_true(log_clean(bench->log));
}

static void
parameters_and_functions_are_there(void **state)
{
    struct bench *bench = *state;
    const char *const parameters[] = { "size", "it's \"14\"", NULL };
    const char *text = apply(bench,
        "<xsl:param name='size'/><xsl:template match='/'><o "
        "size='{$size}' d=\"{ru:date(//date/@iso, 'long')}\" "
        "s=\"{str:tokenize('a b')[2]}\" n='{count(set:distinct(//*))}' "
        "f=\"{function-available('ru:date')}\" "
        "g=\"{function-available('ru:none')}\"/></xsl:template>",
        parameters);

    assert_non_null(text);
    assert_non_null(strstr(text, "size=\"it's &quot;14&quot;\""));
    assert_non_null(strstr(text, "s=\"b\" n=\"4\" f=\"true\" g=\"false\""));
    assert_non_null(strstr(text, "&#x438;&#x44E;&#x43D;&#x44F; 2023"));
}

static void
faults_of_a_sheet_name_file_and_line(void **state)
{
    struct bench *bench = *state;
    const char *text;

    assert_null(apply(bench,
        "<xsl:template match='/'>\n<xsl:value-of select='a['/>"
        "</xsl:template>",
        NULL));
    text = printed(bench);
    assert_non_null(strstr(text, "/a.xsl:3: error: fault in the stylesheet"));
    assert_non_null(strstr(text, "a["));
    assert_null(apply(bench, "<xsl:template match='/'>", NULL));
    assert_non_null(strstr(printed(bench), "/a.xsl:2:"));
    assert_null(apply(bench, "<xsl:include href='none.xsl'/>", NULL));
    assert_non_null(strstr(printed(bench), "none.xsl"));
}

static void
a_function_that_does_not_exist_is_an_error(void **state)
{
    struct bench *bench = *state;
    const char *text;

    assert_null(apply(bench,
        "<xsl:template match='/'><o>\n<xsl:value-of "
        "select=\"ru:none('a', 1)\"/></o></xsl:template>",
        NULL));
    text = printed(bench);
    assert_non_null(strstr(text, "/a.xsl:3: error: "));
    assert_non_null(strstr(text, "'none'"));
    assert_null(apply(bench,
        "<xsl:template match='/'><o><xsl:value-of "
        "select=\"ru:date('x', 'long')\"/></o></xsl:template>",
        NULL));
    assert_non_null(strstr(printed(bench), "ru:date expects"));
}

static void
faults_of_a_run_come_with_their_reason(void **state)
{
    struct bench *bench = *state;
    const char *text;

    assert_null(apply(bench,
        "<xsl:template match='/'><o>\n<xsl:value-of select='$none'/></o>"
        "</xsl:template>",
        NULL));
    text = printed(bench);
    assert_non_null(strstr(text, "/a.xsl:3: error: "));
    assert_non_null(strstr(text, "none"));
    assert_null(apply(bench,
        "<xsl:template match='/'><xsl:call-template name='x'/>"
        "</xsl:template>",
        NULL));
    assert_non_null(strstr(printed(bench), "/a.xsl:2: error: "));
    assert_null(apply(bench, "<xsl:template match='/'/>", NULL));
    assert_non_null(strstr(printed(bench), "made nothing"));
}

static void
messages_of_a_sheet_go_to_the_clerks_line(void **state)
{
    struct bench *bench = *state;

    assert_non_null(apply(bench,
        "<xsl:template match='/'><o><xsl:apply-templates "
        "select='//number'/></o></xsl:template><xsl:template match='number'>"
        "<xsl:message>odd number <xsl:value-of select='.'/></xsl:message>"
        "</xsl:template>",
        NULL));
    assert_string_equal(
        printed(bench), "a.md:4:8: warning: odd number 91 [P0404]\n");
    assert_null(apply(bench,
        "<xsl:template match='/'><o/>\n<xsl:message "
        "terminate='yes'>stop</xsl:message></xsl:template>",
        NULL));
    assert_non_null(strstr(printed(bench), "/a.xsl:3: error: stop [P0405]"));
}

static void
sheets_write_nothing(void **state)
{
    struct bench *bench = *state;
    const char *out = file_join(bench->arena, bench->folder, "out.xml");

    put(bench, "d.xml", "<d>read</d>");
    assert_null(apply(bench,
        arena_printf(bench->arena,
            "<xsl:template match='/'><o><exsl:document href='%s'><x/>"
            "</exsl:document></o></xsl:template>",
            out),
        NULL));
    assert_false(file_exists(out));
    assert_non_null(printed(bench));
    assert_non_null(
        strstr(apply(bench,
                   "<xsl:template match='/'><o><xsl:value-of "
                   "select=\"document('d.xml')/d\"/></o></xsl:template>",
                   NULL),
            ">read</o>"));
}

/* A sheet of home or site that says where it is from. */
static void
put_part(struct bench *bench, const char *path, const char *head,
    const char *name, const char *word)
{
    const char *text = arena_printf(bench->arena,
        SHEET "%s<xsl:template name='%s'>%s</xsl:template></xsl:stylesheet>",
        head, name, word);

    put(bench, path, text);
}

static void
included_sheets_are_searched_in_the_site_first(void **state)
{
    static const char *const files[] = { "home/xslt/forms/a.xsl",
        "home/xslt/gost/all.xsl", "home/xslt/gost/head.xsl",
        "home/xslt/gost/foot.xsl", "site/xslt/gost/head.xsl" };
    static const char *const folders[] = { "home/xslt/forms", "home/xslt/gost",
        "home/xslt", "home", "site/xslt/gost", "site/xslt", "site" };
    struct bench *bench = *state;
    struct sheet_folders places = {
        .home = file_join(bench->arena, bench->folder, "home"),
        .site = file_join(bench->arena, bench->folder, "site"),
    };
    const struct sheet *sheet;
    xmlDoc *source = xmlReadMemory("<a/>", 4, NULL, NULL, 0);
    xmlDoc *result;
    xmlChar *text;
    size_t i;

    put(bench, files[0],
        SHEET
        "<xsl:include href='../gost/all.xsl'/>"
        "<xsl:template match='/'><a><xsl:call-template name='head'/>"
        "<xsl:call-template name='rest'/><xsl:call-template name='foot'/></a>"
        "</xsl:template></xsl:stylesheet>");
    put(bench, files[1],
        SHEET "<xsl:include href='head.xsl'/>"
              "<xsl:include href='foot.xsl'/></xsl:stylesheet>");
    put_part(bench, files[2], "<xsl:template name='rest'>(rest)</xsl:template>",
        "head", "home");
    put_part(bench, files[3], "", "foot", "(foot)");
    put_part(bench, files[4], "<xsl:import href='pisar:gost/head.xsl'/>",
        "head", "site");
    sheet = sheet_load(bench->arena,
        file_join(bench->arena, bench->folder, files[0]), &places, bench->log);
    assert_non_null(sheet);
    result = sheet_apply(sheet, bench->arena, source, NULL, NULL, bench->log);
    text = xmlNodeGetContent(xmlDocGetRootElement(result));
    assert_string_equal(text, "site(rest)(foot)");
    xmlFree(text);
    xmlFreeDoc(source);
    for (i = 0; i < sizeof(files) / sizeof(files[0]); i++)
        remove(file_join(bench->arena, bench->folder, files[i]));
    for (i = 0; i < sizeof(folders) / sizeof(folders[0]); i++)
        rmdir(file_join(bench->arena, bench->folder, folders[i]));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(
            included_sheets_are_searched_in_the_site_first, set_up, tear_down),
        cmocka_unit_test_setup_teardown(
            objects_carry_the_clerks_place, set_up, tear_down),
        cmocka_unit_test_setup_teardown(
            parameters_and_functions_are_there, set_up, tear_down),
        cmocka_unit_test_setup_teardown(
            faults_of_a_sheet_name_file_and_line, set_up, tear_down),
        cmocka_unit_test_setup_teardown(
            a_function_that_does_not_exist_is_an_error, set_up, tear_down),
        cmocka_unit_test_setup_teardown(
            faults_of_a_run_come_with_their_reason, set_up, tear_down),
        cmocka_unit_test_setup_teardown(
            messages_of_a_sheet_go_to_the_clerks_line, set_up, tear_down),
        cmocka_unit_test_setup_teardown(
            sheets_write_nothing, set_up, tear_down),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
