#include "read/source.h"

#include <stdbool.h>
#include <string.h>

#include "base/arena.h"
#include "base/message.h"
#include "read/body.h"
#include "read/encoding.h"
#include "read/frontmatter.h"
#include "read/numbering.h"
#include "read/origin.h"
#include "read/xml.h"
#include "record/element.h"
#include "record/kind.h"
#include "record/node.h"
#include "record/record.h"

void
source_name(const struct kind *kind, xmlNode *record, const char *typed)
{
    const struct variant *variant = variant_find(kind, typed);
    unsigned i;

    for (i = 0; variant != NULL && i < kind->field_count; i++)
        if (kind->fields[i].type == FIELD_VARIANT)
            element_text(
                element_new(record, kind->fields[i].name, record_place(record)),
                variant->alias, strlen(variant->alias));
    xmlNodeSetName(record, (const xmlChar *)kind->name);
}

static xmlDoc *
read_markdown(struct library *library, const struct origin *origin, bool whole)
{
    struct place place = { origin->path, 1, 1 };
    struct frontmatter *frontmatter;
    const struct kind *kind;
    const char *name;
    xmlDoc *record;
    size_t body;

    frontmatter = frontmatter_read(origin, &body);
    if (frontmatter == NULL)
        return NULL;
    name = frontmatter_kind(frontmatter, &place);
    if (name == NULL) {
        message_add(origin->log, MESSAGE_KIND_MISSING, place);
        return NULL;
    }
    kind = kind_require(library, name, place, origin->log);
    if (kind == NULL)
        return NULL;
    record = element_document(origin->arena, kind->name, origin->path);
    source_name(kind, xmlDocGetRootElement(record), name);
    frontmatter_write(frontmatter, kind, xmlDocGetRootElement(record));
    if (whole)
        body_read(origin, body, kind, xmlDocGetRootElement(record));
    return record;
}

static xmlDoc *
read_xml(struct library *library, const struct origin *origin, bool whole)
{
    xmlDoc *record = xml_read(origin);
    const struct kind *kind;
    xmlNode *root;

    if (record == NULL)
        return NULL;
    root = xmlDocGetRootElement(record);
    kind =
        kind_require(library, node_name(root), record_place(root), origin->log);
    if (kind == NULL)
        return NULL;
    source_name(kind, root, (const char *)root->name);
    if (whole)
        numbering_check(origin->arena, origin->log, kind, root);
    return record;
}

static void
check_text(const struct origin *origin, xmlNode *text, struct place place)
{
    char *content = (char *)text->content;
    size_t size = content == NULL ? 0 : strlen(content);
    size_t length = 0;
    uint32_t code;
    size_t at;

    for (at = 0; at < size; at += length) {
        at = encoding_control(content, size, at, &code, &length);
        if (at == size)
            break;
        encoding_blank(content + at, length, code, place, origin->log);
    }
}

/* What "\e" in YAML and "&#27;" in Markdown mean is a control character, too.
 */
static void
check_characters(const struct origin *origin, xmlNode *node)
{
    const xmlAttr *attribute;
    xmlNode *child;

    for (attribute = node->properties; attribute != NULL;
         attribute = attribute->next)
        for (child = attribute->children; child != NULL; child = child->next)
            check_text(origin, child, record_place(node));
    for (child = node->children; child != NULL; child = child->next)
        if (child->type == XML_ELEMENT_NODE)
            check_characters(origin, child);
        else if (child->type == XML_TEXT_NODE)
            check_text(origin, child, record_place(node));
}

static bool
ends_with(const char *text, const char *end)
{
    size_t length = strlen(text);
    size_t size = strlen(end);

    return length >= size && strcmp(text + length - size, end) == 0;
}

bool
source_is_xml(const struct origin *origin)
{
    if (ends_with(origin->path, ".xml"))
        return true;
    return !ends_with(origin->path, ".md") &&
           origin->text[strspn(origin->text, " \t\n")] == '<';
}

static xmlDoc *
read_file(struct library *library, struct arena *arena, const char *path,
    bool whole, struct log *log)
{
    const struct origin *origin = origin_open(arena, path, RECORD_BYTES, log);
    xmlDoc *record;

    if (origin == NULL)
        return NULL;
    record = source_is_xml(origin) ? read_xml(library, origin, whole)
                                   : read_markdown(library, origin, whole);
    if (record != NULL)
        check_characters(origin, xmlDocGetRootElement(record));
    return record;
}

xmlDoc *
source_read(struct library *library, struct arena *arena, const char *path,
    struct log *log)
{
    return read_file(library, arena, path, true, log);
}

xmlDoc *
source_fields(struct library *library, struct arena *arena, const char *path,
    struct log *log)
{
    return read_file(library, arena, path, false, log);
}

xmlDoc *
source_text(struct library *library, struct arena *arena, const char *path,
    const char *text, struct log *log)
{
    return read_markdown(
        library, origin_new(arena, path, text, strlen(text), log), true);
}
