/* Formatting objects from text, for the tests of fo. */
#ifndef PISAR_TESTS_FO_READING_H
#define PISAR_TESTS_FO_READING_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include <libxml/parser.h>

#include "base/arena.h"
#include "base/message.h"
#include "base/unit.h"
#include "fo/tree.h"

#define MASTERS                                                                \
    "<fo:layout-master-set><fo:simple-page-master master-name='m'>"            \
    "<fo:region-body/></fo:simple-page-master></fo:layout-master-set>"

struct reading {
    struct arena *arena;
    struct log *log;
    const char *family; /* initial font-family, or NULL */
    char text[8192];    /* the messages as printed */
};

static inline int
reading_begin(void **state)
{
    struct arena *arena = arena_new();
    struct reading *reading = arena_alloc(arena, sizeof(*reading));

    reading->arena = arena;
    reading->log = log_new(arena, LANGUAGE_EN);
    *state = reading;
    return 0;
}

static inline int
reading_end(void **state)
{
    struct reading *reading = *state;

    arena_free(reading->arena);
    return 0;
}

/* What stands in fo:root, with attributes for it. */
static inline struct fo_tree *
reading_root(struct reading *reading, const char *attributes,
    const char *content, bool strict)
{
    const char *text = arena_printf(reading->arena,
        "<fo:root xmlns:fo='http://www.w3.org/1999/XSL/Format' "
        "xmlns:fox='http://xmlgraphics.apache.org/fop/extensions' "
        "xmlns:pf='urn:pisar:fo' xmlns:p='urn:pisar:place' %s>%s</fo:root>",
        attributes, content);
    xmlDoc *document =
        xmlReadMemory(text, (int)strlen(text), NULL, NULL, XML_PARSE_HUGE);
    struct fo_options options = {
        .strict_places = strict, .file = "t.fo", .family = reading->family
    };
    struct fo_tree *tree;

    assert_non_null(document);
    tree = fo_read(reading->arena, document, options, reading->log);
    xmlFreeDoc(document);
    return tree;
}

/* The flow of a document with this content; NULL: refused. */
static inline struct fo_node *
reading_flow(struct reading *reading, const char *content)
{
    struct fo_tree *tree = reading_root(reading, "",
        arena_printf(reading->arena,
            MASTERS "<fo:page-sequence master-reference='m'>"
                    "<fo:flow flow-name='xsl-region-body'>%s</fo:flow>"
                    "</fo:page-sequence>",
            content),
        false);

    return tree == NULL ? NULL : tree->root->last->last;
}

/* The style of one block with these attributes. */
static inline const struct style *
reading_block(struct reading *reading, const char *attributes)
{
    struct fo_node *flow = reading_flow(
        reading, arena_printf(reading->arena, "<fo:block %s/>", attributes));

    assert_non_null(flow);
    return flow->first->style;
}

/* The messages since the last call. */
static inline const char *
reading_messages(struct reading *reading)
{
    FILE *out = fmemopen(reading->text, sizeof(reading->text), "w");

    memset(reading->text, 0, sizeof(reading->text));
    log_print(reading->log, out, false);
    fclose(out);
    return reading->text;
}

/* The first node of the type below `node`, in document order. */
static inline struct fo_node *
reading_find(struct fo_node *node, enum fo_type type)
{
    struct fo_node *child;
    struct fo_node *found = node->type == type ? node : NULL;

    for (child = node->first; child != NULL && found == NULL;
         child = child->next)
        found = reading_find(child, type);
    return found;
}

#define READING(test)                                                          \
    cmocka_unit_test_setup_teardown(test, reading_begin, reading_end)

#endif
