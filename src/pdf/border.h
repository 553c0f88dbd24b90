/*
 * border: background and borders of a block's area.
 *
 * In: an area and the style of its node. Out: rectangles and lines of the
 * page's graphics. Borders of collapsed tables are not drawn here: layout
 * resolves them and puts rules on the page.
 */
#ifndef PISAR_PDF_BORDER_H
#define PISAR_PDF_BORDER_H

#include "pdf/content.h"

/* x and y: the area's top left corner on the page, mpt. */
void border_draw(
    struct content *content, const struct area *area, int32_t x, int32_t y);

#endif
