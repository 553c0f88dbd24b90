/*
 * page: a page-sequence into pages.
 *
 * Keeps a queue of items two pages long, cuts it where a page ends, places
 * what belongs to the page with its footnotes and static content, and hands
 * the page to the sink. Items are freed as soon as their page has left.
 */
#ifndef PISAR_LAYOUT_PAGE_H
#define PISAR_LAYOUT_PAGE_H

#include "layout/paragraph.h"

/* State of one document while it is laid out. */
struct pages {
    const struct fo_tree *tree;
    struct layout_context context;
    struct page_sink sink; /* take NULL: pages are only counted */
    unsigned count;        /* pages so far */
    int number;            /* of the page that is being built */
    char label[16];        /* the same, formatted */
    bool again; /* a table head is made once more, for the page at hand */
    /* Called for each finished page, or NULL. */
    void (*seen)(void *state, const struct page *page);
    void *seen_state;
};

/* False: reported, or the sink stopped. */
bool page_sequence(struct pages *pages, const struct fo_node *sequence);

#endif
