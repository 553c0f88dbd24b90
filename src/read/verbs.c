#include "read/verbs.h"

#include <stdbool.h>
#include <stdint.h>
#include <string.h>

#include "base/message.h"
#include "base/utf8.h"
#include "read/origin.h"
#include "record/element.h"
#include "record/node.h"
#include "record/record.h"

static size_t
trimmed(const char *text, size_t length)
{
    while (length > 0 && strchr(" \t\n", text[length - 1]) != NULL)
        length--;
    return length;
}

/* Where the character that ends at `at` begins. */
static size_t
before(const char *text, size_t at)
{
    while (at > 0 && ((unsigned char)text[at - 1] & 0xC0) == 0x80)
        at--;
    return at > 0 ? at - 1 : 0;
}

static uint32_t
letter_at(const char *text, size_t at, size_t end)
{
    size_t length;

    return utf8_to_lower(utf8_decode(text + at, end - at, &length));
}

/* Where `name` begins when the text ends with it, in whatever case and also
 * «п р и к а з ы в а ю»; `end` when it does not. */
static size_t
spelled_at(const char *text, size_t end, const char *name, size_t size)
{
    size_t at = end;

    while (size > 0 && at > 0) {
        size_t start = before(text, at);
        size_t of = before(name, size);
        uint32_t letter = letter_at(text, start, at);

        if (letter == letter_at(name, of, size))
            size = of;
        else if (at == end || !utf8_space(letter))
            return end;
        at = start;
    }
    return size > 0 ? end : at;
}

static bool
letter_before(const char *text, size_t at)
{
    return at > 0 && utf8_letter(letter_at(text, before(text, at), at));
}

/* Offset of the verb that ends the text, with or without a colon; `length`
 * when none does. */
static size_t
verb_at(const char *text, size_t length, const char *verbs)
{
    size_t end = length;

    if (end > 0 && text[end - 1] == ':')
        end = trimmed(text, end - 1);
    while (*verbs != '\0') {
        size_t size = strcspn(verbs, "|");
        size_t at = spelled_at(text, end, verbs, size);

        if (at < end && !letter_before(text, at))
            return at;
        verbs += size + (verbs[size] == '|');
    }
    return length;
}

static const char *
content(const xmlNode *text)
{
    return (const char *)text->content;
}

/* Where so many bytes stand that end the paragraph. */
static struct place
verb_place(const struct origin *origin, const xmlNode *paragraph, size_t end,
    size_t bytes)
{
    if (origin == NULL)
        return record_place(paragraph);
    end = trimmed(origin->text, end);
    return origin_place(origin, end > bytes ? end - bytes : 0);
}

/* The word without the blanks that set its letters apart: the form does. */
static void
write_verb(xmlNode *verb, const char *text, size_t length)
{
    xmlChar *word = xmlStrndup((const xmlChar *)text, (int)length);
    size_t out = 0;
    size_t used;
    size_t i;

    for (i = 0; i < length; i += used) {
        if (utf8_space(utf8_decode(text + i, length - i, &used)))
            continue;
        memcpy(word + out, text + i, used);
        out += used;
    }
    xmlNodeSetContent(verb, NULL);
    element_text(verb, (const char *)word, out);
    xmlFree(word);
}

static void
split_text(
    const struct origin *origin, xmlNode *text, size_t end, const char *verbs)
{
    size_t length = trimmed(content(text), strlen(content(text)));
    size_t at = verb_at(content(text), length, verbs);
    size_t bytes = length - at;
    xmlNode *verb;

    if (bytes == 0)
        return;
    verb = element_new(
        text->parent, "verb", verb_place(origin, text->parent, end, bytes));
    write_verb(verb, content(text) + at, bytes);
    if (at > 0) {
        xmlChar *before = xmlStrndup(text->content, (int)at);

        xmlNodeSetContent(text, NULL);
        xmlNodeAddContent(text, before);
        xmlFree(before);
    } else {
        xmlUnlinkNode(text);
        xmlFreeNode(text);
    }
}

/* «**ПРИКАЗЫВАЮ:**» or «**ПРИКАЗЫВАЮ**:» */
static void
split_strong(xmlNode *strong, xmlNode *colon, const char *verbs)
{
    xmlNode *text = strong->children;
    xmlChar *word;
    size_t length;

    if (text == NULL || text->type != XML_TEXT_NODE || text->next != NULL)
        return;
    length = trimmed(content(text), strlen(content(text)));
    if (verb_at(content(text), length, verbs) != 0)
        return;
    xmlNodeSetName(strong, (const xmlChar *)"verb");
    if (colon != NULL) {
        xmlNodeAddContent(text, (const xmlChar *)":");
        xmlUnlinkNode(colon);
        xmlFreeNode(colon);
    }
    word = xmlNodeGetContent(strong);
    write_verb(strong, (const char *)word, strlen((const char *)word));
    xmlFree(word);
}

static bool
is_emphasis(const xmlNode *node)
{
    return node != NULL && node->type == XML_ELEMENT_NODE &&
           (strcmp((const char *)node->name, "strong") == 0 ||
               strcmp((const char *)node->name, "em") == 0);
}

void
verbs_split(const struct origin *origin, xmlNode *paragraph, size_t end,
    const char *verbs)
{
    xmlNode *last = paragraph->last;

    if (last == NULL)
        return;
    if (is_emphasis(last))
        split_strong(last, NULL, verbs);
    else if (last->type == XML_TEXT_NODE && strcmp(content(last), ":") == 0 &&
             is_emphasis(last->prev))
        split_strong(last->prev, last, verbs);
    else if (last->type == XML_TEXT_NODE)
        split_text(origin, last, end, verbs);
}

void
verbs_find(xmlNode *text, const char *verbs)
{
    xmlNode *last = NULL;
    xmlNode *node;

    for (node = node_first(text); node != NULL; node = node_next(node)) {
        bool section = node_is(node, "section");

        if ((section || node_is(node, "point")) && last != NULL &&
            node_is(last, "p"))
            verbs_split(NULL, last, 0, verbs);
        if (section)
            verbs_find(node, verbs);
        last = node;
    }
}
