/*
 * command: one verb of the program, and how it is called.
 *
 * In: argv. Out: an exit status; results on `out`, messages and the summary
 * on `err` (with --json messages are JSON lines on `out`). A command is a row
 * with its options and texts; each has a file of its own.
 */
#ifndef PISAR_COMMAND_COMMAND_H
#define PISAR_COMMAND_COMMAND_H

#include <stdio.h>

#include "base/message.h"
#include "batch/report.h"
#include "command/options.h"
#include "document/document.h"

#define PISAR_NAME "pisar"
#ifndef PISAR_VERSION
#define PISAR_VERSION "0.1.0"
#endif

struct arena;
struct press;

struct invocation {
    const struct command *command;
    struct arguments arguments;
    enum language language;
    struct arena *arena; /* of the whole run */
    struct log *log;     /* of what belongs to no single record */
    FILE *out;
    FILE *err;
};

/* Texts are by enum language. */
struct command {
    const char *name;
    enum exit_status (*run)(struct invocation *invocation);
    const char *synopsis[2]; /* what follows the name */
    const char *summary[2];  /* one line */
    const char *about[2];    /* whole lines, or NULL */
    struct option_table options;
    unsigned least; /* operands */
    unsigned most;
};

extern const struct command command_render;
extern const struct command command_check;
extern const struct command command_convert;
extern const struct command command_fo;
extern const struct command command_new;
extern const struct command command_kinds;
extern const struct command command_forms;
extern const struct command command_help;

/* All commands in the order of the help. */
extern const struct command *const commands[];
extern const unsigned command_count;

/* Options that every command takes. */
extern const struct option_table command_options;

/* NULL, reported with the nearest name, when there is none. */
const struct command *command_find(const char *name, struct log *log);

/* Runs one command line; argv[0] is the program. The caller gives the arena and
 * the two streams; all that was made lives until the arena ends. */
enum exit_status command_run(
    struct invocation *invocation, int argc, char **argv);

/* The value of an option; NULL when it was not given, "" of a flag. */
const char *invocation_value(
    const struct invocation *invocation, enum option_id id);

/* Prints and empties a log: to `err`, or with --json to `out`. */
void invocation_print(const struct invocation *invocation, struct log *log);

/* The stage that --dump names; without it the PDF. */
enum document_stage invocation_stage(const struct invocation *invocation);

/* Writes a result to `out`. False: reported in the log; a reader that has
 * gone is no fault. */
bool invocation_write(const struct invocation *invocation, const void *data,
    size_t size, struct log *log);

/* The press that --home and --site ask for. NULL: reported and printed. */
struct press *invocation_press(struct invocation *invocation);

/* The status of an invocation whose press is missing. */
enum exit_status invocation_no_press(const struct invocation *invocation);

/* Reports two options that exclude each other. True when both are given. */
bool invocation_clash(
    struct invocation *invocation, enum option_id first, enum option_id second);

/* The help of a command, or with NULL of the program. */
void help_print(
    const struct command *command, enum language language, FILE *out);

#endif
