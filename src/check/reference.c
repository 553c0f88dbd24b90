#include "check/reference.h"

#include <string.h>

#include <libxml/hash.h>

#include "base/arena.h"
#include "base/file.h"
#include "base/message.h"
#include "check/checking.h"
#include "record/node.h"
#include "record/record.h"
#include "record/spelling.h"
#include "record/vocabulary.h"

enum {
    MARKS_FIRST = 64,
    SUGGESTIONS_MAX = 20, /* for so many lost references, */
    CANDIDATES_MAX = 1000 /* each among so many marks */
};

/* An id and the number of what bears it. */
struct mark {
    struct mark *next;
    const char *id;
    const char *number;
    bool nameless; /* an item: its place is its number */
};

/* The ids of one record. */
struct scope {
    struct scope *next;  /* of all records that are open or annexed */
    struct scope *outer; /* of the record that annexes this one, or NULL */
    const xmlNode *record;
    const char *path;    /* of its file */
    xmlHashTable *marks; /* struct mark by id */
    struct mark *first;
    int lost; /* references that lead nowhere */
};

struct resolving {
    struct arena *arena;
    struct log *log;
    struct scope *scopes;
    struct scope *scope;
};

static void
free_marks(void *marks)
{
    xmlHashFree(marks, NULL);
}

void
reference_open(struct check *check)
{
    struct scope *scope = arena_alloc(check->arena, sizeof(*scope));
    struct scope **last;

    scope->record = check->record;
    scope->path = check->path;
    scope->marks = xmlHashCreate(MARKS_FIRST);
    arena_defer(check->arena, free_marks, scope->marks);
    check->scope = scope;
    if (check->parent == NULL)
        return;
    scope->outer = check->parent->scope;
    last = &check->parent->scope->next;
    scope->next = *last;
    *last = scope;
}

void
reference_add(struct check *check, const xmlNode *bearer)
{
    const char *id = node_attribute(check->arena, bearer, "id");
    struct scope *scope = check->scope;
    struct mark *mark;

    if (id == NULL)
        return;
    if (!vocabulary_is_id(id)) {
        message_add(check->log, MESSAGE_ID_WRONG, record_place(bearer), id);
        return;
    }
    mark = arena_alloc(check->arena, sizeof(*mark));
    mark->id = id;
    mark->number = node_attribute(check->arena, bearer, "n");
    mark->nameless = node_is(bearer, "item");
    if (xmlHashAddEntry(scope->marks, BAD_CAST id, mark) != 0) {
        message_add(check->log, MESSAGE_ID_TWICE, record_place(bearer), id);
        return;
    }
    mark->next = scope->first;
    scope->first = mark;
}

static const struct mark *
find_outward(const struct scope *scope, const char *id)
{
    const struct mark *mark = NULL;

    for (; scope != NULL && mark == NULL; scope = scope->outer)
        mark = xmlHashLookup(scope->marks, BAD_CAST id);
    return mark;
}

/* In the record and what surrounds it, else in any other that is annexed.
 * *count: so many of those have it. */
static const struct mark *
find(const struct resolving *resolving, const char *id, unsigned *count)
{
    const struct mark *mark = find_outward(resolving->scope, id);
    const struct scope *scope;

    *count = mark != NULL;
    for (scope = mark == NULL ? resolving->scopes : NULL; scope != NULL;
         scope = scope->next) {
        const struct mark *here = xmlHashLookup(scope->marks, BAD_CAST id);

        *count += here != NULL;
        if (mark == NULL)
            mark = here;
    }
    return mark;
}

static void
report(struct resolving *resolving, const xmlNode *node, const char *id)
{
    struct spelling spelling = { .word = id };
    const struct scope *scope = resolving->scopes;
    int count = resolving->scope->lost++ < SUGGESTIONS_MAX ? CANDIDATES_MAX : 0;

    for (; scope != NULL; scope = scope->next) {
        const struct mark *mark = scope->first;

        for (; mark != NULL && count > 0; mark = mark->next, count--)
            spelling_offer(&spelling, mark->id);
    }
    if (spelling.best != NULL)
        message_add(resolving->log, MESSAGE_REF_UNKNOWN_NEAR,
            record_place(node), id, spelling.best);
    else
        message_add(
            resolving->log, MESSAGE_REF_UNKNOWN, record_place(node), id);
}

static void
resolve(struct resolving *resolving, xmlNode *node)
{
    const char *id = node_attribute(resolving->arena, node, "to");
    const struct mark *mark;
    unsigned count;

    if (id == NULL)
        id = "";
    mark = find(resolving, id, &count);
    if (mark == NULL)
        report(resolving, node, id);
    else if (count > 1)
        message_add(
            resolving->log, MESSAGE_REF_AMBIGUOUS, record_place(node), id);
    else if (mark->nameless)
        return;
    else if (mark->number == NULL)
        message_add(resolving->log, MESSAGE_REF_NUMBER, record_place(node), id);
    else
        node_set(node, "n", mark->number);
}

/* ---- links to files ---- */

/* Pages of the net, addresses of mail, telephones. */
static bool
is_outside(const char *href)
{
    return strstr(href, "://") != NULL || strncmp(href, "mailto:", 7) == 0 ||
           strncmp(href, "tel:", 4) == 0;
}

static void
report_link(struct resolving *resolving, struct place place, const char *file,
    const char *near)
{
    if (near != NULL)
        message_add(
            resolving->log, MESSAGE_LINK_UNKNOWN_NEAR, place, file, near);
    else
        message_add(resolving->log, MESSAGE_LINK_UNKNOWN, place, file);
}

/* Offers the files that the record, and those that surround it, annex, up to
 * the very one. Returns how many there were. */
static unsigned
offer_annexes(struct resolving *resolving, struct spelling *spelling)
{
    const struct scope *scope = resolving->scope;
    const xmlNode *node;
    const char *file;
    unsigned count = 0;

    for (; scope != NULL; scope = scope->outer)
        for (node = node_first(scope->record); node != NULL;
             node = node_next(node)) {
            if (!node_is(node, "annex"))
                continue;
            file = node_attribute(resolving->arena, node, "file");
            count++;
            if (file == NULL)
                continue;
            if (strcmp(file, spelling->word) == 0) {
                spelling->best = file;
                return count;
            }
            spelling_offer(spelling, file);
        }
    return count;
}

/* A link that is no address leads to the file of an annexe. One that nothing
 * annexes may be read beside its order: the file has to be there. */
static void
check_link(struct resolving *resolving, const xmlNode *node)
{
    const char *file = node_attribute(resolving->arena, node, "href");
    struct spelling spelling = { .word = file };
    struct place place = record_place(node);
    const char *folder;
    unsigned annexes;

    if (file == NULL || *file == '\0') {
        message_add(resolving->log, MESSAGE_LINK_EMPTY, place);
        return;
    }
    if (is_outside(file))
        return;
    annexes = offer_annexes(resolving, &spelling);
    folder = file_folder(resolving->arena, resolving->scope->path);
    if (spelling.best != NULL && strcmp(spelling.best, file) == 0)
        return;
    if (!file_exists(file_join(resolving->arena, folder, file)))
        report_link(resolving, place, file, spelling.best);
    else if (annexes > 0)
        message_add(resolving->log, MESSAGE_LINK_FILE, place, file);
}

/* ---- the walk ---- */

static struct scope *
scope_of(struct resolving *resolving, const xmlNode *record)
{
    struct scope *scope = resolving->scopes;

    while (scope != NULL && scope->record != record)
        scope = scope->next;
    return scope;
}

static void walk(struct resolving *resolving, xmlNode *parent);

/* What could not be opened has no scope. */
static void
walk_annexed(struct resolving *resolving, xmlNode *annex)
{
    struct scope *outer = resolving->scope;
    xmlNode *record = node_first(annex);

    resolving->scope = scope_of(resolving, record);
    if (record != NULL && resolving->scope != NULL)
        walk(resolving, record);
    resolving->scope = outer;
}

/* Depth is known to be small by now. */
static void
walk(struct resolving *resolving, xmlNode *parent)
{
    xmlNode *node;

    for (node = node_first(parent); node != NULL; node = node_next(node))
        if (node_is(node, "annex")) {
            walk_annexed(resolving, node);
        } else {
            if (node_is(node, "ref"))
                resolve(resolving, node);
            else if (node_is(node, "link"))
                check_link(resolving, node);
            walk(resolving, node);
        }
}

void
reference_resolve(struct check *check)
{
    struct resolving resolving = { check->arena, check->log, check->scope,
        check->scope };

    walk(&resolving, check->record);
}
