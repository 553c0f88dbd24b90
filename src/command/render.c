#include <limits.h>

#include "base/arena.h"
#include "base/file.h"
#include "batch/queue.h"
#include "command/command.h"
#include "document/kinds.h"
#include "document/press.h"

#define DEFAULT_OUTPUT "output"

static const struct place nowhere = { .file = NULL };

/* One run of render. */
struct run {
    struct invocation *invocation;
    struct press *press;
    struct document_options options;
    struct report report;
};

/* A record that is refused may still have a dump to look at. */
static void
deliver(const struct run *run, const char *output, bool good,
    const struct buffer *result, struct log *log)
{
    if (output != NULL && good)
        (void)file_write(output, result->data, result->length, log);
    if (output == NULL && result->length > 0)
        (void)invocation_write(
            run->invocation, result->data, result->length, log);
}

static void
render_one(struct run *run, const struct job *job)
{
    struct arena *arena = arena_new();
    struct log *log = log_new(arena, run->invocation->language);
    struct buffer result = { .arena = arena };
    bool good =
        document_render(run->press, job->source, run->options, &result, log);

    deliver(run, job->output, good, &result, log);
    report_record(&run->report, log);
    invocation_print(run->invocation, log);
    arena_free(arena);
}

/* False: the outputs cannot be as asked; reported. */
static bool
fill(struct run *run, struct queue *queue)
{
    struct invocation *invocation = run->invocation;
    const struct arguments *arguments = &invocation->arguments;
    const char *output = invocation_value(invocation, OPTION_OUTPUT);
    unsigned i;

    if (output == NULL)
        output = DEFAULT_OUTPUT;
    if (run->options.stage != STAGE_PDF)
        output = NULL;
    if (output != NULL && queue_one_file(output) &&
        (arguments->count > 1 || file_is_folder(arguments->operands[0]))) {
        message_add(invocation->log, MESSAGE_OUTPUT_ONE_FILE, nowhere, output);
        return false;
    }
    for (i = 0; i < arguments->count; i++)
        queue_add(queue, arguments->operands[i], output,
            press_library(run->press), invocation->log);
    return queue_settle(queue, invocation->log);
}

static enum exit_status
render_all(struct run *run)
{
    struct invocation *invocation = run->invocation;
    struct queue queue = { .arena = invocation->arena };
    bool good = fill(run, &queue);
    unsigned i;

    report_other(&run->report, invocation->log);
    invocation_print(invocation, invocation->log);
    if (!good)
        return EXIT_USAGE;
    for (i = 0; i < queue.count; i++)
        render_one(run, &queue.jobs[i]);
    if (run->options.stage == STAGE_PDF)
        report_print(&run->report, invocation->log, invocation->err);
    return report_status(
        &run->report, invocation_value(invocation, OPTION_STRICT) != NULL);
}

/* --blank: one empty form. */
static enum exit_status
render_blank(struct run *run, const char *kind)
{
    struct invocation *invocation = run->invocation;
    struct log *log = invocation->log;
    const char *output = invocation_value(invocation, OPTION_OUTPUT);
    struct buffer result = { .arena = invocation->arena };
    const char *name = kinds_name(run->press, kind, log);
    bool good = name != NULL &&
                kinds_form(run->press, name, run->options, &result, log);

    if (good && run->options.stage == STAGE_PDF)
        output = queue_output(
            invocation->arena, output == NULL ? DEFAULT_OUTPUT : output, name);
    deliver(run, output, good, &result, log);
    report_record(&run->report, log);
    invocation_print(invocation, log);
    return report_status(
        &run->report, invocation_value(invocation, OPTION_STRICT) != NULL);
}

/* Records or a blank, not both and not neither. */
static bool
operands_fit(struct invocation *invocation)
{
    static const char *const of_blank[] = { "ВИД [-o ПАПКА|ФАЙЛ.pdf]",
        "KIND [-o FOLDER|FILE.pdf]" };
    const struct arguments *arguments = &invocation->arguments;
    const struct command *command = invocation->command;
    const char *synopsis = command->synopsis[invocation->language];
    bool blank = invocation_value(invocation, OPTION_BLANK) != NULL;

    if (blank && arguments->count > 0)
        message_add(invocation->log, MESSAGE_OPERANDS_TOO_MANY, nowhere,
            arguments->operands[0], "render --blank",
            of_blank[invocation->language]);
    else if (!blank && arguments->count == 0)
        message_add(invocation->log, MESSAGE_OPERAND_MISSING, nowhere,
            command->name, synopsis);
    return log_clean(invocation->log);
}

static enum exit_status
render_run(struct invocation *invocation)
{
    const char *blank = invocation_value(invocation, OPTION_BLANK);
    struct run run = {
        .invocation = invocation,
        .options = {
            .stage = invocation_stage(invocation),
            .claim = PDF_A1A_UA1,
            .draft = invocation_value(invocation, OPTION_DRAFT) != NULL,
        },
    };

    if (!operands_fit(invocation) ||
        invocation_clash(invocation, OPTION_BLANK, OPTION_DRAFT) ||
        invocation_clash(invocation, OPTION_DUMP, OPTION_OUTPUT) ||
        invocation_clash(invocation, OPTION_DUMP, OPTION_JSON)) {
        invocation_print(invocation, invocation->log);
        return EXIT_USAGE;
    }
    run.press = invocation_press(invocation);
    if (run.press == NULL)
        return invocation_no_press(invocation);
    return blank == NULL ? render_all(&run) : render_blank(&run, blank);
}

static const struct option rows[] = {
    { OPTION_OUTPUT, 'o', "output", { "ПУТЬ", "PATH" }, NULL,
        { "папка для PDF, по умолчанию output/; или файл .pdf для одной "
          "записи",
            "folder of the PDFs, output/ by default; or a file .pdf for one "
            "record" } },
    { OPTION_DRAFT, 0, "draft", { NULL, NULL }, NULL,
        { "черновик: незаполненные места отмечены, на странице водяной знак",
            "draft: unfilled places are marked, pages carry a watermark" } },
    { OPTION_BLANK, 0, "blank", { "ВИД", "KIND" }, NULL,
        { "вместо записей – пустая форма вида, чтобы заполнить от руки",
            "no records but an empty form of the kind, to fill in by hand" } },
    { OPTION_STRICT, 0, "strict", { NULL, NULL }, NULL,
        { "предупреждение тоже дает код завершения 1",
            "a warning, too, makes the exit status 1" } },
    { OPTION_DUMP, 0, "dump", { "СТАДИЯ", "STAGE" }, "record|fo|areas",
        { "вместо PDF показать стадию: record, fo или areas",
            "print a stage instead of the PDF: record, fo or areas" } },
};

const struct command command_render = {
    .name = "render",
    .run = render_run,
    .synopsis = { "ПУТЬ…|--blank ВИД [-o ПАПКА|ФАЙЛ.pdf]",
        "PATH...|--blank KIND [-o FOLDER|FILE.pdf]" },
    .summary = { "напечатать записи в PDF", "render records to PDF" },
    .about = { "ПУТЬ – запись (.md, .xml) или папка. Папка обходится вглубь;\n"
               "записью в ней считается файл .md, который начинается строкой "
               "---,\n"
               "и файл .xml, корень которого – вид документа. Приложения "
               "других\n"
               "записей отдельно не печатаются: названное само, приложение\n"
               "печатается как черновик. README, виды, правила и организации\n"
               "пропускаются молча, прочие .md и .xml – с замечанием.\n"
               "PDF ложатся так же, как записи лежат ниже указанной папки.\n"
               "Запись с ошибкой не мешает остальным.",
        "PATH is a record (.md, .xml) or a folder. Folders are searched to\n"
        "the bottom; a record there is a .md file that begins with the line\n"
        "---, or a .xml file whose root is a kind of document. Annexes of\n"
        "other records are not rendered by themselves: named alone, an\n"
        "annexe is rendered as a draft. READMEs, kinds, rules and\n"
        "organisations are passed over in silence, other .md and .xml files\n"
        "with a note. PDFs mirror the folders below the given one.\n"
        "A bad record never stops the rest." },
    .options = { rows, sizeof(rows) / sizeof(rows[0]) },
    .most = UINT_MAX,
};
