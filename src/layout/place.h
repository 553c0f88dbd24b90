/*
 * place: items into areas.
 *
 * Walks items of a reference area, opens an area for each block that an item
 * stands in (again on every page that the block touches), and sets positions.
 */
#ifndef PISAR_LAYOUT_PLACE_H
#define PISAR_LAYOUT_PLACE_H

#include "layout/stack.h"

struct placement {
    struct arena *arena;        /* of the areas that are made */
    struct area *root;          /* takes the areas */
    const struct fo_node *base; /* its children have areas, it has none here */
    int32_t x;                  /* content rectangle in the root */
    int32_t y;
    int32_t width;
    bool artifact;
};

/* Places the items from first up to stop (exclusive); returns the height
 * they take. */
int32_t place_items(const struct placement *placement, struct item *first,
    const struct item *stop);

#endif
