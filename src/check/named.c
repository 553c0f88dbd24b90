#include "check/named.h"

#include "check/checking.h"
#include "record/kind.h"
#include "record/node.h"
#include "record/record.h"

/* The first element of the part; any other is reported and taken away. */
static xmlNode *
find(struct check *check, const xmlNode *text, const struct part *part)
{
    xmlNode *found = NULL;
    xmlNode *node;
    xmlNode *next;

    for (node = node_first(text); node != NULL; node = next) {
        next = node_next(node);
        if (!node_is(node, part->name))
            continue;
        if (found == NULL) {
            found = node;
            continue;
        }
        message_add(
            check->log, MESSAGE_PART_TWICE, record_place(node), part->title);
        node_remove(node);
    }
    return found;
}

static void
check_part(struct check *check, xmlNode *text, const struct part *part)
{
    xmlNode *node = find(check, text, part);

    if (node == NULL && check->blank)
        node = node_add(text, part->name, NULL, check->record);
    else if (node == NULL && part->required)
        message_add(
            check->log, MESSAGE_PART_MISSING, record_place(text), part->title);
    else if (node != NULL && part->required && !check->blank &&
             node_first(node) == NULL)
        message_add(
            check->log, MESSAGE_PART_EMPTY, record_place(node), part->title);
    if (node == NULL)
        return;
    node_set(node, "label", part->label);
    node_move(node, text);
}

void
named_check(struct check *check, xmlNode *text)
{
    unsigned i;

    for (i = 0; i < check->kind->part_count; i++)
        check_part(check, text, &check->kind->parts[i]);
}
