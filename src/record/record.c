#include "record/record.h"

#include <string.h>

#include "base/arena.h"
#include "record/check.h"
#include "record/node.h"
#include "record/rule.h"
#include "record/source.h"

/* What a draft may still lack. */
static const enum message_code draft_codes[] = {
    MESSAGE_FIELD_UNKNOWN,
    MESSAGE_FIELD_UNKNOWN_NEAR,
    MESSAGE_FIELD_MISSING,
    MESSAGE_FIELD_MISSING_EXAMPLE,
    MESSAGE_FIELD_UNFILLED,
    MESSAGE_TEXT_UNFILLED,
    MESSAGE_CELL_EMPTY,
    MESSAGE_ROW_EMPTY,
    MESSAGE_ROW_BARE,
    MESSAGE_NAME_GENDER,
    MESSAGE_NAME_FORM,
    MESSAGE_PHRASE_HEAD,
    MESSAGE_PHRASE_FORM,
    MESSAGE_ORGANIZATION_FORM,
};

static void
soften(struct log *log, enum severity severity)
{
    size_t i;

    for (i = 0; i < sizeof(draft_codes) / sizeof(draft_codes[0]); i++)
        log_severity(log, message_id(draft_codes[i]), severity);
}

xmlDoc *
record_open(struct library *library, struct arena *arena, const char *path,
    struct record_options options, struct log *log)
{
    xmlDoc *document;

    if (options.draft)
        soften(log, options.text == NULL ? SEVERITY_WARNING : SEVERITY_OFF);
    if (options.text == NULL)
        document = source_read(library, arena, path, log);
    else
        document = source_text(library, arena, path, options.text, log);
    if (document == NULL)
        return NULL;
    if (!check_record(
            library, arena, NULL, path, xmlDocGetRootElement(document), log))
        return NULL;
    rule_run(library, document, log);
    return document;
}

static void
strip_places(xmlNode *node)
{
    xmlAttr *attribute = node->properties;
    xmlNode *child;

    while (attribute != NULL) {
        xmlAttr *next = attribute->next;

        if (attribute->ns != NULL && strcmp((const char *)attribute->ns->href,
                                         RECORD_PLACE_NAMESPACE) == 0)
            (void)xmlRemoveProp(attribute);
        attribute = next;
    }
    for (child = node_first(node); child != NULL; child = node_next(child))
        strip_places(child);
}

static void
strip_declaration(xmlNode *root)
{
    xmlNs **link = &root->nsDef;

    while (*link != NULL) {
        xmlNs *ns = *link;

        if (strcmp((const char *)ns->href, RECORD_PLACE_NAMESPACE) != 0) {
            link = &ns->next;
            continue;
        }
        *link = ns->next;
        xmlFreeNs(ns);
    }
}

/* What stands in the organisation's file need not stand in the record; an
 * addressee's organisation has no file. */
static void
strip_organizations(xmlNode *node)
{
    xmlNode *child;

    for (child = node_first(node); child != NULL; child = node_next(child))
        if (node_is(child, "organization") &&
            xmlHasProp(child, BAD_CAST "id") != NULL) {
            xmlNodeSetContent(child, NULL);
            node_set(child, "power", NULL);
        } else {
            strip_organizations(child);
        }
}

char *
record_print(
    struct arena *arena, const xmlDoc *record, bool places, size_t *size)
{
    xmlDoc *copy = xmlCopyDoc((xmlDoc *)record, 1);
    xmlNode *root = xmlDocGetRootElement(copy);
    xmlChar *data;
    char *text;
    int length;

    if (!places) {
        strip_places(root);
        strip_declaration(root);
        strip_organizations(root);
    }
    xmlDocDumpFormatMemoryEnc(copy, &data, &length, "UTF-8", 1);
    text = arena_strndup(arena, (const char *)data, (size_t)length);
    *size = (size_t)length;
    xmlFree(data);
    xmlFreeDoc(copy);
    return text;
}
