/*
 * lines: the lines of a body and what block each one stands in.
 *
 * In: the text of a body. Out: one line after the other: blank, heading,
 * fence, table, quote, item, text. Tables too big for CommonMark are
 * reported and disarmed here.
 * It knows nothing of points: every line of text may be one.
 */
#ifndef PISAR_READ_LINES_H
#define PISAR_READ_LINES_H

#include <stdbool.h>
#include <stddef.h>

struct origin;

enum line_type {
    LINE_BLANK,
    LINE_HEADING,
    LINE_MARKUP, /* fence, table, quote, further lines of an item */
    LINE_ITEM,   /* begins with a dash or a bullet */
    LINE_RULE,   /* a row of --- or === */
    LINE_TEXT,
    LINE_DROPPED /* reported: not for CommonMark */
};

struct line {
    enum line_type type;
    size_t start; /* offsets in the source */
    size_t first; /* first byte that is no blank */
    size_t end;
    size_t indent;   /* columns before `first` */
    size_t cut;      /* columns that belong to the block; SIZE_MAX: as many as
                        belong to the point */
    bool after_text; /* a line of text stands directly above */
    size_t before;   /* that line: its first byte and its end, without {…} */
    size_t before_end;
    bool table;       /* the first line of a table */
    bool in_brackets; /* a "(" of this paragraph is open */
};

struct lines;

/* The lines from a byte that begins a line. */
struct lines *lines_new(const struct origin *origin, size_t from);

/* False after the last line. */
bool lines_next(struct lines *lines, struct line *line);

/* The last line began a point: what was open ends before it. */
void lines_close(struct lines *lines);

/* The byte of a line behind at most `columns` columns of blanks. */
size_t line_skip(
    const struct origin *origin, const struct line *line, size_t columns);

#endif
