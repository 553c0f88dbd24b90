#include "record/schema.h"

#include <string.h>

xmlNode *
schema_add(xmlNode *parent, const char *name)
{
    return xmlNewChild(parent, NULL, BAD_CAST name, NULL);
}

xmlNode *
schema_named(xmlNode *parent, const char *name, const char *value)
{
    xmlNode *node = schema_add(parent, name);

    (void)xmlNewNsProp(node, NULL, BAD_CAST "name", BAD_CAST value);
    return node;
}

void
schema_value(xmlNode *parent, const char *value, size_t size)
{
    xmlNode *node = schema_add(parent, "value");

    xmlNodeAddContentLen(node, BAD_CAST value, (int)size);
}

xmlNode *
schema_any(xmlNode *parent)
{
    return schema_add(schema_add(parent, "zeroOrMore"), "choice");
}

void
schema_attributes(xmlNode *parent, const char *names)
{
    while (names != NULL && *names != '\0') {
        size_t length = strcspn(names, "|");
        xmlNode *attribute =
            schema_add(schema_add(parent, "optional"), "attribute");
        xmlChar *name = xmlStrndup(BAD_CAST names, (int)length);

        (void)xmlNewNsProp(attribute, NULL, BAD_CAST "name", name);
        xmlFree(name);
        names += length + (names[length] == '|');
    }
}

/* [must][many] */
static const char *const times[2][2] = {
    { "optional", "zeroOrMore" },
    { NULL, "oneOrMore" },
};

xmlNode *
schema_times(xmlNode *parent, bool must, bool many)
{
    const char *name = times[must][many];

    return name == NULL ? parent : schema_add(parent, name);
}
