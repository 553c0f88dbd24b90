/*
 * malformed: what is wrong with the markup of an XML file, in words of the
 * reader.
 *
 * In: what libxml2 reports. Out: a text for a message. Its own words are
 * English; the frequent ones stand here in Russian, others are quoted.
 */
#ifndef PISAR_RECORD_MALFORMED_H
#define PISAR_RECORD_MALFORMED_H

#include <libxml/xmlerror.h>

#include "base/message.h"

struct arena;

/* `error` may be NULL. */
const char *malformed_text(
    struct arena *arena, const xmlError *error, enum language language);

#endif
