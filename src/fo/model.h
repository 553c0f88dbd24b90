/*
 * model: which formatting object may stand in which, and what each needs.
 *
 * Static tables: the content models of XSL 1.1, clause 6, for the elements
 * of element.def, and what becomes of the other elements of XSL-FO.
 */
#ifndef PISAR_FO_MODEL_H
#define PISAR_FO_MODEL_H

#include <stdbool.h>
#include <stdint.h>

#include "fo/tree.h"

/* A set of types: bit n is enum fo_type n. */
typedef uint64_t model_set;

/* What may stand in a node; FO_WRAPPER: what its parent may hold. */
model_set model_of(enum fo_type type);

bool model_has(model_set set, enum fo_type type);

/* The first child that the type needs and this node has not; FO_TEXT when
 * nothing is missing. */
enum fo_type model_missing(const struct fo_node *node);

/* The first property that the node needs and has not; PROPERTY_COUNT when
 * nothing is missing. */
enum property model_missing_property(const struct fo_node *node);

/* The first property of the node that is not heeded on it; PROPERTY_COUNT
 * when there is none. */
enum property model_idle_property(const struct fo_node *node);

/* What becomes of an element that element.def does not know. */
enum treatment {
    TREATMENT_REPLACE, /* it is read as another element */
    TREATMENT_OPEN,    /* its children are read in its place */
    TREATMENT_SKIP
};

struct substitute {
    const char *name;
    enum treatment treatment;
    enum fo_type type; /* of TREATMENT_REPLACE */
    bool quiet;        /* nothing is lost: not reported */
};

/* NULL when XSL 1.1 has no such element. */
const struct substitute *model_substitute(const char *name);

#endif
