#include "pdf/caption.h"

#include <string.h>

#include "base/arena.h"
#include "base/file.h"

static void
add_text(struct buffer *out, const struct fo_node *text)
{
    size_t i;

    for (i = 0; i < text->length; i++) {
        if (strchr(" \t\r\n", text->text[i]) == NULL)
            buffer_append(out, text->text + i, 1);
        else if (out->length > 0 && out->data[out->length - 1] != ' ')
            buffer_text(out, " ");
    }
}

static void
add_node(struct buffer *out, const struct fo_node *node)
{
    const struct fo_node *child;

    if (node->type == FO_TEXT)
        add_text(out, node);
    for (child = node->first; child != NULL; child = child->next)
        add_node(out, child);
}

const char *
caption_of(struct arena *arena, const struct fo_node *node)
{
    struct buffer out = { .arena = arena };

    buffer_text(&out, "");
    add_node(&out, node);
    if (out.length > 0 && out.data[out.length - 1] == ' ')
        out.data[out.length - 1] = '\0';
    return out.data;
}
