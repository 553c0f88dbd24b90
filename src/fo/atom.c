#include "fo/atom.h"

#include <string.h>

#include "base/arena.h"

enum { FIRST_BUCKETS = 64 };

struct atoms {
    struct arena *arena;
    struct atom **buckets;
    size_t size; /* buckets: a power of two */
    size_t count;
};

struct atoms *
atoms_new(struct arena *arena)
{
    struct atoms *atoms = arena_alloc(arena, sizeof(*atoms));

    atoms->arena = arena;
    atoms->size = FIRST_BUCKETS;
    atoms->buckets = arena_array(arena, atoms->size, sizeof(struct atom *));
    return atoms;
}

/* FNV-1a over words of eight bytes, then over the rest. */
static uint64_t
hash_of(const unsigned char *bytes, size_t length)
{
    const uint64_t prime = 0x100000001b3u;
    uint64_t hash = 0xcbf29ce484222325u ^ length;
    uint64_t word;

    for (; length >= sizeof(word);
         bytes += sizeof(word), length -= sizeof(word)) {
        memcpy(&word, bytes, sizeof(word));
        hash = (hash ^ word) * prime;
        hash ^= hash >> 32;
    }
    for (; length > 0; bytes++, length--)
        hash = (hash ^ *bytes) * prime;
    return hash ^ (hash >> 29);
}

static struct atom *
find(const struct atoms *atoms, const void *bytes, size_t length, uint64_t hash)
{
    struct atom *atom;

    for (atom = atoms->buckets[hash & (atoms->size - 1)]; atom != NULL;
         atom = atom->next)
        if (atom->hash == hash && atom->length == length &&
            memcmp(atom->text, bytes, length) == 0)
            return atom;
    return NULL;
}

struct atom *
atom_find(const struct atoms *atoms, const void *bytes, size_t length)
{
    return find(atoms, bytes, length, hash_of(bytes, length));
}

static void
hang(struct atoms *atoms, struct atom *atom)
{
    struct atom **bucket = &atoms->buckets[atom->hash & (atoms->size - 1)];

    atom->next = *bucket;
    *bucket = atom;
}

static void
grow(struct atoms *atoms)
{
    struct atom **old = atoms->buckets;
    size_t size = atoms->size;
    size_t i;

    atoms->size = size * 4;
    atoms->buckets =
        arena_array(atoms->arena, atoms->size, sizeof(struct atom *));
    for (i = 0; i < size; i++)
        while (old[i] != NULL) {
            struct atom *atom = old[i];

            old[i] = atom->next;
            hang(atoms, atom);
        }
}

struct atom *
atom_add(struct atoms *atoms, const void *bytes, size_t length)
{
    uint64_t hash = hash_of(bytes, length);
    struct atom *atom = find(atoms, bytes, length, hash);
    char *copy;

    if (atom != NULL)
        return atom;
    if (atoms->count++ == atoms->size)
        grow(atoms);
    atom = arena_alloc(atoms->arena, sizeof(*atom));
    copy = arena_alloc(atoms->arena, length + 1);
    memcpy(copy, bytes, length);
    atom->text = copy;
    atom->length = length;
    atom->hash = hash;
    hang(atoms, atom);
    return atom;
}

bool
atom_first(struct atoms *atoms, const char *text)
{
    struct atom *atom = atom_add(atoms, text, strlen(text));

    return atom->number++ == 0;
}
