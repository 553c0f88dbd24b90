#include "document/dump.h"

#include <stdlib.h>
#include <string.h>

#include <libxml/xmlsave.h>

#include "base/file.h"
#include "base/unit.h"
#include "base/utf8.h"
#include "media/font.h"

enum { INDENT = 2 };

static const char *const kind_names[] = {
    [AREA_PAGE] = "page",
    [AREA_REGION] = "region",
    [AREA_BLOCK] = "block",
    [AREA_LINE] = "line",
    [AREA_TEXT] = "text",
    [AREA_RULE] = "rule",
    [AREA_IMAGE] = "image",
};

static void
print_points(struct buffer *out, int32_t mpt)
{
    const char *sign = mpt < 0 ? "-" : "";
    long value = labs((long)mpt);

    buffer_printf(out, " %s%ld.%03ld", sign, value / MPT_PER_POINT,
        value % MPT_PER_POINT);
}

/* Characters that a reader of the dump could not see or would misread. */
static bool
hidden(uint32_t code)
{
    static const uint32_t codes[] = { UTF8_NBSP, UTF8_SOFT_HYPHEN,
        UTF8_ZERO_WIDTH_SPACE, UTF8_HYPHEN, UTF8_NO_BREAK_HYPHEN,
        UTF8_NARROW_NBSP, UTF8_WORD_JOINER, 0x7F, 0xFEFF };
    size_t i;

    if (code < 0x20)
        return true;
    for (i = 0; i < sizeof(codes) / sizeof(codes[0]); i++)
        if (codes[i] == code)
            return true;
    return false;
}

static void
print_text(struct buffer *out, const char *text)
{
    size_t size = strlen(text);
    size_t length;

    buffer_text(out, " \"");
    for (; size > 0; text += length, size -= length) {
        uint32_t code = utf8_decode(text, size, &length);

        if (hidden(code)) {
            buffer_printf(out, "\\u%04X", (unsigned)code);
            continue;
        }
        if (code == '"' || code == '\\')
            buffer_text(out, "\\");
        buffer_append(out, text, length);
    }
    buffer_text(out, "\"");
}

static void
print_run(struct buffer *out, const struct area_run *run)
{
    print_text(out, run->text);
    buffer_printf(out, " %s", face_postscript_name(run->face));
    print_points(out, run->size);
    buffer_text(out, " baseline");
    print_points(out, run->baseline);
    if (run->color != 0)
        buffer_printf(out, " #%06X", (unsigned)run->color);
}

static void
print_area(struct buffer *out, const struct area *area, int32_t x, int32_t y,
    unsigned depth)
{
    const struct area *child;

    x += area->x;
    y += area->y;
    buffer_printf(
        out, "%*s%s", (int)depth * INDENT, "", kind_names[area->kind]);
    if (area->node != NULL && area->kind != AREA_LINE)
        buffer_printf(out, " %s", fo_name(area->node->type));
    print_points(out, x);
    print_points(out, y);
    print_points(out, area->width);
    print_points(out, area->height);
    if (area->kind == AREA_TEXT)
        print_run(out, &area->run);
    if (area->kind == AREA_RULE)
        buffer_printf(out, " #%06X", (unsigned)area->color);
    if (area->artifact)
        buffer_text(out, " artifact");
    buffer_text(out, "\n");
    for (child = area->first; child != NULL; child = child->next)
        print_area(out, child, x, y, depth + 1);
}

bool
dump_take(void *state, const struct page *page)
{
    struct buffer *out = state;
    const struct area *child;

    buffer_printf(out, "page %u", page->index + 1);
    print_text(out, page->number);
    print_points(out, page->width);
    print_points(out, page->height);
    buffer_text(out, "\n");
    for (child = page->root->first; child != NULL; child = child->next)
        print_area(out, child, page->root->x, page->root->y, 1);
    return true;
}

/* Elements beside which white space is text. */
static bool
is_inline(const xmlNode *node)
{
    static const char *const names[] = { "basic-link", "bidi-override",
        "character", "external-graphic", "footnote", "inline",
        "inline-container", "instream-foreign-object", "leader", "page-number",
        "page-number-citation", "page-number-citation-last", "wrapper" };
    size_t i;

    for (i = 0; i < sizeof(names) / sizeof(names[0]); i++)
        if (strcmp((const char *)node->name, names[i]) == 0)
            return true;
    return false;
}

/* True when line ends between the children change nothing. */
static bool
holds_no_text(const xmlNode *node)
{
    const xmlNode *child;

    for (child = node->children; child != NULL; child = child->next) {
        if (child->type == XML_TEXT_NODE && !xmlIsBlankNode(child))
            return false;
        if (child->type == XML_CDATA_SECTION_NODE ||
            child->type == XML_ENTITY_REF_NODE)
            return false;
        if (child->type == XML_ELEMENT_NODE && is_inline(child))
            return false;
    }
    return node->children != NULL && !is_inline(node);
}

static void
drop_blanks(xmlNode *node)
{
    xmlNode *child = node->children;

    while (child != NULL) {
        xmlNode *next = child->next;

        if (child->type == XML_TEXT_NODE) {
            xmlUnlinkNode(child);
            xmlFreeNode(child);
        }
        child = next;
    }
}

static void
indent(xmlNode *node, int depth)
{
    static const char deep[] =
        "\n                                                                ";
    const int most = (int)sizeof(deep) - 1;
    xmlNode *child;
    int size = 1 + depth;

    if (!holds_no_text(node))
        return;
    drop_blanks(node);
    if (size >= most)
        size = most - 1;
    for (child = node->children; child != NULL; child = child->next) {
        xmlAddPrevSibling(
            child, xmlNewTextLen((const xmlChar *)deep, size + 1));
        if (child->type == XML_ELEMENT_NODE)
            indent(child, depth + 1);
    }
    if (node->children != NULL)
        xmlAddChild(node, xmlNewTextLen((const xmlChar *)deep, size));
}

static int
append(void *context, const char *data, int length)
{
    buffer_append(context, data, (size_t)length);
    return length;
}

bool
dump_objects(xmlDoc *document, struct buffer *out)
{
    xmlSaveCtxt *save = xmlSaveToIO(append, NULL, out, "UTF-8", 0);

    if (save == NULL)
        return false;
    indent(xmlDocGetRootElement(document), 0);
    return xmlSaveDoc(save, document) >= 0 && xmlSaveClose(save) >= 0;
}
