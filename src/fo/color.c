#include "fo/color.h"

#include <stddef.h>
#include <stdlib.h>
#include <string.h>

struct color {
    const char *name;
    int32_t value;
};

static const struct color colors[] = {
#define COLOR(name, value) { name, value },
#include "fo/color.def"
#undef COLOR
};

static int
compare(const void *name, const void *color)
{
    return strcmp(name, ((const struct color *)color)->name);
}

static int
hexadecimal(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    return -1;
}

/* The digits after #: three or six. */
static bool
read_digits(const char *digits, int32_t *color)
{
    size_t length = strlen(digits);
    int32_t value = 0;
    size_t i;

    if (length != 3 && length != 6)
        return false;
    for (i = 0; i < length; i++) {
        int digit = hexadecimal(digits[i]);

        if (digit < 0)
            return false;
        value = value * 16 + digit;
        if (length == 3)
            value = value * 16 + digit;
    }
    *color = value;
    return true;
}

bool
color_read(const char *text, int32_t *color)
{
    const struct color *found;

    if (text[0] == '#')
        return read_digits(text + 1, color);
    found = bsearch(text, colors, sizeof(colors) / sizeof(colors[0]),
        sizeof(colors[0]), compare);
    if (found == NULL)
        return false;
    *color = found->value;
    return true;
}
