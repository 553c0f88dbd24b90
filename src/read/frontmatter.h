/*
 * frontmatter: the fields at the head of a Markdown record.
 *
 * In: YAML between two lines of dashes. Out: raw elements by the fields of
 * the kind, each with its place: scalars are text, lists <item> children,
 * maps child elements; keys that the kind does not know are <unknown>.
 * It does not know what the values mean: that is checked later.
 */
#ifndef PISAR_READ_FRONTMATTER_H
#define PISAR_READ_FRONTMATTER_H

#include <stddef.h>

#include <libxml/tree.h>

#include "base/message.h"

struct kind;
struct origin;
struct prose_reader;

struct frontmatter;

/* Reads the head of the file; *body is the offset of the first line behind
 * it. NULL: reported. */
struct frontmatter *frontmatter_read(const struct origin *origin, size_t *body);

/* The name of the kind as typed and its place; NULL when the field is not
 * there or holds no text (not reported). */
const char *frontmatter_kind(
    const struct frontmatter *frontmatter, struct place *place);

/* Appends the fields to the root of a record. */
void frontmatter_write(const struct frontmatter *frontmatter,
    const struct kind *kind, xmlNode *root);

/* Gives the values of fields of text as stretches (prose.h). */
void frontmatter_prose(const struct frontmatter *frontmatter,
    const struct kind *kind, const struct prose_reader *reader);

#endif
