/*
 * field: the raw element of one field.
 *
 * In: what was typed. Out: the element of a field, what it is called, the
 * items of a list in it, messages that name the field. What its value may be
 * is not known here.
 */
#ifndef PISAR_CHECK_FIELD_H
#define PISAR_CHECK_FIELD_H

#include <stdbool.h>

#include <libxml/tree.h>

#include "base/message.h"

struct arena;
struct check;
struct field;

/* Reports a fault of a field whose element is `raw`; the message names only
 * the field. */
void field_report(struct check *check, enum message_code code,
    const xmlNode *raw, const struct field *field);

/* Reports one element as unknown, with the nearest known field. */
void field_unknown(struct check *check, const struct field *fields,
    unsigned count, const xmlNode *node);

/* The first item of a list, each of which is <item> or of this name; NULL:
 * the element is no list. What else stands in a list, or is said of it, is
 * reported and taken out. */
xmlNode *field_items(struct check *check, const struct field *field,
    xmlNode *raw, const char *name);

/* The name that a raw element goes by: <unknown name="…"> was typed so. */
const char *field_typed(struct arena *arena, const xmlNode *node);

/* True for an element that the field may be, by its name. */
bool field_is(
    struct arena *arena, const struct field *field, const xmlNode *node);

/* The raw element of a field of this English name, or NULL. */
xmlNode *field_raw(const struct field *fields, unsigned count,
    const xmlNode *raw, const char *name);

#endif
