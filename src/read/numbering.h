/*
 * numbering: the typed numbers of a record in XML.
 *
 * In: a record as read, the kind it is of. Its sections, matters and points
 * pass through `points`, as labels of Markdown do, so that gaps, repeats and
 * wrong paths are found alike (T13). Numbers get their canonical form.
 */
#ifndef PISAR_READ_NUMBERING_H
#define PISAR_READ_NUMBERING_H

#include <libxml/tree.h>

struct arena;
struct kind;
struct log;

void numbering_check(struct arena *arena, struct log *log,
    const struct kind *kind, xmlNode *record);

#endif
