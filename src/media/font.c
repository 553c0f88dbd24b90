#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/file.h"
#include "media/face.h"
#include "media/installed.h"

enum { TABLE_MAX = 1 << 20, FAMILY_MAX = 128, ITALIC_MISSED = 10000 };

/* A line of the table of known files. */
struct entry {
    const char *family;
    int weight;
    bool italic;
    const char *path;
};

/* An answer that was already found. */
struct request {
    struct request *next;
    const char *families;
    int weight;
    bool italic;
    struct face *face;
};

struct faces {
    struct arena *arena;
    const char *table; /* its path, or NULL */
    bool loaded;
    struct entry *entries;
    size_t count;
    struct installed *installed; /* NULL until it is asked */
    struct request *requests;
    struct face *opened;
};

/* Generic names, and the base fonts of PDF: families of the same widths. */
static const struct {
    const char *name;
    const char *family;
} aliases[] = {
    { "serif", "Tinos" },
    { "sans-serif", "Arimo" },
    { "monospace", "Cousine" },
    { "Times", "Tinos" },
    { "Helvetica", "Arimo" },
    { "Courier", "Cousine" },
    { "Symbol", "Tinos" }, /* the signs are the same in Unicode */
    { "ZapfDingbats", "Tinos" },
};

struct faces *
faces_new(struct arena *arena, const char *fonts)
{
    struct faces *faces = arena_alloc(arena, sizeof(*faces));

    faces->arena = arena;
    faces->table = fonts == NULL ? NULL : arena_strdup(arena, fonts);
    return faces;
}

static char
lower(char c)
{
    return c >= 'A' && c <= 'Z' ? (char)(c + 'a' - 'A') : c;
}

static bool
same_family(const char *a, const char *b)
{
    for (; *a != '\0' && lower(*a) == lower(*b); a++)
        b++;
    return lower(*a) == lower(*b);
}

/* Cuts `text` at the first `end`; returns what follows it. */
static char *
cut(char *text, char end)
{
    char *place = strchr(text, end);

    if (place == NULL)
        return text + strlen(text);
    *place = '\0';
    return place + 1;
}

static struct entry
entry_read(char *line)
{
    char *weight = cut(line, '\t');
    char *italic = cut(weight, '\t');
    char *path = cut(italic, '\t');

    return (struct entry){
        .family = line,
        .weight = (int)strtol(weight, NULL, 10),
        .italic = italic[0] == '1',
        .path = path,
    };
}

static size_t
lines_of(const char *text)
{
    size_t count = 1;

    for (; *text != '\0'; text++)
        count += *text == '\n';
    return count;
}

/* False: reported. */
static bool
table_load(struct faces *faces, struct log *log)
{
    char *text;
    char *line;
    size_t size;

    if (faces->loaded || faces->table == NULL)
        return true;
    text = file_read(faces->arena, faces->table, TABLE_MAX, &size, log);
    if (text == NULL)
        return false;
    faces->loaded = true;
    faces->entries =
        arena_array(faces->arena, lines_of(text), sizeof(struct entry));
    while (*text != '\0') {
        line = text;
        text = cut(text, '\n');
        if (*line != '\0' && *line != '#')
            faces->entries[faces->count++] = entry_read(line);
    }
    return true;
}

static int
distance(const struct entry *entry, int weight, bool italic)
{
    return abs(entry->weight - weight) +
           (entry->italic == italic ? 0 : ITALIC_MISSED);
}

static const char *
table_find(
    const struct faces *faces, const char *family, int weight, bool italic)
{
    const struct entry *best = NULL;
    size_t i;

    for (i = 0; i < faces->count; i++) {
        const struct entry *e = &faces->entries[i];

        if (same_family(e->family, family) &&
            (best == NULL ||
                distance(e, weight, italic) < distance(best, weight, italic)))
            best = e;
    }
    return best == NULL ? NULL : best->path;
}

static const char *
family_of(const char *name)
{
    size_t i;

    for (i = 0; i < sizeof(aliases) / sizeof(aliases[0]); i++)
        if (same_family(aliases[i].name, name))
            return aliases[i].family;
    return name;
}

/* The file of one family, or NULL. */
static const char *
file_find(struct faces *faces, const char *name, int weight, bool italic,
    unsigned *index)
{
    const char *family = family_of(name);
    const char *path = table_find(faces, family, weight, italic);

    *index = 0;
    if (path != NULL)
        return path;
    if (faces->installed == NULL)
        faces->installed = installed_new(faces->arena);
    return installed_find(
        faces->installed, faces->arena, family, weight, italic, index);
}

/* The next family of a list, without blanks and quotes; NULL at its end. */
static const char *
next_family(const char *list, char family[FAMILY_MAX])
{
    size_t length = strcspn(list, ",");
    const char *next = list[length] == ',' ? list + length + 1 : list + length;

    if (*list == '\0')
        return NULL;
    while (length > 0 && strchr(" '\"\t\n", *list) != NULL) {
        list++;
        length--;
    }
    while (length > 0 && strchr(" '\"\t\n", list[length - 1]) != NULL)
        length--;
    if (length >= FAMILY_MAX)
        length = FAMILY_MAX - 1;
    memcpy(family, list, length);
    family[length] = '\0';
    return next;
}

/* Each file is opened once, whatever asks for it. */
static struct face *
opened(struct faces *faces, const char *path, unsigned index,
    const char *family, struct place place, struct log *log)
{
    struct face *face;

    for (face = faces->opened; face != NULL; face = face->next)
        if (face->index == index && strcmp(face->path, path) == 0)
            return face;
    face = face_open(faces->arena, path, index, family, place, log);
    if (face != NULL) {
        face->next = faces->opened;
        faces->opened = face;
    }
    return face;
}

static struct face *
search(struct faces *faces, const char *families, int weight, bool italic,
    struct place place, struct log *log)
{
    char family[FAMILY_MAX] = { 0 };
    const char *rest = families;
    const char *path;
    unsigned index;

    if (!table_load(faces, log))
        return NULL;
    while ((rest = next_family(rest, family)) != NULL) {
        path = file_find(faces, family, weight, italic, &index);
        if (path != NULL)
            return opened(faces, path, index, family, place, log);
    }
    message_add(log, MESSAGE_FONT_MISSING, place, families);
    return NULL;
}

struct face *
faces_find(struct faces *faces, const char *families, int weight, bool italic,
    struct place place, struct log *log)
{
    struct request *r;
    struct face *face;

    for (r = faces->requests; r != NULL; r = r->next)
        if (r->weight == weight && r->italic == italic &&
            strcmp(r->families, families) == 0)
            return r->face;
    face = search(faces, families, weight, italic, place, log);
    if (face == NULL)
        return NULL;
    r = arena_alloc(faces->arena, sizeof(*r));
    r->next = faces->requests;
    r->families = arena_strdup(faces->arena, families);
    r->weight = weight;
    r->italic = italic;
    r->face = face;
    faces->requests = r;
    return face;
}

void
faces_trim(struct faces *faces)
{
    struct face *face;

    for (face = faces->opened; face != NULL; face = face->next)
        words_trim(face);
}
