#include "fo/declarations.h"

#include <stddef.h>
#include <string.h>

#include "base/arena.h"
#include "base/file.h"

#define DC "http://purl.org/dc/elements/1.1/"
#define XMP "http://ns.adobe.com/xap/1.0/"
#define PDF "http://ns.adobe.com/pdf/1.3/"
#define RDF "http://www.w3.org/1999/02/22-rdf-syntax-ns#"

enum { DEPTH = 16 };

static const struct item {
    const char *uri;
    const char *name;
    size_t offset; /* in struct fo_metadata */
} items[] = {
    { DC, "title", offsetof(struct fo_metadata, title) },
    { DC, "creator", offsetof(struct fo_metadata, author) },
    { DC, "description", offsetof(struct fo_metadata, subject) },
    { DC, "language", offsetof(struct fo_metadata, language) },
    { PDF, "Keywords", offsetof(struct fo_metadata, keywords) },
    { XMP, "CreateDate", offsetof(struct fo_metadata, created) },
};

static bool
is(const xmlNs *ns, const xmlChar *name, const char *uri, const char *wanted)
{
    return ns != NULL && strcmp((const char *)name, wanted) == 0 &&
           strcmp((const char *)ns->href, uri) == 0;
}

/* Adds the text with single blanks; several items are joined by commas. */
static void
add_text(struct buffer *buffer, const xmlChar *content)
{
    const char *p = (const char *)content;
    bool first = true;

    for (;;) {
        size_t length;

        p += strspn(p, " \t\n\r");
        length = strcspn(p, " \t\n\r");
        if (length == 0)
            return;
        if (buffer->length > 0)
            buffer_text(buffer, first ? ", " : " ");
        buffer_append(buffer, p, length);
        p += length;
        first = false;
    }
}

/* All text below the node: its own, or that of rdf:Seq and its rdf:li; of
 * rdf:Alt, which has one text in several languages, the first. */
static void
collect(struct buffer *buffer, const xmlNode *node, int depth)
{
    const xmlNode *child;

    for (child = node->children; child != NULL; child = child->next) {
        if (child->type == XML_TEXT_NODE ||
            child->type == XML_CDATA_SECTION_NODE)
            add_text(buffer, child->content);
        else if (child->type == XML_ELEMENT_NODE && depth < DEPTH)
            collect(buffer, child, depth + 1);
        if (is(node->ns, node->name, RDF, "Alt") && buffer->length > 0)
            return;
    }
}

static void
set(struct fo_metadata *metadata, const struct item *item,
    const struct buffer *buffer)
{
    if (buffer->length > 0)
        memcpy((char *)metadata + item->offset, &buffer->data,
            sizeof(const char *));
}

/* rdf:Description may carry simple values as attributes. */
static void
read_attributes(
    struct arena *arena, const xmlNode *node, struct fo_metadata *metadata)
{
    const xmlAttr *attribute;
    size_t i;

    for (attribute = node->properties; attribute != NULL;
         attribute = attribute->next)
        for (i = 0; i < sizeof(items) / sizeof(items[0]); i++) {
            struct buffer buffer = { .arena = arena };

            if (!is(attribute->ns, attribute->name, items[i].uri,
                    items[i].name) ||
                attribute->children == NULL)
                continue;
            add_text(&buffer, attribute->children->content);
            set(metadata, &items[i], &buffer);
        }
}

static void
read_element(struct arena *arena, const xmlNode *node,
    struct fo_metadata *metadata, int depth)
{
    const xmlNode *child;
    size_t i;

    for (i = 0; i < sizeof(items) / sizeof(items[0]); i++)
        if (is(node->ns, node->name, items[i].uri, items[i].name)) {
            struct buffer buffer = { .arena = arena };

            collect(&buffer, node, depth);
            set(metadata, &items[i], &buffer);
            return;
        }
    read_attributes(arena, node, metadata);
    for (child = node->children; child != NULL && depth < DEPTH;
         child = child->next)
        if (child->type == XML_ELEMENT_NODE)
            read_element(arena, child, metadata, depth + 1);
}

void
declarations_read(struct arena *arena, const xmlNode *declarations,
    struct fo_metadata *metadata)
{
    read_element(arena, declarations, metadata, 0);
}
