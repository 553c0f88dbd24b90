#include "read/frontmatter.h"

#include <stdbool.h>
#include <stdio.h>
#include <string.h>

#include "base/arena.h"
#include "read/disguise.h"
#include "read/origin.h"
#include "read/prose.h"
#include "read/values.h"
#include "record/element.h"
#include "record/kind.h"
#include "record/node.h"

#define LENGTH(array) ((unsigned)(sizeof(array) / sizeof((array)[0])))

struct frontmatter {
    const struct origin *origin;
    struct value *root;
};

/* Fields that every kind has and that become no element. */
static const struct field own_fields[] = {
    { .name = "kind", .alias = "вид" },
    { .name = "v", .alias = "версия" },
};

/* ---- the lines of dashes ---- */

/* The first line from `line` on where `sign` stands alone. */
static size_t
fence_line(const struct origin *origin, size_t line, const char *sign)
{
    for (; line < origin->line_count; line++) {
        const char *start = origin->text + origin_line_start(origin, line);
        size_t length =
            origin_line_end(origin, line) - origin_line_start(origin, line);

        while (length > 0 &&
               (start[length - 1] == ' ' || start[length - 1] == '\t'))
            length--;
        if (length == 3 && strncmp(start, sign, 3) == 0)
            break;
    }
    return line;
}

static size_t
first_line(const struct origin *origin)
{
    return origin_line(origin, strspn(origin->text, " \t\n"));
}

struct frontmatter *
frontmatter_read(const struct origin *origin, size_t *body)
{
    struct frontmatter *frontmatter =
        arena_alloc(origin->arena, sizeof(*frontmatter));
    size_t open = first_line(origin);
    size_t close = fence_line(origin, open + 1, "---");
    size_t from = origin_line_start(origin, open);

    if (fence_line(origin, open, "---") != open) {
        message_add(
            origin->log, MESSAGE_FRONT_MISSING, origin_place(origin, from));
        return NULL;
    }
    if (close >= origin->line_count)
        close = fence_line(origin, open + 1, "...");
    if (close >= origin->line_count) {
        message_add(
            origin->log, MESSAGE_FRONT_UNCLOSED, origin_place(origin, from));
        return NULL;
    }
    *body = origin_line_end(origin, close);
    if (*body < origin->size)
        ++*body;
    frontmatter->origin = origin;
    frontmatter->root = values_read(origin, origin_line_start(origin, open + 1),
        origin_line_start(origin, close));
    return frontmatter->root == NULL ? NULL : frontmatter;
}

const char *
frontmatter_kind(const struct frontmatter *frontmatter, struct place *place)
{
    const struct value *value;

    for (value = frontmatter->root->first; value != NULL; value = value->next)
        if (field_find(own_fields, 1, value->key) != NULL)
            break;
    if (value == NULL || value->type != VALUE_SCALAR || value->length == 0)
        return NULL;
    *place = origin_place(frontmatter->origin, value->at);
    return value->text;
}

/* ---- values into elements ---- */

/* The keys that a map may have. */
struct names {
    const struct field *fields;
    unsigned count;
    bool inside; /* of a person or an annexe, not of a record or a group */
};

static void write_value(const struct frontmatter *frontmatter,
    struct value *value, struct names names, xmlNode *node);

static struct names
names_inside(struct names names, const struct field *field)
{
    return (struct names){ field->fields, field->field_count,
        names.inside || !field_is_group(field) };
}

static void
write_entry(const struct frontmatter *frontmatter, struct value *value,
    struct names names, xmlNode *parent)
{
    const struct field *field =
        field_find(names.fields, names.count, value->key);
    xmlNode *node = element_new(parent, field == NULL ? "unknown" : field->name,
        origin_place(
            frontmatter->origin, field == NULL ? value->key_at : value->at));

    if (field == NULL)
        node_set(node, "name", value->key);
    write_value(frontmatter, value,
        field == NULL ? (struct names){ 0 } : names_inside(names, field), node);
}

/* Keys of a map are unique by the field they name, in whatever language. */
static bool
repeated(const struct frontmatter *frontmatter, const struct value *map,
    const struct value *entry)
{
    const struct value *value = map->first;
    char line[16];

    while (value != entry && strcmp(value->name, entry->name) != 0)
        value = value->next;
    if (value == entry)
        return false;
    (void)snprintf(line, sizeof(line), "%d",
        origin_place(frontmatter->origin, value->key_at).line);
    message_add(frontmatter->origin->log, MESSAGE_FRONT_REPEATED,
        origin_place(frontmatter->origin, entry->key_at), entry->key, line);
    return true;
}

static void
name_entries(struct value *map, struct names names)
{
    struct value *entry;

    for (entry = map->first; entry != NULL; entry = entry->next) {
        const struct field *field =
            field_find(names.fields, names.count, entry->key);

        entry->name = field == NULL ? entry->key : field->name;
    }
}

static void
write_value(const struct frontmatter *frontmatter, struct value *value,
    struct names names, xmlNode *node)
{
    struct value *child;

    if (value->type == VALUE_SCALAR)
        element_text(node, value->text, value->length);
    if (value->type == VALUE_MAP)
        name_entries(value, names);
    for (child = value->first; child != NULL; child = child->next)
        if (value->type == VALUE_LIST)
            write_value(frontmatter, child, names,
                element_new(node, "item",
                    origin_place(frontmatter->origin, child->at)));
        else if (!repeated(frontmatter, value, child))
            write_entry(frontmatter, child, names, node);
}

/* The field of own_fields that an entry names, or NULL. */
static const struct field *
own_field(const struct value *entry)
{
    return field_find(own_fields, LENGTH(own_fields), entry->key);
}

static void
write_root(const struct frontmatter *frontmatter, struct value *entry,
    struct names names, xmlNode *root)
{
    const struct field *own = own_field(entry);

    if (own == NULL)
        write_entry(frontmatter, entry, names, root);
    else if (own != &own_fields[0] && entry->type == VALUE_SCALAR)
        node_set(root, own->name, entry->text);
}

void
frontmatter_write(const struct frontmatter *frontmatter,
    const struct kind *kind, xmlNode *root)
{
    struct names names = { kind->fields, kind->field_count, false };
    struct value *map = frontmatter->root;
    struct value *entry;

    name_entries(map, names);
    for (entry = map->first; entry != NULL; entry = entry->next)
        if (own_field(entry) != NULL)
            entry->name = own_field(entry)->name;
    for (entry = map->first; entry != NULL; entry = entry->next)
        if (!repeated(frontmatter, map, entry))
            write_root(frontmatter, entry, names, root);
}

/* ---- running text ---- */

/* Its bytes as typed: plain, between quotes, or lines behind | or >. */
static void
give_scalar(const struct prose_reader *reader, const struct value *value)
{
    const char *text = reader->origin->text;

    if (value->length == 0)
        return;
    switch (text[value->at]) {
    case '"':
        prose_give(reader, value->at + 1, value->end - 1, disguise_double);
        break;
    case '\'':
        prose_give(reader, value->at + 1, value->end - 1, disguise_single);
        break;
    case '|':
    case '>':
        prose_give(reader, value->at + strcspn(text + value->at, "\n"),
            value->end, NULL);
        break;
    default:
        prose_give(reader, value->at, value->end, NULL);
    }
}

/* Of a person only the post is running text. */
static bool
holds_prose(struct names names, const struct field *field)
{
    if (names.inside)
        return strcmp(field->name, "position") == 0;
    return field->type == FIELD_TEXT || field->type == FIELD_LINES ||
           field->type == FIELD_LIST;
}

/* `prose`: a scalar here is running text. */
static void
give_value(const struct prose_reader *reader, const struct value *value,
    struct names names, bool prose)
{
    const struct value *child;

    if (value->type == VALUE_SCALAR && prose)
        give_scalar(reader, value);
    for (child = value->first; child != NULL; child = child->next) {
        const struct field *field;

        if (value->type == VALUE_LIST) {
            give_value(reader, child, names, prose);
            continue;
        }
        field = field_find(names.fields, names.count, child->key);
        if (field != NULL)
            give_value(reader, child, names_inside(names, field),
                holds_prose(names, field));
    }
}

void
frontmatter_prose(const struct frontmatter *frontmatter,
    const struct kind *kind, const struct prose_reader *reader)
{
    struct names names = { kind->fields, kind->field_count, false };

    give_value(reader, frontmatter->root, names, false);
}
