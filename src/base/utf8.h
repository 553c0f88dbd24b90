/*
 * utf8: code points in and out of UTF-8 text.
 *
 * Decoding never fails: a broken byte reads as U+FFFD of one byte. Letters
 * are those of Latin-1 and Cyrillic: the repertoire of Russian documents.
 */
#ifndef PISAR_BASE_UTF8_H
#define PISAR_BASE_UTF8_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum {
    UTF8_NBSP = 0xA0,
    UTF8_SOFT_HYPHEN = 0xAD,
    UTF8_ZERO_WIDTH_SPACE = 0x200B,
    UTF8_HYPHEN = 0x2010,
    UTF8_NO_BREAK_HYPHEN = 0x2011,
    UTF8_EN_DASH = 0x2013,
    UTF8_EM_DASH = 0x2014,
    UTF8_NARROW_NBSP = 0x202F,
    UTF8_WORD_JOINER = 0x2060,
    UTF8_REPLACEMENT = 0xFFFD
};

/* What utf8_decode() does with all but ASCII and most of Cyrillic. */
uint32_t utf8_decode_any(const char *text, size_t size, size_t *length);

/* The code point at text; *length is its bytes (1 to 4). `size` > 0. Every
 * room calls it for every letter: the common cases are inline. */
static inline uint32_t
utf8_decode(const char *text, size_t size, size_t *length)
{
    const unsigned char *bytes = (const unsigned char *)text;

    if (bytes[0] < 0x80) {
        *length = 1;
        return bytes[0];
    }
    if (bytes[0] >= 0xC2 && bytes[0] < 0xE0 && size > 1 &&
        (bytes[1] & 0xC0) == 0x80) {
        *length = 2;
        return (uint32_t)(bytes[0] & 0x1F) << 6 | (bytes[1] & 0x3F);
    }
    return utf8_decode_any(text, size, length);
}

/* Writes one code point into out (4 bytes); returns its bytes. */
size_t utf8_encode(uint32_t code, char *out);

/* Code points in `size` bytes. */
size_t utf8_count(const char *text, size_t size);

/* Offset of the first byte that is not valid UTF-8; `size` if all are. */
size_t utf8_valid(const char *text, size_t size);

bool utf8_letter(uint32_t code);
bool utf8_digit(uint32_t code);
bool utf8_upper(uint32_t code);
bool utf8_lower(uint32_t code);

/* The other case of a letter; what has none stays. */
uint32_t utf8_to_lower(uint32_t code);
uint32_t utf8_to_upper(uint32_t code);

/* Blank, tab, line end, NBSP and the other spaces of Unicode. */
bool utf8_space(uint32_t code);

#endif
