/*
 * particulars: what is typed of one person.
 *
 * In: the element of a person, an id or name, a map, or <position> beside
 * <person>. Out: the same with English names; forms that stood in a name or a
 * post stand beside it. What is unknown, twice there, no single value or has
 * attributes that nothing reads is reported: nothing is dropped in silence.
 */
#ifndef PISAR_CHECK_PARTICULARS_H
#define PISAR_CHECK_PARTICULARS_H

#include <stdbool.h>

#include <libxml/tree.h>

struct check;
struct field;

/* Reads what `raw` holds by the keys of `field`. Returns the element of the
 * person, `raw` itself or the <person> in it; NULL: reported. Posts are then
 * in `raw`. */
xmlNode *particulars_arrange(
    struct check *check, const struct field *field, xmlNode *raw);

#endif
