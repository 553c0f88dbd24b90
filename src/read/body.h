/*
 * body: the text of a Markdown record as sections, points and parts.
 *
 * In: the lines behind the front matter. Out: <text> with sections, points
 * and paragraphs; or, for kinds whose body has parts of each heading, one
 * element per heading with its title and parts.
 * It cuts; what stands inside a piece is markdown's.
 */
#ifndef PISAR_READ_BODY_H
#define PISAR_READ_BODY_H

#include <stddef.h>

#include <libxml/tree.h>

struct kind;
struct origin;

/* Appends the body, which begins at offset `from`, to the root. */
void body_read(const struct origin *origin, size_t from,
    const struct kind *kind, xmlNode *root);

#endif
