#include "record/element.h"

#include <stdio.h>
#include <string.h>

#include "base/arena.h"
#include "record/record.h"

static const xmlChar *
chars(const char *text)
{
    return (const xmlChar *)text;
}

static void
document_end(void *document)
{
    xmlFreeDoc(document);
}

xmlDoc *
element_document(struct arena *arena, const char *name, const char *path)
{
    xmlDoc *document = xmlNewDoc(chars("1.0"));
    xmlNode *root = xmlNewDocNode(document, NULL, chars(name), NULL);
    xmlNs *places;

    arena_defer(arena, document_end, document);
    xmlDocSetRootElement(document, root);
    places = xmlNewNs(root, chars(RECORD_PLACE_NAMESPACE), chars("p"));
    xmlNewNsProp(root, places, chars("file"), chars(path));
    element_place(root, (struct place){ path, 1, 1 });
    return document;
}

void
element_place(xmlNode *node, struct place place)
{
    const xmlNode *root = xmlDocGetRootElement(node->doc);
    char at[32];

    (void)snprintf(at, sizeof(at), "%d:%d", place.line, place.column);
    xmlNewNsProp(node, root->nsDef, chars("at"), chars(at));
}

xmlNode *
element_new(xmlNode *parent, const char *name, struct place place)
{
    xmlNode *node = xmlNewDocNode(parent->doc, NULL, chars(name), NULL);

    xmlAddChild(parent, node);
    element_place(node, place);
    return node;
}

void
element_text(xmlNode *node, const char *text, size_t length)
{
    if (length > 0)
        xmlAddChild(
            node, xmlNewDocTextLen(node->doc, chars(text), (int)length));
}

xmlNode *
element_next(xmlNode *node)
{
    if (node->children != NULL && node->type == XML_ELEMENT_NODE)
        return node->children;
    while (node != NULL && node->next == NULL)
        node = node->parent != NULL && node->parent->type == XML_ELEMENT_NODE
                   ? node->parent
                   : NULL;
    return node == NULL ? NULL : node->next;
}
