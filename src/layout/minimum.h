/*
 * minimum: the least width that the content of a cell can have.
 *
 * In: a node, how tightly its text may be set. Out: the width of its widest
 * stretch that no line may end in ("min-content", CSS 2.1 clause 17.5.2.2).
 * An image and a leader need none: they give way. It knows nothing of columns.
 */
#ifndef PISAR_LAYOUT_MINIMUM_H
#define PISAR_LAYOUT_MINIMUM_H

#include "layout/stack.h"

/* What stays whole: words that belong together (№ 15), words, syllables. */
enum tightness { TIGHT_GROUPS, TIGHT_WORDS, TIGHT_SYLLABLES };

/* In mpt. `width`: what sizes and indents may be parts of. */
int32_t minimum_width(struct layout_context *context,
    const struct fo_node *node, int32_t width, enum tightness tightness);

#endif
