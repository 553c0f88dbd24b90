/* A font program of the glyphs that a document shows, by hb-subset. */
#include <hb-subset.h>

#include "base/arena.h"
#include "media/face.h"

/* A PDF reads outlines and widths only. */
static const hb_tag_t unread[] = {
    HB_TAG('G', 'S', 'U', 'B'),
    HB_TAG('G', 'P', 'O', 'S'),
    HB_TAG('G', 'D', 'E', 'F'),
    HB_TAG('k', 'e', 'r', 'n'),
    HB_TAG('c', 'm', 'a', 'p'),
    HB_TAG('n', 'a', 'm', 'e'),
    HB_TAG('p', 'o', 's', 't'),
    HB_TAG('O', 'S', '/', '2'),
    HB_TAG('g', 'a', 's', 'p'),
    HB_TAG('D', 'S', 'I', 'G'),
    HB_TAG('m', 'e', 't', 'a'),
};

static void
input_end(void *input)
{
    hb_subset_input_destroy(input);
}

static void
blob_end(void *blob)
{
    hb_blob_destroy(blob);
}

static hb_subset_input_t *
input_new(const uint16_t *glyphs, size_t count)
{
    hb_subset_input_t *input = hb_subset_input_create_or_fail();
    hb_set_t *wanted;
    hb_set_t *dropped;
    size_t i;

    if (input == NULL)
        return NULL;
    wanted = hb_subset_input_glyph_set(input);
    dropped = hb_subset_input_set(input, HB_SUBSET_SETS_DROP_TABLE_TAG);
    for (i = 0; i < count; i++)
        hb_set_add(wanted, glyphs[i]);
    for (i = 0; i < sizeof(unread) / sizeof(unread[0]); i++)
        hb_set_add(dropped, unread[i]);
    hb_subset_input_set_flags(
        input, HB_SUBSET_FLAGS_RETAIN_GIDS | HB_SUBSET_FLAGS_NO_HINTING);
    return input;
}

const void *
face_subset(const struct face *face, const uint16_t *glyphs, size_t count,
    struct arena *arena, size_t *size, struct log *log)
{
    hb_subset_input_t *input = input_new(glyphs, count);
    hb_face_t *subset = NULL;
    hb_blob_t *blob = NULL;
    const void *bytes = NULL;
    unsigned length = 0;

    if (input != NULL) {
        arena_defer(arena, input_end, input);
        subset = hb_subset_or_fail(face->file, input);
    }
    if (subset != NULL) {
        blob = hb_face_reference_blob(subset);
        hb_face_destroy(subset);
        arena_defer(arena, blob_end, blob);
        bytes = hb_blob_get_data(blob, &length);
    }
    *size = length;
    if (length > 0)
        return bytes;
    message_add(log, MESSAGE_FONT_SUBSET, (struct place){ .file = face->path },
        face->name);
    return NULL;
}
