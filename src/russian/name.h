/*
 * name: a person's name in six cases and in any layout.
 *
 * In: a person, and the forms that were written down for exceptions. Out:
 * surname, first name and patronymic declined (name.def), printed by a
 * pattern such as «И.О. Ф». The gender is the person's; where it is not known
 * and matters there is no form: it is never guessed. It knows no records.
 */
#ifndef PISAR_RUSSIAN_NAME_H
#define PISAR_RUSSIAN_NAME_H

#include <stdbool.h>

#include "russian/case.h"

struct arena;
struct person;

struct name {
    const struct person *person;
    struct forms last;
    struct forms first;
    struct forms patronymic;
    const char *written[CASE_COUNT]; /* forms that cannot be taken apart */
};

/* `written` holds a form a case as the clerk wrote it, with or without first
 * name and patronymic, NULL where there is none; itself NULL: none at all. */
void name_decline(struct arena *arena, const struct person *person,
    const char *const *written, struct name *name);

/* Prints one case. In the pattern Ф is the surname, И. and О. the initials, И
 * and О first name and patronymic, the rest stands as it is: "Ф И.О.",
 * "И О Ф". A first name that is not known is printed as the initials; what is
 * left out leaves no blank. *confidence (or NULL) is the least of the parts
 * printed. NULL: no form, because the gender is not known. */
const char *name_print(struct arena *arena, const struct name *name,
    enum grammatical_case which, const char *pattern,
    enum confidence *confidence);

/* The pattern by which a person's name was typed, for name_print. */
const char *name_pattern(const struct person *person, const char *typed);

#endif
