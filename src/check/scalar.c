#include "check/scalar.h"

#include <string.h>

#include "base/utf8.h"
#include "check/checking.h"
#include "check/choice.h"
#include "check/field.h"
#include "record/kind.h"
#include "record/node.h"
#include "record/record.h"
#include "russian/date.h"

bool
scalar_blank(const char *text)
{
    return text[0] == '\0' || strstr(text, "___") != NULL;
}

bool
scalar_is(struct check *check, const struct field *field, const xmlNode *node)
{
    const xmlNode *child = node_first(node);

    while (child != NULL && node_is(child, "br"))
        child = node_next(child);
    if (child != NULL)
        field_report(check, MESSAGE_FIELD_SHAPE, node, field);
    return child == NULL;
}

const char *
scalar_id(struct check *check, const struct field *field, const xmlNode *raw)
{
    const char *id = node_attribute(check->arena, raw, "id");

    if (id == NULL && !scalar_is(check, field, raw))
        return NULL;
    if (id == NULL)
        id = node_line(check->arena, raw);
    if (!scalar_blank(id))
        return id;
    field_report(check, MESSAGE_FIELD_UNFILLED, raw, field);
    return NULL;
}

/* The field's one value as a line of text. A value still to be filled in is
 * reported and goes into the record as it is, for drafts. NULL: reported. */
static const char *
value_of(struct check *check, const struct field *field, const xmlNode *raw,
    xmlNode *parent)
{
    const char *text;

    if (node_first(raw) != NULL) {
        field_report(check, MESSAGE_FIELD_SHAPE, raw, field);
        return NULL;
    }
    text = node_line(check->arena, raw);
    if (!scalar_blank(text))
        return text;
    if (check->blank)
        return NULL;
    field_report(check, MESSAGE_FIELD_UNFILLED, raw, field);
    (void)node_add(
        parent, field->name, text[0] == '\0' ? SCALAR_UNFILLED : text, raw);
    return NULL;
}

void
scalar_text(struct check *check, const struct field *field, xmlNode *raw,
    xmlNode *parent)
{
    const char *text = value_of(check, field, raw, parent);

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
void
scalar_lines(struct check *check, const struct field *field, xmlNode *raw,
    xmlNode *parent)
{
    bool breaks = node_child(raw, "br") != NULL;
    const xmlNode *child;
    xmlNode *node;

    if (!scalar_is(check, field, raw))
        return;
    if (scalar_blank(node_line(check->arena, raw))) {
        if (check->blank)
            return;
        field_report(check, MESSAGE_FIELD_UNFILLED, raw, field);
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
    if (node->children == NULL)
        node_append(node, SCALAR_UNFILLED);
}

/* «14–16.11.2025», «с 14 по 16 ноября 2025 г.» */
static bool
several_days(const char *text)
{
    static const char *const between[] = { "-", "–", "—", " по " };
    struct date last;
    size_t i;

    for (i = 0; i < sizeof(between) / sizeof(between[0]); i++) {
        const char *at = strstr(text, between[i]);

        for (; at != NULL; at = strstr(at, between[i])) {
            at += strlen(between[i]);
            if (date_parse(at, strlen(at), &last))
                return true;
        }
    }
    return false;
}

/* Where the kind has a field for the last day, it is named. */
static void
report_no_date(struct check *check, const struct field *field,
    const xmlNode *raw, const char *text)
{
    const struct field *until =
        field_find(check->kind->fields, check->kind->field_count, "until");

    if (until == NULL || until == field || !several_days(text))
        message_add(check->log, MESSAGE_DATE_WRONG, record_place(raw), text);
    else
        message_add(check->log, MESSAGE_DATE_DAYS, record_place(raw), text,
            field_label(field, check->log), field_label(until, check->log));
}

void
scalar_date(struct check *check, const struct field *field, xmlNode *raw,
    xmlNode *parent)
{
    const char *iso = node_attribute(check->arena, raw, "iso");
    bool bare = iso != NULL && node_line(check->arena, raw)[0] == '\0';
    const char *text = bare ? iso : value_of(check, field, raw, parent);
    char printed[DATE_TEXT];
    struct date date;
    enum date_result result;

    if (text == NULL)
        return;
    result = date_read(text, strlen(text), &date);
    if (result == DATE_NONE)
        report_no_date(check, field, raw, text);
    if (result == DATE_IMPOSSIBLE)
        message_add(check->log, MESSAGE_DATE_NO_DAY, record_place(raw), text);
    if (result != DATE_VALID)
        return;
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

void
scalar_number(struct check *check, const struct field *field, xmlNode *raw,
    xmlNode *parent)
{
    const char *text = value_of(check, field, raw, parent);

    if (text == NULL)
        return;
    if (!number_valid(text))
        message_add(check->log, MESSAGE_NUMBER_WRONG, record_place(raw), text);
    (void)node_add(parent, field->name, text, raw);
}

void
scalar_yes_no(struct check *check, const struct field *field, xmlNode *raw,
    xmlNode *parent)
{
    const char *text = value_of(check, field, raw, parent);
    const char *answer;

    if (text == NULL)
        return;
    answer = field_answer(text);
    if (answer == NULL)
        message_add(check->log, MESSAGE_YES_NO_WRONG, record_place(raw),
            field_label(field, check->log), text);
    else
        (void)node_add(parent, field->name, answer, raw);
}

static void
report_choice(struct check *check, const struct field *field,
    const xmlNode *raw, const char *text)
{
    message_add(check->log, MESSAGE_CHOICE_WRONG, record_place(raw),
        field_label(field, check->log), text,
        choice_list(check, field->choices));
}

void
scalar_choice(struct check *check, const struct field *field, xmlNode *raw,
    xmlNode *parent)
{
    const char *text = value_of(check, field, raw, parent);
    const char *word;

    if (text == NULL)
        return;
    word = choice_find(check, field->choices, text);
    if (word == NULL)
        report_choice(check, field, raw, text);
    else
        (void)node_add(parent, field->name, word, raw);
}

/* The name as it is printed, with what forms need to know of it. */
void
scalar_variant(struct check *check, const struct field *field, xmlNode *raw,
    xmlNode *parent)
{
    const char *text = value_of(check, field, raw, parent);
    const struct variant *variant;
    xmlNode *node;

    if (text == NULL)
        return;
    variant = variant_find(check->kind, text);
    if (variant == NULL) {
        report_choice(check, field, raw, text);
        return;
    }
    node = node_add(parent, field->name, variant->alias, raw);
    node_set(node, "name", variant->name);
    node_set(node, "gender", variant->gender);
    node_set(node, "heading", variant->heading);
    node_set(node, "gen", variant->genitive);
    node_set(node, "dat", variant->dative);
    node_set(node, "ins", variant->instrumental);
}

void
scalar_url(struct check *check, const struct field *field, xmlNode *raw,
    xmlNode *parent)
{
    const char *text = value_of(check, field, raw, parent);
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
