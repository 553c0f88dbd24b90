/*
 * cut: where a page, or a column of a row, ends.
 *
 * In: items and the height that there is. Out: the first item that does not
 * belong to the page any more. Among the places that fit, the one with the
 * weakest keep against it is taken, and among these the last (XSL 1.1 clause
 * 4.8; FOP's total fit gives the same for text without stretch). A row is
 * divided inside when the page ends in it and nothing keeps it together.
 */
#ifndef PISAR_LAYOUT_CUT_H
#define PISAR_LAYOUT_CUT_H

#include "layout/stack.h"

struct cut {
    struct item *item; /* first of the rest; NULL: everything fits */
    bool divide;       /* the page ends inside `item`, which is a row */
    int32_t height;    /* that the divided row may take */
    enum forced_break forced;
    int keep;      /* strength of the keep that had to give way */
    bool overflow; /* the first box alone is too high */
};

/* `notes` is what a first footnote takes besides its own height. */
struct cut cut_find(
    struct item *first, const struct item *stop, int32_t height, int32_t notes);

/* Divides the row of a cut in two items, when it has to; returns the first
 * item of the rest, or NULL. */
struct item *cut_apply(struct cut cut);

/* Sum of the heights of the footnotes in an item. */
int32_t cut_notes(const struct item *item);

#endif
