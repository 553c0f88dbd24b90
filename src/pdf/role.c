#include "pdf/role.h"

#include <string.h>

const char role_artifact[] = "Artifact";

static const char not_structure[] = "NonStruct";

/* What has no entry makes no element. */
static const char *const defaults[FO_TYPE_COUNT] = {
    [FO_ROOT] = "Document",
    [FO_PAGE_SEQUENCE] = "Sect",
    [FO_STATIC_CONTENT] = role_artifact,
    [FO_BLOCK] = "P",
    [FO_BASIC_LINK] = "Link",
    [FO_EXTERNAL_GRAPHIC] = "Figure",
    [FO_TABLE] = "Table",
    [FO_TABLE_ROW] = "TR",
    [FO_TABLE_CELL] = "TD",
    [FO_LIST_BLOCK] = "L",
    [FO_LIST_ITEM] = "LI",
    [FO_LIST_ITEM_LABEL] = "Lbl",
    [FO_LIST_ITEM_BODY] = "LBody",
    [FO_FOOTNOTE_BODY] = "Note",
};

/* Standard types of PDF 1.4 (clause 9.7.4). */
static const char *const standard[] = { "Document", "Part", "Art", "Sect",
    "Div", "BlockQuote", "Caption", "TOC", "TOCI", "Index", "Private", "P", "H",
    "H1", "H2", "H3", "H4", "H5", "H6", "L", "LI", "Lbl", "LBody", "Table",
    "TR", "TH", "TD", "Span", "Quote", "Note", "Reference", "BibEntry", "Code",
    "Link", "Figure", "Formula", "Form", role_artifact, not_structure, NULL };

/* These hold text themselves: a block in them is no paragraph of its own. */
static const char *const paragraphs[] = { "P", "H", "H1", "H2", "H3", "H4",
    "H5", "H6", "Lbl", "Caption", "Span", "Quote", "Code", "Link", "Reference",
    NULL };

static const char *
listed(const char *const *list, const char *name)
{
    for (; *list != NULL; list++)
        if (strcmp(*list, name) == 0)
            return *list;
    return NULL;
}

static bool
is_block(enum fo_type type)
{
    return type == FO_BLOCK || type == FO_BLOCK_CONTAINER || type == FO_TABLE ||
           type == FO_LIST_BLOCK;
}

static bool
is_blank(const struct fo_node *text)
{
    size_t i;

    for (i = 0; i < text->length; i++)
        if (strchr(" \t\r\n", text->text[i]) == NULL)
            return false;
    return true;
}

/* True when the block has words of its own, not only in blocks in it. */
static bool
has_words(const struct fo_node *node)
{
    const struct fo_node *child;

    for (child = node->first; child != NULL; child = child->next) {
        if (child->type == FO_WRAPPER ? has_words(child)
            : child->type == FO_TEXT  ? !is_blank(child)
                                      : !is_block(child->type))
            return true;
    }
    return false;
}

static bool
is_table_part(enum fo_type type)
{
    return type == FO_TABLE_ROW || type == FO_TABLE_CELL;
}

/* A part of a table that is there for the sake of layout only. */
static bool
in_layout_table(const struct fo_node *node)
{
    const char *role;

    if (!is_table_part(node->type))
        return false;
    while (node != NULL && node->type != FO_TABLE)
        node = node->parent;
    if (node == NULL)
        return false;
    role = style_string(node->style, PROPERTY_ROLE);
    return role != NULL && strcmp(role, not_structure) == 0;
}

static const char *
default_role(const struct fo_node *node, const char *around)
{
    if (node->type == FO_BLOCK &&
        (listed(paragraphs, around) != NULL || !has_words(node)))
        return NULL;
    if (in_layout_table(node))
        return NULL;
    if (node->type == FO_TABLE_CELL && node->parent != NULL &&
        node->parent->parent != NULL &&
        (node->parent->type == FO_TABLE_HEADER ||
            node->parent->parent->type == FO_TABLE_HEADER))
        return "TH";
    return defaults[node->type];
}

const char *
role_of(const struct fo_node *node, const char *around, struct log *log)
{
    const char *role = style_string(node->style, PROPERTY_ROLE);
    const char *name;

    if (node->type == FO_TEXT || role == NULL || *role == '\0')
        return default_role(node, around);
    name = listed(standard, role);
    if (name == not_structure)
        return NULL;
    if (name != NULL)
        return name;
    message_add(log, MESSAGE_PDF_ROLE, node->place, role);
    return default_role(node, around);
}
