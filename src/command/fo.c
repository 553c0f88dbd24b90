#include "base/arena.h"
#include "base/file.h"
#include "batch/queue.h"
#include "command/command.h"
#include "document/document.h"

static bool
format(const struct invocation *invocation, struct press *press,
    struct document_options options)
{
    const char *source = invocation->arguments.operands[0];
    const char *output = invocation_value(invocation, OPTION_OUTPUT);
    struct buffer result = { .arena = invocation->arena };
    struct log *log = invocation->log;

    if (!document_format(press, source, options, &result, log))
        return false;
    if (options.stage != STAGE_PDF)
        return invocation_write(invocation, result.data, result.length, log);
    output = queue_output(
        invocation->arena, output == NULL ? "output" : output, source);
    return file_write(output, result.data, result.length, log);
}

static enum exit_status
fo_run(struct invocation *invocation)
{
    const struct document_options options = {
        .stage = invocation_stage(invocation),
        .claim = invocation_value(invocation, OPTION_CLAIM) != NULL
                     ? PDF_A1A_UA1
                     : PDF_PLAIN,
        .kerning = invocation_value(invocation, OPTION_KERNING) != NULL,
    };
    struct report report = { .done = 0 };
    struct press *press;

    if (invocation_clash(invocation, OPTION_DUMP, OPTION_OUTPUT) ||
        invocation_clash(invocation, OPTION_DUMP, OPTION_JSON)) {
        invocation_print(invocation, invocation->log);
        return EXIT_USAGE;
    }
    press = invocation_press(invocation);
    if (press == NULL)
        return invocation_no_press(invocation);
    (void)format(invocation, press, options);
    report_record(&report, invocation->log);
    invocation_print(invocation, invocation->log);
    return report_status(&report, false);
}

static const struct option rows[] = {
    { OPTION_OUTPUT, 'o', "output", { "ФАЙЛ.pdf", "FILE.pdf" }, NULL,
        { "файл PDF или папка для него, по умолчанию output/",
            "the PDF or its folder, output/ by default" } },
    { OPTION_KERNING, 0, "kerning", { NULL, NULL }, NULL,
        { "с кернингом", "with kerning" } },
    { OPTION_CLAIM, 0, "claim", { NULL, NULL }, NULL,
        { "заявить PDF/A-1a и PDF/UA-1", "claim PDF/A-1a and PDF/UA-1" } },
    { OPTION_DUMP, 0, "dump", { "СТАДИЯ", "STAGE" }, "fo|areas",
        { "вместо PDF показать стадию: fo или areas",
            "print a stage instead of the PDF: fo or areas" } },
};

const struct command command_fo = {
    .name = "fo",
    .run = fo_run,
    .synopsis = { "ФАЙЛ.fo -o ФАЙЛ.pdf", "FILE.fo -o FILE.pdf" },
    .summary = { "сверстать файл XSL-FO", "format an XSL-FO file" },
    .about = { "Верстает любой файл XSL-FO 1.1 с настройками FOP. Элементы и\n"
               "свойства, которых программа не знает, называются по одному "
               "разу.",
        "Formats any file of XSL-FO 1.1 with FOP's settings. Elements and\n"
        "properties that are not supported are reported once each." },
    .options = { rows, sizeof(rows) / sizeof(rows[0]) },
    .least = 1,
    .most = 1,
};
