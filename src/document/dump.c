#include "document/dump.h"

#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "base/unit.h"
#include "base/utf8.h"
#include "media/font.h"

enum { INDENT = 2 };

static const char *const kind_names[] = {
    [AREA_PAGE] = "page",
    [AREA_REGION] = "region",
    [AREA_BLOCK] = "block",
    [AREA_LINE] = "line",
    [AREA_TEXT] = "text",
    [AREA_RULE] = "rule",
    [AREA_IMAGE] = "image",
};

static void
print_points(struct buffer *out, int32_t mpt)
{
    const char *sign = mpt < 0 ? "-" : "";
    long value = labs((long)mpt);

    buffer_printf(out, " %s%ld.%03ld", sign, value / MPT_PER_POINT,
        value % MPT_PER_POINT);
}

/* Characters that a reader of the dump could not see or would misread. */
static bool
hidden(uint32_t code)
{
    static const uint32_t codes[] = { UTF8_NBSP, UTF8_SOFT_HYPHEN,
        UTF8_ZERO_WIDTH_SPACE, UTF8_HYPHEN, UTF8_NO_BREAK_HYPHEN,
        UTF8_NARROW_NBSP, UTF8_WORD_JOINER, 0x7F, 0xFEFF };
    size_t i;

    if (code < 0x20)
        return true;
    for (i = 0; i < sizeof(codes) / sizeof(codes[0]); i++)
        if (codes[i] == code)
            return true;
    return false;
}

static void
print_text(struct buffer *out, const char *text)
{
    size_t size = strlen(text);
    size_t length;

    buffer_text(out, " \"");
    for (; size > 0; text += length, size -= length) {
        uint32_t code = utf8_decode(text, size, &length);

        if (hidden(code)) {
            buffer_printf(out, "\\u%04X", (unsigned)code);
            continue;
        }
        if (code == '"' || code == '\\')
            buffer_text(out, "\\");
        buffer_append(out, text, length);
    }
    buffer_text(out, "\"");
}

static void
print_run(struct buffer *out, const struct area_run *run)
{
    print_text(out, run->text);
    buffer_printf(out, " %s", face_postscript_name(run->face));
    print_points(out, run->size);
    buffer_text(out, " baseline");
    print_points(out, run->baseline);
    if (run->color != 0)
        buffer_printf(out, " #%06X", (unsigned)run->color);
}

static void
print_area(struct buffer *out, const struct area *area, int32_t x, int32_t y,
    unsigned depth)
{
    const struct area *child;

    x += area->x;
    y += area->y;
    buffer_printf(
        out, "%*s%s", (int)depth * INDENT, "", kind_names[area->kind]);
    if (area->node != NULL && area->kind != AREA_LINE)
        buffer_printf(out, " %s", fo_name(area->node->type));
    print_points(out, x);
    print_points(out, y);
    print_points(out, area->width);
    print_points(out, area->height);
    if (area->kind == AREA_TEXT)
        print_run(out, &area->run);
    if (area->kind == AREA_RULE)
        buffer_printf(out, " #%06X", (unsigned)area->color);
    if (area->artifact)
        buffer_text(out, " artifact");
    buffer_text(out, "\n");
    for (child = area->first; child != NULL; child = child->next)
        print_area(out, child, x, y, depth + 1);
}

bool
dump_take(void *state, const struct page *page)
{
    struct buffer *out = state;
    const struct area *child;

    buffer_printf(out, "page %u", page->index + 1);
    print_text(out, page->number);
    print_points(out, page->width);
    print_points(out, page->height);
    buffer_text(out, "\n");
    for (child = page->root->first; child != NULL; child = child->next)
        print_area(out, child, page->root->x, page->root->y, 1);
    return true;
}
