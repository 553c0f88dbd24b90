#include <limits.h>
#include <stdio.h>

#include "base/arena.h"
#include "batch/queue.h"
#include "command/command.h"
#include "document/document.h"
#include "document/press.h"

static void
mend(struct press *press, const char *source, struct log *log)
{
    const struct place place = { .file = source };
    char text[16];
    unsigned count;

    if (!document_mend(press, source, &count, log) || count == 0)
        return;
    (void)snprintf(text, sizeof(text), "%u", count);
    message_add(log, MESSAGE_MENDED, place, text);
}

static void
check_one(const struct invocation *invocation, struct press *press,
    const char *source, struct report *report)
{
    struct arena *arena = arena_new();
    struct log *log = log_new(arena, invocation->language);

    if (invocation_value(invocation, OPTION_FIX) != NULL)
        mend(press, source, log);
    (void)document_check(
        press, source, invocation_value(invocation, OPTION_DRAFT) != NULL, log);
    report_record(report, log);
    invocation_print(invocation, log);
    arena_free(arena);
}

static enum exit_status
check_run(struct invocation *invocation)
{
    const struct arguments *arguments = &invocation->arguments;
    struct queue queue = { .arena = invocation->arena };
    struct report report = { .done = 0 };
    struct press *press = invocation_press(invocation);
    unsigned i;

    if (press == NULL)
        return invocation_no_press(invocation);
    for (i = 0; i < arguments->count; i++)
        queue_add(&queue, arguments->operands[i], NULL, press_library(press),
            invocation->log);
    (void)queue_settle(&queue, invocation->log);
    report_other(&report, invocation->log);
    invocation_print(invocation, invocation->log);
    for (i = 0; i < queue.count; i++)
        check_one(invocation, press, queue.jobs[i].source, &report);
    report_print(&report, invocation->log, invocation->err);
    return report_status(
        &report, invocation_value(invocation, OPTION_STRICT) != NULL);
}

static const struct option rows[] = {
    { OPTION_FIX, 0, "fix", { NULL, NULL }, NULL,
        { "исправить в самих файлах кавычки, тире, пробелы и знаки №",
            "mend quotes, dashes, spaces and № in the files themselves" } },
    { OPTION_DRAFT, 0, "draft", { NULL, NULL }, NULL,
        { "черновик: незаполненные места – не ошибка, а предупреждение",
            "draft: unfilled places are warnings, not errors" } },
    { OPTION_STRICT, 0, "strict", { NULL, NULL }, NULL,
        { "предупреждение тоже даёт код завершения 1",
            "a warning, too, makes the exit status 1" } },
};

const struct command command_check = {
    .name = "check",
    .run = check_run,
    .synopsis = { "ПУТЬ…", "PATH..." },
    .summary = { "проверить записи, ничего не печатая",
        "check records without rendering" },
    .about = { "Читает записи (файлы и папки, как render) вместе с "
               "приложениями\n"
               "и проверяет их поля и правила. Все ошибки записи называются "
               "за\n"
               "один раз.",
        "Reads records (files and folders, as render does) with their\n"
        "annexes and checks fields and rules. All faults of a record are\n"
        "reported in one run." },
    .options = { rows, sizeof(rows) / sizeof(rows[0]) },
    .least = 1,
    .most = UINT_MAX,
};
