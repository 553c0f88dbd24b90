#include "xpath/place.h"

#include <string.h>

static const char *
own(const xmlNode *node, const char *name)
{
    const xmlAttr *attribute;

    for (attribute = node->properties; attribute != NULL;
         attribute = attribute->next)
        if (attribute->ns != NULL && attribute->children != NULL &&
            strcmp((const char *)attribute->name, name) == 0 &&
            strcmp((const char *)attribute->ns->href, PLACE_NAMESPACE) == 0)
            return (const char *)attribute->children->content;
    return NULL;
}

static const char *
whole_number(const char *text, int *number)
{
    for (*number = 0; *text >= '0' && *text <= '9'; text++)
        if (*number < 100000000)
            *number = *number * 10 + (*text - '0');
    return text;
}

bool
place_read(const xmlNode *node, struct place *place)
{
    const char *at;
    const char *file;
    int line;
    int column = 0;

    if (node->type != XML_ELEMENT_NODE || node->properties == NULL)
        return false;
    file = own(node, "file");
    if (file != NULL && *file != '\0')
        place->file = file;
    at = own(node, "at");
    if (at == NULL)
        return false;
    at = whole_number(at, &line);
    if (*at == ':')
        whole_number(at + 1, &column);
    if (line == 0)
        return false;
    place->line = line;
    place->column = column;
    return true;
}

struct place
place_nearest(const xmlNode *node)
{
    struct place place = { NULL, 0, 0 };
    bool found = false;

    for (; node != NULL && (!found || place.file == NULL);
         node = node->parent) {
        struct place here = { NULL, 0, 0 };

        if (place_read(node, &here) && !found) {
            place.line = here.line;
            place.column = here.column;
            found = true;
        }
        if (place.file == NULL)
            place.file = here.file;
    }
    return place;
}
