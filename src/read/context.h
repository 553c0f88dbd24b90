/*
 * context: the words around a place of a source, for a message.
 *
 * In: a byte of the source. Out: where the words near it begin and end; they
 * are of one line, and no character is cut.
 */
#ifndef PISAR_READ_CONTEXT_H
#define PISAR_READ_CONTEXT_H

#include <stddef.h>

struct origin;

/* The word before `at`, and what of it is near. */
size_t context_start(const struct origin *origin, size_t at);

/* Some words behind `at`. */
size_t context_end(const struct origin *origin, size_t at);

/* The words around the `length` bytes at `at`. */
const char *context_words(
    const struct origin *origin, size_t at, size_t length);

#endif
