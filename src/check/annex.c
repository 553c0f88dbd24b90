#include "check/annex.h"

#include <string.h>
#include <sys/stat.h>

#include "base/arena.h"
#include "base/file.h"
#include "check/check.h"
#include "check/checking.h"
#include "check/choice.h"
#include "check/field.h"
#include "check/folder.h"
#include "check/reference.h"
#include "check/scalar.h"
#include "read/numbering.h"
#include "read/source.h"
#include "record/attribute.h"
#include "record/kind.h"
#include "record/library.h"
#include "record/node.h"
#include "record/record.h"

static bool
same_file(const char *a, const char *b)
{
    struct stat left;
    struct stat right;

    return stat(a, &left) == 0 && stat(b, &right) == 0 &&
           left.st_dev == right.st_dev && left.st_ino == right.st_ino;
}

/* The way of files from the record `path` that is open already down to
 * `check`, or NULL when it is not open. */
static const char *
cycle(const struct check *check, const char *path)
{
    const char *way = path;

    for (; check != NULL; check = check->parent) {
        way = arena_printf(check->arena, "%s → %s", check->path, way);
        if (same_file(check->path, path))
            return way;
    }
    return NULL;
}

static unsigned
depth(const struct check *check)
{
    unsigned count = 0;

    for (; check != NULL; check = check->parent)
        count++;
    return count;
}

/* False: reported. */
static bool
may_open(struct check *check, const char *path, const xmlNode *raw)
{
    const char *way = cycle(check, path);

    if (way != NULL) {
        message_add(check->log, MESSAGE_ANNEX_CYCLE, record_place(raw), way);
        return false;
    }
    if (depth(check) <= ANNEX_DEPTH)
        return true;
    message_add(check->log, MESSAGE_ANNEX_DEPTH, record_place(raw),
        arena_printf(check->arena, "%d", ANNEX_DEPTH));
    return false;
}

/* Forms print what the kind says may be annexed. False: reported. */
static bool
may_annex(struct check *check, const struct field *field, const char *name,
    const xmlNode *raw)
{
    const struct kind *kind = kind_find(check->library, name, check->log);
    const char *names = "";
    const char *next = field->choices;

    if (kind == NULL || next == NULL ||
        choice_find(check, next, kind->name) != NULL)
        return true;
    while (*next != '\0') {
        size_t length = strcspn(next, "|");
        const struct kind *other = kind_find(check->library,
            arena_strndup(check->arena, next, length), check->log);

        if (other != NULL)
            names = arena_printf(check->arena, "%s%s%s", names,
                names[0] == '\0' ? "" : ", ", other->alias);
        next += length + (next[length] == '|');
    }
    message_add(
        check->log, MESSAGE_ANNEX_KIND, record_place(raw), kind->alias, names);
    return false;
}

static bool
annexed_before(struct check *check, const char *path, const xmlNode *annex)
{
    const char *folder = file_folder(check->arena, check->path);
    const xmlNode *node = node_first(annex->parent);

    for (; node != annex; node = node_next(node)) {
        const char *file = node_attribute(check->arena, node, "file");

        if (node_is(node, "annex") && file != NULL &&
            same_file(file_join(check->arena, folder, file), path))
            return true;
    }
    return false;
}

/* There is no such file; perhaps one is called nearly so. */
static void
report_missing(struct check *check, const char *path, const xmlNode *raw)
{
    const char *near = folder_suggest(check->arena, path, check->path);

    if (near == NULL)
        message_add(check->log, MESSAGE_ANNEX_FILE, record_place(raw), path);
    else
        message_add(
            check->log, MESSAGE_ANNEX_FILE_NEAR, record_place(raw), path, near);
}

/* False: reported. */
static bool
is_file(struct check *check, const char *path, const xmlNode *raw,
    const xmlNode *annex)
{
    enum message_code code;

    if (!file_exists(path)) {
        report_missing(check, path, raw);
        return false;
    }
    if (file_is_folder(path))
        code = MESSAGE_ANNEX_FOLDER;
    else if (annexed_before(check, path, annex))
        code = MESSAGE_ANNEX_TWICE;
    else
        return true;
    message_add(check->log, code, record_place(raw), path);
    return false;
}

static void
open_file(struct check *check, const struct field *field, const char *file,
    const xmlNode *raw, xmlNode *annex)
{
    const char *path =
        file_join(check->arena, file_folder(check->arena, check->path), file);
    xmlDoc *document;
    xmlNode *record;

    if (!may_open(check, path, raw) || !is_file(check, path, raw, annex))
        return;
    document = source_read(check->library, check->arena, path, check->log);
    if (document == NULL)
        return;
    record = xmlDocGetRootElement(document);
    if (!may_annex(check, field, node_name(record), raw))
        return;
    record = node_copy(record, annex);
    (void)check_record(
        check->library, check->arena, check, path, record, check->log);
}

static const char *
sub_field(struct check *check, const struct field *field, const xmlNode *raw,
    const char *name)
{
    const char *value = node_attribute(check->arena, raw, name);
    const xmlNode *child =
        field_raw(field->fields, field->field_count, raw, name);

    if (value != NULL || child == NULL)
        return value;
    return node_line(check->arena, child);
}

static bool
approved(struct check *check, const struct field *field, const xmlNode *raw)
{
    const char *text = sub_field(check, field, raw, "approved");
    const char *answer;

    if (text == NULL)
        return false;
    answer = field_answer(text);
    if (answer != NULL)
        return strcmp(answer, "yes") == 0;
    message_add(check->log, MESSAGE_YES_NO_WRONG, record_place(raw),
        field_label(field_find(field->fields, field->field_count, "approved"),
            check->log),
        text);
    return false;
}

/* The key that an element of an annexe is, or NULL. */
static const struct field *
key_of(struct check *check, const struct field *field, const xmlNode *node)
{
    return field_find(
        field->fields, field->field_count, field_typed(check->arena, node));
}

/* A key is one value, stands once, and has no attributes. False: reported. */
static bool
keys_good(struct check *check, const struct field *field, const xmlNode *raw)
{
    const xmlNode *node;
    bool good = true;

    for (node = node_first(raw); node != NULL; node = node_next(node)) {
        const struct field *key = key_of(check, field, node);

        if (key == NULL)
            continue;
        if (!node_is(node, "unknown"))
            attributes_check(check->arena, check->log, node, NULL);
        good = scalar_is(check, key, node) && good;
        if (node == field_raw(key, 1, raw, key->name) &&
            xmlHasProp(raw, BAD_CAST key->name) == NULL)
            continue;
        field_report(check, MESSAGE_FIELD_TWICE, node, key);
        good = false;
    }
    return good;
}

/* A record written out in the annexe; NULL: there is none. What is neither
 * that nor a key of an annexe is reported. */
static xmlNode *
inline_record(
    struct check *check, const struct field *field, const xmlNode *raw)
{
    xmlNode *node;
    xmlNode *found = NULL;

    for (node = node_first(raw); node != NULL; node = node_next(node)) {
        if (key_of(check, field, node) != NULL)
            continue;
        if (found == NULL && !node_is(node, "unknown") &&
            kind_find(check->library, node_name(node), check->log) != NULL)
            found = node;
        else
            field_unknown(check, field->fields, field->field_count, node);
    }
    return found;
}

/* The next <annex>. NULL: there are too many; the first is reported, and
 * stands for the others. */
static xmlNode *
new_annex(struct check *check, const xmlNode *raw, xmlNode *parent)
{
    unsigned count = node_count(parent, "annex");
    xmlNode *annex;

    if (count > ANNEX_COUNT)
        return NULL;
    annex = node_add(parent, "annex", NULL, raw);
    node_set(annex, "n", arena_printf(check->arena, "%u", count + 1));
    if (count < ANNEX_COUNT)
        return annex;
    message_add(check->log, MESSAGE_ANNEX_COUNT, record_place(raw),
        arena_printf(check->arena, "%d", ANNEX_COUNT));
    return NULL;
}

static void
annex_one(struct check *check, const struct field *field, xmlNode *raw,
    xmlNode *parent)
{
    xmlNode *record = inline_record(check, field, raw);
    const char *file = sub_field(check, field, raw, "file");
    const struct kind *inlined;
    xmlNode *annex;

    attributes_check(
        check->arena, check->log, raw, field_attributes(field->type));
    if (!keys_good(check, field, raw))
        return;
    if (file == NULL && node_first(raw) == NULL)
        file = node_line(check->arena, raw);
    if (record == NULL && (file == NULL || scalar_blank(file))) {
        field_report(check,
            file == NULL || file[0] == '\0' ? MESSAGE_ANNEX_EMPTY
                                            : MESSAGE_FIELD_UNFILLED,
            raw, field);
        return;
    }
    annex = new_annex(check, raw, parent);
    if (annex == NULL)
        return;
    node_set(annex, "approved", approved(check, field, raw) ? "yes" : "no");
    node_set(annex, "file", file);
    node_set(annex, "id", sub_field(check, field, raw, "id"));
    reference_add(check, annex);
    if (record == NULL) {
        open_file(check, field, file, raw, annex);
        return;
    }
    if (!may_annex(check, field, node_name(record), raw))
        return;
    inlined = kind_find(check->library, node_name(record), check->log);
    source_name(inlined, record, node_name(record));
    numbering_check(check->arena, check->log, inlined, record);
    node_move(record, annex);
    (void)check_record(
        check->library, check->arena, check, check->path, record, check->log);
}

void
annex_check(struct check *check, const struct field *field, xmlNode *raw,
    xmlNode *parent)
{
    xmlNode *child = field_items(check, field, raw, "annex");

    if (child == NULL)
        annex_one(check, field, raw, parent);
    for (; child != NULL; child = node_next(child))
        annex_one(check, field, child, parent);
}
