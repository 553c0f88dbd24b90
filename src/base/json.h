/*
 * json: text as JSON strings.
 *
 * In: UTF-8. Out: the same between quotes, with what JSON forbids escaped,
 * at the end of a buffer.
 */
#ifndef PISAR_BASE_JSON_H
#define PISAR_BASE_JSON_H

#include <stddef.h>

struct buffer;

void json_string(struct buffer *out, const char *text);

/* The first `size` bytes of a text. */
void json_bytes(struct buffer *out, const char *text, size_t size);

/* `"key":"text"` with a comma before it unless `{` or `[` is the last byte;
 * text NULL: null. */
void json_member(struct buffer *out, const char *key, const char *text);

#endif
