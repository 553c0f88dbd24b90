/*
 * image: PNG and JPEG files, as a PDF can hold them.
 *
 * In: the address of an image: a path, or a data: URI. Out: its size, and its
 * bytes: as they are in the file where a PDF takes them so, else decoded
 * samples. What was read is kept for the process; a file that changed is read
 * again. A file that is damaged is a message; its size may still be known.
 * It knows nothing of layout or PDF.
 */
#ifndef PISAR_MEDIA_IMAGE_H
#define PISAR_MEDIA_IMAGE_H

#include <stddef.h>
#include <stdint.h>

#include "base/message.h"

struct arena;
struct images;

enum {
    IMAGE_BYTES = 32 << 20, /* of a file */
    IMAGE_PIXELS = 50000000 /* a page of A4 at 600 dpi has 35 million */
};

enum image_coding {
    IMAGE_JPEG,    /* data: the whole file */
    IMAGE_FLATE,   /* data: deflated rows with the filters of PNG */
    IMAGE_SAMPLES, /* data: rows of samples, 8 bits each */
    IMAGE_DAMAGED  /* only the size is known; no data */
};

struct image {
    enum image_coding coding;
    uint32_t columns; /* pixels */
    uint32_t rows;
    int32_t width; /* mpt, by the resolution in the file, else 72 dpi */
    int32_t height;
    unsigned components; /* in data: 1 gray or palette, 3 RGB */
    unsigned bits;       /* of a component */
    const unsigned char *data;
    size_t size;
    const unsigned char *palette; /* RGB of each entry, or NULL */
    unsigned palette_count;
    const unsigned char *alpha; /* 8 bits a pixel, or NULL: opaque; only with
                                   IMAGE_SAMPLES */
};

/* Lives in the arena. */
struct images *images_new(struct arena *arena);

/* To be called between documents: forgets images when they are too many. */
void images_trim(struct images *images);

/* The image at an address. A relative path is looked for in `folders` (ends
 * with NULL) in turn. Valid until images_trim. NULL, or IMAGE_DAMAGED:
 * reported. */
const struct image *images_find(struct images *images,
    const char *const *folders, const char *address, struct place place,
    struct log *log);

#endif
