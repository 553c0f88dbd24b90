#include "command/command.h"

#include <errno.h>
#include <string.h>

#include "base/arena.h"
#include "base/fault.h"
#include "command/suggestion.h"
#include "document/press.h"

static const struct place nowhere = { .file = NULL };

const struct command *const commands[] = { &command_render, &command_check,
    &command_convert, &command_new, &command_kinds, &command_forms, &command_fo,
    &command_help };
const unsigned command_count = sizeof(commands) / sizeof(commands[0]);

static const struct option rows[] = {
    { OPTION_LANG, 0, "lang", { "ru|en", "ru|en" }, "ru|en",
        { "язык сообщений; иначе по LC_ALL, LC_MESSAGES, LANG",
            "language of messages; else by LC_ALL, LC_MESSAGES, LANG" } },
    { OPTION_JSON, 0, "json", { NULL, NULL }, NULL,
        { "сообщения строками JSON в стандартный вывод",
            "messages as JSON lines on standard output" } },
    { OPTION_HOME, 0, "home", { "ПАПКА", "FOLDER" }, NULL,
        { "папка pisar с templates/ и xslt/; иначе $PISAR_HOME, затем рядом "
          "с программой",
            "pisar's folder with templates/ and xslt/; else $PISAR_HOME, "
            "then beside the program" } },
    { OPTION_SITE, 0, "site", { "ПАПКА", "FOLDER" }, NULL,
        { "папка учреждения с тем же устройством; ищется первой",
            "an office's own folder of the same layout, searched first" } },
    { OPTION_VERSION, 0, "version", { NULL, NULL }, NULL,
        { "версия программы", "version of the program" } },
    { OPTION_HELP, 'h', "help", { NULL, NULL }, NULL,
        { "эта справка; у каждой команды своя",
            "this help; each command has its own" } },
};

const struct option_table command_options = { rows,
    sizeof(rows) / sizeof(rows[0]) };

const struct command *
command_find(const char *name, struct log *log)
{
    const char *names[sizeof(commands) / sizeof(commands[0])];
    const char *near;
    unsigned i;

    for (i = 0; i < command_count; i++) {
        names[i] = commands[i]->name;
        if (strcmp(names[i], name) == 0)
            return commands[i];
    }
    near = suggestion_nearest(name, names, command_count);
    if (near != NULL)
        message_add(log, MESSAGE_COMMAND_MISSPELT, nowhere, name, near);
    else
        message_add(log, MESSAGE_COMMAND_UNKNOWN, nowhere, name);
    return NULL;
}

const char *
invocation_value(const struct invocation *invocation, enum option_id id)
{
    return invocation->arguments.values[id];
}

void
invocation_print(const struct invocation *invocation, struct log *log)
{
    bool json = invocation_value(invocation, OPTION_JSON) != NULL;

    log_print(log, json ? invocation->out : invocation->err, json);
}

enum document_stage
invocation_stage(const struct invocation *invocation)
{
    static const struct {
        const char *name;
        enum document_stage stage;
    } stages[] = {
        { "record", STAGE_RECORD },
        { "fo", STAGE_FO },
        { "areas", STAGE_AREAS },
    };
    const char *name = invocation_value(invocation, OPTION_DUMP);
    size_t i;

    for (i = 0; name != NULL && i < sizeof(stages) / sizeof(stages[0]); i++)
        if (strcmp(stages[i].name, name) == 0)
            return stages[i].stage;
    return STAGE_PDF;
}

bool
invocation_write(const struct invocation *invocation, const void *data,
    size_t size, struct log *log)
{
    const struct place place = { .file = "stdout" };

    if (fwrite(data, 1, size, invocation->out) == size &&
        fflush(invocation->out) == 0)
        return true;
    if (errno == EPIPE)
        return true;
    message_add(log, MESSAGE_FILE_WRITE, place,
        fault_text(invocation->arena, errno, log_language(log)));
    return false;
}

struct press *
invocation_press(struct invocation *invocation)
{
    const struct press_options options = {
        .home = invocation_value(invocation, OPTION_HOME),
        .site = invocation_value(invocation, OPTION_SITE),
    };
    struct press *press =
        press_new(invocation->arena, options, invocation->log);

    invocation_print(invocation, invocation->log);
    return press;
}

enum exit_status
invocation_no_press(const struct invocation *invocation)
{
    bool named = invocation_value(invocation, OPTION_HOME) != NULL ||
                 invocation_value(invocation, OPTION_SITE) != NULL;

    return named ? EXIT_USAGE : EXIT_MACHINE;
}

static const char *
option_word(const struct invocation *invocation, enum option_id id)
{
    const struct option_table *tables[] = { &invocation->command->options,
        &command_options };
    unsigned t;
    unsigned i;

    for (t = 0; t < 2; t++)
        for (i = 0; i < tables[t]->count; i++)
            if (tables[t]->rows[i].id == id)
                return arena_printf(
                    invocation->arena, "--%s", tables[t]->rows[i].name);
    return "";
}

bool
invocation_clash(
    struct invocation *invocation, enum option_id first, enum option_id second)
{
    if (invocation_value(invocation, first) == NULL ||
        invocation_value(invocation, second) == NULL)
        return false;
    message_add(invocation->log, MESSAGE_OPTIONS_CLASH, nowhere,
        option_word(invocation, first), option_word(invocation, second));
    return true;
}

/* The command of the line, its options and operands. NULL: reported, or
 * --version and --help before a command, which are in the arguments. */
static const struct command *
parse(struct invocation *invocation, int argc, char **argv)
{
    struct arguments *arguments = &invocation->arguments;
    struct options_parser parser = { .tables = { command_options },
        .command = PISAR_NAME,
        .argc = argc,
        .argv = argv,
        .next = 1,
        .log = invocation->log };
    const struct command *command;
    bool good = options_parse(&parser, true, arguments);

    if (arguments->count == 0)
        return NULL;
    command = command_find(arguments->operands[0], invocation->log);
    if (command == NULL)
        return NULL;
    arguments->count = 0;
    parser.command =
        arena_printf(invocation->arena, "%s %s", PISAR_NAME, command->name);
    parser.tables[1] = command->options;
    good = options_parse(&parser, false, arguments) && good;
    return good ? command : NULL;
}

static bool
operands_fit(struct invocation *invocation)
{
    const struct command *command = invocation->command;
    const struct arguments *arguments = &invocation->arguments;
    const char *synopsis = command->synopsis[invocation->language];

    if (arguments->count < command->least)
        message_add(invocation->log, MESSAGE_OPERAND_MISSING, nowhere,
            command->name, synopsis);
    if (arguments->count > command->most)
        message_add(invocation->log, MESSAGE_OPERANDS_TOO_MANY, nowhere,
            arguments->operands[command->most], command->name, synopsis);
    return log_clean(invocation->log);
}

static enum exit_status
wrong_usage(struct invocation *invocation)
{
    if (log_clean(invocation->log))
        message_add(invocation->log, MESSAGE_COMMAND_MISSING, nowhere);
    invocation_print(invocation, invocation->log);
    return EXIT_USAGE;
}

static enum exit_status
dispatch(struct invocation *invocation, int argc, char **argv)
{
    invocation->command = parse(invocation, argc, argv);
    if (!log_clean(invocation->log))
        return wrong_usage(invocation);
    if (invocation_value(invocation, OPTION_VERSION) != NULL) {
        fprintf(invocation->out, "%s %s\n", PISAR_NAME, PISAR_VERSION);
        return EXIT_DONE;
    }
    if (invocation_value(invocation, OPTION_HELP) != NULL) {
        help_print(invocation->command, invocation->language, invocation->out);
        return EXIT_DONE;
    }
    if (invocation->command == NULL || !operands_fit(invocation))
        return wrong_usage(invocation);
    return invocation->command->run(invocation);
}

enum exit_status
command_run(struct invocation *invocation, int argc, char **argv)
{
    enum exit_status status;

    invocation->language = options_language(argc, argv);
    invocation->log = log_new(invocation->arena, invocation->language);
    invocation->arguments.operands =
        arena_array(invocation->arena, (size_t)argc + 1, sizeof(char *));
    status = dispatch(invocation, argc, argv);
    if (!invocation_write(invocation, "", 0, invocation->log)) {
        log_print(invocation->log, invocation->err, false);
        status = EXIT_MACHINE;
    }
    return status;
}
