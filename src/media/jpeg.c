/* The structure of a JPEG file: ITU-T T.81, annex B; its resolution: JFIF
 * 1.02. The image itself is not decoded: a PDF takes the file as it is. */
#include "media/raster.h"

#include <string.h>

#include "base/arena.h"

enum {
    MARK = 0xFF,
    START_OF_IMAGE = 0xD8,
    END_OF_IMAGE = 0xD9,
    START_OF_SCAN = 0xDA,
    APPLICATION_0 = 0xE0,
    TEMPORARY = 0x01,
    RESTART_FIRST = 0xD0,
    RESTART_LAST = 0xD7,
    FRAME_FIRST = 0xC0,
    FRAME_LAST = 0xCF,
    FRAME_PROGRESSIVE = 0xC2, /* the last kind that a PDF takes */
    HUFFMAN_TABLES = 0xC4,
    EXTENSION = 0xC8,
    ARITHMETIC_TABLES = 0xCC,
    CMYK = 4
};

struct reader {
    struct arena *arena;
    const unsigned char *bytes;
    size_t size;
    size_t at;
    struct image *image;
    struct fault *fault;
    uint64_t resolution[2]; /* thousandths of dpi, 0: none */
    bool scanned;
};

static bool
fail(struct reader *reader, enum message_code code, const char *detail)
{
    *reader->fault = (struct fault){ code, detail };
    return false;
}

static unsigned
two_bytes(const unsigned char *bytes)
{
    return (unsigned)bytes[0] << 8 | bytes[1];
}

/* Fill bytes may stand before a marker. */
static int
next_marker(struct reader *reader)
{
    int marker = MARK;

    if (reader->at >= reader->size || reader->bytes[reader->at] != MARK)
        return -1;
    while (marker == MARK && reader->at < reader->size)
        marker = reader->bytes[reader->at++];
    return marker == MARK ? -1 : marker;
}

static bool
is_frame(int marker)
{
    return marker >= FRAME_FIRST && marker <= FRAME_LAST &&
           marker != HUFFMAN_TABLES && marker != EXTENSION &&
           marker != ARITHMETIC_TABLES;
}

static bool
read_frame(struct reader *reader, int marker, const unsigned char *segment,
    size_t size)
{
    struct image *image = reader->image;

    if (size < 6)
        return fail(reader, MESSAGE_IMAGE_BROKEN, "SOF");
    if (marker > FRAME_PROGRESSIVE || segment[0] != 8)
        return fail(reader, MESSAGE_IMAGE_JPEG_KIND,
            arena_printf(reader->arena, "SOF%d, %d bit", marker - FRAME_FIRST,
                segment[0]));
    image->bits = segment[0];
    image->components = segment[5];
    if (image->components == CMYK)
        return fail(reader, MESSAGE_IMAGE_CMYK, NULL);
    if (image->components != 1 && image->components != 3)
        return fail(reader, MESSAGE_IMAGE_JPEG_KIND,
            arena_printf(reader->arena, "%u components", image->components));
    if (!raster_measure(image, two_bytes(segment + 3), two_bytes(segment + 1),
            reader->fault))
        return false;
    image->width = raster_length(image->columns, reader->resolution[0]);
    image->height = raster_length(image->rows, reader->resolution[1]);
    return true;
}

/* Density in dots an inch (1) or a centimetre (2); 0 is a proportion. */
static void
read_resolution(
    struct reader *reader, const unsigned char *segment, size_t size)
{
    uint64_t unit;

    if (size < 12 || memcmp(segment, "JFIF", 5) != 0 || segment[7] == 0)
        return;
    unit = segment[7] == 1 ? 1000 : 2540;
    reader->resolution[0] = two_bytes(segment + 8) * unit;
    reader->resolution[1] = two_bytes(segment + 10) * unit;
}

/* Coded data go on until a marker that is neither a stuffed byte nor a
 * restart. */
static void
skip_scan(struct reader *reader)
{
    const unsigned char *bytes = reader->bytes;

    for (; reader->at + 1 < reader->size; reader->at++) {
        unsigned next = bytes[reader->at + 1];

        if (bytes[reader->at] == MARK && next != 0 && next != MARK &&
            (next < RESTART_FIRST || next > RESTART_LAST))
            return;
    }
    reader->at = reader->size;
}

static bool
read_segment(struct reader *reader, int marker)
{
    const unsigned char *segment = reader->bytes + reader->at + 2;
    size_t size;

    if (reader->size - reader->at < 2)
        return fail(reader, MESSAGE_IMAGE_BROKEN, "EOI");
    size = two_bytes(segment - 2);
    if (size < 2 || size > reader->size - reader->at)
        return fail(reader, MESSAGE_IMAGE_BROKEN, "EOI");
    reader->at += size;
    if (marker == APPLICATION_0)
        read_resolution(reader, segment, size - 2);
    if (is_frame(marker))
        return read_frame(reader, marker, segment, size - 2);
    if (marker != START_OF_SCAN)
        return true;
    if (reader->image->columns == 0)
        return fail(reader, MESSAGE_IMAGE_BROKEN, "SOF");
    skip_scan(reader);
    reader->scanned = true;
    return true;
}

static bool
read_markers(struct reader *reader)
{
    int marker = next_marker(reader);

    while (marker != END_OF_IMAGE) {
        bool alone = marker == START_OF_IMAGE || marker == TEMPORARY ||
                     (marker >= RESTART_FIRST && marker <= RESTART_LAST);

        if (marker < 0)
            return fail(reader, MESSAGE_IMAGE_BROKEN, "EOI");
        if (!alone && !read_segment(reader, marker))
            return false;
        marker = next_marker(reader);
    }
    return reader->scanned || fail(reader, MESSAGE_IMAGE_BROKEN, "SOS");
}

bool
jpeg_read(struct arena *arena, const unsigned char *bytes, size_t size,
    struct image *image, struct fault *fault)
{
    struct reader reader = { .arena = arena,
        .bytes = bytes,
        .size = size,
        .image = image,
        .fault = fault };

    if (!read_markers(&reader))
        return false;
    image->coding = IMAGE_JPEG;
    image->size = reader.at;
    image->data = arena_grow(arena, bytes, reader.at, reader.at);
    return true;
}
