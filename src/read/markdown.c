#include "read/markdown.h"

#include <stdbool.h>
#include <string.h>

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>

#include "base/arena.h"
#include "base/message.h"
#include "read/caption.h"
#include "read/cells.h"
#include "read/footnote.h"
#include "read/foreign.h"
#include "read/leftover.h"
#include "read/origin.h"
#include "read/passage.h"
#include "record/element.h"
#include "record/node.h"
#include "record/record.h"

struct walk {
    struct passage *passage;
    struct buffer text; /* waits to be written */
    int line;           /* of the paragraph that is walked, and its column: */
    int column;         /* cmark counts columns of further lines from it */
    bool title;
    bool deep; /* the depth was reported */
};

/* Where a node goes. */
struct below {
    xmlNode *parent;
    size_t at; /* offset of the parent, for what has no place of its own */
    int depth;
};

typedef void writer(
    struct walk *walk, cmark_node *node, size_t at, struct below below);

static void write_children(
    struct walk *walk, cmark_node *node, struct below below);

static struct place
place(const struct walk *walk, size_t at)
{
    return origin_place(walk->passage->origin, at);
}

static void
report(const struct walk *walk, enum message_code code, size_t at,
    const char *argument)
{
    message_add(walk->passage->origin->log, code, place(walk, at), argument);
}

static void
write_plain(xmlNode *parent, char *text, size_t length)
{
    element_text(parent, text, passage_restore(text, length));
}

/* Text is gathered: cmark cuts it into many small nodes. */
static void
flush(struct walk *walk, xmlNode *parent)
{
    char *rest = walk->text.data;
    char *note;
    size_t length;

    if (walk->text.length == 0)
        return;
    while (!walk->title && (note = footnotes_find(rest, &length)) != NULL) {
        write_plain(parent, rest, (size_t)(note - rest));
        if (!footnotes_write(walk->passage, note, length, parent))
            write_plain(parent, note, length);
        rest = note + length;
    }
    write_plain(parent, rest, strlen(rest));
    walk->text.length = 0;
}

static char *
copied(const struct walk *walk, const char *text)
{
    return arena_strdup(walk->passage->origin->arena, text == NULL ? "" : text);
}

static const char *
restored(const struct walk *walk, const char *text)
{
    char *copy = copied(walk, text);

    copy[passage_restore(copy, strlen(copy))] = '\0';
    return copy;
}

/* An element with the node's children in it. */
static xmlNode *
write_element(struct walk *walk, const char *name, cmark_node *node, size_t at,
    struct below below)
{
    xmlNode *element;

    flush(walk, below.parent);
    element = element_new(below.parent, name, place(walk, at));
    write_children(walk, node, (struct below){ element, at, below.depth + 1 });
    flush(walk, element);
    return element;
}

static void
write_paragraph(
    struct walk *walk, cmark_node *node, size_t at, struct below below)
{
    walk->line = cmark_node_get_start_line(node);
    walk->column = cmark_node_get_start_column(node);
    if (walk->title)
        write_children(walk, node, below);
    else
        (void)write_element(walk, "p", node, at, below);
    walk->line = 0;
}

static void
write_quote(struct walk *walk, cmark_node *node, size_t at, struct below below)
{
    (void)write_element(walk, "quote", node, at, below);
}

static void
write_list(struct walk *walk, cmark_node *node, size_t at, struct below below)
{
    (void)write_element(walk, "list", node, at, below);
}

/* The id that stands in the lines of a paragraph, or NULL. */
static const char *
id_in(const struct walk *walk, cmark_node *paragraph)
{
    size_t first = (size_t)cmark_node_get_start_line(paragraph);
    size_t last = (size_t)cmark_node_get_end_line(paragraph);
    struct passage_id *caption = walk->passage->ids;

    while (caption != NULL && (caption->line < first || caption->line > last))
        caption = caption->next;
    if (caption == NULL)
        return NULL;
    caption->taken = true;
    return caption->id;
}

/* Numbered lists stand only inside quotes and items with a dash: all others
 * are points. A number is kept as it is typed. */
static void
write_item(struct walk *walk, cmark_node *node, size_t at, struct below below)
{
    const struct origin *origin = walk->passage->origin;
    xmlNode *item = write_element(walk, "item", node, at, below);
    cmark_node *first = cmark_node_first_child(node);
    size_t digits = strspn(origin->text + at, "0123456789");

    if (first != NULL && cmark_node_get_type(first) == CMARK_NODE_PARAGRAPH)
        node_set(item, "id", id_in(walk, first));

    if (cmark_node_get_list_type(cmark_node_parent(node)) ==
            CMARK_ORDERED_LIST &&
        digits > 0)
        node_set(item, "n",
            arena_strndup(origin->arena, origin->text + at, digits + 1));
}

/* What looks like a note in code is code. */
static const char *
code_text(const struct walk *walk, cmark_node *node)
{
    char *text = copied(walk, cmark_node_get_literal(node));

    footnotes_pass(walk->passage, text);
    return restored(walk, text);
}

static void
write_code_block(
    struct walk *walk, cmark_node *node, size_t at, struct below below)
{
    const char *text = code_text(walk, node);
    size_t length = strlen(text);
    int fence_length;
    int fence_offset;
    char fence;
    xmlNode *code;

    if (!cmark_node_get_fenced(node, &fence_length, &fence_offset, &fence))
        report(walk, MESSAGE_INDENTED_CODE, at, NULL);
    flush(walk, below.parent);
    code = element_new(below.parent, "code", place(walk, at));
    if (length > 0 && text[length - 1] == '\n')
        length--;
    element_text(code, text, length);
}

static void
write_heading(
    struct walk *walk, cmark_node *node, size_t at, struct below below)
{
    report(walk, MESSAGE_HEADING_INSIDE, at, NULL);
    write_paragraph(walk, node, at, below);
}

static void
write_rule(struct walk *walk, cmark_node *node, size_t at, struct below below)
{
    (void)node;
    (void)below;
    report(walk, MESSAGE_MARKUP_RULE, at, NULL);
}

static void
write_text(struct walk *walk, cmark_node *node, size_t at, struct below below)
{
    const char *text = cmark_node_get_literal(node);

    (void)below;
    buffer_text(&walk->text, text);
    leftover_report(walk->passage->origin, at, text);
}

static void
write_space(struct walk *walk, cmark_node *node, size_t at, struct below below)
{
    (void)node;
    (void)at;
    (void)below;
    buffer_append(&walk->text, " ", 1);
}

static void
write_break(struct walk *walk, cmark_node *node, size_t at, struct below below)
{
    (void)node;
    flush(walk, below.parent);
    (void)element_new(below.parent, "br", place(walk, at));
}

/* In the cell of a table <br> is the one way to break a line. */
static bool
is_break(const char *text, cmark_node *node)
{
    while (node != NULL &&
           strcmp(cmark_node_get_type_string(node), "table_cell") != 0)
        node = cmark_node_parent(node);
    return node != NULL &&
           (strcmp(text, "<br>") == 0 || strcmp(text, "<br/>") == 0 ||
               strcmp(text, "<br />") == 0);
}

static void
write_html(struct walk *walk, cmark_node *node, size_t at, struct below below)
{
    const char *text = cmark_node_get_literal(node);

    if (is_break(text, node)) {
        write_break(walk, node, at, below);
        return;
    }
    report(walk, MESSAGE_MARKUP_HTML, at,
        origin_excerpt(walk->passage->origin, text, strcspn(text, ">\n") + 1));
}

static void
write_code(struct walk *walk, cmark_node *node, size_t at, struct below below)
{
    const char *text = code_text(walk, node);

    flush(walk, below.parent);
    element_text(
        element_new(below.parent, "code", place(walk, at)), text, strlen(text));
}

static void
write_emphasis(
    struct walk *walk, cmark_node *node, size_t at, struct below below)
{
    (void)write_element(walk, "em", node, at, below);
}

static void
write_strong(struct walk *walk, cmark_node *node, size_t at, struct below below)
{
    (void)write_element(walk, "strong", node, at, below);
}

/* Where a note that is read would not be printed. */
static void
refuse_notes(const struct walk *walk, const xmlNode *element)
{
    const xmlNode *note = node_child(element, "note");

    if (note != NULL)
        message_add(walk->passage->origin->log, MESSAGE_NOTE_PLACE,
            record_place(note),
            node_attribute(walk->passage->origin->arena, note, "ref"));
}

/* A link whose target begins with # refers to a point. */
static void
write_link(struct walk *walk, cmark_node *node, size_t at, struct below below)
{
    const char *url = restored(walk, cmark_node_get_url(node));
    bool inside = url[0] == '#';
    xmlNode *link =
        write_element(walk, inside ? "ref" : "link", node, at, below);

    node_set(link, inside ? "to" : "href", inside ? url + 1 : url);
}

static void
write_image(struct walk *walk, cmark_node *node, size_t at, struct below below)
{
    xmlNode *image = write_element(walk, "image", node, at, below);
    xmlChar *alt = xmlNodeGetContent(image);

    refuse_notes(walk, image);
    node_set(image, "href", restored(walk, cmark_node_get_url(node)));
    node_set(image, "alt", (const char *)alt);
    xmlFree(alt);
    xmlNodeSetContent(image, NULL);
}

/* «Таблица 1 – Состав группы» becomes the number and title of the table. */
static void
take_caption(
    const struct walk *walk, cmark_node *paragraph, xmlNode *p, xmlNode *table)
{
    struct arena *arena = walk->passage->origin->arena;
    xmlNode *text = p->children;
    const char *id = id_in(walk, paragraph);
    struct caption caption;
    const char *typed;
    bool untitled;

    if (text == NULL || text->type != XML_TEXT_NODE)
        return;
    typed = arena_strdup(arena, (const char *)text->content);
    if (!caption_read(typed, strlen(typed), &caption))
        return;
    untitled = typed[caption.title] == '\0' && text->next == NULL;
    if (untitled && caption.digits == 0 && id == NULL)
        return;
    if (caption.digits > 0)
        node_set(table, "n",
            arena_strndup(arena, typed + caption.number, caption.digits));
    node_set(table, "id", id);
    xmlUnlinkNode(p);
    if (untitled) {
        xmlFreeNode(p);
        return;
    }
    refuse_notes(walk, p);
    xmlNodeSetName(p, BAD_CAST "title");
    xmlNodeSetContent(text, NULL);
    xmlNodeAddContent(text, BAD_CAST(typed + caption.title));
    (void)xmlAddPrevSibling(table->children, p);
}

/* The paragraph that begins a point is never a caption. */
static void
write_table(struct walk *walk, cmark_node *node, size_t at, struct below below)
{
    xmlNode *table = write_element(walk, "table", node, at, below);
    cmark_node *above = cmark_node_previous(node);
    xmlNode *p = table->prev;

    if (above != NULL && p != NULL && node_is(p, "p") &&
        (p->prev != NULL || !node_is(below.parent, "point")))
        take_caption(walk, above, p, table);
}

/* Ids whose paragraph stands above no table. */
static void
report_ids(const struct walk *walk)
{
    const struct passage_id *caption = walk->passage->ids;

    for (; caption != NULL; caption = caption->next)
        if (!caption->taken)
            report(walk, MESSAGE_BRACES_ELSEWHERE, caption->from, NULL);
}

static void
write_row(struct walk *walk, cmark_node *node, size_t at, struct below below)
{
    xmlNode *row = write_element(walk, "row", node, at, below);

    cells_check(walk->passage->origin, node, at);
    if (cmark_gfm_extensions_get_table_row_is_header(node))
        node_set(row, "head", "yes");
}

static void
write_cell(struct walk *walk, cmark_node *node, size_t at, struct below below)
{
    xmlNode *cell = write_element(walk, "cell", node, at, below);
    const char *alignment = cells_alignment(node);

    if (alignment != NULL)
        node_set(cell, "align", alignment);
}

static const struct {
    const char *type; /* cmark's name */
    writer *write;
} writers[] = {
    { "text", write_text },
    { "softbreak", write_space },
    { "paragraph", write_paragraph },
    { "strong", write_strong },
    { "emph", write_emphasis },
    { "link", write_link },
    { "linebreak", write_break },
    { "item", write_item },
    { "list", write_list },
    { "table_cell", write_cell },
    { "table_row", write_row },
    { "table_header", write_row },
    { "table", write_table },
    { "code", write_code },
    { "code_block", write_code_block },
    { "block_quote", write_quote },
    { "image", write_image },
    { "heading", write_heading },
    { "thematic_break", write_rule },
    { "html_inline", write_html },
    { "html_block", write_html },
};

/* cmark's columns count bytes. On further lines of a paragraph they leave out
 * the blanks at the start and go on from the paragraph's own column. Breaks
 * have no place; that of a link in <...> is wrong: its text's is used. */
static size_t
offset_of(const struct walk *walk, cmark_node *node, size_t parent)
{
    cmark_node *child = cmark_node_first_child(node);
    int line = cmark_node_get_start_line(node);
    int column = cmark_node_get_start_column(node);

    if (line < 1 || column < 1)
        return parent;
    if (walk->line > 0 && child != NULL &&
        cmark_node_get_start_line(child) == line &&
        cmark_node_get_start_column(child) > 1 &&
        cmark_node_get_start_column(child) < column)
        column = cmark_node_get_start_column(child) - 1;
    if (walk->line > 0 && line > walk->line)
        column += (int)passage_indent(walk->passage, line) + 1 - walk->column;
    return passage_offset(walk->passage, line, column);
}

static void
write_node(struct walk *walk, cmark_node *node, struct below below)
{
    const char *type = cmark_node_get_type_string(node);
    size_t at = offset_of(walk, node, below.at);
    size_t i;

    for (i = 0; i < sizeof(writers) / sizeof(writers[0]); i++)
        if (strcmp(type, writers[i].type) == 0) {
            writers[i].write(walk, node, at, below);
            return;
        }
}

static void
write_children(struct walk *walk, cmark_node *node, struct below below)
{
    cmark_node *child;

    if (below.depth > RECORD_DEPTH) {
        if (!walk->deep)
            report(walk, MESSAGE_MARKUP_DEPTH, below.at, "64");
        walk->deep = true;
        return;
    }
    for (child = cmark_node_first_child(node); child != NULL;
         child = cmark_node_next(child))
        write_node(walk, child, below);
}

static cmark_node *
parse(const struct passage *passage)
{
    cmark_parser *parser;
    cmark_node *root;

    cmark_gfm_core_extensions_ensure_registered();
    parser = cmark_parser_new(CMARK_OPT_DEFAULT);
    (void)cmark_parser_attach_syntax_extension(
        parser, cmark_find_syntax_extension("table"));
    cmark_parser_feed(parser, passage->text.data, passage->text.length);
    root = cmark_parser_finish(parser);
    cmark_parser_free(parser);
    return root;
}

/* The level of an element: 1 of the root. */
static int
level_of(const xmlNode *element)
{
    int level = 0;

    for (; element != NULL && element->type == XML_ELEMENT_NODE;
         element = element->parent)
        level++;
    return level;
}

static void
write_passage(struct passage *passage, xmlNode *parent, bool title)
{
    struct walk walk = { .passage = passage, .title = title };
    cmark_node *root;

    if (passage_blank(passage))
        return;
    walk.text.arena = passage->origin->arena;
    footnotes_hide(passage);
    foreign_report(passage);
    root = parse(passage);
    write_children(&walk, root,
        (struct below){ parent, passage->lines[0].from, level_of(parent) + 1 });
    flush(&walk, parent);
    report_ids(&walk);
    footnotes_report(passage);
    cmark_node_free(root);
}

void
markdown_write(struct passage *passage, xmlNode *parent)
{
    write_passage(passage, parent, false);
}

void
markdown_write_title(struct passage *passage, xmlNode *parent)
{
    write_passage(passage, parent, true);
}
