/*
 * text: the inline content of a paragraph as one flat text.
 *
 * In: consecutive inline nodes. Out: UTF-8 with white space as XSL 1.1 (7.16)
 * wants it, across the borders of inlines, in pieces of one node and style,
 * and the footnotes cited in it. A '\n' left in the text ends a line. A
 * leader or an image stands in the text as U+FFFC. It knows nothing of lines.
 */
#ifndef PISAR_LAYOUT_TEXT_H
#define PISAR_LAYOUT_TEXT_H

#include "layout/paragraph.h"

struct graphic;

/* An inline with a border, padding or background. */
struct inline_box {
    const struct inline_box *around; /* or NULL */
    const struct fo_node *node;
    const struct face *face;
    int32_t size;
    int32_t shift;    /* of its baseline, upward */
    int32_t inset[4]; /* border and padding: before end after start */
};

/* A piece without text: where an inline with a box begins or ends. */
enum edge { EDGE_NONE, EDGE_START, EDGE_END };

/* A stretch of text of one node; lengths in mpt. */
struct piece {
    const struct fo_node *node; /* whose run it becomes */
    const struct style *style;
    struct face *face;
    size_t start; /* bytes of the text */
    size_t end;
    int32_t size;
    int32_t color;
    int32_t shift;   /* of the baseline, upward */
    int32_t spacing; /* between letters */
    int32_t word_spacing;
    const struct inline_box *box;  /* the innermost around, or NULL */
    const struct graphic *graphic; /* that U+FFFC stands for, or NULL */
    enum edge edge;
    bool kept; /* spaces stay where lines begin */
    bool hyphenate;
};

/* A footnote cited before the byte `at`. */
struct text_note {
    size_t at;
    const struct fo_node *body;
};

struct text {
    const char *bytes; /* NUL-terminated */
    size_t size;
    struct piece *pieces;
    unsigned count;
    struct text_note *notes;
    unsigned note_count;
};

/* `width`: that of the lines, mpt; sizes may be parts of it. NULL: a face is
 * missing, which is reported. Lives in the arena. */
struct text *text_collect(struct layout_context *context, struct arena *arena,
    const struct fo_node *block, const struct fo_node *first,
    const struct fo_node *last, int32_t width);

/* The face of a style; NULL: reported. */
struct face *text_face(struct layout_context *context,
    const struct style *style, struct place place);

/* True for U+FFFC that stands for a leader. */
bool piece_leader(const struct piece *piece);

#endif
