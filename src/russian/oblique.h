/*
 * oblique: words that are no nominatives.
 *
 * In: a word typed where a nominative belongs. Out: whether it is another
 * case, «заместителя», «старшего», by its ending alone. Clerks paste posts
 * out of sentences: such a word must not be declined again.
 */
#ifndef PISAR_RUSSIAN_OBLIQUE_H
#define PISAR_RUSSIAN_OBLIQUE_H

#include <stdbool.h>

struct word;

enum oblique {
    OBLIQUE_NONE,
    OBLIQUE_PERHAPS, /* ends like another case: -ом, -ей, -ых */
    OBLIQUE_SURELY   /* a form of an adjective, or of a man's post */
};

enum oblique oblique_read(const struct word *word);

/* «приказом», «Педагогическим советом», «рабочей группой»: the first word of
 * a phrase and the one behind it, in the instrumental. */
bool oblique_instrumental(const struct word *word, const struct word *next);

#endif
