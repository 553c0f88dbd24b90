/*
 * parts: СЛУШАЛИ, РЕШИЛИ, ГОЛОСОВАЛИ: the parts of a matter, and the votes.
 *
 * In: a heading or the start of a line. Out: the part of the kind that it
 * names. Names are compared without case, ё = е, without asterisks around
 * and a colon or dot at the end.
 */
#ifndef PISAR_READ_PARTS_H
#define PISAR_READ_PARTS_H

#include <stdbool.h>
#include <stddef.h>

struct arena;
struct kind;
struct part;

/* The part that a heading names, or NULL. `*length` is the length of the
 * name in it, which begins at *start. */
const struct part *parts_heading(const struct kind *kind, const char *text,
    size_t size, size_t *start, size_t *length);

/* The part whose name and a colon begin a line, or NULL. *content is the
 * offset behind the colon. */
const struct part *parts_line(const struct kind *kind, const char *text,
    size_t size, size_t *start, size_t *length, size_t *content);

/* The name of a part that is nearest to what was typed, or NULL. */
const char *parts_suggest(
    struct arena *arena, const struct kind *kind, const char *typed);

/* "СЛУШАЛИ, ВЫСТУПИЛИ, РЕШИЛИ": for messages. */
const char *parts_names(struct arena *arena, const struct kind *kind);

struct votes {
    char in_favour[8]; /* decimal numbers, or ____ */
    char against[8];
    char abstained[8];
};

/* «за – 9, против – 0, воздержались – 1», in any order. */
bool votes_read(const char *text, size_t size, struct votes *votes);

#endif
