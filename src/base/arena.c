#include "base/arena.h"

#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/message.h"

enum {
    BLOCK_BYTES = 64 * 1024,
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

struct arena {
    struct block *block; /* the one being filled */
    struct deferred *deferred;
};

static void
no_memory(void)
{
    message_print(MESSAGE_MEMORY, stderr);
    exit(EXIT_MACHINE);
}

static struct block *
block_new(struct block *previous, size_t size)
{
    struct block *block;

    if (size > SIZE_MAX / 2)
        no_memory();
    block = malloc(sizeof(*block) + size);
    if (block == NULL)
        no_memory();
    block->previous = previous;
    block->size = size;
    block->used = 0;
    return block;
}

struct arena *
arena_new(void)
{
    struct arena *arena = malloc(sizeof(*arena));

    if (arena == NULL)
        no_memory();
    arena->block = block_new(NULL, BLOCK_BYTES);
    arena->deferred = NULL;
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

void
arena_reset(struct arena *arena)
{
    run_deferred(arena);
    while (arena->block->previous != NULL) {
        struct block *block = arena->block;

        arena->block = block->previous;
        free(block);
    }
    arena->block->used = 0;
}

void
arena_free(struct arena *arena)
{
    if (arena == NULL)
        return;
    arena_reset(arena);
    free(arena->block);
    free(arena);
}

/* A big request gets a block of its own, so that little space is wasted. */
static struct block *
block_for(struct arena *arena, size_t size)
{
    struct block *block = arena->block;

    if (block->size - block->used >= size)
        return block;
    if (size > BLOCK_BYTES / 4 && block->previous != NULL) {
        block->previous = block_new(block->previous, size);
        return block->previous;
    }
    arena->block = block_new(block, size > BLOCK_BYTES ? size : BLOCK_BYTES);
    return arena->block;
}

void *
arena_alloc(struct arena *arena, size_t size)
{
    struct block *block;
    void *place;

    if (size > SIZE_MAX / 2)
        no_memory();
    size = (size + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
    block = block_for(arena, size);
    place = block->data + block->used;
    block->used += size;
    return memset(place, 0, size);
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
    void *place = arena_alloc(arena, size);

    return used == 0 ? place : memcpy(place, old, used);
}

char *
arena_strndup(struct arena *arena, const char *text, size_t length)
{
    char *copy = arena_alloc(arena, length + 1);

    return length == 0 ? copy : memcpy(copy, text, length);
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
    int length;
    char *text;

    va_start(arguments, format);
    length = vsnprintf(NULL, 0, format, arguments);
    va_end(arguments);
    if (length < 0)
        return arena_strdup(arena, "");
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
