#include "pdf/content.h"

#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "media/font.h"

enum {
    NO_COLOR = -1,
    BLACK = 0,
    THOUSAND = 1000,
    WATERMARK_COLOR = 0xD9D9D9,
    WATERMARK_SIZE_MAX = 120000,
    DIAGONAL = 707 /* sine of 45 degrees, thousandths */
};

struct content
content_new(struct arena *arena, int32_t page_height)
{
    return (struct content){
        .page_height = page_height,
        .graphics = { .arena = arena },
        .text = { .arena = arena },
        .graphics_color = NO_COLOR,
        .text_color = BLACK,
    };
}

static int32_t
up(const struct content *content, int32_t y)
{
    return content->page_height - y;
}

void
content_rectangle(struct content *content, int32_t x, int32_t y, int32_t width,
    int32_t height, int32_t color)
{
    struct buffer *out = &content->graphics;

    if (color != content->graphics_color)
        syntax_color(out, color, false);
    content->graphics_color = color;
    syntax_length(out, x);
    syntax_length(out, up(content, y + height));
    syntax_length(out, width);
    syntax_length(out, height);
    buffer_text(out, "re f\n");
}

void
content_line(struct content *content, int32_t x1, int32_t y1, int32_t x2,
    int32_t y2, struct stroke stroke)
{
    struct buffer *out = &content->graphics;

    syntax_color(out, stroke.color, true);
    syntax_length(out, stroke.width);
    buffer_text(out, "w [");
    if (stroke.dash > 0) {
        syntax_length(out, stroke.dash);
        syntax_length(out, stroke.gap);
    }
    buffer_text(out, "]0 d ");
    syntax_length(out, x1);
    syntax_length(out, up(content, y1));
    buffer_text(out, "m ");
    syntax_length(out, x2);
    syntax_length(out, up(content, y2));
    buffer_text(out, "l S\n");
}

static void
close_text(struct content *content)
{
    if (content->in_text)
        buffer_text(&content->text, "ET\n");
    content->in_text = false;
}

static void
close_mark(struct content *content)
{
    close_text(content);
    if (content->marked)
        buffer_text(&content->text, "EMC\n");
    content->marked = false;
}

void
content_mark(struct content *content, const char *role, int number)
{
    close_mark(content);
    buffer_printf(&content->text, "/%s<</MCID %d>>BDC\n", role, number);
    content->marked = true;
}

void
content_artifact(struct content *content)
{
    close_mark(content);
    buffer_text(&content->text, "/Artifact<</Type/Pagination>>BDC\n");
    content->marked = true;
}

/* Font, size and colour outlive a text object. */
static void
set_state(struct content *content, struct typeface *typeface,
    const struct area_run *run)
{
    struct buffer *out = &content->text;

    if (typeface != content->typeface || run->size != content->size) {
        buffer_printf(out, "/F%u ", typeface_number(typeface));
        syntax_length(out, run->size);
        buffer_text(out, "Tf\n");
    }
    if (run->color != content->text_color)
        syntax_color(out, run->color, false);
    content->typeface = typeface;
    content->size = run->size;
    content->text_color = run->color;
}

static void
flush(struct buffer *out, struct buffer *codes)
{
    if (codes->length > 0)
        syntax_bytes(out, codes->data, codes->length);
    codes->length = 0;
}

/* Codes of glyphs, and between them what the advance of layout differs from
 * the glyph's width, in whole thousandths of an em. What is lost by cutting
 * off is carried on, so that no line drifts. */
static void
show_glyphs(
    struct buffer *out, struct typeface *typeface, const struct area_run *run)
{
    const struct face *face = typeface_face(typeface);
    struct buffer codes = { .arena = out->arena };
    const char *text = run->text;
    int64_t late = 0; /* mpt / 1000 that the viewer is ahead of layout */
    unsigned i;

    buffer_text(out, "[");
    for (i = 0; i < run->count; i++) {
        const struct area_glyph *g = &run->glyphs[i];
        char code[2] = { (char)(g->id >> 8), (char)(g->id & 0xFF) };
        int64_t adjustment;

        typeface_show(typeface, g->id, text, g->bytes);
        text += g->bytes;
        buffer_append(&codes, code, sizeof(code));
        late += (int64_t)face_width(face, g->id) * run->size -
                (int64_t)g->advance * THOUSAND;
        adjustment = run->size == 0 ? 0 : late / run->size;
        if (adjustment == 0 || i + 1 == run->count)
            continue;
        flush(out, &codes);
        buffer_number(out, adjustment);
        late -= adjustment * run->size;
    }
    flush(out, &codes);
    buffer_text(out, "]TJ\n");
}

void
content_run(struct content *content, struct typeface *typeface,
    const struct area_run *run, int32_t x, int32_t y)
{
    struct buffer *out = &content->text;

    if (!content->in_text)
        buffer_text(out, "BT\n");
    content->in_text = true;
    set_state(content, typeface, run);
    buffer_text(out, "1 0 0 1 ");
    syntax_length(out, x);
    syntax_length(out, up(content, y));
    buffer_text(out, "Tm");
    show_glyphs(out, typeface, run);
}

void
content_image(
    struct content *content, unsigned number, const struct frame *frame)
{
    struct buffer *out = &content->text;

    close_text(content);
    buffer_text(out, "q ");
    if (frame->clipped) {
        syntax_length(out, frame->clip_x);
        syntax_length(out, up(content, frame->clip_y + frame->clip_height));
        syntax_length(out, frame->clip_width);
        syntax_length(out, frame->clip_height);
        buffer_text(out, "re W n ");
    }
    syntax_length(out, frame->width);
    buffer_text(out, "0 0 ");
    syntax_length(out, frame->height);
    syntax_length(out, frame->x);
    syntax_length(out, up(content, frame->y + frame->height));
    buffer_printf(out, "cm /I%u Do Q\n", number);
}

void
content_blank(struct content *content)
{
    struct area_glyph glyph = { .bytes = 1 };
    struct area_run run = {
        .size = content->size, .glyphs = &glyph, .count = 1, .text = " "
    };

    if (!content->in_text)
        return;
    glyph.id = face_glyph(typeface_face(content->typeface), ' ');
    if (glyph.id != 0)
        show_glyphs(&content->text, content->typeface, &run);
}

/* The words as one run, as long as three fifths of the diagonal. */
static struct area_run
watermark_run(struct arena *arena, struct typeface *typeface, const char *words,
    int32_t room)
{
    const struct shape *shape =
        face_shape(typeface_face(typeface), words, strlen(words), true);
    struct area_glyph *glyphs =
        arena_array(arena, shape->count, sizeof(*glyphs));
    int64_t size = shape->width > 0
                       ? (int64_t)room * 3 / 5 * THOUSAND / shape->width
                       : THOUSAND;
    unsigned i;

    if (size > WATERMARK_SIZE_MAX)
        size = WATERMARK_SIZE_MAX;
    size -= size % THOUSAND;
    for (i = 0; i < shape->count; i++) {
        glyphs[i].id = shape->glyphs[i].id;
        glyphs[i].bytes = shape->glyphs[i].bytes;
        glyphs[i].advance =
            (int32_t)(shape->glyphs[i].advance * size / THOUSAND);
    }
    return (struct area_run){ .size = (int32_t)size,
        .glyphs = glyphs,
        .count = shape->count,
        .text = words };
}

static int32_t
run_width(const struct area_run *run)
{
    int32_t width = 0;
    unsigned i;

    for (i = 0; i < run->count; i++)
        width += run->glyphs[i].advance;
    return width;
}

void
content_watermark(struct content *content, struct typeface *typeface,
    const char *words, int32_t page_width)
{
    struct buffer *out = &content->graphics;
    int32_t room = page_width + content->page_height;
    struct area_run run = watermark_run(out->arena, typeface, words,
        (int32_t)((int64_t)room * DIAGONAL / THOUSAND));
    int32_t half =
        (int32_t)((int64_t)run_width(&run) * DIAGONAL / 2 / THOUSAND);

    syntax_color(out, WATERMARK_COLOR, false);
    content->graphics_color = WATERMARK_COLOR;
    buffer_printf(out, "BT /F%u ", typeface_number(typeface));
    syntax_length(out, run.size);
    buffer_text(out, "Tf .707 .707 -.707 .707 ");
    syntax_length(out, page_width / 2 - half);
    syntax_length(out, content->page_height / 2 - half);
    buffer_text(out, "Tm");
    show_glyphs(out, typeface, &run);
    buffer_text(out, "ET\n");
}

const struct buffer *
content_finish(struct content *content)
{
    struct buffer *whole = arena_alloc(content->text.arena, sizeof(*whole));

    close_mark(content);
    whole->arena = content->text.arena;
    if (content->graphics.length > 0) {
        buffer_text(whole, "/Artifact BMC\nq\n");
        buffer_append(whole, content->graphics.data, content->graphics.length);
        buffer_text(whole, "Q\nEMC\n");
    }
    buffer_append(whole, content->text.data, content->text.length);
    return whole;
}
