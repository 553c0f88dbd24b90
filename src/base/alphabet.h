/*
 * alphabet: letters of two alphabets in one word.
 *
 * In: a name or key as it was typed. Out: the letter that does not belong:
 * «нoмер» with a Latin o looks right and is another word.
 */
#ifndef PISAR_BASE_ALPHABET_H
#define PISAR_BASE_ALPHABET_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum alphabet {
    ALPHABET_NONE, /* of no letter, or of another alphabet */
    ALPHABET_LATIN,
    ALPHABET_RUSSIAN,
    ALPHABET_COUNT
};

enum alphabet alphabet_of(uint32_t code);

struct alphabet_slip {
    const char *letter; /* in the word */
    size_t size;        /* bytes */
    bool latin;         /* else Russian */
};

/* The first letter of the alphabet with fewer letters. False: all are of one
 * alphabet, or the text is no single word. */
bool alphabet_slip(const char *word, struct alphabet_slip *slip);

#endif
