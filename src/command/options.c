#include "command/options.h"

#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "command/suggestion.h"

enum { NAMES_MAX = 2 * OPTION_COUNT };

static const struct place nowhere = { .file = NULL };

/* One option as it was typed. */
struct typed {
    const char *text;  /* the whole word */
    const char *name;  /* after the dashes */
    size_t length;     /* of the name */
    const char *value; /* after = or the letter; NULL: none there */
};

static bool
named(const struct option *option, const struct typed *typed)
{
    if (typed->text[1] != '-')
        return option->letter != 0 && option->letter == typed->name[0];
    return strlen(option->name) == typed->length &&
           strncmp(option->name, typed->name, typed->length) == 0;
}

static const struct option *
find(const struct options_parser *parser, const struct typed *typed)
{
    unsigned t;
    unsigned i;

    for (t = 0; t < 2; t++)
        for (i = 0; i < parser->tables[t].count; i++)
            if (named(&parser->tables[t].rows[i], typed))
                return &parser->tables[t].rows[i];
    return NULL;
}

static struct typed
split(const char *text)
{
    struct typed typed = { .text = text };

    if (text[1] != '-') {
        typed.name = text + 1;
        typed.length = 1;
        if (text[2] != '\0')
            typed.value = text + (text[2] == '=' ? 3 : 2);
        return typed;
    }
    typed.name = text + 2;
    typed.length = strcspn(typed.name, "=");
    if (typed.name[typed.length] == '=')
        typed.value = typed.name + typed.length + 1;
    return typed;
}

static void
report_unknown(const struct options_parser *parser, const struct typed *typed)
{
    struct arena *arena = arena_new();
    const char *names[NAMES_MAX];
    const char *name = arena_strndup(arena, typed->name, typed->length);
    const char *near;
    const char *word;
    unsigned count = 0;
    unsigned t;
    unsigned i;

    word = arena_strndup(arena, typed->text,
        (size_t)(typed->name - typed->text) + typed->length);
    for (t = 0; t < 2; t++)
        for (i = 0; i < parser->tables[t].count; i++)
            names[count++] = parser->tables[t].rows[i].name;
    near = suggestion_nearest(name, names, count);
    if (near != NULL)
        message_add(parser->log, MESSAGE_OPTION_MISSPELT, nowhere, word,
            arena_printf(arena, "--%s", near));
    else
        message_add(parser->log, MESSAGE_OPTION_UNKNOWN, nowhere, word,
            parser->command);
    arena_free(arena);
}

/* "a|b|c" holds the value. */
static bool
chosen(const char *choices, const char *value)
{
    size_t length = strlen(value);

    while (*choices != '\0') {
        size_t size = strcspn(choices, "|");

        if (size == length && strncmp(choices, value, size) == 0)
            return true;
        choices += size + (choices[size] == '|');
    }
    return false;
}

static bool
check_choice(struct log *log, const struct option *option, const char *value)
{
    struct arena *arena;
    char *list;
    char *bar;

    if (option->choices == NULL || chosen(option->choices, value))
        return true;
    arena = arena_new();
    list = arena_strdup(arena, option->choices);
    while ((bar = strchr(list, '|')) != NULL)
        *bar = ' ';
    message_add(log, MESSAGE_OPTION_CHOICE, nowhere,
        arena_printf(arena, "--%s", option->name), value, list);
    arena_free(arena);
    return false;
}

static bool
take_value(struct options_parser *parser, const struct option *option,
    const struct typed *typed, const char **value)
{
    const enum language language = log_language(parser->log);

    *value = typed->value;
    if (*value == NULL && parser->next < parser->argc)
        *value = parser->argv[parser->next++];
    if (*value == NULL || **value == '\0') {
        message_add(parser->log, MESSAGE_OPTION_NO_VALUE, nowhere, typed->text,
            option->value[language]);
        return false;
    }
    return check_choice(parser->log, option, *value);
}

static bool
take_option(struct options_parser *parser, const char *text,
    struct arguments *arguments)
{
    const struct typed typed = split(text);
    const struct option *option = find(parser, &typed);

    if (option == NULL) {
        report_unknown(parser, &typed);
        return false;
    }
    if (option->value[0] != NULL)
        return take_value(
            parser, option, &typed, &arguments->values[option->id]);
    if (typed.value != NULL) {
        message_add(
            parser->log, MESSAGE_OPTION_IS_FLAG, nowhere, text, typed.value);
        return false;
    }
    arguments->values[option->id] = "";
    return true;
}

bool
options_parse(
    struct options_parser *parser, bool first_only, struct arguments *arguments)
{
    bool good = true;

    while (parser->next < parser->argc) {
        const char *text = parser->argv[parser->next++];

        if (!parser->ended && strcmp(text, "--") == 0) {
            parser->ended = true;
            continue;
        }
        if (!parser->ended && text[0] == '-' && text[1] != '\0') {
            good = take_option(parser, text, arguments) && good;
            continue;
        }
        arguments->operands[arguments->count++] = text;
        if (first_only)
            break;
    }
    return good;
}

static const char *
typed_language(int argc, char **argv)
{
    static const char name[] = "--lang";
    const size_t length = sizeof(name) - 1;
    int i;

    for (i = 1; i < argc && strcmp(argv[i], "--") != 0; i++) {
        if (strncmp(argv[i], name, length) != 0)
            continue;
        if (argv[i][length] == '=')
            return argv[i] + length + 1;
        if (argv[i][length] == '\0' && i + 1 < argc)
            return argv[i + 1];
    }
    return NULL;
}

enum language
options_language(int argc, char **argv)
{
    static const char *const variables[] = { "LC_ALL", "LC_MESSAGES", "LANG" };
    const char *value = typed_language(argc, argv);
    size_t i;

    if (value != NULL && strcmp(value, "ru") == 0)
        return LANGUAGE_RU;
    if (value != NULL && strcmp(value, "en") == 0)
        return LANGUAGE_EN;
    for (i = 0; i < sizeof(variables) / sizeof(variables[0]); i++) {
        value = getenv(variables[i]);
        if (value != NULL && *value != '\0')
            return strncmp(value, "ru", 2) == 0 ? LANGUAGE_RU : LANGUAGE_EN;
    }
    return LANGUAGE_EN;
}
