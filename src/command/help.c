#include <string.h>

#include "base/utf8.h"
#include "command/command.h"

enum { COLUMN = 24 }; /* where explanations begin, in characters */

struct words {
    const char *usage;
    const char *command;
    const char *commands;
    const char *options;
    const char *common;
    const char *purpose;
    const char *status;
};

static const struct words words[] = {
    [LANGUAGE_RU] = { "Вызов", "КОМАНДА", "Команды", "Параметры",
        "Параметры всех команд",
        "Превращает записи на Markdown и XML в официальные документы в PDF.",
        "Код завершения: 0 – всё готово, 1 – в записях ошибки, 2 – неверный "
        "вызов,\n3 – сбой (память, диск, установка)." },
    [LANGUAGE_EN] = { "Usage", "COMMAND", "Commands", "Options",
        "Options of every command",
        "Turns records in Markdown and XML into official documents in PDF.",
        "Exit status: 0 all done, 1 faults in records, 2 wrong usage,\n"
        "3 failure (memory, disk, installation)." },
};

/* "  name VALUE   explanation", in two columns. */
static void
print_row(const char *name, const char *explanation, FILE *out)
{
    size_t width = utf8_count(name, strlen(name)) + 2;

    fprintf(out, "  %s", name);
    if (width + 1 > COLUMN) {
        fputc('\n', out);
        width = 0;
    }
    fprintf(out, "%*s%s\n", (int)(COLUMN - width), "", explanation);
}

static void
print_option(const struct option *option, enum language language, FILE *out)
{
    char name[80];
    char letter[8] = "";
    const char *value = option->value[language];

    if (option->letter != 0)
        (void)snprintf(letter, sizeof(letter), "-%c, ", option->letter);
    (void)snprintf(name, sizeof(name), "%s--%s%s%s", letter, option->name,
        value == NULL ? "" : " ", value == NULL ? "" : value);
    print_row(name, option->help[language], out);
}

static void
print_options(const char *title, const struct option_table *table,
    enum language language, FILE *out)
{
    unsigned i;

    if (table->count == 0)
        return;
    fprintf(out, "\n%s:\n", title);
    for (i = 0; i < table->count; i++)
        print_option(&table->rows[i], language, out);
}

static void
print_command(const struct command *command, enum language language, FILE *out)
{
    const struct words *word = &words[language];

    fprintf(out, "%s: %s %s %s\n\n%s\n", word->usage, PISAR_NAME, command->name,
        command->synopsis[language], command->about[language]);
    print_options(word->options, &command->options, language, out);
    print_options(word->common, &command_options, language, out);
}

static void
print_program(enum language language, FILE *out)
{
    const struct words *word = &words[language];
    unsigned i;

    fprintf(out, "%s: %s %s …\n\n%s\n\n%s:\n", word->usage, PISAR_NAME,
        word->command, word->purpose, word->commands);
    for (i = 0; i < command_count; i++)
        print_row(commands[i]->name, commands[i]->summary[language], out);
    print_options(word->common, &command_options, language, out);
    fprintf(out, "\n%s\n", word->status);
}

void
help_print(const struct command *command, enum language language, FILE *out)
{
    if (command == NULL)
        print_program(language, out);
    else
        print_command(command, language, out);
}

static enum exit_status
help_run(struct invocation *invocation)
{
    const struct arguments *arguments = &invocation->arguments;
    const struct command *command = NULL;

    if (arguments->count > 0) {
        command = command_find(arguments->operands[0], invocation->log);
        if (command == NULL) {
            invocation_print(invocation, invocation->log);
            return EXIT_USAGE;
        }
    }
    help_print(command, invocation->language, invocation->out);
    return EXIT_DONE;
}

const struct command command_help = {
    .name = "help",
    .run = help_run,
    .synopsis = { "[КОМАНДА]", "[COMMAND]" },
    .summary = { "справка о программе или о команде",
        "help about the program or a command" },
    .about = { "То же, что pisar КОМАНДА --help.",
        "The same as pisar COMMAND --help." },
    .most = 1,
};
