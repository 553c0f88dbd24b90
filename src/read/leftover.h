/*
 * leftover: marks that cmark could not read and left in the text.
 *
 * In: a text of cmark and where it begins in the source. Out: a message for
 * each link, emphasis or table that was meant and would be printed with its
 * marks.
 * Signs behind a backslash are text.
 */
#ifndef PISAR_READ_LEFTOVER_H
#define PISAR_READ_LEFTOVER_H

#include <stddef.h>

struct origin;

void leftover_report(const struct origin *origin, size_t at, const char *text);

#endif
