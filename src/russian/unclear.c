#include "russian/unclear.h"

#include <string.h>

#include "base/utf8.h"
#include "russian/token.h"
#include "russian/wording.h"

static const char numerals[] =
    "двое трое четверо пятеро шестеро семеро оба обе два две три четыре пять "
    "шесть семь восемь девять десять";

static bool
is_capital(const struct word *word)
{
    size_t length;

    return word->size > 0 &&
           utf8_upper(utf8_decode(word->text, word->size, &length));
}

/* «имени академика Ф.М. Образцова» is a genitive in every case; «от имени» is
 * said of something else. */
static bool
names_after(const struct token *tokens, size_t at)
{
    return word_is(&tokens[at].word, "имени им") &&
           !(at > 0 && word_is(&tokens[at - 1].word, "от"));
}

/* «предприниматель Иванов» */
static bool
is_name(const struct token *tokens, size_t at)
{
    const struct word *word = &tokens[at].word;

    return wording_title(&tokens[at - 1].word) && word->size > 2 &&
           !tokens[at].quoted && is_capital(word) &&
           !word_ends(word, "ой ого ей его ии");
}

/* «заместитель директора, Иванов» */
static bool
is_appended_name(const struct token *tokens, size_t count, size_t at)
{
    return at + 1 == count && token_closes(&tokens[at - 1], ',') &&
           !tokens[at].quoted && is_capital(&tokens[at].word) &&
           !word_capitals(&tokens[at].word) &&
           !is_capital(&tokens[at - 1].word);
}

static bool
is_initial(const struct token *tokens, size_t at)
{
    return tokens[at].word.size == 2 && token_closes(&tokens[at], '.') &&
           is_capital(&tokens[at].word) && !tokens[at].quoted;
}

/* «Иванов И.И.»; behind «имени» a surname follows the initials. */
static bool
is_person(const struct token *tokens, size_t count, size_t at, bool named)
{
    return is_initial(tokens, at) &&
           !(named && at + 1 < count && is_capital(&tokens[at + 1].word));
}

/* «город Тула», «село Красное Озеро»: whether the name declines depends on its
 * gender and its age; «посёлок Солнечный» agrees. */
static bool
is_place(const struct token *tokens, size_t count)
{
    return count > 1 &&
           word_is(&tokens[0].word,
               "город село деревня поселок хутор станица аул") &&
           !tokens[1].quoted && is_capital(&tokens[1].word) &&
           !(count == 2 && word_ends(&tokens[1].word, "ый ий ой ая ое"));
}

bool
unclear_tokens(const struct token *tokens, size_t count)
{
    bool named = false; /* after somebody, up to a comma */
    size_t i;

    if (count > 0 && word_is(&tokens[0].word, numerals))
        return true;
    if (is_place(tokens, count))
        return true;
    for (i = 1; i < count; i++) {
        named = !token_closes(&tokens[i - 1], ',') &&
                (named || names_after(tokens, i - 1));
        if (is_name(tokens, i) || is_person(tokens, count, i, named) ||
            is_appended_name(tokens, count, i))
            return true;
    }
    return false;
}
