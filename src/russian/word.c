#include "russian/word.h"

#include <string.h>

#include "base/arena.h"
#include "base/utf8.h"

enum { IE = 0x435, IO = 0x451 };

void
word_read(struct word *word, const char *text, size_t size)
{
    size_t at = 0;

    word->text = text;
    word->size = size;
    word->length = 0;
    while (at < size) {
        size_t bytes;
        uint32_t code =
            utf8_to_lower(utf8_decode(text + at, size - at, &bytes));

        at += bytes;
        if (word->length + 4 > WORD_BYTES) {
            word->length = WORD_BYTES / 2;
            memmove(word->key, word->key + WORD_BYTES / 2 - 4, word->length);
        }
        word->length +=
            utf8_encode(code == IO ? IE : code, word->key + word->length);
    }
}

/* One of the patterns, which blanks part, ends the key or is all of it. */
static bool
end_matches(const struct word *word, const char *patterns, bool whole)
{
    while (*patterns != '\0') {
        size_t size = 0;

        while ((unsigned char)patterns[size] > ' ')
            size++;
        if ((whole ? size == word->length : size <= word->length) &&
            word->key[word->length - 1] == patterns[size - 1] &&
            memcmp(word->key + word->length - size, patterns, size) == 0)
            return true;
        patterns += size + (patterns[size] == ' ');
    }
    return false;
}

bool
word_is(const struct word *word, const char *patterns)
{
    return end_matches(word, patterns, true);
}

bool
word_ends(const struct word *word, const char *patterns)
{
    return end_matches(word, patterns, false);
}

bool
word_begins(const struct word *word, const char *patterns)
{
    while (*patterns != '\0') {
        size_t size = 0;

        while ((unsigned char)patterns[size] > ' ')
            size++;
        if (size < word->length && memcmp(word->key, patterns, size) == 0)
            return true;
        patterns += size + (patterns[size] == ' ');
    }
    return false;
}

bool
word_matches(const struct word *word, enum word_part part, const char *patterns)
{
    if (part == WORD_WHOLE || part == WORD_FIRST)
        return word_is(word, patterns);
    if (!word_ends(word, patterns))
        return false;
    if (part == WORD_END)
        return true;
    return word_syllables(word) == (part == WORD_SYLLABLE ? 1 : 2);
}

void
word_last_part(const struct word *word, struct word *part)
{
    size_t size = 0;

    while (size < word->size && word->text[word->size - size - 1] != '-')
        size++;
    word_read(part, word->text + word->size - size, size);
}

unsigned
word_syllables(const struct word *word)
{
    static const char vowels[] = "аеиоуыэюя";
    unsigned count = 0;
    size_t at = 0;

    while (at < word->length) {
        char letter[5] = "";
        size_t bytes;

        (void)utf8_decode(word->key + at, word->length - at, &bytes);
        memcpy(letter, word->key + at, bytes);
        count += strstr(vowels, letter) != NULL;
        at += bytes;
    }
    return count;
}

bool
word_capitals(const struct word *word)
{
    unsigned count = 0;
    size_t at = 0;

    while (at < word->size) {
        size_t bytes;
        uint32_t code = utf8_decode(word->text + at, word->size - at, &bytes);

        if (utf8_lower(code))
            return false;
        count += utf8_upper(code);
        at += bytes;
    }
    return count > 1;
}

/* Bytes of the text without its last letter. */
static size_t
shorter(const char *text, size_t size)
{
    while (size > 0 && ((unsigned char)text[--size] & 0xC0) == 0x80)
        continue;
    return size;
}

char *
word_changed(struct arena *arena, const struct word *word, const char *change,
    size_t size)
{
    bool capitals = word_capitals(word);
    size_t kept = word->size;
    size_t at = 0;
    char *text;

    if (size == 1 && change[0] == '.')
        return arena_strndup(arena, word->text, word->size);
    for (; at < size && change[at] == '-'; at++)
        kept = shorter(word->text, kept);
    text = arena_alloc(arena, kept + 2 * (size - at) + 1);
    memcpy(text, word->text, kept);
    while (at < size) {
        size_t bytes;
        uint32_t code = utf8_decode(change + at, size - at, &bytes);

        kept += utf8_encode(capitals ? utf8_to_upper(code) : code, text + kept);
        at += bytes;
    }
    return text;
}

void
word_decline(struct arena *arena, const struct word *word,
    const struct ending *ending, bool animate, struct forms *forms)
{
    const char *change = ending->changes;
    int i;

    word_keep(arena, word, CONFIDENCE_SURE, forms);
    for (i = CASE_GEN; i < CASE_COUNT; i++) {
        size_t size = strcspn(change, " ");

        if (change[0] == '=')
            forms->text[i] = forms->text[animate ? CASE_GEN : CASE_NOM];
        else
            forms->text[i] = word_changed(arena, word, change, size);
        if (ending->doubt & 1u << i)
            forms->confidence[i] = CONFIDENCE_DOUBTFUL;
        change += size + (change[size] == ' ');
    }
}

void
word_keep(struct arena *arena, const struct word *word,
    enum confidence confidence, struct forms *forms)
{
    char *text = arena_strndup(arena, word->text, word->size);
    int i;

    for (i = 0; i < CASE_COUNT; i++) {
        forms->text[i] = text;
        forms->confidence[i] = i == CASE_NOM ? CONFIDENCE_SURE : confidence;
    }
}
