/*
 * content: what a file found in a folder holds, by its first lines.
 *
 * In: a path that ends in .md or .xml. Out: whether a record is there. A file
 * that cannot be read counts as a record, so that reading it reports why.
 * Faults of a kind.xml on the way are reported.
 */
#ifndef PISAR_BATCH_CONTENT_H
#define PISAR_BATCH_CONTENT_H

struct library;
struct log;

enum content {
    CONTENT_RECORD,
    CONTENT_OWN,  /* a README, a kind, rules, an organisation, a stylesheet */
    CONTENT_OTHER /* no record, and nobody knows what */
};

enum content content_look(
    struct library *library, const char *path, struct log *log);

#endif
