#include "russian/phrase.h"

#include <string.h>

#include "base/arena.h"
#include "base/file.h"
#include "base/utf8.h"
#include "russian/adjective.h"
#include "russian/noun.h"
#include "russian/token.h"
#include "russian/unclear.h"

/* A phrase while its heads are looked for. */
struct phrase {
    struct arena *arena;
    const struct token *tokens;
    struct forms *forms; /* one a token; text[0] NULL: it stays */
    size_t count;
    bool capitals;              /* there is no small letter */
    char gender;                /* of the last head */
    bool being;                 /* it is a person */
    bool found;                 /* a head */
    enum confidence confidence; /* in the choice of the heads */
};

/* How a further head begins. */
enum start { START_NONE, START_DASH, START_BRACKET, START_LIST };

static const char prepositions[] =
    "по за в на при с со об о для из от без между над под у к до и или";

/* Adjectives and participles that stand for a person. Those in -ой and those
 * of women are told from genitives by this list. */
static const char substantives[] =
    "дежурный рабочий вожатый уполномоченный ответственный военный "
    "доверенный поверенный полномочный посыльный оперуполномоченный "
    "разнорабочий обвиняемый подсудимый "
    "подозреваемый полицейский участковый хорунжий дневальный взводный ротный "
    "ученый портной часовой вестовой рядовой верховой звеньевой мастеровой "
    "понятой связной постовой пожарный лесничий кормчий старший больной "
    "горничная дежурная рабочая вожатая уполномоченная ответственная "
    "доверенная приемная";

/* Short names of ministries that end in a genitive. */
static const char ministries[] =
    "минпросвещения минобрнауки минобразования минобороны минкультуры минцифры "
    "минэкономразвития минэкономики минприроды минэнерго минимущества "
    "минвостокразвития минсоцразвития минсоцполитики минкомсвязи минпечати";

/* --- words ---------------------------------------------------------------- */

static const struct word *
word_at(const struct phrase *phrase, size_t at)
{
    return &phrase->tokens[at].word;
}

static bool
all_capitals(const struct phrase *phrase)
{
    size_t i;

    for (i = 0; i < phrase->count; i++)
        if (token_is_russian(&phrase->tokens[i]) &&
            word_at(phrase, i)->length > 2 &&
            !word_capitals(word_at(phrase, i)))
            return false;
    return true;
}

/* МКУ, МБОУ; in a phrase all in capitals only short words. */
static bool
is_abbreviation(const struct phrase *phrase, size_t at)
{
    enum { SHORT_BYTES = 10 };
    const struct word *word = word_at(phrase, at);

    return word_capitals(word) &&
           (!phrase->capitals || word->length <= SHORT_BYTES);
}

/* и.о., врио, зам., нач., Минпросвещения: what follows is frozen with them. */
static bool
freezes(const struct phrase *phrase, size_t at)
{
    const struct token *token = &phrase->tokens[at];

    if (!token->quoted && (word_is(&token->word, "врио врид ио") ||
                              word_is(&token->word, ministries)))
        return true;
    return (token_closes(token, '.') || token_closes(token, '/')) &&
           word_is(&token->word, "и вр зам нач пом зав рук пред");
}

static bool
read_adjective(
    const struct phrase *phrase, size_t at, struct adjective *adjective)
{
    return at < phrase->count && !phrase->tokens[at].quoted &&
           token_is_russian(&phrase->tokens[at]) &&
           adjective_read(word_at(phrase, at), adjective);
}

/* «материально ответственное». */
static bool
is_adverb(const struct phrase *phrase, size_t at)
{
    struct adjective adjective;

    return word_ends(word_at(phrase, at), "но ко бо") &&
           !token_closes(&phrase->tokens[at], ',') &&
           read_adjective(phrase, at + 1, &adjective);
}

/* Words that may stand before a head and stay: 1-й, IT, гл., гвардии. */
static bool
precedes(const struct phrase *phrase, size_t at)
{
    const struct token *token = &phrase->tokens[at];

    if (at + 1 >= phrase->count || token->quoted || token_is_dash(token))
        return false;
    if (token_closes(token, '.'))
        return word_is(&token->word, "гл ст мл вед исп тех науч");
    return !token_is_russian(token) || is_adverb(phrase, at) ||
           word_is(&token->word, "гвардии");
}

/* A noun that may be a head. */
static bool
read_noun(const struct phrase *phrase, size_t at, struct noun *noun)
{
    struct adjective adjective;

    return at < phrase->count && !phrase->tokens[at].quoted &&
           token_is_russian(&phrase->tokens[at]) &&
           !is_abbreviation(phrase, at) &&
           !word_is(word_at(phrase, at), prepositions) &&
           !read_adjective(phrase, at, &adjective) &&
           noun_read(word_at(phrase, at), noun);
}

/* --- a head and what agrees with it --------------------------------------- */

/* «вожатая отряда»: the genitive of a thing, not a noun that agrees. */
static bool
is_complement(const struct phrase *phrase, size_t at)
{
    const struct word *word = word_at(phrase, at);
    struct word stem;
    struct noun noun;

    if (!word_is(word_at(phrase, at - 1), substantives))
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
    while (at < phrase->count) {
        bool joins = *gender != 0 && word_is(word_at(phrase, at), "и или") &&
                     read_adjective(phrase, at + 1, &adjective) &&
                     adjective.gender == *gender;

        if (joins || is_adverb(phrase, at)) {
            at++;
            continue;
        }
        if (!read_adjective(phrase, at, &adjective) ||
            (*gender != 0 && adjective.gender != *gender))
            break;
        *gender = adjective.gender;
        *last = at++;
        if (token_closes(&phrase->tokens[*last], ','))
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
           !(at + 1 == phrase->count &&
               word_is(word_at(phrase, at), substantives))) {
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

        if (is_adverb(phrase, from) ||
            !read_adjective(phrase, from, &adjective))
            continue;
        if (is_glued(word_at(phrase, from)))
            doubt(phrase, CONFIDENCE_DOUBTFUL);
        word_decline(phrase->arena, word_at(phrase, from), adjective.ending,
            being, &phrase->forms[from]);
    }
}

/* Endings of adjectives that no genitive shares. */
static const char *
nominative_endings(char gender)
{
    switch (gender) {
    case 'f':
        return "ая яя аяся";
    case 'n':
        return "ое ее ееся";
    case 'p':
        return "ые ие иеся";
    default:
        return "ый ий ийся";
    }
}

/* «врач-терапевт участковый», «сестра медицинская» */
static size_t
decline_behind(struct phrase *phrase, size_t at)
{
    const char *endings = nominative_endings(phrase->gender);
    struct adjective adjective;
    size_t from = at;

    while (!token_closes(&phrase->tokens[at - 1], ',') &&
           read_adjective(phrase, at, &adjective) &&
           !token_opens(&phrase->tokens[at], '(') &&
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
    if (!word_is(word, substantives) && !is_participle(phrase, last))
        doubt(phrase, CONFIDENCE_LIKELY);
    decline_adjectives(phrase, first, last + 1, phrase->being);
    return last + 1;
}

/* «ведущий и главный специалисты» */
static bool
are_joined(const struct phrase *phrase, size_t first, size_t last)
{
    while (first < last && !word_is(word_at(phrase, first), "и"))
        first++;
    return first < last;
}

/* Declines the head that begins at `at` with its adjectives; returns the
 * token behind. When there is none, nothing is found. */
static size_t
decline_head(struct phrase *phrase, size_t at, enum start start)
{
    struct noun noun;
    size_t behind;
    size_t last;
    char gender;

    while (precedes(phrase, at))
        at++;
    last = at;
    behind = skip_adjectives(phrase, at, &gender, &last);
    if (gender == 0) {
        if (!read_noun(phrase, at, &noun) || noun.oblique == OBLIQUE_SURELY)
            return at + 1;
        if (noun.oblique == OBLIQUE_PERHAPS)
            doubt(phrase, CONFIDENCE_DOUBTFUL);
        behind = decline_noun(phrase, at, at, &noun);
    } else if (start == START_LIST && is_participle(phrase, at)) {
        behind = decline_substantive(phrase, at, at, gender);
    } else if (agrees(phrase, gender, behind, &noun)) {
        behind = decline_noun(phrase, at, behind, &noun);
    } else {
        if (read_noun(phrase, behind, &noun) && !noun.oblique &&
            noun.animacy == ANIMACY_BEING &&
            (noun.gender == 'm' ||
                (noun.gender == 'p' && are_joined(phrase, at, last))))
            doubt(phrase, CONFIDENCE_DOUBTFUL);
        last = step_back(phrase, at, last);
        if (word_ends(word_at(phrase, last), "ой") &&
            !word_is(word_at(phrase, last), substantives))
            doubt(phrase, CONFIDENCE_DOUBTFUL);
        behind = decline_substantive(phrase, at, last, gender);
    }
    phrase->found = true;
    return behind;
}

/* --- further heads ---------------------------------------------------------
 */

/* What stands between the tokens at - 1 and at. */
static enum start
start_at(const struct phrase *phrase, size_t at)
{
    const struct token *before = &phrase->tokens[at - 1];

    if (phrase->tokens[at].quoted)
        return START_NONE;
    if (token_is_dash(before))
        return START_DASH;
    if (token_opens(&phrase->tokens[at], '('))
        return START_BRACKET;
    if (token_closes(before, ',') || token_closes(before, ';') ||
        (word_is(&before->word, "и или") && !token_closes(before, '.')))
        return START_LIST;
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

/* «члены», «отделы»: no genitive of a feminine word, as «группы» and
 * «техники» may be. */
static bool
is_plural(const struct phrase *phrase, size_t at, const struct noun *noun)
{
    const struct word *word = word_at(phrase, at);
    struct word stem;
    struct noun one;

    if ((noun->animacy == ANIMACY_BEING) != phrase->being)
        return false;
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

static bool
is_start(const struct phrase *phrase, size_t at, enum start start)
{
    struct adjective adjective;
    struct noun noun;

    if (start == START_NONE || freezes(phrase, at))
        return false;
    while (precedes(phrase, at))
        at++;
    if (read_adjective(phrase, at, &adjective))
        return start == START_DASH ||
               (word_ends(word_at(phrase, at),
                    nominative_endings(adjective.gender)) &&
                   (strchr("mf", adjective.gender) != NULL ||
                       adjective.gender == phrase->gender));
    if (!read_noun(phrase, at, &noun))
        return false;
    if (noun.gender == 'p')
        return is_plural(phrase, at, &noun);
    if (start == START_LIST)
        return is_nominative(phrase, at, &noun);
    return !noun.oblique && (start == START_DASH || noun.gender == 'm' ||
                                is_nominative(phrase, at, &noun));
}

/* «МКУ «ИМЦ»», but «IT специалист». */
static bool
begins_frozen(const struct phrase *phrase)
{
    struct noun noun;

    if (freezes(phrase, 0) || phrase->tokens[0].quoted)
        return true;
    return is_abbreviation(phrase, 0) &&
           !(read_noun(phrase, 1, &noun) && noun.animacy == ANIMACY_BEING &&
               !noun.oblique);
}

static void
decline_heads(struct phrase *phrase)
{
    size_t at = is_abbreviation(phrase, 0);
    struct noun noun;

    phrase->being = true;
    phrase->found = begins_frozen(phrase);
    if (phrase->found)
        at = 1;
    else
        at = decline_head(phrase, at, START_NONE);
    while (phrase->found && at < phrase->count) {
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
    if (unclear_tokens(phrase->tokens, phrase->count))
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
    for (i = 0; i < phrase->count; i++) {
        const struct token *token = &phrase->tokens[i];
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

bool
phrase_decline(struct arena *arena, const char *text, struct forms *forms)
{
    struct phrase phrase = { .arena = arena, .confidence = CONFIDENCE_SURE };
    int i;

    phrase.tokens = token_cut(arena, text, &phrase.count);
    if (phrase.count == 0)
        return false;
    phrase.forms = arena_array(arena, phrase.count, sizeof(struct forms));
    phrase.capitals = all_capitals(&phrase);
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

    return count > 0 && noun_read(&tokens[0].word, &noun) &&
           noun.gender == 'p' &&
           (oblique_read(&tokens[0].word) == OBLIQUE_SURELY ||
               word_is(&tokens[0].word, "главы старосты судьи коллеги"));
}
