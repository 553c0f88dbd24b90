/*
 * lexeme: a word of running text with what typography must know of it.
 *
 * In: the bytes between two spaces. Out: the word without the brackets,
 * quotes and commas around it, and what it is by the table of typography.def:
 * a unit, a month, an abbreviation before a number. Full stops belong to a
 * word: they tell abbreviations.
 */
#ifndef PISAR_RUSSIAN_LEXEME_H
#define PISAR_RUSSIAN_LEXEME_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* What a word of the table may be; one word may be several. */
enum lexeme_is {
    LEXEME_SIGN = 1 << 0,     /* № § */
    LEXEME_LETTER = 1 << 1,   /* preposition or conjunction of one letter */
    LEXEME_SHORT = 1 << 2,    /* a preposition before a date: от, до */
    LEXEME_PARTICLE = 1 << 3, /* бы, ли, же */
    LEXEME_MONTH = 1 << 4,    /* in any case */
    LEXEME_UNIT = 1 << 5,     /* stands behind a number */
    LEXEME_SCALE = 1 << 6,    /* тыс., кв.: another unit follows */
    LEXEME_SCALED = 1 << 7,   /* руб., м: may be the other unit */
    LEXEME_GROUPED = 1 << 8,  /* руб., шт.: what it counts is grouped */
    LEXEME_CLAUSE = 1 << 9,   /* ст., п.: stands before a number */
    LEXEME_RANGE = 1 << 10,   /* пп., стр.: a range may follow */
    LEXEME_ADDRESS = 1 << 11, /* г., ул.: stands before a name */
    LEXEME_SO = 1 << 12,      /* т. */
    LEXEME_SO_ON = 1 << 13,   /* the second of т. д., т. е. */
    LEXEME_CODE = 1 << 14, /* № ИНН: the digits behind it are no number */
    LEXEME_STANDARD = 1 << 15,  /* ГОСТ */
    LEXEME_STANDARD_R = 1 << 16 /* the Р of ГОСТ Р */
};

struct lexeme {
    const char *text;
    size_t size;
    unsigned is;    /* enum lexeme_is, or-ed */
    char opened;    /* what opens before it: '(', '[', '"' (any quote), or 0 */
    bool closed;    /* a comma, colon or bracket follows it */
    bool bracketed; /* a ")" follows it */
    bool quoted;    /* a closing quote follows it */
};

void lexeme_read(struct lexeme *lexeme, const char *text, size_t size);

/* What the table says of a word, brackets and quotes taken away. */
unsigned lexeme_known(const char *text, size_t size);

/* 0 when the word is empty. */
uint32_t lexeme_first(const struct lexeme *lexeme);

/* "5", "1,5", "2022–2024", "01.09.2023", "−5". */
bool lexeme_number(const struct lexeme *lexeme);

/* `least` to `most` digits and nothing else. */
bool lexeme_digits(const struct lexeme *lexeme, size_t least, size_t most);

/* "IV", "XX-XXI" */
bool lexeme_roman(const struct lexeme *lexeme);

/* "И.", "М.В.", "Ж.-П.": how many initials, 0 when it is something else. */
size_t lexeme_initials(const struct lexeme *lexeme);

/* A word of letters with a capital in front. */
bool lexeme_name(const struct lexeme *lexeme);

#endif
