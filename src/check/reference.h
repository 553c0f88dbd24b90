/*
 * reference: what of a record may be referred to, and where references lead.
 *
 * In: elements that bear an id, as they are met; then the <ref> and <link> of
 * a record and of all its annexes. Out: <ref> with the number of what it leads
 * to. What leads nowhere, and ids that stand twice, are reported.
 * A record's own ids come first, then those of what surrounds it, then those
 * of what is annexed.
 */
#ifndef PISAR_CHECK_REFERENCE_H
#define PISAR_CHECK_REFERENCE_H

#include <stdbool.h>

#include <libxml/tree.h>

struct check;

/* A record begins, with no ids yet. */
void reference_open(struct check *check);

/* An element that may bear an id, and its number, if it has one. */
void reference_add(struct check *check, const xmlNode *bearer);

/* The outermost record is complete, with its annexes. References may look
 * forward, so they wait for this. */
void reference_resolve(struct check *check);

#endif
