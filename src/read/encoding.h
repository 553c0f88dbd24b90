/*
 * encoding: is this UTF-8 text that people wrote?
 *
 * Recognises what clerks take for a text file (a Word document, a text in
 * CP1251 or UTF-16) and says how to mend it.
 */
#ifndef PISAR_READ_ENCODING_H
#define PISAR_READ_ENCODING_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/message.h"

struct origin;

/* The offset of the first control character from `at` on, its code and bytes;
 * `size`: there is none. */
size_t encoding_control(
    const char *text, size_t size, size_t at, uint32_t *code, size_t *length);

/* Reports a control character at its place and puts a space of `length` bytes
 * over it. */
void encoding_blank(char *text, size_t length, uint32_t code,
    struct place place, struct log *log);

/* False: reported, nothing can be read. `text` is origin's text: control
 * characters in it are reported and become spaces of as many bytes. */
bool encoding_check(const struct origin *origin, char *text);

#endif
