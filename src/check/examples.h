/*
 * examples: the examples and defaults of a kind's fields, tried.
 *
 * In: a kind. Out: each of them that its own field would refuse from a clerk,
 * reported at the field. Every one is typed into a record of its own, beside
 * the kind's example of an organisation, and checked there. Annexes are left
 * out: their example names a file.
 */
#ifndef PISAR_CHECK_EXAMPLES_H
#define PISAR_CHECK_EXAMPLES_H

struct kind;
struct library;
struct log;

void examples_check(
    struct library *library, const struct kind *kind, struct log *log);

#endif
