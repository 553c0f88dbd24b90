/*
 * catalogue: the kinds of a library as a table, or a line of JSON each.
 *
 * In: kinds. Out: text for people and for programs: names, Russian names,
 * versions; in JSON also the fields and the parts of the text.
 */
#ifndef PISAR_RECORD_CATALOGUE_H
#define PISAR_RECORD_CATALOGUE_H

#include <stddef.h>

#include "base/message.h"

struct buffer;
struct kind;

/* Lines «order  приказ  1», with a head in the language. */
void catalogue_table(const struct kind *const *kinds, size_t count,
    enum language language, struct buffer *out);

/* One line; a version that is a number is printed as one. */
void catalogue_json(const struct kind *kind, struct buffer *out);

#endif
