/*
 * template: the XML files of templates/: kinds, organisations, rules.
 *
 * In: a path. Out: the document, and its values, with faults of the file
 * itself reported at file:line. It does not know what the values mean.
 */
#ifndef PISAR_RECORD_TEMPLATE_H
#define PISAR_RECORD_TEMPLATE_H

#include <stdbool.h>

#include <libxml/tree.h>

#include "base/message.h"

struct arena;
struct library;

/* The file, whose root must be <root>; it ends with the arena. NULL:
 * reported. */
xmlDoc *template_open(
    struct arena *arena, const char *path, const char *root, struct log *log);

/* The elements below `parent` in their order, *count of them; in the place of
 * <fields from="stamp"/> those of templates/fields/stamp.xml, which itself
 * takes from no other. The library's. NULL: reported. */
const xmlNode **template_elements(struct library *library,
    const xmlNode *parent, size_t *count, struct log *log);

/* File and line of an element (its last line, when the tag has several). */
struct place template_place(const xmlNode *node);

/* True when the element has no other attributes than those of "a|b|c";
 * others are reported. */
bool template_attributes(
    const xmlNode *node, const char *known, struct log *log);

/* The value of an attribute that must be there. NULL: reported. */
const char *template_attribute(struct arena *arena, const xmlNode *node,
    const char *name, struct log *log);

/* The index in `words` of the attribute's value; `fallback` when it has
 * none; -1: a value that is not there, reported. */
int template_choice(const xmlNode *node, const char *name,
    const char *const *words, int count, int fallback, struct log *log);

/* Reports an element that must not stand where it does. */
void template_unknown(const xmlNode *node, struct log *log);

#endif
