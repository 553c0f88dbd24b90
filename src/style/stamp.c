#include "style/stamp.h"

#include <stdio.h>

#include <libxml/xpathInternals.h>
#include <libxslt/extensions.h>

#include "xpath/place.h"

#define FO_NAMESPACE "http://www.w3.org/1999/XSL/Format"

enum { PLACE_BYTES = 32 };

static bool
formatting_object(const xmlNode *node)
{
    return node->type == XML_ELEMENT_NODE && node->ns != NULL &&
           xmlStrEqual(node->ns->href, BAD_CAST FO_NAMESPACE);
}

/* The next node in document order, without recursion. */
static xmlNode *
next_node(xmlNode *node)
{
    if (node->children != NULL && node->type == XML_ELEMENT_NODE)
        return node->children;
    while (node != NULL && node->next == NULL)
        node = node->parent;
    return node == NULL || node->type == XML_DOCUMENT_NODE ? NULL : node->next;
}

void
stamp_sheet(xmlDoc *sheet)
{
    xmlNode *root = xmlDocGetRootElement(sheet);
    xmlNode *node;
    xmlNs *p;

    if (root == NULL)
        return;
    p = xmlNewNs(root, BAD_CAST PLACE_NAMESPACE, BAD_CAST "p");
    if (p == NULL)
        p = xmlSearchNs(sheet, root, BAD_CAST "p");
    if (p == NULL || !xmlStrEqual(p->href, BAD_CAST PLACE_NAMESPACE))
        return;
    for (node = root; node != NULL; node = next_node(node)) {
        if (!formatting_object(node))
            continue;
        xmlNewNsProp(node, p, BAD_CAST "at", BAD_CAST "{p:at()}");
        if (xmlStrEqual(node->name, BAD_CAST "page-sequence"))
            xmlNewNsProp(node, p, BAD_CAST "file", BAD_CAST "{p:file()}");
    }
}

/* Of the node in hand, else of the whole record. */
static struct place
place_in_hand(const xmlXPathParserContext *call)
{
    struct place place = place_nearest(call->context->node);

    if (place.line == 0)
        (void)place_read(xmlDocGetRootElement(call->context->doc), &place);
    return place;
}

static void
at(xmlXPathParserContext *call, int given)
{
    const struct place place = place_in_hand(call);
    char text[PLACE_BYTES] = "";

    (void)given;
    if (place.line > 0)
        (void)snprintf(text, sizeof(text), "%d:%d", place.line, place.column);
    valuePush(call, xmlXPathNewCString(text));
}

static void
file(xmlXPathParserContext *call, int given)
{
    const struct place place = place_in_hand(call);

    (void)given;
    valuePush(call, xmlXPathNewCString(place.file == NULL ? "" : place.file));
}

void
stamp_register(xsltTransformContext *transform)
{
    xsltRegisterExtFunction(
        transform, BAD_CAST "at", BAD_CAST PLACE_NAMESPACE, at);
    xsltRegisterExtFunction(
        transform, BAD_CAST "file", BAD_CAST PLACE_NAMESPACE, file);
}
