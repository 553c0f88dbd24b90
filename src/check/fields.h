/*
 * fields: the typed fields of a record or of a group.
 *
 * In: its raw elements. Out: canonical elements in the order of kind.xml;
 * unknown, missing, wrong and unfilled fields as messages with their places.
 * What a value of each type may be is not known here.
 */
#ifndef PISAR_CHECK_FIELDS_H
#define PISAR_CHECK_FIELDS_H

#include <libxml/tree.h>

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

#endif
