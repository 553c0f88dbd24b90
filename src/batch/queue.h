/*
 * queue: paths from the command line into records and their outputs.
 *
 * In: files and folders. Out: jobs in order: a named file as it is; of a
 * folder, and the folders below it, every record by name: .md files that
 * begin with front matter and .xml files whose root is a kind of document,
 * without annexes of other records (those are printed with their parents).
 * Passed over in silence: README files without front matter, pisar's own
 * kinds, rules and organisations, hidden files and linked folders; other
 * .md and .xml files with a note. Outputs mirror the folders below a given
 * path. It opens no record and renders nothing.
 */
#ifndef PISAR_BATCH_QUEUE_H
#define PISAR_BATCH_QUEUE_H

#include <stdbool.h>

struct arena;
struct library;
struct log;

enum { QUEUE_DEPTH = 64 }; /* folders in folders */

struct job {
    const char *source;
    const char *output; /* NULL when nothing is written */
};

struct queue {
    struct arena *arena; /* set by the caller; holds everything */
    struct job *jobs;
    unsigned count;
    unsigned capacity;
};

/* Adds the records of the path. `output` is a folder, or a file that ends in
 * .pdf; NULL: jobs without outputs. What a folder lacks is reported. */
void queue_add(struct queue *queue, const char *path, const char *output,
    struct library *library, struct log *log);

/* False: two records have one output, or several go into one file; all are
 * reported. The same record named twice stays once. */
bool queue_settle(struct queue *queue, struct log *log);

/* Where the PDF of one file goes: `output` itself when it is one file, else
 * "output/x.pdf" for "a/x.md". */
char *queue_output(struct arena *arena, const char *output, const char *source);

/* True when the output is a file for one PDF, no folder. */
bool queue_one_file(const char *output);

#endif
