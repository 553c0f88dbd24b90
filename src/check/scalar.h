/*
 * scalar: a field whose value is one text: lines, a date, a number, a choice.
 *
 * In: its raw element. Out: the canonical element in `parent`; values that
 * are wrong, or lists and maps, as messages. A value still to be filled in is
 * reported and goes into the record as it is, for drafts. It does not know
 * which fields a record has.
 */
#ifndef PISAR_CHECK_SCALAR_H
#define PISAR_CHECK_SCALAR_H

#include <stdbool.h>

#include <libxml/tree.h>

struct check;
struct field;

/* Stands in a draft for a value that is not there. */
#define SCALAR_UNFILLED "____"

/* True for text that is still to be filled in: empty, or with "___". */
bool scalar_blank(const char *text);

/* False: the field's element holds a list or a map; reported. */
bool scalar_is(
    struct check *check, const struct field *field, const xmlNode *node);

/* The id that a field names, in an attribute or as its text; NULL: it is
 * still to be filled in, or a list or map; reported. */
const char *scalar_id(
    struct check *check, const struct field *field, const xmlNode *raw);

/* One line. */
void scalar_text(struct check *check, const struct field *field, xmlNode *raw,
    xmlNode *parent);

/* Text whose line ends are kept as <br/>. */
void scalar_lines(struct check *check, const struct field *field, xmlNode *raw,
    xmlNode *parent);

/* With its ISO form beside it. */
void scalar_date(struct check *check, const struct field *field, xmlNode *raw,
    xmlNode *parent);

/* A registration number. */
void scalar_number(struct check *check, const struct field *field, xmlNode *raw,
    xmlNode *parent);

void scalar_yes_no(struct check *check, const struct field *field, xmlNode *raw,
    xmlNode *parent);

void scalar_choice(struct check *check, const struct field *field, xmlNode *raw,
    xmlNode *parent);

/* A variant of the kind, with what forms need to know of it. */
void scalar_variant(struct check *check, const struct field *field,
    xmlNode *raw, xmlNode *parent);

void scalar_url(struct check *check, const struct field *field, xmlNode *raw,
    xmlNode *parent);

#endif
