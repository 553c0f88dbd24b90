/*
 * markup: marks of Markdown and HTML in fields, which would be printed.
 *
 * In: the raw element of a field. Out: a message for each text of it that
 * holds a mark. The text of a record is not looked at: there marks are read.
 */
#ifndef PISAR_CHECK_MARKUP_H
#define PISAR_CHECK_MARKUP_H

#include <libxml/tree.h>

struct check;
struct field;

void markup_report(
    struct check *check, const struct field *field, const xmlNode *raw);

#endif
