/*
 * passage: the lines of one point, made ready for CommonMark.
 *
 * In: pieces of lines of the source, without label and indentation. Out: one
 * text for the parser, and from its lines and columns back to the source.
 * What CommonMark would take for markup though it is not (runs of ___, a
 * wrapped «5. настоящего», a dash at the start of a line) is hidden behind
 * control characters, which no source holds; passage_restore brings it back.
 */
#ifndef PISAR_READ_PASSAGE_H
#define PISAR_READ_PASSAGE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/file.h"

struct footnotes;
struct origin;

struct passage_line {
    size_t begin; /* offset in the text */
    size_t from;  /* offset in the source */
    size_t bend;  /* bytes of the line after which `extra` bytes are left out */
    size_t extra;
};

/* «{#id}» in the line of a table's caption or of an item. */
struct passage_id {
    struct passage_id *next;
    size_t line; /* from 1 */
    size_t from; /* of the braces, in the source */
    const char *id;
    bool taken; /* a table or item bears the id */
};

/* «[^1]» in the text: a note that stands elsewhere. */
struct passage_mark {
    struct passage_mark *next;
    size_t from; /* in the source */
    const char *label;
    bool taken; /* it became a note, or is code */
};

struct passage {
    const struct origin *origin;
    struct buffer text;
    struct passage_line *lines;
    size_t count;
    size_t capacity;
    size_t first_end; /* lines of the first paragraph; 0: still open */
    struct passage_id *ids;
    struct footnotes *notes; /* of the record; NULL: none may stand here */
    struct passage_mark *marks;
    struct passage_mark **marks_end;
};

struct passage *passage_new(const struct origin *origin);

/* Empties it; its memory is used again. */
void passage_clear(struct passage *passage);

/* True when it holds nothing but empty lines. */
bool passage_blank(const struct passage *passage);

/* Takes away what follows the first paragraph. True: there was something, at
 * byte *rest of the source. */
bool passage_keep_first(struct passage *passage, size_t *rest);

/* The bytes from..to of the source as one line of plain text. */
void passage_add_text(struct passage *passage, size_t from, size_t to);

/* The same as markup: fences, tables, quotes, what stands in lists. */
void passage_add_markup(struct passage *passage, size_t from, size_t to);

/* A line whose sign at `dash` ( – • ), and the space behind it, begin an item
 * like "- ". */
void passage_add_item(
    struct passage *passage, size_t from, size_t dash, size_t to);

/* An empty line. */
void passage_add_blank(struct passage *passage, size_t at);

/* The byte of the source at a line and column (bytes, both from 1). */
size_t passage_offset(const struct passage *passage, int line, int column);

/* Blanks and quote marks at the start of a line (from 1), in bytes. */
size_t passage_indent(const struct passage *passage, int line);

/* Hides signs of markup, in place. */
void passage_hide(char *text, size_t length);

/* Makes hidden signs visible again, in place; returns the new length (never
 * longer). */
size_t passage_restore(char *text, size_t length);

#endif
