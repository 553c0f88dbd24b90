/*
 * word: one Russian word, seen from its end.
 *
 * In: the bytes of a word. Out: whether it ends so, and the word with another
 * ending. Words are compared without case and with ё = е; what is printed
 * keeps the letters as typed, and an ending takes the case of the letter
 * before it. It knows no grammar: rules are tables of its users.
 *
 * A change is written as in a textbook, from the nominative: each '-' takes
 * one letter away, the rest is added: «воробей» with "--ьём" is «воробьём»;
 * "." changes nothing.
 */
#ifndef PISAR_RUSSIAN_WORD_H
#define PISAR_RUSSIAN_WORD_H

#include <stdbool.h>
#include <stddef.h>

#include "russian/case.h"

struct arena;

enum { WORD_BYTES = 96 };

struct word {
    const char *text; /* as typed; not ended by a NUL */
    size_t size;
    char key[WORD_BYTES]; /* lower case, ё as е; a longer word keeps its end */
    size_t length;        /* of key */
};

/* Which words a pattern is for. */
enum word_part {
    WORD_WHOLE,     /* the word itself */
    WORD_END,       /* words with this end, or the word itself */
    WORD_SYLLABLE,  /* the same, of words of one syllable */
    WORD_SYLLABLES, /* the same, of words of two syllables */
    WORD_FIRST      /* the word itself, before a hyphen */
};

/* Endings of the five oblique cases; rows of the tables of rules. */
struct ending {
    enum word_part part;
    const char *patterns; /* "ов ев ин": lower case, no ё, by single blanks */
    const char *changes; /* "а у а ым е": gen dat acc ins pre; acc "=": as
                            the genitive when animate, else as typed */
    unsigned doubt;      /* cases that need a person's eye */
};

enum {
    DOUBT_NONE = 0,
    DOUBT_INS = 1 << CASE_INS,
    DOUBT_ALL = (1 << CASE_COUNT) - 2,
    DOUBT_BUT_ACC = DOUBT_ALL - (1 << CASE_ACC)
};

void word_read(struct word *word, const char *text, size_t size);

/* True when the key is, or ends with, one of the patterns. */
bool word_is(const struct word *word, const char *patterns);
bool word_ends(const struct word *word, const char *patterns);

/* True when the word begins so and goes on. */
bool word_begins(const struct word *word, const char *patterns);

/* As `part` says; WORD_FIRST is WORD_WHOLE here. */
bool word_matches(
    const struct word *word, enum word_part part, const char *patterns);

/* What stands behind the last hyphen, or the whole word. */
void word_last_part(const struct word *word, struct word *part);

unsigned word_syllables(const struct word *word);

/* All letters are capitals, and there are at least two. */
bool word_capitals(const struct word *word);

/* The word after one change of `size` bytes. */
char *word_changed(struct arena *arena, const struct word *word,
    const char *change, size_t size);

/* All six forms by an ending. */
void word_decline(struct arena *arena, const struct word *word,
    const struct ending *ending, bool animate, struct forms *forms);

/* All six as typed. */
void word_keep(struct arena *arena, const struct word *word,
    enum confidence confidence, struct forms *forms);

#endif
