/*
 * color: colours as XSL-FO writes them.
 *
 * In: #rgb, #rrggbb or a name. Out: 0xRRGGBB. rgb() is an expression and is
 * read there.
 */
#ifndef PISAR_FO_COLOR_H
#define PISAR_FO_COLOR_H

#include <stdbool.h>
#include <stdint.h>

/* False when the text is no colour. Names are in lower case. */
bool color_read(const char *text, int32_t *color);

#endif
