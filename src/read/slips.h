/*
 * slips: what clerks mistype in front matter.
 *
 * YAML reads some slips silently as something else, and names the others in
 * words no clerk knows. They are found line by line before YAML sees them,
 * each with its own message, and are mended in a copy, so that the rest of
 * the record is read and checked in the same run.
 * It knows nothing of fields and kinds.
 */
#ifndef PISAR_READ_SLIPS_H
#define PISAR_READ_SLIPS_H

#include <stdbool.h>
#include <stddef.h>

struct origin;

/* A copy of the bytes from..to without slips, character for character as
 * long as the original; *found tells that something was reported. */
char *slips_mend(const struct origin *origin, size_t from, size_t to,
    size_t *size, bool *found);

#endif
