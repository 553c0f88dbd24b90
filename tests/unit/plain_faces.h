/*
 * plain_faces: faces for tests of lines, whose widths need no look-up.
 *
 * In 1/1000 em: a letter is 500 wide, a space 250, a hyphen 300, a full stop
 * 200. "AV" is kerned by -100. There is no glyph for the snowman. The glyph
 * id is the code point's last 16 bits. One face a family, weight and slope.
 * And nodes and styles, made by hand.
 */
#ifndef PISAR_TESTS_PLAIN_FACES_H
#define PISAR_TESTS_PLAIN_FACES_H

#include <stdio.h>
#include <string.h>

#include "base/arena.h"
#include "base/utf8.h"
#include "layout/paragraph.h"
#include "media/font.h"

enum { SNOWMAN = 0x2603, FACES_MAX = 8, FACE_NAME = 64 };

struct face {
    char name[FACE_NAME];
    struct arena *arena;
};

struct faces {
    struct arena *arena;
    struct face list[FACES_MAX];
    unsigned count;
};

struct faces *
faces_new(struct arena *arena, const char *fonts)
{
    struct faces *faces = arena_alloc(arena, sizeof(*faces));

    (void)fonts;
    faces->arena = arena;
    return faces;
}

struct face *
faces_find(struct faces *faces, const char *families, int weight, bool italic,
    struct place place, struct log *log)
{
    char name[FACE_NAME];
    struct face *face;
    unsigned i;

    (void)snprintf(name, sizeof(name), "%s-%d%s", families, weight,
        italic ? "-italic" : "");
    if (strncmp(name, "none", strlen("none")) == 0) {
        message_add(log, MESSAGE_FONT_MISSING, place, families);
        return NULL;
    }
    for (i = 0; i < faces->count; i++)
        if (strcmp(faces->list[i].name, name) == 0)
            return &faces->list[i];
    face = &faces->list[faces->count++];
    memcpy(face->name, name, sizeof(name));
    face->arena = faces->arena;
    return face;
}

const struct face_metrics *
face_metrics(const struct face *face)
{
    static const struct face_metrics metrics = { .ascent = 900,
        .descent = 200,
        .typo_ascent = 700,
        .typo_descent = 300,
        .x_height = 450,
        .underline_position = 100,
        .underline_thickness = 50 };

    (void)face;
    return &metrics;
}

uint16_t
face_glyph(const struct face *face, uint32_t code)
{
    (void)face;
    return code == SNOWMAN ? 0 : (uint16_t)code;
}

int32_t
face_width(const struct face *face, uint16_t glyph)
{
    (void)face;
    switch (glyph) {
    case ' ':
        return 250;
    case '-':
    case UTF8_HYPHEN:
        return 300;
    case '.':
        return 200;
    default:
        return 500;
    }
}

const struct shape *
face_shape(struct face *face, const char *word, size_t size, bool kerning)
{
    struct shape *shape = arena_alloc(face->arena, sizeof(*shape));
    struct glyph *glyphs = arena_array(face->arena, size, sizeof(*glyphs));
    size_t i = 0;

    shape->glyphs = glyphs;
    shape->complete = true;
    while (i < size) {
        struct glyph *glyph = &glyphs[shape->count++];
        size_t length;
        uint32_t code = utf8_decode(word + i, size - i, &length);

        glyph->id = face_glyph(face, code);
        glyph->bytes = (uint8_t)length;
        glyph->advance = face_width(face, glyph->id);
        if (kerning && i + 1 < size && word[i] == 'A' && word[i + 1] == 'V')
            glyph->advance -= 100;
        shape->width += glyph->advance;
        shape->complete = shape->complete && glyph->id != 0;
        i += length;
    }
    return shape;
}

const char *
face_postscript_name(const struct face *face)
{
    return face->name;
}

/* -- styles and nodes ---------------------------------------------------- */

static inline struct value
keyword(enum keyword word)
{
    return (struct value){ .kind = VALUE_KEYWORD, .number = (int32_t)word };
}

static inline struct value
length(int32_t mpt)
{
    return (struct value){ .kind = VALUE_LENGTH, .number = mpt };
}

static inline struct value
number(int32_t whole)
{
    return (struct value){ .kind = VALUE_NUMBER, .number = whole * 1000 };
}

/* What property.def says of a block of 10 pt on 12 pt. */
static inline struct style *
style_plain(struct arena *arena)
{
    struct style *style = arena_alloc(arena, sizeof(*style));
    struct value *values = style->values;

    values[PROPERTY_FONT_FAMILY] =
        (struct value){ .kind = VALUE_STRING, .string = "Plain" };
    values[PROPERTY_FONT_SIZE] = length(10000);
    values[PROPERTY_FONT_WEIGHT] = number(400);
    values[PROPERTY_LINE_HEIGHT] = length(12000);
    values[PROPERTY_COLOR] = (struct value){ .kind = VALUE_COLOR };
    values[PROPERTY_LINE_STACKING] = keyword(KEYWORD_MAX_HEIGHT);
    values[PROPERTY_TEXT_ALIGN] = keyword(KEYWORD_START);
    values[PROPERTY_TEXT_ALIGN_LAST] = keyword(KEYWORD_RELATIVE);
    values[PROPERTY_WHITE_SPACE_COLLAPSE] = keyword(KEYWORD_TRUE);
    values[PROPERTY_WHITE_SPACE_TREATMENT] =
        keyword(KEYWORD_IGNORE_IF_SURROUNDING_LINEFEED);
    values[PROPERTY_LINEFEED_TREATMENT] = keyword(KEYWORD_TREAT_AS_SPACE);
    values[PROPERTY_WRAP_OPTION] = keyword(KEYWORD_WRAP);
    values[PROPERTY_LEADER_PATTERN] = keyword(KEYWORD_SPACE);
    values[PROPERTY_LEADER_OPTIMUM] = length(12000);
    values[PROPERTY_LEADER_MAXIMUM] =
        (struct value){ .kind = VALUE_PERCENT, .number = 100000 };
    values[PROPERTY_RULE_STYLE] = keyword(KEYWORD_SOLID);
    values[PROPERTY_RULE_THICKNESS] = length(1000);
    return style;
}

/* A copy of the style with one value changed. */
static inline struct style *
style_with(struct arena *arena, const struct style *style,
    enum property property, struct value value)
{
    struct style *changed = arena_alloc(arena, sizeof(*changed));

    *changed = *style;
    changed->values[property] = value;
    return changed;
}

static inline struct fo_node *
node_add(struct arena *arena, struct fo_node *parent, enum fo_type type,
    const struct style *style)
{
    struct fo_node *node = arena_alloc(arena, sizeof(*node));

    node->type = type;
    node->style = style;
    node->parent = parent;
    if (parent == NULL)
        return node;
    if (parent->last == NULL)
        parent->first = node;
    else
        parent->last->next = node;
    parent->last = node;
    return node;
}

static inline struct fo_node *
text_add(struct arena *arena, struct fo_node *parent, const char *text)
{
    struct fo_node *node = node_add(arena, parent, FO_TEXT, parent->style);

    node->text = text;
    node->length = strlen(text);
    return node;
}

#endif
