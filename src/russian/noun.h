/*
 * noun: nouns.
 *
 * In: a noun in the nominative, perhaps of parts joined by hyphens
 * («врач-терапевт», «премьер-министр»). Out: its gender, whether it is a
 * person, and its six forms (noun.def, plural.def, animacy.def). It does not
 * know whether the word is a nominative: it may only say that it cannot be.
 */
#ifndef PISAR_RUSSIAN_NOUN_H
#define PISAR_RUSSIAN_NOUN_H

#include <stdbool.h>

#include "russian/case.h"
#include "russian/oblique.h"

struct arena;
struct word;

enum animacy { ANIMACY_UNKNOWN, ANIMACY_BEING, ANIMACY_THING };

struct noun {
    char gender; /* 'm', 'f', 'n', 'c' common, 'p' plural, '*' never changes */
    enum animacy animacy;
    enum oblique oblique;
};

/* False when the word ends as no noun in the nominative that is known. */
bool noun_read(const struct word *word, struct noun *noun);

/* The six forms; what is of unknown animacy declines as a person. */
void noun_decline(struct arena *arena, const struct word *word,
    enum animacy animacy, struct forms *forms);

#endif
