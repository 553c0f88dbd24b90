/*
 * grammar: a kind in RELAX NG, for XML editors.
 *
 * In: a kind of a library. Out: a grammar of its records in the XML notation,
 * as they are typed and as `convert` prints them, with the annexes of every
 * kind inside. It is made from kind.xml and the vocabulary of texts; what no
 * grammar can say (people, dates, references) is left to the check.
 */
#ifndef PISAR_RECORD_GRAMMAR_H
#define PISAR_RECORD_GRAMMAR_H

struct buffer;
struct kind;
struct library;
struct log;

/* Faults of other kinds' kind.xml are reported; they are left out. */
void grammar_write(struct library *library, const struct kind *kind,
    struct buffer *out, struct log *log);

#endif
