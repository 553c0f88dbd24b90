/*
 * kinds: what the program tells of kinds of documents, and their test.
 *
 * In: a press and the name of a kind, English or Russian. Out: a blank record,
 * a list, a grammar, an empty form, in a buffer; for the author of a kind all
 * its faults, each at file and line. It knows nothing of the command line.
 */
#ifndef PISAR_DOCUMENT_KINDS_H
#define PISAR_DOCUMENT_KINDS_H

#include <stdbool.h>
#include <stddef.h>

#include "document/document.h"

struct arena;

/* The English name of the kind, or of its variant. NULL: reported. */
const char *kinds_name(struct press *press, const char *name, struct log *log);

/* A blank of the kind in Markdown. False: reported. */
bool kinds_blank(
    struct press *press, const char *name, struct buffer *out, struct log *log);

/* All kinds as a table, or as a line of JSON each. */
void kinds_list(
    struct press *press, bool json, struct buffer *out, struct log *log);

/* The kind in RELAX NG. False: reported. */
bool kinds_grammar(
    struct press *press, const char *name, struct buffer *out, struct log *log);

/* An empty form of the kind, to be filled in by hand: the one that the kind
 * brings, else one with a place for each field. False: reported. */
bool kinds_form(struct press *press, const char *name,
    struct document_options options, struct buffer *out, struct log *log);

/* Kinds to be tested, and the site that they belong to. */
struct kinds_folder {
    const char *site;
    const char **names;
    size_t count;
};

/* The kinds of a folder, which is a site, its templates/ or one kind in it.
 * A site may hold none, only organisations. False: neither, reported. */
bool kinds_open(struct arena *arena, const char *path,
    struct kinds_folder *folder, struct log *log);

/* Tests one kind: its fields, rules and form; its blank is checked as a draft
 * and rendered. False: reported. */
bool kinds_test(struct press *press, const char *name, struct log *log);

/* Tests what the kinds of a site share: its rules and organisations. False:
 * reported. */
bool kinds_test_site(
    struct press *press, const struct kinds_folder *folder, struct log *log);

#endif
