/*
 * graphic: how large an image in a line is.
 *
 * In: an fo:external-graphic, the width of its lines. Out: the image, its
 * border box and where the image lies in it, by the properties of XSL 1.1
 * (6.6.5, 7.15) as Apache FOP reads them. It knows nothing of lines.
 */
#ifndef PISAR_LAYOUT_GRAPHIC_H
#define PISAR_LAYOUT_GRAPHIC_H

#include "layout/paragraph.h"

/* Lengths in mpt. */
struct graphic {
    int32_t width; /* of the border box */
    int32_t height;
    struct area_picture picture;
};

struct image;
struct images;

/* The image of the node, looked for beside its source and then in `folder`.
 * NULL, or IMAGE_DAMAGED: reported. */
const struct image *graphic_image(struct images *images, struct arena *arena,
    const struct fo_node *node, const char *folder, struct log *log);

/* NULL: there is no such image, which is reported. Lives in the arena. */
const struct graphic *graphic_measure(struct layout_context *context,
    struct arena *arena, const struct fo_node *node, int32_t width);

#endif
