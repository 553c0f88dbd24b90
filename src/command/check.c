#include <limits.h>
#include <stdio.h>

#include "base/arena.h"
#include "base/file.h"
#include "base/json.h"
#include "batch/queue.h"
#include "command/command.h"
#include "document/document.h"
#include "document/press.h"
#include "russian/case.h"
#include "xpath/inflection.h"

/* The columns of --forms, with TABs between them. */
static const char *const headers[] = {
    [LANGUAGE_RU] = "где\tпадеж\tслова\tформа\tнадежность\tкуда, если "
                    "не сюда\tкак записать\n",
    [LANGUAGE_EN] = "where\tcase\twords\tform\tconfidence\tinto what, "
                    "if not here\tto write it down\n",
};

static void
print_row(const struct inflection *form, FILE *out)
{
    fprintf(out, "%s:%d:%d\t%s\t%s\t%s\t%d\t%s\t%s\n",
        form->place.file == NULL ? "" : form->place.file, form->place.line,
        form->place.column, case_name(form->which), form->text, form->form,
        (int)form->confidence, form->where == NULL ? "" : form->where,
        form->line == NULL ? "" : form->line);
}

static void
print_object(const struct inflection *form, struct arena *arena, FILE *out)
{
    struct buffer object = { .arena = arena };

    buffer_text(&object, "{");
    json_member(&object, "file", form->place.file);
    buffer_printf(&object, ",\"line\":%d,\"column\":%d", form->place.line,
        form->place.column);
    json_member(&object, "case", case_name(form->which));
    json_member(&object, "words", form->text);
    json_member(&object, "form", form->form);
    buffer_printf(&object, ",\"confidence\":%d", (int)form->confidence);
    json_member(&object, "write", form->line);
    json_member(&object, "in", form->where);
    fprintf(out, "%s}\n", object.data);
}

static void
print_forms(const struct invocation *invocation, const struct inflections *list)
{
    bool json = invocation_value(invocation, OPTION_JSON) != NULL;
    const struct inflection *form;

    if (!json && list->first != NULL)
        fputs(headers[invocation->language], invocation->out);
    for (form = list->first; form != NULL; form = form->next)
        if (json)
            print_object(form, list->arena, invocation->out);
        else
            print_row(form, invocation->out);
}

static void
check_one(const struct invocation *invocation, struct press *press,
    const char *source, struct report *report)
{
    struct arena *arena = arena_new();
    struct log *log = log_new(arena, invocation->language);
    struct inflections forms = { .arena = arena };
    bool asked = invocation_value(invocation, OPTION_FORMS) != NULL;

    if (invocation_value(invocation, OPTION_FIX) != NULL)
        (void)document_mend(press, source, log);
    (void)document_check(press, source,
        invocation_value(invocation, OPTION_DRAFT) != NULL,
        asked ? &forms : NULL, log);
    if (asked)
        print_forms(invocation, &forms);
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
        { "предупреждение тоже дает код завершения 1",
            "a warning, too, makes the exit status 1" } },
    { OPTION_FORMS, 0, "forms", { NULL, NULL }, NULL,
        { "напечатать просклоненные слова, их надежность и как записать другие",
            "print the declined words, how sure they are, how to write "
            "others" } },
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
               "один раз. С --forms печатает таблицу слов, которые форма "
               "склоняет: имен,\n"
               "должностей, названий. Форму с надежностью ниже 60 надо "
               "проверить и записать:\n"
               "строка для этого – в последнем столбце.",
        "Reads records (files and folders, as render does) with their\n"
        "annexes and checks fields and rules. All faults of a record are\n"
        "reported in one run. With --forms prints a table of the words that\n"
        "the form declines: names, posts, bodies. A form less sure than 60\n"
        "must be checked and written down: the last column has the line." },
    .options = { rows, sizeof(rows) / sizeof(rows[0]) },
    .least = 1,
    .most = UINT_MAX,
};
