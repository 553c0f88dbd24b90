/*
 * master: which page master a page has, and where its regions lie.
 *
 * Source: XSL 1.1 clauses 6.4.7 to 6.4.13.
 */
#ifndef PISAR_LAYOUT_MASTER_H
#define PISAR_LAYOUT_MASTER_H

#include "fo/tree.h"

struct page_facts {
    unsigned index; /* in the page-sequence, from 0 */
    int number;
    bool last;
    bool blank;
};

struct region {
    const struct fo_node *node; /* NULL: the master has no such region */
    int32_t x;
    int32_t y;
    int32_t width;
    int32_t height;
};

enum {
    REGION_BODY,
    REGION_BEFORE,
    REGION_AFTER,
    REGION_START,
    REGION_END,
    REGION_COUNT
};

struct geometry {
    int32_t width; /* of the sheet */
    int32_t height;
    struct region regions[REGION_COUNT];
};

/* The simple-page-master for a page, or NULL when the reference names none or
 * nothing is left for that page. */
const struct fo_node *master_select(
    const struct fo_node *set, const char *reference, struct page_facts facts);

struct geometry master_geometry(const struct fo_node *master);

/* The region's name, its default one included. */
const char *master_region_name(const struct fo_node *region);

#endif
