#include "xpath/inflection.h"

#include <string.h>

#include "base/arena.h"
#include "base/file.h"
#include "xpath/place.h"

/* What records call the cases, in Markdown and in XML. */
static const char *const keys[CASE_COUNT] = { "им", "род", "дат", "вин", "твор",
    "пред" };
static const char *const names[CASE_COUNT] = { "nom", "gen", "dat", "acc",
    "ins", "prep" };

static bool
same(const struct inflection *a, const struct inflection *b)
{
    return a->which == b->which && a->place.line == b->place.line &&
           a->place.column == b->place.column &&
           strcmp(a->text, b->text) == 0 && strcmp(a->form, b->form) == 0;
}

void
inflection_add(struct inflections *list, const struct inflection *inflection)
{
    struct inflection *copy;

    if (list == NULL)
        return;
    for (copy = list->first; copy != NULL; copy = copy->next)
        if (same(copy, inflection))
            return;
    copy = arena_alloc(list->arena, sizeof(*copy));
    *copy = *inflection;
    copy->next = NULL;
    if (copy->place.file != NULL)
        copy->place.file = arena_strdup(list->arena, copy->place.file);
    copy->text = arena_strdup(list->arena, copy->text);
    copy->form = arena_strdup(list->arena, copy->form);
    if (copy->line != NULL)
        copy->line = arena_strdup(list->arena, copy->line);
    if (copy->where != NULL)
        copy->where = arena_strdup(list->arena, copy->where);
    if (list->last == NULL)
        list->first = copy;
    else
        list->last->next = copy;
    list->last = copy;
}

static bool
is_element(const xmlNode *node, const char *name)
{
    return node->type == XML_ELEMENT_NODE &&
           xmlStrEqual(node->name, BAD_CAST name);
}

static const char *
attribute(const xmlNode *node, const char *name, bool place)
{
    const xmlAttr *a;

    for (a = node->properties; a != NULL; a = a->next)
        if ((a->ns != NULL) == place && a->children != NULL &&
            xmlStrEqual(a->name, BAD_CAST name))
            return (const char *)a->children->content;
    return NULL;
}

/* The person whose post a node is: around it or beside it. */
static const xmlNode *
person_of(const xmlNode *node)
{
    const xmlNode *other;

    if (is_element(node, "person") || node->parent == NULL)
        return node;
    if (is_element(node->parent, "person"))
        return node->parent;
    for (other = node->parent->children; other != NULL; other = other->next)
        if (is_element(other, "person"))
            return other;
    return node->parent;
}

/* As node_typed said. */
static bool
is_typed(const xmlNode *node, const char *where)
{
    const char *typed = attribute(node, "typed", true);

    return typed != NULL && strcmp(typed, where) == 0;
}

/* What the organisation's file says: marked people and posts (node.h), and the
 * names of the organisation and its bodies. */
static bool
is_foreign(const xmlNode *node)
{
    return is_typed(node, "organization") ||
           (node->parent != NULL && is_element(node, "name") &&
               (is_element(node->parent, "organization") ||
                   is_element(node->parent, "body")));
}

/* «person id="…"» */
static const char *
element_of(struct arena *arena, const xmlNode *node)
{
    const xmlNode *owner = person_of(node);
    const char *id = attribute(owner, "id", false);

    return id == NULL || is_element(owner, "organization")
               ? (const char *)owner->name
               : arena_printf(
                     arena, "%s id=\"%s\"", (const char *)owner->name, id);
}

static bool
typed_in_markdown(const xmlNode *node)
{
    const struct place place = place_nearest(node);
    size_t length = place.file == NULL ? 0 : strlen(place.file);

    return length > 3 && strcmp(place.file + length - 3, ".md") == 0;
}

/* Inside {…} of YAML these characters mean something. */
static const char *
flow_scalar(struct arena *arena, const char *text)
{
    struct buffer quoted = { .arena = arena };
    const char *p;

    if (strpbrk(text, ",:#{}[]\"\\") == NULL)
        return text;
    buffer_text(&quoted, "\"");
    for (p = text; *p != '\0'; p++) {
        if (*p == '"' || *p == '\\')
            buffer_text(&quoted, "\\");
        buffer_append(&quoted, p, 1);
    }
    buffer_text(&quoted, "\"");
    return quoted.data;
}

static const char *
element_text(struct arena *arena, const char *text)
{
    struct buffer escaped = { .arena = arena };
    const char *p;

    buffer_text(&escaped, "");
    for (p = text; *p != '\0'; p++)
        if (*p == '&')
            buffer_text(&escaped, "&amp;");
        else if (*p == '<')
            buffer_text(&escaped, "&lt;");
        else
            buffer_append(&escaped, p, 1);
    return escaped.data;
}

/* An act or a body of a stamp, or its first line: beside it stands the one
 * form that it needs. */
static bool
in_stamp(const xmlNode *node)
{
    return node->type == XML_TEXT_NODE || is_element(node, "by") ||
           is_element(node, "body");
}

static void
write_stamp(struct arena *arena, const xmlNode *node, const char *form,
    struct inflection *inflection)
{
    bool markdown = typed_in_markdown(node);

    inflection->line =
        markdown
            ? arena_printf(arena, "твор: %s", flow_scalar(arena, form))
            : arena_printf(arena, "<ins>%s</ins>", element_text(arena, form));
}

void
inflection_write(struct arena *arena, const xmlNode *node, const char *form,
    struct inflection *inflection)
{
    enum grammatical_case which = inflection->which;
    bool person = node == NULL || is_element(node, "person");
    bool foreign = node != NULL && is_foreign(node);
    const char *name = person ? "form" : (const char *)node->name;

    if (foreign)
        inflection->where = element_of(arena, node);
    if (node != NULL && in_stamp(node))
        write_stamp(arena, node, form, inflection);
    else if (person && node != NULL && !foreign && is_typed(node, "line") &&
             typed_in_markdown(node))
        inflection->line = arena_printf(arena, "{фио: %s, формы: {%s: %s}}",
            inflection->text, keys[which], flow_scalar(arena, form));
    else if (node == NULL || (!foreign && typed_in_markdown(node)))
        inflection->line = arena_printf(arena, "%s: {%s: %s}",
            person ? "формы" : "формы должности", keys[which],
            flow_scalar(arena, form));
    else
        inflection->line = arena_printf(arena, "<%s case=\"%s\">%s</%s>", name,
            names[which], element_text(arena, form), name);
}
