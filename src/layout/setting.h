/*
 * setting: what a block wants of its lines.
 *
 * In: the style of a block, the width that it has. Out: indents, alignment,
 * height and baseline of its lines, in mpt. Our forms take ascent and descent
 * from hhea, as word processors do, FOP from OS/2. It knows nothing of text.
 */
#ifndef PISAR_LAYOUT_SETTING_H
#define PISAR_LAYOUT_SETTING_H

#include "layout/paragraph.h"

/* What a block wants of its lines; lengths in mpt. */
struct setting {
    const struct fo_node *block;
    struct face *face;
    enum line_rules rules;
    int32_t width;
    int32_t indent;     /* of the first line */
    int32_t end_indent; /* of the last line */
    int32_t size;
    int32_t height;   /* of a line of the block's own face */
    int32_t baseline; /* below the line's top */
    bool grows;       /* higher where higher text stands in it */
    enum keyword align;
    enum keyword align_last; /* of these: START, END, CENTER, JUSTIFY */
};

/* False: the block's face is missing, which is reported. */
bool setting_read(struct layout_context *context, const struct fo_node *block,
    int32_t width, bool opening, struct setting *setting);

/* Ascent and descent of a face at a size, mpt, by the rules. */
int32_t setting_ascent(
    enum line_rules rules, const struct face *face, int32_t size);
int32_t setting_descent(
    enum line_rules rules, const struct face *face, int32_t size);

#endif
