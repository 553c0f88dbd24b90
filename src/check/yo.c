#include "check/yo.h"

#include <stdbool.h>
#include <string.h>

#include <libxml/hash.h>
#include <libxml/xpathInternals.h>

#include "base/arena.h"
#include "base/utf8.h"
#include "russian/word.h"

enum { IO = 0x451, LEAST_LETTERS = 4 };

/* Two words each: «в сёла» and «из села». */
static const char two_words[] =
    "берег весла ведра всем гнезда жены звезды зерна знаем колеса моем небо "
    "озера осел признаем признает ребра села сестры слезы стекла стекло "
    "узнаем узнает чело черта";

static const char two_words_beginnings[] = "соверш";

/* How the words of a text are spelt, by the words with е. */
struct words {
    struct arena *arena;
    xmlHashTable *with_io;
    xmlHashTable *with_ie;
    const char *both; /* NULL: no word yet */
};

/* The bytes of the letters at `text`. */
static size_t
letters(const char *text, size_t size, unsigned *count, bool *small, bool *io)
{
    size_t at = 0;

    for (*count = 0, *small = true, *io = false; at < size; (*count)++) {
        size_t bytes;
        uint32_t code = utf8_decode(text + at, size - at, &bytes);

        if (!utf8_letter(code))
            break;
        *small = *small && !utf8_upper(code);
        *io = *io || code == IO;
        at += bytes;
    }
    return at;
}

static void
add(struct words *words, const char *text, size_t size, bool io)
{
    struct word word;
    const xmlChar *key;
    const char *other;
    char *copy;

    word_read(&word, text, size);
    if (word_is(&word, two_words) || word_begins(&word, two_words_beginnings))
        return;
    copy = arena_strndup(words->arena, text, size);
    key = BAD_CAST arena_strndup(words->arena, word.key, word.length);
    (void)xmlHashAddEntry(io ? words->with_io : words->with_ie, key, copy);
    other = xmlHashLookup(io ? words->with_ie : words->with_io, key);
    if (other != NULL)
        words->both = io ? arena_printf(words->arena, "%s %s", copy, other)
                         : arena_printf(words->arena, "%s %s", other, copy);
}

static void
read_text(struct words *words, const char *text)
{
    size_t left = strlen(text);

    while (left > 0 && words->both == NULL) {
        unsigned count;
        bool small;
        bool io;
        size_t bytes = letters(text, left, &count, &small, &io);

        if (small && count >= LEAST_LETTERS)
            add(words, text, bytes, io);
        if (bytes == 0)
            (void)utf8_decode(text, left, &bytes);
        text += bytes;
        left -= bytes;
    }
}

/* Most texts have no ё at all. */
static bool
has_io(const xmlNodeSet *nodes)
{
    bool found = false;
    int i;

    for (i = 0; nodes != NULL && i < nodes->nodeNr && !found; i++) {
        xmlChar *text = xmlNodeGetContent(nodes->nodeTab[i]);

        found = text != NULL && strstr((const char *)text, "ё") != NULL;
        xmlFree(text);
    }
    return found;
}

static const char *
find(struct arena *arena, const xmlNodeSet *nodes)
{
    struct words words = {
        .arena = arena,
        .with_io = xmlHashCreate(256),
        .with_ie = xmlHashCreate(256),
    };
    int i;

    for (i = 0; nodes != NULL && i < nodes->nodeNr; i++) {
        xmlChar *text = xmlNodeGetContent(nodes->nodeTab[i]);

        if (text != NULL)
            read_text(&words, (const char *)text);
        xmlFree(text);
    }
    xmlHashFree(words.with_io, NULL);
    xmlHashFree(words.with_ie, NULL);
    return words.both == NULL ? "" : words.both;
}

void
yo_both(xmlXPathParserContext *call, int given)
{
    struct arena *arena = arena_new();
    xmlNodeSet *nodes;

    if (given == 1) {
        nodes = xmlXPathPopNodeSet(call);
        if (call->error == 0)
            valuePush(call,
                xmlXPathNewCString(has_io(nodes) ? find(arena, nodes) : ""));
        xmlXPathFreeNodeSet(nodes);
    } else {
        xmlXPathErr(call, XPATH_INVALID_ARITY);
    }
    arena_free(arena);
}
