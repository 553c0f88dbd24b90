#include "fo/shorthand.h"

#include <stdint.h>
#include <string.h>

#include "base/arena.h"
#include "fo/atom.h"
#include "fo/cascade.h"

enum { TARGETS = 13, TOKENS = 16 };

enum method {
    METHOD_EACH,
    METHOD_SIDES,
    METHOD_PARTS,
    METHOD_PAIR,
    METHOD_WORDS,
    METHOD_FONT,
    METHOD_BACKGROUND,
    METHOD_LANGUAGE
};

struct shorthand {
    const char *name;
    int rank;
    enum method method;
    uint16_t targets[TARGETS]; /* property + 1; 0 ends them */
};

static const struct shorthand shorthands[] = {
#define P(id) (PROPERTY_##id + 1)
#define SHORTHAND(name, rank, method, ...)                                     \
    { name, rank, METHOD_##method, { __VA_ARGS__ } },
#define MEANING(name, word, id, text)
#include "fo/shorthand.def"
#undef MEANING
#undef SHORTHAND
#undef P
};

static const struct meaning {
    const char *name;
    const char *word;
    enum property property;
    const char *text;
} meanings[] = {
#define SHORTHAND(name, rank, method, ...)
#define MEANING(name, word, id, text) { name, word, PROPERTY_##id, text },
#include "fo/shorthand.def"
#undef MEANING
#undef SHORTHAND
};

/* The text of a shorthand, cut at blanks outside parentheses. */
struct tokens {
    const char *texts[TOKENS];
    unsigned count; /* TOKENS + 1 when there are too many */
};

void
shorthand_names(struct atoms *names)
{
    size_t i;

    for (i = 0; i < sizeof(shorthands) / sizeof(shorthands[0]); i++)
        atom_add(names, shorthands[i].name, strlen(shorthands[i].name))->data =
            &shorthands[i];
}

bool
shorthand_is_font(const struct shorthand *shorthand)
{
    return shorthand->method == METHOD_FONT;
}

static enum property
target(const struct shorthand *shorthand, unsigned index)
{
    return (enum property)(shorthand->targets[index] - 1);
}

static unsigned
target_count(const struct shorthand *shorthand)
{
    unsigned count = 0;

    while (shorthand->targets[count] != 0)
        count++;
    return count;
}

/* Bytes up to the next blank that is outside parentheses. */
static size_t
token_length(const char *text)
{
    size_t length = 0;
    int depth = 0;

    for (; text[length] != '\0'; length++) {
        depth += (text[length] == '(') - (text[length] == ')');
        if (depth <= 0 && strchr(" \t\n\r", text[length]) != NULL)
            break;
    }
    return length;
}

static struct tokens
cut(struct arena *arena, const char *text)
{
    struct tokens tokens = { .count = 0 };

    for (;;) {
        size_t length;

        text += strspn(text, " \t\n\r");
        length = token_length(text);
        if (length == 0)
            return tokens;
        if (tokens.count++ == TOKENS)
            return tokens;
        tokens.texts[tokens.count - 1] = arena_strndup(arena, text, length);
        text += length;
    }
}

static void
assign_each(struct cascade *cascade, const struct shorthand *shorthand,
    const char *text)
{
    unsigned i;

    for (i = 0; shorthand->targets[i] != 0; i++)
        cascade_assign(cascade, target(shorthand, i), shorthand->rank, text);
}

/* Top, right, bottom, left; what is missing is as its opposite. */
static void
assign_sides(struct cascade *cascade, const struct shorthand *shorthand,
    const char *text)
{
    static const unsigned char sides[][4] = { { 0, 0, 0, 0 }, { 0, 1, 0, 1 },
        { 0, 1, 2, 1 }, { 0, 1, 2, 3 } };
    struct tokens tokens = cut(cascade->surroundings.arena, text);
    unsigned i;

    if (tokens.count < 1 || tokens.count > 4) {
        cascade_refuse(cascade, target(shorthand, 0), text);
        return;
    }
    for (i = 0; i < 4; i++)
        cascade_assign(cascade, target(shorthand, i), shorthand->rank,
            tokens.texts[sides[tokens.count - 1][i]]);
}

/* Tries one word as a width, a style or a colour; sets all its targets. */
static bool
assign_part(struct cascade *cascade, const struct shorthand *shorthand,
    const char *text)
{
    unsigned size = target_count(shorthand) / 3;
    unsigned group;
    unsigned i;

    for (group = 0; group < 3; group++) {
        if (!cascade_try(cascade, target(shorthand, group * size),
                shorthand->rank, text))
            continue;
        for (i = 1; i < size; i++)
            cascade_try(cascade, target(shorthand, group * size + i),
                shorthand->rank, text);
        return true;
    }
    return false;
}

static void
assign_parts(struct cascade *cascade, const struct shorthand *shorthand,
    const char *text)
{
    struct tokens tokens = cut(cascade->surroundings.arena, text);
    unsigned i;

    if (strcmp(text, "inherit") == 0) {
        assign_each(cascade, shorthand, text);
        return;
    }
    for (i = 0; shorthand->targets[i] != 0; i++)
        cascade_reset(cascade, target(shorthand, i), shorthand->rank);
    for (i = 0; i < tokens.count && i < TOKENS; i++)
        if (!assign_part(cascade, shorthand, tokens.texts[i]))
            cascade_refuse(cascade, target(shorthand, 0), tokens.texts[i]);
}

static void
assign_pair(struct cascade *cascade, const struct shorthand *shorthand,
    const char *text)
{
    struct tokens tokens = cut(cascade->surroundings.arena, text);

    if (tokens.count < 1 || tokens.count > 2) {
        cascade_refuse(cascade, target(shorthand, 0), text);
        return;
    }
    cascade_assign(
        cascade, target(shorthand, 0), shorthand->rank, tokens.texts[0]);
    cascade_assign(cascade, target(shorthand, 1), shorthand->rank,
        tokens.texts[tokens.count - 1]);
}

static void
assign_words(struct cascade *cascade, const struct shorthand *shorthand,
    const char *text)
{
    bool found = false;
    size_t i;

    if (strcmp(text, "inherit") == 0) {
        assign_each(cascade, shorthand, text);
        return;
    }
    for (i = 0; i < sizeof(meanings) / sizeof(meanings[0]); i++) {
        const struct meaning *meaning = &meanings[i];

        if (strcmp(meaning->name, shorthand->name) != 0 ||
            strcmp(meaning->word, text) != 0)
            continue;
        cascade_assign(
            cascade, meaning->property, shorthand->rank, meaning->text);
        found = true;
    }
    if (!found)
        cascade_refuse(cascade, target(shorthand, 0), text);
}

/* size/line-height, both in one word. */
static bool
assign_size(struct cascade *cascade, int rank, char *text)
{
    char *slash = strchr(text, '/');

    if (slash != NULL)
        *slash = '\0';
    if (!cascade_try(cascade, PROPERTY_FONT_SIZE, rank, text))
        return false;
    if (slash != NULL)
        cascade_assign(cascade, PROPERTY_LINE_HEIGHT, rank, slash + 1);
    return true;
}

/* [style || weight]? size[/line-height] family */
static void
assign_font(struct cascade *cascade, const struct shorthand *shorthand,
    const char *text)
{
    struct arena *arena = cascade->surroundings.arena;
    const char *rest = text;
    size_t length;
    unsigned i;

    for (i = 0; shorthand->targets[i] != 0; i++)
        cascade_reset(cascade, target(shorthand, i), shorthand->rank);
    for (;;) {
        char *word;

        rest += strspn(rest, " \t\n\r");
        length = token_length(rest);
        if (length == 0)
            break;
        word = arena_strndup(arena, rest, length);
        rest += length;
        if (strcmp(word, "normal") == 0 ||
            cascade_try(cascade, PROPERTY_FONT_STYLE, shorthand->rank, word))
            continue;
        if (property_allows(PROPERTY_FONT_WEIGHT, word) ||
            strcmp(word, "bold") == 0 ||
            (strlen(word) == 3 && strcmp(word + 1, "00") == 0)) {
            cascade_assign(
                cascade, PROPERTY_FONT_WEIGHT, shorthand->rank, word);
            continue;
        }
        if (!assign_size(cascade, shorthand->rank, word))
            break;
        cascade_assign(cascade, PROPERTY_FONT_FAMILY, shorthand->rank, rest);
        return;
    }
    cascade_refuse(cascade, PROPERTY_FONT_FAMILY, text);
}

/* Of a background only the colour is drawn; the rest is named. */
static void
assign_background(struct cascade *cascade, const struct shorthand *shorthand,
    const char *text)
{
    struct tokens tokens = cut(cascade->surroundings.arena, text);
    unsigned i;

    for (i = 0; i < tokens.count && i < TOKENS; i++)
        if (strcmp(tokens.texts[i], "none") != 0)
            cascade_assign(cascade, target(shorthand, 0), shorthand->rank,
                tokens.texts[i]);
}

/* "ru-RU": language and country (RFC 3066). */
static void
assign_language(struct cascade *cascade, const struct shorthand *shorthand,
    const char *text)
{
    const char *dash = strchr(text, '-');
    size_t length = dash == NULL ? strlen(text) : (size_t)(dash - text);

    cascade_assign(cascade, target(shorthand, 0), shorthand->rank,
        arena_strndup(cascade->surroundings.arena, text, length));
    cascade_assign(cascade, target(shorthand, 1), shorthand->rank,
        dash == NULL ? "" : dash + 1);
}

void
shorthand_assign(struct cascade *cascade, const struct shorthand *shorthand,
    const char *text)
{
    static void (*const methods[])(
        struct cascade *, const struct shorthand *, const char *) = {
        [METHOD_EACH] = assign_each,
        [METHOD_SIDES] = assign_sides,
        [METHOD_PARTS] = assign_parts,
        [METHOD_PAIR] = assign_pair,
        [METHOD_WORDS] = assign_words,
        [METHOD_FONT] = assign_font,
        [METHOD_BACKGROUND] = assign_background,
        [METHOD_LANGUAGE] = assign_language,
    };

    methods[shorthand->method](cascade, shorthand, text);
}
