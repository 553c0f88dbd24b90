/* PNG files. libpng reads every file to its end, so that damage is found once
 * and here; where a PDF can hold the deflated rows, these are taken as they
 * are (PDF 1.4, clause 3.3.3: predictors of PNG). */
#include "media/raster.h"

#include <setjmp.h>
#include <string.h>

#include <png.h>

#include "base/arena.h"

enum {
    SIGNATURE = 8,
    CHUNK_FRAME = 12, /* length, type, CRC */
    CHUNK_MEMORY = 8 << 20,
    DETAIL_BYTES = 80
};

struct decoder {
    struct arena *arena;
    struct arena *scratch;
    const unsigned char *bytes;
    size_t size;
    size_t at;
    struct image *image;
    struct fault *fault;
    png_struct *png;
    png_info *info;
    bool decode;  /* samples are wanted, not deflated rows */
    bool strange; /* deflated rows are not as they should be */
    jmp_buf out;
};

/* libpng must not go on after an error. */
static void
stop(png_struct *png, const char *message)
{
    struct decoder *decoder = png_get_error_ptr(png);

    *decoder->fault = (struct fault){ MESSAGE_IMAGE_BROKEN,
        arena_strndup(
            decoder->arena, message, strnlen(message, DETAIL_BYTES)) };
    longjmp(decoder->out, 1);
}

static void
note(png_struct *png, const char *message)
{
    struct decoder *decoder = png_get_error_ptr(png);

    if (strncmp(message, "IDAT", 4) == 0)
        decoder->strange = true;
}

static void
feed(png_struct *png, png_byte *out, size_t size)
{
    struct decoder *decoder = png_get_io_ptr(png);

    if (size > decoder->size - decoder->at)
        png_error(png, "IEND");
    memcpy(out, decoder->bytes + decoder->at, size);
    decoder->at += size;
}

/* The deflated rows: the data of all IDAT chunks. */
static void
gather_rows(struct decoder *decoder)
{
    struct image *image = decoder->image;
    const unsigned char *at = decoder->bytes + SIGNATURE;
    const unsigned char *end = decoder->bytes + decoder->size;
    unsigned char *data = arena_alloc(decoder->arena, decoder->size);

    while (end - at >= CHUNK_FRAME) {
        size_t size = png_get_uint_32(at);

        if (size > (size_t)(end - at) - CHUNK_FRAME)
            break;
        if (memcmp(at + 4, "IDAT", 4) == 0) {
            memcpy(data + image->size, at + 8, size);
            image->size += size;
        }
        at += CHUNK_FRAME + size;
    }
    image->data = data;
}

static void
keep_rows(struct decoder *decoder)
{
    struct image *image = decoder->image;
    png_color *palette;
    int count = 0;

    image->coding = IMAGE_FLATE;
    image->bits = png_get_bit_depth(decoder->png, decoder->info);
    image->components = png_get_channels(decoder->png, decoder->info);
    gather_rows(decoder);
    if (png_get_color_type(decoder->png, decoder->info) !=
            PNG_COLOR_TYPE_PALETTE ||
        png_get_PLTE(decoder->png, decoder->info, &palette, &count) == 0)
        return;
    image->palette_count = (unsigned)count;
    image->palette = arena_grow(decoder->arena, palette,
        sizeof(*palette) * (size_t)count, sizeof(*palette) * (size_t)count);
}

/* Rows without a look at what is in them. */
static void
pass_rows(struct decoder *decoder)
{
    png_byte *row = arena_alloc(
        decoder->scratch, png_get_rowbytes(decoder->png, decoder->info));
    uint32_t i;

    for (i = 0; i < decoder->image->rows; i++)
        png_read_row(decoder->png, row, NULL);
    png_read_end(decoder->png, NULL);
    keep_rows(decoder);
}

/* Takes the alpha out of samples that lie beside it. */
static void
part_alpha(struct decoder *decoder, const png_byte *samples)
{
    struct image *image = decoder->image;
    size_t pixels = (size_t)image->columns * image->rows;
    unsigned colors = image->components;
    unsigned char *data = arena_array(decoder->arena, pixels, colors);
    unsigned char *alpha = arena_alloc(decoder->arena, pixels);
    bool opaque = true;
    size_t i;

    for (i = 0; i < pixels; i++, samples += colors + 1) {
        memcpy(data + i * colors, samples, colors);
        alpha[i] = samples[colors];
        opaque = opaque && alpha[i] == 0xFF;
    }
    image->data = data;
    image->size = pixels * colors;
    image->alpha = opaque ? NULL : alpha;
}

static void
decode_rows(struct decoder *decoder)
{
    struct image *image = decoder->image;
    size_t stride;
    png_byte **rows;
    png_byte *samples;
    uint32_t i;

    png_set_scale_16(decoder->png);
    png_set_expand(decoder->png);
    (void)png_set_interlace_handling(decoder->png);
    png_read_update_info(decoder->png, decoder->info);
    image->components = png_get_channels(decoder->png, decoder->info);
    image->bits = 8;
    image->coding = IMAGE_SAMPLES;
    stride = png_get_rowbytes(decoder->png, decoder->info);
    rows = arena_array(decoder->scratch, image->rows, sizeof(*rows));
    samples = arena_array(decoder->scratch, image->rows, stride);
    for (i = 0; i < image->rows; i++)
        rows[i] = samples + i * stride;
    png_read_image(decoder->png, rows);
    png_read_end(decoder->png, NULL);
    image->size = stride * image->rows;
    if (image->components % 2 == 0) {
        image->components--;
        part_alpha(decoder, samples);
    } else {
        image->data =
            arena_grow(decoder->arena, samples, image->size, image->size);
    }
}

/* True when a PDF can hold the rows as they are. */
static bool
passes(const struct decoder *decoder)
{
    return !decoder->decode &&
           png_get_interlace_type(decoder->png, decoder->info) ==
               PNG_INTERLACE_NONE &&
           (png_get_color_type(decoder->png, decoder->info) &
               PNG_COLOR_MASK_ALPHA) == 0 &&
           png_get_valid(decoder->png, decoder->info, PNG_INFO_tRNS) == 0 &&
           png_get_bit_depth(decoder->png, decoder->info) <= 8;
}

static bool
read_header(struct decoder *decoder)
{
    struct image *image = decoder->image;
    png_uint_32 resolution[2] = { 0, 0 };
    int unit = PNG_RESOLUTION_UNKNOWN;

    png_read_info(decoder->png, decoder->info);
    if (!raster_measure(image, png_get_image_width(decoder->png, decoder->info),
            png_get_image_height(decoder->png, decoder->info), decoder->fault))
        return false;
    if (png_get_pHYs(decoder->png, decoder->info, &resolution[0],
            &resolution[1], &unit) == 0 ||
        unit != PNG_RESOLUTION_METER)
        resolution[0] = resolution[1] = 0;
    image->width =
        raster_length(image->columns, (uint64_t)resolution[0] * 254 / 10);
    image->height =
        raster_length(image->rows, (uint64_t)resolution[1] * 254 / 10);
    return true;
}

static bool
read_file(struct decoder *decoder)
{
    decoder->png =
        png_create_read_struct(PNG_LIBPNG_VER_STRING, decoder, stop, note);
    decoder->info = png_create_info_struct(decoder->png);
    png_set_read_fn(decoder->png, decoder, feed);
    png_set_user_limits(decoder->png, PNG_UINT_31_MAX, PNG_UINT_31_MAX);
    png_set_chunk_malloc_max(decoder->png, CHUNK_MEMORY);
    if (!read_header(decoder))
        return false;
    if (passes(decoder))
        pass_rows(decoder);
    else
        decode_rows(decoder);
    return true;
}

/* The only place where libpng's errors come out. */
static bool
guarded(struct decoder *decoder)
{
    if (setjmp(decoder->out) != 0)
        return false;
    return read_file(decoder);
}

static bool
decode(struct decoder *decoder)
{
    bool good;

    decoder->scratch = arena_new();
    decoder->at = 0;
    good = guarded(decoder);
    png_destroy_read_struct(&decoder->png, &decoder->info, NULL);
    arena_free(decoder->scratch);
    return good;
}

bool
png_decode(struct arena *arena, const unsigned char *bytes, size_t size,
    struct image *image, struct fault *fault)
{
    struct decoder decoder = { .arena = arena,
        .bytes = bytes,
        .size = size,
        .image = image,
        .fault = fault };

    if (!decode(&decoder))
        return false;
    if (!decoder.strange || image->coding != IMAGE_FLATE)
        return true;
    *image = (struct image){ .coding = IMAGE_SAMPLES };
    decoder.decode = true;
    return decode(&decoder);
}
