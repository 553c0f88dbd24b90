#include "base/arena.h"

#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/message.h"

/* Most arenas serve one call and stay within their first block, which is small
 * enough to be at hand in the allocator. */
enum {
    FIRST_BYTES = 960,
    BLOCK_BYTES = 64 * 1024,
    SMALL_BYTES = 256,
    ALIGNMENT = _Alignof(max_align_t),
    EXIT_MACHINE = 3
};

struct block {
    struct block *previous;
    size_t size; /* bytes of `data` */
    size_t used;
    _Alignas(max_align_t) unsigned char data[];
};

struct deferred {
    struct deferred *previous;
    void (*end)(void *);
    void *handle;
};

/* Its first block lies right behind it. */
struct arena {
    _Alignas(max_align_t) struct block *block; /* the one being filled */
    struct block *big;                         /* one request each */
    struct deferred *deferred;
};

static void
no_memory(void)
{
    message_print(MESSAGE_MEMORY, stderr);
    exit(EXIT_MACHINE);
}

static void *
take(size_t size)
{
    void *place = malloc(size);

    if (place == NULL)
        no_memory();
    return place;
}

static struct block *
block_new(struct block *previous, size_t size)
{
    struct block *block = take(sizeof(*block) + size);

    *block = (struct block){ .previous = previous, .size = size };
    return block;
}

struct arena *
arena_new(void)
{
    struct arena *arena =
        take(sizeof(*arena) + sizeof(struct block) + FIRST_BYTES);

    *arena = (struct arena){ .block = (struct block *)(arena + 1) };
    *arena->block = (struct block){ .size = FIRST_BYTES };
    return arena;
}

static void
run_deferred(struct arena *arena)
{
    while (arena->deferred != NULL) {
        struct deferred *last = arena->deferred;

        arena->deferred = last->previous;
        last->end(last->handle);
    }
}

/* Frees the blocks above the `kept` lowest ones. What is left. */
static struct block *
cut_list(struct block *block, unsigned kept)
{
    const struct block *below = block;

    while (below != NULL && kept-- > 0)
        below = below->previous;
    while (below != NULL) {
        struct block *top = block;

        below = below->previous;
        block = top->previous;
        free(top);
    }
    return block;
}

void
arena_reset(struct arena *arena)
{
    run_deferred(arena);
    arena->big = cut_list(arena->big, 0);
    arena->block = cut_list(arena->block, 2);
    arena->block->used = 0;
}

void
arena_free(struct arena *arena)
{
    if (arena == NULL)
        return;
    run_deferred(arena);
    (void)cut_list(arena->big, 0);
    (void)cut_list(arena->block, 1);
    free(arena);
}

/* A big request gets a block of its own, so that little space is wasted. */
static struct block *
block_for(struct arena *arena, size_t size)
{
    struct block *block = arena->block;

    if (block->size - block->used >= size)
        return block;
    if (size > BLOCK_BYTES / 4) {
        arena->big = block_new(arena->big, size);
        return arena->big;
    }
    arena->block = block_new(block, BLOCK_BYTES);
    return arena->block;
}

/* Not yet cleared. */
static unsigned char *
take_bytes(struct arena *arena, size_t size)
{
    struct block *block;
    unsigned char *place;

    if (size > SIZE_MAX / 2)
        no_memory();
    size = (size + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
    block = block_for(arena, size);
    place = block->data + block->used;
    block->used += size;
    return place;
}

void *
arena_alloc(struct arena *arena, size_t size)
{
    return memset(take_bytes(arena, size), 0, size);
}

void *
arena_array(struct arena *arena, size_t count, size_t size)
{
    if (size != 0 && count > SIZE_MAX / 2 / size)
        no_memory();
    return arena_alloc(arena, count * size);
}

void *
arena_grow(struct arena *arena, const void *old, size_t used, size_t size)
{
    void *place = take_bytes(arena, size);

    return used == 0 ? place : memcpy(place, old, used);
}

char *
arena_strndup(struct arena *arena, const char *text, size_t length)
{
    char *copy = arena_grow(arena, text, length, length + 1);

    copy[length] = '\0';
    return copy;
}

char *
arena_strdup(struct arena *arena, const char *text)
{
    return arena_strndup(arena, text, strlen(text));
}

char *
arena_printf(struct arena *arena, const char *format, ...)
{
    va_list arguments;
    char small[SMALL_BYTES];
    int length;
    char *text;

    va_start(arguments, format);
    length = vsnprintf(small, sizeof(small), format, arguments);
    va_end(arguments);
    if (length < 0)
        return arena_strdup(arena, "");
    if ((size_t)length < sizeof(small))
        return arena_strndup(arena, small, (size_t)length);
    text = arena_alloc(arena, (size_t)length + 1);
    va_start(arguments, format);
    (void)vsnprintf(text, (size_t)length + 1, format, arguments);
    va_end(arguments);
    return text;
}

void
arena_defer(struct arena *arena, void (*end)(void *), void *handle)
{
    struct deferred *deferred = arena_alloc(arena, sizeof(*deferred));

    deferred->previous = arena->deferred;
    deferred->end = end;
    deferred->handle = handle;
    arena->deferred = deferred;
}
