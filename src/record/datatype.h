/*
 * datatype: a typed field of kind.xml as a pattern of RELAX NG.
 *
 * In: a field. Out: its element, with what its type may hold as typed and as
 * `convert` prints it. People and annexes are only cited: the grammar defines
 * the patterns of these names.
 */
#ifndef PISAR_RECORD_DATATYPE_H
#define PISAR_RECORD_DATATYPE_H

#include <libxml/tree.h>

#include "record/kind.h"

#define DATATYPE_PERSON "person"
#define DATATYPE_ANNEX "annex"
#define DATATYPE_ANNEX_CONTENT "annex.content"
#define DATATYPE_CASED "cased" /* a text in a case */

/* The needs that make a field stand in a form to be filled in by hand, in an
 * annexe, and in a document by itself: bits by enum field_need. */
enum {
    DATATYPE_BLANK = 0,
    DATATYPE_ANNEXED = 1 << FIELD_REQUIRED,
    DATATYPE_ALONE = DATATYPE_ANNEXED | 1 << FIELD_ALONE
};

/* The element of a field. */
void datatype_field(xmlNode *parent, const struct field *field, unsigned musts);

/* What the element of a group holds: its first field as text, or all. */
void datatype_group(xmlNode *element, const struct field *field);

#endif
