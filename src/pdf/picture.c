/* Image dictionaries: PDF 1.4, clause 4.8; predictors: clause 3.3.3. */
#include "pdf/picture.h"

#include "base/arena.h"
#include "media/image.h"
#include "pdf/syntax.h"

struct picture {
    struct picture *next;
    const struct image *image;
    unsigned number;
    HPDF_Dict object;
};

struct pictures {
    struct objects *objects;
    bool opaque;
    struct picture *first;
    unsigned count;
};

struct pictures *
pictures_new(struct objects *objects, bool opaque)
{
    struct pictures *pictures = arena_alloc(objects->arena, sizeof(*pictures));

    pictures->objects = objects;
    pictures->opaque = opaque;
    return pictures;
}

/* "/Indexed/DeviceRGB 3<000000FF0000...>" */
static void
write_palette(struct buffer *out, const struct image *image)
{
    unsigned i;

    buffer_printf(out, "[/Indexed/DeviceRGB %u<", image->palette_count - 1);
    for (i = 0; i < 3 * image->palette_count; i++)
        buffer_printf(out, "%02X", image->palette[i]);
    buffer_text(out, ">]");
}

static void
write_header(struct buffer *out, const struct image *image)
{
    buffer_printf(out,
        "/Type/XObject/Subtype/Image/Width %u/Height %u/BitsPerComponent %u"
        "/ColorSpace",
        (unsigned)image->columns, (unsigned)image->rows, image->bits);
    if (image->palette != NULL)
        write_palette(out, image);
    else
        buffer_text(out, image->components == 1 ? "/DeviceGray" : "/DeviceRGB");
    buffer_text(out, "\n");
}

static HPDF_Dict
write_jpeg(struct pictures *pictures, const struct image *image)
{
    struct buffer entries = { .arena = pictures->objects->arena };

    write_header(&entries, image);
    buffer_text(&entries, "/Filter/DCTDecode\n");
    return object_plain_stream(
        pictures->objects, image->data, image->size, &entries);
}

static HPDF_Dict
write_rows(struct pictures *pictures, const struct image *image)
{
    struct buffer entries = { .arena = pictures->objects->arena };

    write_header(&entries, image);
    buffer_printf(&entries,
        "/Filter/FlateDecode/DecodeParms<</Predictor 15/Colors %u"
        "/BitsPerComponent %u/Columns %u>>\n",
        image->components, image->bits, (unsigned)image->columns);
    return object_plain_stream(
        pictures->objects, image->data, image->size, &entries);
}

/* The samples as they look on white paper. */
static const unsigned char *
on_white(struct arena *arena, const struct image *image)
{
    unsigned char *out = arena_alloc(arena, image->size);
    size_t i;

    for (i = 0; i < image->size; i++) {
        unsigned alpha = image->alpha[i / image->components];
        unsigned sum = image->data[i] * alpha + 255 * (255 - alpha);

        out[i] = (unsigned char)((sum + 127) / 255);
    }
    return out;
}

static HPDF_Dict
write_alpha(struct pictures *pictures, const struct image *image)
{
    struct image mask = *image;
    struct buffer entries = { .arena = pictures->objects->arena };

    mask.components = 1;
    write_header(&entries, &mask);
    return object_stream(pictures->objects, image->alpha,
        (size_t)image->columns * image->rows, &entries);
}

static HPDF_Dict
write_samples(struct pictures *pictures, const struct image *image)
{
    struct buffer entries = { .arena = pictures->objects->arena };
    const unsigned char *samples = image->data;
    struct arena *scratch = arena_new();
    HPDF_Dict object;

    write_header(&entries, image);
    if (image->alpha != NULL && pictures->opaque)
        samples = on_white(scratch, image);
    else if (image->alpha != NULL)
        buffer_printf(&entries, "/SMask %u 0 R\n",
            object_number(write_alpha(pictures, image)));
    object = object_stream(pictures->objects, samples, image->size, &entries);
    arena_free(scratch);
    return object;
}

unsigned
pictures_find(struct pictures *pictures, const struct image *image)
{
    static HPDF_Dict (*const writers[])(
        struct pictures *, const struct image *) = {
        [IMAGE_JPEG] = write_jpeg,
        [IMAGE_FLATE] = write_rows,
        [IMAGE_SAMPLES] = write_samples,
    };
    struct picture *picture;

    for (picture = pictures->first; picture != NULL; picture = picture->next)
        if (picture->image == image)
            return picture->number;
    picture = arena_alloc(pictures->objects->arena, sizeof(*picture));
    picture->image = image;
    picture->number = ++pictures->count;
    picture->object = writers[image->coding](pictures, image);
    picture->next = pictures->first;
    pictures->first = picture;
    return picture->number;
}

void
pictures_write(const struct pictures *pictures, struct buffer *resources)
{
    const struct picture *picture;

    if (pictures->first == NULL)
        return;
    buffer_text(resources, "/XObject<<");
    for (picture = pictures->first; picture != NULL; picture = picture->next)
        buffer_printf(resources, "/I%u %u 0 R", picture->number,
            object_number(picture->object));
    buffer_text(resources, ">>\n");
}
