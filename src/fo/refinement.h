/*
 * refinement: from the attributes of an element to its computed style.
 *
 * In: an element, its kind and the node above it. Out: a style with every
 * property: shorthands expanded, inherited, margins turned into indents and
 * spaces. Equal styles are one pointer, and an element whose attributes and
 * inheritance were seen before costs one look-up. It knows nothing of the
 * content of elements.
 *
 * Source: XSL 1.1, clause 5.
 */
#ifndef PISAR_FO_REFINEMENT_H
#define PISAR_FO_REFINEMENT_H

#include <libxml/tree.h>

#include "base/message.h"
#include "fo/tree.h"

struct arena;
struct refinement;

/* `family`: the initial font-family, NULL as in property.def. */
struct refinement *refinement_new(
    struct arena *arena, const char *family, struct log *log);

/* The style of `element` as an FO of this type; `parent` NULL above the
 * root. `element` NULL: an anonymous one without attributes. */
const struct style *refinement_style(struct refinement *refinement,
    const xmlNode *element, enum fo_type type, const struct fo_node *parent,
    struct place place);

#endif
