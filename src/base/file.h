/*
 * file: whole files in, whole files out.
 *
 * A file is written beside its place and renamed, so that a reader never
 * sees half of it. What fails is a message with the path.
 */
#ifndef PISAR_BASE_FILE_H
#define PISAR_BASE_FILE_H

#include <stdbool.h>
#include <stddef.h>

struct arena;
struct log;

/* Bytes that grow; they end with their arena. */
struct buffer {
    struct arena *arena;
    char *data; /* a NUL follows the last byte; NULL while empty */
    size_t length;
    size_t capacity;
};

void buffer_append(struct buffer *buffer, const void *data, size_t length);
void buffer_text(struct buffer *buffer, const char *text);
void buffer_number(struct buffer *buffer, long long number);
void buffer_printf(struct buffer *buffer, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

/* Reads a file of at most `limit` bytes into the arena. *size is its length;
 * a NUL follows. NULL: reported. */
char *file_read(struct arena *arena, const char *path, size_t limit,
    size_t *size, struct log *log);

/* Writes all or nothing; makes missing folders. A link stays a link; what is
 * no file, a device or a pipe, is written straight. False: reported. */
bool file_write(
    const char *path, const void *data, size_t size, struct log *log);

/* The same for a file that is there: it keeps its mode. */
bool file_rewrite(
    const char *path, const void *data, size_t size, struct log *log);

bool file_exists(const char *path);
bool file_is_folder(const char *path);

/* "folder/name"; an absolute name stays. */
char *file_join(struct arena *arena, const char *folder, const char *name);

/* "a/b" of "a/b/c.md"; "." when there is no folder. */
char *file_folder(struct arena *arena, const char *path);

#endif
