#include "media/face.h"

#include <hb-ot.h>
#include <stddef.h>
#include <string.h>

#include "base/arena.h"

enum { THOUSAND = 1000, NAME_MAX = 64, FIXED_ONE = 65536 };

/* Bytes of one table of the file; what lies outside reads as 0. */
struct table {
    const uint8_t *bytes;
    unsigned size;
};

static struct table
table_of(const struct face *face, hb_tag_t tag)
{
    hb_blob_t *blob = hb_face_reference_table(face->file, tag);
    struct table table;

    table.bytes = (const uint8_t *)hb_blob_get_data(blob, &table.size);
    hb_blob_destroy(blob); /* the face's own blob keeps the bytes */
    return table;
}

static unsigned
table_unsigned(struct table table, unsigned offset)
{
    if (offset + 2 > table.size)
        return 0;
    return (unsigned)table.bytes[offset] << 8 | table.bytes[offset + 1];
}

static int32_t
table_signed(struct table table, unsigned offset)
{
    return (int16_t)table_unsigned(table, offset);
}

static int32_t
thousandths(const struct face *face, int32_t units)
{
    return (int32_t)((int64_t)units * THOUSAND / face->em);
}

/* Where the file says what, signed 16 bits each. */
static const struct {
    hb_tag_t table;
    unsigned offset;
    size_t field;
} places[] = {
    { HB_TAG('h', 'h', 'e', 'a'), 4, offsetof(struct face_metrics, ascent) },
    { HB_TAG('h', 'h', 'e', 'a'), 6, offsetof(struct face_metrics, descent) },
    { HB_TAG('O', 'S', '/', '2'), 68,
        offsetof(struct face_metrics, typo_ascent) },
    { HB_TAG('O', 'S', '/', '2'), 70,
        offsetof(struct face_metrics, typo_descent) },
    { HB_TAG('O', 'S', '/', '2'), 86, offsetof(struct face_metrics, x_height) },
    { HB_TAG('O', 'S', '/', '2'), 88,
        offsetof(struct face_metrics, cap_height) },
    { HB_TAG('p', 'o', 's', 't'), 8,
        offsetof(struct face_metrics, underline_position) },
    { HB_TAG('p', 'o', 's', 't'), 10,
        offsetof(struct face_metrics, underline_thickness) },
    { HB_TAG('h', 'e', 'a', 'd'), 36, offsetof(struct face_metrics, box[0]) },
    { HB_TAG('h', 'e', 'a', 'd'), 38, offsetof(struct face_metrics, box[1]) },
    { HB_TAG('h', 'e', 'a', 'd'), 40, offsetof(struct face_metrics, box[2]) },
    { HB_TAG('h', 'e', 'a', 'd'), 42, offsetof(struct face_metrics, box[3]) },
};

/* FOP's choice: OS/2's typographic box, unless it is higher than the em. */
static void
choose_typo(struct face_metrics *m)
{
    int32_t height = m->typo_ascent + m->typo_descent;

    if (height > 0 && height <= THOUSAND)
        return;
    m->typo_ascent = m->ascent;
    m->typo_descent = m->descent;
}

/* Height of a letter, for files too old to tell it. */
static int32_t
letter_height(const struct face *face, uint32_t code)
{
    hb_glyph_extents_t box;

    if (!hb_font_get_glyph_extents(face->font, face_glyph(face, code), &box))
        return 0;
    return thousandths(face, box.y_bearing);
}

static void
read_kind(struct face *face)
{
    struct table os2 = table_of(face, HB_TAG('O', 'S', '/', '2'));
    struct table post = table_of(face, HB_TAG('p', 'o', 's', 't'));
    struct face_metrics *m = &face->metrics;
    int32_t angle =
        (int32_t)((int64_t)table_signed(post, 4) * THOUSAND +
                  (int64_t)table_unsigned(post, 6) * THOUSAND / FIXED_ONE);
    unsigned panose_kind = table_unsigned(os2, 32) >> 8;
    unsigned panose_serif = table_unsigned(os2, 32) & 0xFF;

    m->italic_angle = angle;
    m->italic = angle != 0 || (table_unsigned(os2, 62) & 1) != 0;
    m->weight = (int)table_unsigned(os2, 4);
    m->fixed_pitch = table_unsigned(post, 12) + table_unsigned(post, 14) != 0;
    m->serif = panose_kind == 2 && panose_serif >= 2 && panose_serif <= 10;
}

static void
read_metrics(struct face *face)
{
    struct face_metrics *m = &face->metrics;
    size_t i;

    for (i = 0; i < sizeof(places) / sizeof(places[0]); i++) {
        struct table table = table_of(face, places[i].table);
        int32_t *field = (int32_t *)(void *)((char *)m + places[i].field);

        *field = thousandths(face, table_signed(table, places[i].offset));
    }
    m->descent = -m->descent;
    m->typo_descent = -m->typo_descent;
    choose_typo(m);
    if (m->x_height == 0)
        m->x_height = letter_height(face, 'x');
    if (m->cap_height == 0)
        m->cap_height = letter_height(face, 'H');
    /* The file names the upper edge. */
    m->underline_position = m->underline_thickness / 2 - m->underline_position;
    read_kind(face);
}

static bool
fit_for_name(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
           (c >= '0' && c <= '9') || c == '-';
}

static const char *
read_name(const struct face *face)
{
    char name[NAME_MAX];
    unsigned size = sizeof(name);
    unsigned length = 0;
    unsigned i;

    (void)hb_ot_name_get_utf8(face->file, HB_OT_NAME_ID_POSTSCRIPT_NAME,
        HB_LANGUAGE_INVALID, &size, name);
    for (i = 0; i < size && name[i] != '\0'; i++)
        if (fit_for_name(name[i]))
            name[length++] = name[i];
    if (length == 0)
        return "Font";
    return arena_strndup(face->arena, name, length);
}

static void
file_end(void *file)
{
    hb_face_destroy(file);
}

static void
font_end(void *font)
{
    hb_font_destroy(font);
}

/* Maps the file; NULL when it is no font. */
static hb_face_t *
file_open(const char *path, unsigned index)
{
    hb_blob_t *blob = hb_blob_create_from_file_or_fail(path);
    hb_face_t *file = NULL;

    if (blob != NULL && index < hb_face_count(blob))
        file = hb_face_create(blob, index);
    hb_blob_destroy(blob);
    if (file != NULL && hb_face_get_glyph_count(file) == 0) {
        hb_face_destroy(file);
        return NULL;
    }
    return file;
}

/* Only TrueType outlines can go into our PDFs. */
static bool
has_outlines(const struct face *face)
{
    return table_of(face, HB_TAG('g', 'l', 'y', 'f')).size > 0;
}

struct face *
face_open(struct arena *arena, const char *path, unsigned index,
    const char *family, struct place place, struct log *log)
{
    struct face *face = arena_alloc(arena, sizeof(*face));

    face->arena = arena;
    face->path = path;
    face->index = index;
    face->file = file_open(path, index);
    if (face->file == NULL) {
        message_add(log, MESSAGE_FONT_BROKEN, place, family, path);
        return NULL;
    }
    arena_defer(arena, file_end, face->file);
    if (!has_outlines(face)) {
        message_add(log, MESSAGE_FONT_OUTLINES, place, family);
        return NULL;
    }
    face->em = (int32_t)hb_face_get_upem(face->file);
    face->font = hb_font_create(face->file);
    arena_defer(arena, font_end, face->font);
    hb_font_set_scale(face->font, face->em, face->em);
    face->glyphs = hb_face_get_glyph_count(face->file);
    face->widths = arena_array(arena, face->glyphs, sizeof(*face->widths));
    face->name = read_name(face);
    read_metrics(face);
    return face;
}

const struct face_metrics *
face_metrics(const struct face *face)
{
    return &face->metrics;
}

uint16_t
face_glyph(const struct face *face, uint32_t code)
{
    hb_codepoint_t glyph;

    if (!hb_font_get_nominal_glyph(face->font, code, &glyph))
        return 0;
    return (uint16_t)glyph;
}

int32_t
face_width(const struct face *face, uint16_t glyph)
{
    int32_t *width = &face->widths[glyph < face->glyphs ? glyph : 0];

    if (*width == 0)
        *width =
            thousandths(face, hb_font_get_glyph_h_advance(face->font, glyph));
    return *width;
}

const char *
face_postscript_name(const struct face *face)
{
    return face->name;
}
