#include "record/blank.h"

#include <stdbool.h>
#include <stddef.h>
#include <string.h>

#include "base/file.h"
#include "record/kind.h"

#define UNFILLED "____"

/* How a value is written, for fields without a note of their own. */
static const char *const hints[] = {
    [FIELD_LINES] = "строки: после знака | с новой строки и с отступом",
    [FIELD_DATE] = "дата цифрами",
    [FIELD_YES_NO] = "да или нет",
    [FIELD_PERSON] = "имя из файла организации или Фамилия И.О.",
    [FIELD_PERSONS] = "имена из файла организации или фамилии, через запятую",
    [FIELD_SIGNERS] = "имя из файла организации или должность и фио",
    [FIELD_BODY] = "имя органа из файла организации",
    [FIELD_ANNEXES] = "файлы приложений",
    [FIELD_LIST] = "список: каждая строка начинается с «- »",
    [FIELD_URL] = "адрес с https://",
    [FIELD_NAME] = "имя из файла организации или Фамилия Имя Отчество",
    [FIELD_ORGANIZATION] = "имя папки в templates/organizations",
    [FIELD_ORGANIZATIONS] = "имена папок в templates/organizations",
};

static const char head[] =
    "---\n"
    "# Впишите свой текст вместо каждого " UNFILLED " и удалите лишнее.\n"
    "# Строка с «# » – пояснение. «#» перед полем – поле необязательно:\n"
    "# уберите этот знак, если поле нужно.\n"
    "# Проверить: pisar check --draft ФАЙЛ, напечатать: pisar render ФАЙЛ.\n";

static const char *
hint_of(const struct field *field)
{
    const size_t count = sizeof(hints) / sizeof(hints[0]);

    if (field->note != NULL || (size_t)field->type >= count)
        return field->note;
    return hints[field->type];
}

/* "inline=в строке|line" as a clerk may write them. */
static void
write_choices(const char *choices, const char *start, struct buffer *out)
{
    const char *mark = "одно из: ";

    buffer_text(out, start);
    buffer_text(out, "# ");
    while (*choices != '\0') {
        size_t length = strcspn(choices, "|");
        const char *alias = memchr(choices, '=', length);
        const char *word = alias == NULL ? choices : alias + 1;

        buffer_text(out, mark);
        buffer_append(out, word, length - (size_t)(word - choices));
        choices += length + (choices[length] == '|');
        mark = ", ";
    }
    buffer_text(out, "\n");
}

/* `start`: what each line begins with. */
static void
write_comments(const struct field *field, const char *start, struct buffer *out)
{
    const char *hint = hint_of(field);

    if (hint != NULL)
        buffer_printf(out, "%s# %s\n", start, hint);
    if (field->choices != NULL && field->type != FIELD_ANNEXES)
        write_choices(field->choices, start, out);
    if (field->example != NULL)
        buffer_printf(out, "%s# например: %s\n", start, field->example);
}

static void
write_field(const struct field *field, struct buffer *out)
{
    const char *off = field->required || field->need == FIELD_USUAL ? "" : "#";
    unsigned i;

    buffer_text(out, "\n");
    write_comments(field, "", out);
    buffer_printf(out, "%s%s:", off, field->alias);
    if (!field_is_group(field)) {
        buffer_text(out, " " UNFILLED "\n");
        return;
    }
    buffer_text(out, "\n");
    for (i = 0; i < field->field_count; i++) {
        write_comments(&field->fields[i], off[0] == '#' ? "" : "  ", out);
        buffer_printf(
            out, "%s  %s: " UNFILLED "\n", off, field->fields[i].alias);
    }
}

/* In one line, even a group, below its note and choices. */
static void
write_rare(const struct field *field, struct buffer *out)
{
    unsigned i;

    if (field->note != NULL)
        buffer_printf(out, "# %s\n", field->note);
    if (field->choices != NULL && field->type != FIELD_ANNEXES)
        write_choices(field->choices, "", out);
    buffer_printf(out, "#%s: ", field->alias);
    if (!field_is_group(field)) {
        buffer_text(out, UNFILLED "\n");
        return;
    }
    for (i = 0; i < field->field_count; i++)
        buffer_printf(out, "%s%s: " UNFILLED, i == 0 ? "{" : ", ",
            field->fields[i].alias);
    buffer_text(out, "}\n");
}

/* A variant is said by the name of the kind. */
static bool
is_rare(const struct field *field)
{
    return field->rare && !field->required && field->type != FIELD_VARIANT;
}

static void
write_fields(const struct kind *kind, struct buffer *out)
{
    const char *title = "\n# Редко нужны:\n";
    unsigned i;

    for (i = 0; i < kind->field_count; i++)
        if (!is_rare(&kind->fields[i]) && kind->fields[i].type != FIELD_VARIANT)
            write_field(&kind->fields[i], out);
    for (i = 0; i < kind->field_count; i++) {
        if (!is_rare(&kind->fields[i]))
            continue;
        buffer_text(out, title);
        write_rare(&kind->fields[i], out);
        title = "";
    }
}

static void
write_part(const struct part *part, unsigned number, struct buffer *out)
{
    static const char votes[] =
        " за – " UNFILLED ", против – " UNFILLED ", воздержались – " UNFILLED;

    buffer_printf(out, "\n%s:", part->title);
    if (part->type == PART_POINTS)
        buffer_printf(out, "\n\n%u.1. " UNFILLED "\n", number);
    else
        buffer_printf(
            out, "%s\n", part->type == PART_VOTES ? votes : " " UNFILLED);
}

static void
write_each(const struct kind *kind, struct buffer *out)
{
    unsigned count = kind->each_minimum > 1 ? kind->each_minimum : 1;
    unsigned number;
    unsigned i;

    for (number = 1; number <= count; number++) {
        buffer_printf(out, "%s# " UNFILLED "\n", number == 1 ? "" : "\n");
        for (i = 0; i < kind->part_count; i++)
            if (!kind->parts[i].rare)
                write_part(&kind->parts[i], number, out);
    }
}

/* Parts of the text are headings. */
static void
write_headings(const struct kind *kind, struct buffer *out)
{
    unsigned i;

    for (i = 0; i < kind->part_count; i++)
        buffer_printf(out, "%s# %s\n\n" UNFILLED "\n", i == 0 ? "" : "\n",
            kind->parts[i].title);
}

static void
write_verb(
    const struct kind *kind, const struct variant *variant, struct buffer *out)
{
    const char *verb = kind->verbs;

    if (variant != NULL && variant->verb != NULL)
        verb = variant->verb;
    buffer_printf(out,
        UNFILLED " %.*s:\n\n1. " UNFILLED "\n\n2. " UNFILLED "\n",
        (int)strcspn(verb, "|"), verb);
}

/* ---- a table of declared columns ---- */

static const char *
cell_of(const struct column *column)
{
    if (column->type == COLUMN_NUMBER)
        return "1";
    return column->required ? UNFILLED : "";
}

static const char *
rule_of(const struct column *column)
{
    (void)column;
    return "---";
}

static const char *
example_of(const struct column *column)
{
    return column->example == NULL ? cell_of(column) : column->example;
}

static const char *
title_of(const struct column *column)
{
    return column->title;
}

/* One row, of what is said of each column. */
static void
write_row(const struct columns *columns,
    const char *(*say)(const struct column *column), struct buffer *out)
{
    unsigned i;

    buffer_text(out, "|");
    for (i = 0; i < columns->count; i++)
        if (!columns->list[i].rare)
            buffer_printf(out, " %s |", say(&columns->list[i]));
    buffer_text(out, "\n");
}

static void
write_table(const struct columns *columns, struct buffer *out)
{
    write_row(columns, title_of, out);
    write_row(columns, rule_of, out);
    write_row(columns, cell_of, out);
}

/* What stands below the head is text: a comment is possible above it only. */
static void
write_table_comments(const struct columns *columns, struct buffer *out)
{
    const char *mark = "\n# В таблице можно также завести столбцы: ";
    unsigned i;

    buffer_text(out, "\n# Строка таблицы, например:\n# ");
    write_row(columns, example_of, out);
    buffer_text(out,
        "# Название раздела пишут одно в первой ячейке строки: | 1. … | | |");
    for (i = 0; i < columns->count; i++) {
        if (!columns->list[i].rare)
            continue;
        buffer_printf(out, "%s%s", mark, columns->list[i].title);
        mark = ", ";
    }
    buffer_text(out, "\n");
}

/* The text of kind.xml; the verb in it is the variant's. */
static void
write_outline(
    const struct kind *kind, const struct variant *variant, struct buffer *out)
{
    const char *rest = kind->outline;
    size_t length = kind->verbs == NULL ? 0 : strcspn(kind->verbs, "|");
    const char *verb = rest;

    if (variant == NULL || variant->verb == NULL || length == 0)
        verb = NULL;
    while (verb != NULL && strncmp(verb, kind->verbs, length) != 0)
        verb = *verb == '\0' ? NULL : verb + 1;
    if (verb != NULL) {
        buffer_append(out, rest, (size_t)(verb - rest));
        buffer_text(out, variant->verb);
        rest = verb + length;
    }
    buffer_printf(out, "%s\n", rest);
}

static void
write_text(
    const struct kind *kind, const struct variant *variant, struct buffer *out)
{
    if (variant != NULL && variant->columns != NULL)
        write_table(variant->columns, out);
    else if (kind->outline != NULL)
        write_outline(kind, variant, out);
    else if (kind->each != NULL)
        write_each(kind, out);
    else if (kind->part_count > 0)
        write_headings(kind, out);
    else if (kind->columns != NULL)
        write_table(kind->columns, out);
    else if (kind->verbs != NULL)
        write_verb(kind, variant, out);
    else
        buffer_text(out, UNFILLED "\n");
}

void
blank_write(const struct kind *kind, const char *name, struct buffer *out)
{
    const struct variant *variant = variant_find(kind, name);

    buffer_text(out, head);
    buffer_printf(
        out, "вид: %s\n", variant == NULL ? kind->alias : variant->alias);
    write_fields(kind, out);
    if (kind->columns != NULL)
        write_table_comments(kind->columns, out);
    buffer_text(out, "---\n");
    write_text(kind, variant, out);
}

void
blank_form(const struct kind *kind, const char *name, struct buffer *out)
{
    const struct variant *variant = variant_find(kind, name);

    buffer_printf(out, "---\nвид: %s\nбланк: да\n%s\n---\n",
        variant == NULL ? kind->alias : variant->alias, kind->form);
    if (kind->outline != NULL)
        write_outline(kind, variant, out);
}
