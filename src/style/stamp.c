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

/* The namespace of places, declared on the sheet; NULL: its prefix is taken. */
static xmlNs *
declare(xmlDoc *sheet, xmlNode *root)
{
    xmlNs *p = xmlNewNs(root, BAD_CAST PLACE_NAMESPACE, BAD_CAST "p");

    if (p == NULL)
        p = xmlSearchNs(sheet, root, BAD_CAST "p");
    return p != NULL && xmlStrEqual(p->href, BAD_CAST PLACE_NAMESPACE) ? p
                                                                       : NULL;
}

static void
stamp(xmlDoc *sheet, void (*mark)(xmlNode *node, xmlNs *p))
{
    xmlNode *root = xmlDocGetRootElement(sheet);
    xmlNs *p = root == NULL ? NULL : declare(sheet, root);
    xmlNode *node;

    for (node = p == NULL ? NULL : root; node != NULL; node = next_node(node))
        if (formatting_object(node))
            mark(node, p);
}

static void
ask_record(xmlNode *node, xmlNs *p)
{
    xmlNewNsProp(node, p, BAD_CAST "at", BAD_CAST "{p:at()}");
    if (xmlStrEqual(node->name, BAD_CAST "page-sequence"))
        xmlNewNsProp(node, p, BAD_CAST "file", BAD_CAST "{p:file()}");
}

void
stamp_sheet(xmlDoc *sheet)
{
    stamp(sheet, ask_record);
}

/* Braces stand for themselves when they are doubled. */
static void
mark_line(xmlNode *node, xmlNs *p)
{
    xmlBuffer *file = xmlBufferCreate();
    const xmlChar *c = node->doc->URL;
    char line[PLACE_BYTES];

    (void)snprintf(line, sizeof(line), "%ld", xmlGetLineNo(node));
    xmlNewNsProp(node, p, BAD_CAST "at", BAD_CAST line);
    for (; c != NULL && *c != '\0'; c++) {
        if (*c == '{' || *c == '}')
            xmlBufferAdd(file, c, 1);
        xmlBufferAdd(file, c, 1);
    }
    xmlNewNsProp(node, p, BAD_CAST "file", xmlBufferContent(file));
    xmlBufferFree(file);
}

void
stamp_lines(xmlDoc *sheet)
{
    stamp(sheet, mark_line);
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
