#include "russian/control.h"

#include <stddef.h>
#include <string.h>

#include "russian/token.h"

/* Words of a sentence while it is read. */
struct sentence {
    const struct token *tokens;
    size_t count;
};

enum {
    OPENING = 4 /* «Общий контроль», «Возложить общий контроль» */
};

static const char duties[] =
    "возлож возлаг остав осуществ бер взя закреп поруч";

static bool
is(const struct sentence *sentence, size_t at, const char *words)
{
    return at < sentence->count && word_is(&sentence->tokens[at].word, words);
}

static bool
begins(const struct sentence *sentence, size_t at, const char *stems)
{
    return at < sentence->count &&
           word_begins(&sentence->tokens[at].word, stems);
}

/* Nothing more is said of what is controlled: the sentence ends, or goes on
 * with the one who controls. */
static bool
object_ends(const struct sentence *sentence, size_t at)
{
    const struct token *tokens = sentence->tokens;

    return at >= sentence->count || tokens[at].word.size == 0 ||
           token_closes(&tokens[at - 1], '.') ||
           token_closes(&tokens[at - 1], ',') || begins(sentence, at, duties) ||
           is(sentence, at, "на за и");
}

/* «исполнением», «исполнением настоящего приказа», but no «исполнением
 * плана», no «исполнением приказа Министерства». */
static bool
is_own_execution(const struct sentence *sentence, size_t at)
{
    static const char acts[] = "приказа распоряжения постановления решения";

    if (!begins(sentence, at, "исполнени выполнени"))
        return false;
    at++;
    if (is(sentence, at, "настоящего данного этого"))
        return is(sentence, at + 1, acts);
    return object_ends(sentence, at + (size_t)is(sentence, at, acts));
}

/* «Контроль оставляю за собой», «Оставить контроль за собой» */
static bool
is_bare(const struct sentence *sentence, size_t at)
{
    bool duty = false;
    size_t i;

    for (i = 0; i < sentence->count && !duty; i++)
        duty = begins(sentence, i, duties);
    return duty && at < OPENING &&
           (object_ends(sentence, at + 1) &&
               (!is(sentence, at + 1, "за") || is(sentence, at + 2, "собой")));
}

bool
control_said(struct arena *arena, const char *text)
{
    struct sentence sentence;
    size_t at;

    if (strstr(text, "онтрол") == NULL && strstr(text, "ОНТРОЛ") == NULL)
        return false; /* most texts */
    sentence.tokens = token_cut(arena, text, &sentence.count);
    for (at = 0; at < sentence.count; at++) {
        size_t object = at + 1;

        if (!is(&sentence, at, "контроль"))
            continue;
        object += (size_t)is(&sentence, object, "за над по");
        if (is_own_execution(&sentence, object) || is_bare(&sentence, at))
            return true;
    }
    return false;
}
