/* Words into glyphs, by HarfBuzz, each word once. */
#include <string.h>

#include "base/arena.h"
#include "media/face.h"

enum { BUCKETS_FIRST = 256, WORDS_MAX = 32768 };

struct word {
    struct word *next; /* in its bucket */
    uint64_t hash;
    const char *text;
    size_t size;
    bool kerning;
    struct shape shape;
};

/* FNV-1a. */
static uint64_t
hash_of(const char *text, size_t size, bool kerning)
{
    uint64_t hash = kerning ? 0xCBF29CE484222325u : 0xCBF29CE484222326u;
    size_t i;

    for (i = 0; i < size; i++)
        hash = (hash ^ (unsigned char)text[i]) * 0x100000001B3u;
    return hash ^ hash >> 32;
}

static void
arena_end(void *arena)
{
    arena_free(arena);
}

static void
buffer_end(void *buffer)
{
    hb_buffer_destroy(buffer);
}

static void
words_start(struct face *face)
{
    struct words *words = &face->words;

    if (words->arena == NULL) {
        words->arena = arena_new();
        arena_defer(face->arena, arena_end, words->arena);
        face->buffer = hb_buffer_create();
        arena_defer(face->arena, buffer_end, face->buffer);
    }
    words->count = 0;
    words->size = BUCKETS_FIRST;
    words->buckets =
        arena_array(words->arena, words->size, sizeof(struct word *));
}

void
words_trim(struct face *face)
{
    if (face->words.count <= WORDS_MAX)
        return;
    arena_reset(face->words.arena);
    words_start(face);
}

static struct word **
bucket(const struct words *words, uint64_t hash)
{
    return &words->buckets[hash & (words->size - 1)];
}

static void
words_double(struct words *words)
{
    struct word **old = words->buckets;
    size_t size = words->size;
    size_t i;

    words->size = size * 2;
    words->buckets =
        arena_array(words->arena, words->size, sizeof(struct word *));
    for (i = 0; i < size; i++) {
        while (old[i] != NULL) {
            struct word *word = old[i];
            struct word **place = bucket(words, word->hash);

            old[i] = word->next;
            word->next = *place;
            *place = word;
        }
    }
}

static struct word *
words_find(const struct words *words, const char *text, size_t size,
    bool kerning, uint64_t hash)
{
    struct word *w;

    for (w = *bucket(words, hash); w != NULL; w = w->next)
        if (w->hash == hash && w->size == size && w->kerning == kerning &&
            memcmp(w->text, text, size) == 0)
            return w;
    return NULL;
}

/* Letters stay letters: no ligatures, no contextual forms. The language is
 * set, since HarfBuzz would ask the locale for it. */
static void
shape_buffer(struct face *face, const char *text, size_t size, bool kerning)
{
    static const hb_tag_t switched_off[] = {
        HB_TAG('l', 'i', 'g', 'a'),
        HB_TAG('c', 'l', 'i', 'g'),
        HB_TAG('d', 'l', 'i', 'g'),
        HB_TAG('c', 'a', 'l', 't'),
        HB_TAG('k', 'e', 'r', 'n'),
    };
    hb_feature_t features[sizeof(switched_off) / sizeof(switched_off[0])];
    unsigned count = sizeof(features) / sizeof(features[0]);
    unsigned i;

    for (i = 0; i < count; i++)
        features[i] = (hb_feature_t){ .tag = switched_off[i],
            .value = 0,
            .start = HB_FEATURE_GLOBAL_START,
            .end = HB_FEATURE_GLOBAL_END };
    hb_buffer_clear_contents(face->buffer);
    hb_buffer_set_cluster_level(
        face->buffer, HB_BUFFER_CLUSTER_LEVEL_MONOTONE_CHARACTERS);
    hb_buffer_add_utf8(face->buffer, text, (int)size, 0, (int)size);
    hb_buffer_set_direction(face->buffer, HB_DIRECTION_LTR);
    hb_buffer_set_language(face->buffer, hb_language_from_string("ru", 2));
    hb_buffer_guess_segment_properties(face->buffer);
    hb_shape(face->font, face->buffer, features, kerning ? count - 1 : count);
}

/* Bytes of the word that glyph i stands for; of the glyphs of one cluster
 * the first has them all. */
static uint16_t
cluster_bytes(
    const hb_glyph_info_t *infos, unsigned count, unsigned i, size_t size)
{
    unsigned next = i + 1;
    size_t bytes;

    if (i > 0 && infos[i - 1].cluster == infos[i].cluster)
        return 0;
    while (next < count && infos[next].cluster == infos[i].cluster)
        next++;
    bytes = (next < count ? infos[next].cluster : size) - infos[i].cluster;
    return (uint16_t)bytes;
}

/* The glyph's own width, truncated as in the PDF, and its kerning. */
static int32_t
advance_of(const struct face *face, hb_codepoint_t glyph, int32_t advance)
{
    int32_t own = hb_font_get_glyph_h_advance(face->font, glyph);
    int64_t kern = (int64_t)(advance - own) * 1000 / face->em;

    return face_width(face, (uint16_t)glyph) + (int32_t)kern;
}

static struct shape
shape_take(struct face *face, size_t size)
{
    unsigned count;
    const hb_glyph_info_t *infos =
        hb_buffer_get_glyph_infos(face->buffer, &count);
    const hb_glyph_position_t *positions =
        hb_buffer_get_glyph_positions(face->buffer, NULL);
    struct glyph *glyphs =
        arena_array(face->words.arena, count, sizeof(*glyphs));
    struct shape shape = { .glyphs = glyphs, .count = count };
    unsigned i;

    shape.complete = true;
    for (i = 0; i < count; i++) {
        glyphs[i].id = (uint16_t)infos[i].codepoint;
        glyphs[i].bytes = cluster_bytes(infos, count, i, size);
        glyphs[i].advance =
            advance_of(face, infos[i].codepoint, positions[i].x_advance);
        shape.width += glyphs[i].advance;
        if (glyphs[i].id == 0)
            shape.complete = false;
    }
    return shape;
}

const struct shape *
face_shape(struct face *face, const char *word, size_t size, bool kerning)
{
    struct words *words = &face->words;
    uint64_t hash = hash_of(word, size, kerning);
    struct word **place;
    struct word *entry;

    if (words->arena == NULL)
        words_start(face);
    entry = words_find(words, word, size, kerning, hash);
    if (entry != NULL)
        return &entry->shape;
    if (words->count >= words->size)
        words_double(words);
    shape_buffer(face, word, size, kerning);
    entry = arena_alloc(words->arena, sizeof(*entry));
    entry->hash = hash;
    entry->text = arena_strndup(words->arena, word, size);
    entry->size = size;
    entry->kerning = kerning;
    entry->shape = shape_take(face, size);
    place = bucket(words, hash);
    entry->next = *place;
    *place = entry;
    words->count++;
    return &entry->shape;
}
