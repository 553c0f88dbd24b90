/* The structure tree: PDF 1.4 clause 9.6; table attributes: PDF 1.7 clause
 * 14.8.5.7. */
#include "pdf/element.h"

#include <string.h>

#include "base/arena.h"
#include "pdf/syntax.h"

enum {
    KIDS_MAX = 4000, /* PDF/A-1 allows arrays of 8191 */
    KEYS_MAX = 2000  /* pairs in one node of the parent tree */
};

/* The last mark of a footnote's citation, or NULL. */
static struct kid *
citation_of(const struct element *parent, unsigned footnote)
{
    struct kid *found = NULL;
    struct kid *kid;

    for (kid = parent->first; kid != NULL; kid = kid->next)
        if (kid->kind == KID_MARK && kid->order == footnote)
            found = kid;
    return found;
}

/* A footnote may be on the page before or after the words that cite it. It
 * is read behind its citation, or behind the words when that has no text. */
static void
add_footnote(struct tags *tags, struct element *footnote)
{
    struct element *parent = footnote->parent;
    struct kid *citation = citation_of(parent, footnote->node->parent->serial);

    if (citation == NULL)
        tags_place(tags, footnote);
    else
        kids_add(tags, parent, &citation->next,
            (struct kid){ .kind = KID_ELEMENT,
                .order = footnote->serial,
                .element = footnote });
}

static void
write_kid(
    struct buffer *out, const struct element *element, const struct kid *kid)
{
    if (kid->kind == KID_ELEMENT)
        buffer_printf(out, "%u 0 R ", object_number(kid->element->object));
    else if (kid->kind == KID_OBJECT)
        buffer_printf(
            out, "<</Type/OBJR/Pg %u 0 R/Obj %u 0 R>>", kid->page, kid->number);
    else if (kid->page == element->page)
        buffer_printf(out, "%u ", kid->number);
    else
        buffer_printf(
            out, "<</Type/MCR/Pg %u 0 R/MCID %u>>", kid->page, kid->number);
}

static void
write_table_attributes(struct buffer *out, const struct element *element)
{
    const struct style *style = element->node->style;
    int columns = style_number(style, PROPERTY_COLUMNS_SPANNED, 1);
    int rows = style_number(style, PROPERTY_ROWS_SPANNED, 1);
    bool head = strcmp(element->role, "TH") == 0;
    const char *role = style_string(style, PROPERTY_ROLE);
    /* A head among the data is at the start of its row. */
    bool of_row = role != NULL && *role != '\0';

    if (!head && columns == 1 && rows == 1)
        return;
    buffer_text(out, "/A<</O/Table");
    if (head)
        buffer_printf(out, "/Scope/%s", of_row ? "Row" : "Column");
    if (columns != 1)
        buffer_printf(out, "/ColSpan %d", columns);
    if (rows != 1)
        buffer_printf(out, "/RowSpan %d", rows);
    buffer_text(out, ">>\n");
}

/* True when a text in `language` ("ru") is no other than one in `around`
 * ("ru-RU"). */
static bool
same_language(const char *language, const char *around)
{
    size_t length = strlen(language);

    return strncmp(language, around, length) == 0 &&
           (around[length] == '\0' || around[length] == '-');
}

/* Elements are written parents first, so that a language comes down. */
static void
write_language(struct buffer *out, struct element *element)
{
    const char *language =
        style_string(element->node->style, PROPERTY_LANGUAGE);

    if (element->parent != NULL)
        element->language = element->parent->language;
    if (language == NULL || *language == '\0' ||
        strcmp(language, "none") == 0 ||
        same_language(language, element->language))
        return;
    element->language = language;
    buffer_text(out, "/Lang");
    syntax_text(out, language);
}

static void
write_properties(struct buffer *out, struct element *element)
{
    const char *alternative;

    if (element->node == NULL)
        return;
    write_language(out, element);
    if (strcmp(element->role, "Note") == 0)
        buffer_printf(out, "/ID(note-%08u)", element->serial);
    if (element->node->type == FO_TABLE_CELL)
        write_table_attributes(out, element);
    if (element->figure) {
        buffer_text(out, "/A<</O/Layout/BBox");
        syntax_box(out, element->box);
        buffer_text(out, ">>\n");
    }
    alternative = style_string(element->node->style, PROPERTY_ALT_TEXT);
    if (alternative != NULL && *alternative != '\0') {
        buffer_text(out, "/Alt");
        syntax_text(out, alternative);
    }
}

static void
write_element(struct tags *tags, struct element *element)
{
    struct buffer out = { .arena = tags->objects->arena };
    HPDF_Dict parent =
        element->parent == NULL ? tags->root : element->parent->object;
    const struct kid *kid;

    buffer_printf(&out, "/S/%s/P %u 0 R", element->role, object_number(parent));
    if (element->page != 0)
        buffer_printf(&out, "/Pg %u 0 R", element->page);
    write_properties(&out, element);
    buffer_text(&out, "/K[");
    for (kid = element->first; kid != NULL; kid = kid->next)
        write_kid(&out, element, kid);
    buffer_text(&out, "]\n");
    object_entries(tags->objects, element->object, &out);
}

/* Cuts the kids of a very long element into groups of KIDS_MAX. Only
 * elements can be so many: marks are bounded by the pages. */
static void
group_kids(struct tags *tags, struct element *element)
{
    struct kid *kid = element->first;
    struct element *group = NULL;

    element->first = element->last = NULL;
    element->count = 0;
    element->highest = 0;
    while (kid != NULL) {
        struct kid *next = kid->next;

        if (group == NULL || group->count == KIDS_MAX)
            group = tags_make(tags, element, "Div", NULL, kid->order);
        *kids_end(group) = kid;
        group->last = kid;
        kid->next = NULL;
        kid->element->parent = group;
        group->count++;
        kid = next;
    }
}

static bool
only_elements(const struct element *element)
{
    const struct kid *kid;

    for (kid = element->first; kid != NULL; kid = kid->next)
        if (kid->kind != KID_ELEMENT)
            return false;
    return true;
}

static void
write_parents(struct buffer *out, const struct parents *parents, unsigned key)
{
    unsigned i;

    buffer_printf(out, "%u", key);
    buffer_text(out, parents->page ? "[" : " ");
    for (i = 0; i < parents->count; i++)
        buffer_printf(out, "%u 0 R ", parents->elements[i]);
    buffer_text(out, parents->page ? "]" : "");
}

/* A leaf of the parent tree, with the keys from `first` on. */
static HPDF_Dict
write_leaf(struct tags *tags, unsigned first, unsigned count, bool limits)
{
    struct buffer out = { .arena = tags->objects->arena };
    HPDF_Dict leaf = object_new(tags->objects);
    unsigned i;

    if (limits)
        buffer_printf(&out, "/Limits[%u %u]", first, first + count - 1);
    buffer_text(&out, "/Nums[");
    for (i = 0; i < count; i++)
        write_parents(&out, &tags->parents[first + i], first + i);
    buffer_text(&out, "]\n");
    object_entries(tags->objects, leaf, &out);
    return leaf;
}

static HPDF_Dict
write_parent_tree(struct tags *tags)
{
    struct buffer out = { .arena = tags->objects->arena };
    HPDF_Dict tree;
    unsigned first;

    if (tags->keys <= KEYS_MAX)
        return write_leaf(tags, 0, tags->keys, false);
    tree = object_new(tags->objects);
    buffer_text(&out, "/Kids[");
    for (first = 0; first < tags->keys; first += KEYS_MAX) {
        unsigned rest = tags->keys - first;

        buffer_printf(&out, "%u 0 R ",
            object_number(write_leaf(
                tags, first, rest < KEYS_MAX ? rest : KEYS_MAX, true)));
    }
    buffer_text(&out, "]\n");
    object_entries(tags->objects, tree, &out);
    return tree;
}

/* Notes by their ID, which sorts as the document does. */
static void
write_ids(struct buffer *out, const struct tags *tags)
{
    bool any = false;
    unsigned i;

    for (i = 0; i < tags->tree->count; i++) {
        const struct element *e = tags->by_serial[i];

        if (e == NULL || e->serial != i || e->node == NULL ||
            strcmp(e->role, "Note") != 0)
            continue;
        buffer_printf(out, "%s(note-%08u)%u 0 R", any ? "" : "/IDTree<</Names[",
            i, object_number(e->object));
        any = true;
    }
    if (any)
        buffer_text(out, "]>>\n");
}

HPDF_Dict
tags_write(struct tags *tags)
{
    struct buffer out = { .arena = tags->objects->arena };
    struct element *e;

    for (e = tags->first; e != NULL; e = e->next)
        if (tags_is_footnote(e))
            add_footnote(tags, e);
    for (e = tags->first; e != NULL; e = e->next)
        if (e->count > KIDS_MAX && only_elements(e))
            group_kids(tags, e);
    for (e = tags->first; e != NULL; e = e->next)
        write_element(tags, e);
    buffer_printf(&out,
        "/Type/StructTreeRoot/K[%u 0 R]/ParentTree %u 0 R"
        "/ParentTreeNextKey %u\n",
        object_number(tags->document->object),
        object_number(write_parent_tree(tags)), tags->keys);
    write_ids(&out, tags);
    object_entries(tags->objects, tags->root, &out);
    return tags->root;
}
