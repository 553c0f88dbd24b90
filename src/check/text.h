/*
 * text: the body of a record.
 *
 * In: <text> or the parts of a kind, in the vocabulary of text. Out: the
 * same, without blanks between blocks, dates of `due` in ISO form, tables
 * numbered, links to #id as <ref>. What may not stand where it does, unfilled
 * places and wrong votes are reported.
 */
#ifndef PISAR_CHECK_TEXT_H
#define PISAR_CHECK_TEXT_H

#include <libxml/tree.h>

struct check;
struct spelling;

/* Takes the body's elements out of check->raw and adds them to the record. */
void text_check(struct check *check);

/* Looks through what stands in an element that may hold HOLD_… of
 * vocabulary.h. */
void text_walk(struct check *check, xmlNode *parent, int holds, unsigned depth);

/* Reports an element that is not known where it stands, with the name that
 * was perhaps meant. */
void text_unknown(
    struct check *check, const xmlNode *node, const struct spelling *spelling);

#endif
