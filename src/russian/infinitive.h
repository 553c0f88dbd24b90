/*
 * infinitive: what a sentence tells somebody to do.
 *
 * In: «Начальнику отдела Петровой А.А. подготовить график». Out: its first
 * infinitive, «подготовить»; what stands in quotes or brackets is not looked
 * at. Words are known by their ends, less the nouns that end so: a rare noun
 * may be taken for a verb.
 */
#ifndef PISAR_RUSSIAN_INFINITIVE_H
#define PISAR_RUSSIAN_INFINITIVE_H

#include <stddef.h>

/* NULL: there is none. */
const char *infinitive_find(const char *text, size_t *size);

#endif
