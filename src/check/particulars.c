#include "check/particulars.h"

#include <string.h>

#include "check/checking.h"
#include "check/field.h"
#include "check/scalar.h"
#include "record/attribute.h"
#include "record/kind.h"
#include "record/node.h"

struct reading {
    struct check *check;
    const struct field *keys; /* of a person */
    bool good;
};

static void
report(struct reading *reading, enum message_code code, const xmlNode *node,
    const struct field *key)
{
    field_report(reading->check, code, node, key);
    reading->good = false;
}

static const struct field *
key_of(const struct reading *reading, const char *name)
{
    return field_find(reading->keys->fields, reading->keys->field_count, name);
}

/* Keys typed in Russian, or not known to the reader, get their English
 * names. */
static void
name_keys(const struct reading *reading, xmlNode *parent)
{
    xmlNode *node;

    for (node = node_first(parent); node != NULL; node = node_next(node)) {
        const struct field *key =
            key_of(reading, field_typed(reading->check->arena, node));

        if (key == NULL)
            continue;
        if (node_is(node, "unknown"))
            node_set(node, "name", NULL);
        xmlNodeSetName(node, BAD_CAST key->name);
    }
}

static bool
is_post(const xmlNode *node)
{
    return node_is(node, "position") || node_is(node, "position-forms");
}

/* Moves posts, or all that is no post, out of `from`, except `person`. */
static void
move(xmlNode *from, bool posts, xmlNode *to, const xmlNode *person)
{
    xmlNode *node;
    xmlNode *next;

    for (node = node_first(from); node != NULL; node = next) {
        next = node_next(node);
        if (node != person && is_post(node) == posts)
            node_move(node, to);
    }
}

/* <position>чтец<form case="acc">…</form></position>: forms go beside what
 * they are of. */
static void
take_forms_out(xmlNode *node, const char *group)
{
    xmlNode *child;
    xmlNode *next;

    for (child = node_first(node); child != NULL; child = next) {
        next = node_next(child);
        if (node_is(child, "forms")) {
            xmlNodeSetName(child, BAD_CAST group);
            node_move(child, node->parent);
        } else if (node_is(child, "form")) {
            node_move(child, node_add(node->parent, group, NULL, child));
        }
    }
}

static bool
stands_before(const xmlNode *node)
{
    const xmlNode *other = node_first(node->parent);

    while (other != node && !node_is(other, node_name(node)))
        other = node_next(other);
    return other != node;
}

static void
check_key(struct reading *reading, const struct field *key, xmlNode *node)
{
    bool post = node_is(node, "position");
    bool cased = post && xmlHasProp(node, BAD_CAST "case") != NULL;

    attributes_check(
        reading->check->arena, reading->check->log, node, post ? "case" : NULL);
    if (cased)
        return;
    if (post || node_is(node, "name") || node_is(node, "who"))
        take_forms_out(node, post ? "position-forms" : "forms");
    if (!scalar_is(reading->check, key, node))
        reading->good = false;
    if (xmlHasProp(node->parent, BAD_CAST key->name) != NULL ||
        (stands_before(node) && !post))
        report(reading, MESSAGE_FIELD_TWICE, node, key);
}

static bool
is_nominative(const xmlNode *node)
{
    return node_is(node, "position") &&
           xmlHasProp(node, BAD_CAST "case") == NULL;
}

static void
check_posts(struct reading *reading, const xmlNode *parent)
{
    const xmlNode *node;
    unsigned count = 0;

    for (node = node_first(parent); node != NULL; node = node_next(node))
        if (is_nominative(node) && ++count > 1)
            report(reading, MESSAGE_FIELD_TWICE, node,
                key_of(reading, "position"));
}

static void
check_keys(struct reading *reading, xmlNode *parent, const xmlNode *person)
{
    xmlNode *node;
    xmlNode *next;

    for (node = node_first(parent); node != NULL; node = next) {
        const struct field *key = key_of(reading, node_name(node));

        next = node_next(node);
        if (node == person || node_is(node, "form"))
            continue;
        if (key == NULL)
            field_unknown(reading->check, reading->keys->fields,
                reading->keys->field_count, node);
        else if (key->type != FIELD_GROUP)
            check_key(reading, key, node);
    }
    check_posts(reading, parent);
}

static xmlNode *
find_person(struct reading *reading, xmlNode *raw)
{
    xmlNode *person = node_child(raw, "person");
    const xmlNode *node;

    if (person == NULL)
        return raw;
    for (node = node_next(person); node != NULL; node = node_next(node))
        if (node_is(node, "person"))
            report(reading, MESSAGE_PERSON_TWO, node, reading->keys);
    return person;
}

xmlNode *
particulars_arrange(
    struct check *check, const struct field *field, xmlNode *raw)
{
    struct reading reading = { .check = check, .keys = field, .good = true };
    const char *known = field_attributes(field->type);
    xmlNode *person = find_person(&reading, raw);

    if (!reading.good)
        return NULL;
    if (node_child(raw, "item") != NULL) {
        report(&reading, MESSAGE_FIELD_SHAPE, raw, field);
        return NULL;
    }
    attributes_check(
        check->arena, check->log, raw, person == raw ? known : NULL);
    name_keys(&reading, raw);
    if (person != raw) {
        attributes_check(check->arena, check->log, person, known);
        name_keys(&reading, person);
        move(person, true, raw, NULL);
        move(raw, false, person, person);
        check_keys(&reading, person, NULL);
    }
    check_keys(&reading, raw, person);
    return reading.good ? person : NULL;
}
