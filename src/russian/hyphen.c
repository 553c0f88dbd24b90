#include "russian/hyphen.h"

#include <hyphen.h>
#include <stdint.h>
#include <string.h>

#include "base/arena.h"
#include "base/utf8.h"

enum {
    LETTERS_MAX = 100, /* what is longer is no word */
    SAFE_BEFORE = 2,
    SAFE_AFTER = 3,
    RESULT_SLACK = 5 /* libhyphen writes a little past the word */
};

struct hyphens {
    struct arena *arena;
    const char *path;
    HyphenDict *dictionary;
    bool tried;
};

/* A word as the patterns want it: lower case, without ё. */
struct letters {
    uint32_t code[LETTERS_MAX];
    size_t offset[LETTERS_MAX]; /* byte in the word as it was given */
    size_t count;
    bool capitals; /* not only the first letter is one */
};

static void
dictionary_free(void *dictionary)
{
    hnj_hyphen_free(dictionary);
}

struct hyphens *
hyphens_new(struct arena *arena, const char *dictionary)
{
    struct hyphens *hyphens = arena_alloc(arena, sizeof(*hyphens));

    hyphens->arena = arena;
    hyphens->path = arena_strdup(arena, dictionary);
    return hyphens;
}

bool
hyphens_loaded(struct hyphens *hyphens)
{
    if (!hyphens->tried) {
        hyphens->tried = true;
        hyphens->dictionary = hnj_hyphen_load(hyphens->path);
        if (hyphens->dictionary != NULL)
            arena_defer(hyphens->arena, dictionary_free, hyphens->dictionary);
    }
    return hyphens->dictionary != NULL;
}

/* False when it is not a word of letters. */
static bool
letters_read(struct letters *letters, const char *word, size_t size)
{
    size_t i = 0;

    letters->count = 0;
    letters->capitals = false;
    while (i < size) {
        size_t length;
        uint32_t code = utf8_decode(word + i, size - i, &length);

        if (!utf8_letter(code) || letters->count == LETTERS_MAX)
            return false;
        if (letters->count > 0 && utf8_upper(code))
            letters->capitals = true;
        code = utf8_to_lower(code);
        letters->code[letters->count] = code == 0x451 ? 0x435 : code;
        letters->offset[letters->count++] = i;
        i += length;
    }
    return letters->count > 0;
}

static bool
vowel(uint32_t code)
{
    static const uint16_t vowels[] = { 0x430, 0x435, 0x438, 0x43E, 0x443, 0x44B,
        0x44D, 0x44E, 0x44F }; /* а е и о у ы э ю я */
    size_t i;

    for (i = 0; i < sizeof(vowels) / sizeof(vowels[0]); i++)
        if (vowels[i] == code)
            return true;
    return false;
}

static bool
has_vowel(const struct letters *letters, size_t from, size_t to)
{
    for (; from < to; from++)
        if (vowel(letters->code[from]))
            return true;
    return false;
}

/* й ъ ы ь never begin a part. */
static bool
may_begin(uint32_t code)
{
    return code != 0x439 && !(code >= 0x44A && code <= 0x44C);
}

/* The dictionary is in KOI8-R; no pattern has other letters than а to я. */
static char
koi8(uint32_t code)
{
    static const char letters[] = /* а to я */
        "\xC1\xC2\xD7\xC7\xC4\xC5\xD6\xDA\xC9\xCA\xCB\xCC\xCD\xCE\xCF\xD0"
        "\xD2\xD3\xD4\xD5\xC6\xC8\xC3\xDE\xDB\xDD\xDF\xD9\xD8\xDC\xC0\xD1";

    return code >= 0x430 && code <= 0x44F ? letters[code - 0x430] : 'x';
}

/* Sets result[k] to an odd number where the word may be divided after its
 * k-th letter. */
static bool
look_up(
    const struct hyphens *hyphens, const struct letters *letters, char *result)
{
    char word[LETTERS_MAX + 1];
    char **replacements = NULL;
    int *positions = NULL;
    int *cuts = NULL;
    size_t i;

    for (i = 0; i < letters->count; i++)
        word[i] = koi8(letters->code[i]);
    word[i] = '\0';
    return hnj_hyphen_hyphenate2(hyphens->dictionary, word, (int)i, result,
               NULL, &replacements, &positions, &cuts) == 0;
}

/* Russian patterns only divide: they never change letters. */
static size_t
mark(const struct letters *letters, const char *result, size_t before,
    size_t after, bool safe, unsigned char *points)
{
    size_t last = 0;
    size_t found = 0;
    size_t i;

    for (i = before; i + after <= letters->count; i++) {
        if ((result[i - 1] & 1) == 0)
            continue;
        if (safe &&
            (!may_begin(letters->code[i]) || !has_vowel(letters, last, i) ||
                !has_vowel(letters, i, letters->count)))
            continue;
        points[letters->offset[i]] = 1;
        last = i;
        found++;
    }
    return found;
}

static size_t
at_least(int count, size_t least)
{
    return count > 0 && (size_t)count > least ? (size_t)count : least;
}

size_t
hyphens_word(struct hyphens *hyphens, const char *word, size_t size, int before,
    int after, bool safe, unsigned char *points)
{
    char result[LETTERS_MAX + RESULT_SLACK];
    struct letters letters;
    size_t first = at_least(before, safe ? SAFE_BEFORE : 1);
    size_t last = at_least(after, safe ? SAFE_AFTER : 1);

    memset(points, 0, size);
    if (!letters_read(&letters, word, size) || letters.count < first + last)
        return 0;
    if ((safe && letters.capitals) || !hyphens_loaded(hyphens) ||
        !look_up(hyphens, &letters, result))
        return 0;
    return mark(&letters, result, first, last, safe, points);
}
