#include "read/encoding.h"

#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include "base/arena.h"
#include "base/charset.h"
#include "base/message.h"
#include "base/utf8.h"
#include "read/origin.h"

/* With more control characters than this a file is no text. */
enum { CONTROLS_MAX = 20, LATIN_END = 0x100 };

struct signature {
    const char *bytes;
    size_t length;
    const char *name;
};

static const struct signature signatures[] = {
    { "PK\x03\x04", 4, "DOCX, ODT, ZIP" },
    { "\xD0\xCF\x11\xE0", 4, "DOC" },
    { "%PDF-", 5, "PDF" },
    { "{\\rtf", 5, "RTF" },
    { "\x89PNG", 4, "PNG" },
    { "\xFF\xD8\xFF", 3, "JPEG" },
};

static bool
report(const struct origin *origin, enum message_code code, size_t offset,
    const char *argument)
{
    message_add(origin->log, code, origin_place(origin, offset), argument);
    return false;
}

static const char *
signature_name(const char *text, size_t size)
{
    size_t i;

    for (i = 0; i < sizeof(signatures) / sizeof(signatures[0]); i++)
        if (size >= signatures[i].length &&
            memcmp(text, signatures[i].bytes, signatures[i].length) == 0)
            return signatures[i].name;
    return NULL;
}

/* Controls, marks without width, line ends of Unicode, and what turns the
 * direction of the text: none is seen, all are read. */
static const struct {
    uint32_t first;
    uint32_t last;
} invisible[] = { { 0x7F, 0x9F }, { 0x200B, 0x200F }, { 0x2028, 0x202E },
    { 0x2060, 0x2069 }, { 0xFEFF, 0xFEFF } };

static bool
is_control(uint32_t code)
{
    size_t i;

    if (code < 0x20)
        return code != '\t' && code != '\n';
    if (code < 0x7F || (code > 0x9F && code < 0x200B))
        return false; /* letters, most of the text */
    for (i = 0; i < sizeof(invisible) / sizeof(invisible[0]); i++)
        if (code >= invisible[i].first && code <= invisible[i].last)
            return true;
    return (code & 0xFFFE) == 0xFFFE;
}

size_t
encoding_control(
    const char *text, size_t size, size_t at, uint32_t *code, size_t *length)
{
    for (; at < size; at += *length) {
        *code = utf8_decode(text + at, size - at, length);
        if (is_control(*code))
            return at;
    }
    return size;
}

void
encoding_blank(char *text, size_t length, uint32_t code, struct place place,
    struct log *log)
{
    static const char *const spaces[] = { "", " ", "\xC2\xA0", "\xE2\x80\x83",
        "\xC2\xA0\xC2\xA0" };
    char name[16];

    (void)snprintf(name, sizeof(name), "U+%04lX", (unsigned long)code);
    message_add(log, MESSAGE_CONTROL_CHARACTER, place, name);
    memcpy(text, spaces[length], length);
}

/* A file with a NUL or very many control characters is no text; invisible
 * marks come from the web by the dozen. */
static bool
is_binary(const struct origin *origin)
{
    size_t count = 0;
    size_t length = 0;
    uint32_t code;
    size_t i;

    if (memchr(origin->text, '\0', origin->size) != NULL)
        return true;
    for (i = 0; i < origin->size && count <= CONTROLS_MAX; i += length) {
        i = encoding_control(origin->text, origin->size, i, &code, &length);
        count += i < origin->size && code < LATIN_END;
    }
    return count > CONTROLS_MAX;
}

static bool
clear_controls(const struct origin *origin, char *text)
{
    bool binary = is_binary(origin);
    size_t length = 0;
    uint32_t code;
    size_t i;

    for (i = 0; i < origin->size; i += length) {
        i = encoding_control(text, origin->size, i, &code, &length);
        if (i == origin->size)
            break;
        if (binary)
            return report(origin, MESSAGE_FILE_BINARY, i, "");
        encoding_blank(
            text + i, length, code, origin_place(origin, i), origin->log);
    }
    return true;
}

/* Do the last bytes begin a letter that does not end? */
static bool
cut_letter(const char *text, size_t size)
{
    unsigned char first = (unsigned char)text[0];
    size_t length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
    size_t i;

    if (first < 0xC2 || first > 0xF4 || size >= length)
        return false;
    for (i = 1; i < size; i++)
        if (((unsigned char)text[i] & 0xC0) != 0x80)
            return false;
    return true;
}

static bool
check_bytes(const struct origin *origin)
{
    const char *text = origin->text;
    size_t size = origin->size;
    const char *name = signature_name(text, size);
    size_t valid;

    if (name != NULL)
        return report(origin, MESSAGE_FILE_NOT_TEXT, 0, name);
    name = charset_wide(text, size);
    if (name != NULL)
        return report(origin, MESSAGE_FILE_ENCODING, 0, name);
    valid = utf8_valid(text, size);
    if (valid == size)
        return true;
    name = charset_single(text, size);
    if (name != NULL)
        return report(origin, MESSAGE_FILE_ENCODING, valid, name);
    if (memchr(text, '\0', size) != NULL)
        return report(origin, MESSAGE_FILE_BINARY, valid, "");
    return report(origin,
        cut_letter(text + valid, size - valid) ? MESSAGE_FILE_CUT
                                               : MESSAGE_FILE_INVALID_UTF8,
        valid, "");
}

bool
encoding_check(const struct origin *origin, char *text)
{
    if (strspn(text, " \t\n") == origin->size)
        return report(origin, MESSAGE_FILE_EMPTY, 0, "");
    return check_bytes(origin) && clear_controls(origin, text);
}
