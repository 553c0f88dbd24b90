#include "check/markup.h"

#include <string.h>

#include "base/arena.h"
#include "base/message.h"
#include "check/checking.h"
#include "record/kind.h"
#include "record/record.h"

static const char letters[] =
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
static const char entity[] =
    "#0123456789"
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";

static size_t
sign_length(const char *text)
{
    static const char *const signs[] = { "**", "~~", "](", "`" };
    size_t i;

    for (i = 0; i < sizeof(signs) / sizeof(signs[0]); i++)
        if (strncmp(text, signs[i], strlen(signs[i])) == 0)
            return strlen(signs[i]);
    return 0;
}

/* «<br>», «</b>» */
static size_t
tag_length(const char *text)
{
    size_t slash = text[0] == '<' && text[1] == '/';
    const char *end = strchr(text, '>');

    if (text[0] != '<' || end == NULL || text[1 + slash] == '\0' ||
        strchr(letters, text[1 + slash]) == NULL)
        return 0;
    return (size_t)(end - text) + 1;
}

/* «&nbsp;», «&#171;» */
static size_t
entity_length(const char *text)
{
    size_t length;

    if (text[0] != '&')
        return 0;
    length = strspn(text + 1, entity);
    return length > 1 && text[length + 1] == ';' ? length + 2 : 0;
}

static size_t
mark_length(const char *text)
{
    size_t length = sign_length(text);

    if (length == 0)
        length = tag_length(text);
    return length == 0 ? entity_length(text) : length;
}

static void
report_text(struct check *check, const struct field *field, const xmlNode *node)
{
    const char *text = (const char *)node->content;
    size_t length = 0;

    while (*text != '\0' && (length = mark_length(text)) == 0)
        text++;
    if (*text != '\0')
        message_add(check->log, MESSAGE_FIELD_MARKUP,
            record_place(node->parent), field_label(field, check->log),
            arena_strndup(check->arena, text, length));
}

void
markup_report(
    struct check *check, const struct field *field, const xmlNode *raw)
{
    const xmlNode *node;

    for (node = raw->children; node != NULL; node = node->next)
        if (node->type == XML_TEXT_NODE)
            report_text(check, field, node);
        else if (node->type == XML_ELEMENT_NODE)
            markup_report(check, field, node);
}
