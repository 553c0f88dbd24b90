#include "check/forms.h"

#include <stddef.h>

#include "check/check.h"
#include "check/field.h"
#include "record/kind.h"
#include "record/node.h"
#include "record/record.h"
#include "record/spelling.h"

enum { CASES = 5 };

static const struct {
    struct field field;
    const char *spellings;
} cases[CASES] = {
    { { .name = "gen", .alias = "род" }, "gen|род|родительный" },
    { { .name = "dat", .alias = "дат" }, "dat|дат|дательный" },
    { { .name = "acc", .alias = "вин" }, "acc|вин|винительный" },
    { { .name = "ins", .alias = "твор" }, "ins|твор|творительный" },
    { { .name = "prep", .alias = "пред" }, "prep|pre|пред|предложный" },
};

/* The forms of one name or post while they are read. */
struct reading {
    struct check *check;
    const char *group; /* "forms" */
    const char *name;  /* "form" */
    const xmlNode *nodes[CASES];
};

static void
take(struct reading *reading, const xmlNode *node, const char *typed)
{
    struct log *log = reading->check->log;
    int i = 0;

    while (i < CASES && !spelling_listed(cases[i].spellings, typed))
        i++;
    if (i == CASES)
        message_add(log, MESSAGE_FORM_CASE, record_place(node), typed);
    else if (reading->nodes[i] != NULL)
        message_add(log, MESSAGE_FIELD_TWICE, record_place(node),
            field_label(&cases[i].field, log));
    else if (field_blank(node_line(reading->check->arena, node)) &&
             !reading->check->blank)
        message_add(log, MESSAGE_FIELD_UNFILLED, record_place(node),
            field_label(&cases[i].field, log));
    else
        reading->nodes[i] = node;
}

/* The map of cases: its keys are elements, unknown ones with their name. */
static void
take_group(struct reading *reading, const xmlNode *group)
{
    struct check *check = reading->check;
    const xmlNode *node = node_first(group);

    if (node == NULL || node_is(node, "item") || node_has_text(group)) {
        if (!check->blank)
            message_add(check->log, MESSAGE_FORM_SHAPE, record_place(group),
                reading->name);
        return;
    }
    for (; node != NULL; node = node_next(node)) {
        const char *typed = node_is(node, "unknown")
                                ? node_attribute(check->arena, node, "name")
                                : node_name(node);

        take(reading, node, typed == NULL ? "" : typed);
    }
}

static void
take_all(struct reading *reading, const xmlNode *from)
{
    struct check *check = reading->check;
    const xmlNode *node;

    for (node = node_first(from); node != NULL; node = node_next(node)) {
        const char *typed;

        if (reading->group != NULL && node_is(node, reading->group))
            take_group(reading, node);
        if (!node_is(node, reading->name))
            continue;
        typed = node_attribute(check->arena, node, "case");
        if (typed != NULL)
            take(reading, node, typed);
        else if (node_is(node, "form"))
            message_add(check->log, MESSAGE_FORM_SHAPE, record_place(node),
                reading->name);
    }
}

void
forms_write(struct check *check, const xmlNode *from, const char *group,
    const char *name, const xmlNode *place, xmlNode *parent)
{
    struct reading reading = { .check = check, .group = group, .name = name };
    int i;

    take_all(&reading, from);
    for (i = 0; i < CASES; i++)
        if (reading.nodes[i] != NULL)
            node_set(node_add(parent, name,
                         node_line(check->arena, reading.nodes[i]), place),
                "case", cases[i].field.name);
}
