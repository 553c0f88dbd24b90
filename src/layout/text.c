#include "layout/text.h"

#include <string.h>

#include "base/arena.h"
#include "base/file.h"
#include "base/unit.h"
#include "base/utf8.h"
#include "layout/graphic.h"
#include "layout/pile.h"
#include "media/font.h"

enum {
    OBJECT = 0xFFFC, /* object replacement character */
    NEXT_LINE = 0x85,
    LINE_SEPARATOR = 0x2028,
    PARAGRAPH_SEPARATOR = 0x2029,
    WEIGHT_NORMAL = 400,
    GROWTH_FIRST = 16,
    SUPER_PART = 3, /* official superscripts rise by a third of the size */
    SUB_PART = 6,
    PER_MILLE = 1000
};

/* How a style treats white space and letters. */
struct treatment {
    enum keyword linefeed;
    enum keyword transform;
    bool collapse;
    bool drop_after_linefeed;
    bool drop_before_linefeed;
    bool ignore;
};

struct collector {
    struct layout_context *context;
    struct arena *arena;
    struct buffer bytes;
    struct text *text;
    size_t piece_room;
    size_t note_room;
    size_t trailing; /* spaces at the end that a linefeed takes away */
    int32_t width;   /* of the lines */
    const struct inline_box *box;
    struct treatment treatment;
    const struct style *style; /* of face and treatment */
    struct face *face;
    bool after_letter; /* for capitalize */
    bool failed;
};

typedef void collect(
    struct collector *collector, const struct fo_node *node, int32_t shift);

static void collect_node(
    struct collector *collector, const struct fo_node *node, int32_t shift);

bool
piece_leader(const struct piece *piece)
{
    return piece->node->type == FO_LEADER;
}

struct face *
text_face(struct layout_context *context, const struct style *style,
    struct place place)
{
    enum keyword slope = style_keyword(style, PROPERTY_FONT_STYLE);
    bool italic = slope == KEYWORD_ITALIC || slope == KEYWORD_OBLIQUE;

    return faces_find(context->faces, style_string(style, PROPERTY_FONT_FAMILY),
        style_number(style, PROPERTY_FONT_WEIGHT, WEIGHT_NORMAL), italic, place,
        context->log);
}

/* -- white space --------------------------------------------------------- */

static struct treatment
treatment_of(const struct style *style)
{
    enum keyword space = style_keyword(style, PROPERTY_WHITE_SPACE_TREATMENT);
    bool around = space == KEYWORD_IGNORE_IF_SURROUNDING_LINEFEED;
    struct treatment treatment = {
        .linefeed = style_keyword(style, PROPERTY_LINEFEED_TREATMENT),
        .transform = style_keyword(style, PROPERTY_TEXT_TRANSFORM),
        .collapse = style_keyword(style, PROPERTY_WHITE_SPACE_COLLAPSE) !=
                    KEYWORD_FALSE,
        .ignore = space == KEYWORD_IGNORE,
    };

    treatment.drop_after_linefeed =
        around || space == KEYWORD_IGNORE_IF_AFTER_LINEFEED;
    treatment.drop_before_linefeed = around || treatment.collapse ||
                                     space == KEYWORD_IGNORE_IF_BEFORE_LINEFEED;
    return treatment;
}

/* The character before the next one; '\n' at the start. */
static char
previous(const struct collector *collector)
{
    const struct buffer *bytes = &collector->bytes;

    return bytes->length == 0 ? '\n' : bytes->data[bytes->length - 1];
}

static void
put_code(struct collector *collector, uint32_t code)
{
    char utf8[4];

    buffer_append(&collector->bytes, utf8, utf8_encode(code, utf8));
    collector->trailing = 0;
}

static void
put_space(struct collector *collector)
{
    const struct treatment *treatment = &collector->treatment;
    size_t trailing = collector->trailing;

    collector->after_letter = false;
    if (treatment->ignore ||
        (treatment->collapse && previous(collector) == ' ') ||
        (treatment->drop_after_linefeed && previous(collector) == '\n'))
        return;
    put_code(collector, ' ');
    if (treatment->drop_before_linefeed)
        collector->trailing = trailing + 1;
}

/* Takes away the spaces before a linefeed or the end. */
static void
drop_trailing(struct collector *collector)
{
    size_t length = collector->bytes.length - collector->trailing;
    struct text *text = collector->text;
    unsigned i;

    if (collector->trailing == 0)
        return;
    collector->bytes.length = length;
    collector->trailing = 0;
    for (i = text->count; i > 0 && text->pieces[i - 1].end > length; i--) {
        text->pieces[i - 1].end = length;
        if (text->pieces[i - 1].start > length)
            text->pieces[i - 1].start = length;
    }
    for (i = text->note_count; i > 0 && text->notes[i - 1].at > length; i--)
        text->notes[i - 1].at = length;
}

static void
end_line(struct collector *collector)
{
    drop_trailing(collector);
    put_code(collector, '\n');
    collector->after_letter = false;
}

static void
put_linefeed(struct collector *collector)
{
    switch (collector->treatment.linefeed) {
    case KEYWORD_IGNORE:
        break;
    case KEYWORD_PRESERVE:
        end_line(collector);
        break;
    case KEYWORD_TREAT_AS_ZERO_WIDTH_SPACE:
        put_code(collector, UTF8_ZERO_WIDTH_SPACE);
        break;
    default:
        put_space(collector);
    }
}

static uint32_t
transformed(struct collector *collector, uint32_t code)
{
    bool after_letter = collector->after_letter;

    collector->after_letter = utf8_letter(code);
    switch (collector->treatment.transform) {
    case KEYWORD_UPPERCASE:
        return utf8_to_upper(code);
    case KEYWORD_LOWERCASE:
        return utf8_to_lower(code);
    case KEYWORD_CAPITALIZE:
        return after_letter ? code : utf8_to_upper(code);
    default:
        return code;
    }
}

static void
put_text(struct collector *collector, const char *text, size_t size)
{
    size_t i = 0;

    while (i < size) {
        size_t length;
        uint32_t code = utf8_decode(text + i, size - i, &length);

        if (code == '\n')
            put_linefeed(collector);
        else if (code == ' ' || code == '\t' || code == '\r')
            put_space(collector);
        else if (code == NEXT_LINE || code == LINE_SEPARATOR ||
                 code == PARAGRAPH_SEPARATOR)
            end_line(collector);
        else
            put_code(collector, transformed(collector, code));
        i += length;
    }
}

/* -- pieces -------------------------------------------------------------- */

static void
use_style(struct collector *collector, const struct fo_node *node)
{
    if (collector->style == node->style)
        return;
    collector->style = node->style;
    collector->treatment = treatment_of(node->style);
    collector->face = text_face(collector->context, node->style, node->place);
    if (collector->face == NULL)
        collector->failed = true;
}

static struct piece *
piece_open(
    struct collector *collector, const struct fo_node *node, int32_t shift)
{
    struct text *text = collector->text;
    const struct style *style = node->style;
    struct piece *piece;

    use_style(collector, node);
    if (text->count == collector->piece_room) {
        collector->piece_room =
            text->count == 0 ? GROWTH_FIRST : 2 * collector->piece_room;
        text->pieces = arena_grow(collector->arena, text->pieces,
            text->count * sizeof(*piece),
            collector->piece_room * sizeof(*piece));
    }
    piece = &text->pieces[text->count++];
    *piece = (struct piece){
        .node = node,
        .style = style,
        .face = collector->face,
        .start = collector->bytes.length,
        .end = SIZE_MAX, /* open */
        .size = style_length(style, PROPERTY_FONT_SIZE, 0),
        .color = style_color(style, PROPERTY_COLOR),
        .shift = shift,
        .spacing = style_length(style, PROPERTY_LETTER_SPACING, 0),
        .word_spacing = style_length(style, PROPERTY_WORD_SPACING, 0),
        .box = collector->box,
        .kept = !collector->treatment.collapse,
        .hyphenate = style_keyword(style, PROPERTY_HYPHENATE) == KEYWORD_TRUE,
    };
    return piece;
}

static void
piece_close(struct collector *collector)
{
    struct text *text = collector->text;

    text->pieces[text->count - 1].end = collector->bytes.length;
}

static void
add_note(struct collector *collector, const struct fo_node *body)
{
    struct text *text = collector->text;

    if (text->note_count == collector->note_room) {
        collector->note_room =
            text->note_count == 0 ? GROWTH_FIRST : 2 * collector->note_room;
        text->notes = arena_grow(collector->arena, text->notes,
            text->note_count * sizeof(*text->notes),
            collector->note_room * sizeof(*text->notes));
    }
    text->notes[text->note_count++] =
        (struct text_note){ .at = collector->bytes.length, .body = body };
}

/* -- nodes --------------------------------------------------------------- */

static int32_t
x_height(struct collector *collector, const struct fo_node *parent)
{
    const struct face *face =
        text_face(collector->context, parent->style, parent->place);

    if (face == NULL) {
        collector->failed = true;
        return 0;
    }
    return unit_scale(face_metrics(face)->x_height,
        style_length(parent->style, PROPERTY_FONT_SIZE, 0), PER_MILLE);
}

static int32_t
script_shift(
    struct collector *collector, const struct fo_node *parent, bool raised)
{
    int32_t size = style_length(parent->style, PROPERTY_FONT_SIZE, 0);

    if (collector->context->rules == LINES_FOP) {
        int32_t height = x_height(collector, parent);

        return raised ? height : -height / 2;
    }
    return raised ? size / SUPER_PART : -size / SUB_PART;
}

/* How much the node's text stands above its parent's. */
static int32_t
shift_of(struct collector *collector, const struct fo_node *node)
{
    enum keyword keyword = style_keyword(node->style, PROPERTY_BASELINE_SHIFT);
    const struct fo_node *parent = node->parent;

    if (parent == NULL)
        return 0;
    if (keyword == KEYWORD_SUPER || keyword == KEYWORD_SUB)
        return script_shift(collector, parent, keyword == KEYWORD_SUPER);
    return style_length(node->style, PROPERTY_BASELINE_SHIFT,
        style_length(parent->style, PROPERTY_FONT_SIZE, 0));
}

static void
collect_children(
    struct collector *collector, const struct fo_node *node, int32_t shift)
{
    const struct fo_node *child;

    for (child = node->first; child != NULL; child = child->next)
        collect_node(collector, child, shift);
}

static void
collect_text(
    struct collector *collector, const struct fo_node *node, int32_t shift)
{
    const struct fo_node *owner = node->parent != NULL ? node->parent : node;

    piece_open(collector, owner, shift);
    put_text(collector, node->text, node->length);
    piece_close(collector);
}

static bool
has_box(const struct fo_node *node, const int32_t inset[4])
{
    return (inset[0] | inset[1] | inset[2] | inset[3]) != 0 ||
           style_color(node->style, PROPERTY_BACKGROUND_COLOR) >= 0;
}

static void
collect_edge(struct collector *collector, enum edge edge)
{
    const struct inline_box *box = collector->box;

    piece_open(collector, box->node, box->shift)->edge = edge;
    piece_close(collector);
}

static void
collect_boxed(struct collector *collector, const struct fo_node *node,
    int32_t shift, const int32_t inset[4])
{
    const struct inline_box *around = collector->box;
    struct inline_box *box = arena_alloc(collector->arena, sizeof(*box));

    use_style(collector, node);
    box->around = around;
    box->node = node;
    box->face = collector->face;
    box->size = style_length(node->style, PROPERTY_FONT_SIZE, 0);
    box->shift = shift;
    memcpy(box->inset, inset, sizeof(box->inset));
    collector->box = box;
    collect_edge(collector, EDGE_START);
    collect_children(collector, node, shift);
    collect_edge(collector, EDGE_END);
    collector->box = around;
}

static void
collect_inline(
    struct collector *collector, const struct fo_node *node, int32_t shift)
{
    int32_t inset[4];

    shift = unit_add(shift, shift_of(collector, node));
    pile_insets(node->style, collector->width, inset);
    if (has_box(node, inset))
        collect_boxed(collector, node, shift, inset);
    else
        collect_children(collector, node, shift);
}

static void
collect_leader(
    struct collector *collector, const struct fo_node *node, int32_t shift)
{
    piece_open(collector, node, shift + shift_of(collector, node));
    put_code(collector, OBJECT);
    piece_close(collector);
}

/* Digits of a page: put as they are. */
static void
collect_page(
    struct collector *collector, const struct fo_node *node, int32_t shift)
{
    const struct layout_context *context = collector->context;
    const char *label = context->page_label == NULL
                            ? "000"
                            : context->page_label(context->state, node);

    piece_open(collector, node, shift + shift_of(collector, node));
    buffer_text(&collector->bytes, label == NULL ? "" : label);
    collector->trailing = 0;
    piece_close(collector);
}

static void
collect_note(
    struct collector *collector, const struct fo_node *node, int32_t shift)
{
    (void)shift;
    add_note(collector, node);
}

static void
collect_graphic(
    struct collector *collector, const struct fo_node *node, int32_t shift)
{
    const struct graphic *graphic = graphic_measure(
        collector->context, collector->arena, node, collector->width);

    if (graphic == NULL)
        return;
    piece_open(collector, node, shift + shift_of(collector, node))->graphic =
        graphic;
    put_code(collector, OBJECT);
    piece_close(collector);
}

/* A block among inlines keeps its text, on lines of its own. */
static void
collect_block(
    struct collector *collector, const struct fo_node *node, int32_t shift)
{
    drop_trailing(collector);
    if (previous(collector) != '\n')
        end_line(collector);
    collect_children(collector, node, shift);
    drop_trailing(collector);
    if (previous(collector) != '\n')
        end_line(collector);
}

static collect *const collectors[FO_TYPE_COUNT] = {
    [FO_TEXT] = collect_text,
    [FO_INLINE] = collect_inline,
    [FO_WRAPPER] = collect_inline,
    [FO_BASIC_LINK] = collect_inline,
    [FO_FOOTNOTE] = collect_inline,
    [FO_FOOTNOTE_BODY] = collect_note,
    [FO_LEADER] = collect_leader,
    [FO_PAGE_NUMBER] = collect_page,
    [FO_PAGE_NUMBER_CITATION] = collect_page,
    [FO_PAGE_NUMBER_CITATION_LAST] = collect_page,
    [FO_EXTERNAL_GRAPHIC] = collect_graphic,
    [FO_BLOCK] = collect_block,
};

static void
collect_node(
    struct collector *collector, const struct fo_node *node, int32_t shift)
{
    collect *collect_it = collectors[node->type];

    (collect_it == NULL ? collect_children : collect_it)(
        collector, node, shift);
}

struct text *
text_collect(struct layout_context *context, struct arena *arena,
    const struct fo_node *block, const struct fo_node *first,
    const struct fo_node *last, int32_t width)
{
    struct collector collector = { .context = context,
        .arena = arena,
        .width = width,
        .bytes = { .arena = arena },
        .text = arena_alloc(arena, sizeof(struct text)) };
    const struct fo_node *node;

    use_style(&collector, block);
    buffer_append(&collector.bytes, "", 0);
    for (node = first; node != NULL; node = node->next) {
        collect_node(&collector, node, 0);
        if (node == last)
            break;
    }
    drop_trailing(&collector);
    collector.bytes.data[collector.bytes.length] = '\0';
    collector.text->bytes = collector.bytes.data;
    collector.text->size = collector.bytes.length;
    return collector.failed ? NULL : collector.text;
}
