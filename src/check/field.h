/*
 * field: the typed fields of a record.
 *
 * In: the raw elements of a record or of a group. Out: canonical elements in
 * the order of kind.xml; unknown, missing, wrong and unfilled fields as
 * messages with their places.
 */
#ifndef PISAR_CHECK_FIELD_H
#define PISAR_CHECK_FIELD_H

#include <libxml/tree.h>

#include "base/message.h"

struct arena;
struct check;
struct field;

/* Takes the elements of these fields out of `raw` and adds the canonical
 * ones to `parent`. */
void fields_check(struct check *check, const struct field *fields,
    unsigned count, xmlNode *raw, xmlNode *parent);

/* Reports what is left in `raw` as unknown; `fields` are the ones known
 * there. */
void fields_rest(struct check *check, const struct field *fields,
    unsigned count, xmlNode *raw);

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

/* The raw element of a field of this English name, or NULL. */
xmlNode *field_raw(const struct field *fields, unsigned count,
    const xmlNode *raw, const char *name);

#endif
