#include "russian/infinitive.h"

#include <stdbool.h>
#include <string.h>

#include "base/utf8.h"
#include "russian/word.h"

static const char ends[] =
    "ть ться тись влечь беречь мочь жечь течь вести нести везти йти идти "
    "брести грести плести расти спасти";

/* «деятельность», «двадцать»: nouns and numbers that end so. */
static const char noun_ends[] = "ость дцать область власть часть страсти";

static const char nouns[] =
    "весть вести вновь восемь впредь грудь девять десять есть кровать мать "
    "месть нефть опять память печать повесть почесть путь пусть пять сеть "
    "скатерть смерть совести соцсеть суть тетрадь треть участь хоть честь "
    "четверть чуть шесть";

static bool
is_infinitive(const char *text, size_t size)
{
    struct word word;

    word_read(&word, text, size);
    return word.length > 0 && word_ends(&word, ends) &&
           !word_ends(&word, noun_ends) && !word_is(&word, nouns);
}

/* The bytes of the letters at `text`, with hyphens between them. */
static size_t
word_bytes(const char *text, size_t size)
{
    size_t at = 0;

    while (at < size) {
        size_t length;
        uint32_t code = utf8_decode(text + at, size - at, &length);

        if (!utf8_letter(code) && (at == 0 || code != '-'))
            break;
        at += length;
    }
    return at;
}

/* +1 and -1: what opens and closes a part that is not looked at. */
static int
change_of_depth(uint32_t code)
{
    if (code == '(' || code == 0xAB || code == 0x201E)
        return 1;
    return code == ')' || code == 0xBB || code == 0x201C ? -1 : 0;
}

const char *
infinitive_find(const char *text, size_t *size)
{
    size_t left = strlen(text);
    int depth = 0;

    while (left > 0) {
        size_t bytes = word_bytes(text, left);

        if (bytes > 0 && depth == 0 && is_infinitive(text, bytes)) {
            *size = bytes;
            return text;
        }
        if (bytes == 0) {
            depth += change_of_depth(utf8_decode(text, left, &bytes));
            depth = depth < 0 ? 0 : depth;
        }
        text += bytes;
        left -= bytes;
    }
    return NULL;
}
