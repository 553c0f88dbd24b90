/*
 * read_raw: raw records in a few words, for tests.
 *
 * In: text as people type it. Out: the elements of the raw record on one
 * line, with or without places, and the messages as "line:column id".
 */
#ifndef PISAR_TESTS_READ_RAW_H
#define PISAR_TESTS_READ_RAW_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include <libxml/tree.h>

#include "base/arena.h"
#include "base/file.h"
#include "base/message.h"
#include "read/body.h"
#include "read/frontmatter.h"
#include "read/origin.h"
#include "record/element.h"
#include "record/kind.h"

struct raw {
    struct arena *arena;
    struct log *log;
    bool places; /* print them: <p@4:1> */
};

static const struct field raw_approved[] = {
    { .name = "by", .alias = "чем", .type = FIELD_LINES },
    { .name = "date", .alias = "дата", .type = FIELD_DATE },
};

static const struct field raw_fields[] = {
    { .name = "number", .alias = "номер", .type = FIELD_NUMBER },
    { .name = "title", .alias = "заголовок", .type = FIELD_LINES },
    { .name = "place", .alias = "место", .type = FIELD_TEXT },
    { .name = "signer", .alias = "подписал", .type = FIELD_SIGNERS },
    { .name = "annexes", .alias = "приложения", .type = FIELD_ANNEXES },
    { .name = "approved",
        .alias = "утверждено",
        .type = FIELD_GROUP,
        .fields = raw_approved,
        .field_count = 2 },
};

static const struct part raw_parts[] = {
    { .headings = "СЛУШАЛИ",
        .title = "СЛУШАЛИ",
        .name = "heard",
        .type = PART_TEXT },
    { .headings = "РЕШИЛИ|ПОСТАНОВИЛИ",
        .title = "РЕШИЛИ",
        .name = "decided",
        .type = PART_POINTS },
    { .headings = "ГОЛОСОВАЛИ",
        .title = "ГОЛОСОВАЛИ",
        .name = "votes",
        .type = PART_VOTES },
};

static const struct kind raw_order = {
    .name = "order",
    .alias = "приказ",
    .fields = raw_fields,
    .field_count = 6,
    .verbs = "ПРИКАЗЫВАЮ|ОБЯЗЫВАЮ",
};

static const struct kind raw_protocol = {
    .name = "protocol",
    .alias = "протокол",
    .fields = raw_fields,
    .field_count = 6,
    .each = "matter",
    .parts = raw_parts,
    .part_count = 3,
};

static inline int
raw_setup(void **state)
{
    struct raw *raw = test_calloc(1, sizeof(*raw));

    raw->arena = arena_new();
    raw->log = log_new(raw->arena, LANGUAGE_RU);
    *state = raw;
    return 0;
}

static inline int
raw_teardown(void **state)
{
    struct raw *raw = *state;

    arena_free(raw->arena);
    test_free(raw);
    return 0;
}

static inline void
raw_attributes(const struct raw *raw, const xmlNode *node, struct buffer *out)
{
    const xmlAttr *a;

    for (a = node->properties; a != NULL; a = a->next)
        if (a->ns == NULL)
            buffer_printf(out, " %s=%s", (const char *)a->name,
                a->children == NULL ? "" : (const char *)a->children->content);
        else if (raw->places && strcmp((const char *)a->name, "at") == 0)
            buffer_printf(out, "@%s", (const char *)a->children->content);
}

static inline void
raw_node(const struct raw *raw, const xmlNode *node, struct buffer *out)
{
    for (; node != NULL; node = node->next) {
        if (node->type == XML_TEXT_NODE) {
            buffer_text(out, (const char *)node->content);
            continue;
        }
        buffer_printf(out, "<%s", (const char *)node->name);
        raw_attributes(raw, node, out);
        buffer_text(out, ">");
        if (node->children == NULL)
            continue;
        raw_node(raw, node->children, out);
        buffer_printf(out, "</%s>", (const char *)node->name);
    }
}

/* The children of an element; empty ones are "<br>". */
static inline const char *
raw_print(const struct raw *raw, const xmlNode *parent)
{
    struct buffer out = { .arena = raw->arena };

    buffer_append(&out, "", 0);
    raw_node(raw, parent->children, &out);
    return out.data;
}

/* A file of bytes, as from a disk; NULL: reported. */
static inline struct origin *
raw_origin(const struct raw *raw, const char *text)
{
    return origin_new(raw->arena, "t.md", text, strlen(text), raw->log);
}

/* The order, whose people and annexes have the keys of every kind. */
static inline const struct kind *
raw_keyed(const struct raw *raw)
{
    struct kind *kind = arena_alloc(raw->arena, sizeof(*kind));
    struct field *fields =
        arena_array(raw->arena, raw_order.field_count, sizeof(*fields));
    unsigned i;

    *kind = raw_order;
    memcpy(fields, raw_fields, sizeof(raw_fields));
    for (i = 0; i < kind->field_count; i++)
        if (fields[i].fields == NULL)
            fields[i].fields =
                field_keys(fields[i].type, &fields[i].field_count);
    kind->fields = fields;
    return kind;
}

/* The fields of a front matter, given without its lines of dashes: its
 * first line is line 2. NULL: nothing could be read. */
static inline const char *
raw_front(const struct raw *raw, const char *fields)
{
    struct origin *origin =
        raw_origin(raw, arena_printf(raw->arena, "---\n%s---\n", fields));
    struct frontmatter *frontmatter = NULL;
    xmlDoc *record;
    size_t body;

    if (origin != NULL)
        frontmatter = frontmatter_read(origin, &body);
    if (frontmatter == NULL)
        return NULL;
    record = element_document(raw->arena, "order", "t.md");
    frontmatter_write(
        frontmatter, raw_keyed(raw), xmlDocGetRootElement(record));
    return raw_print(raw, xmlDocGetRootElement(record));
}

static inline const char *
raw_text(const struct raw *raw, const struct kind *kind, const char *text)
{
    struct origin *origin = raw_origin(raw, text);
    xmlDoc *record = element_document(raw->arena, kind->name, "t.md");
    xmlNode *root = xmlDocGetRootElement(record);

    assert_non_null(origin);
    body_read(origin, 0, kind, root);
    return raw_print(raw, root);
}

/* The inside of <text>: of a body whose first line is line 1. */
static inline const char *
raw_body(const struct raw *raw, const char *text)
{
    const char *out = raw_text(raw, &raw_order, text);
    const char *start = strchr(out, '>');
    size_t length = strlen(out);

    if (start == NULL || length < 7 || strcmp(out + length - 7, "</text>") != 0)
        return out;
    return arena_strndup(
        raw->arena, start + 1, length - 7 - (size_t)(start + 1 - out));
}

/* The numbers of the points of a text, in order, "1 2 2.1"; sections as
 * "[1]", without a number "[]". */
static inline const char *
raw_numbers(const struct raw *raw, const char *text)
{
    const char *tree = raw_body(raw, text);
    struct buffer out = { .arena = raw->arena };
    const char *p;

    buffer_append(&out, "", 0);
    for (p = strchr(tree, '<'); p != NULL; p = strchr(p + 1, '<')) {
        bool section = strncmp(p, "<section", 8) == 0;
        const char *n = strstr(p, " n=");

        if (!section && strncmp(p, "<point", 6) != 0)
            continue;
        if (out.length > 0)
            buffer_text(&out, " ");
        if (n == NULL || n > strchr(p, '>'))
            buffer_text(&out, "[]");
        else
            buffer_printf(&out, section ? "[%.*s]" : "%.*s",
                (int)strcspn(n + 3, " >"), n + 3);
    }
    return out.data;
}

/* "3:8 P0217, 4:1 T13"; the log is empty afterwards. */
static inline const char *
raw_messages(const struct raw *raw)
{
    struct buffer out = { .arena = raw->arena };
    char line[2048];
    FILE *file = tmpfile();

    assert_non_null(file);
    log_print(raw->log, file, false);
    rewind(file);
    buffer_append(&out, "", 0);
    while (fgets(line, sizeof(line), file) != NULL) {
        const char *colon = strchr(line, ':');
        char *end = strrchr(line, ']');
        char *id = strrchr(line, '[');

        assert_true(colon != NULL && id != NULL && end != NULL);
        *end = '\0';
        buffer_printf(&out, "%s%.*s %s", out.length > 0 ? ", " : "",
            (int)strcspn(strchr(colon + 1, ':') + 1, ":") +
                (int)(strchr(colon + 1, ':') - colon),
            colon + 1, id + 1);
    }
    fclose(file);
    return out.data;
}

#define assert_raw(raw, function, text, wanted, messages)                      \
    do {                                                                       \
        assert_string_equal(function((raw), (text)), (wanted));                \
        assert_string_equal(raw_messages(raw), (messages));                    \
    } while (0)

#endif
