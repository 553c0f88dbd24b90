#include "russian/hyphen.h"

#include <limits.h>
#include <stdint.h>
#include <string.h>

#include "base/arena.h"
#include "base/file.h"
#include "base/message.h"
#include "base/utf8.h"

enum {
    LETTERS_MAX = 100, /* what is longer is no word */
    SAFE_BEFORE = 2,
    SAFE_AFTER = 3,
    PATTERNS_BYTES = 1 << 20,
    LINE_BYTES_LEAST = 5 /* a letter, a blank, two numbers, the end */
};

/* Lines of hyphen-ru.sh, in the order of their bytes. */
struct hyphens {
    struct arena *arena;
    const char *path;
    const char **lines;
    size_t count;
    size_t first[UCHAR_MAX + 2]; /* line from which the first sign is on */
    bool tried;
};

/* A word as the patterns want it: lower case, without ё. */
struct letters {
    uint32_t code[LETTERS_MAX];
    size_t offset[LETTERS_MAX]; /* byte in the word as it was given */
    size_t count;
    bool capitals; /* not only the first letter is one */
};

struct hyphens *
hyphens_new(struct arena *arena, const char *patterns)
{
    struct hyphens *hyphens = arena_alloc(arena, sizeof(*hyphens));

    hyphens->arena = arena;
    hyphens->path = arena_strdup(arena, patterns);
    return hyphens;
}

/* The first line from `low` on whose letter `depth` is not below `sign`. */
static size_t
first_from(const struct hyphens *hyphens, size_t low, size_t high, size_t depth,
    unsigned sign)
{
    while (low < high) {
        size_t middle = low + (high - low) / 2;

        if ((unsigned char)hyphens->lines[middle][depth] < sign)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

static void
load(struct hyphens *hyphens)
{
    struct log *unread = log_new(hyphens->arena, LANGUAGE_EN);
    size_t size = 0;
    const char *text =
        file_read(hyphens->arena, hyphens->path, PATTERNS_BYTES, &size, unread);
    size_t room = size / LINE_BYTES_LEAST;
    const char *end;
    unsigned sign;

    hyphens->lines = arena_array(hyphens->arena, room + 1, sizeof(char *));
    while (hyphens->count < room && (end = strchr(text, '\n')) != NULL) {
        hyphens->lines[hyphens->count++] = text;
        text = end + 1;
    }
    for (sign = 0; sign <= UCHAR_MAX; sign++)
        hyphens->first[sign + 1] = first_from(
            hyphens, hyphens->first[sign], hyphens->count, 0, sign + 1);
}

bool
hyphens_loaded(struct hyphens *hyphens)
{
    if (!hyphens->tried)
        load(hyphens);
    hyphens->tried = true;
    return hyphens->count > 0;
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

/* Patterns are in KOI8-R; none has other letters than а to я. */
static char
koi8(uint32_t code)
{
    static const char letters[] = /* а to я */
        "\xC1\xC2\xD7\xC7\xC4\xC5\xD6\xDA\xC9\xCA\xCB\xCC\xCD\xCE\xCF\xD0"
        "\xD2\xD3\xD4\xD5\xC6\xC8\xC3\xDE\xDB\xDD\xDF\xD9\xD8\xDC\xC0\xD1";

    return code >= 0x430 && code <= 0x44F ? letters[code - 0x430] : 'x';
}

/* The numbers of one line; where several patterns have one for the same place,
 * the greatest counts. */
static void
combine(const char *line, char *numbers)
{
    for (; *line >= '0'; line++, numbers++)
        if (*line > *numbers)
            *numbers = *line;
}

/* All patterns that the word begins with: with each sign, fewer lines of the
 * table are left. */
static void
apply(const struct hyphens *hyphens, const char *word, char *numbers)
{
    unsigned sign = (unsigned char)word[0];
    size_t low = hyphens->first[sign];
    size_t high = hyphens->first[sign + 1];
    size_t depth;

    for (depth = 0; word[depth] != '\0' && low < high; depth++) {
        if (depth > 0) {
            sign = (unsigned char)word[depth];
            low = first_from(hyphens, low, high, depth, sign);
            high = first_from(hyphens, low, high, depth, sign + 1);
        }
        for (; low < high && hyphens->lines[low][depth + 1] == ' '; low++)
            combine(hyphens->lines[low] + depth + 2, numbers);
    }
}

/* Liang, Word Hy-phen-a-tion by Com-put-er (1983). Sets numbers[k] to an odd
 * one where the word may be divided before its k-th letter. */
static void
look_up(
    const struct hyphens *hyphens, const struct letters *letters, char *numbers)
{
    char word[LETTERS_MAX + 3] = ".";
    char signs[LETTERS_MAX + 4];
    size_t i;

    for (i = 0; i < letters->count; i++)
        word[i + 1] = koi8(letters->code[i]);
    memcpy(word + i + 1, ".", sizeof("."));
    memset(signs, '0', sizeof(signs));
    for (i = 0; word[i] != '\0'; i++)
        apply(hyphens, word + i, signs + i);
    memcpy(numbers, signs + 1, letters->count);
}

static size_t
mark(const struct letters *letters, const char *numbers, size_t before,
    size_t after, bool safe, unsigned char *points)
{
    size_t last = 0;
    size_t found = 0;
    size_t i;

    for (i = before; i + after <= letters->count; i++) {
        if ((numbers[i] & 1) == 0)
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
    char numbers[LETTERS_MAX];
    struct letters letters;
    size_t first = at_least(before, safe ? SAFE_BEFORE : 1);
    size_t last = at_least(after, safe ? SAFE_AFTER : 1);

    memset(points, 0, size);
    if (!letters_read(&letters, word, size) || letters.count < first + last)
        return 0;
    if ((safe && letters.capitals) || !hyphens_loaded(hyphens))
        return 0;
    look_up(hyphens, &letters, numbers);
    return mark(&letters, numbers, first, last, safe, points);
}
