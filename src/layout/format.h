/*
 * format: an FO tree into pages.
 *
 * In: a tree, faces, dictionary. Out: pages of areas, each handed to the sink
 * when it is finished and freed afterwards. When the tree cites pages, it is
 * laid out twice, the first time without the sink.
 */
#ifndef PISAR_LAYOUT_FORMAT_H
#define PISAR_LAYOUT_FORMAT_H

#include "layout/paragraph.h"

struct format_options {
    struct faces *faces;
    struct hyphens *hyphens;
    struct images *images;
    const char *folder; /* of images that are not beside their file, or NULL */
    enum line_rules rules;
    bool kerning;
};

/* False: reported, or the sink stopped. */
bool format_tree(const struct fo_tree *tree, struct format_options options,
    struct page_sink sink, struct log *log);

#endif
