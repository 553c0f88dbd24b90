#include "batch/queue.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "base/arena.h"
#include "base/file.h"
#include "base/message.h"
#include "batch/content.h"
#include "check/folder.h"

/* A walk through one given folder. */
struct walk {
    struct queue *queue;
    struct library *library;
    struct log *log;
    const char *output; /* folder, or NULL */
};

static bool
ends_with(const char *text, const char *end)
{
    size_t length = strlen(text);
    size_t size = strlen(end);

    return length > size && strcmp(text + length - size, end) == 0;
}

/* "folder/x.pdf" of "x.md". */
static char *
mirror(struct arena *arena, const char *folder, const char *source)
{
    static const char *const ends[] = { ".md", ".xml", ".fo" };
    size_t length = strlen(source);
    size_t i;

    for (i = 0; i < sizeof(ends) / sizeof(ends[0]); i++)
        if (ends_with(source, ends[i])) {
            length -= strlen(ends[i]);
            break;
        }
    return file_join(
        arena, folder, arena_printf(arena, "%.*s.pdf", (int)length, source));
}

bool
queue_one_file(const char *output)
{
    return ends_with(output, ".pdf") && !file_is_folder(output);
}

char *
queue_output(struct arena *arena, const char *output, const char *source)
{
    const char *slash = strrchr(source, '/');

    if (queue_one_file(output))
        return arena_strdup(arena, output);
    return mirror(arena, output, slash == NULL ? source : slash + 1);
}

static void
push(struct queue *queue, const char *source, const char *output)
{
    const size_t one = sizeof(struct job);

    if (queue->count == queue->capacity) {
        unsigned capacity = queue->capacity == 0 ? 64 : queue->capacity * 2;

        queue->jobs = arena_grow(
            queue->arena, queue->jobs, queue->count * one, capacity * one);
        queue->capacity = capacity;
    }
    queue->jobs[queue->count].source = source;
    queue->jobs[queue->count].output = output;
    queue->count++;
}

static int
compare_names(const void *left, const void *right)
{
    return strcmp(*(char *const *)left, *(char *const *)right);
}

/* The names in a folder in the order of their bytes, without hidden ones. */
static char **
list(struct arena *arena, const char *folder, unsigned *count)
{
    DIR *directory = opendir(folder);
    const struct dirent *entry;
    char **names = NULL;
    unsigned capacity = 0;

    *count = 0;
    if (directory == NULL)
        return NULL;
    while ((entry = readdir(directory)) != NULL) {
        if (entry->d_name[0] == '.')
            continue;
        if (*count == capacity) {
            capacity = capacity == 0 ? 64 : capacity * 2;
            names = arena_grow(arena, names, *count * sizeof(char *),
                capacity * sizeof(char *));
        }
        names[(*count)++] = arena_strdup(arena, entry->d_name);
    }
    (void)closedir(directory);
    if (*count > 1)
        qsort(names, *count, sizeof(char *), compare_names);
    return names;
}

/* `below`: path of the file below the given folder. */
static void
add_file(const struct walk *walk, const char *path, const char *below)
{
    const struct place place = { .file = path };
    const char *output = NULL;

    switch (content_look(walk->library, path, walk->log)) {
    case CONTENT_OWN:
        return;
    case CONTENT_OTHER:
        message_add(walk->log, MESSAGE_NO_RECORD, place);
        return;
    case CONTENT_RECORD:
        break;
    }
    if (folder_is_annexe(walk->library, path))
        return;
    if (walk->output != NULL)
        output = mirror(walk->queue->arena, walk->output, below);
    push(walk->queue, path, output);
}

static void
walk_folder(const struct walk *walk, const char *folder, const char *below,
    unsigned depth)
{
    const struct place place = { .file = folder };
    struct arena *arena = walk->queue->arena;
    unsigned count;
    char **names;
    unsigned i;

    if (depth == QUEUE_DEPTH) {
        message_add(walk->log, MESSAGE_FOLDER_DEEP, place, "64");
        return;
    }
    names = list(arena, folder, &count);
    for (i = 0; i < count; i++) {
        const char *path = arena_printf(arena, "%s/%s", folder, names[i]);
        const char *inner = file_join(arena, below, names[i]);
        struct stat status;

        if (lstat(path, &status) == 0 && S_ISDIR(status.st_mode))
            walk_folder(walk, path, inner, depth + 1);
        else if (!file_is_folder(path) &&
                 (ends_with(path, ".md") || ends_with(path, ".xml")))
            add_file(walk, path, inner);
    }
}

/* "a/b" of "a/b/": what is printed in messages and joined with names. */
static const char *
without_slash(struct arena *arena, const char *path)
{
    size_t length = strlen(path);

    while (length > 1 && path[length - 1] == '/')
        length--;
    return arena_strndup(arena, path, length);
}

void
queue_add(struct queue *queue, const char *path, const char *output,
    struct library *library, struct log *log)
{
    const struct walk walk = { queue, library, log, output };
    const struct place place = { .file = path };
    unsigned before = queue->count;

    if (file_is_folder(path)) {
        walk_folder(&walk, without_slash(queue->arena, path), ".", 0);
        if (queue->count == before)
            message_add(log, MESSAGE_FOLDER_EMPTY, place);
        return;
    }
    if (output != NULL &&
        (!ends_with(output, ".pdf") || file_is_folder(output)))
        output = queue_output(queue->arena, output, path);
    push(queue, path, output);
}

/* Jobs by output, then by order of arrival (they lie in one array). */
static int
compare_outputs(const void *left, const void *right)
{
    const struct job *a = *(const struct job *const *)left;
    const struct job *b = *(const struct job *const *)right;
    int order = strcmp(a->output == NULL ? a->source : a->output,
        b->output == NULL ? b->source : b->output);

    return order != 0 ? order : (a > b) - (a < b);
}

static bool
same_output(const struct job *a, const struct job *b)
{
    return a->output != NULL && b->output != NULL &&
           strcmp(a->output, b->output) == 0;
}

static void
drop_repeats(struct queue *queue)
{
    unsigned kept = 0;
    unsigned i;

    for (i = 0; i < queue->count; i++)
        if (queue->jobs[i].source != NULL)
            queue->jobs[kept++] = queue->jobs[i];
    queue->count = kept;
}

bool
queue_settle(struct queue *queue, struct log *log)
{
    struct job **order =
        arena_array(queue->arena, queue->count + 1, sizeof(struct job *));
    bool good = true;
    unsigned i;

    for (i = 0; i < queue->count; i++)
        order[i] = &queue->jobs[i];
    if (queue->count > 1)
        qsort(order, queue->count, sizeof(struct job *), compare_outputs);
    for (i = queue->count; i-- > 1;) {
        struct job *job = order[i];
        const struct job *other = order[i - 1];
        const struct place place = { .file = job->source };

        if (strcmp(job->source, other->source) == 0) {
            job->source = NULL;
        } else if (same_output(job, other)) {
            message_add(
                log, MESSAGE_OUTPUT_TWICE, place, other->source, job->output);
            good = false;
        }
    }
    drop_repeats(queue);
    return good;
}
