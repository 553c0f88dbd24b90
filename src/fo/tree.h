/*
 * tree: formatting objects with resolved properties.
 *
 * In: an xmlDoc of XSL-FO 1.1 (from a stylesheet or from a file). Out: a tree
 * of nodes whose styles hold every property of property.def, computed:
 * shorthands expanded, expressions evaluated, inherited, em and relative font
 * sizes resolved, margins turned into indents and spaces. Percentages of
 * geometry stay percentages until layout. What is not supported is reported
 * once each, with its place. It knows nothing of lines and pages.
 *
 * Sources: XSL 1.1 clauses 5 (property refinement) and 7 (properties).
 */
#ifndef PISAR_FO_TREE_H
#define PISAR_FO_TREE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <libxml/tree.h>

#include "base/message.h"
#include "fo/style.h"

struct arena;

enum fo_type {
    FO_TEXT, /* character data; node->text, node->length */
#define ELEMENT(id, name) FO_##id,
#include "fo/element.def"
#undef ELEMENT
    FO_TYPE_COUNT
};

struct fo_node {
    enum fo_type type;
    unsigned serial; /* document order, from 0 */
    struct fo_node *parent;
    struct fo_node *first;
    struct fo_node *last;
    struct fo_node *next;
    const struct style *style; /* FO_TEXT: that of its parent */
    const char *text;          /* FO_TEXT only, UTF-8, as in the source */
    size_t length;             /* bytes of text */
    struct place place;        /* nearest p:at, else line of the FO file */
};

/* What fo:declarations says of the document; NULL where it says nothing. */
struct fo_metadata {
    const char *title;
    const char *author;
    const char *subject;
    const char *keywords;
    const char *language; /* "ru-RU"; never NULL */
    const char *created;  /* ISO 8601 */
};

struct fo_tree {
    struct arena *arena;
    struct fo_node *root;
    unsigned count; /* nodes; serials are below it */
    struct fo_metadata metadata;
};

struct fo_options {
    bool strict_places; /* of our own stylesheets: places come from p:at, else
                           from line numbers; text that no element can hold
                           is an error, else it is left out with a warning */
    const char *file;   /* for places without p:file */
    const char *family; /* initial font-family; NULL: as in property.def */
};

/* NULL: reported. The tree lives in the arena; the document is not needed
 * afterwards. */
struct fo_tree *fo_read(struct arena *arena, const xmlDoc *document,
    struct fo_options options, struct log *log);

/* "block" of FO_BLOCK; "#text" of FO_TEXT. */
const char *fo_name(enum fo_type type);

/* True where the children are inline content: text, inline, page-number... */
bool fo_is_inline(enum fo_type type);

#endif
