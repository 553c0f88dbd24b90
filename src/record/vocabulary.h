/*
 * vocabulary: the elements of the text of a record, of every kind.
 *
 * Out: what an element is, what it may hold, which attributes it may have.
 * The check of texts and the grammar for XML editors read the same table.
 */
#ifndef PISAR_RECORD_VOCABULARY_H
#define PISAR_RECORD_VOCABULARY_H

#include <stdbool.h>

enum {
    HOLD_NOTHING = 0,
    HOLD_TEXT = 1,
    HOLD_INLINE = 2,
    HOLD_BLOCK = 4,
    HOLD_ITEM = 8,
    HOLD_ROW = 16,
    HOLD_CELL = 32,
    HOLD_TITLE = 64,
    HOLD_LINE = HOLD_TEXT | HOLD_INLINE
};

struct word {
    const char *name;
    int is;                 /* one or more HOLD_… */
    int holds;              /* the sum of HOLD_… */
    const char *attributes; /* "n|id", or NULL */
};

extern const struct word vocabulary[];
extern const unsigned vocabulary_count;

/* The element of this name, or NULL. */
const struct word *vocabulary_find(const char *name);

/* True for what may be an id: «{#id}», `id="…"`. */
bool vocabulary_is_id(const char *text);

#endif
