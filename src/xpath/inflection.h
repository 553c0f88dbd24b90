/*
 * inflection: the forms that functions gave while a sheet was applied.
 *
 * In: each form that ru:name and ru:phrase return. Out: a list of them, each
 * with the place of what was declined, its confidence and the line that
 * writes it down. So a clerk reads what a record will say before it is
 * printed. It declines nothing.
 */
#ifndef PISAR_XPATH_INFLECTION_H
#define PISAR_XPATH_INFLECTION_H

#include <stdbool.h>

#include <libxml/tree.h>

#include "base/message.h"
#include "russian/case.h"

struct arena;

struct inflection {
    struct inflection *next;
    struct place place;
    enum grammatical_case which;
    const char *text; /* in the nominative */
    const char *form; /* as it is printed; "": there is none */
    enum confidence confidence;
    const char *line;  /* what writes it down; NULL: it is written down */
    const char *where; /* the element of the organisation's file that the line
                          goes into; NULL: into the record */
};

/* In the order of the calls, each once. All lives in the arena. */
struct inflections {
    struct arena *arena;
    struct inflection *first;
    struct inflection *last;
};

/* Copies it, unless it is there. `list` NULL: nobody asks. */
void inflection_add(
    struct inflections *list, const struct inflection *inflection);

/* Sets `line` and `where`: an element for an XML file and for what the
 * organisation's file says, else a line of Markdown. `node` is the <person>,
 * or the element of the phrase, or NULL; `form` is what is to be written. */
void inflection_write(struct arena *arena, const xmlNode *node,
    const char *form, struct inflection *inflection);

#endif
