#include "russian/definition.h"

#include <stdbool.h>
#include <stdint.h>
#include <string.h>

#include "base/utf8.h"

static bool
is_dash(uint32_t code)
{
    return code == '-' || code == UTF8_EN_DASH || code == UTF8_EM_DASH;
}

static const char *
skip_blanks(const char *at, const char *end)
{
    size_t length;

    while (at < end && utf8_space(utf8_decode(at, (size_t)(end - at), &length)))
        at += length;
    return at;
}

/* Behind the dash of «(далее соответственно – »; NULL: it is no definition.
 * `end` is the closing bracket. */
static const char *
behind_dash(const char *at, const char *end)
{
    static const char respectively[] = "соответственно";
    size_t length;

    at = skip_blanks(at, end);
    if (strncmp(at, respectively, strlen(respectively)) == 0)
        at = skip_blanks(at + strlen(respectively), end);
    if (at >= end || !is_dash(utf8_decode(at, (size_t)(end - at), &length)))
        return NULL;
    return skip_blanks(at + length, end);
}

/* The name that begins at `at` ends before a comma or the bracket. */
static size_t
name_bytes(const char *at, const char *end)
{
    size_t size = strcspn(at, ",");

    return size < (size_t)(end - at) ? size : (size_t)(end - at);
}

const char *
definition_find(const char *text, size_t n, size_t *size)
{
    static const char opening[] = "(далее";
    const char *at;

    for (at = text; (at = strstr(at, opening)) != NULL; at++) {
        const char *end = strchr(at, ')');
        const char *name =
            end == NULL ? NULL : behind_dash(at + strlen(opening), end);

        while (name != NULL && name < end) {
            *size = name_bytes(name, end);
            if (--n == 0)
                return name;
            name += *size;
            name = *name == ',' ? skip_blanks(name + 1, end) : end;
        }
    }
    return NULL;
}
