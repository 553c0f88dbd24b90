/*
 * reading: an element of a template file, attribute by attribute.
 *
 * In: elements of a document of template.h. Out: their values; faults are
 * reported and make the reading bad, and the rest is read on. It does not
 * know what the values mean.
 */
#ifndef PISAR_RECORD_READING_H
#define PISAR_RECORD_READING_H

#include <stdbool.h>
#include <stddef.h>

#include <libxml/tree.h>

#include "base/message.h"

struct arena;
struct library;

struct reading {
    struct library *library;
    struct arena *arena; /* of what is read */
    struct log *log;
    bool good; /* no fault yet */
};

/* The value of an attribute that must be there, "" when it is not. */
const char *reading_needed(
    struct reading *reading, const xmlNode *node, const char *name);

/* The value of "name", which becomes the name of an element. */
const char *reading_name(struct reading *reading, const xmlNode *node);

/* Reports the value of an attribute; `known` is what it may be. */
void reading_wrong(struct reading *reading, const xmlNode *node,
    const char *name, const char *value, const char *known);

/* The index in `words` of a value; `fallback`, if none is given (-1: one must
 * be); 0: reported. */
unsigned reading_choice(struct reading *reading, const xmlNode *node,
    const char *name, const char *const *words, size_t count, int fallback);

/* yes or no; no when it is not said. */
bool reading_answer(
    struct reading *reading, const xmlNode *node, const char *name);

/* The value of "severity", which must be there. */
enum severity reading_severity(struct reading *reading, const xmlNode *node);

/* A whole number, `fallback` when there is none. */
unsigned reading_count(struct reading *reading, const xmlNode *node,
    const char *name, unsigned fallback);

/* Reports attributes that are not in "a|b|c". */
void reading_known(
    struct reading *reading, const xmlNode *node, const char *attributes);

/* Reports an element that must not stand where it does. */
void reading_unknown(struct reading *reading, const xmlNode *node);

/* Reports a name that another element before it has. */
void reading_twice(
    struct reading *reading, const xmlNode *node, const char *name);

/* The elements below `parent`, shared fields in their places; *count of
 * them. */
const xmlNode **reading_elements(
    struct reading *reading, const xmlNode *parent, size_t *count);

#endif
