#include "russian/lookalike.h"

#include <stdint.h>
#include <string.h>

#include "base/alphabet.h"
#include "base/utf8.h"

/* Each Russian letter stands at the place of its Latin twin. */
static const char latin_twins[] = "ABCEHKMOPTXYaceopxy";
static const char russian_twins[] = "АВСЕНКМОРТХУасеорху";

static bool
has_twin(const char *letter, size_t length)
{
    size_t i;

    if (length == 1)
        return strchr(latin_twins, letter[0]) != NULL;
    for (i = 0; i < strlen(russian_twins); i += length)
        if (length == 2 && memcmp(russian_twins + i, letter, length) == 0)
            return true;
    return false;
}

/* ---- tokens: what stands between blanks ---- */

struct token {
    const char *text;
    size_t start;
    size_t end;
};

static bool
next_token(const char *text, size_t size, size_t from, struct token *token)
{
    size_t length;

    while (from < size &&
           utf8_space(utf8_decode(text + from, size - from, &length)))
        from += length;
    *token = (struct token){ text, from, from };
    while (token->end < size && !utf8_space(utf8_decode(text + token->end,
                                    size - token->end, &length)))
        token->end += length;
    return token->end > token->start;
}

static bool
is_address(const struct token *token)
{
    size_t i;

    for (i = token->start; i < token->end; i++)
        if (token->text[i] == '@' ||
            (token->text[i] == ':' && token->end - i > 3 &&
                memcmp(token->text + i, "://", 3) == 0))
            return true;
    return false;
}

/* The first letter, digit or other sign; 0: no token. */
static uint32_t
first_of(const struct token *token)
{
    size_t length;

    return token->end == token->start ? 0
                                      : utf8_decode(token->text + token->start,
                                            token->end - token->start, &length);
}

/* Begins like a Russian surname: a capital and a small letter. */
static bool
is_name(const struct token *token)
{
    uint32_t first = first_of(token);
    size_t length;

    return alphabet_of(first) == ALPHABET_RUSSIAN && utf8_upper(first) &&
           token->end - token->start > 2 &&
           utf8_lower(utf8_decode(token->text + token->start + 2, 2, &length));
}

/* ---- letters inside a word ---- */

struct run {
    struct lookalike first[ALPHABET_COUNT];
    bool twins[ALPHABET_COUNT]; /* all its letters have a twin */
    size_t end;
};

/* The letters from `at` on. */
static void
read_run(const struct token *token, size_t at, struct run *run)
{
    size_t length;

    memset(run, 0, sizeof(*run));
    run->twins[ALPHABET_LATIN] = run->twins[ALPHABET_RUSSIAN] = true;
    for (run->end = at; run->end < token->end; run->end += length) {
        enum alphabet alphabet = alphabet_of(utf8_decode(
            token->text + run->end, token->end - run->end, &length));
        struct lookalike *first = &run->first[alphabet];

        if (alphabet == ALPHABET_NONE)
            return;
        if (first->length == 0)
            *first = (struct lookalike){ .offset = run->end,
                .length = length,
                .latin = alphabet == ALPHABET_LATIN };
        run->twins[alphabet] =
            run->twins[alphabet] && has_twin(token->text + run->end, length);
    }
}

static bool
in_word(const struct token *token, struct lookalike *found)
{
    size_t at = token->start;
    struct run run;

    while (at < token->end) {
        read_run(token, at, &run);
        if (run.first[ALPHABET_LATIN].length > 0 &&
            run.first[ALPHABET_RUSSIAN].length > 0 &&
            (run.twins[ALPHABET_LATIN] || run.twins[ALPHABET_RUSSIAN])) {
            *found = run.first[run.twins[ALPHABET_LATIN] ? ALPHABET_LATIN
                                                         : ALPHABET_RUSSIAN];
            return true;
        }
        at = run.end > at ? run.end : at + 1;
    }
    return false;
}

/* ---- letters that stand alone ---- */

static void
found_latin(size_t offset, struct lookalike *found)
{
    *found = (struct lookalike){ .offset = offset, .length = 1, .latin = true };
}

/* A capital and a full stop at `at`, behind which *at stands then. */
static bool
initial(const struct token *token, size_t *at, struct lookalike *found)
{
    size_t length;
    uint32_t code;

    if (*at >= token->end)
        return false;
    code = utf8_decode(token->text + *at, token->end - *at, &length);
    if (!utf8_upper(code) || *at + length >= token->end ||
        token->text[*at + length] != '.' ||
        (alphabet_of(code) == ALPHABET_LATIN &&
            !has_twin(token->text + *at, length)))
        return false;
    if (alphabet_of(code) == ALPHABET_LATIN && found->length == 0)
        found_latin(*at, found);
    *at += length + 1;
    return true;
}

static bool
in_initials(const struct token *before, const struct token *token,
    const struct token *after, struct lookalike *found)
{
    size_t at = token->start;

    *found = (struct lookalike){ .length = 0 };
    return initial(token, &at, found) && initial(token, &at, found) &&
           found->length > 0 && (is_name(before) || is_name(after));
}

/* «c 1 сентября», «O дежурстве»: small letters anywhere, capitals where the
 * text begins. */
static bool
is_preposition(const struct token *before, const struct token *token,
    const struct token *after, struct lookalike *found)
{
    char letter = token->text[token->start];
    uint32_t next = first_of(after);
    bool first = before->end == before->start;
    bool russian = alphabet_of(next) == ALPHABET_RUSSIAN;

    if (token->end - token->start != 1)
        return false;
    found_latin(token->start, found);
    if (letter == 'c' || letter == 'o')
        return (russian || (letter == 'c' && utf8_digit(next))) &&
               (first || alphabet_of(first_of(before)) == ALPHABET_RUSSIAN);
    return strchr("BCOK", letter) != NULL && first && russian &&
           utf8_lower(next);
}

bool
lookalike_next(const char *text, size_t size, struct lookalike *found)
{
    struct token before = { text, found->start, found->end };
    struct token token;
    struct token after;

    for (; next_token(text, size, before.end, &token); before = token) {
        if (is_address(&token))
            continue;
        (void)next_token(text, size, token.end, &after);
        if (in_word(&token, found) ||
            in_initials(&before, &token, &after, found) ||
            is_preposition(&before, &token, &after, found)) {
            found->start = token.start;
            found->end = token.end;
            return true;
        }
    }
    return false;
}
