#include "record/frontmatter.h"

#include <stdio.h>
#include <string.h>

#include <yaml.h>

#include "base/arena.h"
#include "record/disguise.h"
#include "record/element.h"
#include "record/kind.h"
#include "record/node.h"
#include "record/origin.h"
#include "record/prose.h"
#include "record/record.h"
#include "record/slips.h"

enum { KEYS_MAX = 200 };

#define LENGTH(array) ((unsigned)(sizeof(array) / sizeof((array)[0])))

struct value {
    enum { VALUE_SCALAR, VALUE_LIST, VALUE_MAP } type;
    size_t at;        /* offset in the file */
    size_t end;       /* of a scalar, behind its quote */
    const char *text; /* VALUE_SCALAR */
    size_t length;
    const char *key;  /* in a map, as typed */
    const char *name; /* of the field, or the key when there is none */
    size_t key_at;
    struct value *first; /* children */
    struct value *next;
};

struct frontmatter {
    const struct origin *origin;
    struct value *root;
};

struct reader {
    const struct origin *origin;
    size_t from; /* offset of the first byte that YAML sees */
    yaml_parser_t parser;
    bool mended; /* slips were reported: YAML's own complaints are not new */
};

/* Fields that every kind has and that become no element. */
static const struct field own_fields[] = {
    { .name = "kind", .alias = "вид" },
    { .name = "v", .alias = "версия" },
};

/* Names inside the maps of fields that are no groups: of persons, annexes,
 * approvals. */
static const struct field inner_fields[] = {
    { .name = "position", .alias = "должность" },
    { .name = "name", .alias = "фио" },
    { .name = "forms", .alias = "формы" },
    { .name = "gen", .alias = "род" },
    { .name = "dat", .alias = "дат" },
    { .name = "acc", .alias = "вин" },
    { .name = "ins", .alias = "твор" },
    { .name = "pre", .alias = "пред" },
    { .name = "gender", .alias = "пол" },
    { .name = "reason", .alias = "причина" },
    { .name = "who", .alias = "кто" },
    { .name = "role", .alias = "роль" },
    { .name = "file", .alias = "файл" },
    { .name = "approved", .alias = "утверждается" },
    { .name = "number", .alias = "номер" },
    { .name = "date", .alias = "дата" },
    { .name = "by", .alias = "чем" },
};

/* ---- YAML into values ---- */

static size_t
offset_of(const struct reader *reader, yaml_mark_t mark)
{
    return origin_advance(reader->origin, reader->from, mark.index);
}

static void
report(const struct reader *reader, enum message_code code, size_t offset,
    const char *argument)
{
    message_add(reader->origin->log, code, origin_place(reader->origin, offset),
        argument);
}

static void
report_syntax(struct reader *reader)
{
    const yaml_parser_t *parser = &reader->parser;
    const char *problem = parser->problem == NULL ? "" : parser->problem;
    enum message_code code = MESSAGE_FRONT_SYNTAX;
    yaml_mark_t mark = parser->problem_mark;

    if (reader->mended)
        return;
    if (strstr(problem, "unexpected end of stream") != NULL) {
        code = MESSAGE_FRONT_QUOTE;
        mark = parser->context_mark;
    } else if (strstr(problem, "expected ','") != NULL) {
        code = MESSAGE_FRONT_BRACKET;
        mark = parser->context_mark;
    }
    report(reader, code, offset_of(reader, mark), problem);
}

static bool
next_event(struct reader *reader, yaml_event_t *event)
{
    if (yaml_parser_parse(&reader->parser, event))
        return true;
    report_syntax(reader);
    return false;
}

static struct value *
value_new(struct reader *reader, const yaml_event_t *event)
{
    struct value *value = arena_alloc(reader->origin->arena, sizeof(*value));

    value->at = offset_of(reader, event->start_mark);
    return value;
}

/* The line end that YAML puts behind a block scalar is not part of it. */
static struct value *
scalar_value(struct reader *reader, const yaml_event_t *event)
{
    struct value *value = value_new(reader, event);
    const char *text = (const char *)event->data.scalar.value;
    size_t length = event->data.scalar.length;

    if (event->data.scalar.style == YAML_LITERAL_SCALAR_STYLE ||
        event->data.scalar.style == YAML_FOLDED_SCALAR_STYLE)
        while (length > 0 && text[length - 1] == '\n')
            length--;
    value->text = arena_strndup(reader->origin->arena, text, length);
    value->length = length;
    value->end = offset_of(reader, event->end_mark);
    return value;
}

static bool
decorated(const yaml_event_t *event)
{
    switch (event->type) {
    case YAML_ALIAS_EVENT:
        return true;
    case YAML_SCALAR_EVENT:
        return event->data.scalar.anchor != NULL ||
               event->data.scalar.tag != NULL;
    case YAML_SEQUENCE_START_EVENT:
        return event->data.sequence_start.anchor != NULL ||
               event->data.sequence_start.tag != NULL;
    case YAML_MAPPING_START_EVENT:
        return event->data.mapping_start.anchor != NULL ||
               event->data.mapping_start.tag != NULL;
    default:
        return false;
    }
}

static struct value *read_value(
    struct reader *reader, const yaml_event_t *event, int depth);

static struct value *
read_list(struct reader *reader, struct value *list, int depth)
{
    struct value **end = &list->first;
    yaml_event_t event;

    list->type = VALUE_LIST;
    while (next_event(reader, &event)) {
        if (event.type == YAML_SEQUENCE_END_EVENT) {
            yaml_event_delete(&event);
            return list;
        }
        *end = read_value(reader, &event, depth);
        yaml_event_delete(&event);
        if (*end == NULL)
            return NULL;
        end = &(*end)->next;
    }
    return NULL;
}

/* In {должность: директор, кандидат наук} YAML sees a key «кандидат наук»
 * without a value: nothing but a comma or the brace follows it. */
static bool
cut_by_comma(const struct reader *reader, size_t key_end)
{
    const char *text = reader->origin->text + key_end;

    text += strspn(text, " \t\n");
    return *text == ',' || *text == '}';
}

static struct value *
read_pair(struct reader *reader, const yaml_event_t *key, int depth)
{
    size_t key_at = offset_of(reader, key->start_mark);
    size_t key_end = offset_of(reader, key->end_mark);
    yaml_event_t event;
    struct value *value;

    if (key->type != YAML_SCALAR_EVENT || decorated(key)) {
        report(reader, MESSAGE_FRONT_KEY, key_at, NULL);
        return NULL;
    }
    if (!next_event(reader, &event))
        return NULL;
    value = read_value(reader, &event, depth);
    yaml_event_delete(&event);
    if (value == NULL)
        return NULL;
    value->key = arena_strdup(
        reader->origin->arena, (const char *)key->data.scalar.value);
    value->key_at = key_at;
    if (value->type == VALUE_SCALAR && value->length == 0 &&
        cut_by_comma(reader, key_end)) {
        report(reader, MESSAGE_VALUE_COMMA, key_at,
            origin_excerpt(reader->origin, value->key, strlen(value->key)));
        value->key = NULL;
    } else if (value->type == VALUE_SCALAR && value->length == 0) {
        value->at = key_at;
    }
    return value;
}

static struct value *
read_map(struct reader *reader, struct value *map, int depth)
{
    struct value **end = &map->first;
    yaml_event_t event;
    int count = 0;

    map->type = VALUE_MAP;
    while (next_event(reader, &event)) {
        if (event.type == YAML_MAPPING_END_EVENT) {
            yaml_event_delete(&event);
            return map;
        }
        if (++count > KEYS_MAX) {
            report(reader, MESSAGE_FRONT_KEYS,
                offset_of(reader, event.start_mark), "200");
            yaml_event_delete(&event);
            return NULL;
        }
        *end = read_pair(reader, &event, depth);
        yaml_event_delete(&event);
        if (*end == NULL)
            return NULL;
        if ((*end)->key != NULL)
            end = &(*end)->next;
        else
            *end = NULL;
    }
    return NULL;
}

static struct value *
read_value(struct reader *reader, const yaml_event_t *event, int depth)
{
    if (decorated(event)) {
        report(reader, MESSAGE_FRONT_ALIAS,
            offset_of(reader, event->start_mark), NULL);
        return NULL;
    }
    if (depth > RECORD_DEPTH) {
        report(reader, MESSAGE_MARKUP_DEPTH,
            offset_of(reader, event->start_mark), "64");
        return NULL;
    }
    if (event->type == YAML_SEQUENCE_START_EVENT)
        return read_list(reader, value_new(reader, event), depth + 1);
    if (event->type == YAML_MAPPING_START_EVENT)
        return read_map(reader, value_new(reader, event), depth + 1);
    return scalar_value(reader, event);
}

/* The map of fields; NULL: reported. */
static struct value *
read_root(struct reader *reader, const yaml_event_t *event)
{
    if (event->type == YAML_MAPPING_START_EVENT)
        return read_value(reader, event, 1);
    if (!reader->mended)
        report(reader, MESSAGE_FRONT_NO_MAP,
            offset_of(reader, event->start_mark), NULL);
    return NULL;
}

static struct value *
read_document(struct reader *reader)
{
    struct value *root = NULL;
    yaml_event_type_t type = YAML_NO_EVENT;
    yaml_event_t event;

    while (type != YAML_STREAM_END_EVENT && next_event(reader, &event)) {
        type = event.type;
        if (type == YAML_DOCUMENT_START_EVENT && root != NULL) {
            report(reader, MESSAGE_FRONT_SECOND,
                offset_of(reader, event.start_mark), NULL);
            log_settle(reader->origin->log, origin_place(reader->origin, 0));
            type = YAML_STREAM_END_EVENT;
        } else if (type == YAML_MAPPING_START_EVENT ||
                   type == YAML_SEQUENCE_START_EVENT ||
                   type == YAML_SCALAR_EVENT || type == YAML_ALIAS_EVENT) {
            root = read_root(reader, &event);
            if (root == NULL)
                type = YAML_STREAM_END_EVENT;
        }
        yaml_event_delete(&event);
    }
    return type == YAML_STREAM_END_EVENT ? root : NULL;
}

static struct value *
read_values(const struct origin *origin, size_t from, size_t to)
{
    struct reader reader = { .origin = origin, .from = from };
    struct value *root;
    size_t size;
    char *text = slips_mend(origin, from, to, &size, &reader.mended);

    if (!yaml_parser_initialize(&reader.parser))
        return NULL;
    yaml_parser_set_encoding(&reader.parser, YAML_UTF8_ENCODING);
    yaml_parser_set_input_string(
        &reader.parser, (const unsigned char *)text, size);
    root = read_document(&reader);
    yaml_parser_delete(&reader.parser);
    if (root == NULL && log_clean(origin->log))
        report(&reader, MESSAGE_FRONT_NO_MAP, from, NULL);
    return root;
}

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
    frontmatter->root = read_values(origin, origin_line_start(origin, open + 1),
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

struct names {
    const struct field *fields;
    unsigned count;
};

static void write_value(const struct frontmatter *frontmatter,
    struct value *value, struct names names, xmlNode *node);

static struct names
names_inside(const struct field *field)
{
    if (field != NULL &&
        (field->type == FIELD_GROUP || field->type == FIELD_GROUPS))
        return (struct names){ field->fields, field->field_count };
    return (struct names){ inner_fields, LENGTH(inner_fields) };
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
    write_value(frontmatter, value, names_inside(field), node);
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
    struct names names = { kind->fields, kind->field_count };
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

static bool
holds_prose(const struct field *field)
{
    return field->type == FIELD_TEXT || field->type == FIELD_LINES ||
           field->type == FIELD_LIST;
}

/* `prose`: a scalar here is running text. Of a person only the post is. */
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
            give_value(reader, child, names_inside(field),
                names.fields == inner_fields ? field == inner_fields
                                             : holds_prose(field));
    }
}

void
frontmatter_prose(const struct frontmatter *frontmatter,
    const struct kind *kind, const struct prose_reader *reader)
{
    struct names names = { kind->fields, kind->field_count };

    give_value(reader, frontmatter->root, names, false);
}
