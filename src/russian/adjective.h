/*
 * adjective: adjectives, participles and what declines like them.
 *
 * In: a word in the nominative. Out: whether it is an adjective by its
 * ending, of which gender, and its six forms. Whether it stands for a person
 * («заведующий») or before a noun is for phrase to say.
 */
#ifndef PISAR_RUSSIAN_ADJECTIVE_H
#define PISAR_RUSSIAN_ADJECTIVE_H

#include <stdbool.h>

struct ending;
struct word;

struct adjective {
    char gender; /* 'm', 'f', 'n', 'p' for plural */
    const struct ending *ending;
};

/* False when it is none. A genitive such as «городской» reads as masculine:
 * only what stands around it tells. */
bool adjective_read(const struct word *word, struct adjective *adjective);

#endif
