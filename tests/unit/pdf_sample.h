/*
 * sample: FO nodes and areas built by hand, for tests of the room pdf.
 *
 * Nodes must be made in document order: each gets the next serial. Styles
 * hold the initial values that matter to a PDF; tests set the others.
 */
#ifndef PISAR_TESTS_PDF_SAMPLE_H
#define PISAR_TESTS_PDF_SAMPLE_H

#include <stdint.h>
#include <string.h>

#include "base/arena.h"
#include "base/file.h"
#include "layout/area.h"
#include "media/font.h"
#include "pdf/document.h"

enum { A4_WIDTH = 595276, A4_HEIGHT = 841890 };

struct sample {
    struct arena *arena;
    struct log *log;
    struct faces *faces;
    struct fo_tree tree;
    struct pdf *pdf;
    unsigned pages;
};

static inline struct value
keyword(enum keyword keyword)
{
    return (struct value){ .kind = VALUE_KEYWORD, .number = (int)keyword };
}

static inline struct value
length(int32_t mpt)
{
    return (struct value){ .kind = VALUE_LENGTH, .number = mpt };
}

static inline struct value
string(const char *text)
{
    return (struct value){ .kind = VALUE_STRING, .string = text };
}

static inline struct value
color(int32_t rgb)
{
    return (struct value){ .kind = VALUE_COLOR, .number = rgb };
}

static inline struct value
number(int32_t whole)
{
    return (struct value){ .kind = VALUE_NUMBER, .number = whole * 1000 };
}

static inline struct style *
style_new(struct arena *arena)
{
    static const enum property plain[] = { PROPERTY_BORDER_BEFORE_STYLE,
        PROPERTY_BORDER_AFTER_STYLE, PROPERTY_BORDER_START_STYLE,
        PROPERTY_BORDER_END_STYLE };
    struct style *style = arena_alloc(arena, sizeof(*style));
    size_t i;

    for (i = 0; i < PROPERTY_COUNT; i++)
        style->values[i] = keyword(KEYWORD_AUTO);
    for (i = 0; i < sizeof(plain) / sizeof(plain[0]); i++)
        style->values[plain[i]] = keyword(KEYWORD_NONE);
    style->values[PROPERTY_BACKGROUND_COLOR] = keyword(KEYWORD_TRANSPARENT);
    style->values[PROPERTY_BORDER_COLLAPSE] = keyword(KEYWORD_COLLAPSE);
    style->values[PROPERTY_ROLE] = string(NULL);
    style->values[PROPERTY_ID] = string(NULL);
    style->values[PROPERTY_LANGUAGE] = string("ru");
    return style;
}

static inline struct fo_node *
node_new(struct sample *sample, struct fo_node *parent, enum fo_type type)
{
    struct fo_node *node = arena_alloc(sample->arena, sizeof(*node));

    node->type = type;
    node->serial = sample->tree.count++;
    node->parent = parent;
    node->style = style_new(sample->arena);
    node->place = (struct place){ "sample.fo", (int)node->serial + 1, 1 };
    if (parent == NULL)
        return node;
    if (parent->last == NULL)
        parent->first = node;
    else
        parent->last->next = node;
    parent->last = node;
    return node;
}

static inline void
text_new(struct sample *sample, struct fo_node *parent, const char *text)
{
    struct fo_node *node = node_new(sample, parent, FO_TEXT);

    node->style = parent->style;
    node->text = text;
    node->length = strlen(text);
}

/* Sets a property; styles of the sample are never shared. */
static inline void
set(struct fo_node *node, enum property property, struct value value)
{
    ((struct style *)(uintptr_t)node->style)->values[property] = value;
}

static inline struct fo_node *
block_new(struct sample *sample, struct fo_node *parent, const char *text)
{
    struct fo_node *node = node_new(sample, parent, FO_BLOCK);

    if (text != NULL)
        text_new(sample, node, text);
    return node;
}

/* A tree with a root and a title. */
static inline struct sample *
sample_new(struct arena *arena)
{
    struct sample *sample = arena_alloc(arena, sizeof(*sample));

    sample->arena = arena;
    sample->log = log_new(arena, LANGUAGE_EN);
    sample->faces = faces_new(arena, NULL);
    sample->tree.arena = arena;
    sample->tree.metadata.title = "О проверке";
    sample->tree.metadata.language = "ru-RU";
    sample->tree.root = node_new(sample, NULL, FO_ROOT);
    return sample;
}

static inline void
sample_open(struct sample *sample, struct pdf_options options)
{
    sample->pdf = pdf_new(sample->arena, &sample->tree, options, sample->log);
}

static inline struct area *
box_new(struct sample *sample, struct area *parent, enum area_kind kind,
    const struct fo_node *node, int32_t x, int32_t y, int32_t width,
    int32_t height)
{
    struct area *area = area_new(sample->arena, kind, node);

    area->x = x;
    area->y = y;
    area->width = width;
    area->height = height;
    area->opens = area->closes = true;
    if (parent != NULL)
        area_add(parent, area);
    return area;
}

/* As layout ends a line within a word. */
static inline void
hyphenate(const struct face *face, const char *text, struct area_glyph *last)
{
    size_t size = strlen(text);

    if (size < 2 || strcmp(text + size - 2, "\xC2\xAD") != 0)
        return;
    last->id = face_glyph(face, 0x2010);
    last->advance = face_width(face, last->id) * 14;
}

/* A run of `text`, 14 pt, in a line; returns where it ends. */
static inline int32_t
run_new(struct sample *sample, struct area *line, const struct fo_node *node,
    int32_t x, const char *text)
{
    struct face *face = faces_find(sample->faces, "Tinos", 400, false,
        (struct place){ .file = NULL }, sample->log);
    const struct shape *shape = face_shape(face, text, strlen(text), true);
    struct area_glyph *glyphs =
        arena_array(sample->arena, shape->count, sizeof(*glyphs));
    struct area *area =
        box_new(sample, line, AREA_TEXT, node, x, 0, shape->width * 14, 16100);
    unsigned i;

    for (i = 0; i < shape->count; i++)
        glyphs[i] = (struct area_glyph){ .id = shape->glyphs[i].id,
            .bytes = shape->glyphs[i].bytes,
            .advance = shape->glyphs[i].advance * 14 };
    hyphenate(face, text, &glyphs[shape->count - 1]);
    area->run = (struct area_run){ .face = face,
        .size = 14000,
        .baseline = 12600,
        .glyphs = glyphs,
        .count = shape->count,
        .text = text };
    return x + shape->width * 14;
}

/* A block of one line on the page. */
static inline struct area *
paragraph_new(struct sample *sample, struct area *page,
    const struct fo_node *node, int32_t y, const char *text)
{
    struct area *block =
        box_new(sample, page, AREA_BLOCK, node, 85039, y, 481889, 16100);
    struct area *line =
        box_new(sample, block, AREA_LINE, NULL, 0, 0, 481889, 16100);

    run_new(sample, line, node, 0, text);
    return block;
}

static inline struct area *
page_area_new(struct sample *sample)
{
    return box_new(sample, NULL, AREA_PAGE, NULL, 0, 0, A4_WIDTH, A4_HEIGHT);
}

static inline bool
page_take(struct sample *sample, struct area *root)
{
    struct page page = { .arena = sample->arena,
        .index = sample->pages++,
        .number = "1",
        .width = A4_WIDTH,
        .height = A4_HEIGHT,
        .root = root };

    return pdf_take(sample->pdf, &page);
}

/* The bytes of the PDF, or NULL. */
static inline const struct buffer *
sample_finish(struct sample *sample)
{
    struct buffer *out = arena_alloc(sample->arena, sizeof(*out));

    out->arena = sample->arena;
    return pdf_finish(sample->pdf, out) ? out : NULL;
}

/* How often `text` occurs in the bytes. */
static inline int
occurs(const struct buffer *bytes, const char *text)
{
    size_t size = strlen(text);
    size_t i;
    int count = 0;

    for (i = 0; i + size <= bytes->length; i++)
        count += memcmp(bytes->data + i, text, size) == 0;
    return count;
}

#endif
