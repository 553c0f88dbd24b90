/*
 * spelling: names as people type them.
 *
 * Case apart, ё = е, without blanks at the ends and a final colon or dot;
 * and the nearest known name to one that is not known. Works on code points
 * and knows nothing of fields or kinds.
 */
#ifndef PISAR_RECORD_SPELLING_H
#define PISAR_RECORD_SPELLING_H

#include <stdbool.h>
#include <stddef.h>

struct arena;

/* True when both are the same name. */
bool spelling_same(const char *a, const char *b);

/* True when `name` is one of the words of `list`: "a|b|c". */
bool spelling_listed(const char *list, const char *name);

/* Bytes at the start of `text` that spell `name`, or 0. */
size_t spelling_prefix(
    const char *text, size_t size, const char *name, size_t name_size);

/* Letters to insert, leave out, change or swap to get from a to b. Only the
 * first 64 letters count. */
unsigned spelling_distance(const char *a, const char *b);

/* A search for the nearest name: set `word`, offer candidates, read `best`
 * (NULL: none is near enough). */
struct spelling {
    const char *word;
    const char *best;
    unsigned distance; /* of best */
};

void spelling_offer(struct spelling *spelling, const char *candidate);

/* Offers each word of "a|b|c" that has `least` letters or more. */
void spelling_offer_listed(struct spelling *spelling, struct arena *arena,
    const char *list, size_t least);

#endif
