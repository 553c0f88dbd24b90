#include "check/check.h"

#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "check/checking.h"
#include "check/field.h"
#include "check/fields.h"
#include "check/reference.h"
#include "check/rule.h"
#include "check/scalar.h"
#include "check/stray.h"
#include "check/text.h"
#include "read/source.h"
#include "record/attribute.h"
#include "record/kind.h"
#include "record/node.h"
#include "record/organization.h"
#include "record/record.h"
#include "russian/date.h"

/* Versions are whole numbers; one that is missing is the newest. An older
 * record is upgraded: what its fields were called then is still read. False:
 * it is newer, and what its fields mean is not known. */
static bool
check_version(struct check *check)
{
    const char *newest = check->kind->version;
    const char *own = node_attribute(check->arena, check->record, "v");

    if (own == NULL || own[0] == '\0') {
        node_set(check->record, "v", newest);
        return true;
    }
    if (strspn(own, "0123456789") == strlen(own) &&
        strtol(own, NULL, 10) >= 1 &&
        strtol(own, NULL, 10) <= strtol(newest, NULL, 10)) {
        node_set(check->record, "v", newest);
        return true;
    }
    message_add(check->log, MESSAGE_RECORD_VERSION, record_place(check->record),
        own, newest);
    return false;
}

/* Moves all that was typed into a holder beside what is canonical. The
 * holder stays in the tree, so that places are found from it. */
static void
put_aside(struct check *check)
{
    xmlNode *node = check->record->children;
    xmlNode *next;

    check->raw = xmlNewDocNode(check->record->doc, NULL, BAD_CAST "raw", NULL);
    for (; node != NULL; node = next) {
        next = node->next;
        if (node->type == XML_ELEMENT_NODE || stray_is(node))
            node_move(node, check->raw);
        else
            node_remove(node);
    }
    (void)xmlAddChild(check->record, check->raw);
}

/* People are looked up in the organisation: it comes before all fields. */
static void
open_organization(struct check *check)
{
    const struct kind *kind = check->kind;
    const xmlNode *raw =
        field_raw(kind->fields, kind->field_count, check->raw, "organization");
    const char *id;

    if (check->parent != NULL) {
        check->organization = check->parent->organization;
        check->astray = check->parent->astray;
    }
    if (raw == NULL)
        return;
    id = node_attribute(check->arena, raw, "id");
    if (id == NULL)
        id = node_line(check->arena, raw);
    check->organization = NULL;
    if (scalar_blank(id)) {
        if (!check->blank)
            field_report(check, MESSAGE_FIELD_UNFILLED, raw,
                field_find(kind->fields, kind->field_count, "organization"));
        return;
    }
    check->organization =
        organization_open(check->library, id, record_place(raw), check->log);
    check->astray = check->organization == NULL;
    if (check->organization != NULL)
        organization_severities(check->organization, check->log);
}

static const char *
iso_date(struct check *check, const xmlNode *node)
{
    const char *text = node_line(check->arena, node);
    char *printed;
    struct date date;

    if (text[0] == '\0')
        text = node_attribute(check->arena, node, "iso");
    if (text == NULL || !date_parse(text, strlen(text), &date))
        return NULL;
    printed = arena_alloc(check->arena, DATE_TEXT);
    (void)date_print(date, DATE_ISO, printed);
    return printed;
}

/* The date of the record or of its approval; NULL: none, or wrong. */
static const char *
find_date(struct check *check)
{
    const struct kind *kind = check->kind;
    const struct field *group =
        field_find(kind->fields, kind->field_count, "approved");
    const xmlNode *node =
        field_raw(kind->fields, kind->field_count, check->raw, "date");

    if (node == NULL && group != NULL) {
        node =
            field_raw(kind->fields, kind->field_count, check->raw, "approved");
        if (node != NULL)
            node = field_raw(group->fields, group->field_count, node, "date");
    }
    return node == NULL ? NULL : iso_date(check, node);
}

/* True when the record says so, or is part of one that does. */
static bool
is_blank(struct check *check)
{
    const struct kind *kind = check->kind;
    const xmlNode *node =
        field_raw(kind->fields, kind->field_count, check->raw, "blank");
    const char *answer = NULL;

    if (node != NULL)
        answer = field_answer(node_line(check->arena, node));
    if (answer == NULL)
        return check->parent != NULL && check->parent->blank;
    return strcmp(answer, "yes") == 0;
}

bool
check_record(struct library *library, struct arena *arena,
    const struct check *parent, const char *path, xmlNode *record,
    struct log *log)
{
    struct check check = {
        .library = library,
        .arena = arena,
        .log = log,
        .parent = parent,
        .path = path,
        .record = record,
    };
    const struct kind *kind =
        kind_require(library, node_name(record), record_place(record), log);

    if (kind == NULL)
        return false;
    check.kind = kind;
    attributes_check(arena, log, record, "v");
    if (!check_version(&check))
        return false;
    put_aside(&check);
    stray_check(&check);
    reference_open(&check);
    check.blank = is_blank(&check);
    check.date = find_date(&check);
    open_organization(&check);
    fields_check(&check, kind->fields, kind->body_at, check.raw, record);
    text_check(&check);
    fields_check(&check, kind->fields + kind->body_at,
        kind->field_count - kind->body_at, check.raw, record);
    fields_rest(&check, kind->fields, kind->field_count, check.raw);
    node_remove(check.raw);
    if (parent == NULL)
        reference_resolve(&check);
    return !check.astray;
}

/* What a draft may still lack. */
static const enum message_code draft_codes[] = {
    MESSAGE_FIELD_UNKNOWN,
    MESSAGE_FIELD_UNKNOWN_NEAR,
    MESSAGE_FIELD_MISSING,
    MESSAGE_FIELD_MISSING_EXAMPLE,
    MESSAGE_FIELD_UNFILLED,
    MESSAGE_TEXT_UNFILLED,
    MESSAGE_POINT_EMPTY,
    MESSAGE_CELL_EMPTY,
    MESSAGE_ROW_EMPTY,
    MESSAGE_ROW_BARE,
    MESSAGE_REF_UNKNOWN,
    MESSAGE_REF_UNKNOWN_NEAR,
    MESSAGE_LINK_UNKNOWN,
    MESSAGE_LINK_UNKNOWN_NEAR,
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
check_open(struct library *library, struct arena *arena, const char *path,
    struct check_options options, struct log *log)
{
    enum severity worst = SEVERITY_ERROR;
    xmlDoc *document;

    if (options.draft)
        worst = options.text == NULL ? SEVERITY_WARNING : SEVERITY_OFF;
    if (options.draft)
        soften(log, worst);
    if (options.text == NULL)
        document = source_read(library, arena, path, log);
    else
        document = source_text(library, arena, path, options.text, log);
    if (document == NULL)
        return NULL;
    if (!check_record(
            library, arena, NULL, path, xmlDocGetRootElement(document), log))
        return NULL;
    rule_run(library, document, worst, log);
    return document;
}
