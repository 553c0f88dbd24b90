#include "record/record.h"

#include <string.h>

#include "base/arena.h"
#include "record/node.h"

static void
strip_places(xmlNode *node)
{
    xmlAttr *attribute = node->properties;
    xmlNode *child;

    while (attribute != NULL) {
        xmlAttr *next = attribute->next;

        if (attribute->ns != NULL && strcmp((const char *)attribute->ns->href,
                                         RECORD_PLACE_NAMESPACE) == 0)
            (void)xmlRemoveProp(attribute);
        attribute = next;
    }
    for (child = node_first(node); child != NULL; child = node_next(child))
        strip_places(child);
}

static void
strip_declaration(xmlNode *root)
{
    xmlNs **link = &root->nsDef;

    while (*link != NULL) {
        xmlNs *ns = *link;

        if (strcmp((const char *)ns->href, RECORD_PLACE_NAMESPACE) != 0) {
            link = &ns->next;
            continue;
        }
        *link = ns->next;
        xmlFreeNs(ns);
    }
}

/* What stands in the organisation's file need not stand in the record; an
 * addressee's organisation has no file. */
static void
strip_organizations(xmlNode *node)
{
    xmlNode *child;

    for (child = node_first(node); child != NULL; child = node_next(child))
        if (node_is(child, "organization") &&
            xmlHasProp(child, BAD_CAST "id") != NULL) {
            xmlNodeSetContent(child, NULL);
            node_set(child, "power", NULL);
        } else {
            strip_organizations(child);
        }
}

char *
record_print(
    struct arena *arena, const xmlDoc *record, bool places, size_t *size)
{
    xmlDoc *copy = xmlCopyDoc((xmlDoc *)record, 1);
    xmlNode *root = xmlDocGetRootElement(copy);
    xmlChar *data;
    char *text;
    int length;

    if (!places) {
        strip_places(root);
        strip_declaration(root);
        strip_organizations(root);
    }
    xmlDocDumpFormatMemoryEnc(copy, &data, &length, "UTF-8", 1);
    text = arena_strndup(arena, (const char *)data, (size_t)length);
    *size = (size_t)length;
    xmlFree(data);
    xmlFreeDoc(copy);
    return text;
}
