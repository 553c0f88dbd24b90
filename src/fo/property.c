#include "fo/property.h"

#include <string.h>

#include "base/arena.h"
#include "base/unit.h"
#include "fo/atom.h"
#include "fo/color.h"
#include "fo/expression.h"

enum { TEXT_BYTES = 256, HEAVIEST = 900000, LIGHTEST = 100000 };

static const struct property_row rows[PROPERTY_COUNT] = {
#define PROPERTY(id, name, type, inherited, initial)                           \
    { name, PROPERTY_TYPE_##type, inherited, initial },
#include "fo/property.def"
#undef PROPERTY
};

static const char *const allowed[PROPERTY_COUNT] = {
#define MEANS(id, word, text)
#define ALLOWED(id, words) [PROPERTY_##id] = (words),
#include "fo/allowed.def"
#undef ALLOWED
#undef MEANS
};

static const struct meaning {
    enum property property;
    const char *word;
    const char *text;
} meanings[] = {
#define MEANS(id, word, text) { PROPERTY_##id, word, text },
#define ALLOWED(id, words)
#include "fo/allowed.def"
#undef ALLOWED
#undef MEANS
};

const struct property_row *
property_row(enum property property)
{
    return &rows[property];
}

struct atoms *
property_names(struct arena *arena)
{
    struct atoms *names = atoms_new(arena);
    int i;

    for (i = 0; i < PROPERTY_COUNT; i++)
        atom_add(names, rows[i].name, strlen(rows[i].name))->number = i + 1;
    return names;
}

struct atoms *
property_keywords(struct arena *arena)
{
    struct atoms *keywords = atoms_new(arena);
    int i;

    for (i = 0; i < KEYWORD_COUNT; i++) {
        const char *name = keyword_name((enum keyword)i);

        atom_add(keywords, name, strlen(name))->number = i + 1;
    }
    return keywords;
}

bool
property_among(const char *words, const char *word)
{
    size_t length = strlen(word);
    const char *p = words;

    while (p != NULL) {
        if (strncmp(p, word, length) == 0 &&
            (p[length] == '\0' || p[length] == '|'))
            return true;
        p = strchr(p, '|');
        if (p != NULL)
            p++;
    }
    return false;
}

bool
property_allows(enum property property, const char *word)
{
    return allowed[property] != NULL && property_among(allowed[property], word);
}

/* The text without blanks around it; false when it is too long. */
static bool
trim(const char *text, char *out)
{
    size_t length;

    text += strspn(text, " \t\n\r");
    length = strlen(text);
    while (length > 0 && strchr(" \t\n\r", text[length - 1]) != NULL)
        length--;
    if (length >= TEXT_BYTES)
        return false;
    memcpy(out, text, length);
    out[length] = '\0';
    return true;
}

/* url(a), url('a'), url("a") and a are all a (XSL 1.1, clause 5.11). */
static void
unwrap_url(const char **text, size_t *length)
{
    if (*length < 5 || strncmp(*text, "url(", 4) != 0 ||
        (*text)[*length - 1] != ')')
        return;
    *text += 4;
    *length -= 5;
    while (*length > 0 && strchr(" '\"", **text) != NULL)
        ++*text, --*length;
    while (*length > 0 && strchr(" '\"", (*text)[*length - 1]) != NULL)
        --*length;
}

static bool
read_string(struct surroundings *surroundings, enum property property,
    const char *text, struct value *value)
{
    size_t length;

    text += strspn(text, " \t\n\r");
    length = strlen(text);
    while (length > 0 && strchr(" \t\n\r", text[length - 1]) != NULL)
        length--;
    if (property == PROPERTY_SRC || property == PROPERTY_EXTERNAL_DESTINATION)
        unwrap_url(&text, &length);
    if (property == PROPERTY_FONT_FAMILY && length == 0)
        return false;
    *value = (struct value){ .kind = VALUE_STRING };
    if (length > 0)
        value->string = atom_add(surroundings->strings, text, length)->text;
    return true;
}

static bool
read_keyword(const struct surroundings *surroundings, enum property property,
    const char *text, struct value *value)
{
    const struct atom *atom;

    if (!property_allows(property, text))
        return false;
    atom = atom_find(surroundings->keywords, text, strlen(text));
    if (atom == NULL)
        return false;
    *value = (struct value){ VALUE_KEYWORD, atom->number - 1, { NULL } };
    return true;
}

/* bolder and lighter, by the steps of CSS 2.1, clause 15.6. */
static void
step_weight(const struct style *parent, struct value *value)
{
    int32_t weight = parent->values[PROPERTY_FONT_WEIGHT].number;
    bool bolder = value->number == KEYWORD_BOLDER;

    *value = (struct value){ VALUE_NUMBER, 400000, { NULL } };
    if (bolder && weight >= 400000)
        value->number = weight >= 600000 ? HEAVIEST : 700000;
    else if (!bolder && weight < 600000)
        value->number = LIGHTEST;
    else if (!bolder && weight >= 800000)
        value->number = 700000;
}

static void
fix_percent(struct value *value, int32_t base)
{
    int32_t length = unit_scale(base, value->number, 100000) + value->plus;

    *value = (struct value){ VALUE_LENGTH, length, { NULL } };
}

/* The kind of value that the property holds; false when it holds none. */
static bool
convert(const struct surroundings *surroundings, enum property property,
    struct value *value)
{
    enum property_type type = rows[property].type;

    if (value->kind == VALUE_KEYWORD) {
        if (value->number == KEYWORD_BOLDER || value->number == KEYWORD_LIGHTER)
            step_weight(surroundings->parent, value);
        return true;
    }
    if (type == PROPERTY_TYPE_NUMBER || type == PROPERTY_TYPE_KEEP)
        return value->kind == VALUE_NUMBER;
    if (type == PROPERTY_TYPE_COLOR)
        return value->kind == VALUE_COLOR;
    if (type != PROPERTY_TYPE_LENGTH && type != PROPERTY_TYPE_EXTENT)
        return false;
    if (value->kind == VALUE_NUMBER && property != PROPERTY_LINE_HEIGHT &&
        property != PROPERTY_COLUMN_WIDTH)
        value->kind = VALUE_LENGTH; /* a bare number is pixels, of 1pt */
    if (value->kind == VALUE_PERCENT && property == PROPERTY_FONT_SIZE)
        fix_percent(
            value, surroundings->parent->values[PROPERTY_FONT_SIZE].number);
    if (value->kind == VALUE_PERCENT && property == PROPERTY_LINE_HEIGHT)
        fix_percent(
            value, surroundings->own->values[PROPERTY_FONT_SIZE].number);
    if (type == PROPERTY_TYPE_EXTENT && value->number < 0)
        return false;
    return value->kind == VALUE_LENGTH || value->kind == VALUE_PERCENT ||
           value->kind == VALUE_NUMBER;
}

/* rgb-icc(r, g, b, #profile, ...) without its profile: rgb(r, g, b), by
 * which it is shown where there is none (XSL 1.1, clause 5.10.2). */
static void
drop_profile(char *text)
{
    char *profile = strstr(text, ", #");

    if (strncmp(text, "rgb-icc(", 8) != 0)
        return;
    if (profile == NULL)
        profile = strstr(text, ",#");
    if (profile == NULL)
        return;
    profile[0] = ')';
    profile[1] = '\0';
    memmove(text + 3, text + 7, strlen(text + 7) + 1);
}

/* Words that stand for another text: medium is 1pt. */
static const char *
meant(enum property property, const char *text)
{
    size_t i;

    if (text[0] < 'a' || text[0] > 'z')
        return text;
    for (i = 0; i < sizeof(meanings) / sizeof(meanings[0]); i++)
        if (meanings[i].property == property &&
            strcmp(meanings[i].word, text) == 0)
            return meanings[i].text;
    return text;
}

bool
property_read(struct surroundings *surroundings, enum property property,
    const char *text, struct value *value)
{
    char buffer[TEXT_BYTES];

    if (rows[property].type == PROPERTY_TYPE_STRING)
        return read_string(surroundings, property, text, value);
    if (!trim(text, buffer) || buffer[0] == '\0')
        return false;
    drop_profile(buffer);
    text = meant(property, buffer);
    if (rows[property].type == PROPERTY_TYPE_COLOR) {
        *value = (struct value){ .kind = VALUE_COLOR };
        if (color_read(text, &value->number))
            return true;
    }
    if (!read_keyword(surroundings, property, text, value) &&
        !expression_evaluate(surroundings, property, text, value))
        return false;
    return convert(surroundings, property, value);
}
