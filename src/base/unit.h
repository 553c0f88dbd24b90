/*
 * unit: lengths are millipoints (mpt), 1/1000 of a PDF point, in int32_t.
 *
 * Widths of glyphs are thousandths of an em (1/1000 em). Nothing here knows
 * the locale.
 */
#ifndef PISAR_BASE_UNIT_H
#define PISAR_BASE_UNIT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { MPT_PER_POINT = 1000, MPT_PER_INCH = 72000, MPT_MAX = 1000000000 };

/* a * b / c without overflow, truncated toward zero and kept within
 * +-MPT_MAX. c is not 0. */
int32_t unit_scale(int32_t a, int32_t b, int32_t c);

/* a + b, kept within +-MPT_MAX: for sums of many lengths. */
int32_t unit_add(int32_t a, int32_t b);

/* Reads a decimal number "-12.5" as thousandths (-12500) from text; *end is
 * the first byte after it. False when there is no number. The fourth digit
 * after the point and further ones are cut off. */
bool unit_thousandths(const char *text, const char **end, int32_t *value);

/* mpt of one unit ("pt", "mm", "cm", "in", "pc", "px") of `length` bytes in
 * thousandths of a millipoint, or 0 when the unit is not known. */
int32_t unit_factor(const char *name, size_t length);

/* Writes mpt as points without trailing zeros ("841.89") into text (at least
 * 16 bytes); returns the number of bytes. */
size_t unit_points(int32_t mpt, char *text);

#endif
