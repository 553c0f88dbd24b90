#include "xpath/sentences.h"

#include <stdlib.h>
#include <string.h>

#include <libxml/xpathInternals.h>

#include "base/arena.h"
#include "base/file.h"
#include "base/utf8.h"
#include "russian/control.h"
#include "russian/date.h"
#include "russian/definition.h"
#include "russian/infinitive.h"
#include "russian/oblique.h"
#include "russian/pattern.h"
#include "russian/token.h"
#include "russian/word.h"
#include "xpath/call.h"

static void
give_part(xmlXPathParserContext *call, struct arena *arena, const char *found,
    size_t size)
{
    call_give(call,
        found == NULL ? "" : arena_printf(arena, "%.*s", (int)size, found));
}

/* ru:find(text, pattern) */
void
sentences_find(xmlXPathParserContext *call, int given)
{
    struct arena *arena = arena_new();
    const char *strings[2];
    const char *found = NULL;
    size_t size = 0;

    if (call_take(call, given, arena, 2, 2, strings))
        found = pattern_find(strings[0], strings[1], &size);
    give_part(call, arena, found, size);
    arena_free(arena);
}

/* ru:definition(text, number) */
void
sentences_definition(xmlXPathParserContext *call, int given)
{
    struct arena *arena = arena_new();
    const char *strings[2];
    const char *found = NULL;
    size_t size = 0;

    if (call_take(call, given, arena, 2, 2, strings)) {
        if (strings[1][0] < '1' || strings[1][0] > '9' || strings[1][1] != '\0')
            call_report(call, "1 … 9", strings[1]);
        else
            found = definition_find(
                strings[0], (size_t)(strings[1][0] - '0'), &size);
    }
    give_part(call, arena, found, size);
    arena_free(arena);
}

/* ru:infinitive(text) */
void
sentences_infinitive(xmlXPathParserContext *call, int given)
{
    struct arena *arena = arena_new();
    const char *text;
    const char *found = NULL;
    size_t size = 0;

    if (call_take(call, given, arena, 1, 1, &text))
        found = infinitive_find(text, &size);
    give_part(call, arena, found, size);
    arena_free(arena);
}

static void gather(const xmlNode *node, struct buffer *buffer);

/* The text of a node; an empty element, which breaks a line, is a blank. */
static void
gather_node(const xmlNode *node, struct buffer *buffer)
{
    if (node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE)
        buffer_text(buffer, (const char *)node->content);
    else if (node->type == XML_ELEMENT_NODE && node->children == NULL)
        buffer_text(buffer, " ");
    else if (node->type == XML_ELEMENT_NODE || node->type == XML_ATTRIBUTE_NODE)
        gather(node->children, buffer);
}

static void
gather(const xmlNode *node, struct buffer *buffer)
{
    for (; node != NULL; node = node->next)
        gather_node(node, buffer);
}

/* One blank for each run of blanks and line ends; none at the ends. */
static const char *
one_line(struct arena *arena, const char *text)
{
    const char *end = text + strlen(text);
    char *line = arena_alloc(arena, (size_t)(end - text) + 1);
    size_t size = 0;

    while (text < end) {
        size_t length;

        if (!utf8_space(utf8_decode(text, (size_t)(end - text), &length))) {
            memcpy(line + size, text, length);
            size += length;
        } else if (size > 0 && line[size - 1] != ' ') {
            line[size++] = ' ';
        }
        text += length;
    }
    if (size > 0 && line[size - 1] == ' ')
        line[size - 1] = '\0';
    return line;
}

/* ru:line(text) */
void
sentences_line(xmlXPathParserContext *call, int given)
{
    struct arena *arena = arena_new();
    struct buffer text = { .arena = arena };
    const char *string = "";

    if (given == 1 && call->value->type == XPATH_NODESET) {
        xmlXPathObject *value = valuePop(call);

        buffer_text(&text, "");
        if (!xmlXPathNodeSetIsEmpty(value->nodesetval))
            gather_node(value->nodesetval->nodeTab[0], &text);
        xmlXPathFreeObject(value);
        string = text.data;
    } else {
        (void)call_take(call, given, arena, 1, 1, &string);
    }
    call_give(call, one_line(arena, string));
    arena_free(arena);
}

static bool
letter_or_digit(const char *text, size_t size)
{
    size_t length;
    uint32_t code = utf8_decode(text, size, &length);

    return utf8_letter(code) || utf8_digit(code);
}

/* A word without the signs at its ends. */
static const char *
bare(struct arena *arena, const char *text, size_t size)
{
    size_t end = 0;
    size_t i;

    while (size > 0 && !letter_or_digit(text, size)) {
        text++;
        size--;
    }
    for (i = 0; i < size; i++)
        if (((unsigned char)text[i] & 0xC0) != 0x80 &&
            letter_or_digit(text + i, size - i)) {
            size_t length;

            (void)utf8_decode(text + i, size - i, &length);
            end = i + length;
        }
    return arena_strndup(arena, text, end);
}

/* ru:word(text, number) */
void
sentences_word(xmlXPathParserContext *call, int given)
{
    struct arena *arena = arena_new();
    const char *strings[2];
    const char *word = "";

    if (call_take(call, given, arena, 2, 2, strings)) {
        const char *line = one_line(arena, strings[0]);
        long number = strtol(strings[1], NULL, 10);

        for (; number > 1 && strchr(line, ' ') != NULL; number--)
            line = strchr(line, ' ') + 1;
        if (number == 1)
            word = bare(arena, line, strcspn(line, " "));
        else if (number < 1)
            call_report(call, "1, 2, …", strings[1]);
    }
    call_give(call, word);
    arena_free(arena);
}

static void
give_if(xmlXPathParserContext *call, int given,
    bool (*fits)(const struct word *word, const char *patterns))
{
    struct arena *arena = arena_new();
    const char *strings[2];
    const char *text = "";
    struct word word;

    if (call_take(call, given, arena, 2, 2, strings)) {
        word_read(&word, strings[0], strlen(strings[0]));
        if (word.length > 0 && fits(&word, strings[1]))
            text = strings[0];
    }
    call_give(call, text);
    arena_free(arena);
}

/* ru:ends(word, endings) */
void
sentences_ends(xmlXPathParserContext *call, int given)
{
    give_if(call, given, word_ends);
}

/* ru:among(word, words) */
void
sentences_among(xmlXPathParserContext *call, int given)
{
    give_if(call, given, word_is);
}

/* ru:instrumental(text) */
void
sentences_instrumental(xmlXPathParserContext *call, int given)
{
    static const struct word none;
    struct arena *arena = arena_new();
    const char *text;
    const char *found = "";

    if (call_take(call, given, arena, 1, 1, &text)) {
        size_t count;
        const struct token *tokens = token_cut(arena, text, &count);

        if (count > 0 && oblique_instrumental(&tokens[0].word,
                             count > 1 ? &tokens[1].word : &none))
            found = text;
    }
    call_give(call, found);
    arena_free(arena);
}

/* ru:control(text) */
void
sentences_control(xmlXPathParserContext *call, int given)
{
    struct arena *arena = arena_new();
    const char *text;

    if (call_take(call, given, arena, 1, 1, &text) && control_said(arena, text))
        call_give(call, text);
    else
        call_give(call, "");
    arena_free(arena);
}

/* ru:weekday(date): 1 is Monday. */
void
sentences_weekday(xmlXPathParserContext *call, int given)
{
    struct arena *arena = arena_new();
    const char *text;
    const char *day = "";
    struct date date;

    if (call_take(call, given, arena, 1, 1, &text)) {
        if (date_parse(text, strlen(text), &date))
            day = arena_printf(arena, "%d", date_weekday(date));
        else if (text[0] != '\0')
            call_report(call, "2023-06-02", text);
    }
    call_give(call, day);
    arena_free(arena);
}
