/*
 * atom: strings that are kept once.
 *
 * In: any bytes. Out: one atom for equal bytes, to which a number or a
 * pointer may be tied: tables of names, sets of what was seen, caches.
 * Atoms live as long as the arena of their table.
 */
#ifndef PISAR_FO_ATOM_H
#define PISAR_FO_ATOM_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct arena;
struct atoms;

struct atom {
    struct atom *next; /* of the same bucket */
    const char *text;  /* a NUL follows */
    size_t length;
    uint64_t hash;
    int number;       /* 0 until its owner sets it */
    const void *data; /* NULL until its owner sets it */
};

struct atoms *atoms_new(struct arena *arena);

/* NULL when there is none. */
struct atom *atom_find(
    const struct atoms *atoms, const void *bytes, size_t length);

/* The atom that is there, or a new one. */
struct atom *atom_add(struct atoms *atoms, const void *bytes, size_t length);

/* True the first time that the text is given. */
bool atom_first(struct atoms *atoms, const char *text);

#endif
