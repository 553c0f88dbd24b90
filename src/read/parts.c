#include "read/parts.h"

#include <stdint.h>
#include <string.h>

#include "base/arena.h"
#include "base/file.h"
#include "base/utf8.h"
#include "record/kind.h"
#include "record/spelling.h"

/* The longest of the names "РЕШИЛИ|ПОСТАНОВИЛИ" that begins the text. */
static size_t
spelled_one_of(const char *text, size_t size, const char *names)
{
    size_t best = 0;

    while (*names != '\0') {
        size_t length = strcspn(names, "|");
        size_t used = spelling_prefix(text, size, names, length);

        if (used > best)
            best = used;
        names += length + (names[length] == '|');
    }
    return best;
}

static const struct part *
find(const struct kind *kind, const char *text, size_t size, size_t *start,
    size_t *length)
{
    const struct part *found = NULL;
    size_t best = 0;
    unsigned i;

    *start = 0;
    while (*start < size && strchr(" \t*", text[*start]) != NULL)
        ++*start;
    for (i = 0; i < kind->part_count; i++) {
        const struct part *part = &kind->parts[i];
        size_t used =
            spelled_one_of(text + *start, size - *start, part->headings);

        if (part->label != NULL && used < size - *start) {
            size_t whole =
                spelled_one_of(text + *start, size - *start, part->label);

            used = whole > used ? whole : used;
        }
        if (used > best) {
            best = used;
            found = &kind->parts[i];
        }
    }
    *length = best;
    return found;
}

const struct part *
parts_heading(const struct kind *kind, const char *text, size_t size,
    size_t *start, size_t *length)
{
    const struct part *part = find(kind, text, size, start, length);
    size_t i = *start + *length;

    while (i < size && strchr(" \t*:.", text[i]) != NULL)
        i++;
    return i == size ? part : NULL;
}

const struct part *
parts_line(const struct kind *kind, const char *text, size_t size,
    size_t *start, size_t *length, size_t *content)
{
    const struct part *part = find(kind, text, size, start, length);
    size_t i = *start + *length;

    while (i < size && text[i] == '*')
        i++;
    if (part == NULL || i == size || text[i] != ':')
        return NULL;
    for (i++; i < size && strchr(" \t*", text[i]) != NULL;)
        i++;
    *content = i;
    return part;
}

const char *
parts_suggest(struct arena *arena, const struct kind *kind, const char *typed)
{
    struct spelling spelling = { .word = typed };
    unsigned i;

    for (i = 0; i < kind->part_count; i++)
        spelling_offer_listed(&spelling, arena, kind->parts[i].headings, 0);
    return spelling.best;
}

const char *
parts_names(struct arena *arena, const struct kind *kind)
{
    struct buffer buffer = { .arena = arena };
    unsigned i;

    buffer_text(&buffer, "");
    for (i = 0; i < kind->part_count; i++) {
        buffer_text(&buffer, i == 0 ? "" : ", ");
        buffer_text(&buffer, kind->parts[i].title);
    }
    return buffer.data;
}

/* ---- votes ---- */

static bool
is_quote(uint32_t code)
{
    return code == '"' || code == 0xAB || code == 0xBB ||
           (code >= 0x201C && code <= 0x201E);
}

/* Blanks, dashes, colons between a word and its number, commas after it, and
 * the quotes of «за». */
static size_t
skip_separators(const char *text, size_t size)
{
    size_t used = 0;
    size_t length;

    while (used < size) {
        uint32_t code = utf8_decode(text + used, size - used, &length);

        if (!utf8_space(code) && !is_quote(code) && code != '-' &&
            code != ':' && code != ',' && code != ';' && code != '.' &&
            (code < UTF8_HYPHEN || code > UTF8_EM_DASH))
            break;
        used += length;
    }
    return used;
}

static size_t
word_length(const char *text, size_t size)
{
    size_t used = 0;
    size_t length;

    while (used < size &&
           utf8_letter(utf8_decode(text + used, size - used, &length)))
        used += length;
    return used;
}

/* Where the number behind a word belongs, or NULL. */
static char *
vote_named(struct votes *votes, const char *word, size_t length)
{
    static const char abstained[] = "воздержал";

    if (spelling_prefix(word, length, "за", strlen("за")) == length)
        return votes->in_favour;
    if (spelling_prefix(word, length, "против", strlen("против")) == length)
        return votes->against;
    if (spelling_prefix(word, length, abstained, strlen(abstained)) > 0)
        return votes->abstained;
    return NULL;
}

/* The bytes from `first` to `last` at the start of a text. */
static size_t
run_length(const char *text, size_t size, char first, char last)
{
    size_t used = 0;

    while (used < size && text[used] >= first && text[used] <= last)
        used++;
    return used;
}

/* «за – -3»: a hyphen at the number behind another dash or a colon is a minus,
 * and there are no fewer than no votes. */
static bool
is_minus(const char *text, size_t used)
{
    size_t at;
    size_t length;

    if (used < 2 || text[used - 1] != '-')
        return false;
    for (at = 0; at < used - 1; at += length) {
        uint32_t code = utf8_decode(text + at, used - at, &length);

        if (code == '-' || code == ':' ||
            (code >= UTF8_HYPHEN && code <= UTF8_EM_DASH))
            return true;
    }
    return false;
}

/* A number, ____ for one still to be written, or «нет», which is "0"; the
 * bytes, or 0. */
static size_t
read_count(const char *text, size_t size, char *vote, size_t vote_size)
{
    static const char none[] = "нет";
    size_t word = word_length(text, size);
    size_t count = run_length(text, size, '0', '9');

    if (word > 0 && spelling_prefix(text, word, none, strlen(none)) == word) {
        vote[0] = '0';
        vote[1] = '\0';
        return word;
    }
    if (count == 0)
        count = run_length(text, size, '_', '_');
    if (count >= vote_size)
        return 0;
    memcpy(vote, text, count);
    vote[count] = '\0';
    return count;
}

/* «5 чел.», «5 голосов» */
static size_t
skip_unit(const char *text, size_t size)
{
    size_t at = skip_separators(text, size);
    size_t word = word_length(text + at, size - at);

    return spelled_one_of(text + at, word, "чел|голос") > 0 ? at + word : 0;
}

/* One word and its number; returns the bytes, or 0. */
static size_t
read_vote(const char *text, size_t size, struct votes *votes)
{
    size_t word = word_length(text, size);
    char *vote = word == 0 ? NULL : vote_named(votes, text, word);
    size_t at = word + skip_separators(text + word, size - word);
    size_t count;

    if (vote == NULL || vote[0] != '\0' || is_minus(text + word, at - word))
        return 0;
    count = read_count(text + at, size - at, vote, sizeof(votes->in_favour));
    if (count == 0)
        return 0;
    at += count;
    return at + skip_unit(text + at, size - at);
}

bool
votes_read(const char *text, size_t size, struct votes *votes)
{
    size_t at = skip_separators(text, size);

    memset(votes, 0, sizeof(*votes));
    while (at < size) {
        size_t used = read_vote(text + at, size - at, votes);

        if (used == 0)
            return false;
        at += used;
        at += skip_separators(text + at, size - at);
    }
    return votes->in_favour[0] != '\0' && votes->against[0] != '\0' &&
           votes->abstained[0] != '\0';
}
