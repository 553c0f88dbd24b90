#include "base/alphabet.h"

#include <string.h>

#include "base/utf8.h"

enum { WORD_BYTES = 64, CYRILLIC = 0x400, CYRILLIC_END = 0x530 };

enum alphabet
alphabet_of(uint32_t code)
{
    if (!utf8_letter(code))
        return ALPHABET_NONE;
    if (code < 0x80)
        return ALPHABET_LATIN;
    return code >= CYRILLIC && code < CYRILLIC_END ? ALPHABET_RUSSIAN
                                                   : ALPHABET_NONE;
}

/* Letters without another sign between them: «УЧ-plan» is no slip. */
struct run {
    unsigned count[ALPHABET_COUNT];
    struct alphabet_slip first[ALPHABET_COUNT];
};

static void
add(struct run *run, enum alphabet alphabet, const char *letter, size_t size)
{
    if (alphabet == ALPHABET_NONE)
        memset(run, 0, sizeof(*run));
    else if (run->count[alphabet]++ == 0)
        run->first[alphabet] =
            (struct alphabet_slip){ letter, size, alphabet == ALPHABET_LATIN };
}

static bool
ends(const struct run *run, enum alphabet next, struct alphabet_slip *slip)
{
    unsigned latin = run->count[ALPHABET_LATIN];
    unsigned russian = run->count[ALPHABET_RUSSIAN];

    if (next != ALPHABET_NONE || latin == 0 || russian == 0)
        return false;
    *slip = run->first[latin > russian ? ALPHABET_RUSSIAN : ALPHABET_LATIN];
    return true;
}

bool
alphabet_slip(const char *word, struct alphabet_slip *slip)
{
    size_t left = strlen(word);
    struct run run = { .count = { 0 } };

    if (left > WORD_BYTES || strpbrk(word, " \t\n") != NULL)
        return false;
    while (left > 0) {
        size_t size;
        enum alphabet alphabet = alphabet_of(utf8_decode(word, left, &size));

        if (ends(&run, alphabet, slip))
            return true;
        add(&run, alphabet, word, size);
        word += size;
        left -= size;
    }
    return ends(&run, ALPHABET_NONE, slip);
}
