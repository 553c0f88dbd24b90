#include "base/arena.h"
#include "base/file.h"
#include "command/command.h"
#include "document/document.h"

static bool
convert(const struct invocation *invocation, struct press *press,
    const char *output)
{
    const char *source = invocation->arguments.operands[0];
    struct buffer result = { .arena = invocation->arena };
    struct log *log = invocation->log;

    if (!document_convert(press, source, &result, log))
        return false;
    if (output != NULL)
        return file_write(output, result.data, result.length, log);
    return invocation_write(invocation, result.data, result.length, log);
}

static enum exit_status
convert_run(struct invocation *invocation)
{
    const struct place nowhere = { .file = NULL };
    const char *output = invocation_value(invocation, OPTION_OUTPUT);
    struct report report = { .done = 0 };
    struct press *press;

    if (output == NULL && invocation_value(invocation, OPTION_JSON) != NULL) {
        message_add(
            invocation->log, MESSAGE_JSON_NEEDS_OUTPUT, nowhere, "--json");
        invocation_print(invocation, invocation->log);
        return EXIT_USAGE;
    }
    press = invocation_press(invocation);
    if (press == NULL)
        return invocation_no_press(invocation);
    (void)convert(invocation, press, output);
    report_record(&report, invocation->log);
    invocation_print(invocation, invocation->log);
    return report_status(&report, false);
}

static const struct option rows[] = {
    { OPTION_OUTPUT, 'o', "output", { "ФАЙЛ", "FILE" }, NULL,
        { "записать в файл, а не в стандартный вывод",
            "write to a file instead of standard output" } },
};

const struct command command_convert = {
    .name = "convert",
    .run = convert_run,
    .synopsis = { "ФАЙЛ [-o ФАЙЛ.xml]", "FILE [-o FILE.xml]" },
    .summary = { "показать запись в каноническом XML",
        "print a record as canonical XML" },
    .about = { "Markdown и XML становятся одной и той же записью; то, что "
               "напечатано,\n"
               "читается обратно. Запись с ошибками не переводится.",
        "Markdown and XML become the same record; what is printed can be\n"
        "read again. A record with errors is not converted." },
    .options = { rows, sizeof(rows) / sizeof(rows[0]) },
    .least = 1,
    .most = 1,
};
