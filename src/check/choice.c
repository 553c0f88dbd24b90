#include "check/choice.h"

#include <string.h>

#include "base/arena.h"
#include "base/file.h"
#include "check/checking.h"
#include "record/spelling.h"

const char *
choice_find(struct check *check, const char *choices, const char *value)
{
    char *list = arena_strdup(check->arena, choices);
    char *state = NULL;
    char *word;

    for (word = strtok_r(list, "|", &state); word != NULL;
         word = strtok_r(NULL, "|", &state)) {
        char *alias = strchr(word, '=');

        if (alias != NULL)
            *alias++ = '\0';
        if (spelling_same(word, value) ||
            (alias != NULL && spelling_same(alias, value)))
            return word;
    }
    return NULL;
}

const char *
choice_list(struct check *check, const char *choices)
{
    struct buffer buffer = { .arena = check->arena };
    char *list = arena_strdup(check->arena, choices);
    char *state = NULL;
    char *word;

    for (word = strtok_r(list, "|", &state); word != NULL;
         word = strtok_r(NULL, "|", &state)) {
        const char *alias = strchr(word, '=');

        buffer_text(&buffer, buffer.length == 0 ? "«" : ", «");
        buffer_text(&buffer, alias == NULL ? word : alias + 1);
        buffer_text(&buffer, "»");
    }
    return buffer.data;
}
