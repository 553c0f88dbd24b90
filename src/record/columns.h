/*
 * columns: the columns that a kind declares, by the headings people type.
 *
 * In: a heading. Out: its column, the one that was perhaps meant, all names
 * for messages. Headings are compared without case, ё = е, without a final
 * colon or dot.
 */
#ifndef PISAR_RECORD_COLUMNS_H
#define PISAR_RECORD_COLUMNS_H

#include <stdbool.h>

/* The elements of the canonical rows: the head, a section row, a row. */
#define COLUMNS_HEAD "head"
#define COLUMNS_GROUP "group"
#define COLUMNS_ROW "row"

struct arena;
struct column;
struct columns;

/* The column of this heading, or NULL. */
const struct column *columns_heading(
    const struct columns *columns, const char *typed);

/* The heading that is nearest to what was typed, or NULL. */
const char *columns_suggest(
    struct arena *arena, const struct columns *columns, const char *typed);

/* «Мероприятие, Срок, Ответственный»: all, or those that must be there. */
const char *columns_names(
    struct arena *arena, const struct columns *columns, bool all);

#endif
