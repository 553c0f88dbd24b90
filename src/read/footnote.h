/*
 * footnote: notes of Markdown, «слово[^1]» and «[^1]: Пояснение.».
 *
 * In: the lines of a body and the passages made ready for CommonMark. Out: the
 * words of each note in a <note> where it is referred to, wherever they were
 * typed. A reference without words, words without a reference and words that
 * are given twice are reported. What stands inside a note is markdown's.
 */
#ifndef PISAR_READ_FOOTNOTE_H
#define PISAR_READ_FOOTNOTE_H

#include <stdbool.h>
#include <stddef.h>

#include <libxml/tree.h>

struct footnotes;
struct line;
struct origin;
struct passage;

/* The notes of one record. */
struct footnotes *footnotes_new(const struct origin *origin, xmlNode *root);

/* True while further lines may belong to the words of a note. */
bool footnotes_open(const struct footnotes *notes);

/* True: the line belongs to the words of a note. `point`: it begins a point,
 * if it is not the first line of a note. */
bool footnotes_take(
    struct footnotes *notes, const struct line *line, bool point);

/* Behind the last line: every reference gets its words. */
void footnotes_end(struct footnotes *notes);

/* Hides the references of a passage, and lists them, so that CommonMark takes
 * them for text. */
void footnotes_hide(struct passage *passage);

/* The next hidden reference, *length bytes long, or NULL. */
char *footnotes_find(char *text, size_t *length);

/* Writes the note that a hidden reference stands for. False: there can be none
 * here, reported when the passage ends. */
bool footnotes_write(
    struct passage *passage, const char *text, size_t length, xmlNode *parent);

/* Hidden references of the text stay what was typed: it is code. */
void footnotes_pass(struct passage *passage, char *text);

/* Reports the references that became no note. */
void footnotes_report(const struct passage *passage);

#endif
