/*
 * source: a file into a raw record, as a person typed it.
 *
 * Markdown and XML become the same thing: the XML notation of a record, with
 * p:at on every element and p:file on the root, fields not yet typed. Keys
 * of front matter become elements by kind.xml; lists become <item> children,
 * maps child elements (name of the sub-field, or the key as typed in
 * <unknown name="…">). The body becomes <text> or the kind's parts.
 */
#ifndef PISAR_READ_SOURCE_H
#define PISAR_READ_SOURCE_H

#include <stdbool.h>

#include <libxml/tree.h>

struct arena;
struct kind;
struct library;
struct log;
struct origin;

/* The notation, by the file's name; by the first sign when that does not
 * tell. */
bool source_is_xml(const struct origin *origin);

/* NULL: reported. Ends with the arena. */
xmlDoc *source_read(struct library *library, struct arena *arena,
    const char *path, struct log *log);

/* The same for who asks for fields only: the body of Markdown is not read. */
xmlDoc *source_fields(struct library *library, struct arena *arena,
    const char *path, struct log *log);

/* The same as source_read() for Markdown in memory; messages call it `path`. */
xmlDoc *source_text(struct library *library, struct arena *arena,
    const char *path, const char *text, struct log *log);

/* Gives a raw record the name of its kind; when it was typed under the name
 * of a variant, also the field that says so. */
void source_name(const struct kind *kind, xmlNode *record, const char *typed);

#endif
