/*
 * pattern: figures of speech of documents, found in a sentence.
 *
 * In: a text and a pattern such as «№_*_от_#». Out: where it first stands.
 * In a pattern # is a run of digits, ^ one capital, ~ a run of small letters,
 * * a registration number, _ blanks or none; all else is itself. A word
 * or number of the pattern is never part of a longer one in the text. Each
 * run takes all it can and gives nothing back, so that time stays linear.
 */
#ifndef PISAR_RUSSIAN_PATTERN_H
#define PISAR_RUSSIAN_PATTERN_H

#include <stddef.h>

/* The first match and its bytes; NULL: there is none. */
const char *pattern_find(const char *text, const char *pattern, size_t *size);

#endif
