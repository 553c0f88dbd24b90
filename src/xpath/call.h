/*
 * call: the arguments and the result of one call of an XPath function.
 *
 * In: the call as libxml2 hands it over. Out: its arguments as strings; a
 * fault is a message at the clerk's line, and the call gives "". It knows
 * none of the functions.
 */
#ifndef PISAR_XPATH_CALL_H
#define PISAR_XPATH_CALL_H

#include <stdbool.h>

#include <libxml/xpath.h>

struct arena;
struct inflections;
struct log;

/* Where the call reports, and lists its forms; NULL: nowhere. */
struct log *call_log(const xmlXPathParserContext *call);
struct inflections *call_inflections(const xmlXPathParserContext *call);

/* Takes `least` to `most` arguments into the arena, in their order; those not
 * given are NULL. False: reported. */
bool call_take(xmlXPathParserContext *call, int given, struct arena *arena,
    int least, int most, const char **strings);

/* Reports an argument: what the function expected, what it was given. */
void call_report(
    xmlXPathParserContext *call, const char *expected, const char *argument);

/* The same of a date: what begins with a digit is one of the record, and the
 * clerk knows of no functions. */
void call_report_date(xmlXPathParserContext *call, const char *argument);

/* The result. */
void call_give(xmlXPathParserContext *call, const char *text);

#endif
