#include "check/known.h"

#include <stdbool.h>
#include <string.h>

#include "base/arena.h"
#include "base/message.h"
#include "check/checking.h"
#include "check/field.h"
#include "record/kind.h"
#include "record/node.h"
#include "record/organization.h"
#include "record/record.h"
#include "record/spelling.h"
#include "russian/name.h"
#include "russian/person.h"
#include "russian/word.h"

bool
known_is_id(const char *text)
{
    static const char letters[] = "abcdefghijklmnopqrstuvwxyz0123456789-_";

    return text[0] != '\0' && text[strspn(text, letters)] == '\0';
}

/* A person of a co-author's file. What is wrong with the file, the field that
 * names the co-author says. */
static const xmlNode *
author_person(struct check *check, const xmlNode *author, const char *id)
{
    struct log *silent = log_new(check->arena, LANGUAGE_EN);
    const char *own = node_attribute(check->arena, author, "id");
    const struct organization *organization = organization_open(check->library,
        own == NULL ? node_line(check->arena, author) : own,
        record_place(author), silent);

    return organization == NULL ? NULL : organization_person(organization, id);
}

/* The same of all co-authors of a joint document. */
static const xmlNode *
co_author_person(struct check *check, const char *id)
{
    const struct kind *kind = check->kind;
    const xmlNode *found = NULL;
    unsigned i;

    for (i = 0; i < kind->field_count && found == NULL; i++) {
        const xmlNode *raw = NULL;
        const xmlNode *author;

        if (kind->fields[i].type == FIELD_ORGANIZATIONS)
            raw = field_raw(kind->fields, kind->field_count, check->raw,
                kind->fields[i].name);
        if (raw == NULL)
            continue;
        author = node_first(raw);
        if (author == NULL)
            found = author_person(check, raw, id);
        for (; author != NULL && found == NULL; author = node_next(author))
            found = author_person(check, author, id);
    }
    return found;
}

const xmlNode *
known_id(struct check *check, const char *id, const xmlNode *raw)
{
    const struct organization *organization = check->organization;
    struct place place = record_place(raw);
    const xmlNode *node;
    const char *near;

    if (organization == NULL) {
        if (!check->astray)
            message_add(check->log, MESSAGE_ORGANIZATION_FIRST, place, id);
        return NULL;
    }
    node = organization_person(organization, id);
    if (node == NULL)
        node = co_author_person(check, id);
    if (node != NULL)
        return node;
    near = organization_suggest(organization, check->arena, "person", id);
    if (near != NULL)
        message_add(check->log, MESSAGE_PERSON_UNKNOWN_NEAR, place, id, near);
    else
        message_add(check->log, MESSAGE_PERSON_UNKNOWN, place, id);
    return NULL;
}

static bool
same_if_known(const char *a, const char *b)
{
    return a[0] == '\0' || b[0] == '\0' || spelling_same(a, b);
}

static bool
same_person(const struct person *a, const struct person *b)
{
    return spelling_same(a->last, b->last) &&
           same_if_known(a->initials, b->initials) &&
           same_if_known(a->first, b->first) &&
           same_if_known(a->patronymic, b->patronymic);
}

void
known_person(struct arena *arena, const xmlNode *node, struct person *person)
{
    const char *gender = node_attribute(arena, node, "gender");
    const xmlNode *full = node_child(node, "full");

    (void)person_parse(arena, node_text(arena, full), person);
    if (gender != NULL)
        person->gender = gender;
}

const xmlNode *
known_post(const struct check *check, const xmlNode *holder)
{
    const xmlNode *node;

    for (node = node_first(holder); node != NULL; node = node_next(node))
        if (node_is(node, "position") &&
            node_attribute(check->arena, node, "case") == NULL)
            return node;
    return NULL;
}

static bool
begins_with(const char *post, const char *other)
{
    size_t used = spelling_prefix(post, strlen(post), other, strlen(other));

    return used > 0 && strchr(" ,", post[used]) != NULL;
}

/* «Директор» and «директор МБОУ «…»» are one; a post that is not known may be
 * any. */
static bool
same_post(const char *a, const char *b)
{
    return a[0] == '\0' || b[0] == '\0' || begins_with(a, b) ||
           begins_with(b, a);
}

/* From the element on, the first person of the organisation's file. */
static const xmlNode *
person_from(const xmlNode *node)
{
    while (node != NULL && !node_is(node, "person"))
        node = node_next(node);
    return node;
}

static const xmlNode *
first_person(const struct check *check)
{
    return check->organization == NULL
               ? NULL
               : person_from(node_first(check->organization->root));
}

/* The one person of the file whose name may be this one; NULL: none, or
 * several. */
static const xmlNode *
find_name(const struct check *check, const struct person *person)
{
    const xmlNode *found = NULL;
    const xmlNode *node;
    struct person other;

    for (node = first_person(check); node != NULL;
         node = person_from(node_next(node))) {
        known_person(check->arena, node, &other);
        if (!same_person(person, &other))
            continue;
        if (found != NULL)
            return NULL;
        found = node;
    }
    return found;
}

const xmlNode *
known_name(struct check *check, const struct person *person, const xmlNode *raw)
{
    struct arena *arena = check->arena;
    const xmlNode *typed = raw == NULL ? NULL : known_post(check, raw);
    const xmlNode *found = find_name(check, person);
    const xmlNode *post = found == NULL ? NULL : known_post(check, found);

    if (post == NULL || typed == NULL || person->first[0] != '\0' ||
        same_post(node_line(arena, post), node_line(arena, typed)))
        return found;
    message_add(check->log, MESSAGE_PERSON_NAMESAKE, record_place(raw),
        arena_printf(arena, "%s %s", person->last, person->initials),
        node_line(arena, post), node_attribute(arena, found, "id"));
    return NULL;
}

/* «Толстой», of «Толстая», and «Иванова», of «Иванов», are names, too. */
static bool
may_be_nominative(const char *form, const char *last)
{
    struct word word;
    struct word nominative;

    word_read(&word, form, strlen(form));
    word_read(&nominative, last, strlen(last));
    return word_ends(&word, "а я") ||
           (word_ends(&word, "ой ей") && word_ends(&nominative, "ая яя"));
}

static bool
is_form(struct arena *arena, const char *typed, const struct person *person)
{
    struct name name;
    int which;

    name_decline(arena, person, NULL, &name);
    for (which = CASE_GEN; which < CASE_COUNT; which++)
        if (name.last.text[which] != NULL &&
            spelling_same(name.last.text[which], typed))
            return !may_be_nominative(typed, person->last);
    return false;
}

const xmlNode *
known_oblique(const struct check *check, const struct person *person)
{
    const xmlNode *found = NULL;
    const xmlNode *node;
    struct person other;

    if (person->first[0] != '\0' || person->initials[0] == '\0')
        return NULL;
    for (node = first_person(check); node != NULL;
         node = person_from(node_next(node))) {
        known_person(check->arena, node, &other);
        if (spelling_same(other.last, person->last))
            return NULL;
        if (found == NULL && spelling_same(other.initials, person->initials) &&
            is_form(check->arena, person->last, &other))
            found = node;
    }
    return found;
}
