/*
 * library: what records are checked against, read on first use and kept.
 *
 * Folders of templates: the office's own (`site`, searched first) and those
 * of the program (`home`). It keeps kinds, organisations and rules; what is
 * faulty is not kept, so that every record that needs it hears of it. A
 * library belongs to one thread.
 */
#ifndef PISAR_RECORD_LIBRARY_H
#define PISAR_RECORD_LIBRARY_H

#include <stdbool.h>
#include <stddef.h>

struct arena;
struct kind;
struct organization;
struct rules;
struct annex_folder;

/* A linked list each, latest first; the modules of the same name fill it. */
struct kind_entry {
    struct kind_entry *next;
    const struct kind *kind;
};

struct library {
    struct arena *arena;
    const char *home;
    const char *site; /* or NULL */
    struct kind_entry *kinds;
    bool kinds_read; /* all of them, without a fault */
    struct organization *organizations;
    struct rules *rules;
    struct annex_folder *folders;
};

/* Kinds, organisations and rules, read on first use and kept. `home` holds
 * templates/; `site` may be NULL and is searched first. */
struct library *library_new(
    struct arena *arena, const char *home, const char *site);

/* The path of "templates/<relative>" in the first folder that has it, or
 * NULL. In `arena`. */
const char *library_path(
    const struct library *library, struct arena *arena, const char *relative);

/* Names of the folders of "templates/<relative>" ("" for templates itself)
 * that hold a file `file`, sorted, each once; *count of them. In `arena`. */
const char **library_names(const struct library *library, struct arena *arena,
    const char *relative, const char *file, size_t *count);

#endif
