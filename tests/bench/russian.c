/*
 * What the Russian of a record costs: CPU time, the least of several runs,
 * nothing asserted. Texts are the paragraphs of samples/, names those of
 * tests/data/names.tsv.
 */
#include <stdio.h>
#include <string.h>
#include <time.h>

#include "base/arena.h"
#include "base/file.h"
#include "base/message.h"
#include "russian/name.h"
#include "russian/person.h"
#include "russian/typography.h"

enum {
    RUNS = 15,
    TEXT_BYTES = 4 << 20,
    FILE_BYTES = 1 << 20,
    NAMES = 1000,
    CELLS = 6
};

static const char *const sources[] = { "samples/order-91.md",
    "samples/polozhenie.md", "samples/regulation-000.md",
    "samples/protocol-full.md" };

struct text {
    struct arena *arena;
    const char *bytes;
    size_t size;
};

static double
now(void)
{
    struct timespec time;

    (void)clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

/* ---- texts ---- */

static struct text
read_texts(struct arena *arena, struct log *log)
{
    struct buffer all = { .arena = arena };
    size_t i;

    while (all.length < TEXT_BYTES) {
        for (i = 0; i < sizeof(sources) / sizeof(sources[0]); i++) {
            size_t size;
            const char *text =
                file_read(arena, sources[i], FILE_BYTES, &size, log);

            if (text == NULL)
                return (struct text){ .arena = arena };
            buffer_append(&all, text, size);
            buffer_text(&all, "\n\n");
        }
    }
    return (struct text){ arena, all.data, all.length };
}

/* Calls one pass for each paragraph. */
static double
each_paragraph(const struct text *text,
    void (*pass)(struct arena *arena, const char *bytes, size_t size))
{
    struct arena *scratch = arena_new();
    const char *from = text->bytes;
    const char *end = from + text->size;
    double start = now();

    while (from < end) {
        const char *to = strstr(from, "\n\n");

        if (to == NULL)
            to = end;
        pass(scratch, from, (size_t)(to - from));
        arena_reset(scratch);
        from = to + (to < end ? 2 : 0);
    }
    start = now() - start;
    arena_free(scratch);
    return start;
}

static void
edit(struct arena *arena, const char *bytes, size_t size)
{
    (void)typography_edit(arena, bytes, size, "–");
}

static void
glue(struct arena *arena, const char *bytes, size_t size)
{
    typography_glue(bytes, size, arena_alloc(arena, size + 1));
}

static void
both(struct arena *arena, const char *bytes, size_t size)
{
    edit(arena, bytes, size);
    glue(arena, bytes, size);
}

static void
print_speed(const struct text *text, const char *name,
    void (*pass)(struct arena *arena, const char *bytes, size_t size))
{
    double least = 1e9;
    int run;

    for (run = 0; run < RUNS; run++) {
        double seconds = each_paragraph(text, pass);

        least = seconds < least ? seconds : least;
    }
    printf("%-34s %7.0f MB/s\n", name, (double)text->size / least / 1e6);
}

/* ---- names ---- */

static unsigned
read_names(struct arena *arena, struct person *people)
{
    FILE *file = fopen("tests/data/names.tsv", "r");
    char line[2048];
    unsigned count = 0;

    if (file == NULL)
        return 0;
    while (count < NAMES) {
        char *rest = arena_strdup(
            arena, fgets(line, sizeof(line), file) == NULL ? "" : line);
        const char *cells[CELLS] = { "" };
        size_t i;

        if (rest[0] == '\0') {
            rewind(file);
            continue;
        }
        for (i = 0; i < CELLS; i++) {
            size_t length = strcspn(rest, "\t");

            cells[i] = arena_strndup(arena, rest, length);
            rest += length + (rest[length] != '\0');
        }
        if (strcmp(cells[0], "id") == 0)
            continue;
        people[count] =
            (struct person){ cells[3], cells[4], cells[5], "", cells[2] };
        person_complete(arena, &people[count++]);
    }
    (void)fclose(file);
    return count;
}

static double
decline(const struct person *people, unsigned count)
{
    struct arena *arena = arena_new();
    double start = now();
    unsigned i;
    int which;

    for (i = 0; i < count; i++) {
        struct name name;

        name_decline(arena, &people[i], NULL, &name);
        for (which = 0; which < CASE_COUNT; which++)
            (void)name_print(
                arena, &name, (enum grammatical_case)which, "Ф И О", NULL);
        arena_reset(arena);
    }
    start = now() - start;
    arena_free(arena);
    return start;
}

static void
print_names(struct arena *arena)
{
    struct person *people = arena_array(arena, NAMES, sizeof(*people));
    unsigned count = read_names(arena, people);
    double least = 1e9;
    int run;

    for (run = 0; run < RUNS && count > 0; run++) {
        double seconds = decline(people, count);

        least = seconds < least ? seconds : least;
    }
    if (count > 0)
        printf(
            "%-34s %7.1f ms\n", "six cases of a thousand names", least * 1000);
}

int
main(void)
{
    struct arena *arena = arena_new();
    struct log *log = log_new(arena, LANGUAGE_EN);
    struct text text = read_texts(arena, log);

    if (text.bytes != NULL) {
        print_speed(&text, "typography, edits and glue", both);
        print_speed(&text, "typography, edits alone", edit);
        print_speed(&text, "typography, glue alone", glue);
    }
    print_names(arena);
    log_print(log, stderr, false);
    arena_free(arena);
    return 0;
}
