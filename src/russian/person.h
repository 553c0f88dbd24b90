/*
 * person: a name as it is typed, taken apart.
 *
 * In: «Фамилия Имя Отчество», «Фамилия И.О.», «И.О. Фамилия», also «Имя
 * Отчество Фамилия». Out: the parts, initials, and the gender where the
 * patronymic tells it; nothing else does: Ирен, Саша and Ким may be anybody.
 * It declines nothing and knows no organisation.
 */
#ifndef PISAR_RUSSIAN_PERSON_H
#define PISAR_RUSSIAN_PERSON_H

#include <stdbool.h>

struct arena;

/* Parts that are not known are "". */
struct person {
    const char *last;
    const char *first;
    const char *patronymic;
    const char *initials; /* "И.О.", without blanks */
    const char *gender;   /* "m", "f" */
};

/* False when the text is no name. The parts live in the arena. */
bool person_parse(struct arena *arena, const char *text, struct person *person);

/* Completes initials and gender from first name and patronymic. */
void person_complete(struct arena *arena, struct person *person);

/* What a patronymic tells: "m", "f" or "". */
const char *person_gender(const char *patronymic);

/* «Ивановича», «Ильиничне»: not the nominative. */
bool person_oblique(const char *patronymic);

#endif
