#include "russian/noun.h"

#include <string.h>

#include "base/arena.h"
#include "russian/adjective.h"
#include "russian/word.h"

static const struct rule {
    char gender;
    struct ending ending;
} rules[] = {
#define NOUN(gender, words, patterns, changes, doubt)                          \
    { GENDER_##gender, { WORD_##words, patterns, changes, DOUBT_##doubt } },
#define GENDER_MASCULINE 'm'
#define GENDER_FEMININE 'f'
#define GENDER_NEUTER 'n'
#define GENDER_COMMON 'c'
#define GENDER_ANY '*'
#include "russian/noun.def"
#undef NOUN
};

static const struct {
    enum animacy animacy;
    enum word_part part;
    const char *patterns;
} animacies[] = {
#define ANIMACY(being, words, patterns)                                        \
    { ANIMACY_##being, WORD_##words, patterns },
#include "russian/animacy.def"
#undef ANIMACY
};

/* First parts of compounds that never change. */
static const char fixed_parts[] =
    "премьер генерал капитан вице шеф бизнес веб пресс контр экс обер унтер "
    "штабс камер лейб медиа интернет пиар арт фитнес бренд топ спорт мини "
    "онлайн кафе плац штаб флаг контент гранд сити лифт видео аудио фото "
    "радио теле поп рок сам блок тайм тренд блиц хит дата кол "
    "колл коуч ивент кросс лор узи рентген ультра супер гала";

/* Compounds of two nouns of which only the last one declines. */
static const char fixed_compounds[] = "мастер-класс";

static const struct rule *
find(const struct word *word)
{
    size_t i;

    for (i = 0; i < sizeof(rules) / sizeof(rules[0]); i++)
        if (word_matches(
                word, rules[i].ending.part, rules[i].ending.patterns))
            return &rules[i];
    return NULL;
}

static enum animacy
animacy_of(const struct word *word)
{
    size_t i;

    for (i = 0; i < sizeof(animacies) / sizeof(animacies[0]); i++)
        if (word_matches(word, animacies[i].part, animacies[i].patterns))
            return animacies[i].animacy;
    return ANIMACY_UNKNOWN;
}

/* Ends like another case, and is none of the nominatives that do. */
static bool
looks_oblique(const struct word *word)
{
    if (word_ends(word, "ником чиком щиком ликом риком тиком"))
        return true;
    return word_ends(word, "ом ем ам ям ах ях ых их ым им ов ев ей ой") &&
           !word_ends(word,
               "агроном эконом астроном гастроном гном атом дом том ком "
               "альбом диплом перелом симптом прием объем подъем заем наем "
               "водоем храм экзамен имам монах казах жених остров режим "
               "музей лицей мавзолей хоккей юбилей казначей иерей еврей "
               "герой слой строй");
}

static bool
read_simple(const struct word *word, struct noun *noun)
{
    const struct rule *rule = find(word);

    if (rule == NULL)
        return false;
    noun->gender = rule->gender;
    noun->animacy = animacy_of(word);
    if (rule->gender == 'c')
        noun->animacy = ANIMACY_BEING;
    else if (noun->animacy == ANIMACY_UNKNOWN &&
             (rule->gender == 'f' || rule->gender == 'n'))
        noun->animacy = ANIMACY_THING;
    noun->oblique = looks_oblique(word);
    return true;
}

/* The next part of a compound, up to a hyphen; false after the last. */
static bool
next_part(const struct word *whole, size_t *at, struct word *part)
{
    const char *start = whole->text + *at;
    const char *hyphen;

    if (*at >= whole->size)
        return false;
    hyphen = memchr(start, '-', whole->size - *at);
    word_read(part, start,
        hyphen == NULL ? whole->size - *at : (size_t)(hyphen - start));
    *at += part->size + (hyphen != NULL);
    return true;
}

static bool
is_cyrillic(const struct word *word)
{
    size_t i;

    for (i = 0; i < word->length; i++)
        if ((unsigned char)word->key[i] == 0xD0 ||
            (unsigned char)word->key[i] == 0xD1)
            return true;
    return false;
}

/* Parts before a hyphen that stay: премьер-, IT-, физико-. */
static bool
stays(const struct word *whole, const struct word *part, bool last)
{
    if (last)
        return false;
    return word_is(whole, fixed_compounds) || word_is(part, fixed_parts) ||
           word_ends(part, "о е и у") || word_capitals(part) ||
           !is_cyrillic(part);
}

bool
noun_read(const struct word *word, struct noun *noun)
{
    struct word part;
    size_t at = 0;

    if (word->size > 0 && word->text[word->size - 1] == '-')
        return false;
    while (next_part(word, &at, &part))
        if (!stays(word, &part, at >= word->size))
            return read_simple(&part, noun);
    return false;
}

static void
decline_simple(struct arena *arena, const struct word *word, bool being,
    struct forms *forms)
{
    const struct rule *rule = find(word);
    struct adjective adjective;

    if (adjective_read(word, &adjective))
        word_decline(arena, word, adjective.ending, being, forms);
    else if (rule == NULL)
        word_keep(arena, word, CONFIDENCE_DOUBTFUL, forms);
    else
        word_decline(arena, word, &rule->ending, being, forms);
}

static void
join(struct arena *arena, struct forms *forms, const struct forms *more)
{
    int i;

    for (i = 0; i < CASE_COUNT; i++) {
        forms->text[i] =
            arena_printf(arena, "%s-%s", forms->text[i], more->text[i]);
        if (more->confidence[i] < forms->confidence[i])
            forms->confidence[i] = more->confidence[i];
    }
}

void
noun_decline(struct arena *arena, const struct word *word,
    enum animacy animacy, struct forms *forms)
{
    bool being = animacy != ANIMACY_THING;
    bool first = true;
    struct word part;
    struct forms more;
    size_t at = 0;

    while (next_part(word, &at, &part)) {
        if (stays(word, &part, at >= word->size))
            word_keep(arena, &part, CONFIDENCE_SURE, &more);
        else
            decline_simple(arena, &part, being, &more);
        if (first)
            *forms = more;
        else
            join(arena, forms, &more);
        first = false;
    }
}
