/*
 * arena: memory that ends all at once.
 *
 * What is allocated together is freed together: a document, a page-sequence,
 * a page, one paragraph. Handles of libraries hang on an arena with
 * arena_defer and end with it, last one first. Allocation never returns NULL:
 * without memory the process says so and exits with status 3.
 * An arena belongs to one thread.
 */
#ifndef PISAR_BASE_ARENA_H
#define PISAR_BASE_ARENA_H

#include <stddef.h>

struct arena;

struct arena *arena_new(void);

/* Runs what was deferred, last first, and frees everything. NULL is fine. */
void arena_free(struct arena *arena);

/* As arena_free, but the arena stays and keeps a block for reuse. */
void arena_reset(struct arena *arena);

/* `size` bytes, zeroed, aligned for any type. */
void *arena_alloc(struct arena *arena, size_t size);

/* `count` elements of `size` bytes, zeroed. */
void *arena_array(struct arena *arena, size_t count, size_t size);

/* A copy of the first `used` bytes of `old` in a place of `size` bytes; the
 * rest is not cleared. */
void *arena_grow(
    struct arena *arena, const void *old, size_t used, size_t size);

char *arena_strdup(struct arena *arena, const char *text);

/* The first `length` bytes of `text` and a NUL. */
char *arena_strndup(struct arena *arena, const char *text, size_t length);

char *arena_printf(struct arena *arena, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

/* Calls end(handle) when the arena ends. */
void arena_defer(struct arena *arena, void (*end)(void *), void *handle);

#endif
