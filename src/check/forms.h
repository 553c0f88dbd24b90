/*
 * forms: cases of a name or a post that the clerk wrote down.
 *
 * In: the elements of a person or a post as typed, формы: {вин: …} or <form
 * case="acc">. Out: an element with case="…" for each. What is no case, twice
 * there, empty, or no map of cases is reported: nothing that was written down
 * is dropped in silence. It declines nothing.
 */
#ifndef PISAR_CHECK_FORMS_H
#define PISAR_CHECK_FORMS_H

#include <libxml/tree.h>

struct check;

/* Reads the children `group` of `from` (NULL: there are none) and its children
 * `name` with case="…"; adds elements `name` with the place of `place` to
 * `parent`. */
void forms_write(struct check *check, const xmlNode *from, const char *group,
    const char *name, const xmlNode *place, xmlNode *parent);

#endif
