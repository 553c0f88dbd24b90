/*
 * figure: what typography does where digits begin.
 *
 * Years, ranges, per cent, groups of digits, multiplication, minus. Digits
 * that are no quantity (codes, telephones, indices) are left alone: each rule
 * asks for what stands around them.
 */
#ifndef PISAR_RUSSIAN_FIGURE_H
#define PISAR_RUSSIAN_FIGURE_H

#include <stddef.h>

#include "russian/scan.h"

/* Digits begin at `at`; returns the offset from which to go on. */
size_t figure_read(struct scan *scan, size_t at);

/* A hyphen at `at` that may be a minus; the same. */
size_t figure_minus(struct scan *scan, size_t at);

#endif
