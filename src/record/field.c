#include "record/field.h"

#include <string.h>

#include "base/arena.h"
#include "base/message.h"
#include "record/node.h"
#include "record/reading.h"
#include "record/spelling.h"
#include "record/template.h"
#include "russian/date.h"

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

static const char *const type_names[] = {
    [FIELD_TEXT] = "text",
    [FIELD_LINES] = "lines",
    [FIELD_DATE] = "date",
    [FIELD_NUMBER] = "number",
    [FIELD_YES_NO] = "yes-no",
    [FIELD_CHOICE] = "choice",
    [FIELD_PERSON] = "person",
    [FIELD_PERSONS] = "persons",
    [FIELD_SIGNERS] = "signers",
    [FIELD_BODY] = "body",
    [FIELD_ANNEXES] = "annexes",
    [FIELD_GROUP] = "group",
    [FIELD_GROUPS] = "groups",
    [FIELD_LIST] = "list",
    [FIELD_URL] = "url",
    [FIELD_NAME] = "name",
    [FIELD_ORGANIZATION] = "organization",
    [FIELD_ORGANIZATIONS] = "organizations",
    [FIELD_VARIANT] = "variant",
};
static const char *const need_names[] = { "no", "usual", "yes", "alone" };
enum { HAND_YES, HAND_NO, HAND_SIGNS };
static const char *const hands[] = {
    [HAND_YES] = "yes",
    [HAND_NO] = "no",
    [HAND_SIGNS] = "signs",
};

const struct field field_cases[FIELD_CASES] = {
    { .name = "gen", .alias = "род", .former = "родительный" },
    { .name = "dat", .alias = "дат", .former = "дательный" },
    { .name = "acc", .alias = "вин", .former = "винительный" },
    { .name = "ins", .alias = "твор", .former = "творительный" },
    { .name = "prep", .alias = "пред", .former = "pre|предложный" },
};

/* What a map may say of a person, and of an annexe. */
static const struct field person_fields[] = {
    { .name = "who", .alias = "кто" },
    { .name = "name", .alias = "фио" },
    { .name = "position", .alias = "должность" },
    { .name = "gender", .alias = "пол" },
    { .name = "reason", .alias = "причина" },
    { .name = "forms",
        .alias = "формы",
        .type = FIELD_GROUP,
        .fields = field_cases,
        .field_count = FIELD_CASES },
    { .name = "position-forms",
        .alias = "формы должности",
        .type = FIELD_GROUP,
        .fields = field_cases,
        .field_count = FIELD_CASES },
};
static const struct field annex_fields[] = {
    { .name = "file", .alias = "файл", .required = true },
    { .name = "approved", .alias = "утверждается", .type = FIELD_YES_NO },
    { .name = "id", .alias = "метка" },
};

static const char person_attributes[] =
    "id|last|first|patronymic|initials|gender|reason|role|who|name";

/* By enum field_type; NULL: none. */
static const char *const attributes[] = {
    [FIELD_DATE] = "iso",
    [FIELD_PERSON] = person_attributes,
    [FIELD_PERSONS] = person_attributes,
    [FIELD_SIGNERS] = person_attributes,
    [FIELD_BODY] = "id|term|secretary",
    [FIELD_ANNEXES] = "n|approved|file|id",
    [FIELD_ORGANIZATION] = "id|power",
    [FIELD_VARIANT] = "name|heading|gender|gen|dat|ins",
};

const char *
field_attributes(enum field_type type)
{
    return attributes[type];
}

bool
field_is_group(const struct field *field)
{
    return field->type == FIELD_GROUP || field->type == FIELD_GROUPS;
}

bool
field_repeats(enum field_type type)
{
    return type == FIELD_SIGNERS || type == FIELD_ANNEXES ||
           type == FIELD_GROUPS;
}

const struct field *
field_keys(enum field_type type, unsigned *count)
{
    bool person =
        type == FIELD_PERSON || type == FIELD_PERSONS || type == FIELD_SIGNERS;

    *count = 0;
    if (person)
        *count = COUNT(person_fields);
    else if (type == FIELD_ANNEXES)
        *count = COUNT(annex_fields);
    if (*count == 0)
        return NULL;
    return person ? person_fields : annex_fields;
}

bool
field_is_map(const struct field *field)
{
    unsigned count;

    return field_keys(field->type, &count) != NULL;
}

const char *
field_type_name(enum field_type type)
{
    return type_names[type];
}

const char *
field_need_name(enum field_need need)
{
    return need_names[need];
}

static bool
called(const struct field *field, const char *name)
{
    return spelling_same(field->name, name) ||
           spelling_same(field->alias, name) ||
           (field->former != NULL && spelling_listed(field->former, name));
}

const struct field *
field_find(const struct field *fields, unsigned count, const char *name)
{
    unsigned i;

    for (i = 0; i < count; i++)
        if (called(&fields[i], name))
            return &fields[i];
    return NULL;
}

const char *
field_suggest(const struct field *fields, unsigned count, const char *name)
{
    struct spelling spelling = { .word = name };
    unsigned i;

    for (i = 0; i < count; i++) {
        spelling_offer(&spelling, fields[i].alias);
        spelling_offer(&spelling, fields[i].name);
    }
    return spelling.best;
}

const char *
field_answer(const char *typed)
{
    if (spelling_listed(FIELD_YES, typed))
        return "yes";
    return spelling_listed(FIELD_NO, typed) ? "no" : NULL;
}

const char *
field_label(const struct field *field, const struct log *log)
{
    return log_language(log) == LANGUAGE_EN ? field->name : field->alias;
}

/* A blank offers it. */
static const char *
read_example(struct reading *reading, const xmlNode *node, enum field_type type)
{
    const char *example = node_attribute(reading->arena, node, "example");
    struct date date;

    if (type == FIELD_DATE && example != NULL &&
        !date_parse(example, strlen(example), &date))
        reading_wrong(reading, node, "example", example, "01.09.2025…");
    return example;
}

static void
check_repeat(struct reading *reading, const xmlNode *node,
    const struct field *fields, unsigned count)
{
    const struct field *last = &fields[count];

    if (field_find(fields, count, last->name) != NULL)
        reading_twice(reading, node, last->name);
    else if (field_find(fields, count, last->alias) != NULL)
        reading_twice(reading, node, last->alias);
}

static void
read_field(struct reading *reading, const xmlNode *node, struct field *field)
{
    struct arena *arena = reading->arena;

    reading_known(reading, node,
        "name|ru|was|type|required|choice|default|parameter|example|note|"
        "hand");
    field->name = reading_name(reading, node);
    field->alias = reading_needed(reading, node, "ru");
    field->former = node_attribute(arena, node, "was");
    field->type = reading_choice(
        reading, node, "type", type_names, COUNT(type_names), FIELD_TEXT);
    field->need = reading_choice(reading, node, "required", need_names,
        COUNT(need_names), FIELD_OPTIONAL);
    field->required = field->need >= FIELD_REQUIRED;
    field->choices = node_attribute(arena, node, "choice");
    field->initial = node_attribute(arena, node, "default");
    field->parameter = node_attribute(arena, node, "parameter");
    field->example = read_example(reading, node, field->type);
    field->note = node_attribute(arena, node, "note");
    field->rare = reading_choice(reading, node, "hand", hands, COUNT(hands),
                      HAND_YES) == HAND_NO;
    if (field->type == FIELD_CHOICE)
        (void)reading_needed(reading, node, "choice");
    field->fields = field_keys(field->type, &field->field_count);
    field->place = template_place(node);
}

/* The fields of a group are flat: a group in a group is a fault. */
static void
read_group(struct reading *reading, const xmlNode *parent, struct field *group)
{
    const xmlNode **list;
    struct field *fields;
    size_t count;
    size_t i;

    if (!field_is_group(group) && node_first(parent) != NULL) {
        reading_unknown(reading, node_first(parent));
        return;
    }
    if (!field_is_group(group))
        return;
    list = reading_elements(reading, parent, &count);
    fields = arena_array(reading->arena, count + 1, sizeof(*fields));
    for (i = 0; i < count; i++) {
        const xmlNode *node = list[i];

        if (!node_is(node, "field") || node_first(node) != NULL) {
            reading_unknown(reading, node);
            continue;
        }
        read_field(reading, node, &fields[group->field_count]);
        check_repeat(reading, node, fields, group->field_count++);
    }
    group->fields = fields;
}

void
field_read(struct reading *reading, const xmlNode *node, struct field *fields,
    unsigned *count)
{
    read_field(reading, node, &fields[*count]);
    read_group(reading, node, &fields[*count]);
    check_repeat(reading, node, fields, (*count)++);
}
