#include "russian/adjective.h"

#include <stddef.h>

#include "russian/word.h"

enum { SHORTEST = 8 }; /* bytes: no adjective has less than four letters */

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

bool
adjective_read(const struct word *word, struct adjective *adjective)
{
    size_t i;

    if (word->length < SHORTEST)
        return false;
    for (i = 0; i < sizeof(rules) / sizeof(rules[0]); i++) {
        const struct rule *rule = &rules[i];

        if (!word_matches(word, rule->ending.part, rule->ending.patterns))
            continue;
        adjective->gender = rule->gender;
        adjective->ending = &rule->ending;
        return rule->gender != 0;
    }
    return false;
}
