/*
 * case: the six cases, and a text in all of them.
 *
 * Every declension of this room ends in a struct forms: the six texts and,
 * for each, how far it may be trusted. Stress, a family's own choice and
 * words that no rule has seen cannot be known: such a form is marked, and a
 * person writes it down once.
 */
#ifndef PISAR_RUSSIAN_CASE_H
#define PISAR_RUSSIAN_CASE_H

#include <stdbool.h>

enum grammatical_case {
    CASE_NOM,
    CASE_GEN,
    CASE_DAT,
    CASE_ACC,
    CASE_INS,
    CASE_PRE,
    CASE_COUNT
};

/* Hundredths. What is below CONFIDENCE_ENOUGH wants the clerk's word. */
enum confidence {
    CONFIDENCE_NONE = 0,
    CONFIDENCE_DOUBTFUL = 40, /* two forms are in use, or the stress decides */
    CONFIDENCE_ENOUGH = 60,
    CONFIDENCE_LIKELY = 80, /* by a rule that has exceptions */
    CONFIDENCE_SURE = 100
};

/* A text that has no form in a case is NULL there, its confidence 0. */
struct forms {
    const char *text[CASE_COUNT];
    enum confidence confidence[CASE_COUNT];
};

/* Reads "nom", "gen", "dat", "acc", "ins", "pre" ("prep" as well). */
bool case_read(const char *name, enum grammatical_case *result);

/* "nom" to "pre". */
const char *case_name(enum grammatical_case which);

/* The least confidence of the six. */
enum confidence forms_confidence(const struct forms *forms);

/* Leaves no oblique case without a doubt. */
void forms_doubt(struct forms *forms);

#endif
