/*
 * agreement: words that agree with the kind of a document.
 *
 * In: a short participle («утверждён») and a gender, or the name of a kind
 * of document. Out: the participle in that gender, the gender of the kind.
 * What is not in the table of kinds has no gender here: nothing is guessed.
 *
 * Source: ГОСТ Р 7.0.97-2016, clause 5.16 (the word of the approval stamp).
 */
#ifndef PISAR_RUSSIAN_AGREEMENT_H
#define PISAR_RUSSIAN_AGREEMENT_H

#include <stdbool.h>
#include <stddef.h>

struct arena;

/* Gender of a kind of document by its head noun, the first word of the text
 * that the table knows («Положение о …», «Методические рекомендации»):
 * 'm', 'f', 'n', 'p' for plural; 0 when no word is known. */
char agreement_gender(const char *kind, size_t size);

/* A short participle in the gender 'm', 'f', 'n' or 'p': «УТВЕРЖДЁН» in 'n'
 * is «УТВЕРЖДЕНО» (the stress moves, so ё is kept in 'm' only). The word may
 * be given in any gender. NULL when it is no short participle. */
char *agreement_participle(
    struct arena *arena, const char *word, size_t size, char gender);

#endif
