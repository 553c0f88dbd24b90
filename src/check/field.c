#include "check/field.h"

#include "base/arena.h"
#include "check/checking.h"
#include "record/attribute.h"
#include "record/field.h"
#include "record/node.h"
#include "record/record.h"

void
field_report(struct check *check, enum message_code code, const xmlNode *raw,
    const struct field *field)
{
    message_add(
        check->log, code, record_place(raw), field_label(field, check->log));
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
    if (field_is_map(field) && !node_is(raw, "unknown"))
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

const char *
field_typed(struct arena *arena, const xmlNode *node)
{
    const char *name = NULL;

    if (node_is(node, "unknown"))
        name = node_attribute(arena, node, "name");
    return name == NULL ? node_name(node) : name;
}

bool
field_is(struct arena *arena, const struct field *field, const xmlNode *node)
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

    while (node != NULL && !field_is(scratch, field, node))
        node = node_next(node);
    arena_free(scratch);
    return node;
}
