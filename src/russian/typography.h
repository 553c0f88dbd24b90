/*
 * typography: where a Russian line must not end.
 *
 * In: the text of a paragraph. Out: marks at bytes: a space or hyphen at
 * which no line may end («№ 15», «М.В. Щеникова», «2 июня 2023 г.», «ст. 47»,
 * «273-ФЗ», «100 000 руб.», one-letter prepositions with the next word, no
 * dash at a line's start). The text itself is never changed.
 */
#ifndef PISAR_RUSSIAN_TYPOGRAPHY_H
#define PISAR_RUSSIAN_TYPOGRAPHY_H

#include <stddef.h>

/* Sets glue[i] = 1 where no line may end at the space or hyphen that begins
 * at byte i. `glue` has `size` bytes, all 0. */
void typography_glue(const char *text, size_t size, unsigned char *glue);

#endif
