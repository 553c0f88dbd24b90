#include "read/values.h"

#include <stdbool.h>
#include <string.h>

#include <yaml.h>

#include "base/arena.h"
#include "base/message.h"
#include "read/origin.h"
#include "read/slips.h"
#include "record/record.h"

enum { KEYS_MAX = 200 };

struct reader {
    const struct origin *origin;
    size_t from; /* offset of the first byte that YAML sees */
    yaml_parser_t parser;
    bool mended; /* slips were reported: YAML's own complaints are not new */
};

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
 * without a value, in {фио:Иванова Ирина} a key «фио:Иванова Ирина»: nothing
 * but a comma or the brace follows it. */
static bool
cut_by_comma(const struct reader *reader, size_t key_end)
{
    const char *text = reader->origin->text + key_end;

    text += strspn(text, " \t\n");
    return *text == ',' || *text == '}';
}

/* Such a key is no field; one with a colon was meant as a pair. */
static void
refuse_bare(struct reader *reader, struct value *value, size_t key_end)
{
    const struct origin *origin = reader->origin;
    const char *colon = strchr(value->key, ':');

    report(reader, colon == NULL ? MESSAGE_VALUE_COMMA : MESSAGE_KEY_COLON,
        value->key_at, origin_excerpt(origin, value->key, strlen(value->key)));
    if (colon == NULL) {
        value->key = NULL;
        return;
    }
    value->text = colon + 1;
    value->length = strlen(value->text);
    value->at = key_end - value->length;
    value->end = key_end;
    value->key =
        arena_strndup(origin->arena, value->key, (size_t)(colon - value->key));
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
        refuse_bare(reader, value, key_end);
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

struct value *
values_read(const struct origin *origin, size_t from, size_t to)
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
