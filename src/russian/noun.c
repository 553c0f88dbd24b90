#include "russian/noun.h"

#include <string.h>

#include "base/arena.h"
#include "russian/adjective.h"
#include "russian/word.h"

static const struct rule {
    char gender;
    struct ending ending;
} singulars[] = {
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
    struct ending ending;
} plurals[] = {
#define PLURAL(being, words, patterns, changes)                                \
    { ANIMACY_##being, { WORD_##words, patterns, changes, DOUBT_NONE } },
#include "russian/plural.def"
#undef PLURAL
};

static const struct ending plural_ov = { .changes = "-ов -ам = -ами -ах" };
static const struct ending plural_ej = { .changes = "-ей -ам = -ами -ах" };

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
    "премьер генерал вице шеф су статс портупей флигель борт приват адъюнкт "
    "прима бас бэк вип бизнес веб пресс контр экс обер унтер "
    "штабс камер лейб медиа интернет пиар арт фитнес бренд топ спорт мини "
    "онлайн кафе плац штаб флаг контент гранд сити лифт видео аудио фото "
    "радио теле поп рок сам блок тайм тренд блиц хит дата кол "
    "бета вакуум траст холдинг хост колл коуч ивент кросс лор узи рентген "
    "ультра супер гала эйчар проект тест сервис";

/* Compounds of two nouns of which only the last one declines. */
static const char fixed_compounds[] =
    "мастер-класс капитан-лейтенант капитан-поручик капитан-исправник "
    "инженер-капитан инженер-майор инженер-лейтенант инженер-полковник";

static enum animacy
animacy_of(const struct word *word)
{
    size_t i;

    for (i = 0; i < sizeof(animacies) / sizeof(animacies[0]); i++)
        if (word_matches(word, animacies[i].part, animacies[i].patterns))
            return animacies[i].animacy;
    return ANIMACY_UNKNOWN;
}

/* What is known of a noun, and how it declines. */
struct entry {
    char gender;
    enum animacy animacy;
    const struct ending *ending;
};

static bool
find_singular(const struct word *word, struct entry *entry)
{
    size_t i;

    for (i = 0; i < sizeof(singulars) / sizeof(singulars[0]); i++) {
        const struct rule *rule = &singulars[i];

        if (!word_matches(word, rule->ending.part, rule->ending.patterns))
            continue;
        *entry =
            (struct entry){ rule->gender, animacy_of(word), &rule->ending };
        if (entry->gender == 'c')
            entry->animacy = ANIMACY_BEING;
        else if (entry->animacy == ANIMACY_UNKNOWN &&
                 (entry->gender == 'f' || entry->gender == 'n'))
            entry->animacy = ANIMACY_THING;
        return true;
    }
    return false;
}

/* «депутаты», «отделы», «врачи»: the singular without the last letter is a
 * masculine word that is known. */
static bool
find_by_singular(const struct word *word, struct entry *entry)
{
    enum { LETTER = 2 };
    struct word stem;

    if (!word_ends(word, "ы и") || word->size <= LETTER)
        return false;
    word_read(&stem, word->text, word->size - LETTER);
    if (!find_singular(&stem, entry) || entry->gender != 'm' ||
        entry->animacy == ANIMACY_UNKNOWN || word_ends(&stem, "й ь ц"))
        return false;
    entry->gender = 'p';
    entry->ending = word_ends(&stem, "ж ш ч щ") ? &plural_ej : &plural_ov;
    return true;
}

static bool
find(const struct word *word, struct entry *entry)
{
    size_t i;

    for (i = 0; i < sizeof(plurals) / sizeof(plurals[0]); i++) {
        const struct ending *ending = &plurals[i].ending;

        if (!word_matches(word, ending->part, ending->patterns))
            continue;
        *entry = (struct entry){ 'p', plurals[i].animacy, ending };
        return true;
    }
    return find_singular(word, entry) || find_by_singular(word, entry);
}

static bool
is_known(const struct word *word)
{
    static const char long_ends[] =
        "комитет университет факультет парламент департамент регламент "
        "документ институт отдел сектор техникум проект";
    size_t i;

    for (i = 0; i < sizeof(animacies) / sizeof(animacies[0]); i++)
        if (animacies[i].part == WORD_WHOLE &&
            word_is(word, animacies[i].patterns))
            return true;
    return word_ends(word, long_ends);
}

/* «приказом», «письмом»: the instrumental of a word that is known reads as a
 * masculine one. */
static bool
is_instrumental(const struct word *word)
{
    enum { LETTER = 2 };
    char text[WORD_BYTES + 1];
    struct word stem;

    if (!word_ends(word, "ом") || word->length <= 2 * LETTER)
        return false;
    memcpy(text, word->key, word->length);
    word_read(&stem, text, word->length - 2 * LETTER);
    if (is_known(&stem))
        return true;
    word_read(&stem, text, word->length - LETTER);
    return word_is(&stem, "письмо дело место право слово общество средство");
}

/* «адмирала», «Комитета», «лагеря»: the genitive of a masculine word that is
 * known reads as a feminine one. */
static bool
is_genitive(const struct word *word)
{
    static const char nominatives[] =
        "математика физика механика графика графа карьера премьера пеня стража "
        "кода";
    static const char *const ends[] = { "ь", "й" };
    enum { LETTER = 2 };
    char text[WORD_BYTES + 1];
    struct word stem;
    size_t i;

    if (word_is(word, nominatives) || word->length <= LETTER)
        return false;
    memcpy(text, word->key, word->length);
    if (word_ends(word, "а")) {
        word_read(&stem, text, word->length - LETTER);
        return is_known(&stem);
    }
    for (i = 0; i < 2 && word_ends(word, "я"); i++) {
        memcpy(text + word->length - LETTER, ends[i], LETTER);
        word_read(&stem, text, word->length);
        if (is_known(&stem))
            return true;
    }
    return false;
}

static bool
read_simple(const struct word *word, struct noun *noun)
{
    struct entry entry;

    if (!find(word, &entry))
        return false;
    noun->gender = entry.gender;
    noun->animacy = entry.animacy;
    noun->oblique =
        strchr("p*", entry.gender) != NULL ? OBLIQUE_NONE : oblique_read(word);
    if ((entry.gender == 'f' && is_genitive(word)) ||
        (entry.gender == 'm' && is_instrumental(word)))
        noun->oblique = OBLIQUE_SURELY;
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

/* «офис-менеджер», «сервис-инженер»: a thing before a person; but in
 * «город-герой», «банк-эмитент» both parts decline. */
static bool
is_thing_of_person(const struct word *whole, const struct word *part)
{
    static const char posts[] =
        "менеджер инженер мастер администратор координатор директор дизайнер "
        "тренер специалист аналитик консультант ассистент секретарь редактор "
        "инспектор промоутер мейкер";
    struct word last;

    if (animacy_of(part) != ANIMACY_THING)
        return false;
    word_last_part(whole, &last);
    return word_is(&last, posts);
}

/* Parts before a hyphen that stay: премьер-, IT-, физико-. */
static bool
stays(const struct word *whole, const struct word *part, bool last)
{
    if (last)
        return false;
    return word_is(whole, fixed_compounds) || word_is(part, fixed_parts) ||
           is_thing_of_person(whole, part) || word_ends(part, "о е") ||
           word_capitals(part) || !is_cyrillic(part);
}

bool
noun_read(const struct word *word, struct noun *noun)
{
    struct adjective adjective;
    bool found = false;
    struct word part;
    size_t at = 0;

    if (word->size > 0 && word->text[word->size - 1] == '-')
        return false;
    while (next_part(word, &at, &part)) {
        if (found && noun->animacy == ANIMACY_UNKNOWN)
            noun->animacy = animacy_of(&part);
        if (!found && !stays(word, &part, at >= word->size)) {
            if (!read_simple(&part, noun))
                return false;
            found = true;
        }
    }
    if (found && strchr("p*", noun->gender) == NULL &&
        !adjective_read(&part, &adjective) &&
        noun->oblique < oblique_read(&part))
        noun->oblique = oblique_read(&part);
    return found;
}

static void
decline_simple(struct arena *arena, const struct word *word, bool being,
    struct forms *forms)
{
    struct adjective adjective;
    struct entry entry;

    if (adjective_read(word, &adjective))
        word_decline(arena, word, adjective.ending, being, forms);
    else if (find(word, &entry))
        word_decline(arena, word, entry.ending, being, forms);
    else
        word_keep(arena, word, CONFIDENCE_DOUBTFUL, forms);
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
noun_decline(struct arena *arena, const struct word *word, enum animacy animacy,
    struct forms *forms)
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
