/*
 * options: the words of a command line by tables.
 *
 * In: argv and tables of options. Out: the value of each option, and the
 * operands. `--opt VALUE` and `--opt=VALUE` are the same; `-o VALUE`,
 * `-oVALUE` and `-o=VALUE` too; `--` ends the options, which may stand
 * anywhere. Everything wrong is reported in one run. It knows nothing of what
 * options mean.
 */
#ifndef PISAR_COMMAND_OPTIONS_H
#define PISAR_COMMAND_OPTIONS_H

#include <stdbool.h>

#include "base/message.h"

enum option_id {
    OPTION_OUTPUT,
    OPTION_DUMP,
    OPTION_DRAFT,
    OPTION_FIX,
    OPTION_STRICT,
    OPTION_BLANK,
    OPTION_RNG,
    OPTION_KIND,
    OPTION_FORMS,
    OPTION_TEST,
    OPTION_KERNING,
    OPTION_CLAIM,
    OPTION_LANG,
    OPTION_JSON,
    OPTION_HOME,
    OPTION_SITE,
    OPTION_VERSION,
    OPTION_HELP,
    OPTION_COUNT
};

/* Texts are by enum language. */
struct option {
    enum option_id id;
    char letter;          /* 'o', typed -o; 0: none */
    const char *name;     /* "output", typed --output */
    const char *value[2]; /* what its value is called; NULL: a flag */
    const char *choices;  /* "ru|en": the values there are; NULL: any */
    const char *help[2];
};

struct option_table {
    const struct option *rows;
    unsigned count;
};

struct arguments {
    const char *values[OPTION_COUNT]; /* NULL: not given; flags: "" */
    const char **operands;            /* room for argc */
    unsigned count;
};

struct options_parser {
    struct option_table tables[2]; /* of every command, of this one */
    const char *command;           /* named in messages: "pisar render" */
    int argc;
    char **argv;
    int next;   /* the first argument to read */
    bool ended; /* `--` was read */
    struct log *log;
};

/* Reads from `next` on; with `first_only` up to and including the first
 * operand. False: reported. */
bool options_parse(struct options_parser *parser, bool first_only,
    struct arguments *arguments);

/* The language of messages: --lang, wherever it stands, else of LC_ALL,
 * LC_MESSAGES, LANG the first that is set: "ru..." is Russian, else English.
 */
enum language options_language(int argc, char **argv);

#endif
