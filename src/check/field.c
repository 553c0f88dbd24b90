#include "check/field.h"

#include <string.h>

#include "base/arena.h"
#include "base/file.h"
#include "base/utf8.h"
#include "check/annex.h"
#include "check/bodies.h"
#include "check/check.h"
#include "check/people.h"
#include "record/attribute.h"
#include "record/kind.h"
#include "record/node.h"
#include "record/organization.h"
#include "record/record.h"
#include "record/spelling.h"
#include "russian/date.h"

bool
field_blank(const char *text)
{
    return text[0] == '\0' || strstr(text, "___") != NULL;
}

static void
report(struct check *check, enum message_code code, const xmlNode *raw,
    const struct field *field)
{
    message_add(
        check->log, code, record_place(raw), field_label(field, check->log));
}

bool
field_is_scalar(
    struct check *check, const struct field *field, const xmlNode *node)
{
    const xmlNode *child = node_first(node);

    while (child != NULL && node_is(child, "br"))
        child = node_next(child);
    if (child != NULL)
        report(check, MESSAGE_FIELD_SHAPE, node, field);
    return child == NULL;
}

/* The field's one value as a line of text. A value still to be filled in is
 * reported and goes into the record as it is, for drafts. NULL: reported. */
static const char *
scalar(struct check *check, const struct field *field, const xmlNode *raw,
    xmlNode *parent)
{
    const char *text;

    if (node_first(raw) != NULL) {
        report(check, MESSAGE_FIELD_SHAPE, raw, field);
        return NULL;
    }
    text = node_line(check->arena, raw);
    if (!field_blank(text))
        return text;
    if (check->blank)
        return NULL;
    report(check, MESSAGE_FIELD_UNFILLED, raw, field);
    (void)node_add(parent, field->name, text[0] == '\0' ? "____" : text, raw);
    return NULL;
}

static void
check_text(struct check *check, const struct field *field, xmlNode *raw,
    xmlNode *parent)
{
    const char *text = scalar(check, field, raw, parent);

    if (text != NULL)
        (void)node_add(parent, field->name, text, raw);
}

static void
add_line(struct check *check, const char *text, xmlNode *node)
{
    const char *line = text_line(check->arena, text);

    if (line[0] == '\0')
        return;
    if (node->children != NULL)
        (void)node_add(node, "br", NULL, NULL);
    node_append(node, line);
}

/* A line end of a YAML block and <br/> of XML are the same. In XML, ends of
 * source lines beside <br/> mean nothing. */
static void
check_lines(struct check *check, const struct field *field, xmlNode *raw,
    xmlNode *parent)
{
    bool breaks = node_child(raw, "br") != NULL;
    const xmlNode *child;
    xmlNode *node;

    for (child = node_first(raw); child != NULL; child = node_next(child))
        if (!node_is(child, "br")) {
            report(check, MESSAGE_FIELD_SHAPE, raw, field);
            return;
        }
    if (field_blank(node_line(check->arena, raw))) {
        if (check->blank)
            return;
        report(check, MESSAGE_FIELD_UNFILLED, raw, field);
    }
    node = node_add(parent, field->name, NULL, raw);
    for (child = raw->children; child != NULL; child = child->next) {
        char *text = node_text(check->arena, child);
        char *state = NULL;
        char *line;

        if (breaks) {
            add_line(check, text, node);
            continue;
        }
        for (line = strtok_r(text, "\n", &state); line != NULL;
             line = strtok_r(NULL, "\n", &state))
            add_line(check, line, node);
    }
}

static void
check_day(struct check *check, const struct field *field, xmlNode *raw,
    xmlNode *parent)
{
    const char *iso = node_attribute(check->arena, raw, "iso");
    bool bare = iso != NULL && node_line(check->arena, raw)[0] == '\0';
    const char *text = bare ? iso : scalar(check, field, raw, parent);
    char printed[DATE_TEXT];
    struct date date;
    enum date_result result;

    if (text == NULL)
        return;
    result = date_read(text, strlen(text), &date);
    if (result != DATE_VALID) {
        message_add(check->log,
            result == DATE_NONE ? MESSAGE_DATE_WRONG : MESSAGE_DATE_NO_DAY,
            record_place(raw), text);
        return;
    }
    (void)date_print(date, DATE_ISO, printed);
    if (iso != NULL && strcmp(iso, printed) != 0)
        message_add(
            check->log, MESSAGE_DATE_CONFLICT, record_place(raw), text, iso);
    node_set(node_add(parent, field->name, text, raw), "iso", printed);
}

/* gost.md, 4: words of letters and digits joined by . / or -, at least one
 * digit, perhaps « о/д», « л/с» or « к» behind. */
static bool
number_reads(const char *text, size_t size)
{
    bool digit = false;
    bool word = false;
    size_t i = 0;

    while (i < size) {
        size_t length;
        uint32_t code = utf8_decode(text + i, size - i, &length);

        digit = digit || utf8_digit(code);
        if (utf8_digit(code) || utf8_letter(code))
            word = true;
        else if (word && strchr("./-", text[i]) != NULL)
            word = false;
        else
            return false;
        i += length;
    }
    return digit && word;
}

static bool
number_valid(const char *text)
{
    static const char *const tails[] = { " о/д", " л/с", " к" };
    size_t size = strlen(text);
    size_t i;

    for (i = 0; i < sizeof(tails) / sizeof(tails[0]); i++) {
        size_t length = strlen(tails[i]);

        if (size > length && strcmp(text + size - length, tails[i]) == 0)
            return number_reads(text, size - length);
    }
    return number_reads(text, size);
}

static void
check_number(struct check *check, const struct field *field, xmlNode *raw,
    xmlNode *parent)
{
    const char *text = scalar(check, field, raw, parent);

    if (text == NULL)
        return;
    if (!number_valid(text))
        message_add(check->log, MESSAGE_NUMBER_WRONG, record_place(raw), text);
    (void)node_add(parent, field->name, text, raw);
}

static void
check_yes_no(struct check *check, const struct field *field, xmlNode *raw,
    xmlNode *parent)
{
    const char *text = scalar(check, field, raw, parent);
    const char *answer;

    if (text == NULL)
        return;
    answer = field_choice(check, FIELD_ANSWERS, text);
    if (answer == NULL)
        message_add(check->log, MESSAGE_YES_NO_WRONG, record_place(raw),
            field_label(field, check->log), text);
    else
        (void)node_add(parent, field->name, answer, raw);
}

const char *
field_choice(struct check *check, const char *choices, const char *value)
{
    char *list = arena_strdup(check->arena, choices);
    char *state = NULL;
    char *word;

    for (word = strtok_r(list, "|", &state); word != NULL;
         word = strtok_r(NULL, "|", &state)) {
        char *alias = strchr(word, '=');

        if (alias != NULL)
            *alias++ = '\0';
        if (spelling_same(word, value) ||
            (alias != NULL && spelling_same(alias, value)))
            return word;
    }
    return NULL;
}

/* "a=x|b" as a message lists it: «x», «b». */
static const char *
choice_list(struct check *check, const char *choices)
{
    struct buffer buffer = { .arena = check->arena };
    char *list = arena_strdup(check->arena, choices);
    char *state = NULL;
    char *word;

    for (word = strtok_r(list, "|", &state); word != NULL;
         word = strtok_r(NULL, "|", &state)) {
        const char *alias = strchr(word, '=');

        buffer_text(&buffer, buffer.length == 0 ? "«" : ", «");
        buffer_text(&buffer, alias == NULL ? word : alias + 1);
        buffer_text(&buffer, "»");
    }
    return buffer.data;
}

static void
check_choice(struct check *check, const struct field *field, xmlNode *raw,
    xmlNode *parent)
{
    const char *text = scalar(check, field, raw, parent);
    const char *word;

    if (text == NULL)
        return;
    word = field_choice(check, field->choices, text);
    if (word == NULL)
        message_add(check->log, MESSAGE_CHOICE_WRONG, record_place(raw),
            field_label(field, check->log), text,
            choice_list(check, field->choices));
    else
        (void)node_add(parent, field->name, word, raw);
}

/* The name as it is printed, with what forms need to know of it. */
static void
check_variant(struct check *check, const struct field *field, xmlNode *raw,
    xmlNode *parent)
{
    const char *text = scalar(check, field, raw, parent);
    const struct variant *variant;
    xmlNode *node;

    if (text == NULL)
        return;
    variant = variant_find(check->kind, text);
    if (variant == NULL) {
        message_add(check->log, MESSAGE_CHOICE_WRONG, record_place(raw),
            field_label(field, check->log), text,
            choice_list(check, field->choices));
        return;
    }
    node = node_add(parent, field->name, variant->alias, raw);
    node_set(node, "name", variant->name);
    node_set(node, "gender", variant->gender);
    node_set(node, "gen", variant->genitive);
    node_set(node, "dat", variant->dative);
    node_set(node, "ins", variant->instrumental);
}

static void
check_url(struct check *check, const struct field *field, xmlNode *raw,
    xmlNode *parent)
{
    const char *text = scalar(check, field, raw, parent);
    const char *host;

    if (text == NULL)
        return;
    host = strstr(text, "://");
    if (host == NULL || strchr(text, ' ') != NULL ||
        strchr(host + 3, '.') == NULL ||
        (strncmp(text, "http:", 5) != 0 && strncmp(text, "https:", 6) != 0))
        message_add(check->log, MESSAGE_URL_WRONG, record_place(raw), text);
    (void)node_add(parent, field->name, text, raw);
}

/* Texts; one alone is a list of one. */
static void
check_list(struct check *check, const struct field *field, xmlNode *raw,
    xmlNode *parent)
{
    struct field item = { .name = "item", .alias = field->alias };
    xmlNode *node = node_add(parent, field->name, NULL, raw);
    xmlNode *child = node_first(raw);

    if (child == NULL)
        check_text(check, &item, raw, node);
    for (; child != NULL; child = node_next(child))
        check_text(check, &item, child, node);
}

/* Text alone is the group's first field. */
static void
check_group(struct check *check, const struct field *field, xmlNode *raw,
    xmlNode *parent)
{
    xmlNode *node = node_add(parent, field->name, NULL, raw);

    if (node_first(raw) == NULL && field->field_count > 0) {
        const char *text = node_text(check->arena, raw);

        xmlNodeSetContent(raw, NULL);
        (void)node_add(raw, field->fields[0].name, text, raw);
    }
    fields_check(check, field->fields, field->field_count, raw, node);
    fields_rest(check, field->fields, field->field_count, raw);
}

/* Each item of a list is a group; else it is one group. */
static void
check_groups(struct check *check, const struct field *field, xmlNode *raw,
    xmlNode *parent)
{
    xmlNode *item = node_child(raw, "item");

    if (item == NULL)
        check_group(check, field, raw, parent);
    for (; item != NULL; item = node_next(item))
        check_group(check, field, item, parent);
}

/* People and annexes know their attributes themselves. */
#define OWN_ATTRIBUTES "*"

/* By enum field_type. `many`: the element may stand several times. */
static const struct {
    void (*check)(struct check *check, const struct field *field, xmlNode *raw,
        xmlNode *parent);
    bool many;
    const char *attributes; /* "n|id", OWN_ATTRIBUTES, or NULL: none */
} types[] = {
    [FIELD_TEXT] = { check_text, false, NULL },
    [FIELD_LINES] = { check_lines, false, NULL },
    [FIELD_DATE] = { check_day, false, "iso" },
    [FIELD_NUMBER] = { check_number, false, NULL },
    [FIELD_YES_NO] = { check_yes_no, false, NULL },
    [FIELD_CHOICE] = { check_choice, false, NULL },
    [FIELD_PERSON] = { people_signer, false, OWN_ATTRIBUTES },
    [FIELD_PERSONS] = { people_list, false, OWN_ATTRIBUTES },
    [FIELD_SIGNERS] = { people_signer, true, OWN_ATTRIBUTES },
    [FIELD_BODY] = { bodies_body, false, "id|term|secretary" },
    [FIELD_ANNEXES] = { annex_check, true, OWN_ATTRIBUTES },
    [FIELD_GROUP] = { check_group, false, NULL },
    [FIELD_GROUPS] = { check_groups, true, NULL },
    [FIELD_LIST] = { check_list, false, NULL },
    [FIELD_URL] = { check_url, false, NULL },
    [FIELD_ORGANIZATION] = { bodies_organization, false, "id|power" },
    [FIELD_ORGANIZATIONS] = { bodies_organizations, false, NULL },
    [FIELD_VARIANT] = { check_variant, false, "name|gender|gen|dat|ins" },
};

static void
check_attributes(
    struct check *check, const struct field *field, const xmlNode *raw)
{
    const char *known = types[field->type].attributes;

    if (!node_is(raw, "unknown") &&
        (known == NULL || strcmp(known, OWN_ATTRIBUTES) != 0))
        attributes_check(check->arena, check->log, raw, known);
}

/* The name that an element goes by: <unknown name="…"> was typed so. */
static const char *
typed_name(struct arena *arena, const xmlNode *node)
{
    const char *name = NULL;

    if (node_is(node, "unknown"))
        name = node_attribute(arena, node, "name");
    return name == NULL ? node_name(node) : name;
}

static bool
is_field(struct arena *arena, const struct field *field, const xmlNode *node)
{
    if (field->type == FIELD_ANNEXES && node_is(node, "annex"))
        return true;
    return field_find(field, 1, typed_name(arena, node)) != NULL;
}

xmlNode *
field_raw(const struct field *fields, unsigned count, const xmlNode *raw,
    const char *name)
{
    const struct field *field = field_find(fields, count, name);
    struct arena *scratch = arena_new();
    xmlNode *node = field == NULL ? NULL : node_first(raw);

    while (node != NULL && !is_field(scratch, field, node))
        node = node_next(node);
    arena_free(scratch);
    return node;
}

/* gost-2025 holds for documents dated 18.08.2025 and later, and for forms that
 * are still to be filled in. */
static const char *
profile_of(struct check *check)
{
    const char *iso = check->date;

    if (check->parent != NULL)
        return NULL;
    if (iso == NULL)
        return check->blank ? "gost-2025" : "gost-2016";
    return strcmp(iso, "2025-08-18") >= 0 ? "gost-2025" : "gost-2016";
}

static const char *
place_of(struct check *check)
{
    const xmlNode *node;
    const char *place;

    if (check->organization == NULL || check->parent != NULL)
        return NULL;
    node = node_child(check->organization->root, "place");
    if (node == NULL)
        return NULL;
    place = node_line(check->arena, node);
    if (organization_names_place(check->organization, check->arena, place))
        return NULL;
    return place;
}

/* What stands in a record for a field that it does not give. */
static const char *
default_of(struct check *check, const struct field *field)
{
    const char *value = NULL;

    if (strcmp(field->name, "profile") == 0)
        return profile_of(check);
    if (strcmp(field->name, "place") == 0)
        return place_of(check);
    if (field->parameter != NULL && check->organization != NULL)
        value = organization_parameter(
            check->organization, check->arena, field->parameter);
    return value == NULL ? field->initial : value;
}

static void
report_missing(
    struct check *check, const struct field *field, const xmlNode *raw)
{
    const xmlNode *node = raw == check->raw ? check->record : raw;

    if (check->blank)
        return;
    if (field->example == NULL)
        report(check, MESSAGE_FIELD_MISSING, node, field);
    else
        message_add(check->log, MESSAGE_FIELD_MISSING_EXAMPLE,
            record_place(node), field_label(field, check->log), field->example);
}

static void
complete(struct check *check, const struct field *field, xmlNode *raw,
    xmlNode *parent)
{
    const char *value = default_of(check, field);
    bool annexed = check->parent != NULL;

    if (field->type == FIELD_PERSONS && strcmp(field->name, "members") == 0)
        people_members(check, field, parent);
    else if (value != NULL)
        (void)node_add(parent, field->name, value, parent);
    else if (field->need == FIELD_REQUIRED ||
             (field->need == FIELD_ALONE && !annexed))
        report_missing(check, field, raw);
}

/* A key without a value: as if it were not there, unless it must be. */
static bool
is_empty(const struct field *field, const xmlNode *node)
{
    const xmlAttr *attribute;

    if (field->required || node_first(node) != NULL || node_has_text(node))
        return false;
    for (attribute = node->properties; attribute != NULL;
         attribute = attribute->next)
        if (attribute->ns == NULL && !node_is(node, "unknown"))
            return false;
    return true;
}

static void
check_field(struct check *check, const struct field *field, xmlNode *raw,
    xmlNode *parent)
{
    xmlNode *node;
    xmlNode *next;
    unsigned found = 0;

    for (node = node_first(raw); node != NULL; node = next) {
        next = node_next(node);
        if (!is_field(check->arena, field, node))
            continue;
        if (is_empty(field, node)) {
            node_remove(node);
            continue;
        }
        check_attributes(check, field, node);
        if (found++ > 0 && !types[field->type].many)
            report(check, MESSAGE_FIELD_TWICE, node, field);
        else
            types[field->type].check(check, field, node, parent);
        node_remove(node);
    }
    if (found == 0)
        complete(check, field, raw, parent);
}

void
fields_check(struct check *check, const struct field *fields, unsigned count,
    xmlNode *raw, xmlNode *parent)
{
    unsigned i;

    for (i = 0; i < count; i++)
        check_field(check, &fields[i], raw, parent);
}

void
field_unknown(struct check *check, const struct field *fields, unsigned count,
    const xmlNode *node)
{
    const char *name = typed_name(check->arena, node);
    const char *near = field_suggest(fields, count, name);

    if (near != NULL)
        message_add(check->log, MESSAGE_FIELD_UNKNOWN_NEAR, record_place(node),
            name, near);
    else
        message_add(
            check->log, MESSAGE_FIELD_UNKNOWN, record_place(node), name);
}

void
fields_rest(struct check *check, const struct field *fields, unsigned count,
    xmlNode *raw)
{
    const xmlNode *node;

    for (node = node_first(raw); node != NULL; node = node_next(node))
        field_unknown(check, fields, count, node);
}
