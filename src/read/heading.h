/*
 * heading: a line «## 2. Текст» as level, label and text.
 *
 * In: a line that begins with #. Out: what it holds and where. Levels count
 * from the first heading of a body, whatever its #.
 */
#ifndef PISAR_READ_HEADING_H
#define PISAR_READ_HEADING_H

#include <stdbool.h>
#include <stddef.h>

#include "read/label.h"

struct line;
struct origin;

struct heading {
    size_t at; /* of its first # */
    unsigned level;
    size_t label_at;
    size_t start; /* of its text, without a label */
    size_t end;
    bool labelled;
    struct label label;
};

/* *first is the "#" of the first heading; 0: this is it. */
struct heading heading_read(
    const struct origin *origin, const struct line *line, int *first);

#endif
