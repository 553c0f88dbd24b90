#include "layout/missing.h"

#include <stdio.h>

#include "base/arena.h"
#include "base/utf8.h"
#include "media/font.h"

static bool
reported_before(
    struct layout_context *context, const struct face *face, uint32_t code)
{
    unsigned i;

    for (i = 0; i < context->missing_count; i++)
        if (context->missing[i].face == face &&
            context->missing[i].code == code)
            return true;
    if (context->missing_count == MISSING_MAX)
        return true;
    context->missing[context->missing_count++] =
        (struct missing_glyph){ face, code };
    return false;
}

void
missing_report(struct layout_context *context, struct arena *arena,
    const struct piece *piece, const struct shape *shape, const char *word,
    size_t size)
{
    size_t at = 0;
    unsigned i;

    for (i = 0; i < shape->count && at < size; i++) {
        size_t length;
        uint32_t code = utf8_decode(word + at, size - at, &length);
        char hexadecimal[16];

        if (shape->glyphs[i].id == 0 &&
            !reported_before(context, piece->face, code)) {
            (void)snprintf(
                hexadecimal, sizeof(hexadecimal), "%04X", (unsigned)code);
            message_add(context->log, MESSAGE_GLYPH_MISSING, piece->node->place,
                face_postscript_name(piece->face),
                arena_strndup(arena, word + at, length), hexadecimal);
        }
        at += shape->glyphs[i].bytes;
    }
}
