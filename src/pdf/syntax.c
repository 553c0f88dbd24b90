#include "pdf/syntax.h"

#include <string.h>

#include "base/unit.h"
#include "base/utf8.h"

void
syntax_length(struct buffer *out, int32_t mpt)
{
    char text[16];
    size_t length = unit_points(mpt, text);

    text[length++] = ' ';
    buffer_append(out, text, length);
}

void
syntax_box(struct buffer *out, struct box box)
{
    buffer_text(out, "[");
    syntax_length(out, box.left);
    syntax_length(out, box.bottom);
    syntax_length(out, box.right);
    syntax_length(out, box.top);
    out->data[out->length - 1] = ']';
}

void
syntax_utf16(struct buffer *out, uint32_t code)
{
    if (code < 0x10000) {
        buffer_printf(out, "%04X", (unsigned)code);
        return;
    }
    code -= 0x10000;
    buffer_printf(out, "%04X%04X", 0xD800u + (unsigned)(code >> 10),
        0xDC00u + (unsigned)(code & 0x3FF));
}

void
syntax_text(struct buffer *out, const char *text)
{
    size_t size = strlen(text);
    size_t length;

    buffer_text(out, "<FEFF");
    while (size > 0) {
        syntax_utf16(out, utf8_decode(text, size, &length));
        text += length;
        size -= length;
    }
    buffer_text(out, ">");
}

void
syntax_bytes(struct buffer *out, const char *bytes, size_t size)
{
    size_t i;

    buffer_text(out, "(");
    for (i = 0; i < size; i++) {
        if (bytes[i] == '\r') {
            buffer_text(out, "\\r");
            continue;
        }
        if (bytes[i] == '(' || bytes[i] == ')' || bytes[i] == '\\')
            buffer_text(out, "\\");
        buffer_append(out, bytes + i, 1);
    }
    buffer_text(out, ")");
}

void
syntax_color(struct buffer *out, int32_t color, bool stroke)
{
    int32_t red = color >> 16 & 0xFF;
    int32_t green = color >> 8 & 0xFF;
    int32_t blue = color & 0xFF;

    syntax_length(out, red * 1000 / 255);
    if (red == green && green == blue) {
        buffer_text(out, stroke ? "G\n" : "g\n");
        return;
    }
    syntax_length(out, green * 1000 / 255);
    syntax_length(out, blue * 1000 / 255);
    buffer_text(out, stroke ? "RG\n" : "rg\n");
}
