/*
 * entry: one person in a record.
 *
 * In: what is typed of a person, an id, a name or a map, with English keys
 * (particulars.h). Out: <person> with the parts of the name, and the post;
 * both with their cases, completed from the organisation's file. It does not
 * know how many persons a field names.
 */
#ifndef PISAR_CHECK_ENTRY_H
#define PISAR_CHECK_ENTRY_H

#include <stdbool.h>

#include <libxml/tree.h>

#include "russian/person.h"

struct check;
struct field;

/* A person while it is put together. */
struct entry {
    struct person person;
    const char *id;           /* of the organisation's file, or NULL */
    const char *reason;       /* or NULL */
    const char *role;         /* or NULL */
    const struct field *keys; /* of a map */
    const xmlNode *raw;       /* as typed */
    const xmlNode *posts;     /* what holds the posts, or NULL: any will do */
    const xmlNode *known;     /* <person> of the organisation's file, or NULL */
};

/* Reads one person, perhaps nobody yet. A post, typed in `posts`, tells
 * namesakes apart; NULL: it is all one. False: reported, nothing to write. */
bool entry_read(struct check *check, const struct field *field, xmlNode *raw,
    const xmlNode *posts, struct entry *entry);

/* Completes the name from the organisation's file. */
void entry_complete(struct check *check, struct entry *entry);

/* Nobody is named, which is reported. A form to be filled in by hand has room
 * for somebody. */
bool entry_is_nobody(const struct check *check, const struct entry *entry);

/* Writes the post with its cases: as typed (`typed` holds it), else that of
 * the organisation's file. False when there is none. */
bool entry_write_post(struct check *check, const struct entry *entry,
    const xmlNode *typed, xmlNode *parent);

/* Writes <person>. */
xmlNode *entry_write(
    struct check *check, const struct entry *entry, xmlNode *parent);

#endif
