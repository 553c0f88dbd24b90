#include "base/charset.h"

#include <stdbool.h>
#include <string.h>

#include "base/utf8.h"

enum { WIDE_BYTES = 64 };

/* UTF-32 begins with its mark, or two bytes of each four are 0. */
static bool
widest(const char *text, size_t size)
{
    size_t zeros[2] = { 0, 0 }; /* in the first and the last two of four */
    size_t i;

    if (size >= 4 && (memcmp(text, "\xFF\xFE\0\0", 4) == 0 ||
                         memcmp(text, "\0\0\xFE\xFF", 4) == 0))
        return true;
    for (i = 0; i < size && i < WIDE_BYTES; i++)
        zeros[i / 2 % 2] += text[i] == '\0';
    return i >= 8 && (zeros[0] >= i / 2 || zeros[1] >= i / 2);
}

/* UTF-16 begins with its mark, or every second byte is 0 (ASCII) or 4
 * (Cyrillic), and some are 0. */
static bool
wide(const char *text, size_t size)
{
    size_t zeros = 0;
    size_t high[2] = { 0, 0 }; /* of bytes at even and odd offsets */
    size_t i;

    if (size >= 2 &&
        (memcmp(text, "\xFF\xFE", 2) == 0 || memcmp(text, "\xFE\xFF", 2) == 0))
        return true;
    for (i = 0; i < size && i < WIDE_BYTES; i++) {
        zeros += text[i] == '\0';
        high[i % 2] += text[i] == '\0' || text[i] == '\x04';
    }
    return zeros >= 4 && (high[0] * 2 >= i - i / 8 || high[1] * 2 >= i - i / 8);
}

const char *
charset_wide(const char *text, size_t size)
{
    if (widest(text, size))
        return "UTF-32";
    return wide(text, size) ? "UTF-16" : NULL;
}

/* UTF-8 that lost some bytes: what is still good outweighs what is not. In
 * other encodings few bytes happen to be UTF-8. */
static bool
damaged(const char *text, size_t size)
{
    size_t good = 0;
    size_t bad = 0;
    size_t length;
    size_t i;

    for (i = 0; i < size; i += length) {
        if (utf8_decode(text + i, size - i, &length) == UTF8_REPLACEMENT)
            bad++;
        else
            good += length > 1;
    }
    return good > 2 * bad;
}

/* Single-byte Cyrillic: most bytes above 0x7F are letters. The small letters
 * tell the encodings apart: 0xE0-0xFF in CP1251, 0xC0-0xDF in KOI8-R, 0xA0-0xAF
 * and 0xE0-0xEF in CP866. */
const char *
charset_single(const char *text, size_t size)
{
    size_t rows[8] = { 0 }; /* of 0x80, 0x90, ... 0xF0 */
    size_t high = 0;
    size_t i;

    for (i = 0; i < size; i++) {
        unsigned char byte = (unsigned char)text[i];

        if (byte < 0x80)
            continue;
        high++;
        rows[byte / 16 - 8]++;
    }
    if (high < 3 || damaged(text, size))
        return NULL;
    if ((rows[6] + rows[7]) * 2 > high)
        return "Windows-1251";
    if ((rows[4] + rows[5]) * 2 > high)
        return "KOI8-R";
    if ((rows[2] + rows[6]) * 2 > high)
        return "CP866";
    return NULL;
}
