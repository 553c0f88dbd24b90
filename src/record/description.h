/*
 * description: a kind.xml with the fields that kinds share in their places.
 *
 * In: the name of a kind, or of a variant, which then names and speaks for it.
 * Out: the elements of its file, in their order, each <fields from=""> replaced
 * by what it stands for: for forms that are made from any kind. It knows
 * nothing of what the elements mean.
 */
#ifndef PISAR_RECORD_DESCRIPTION_H
#define PISAR_RECORD_DESCRIPTION_H

#include <libxml/tree.h>

struct arena;
struct library;
struct log;

/* Ends with the arena. NULL: reported. */
xmlDoc *description_open(struct library *library, struct arena *arena,
    const char *name, struct log *log);

#endif
