/*
 * hyphen: where a Russian word may be divided.
 *
 * In: one word of UTF-8. Out: byte offsets before which a hyphen may stand.
 * Divides by patterns, as TeX does; the table of patterns, which the build
 * makes (hyphen-ru.sh), is read on first use.
 */
#ifndef PISAR_RUSSIAN_HYPHEN_H
#define PISAR_RUSSIAN_HYPHEN_H

#include <stdbool.h>
#include <stddef.h>

struct arena;
struct hyphens;

/* `patterns`: path of the table. Ends with the arena. */
struct hyphens *hyphens_new(struct arena *arena, const char *patterns);

/* False when the table cannot be read. */
bool hyphens_loaded(struct hyphens *hyphens);

/* Marks in points[0..size-1] (one byte of the word each) with 1 the offsets
 * before which the word may be divided, at least `before` letters from its
 * start and `after` from its end. With `safe`, the filter for official text:
 * every part has a vowel, 2 letters before, 3 after, no part begins with ь ъ
 * й ы, no capital but the first letter. Returns how many there are. */
size_t hyphens_word(struct hyphens *hyphens, const char *word, size_t size,
    int before, int after, bool safe, unsigned char *points);

#endif
