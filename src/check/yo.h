/*
 * yo: words of a text that stand in it with ё and with е.
 *
 * In: an XPath node set. Out: the first such word, both ways. Names and words
 * of three letters are not looked at, nor words that the letter makes others:
 * «всем» and «всём». Each word is read once.
 */
#ifndef PISAR_CHECK_YO_H
#define PISAR_CHECK_YO_H

#include <libxml/xpath.h>

/* ru:both-yo(nodes): «отчёт отчет», or nothing. */
void yo_both(xmlXPathParserContext *call, int given);

#endif
