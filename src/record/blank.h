/*
 * blank: the record of a kind that is still to be written.
 *
 * In: a kind. Out: Markdown with Russian keys: every field with its note and
 * example as comments above it and ____ for its value; fields that may be
 * left out are switched off by a #; then the text with its headings and
 * points. It reads as a draft without an error.
 * Or the record of the form that the kind itself brings, as a regulation does.
 */
#ifndef PISAR_RECORD_BLANK_H
#define PISAR_RECORD_BLANK_H

struct buffer;
struct kind;

/* `name`: of the kind or of one of its variants, as it was asked for. */
void blank_write(const struct kind *kind, const char *name, struct buffer *out);

/* The form that a kind with a form of its own has, to be filled in by hand. */
void blank_form(const struct kind *kind, const char *name, struct buffer *out);

#endif
