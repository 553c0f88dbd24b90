#include "document/kinds.h"

#include "base/arena.h"
#include "base/file.h"
#include "command/command.h"

static enum exit_status
finish(const struct invocation *invocation)
{
    struct report report = { .done = 0 };

    report_record(&report, invocation->log);
    invocation_print(invocation, invocation->log);
    return report_status(&report, false);
}

/* The list, or with --rng the grammar of one kind. */
static enum exit_status
print(struct invocation *invocation)
{
    const char *kind = invocation_value(invocation, OPTION_RNG);
    bool json = invocation_value(invocation, OPTION_JSON) != NULL;
    struct buffer result = { .arena = invocation->arena };
    struct press *press = invocation_press(invocation);

    if (press == NULL)
        return invocation_no_press(invocation);
    if (kind == NULL)
        kinds_list(press, json, &result, invocation->log);
    else
        (void)kinds_grammar(press, kind, &result, invocation->log);
    if (result.length > 0)
        (void)invocation_write(
            invocation, result.data, result.length, invocation->log);
    return finish(invocation);
}

/* A line on what was tested, when it is not JSON that is asked for. */
static void
tell(const struct invocation *invocation, const char *name, bool good)
{
    static const char *const words[2][2] = {
        [LANGUAGE_RU] = { "есть ошибки", "годен" },
        [LANGUAGE_EN] = { "has faults", "good" },
    };

    invocation_print(invocation, invocation->log);
    if (invocation_value(invocation, OPTION_JSON) == NULL)
        fprintf(invocation->out, "%s: %s\n", name,
            words[invocation->language][good]);
}

static enum exit_status
test(struct invocation *invocation, const char *path)
{
    struct kinds_folder folder;
    struct report report = { .done = 0 };
    struct press *press;
    bool good;
    size_t i;

    if (!kinds_open(invocation->arena, path, &folder, invocation->log))
        return finish(invocation);
    invocation->arguments.values[OPTION_SITE] = folder.site;
    press = invocation_press(invocation);
    if (press == NULL)
        return invocation_no_press(invocation);
    good = kinds_test_site(press, &folder, invocation->log);
    report_other(&report, invocation->log);
    if (folder.count == 0)
        tell(invocation, "organizations", good);
    invocation_print(invocation, invocation->log);
    for (i = 0; i < folder.count; i++) {
        good = kinds_test(press, folder.names[i], invocation->log);
        report_record(&report, invocation->log);
        tell(invocation, folder.names[i], good);
    }
    return report_status(&report, false);
}

static enum exit_status
kinds_run(struct invocation *invocation)
{
    const char *path = invocation_value(invocation, OPTION_TEST);

    if (invocation_clash(invocation, OPTION_TEST, OPTION_RNG) ||
        invocation_clash(invocation, OPTION_TEST, OPTION_SITE) ||
        invocation_clash(invocation, OPTION_RNG, OPTION_JSON)) {
        invocation_print(invocation, invocation->log);
        return EXIT_USAGE;
    }
    return path == NULL ? print(invocation) : test(invocation, path);
}

static const struct option rows[] = {
    { OPTION_RNG, 0, "rng", { "ВИД", "KIND" }, NULL,
        { "вид на языке RELAX NG, для редакторов XML",
            "the kind in RELAX NG, for XML editors" } },
    { OPTION_TEST, 0, "test", { "ПАПКА", "FOLDER" }, NULL,
        { "проверить свои виды: папка учреждения, ее templates/ или один вид",
            "test one's own kinds: a site, its templates/ or one kind" } },
};

const struct command command_kinds = {
    .name = "kinds",
    .run = kinds_run,
    .synopsis = { "[--rng ВИД | --test ПАПКА]",
        "[--rng KIND | --test FOLDER]" },
    .summary = { "виды документов: список, схема для редакторов, проверка",
        "kinds of documents: list, grammar for editors, test" },
    .about = { "Печатает виды документов таблицей, а с --json – строкой JSON\n"
               "на вид, с его полями. --test проверяет виды, которые кто-то\n"
               "составляет: kind.xml, rules.xml и форму, затем бланк вида – "
               "как\n"
               "черновик и в PDF; каждая ошибка названа с файлом и строкой.",
        "Prints the kinds of documents as a table, with --json as a line of\n"
        "JSON each, with its fields. --test is for authors of kinds: it\n"
        "reads kind.xml, rules.xml and the form, then checks and renders the\n"
        "kind's blank as a draft; each fault has its file and line." },
    .options = { rows, sizeof(rows) / sizeof(rows[0]) },
};
