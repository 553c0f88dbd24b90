#include "base/json.h"

#include <string.h>

#include "base/file.h"

void
json_bytes(struct buffer *out, const char *text, size_t size)
{
    size_t i;

    buffer_text(out, "\"");
    for (i = 0; i < size; i++) {
        unsigned char c = (unsigned char)text[i];

        if (c == '"' || c == '\\')
            buffer_printf(out, "\\%c", c);
        else if (c < 0x20)
            buffer_printf(out, "\\u%04x", c);
        else
            buffer_append(out, text + i, 1);
    }
    buffer_text(out, "\"");
}

void
json_string(struct buffer *out, const char *text)
{
    json_bytes(out, text, strlen(text));
}

void
json_member(struct buffer *out, const char *key, const char *text)
{
    char last = out->length == 0 ? '{' : out->data[out->length - 1];

    if (last != '{' && last != '[')
        buffer_text(out, ",");
    json_string(out, key);
    buffer_text(out, ":");
    if (text == NULL)
        buffer_text(out, "null");
    else
        json_string(out, text);
}
