#include "check/examples.h"

#include "base/arena.h"
#include "base/file.h"
#include "check/check.h"
#include "record/kind.h"

struct trial {
    struct library *library;
    const struct kind *kind;
    struct log *log;
    struct buffer start; /* the front matter up to the field */
    int line;            /* of the field */
};

static void
add_line(struct trial *trial, const char *indent, const char *name,
    const char *value)
{
    buffer_printf(&trial->start, "%s%s: %s\n", indent, name, value);
    trial->line++;
}

static const struct field *
organization_of(const struct kind *kind)
{
    unsigned i;

    for (i = 0; i < kind->field_count; i++)
        if (kind->fields[i].type == FIELD_ORGANIZATION)
            return &kind->fields[i];
    return NULL;
}

/* The kind and its organisation, which people and bodies are looked up in. */
static void
begin(struct trial *trial, const struct field *field)
{
    const struct field *organization = organization_of(trial->kind);

    trial->start.length = 0;
    trial->line = 2;
    buffer_text(&trial->start, "---\n");
    add_line(trial, "", "вид", trial->kind->alias);
    if (organization != NULL && organization != field &&
        organization->example != NULL)
        add_line(trial, "", organization->alias, organization->example);
}

/* What the checks say at the line of the field; what they say elsewhere is of
 * fields that are not there. */
static void
try_value(struct trial *trial, const struct field *field, const char *indent,
    const char *value)
{
    struct check_options options = { .draft = true };
    struct arena *arena = arena_new();
    struct log *log = log_new(arena, log_language(trial->log));
    const char *fault;
    int line = trial->line;

    add_line(trial, indent, field->alias, value);
    buffer_text(&trial->start, "---\n____\n");
    options.text = trial->start.data;
    (void)check_open(trial->library, arena, trial->kind->name, options, log);
    fault = log_error(log, trial->kind->name, line);
    if (fault != NULL)
        message_add(trial->log, MESSAGE_KIND_EXAMPLE, field->place,
            field_label(field, trial->log), value, fault);
    arena_free(arena);
}

/* Its example and its default, in a group or, with NULL, by itself. */
static void
try_field(
    struct trial *trial, const struct field *field, const struct field *group)
{
    const char *const values[] = { field->example, field->initial };
    size_t i;

    for (i = 0; i < sizeof(values) / sizeof(values[0]); i++) {
        if (values[i] == NULL)
            continue;
        begin(trial, field);
        if (group != NULL)
            add_line(trial, "", group->alias, "");
        try_value(trial, field, group == NULL ? "" : "  ", values[i]);
    }
}

void
examples_check(
    struct library *library, const struct kind *kind, struct log *log)
{
    struct arena *arena = arena_new();
    struct trial trial = { library, kind, log, { .arena = arena }, 0 };
    unsigned i;
    unsigned j;

    for (i = 0; i < kind->field_count; i++) {
        const struct field *field = &kind->fields[i];

        if (field->type == FIELD_GROUP || field->type == FIELD_GROUPS)
            for (j = 0; j < field->field_count; j++)
                try_field(&trial, &field->fields[j], field);
        else if (field->type != FIELD_ANNEXES)
            try_field(&trial, field, NULL);
    }
    arena_free(arena);
}
