#include "check/field.h"

#include <string.h>

#include "base/arena.h"
#include "check/annex.h"
#include "check/bodies.h"
#include "check/check.h"
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

static void
check_item(struct check *check, const struct field *field, xmlNode *item,
    xmlNode *parent)
{
    attributes_check(check->arena, check->log, item, NULL);
    check_group(check, field, item, parent);
}

/* A list of one is the group. */
static void
check_one_group(struct check *check, const struct field *field, xmlNode *raw,
    xmlNode *parent)
{
    xmlNode *item = field_items(check, field, raw, "item");

    if (item == NULL)
        check_group(check, field, raw, parent);
    else
        check_item(check, field, item, parent);
    if (item != NULL && node_next(item) != NULL)
        field_report(check, MESSAGE_FIELD_TWICE, node_next(item), field);
}

/* Each item of a list is a group; else it is one group. */
static void
check_groups(struct check *check, const struct field *field, xmlNode *raw,
    xmlNode *parent)
{
    xmlNode *item = field_items(check, field, raw, "item");

    if (item == NULL)
        check_group(check, field, raw, parent);
    for (; item != NULL; item = node_next(item))
        check_item(check, field, item, parent);
}

/* By enum field_type. `map`: what the element may be, with its attributes, is
 * looked at there. */
static const struct {
    void (*check)(struct check *check, const struct field *field, xmlNode *raw,
        xmlNode *parent);
    bool map;
} types[] = {
    [FIELD_TEXT] = { scalar_text, false },
    [FIELD_LINES] = { scalar_lines, false },
    [FIELD_DATE] = { scalar_date, false },
    [FIELD_NUMBER] = { scalar_number, false },
    [FIELD_YES_NO] = { scalar_yes_no, false },
    [FIELD_CHOICE] = { scalar_choice, false },
    [FIELD_PERSON] = { people_signer, true },
    [FIELD_PERSONS] = { people_list, true },
    [FIELD_SIGNERS] = { people_signer, true },
    [FIELD_BODY] = { bodies_body, false },
    [FIELD_ANNEXES] = { annex_check, true },
    [FIELD_GROUP] = { check_one_group, false },
    [FIELD_GROUPS] = { check_groups, false },
    [FIELD_LIST] = { check_list, false },
    [FIELD_URL] = { scalar_url, false },
    [FIELD_NAME] = { people_name, false },
    [FIELD_ORGANIZATION] = { bodies_organization, false },
    [FIELD_ORGANIZATIONS] = { bodies_organizations, false },
    [FIELD_VARIANT] = { scalar_variant, false },
};

static void
check_attributes(
    struct check *check, const struct field *field, const xmlNode *raw)
{
    if (!node_is(raw, "unknown") && !types[field->type].map)
        attributes_check(
            check->arena, check->log, raw, field_attributes(field->type));
}

static bool
is_item(const xmlNode *node, const char *name)
{
    return node_is(node, "item") || node_is(node, name);
}

xmlNode *
field_items(struct check *check, const struct field *field, xmlNode *raw,
    const char *name)
{
    xmlNode *node = node_first(raw);
    xmlNode *next;

    if (node == NULL ||
        (!is_item(node, name) && node_child(raw, "item") == NULL))
        return NULL;
    if (types[field->type].map && !node_is(raw, "unknown"))
        attributes_check(check->arena, check->log, raw, NULL);
    for (; node != NULL; node = next) {
        next = node_next(node);
        if (is_item(node, name))
            continue;
        message_add(check->log, MESSAGE_FIELD_BESIDE, record_place(node),
            field_typed(check->arena, node));
        node_remove(node);
    }
    return node_first(raw);
}

void
field_report(struct check *check, enum message_code code, const xmlNode *raw,
    const struct field *field)
{
    message_add(
        check->log, code, record_place(raw), field_label(field, check->log));
}

const char *
field_typed(struct arena *arena, const xmlNode *node)
{
    const char *name = NULL;

    if (node_is(node, "unknown"))
        name = node_attribute(arena, node, "name");
    return name == NULL ? node_name(node) : name;
}

static bool
is_field(struct arena *arena, const struct field *field, const xmlNode *node)
{
    if (field->type == FIELD_ANNEXES && node_is(node, "annex"))
        return true;
    return field_find(field, 1, field_typed(arena, node)) != NULL;
}

xmlNode *
field_raw(const struct field *fields, unsigned count, const xmlNode *raw,
    const char *name)
{
    const struct field *field = field_find(fields, count, name);
    struct arena *scratch = arena_new();
    xmlNode *node = field == NULL ? NULL : node_first(raw);

    while (node != NULL && !is_field(scratch, field, node))
        node = node_next(node);
    arena_free(scratch);
    return node;
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
    return field->type == FIELD_GROUP || field->type == FIELD_GROUPS ||
           field->type == FIELD_ANNEXES;
}

/* What is typed and gives no element is not missing: it is unread. */
static void
check_typed(struct check *check, const struct field *field, xmlNode *node,
    xmlNode *parent)
{
    const xmlNode *last = parent->last;

    types[field->type].check(check, field, node, parent);
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
        if (!is_field(check->arena, field, node))
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
field_unknown(struct check *check, const struct field *fields, unsigned count,
    const xmlNode *node)
{
    const char *name = field_typed(check->arena, node);
    const char *near = field_suggest(fields, count, name);

    if (near != NULL)
        message_add(check->log, MESSAGE_FIELD_UNKNOWN_NEAR, record_place(node),
            name, near);
    else
        message_add(
            check->log, MESSAGE_FIELD_UNKNOWN, record_place(node), name);
}

void
fields_rest(struct check *check, const struct field *fields, unsigned count,
    xmlNode *raw)
{
    const xmlNode *node;

    for (node = node_first(raw); node != NULL; node = node_next(node))
        field_unknown(check, fields, count, node);
}
