#include "command/suggestion.h"

#include <stddef.h>
#include <string.h>

enum { NAME_BYTES = 32, NEAR = 2, PREFIX = 2 };

static unsigned
smallest(unsigned a, unsigned b, unsigned c)
{
    if (b < a)
        a = b;
    return c < a ? c : a;
}

/* Levenshtein's distance; names are shorter than NAME_BYTES. */
static unsigned
distance(const char *a, const char *b)
{
    unsigned row[NAME_BYTES + 1];
    size_t width = strlen(b);
    size_t i;
    size_t j;

    for (j = 0; j <= width; j++)
        row[j] = (unsigned)j;
    for (i = 0; a[i] != '\0'; i++) {
        unsigned corner = row[0];

        row[0] = (unsigned)i + 1;
        for (j = 0; j < width; j++) {
            unsigned changed = corner + (a[i] != b[j]);

            corner = row[j + 1];
            row[j + 1] = smallest(changed, corner + 1, row[j] + 1);
        }
    }
    return row[width];
}

const char *
suggestion_nearest(const char *typed, const char *const *names, unsigned count)
{
    const char *nearest = NULL;
    unsigned best = NEAR + 1;
    size_t length = strlen(typed);
    unsigned i;

    if (length >= NAME_BYTES)
        return NULL;
    for (i = 0; i < count; i++) {
        unsigned far = distance(typed, names[i]);

        if (length >= PREFIX && strncmp(typed, names[i], length) == 0)
            far = 0;
        if (far < best && far < strlen(names[i])) {
            best = far;
            nearest = names[i];
        }
    }
    return nearest;
}
