#include "read/context.h"

#include <string.h>

#include "base/arena.h"
#include "read/origin.h"

enum { CONTEXT = 32 /* bytes on both sides */ };

size_t
context_start(const struct origin *origin, size_t at)
{
    size_t from = at;

    while (from > 0 && at - from < CONTEXT && origin->text[from - 1] == ' ')
        from--;
    while (from > 0 && at - from < CONTEXT &&
           strchr(" \t\n", origin->text[from - 1]) == NULL)
        from--;
    while (((unsigned char)origin->text[from] & 0xC0) == 0x80)
        from++;
    return from;
}

size_t
context_end(const struct origin *origin, size_t at)
{
    size_t word = 0; /* end of the last whole word */
    size_t to = at;

    while (to < origin->size && origin->text[to] != '\n' && to - at < CONTEXT) {
        if (origin->text[to] == ' ')
            word = to;
        to++;
    }
    if (to == origin->size || origin->text[to] == '\n')
        return to;
    while (((unsigned char)origin->text[to] & 0xC0) == 0x80)
        to--;
    return word > at ? word : to;
}

const char *
context_words(const struct origin *origin, size_t at, size_t length)
{
    size_t from = context_start(origin, at);
    size_t to = context_end(origin, at + length);

    return arena_strndup(origin->arena, origin->text + from, to - from);
}
