/*
 * token: a phrase cut at its blanks.
 *
 * In: a line of Russian text. Out: words with the signs around them, so that
 * the pieces put together again are the line, byte for byte; which of them
 * stand inside quotation marks. It knows no grammar.
 */
#ifndef PISAR_RUSSIAN_TOKEN_H
#define PISAR_RUSSIAN_TOKEN_H

#include <stdbool.h>
#include <stddef.h>

#include "russian/word.h"

struct arena;

/* The word lies between the signs before and behind it; a word has letters,
 * digits, hyphens and apostrophes. Without any its size is 0. */
struct token {
    const char *start;
    struct word word;
    const char *end; /* of the blanks that follow */
    bool quoted;
};

/* Cuts a text, which stays in use. *count is how many there are. */
struct token *token_cut(struct arena *arena, const char *text, size_t *count);

/* True when the sign stands before or behind the word. */
bool token_opens(const struct token *token, char sign);
bool token_closes(const struct token *token, char sign);

/* A dash, or a hyphen between blanks. */
bool token_is_dash(const struct token *token);

/* The word has a Russian letter and begins with a letter: IT-директор, but
 * not 1-й. */
bool token_is_russian(const struct token *token);

#endif
