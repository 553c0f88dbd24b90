#include "base/utf8.h"

static bool
continuation(const char *text, size_t size, size_t index)
{
    return index < size && ((unsigned char)text[index] & 0xC0) == 0x80;
}

static size_t
sequence_length(unsigned char lead)
{
    if (lead < 0x80)
        return 1;
    if (lead >= 0xC2 && lead < 0xE0)
        return 2;
    if (lead >= 0xE0 && lead < 0xF0)
        return 3;
    if (lead >= 0xF0 && lead < 0xF5)
        return 4;
    return 0;
}

/* Overlong forms, surrogates and what lies above U+10FFFF are broken. */
static bool
well_formed(uint32_t code, size_t length)
{
    static const uint32_t lowest[] = { 0, 0, 0x80, 0x800, 0x10000 };

    return code >= lowest[length] && code <= 0x10FFFF &&
           !(code >= 0xD800 && code <= 0xDFFF);
}

uint32_t
utf8_decode_any(const char *text, size_t size, size_t *length)
{
    unsigned char lead = (unsigned char)text[0];
    size_t count = sequence_length(lead);
    uint32_t code;
    size_t i;

    *length = 1;
    if (count == 1)
        return lead;
    if (count == 0)
        return UTF8_REPLACEMENT;
    code = lead & (0x7Fu >> count);
    for (i = 1; i < count; i++) {
        if (!continuation(text, size, i))
            return UTF8_REPLACEMENT;
        code = code << 6 | ((unsigned char)text[i] & 0x3Fu);
    }
    if (!well_formed(code, count))
        return UTF8_REPLACEMENT;
    *length = count;
    return code;
}

size_t
utf8_encode(uint32_t code, char *out)
{
    if (code < 0x80) {
        out[0] = (char)code;
        return 1;
    }
    if (code < 0x800) {
        out[0] = (char)(0xC0 | code >> 6);
        out[1] = (char)(0x80 | (code & 0x3F));
        return 2;
    }
    if (code < 0x10000) {
        out[0] = (char)(0xE0 | code >> 12);
        out[1] = (char)(0x80 | (code >> 6 & 0x3F));
        out[2] = (char)(0x80 | (code & 0x3F));
        return 3;
    }
    out[0] = (char)(0xF0 | code >> 18);
    out[1] = (char)(0x80 | (code >> 12 & 0x3F));
    out[2] = (char)(0x80 | (code >> 6 & 0x3F));
    out[3] = (char)(0x80 | (code & 0x3F));
    return 4;
}

size_t
utf8_count(const char *text, size_t size)
{
    size_t count = 0;
    size_t i;

    for (i = 0; i < size; i++)
        if (((unsigned char)text[i] & 0xC0) != 0x80)
            count++;
    return count;
}

size_t
utf8_valid(const char *text, size_t size)
{
    size_t i = 0;

    while (i < size) {
        size_t length;
        uint32_t code = utf8_decode(text + i, size - i, &length);

        if (code == UTF8_REPLACEMENT && length == 1)
            return i;
        i += length;
    }
    return size;
}

/* Cyrillic letters behind those of Russian, Ә ә: a capital and its small one
 * are neighbours. The odd ones are capitals from Ӂ to Ӎ, else the even. */
static bool
is_paired(uint32_t code)
{
    return (code >= 0x460 && code <= 0x481) ||
           (code >= 0x48A && code <= 0x52F && code != 0x4C0 && code != 0x4CF);
}

static bool
is_first_of_pair(uint32_t code)
{
    return (code % 2 == 1) == (code >= 0x4C1 && code <= 0x4CE);
}

/* А to я, as most letters are. */
static bool
is_russian(uint32_t code)
{
    return code >= 0x410 && code <= 0x44F;
}

bool
utf8_upper(uint32_t code)
{
    if (is_russian(code))
        return code < 0x430;
    if (code >= 'A' && code <= 'Z')
        return true;
    if (code >= 0xC0 && code <= 0xDE)
        return code != 0xD7;
    if (is_paired(code))
        return is_first_of_pair(code);
    return code >= 0x400 && code <= 0x42F;
}

bool
utf8_lower(uint32_t code)
{
    if (is_russian(code))
        return code >= 0x430;
    if (code >= 'a' && code <= 'z')
        return true;
    if (code >= 0xDF && code <= 0xFF)
        return code != 0xF7;
    if (is_paired(code))
        return !is_first_of_pair(code);
    return code >= 0x430 && code <= 0x45F;
}

bool
utf8_letter(uint32_t code)
{
    return is_russian(code) || utf8_upper(code) || utf8_lower(code) ||
           (code >= 0x100 && code <= 0x24F) ||
           (code >= 0x460 && code <= 0x52F && code != 0x482);
}

bool
utf8_digit(uint32_t code)
{
    return code >= '0' && code <= '9';
}

uint32_t
utf8_to_lower(uint32_t code)
{
    if (!utf8_upper(code))
        return code;
    if (is_paired(code))
        return code + 1;
    return code >= 0x400 && code <= 0x40F ? code + 80 : code + 32;
}

uint32_t
utf8_to_upper(uint32_t code)
{
    if (!utf8_lower(code) || code == 0xDF || code == 0xFF)
        return code;
    if (is_paired(code))
        return code - 1;
    return code >= 0x450 ? code - 80 : code - 32;
}

bool
utf8_space(uint32_t code)
{
    if (code == ' ' || (code >= '\t' && code <= '\r'))
        return true;
    if (code == UTF8_NBSP || code == UTF8_NARROW_NBSP || code == 0x3000)
        return true;
    return code >= 0x2000 && code <= 0x200A;
}
