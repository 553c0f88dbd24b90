/*
 * charset: in what encoding a text is that is not UTF-8.
 *
 * In: bytes. Out: the name of the encoding, guessed by how its letters lie:
 * for messages. It converts nothing.
 */
#ifndef PISAR_BASE_CHARSET_H
#define PISAR_BASE_CHARSET_H

#include <stddef.h>

/* "UTF-16", "UTF-32", or NULL. */
const char *charset_wide(const char *text, size_t size);

/* Of bytes that are not UTF-8: "Windows-1251", "KOI8-R", "CP866", or NULL. */
const char *charset_single(const char *text, size_t size);

#endif
