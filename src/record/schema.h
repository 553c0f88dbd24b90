/*
 * schema: the patterns of RELAX NG, as elements of a grammar.
 *
 * In: the pattern that holds the new one. Out: the new one, its last child.
 * The grammar's namespace is inherited. It knows nothing of kinds or fields.
 */
#ifndef PISAR_RECORD_SCHEMA_H
#define PISAR_RECORD_SCHEMA_H

#include <stdbool.h>
#include <stddef.h>

#include <libxml/tree.h>

/* <choice>, <interleave>, <text> … */
xmlNode *schema_add(xmlNode *parent, const char *name);

/* <element name="…">, <define name="…">, <ref name="…">. */
xmlNode *schema_named(xmlNode *parent, const char *name, const char *value);

/* <value> of so many bytes. */
void schema_value(xmlNode *parent, const char *value, size_t size);

/* The choice among what may stand in any number and order. */
xmlNode *schema_any(xmlNode *parent);

/* Attributes of any text, none of which must be there: "a|b". */
void schema_attributes(xmlNode *parent, const char *names);

/* What holds an element that stands once or not at all, or several times;
 * `parent` itself for one that stands just once. */
xmlNode *schema_times(xmlNode *parent, bool must, bool many);

#endif
