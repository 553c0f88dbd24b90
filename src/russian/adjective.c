#include "russian/adjective.h"

#include <stddef.h>
#include <string.h>

#include "russian/word.h"

/* Bytes: no adjective has less than four letters, save весь. */
enum { SHORTEST = 8 };

static const struct rule {
    char gender; /* 0: no adjective */
    struct ending ending;
} rules[] = {
#define ADJECTIVE(gender, words, patterns, changes)                            \
    { GENDER_##gender, { WORD_##words, patterns, changes, DOUBT_NONE } },
#define NOUN(words, patterns) { 0, { WORD_##words, patterns, "", DOUBT_NONE } },
#define GENDER_MASCULINE 'm'
#define GENDER_FEMININE 'f'
#define GENDER_NEUTER 'n'
#define GENDER_PLURAL 'p'
#include "russian/adjective.def"
#undef ADJECTIVE
#undef NOUN
};

/* Keys have no ё: «всё» reads as «все». */
static const struct ending all = { .changes = "-его -ему . -ем -ем" };

static bool
is_all(const struct word *word)
{
    static const char typed[] = "\u0451";
    const size_t size = strlen(typed);

    return word_is(word, "все") && word->size > size &&
           memcmp(word->text + word->size - size, typed, size) == 0;
}

bool
adjective_read(const struct word *word, struct adjective *adjective)
{
    size_t i;

    if (is_all(word)) {
        *adjective = (struct adjective){ 'n', &all };
        return true;
    }
    for (i = 0; i < sizeof(rules) / sizeof(rules[0]); i++) {
        const struct rule *rule = &rules[i];

        if (word->length < SHORTEST && rule->ending.part != WORD_WHOLE)
            continue;
        if (!word_matches(word, rule->ending.part, rule->ending.patterns))
            continue;
        adjective->gender = rule->gender;
        adjective->ending = &rule->ending;
        return rule->gender != 0;
    }
    return false;
}
