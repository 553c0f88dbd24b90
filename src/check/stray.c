#include "check/stray.h"

#include <string.h>

#include "base/arena.h"
#include "check/checking.h"
#include "record/kind.h"
#include "record/node.h"
#include "record/record.h"
#include "record/vocabulary.h"

enum { SHOWN = 60 }; /* bytes */

/* As much of it as helps to find it. */
static const char *
shown(struct arena *arena, const xmlNode *text)
{
    char *line =
        text_line(arena, arena_strdup(arena, (const char *)text->content));
    size_t length = SHOWN;

    if (strlen(line) <= SHOWN)
        return line;
    while (((unsigned char)line[length] & 0xC0) == 0x80)
        length--;
    return arena_printf(arena, "%.*s…", (int)length, line);
}

/* A name or post may stand beside its own forms. */
static bool
is_part_of_line(const xmlNode *node)
{
    const struct word *word = vocabulary_find(node_name(node));

    return (word != NULL && (word->is & HOLD_INLINE) != 0) ||
           node_is(node, "form") || node_is(node, "forms");
}

static bool
holds_fields(const xmlNode *node)
{
    const xmlNode *child;

    for (child = node_first(node); child != NULL; child = node_next(child))
        if (!is_part_of_line(child))
            return true;
    return false;
}

/* At the element that stands before it, or the one it stands in. */
static void
report(struct check *check, const xmlNode *text)
{
    const xmlNode *before = text;

    while (before->prev != NULL && before->type != XML_ELEMENT_NODE)
        before = before->prev;
    if (before->type != XML_ELEMENT_NODE)
        before = text->parent;
    message_add(check->log, MESSAGE_FIELD_STRAY, record_place(before),
        shown(check->arena, text));
}

bool
stray_is(const xmlNode *node)
{
    return (node->type == XML_TEXT_NODE ||
               node->type == XML_CDATA_SECTION_NODE) &&
           !xmlIsBlankNode((xmlNode *)node);
}

/* A record that is written out in an annexe is checked as a record. */
static bool
is_annexed(const struct field *field, const xmlNode *node)
{
    return field->type == FIELD_ANNEXES && !node_is(node, "item") &&
           field_find(field->fields, field->field_count, node_name(node)) ==
               NULL;
}

static void
walk(struct check *check, const struct field *field, const xmlNode *parent)
{
    const xmlNode *node;

    if (!holds_fields(parent))
        return;
    for (node = parent->children; node != NULL; node = node->next)
        if (stray_is(node))
            report(check, node);
        else if (node->type == XML_ELEMENT_NODE && !is_annexed(field, node))
            walk(check, field, node);
}

void
stray_check(struct check *check)
{
    const struct kind *kind = check->kind;
    const xmlNode *node;

    for (node = check->raw->children; node != NULL; node = node->next) {
        const struct field *field;

        if (stray_is(node))
            report(check, node);
        if (node->type != XML_ELEMENT_NODE)
            continue;
        field = field_find(kind->fields, kind->field_count, node_name(node));
        if (field != NULL)
            walk(check, field, node);
    }
}
