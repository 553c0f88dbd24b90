/*
 * points: which labels begin points, and where in the tree they hang.
 *
 * In: labels in the order of the text, each with its indentation and the
 * line before it; headings. Out: is it a point, its full number, its depth.
 * Gaps, repeats and wrong paths are reported as finding T13.
 * It knows nothing of Markdown and makes no elements.
 */
#ifndef PISAR_READ_POINTS_H
#define PISAR_READ_POINTS_H

#include <stdbool.h>
#include <stddef.h>

#include "base/message.h"
#include "read/label.h"

enum { POINTS_DEPTH = 16, POINTS_HEADINGS = 6 };

struct arena;
struct points;

struct points *points_new(struct arena *arena, struct log *log);

/* How a label stands in the text. */
struct surroundings {
    size_t indent;      /* columns before the label */
    bool after_text;    /* a line of text stands directly above */
    const char *before; /* that line */
    size_t before_size;
    bool in_brackets; /* a "(" of this paragraph is still open */
};

enum verdict {
    VERDICT_TEXT,
    VERDICT_POINT,
    VERDICT_DOUBT /* nobody can tell: the clerk must */
};

/* Does the text end in what a number of another place follows: «п.», «пункте»,
 * «№»? */
bool points_cited(const char *text, size_t size);

enum verdict points_judge(const struct points *points,
    const struct label *label, const struct surroundings *surroundings);

struct position {
    const char *n;    /* "2.1", "2.1.1)" */
    unsigned depth;   /* open points above it that stay open */
    unsigned section; /* level of the numbered heading which it follows and
                         whose section ends here; 0: none */
};

/* Opens the point of a label that was judged to be one. */
struct position points_open(struct points *points, const struct label *label,
    size_t indent, struct place place);

/* All labels are read: those are reported that have a final dot where most
 * have none, or none where most have one. */
void points_close(struct points *points);

/* A heading of level 1 to 6. Its number, or NULL without a label. */
const char *points_heading(struct points *points, unsigned level,
    const struct label *label, struct place place);

/* A heading that has a number even if none is typed: a matter of an agenda. */
const char *points_matter(
    struct points *points, const struct label *label, struct place place);

/* A part of a matter or of the text begins: its points are counted anew. */
void points_part(struct points *points);

enum finding {
    FINDING_GAP,
    FINDING_REPEAT,
    FINDING_PLACE,  /* the number of another place */
    FINDING_SPACE,  /* no space behind the label */
    FINDING_DEEP,   /* more than four numbers */
    FINDING_COMMA,  /* «1,2» */
    FINDING_DOT,    /* «1.1» among «1.2.» */
    FINDING_SORT,   /* «2.» behind «1)» */
    FINDING_DOTTED, /* «1.2.» among «1.1» */
    FINDING_DOUBLE, /* «1. 1. …» */
    FINDING_BRACKET /* «4)» behind «3.» */
};

/* The one door for T13. `typed` is the label, `expected` the number that
 * should stand there. */
void points_finding(struct log *log, enum finding finding, struct place place,
    const char *typed, const char *expected);

#endif
