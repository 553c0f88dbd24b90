#include "record/parameters.h"

#include <string.h>

#include "base/arena.h"
#include "base/file.h"
#include "base/message.h"
#include "record/node.h"
#include "record/spelling.h"
#include "record/template.h"

/* What a parameter holds: one or several of `words`, or `count` numbers from
 * `least` to `most`, or any text. */
struct parameter {
    const char *name;
    const char *words; /* "a|b"; NULL: numbers or text */
    bool several;      /* of the words */
    unsigned count;    /* 0: words or text */
    int least;
    int most;
};

/* Sizes in points, lengths in millimetres. A margin of 3 is one in
 * centimetres, and so is an indent of 1.25. */
static const struct parameter known[] = {
    { .name = "font" },
    { .name = "size", .count = 1, .least = 8, .most = 20 },
    { .name = "interval", .count = 1, .least = 1, .most = 2 },
    { .name = "indent", .count = 1, .least = 5, .most = 30 },
    { .name = "margins", .count = 4, .least = 10, .most = 60 },
    { .name = "dash", .words = "–|—" },
    { .name = "yo", .words = "no|yes" },
    { .name = "bold", .words = "05|09|17", .several = true },
    { .name = "letterhead", .words = "long|corner" },
    { .name = "corner", .count = 1, .least = 40, .most = 120 },
    { .name = "duplex", .words = "no|yes" },
    { .name = "inline-attendees", .count = 1, .least = 0, .most = 1000 },
    { .name = "emblem" },
    { .name = "emblem-text" },
    { .name = "emblem-height", .count = 1, .least = 5, .most = 60 },
    { .name = "heading", .words = "left|center" },
    { .name = "verb", .words = "inline|line|spaced" },
    { .name = "place", .words = "below|line" },
    { .name = "annex-sign" },
};

static const char separators[] = " ,/;";

/* A number with at most one point; *rest: what follows. False: none. */
static bool
read_number(const char *text, double *number, const char **rest)
{
    double unit = 1;
    bool point = false;
    bool digit = false;

    *number = 0;
    for (; (*text >= '0' && *text <= '9') || (*text == '.' && !point); text++) {
        if (*text == '.') {
            point = true;
            continue;
        }
        digit = true;
        unit = point ? unit / 10 : unit;
        *number = point ? *number + (*text - '0') * unit
                        : *number * 10 + (*text - '0');
    }
    *rest = text;
    return digit;
}

static bool
holds_numbers(const struct parameter *parameter, const char *value)
{
    double number;
    unsigned count = 0;

    for (value += strspn(value, separators); *value != '\0';
         value += strspn(value, separators)) {
        if (!read_number(value, &number, &value) || number < parameter->least ||
            number > parameter->most ||
            (*value != '\0' && strchr(separators, *value) == NULL))
            return false;
        count++;
    }
    return count == parameter->count;
}

static bool
holds_word(const char *words, const char *value, size_t size)
{
    while (*words != '\0') {
        size_t length = strcspn(words, "|");

        if (length == size && memcmp(words, value, size) == 0)
            return true;
        words += length + (words[length] == '|');
    }
    return false;
}

static bool
holds_words(const struct parameter *parameter, const char *value)
{
    size_t size;

    if (!parameter->several)
        return holds_word(parameter->words, value, strlen(value));
    for (value += strspn(value, " "); *value != '\0';
         value += size + strspn(value + size, " ")) {
        size = strcspn(value, " ");
        if (!holds_word(parameter->words, value, size))
            return false;
    }
    return true;
}

/* «1,5» is 1.5: there is one number, so the comma separates nothing. */
static const char *
with_point(struct arena *arena, xmlNode *node, const struct parameter *of,
    const char *value)
{
    char *copy = arena_strdup(arena, value);
    char *comma = strchr(copy, ',');

    if (of->count != 1 || comma == NULL)
        return value;
    *comma = '.';
    node_set(node, of->name, copy);
    return copy;
}

static void
report_words(struct arena *arena, const xmlNode *node,
    const struct parameter *parameter, const char *value, struct log *log)
{
    struct buffer words = { .arena = arena };
    const char *at;

    for (at = parameter->words; *at != '\0'; at++)
        buffer_append(&words, *at == '|' ? ", " : at, *at == '|' ? 2 : 1);
    message_add(log, MESSAGE_TEMPLATE_VALUE, template_place(node),
        parameter->name, value, words.data);
}

static void
report_numbers(struct arena *arena, const xmlNode *node,
    const struct parameter *parameter, const char *value, struct log *log)
{
    message_add(log, MESSAGE_PARAMETER_NUMBER, template_place(node),
        parameter->name, value, arena_printf(arena, "%u", parameter->count),
        arena_printf(arena, "%d", parameter->least),
        arena_printf(arena, "%d", parameter->most));
}

static bool
check_value(struct arena *arena, xmlNode *node,
    const struct parameter *parameter, struct log *log)
{
    const char *value = node_attribute(arena, node, parameter->name);

    if (parameter->words != NULL && !holds_words(parameter, value)) {
        report_words(arena, node, parameter, value, log);
        return false;
    }
    if (parameter->count == 0)
        return true;
    if (holds_numbers(parameter, with_point(arena, node, parameter, value)))
        return true;
    report_numbers(arena, node, parameter, value, log);
    return false;
}

/* Names of ours are Latin; those of an office may be anything. */
static bool
check_name(
    struct arena *arena, const xmlNode *node, const char *name, struct log *log)
{
    struct spelling spelling = { .word = name };
    struct buffer names = { .arena = arena };
    size_t i;

    for (i = 0; i < sizeof(known) / sizeof(known[0]); i++) {
        spelling_offer(&spelling, known[i].name);
        buffer_text(&names, i == 0 ? "" : ", ");
        buffer_text(&names, known[i].name);
    }
    if (spelling.best == NULL && (unsigned char)name[0] < 0x80)
        return true;
    message_add(log, MESSAGE_TEMPLATE_ATTRIBUTE, template_place(node), name,
        node_name(node), names.data);
    return false;
}

static bool
check_one(struct arena *arena, xmlNode *node, const char *name, struct log *log)
{
    size_t i;

    for (i = 0; i < sizeof(known) / sizeof(known[0]); i++)
        if (strcmp(known[i].name, name) == 0)
            return check_value(arena, node, &known[i], log);
    return check_name(arena, node, name, log);
}

bool
parameters_check(struct arena *arena, xmlNode *parameters, struct log *log)
{
    const xmlAttr *attribute;
    bool good = true;

    for (attribute = parameters->properties; attribute != NULL;
         attribute = attribute->next)
        good =
            check_one(arena, parameters, (const char *)attribute->name, log) &&
            good;
    return good;
}
