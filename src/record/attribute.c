#include "record/attribute.h"

#include <string.h>

#include "base/message.h"
#include "record/node.h"
#include "record/record.h"
#include "record/spelling.h"

/* Attributes are spelled exactly: they are for programs. */
static bool
listed(const char *list, const char *name)
{
    size_t size = strlen(name);

    for (; *list != '\0'; list += *list == '|') {
        size_t length = strcspn(list, "|");

        if (length == size && memcmp(list, name, size) == 0)
            return true;
        list += length;
    }
    return false;
}

static void
report(struct arena *arena, struct log *log, const xmlNode *element,
    const char *known, const char *name)
{
    struct spelling spelling = { .word = name };
    struct place place = record_place(element);

    spelling_offer_listed(&spelling, arena, known, 0);
    if (spelling.best != NULL)
        message_add(log, MESSAGE_ATTRIBUTE_UNKNOWN_NEAR, place,
            node_name(element), name, spelling.best);
    else
        message_add(
            log, MESSAGE_ATTRIBUTE_UNKNOWN, place, node_name(element), name);
}

void
attributes_check(struct arena *arena, struct log *log, const xmlNode *element,
    const char *known)
{
    const xmlAttr *attribute;

    if (known == NULL)
        known = "";
    for (attribute = element->properties; attribute != NULL;
         attribute = attribute->next)
        if (attribute->ns == NULL &&
            !listed(known, (const char *)attribute->name))
            report(arena, log, element, known, (const char *)attribute->name);
}
