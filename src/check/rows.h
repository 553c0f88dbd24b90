/*
 * rows: tables whose columns the kind declares.
 *
 * In: a <table> of the text whose head holds these columns, or the element
 * that kind.xml names, as XML has it. Out: that element with <head>, a
 * <group> for each section row and a <row> for each other; a cell is an
 * element by the name of its column, an empty one is left out, rows are
 * numbered. What is missing, unknown or empty is reported.
 */
#ifndef PISAR_CHECK_ROWS_H
#define PISAR_CHECK_ROWS_H

#include <stdbool.h>

#include <libxml/tree.h>

struct check;

/* True for the element that kind.xml names, where it may stand. */
bool rows_are(const struct check *check, const xmlNode *node);

/* Makes that element of a <table> that has the columns; false: it is neither
 * one nor the other. */
bool rows_make(struct check *check, xmlNode *node);

void rows_check(struct check *check, xmlNode *rows, unsigned depth);

/* The text is read: was there a table with rows enough? */
void rows_end(struct check *check);

/* An empty table for a form that is filled in by hand. */
void rows_blank(struct check *check, xmlNode *text);

#endif
