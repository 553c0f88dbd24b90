/*
 * bodies: fields that name the organisation, others, or one of its bodies.
 *
 * In: an id. Out: what the organisation's file says of it.
 */
#ifndef PISAR_CHECK_BODIES_H
#define PISAR_CHECK_BODIES_H

#include <libxml/tree.h>

struct check;
struct field;

/* The body of the organisation, by its id. */
void bodies_body(struct check *check, const struct field *field, xmlNode *raw,
    xmlNode *parent);

/* The organisation, which must have been opened. */
void bodies_organization(struct check *check, const struct field *field,
    xmlNode *raw, xmlNode *parent);

/* One <field> with the <organization>s in it, by their ids. */
void bodies_organizations(struct check *check, const struct field *field,
    xmlNode *raw, xmlNode *parent);

#endif
