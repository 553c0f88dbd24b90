/*
 * numbers: the XPath functions over russian/number and over dates in words.
 *
 * Each takes the arguments of a call and leaves its result; the table of
 * functions.c names them. An empty number or date gives an empty string.
 */
#ifndef PISAR_XPATH_NUMBERS_H
#define PISAR_XPATH_NUMBERS_H

#include <libxml/xpath.h>

void numbers_plural(xmlXPathParserContext *call, int given);
void numbers_count(xmlXPathParserContext *call, int given);
void numbers_words(xmlXPathParserContext *call, int given);
void numbers_ordinal(xmlXPathParserContext *call, int given);
void numbers_counted(xmlXPathParserContext *call, int given);
void numbers_sum(xmlXPathParserContext *call, int given);
void numbers_date(xmlXPathParserContext *call, int given);
void numbers_school_year(xmlXPathParserContext *call, int given);

#endif
