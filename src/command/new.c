#include "base/arena.h"
#include "base/file.h"
#include "command/command.h"
#include "document/kinds.h"

/* What was written by hand is never overwritten. */
static bool
deliver(const struct invocation *invocation, const struct buffer *blank)
{
    const char *output = invocation_value(invocation, OPTION_OUTPUT);

    if (output == NULL)
        return invocation_write(
            invocation, blank->data, blank->length, invocation->log);
    if (file_exists(output)) {
        message_add(invocation->log, MESSAGE_FILE_THERE,
            (struct place){ .file = output });
        return false;
    }
    return file_write(output, blank->data, blank->length, invocation->log);
}

static enum exit_status
new_run(struct invocation *invocation)
{
    struct buffer blank = { .arena = invocation->arena };
    struct report report = { .done = 0 };
    struct press *press = invocation_press(invocation);

    if (press == NULL)
        return invocation_no_press(invocation);
    if (kinds_blank(
            press, invocation->arguments.operands[0], &blank, invocation->log))
        (void)deliver(invocation, &blank);
    report_record(&report, invocation->log);
    invocation_print(invocation, invocation->log);
    return report_status(&report, false);
}

static const struct option rows[] = {
    { OPTION_OUTPUT, 'o', "output", { "ФАЙЛ.md", "FILE.md" }, NULL,
        { "новый файл вместо стандартного вывода",
            "a new file instead of standard output" } },
};

const struct command command_new = {
    .name = "new",
    .run = new_run,
    .synopsis = { "ВИД [-o ФАЙЛ.md]", "KIND [-o FILE.md]" },
    .summary = { "начать запись: бланк с пояснениями",
        "begin a record: a blank with comments" },
    .about = { "Печатает пустую запись вида (его имена называет pisar kinds)\n"
               "на Markdown: поля с пояснениями и примерами, ____ на месте\n"
               "значений, заголовки и пункты текста. Бланк сразу проходит\n"
               "pisar check --draft.",
        "Prints an empty record of the kind (pisar kinds lists them) in\n"
        "Markdown: fields with notes and examples, ____ for values, headings\n"
        "and points of the text. It passes pisar check --draft as it is." },
    .options = { rows, sizeof(rows) / sizeof(rows[0]) },
    .least = 1,
    .most = 1,
};
