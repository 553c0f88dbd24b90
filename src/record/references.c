#include "record/references.h"

#include <stdbool.h>
#include <string.h>

#include <libxml/hash.h>

#include "base/arena.h"
#include "base/message.h"
#include "record/element.h"

enum { TABLE_SIZE = 64 };

static void
table_end(void *table)
{
    xmlHashFree(table, NULL);
}

static bool
is(const xmlNode *node, const char *name)
{
    return node->type == XML_ELEMENT_NODE &&
           strcmp((const char *)node->name, name) == 0;
}

/* Only these have a number to refer to. */
static bool
may_be_named(const xmlNode *node)
{
    return is(node, "point") || is(node, "section");
}

static void
collect(xmlHashTable *table, xmlNode *node, struct log *log)
{
    const char *id = may_be_named(node) ? element_value(node, "id") : NULL;

    if (id != NULL && xmlHashAddEntry(table, (const xmlChar *)id, node) != 0)
        message_add(log, MESSAGE_ID_REPEATED, element_placed(node), id);
}

static void
resolve(xmlHashTable *table, xmlNode *node, struct log *log)
{
    const char *to = is(node, "ref") ? element_value(node, "to") : NULL;
    const xmlNode *target;
    const char *n;

    if (to == NULL)
        return;
    target = xmlHashLookup(table, (const xmlChar *)to);
    n = target == NULL ? NULL : element_value(target, "n");
    if (n == NULL)
        message_add(log,
            target == NULL ? MESSAGE_REF_UNKNOWN : MESSAGE_REF_NO_NUMBER,
            element_placed(node), to);
    else
        element_attribute(node, "n", n);
}

void
references_resolve(struct arena *arena, xmlDoc *record, struct log *log)
{
    xmlHashTable *table = xmlHashCreate(TABLE_SIZE);
    xmlNode *root = xmlDocGetRootElement(record);
    xmlNode *node;

    arena_defer(arena, table_end, table);
    for (node = root; node != NULL; node = element_next(node))
        collect(table, node, log);
    for (node = root; node != NULL; node = element_next(node))
        resolve(table, node, log);
}
