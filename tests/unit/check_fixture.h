/*
 * check_fixture: what the tests of src/check share.
 *
 * A library over templates/, raw records from strings of XML (every element
 * gets the place LINE:1), the messages of a check as text.
 */
#ifndef PISAR_TESTS_CHECK_FIXTURE_H
#define PISAR_TESTS_CHECK_FIXTURE_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>
#include <libxml/parser.h>
#include <libxml/xpath.h>

#include "base/arena.h"
#include "base/file.h"
#include "base/message.h"
#include "check/check.h"
#include "check/rule.h"
#include "record/library.h"
#include "record/node.h"
#include "record/record.h"

struct fixture {
    struct arena *arena;
    struct library *library;
    struct log *log;
    xmlDoc *document;
};

static inline int
setup(void **state)
{
    struct fixture *f = calloc(1, sizeof(*f));

    f->arena = arena_new();
    f->library = library_new(f->arena, ".", NULL);
    f->log = log_new(f->arena, LANGUAGE_RU);
    *state = f;
    return 0;
}

static inline int
teardown(void **state)
{
    struct fixture *f = *state;

    arena_free(f->arena);
    free(f);
    return 0;
}

static void
fixture_free(void *document)
{
    xmlFreeDoc(document);
}

static void
fixture_stamp(xmlNode *node, xmlNs *ns)
{
    char at[24];
    xmlNode *child;

    (void)snprintf(at, sizeof(at), "%ld:1", xmlGetLineNo(node));
    (void)xmlSetNsProp(node, ns, BAD_CAST "at", BAD_CAST at);
    for (child = node_first(node); child != NULL; child = node_next(child))
        fixture_stamp(child, ns);
}

/* The XML as the reader would give it: places, file "a.xml". */
static xmlDoc *
fixture_raw(struct arena *arena, const char *xml, const char *file)
{
    xmlDoc *document =
        xmlReadMemory(xml, (int)strlen(xml), file, NULL, XML_PARSE_NOBLANKS);
    xmlNode *root;
    xmlNs *ns;

    assert_non_null(document);
    arena_defer(arena, fixture_free, document);
    root = xmlDocGetRootElement(document);
    ns = xmlNewNs(root, BAD_CAST RECORD_PLACE_NAMESPACE, BAD_CAST "p");
    (void)xmlSetNsProp(root, ns, BAD_CAST "file", BAD_CAST file);
    fixture_stamp(root, ns);
    return document;
}

/* Checks a raw record; its canonical form is f->document. */
static inline void
fixture_check(struct fixture *f, const char *xml)
{
    f->document = fixture_raw(f->arena, xml, "a.xml");
    (void)check_record(f->library, f->arena, NULL, "a.xml",
        xmlDocGetRootElement(f->document), f->log);
}

/* The same of a regulation with this text, which begins on line 2. */
static inline void
fixture_text(struct fixture *f, const char *text)
{
    fixture_check(
        f, arena_printf(f->arena,
               "<regulation><title>о</title>\n%s</regulation>", text));
}

/* All messages so far as text; the log is empty then. */
static char *
fixture_messages(struct fixture *f)
{
    char *text = NULL;
    size_t size = 0;
    FILE *out = open_memstream(&text, &size);
    char *copy;

    log_print(f->log, out, false);
    (void)fclose(out);
    copy = arena_strdup(f->arena, text);
    free(text);
    return copy;
}

static inline char *
fixture_print(struct fixture *f)
{
    size_t size;

    return record_print(f->arena, f->document, false, &size);
}

/* The string value of an XPath expression over the record. */
static inline char *
fixture_value(struct fixture *f, const char *expression)
{
    xmlXPathContext *context = xmlXPathNewContext(f->document);
    xmlXPathObject *value;
    xmlChar *text;
    char *copy;

    context->node = xmlDocGetRootElement(f->document);
    value = xmlXPathEval(BAD_CAST expression, context);
    assert_non_null(value);
    text = xmlXPathCastToString(value);
    copy = arena_strdup(f->arena, (const char *)text);
    xmlFree(text);
    xmlXPathFreeObject(value);
    xmlXPathFreeContext(context);
    return copy;
}

/* The reader of these tests: the file as XML, without typing. */
static inline xmlDoc *
fixture_read(struct arena *arena, const char *path, struct log *log)
{
    size_t size;
    const char *xml = file_read(arena, path, RECORD_BYTES, &size, log);

    return xml == NULL ? NULL : fixture_raw(arena, xml, path);
}

#define assert_value(f, expression, expected)                                  \
    assert_string_equal(fixture_value(f, expression), expected)

/* The messages are exactly these lines. */
#define assert_messages(f, expected)                                           \
    assert_string_equal(fixture_messages(f), expected)

/* Some message holds this text. */
#define assert_said(messages, text)                                            \
    do {                                                                       \
        if (strstr(messages, text) == NULL)                                    \
            fail_msg("not said: %s\nbut:\n%s", text, messages);                \
    } while (0)

#endif
