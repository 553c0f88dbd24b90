/*
 * named: a text whose headings are named in kind.xml, such as the rows of a
 * form.
 *
 * In: <text> with an element for each part that was typed. Out: the same in
 * the order of kind.xml, each with its label; parts that are missing, empty
 * or there twice as messages. A blank form gets all parts. What stands in
 * a part is not looked at.
 */
#ifndef PISAR_CHECK_NAMED_H
#define PISAR_CHECK_NAMED_H

#include <libxml/tree.h>

struct check;

void named_check(struct check *check, xmlNode *text);

#endif
