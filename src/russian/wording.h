/*
 * wording: what each token of a phrase may be.
 *
 * In: a phrase. Out: its tokens, and of each whether it may be a noun or an
 * adjective in the nominative, stands for a person by itself, or stays as it
 * is with what follows. Which of them is the head is for phrase to say.
 */
#ifndef PISAR_RUSSIAN_WORDING_H
#define PISAR_RUSSIAN_WORDING_H

#include <stdbool.h>
#include <stddef.h>

struct adjective;
struct arena;
struct noun;
struct token;
struct word;

struct wording {
    const struct token *tokens;
    size_t count;
    bool capitals; /* there is no small letter */
};

/* Cuts a text, which stays in use. */
void wording_cut(
    struct arena *arena, const char *text, struct wording *wording);

/* МКУ, МБОУ; in a phrase all in capitals only short words. */
bool wording_abbreviation(const struct wording *wording, size_t at);

/* и.о., врио, зам., нач., Минпросвещения: what follows is frozen with them. */
bool wording_freezes(const struct wording *wording, size_t at);

/* Words that may stand before a head and stay: 1-й, IT, гл., гвардии. */
bool wording_precedes(const struct wording *wording, size_t at);

/* «материально ответственное». */
bool wording_adverb(const struct wording *wording, size_t at);

bool wording_adjective(
    const struct wording *wording, size_t at, struct adjective *adjective);

/* A noun that may be a head. */
bool wording_noun(const struct wording *wording, size_t at, struct noun *noun);

/* Adjectives that stand for a person: дежурный, участковый. */
bool wording_substantive(const struct word *word);

/* Words before a name or a post: гражданин, господин, товарищ. */
bool wording_title(const struct word *word);

/* Endings of adjectives that no genitive shares. */
const char *wording_nominatives(char gender);

#endif
