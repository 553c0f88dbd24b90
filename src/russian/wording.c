#include "russian/wording.h"

#include <string.h>

#include "russian/adjective.h"
#include "russian/noun.h"
#include "russian/token.h"

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
    "понятой связной постовой рулевой городовой ездовой пожарный лесничий "
    "кормчий старший больной караульный "
    "горничная дежурная рабочая вожатая уполномоченная ответственная "
    "доверенная приемная";

/* Ends of adverbs that would read as nouns: временно, материально. */
static const char adverbs[] = "енно янно анно ально ельно";

static const char titles[] =
    "предприниматель гражданин гражданка господин госпожа товарищ";

/* Short names of ministries that end in a genitive. */
static const char ministries[] =
    "минпросвещения минобрнауки минобразования минобороны минкультуры минцифры "
    "минэкономразвития минэкономики минприроды минэнерго минимущества "
    "минвостокразвития минсоцразвития минсоцполитики минкомсвязи минпечати";

static const struct word *
word_at(const struct wording *wording, size_t at)
{
    return &wording->tokens[at].word;
}

static bool
all_capitals(const struct wording *wording)
{
    size_t i;

    for (i = 0; i < wording->count; i++)
        if (token_is_russian(&wording->tokens[i]) &&
            word_at(wording, i)->length > 2 &&
            !word_capitals(word_at(wording, i)))
            return false;
    return true;
}

bool
wording_abbreviation(const struct wording *wording, size_t at)
{
    enum { SHORT_BYTES = 10 };
    const struct word *word = word_at(wording, at);

    return word_capitals(word) &&
           (!wording->capitals || word->length <= SHORT_BYTES);
}

bool
wording_freezes(const struct wording *wording, size_t at)
{
    const struct token *token = &wording->tokens[at];

    if (!token->quoted && (word_is(&token->word, "врио врид ио") ||
                              word_is(&token->word, ministries)))
        return true;
    return (token_closes(token, '.') || token_closes(token, '/')) &&
           word_is(&token->word, "и вр зам нач пом зав рук пред");
}

/* «город-герой» is no adjective, and «инструктор-пожарный» two nouns. */
static bool
is_compound_noun(const struct word *word)
{
    const char *hyphen = memchr(word->text, '-', word->size);
    struct adjective adjective;
    struct word part;
    struct noun noun;

    if (hyphen == NULL)
        return false;
    word_last_part(word, &part);
    if (!adjective_read(&part, &adjective))
        return true;
    if (!wording_substantive(&part))
        return false;
    word_read(&part, word->text, (size_t)(hyphen - word->text));
    return noun_read(&part, &noun) && noun.animacy == ANIMACY_BEING;
}

bool
wording_adjective(
    const struct wording *wording, size_t at, struct adjective *adjective)
{
    return at < wording->count && !wording->tokens[at].quoted &&
           token_is_russian(&wording->tokens[at]) &&
           adjective_read(word_at(wording, at), adjective) &&
           !is_compound_noun(word_at(wording, at));
}

bool
wording_adverb(const struct wording *wording, size_t at)
{
    struct adjective adjective;

    return word_ends(word_at(wording, at), "но ко бо") &&
           !token_closes(&wording->tokens[at], ',') &&
           wording_adjective(wording, at + 1, &adjective);
}

bool
wording_precedes(const struct wording *wording, size_t at)
{
    const struct token *token = &wording->tokens[at];

    if (at + 1 >= wording->count || token->quoted || token_is_dash(token))
        return false;
    if (token_closes(token, '.'))
        return word_is(&token->word, "гл ст мл вед исп тех науч");
    return !token_is_russian(token) || wording_adverb(wording, at) ||
           word_is(&token->word, "гвардии");
}

bool
wording_noun(const struct wording *wording, size_t at, struct noun *noun)
{
    struct adjective adjective;

    return at < wording->count && !wording->tokens[at].quoted &&
           token_is_russian(&wording->tokens[at]) &&
           !wording_abbreviation(wording, at) &&
           !word_is(word_at(wording, at), prepositions) &&
           !word_ends(word_at(wording, at), adverbs) &&
           !wording_adjective(wording, at, &adjective) &&
           noun_read(word_at(wording, at), noun);
}

const char *
wording_nominatives(char gender)
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

void
wording_cut(struct arena *arena, const char *text, struct wording *wording)
{
    wording->tokens = token_cut(arena, text, &wording->count);
    wording->capitals = all_capitals(wording);
}

bool
wording_substantive(const struct word *word)
{
    return word_is(word, substantives);
}

bool
wording_title(const struct word *word)
{
    return word_is(word, titles);
}
