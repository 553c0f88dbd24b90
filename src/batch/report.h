/*
 * report: what came of a batch.
 *
 * In: the log of each record when it is done. Out: the messages in order, one
 * line of summary, the exit status.
 */
#ifndef PISAR_BATCH_REPORT_H
#define PISAR_BATCH_REPORT_H

#include <stdbool.h>
#include <stdio.h>

struct log;

enum exit_status {
    EXIT_DONE = 0,
    EXIT_REFUSED = 1, /* some record; with `strict` also: warned */
    EXIT_USAGE = 2,
    EXIT_MACHINE = 3 /* memory, disk */
};

struct report {
    unsigned done;
    unsigned refused;
    unsigned warned; /* of those done */
    bool machine;
    bool broken; /* something besides the records was wrong */
};

/* Counts a record by its log. Call before the log is printed. */
void report_record(struct report *report, const struct log *log);

/* Counts what is no record: a folder without records. */
void report_other(struct report *report, const struct log *log);

/* «готово: 5, отказано: 1» in the language of the log. */
void report_print(
    const struct report *report, const struct log *log, FILE *out);

enum exit_status report_status(const struct report *report, bool strict);

#endif
