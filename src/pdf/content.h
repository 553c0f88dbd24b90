/*
 * content: the content stream of one page.
 *
 * In: rectangles, lines and runs, in mpt from the top left corner of the
 * page, y downward. Out: operators. Two layers: graphics below, one artifact
 * for all of them; text and images above, in marked sequences that the caller
 * opens. It knows nothing of areas or structure.
 */
#ifndef PISAR_PDF_CONTENT_H
#define PISAR_PDF_CONTENT_H

#include "layout/area.h"
#include "pdf/syntax.h"
#include "pdf/typeface.h"

struct content {
    int32_t page_height;
    struct buffer graphics;
    struct buffer text;
    bool in_text; /* between BT and ET */
    bool marked;  /* between BDC and EMC */
    int32_t graphics_color;
    int32_t text_color;
    int32_t size;
    struct typeface *typeface;
};

/* How a line is stroked. */
struct stroke {
    int32_t width; /* mpt */
    int32_t color;
    int32_t dash; /* mpt, 0: solid */
    int32_t gap;
};

/* An empty page; the bytes live in the arena. */
struct content content_new(struct arena *arena, int32_t page_height);

/* Fills a rectangle. */
void content_rectangle(struct content *content, int32_t x, int32_t y,
    int32_t width, int32_t height, int32_t color);

/* Strokes a straight line. */
void content_line(struct content *content, int32_t x1, int32_t y1, int32_t x2,
    int32_t y2, struct stroke stroke);

/* Begins a marked sequence, ends the one before: "/P<</MCID 3>>BDC". */
void content_mark(struct content *content, const char *role, int number);

/* Begins text that is no part of the document: page numbers. */
void content_artifact(struct content *content);

/* Shows a run; x and y are of the start of its baseline. */
void content_run(struct content *content, struct typeface *typeface,
    const struct area_run *run, int32_t x, int32_t y);

/* Where an image stands, and what of it is seen. */
struct frame {
    int32_t x;
    int32_t y;
    int32_t width;
    int32_t height;
    bool clipped; /* to the box clip_x ... */
    int32_t clip_x;
    int32_t clip_y;
    int32_t clip_width;
    int32_t clip_height;
};

/* Draws the image /I<number>. */
void content_image(
    struct content *content, unsigned number, const struct frame *frame);

/* A blank behind the run before, seen by those who read the text only. */
void content_blank(struct content *content);

/* Grey words from corner to corner, below the text. */
void content_watermark(struct content *content, struct typeface *typeface,
    const char *words, int32_t page_width);

/* Ends what is open; the whole stream. */
const struct buffer *content_finish(struct content *content);

#endif
