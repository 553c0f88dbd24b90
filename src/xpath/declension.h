/*
 * declension: the XPath functions over russian/name and russian/phrase.
 *
 * Each takes the arguments of a call and leaves its result; the table of
 * functions.c names them. A person or a post may be given as text or as the
 * element of the record: then the forms that the clerk wrote down are used.
 * A form that cannot be made, or not be trusted, is a message at the element.
 */
#ifndef PISAR_XPATH_DECLENSION_H
#define PISAR_XPATH_DECLENSION_H

#include <libxml/xpath.h>

void declension_name(xmlXPathParserContext *call, int given);
void declension_phrase(xmlXPathParserContext *call, int given);

#endif
