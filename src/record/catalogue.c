#include "record/catalogue.h"

#include <string.h>

#include "base/arena.h"
#include "base/file.h"
#include "base/json.h"
#include "base/utf8.h"
#include "record/kind.h"

enum { COLUMN_MIN = 12 }; /* characters, with the blanks behind */

static const char *const heads[][3] = {
    [LANGUAGE_RU] = { "вид", "по-русски", "версия" },
    [LANGUAGE_EN] = { "kind", "in Russian", "version" },
};
static const char *const part_types[] = {
    [PART_TEXT] = "text",
    [PART_POINTS] = "points",
    [PART_VOTES] = "votes",
};

static size_t
wider(size_t width, const char *text)
{
    size_t own = utf8_count(text, strlen(text)) + 2;

    return own > width ? own : width;
}

static void
write_cell(const char *text, size_t width, struct buffer *out)
{
    size_t used = utf8_count(text, strlen(text));

    buffer_printf(out, "%s%*s", text, (int)(width - used), "");
}

/* «положение, методология»: the kind and its variants. */
static const char *
aliases(const struct kind *kind, struct arena *arena)
{
    const char *list = kind->alias;
    unsigned i;

    for (i = 0; i < kind->variant_count; i++)
        list = arena_printf(arena, "%s, %s", list, kind->variants[i].alias);
    return list;
}

void
catalogue_table(const struct kind *const *kinds, size_t count,
    enum language language, struct buffer *out)
{
    const char *const *head = heads[language];
    size_t widths[2] = { COLUMN_MIN, COLUMN_MIN };
    size_t i;

    for (i = 0; i < count; i++) {
        widths[0] = wider(widths[0], kinds[i]->name);
        widths[1] = wider(widths[1], aliases(kinds[i], out->arena));
    }
    write_cell(head[0], widths[0], out);
    write_cell(head[1], widths[1], out);
    buffer_printf(out, "%s\n", head[2]);
    for (i = 0; i < count; i++) {
        write_cell(kinds[i]->name, widths[0], out);
        write_cell(aliases(kinds[i], out->arena), widths[1], out);
        buffer_printf(out, "%s\n", kinds[i]->version);
    }
}

/* ,"key":["a","b"] of "a|b" */
static void
write_words(const char *key, const char *words, struct buffer *out)
{
    const char *mark = "";

    buffer_printf(out, ",\"%s\":[", key);
    while (*words != '\0') {
        size_t length = strcspn(words, "|");

        buffer_text(out, mark);
        json_bytes(out, words, length);
        words += length + (words[length] == '|');
        mark = ",";
    }
    buffer_text(out, "]");
}

static void write_fields(
    const struct field *fields, unsigned count, struct buffer *out);

static void
write_field(const struct field *field, struct buffer *out)
{
    buffer_text(out, "{");
    json_member(out, "name", field->name);
    json_member(out, "alias", field->alias);
    json_member(out, "type", field_type_name(field->type));
    json_member(out, "required", field_need_name(field->need));
    if (field->choices != NULL)
        write_words("choice", field->choices, out);
    if (field->example != NULL)
        json_member(out, "example", field->example);
    if (field->note != NULL)
        json_member(out, "note", field->note);
    if (field->field_count > 0)
        write_fields(field->fields, field->field_count, out);
    buffer_text(out, "}");
}

static void
write_fields(const struct field *fields, unsigned count, struct buffer *out)
{
    unsigned i;

    buffer_text(out, ",\"fields\":[");
    for (i = 0; i < count; i++) {
        if (i > 0)
            buffer_text(out, ",");
        write_field(&fields[i], out);
    }
    buffer_text(out, "]");
}

static void
write_part(const struct part *part, struct buffer *out)
{
    buffer_text(out, "{");
    json_member(out, "name", part->name);
    json_member(out, "type", part_types[part->type]);
    write_words("heading", part->headings, out);
    buffer_text(out, "}");
}

static void
write_parts(const struct kind *kind, struct buffer *out)
{
    unsigned i;

    buffer_text(out, ",\"parts\":[");
    for (i = 0; i < kind->part_count; i++) {
        if (i > 0)
            buffer_text(out, ",");
        write_part(&kind->parts[i], out);
    }
    buffer_text(out, "]");
}

static void
write_columns(const struct columns *columns, struct buffer *out)
{
    unsigned i;

    buffer_text(out, ",\"table\":{");
    json_member(out, "name", columns->name);
    buffer_printf(out, ",\"min\":%u,\"columns\":[", columns->minimum);
    for (i = 0; i < columns->count; i++) {
        const struct column *column = &columns->list[i];

        buffer_text(out, i == 0 ? "{" : ",{");
        json_member(out, "name", column->name);
        json_member(out, "required", column->required ? "yes" : "no");
        write_words("heading", column->headings, out);
        buffer_text(out, "}");
    }
    buffer_text(out, "]}");
}

static void
write_body(const struct kind *kind, struct buffer *out)
{
    buffer_text(out, ",\"body\":{");
    json_member(out, "name", kind->each == NULL ? "text" : kind->each);
    if (kind->each != NULL)
        buffer_printf(out, ",\"min\":%u", kind->each_minimum);
    if (kind->verbs != NULL)
        write_words("verbs", kind->verbs, out);
    if (kind->part_count > 0)
        write_parts(kind, out);
    if (kind->columns != NULL)
        write_columns(kind->columns, out);
    buffer_text(out, "}");
}

static void
write_variants(const struct kind *kind, struct buffer *out)
{
    unsigned i;

    buffer_text(out, ",\"variants\":[");
    for (i = 0; i < kind->variant_count; i++) {
        buffer_text(out, i == 0 ? "{" : ",{");
        json_member(out, "name", kind->variants[i].name);
        json_member(out, "alias", kind->variants[i].alias);
        buffer_text(out, "}");
    }
    buffer_text(out, "]");
}

void
catalogue_json(const struct kind *kind, struct buffer *out)
{
    buffer_text(out, "{");
    json_member(out, "name", kind->name);
    json_member(out, "alias", kind->alias);
    json_member(out, "gender", kind->gender);
    buffer_printf(out, ",\"version\":%s", kind->version);
    if (kind->variant_count > 0)
        write_variants(kind, out);
    write_fields(kind->fields, kind->field_count, out);
    write_body(kind, out);
    buffer_text(out, "}\n");
}
