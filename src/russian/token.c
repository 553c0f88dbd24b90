#include "russian/token.h"

#include <string.h>

#include "base/arena.h"
#include "base/utf8.h"

enum kind { KIND_WORD, KIND_SIGN, KIND_BLANK };

enum {
    QUOTE_OPENS = 0xAB,
    QUOTE_CLOSES = 0xBB,
    LOW_QUOTE = 0x201E,
    HIGH_QUOTE = 0x201C
};

static enum kind
kind_of(uint32_t code)
{
    if (utf8_space(code))
        return KIND_BLANK;
    if (utf8_letter(code) || utf8_digit(code) || code == '-' || code == '\'' ||
        code == UTF8_NO_BREAK_HYPHEN || code == 0x2019)
        return KIND_WORD;
    return KIND_SIGN;
}

/* Bytes from `text` on that are of one kind. */
static size_t
span(const char *text, const char *stop, enum kind kind)
{
    const char *at = text;

    while (at < stop) {
        size_t length;

        if (kind_of(utf8_decode(at, (size_t)(stop - at), &length)) != kind)
            break;
        at += length;
    }
    return (size_t)(at - text);
}

/* How many quotations more are open at `to` than at `from`; *opened: one
 * begins here. */
static int
quotations(const char *from, const char *to, bool *opened)
{
    int depth = 0;

    while (from < to) {
        size_t length;
        uint32_t code = utf8_decode(from, (size_t)(to - from), &length);

        if (code == QUOTE_OPENS || code == LOW_QUOTE || code == '"')
            *opened = true;
        depth += code == QUOTE_OPENS || code == LOW_QUOTE;
        depth -= code == QUOTE_CLOSES || code == HIGH_QUOTE;
        from += length;
    }
    return depth;
}

/* A slash between two words, «методист/педагог», ends the token like a blank;
 * «и/или» and «п/п» are one. */
static bool
is_slash(const char *word, const char *at, const char *stop)
{
    enum { SHORT_BYTES = 6 };
    size_t length;

    return at + 1 < stop && at[0] == '/' && at - word > SHORT_BYTES &&
           utf8_letter(utf8_decode(at + 1, (size_t)(stop - at - 1), &length));
}

/* Where the signs behind a word of `size` bytes end. */
static const char *
token_end(const char *word, size_t size, const char *stop)
{
    const char *end = word + size;

    if (is_slash(word, end, stop))
        return end + 1;
    while (end < stop && span(end, stop, KIND_BLANK) == 0)
        end += span(end, stop, KIND_SIGN) + span(end, stop, KIND_WORD);
    return end;
}

struct token *
token_cut(struct arena *arena, const char *text, size_t *count)
{
    const char *stop = text + strlen(text);
    struct token *tokens =
        arena_array(arena, (size_t)(stop - text) + 1, sizeof(*tokens));
    int depth = 0;

    *count = 0;
    while (text < stop) {
        struct token *token = &tokens[(*count)++];
        size_t signs = span(text, stop, KIND_SIGN);
        size_t size = span(text + signs, stop, KIND_WORD);
        const char *end = token_end(text + signs, size, stop);

        token->start = text;
        word_read(&token->word, text + signs, size);
        token->quoted = depth > 0;
        depth += quotations(text, end, &token->quoted);
        token->end = end + span(end, stop, KIND_BLANK);
        text = token->end;
    }
    return tokens;
}

bool
token_opens(const struct token *token, char sign)
{
    return memchr(token->start, sign,
               (size_t)(token->word.text - token->start)) != NULL;
}

bool
token_closes(const struct token *token, char sign)
{
    const char *behind = token->word.text + token->word.size;

    return memchr(behind, sign, (size_t)(token->end - behind)) != NULL;
}

bool
token_is_dash(const struct token *token)
{
    size_t length;
    uint32_t code =
        utf8_decode(token->start, (size_t)(token->end - token->start), &length);

    if (code == UTF8_EN_DASH || code == UTF8_EM_DASH)
        return token->word.size == 0;
    return code == '-' && token->word.size == 1;
}

bool
token_is_russian(const struct token *token)
{
    const struct word *word = &token->word;
    bool russian = false;
    size_t at = 0;

    while (at < word->length) {
        size_t length;
        uint32_t code = utf8_decode(word->key + at, word->length - at, &length);

        if (at == 0 && !utf8_letter(code))
            return false;
        russian = russian || (code >= 0x430 && code <= 0x44F);
        at += length;
    }
    return russian;
}
