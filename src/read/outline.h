/*
 * outline: the open numbers of a text, and where the next one would hang.
 *
 * In: the open path and a label. Out: a target: depth, full path, and
 * whether it is the number that comes next. It changes nothing and reports
 * nothing: that is the work of points.
 */
#ifndef PISAR_READ_OUTLINE_H
#define PISAR_READ_OUTLINE_H

#include <stdbool.h>
#include <stddef.h>

#include "read/label.h"
#include "read/points.h"

/* An open number. */
struct level {
    int type; /* as label.type */
    int path[LABEL_NUMBERS_MAX];
    unsigned count; /* of path; brackets and letters: the last number only */
    size_t indent;
    bool single;      /* typed as one number */
    const char *name; /* "2.1.1": what children put before their own */
};

struct outline {
    struct level levels[POINTS_DEPTH]; /* open points, outermost first */
    unsigned depth;
    struct level headings[POINTS_HEADINGS + 1]; /* by level; count 0: none */
    unsigned heading; /* level of the last heading; 0: it has no number */
    int matter;       /* number of the matter; 0: no matters */
    bool any;         /* the first label was met */
    int top;          /* the last number without a parent */
};

/* Where a label hangs. */
struct target {
    struct level level;
    unsigned depth;
    unsigned section;
    bool next;    /* it is the number that comes next */
    bool belongs; /* the path above it is open */
    enum finding finding;
    int expected; /* the last number that would be next */
};

/* Where the label of a point, or of a heading of this level, would hang. */
struct target outline_locate(
    const struct outline *outline, const struct label *label, size_t indent);
struct target outline_locate_heading(
    const struct outline *outline, unsigned level, const struct label *label);

/* Compares the target's last number with the one expected. */
void outline_expect(struct target *target, int expected);

/* The innermost numbered heading; the innermost number of any sort that could
 * be a parent. NULL: none. */
const struct level *outline_heading(const struct outline *outline);
const struct level *outline_parent(const struct outline *outline);

int outline_last(const struct level *level);

#endif
