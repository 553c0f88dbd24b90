/*
 * definition: short names that a sentence gives for what follows.
 *
 * In: «… краевой центр образования (далее – КЦО), …» or «(далее
 * соответственно – Рабочая группа, КИК)». Out: the short names, in their
 * order. It does not know where they are used.
 */
#ifndef PISAR_RUSSIAN_DEFINITION_H
#define PISAR_RUSSIAN_DEFINITION_H

#include <stddef.h>

/* Short name number `n`, from 1, of all that the text defines, and its bytes;
 * NULL: there are fewer. */
const char *definition_find(const char *text, size_t n, size_t *size);

#endif
