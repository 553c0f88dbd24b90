#include "record/library.h"

#include <dirent.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/file.h"

struct library *
library_new(struct arena *arena, const char *home, const char *site)
{
    struct library *library = arena_alloc(arena, sizeof(*library));

    library->arena = arena;
    library->home = arena_strdup(arena, home);
    library->site = site == NULL ? NULL : arena_strdup(arena, site);
    return library;
}

static const char *
path_below(struct arena *arena, const char *folder, const char *relative)
{
    const char *templates = file_join(arena, folder, "templates");

    if (relative[0] == '\0')
        return templates;
    return file_join(arena, templates, relative);
}

const char *
library_path(
    const struct library *library, struct arena *arena, const char *relative)
{
    const char *path;

    if (library->site != NULL) {
        path = path_below(arena, library->site, relative);
        if (file_exists(path))
            return path;
    }
    path = path_below(arena, library->home, relative);
    return file_exists(path) ? path : NULL;
}

struct names {
    struct arena *arena;
    const char **list;
    size_t count;
    size_t capacity;
};

static void
add_name(struct names *names, const char *name)
{
    size_t i;

    for (i = 0; i < names->count; i++)
        if (strcmp(names->list[i], name) == 0)
            return;
    if (names->count == names->capacity) {
        names->capacity = names->capacity == 0 ? 16 : names->capacity * 2;
        names->list = arena_grow(names->arena, names->list,
            names->count * sizeof(char *), names->capacity * sizeof(char *));
    }
    names->list[names->count++] = arena_strdup(names->arena, name);
}

static void
gather(struct names *names, const char *folder, const char *file)
{
    DIR *directory = opendir(folder);
    const struct dirent *entry;

    if (directory == NULL)
        return;
    while ((entry = readdir(directory)) != NULL) {
        const char *path;

        if (entry->d_name[0] == '.')
            continue;
        path = file_join(names->arena, folder, entry->d_name);
        if (file_exists(file_join(names->arena, path, file)))
            add_name(names, entry->d_name);
    }
    (void)closedir(directory);
}

static int
compare(const void *a, const void *b)
{
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

const char **
library_names(const struct library *library, struct arena *arena,
    const char *relative, const char *file, size_t *count)
{
    struct names names = { .arena = arena };

    if (library->site != NULL)
        gather(&names, path_below(arena, library->site, relative), file);
    gather(&names, path_below(arena, library->home, relative), file);
    if (names.count > 0)
        qsort(names.list, names.count, sizeof(char *), compare);
    *count = names.count;
    return names.list;
}
