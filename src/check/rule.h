/*
 * rule: rules between the fields of a record, as XPath in rules.xml.
 *
 * In: a checked record. Out: a message for each rule and element whose test
 * is false. Rules of every kind lie in templates/rules.xml, those of a kind
 * in templates/<kind>/, those of one organisation in its folder. `on` starts
 * at the record's own element, also inside an annexe.
 *
 * Known to the expressions: XPath 1.0, the functions of xpath/functions.h and
 * of expression.h; $record, the record's element; $this, the element of `on`;
 * $date, the document's date as the number YYYYMMDD or NaN; the variables of
 * <let name= select=>.
 */
#ifndef PISAR_CHECK_RULE_H
#define PISAR_CHECK_RULE_H

#include <libxml/tree.h>

#include "base/message.h"

struct library;

/* Runs all rules over the document's record and its annexes. What they find is
 * no worse than `worst`: a draft breaks rules because something is not filled
 * in yet. */
void rule_run(struct library *library, xmlDoc *document, enum severity worst,
    struct log *log);

#endif
