/*
 * installed: fonts of the system, as fontconfig knows them; private to the
 * room.
 *
 * fontconfig answers every question with some font. Here the answer counts
 * only when it has the family that was asked for.
 */
#ifndef PISAR_MEDIA_INSTALLED_H
#define PISAR_MEDIA_INSTALLED_H

#include <stdbool.h>

struct arena;
struct installed;

/* Reads the configuration (6 ms); ends with the arena. */
struct installed *installed_new(struct arena *arena);

/* The file with the family's face nearest to weight and style, and the index
 * of the face in it. NULL when the family is not there. */
const char *installed_find(struct installed *installed, struct arena *arena,
    const char *family, int weight, bool italic, unsigned *index);

#endif
