/*
 * people: fields that name persons.
 *
 * In: an id of the organisation's file, a name, or a map of both. Out:
 * <person> with its parts, posts and cases from the organisation's file.
 */
#ifndef PISAR_CHECK_PEOPLE_H
#define PISAR_CHECK_PEOPLE_H

#include <stdbool.h>

#include <libxml/tree.h>

struct check;
struct field;

/* One <field> for each person: post and person; or the word of the field's
 * `choice` that was typed instead. */
void people_signer(struct check *check, const struct field *field, xmlNode *raw,
    xmlNode *parent);

/* A name as it is typed, or of an id that in full. */
void people_name(struct check *check, const struct field *field, xmlNode *raw,
    xmlNode *parent);

/* One <field> with the persons in it. */
void people_list(struct check *check, const struct field *field, xmlNode *raw,
    xmlNode *parent);

/* <members> of the record's body; nothing without one. */
void people_members(
    struct check *check, const struct field *field, xmlNode *parent);

#endif
