#include "russian/phrase.h"

#include <string.h>

#include "base/arena.h"
#include "base/file.h"
#include "russian/adjective.h"
#include "russian/noun.h"
#include "russian/person.h"
#include "russian/token.h"
#include "russian/unclear.h"
#include "russian/wording.h"

/* A phrase while its heads are looked for. */
struct phrase {
    struct arena *arena;
    struct wording wording;
    struct forms *forms;        /* one a token; text[0] NULL: it stays */
    char gender;                /* of the last head */
    bool being;                 /* it is a person */
    bool found;                 /* a head */
    enum confidence confidence; /* in the choice of the heads */
};

/* How a further head begins. */
enum start {
    START_NONE,
    START_DASH,
    START_BRACKET,
    START_LIST,
    START_TITLE /* «господин министр» */
};

static const struct word *
word_at(const struct phrase *phrase, size_t at)
{
    return &phrase->wording.tokens[at].word;
}

static bool
read_adjective(
    const struct phrase *phrase, size_t at, struct adjective *adjective)
{
    return wording_adjective(&phrase->wording, at, adjective);
}

static bool
read_noun(const struct phrase *phrase, size_t at, struct noun *noun)
{
    return wording_noun(&phrase->wording, at, noun);
}

/* --- a head and what agrees with it --------------------------------------- */

/* «вожатая отряда»: the genitive of a thing, not a noun that agrees. */
static bool
is_complement(const struct phrase *phrase, size_t at)
{
    const struct word *word = word_at(phrase, at);
    struct word stem;
    struct noun noun;

    if (!wording_substantive(word_at(phrase, at - 1)))
        return false;
    if (word_ends(word, "ства ения ища"))
        return true;
    word_read(&stem, word->text, word->size - 2);
    return noun_read(&stem, &noun) && noun.gender == 'm' &&
           noun.animacy == ANIMACY_THING;
}

static bool
agrees(const struct phrase *phrase, char gender, size_t at, struct noun *noun)
{
    if (!read_noun(phrase, at, noun) || noun->oblique)
        return false;
    if (noun->gender == 'c')
        return gender == 'm' || gender == 'f';
    if (noun->gender == '*')
        return true;
    return noun->gender == gender &&
           (gender != 'f' || !is_complement(phrase, at));
}

/* Adjectives of one gender from `at` on, with «и» and adverbs between them.
 * *last is the last of them; returns the token behind it. */
static size_t
skip_adjectives(
    const struct phrase *phrase, size_t at, char *gender, size_t *last)
{
    struct adjective adjective;

    *gender = 0;
    while (at < phrase->wording.count) {
        bool joins = *gender != 0 && word_is(word_at(phrase, at), "и или") &&
                     read_adjective(phrase, at + 1, &adjective) &&
                     adjective.gender == *gender;

        if (joins || wording_adverb(&phrase->wording, at)) {
            at++;
            continue;
        }
        if (!read_adjective(phrase, at, &adjective) ||
            (*gender != 0 && adjective.gender != *gender))
            break;
        *gender = adjective.gender;
        *last = at++;
        if (token_closes(&phrase->wording.tokens[*last], ','))
            break;
    }
    return *last + 1;
}

/* «дежурный второй смены», «заведующий столовой»: a genitive in -ой reads as
 * masculine. Steps back from it to the adjective that is the head. */
static size_t
step_back(const struct phrase *phrase, size_t first, size_t last)
{
    struct adjective adjective;
    size_t at = last;

    while (at > first && word_ends(word_at(phrase, at), "ой") &&
           !(at + 1 == phrase->wording.count &&
               wording_substantive(word_at(phrase, at)))) {
        do
            at--;
        while (at > first && !read_adjective(phrase, at, &adjective));
    }
    return at;
}

static void
doubt(struct phrase *phrase, enum confidence confidence)
{
    if (confidence < phrase->confidence)
        phrase->confidence = confidence;
}

/* «директор-художественный руководитель», where a dash with blanks was meant:
 * the adjective declines alone. */
static bool
is_glued(const struct word *word)
{
    const char *hyphen = memchr(word->text, '-', word->size);
    struct word first;
    struct noun noun;

    if (hyphen == NULL)
        return false;
    word_read(&first, word->text, (size_t)(hyphen - word->text));
    return noun_read(&first, &noun) && noun.animacy == ANIMACY_BEING;
}

static void
decline_adjectives(struct phrase *phrase, size_t from, size_t to, bool being)
{
    for (; from < to; from++) {
        struct adjective adjective;

        if (wording_adverb(&phrase->wording, from) ||
            !read_adjective(phrase, from, &adjective))
            continue;
        if (is_glued(word_at(phrase, from)))
            doubt(phrase, CONFIDENCE_DOUBTFUL);
        word_decline(phrase->arena, word_at(phrase, from), adjective.ending,
            being, &phrase->forms[from]);
    }
}

/* «врач-терапевт участковый», «сестра медицинская» */
static size_t
decline_behind(struct phrase *phrase, size_t at)
{
    const char *endings = wording_nominatives(phrase->gender);
    struct adjective adjective;
    size_t from = at;

    while (!wording_title(word_at(phrase, at - 1)) &&
           !token_closes(&phrase->wording.tokens[at - 1], ',') &&
           read_adjective(phrase, at, &adjective) &&
           !token_opens(&phrase->wording.tokens[at], '(') &&
           word_ends(word_at(phrase, at), endings))
        at++;
    decline_adjectives(phrase, from, at, phrase->being);
    return at;
}

static size_t
decline_noun(
    struct phrase *phrase, size_t first, size_t at, const struct noun *noun)
{
    struct forms *forms = &phrase->forms[at];

    phrase->being = noun->animacy != ANIMACY_THING;
    phrase->gender = noun->gender;
    if (noun->gender == 'p')
        doubt(phrase, CONFIDENCE_LIKELY);
    noun_decline(phrase->arena, word_at(phrase, at), noun->animacy, forms);
    if (noun->gender == 'm' && noun->animacy == ANIMACY_UNKNOWN)
        forms->confidence[CASE_ACC] = CONFIDENCE_DOUBTFUL;
    decline_adjectives(phrase, first, at, phrase->being);
    return decline_behind(phrase, at + 1);
}

/* «осуществляющий уход»: behind a comma it begins a clause of its own. */
static bool
is_participle(const struct phrase *phrase, size_t at)
{
    return word_ends(
        word_at(phrase, at), "щий щая щее щие ийся аяся ееся вший");
}

/* The last of the adjectives stands for a person or a thing known before. */
static size_t
decline_substantive(
    struct phrase *phrase, size_t first, size_t last, char gender)
{
    const struct word *word = word_at(phrase, last);

    if (!phrase->found)
        phrase->being = true;
    phrase->gender = gender;
    if (!wording_substantive(word) && !is_participle(phrase, last))
        doubt(phrase, CONFIDENCE_LIKELY);
    decline_adjectives(phrase, first, last + 1, phrase->being);
    return last + 1;
}

/* «члены», «отделы»: no genitive of a feminine word, as «группы» and
 * «техники» may be. */
static bool
is_plural(const struct phrase *phrase, size_t at, const struct noun *noun)
{
    const struct word *word = word_at(phrase, at);
    struct word stem;
    struct noun one;

    if (word_is(word, "лица учителя директора инспектора мастера"))
        return phrase->gender == 'p';
    if (word_ends(word,
            "тели ари ане яне ьцы йцы нцы еи дети люди юноши девушки "
            "друзья"))
        return true;
    if (!word_ends(word, "ы и"))
        return false;
    word_last_part(word, &stem);
    word_read(&stem, stem.text, stem.size - strlen("ы"));
    return noun_read(&stem, &one) && one.gender == 'm' &&
           one.animacy == noun->animacy &&
           (!word_ends(&stem, "ик") || word_ends(&stem, "ник чик щик")) &&
           !word_is(&stem, "техник клиник сфер камер мер вер");
}

/* «ведущий и главный специалисты»: each adjective is of one of the people or
 * things that the noun counts. */
static bool
are_joined(
    const struct phrase *phrase, size_t first, size_t behind, struct noun *noun)
{
    size_t last = behind - 1;

    while (first < last && !word_is(word_at(phrase, first), "и"))
        first++;
    if (first == last || !read_noun(phrase, behind, noun) ||
        noun->gender != 'p')
        return false;
    return is_plural(phrase, behind, noun) ||
           !(wording_substantive(word_at(phrase, last)) ||
               is_participle(phrase, last));
}

/* «2-й» before a head that was found. */
static void
decline_ordinals(struct phrase *phrase, size_t from, size_t to)
{
    static const struct ending endings[] = {
        { WORD_END, "-й", "-го -му = -м -м", DOUBT_NONE },
        { WORD_END, "-я", "-й -й -ю -й -й", DOUBT_NONE },
        { WORD_END, "-е", "-го -му . -м -м", DOUBT_NONE },
    };
    size_t i;

    for (; from < to; from++)
        for (i = 0; i < sizeof(endings) / sizeof(endings[0]); i++)
            if (word_ends(word_at(phrase, from), endings[i].patterns) &&
                !token_is_russian(&phrase->wording.tokens[from]))
                word_decline(phrase->arena, word_at(phrase, from), &endings[i],
                    phrase->being, &phrase->forms[from]);
}

/* «экспертной комиссии», typed in another case, but «мастеровой артели». */
static bool
is_oblique(const struct phrase *phrase, size_t at, size_t behind)
{
    return word_ends(word_at(phrase, at), "ой") &&
           !wording_substantive(word_at(phrase, at)) &&
           behind < phrase->wording.count &&
           !phrase->wording.tokens[behind].quoted &&
           word_ends(word_at(phrase, behind), "и ы е");
}

/* «г. Тула», «канд. наук»: a word that is not written out has no case. */
static bool
is_cut(const struct phrase *phrase, size_t at)
{
    return at + 1 < phrase->wording.count &&
           token_closes(&phrase->wording.tokens[at], '.');
}

/* Declines the head whose adjectives begin at `at`; returns the token behind.
 * When there is none, nothing is found. */
static size_t
decline_adjectives_and_noun(struct phrase *phrase, size_t at, enum start start)
{
    struct noun noun;
    size_t behind;
    size_t last = at;
    char gender;

    behind = skip_adjectives(phrase, at, &gender, &last);
    if (gender == 0) {
        if (!read_noun(phrase, at, &noun) || noun.oblique == OBLIQUE_SURELY ||
            is_cut(phrase, at))
            return at + 1;
        if (noun.oblique == OBLIQUE_PERHAPS)
            doubt(phrase, CONFIDENCE_DOUBTFUL);
        behind = decline_noun(phrase, at, at, &noun);
    } else if (start == START_LIST && is_participle(phrase, at)) {
        behind = decline_substantive(phrase, at, at, gender);
    } else if (agrees(phrase, gender, behind, &noun)) {
        behind = decline_noun(phrase, at, behind, &noun);
    } else if (are_joined(phrase, at, behind, &noun)) {
        if (!is_plural(phrase, behind, &noun))
            doubt(phrase, CONFIDENCE_DOUBTFUL);
        behind = decline_noun(phrase, at, behind, &noun);
    } else if (is_oblique(phrase, at, behind)) {
        return at + 1;
    } else {
        if (read_noun(phrase, behind, &noun) && !noun.oblique &&
            noun.animacy == ANIMACY_BEING && noun.gender == 'm')
            doubt(phrase, CONFIDENCE_DOUBTFUL);
        last = step_back(phrase, at, last);
        if (word_ends(word_at(phrase, last), "ой") &&
            !wording_substantive(word_at(phrase, last)))
            doubt(phrase, CONFIDENCE_DOUBTFUL);
        behind = decline_substantive(phrase, at, last, gender);
    }
    phrase->found = true;
    return behind;
}

/* The same, with what stands before the adjectives. */
static size_t
decline_head(struct phrase *phrase, size_t at, enum start start)
{
    size_t first = at;
    size_t behind;

    while (wording_precedes(&phrase->wording, at))
        at++;
    behind = decline_adjectives_and_noun(phrase, at, start);
    if (phrase->found)
        decline_ordinals(phrase, first, at);
    return behind;
}

/* --- further heads ---------------------------------------------------------
 */

/* What stands between the tokens at - 1 and at. */
static enum start
start_at(const struct phrase *phrase, size_t at)
{
    const struct token *before = &phrase->wording.tokens[at - 1];

    if (phrase->wording.tokens[at].quoted)
        return START_NONE;
    if (token_is_dash(before))
        return START_DASH;
    if (token_opens(&phrase->wording.tokens[at], '('))
        return START_BRACKET;
    if (token_closes(before, ',') || token_closes(before, ';') ||
        token_closes(before, '/') ||
        (word_is(&before->word, "и или") && !token_closes(before, '.')))
        return START_LIST;
    if (wording_title(&before->word))
        return START_TITLE;
    return START_NONE;
}

/* A nominative, and no genitive that a list goes on with: «отдел кадров,
 * делопроизводства». */
static bool
is_nominative(const struct phrase *phrase, size_t at, const struct noun *noun)
{
    const struct word *word = word_at(phrase, at);

    if (noun->oblique ||
        word_is(word, "клиник фабрик республик библиотек аптек техник"))
        return false;
    if (phrase->being)
        return noun->animacy == ANIMACY_BEING;
    return noun->animacy == ANIMACY_THING &&
           (noun->gender == 'm' || word_ends(word, "ция сия"));
}

/* «воспитатель (высшая категория)»: a note on a person, no further post. */
static bool
is_note(const struct phrase *phrase, size_t at)
{
    char gender;
    size_t last = at;
    size_t behind = skip_adjectives(phrase, at, &gender, &last);

    if (gender == 0)
        behind = at;
    return phrase->being && behind < phrase->wording.count &&
           word_is(word_at(phrase, behind),
               "категория степень ставка разряд класс ранг ступень "
               "квалификация специальность специализация");
}

static bool
is_start(const struct phrase *phrase, size_t at, enum start start)
{
    struct adjective adjective;
    struct noun noun;

    if (start == START_NONE || wording_freezes(&phrase->wording, at) ||
        is_note(phrase, at))
        return false;
    while (wording_precedes(&phrase->wording, at))
        at++;
    if (read_adjective(phrase, at, &adjective))
        return start == START_DASH ||
               (word_ends(word_at(phrase, at),
                    wording_nominatives(adjective.gender)) &&
                   (strchr("mf", adjective.gender) != NULL ||
                       adjective.gender == phrase->gender));
    if (!read_noun(phrase, at, &noun))
        return false;
    if (noun.gender == 'p')
        return (noun.animacy == ANIMACY_BEING) == phrase->being &&
               is_plural(phrase, at, &noun);
    if (start == START_LIST || start == START_TITLE)
        return is_nominative(phrase, at, &noun);
    return !noun.oblique && (start == START_DASH || noun.gender == 'm' ||
                                is_nominative(phrase, at, &noun));
}

/* «МКУ «ИМЦ»», but «IT специалист». */
static bool
begins_frozen(const struct phrase *phrase)
{
    struct noun noun;

    if (wording_freezes(&phrase->wording, 0) ||
        phrase->wording.tokens[0].quoted)
        return true;
    return wording_abbreviation(&phrase->wording, 0) &&
           !(read_noun(phrase, 1, &noun) && noun.animacy == ANIMACY_BEING &&
               !noun.oblique);
}

static void
decline_heads(struct phrase *phrase)
{
    size_t at = wording_abbreviation(&phrase->wording, 0);
    struct noun noun;

    phrase->being = true;
    phrase->found = begins_frozen(phrase);
    if (phrase->found)
        at = 1;
    else
        at = decline_head(phrase, at, START_NONE);
    while (phrase->found && at < phrase->wording.count) {
        enum start start = start_at(phrase, at);

        if (is_start(phrase, at, start)) {
            at = decline_head(phrase, at, start);
            continue;
        }
        if (start == START_LIST && phrase->gender == 'p' &&
            read_noun(phrase, at, &noun) && noun.gender == 'p' &&
            noun.animacy == ANIMACY_BEING)
            doubt(phrase, CONFIDENCE_DOUBTFUL);
        at++;
    }
    if (unclear_tokens(phrase->wording.tokens, phrase->wording.count))
        doubt(phrase, CONFIDENCE_DOUBTFUL);
}

/* --- putting together ------------------------------------------------------
 */

static void
print_case(const struct phrase *phrase, int which, struct forms *forms)
{
    struct buffer text = { .arena = phrase->arena };
    size_t i;

    forms->confidence[which] =
        which == CASE_NOM ? CONFIDENCE_SURE : phrase->confidence;
    for (i = 0; i < phrase->wording.count; i++) {
        const struct token *token = &phrase->wording.tokens[i];
        const struct forms *own = &phrase->forms[i];
        const char *behind = token->word.text + token->word.size;

        if (own->text[which] == NULL) {
            buffer_append(
                &text, token->start, (size_t)(token->end - token->start));
            continue;
        }
        buffer_append(
            &text, token->start, (size_t)(token->word.text - token->start));
        buffer_text(&text, own->text[which]);
        buffer_append(&text, behind, (size_t)(token->end - behind));
        if (own->confidence[which] < forms->confidence[which])
            forms->confidence[which] = own->confidence[which];
    }
    forms->text[which] = text.data;
}

/* «Щеникова Марина Васильевна» */
static bool
is_person(struct arena *arena, const char *text)
{
    struct person person;

    return person_parse(arena, text, &person) &&
           person_gender(person.patronymic)[0] != '\0';
}

bool
phrase_decline(struct arena *arena, const char *text, struct forms *forms)
{
    struct phrase phrase = { .arena = arena, .confidence = CONFIDENCE_SURE };
    int i;

    wording_cut(arena, text, &phrase.wording);
    if (phrase.wording.count == 0 || is_person(arena, text))
        return false;
    phrase.forms =
        arena_array(arena, phrase.wording.count, sizeof(struct forms));
    decline_heads(&phrase);
    if (!phrase.found)
        return false;
    for (i = 0; i < CASE_COUNT; i++)
        print_case(&phrase, i, forms);
    return true;
}

bool
phrase_ambiguous(struct arena *arena, const char *text)
{
    size_t count;
    const struct token *tokens = token_cut(arena, text, &count);
    struct noun noun;

    if (count == 0 || !noun_read(&tokens[0].word, &noun) || noun.gender != 'p')
        return false;
    return oblique_read(&tokens[0].word) == OBLIQUE_SURELY ||
           word_is(&tokens[0].word, "главы старосты судьи коллеги") ||
           noun.animacy == ANIMACY_THING;
}
