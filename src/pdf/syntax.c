#include "pdf/syntax.h"

#include <stdbool.h>
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

static void
write_unit(struct buffer *out, uint32_t unit)
{
    static const char digits[] = "0123456789ABCDEF";
    const char text[] = { digits[unit >> 12], digits[unit >> 8 & 0xF],
        digits[unit >> 4 & 0xF], digits[unit & 0xF] };

    buffer_append(out, text, sizeof(text));
}

void
syntax_utf16(struct buffer *out, uint32_t code)
{
    if (code < 0x10000) {
        write_unit(out, code);
        return;
    }
    code -= 0x10000;
    write_unit(out, 0xD800 + (code >> 10));
    write_unit(out, 0xDC00 + (code & 0x3FF));
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

static bool
is_plain(char byte)
{
    return byte != '\r' && byte != '(' && byte != ')' && byte != '\\';
}

void
syntax_bytes(struct buffer *out, const char *bytes, size_t size)
{
    size_t from = 0;
    size_t i;

    buffer_text(out, "(");
    for (i = 0; i < size; i++) {
        if (is_plain(bytes[i]))
            continue;
        buffer_append(out, bytes + from, i - from);
        buffer_text(out, bytes[i] == '\r' ? "\\r" : "\\");
        from = bytes[i] == '\r' ? i + 1 : i;
    }
    buffer_append(out, bytes + from, size - from);
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
