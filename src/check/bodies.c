#include "check/bodies.h"

#include "check/checking.h"
#include "check/field.h"
#include "check/scalar.h"
#include "record/attribute.h"
#include "record/kind.h"
#include "record/node.h"
#include "record/organization.h"
#include "record/record.h"

void
bodies_organization(struct check *check, const struct field *field,
    xmlNode *raw, xmlNode *parent)
{
    if (check->organization != NULL)
        organization_fill(
            check->organization, node_add(parent, field->name, NULL, raw));
}

static void
add_organization(struct check *check, const struct field *field,
    const xmlNode *raw, xmlNode *parent)
{
    const char *id = scalar_id(check, field, raw);
    const struct organization *organization;

    if (id == NULL)
        return;
    organization =
        organization_open(check->library, id, record_place(raw), check->log);
    if (organization != NULL)
        organization_fill(
            organization, node_add(parent, "organization", NULL, raw));
}

void
bodies_organizations(struct check *check, const struct field *field,
    xmlNode *raw, xmlNode *parent)
{
    xmlNode *list = node_add(parent, field->name, NULL, raw);
    const xmlNode *node = field_items(check, field, raw, "organization");

    if (node == NULL)
        add_organization(check, field, raw, list);
    for (; node != NULL; node = node_next(node)) {
        attributes_check(check->arena, check->log, node,
            field_attributes(FIELD_ORGANIZATION));
        add_organization(check, field, node, list);
    }
}

static void
report_body(struct check *check, const char *id, const xmlNode *raw)
{
    const char *near =
        organization_suggest(check->organization, check->arena, "body", id);

    if (near != NULL)
        message_add(
            check->log, MESSAGE_BODY_UNKNOWN_NEAR, record_place(raw), id, near);
    else
        message_add(check->log, MESSAGE_BODY_UNKNOWN, record_place(raw), id);
}

void
bodies_body(struct check *check, const struct field *field, xmlNode *raw,
    xmlNode *parent)
{
    const char *id = scalar_id(check, field, raw);
    const xmlNode *name;
    xmlNode *node;

    if (id == NULL)
        return;
    if (check->organization == NULL) {
        if (!check->astray)
            message_add(
                check->log, MESSAGE_ORGANIZATION_FIRST, record_place(raw), id);
        return;
    }
    check->body = organization_body(check->organization, id);
    if (check->body == NULL) {
        report_body(check, id, raw);
        check->astray = true;
        return;
    }
    node = node_add(parent, field->name, NULL, raw);
    node_set(node, "id", id);
    node_set(node, "term", node_attribute(check->arena, check->body, "term"));
    node_set(node, "secretary",
        node_attribute(check->arena, check->body, "secretary"));
    for (name = node_first(check->body); name != NULL; name = node_next(name))
        if (!node_is(name, "member"))
            node_set(node_add(node, node_name(name),
                         node_line(check->arena, name), raw),
                "case", node_attribute(check->arena, name, "case"));
}
