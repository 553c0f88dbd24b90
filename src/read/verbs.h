/*
 * verbs: «ПРИКАЗЫВАЮ:» at the end of a preamble becomes <verb>.
 *
 * In: the <p> before the points, the verbs of the kind. Out: the same <p>,
 * the verb with its colon in an element of its own.
 */
#ifndef PISAR_READ_VERBS_H
#define PISAR_READ_VERBS_H

#include <libxml/tree.h>

struct origin;

/* Each <p> of the text directly before a point or section, when nothing is
 * known of the source: the verb has the place of its paragraph. */
void verbs_find(xmlNode *text, const char *verbs);

/* `end` is the offset behind the paragraph in the source; `verbs` is
 * "ПРИКАЗЫВАЮ|ОБЯЗЫВАЮ". */
void verbs_split(const struct origin *origin, xmlNode *paragraph, size_t end,
    const char *verbs);

#endif
