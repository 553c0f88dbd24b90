#include "pdf/outline.h"

#include "base/arena.h"
#include "pdf/caption.h"

static const struct fo_node *
child_of(const struct fo_node *node, enum fo_type type)
{
    const struct fo_node *child;

    for (child = node->first; child != NULL; child = child->next)
        if (child->type == type)
            return child;
    return NULL;
}

/* libharu links the items; it would write their titles in its own encoding
 * and call each of them an outline. */
static HPDF_Outline
item_new(struct objects *objects, HPDF_Outline parent,
    const struct buffer *entries, bool opened)
{
    HPDF_Outline item = HPDF_CreateOutline(objects->doc, parent, "", NULL);

    if (item == NULL)
        return NULL;
    (void)HPDF_Dict_RemoveElement(item, "Title");
    (void)HPDF_Dict_RemoveElement(item, "Type");
    (void)HPDF_Outline_SetOpened(item, opened ? HPDF_TRUE : HPDF_FALSE);
    object_entries(objects, item, entries);
    return item;
}

static void
write_bookmark(struct objects *objects, const struct fo_node *node,
    HPDF_Outline parent, const struct links *links, struct log *log)
{
    const struct fo_node *title = child_of(node, FO_BOOKMARK_TITLE);
    const char *id = style_string(node->style, PROPERTY_INTERNAL_DESTINATION);
    struct buffer entries = { .arena = objects->arena };
    const struct fo_node *child;
    HPDF_Outline item;

    buffer_text(&entries, "/Title");
    syntax_text(
        &entries, title == NULL ? "" : caption_of(objects->arena, title));
    if (id != NULL && *id != '\0')
        (void)links_target(links, id, node->place, &entries, log);
    buffer_text(&entries, "\n");
    item = item_new(objects, parent, &entries,
        style_keyword(node->style, PROPERTY_STARTING_STATE) != KEYWORD_HIDE);
    if (item == NULL)
        return;
    for (child = node->first; child != NULL; child = child->next)
        if (child->type == FO_BOOKMARK)
            write_bookmark(objects, child, item, links, log);
}

bool
outline_write(struct objects *objects, const struct fo_tree *tree,
    const struct links *links, struct log *log)
{
    const struct fo_node *bookmarks = child_of(tree->root, FO_BOOKMARK_TREE);
    const struct fo_node *child;
    bool any = false;

    if (bookmarks == NULL)
        return false;
    for (child = bookmarks->first; child != NULL; child = child->next) {
        if (child->type != FO_BOOKMARK)
            continue;
        write_bookmark(objects, child, NULL, links, log);
        any = true;
    }
    return any;
}
