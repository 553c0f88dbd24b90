#include "check/entry.h"

#include <string.h>

#include "base/arena.h"
#include "base/utf8.h"
#include "check/checking.h"
#include "check/field.h"
#include "check/forms.h"
#include "check/known.h"
#include "check/scalar.h"
#include "record/kind.h"
#include "record/node.h"
#include "record/record.h"
#include "record/spelling.h"
#include "russian/oblique.h"
#include "russian/word.h"

static void
complete(const char **part, const char *other)
{
    if ((*part)[0] == '\0')
        *part = other;
}

void
entry_complete(struct check *check, struct entry *entry)
{
    struct person other;

    if (entry->known == NULL)
        return;
    entry->id = node_attribute(check->arena, entry->known, "id");
    known_person(check->arena, entry->known, &other);
    complete(&entry->person.last, other.last);
    complete(&entry->person.first, other.first);
    complete(&entry->person.patronymic, other.patronymic);
    complete(&entry->person.initials, other.initials);
    complete(&entry->person.gender, other.gender);
}

static const char *
attribute_or_empty(struct arena *arena, const xmlNode *node, const char *name)
{
    const char *value = node_attribute(arena, node, name);

    return value == NULL ? "" : value;
}

/* A sub-field as text: <gender>ж</gender> or gender="f"; "" without. */
static const char *
part_of(struct arena *arena, const xmlNode *raw, const char *name)
{
    const xmlNode *child = node_child(raw, name);

    return child == NULL ? attribute_or_empty(arena, raw, name)
                         : node_line(arena, child);
}

static void
read_gender(struct check *check, const xmlNode *raw, struct entry *entry)
{
    const char *typed = part_of(check->arena, raw, "gender");

    if (typed[0] == '\0')
        return;
    if (spelling_listed("m|м|муж|мужской", typed))
        entry->person.gender = "m";
    else if (spelling_listed("f|ж|жен|женский", typed))
        entry->person.gender = "f";
    else
        message_add(
            check->log, MESSAGE_PERSON_GENDER, record_place(raw), typed);
}

/* «Иванов Иван Ильич, пол: ж» */
static void
compare_gender(struct check *check, const struct entry *entry)
{
    const struct person *person = &entry->person;
    const char *gender = person_gender(person->patronymic);

    if (gender[0] != '\0' && person->gender[0] != '\0' &&
        strcmp(gender, person->gender) != 0)
        message_add(check->log, MESSAGE_PERSON_GENDER_OTHER,
            record_place(entry->raw), person->patronymic);
}

/* «Примеровой А.И.»: whom the file calls «Примерова А.И.». */
static bool
is_oblique(struct check *check, const struct person *person, const char *text,
    const xmlNode *raw)
{
    const xmlNode *known = known_oblique(check, person);
    struct person other;

    if (person_oblique(person->patronymic)) {
        message_add(
            check->log, MESSAGE_PERSON_OBLIQUE, record_place(raw), text);
        return true;
    }
    if (known == NULL)
        return false;
    known_person(check->arena, known, &other);
    message_add(check->log, MESSAGE_PERSON_OBLIQUE_KNOWN, record_place(raw),
        text, arena_printf(check->arena, "%s %s", other.last, other.initials));
    return true;
}

/* <person id= last= …/> as the canonical record has it. */
static void
read_attributes(struct arena *arena, const xmlNode *raw, struct entry *entry)
{
    struct person *person = &entry->person;

    person->last = attribute_or_empty(arena, raw, "last");
    person->first = attribute_or_empty(arena, raw, "first");
    person->patronymic = attribute_or_empty(arena, raw, "patronymic");
    person->initials = attribute_or_empty(arena, raw, "initials");
    person->gender = "";
}

/* «методист», which no article of a surname, «фон», is as long as. */
static bool
is_small_word(const char *text)
{
    enum { ARTICLE = 4 };
    size_t length;

    return utf8_lower(utf8_decode(text, strlen(text), &length)) &&
           utf8_count(text, strcspn(text, " ")) > ARTICLE;
}

/* «директор Примерова А.И.», and «Директор …» of one whom the file knows: a
 * post is no part of a surname. */
static bool
holds_post(struct check *check, const struct person *person, const char *text,
    const xmlNode *raw)
{
    const char *space = strrchr(person->last, ' ');
    struct person other = *person;
    const char *post;

    if (space == NULL || person->first[0] != '\0')
        return false;
    other.last = space + 1;
    if (!is_small_word(person->last) &&
        (known_name(check, person, NULL) != NULL ||
            known_name(check, &other, NULL) == NULL))
        return false;
    post = arena_strndup(
        check->arena, person->last, (size_t)(space - person->last));
    message_add(check->log, MESSAGE_PERSON_POST, record_place(raw), text, post,
        arena_printf(check->arena, "%s %s", other.last, other.initials));
    return true;
}

static bool
read_name(struct check *check, const char *text, const xmlNode *raw,
    struct entry *entry)
{
    if (known_is_id(text)) {
        entry->known = known_id(check, text, raw);
        return entry->known != NULL;
    }
    if (!person_parse(check->arena, text, &entry->person)) {
        message_add(check->log,
            utf8_digit((unsigned char)text[0]) ? MESSAGE_PERSON_NUMBER
                                               : MESSAGE_PERSON_NAME,
            record_place(raw), text);
        return false;
    }
    if (holds_post(check, &entry->person, text, raw) ||
        is_oblique(check, &entry->person, text, raw))
        return false;
    entry->known = known_name(check, &entry->person, entry->posts);
    return true;
}

static const struct field *
key_of(const struct field *field, const char *name)
{
    return field_find(field->fields, field->field_count, name);
}

/* What names the person: кто, фио, the id, or all that is typed; and the
 * element that holds it. */
static const xmlNode *
name_of(struct check *check, const struct field *field, const xmlNode *raw,
    const char **text)
{
    static const char *const keys[] = { "who", "name", "id" };
    const xmlNode *naming = NULL;
    size_t i;

    for (i = 0; i < sizeof(keys) / sizeof(keys[0]); i++) {
        const xmlNode *child = node_child(raw, keys[i]);
        const char *typed = part_of(check->arena, raw, keys[i]);
        const struct field *key = key_of(field, keys[i]);

        if (typed[0] == '\0')
            continue;
        if (naming != NULL) {
            message_add(check->log, MESSAGE_FIELD_TWICE,
                record_place(child == NULL ? raw : child),
                key == NULL ? keys[i] : field_label(key, check->log));
            continue;
        }
        *text = typed;
        naming = child == NULL ? raw : child;
    }
    if (naming == NULL)
        *text = node_own_line(check->arena, raw);
    return naming == NULL ? raw : naming;
}

static void
unfilled(struct check *check, const struct field *field, const xmlNode *raw)
{
    if (check->blank)
        return;
    field_report(check, MESSAGE_FIELD_UNFILLED, raw, field);
}

/* Nothing names the person. A map says what it lacks. */
static void
unnamed(struct check *check, const struct field *field, const xmlNode *raw)
{
    const xmlNode *name = node_child(raw, "name");
    const xmlNode *who = node_child(raw, "who");

    if (name != NULL || who != NULL)
        unfilled(check, key_of(field, name == NULL ? "who" : "name"),
            name == NULL ? who : name);
    else if (node_first(raw) == NULL || check->blank)
        unfilled(check, field, raw);
    else
        field_report(check, MESSAGE_FIELD_MISSING, raw, key_of(field, "name"));
}

bool
entry_read(struct check *check, const struct field *field, xmlNode *raw,
    const xmlNode *posts, struct entry *entry)
{
    const xmlNode *naming;
    const char *text;

    *entry = (struct entry){ .raw = raw, .posts = posts, .keys = field };
    entry->person = (struct person){ "", "", "", "", "" };
    naming = name_of(check, field, raw, &text);
    if (!scalar_blank(attribute_or_empty(check->arena, raw, "last"))) {
        read_attributes(check->arena, raw, entry);
        if (text[0] != '\0')
            entry->known = known_id(check, text, naming);
    } else if (scalar_blank(text)) {
        unnamed(check, field, raw);
        return true;
    } else if (!read_name(check, text, naming, entry)) {
        return false;
    }
    read_gender(check, raw, entry);
    entry_complete(check, entry);
    person_complete(check->arena, &entry->person);
    compare_gender(check, entry);
    entry->reason = part_of(check->arena, raw, "reason");
    entry->role = attribute_or_empty(check->arena, raw, "role");
    return true;
}

bool
entry_is_nobody(const struct check *check, const struct entry *entry)
{
    return entry->person.last[0] == '\0' && !check->blank;
}

/* Cases of a post that were typed here. */
static bool
has_cases(struct check *check, const xmlNode *typed)
{
    const xmlNode *node;

    for (node = node_first(typed); node != NULL; node = node_next(node))
        if (node_is(node, "position-forms") ||
            (node_is(node, "position") &&
                node_attribute(check->arena, node, "case") != NULL))
            return true;
    return false;
}

/* A post out of a sentence, «директора», would stand so in a signature; posts
 * of others are declined, which tells. */
static void
check_post(struct check *check, const struct field *field, const char *text,
    const xmlNode *position)
{
    struct word word;

    if (field->type != FIELD_SIGNERS)
        return;
    word_read(&word, text, strcspn(text, " "));
    if (oblique_read(&word) == OBLIQUE_SURELY)
        message_add(
            check->log, MESSAGE_POSITION_OBLIQUE, record_place(position), text);
}

bool
entry_write_post(struct check *check, const struct entry *entry,
    const xmlNode *typed, xmlNode *parent)
{
    const xmlNode *position = known_post(check, typed);
    const xmlNode *from = typed;
    const char *text;
    xmlNode *node;

    if (position == NULL && entry->known != NULL) {
        from = entry->known;
        position = known_post(check, from);
    }
    if (position == NULL && has_cases(check, typed)) {
        field_report(check, MESSAGE_FIELD_MISSING, entry->raw,
            key_of(entry->keys, "position"));
        return true;
    }
    if (position == NULL)
        return false;
    text = node_line(check->arena, position);
    if (scalar_blank(text)) {
        unfilled(check, key_of(entry->keys, "position"), entry->raw);
        if (check->blank)
            return true;
    }
    check_post(check, entry->keys, text, position);
    node = node_add(parent, "position", text, entry->raw);
    if (from != typed)
        node_typed(node, "organization");
    if (has_cases(check, typed))
        from = typed;
    forms_write(check, from, from == typed ? "position-forms" : NULL,
        "position", entry->raw, parent);
    return true;
}

static void
set_if_known(xmlNode *node, const char *name, const char *value)
{
    if (value != NULL && value[0] != '\0')
        node_set(node, name, value);
}

xmlNode *
entry_write(struct check *check, const struct entry *entry, xmlNode *parent)
{
    xmlNode *node = node_add(parent, "person", NULL, entry->raw);
    bool typed = node_child(entry->raw, "forms") != NULL ||
                 node_child(entry->raw, "form") != NULL;

    set_if_known(node, "id", entry->id);
    set_if_known(node, "last", entry->person.last);
    set_if_known(node, "first", entry->person.first);
    set_if_known(node, "patronymic", entry->person.patronymic);
    set_if_known(node, "initials", entry->person.initials);
    node_set(node, "gender", entry->person.gender);
    set_if_known(node, "reason", entry->reason);
    set_if_known(node, "role", entry->role);
    if (typed || entry->known == NULL)
        forms_write(check, entry->raw, "forms", "form", entry->raw, node);
    else
        forms_write(check, entry->known, NULL, "form", entry->raw, node);
    if (node_first(entry->raw) == NULL)
        node_typed(node, entry->known == NULL ? "line" : "organization");
    return node;
}
