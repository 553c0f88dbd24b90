/*
 * pile: the arithmetic of stacking: where the next box stands.
 *
 * Spaces that meet are resolved by XSL 1.1 clause 4.3.1: those that force
 * add up and suppress the others; else the highest precedence wins, and among
 * these the largest. Spaces at the top of a page go unless they are retained.
 */
#ifndef PISAR_LAYOUT_PILE_H
#define PISAR_LAYOUT_PILE_H

#include "layout/stack.h"

struct pile {
    int32_t y;      /* after edge of the last box */
    bool begun;     /* a box was placed */
    int32_t space;  /* resolved so far, before the next box */
    int precedence; /* of `space` */
    bool has_space;
};

void pile_space(struct pile *pile, const struct space *space);

/* Puts a box of this height; returns its before edge. */
int32_t pile_box(struct pile *pile, int32_t height);

/* Height of the items from first up to stop (exclusive) without breaks. */
int32_t pile_height(const struct item *first, const struct item *stop);

/* The same, or less, when `enough` of it is reached: a part of it is looked
 * at. */
int32_t pile_height_within(
    const struct item *first, const struct item *stop, int32_t enough);

/* Sets the heights of a row's bands: their minimum, their tallest column; a
 * column that spans bands stretches the last of them. */
void pile_measure_row(struct row *row);

/* Height of `count` bands of a row from `first` on; of a whole row. */
int32_t pile_bands(const struct row *row, unsigned first, unsigned count);
int32_t pile_row_height(const struct row *row);

/* Border plus padding of a style: before, end, after, start. */
void pile_insets(const struct style *style, int32_t width, int32_t inset[4]);

#endif
