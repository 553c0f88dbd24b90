#include "record/verbs.h"

#include <stdbool.h>
#include <stdint.h>
#include <string.h>

#include "base/message.h"
#include "base/utf8.h"
#include "record/element.h"
#include "record/node.h"
#include "record/origin.h"
#include "record/record.h"

static size_t
trimmed(const char *text, size_t length)
{
    while (length > 0 && strchr(" \t\n", text[length - 1]) != NULL)
        length--;
    return length;
}

/* Do the last bytes of the text spell `name`, in whatever case? */
static bool
ends_with(const char *text, size_t length, const char *name, size_t size)
{
    size_t i;

    if (size > length)
        return false;
    text += length - size;
    for (i = 0; i < size;) {
        size_t a;
        size_t b;

        if (utf8_to_lower(utf8_decode(text + i, size - i, &a)) !=
                utf8_to_lower(utf8_decode(name + i, size - i, &b)) ||
            a != b)
            return false;
        i += a;
    }
    return true;
}

static bool
letter_before(const char *text, size_t at)
{
    size_t start = at;
    size_t length;

    while (start > 0 && ((unsigned char)text[start - 1] & 0xC0) == 0x80)
        start--;
    if (start > 0)
        start--;
    return start < at &&
           utf8_letter(utf8_decode(text + start, at - start, &length));
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

        if (size > 0 && ends_with(text, end, verbs, size) &&
            !letter_before(text, end - size))
            return end - size;
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
    element_text(verb, content(text) + at, bytes);
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
    size_t length;

    if (text == NULL || text->type != XML_TEXT_NODE || text->next != NULL)
        return;
    length = trimmed(content(text), strlen(content(text)));
    if (verb_at(content(text), length, verbs) != 0)
        return;
    xmlNodeSetName(strong, (const xmlChar *)"verb");
    if (colon == NULL)
        return;
    xmlNodeAddContent(text, (const xmlChar *)":");
    xmlUnlinkNode(colon);
    xmlFreeNode(colon);
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
        if (node_is(node, "section"))
            verbs_find(node, verbs);
        else if (node_is(node, "point") && last != NULL && node_is(last, "p"))
            verbs_split(NULL, last, 0, verbs);
        last = node;
    }
}
