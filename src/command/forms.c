#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/fault.h"
#include "command/command.h"
#include "russian/adjective.h"
#include "russian/name.h"
#include "russian/person.h"
#include "russian/phrase.h"
#include "russian/word.h"

/* A line of the input while it is declined. */
struct entry {
    struct arena *arena;
    struct log *log;
    struct place place;
    char *phrase;       /* without what follows the TAB */
    const char *gender; /* behind the TAB, or NULL */
    bool position;      /* --kind=position */
    bool name;          /* --kind=name */
};

static bool
name_forms(
    const struct entry *entry, struct person *person, struct forms *forms)
{
    const char *pattern = name_pattern(person, entry->phrase);
    struct name name;
    int i;

    if (entry->gender != NULL)
        person->gender = entry->gender;
    name_decline(entry->arena, person, NULL, &name);
    for (i = 0; i < CASE_COUNT; i++) {
        forms->text[i] = name_print(entry->arena, &name,
            (enum grammatical_case)i, pattern, &forms->confidence[i]);
        if (forms->text[i] != NULL)
            continue;
        message_add(
            entry->log, MESSAGE_LINE_GENDER, entry->place, entry->phrase);
        return false;
    }
    return true;
}

/* Without --kind a name is what has a gender, initials or a patronymic, and
 * two words with capitals that do not begin with an adjective. */
static bool
looks_like_name(const struct entry *entry, const struct person *person)
{
    struct adjective adjective;
    struct word first;

    if (entry->name || entry->gender != NULL || person->first[0] == '\0' ||
        person->gender[0] != '\0')
        return true;
    word_read(&first, person->last, strlen(person->last));
    return person->patronymic[0] == '\0' && !adjective_read(&first, &adjective);
}

static bool
decline(const struct entry *entry, struct forms *forms)
{
    struct person person;
    bool parsed =
        !entry->position && person_parse(entry->arena, entry->phrase, &person);

    if (entry->gender != NULL && strcmp(entry->gender, "m") != 0 &&
        strcmp(entry->gender, "f") != 0) {
        message_add(
            entry->log, MESSAGE_LINE_AFTER_TAB, entry->place, entry->gender);
        return false;
    }
    if (parsed && looks_like_name(entry, &person))
        return name_forms(entry, &person, forms);
    if (entry->name) {
        message_add(entry->log, MESSAGE_LINE_NAME, entry->place, entry->phrase);
        return false;
    }
    if (phrase_decline(entry->arena, entry->phrase, forms)) {
        if (phrase_ambiguous(entry->arena, entry->phrase))
            forms_doubt(forms);
        return true;
    }
    message_add(entry->log, MESSAGE_PHRASE_HEAD, entry->place, entry->phrase);
    return false;
}

static void
print_row(const struct entry *entry, const struct forms *forms, FILE *out)
{
    int i;

    fputs(entry->phrase, out);
    for (i = 0; i < CASE_COUNT; i++)
        fprintf(out, "\t%s", forms == NULL ? "" : forms->text[i]);
    if (forms == NULL)
        fputs("\t\n", out);
    else
        fprintf(out, "\t%d\n", (int)forms_confidence(forms));
}

static void
do_line(const struct invocation *invocation, struct place place, char *line,
    struct report *report)
{
    const char *kind = invocation_value(invocation, OPTION_KIND);
    struct arena *arena = arena_new();
    struct entry entry = { .arena = arena,
        .log = log_new(arena, invocation->language),
        .place = place,
        .phrase = line,
        .position = kind != NULL && strcmp(kind, "position") == 0,
        .name = kind != NULL && strcmp(kind, "name") == 0 };
    char *tab = strchr(line, '\t');
    struct forms forms;
    bool good;

    if (tab != NULL) {
        *tab = '\0';
        entry.gender = tab[1] == '\0' ? NULL : tab + 1;
    }
    good = decline(&entry, &forms);
    print_row(&entry, good ? &forms : NULL, invocation->out);
    report_record(report, entry.log);
    invocation_print(invocation, entry.log);
    arena_free(arena);
}

static void
do_lines(const struct invocation *invocation, FILE *in, const char *name,
    struct report *report)
{
    static const char mark[] = "\xEF\xBB\xBF"; /* begins some UTF-8 files */
    struct place place = { .file = name };
    char *line = NULL;
    size_t room = 0;

    while (getline(&line, &room, in) >= 0) {
        char *text = line;

        if (place.line++ == 0 && strncmp(text, mark, 3) == 0)
            text += 3;
        text[strcspn(text, "\r\n")] = '\0';
        if (text[strspn(text, " \t")] == '\0')
            fputc('\n', invocation->out);
        else
            do_line(invocation, place, text, report);
    }
    free(line);
}

static enum exit_status
forms_run(struct invocation *invocation)
{
    const struct arguments *arguments = &invocation->arguments;
    const char *path = arguments->count == 0 ? "-" : arguments->operands[0];
    struct place place = { .file = path };
    struct report report = { .done = 0 };
    FILE *in = strcmp(path, "-") == 0 ? stdin : fopen(path, "r");

    if (in == NULL) {
        message_add(invocation->log, MESSAGE_FILE_OPEN, place,
            fault_text(invocation->arena, errno, invocation->language));
        report_record(&report, invocation->log);
        invocation_print(invocation, invocation->log);
        return report_status(&report, false);
    }
    do_lines(invocation, in, in == stdin ? "stdin" : path, &report);
    if (in != stdin)
        fclose(in);
    return report_status(&report, false);
}

static const struct option rows[] = {
    { OPTION_KIND, 0, "kind", { "ВИД", "KIND" }, "name|position",
        { "что в строках: name – имена, position – должности и названия",
            "what the lines are: name, or position (posts and bodies)" } },
};

const struct command command_forms = {
    .name = "forms",
    .run = forms_run,
    .synopsis = { "[ФАЙЛ|-]", "[FILE|-]" },
    .summary = { "просклонять имена и должности", "decline names and posts" },
    .about = { "Читает строки: имя или должность в именительном падеже. После "
               "имени\n"
               "через табуляцию может стоять пол: m или f. Печатает через "
               "табуляцию:\n"
               "строку, шесть падежей (им., род., дат., вин., твор., предл.) и "
               "надежность\n"
               "от 0 до 100: ниже 60 форму надо проверить. Что не склоняется, "
               "дает\n"
               "пустые ячейки и сообщение, пустая строка – пустую. Без --kind\n"
               "именем считается строка с\n"
               "инициалами, отчеством или полом и два слова с прописной буквы "
               "(Ким Ирен),\n"
               "остальное – должности.",
        "Reads lines: a name or a post in the nominative. A name may be\n"
        "followed by a TAB and its gender, m or f. Prints, with TABs between:\n"
        "the line, six cases (nom, gen, dat, acc, ins, pre) and the\n"
        "confidence from 0 to 100: below 60 a form wants checking. What\n"
        "cannot be declined gives empty cells and a message, an empty line an\n"
        "empty one. Without --kind a line with initials, a patronymic or a\n"
        "gender, or two words with capitals, is a name, all else a post." },
    .options = { rows, sizeof(rows) / sizeof(rows[0]) },
    .most = 1,
};
