/*
 * origin: the text of a source file, and where in it each byte stands.
 *
 * In: a path. Out: UTF-8 without a byte order mark, lines ended by '\n', with
 * a table from byte offsets to line:column. Files that are no text, are in
 * another encoding or hold control characters are reported here.
 * It knows nothing of Markdown, YAML or XML.
 */
#ifndef PISAR_READ_ORIGIN_H
#define PISAR_READ_ORIGIN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/message.h"

struct arena;

struct origin {
    struct arena *arena;
    struct log *log;
    const char *path;
    const char *text; /* a NUL follows */
    size_t size;
    size_t *lines; /* offset of the first byte of each line, then `size` */
    size_t line_count;
    uint32_t *counts; /* characters before every 256th byte */
};

/* Reads a file of at most `limit` bytes. NULL: reported. Control characters
 * are reported and become spaces, so that the rest can be read too. */
struct origin *origin_open(
    struct arena *arena, const char *path, size_t limit, struct log *log);

/* The same for text in memory, which is copied. */
struct origin *origin_new(struct arena *arena, const char *path,
    const char *text, size_t size, struct log *log);

/* The place of a byte; what lies behind the end has the place of the end. */
struct place origin_place(const struct origin *origin, size_t offset);

/* The index of the line that holds a byte, from 0. */
size_t origin_line(const struct origin *origin, size_t offset);

/* Offset of the first byte of a line, and of its line end. */
size_t origin_line_start(const struct origin *origin, size_t line);
size_t origin_line_end(const struct origin *origin, size_t line);

/* The byte at which the character `index` of the text that begins at byte
 * `from` stands. */
size_t origin_advance(const struct origin *origin, size_t from, size_t index);

/* The first characters of a text, for a message. */
const char *origin_excerpt(
    const struct origin *origin, const char *text, size_t length);

#endif
