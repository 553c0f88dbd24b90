/*
 * references: [п.](#id), the same in both notations.
 *
 * In: a raw record. Out: each <ref to="id"> has the number of the point or
 * section it names as n. Ids that are twice there or nowhere are reported.
 */
#ifndef PISAR_RECORD_REFERENCES_H
#define PISAR_RECORD_REFERENCES_H

#include <libxml/tree.h>

struct arena;
struct log;

void references_resolve(struct arena *arena, xmlDoc *record, struct log *log);

#endif
