#include "check/twins.h"

#include <stdbool.h>
#include <string.h>

#include <libxml/hash.h>
#include <libxml/xpathInternals.h>

#include "base/arena.h"
#include "record/node.h"

/* The values of the attributes, each on a line. */
static const xmlChar *
name_of(struct arena *arena, const xmlNode *node, const char *attributes)
{
    const char *name = "";

    while (*attributes != '\0') {
        size_t length = strcspn(attributes, " ");
        const char *value = node_attribute(
            arena, node, arena_strndup(arena, attributes, length));

        name = arena_printf(arena, "%s\n%s", name, value == NULL ? "" : value);
        attributes += length + strspn(attributes + length, " ");
    }
    return BAD_CAST name;
}

/* Adds those of `from` to the table; with a set, those that were in it
 * already go there. */
static void
add(xmlHashTable *table, struct arena *arena, const xmlNodeSet *from,
    const char *attributes, xmlNodeSet *again)
{
    int i;

    for (i = 0; from != NULL && i < from->nodeNr; i++) {
        xmlNode *node = from->nodeTab[i];
        const xmlChar *name = name_of(arena, node, attributes);

        if (xmlHashAddEntry(table, name, node) != 0 && again != NULL)
            (void)xmlXPathNodeSetAddUnique(again, node);
    }
}

/* Picks those that the table holds, or those that it does not. */
static void
pick(xmlHashTable *table, struct arena *arena, const xmlNodeSet *from,
    const char *attributes, bool held, xmlNodeSet *found)
{
    int i;

    for (i = 0; from != NULL && i < from->nodeNr; i++)
        if ((xmlHashLookup(table,
                 name_of(arena, from->nodeTab[i], attributes)) != NULL) == held)
            (void)xmlXPathNodeSetAddUnique(found, from->nodeTab[i]);
}

/* NULL: the fault is in the call. */
static xmlChar *
pop_attributes(xmlXPathParserContext *call, int given, int wanted)
{
    if (given == wanted)
        return xmlXPathPopString(call);
    xmlXPathErr(call, XPATH_INVALID_ARITY);
    return NULL;
}

static void
compare(xmlXPathParserContext *call, int given, bool held)
{
    xmlChar *attributes = pop_attributes(call, given, 3);
    xmlNodeSet *others = attributes == NULL ? NULL : xmlXPathPopNodeSet(call);
    xmlNodeSet *nodes = call->error == 0 ? xmlXPathPopNodeSet(call) : NULL;
    struct arena *arena = arena_new();
    xmlHashTable *table = xmlHashCreate(64);
    xmlNodeSet *found = xmlXPathNodeSetCreate(NULL);

    if (call->error == 0) {
        add(table, arena, others, (const char *)attributes, NULL);
        pick(table, arena, nodes, (const char *)attributes, held, found);
    }
    valuePush(call, xmlXPathWrapNodeSet(found));
    xmlHashFree(table, NULL);
    arena_free(arena);
    xmlXPathFreeNodeSet(nodes);
    xmlXPathFreeNodeSet(others);
    xmlFree(attributes);
}

void
twins_matching(xmlXPathParserContext *call, int given)
{
    compare(call, given, true);
}

void
twins_lacking(xmlXPathParserContext *call, int given)
{
    compare(call, given, false);
}

void
twins_repeated(xmlXPathParserContext *call, int given)
{
    xmlChar *attributes = pop_attributes(call, given, 2);
    xmlNodeSet *nodes = attributes == NULL ? NULL : xmlXPathPopNodeSet(call);
    struct arena *arena = arena_new();
    xmlHashTable *table = xmlHashCreate(64);
    xmlNodeSet *found = xmlXPathNodeSetCreate(NULL);

    if (call->error == 0)
        add(table, arena, nodes, (const char *)attributes, found);
    valuePush(call, xmlXPathWrapNodeSet(found));
    xmlHashFree(table, NULL);
    arena_free(arena);
    xmlXPathFreeNodeSet(nodes);
    xmlFree(attributes);
}
