#include "check/people.h"

#include <string.h>

#include "check/checking.h"
#include "check/choice.h"
#include "check/entry.h"
#include "check/field.h"
#include "check/known.h"
#include "check/particulars.h"
#include "check/scalar.h"
#include "record/kind.h"
#include "record/node.h"
#include "record/organization.h"
#include "record/record.h"

/* One post and person. Canonical input has them as <position> and <person>
 * side by side. Nobody leaves a post, for drafts. */
static void
signer(struct check *check, const struct field *field, xmlNode *raw,
    xmlNode *parent)
{
    xmlNode *person = particulars_arrange(check, field, raw);
    struct entry entry;
    xmlNode *node;
    bool posted;

    /* a signature has initials only: whose they are is all one */
    if (person == NULL ||
        !entry_read(check, field, person,
            field->type == FIELD_SIGNERS ? NULL : raw, &entry))
        return;
    node = node_add(parent, field->name, NULL, raw);
    posted = entry_write_post(check, &entry, raw, node);
    if (entry_is_nobody(check, &entry)) {
        if (!posted)
            (void)node_add(node, "position", SCALAR_UNFILLED, raw);
        return;
    }
    if (!posted && field->type == FIELD_SIGNERS)
        message_add(check->log, MESSAGE_PERSON_POSITION, record_place(raw),
            field_label(field, check->log), entry.person.last);
    (void)entry_write(check, &entry, node);
}

/* A word of the field's `choice` in place of a person: «себя». NULL: none. */
static const char *
word_instead(struct check *check, const struct field *field, const xmlNode *raw)
{
    if (field->choices == NULL || node_first(raw) != NULL)
        return NULL;
    return choice_find(check, field->choices, node_line(check->arena, raw));
}

/* «primerova, kovalenko»: each part is a name. */
static bool
names_several(struct check *check, const xmlNode *raw)
{
    char *text = node_line(check->arena, raw);
    unsigned count = 0;
    char *state = NULL;
    char *name;

    for (name = strtok_r(text, ",;", &state); name != NULL;
         name = strtok_r(NULL, ",;", &state)) {
        struct person person;

        name = text_trim(name);
        if (!known_is_id(name) && !person_parse(check->arena, name, &person))
            return false;
        count++;
    }
    return count > 1;
}

/* Names in one line become items. */
static void
split_scalar(struct check *check, xmlNode *raw)
{
    char *text = node_line(check->arena, raw);
    char *state = NULL;
    char *name;

    xmlNodeSetContent(raw, NULL);
    for (name = strtok_r(text, ",;", &state); name != NULL;
         name = strtok_r(NULL, ",;", &state))
        (void)node_add(raw, "item", text_trim(name), raw);
}

void
people_signer(struct check *check, const struct field *field, xmlNode *raw,
    xmlNode *parent)
{
    const char *word = word_instead(check, field, raw);
    xmlNode *item;

    if (word != NULL) {
        (void)node_add(parent, field->name, word, raw);
        return;
    }
    if (node_first(raw) == NULL && names_several(check, raw))
        split_scalar(check, raw);
    item = field_items(check, field, raw, "item");
    if (item == NULL) {
        signer(check, field, raw, parent);
        return;
    }
    if (field->type == FIELD_PERSON && node_next(item) != NULL)
        field_report(check, MESSAGE_PERSON_TWO, raw, field);
    for (; item != NULL; item = node_next(item))
        signer(check, field, item, parent);
}

void
people_name(struct check *check, const struct field *field, xmlNode *raw,
    xmlNode *parent)
{
    const char *text = node_line(check->arena, raw);
    bool id =
        !scalar_blank(text) && node_first(raw) == NULL && known_is_id(text);
    const xmlNode *known = id ? known_id(check, text, raw) : NULL;

    if (known != NULL) {
        xmlNodeSetContent(raw, NULL);
        xmlNodeAddContent(
            raw, BAD_CAST node_text(check->arena, node_child(known, "full")));
    }
    scalar_text(check, field, raw, parent);
}

static void
list_one(struct check *check, const struct field *field, xmlNode *raw,
    xmlNode *parent)
{
    xmlNode *person = particulars_arrange(check, field, raw);
    struct entry entry;

    if (person == NULL || !entry_read(check, field, person, NULL, &entry) ||
        entry_is_nobody(check, &entry))
        return;
    (void)entry_write_post(
        check, &entry, raw, entry_write(check, &entry, parent));
}

void
people_list(struct check *check, const struct field *field, xmlNode *raw,
    xmlNode *parent)
{
    xmlNode *node = node_add(parent, field->name, NULL, raw);
    xmlNode *child;

    if (node_first(raw) == NULL)
        split_scalar(check, raw);
    child = field_items(check, field, raw, "person");
    if (child == NULL)
        list_one(check, field, raw, node);
    for (; child != NULL; child = node_next(child))
        list_one(check, field, child, node);
}

void
people_members(struct check *check, const struct field *field, xmlNode *parent)
{
    const xmlNode *member;
    const xmlNode *place = node_child(parent, "body");
    xmlNode *node;

    if (check->body == NULL)
        return;
    node = node_add(parent, field->name, NULL, place);
    for (member = node_first(check->body); member != NULL;
         member = node_next(member)) {
        const char *id = node_attribute(check->arena, member, "person");
        xmlNode *person;
        struct entry entry = { .raw = node, .keys = field };

        if (!node_is(member, "member"))
            continue;
        entry.person = (struct person){ "", "", "", "", "" };
        entry.known = organization_person(check->organization, id);
        entry_complete(check, &entry);
        entry.role = node_attribute(check->arena, member, "role");
        person = entry_write(check, &entry, node);
        node_typed(person, "organization");
        (void)entry_write_post(check, &entry, node, person);
    }
}
