/*
 * node: elements of a record: their places, texts, attributes, children.
 *
 * Thin over libxml2. In: nodes. Out: text in an arena, new elements that
 * carry the place of what they were made from. It knows no kinds or fields.
 */
#ifndef PISAR_RECORD_NODE_H
#define PISAR_RECORD_NODE_H

#include <stdbool.h>

#include <libxml/tree.h>

#include "base/message.h"

struct arena;

bool node_is(const xmlNode *node, const char *name);
const char *node_name(const xmlNode *node);

/* The first child element, or the next sibling element; NULL: none. */
xmlNode *node_first(const xmlNode *node);
xmlNode *node_next(const xmlNode *node);

/* Elements of that name right inside the node. */
unsigned node_count(const xmlNode *node, const char *name);

/* The first child element of this name, or NULL. */
xmlNode *node_child(const xmlNode *node, const char *name);

/* All text below the node without blanks (also NBSP) at its ends. */
char *node_text(struct arena *arena, const xmlNode *node);

/* The text of the node itself, not of its elements, as one line. */
char *node_own_line(struct arena *arena, const xmlNode *node);

/* node_text with every run of blanks and line ends as one blank; <br/> is
 * a line end. */
char *node_line(struct arena *arena, const xmlNode *node);

/* The same of any text: trimmed in place; one blank for each run. */
char *text_trim(char *text);
char *text_line(struct arena *arena, const char *text);

/* The value of an attribute without namespace, or NULL. */
char *node_attribute(
    struct arena *arena, const xmlNode *node, const char *name);

/* Sets an attribute without namespace; NULL removes it. */
void node_set(xmlNode *node, const char *name, const char *value);

/* A new last child of `parent` with the place of `source` (NULL: none of its
 * own) and `text` in it (NULL: empty). */
xmlNode *node_add(
    xmlNode *parent, const char *name, const char *text, const xmlNode *source);

/* Says where what the element holds was typed, if not in an element or map of
 * its own: "organization", its file, or "line", a word or line. */
void node_typed(xmlNode *node, const char *where);

/* Says that the child `name` was typed, but is not there: nobody could read
 * it. */
void node_unread(struct arena *arena, xmlNode *parent, const char *name);

/* Adds text behind what the node holds. */
void node_append(xmlNode *node, const char *text);

/* Moves a node behind the last child of `parent`, in the same document. */
void node_move(xmlNode *node, xmlNode *parent);

/* Takes a node out and frees it. */
void node_remove(xmlNode *node);

/* True when some text below the node itself (not in child elements) is not
 * blank. */
bool node_has_text(const xmlNode *node);

/* A copy of `node`, of any document, as the last child of `parent`. */
xmlNode *node_copy(const xmlNode *node, xmlNode *parent);

#endif
