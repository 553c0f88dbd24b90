/*
 * field: the typed fields of a record.
 *
 * In: the raw elements of a record or of a group. Out: canonical elements in
 * the order of kind.xml; unknown, missing, wrong and unfilled fields as
 * messages with their places.
 */
#ifndef PISAR_CHECK_FIELD_H
#define PISAR_CHECK_FIELD_H

#include <stdbool.h>

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

/* Reports one element as unknown, with the nearest known field. */
void field_unknown(struct check *check, const struct field *fields,
    unsigned count, const xmlNode *node);

/* The raw element of a field of this English name, or NULL. */
xmlNode *field_raw(const struct field *fields, unsigned count,
    const xmlNode *raw, const char *name);

/* False: the field's element holds a list or a map; reported. */
bool field_is_scalar(
    struct check *check, const struct field *field, const xmlNode *node);

/* True for text that is still to be filled in: empty, or with "___". */
bool field_blank(const char *text);

/* The choices of a field that asks yes or no. */
#define FIELD_ANSWERS "yes=да|yes=true|no=нет|no=false"

/* The words of a choice: the canonical one of `value`, which may be an alias
 * ("inline=в строке|line"); NULL: there is none. In the check's arena. */
const char *field_choice(
    struct check *check, const char *choices, const char *value);

#endif
