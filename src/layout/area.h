/*
 * area: a finished page as a tree of rectangles.
 *
 * Layout writes positions once; writers only read them. A page holds regions,
 * regions blocks, blocks lines, lines text runs, rules and images. Positions
 * are from the top left corner of the parent area, y grows downward, all in
 * mpt. Pages, areas and what they point to live in the page's arena, glyphs,
 * faces and images in the process's, nodes in the FO tree's.
 */
#ifndef PISAR_LAYOUT_AREA_H
#define PISAR_LAYOUT_AREA_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "fo/tree.h"

struct arena;
struct face;
struct image;

enum area_kind {
    AREA_PAGE,
    AREA_REGION, /* node: the region of the page master */
    AREA_BLOCK,  /* block, container, table, row, cell, list, item, ... */
    AREA_LINE,
    AREA_TEXT,
    AREA_RULE, /* filled rectangle: leader rule, underline, collapsed border */
    AREA_IMAGE
};

/* One glyph of a run, in reading order. */
struct area_glyph {
    uint16_t id;
    uint16_t bytes;  /* bytes of the run's text that it stands for */
    int32_t advance; /* mpt to the next glyph: width, kerning, justification */
};

/* Glyphs of one face, size, colour and node. A line that was wrapped ends
 * with a space or with U+2010's glyph for the text U+00AD. */
struct area_run {
    struct face *face;
    int32_t size;     /* mpt */
    int32_t color;    /* 0xRRGGBB */
    int32_t baseline; /* below the area's top */
    const struct area_glyph *glyphs;
    unsigned count;
    const char *text; /* UTF-8, NUL-terminated */
};

/* An image in its area, which is the border box of its node. */
struct area_picture {
    const struct image *image;
    int32_t x; /* of the image, from the area's top left corner */
    int32_t y;
    int32_t width; /* that it is scaled to */
    int32_t height;
    bool clipped; /* not drawn beyond the padding of the area */
};

struct area {
    enum area_kind kind;
    const struct fo_node *node; /* who made it; FO_TEXT's parent for runs */
    int32_t x;
    int32_t y;
    int32_t width;  /* border box */
    int32_t height; /* border box */
    bool artifact;  /* page number, repeated head, border: it and what is in
                       it are not read aloud */
    bool opens;     /* the first area of its node: before-border is drawn */
    bool closes;    /* the last one: after-border is drawn */
    struct area *first;
    struct area *last;
    struct area *next;
    union {
        struct area_run run;         /* AREA_TEXT */
        int32_t color;               /* AREA_RULE: 0xRRGGBB */
        struct area_picture picture; /* AREA_IMAGE */
    };
};

struct page {
    struct arena *arena; /* ends after the sink has seen the page */
    unsigned index;      /* from 0, in the whole document */
    const char *number;  /* as printed: "2" */
    int32_t width;
    int32_t height;
    const struct fo_node *sequence; /* its fo:page-sequence */
    struct area *root;              /* AREA_PAGE */
};

/* Takes a page when it is finished. False: stop (already reported). */
struct page_sink {
    bool (*take)(void *state, const struct page *page);
    void *state;
};

struct area *area_new(
    struct arena *arena, enum area_kind kind, const struct fo_node *node);

/* Appends child to parent. */
void area_add(struct area *parent, struct area *child);

/* A deep copy in another arena. */
struct area *area_copy(struct arena *arena, const struct area *area);

#endif
