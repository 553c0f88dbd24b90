#include "read/xml.h"

#include <limits.h>
#include <stdbool.h>
#include <string.h>

#include <libxml/SAX2.h>
#include <libxml/parser.h>

#include "base/arena.h"
#include "base/message.h"
#include "read/origin.h"
#include "record/element.h"
#include "record/malformed.h"
#include "record/record.h"

enum { ATTRIBUTES_MAX = 200 };

struct reader {
    const struct origin *origin;
    xmlParserCtxt *parser;
    xmlNs *places; /* our namespace, declared at the root */
    bool failed;   /* the first fault ends the reading */
};

static struct reader *
reader_of(void *context)
{
    return ((xmlParserCtxt *)context)->_private;
}

/* The byte that the parser has reached. */
static size_t
reached(const struct reader *reader)
{
    const xmlParserInput *input = reader->parser->input;
    size_t offset;

    if (input == NULL)
        return 0;
    offset = (size_t)input->consumed + (size_t)(input->cur - input->base);
    return offset < reader->origin->size ? offset : reader->origin->size;
}

/* The nearest of these signs before what the parser has reached. libxml2's
 * own lines end at 65,535 and have no columns. */
static size_t
sign_before(const struct reader *reader, const char *signs)
{
    const char *text = reader->origin->text;
    size_t offset = reached(reader);

    while (offset > 0 &&
           (text[offset] == '\0' || strchr(signs, text[offset]) == NULL))
        offset--;
    return offset;
}

/* The "<" of the tag that the parser has just read: no attribute can hold
 * another one. */
static size_t
tag_start(const struct reader *reader)
{
    return sign_before(reader, "<");
}

static void
fail(struct reader *reader, enum message_code code, size_t offset,
    const char *argument)
{
    if (reader->failed)
        return;
    reader->failed = true;
    message_add(reader->origin->log, code, origin_place(reader->origin, offset),
        argument);
    xmlStopParser(reader->parser);
}

/* What libxml2 says of faults that people make, in our words, and the signs
 * with which the faulty thing begins (NULL: where the parser stands). */
static const struct fault {
    int code;
    enum message_code message;
    const char *signs;
} faults[] = {
    { XML_ERR_TAG_NAME_MISMATCH, MESSAGE_XML_TAG, "<" },
    { XML_ERR_TAG_NOT_FINISHED, MESSAGE_XML_TAG_OPEN, NULL },
    { XML_ERR_GT_REQUIRED, MESSAGE_XML_TAG_OPEN, NULL },
    { XML_ERR_UNDECLARED_ENTITY, MESSAGE_XML_ENTITY, "&" },
    { XML_WAR_UNDECLARED_ENTITY, MESSAGE_XML_ENTITY, "&" },
    { XML_ERR_NAME_REQUIRED, MESSAGE_XML_SIGN, "<&" },
    { XML_ERR_ENTITYREF_SEMICOL_MISSING, MESSAGE_XML_SIGN, "&" },
    { XML_ERR_LT_IN_ATTRIBUTE, MESSAGE_XML_SIGN, NULL },
    { XML_ERR_ATTRIBUTE_NOT_STARTED, MESSAGE_XML_ATTRIBUTE, NULL },
    { XML_ERR_ATTRIBUTE_WITHOUT_VALUE, MESSAGE_XML_ATTRIBUTE, NULL },
    { XML_ERR_ATTRIBUTE_REDEFINED, MESSAGE_XML_ATTRIBUTE_TWICE, NULL },
    { XML_ERR_DOCUMENT_END, MESSAGE_XML_END, NULL },
    { XML_NS_ERR_UNDEFINED_NAMESPACE, MESSAGE_XML_NAMESPACE, "<" },
};

static const struct fault *
fault_of(int code)
{
    static const struct fault other = { .message = MESSAGE_XML_SYNTAX };
    size_t i;

    for (i = 0; i < sizeof(faults) / sizeof(faults[0]); i++)
        if (faults[i].code == code)
            return &faults[i];
    return &other;
}

static void
report_fault(void *context, xmlError *error)
{
    struct reader *reader = reader_of(context);
    const struct fault *fault = fault_of(error->code);
    const char *argument = error->str1;

    if (fault->message == MESSAGE_XML_SYNTAX || argument == NULL)
        argument = malformed_text(
            reader->origin->arena, error, log_language(reader->origin->log));
    fail(reader, fault->message,
        fault->signs == NULL ? reached(reader)
                             : sign_before(reader, fault->signs),
        argument);
}

static void
refuse_doctype(void *context, const xmlChar *name, const xmlChar *public_id,
    const xmlChar *system_id)
{
    struct reader *reader = reader_of(context);

    (void)name;
    (void)public_id;
    (void)system_id;
    fail(reader, MESSAGE_XML_DOCTYPE, tag_start(reader), NULL);
}

static void
ignore_comment(void *context, const xmlChar *text)
{
    (void)context;
    (void)text;
}

static void
ignore_instruction(void *context, const xmlChar *target, const xmlChar *data)
{
    (void)context;
    (void)target;
    (void)data;
}

static void
set_place(struct reader *reader, xmlNode *node, struct place place)
{
    xmlNode *root = xmlDocGetRootElement(node->doc);

    if (reader->places == NULL) {
        reader->places = xmlNewNs(root, (const xmlChar *)RECORD_PLACE_NAMESPACE,
            (const xmlChar *)"p");
        xmlNewNsProp(root, reader->places, (const xmlChar *)"file",
            (const xmlChar *)place.file);
    }
    element_place(node, place);
}

/* Attributes of other namespaces: ours are places of another run. libxml2
 * gives five pointers an attribute: name, prefix, URI, start, end. */
static int
own_attributes(struct reader *reader, size_t at, int count,
    const xmlChar **attributes, const xmlChar **own)
{
    int kept = 0;
    int i;

    for (i = 0; i < count; i++) {
        const xmlChar **attribute = attributes + (size_t)i * 5;
        const char *uri = (const char *)attribute[2];

        if (uri == NULL)
            memcpy(own + (size_t)kept++ * 5, attribute, 5 * sizeof(*own));
        else if (strcmp(uri, RECORD_PLACE_NAMESPACE) != 0)
            message_add(reader->origin->log, MESSAGE_XML_FOREIGN,
                origin_place(reader->origin, at), (const char *)attribute[0]);
    }
    return kept;
}

static void
start_element(void *context, const xmlChar *name, const xmlChar *prefix,
    const xmlChar *uri, int namespace_count, const xmlChar **namespaces,
    int count, int defaulted, const xmlChar **attributes)
{
    struct reader *reader = reader_of(context);
    size_t at = tag_start(reader);
    const xmlChar **own = NULL;

    (void)prefix;
    (void)namespace_count;
    (void)namespaces;
    (void)defaulted;
    if (uri != NULL) {
        fail(reader, MESSAGE_XML_FOREIGN, at, (const char *)name);
        return;
    }
    if (reader->parser->nodeNr >= RECORD_DEPTH) {
        fail(reader, MESSAGE_MARKUP_DEPTH, at, "64");
        return;
    }
    if (count > 0) {
        own =
            arena_array(reader->origin->arena, (size_t)count * 5, sizeof(*own));
        count = own_attributes(reader, at, count, attributes, own);
    }
    xmlSAX2StartElementNs(context, name, NULL, NULL, 0, NULL, count, 0, own);
    set_place(reader, reader->parser->node, origin_place(reader->origin, at));
}

static void
set_handlers(xmlSAXHandler *sax)
{
    sax->startElementNs = start_element;
    sax->internalSubset = refuse_doctype;
    sax->comment = ignore_comment;
    sax->processingInstruction = ignore_instruction;
    sax->cdataBlock = xmlSAX2Characters;
    sax->serror = report_fault;
}

/* ---- blanks between elements ---- */

/* Elements in which a blank between two others is part of the text; the cells
 * of a row have names of their own. */
static bool
is_prose(const xmlNode *node)
{
    static const char *const names[] = { "p", "title", "cell", "group", "em",
        "strong", "link", "ref", "quote", "note", "code" };
    size_t i;

    for (i = 0; i < sizeof(names) / sizeof(names[0]); i++)
        if (strcmp((const char *)node->name, names[i]) == 0)
            return true;
    return node->parent->type == XML_ELEMENT_NODE &&
           strcmp((const char *)node->parent->name, "row") == 0;
}

static bool
has_text(const xmlNode *node)
{
    const xmlNode *child;

    for (child = node->children; child != NULL; child = child->next)
        if (child->type == XML_TEXT_NODE && !xmlIsBlankNode(child))
            return true;
    return false;
}

static void
strip_blanks(xmlNode *element)
{
    xmlNode *child = element->children;
    xmlNode *next;

    if (is_prose(element) || has_text(element))
        return;
    for (; child != NULL; child = next) {
        next = child->next;
        if (child->type == XML_TEXT_NODE) {
            xmlUnlinkNode(child);
            xmlFreeNode(child);
        }
    }
}

/* ---- the document ---- */

/* libxml2 compares each attribute of a tag with all the others. */
static bool
too_many_attributes(const struct origin *origin)
{
    size_t count = 0;
    char quote = '\0';
    bool tag = false;
    size_t i;

    for (i = 0; i < origin->size && count <= ATTRIBUTES_MAX; i++) {
        char sign = origin->text[i];

        if (quote != '\0') {
            quote = (char)(sign == quote ? '\0' : quote);
        } else if (!tag) {
            tag = sign == '<' && origin->text[i + 1] != '!';
            count = 0;
        } else if (sign == '"' || sign == '\'') {
            quote = sign;
        } else {
            count += sign == '=';
            tag = sign != '>';
        }
    }
    if (count > ATTRIBUTES_MAX)
        message_add(origin->log, MESSAGE_XML_ATTRIBUTES,
            origin_place(origin, i - 1), "200");
    return count > ATTRIBUTES_MAX;
}

static void
document_end(void *document)
{
    xmlFreeDoc(document);
}

static void
parser_end(void *parser)
{
    xmlFreeParserCtxt(parser);
}

xmlDoc *
xml_read(const struct origin *origin)
{
    struct reader reader = { .origin = origin };
    xmlDoc *document;
    xmlNode *node;

    if (too_many_attributes(origin))
        return NULL;
    reader.parser = xmlNewParserCtxt();
    if (reader.parser == NULL || origin->size > INT_MAX)
        return NULL;
    arena_defer(origin->arena, parser_end, reader.parser);
    reader.parser->_private = &reader;
    set_handlers(reader.parser->sax);
    document = xmlCtxtReadMemory(reader.parser, origin->text, (int)origin->size,
        origin->path, "UTF-8",
        XML_PARSE_NONET | XML_PARSE_IGNORE_ENC | XML_PARSE_COMPACT);
    if (document == NULL)
        return NULL;
    arena_defer(origin->arena, document_end, document);
    if (reader.failed)
        return NULL;
    for (node = xmlDocGetRootElement(document); node != NULL;
         node = element_next(node))
        if (node->type == XML_ELEMENT_NODE)
            strip_blanks(node);
    return document;
}
