#include "check/fields.h"

#include <string.h>

#include "base/arena.h"
#include "check/annex.h"
#include "check/bodies.h"
#include "check/checking.h"
#include "check/field.h"
#include "check/markup.h"
#include "check/people.h"
#include "check/scalar.h"
#include "record/attribute.h"
#include "record/kind.h"
#include "record/node.h"
#include "record/organization.h"
#include "record/record.h"

/* Texts; one alone is a list of one. */
static void
check_list(struct check *check, const struct field *field, xmlNode *raw,
    xmlNode *parent)
{
    struct field item = { .name = "item", .alias = field->alias };
    xmlNode *node = node_add(parent, field->name, NULL, raw);
    xmlNode *child = field_items(check, field, raw, "item");

    if (child == NULL)
        scalar_text(check, &item, raw, node);
    for (; child != NULL; child = node_next(child)) {
        attributes_check(check->arena, check->log, child, NULL);
        scalar_text(check, &item, child, node);
    }
}

/* Text alone is the group's first field. */
static void
check_group(struct check *check, const struct field *field, xmlNode *raw,
    xmlNode *parent)
{
    xmlNode *node = node_add(parent, field->name, NULL, raw);

    if (node_first(raw) == NULL && field->field_count > 0) {
        const char *text = node_text(check->arena, raw);

        xmlNodeSetContent(raw, NULL);
        (void)node_add(raw, field->fields[0].name, text, raw);
    }
    fields_check(check, field->fields, field->field_count, raw, node);
    fields_rest(check, field->fields, field->field_count, raw);
}

/* The items of a list, of which `one` means the first; else it is a group. */
static void
check_items(struct check *check, const struct field *field, xmlNode *raw,
    xmlNode *parent, bool one)
{
    xmlNode *item = field_items(check, field, raw, "item");

    if (item == NULL)
        check_group(check, field, raw, parent);
    else if (one && node_next(item) != NULL)
        field_report(check, MESSAGE_FIELD_TWICE, node_next(item), field);
    for (; item != NULL; item = one ? NULL : node_next(item)) {
        attributes_check(check->arena, check->log, item, NULL);
        check_group(check, field, item, parent);
    }
}

/* A list of one is the group. */
static void
check_one_group(struct check *check, const struct field *field, xmlNode *raw,
    xmlNode *parent)
{
    check_items(check, field, raw, parent, true);
}

static void
check_groups(struct check *check, const struct field *field, xmlNode *raw,
    xmlNode *parent)
{
    check_items(check, field, raw, parent, false);
}

/* By enum field_type. */
static void (*const types[])(struct check *check, const struct field *field,
    xmlNode *raw, xmlNode *parent) = {
    [FIELD_TEXT] = scalar_text,
    [FIELD_LINES] = scalar_lines,
    [FIELD_DATE] = scalar_date,
    [FIELD_NUMBER] = scalar_number,
    [FIELD_YES_NO] = scalar_yes_no,
    [FIELD_CHOICE] = scalar_choice,
    [FIELD_PERSON] = people_signer,
    [FIELD_PERSONS] = people_list,
    [FIELD_SIGNERS] = people_signer,
    [FIELD_BODY] = bodies_body,
    [FIELD_ANNEXES] = annex_check,
    [FIELD_GROUP] = check_one_group,
    [FIELD_GROUPS] = check_groups,
    [FIELD_LIST] = check_list,
    [FIELD_URL] = scalar_url,
    [FIELD_NAME] = people_name,
    [FIELD_ORGANIZATION] = bodies_organization,
    [FIELD_ORGANIZATIONS] = bodies_organizations,
    [FIELD_VARIANT] = scalar_variant,
};

/* What a map may be, with its attributes, is looked at there. */
static void
check_attributes(
    struct check *check, const struct field *field, const xmlNode *raw)
{
    if (!node_is(raw, "unknown") && !field_is_map(field))
        attributes_check(
            check->arena, check->log, raw, field_attributes(field->type));
}

/* gost-2025 holds for documents dated 18.08.2025 and later, and for those that
 * are still to be dated. */
static const char *
profile_of(struct check *check)
{
    const char *iso = check->date;

    if (check->parent != NULL)
        return NULL;
    return iso == NULL || strcmp(iso, "2025-08-18") >= 0 ? "gost-2025"
                                                         : "gost-2016";
}

static const char *
place_of(struct check *check)
{
    const xmlNode *node;
    const char *place;

    if (check->organization == NULL || check->parent != NULL)
        return NULL;
    node = node_child(check->organization->root, "place");
    if (node == NULL)
        return NULL;
    place = node_line(check->arena, node);
    if (organization_names_place(check->organization, check->arena, place))
        return NULL;
    return place;
}

/* What stands in a record for a field that it does not give. */
static const char *
default_of(struct check *check, const struct field *field)
{
    const char *value = NULL;

    if (strcmp(field->name, "profile") == 0)
        return profile_of(check);
    if (strcmp(field->name, "place") == 0)
        return place_of(check);
    if (field->parameter != NULL && check->organization != NULL)
        value = organization_parameter(
            check->organization, check->arena, field->parameter);
    return value == NULL ? field->initial : value;
}

static void
report_missing(
    struct check *check, const struct field *field, const xmlNode *raw)
{
    const xmlNode *node = raw == check->raw ? check->record : raw;

    if (check->blank)
        return;
    if (field->example == NULL)
        field_report(check, MESSAGE_FIELD_MISSING, node, field);
    else
        message_add(check->log, MESSAGE_FIELD_MISSING_EXAMPLE,
            record_place(node), field_label(field, check->log), field->example);
}

static void
complete(struct check *check, const struct field *field, xmlNode *raw,
    xmlNode *parent)
{
    const char *value = default_of(check, field);
    bool annexed = check->parent != NULL;

    if (field->type == FIELD_PERSONS && strcmp(field->name, "members") == 0)
        people_members(check, field, parent);
    else if (value != NULL)
        (void)node_add(parent, field->name, value, parent);
    else if (field->need == FIELD_REQUIRED ||
             (field->need == FIELD_ALONE && !annexed))
        report_missing(check, field, raw);
}

/* A key without a value: as if it were not there, unless it must be. */
static bool
is_empty(const struct field *field, const xmlNode *node)
{
    const xmlAttr *attribute;

    if (field->required || node_first(node) != NULL || node_has_text(node))
        return false;
    for (attribute = node->properties; attribute != NULL;
         attribute = attribute->next)
        if (attribute->ns == NULL && !node_is(node, "unknown"))
            return false;
    return true;
}

/* What is checked as fields or records of its own. */
static bool
holds_fields(const struct field *field)
{
    return field_is_group(field) || field->type == FIELD_ANNEXES;
}

/* What is typed and gives no element is not missing: it is unread. */
static void
check_typed(struct check *check, const struct field *field, xmlNode *node,
    xmlNode *parent)
{
    const xmlNode *last = parent->last;

    types[field->type](check, field, node, parent);
    if (parent->last == last)
        node_unread(check->arena, parent, field->name);
}

static void
check_field(struct check *check, const struct field *field, xmlNode *raw,
    xmlNode *parent)
{
    xmlNode *node;
    xmlNode *next;
    unsigned found = 0;

    for (node = node_first(raw); node != NULL; node = next) {
        next = node_next(node);
        if (!field_is(check->arena, field, node))
            continue;
        if (is_empty(field, node)) {
            node_remove(node);
            continue;
        }
        check_attributes(check, field, node);
        if (!holds_fields(field))
            markup_report(check, field, node);
        if (found++ > 0 && !field_repeats(field->type))
            field_report(check, MESSAGE_FIELD_TWICE, node, field);
        else
            check_typed(check, field, node, parent);
        node_remove(node);
    }
    if (found == 0)
        complete(check, field, raw, parent);
}

void
fields_check(struct check *check, const struct field *fields, unsigned count,
    xmlNode *raw, xmlNode *parent)
{
    unsigned i;

    for (i = 0; i < count; i++)
        check_field(check, &fields[i], raw, parent);
}

void
fields_rest(struct check *check, const struct field *fields, unsigned count,
    xmlNode *raw)
{
    const xmlNode *node;

    for (node = node_first(raw); node != NULL; node = node_next(node))
        field_unknown(check, fields, count, node);
}
