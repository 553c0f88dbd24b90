/*
 * disguise: markup of a stretch of text, hidden for typography.
 *
 * In: bytes of a source, changed in place and never in number. Markup that is
 * only looked through (emphasis, the brackets of a link) becomes
 * TYPOGRAPHY_MARKUP, what is no text (code, addresses, escapes) becomes
 * TYPOGRAPHY_OBJECT, a forced line end '\n'.
 */
#ifndef PISAR_READ_DISGUISE_H
#define PISAR_READ_DISGUISE_H

#include <stddef.h>

/* Inlines of Markdown. */
void disguise_markdown(char *text, size_t size);

/* Escapes of YAML between double or between single quotes. */
void disguise_double(char *text, size_t size);
void disguise_single(char *text, size_t size);

/* Entities of XML from one tag to the next. */
void disguise_entities(char *text, size_t size);

#endif
