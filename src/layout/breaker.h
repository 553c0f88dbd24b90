/*
 * breaker: where the lines of one paragraph end.
 *
 * In: the paragraph as boxes, glue and places where a line may end, and the
 * measure of its lines. Out: the particles at which lines end, chosen for the
 * paragraph as a whole. It knows nothing of text, fonts and areas.
 */
#ifndef PISAR_LAYOUT_BREAKER_H
#define PISAR_LAYOUT_BREAKER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct arena;

enum particle_kind {
    PARTICLE_BOX,    /* is drawn whole, on one line */
    PARTICLE_GLUE,   /* a space: stretches, shrinks, vanishes where lines end */
    PARTICLE_LEADER, /* stretches and shrinks as glue, but never vanishes */
    PARTICLE_BREAK   /* nothing, or a hyphen where a line ends */
};

/* The penalty of ending a line where no line may end. */
enum { PENALTY_NEVER = 1000000 };

struct particle {
    enum particle_kind kind;
    bool hyphen;     /* BREAK: draws a hyphen, `width` wide */
    bool dictionary; /* BREAK: a hyphen that the dictionary found */
    bool dash;       /* BREAK: the line ends with a hyphen or dash */
    int32_t width;   /* mpt, as stretch and shrink */
    int32_t stretch;
    int32_t shrink;
    int32_t penalty; /* GLUE, BREAK: of ending a line here */
    unsigned piece;  /* what it stands for: bytes of a text */
    size_t start;
    size_t end;
};

enum break_goal {
    GOAL_JUSTIFIED, /* official: even spaces, few hyphens */
    GOAL_RAGGED,    /* official: little empty space at the lines' ends */
    GOAL_EVEN,      /* fewest lines, then most even ones, no hyphens */
    GOAL_FOP        /* as Apache FOP breaks */
};

/* The lines of one paragraph; lengths in mpt. */
struct measure {
    enum break_goal goal;
    int32_t width;
    int32_t indent;     /* of the first line */
    int32_t end_indent; /* of the last line */
    int32_t size;       /* of the font */
    bool justified;
    bool justified_last;
    bool centred;
    int ladder; /* most hyphens in a row; 0: no limit */
};

/* True when the particle vanishes at the start of a line. */
bool particle_vanishes(const struct particle *particle);

/* Breaks the paragraph; returns the number of lines, at least 1 when there
 * is a particle. (*ends)[k] is the particle at which line k ends: glue, a
 * break, or `count`. */
size_t breaker_break(struct arena *arena, const struct particle *particles,
    size_t count, const struct measure *measure, size_t **ends);

#endif
