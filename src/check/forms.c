#include "check/forms.h"

#include <stddef.h>

#include "check/checking.h"
#include "check/field.h"
#include "check/scalar.h"
#include "record/attribute.h"
#include "record/kind.h"
#include "record/node.h"
#include "record/record.h"

/* The forms of one name or post while they are read. */
struct reading {
    struct check *check;
    const char *group; /* "forms" */
    const char *name;  /* "form" */
    const char *texts[FIELD_CASES];
};

/* «вин: …», case="acc" or acc="…" with its text, typed at `node`. */
static void
take(struct reading *reading, const xmlNode *node, const char *typed,
    const char *text)
{
    struct check *check = reading->check;
    const struct field *form = field_find(field_cases, FIELD_CASES, typed);
    const char **known =
        form == NULL ? NULL : &reading->texts[form - field_cases];

    if (known == NULL)
        message_add(check->log, MESSAGE_FORM_CASE, record_place(node), typed);
    else if (*known != NULL)
        field_report(check, MESSAGE_FIELD_TWICE, node, form);
    else if (scalar_blank(text) && !check->blank)
        field_report(check, MESSAGE_FIELD_UNFILLED, node, form);
    else
        *known = text;
}

/* An element that holds the form of the case `typed`. */
static void
take_element(struct reading *reading, const xmlNode *node, const char *typed)
{
    const struct field form = { .name = typed, .alias = typed };

    if (scalar_is(reading->check, &form, node))
        take(reading, node, typed, node_line(reading->check->arena, node));
}

/* <form case="acc">, <position case="acc"> */
static void
take_cased(struct reading *reading, const xmlNode *node)
{
    struct check *check = reading->check;
    const char *typed = node_attribute(check->arena, node, "case");

    attributes_check(check->arena, check->log, node, "case");
    if (typed != NULL)
        take_element(reading, node, typed);
    else if (node_is(node, "form"))
        message_add(
            check->log, MESSAGE_FORM_SHAPE, record_place(node), reading->name);
}

/* <forms acc="…"/> */
static bool
take_attributes(struct reading *reading, const xmlNode *group)
{
    struct arena *arena = reading->check->arena;
    const xmlAttr *attribute;
    bool any = false;

    for (attribute = group->properties; attribute != NULL;
         attribute = attribute->next) {
        const char *name = (const char *)attribute->name;

        if (attribute->ns != NULL)
            continue;
        take(reading, group, name, node_attribute(arena, group, name));
        any = true;
    }
    return any;
}

/* The map of cases: its keys are elements, unknown ones with their name, or
 * attributes. */
static void
take_group(struct reading *reading, const xmlNode *group)
{
    struct check *check = reading->check;
    const xmlNode *node = node_first(group);
    bool any = take_attributes(reading, group) || node != NULL;

    if (!any || node_child(group, "item") != NULL || node_has_text(group)) {
        if (!check->blank)
            message_add(check->log, MESSAGE_FORM_SHAPE, record_place(group),
                reading->name);
        return;
    }
    for (; node != NULL; node = node_next(node)) {
        if (node_is(node, "form")) {
            take_cased(reading, node);
            continue;
        }
        if (!node_is(node, "unknown"))
            attributes_check(check->arena, check->log, node, NULL);
        take_element(reading, node, field_typed(check->arena, node));
    }
}

static void
take_all(struct reading *reading, const xmlNode *from)
{
    const xmlNode *node;

    for (node = node_first(from); node != NULL; node = node_next(node)) {
        if (reading->group != NULL && node_is(node, reading->group))
            take_group(reading, node);
        if (node_is(node, reading->name) &&
            (node_is(node, "form") ||
                xmlHasProp(node, BAD_CAST "case") != NULL))
            take_cased(reading, node);
    }
}

void
forms_write(struct check *check, const xmlNode *from, const char *group,
    const char *name, const xmlNode *place, xmlNode *parent)
{
    struct reading reading = { .check = check, .group = group, .name = name };
    int i;

    take_all(&reading, from);
    for (i = 0; i < FIELD_CASES; i++)
        if (reading.texts[i] != NULL)
            node_set(node_add(parent, name, reading.texts[i], place), "case",
                field_cases[i].name);
}
