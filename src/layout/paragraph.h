/*
 * paragraph: inline content of a block into lines.
 *
 * In: consecutive inline children of a block, a width. Out: lines with their
 * areas, ready to be stacked. Lines are broken for the whole paragraph at
 * once (Knuth and Plass, "Breaking Paragraphs into Lines", Software: Practice
 * and Experience 11, 1981). It knows nothing of pages.
 */
#ifndef PISAR_LAYOUT_PARAGRAPH_H
#define PISAR_LAYOUT_PARAGRAPH_H

#include "layout/area.h"

struct faces;
struct hyphens;
struct images;

/* What the breaking of lines follows. */
enum line_rules {
    LINES_OFFICIAL, /* our forms: kerning, hhea metrics, safe hyphens, glue */
    LINES_FOP       /* pisar fo: FOP's parameters and metrics, no kerning */
};

/* A character that a face lacks. */
struct missing_glyph {
    const struct face *face;
    uint32_t code;
};

enum { MISSING_MAX = 32 };

/* What layout asks of its surroundings; one for a document. */
struct layout_context {
    struct faces *faces;
    struct hyphens *hyphens;
    struct images *images;
    const char *folder; /* of images that are not beside their file, or NULL */
    enum line_rules rules;
    bool kerning;
    struct log *log;
    void *state; /* for page_label */
    /* The number that an fo:page-number or a citation shows, as text; "000"
     * while it is unknown. */
    const char *(*page_label)(void *state, const struct fo_node *node);
    /* What was reported, so that it is reported once; empty at first. */
    struct missing_glyph missing[MISSING_MAX];
    unsigned missing_count;
};

/* A footnote's body, cited in a line. */
struct citation {
    struct citation *next;
    const struct fo_node *body; /* fo:footnote-body */
};

struct line {
    struct area *area; /* AREA_LINE: x from the block's content edge */
    int32_t height;    /* of the line box */
    bool hyphenated;   /* its last word goes on in the next line */
    struct citation *citations;
};

struct paragraph {
    struct line *lines;
    unsigned count;
};

/* Lines of the inline nodes first..last (siblings; children of `block`, or
 * anonymous text in it) in `width` mpt. `opening`: text-indent applies to the
 * first line. Everything lives in the arena. Too wide a word is broken and
 * reported. */
struct paragraph paragraph_layout(struct layout_context *context,
    struct arena *arena, const struct fo_node *block,
    const struct fo_node *first, const struct fo_node *last, int32_t width,
    bool opening);

#endif
