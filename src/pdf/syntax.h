/*
 * syntax: numbers, strings and colours as a PDF writes them, into a buffer.
 *
 * Lengths come in mpt and go out in points. It knows nothing of objects or
 * pages; the locale never matters.
 */
#ifndef PISAR_PDF_SYNTAX_H
#define PISAR_PDF_SYNTAX_H

#include <stdbool.h>
#include <stdint.h>

#include "base/file.h"

/* A rectangle on a page; y grows upward; mpt. */
struct box {
    int32_t left;
    int32_t bottom;
    int32_t right;
    int32_t top;
};

/* "12.5" and a blank. */
void syntax_length(struct buffer *out, int32_t mpt);

/* "[0 0 595.276 841.89]" */
void syntax_box(struct buffer *out, struct box box);

/* A text string, UTF-16 in hexadecimal: "<FEFF0410>". */
void syntax_text(struct buffer *out, const char *text);

/* The UTF-16 of one code point in hexadecimal, big end first. */
void syntax_utf16(struct buffer *out, uint32_t code);

/* A string of bytes in parentheses; what must be is escaped. */
void syntax_bytes(struct buffer *out, const char *bytes, size_t size);

/* Sets the fill colour: "0 g", ".5 0 0 rg"; `stroke`: "0 G". */
void syntax_color(struct buffer *out, int32_t color, bool stroke);

#endif
