#include "record/kind.h"

#include <limits.h>
#include <string.h>

#include "base/arena.h"
#include "base/file.h"
#include "record/anatomy.h"
#include "record/library.h"
#include "record/node.h"
#include "record/reading.h"
#include "record/record.h"
#include "record/spelling.h"
#include "record/template.h"

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

static const char *const genders[] = { "m", "f", "n", "p" };

#define BODY_NOWHERE UINT_MAX

static void
read_variant(
    struct reading *reading, const xmlNode *node, struct variant *variant)
{
    struct arena *arena = reading->arena;
    const xmlNode *child;

    reading_known(reading, node, "name|ru|heading|gender|gen|dat|ins|verb");
    variant->name = reading_name(reading, node);
    variant->alias = reading_needed(reading, node, "ru");
    variant->gender = genders[reading_choice(
        reading, node, "gender", genders, COUNT(genders), -1)];
    variant->heading = node_attribute(arena, node, "heading");
    variant->genitive = node_attribute(arena, node, "gen");
    variant->dative = node_attribute(arena, node, "dat");
    variant->instrumental = node_attribute(arena, node, "ins");
    variant->verb = node_attribute(arena, node, "verb");
    for (child = node_first(node); child != NULL; child = node_next(child))
        if (node_is(child, "table") && variant->columns == NULL)
            variant->columns = anatomy_table(reading, child);
        else
            reading_unknown(reading, child);
}

/* What a field of variants accepts: "methodology=методология|…". */
static const char *
variant_choices(struct arena *arena, const struct kind *kind)
{
    struct buffer buffer = { .arena = arena };
    unsigned i;

    for (i = 0; i < kind->variant_count; i++) {
        buffer_text(&buffer, i == 0 ? "" : "|");
        buffer_text(&buffer, kind->variants[i].name);
        buffer_text(&buffer, "=");
        buffer_text(&buffer, kind->variants[i].alias);
    }
    return buffer.data;
}

static void
read_child(struct reading *reading, const xmlNode *node, struct kind *kind,
    struct field *fields)
{
    if (node_is(node, "field")) {
        field_read(reading, node, fields, &kind->field_count);
    } else if (node_is(node, "verb")) {
        kind->verbs = reading_needed(reading, node, "words");
    } else if (node_is(node, "outline") && kind->outline == NULL) {
        kind->outline = node_text(reading->arena, node);
    } else if (node_is(node, "form") && kind->form == NULL) {
        kind->form = node_text(reading->arena, node);
    } else if (node_is(node, "body") && kind->body_at == BODY_NOWHERE) {
        kind->body_at = kind->field_count;
        anatomy_read(reading, node, kind);
    } else {
        reading_unknown(reading, node);
    }
}

static void
read_children(struct reading *reading, const xmlNode *root, struct kind *kind)
{
    size_t count;
    const xmlNode **list = reading_elements(reading, root, &count);
    struct field *fields =
        arena_array(reading->arena, count + 1, sizeof(*fields));
    struct variant *variants =
        arena_array(reading->arena, count + 1, sizeof(*variants));
    size_t i;

    kind->variants = variants;
    kind->body_at = BODY_NOWHERE;
    for (i = 0; i < count; i++)
        if (node_is(list[i], "variant"))
            read_variant(reading, list[i], &variants[kind->variant_count++]);
        else
            read_child(reading, list[i], kind, fields);
    kind->fields = fields;
    if (kind->body_at == BODY_NOWHERE)
        kind->body_at = kind->field_count;
    for (i = 0; i < kind->field_count; i++)
        if (fields[i].type == FIELD_VARIANT)
            fields[i].choices = variant_choices(reading->arena, kind);
}

/* Versions count from 1. */
static void
read_version(struct reading *reading, const xmlNode *node, struct kind *kind)
{
    const char *version = reading_needed(reading, node, "version");

    kind->version = version;
    if (version[strspn(version, "0123456789")] == '\0' && version[0] != '0')
        return;
    reading_wrong(reading, node, "version", version, "1, 2, 3…");
}

static const struct kind *
read_kind(struct library *library, const char *path, struct log *log)
{
    struct reading reading = { library, library->arena, log, true };
    xmlDoc *document = template_open(library->arena, path, "kind", log);
    struct kind *kind;
    const xmlNode *root;

    if (document == NULL)
        return NULL;
    root = xmlDocGetRootElement(document);
    kind = arena_alloc(library->arena, sizeof(*kind));
    reading_known(&reading, root, "name|ru|gender|version");
    kind->name = reading_name(&reading, root);
    kind->alias = reading_needed(&reading, root, "ru");
    read_version(&reading, root, kind);
    kind->gender = genders[reading_choice(
        &reading, root, "gender", genders, COUNT(genders), -1)];
    read_children(&reading, root, kind);
    return reading.good ? kind : NULL;
}

static const struct kind *
find_loaded(const struct library *library, const char *name)
{
    const struct kind_entry *entry;

    for (entry = library->kinds; entry != NULL; entry = entry->next)
        if (spelling_same(entry->kind->name, name) ||
            spelling_same(entry->kind->alias, name) ||
            variant_find(entry->kind, name) != NULL)
            return entry->kind;
    return NULL;
}

static void
load_one(struct library *library, struct arena *scratch, const char *folder,
    struct log *log)
{
    const char *path = library_path(
        library, scratch, arena_printf(scratch, "%s/kind.xml", folder));
    const struct kind *kind = NULL;
    struct kind_entry *entry;

    path = arena_strdup(library->arena, path);
    kind = read_kind(library, path, log);
    if (kind == NULL)
        return;
    if (strcmp(kind->name, folder) != 0) {
        message_add(log, MESSAGE_KIND_FOLDER, (struct place){ .file = path },
            kind->name, folder);
        return;
    }
    entry = arena_alloc(library->arena, sizeof(*entry));
    entry->kind = kind;
    entry->next = library->kinds;
    library->kinds = entry;
}

const struct kind *
kind_open(struct library *library, const char *folder, struct log *log)
{
    struct arena *scratch = arena_new();

    if (find_loaded(library, folder) == NULL)
        load_one(library, scratch, folder, log);
    arena_free(scratch);
    return find_loaded(library, folder);
}

/* A kind with a fault is read again, so that each record hears of it. */
void
kind_load(struct library *library, struct log *log)
{
    struct arena *scratch;
    const char **names;
    size_t count;
    size_t i;

    if (library->kinds_read)
        return;
    scratch = arena_new();
    names = library_names(library, scratch, "", "kind.xml", &count);
    library->kinds_read = true;
    for (i = 0; i < count; i++) {
        if (find_loaded(library, names[i]) == NULL)
            load_one(library, scratch, names[i], log);
        if (find_loaded(library, names[i]) == NULL)
            library->kinds_read = false;
    }
    arena_free(scratch);
}

const struct kind **
kind_list(struct library *library, struct arena *arena, size_t *count,
    struct log *log)
{
    size_t names_count;
    const char **names =
        library_names(library, arena, "", "kind.xml", &names_count);
    const struct kind **kinds =
        arena_array(arena, names_count + 1, sizeof(*kinds));
    size_t i;

    kind_load(library, log);
    *count = 0;
    for (i = 0; i < names_count; i++) {
        kinds[*count] = find_loaded(library, names[i]);
        *count += kinds[*count] != NULL;
    }
    return kinds;
}

/* False too when the name is spelt in another way there. */
static bool
names_itself(struct library *library, struct arena *scratch, const char *folder,
    const char *quoted, struct log *log)
{
    size_t size;
    const char *path = library_path(
        library, scratch, arena_printf(scratch, "%s/kind.xml", folder));
    const char *data = file_read(scratch, path, RECORD_BYTES, &size, log);

    return data != NULL && strstr(data, quoted) != NULL;
}

/* The kinds whose files hold the name: a look at the bytes spares reading the
 * others. A fault is said when all are read. */
static void
load_named(struct library *library, const char *name)
{
    struct arena *scratch = arena_new();
    struct log *unread = log_new(scratch, LANGUAGE_RU);
    const char *quoted = arena_printf(scratch, "\"%s\"", name);
    size_t count;
    const char **folders =
        library_names(library, scratch, "", "kind.xml", &count);
    size_t i;

    for (i = 0; i < count; i++)
        if (find_loaded(library, folders[i]) == NULL &&
            names_itself(library, scratch, folders[i], quoted, unread))
            load_one(library, scratch, folders[i], unread);
    arena_free(scratch);
}

const struct kind *
kind_find(struct library *library, const char *name, struct log *log)
{
    const struct kind *kind = find_loaded(library, name);

    if (kind != NULL || library->kinds_read)
        return kind;
    load_named(library, name);
    kind = find_loaded(library, name);
    if (kind != NULL)
        return kind;
    kind_load(library, log);
    return find_loaded(library, name);
}

const char *
kind_suggest(struct library *library, const char *name)
{
    struct spelling spelling = { .word = name };
    const struct kind_entry *entry;

    for (entry = library->kinds; entry != NULL; entry = entry->next) {
        spelling_offer(&spelling, entry->kind->alias);
        spelling_offer(&spelling, entry->kind->name);
    }
    return spelling.best;
}

const struct variant *
variant_find(const struct kind *kind, const char *name)
{
    unsigned i;

    for (i = 0; i < kind->variant_count; i++)
        if (spelling_same(kind->variants[i].name, name) ||
            spelling_same(kind->variants[i].alias, name))
            return &kind->variants[i];
    return NULL;
}

const struct column *
column_find(const struct columns *columns, const char *name)
{
    unsigned i;

    for (i = 0; i < columns->count; i++)
        if (strcmp(columns->list[i].name, name) == 0)
            return &columns->list[i];
    return NULL;
}

/* A kind that is there and could not be read was reported. */
static bool
is_there(const struct library *library, const char *name)
{
    struct arena *scratch = arena_new();
    bool there = strchr(name, '/') == NULL &&
                 library_path(library, scratch,
                     arena_printf(scratch, "%s/kind.xml", name)) != NULL;

    arena_free(scratch);
    return there;
}

const struct kind *
kind_require(struct library *library, const char *name, struct place place,
    struct log *log)
{
    const struct kind *kind = kind_find(library, name, log);
    const char *near;

    if (kind != NULL || is_there(library, name))
        return kind;
    near = kind_suggest(library, name);
    if (near != NULL)
        message_add(log, MESSAGE_KIND_UNKNOWN_NEAR, place, name, near);
    else
        message_add(log, MESSAGE_KIND_UNKNOWN, place, name);
    return NULL;
}
