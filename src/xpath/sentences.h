/*
 * sentences: the XPath functions that look at text: its words, figures of
 * speech (russian/pattern), definitions, days of the week.
 *
 * Each takes the arguments of a call and leaves its result; the table of
 * functions.c names them. What is not found gives an empty string.
 */
#ifndef PISAR_XPATH_SENTENCES_H
#define PISAR_XPATH_SENTENCES_H

#include <libxml/xpath.h>

void sentences_find(xmlXPathParserContext *call, int given);
void sentences_definition(xmlXPathParserContext *call, int given);
void sentences_infinitive(xmlXPathParserContext *call, int given);
void sentences_line(xmlXPathParserContext *call, int given);
void sentences_word(xmlXPathParserContext *call, int given);
void sentences_ends(xmlXPathParserContext *call, int given);
void sentences_among(xmlXPathParserContext *call, int given);
void sentences_instrumental(xmlXPathParserContext *call, int given);
void sentences_control(xmlXPathParserContext *call, int given);
void sentences_weekday(xmlXPathParserContext *call, int given);

#endif
