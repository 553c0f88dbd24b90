#include "record/template.h"

#include <string.h>

#include <libxml/parser.h>

#include "base/arena.h"
#include "base/charset.h"
#include "base/file.h"
#include "base/utf8.h"
#include "record/library.h"
#include "record/malformed.h"
#include "record/node.h"
#include "record/record.h"

static void
free_document(void *document)
{
    xmlFreeDoc(document);
}

/* The first fault decides: the others only follow from it. A blank is missed
 * before any sign that does not fit, which is told next. */
static void
keep_first(void *context, xmlError *error)
{
    xmlError *first = ((xmlParserCtxt *)context)->_private;

    if ((first->code == XML_ERR_OK || first->code == XML_ERR_SPACE_REQUIRED) &&
        error->level == XML_ERR_FATAL)
        (void)xmlCopyError(error, first);
}

/* A tag that is never closed is told where it is opened: libxml2 names it and
 * that line, and stands far behind. */
static void
report_xml(const xmlError *error, struct place place, struct log *log)
{
    struct arena *arena = arena_new();
    bool tag = error->code == XML_ERR_TAG_NAME_MISMATCH ||
               error->code == XML_ERR_TAG_NOT_FINISHED;

    if (tag && error->str1 != NULL && error->int1 > 0) {
        place.line = error->int1;
        message_add(log, MESSAGE_TEMPLATE_TAG, place, error->str1);
    } else {
        place.line = error->line;
        place.column = error->int2;
        message_add(log, MESSAGE_TEMPLATE_XML, place,
            malformed_text(arena, error, log_language(log)));
    }
    arena_free(arena);
}

static void
report(const char *data, size_t size, const xmlError *error, const char *path,
    struct log *log)
{
    struct place place = { .file = path };
    const char *charset =
        utf8_valid(data, size) == size ? NULL : charset_single(data, size);

    if (charset != NULL)
        message_add(log, MESSAGE_FILE_ENCODING, place, charset);
    else
        report_xml(error, place, log);
}

static xmlDoc *
parse(const char *data, size_t size, const char *path, struct log *log)
{
    xmlParserCtxt *parser = xmlNewParserCtxt();
    xmlError first = { .code = XML_ERR_OK };
    xmlDoc *document;

    parser->_private = &first;
    parser->sax->serror = keep_first;
    document = xmlCtxtReadMemory(parser, data, (int)size, path, NULL,
        XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING |
            XML_PARSE_NOCDATA | XML_PARSE_COMPACT);
    if (document == NULL)
        report(data, size, &first, path, log);
    xmlResetError(&first);
    xmlFreeParserCtxt(parser);
    return document;
}

xmlDoc *
template_open(
    struct arena *arena, const char *path, const char *root, struct log *log)
{
    size_t size;
    char *data = file_read(arena, path, RECORD_BYTES, &size, log);
    xmlDoc *document;
    xmlNode *element;

    if (data == NULL)
        return NULL;
    document = parse(data, size, path, log);
    if (document == NULL)
        return NULL;
    arena_defer(arena, free_document, document);
    element = xmlDocGetRootElement(document);
    if (node_is(element, root))
        return document;
    message_add(log, MESSAGE_TEMPLATE_ROOT, template_place(element), root,
        node_name(element));
    return NULL;
}

/* The root of the file that a <fields from=""> names. NULL: reported. */
static const xmlNode *
shared(struct library *library, const xmlNode *node, struct log *log)
{
    const char *from = template_attribute(library->arena, node, "from", log);
    const char *path;
    const xmlDoc *document;

    if (from == NULL || !template_attributes(node, "from", log))
        return NULL;
    path = library_path(library, library->arena,
        arena_printf(library->arena, "fields/%s.xml", from));
    if (path == NULL) {
        message_add(log, MESSAGE_TEMPLATE_FIELDS, template_place(node), from);
        return NULL;
    }
    document = template_open(library->arena, path, "fields", log);
    return document == NULL ? NULL : xmlDocGetRootElement(document);
}

/* Puts the elements into `list`, which has room for them. */
static size_t
list_elements(const xmlNode *parent, const xmlNode **list)
{
    const xmlNode *node;
    size_t count = 0;

    for (node = node_first(parent); node != NULL; node = node_next(node))
        list[count++] = node;
    return count;
}

const xmlNode **
template_elements(struct library *library, const xmlNode *parent, size_t *count,
    struct log *log)
{
    size_t room = xmlChildElementCount((xmlNode *)parent) + 1;
    const xmlNode **list = arena_array(library->arena, room, sizeof(*list));
    const xmlNode *node;

    *count = 0;
    for (node = node_first(parent); node != NULL; node = node_next(node)) {
        const xmlNode *root;

        if (!node_is(node, "fields")) {
            list[(*count)++] = node;
            continue;
        }
        root = shared(library, node, log);
        if (root == NULL) {
            *count = 0;
            return NULL;
        }
        room += xmlChildElementCount((xmlNode *)root);
        list = arena_grow(
            library->arena, list, *count * sizeof(*list), room * sizeof(*list));
        *count += list_elements(root, list + *count);
    }
    return list;
}

struct place
template_place(const xmlNode *node)
{
    return (struct place){
        .file = (const char *)node->doc->URL,
        .line = (int)xmlGetLineNo((xmlNode *)node),
    };
}

/* True for one of the words of "a|b|c". */
static bool
listed(const char *list, const char *name)
{
    size_t size = strlen(name);

    for (;;) {
        size_t length = strcspn(list, "|");

        if (length == size && memcmp(list, name, size) == 0)
            return true;
        if (list[length] == '\0')
            return false;
        list += length + 1;
    }
}

bool
template_attributes(const xmlNode *node, const char *known, struct log *log)
{
    const xmlAttr *attribute;
    bool good = true;

    for (attribute = node->properties; attribute != NULL;
         attribute = attribute->next) {
        const char *name = (const char *)attribute->name;

        if (listed(known, name))
            continue;
        message_add(log, MESSAGE_TEMPLATE_ATTRIBUTE, template_place(node), name,
            node_name(node), known);
        good = false;
    }
    return good;
}

const char *
template_attribute(
    struct arena *arena, const xmlNode *node, const char *name, struct log *log)
{
    const char *value = node_attribute(arena, node, name);

    if (value != NULL && value[0] != '\0')
        return value;
    message_add(log, MESSAGE_TEMPLATE_NEEDS, template_place(node), name,
        node_name(node));
    return NULL;
}

static void
report_choice(const xmlNode *node, const char *name, const char *value,
    const char *const *words, int count, struct log *log)
{
    struct arena *arena = arena_new();
    const char *list = words[0];
    int i;

    for (i = 1; i < count; i++)
        list = arena_printf(arena, "%s, %s", list, words[i]);
    message_add(
        log, MESSAGE_TEMPLATE_VALUE, template_place(node), name, value, list);
    arena_free(arena);
}

int
template_choice(const xmlNode *node, const char *name, const char *const *words,
    int count, int fallback, struct log *log)
{
    struct arena *arena;
    const char *value;
    int found = -1;
    int i;

    if (fallback >= 0 && xmlHasProp((xmlNode *)node, BAD_CAST name) == NULL)
        return fallback;
    arena = arena_new();
    value = node_attribute(arena, node, name);
    for (i = 0; value != NULL && i < count && found < 0; i++)
        if (strcmp(value, words[i]) == 0)
            found = i;
    if (found < 0)
        report_choice(
            node, name, value == NULL ? "" : value, words, count, log);
    arena_free(arena);
    return found;
}

void
template_unknown(const xmlNode *node, struct log *log)
{
    message_add(log, MESSAGE_TEMPLATE_ELEMENT, template_place(node),
        node_name(node),
        node->parent->type == XML_ELEMENT_NODE ? node_name(node->parent) : "");
}
