/*
 * errata: signs of a text that look wrong and that only a person can mend.
 *
 * In: the stretches of a source in their order, each with what typography
 * would change in it. Out: a finding T27 for each sign that is left over:
 * straight quotes and apostrophes, codes of signs, quotes without a pair,
 * letters of the other alphabet.
 */
#ifndef PISAR_READ_ERRATA_H
#define PISAR_READ_ERRATA_H

struct arena;
struct errata;
struct log;
struct origin;
struct prose;
struct typography_edits;

/* `dash`: the organisation's. */
struct errata *errata_new(
    struct arena *arena, const struct origin *origin, const char *dash);

/* Edits with offsets in the stretch. */
void errata_take(struct errata *errata, const struct prose *prose,
    const struct typography_edits *edits);

/* When all stretches were taken. */
void errata_report(struct errata *errata, struct log *log);

#endif
