/*
 * divisions: the open divisions of a text: matters, parts, sections, points.
 *
 * In: headings, parts and labels in the order of the text. Out: their
 * elements, each in the one that it belongs to, with its number. Finds no
 * division itself, and writes nothing into one.
 */
#ifndef PISAR_READ_DIVISIONS_H
#define PISAR_READ_DIVISIONS_H

#include <stddef.h>

#include <libxml/tree.h>

#include "read/points.h"

struct heading;
struct kind;
struct origin;
struct part;

struct divisions {
    const struct origin *origin;
    const struct kind *kind;
    xmlNode *root;
    struct points *points;
    xmlNode *container;          /* holds points: text, section or part */
    xmlNode *matter;             /* the open one, or NULL */
    bool told;                   /* that text stands before the first */
    const struct part *part;     /* the open one, or NULL */
    xmlNode *open[POINTS_DEPTH]; /* points by depth */
    xmlNode *sections[POINTS_HEADINGS + 1]; /* by level; 0: <text> */
    unsigned section;                       /* level of the open one */
};

/* Of a body that begins at offset `from`. A kind without matters has one
 * <text>. */
struct divisions *divisions_new(const struct origin *origin, size_t from,
    const struct kind *kind, xmlNode *root);

/* The point of a label at offset `at`, `indent` columns from the margin. */
xmlNode *divisions_point(struct divisions *divisions, const struct label *label,
    size_t indent, size_t at);

xmlNode *divisions_section(
    struct divisions *divisions, const struct heading *heading);

/* A matter has no container before its first part. */
xmlNode *divisions_matter(
    struct divisions *divisions, const struct heading *heading);

/* The part whose name stands at offset `at`. NULL: there is no matter to hold
 * it; reported. */
xmlNode *divisions_part(struct divisions *divisions, const struct part *part,
    size_t at, size_t length);

/* All is read; an empty <text> is taken away. */
void divisions_close(struct divisions *divisions);

/* Says once that the text at `at` belongs to no matter. */
void divisions_stray(struct divisions *divisions, size_t at);

#endif
