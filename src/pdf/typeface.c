/* Fonts of a PDF: PDF 1.4 clauses 5.6 and 5.9; CIDSet: PDF/A-1 clause 6.3.5. */
#include "pdf/typeface.h"

#include <string.h>

#include "base/arena.h"
#include "base/utf8.h"
#include "media/font.h"
#include "pdf/syntax.h"

enum {
    GLYPHS_FIRST = 1024,
    BFCHARS_MAX = 100, /* entries of one bfchar section */
    TAG_LETTERS = 6,
    FLAG_FIXED_PITCH = 1,
    FLAG_SERIF = 2,
    FLAG_SYMBOLIC = 4,
    FLAG_ITALIC = 64
};

/* What is shown of a face: one element a glyph id. */
struct shown {
    uint32_t text;  /* offset in typeface.texts */
    uint8_t length; /* bytes of the text */
    bool used;
};

struct typeface {
    struct typeface *next;
    struct face *face;
    unsigned number;
    HPDF_Dict object;
    struct shown *shown;
    size_t size; /* elements of shown */
    struct buffer texts;
};

struct typefaces {
    struct objects *objects;
    struct typeface *first;
    struct typeface *last;
};

/* A face's font program and what the dictionaries say of it. */
struct program {
    const void *bytes;
    size_t size;
    const uint16_t *glyphs;
    size_t count;
    const char *name; /* "ABCDEF+Tinos" */
};

struct typefaces *
typefaces_new(struct objects *objects)
{
    struct typefaces *typefaces =
        arena_alloc(objects->arena, sizeof(*typefaces));

    typefaces->objects = objects;
    return typefaces;
}

static struct typeface *
typeface_new(struct typefaces *typefaces, struct face *face)
{
    struct typeface *typeface =
        arena_alloc(typefaces->objects->arena, sizeof(*typeface));

    typeface->face = face;
    typeface->object = object_new(typefaces->objects);
    typeface->texts.arena = typefaces->objects->arena;
    typeface->number = 1;
    if (typefaces->last == NULL) {
        typefaces->first = typeface;
    } else {
        typeface->number = typefaces->last->number + 1;
        typefaces->last->next = typeface;
    }
    typefaces->last = typeface;
    return typeface;
}

struct typeface *
typefaces_find(struct typefaces *typefaces, struct face *face)
{
    struct typeface *t;

    for (t = typefaces->first; t != NULL; t = t->next)
        if (t->face == face)
            return t;
    return typeface_new(typefaces, face);
}

struct typeface *
typefaces_first(const struct typefaces *typefaces)
{
    return typefaces->first;
}

unsigned
typeface_number(const struct typeface *typeface)
{
    return typeface->number;
}

struct face *
typeface_face(const struct typeface *typeface)
{
    return typeface->face;
}

static void
make_room(struct typeface *typeface, uint16_t glyph)
{
    size_t size = typeface->size == 0 ? GLYPHS_FIRST : typeface->size;

    while (size <= glyph)
        size *= 2;
    typeface->shown = arena_grow(typeface->texts.arena, typeface->shown,
        typeface->size * sizeof(struct shown), size * sizeof(struct shown));
    memset(typeface->shown + typeface->size, 0,
        (size - typeface->size) * sizeof(struct shown));
    typeface->size = size;
}

void
typeface_show(
    struct typeface *typeface, uint16_t glyph, const char *text, size_t size)
{
    struct shown *shown;

    if (glyph >= typeface->size)
        make_room(typeface, glyph);
    shown = &typeface->shown[glyph];
    shown->used = true;
    if (shown->length > 0 || size == 0)
        return;
    if (size > UINT8_MAX)
        (void)utf8_decode(text, size, &size);
    shown->text = (uint32_t)typeface->texts.length;
    shown->length = (uint8_t)size;
    buffer_append(&typeface->texts, text, size);
}

/* The glyphs that are shown, by id. */
static void
collect(const struct typeface *typeface, struct program *program)
{
    uint16_t *glyphs =
        arena_array(typeface->texts.arena, typeface->size + 1, sizeof(*glyphs));
    size_t id;

    for (id = 0; id < typeface->size; id++)
        if (typeface->shown[id].used)
            glyphs[program->count++] = (uint16_t)id;
    program->glyphs = glyphs;
}

/* Subsets of one face differ in their tags: a hash of their glyphs. */
static const char *
subset_name(const struct typeface *typeface, const struct program *program)
{
    char tag[TAG_LETTERS + 1] = { 0 };
    uint64_t hash = 0xCBF29CE484222325u;
    size_t i;

    for (i = 0; i < program->count; i++)
        hash = (hash ^ program->glyphs[i]) * 0x100000001B3u;
    hash ^= hash >> 32;
    for (i = 0; i < TAG_LETTERS; i++, hash /= 26)
        tag[i] = (char)('A' + hash % 26);
    return arena_printf(typeface->texts.arena, "%s+%s", tag,
        face_postscript_name(typeface->face));
}

static bool
consecutive(const struct program *program, size_t i)
{
    return i > 0 && program->glyphs[i] == program->glyphs[i - 1] + 1;
}

/* Widths: "36[722]50[500 278]". */
static void
write_widths(struct buffer *out, const struct typeface *typeface,
    const struct program *program)
{
    size_t i;

    buffer_text(out, "/W[");
    for (i = 0; i < program->count; i++) {
        if (consecutive(program, i))
            buffer_text(out, " ");
        else
            buffer_printf(
                out, "%s%u[", i > 0 ? "]" : "", (unsigned)program->glyphs[i]);
        buffer_printf(
            out, "%d", (int)face_width(typeface->face, program->glyphs[i]));
    }
    buffer_text(out, "]]\n");
}

/* What a glyph stands for. Where a cluster has several glyphs the first has
 * the text; the others need some, and have a space of no width. */
static void
write_text(struct buffer *out, const struct typeface *typeface, uint16_t glyph)
{
    const struct shown *shown = &typeface->shown[glyph];
    const char *text = "\xE2\x80\x8B";
    size_t size = 3;
    size_t length;

    if (shown->length > 0) {
        text = typeface->texts.data + shown->text;
        size = shown->length;
    }
    buffer_printf(out, "<%04X><", (unsigned)glyph);
    for (; size > 0; text += length, size -= length)
        syntax_utf16(out, utf8_decode(text, size, &length));
    buffer_text(out, ">\n");
}

static HPDF_Dict
write_to_unicode(struct objects *objects, const struct typeface *typeface,
    const struct program *program)
{
    struct buffer out = { .arena = objects->arena };
    size_t i;

    buffer_text(&out,
        "/CIDInit/ProcSet findresource begin\n12 dict begin\nbegincmap\n"
        "/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def\n"
        "/CMapName/Adobe-Identity-UCS def\n/CMapType 2 def\n"
        "1 begincodespacerange\n<0000><FFFF>\nendcodespacerange\n");
    for (i = 0; i < program->count; i++) {
        size_t rest = program->count - i;

        if (i % BFCHARS_MAX == 0)
            buffer_printf(&out, "%s%u beginbfchar\n",
                i > 0 ? "endbfchar\n" : "",
                (unsigned)(rest < BFCHARS_MAX ? rest : BFCHARS_MAX));
        write_text(&out, typeface, program->glyphs[i]);
    }
    buffer_text(&out,
        "endbfchar\nendcmap\nCMapName currentdict/CMap defineresource pop\n"
        "end\nend\n");
    return object_stream(objects, out.data, out.length, NULL);
}

static unsigned
number_at(const unsigned char *bytes, unsigned count)
{
    unsigned number = 0;

    while (count-- > 0)
        number = number << 8 | *bytes++;
    return number;
}

/* How many glyphs the font program has, by its table maxp. */
static unsigned
glyphs_of(const struct program *program)
{
    const unsigned char *bytes = program->bytes;
    unsigned tables = program->size < 12 ? 0 : number_at(bytes + 4, 2);
    size_t i;

    for (i = 0; i < tables && 12 + 16 * (i + 1) <= program->size; i++) {
        const unsigned char *entry = bytes + 12 + 16 * i;
        unsigned offset = number_at(entry + 8, 4);

        if (memcmp(entry, "maxp", 4) == 0 && offset <= program->size - 6)
            return number_at(bytes + offset + 4, 2);
    }
    return 0;
}

/* All ones: with the ids kept, the program has every glyph below its last
 * one, empty or not. */
static HPDF_Dict
write_cid_set(struct objects *objects, const struct program *program)
{
    unsigned count = glyphs_of(program);
    size_t size = (count + 7) / 8;
    unsigned char *bits = arena_alloc(objects->arena, size + 1);

    memset(bits, 0xFF, size);
    if (count % 8 != 0)
        bits[size - 1] = (unsigned char)(0xFFu << (8 - count % 8));
    return object_stream(objects, bits, size, NULL);
}

static int
flags_of(const struct face_metrics *m)
{
    return FLAG_SYMBOLIC | (m->serif ? FLAG_SERIF : 0) |
           (m->italic ? FLAG_ITALIC : 0) |
           (m->fixed_pitch ? FLAG_FIXED_PITCH : 0);
}

/* The width of stems is in no table; this is near for most faces. */
static int
stem_of(const struct face_metrics *m)
{
    return 50 + m->weight * m->weight / 4225;
}

static HPDF_Dict
write_descriptor(struct objects *objects, const struct typeface *typeface,
    const struct program *program, bool cid_set)
{
    const struct face_metrics *m = face_metrics(typeface->face);
    struct buffer length = { .arena = objects->arena };
    struct buffer out = { .arena = objects->arena };
    HPDF_Dict dict = object_new(objects);

    buffer_printf(&length, "/Length1 %u\n", (unsigned)program->size);
    buffer_printf(&out,
        "/Type/FontDescriptor/FontName/%s\n/Flags %d/FontBBox[%d %d %d %d]\n"
        "/Ascent %d/Descent %d/CapHeight %d/XHeight %d/StemV %d/ItalicAngle ",
        program->name, flags_of(m), (int)m->box[0], (int)m->box[1],
        (int)m->box[2], (int)m->box[3], (int)m->ascent, (int)-m->descent,
        (int)m->cap_height, (int)m->x_height, stem_of(m));
    syntax_length(&out, m->italic_angle);
    buffer_printf(&out, "/FontFile2 %u 0 R\n",
        object_number(
            object_stream(objects, program->bytes, program->size, &length)));
    if (cid_set)
        buffer_printf(&out, "/CIDSet %u 0 R\n",
            object_number(write_cid_set(objects, program)));
    object_entries(objects, dict, &out);
    return dict;
}

static HPDF_Dict
write_descendant(struct objects *objects, const struct typeface *typeface,
    const struct program *program, bool cid_set)
{
    struct buffer out = { .arena = objects->arena };
    HPDF_Dict dict = object_new(objects);
    HPDF_Dict descriptor =
        write_descriptor(objects, typeface, program, cid_set);

    buffer_printf(&out,
        "/Type/Font/Subtype/CIDFontType2/BaseFont/%s\n/CIDSystemInfo"
        "<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>\n"
        "/CIDToGIDMap/Identity/FontDescriptor %u 0 R\n",
        program->name, object_number(descriptor));
    write_widths(&out, typeface, program);
    object_entries(objects, dict, &out);
    return dict;
}

static bool
typeface_write(struct objects *objects, const struct typeface *typeface,
    bool cid_set, struct log *log)
{
    struct program program = { 0 };
    struct buffer out = { .arena = objects->arena };
    HPDF_Dict descendant;

    collect(typeface, &program);
    program.bytes = face_subset(typeface->face, program.glyphs, program.count,
        objects->arena, &program.size, log);
    if (program.bytes == NULL)
        return false;
    program.name = subset_name(typeface, &program);
    descendant = write_descendant(objects, typeface, &program, cid_set);
    buffer_printf(&out,
        "/Type/Font/Subtype/Type0/BaseFont/%s\n/Encoding/Identity-H"
        "/DescendantFonts[%u 0 R]/ToUnicode %u 0 R\n",
        program.name, object_number(descendant),
        object_number(write_to_unicode(objects, typeface, &program)));
    object_entries(objects, typeface->object, &out);
    return true;
}

bool
typefaces_write(struct typefaces *typefaces, bool cid_set,
    struct buffer *resources, struct log *log)
{
    struct typeface *t;

    buffer_text(resources, "/Font<<");
    for (t = typefaces->first; t != NULL; t = t->next) {
        if (!typeface_write(typefaces->objects, t, cid_set, log))
            return false;
        buffer_printf(
            resources, "/F%u %u 0 R", t->number, object_number(t->object));
    }
    buffer_text(resources, ">>\n");
    return true;
}
