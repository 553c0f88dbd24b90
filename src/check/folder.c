#include "check/folder.h"

#include <dirent.h>
#include <string.h>
#include <sys/stat.h>

#include "base/arena.h"
#include "base/file.h"
#include "check/field.h"
#include "read/source.h"
#include "record/kind.h"
#include "record/library.h"
#include "record/node.h"
#include "record/record.h"
#include "record/spelling.h"

struct annexed {
    struct annexed *next;
    dev_t device;
    ino_t number;
};

struct annex_folder {
    struct annex_folder *next;
    const char *path;
    struct annexed *files;
};

struct scan {
    struct library *library;
    struct arena *arena; /* of one file */
    struct log *log;     /* nobody reads it */
    struct annex_folder *folder;
};

static void
note_annexed(struct scan *scan, const char *name)
{
    struct annexed *file;
    struct stat status;

    if (name == NULL ||
        stat(file_join(scan->arena, scan->folder->path, name), &status) != 0)
        return;
    file = arena_alloc(scan->library->arena, sizeof(*file));
    file->device = status.st_dev;
    file->number = status.st_ino;
    file->next = scan->folder->files;
    scan->folder->files = file;
}

static void
note_element(struct scan *scan, const struct field *field, const xmlNode *raw)
{
    const xmlNode *node =
        field_raw(field->fields, field->field_count, raw, "file");
    const char *file = node_attribute(scan->arena, raw, "file");

    if (file == NULL && node != NULL)
        file = node_line(scan->arena, node);
    if (file == NULL && node_first(raw) == NULL)
        file = node_line(scan->arena, raw);
    note_annexed(scan, file);
}

static void
note_field(struct scan *scan, const struct field *field, const xmlNode *record)
{
    const xmlNode *node;
    const xmlNode *item;

    for (node = node_first(record); node != NULL; node = node_next(node)) {
        if (!node_is(node, "annex") && !node_is(node, field->name))
            continue;
        item = node_is(node, "annex") ? NULL : node_first(node);
        if (item == NULL || node_is(item, "file"))
            note_element(scan, field, node);
        else
            for (; item != NULL; item = node_next(item))
                note_element(scan, field, item);
    }
}

static const xmlNode *
raw_record(struct scan *scan, const char *path, const struct kind **kind)
{
    xmlDoc *document =
        source_fields(scan->library, scan->arena, path, scan->log);
    const xmlNode *root;

    if (document == NULL)
        return NULL;
    root = xmlDocGetRootElement(document);
    *kind = kind_find(scan->library, node_name(root), scan->log);
    return *kind == NULL ? NULL : root;
}

/* Most files annex nothing: a look at the bytes spares reading them. */
static bool
may_annex(struct scan *scan, const char *path)
{
    size_t size;
    const char *data =
        file_read(scan->arena, path, RECORD_BYTES, &size, scan->log);

    return data != NULL &&
           (strstr(data, "annex") != NULL || strstr(data, "риложени") != NULL ||
               strstr(data, "РИЛОЖЕНИ") != NULL);
}

static bool
is_source(const char *name)
{
    const char *dot = strrchr(name, '.');

    return dot != NULL && name[0] != '.' &&
           (strcmp(dot, ".md") == 0 || strcmp(dot, ".xml") == 0);
}

static void
scan_file(struct scan *scan, const char *name)
{
    const char *path = file_join(scan->arena, scan->folder->path, name);
    const struct kind *kind;
    const xmlNode *root;
    unsigned i;

    if (!may_annex(scan, path))
        return;
    root = raw_record(scan, path, &kind);
    for (i = 0; root != NULL && i < kind->field_count; i++)
        if (kind->fields[i].type == FIELD_ANNEXES)
            note_field(scan, &kind->fields[i], root);
}

static void
scan_folder(struct scan *scan)
{
    DIR *directory = opendir(scan->folder->path);
    const struct dirent *entry;

    if (directory == NULL)
        return;
    while ((entry = readdir(directory)) != NULL)
        if (is_source(entry->d_name)) {
            arena_reset(scan->arena);
            scan->log = log_new(scan->arena, LANGUAGE_RU);
            scan_file(scan, entry->d_name);
        }
    (void)closedir(directory);
}

static const struct annex_folder *
folder_of(struct scan *scan, const char *path)
{
    struct annex_folder *folder;
    const char *name = file_folder(scan->arena, path);

    for (folder = scan->library->folders; folder != NULL; folder = folder->next)
        if (strcmp(folder->path, name) == 0)
            return folder;
    folder = arena_alloc(scan->library->arena, sizeof(*folder));
    folder->path = arena_strdup(scan->library->arena, name);
    folder->next = scan->library->folders;
    scan->library->folders = folder;
    scan->folder = folder;
    scan_folder(scan);
    return folder;
}

static bool
has_own_date(struct scan *scan, const char *path)
{
    const struct kind *kind;
    const xmlNode *root = raw_record(scan, path, &kind);

    return root == NULL ||
           field_raw(kind->fields, kind->field_count, root, "date") != NULL ||
           field_raw(kind->fields, kind->field_count, root, "number") != NULL;
}

/* Most records have a date, and nobody looks at the others of the folder. */
bool
folder_is_annexe(struct library *library, const char *path)
{
    struct scan scan = { .library = library, .arena = arena_new() };
    const struct annexed *file;
    struct stat status;
    bool found = false;

    scan.log = log_new(scan.arena, LANGUAGE_RU);
    if (stat(path, &status) == 0 && !has_own_date(&scan, path))
        for (file = folder_of(&scan, path)->files; file != NULL && !found;
             file = file->next)
            found =
                file->device == status.st_dev && file->number == status.st_ino;
    arena_free(scan.arena);
    return found;
}

static const char *
base_name(const char *path)
{
    const char *slash = strrchr(path, '/');

    return slash == NULL ? path : slash + 1;
}

/* Folders have no order: of names that are as near, the first of the
 * alphabet. A name without «.md» is one, too. */
static void
offer(struct arena *arena, struct spelling *best, const char *name)
{
    struct spelling spelling = { .word = best->word };
    const char *end = strchr(best->word, '.') == NULL ? strrchr(name, '.')
                                                      : name + strlen(name);

    spelling_offer(&spelling, arena_strndup(arena, name, (size_t)(end - name)));
    if (spelling.best == NULL ||
        (best->best != NULL && (spelling.distance > best->distance ||
                                   (spelling.distance == best->distance &&
                                       strcmp(name, best->best) > 0))))
        return;
    best->best = arena_strdup(arena, name);
    best->distance = spelling.distance;
}

const char *
folder_suggest(struct arena *arena, const char *path, const char *own)
{
    struct spelling best = { .word = base_name(path) };
    DIR *directory = opendir(file_folder(arena, path));
    const struct dirent *entry;

    if (directory == NULL)
        return NULL;
    while ((entry = readdir(directory)) != NULL)
        if (is_source(entry->d_name) &&
            strcmp(entry->d_name, base_name(own)) != 0)
            offer(arena, &best, entry->d_name);
    (void)closedir(directory);
    return best.best;
}
