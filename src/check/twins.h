/*
 * twins: elements of one set that are named like those of another.
 *
 * In: XPath node sets, and the attributes that name an element, 'id last
 * initials'; one that is missing is empty. Out: those of the first set whose
 * like is found. Sets are looked through once: a list of ten thousand people
 * is no square of comparisons, as it is in XPath alone.
 */
#ifndef PISAR_CHECK_TWINS_H
#define PISAR_CHECK_TWINS_H

#include <libxml/xpath.h>

/* ru:matching(nodes, others, attributes): those that `others` hold too. */
void twins_matching(xmlXPathParserContext *call, int given);

/* ru:lacking(nodes, others, attributes): those that `others` lack. */
void twins_lacking(xmlXPathParserContext *call, int given);

/* ru:repeated(nodes, attributes): those that an earlier one equals. */
void twins_repeated(xmlXPathParserContext *call, int given);

#endif
