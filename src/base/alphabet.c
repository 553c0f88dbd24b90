#include "base/alphabet.h"

#include <string.h>

#include "base/utf8.h"

enum { WORD_BYTES = 64, CYRILLIC = 0x400, CYRILLIC_END = 0x530 };

enum script { SCRIPT_NONE, SCRIPT_LATIN, SCRIPT_RUSSIAN, SCRIPT_COUNT };

static enum script
script_of(uint32_t code)
{
    if (!utf8_letter(code))
        return SCRIPT_NONE;
    if (code < 0x80)
        return SCRIPT_LATIN;
    return code >= CYRILLIC && code < CYRILLIC_END ? SCRIPT_RUSSIAN
                                                   : SCRIPT_NONE;
}

/* Letters without another sign between them: «УЧ-plan» is no slip. */
struct run {
    unsigned count[SCRIPT_COUNT];
    struct alphabet_slip first[SCRIPT_COUNT];
};

static void
add(struct run *run, enum script script, const char *letter, size_t size)
{
    if (script == SCRIPT_NONE)
        memset(run, 0, sizeof(*run));
    else if (run->count[script]++ == 0)
        run->first[script] =
            (struct alphabet_slip){ letter, size, script == SCRIPT_LATIN };
}

static bool
ends(const struct run *run, enum script next, struct alphabet_slip *slip)
{
    unsigned latin = run->count[SCRIPT_LATIN];
    unsigned russian = run->count[SCRIPT_RUSSIAN];

    if (next != SCRIPT_NONE || latin == 0 || russian == 0)
        return false;
    *slip = run->first[latin > russian ? SCRIPT_RUSSIAN : SCRIPT_LATIN];
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
        enum script script = script_of(utf8_decode(word, left, &size));

        if (ends(&run, script, slip))
            return true;
        add(&run, script, word, size);
        word += size;
        left -= size;
    }
    return ends(&run, SCRIPT_NONE, slip);
}
