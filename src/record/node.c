#include "record/node.h"

#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/file.h"
#include "base/utf8.h"
#include "record/record.h"

static const char *
chars(const xmlChar *text)
{
    return (const char *)text;
}

bool
node_is(const xmlNode *node, const char *name)
{
    return node->type == XML_ELEMENT_NODE && strcmp(node_name(node), name) == 0;
}

const char *
node_name(const xmlNode *node)
{
    return chars(node->name);
}

static xmlNode *
element_from(xmlNode *node)
{
    while (node != NULL && node->type != XML_ELEMENT_NODE)
        node = node->next;
    return node;
}

xmlNode *
node_first(const xmlNode *node)
{
    return element_from(node->children);
}

xmlNode *
node_next(const xmlNode *node)
{
    return element_from(node->next);
}

unsigned
node_count(const xmlNode *node, const char *name)
{
    unsigned count = 0;

    for (node = node_first(node); node != NULL; node = node_next(node))
        count += node_is(node, name);
    return count;
}

xmlNode *
node_child(const xmlNode *node, const char *name)
{
    xmlNode *child;

    for (child = node_first(node); child != NULL; child = node_next(child))
        if (node_is(child, name))
            return child;
    return NULL;
}

char *
text_trim(char *text)
{
    size_t size = strlen(text);
    size_t length;

    while (size > 0 && utf8_space(utf8_decode(text, size, &length))) {
        text += length;
        size -= length;
    }
    while (size > 0) {
        size_t last = size - 1;

        while (last > 0 && ((unsigned char)text[last] & 0xC0) == 0x80)
            last--;
        if (!utf8_space(utf8_decode(text + last, size - last, &length)))
            break;
        size = last;
    }
    text[size] = '\0';
    return text;
}

char *
text_line(struct arena *arena, const char *text)
{
    char *line = text_trim(arena_strdup(arena, text));
    char *from = line;
    char *to = line;

    while (*from != '\0') {
        if (*from != ' ' && *from != '\t' && *from != '\n' && *from != '\r') {
            *to++ = *from++;
            continue;
        }
        *to++ = ' ';
        from += strspn(from, " \t\r\n");
    }
    *to = '\0';
    return line;
}

char *
node_text(struct arena *arena, const xmlNode *node)
{
    xmlChar *content = xmlNodeGetContent(node);
    char *text = arena_strdup(arena, content == NULL ? "" : chars(content));

    xmlFree(content);
    return text_trim(text);
}

static void
gather_lines(const xmlNode *node, struct buffer *buffer)
{
    const xmlNode *child;

    for (child = node->children; child != NULL; child = child->next) {
        if (child->type == XML_TEXT_NODE ||
            child->type == XML_CDATA_SECTION_NODE)
            buffer_text(buffer, chars(child->content));
        else if (node_is(child, "br"))
            buffer_text(buffer, "\n");
        else if (child->type == XML_ELEMENT_NODE)
            gather_lines(child, buffer);
    }
}

char *
node_line(struct arena *arena, const xmlNode *node)
{
    struct buffer buffer = { .arena = arena };

    buffer_text(&buffer, "");
    gather_lines(node, &buffer);
    return text_line(arena, buffer.data);
}

char *
node_own_line(struct arena *arena, const xmlNode *node)
{
    struct buffer buffer = { .arena = arena };
    const xmlNode *child;

    buffer_text(&buffer, "");
    for (child = node->children; child != NULL; child = child->next)
        if (child->type == XML_TEXT_NODE ||
            child->type == XML_CDATA_SECTION_NODE)
            buffer_text(&buffer, chars(child->content));
    return text_line(arena, buffer.data);
}

char *
node_attribute(struct arena *arena, const xmlNode *node, const char *name)
{
    xmlChar *value = xmlGetNoNsProp(node, BAD_CAST name);
    char *copy = NULL;

    if (value != NULL)
        copy = text_trim(arena_strdup(arena, chars(value)));
    xmlFree(value);
    return copy;
}

void
node_set(xmlNode *node, const char *name, const char *value)
{
    if (value == NULL)
        (void)xmlUnsetProp(node, BAD_CAST name);
    else
        (void)xmlSetProp(node, BAD_CAST name, BAD_CAST value);
}

static xmlAttr *
place_attribute(const xmlNode *node, const char *name)
{
    return xmlHasNsProp(node, BAD_CAST name, BAD_CAST RECORD_PLACE_NAMESPACE);
}

static const char *
place_value(const xmlNode *node, const char *name)
{
    const xmlAttr *attribute = place_attribute(node, name);

    if (attribute == NULL || attribute->children == NULL ||
        attribute->children->content == NULL)
        return NULL;
    return chars(attribute->children->content);
}

struct place
record_place(const xmlNode *node)
{
    struct place place = { .file = NULL };

    for (; node != NULL; node = node->parent) {
        const char *at;

        if (node->type != XML_ELEMENT_NODE)
            continue;
        at = place_value(node, "at");
        if (place.line == 0 && at != NULL) {
            place.line = (int)strtol(at, NULL, 10);
            at = strchr(at, ':');
            place.column = at == NULL ? 0 : (int)strtol(at + 1, NULL, 10);
        }
        place.file = place_value(node, "file");
        if (place.file != NULL)
            break;
    }
    return place;
}

static void
copy_place(xmlNode *node, const xmlNode *source)
{
    const char *at = NULL;
    xmlNs *ns;

    for (; source != NULL && at == NULL; source = source->parent)
        if (source->type == XML_ELEMENT_NODE)
            at = place_value(source, "at");
    ns = xmlSearchNsByHref(node->doc, node, BAD_CAST RECORD_PLACE_NAMESPACE);
    if (at != NULL && ns != NULL)
        (void)xmlSetNsProp(node, ns, BAD_CAST "at", BAD_CAST at);
}

static void
set_place(xmlNode *node, const char *name, const char *value)
{
    xmlNs *ns =
        xmlSearchNsByHref(node->doc, node, BAD_CAST RECORD_PLACE_NAMESPACE);

    if (ns != NULL)
        (void)xmlSetNsProp(node, ns, BAD_CAST name, BAD_CAST value);
}

void
node_typed(xmlNode *node, const char *where)
{
    set_place(node, "typed", where);
}

void
node_unread(struct arena *arena, xmlNode *parent, const char *name)
{
    const char *names = place_value(parent, "unread");

    set_place(parent, "unread",
        arena_printf(arena, "%s%s ", names == NULL ? " " : names, name));
}

xmlNode *
node_add(
    xmlNode *parent, const char *name, const char *text, const xmlNode *source)
{
    xmlNode *node = xmlNewTextChild(parent, NULL, BAD_CAST name, NULL);

    /* libxml2 hands the parent's namespace down; ours have none. */
    xmlSetNs(node, NULL);
    if (source != NULL)
        copy_place(node, source);
    if (text != NULL)
        node_append(node, text);
    return node;
}

void
node_append(xmlNode *node, const char *text)
{
    (void)xmlAddChild(node, xmlNewDocText(node->doc, BAD_CAST text));
}

void
node_move(xmlNode *node, xmlNode *parent)
{
    xmlUnlinkNode(node);
    (void)xmlAddChild(parent, node);
}

void
node_remove(xmlNode *node)
{
    xmlUnlinkNode(node);
    xmlFreeNode(node);
}

bool
node_has_text(const xmlNode *node)
{
    const xmlNode *child;

    for (child = node->children; child != NULL; child = child->next)
        if ((child->type == XML_TEXT_NODE ||
                child->type == XML_CDATA_SECTION_NODE) &&
            !xmlIsBlankNode(child))
            return true;
    return false;
}

/* Attributes of the place namespace use the declaration that holds at the
 * parent, so that the copy needs none of its own. */
static void
share_namespace(xmlNode *node, xmlNs *ns)
{
    xmlNode *child;
    xmlAttr *attribute;

    for (attribute = node->properties; attribute != NULL;
         attribute = attribute->next)
        if (attribute->ns != NULL && xmlStrEqual(attribute->ns->href, ns->href))
            attribute->ns = ns;
    for (child = node_first(node); child != NULL; child = node_next(child))
        share_namespace(child, ns);
}

static void
drop_declaration(xmlNode *node, const xmlNs *ns)
{
    xmlNs **link = &node->nsDef;

    while (*link != NULL) {
        xmlNs *old = *link;

        if (!xmlStrEqual(old->href, ns->href)) {
            link = &old->next;
            continue;
        }
        *link = old->next;
        xmlFreeNs(old);
    }
}

xmlNode *
node_copy(const xmlNode *node, xmlNode *parent)
{
    xmlNode *copy = xmlDocCopyNode((xmlNode *)node, parent->doc, 1);
    xmlNs *ns;

    (void)xmlAddChild(parent, copy);
    ns =
        xmlSearchNsByHref(parent->doc, parent, BAD_CAST RECORD_PLACE_NAMESPACE);
    if (ns != NULL) {
        share_namespace(copy, ns);
        drop_declaration(copy, ns);
    }
    return copy;
}
