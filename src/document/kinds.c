#include "document/kinds.h"

#include <string.h>

#include "base/arena.h"
#include "base/file.h"
#include "base/message.h"
#include "check/examples.h"
#include "check/ruleset.h"
#include "document/press.h"
#include "record/blank.h"
#include "record/catalogue.h"
#include "record/grammar.h"
#include "record/kind.h"
#include "record/library.h"
#include "record/node.h"
#include "record/organization.h"
#include "record/spelling.h"
#include "record/template.h"

static const struct place nowhere = { .file = NULL };

static const struct kind *
find(struct press *press, const char *name, struct log *log)
{
    return kind_require(press_library(press), name, nowhere, log);
}

const char *
kinds_name(struct press *press, const char *name, struct log *log)
{
    const struct kind *kind = find(press, name, log);
    const struct variant *variant =
        kind == NULL ? NULL : variant_find(kind, name);

    if (variant != NULL)
        return variant->name;
    return kind == NULL ? NULL : kind->name;
}

bool
kinds_blank(
    struct press *press, const char *name, struct buffer *out, struct log *log)
{
    const struct kind *kind = find(press, name, log);

    if (kind != NULL)
        blank_write(kind, name, out);
    return kind != NULL;
}

void
kinds_list(struct press *press, bool json, struct buffer *out, struct log *log)
{
    struct arena *arena = arena_new();
    size_t count;
    const struct kind **kinds =
        kind_list(press_library(press), arena, &count, log);
    size_t i;

    if (!json)
        catalogue_table(kinds, count, log_language(log), out);
    for (i = 0; json && i < count; i++)
        catalogue_json(kinds[i], out);
    arena_free(arena);
}

bool
kinds_grammar(
    struct press *press, const char *name, struct buffer *out, struct log *log)
{
    const struct kind *kind = find(press, name, log);

    if (kind != NULL)
        grammar_write(press_library(press), kind, out, log);
    return kind != NULL;
}

bool
kinds_form(struct press *press, const char *name,
    struct document_options options, struct buffer *out, struct log *log)
{
    const struct kind *kind = find(press, name, log);
    struct buffer text = { .arena = out->arena };

    if (kind == NULL)
        return false;
    if (kind->form == NULL)
        return document_blank(press, name, options, out, log);
    blank_form(kind, name, &text);
    options.text = text.data;
    return document_render(press, name, options, out, log);
}

/* ---- the test of kinds ---- */

/* "a" of "a/b", "." of "b", ".." of ".". */
static const char *
above(struct arena *arena, const char *path)
{
    size_t length = strlen(path);

    while (length > 1 && path[length - 1] == '/')
        length--;
    path = arena_strndup(arena, path, length);
    if (strcmp(path, ".") == 0)
        return "..";
    if (length >= 2 && strcmp(path + length - 2, "..") == 0)
        return arena_printf(arena, "%s/..", path);
    return file_folder(arena, path);
}

/* "b" of "a/b/". */
static const char *
last_name(struct arena *arena, const char *path)
{
    size_t length = strlen(path);
    const char *slash;

    while (length > 1 && path[length - 1] == '/')
        length--;
    path = arena_strndup(arena, path, length);
    slash = strrchr(path, '/');
    return slash == NULL ? path : slash + 1;
}

static bool
holds(struct arena *arena, const char *folder, const char *name)
{
    return file_exists(file_join(arena, folder, name));
}

/* The kinds of a folder of templates. */
static void
list_kinds(struct arena *arena, const char *site, struct kinds_folder *folder)
{
    const struct library *library = library_new(arena, site, NULL);

    folder->site = site;
    folder->names =
        library_names(library, arena, "", "kind.xml", &folder->count);
}

/* Only this one, if it is there. */
static void
keep_kind(struct kinds_folder *folder, const char *name)
{
    size_t count = folder->count;
    size_t i;

    folder->count = 0;
    for (i = 0; i < count; i++)
        if (strcmp(folder->names[i], name) == 0)
            folder->names[folder->count++] = name;
}

bool
kinds_open(struct arena *arena, const char *path, struct kinds_folder *folder,
    struct log *log)
{
    bool organizations = false;

    *folder = (struct kinds_folder){ .count = 0 };
    if (holds(arena, path, "templates")) {
        list_kinds(arena, path, folder);
        organizations = holds(arena, path, "templates/organizations");
    } else if (holds(arena, path, "kind.xml")) {
        list_kinds(arena, above(arena, above(arena, path)), folder);
        keep_kind(folder, last_name(arena, path));
    } else {
        list_kinds(arena, above(arena, path), folder);
        if (folder->count > 0 && !holds(arena, path, folder->names[0]))
            folder->count = 0;
        organizations = holds(arena, path, "organizations");
    }
    if (folder->count == 0 && !organizations)
        message_add(log, MESSAGE_KINDS_NONE, (struct place){ .file = path });
    return folder->count > 0 || organizations;
}

static void
test_code(
    struct press *press, const char *code, struct place place, struct log *log)
{
    if (!ruleset_knows(press_library(press), code))
        message_add(log, MESSAGE_ORGANIZATION_CHECK, place, code);
}

/* Rules that are there must be good XPath; those of one kind are for no other.
 */
static void
test_rules(struct press *press, struct arena *arena, const char *relative,
    const char *kind, struct log *log)
{
    struct rules *rules = NULL;
    const struct rule *rule;

    if (library_path(press_library(press), arena, relative) != NULL)
        rules = ruleset_open(press_library(press), relative, log);
    if (rules == NULL)
        return;
    ruleset_try(press_library(press), rules, log);
    for (rule = rules->first; rule != NULL; rule = rule->next) {
        if (rule->en == NULL)
            message_add(log, MESSAGE_RULE_ENGLISH, rule->place, rule->id);
        if (rule->instead != NULL)
            test_code(press, rule->instead, rule->place, log);
        if (kind != NULL && rule->kind != NULL && strcmp(rule->kind, kind) != 0)
            message_add(log, MESSAGE_RULE_KIND, rule->place, rule->id,
                rule->kind, kind);
    }
}

/* The other kind that is called so; NULL: none. */
static const struct kind *
namesake(const struct kind **kinds, size_t count, const struct kind *kind,
    const char *name)
{
    size_t i;

    for (i = 0; i < count; i++)
        if (strcmp(kinds[i]->name, kind->name) != 0 &&
            (spelling_same(kinds[i]->name, name) ||
                spelling_same(kinds[i]->alias, name) ||
                variant_find(kinds[i], name) != NULL))
            return kinds[i];
    return NULL;
}

/* Records say their kind by its Russian name: no other may have it. Faults of
 * other kinds are not told here. */
static void
test_names(struct press *press, struct arena *arena, const struct kind *kind,
    struct place place, struct log *log)
{
    struct log *others = log_new(arena, log_language(log));
    size_t count;
    const struct kind **kinds =
        kind_list(press_library(press), arena, &count, others);
    unsigned i;

    for (i = 0; i <= kind->variant_count; i++) {
        const char *name = i == 0 ? kind->alias : kind->variants[i - 1].alias;
        const struct kind *other = namesake(kinds, count, kind, name);

        if (other != NULL)
            message_add(log, MESSAGE_KIND_NAME_TAKEN, place, name, other->name);
    }
}

/* The form and the blank need a kind that can be read. */
static void
test_blank(struct press *press, struct arena *arena, const struct kind *kind,
    struct log *log)
{
    struct buffer text = { .arena = arena };
    struct buffer pdf = { .arena = arena };
    struct document_options options = { .claim = PDF_A1A_UA1, .draft = true };

    blank_write(kind, kind->name, &text);
    options.text = text.data;
    (void)document_render(press,
        arena_printf(arena, "pisar new %s", kind->name), options, &pdf, log);
    pdf.length = 0;
    options.draft = false;
    options.text = NULL;
    (void)kinds_form(press, kind->name, options, &pdf, log);
}

bool
kinds_test(struct press *press, const char *name, struct log *log)
{
    struct arena *arena = arena_new();
    const char *file = arena_printf(arena, "%s/kind.xml", name);
    struct place place = { .file = library_path(
                               press_library(press), arena, file) };
    const struct kind *kind = kind_open(press_library(press), name, log);

    press_trace(press);
    test_rules(
        press, arena, arena_printf(arena, "%s/rules.xml", name), name, log);
    if (kind != NULL) {
        test_names(press, arena, kind, place, log);
        examples_check(press_library(press), kind, log);
    }
    if (press_sheet(press, name, place, log) != NULL && kind != NULL &&
        log_clean(log))
        test_blank(press, arena, kind, log);
    arena_free(arena);
    return log_clean(log);
}

/* Its file, and the severities that it sets. */
static void
test_organization(
    struct press *press, struct arena *arena, const char *id, struct log *log)
{
    const struct organization *organization =
        organization_open(press_library(press), id, nowhere, log);
    const xmlNode *node =
        organization == NULL ? NULL : node_first(organization->root);

    for (; node != NULL; node = node_next(node))
        if (node_is(node, "check"))
            test_code(press, node_attribute(arena, node, "code"),
                template_place(node), log);
}

bool
kinds_test_site(
    struct press *press, const struct kinds_folder *folder, struct log *log)
{
    struct arena *arena = arena_new();
    const struct library *site = library_new(arena, folder->site, NULL);
    size_t count;
    const char **names =
        library_names(site, arena, "organizations", "organization.xml", &count);
    size_t i;

    test_rules(press, arena, "rules.xml", NULL, log);
    for (i = 0; i < count; i++) {
        test_organization(press, arena, names[i], log);
        test_rules(press, arena,
            arena_printf(arena, "organizations/%s/rules.xml", names[i]), NULL,
            log);
    }
    arena_free(arena);
    return log_clean(log);
}
