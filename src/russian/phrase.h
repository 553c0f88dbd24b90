/*
 * phrase: posts, bodies and titles in six cases.
 *
 * In: a phrase in the nominative, «заместитель директора – начальник отдела
 * кадров». Out: the same in each case. What declines is the head and what
 * agrees with it: adjectives up to the first noun in the nominative, or a
 * participle that stands for a person («заведующий хозяйством»); all behind
 * it is frozen, until a dash, a comma, a bracket or «и» begins another head.
 * Quotations, abbreviations, «и.о.» and «врио» never change.
 *
 * What has no head is refused, and so is a full name. It knows no records, and
 * not whether the phrase is a post or a body: the accusative follows the head
 * noun.
 */
#ifndef PISAR_RUSSIAN_PHRASE_H
#define PISAR_RUSSIAN_PHRASE_H

#include <stdbool.h>

#include "russian/case.h"

struct arena;

/* False: no head was found, and *forms is not set. */
bool phrase_decline(struct arena *arena, const char *text, struct forms *forms);

/* Its first word is several people or things in the nominative or one in the
 * genitive: «директора школы», «комиссии». What must be one is then in
 * doubt. */
bool phrase_ambiguous(struct arena *arena, const char *text);

#endif
