/*
 * raster: the bytes of one image file into a struct image; private to the
 * room.
 *
 * In: a whole file. Out: the image, in the arena, or what is wrong with it.
 */
#ifndef PISAR_MEDIA_RASTER_H
#define PISAR_MEDIA_RASTER_H

#include <stdbool.h>

#include "media/image.h"

/* The text of `code` takes the image's name and the detail. */
struct fault {
    enum message_code code;
    const char *detail; /* lives in the arena, or always */
};

/* False: see the fault. */
bool png_decode(struct arena *arena, const unsigned char *bytes, size_t size,
    struct image *image, struct fault *fault);
bool jpeg_read(struct arena *arena, const unsigned char *bytes, size_t size,
    struct image *image, struct fault *fault);

/* The length of `pixels` at a resolution in thousandths of pixels an inch;
 * 0: 72 dpi. */
int32_t raster_length(uint32_t pixels, uint64_t resolution);

/* False, with its fault: too many pixels, or none. */
bool raster_measure(
    struct image *image, uint32_t columns, uint32_t rows, struct fault *fault);

#endif
