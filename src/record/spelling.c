#include "record/spelling.h"

#include <string.h>

#include "base/arena.h"
#include "base/utf8.h"

enum { LETTERS = 64, STEM_MIN = 6, IO = 0x451, IE = 0x435 };

static uint32_t
folded(const char *text, size_t size, size_t *length)
{
    uint32_t code = utf8_decode(text, size, length);

    if ((code >= 'a' && code <= 'z') || (code >= 0x430 && code <= 0x44F))
        return code; /* most letters */
    code = utf8_to_lower(code);
    return code == IO ? IE : code;
}

/* What is left of a name. */
struct span {
    const char *text;
    size_t size;
};

static uint32_t
next(struct span *span)
{
    size_t length;
    uint32_t code = folded(span->text, span->size, &length);

    span->text += length;
    span->size -= length;
    return utf8_space(code) ? ' ' : code;
}

/* A Latin or Russian letter begins here: no blank, and no end. Most do, and
 * are told by their first byte. */
static bool
letter_next(struct span span)
{
    unsigned char first = span.size > 0 ? (unsigned char)*span.text : 0;

    return first == 0xD0 || first == 0xD1 || (first >= 'A' && first <= 'z');
}

static struct span
skip_blanks(struct span span)
{
    struct span rest = span;

    while (!letter_next(rest) && rest.size > 0 && next(&rest) == ' ')
        span = rest;
    return span;
}

/* A colon, a dot and blanks at the end are no part of a name. */
static bool
at_end(struct span span)
{
    while (span.size > 0) {
        uint32_t code;

        if (letter_next(span))
            return false;
        code = next(&span);
        if (code != ' ' && code != ':' && code != '.')
            return false;
    }
    return true;
}

static bool
same(struct span a, struct span b)
{
    a = skip_blanks(a);
    b = skip_blanks(b);
    while (!at_end(a) && !at_end(b))
        if (next(&a) != next(&b))
            return false;
    return at_end(a) && at_end(b);
}

/* The first letters of a name; returns how many there are. */
static size_t
fold(const char *text, uint32_t *letters)
{
    struct span span = skip_blanks((struct span){ text, strlen(text) });
    size_t count = 0;

    while (count < LETTERS && !at_end(span))
        letters[count++] = next(&span);
    return count;
}

bool
spelling_same(const char *a, const char *b)
{
    return same((struct span){ a, strlen(a) }, (struct span){ b, strlen(b) });
}

bool
spelling_listed(const char *list, const char *name)
{
    const struct span whole = { name, strlen(name) };

    for (;;) {
        size_t length = strcspn(list, "|");

        if (same((struct span){ list, length }, whole))
            return true;
        if (list[length] == '\0')
            return false;
        list += length + 1;
    }
}

size_t
spelling_prefix(
    const char *text, size_t size, const char *name, size_t name_size)
{
    size_t used = 0;
    size_t length;
    size_t name_length;

    while (name_size > 0) {
        if (used >= size || folded(text + used, size - used, &length) !=
                                folded(name, name_size, &name_length))
            return 0;
        used += length;
        name += name_length;
        name_size -= name_length;
    }
    return used;
}

static unsigned
least(unsigned a, unsigned b)
{
    return a < b ? a : b;
}

/* Optimal string alignment (Damerau 1964, Wagner and Fischer 1974): three
 * rows of the table are enough, since a swap looks back by two. */
unsigned
spelling_distance(const char *a, const char *b)
{
    uint32_t left[LETTERS];
    uint32_t right[LETTERS];
    unsigned rows[3][LETTERS + 1];
    size_t rows_count = fold(a, left);
    size_t width = fold(b, right);
    size_t i;
    size_t j;

    for (j = 0; j <= width; j++)
        rows[0][j] = (unsigned)j;
    for (i = 1; i <= rows_count; i++) {
        unsigned *row = rows[i % 3];
        const unsigned *above = rows[(i + 2) % 3];
        const unsigned *second = rows[(i + 1) % 3];

        row[0] = (unsigned)i;
        for (j = 1; j <= width; j++) {
            unsigned change = left[i - 1] != right[j - 1];

            row[j] =
                least(least(above[j], row[j - 1]) + 1, above[j - 1] + change);
            if (i > 1 && j > 1 && left[i - 1] == right[j - 2] &&
                left[i - 2] == right[j - 1])
                row[j] = least(row[j], second[j - 2] + 1);
        }
    }
    return rows[rows_count % 3][width];
}

/* «присутствуют» for «присутствовали»: another form of the same word. */
static bool
same_stem(const char *word, const char *candidate)
{
    uint32_t left[LETTERS];
    uint32_t right[LETTERS];
    size_t letters = fold(word, left);
    size_t most = fold(candidate, right);
    size_t i = 0;

    while (i < letters && i < most && left[i] == right[i])
        i++;
    return i >= STEM_MIN && 3 * i >= 2 * letters;
}

/* «patr» for «patronymic»: two letters or more. */
static bool
begins(const char *word, const char *candidate)
{
    uint32_t left[LETTERS];
    uint32_t right[LETTERS];
    size_t letters = fold(word, left);

    return letters >= 2 && fold(candidate, right) > letters &&
           memcmp(left, right, letters * sizeof(left[0])) == 0;
}

/* A third of the word may be wrong: one letter of two or three, three of ten.
 * Of one letter nothing would be left. */
void
spelling_offer(struct spelling *spelling, const char *candidate)
{
    size_t letters = utf8_count(spelling->word, strlen(spelling->word));
    unsigned limit = (unsigned)(letters < 3 ? letters / 2 : letters / 3);
    unsigned distance = spelling_distance(spelling->word, candidate);

    if (distance > limit && !same_stem(spelling->word, candidate) &&
        !begins(spelling->word, candidate))
        return;
    if (spelling->best == NULL || distance < spelling->distance) {
        spelling->best = candidate;
        spelling->distance = distance;
    }
}

void
spelling_offer_listed(struct spelling *spelling, struct arena *arena,
    const char *list, size_t least)
{
    size_t length;

    for (; *list != '\0'; list += length + (list[length] == '|')) {
        length = strcspn(list, "|");
        if (utf8_count(list, length) >= least)
            spelling_offer(spelling, arena_strndup(arena, list, length));
    }
}
