/*
 * check: a raw record, as typed, into the canonical one.
 *
 * In: a source file, or the document of read/source.h. Out: the document with
 * the fields of kind.xml in their order, typed, completed from the
 * organisation's file, the text looked through, annexes inside. What is
 * canonical already passes unchanged. All faults go to the log in one run,
 * those of the rules (rule.h) too. It knows nothing of layout.
 */
#ifndef PISAR_CHECK_CHECK_H
#define PISAR_CHECK_CHECK_H

#include <stdbool.h>

#include <libxml/tree.h>

struct arena;
struct check;
struct library;
struct log;

struct check_options {
    bool draft;       /* unfilled places and unknown fields are only warnings */
    const char *text; /* Markdown that is read instead of the file, or NULL:
                         a blank, whose unfilled places are not even said */
};

/* Reads, completes and checks the record of a file with its annexes. The
 * document ends with the arena. With errors in the log it is still returned
 * when it can be (the caller looks at the log); NULL when nothing can be made
 * of it. */
xmlDoc *check_open(struct library *library, struct arena *arena,
    const char *path, struct check_options options, struct log *log);

/* Checks the record under `record` in its document; `path` is its file,
 * `parent` the record that annexes it or NULL. False: nothing can be made of
 * it, or it lacks the organisation of which rules speak. */
bool check_record(struct library *library, struct arena *arena,
    const struct check *parent, const char *path, xmlNode *record,
    struct log *log);

#endif
