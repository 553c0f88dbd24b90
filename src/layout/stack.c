#include "layout/stack.h"

#include "base/arena.h"
#include "base/unit.h"
#include "layout/pile.h"

enum { BEFORE, END, AFTER, START };

struct item *
stack_add(struct stack *stack, enum item_kind kind, const struct fo_node *node)
{
    struct item *item = arena_alloc(stack->arena, sizeof(*item));

    item->kind = kind;
    item->node = node;
    item->head = stack->head;
    item->foot = stack->foot;
    item->arena = stack->arena;
    item->previous = stack->last;
    if (stack->last == NULL)
        stack->first = item;
    else
        stack->last->next = item;
    stack->last = item;
    return item;
}

void
stack_rewind(struct stack *stack, struct item *item)
{
    stack->last = item;
    if (item == NULL)
        stack->first = NULL;
    else
        item->next = NULL;
}

struct item *
stack_break(struct stack *stack, const struct fo_node *node, int keep)
{
    struct item *item = stack_add(stack, ITEM_BREAK, node);

    item->breaks.keep = keep > stack->keep ? keep : stack->keep;
    return item;
}

static int
larger(int a, int b)
{
    return a > b ? a : b;
}

int
stack_keep_together(const struct fo_node *node)
{
    return larger(style_keep(node->style, PROPERTY_KEEP_TOGETHER_COLUMN),
        style_keep(node->style, PROPERTY_KEEP_TOGETHER_PAGE));
}

int
stack_keep_previous(const struct fo_node *node)
{
    int keep = 0;

    for (; node != NULL && node->type != FO_TEXT; node = node->first) {
        keep = larger(
            keep, style_keep(node->style, PROPERTY_KEEP_PREVIOUS_COLUMN));
        keep =
            larger(keep, style_keep(node->style, PROPERTY_KEEP_PREVIOUS_PAGE));
    }
    return keep;
}

int
stack_keep_next(const struct fo_node *node)
{
    int keep = 0;

    for (; node != NULL && node->type != FO_TEXT; node = node->last) {
        keep = larger(keep, style_keep(node->style, PROPERTY_KEEP_NEXT_COLUMN));
        keep = larger(keep, style_keep(node->style, PROPERTY_KEEP_NEXT_PAGE));
    }
    return keep;
}

bool
stack_is_inline(const struct fo_node *node)
{
    const struct fo_node *child;

    if (!fo_is_inline(node->type) && node->type != FO_WRAPPER)
        return false;
    if (node->type == FO_FOOTNOTE)
        return true;
    for (child = node->first; child != NULL; child = child->next)
        if (!stack_is_inline(child))
            return false;
    return true;
}

static void
space(struct stack *stack, const struct fo_node *node, enum property optimum,
    enum property conditionality, enum property precedence)
{
    int32_t length = style_length(node->style, optimum, stack->width);
    struct item *item;

    if (length == 0)
        return;
    item = stack_add(stack, ITEM_SPACE, node->parent);
    item->space.optimum = length;
    item->space.retain =
        style_keyword(node->style, conditionality) == KEYWORD_RETAIN;
    item->space.precedence =
        style_keyword(node->style, precedence) == KEYWORD_FORCE
            ? SPACE_FORCE
            : style_number(node->style, precedence, 0);
}

static void
force_break(
    struct stack *stack, const struct fo_node *node, enum property property)
{
    static const struct {
        enum keyword keyword;
        enum forced_break forced;
    } breaks[] = {
        { KEYWORD_PAGE, BREAK_PAGE },
        { KEYWORD_COLUMN, BREAK_PAGE },
        { KEYWORD_ODD_PAGE, BREAK_ODD_PAGE },
        { KEYWORD_EVEN_PAGE, BREAK_EVEN_PAGE },
    };
    enum keyword keyword = style_keyword(node->style, property);
    unsigned i;

    for (i = 0; i < sizeof(breaks) / sizeof(breaks[0]); i++)
        if (keyword == breaks[i].keyword)
            stack_break(stack, node->parent, 0)->breaks.forced =
                breaks[i].forced;
}

void
stack_open(struct stack *stack, const struct fo_node *node)
{
    force_break(stack, node, PROPERTY_BREAK_BEFORE);
    space(stack, node, PROPERTY_SPACE_BEFORE_OPTIMUM,
        PROPERTY_SPACE_BEFORE_CONDITIONALITY, PROPERTY_SPACE_BEFORE_PRECEDENCE);
}

void
stack_close(struct stack *stack, const struct fo_node *node)
{
    space(stack, node, PROPERTY_SPACE_AFTER_OPTIMUM,
        PROPERTY_SPACE_AFTER_CONDITIONALITY, PROPERTY_SPACE_AFTER_PRECEDENCE);
    force_break(stack, node, PROPERTY_BREAK_AFTER);
}

/* Border and padding at the before or after side of a node, as a box. */
static void
edge(struct stack *stack, const struct fo_node *node, int side)
{
    int32_t inset[4];
    struct item *item;

    pile_insets(node->style, stack->width, inset);
    if (inset[side] == 0)
        return;
    item = stack_add(stack, ITEM_BOX, node);
    item->box.height = inset[side];
    item->box.opens = side == BEFORE;
    item->box.closes = side == AFTER;
}

static struct note *
notes(struct stack *stack, const struct citation *citation)
{
    struct note *first = NULL;
    struct note **end = &first;

    for (; citation != NULL; citation = citation->next) {
        struct note *note = arena_alloc(stack->arena, sizeof(*note));

        note->body = citation->body;
        note->first = stack_inside(stack, citation->body, stack->width);
        note->height = pile_height(note->first, NULL);
        *end = note;
        end = &note->next;
    }
    return first;
}

/* The strength against a break after line `index`: a word is not divided by
 * the end of a page where hyphenation-keep is not auto, if there is a better
 * place. */
static int
line_keep(const struct fo_node *block, const struct paragraph *paragraph,
    unsigned index)
{
    enum { KEEP_WORD = 1 };
    enum keyword keep = style_keyword(block->style, PROPERTY_HYPHENATION_KEEP);
    unsigned count = paragraph->count;
    unsigned orphans =
        (unsigned)larger(style_number(block->style, PROPERTY_ORPHANS, 2), 1);
    unsigned widows =
        (unsigned)larger(style_number(block->style, PROPERTY_WIDOWS, 2), 1);

    if (index + 1 < orphans || count - index - 1 < widows)
        return KEEP_ALWAYS;
    if (paragraph->lines[index].hyphenated && keep != KEYWORD_AUTO)
        return KEEP_WORD;
    return 0;
}

static void
lines(struct stack *stack, const struct fo_node *block,
    const struct fo_node *first, const struct fo_node *last, bool opening)
{
    const struct style *style = block->style;
    int32_t start = style_length(style, PROPERTY_START_INDENT, stack->width);
    int32_t end = style_length(style, PROPERTY_END_INDENT, stack->width);
    struct paragraph paragraph = paragraph_layout(stack->context, stack->arena,
        block, first, last, stack->width - start - end, opening);
    unsigned i;

    for (i = 0; i < paragraph.count; i++) {
        struct line *line = &paragraph.lines[i];
        struct item *item;

        if (i > 0)
            stack_break(stack, block, line_keep(block, &paragraph, i - 1));
        item = stack_add(stack, ITEM_BOX, block);
        item->box.area = line->area;
        item->box.area->x += start;
        item->box.height = line->height;
        item->box.lines = 1;
        item->box.notes = notes(stack, line->citations);
    }
}

const struct fo_node *
stack_inline_run(const struct fo_node *node)
{
    while (node->next != NULL && stack_is_inline(node->next))
        node = node->next;
    return node;
}

bool
stack_sibling(struct stack *stack, struct siblings *siblings)
{
    const struct fo_node *child = siblings->child;
    const struct fo_node *before = siblings->before;
    const struct fo_node *last;
    struct item *mark = stack->last;
    struct item *chance = mark;
    bool in_line;

    if (child == NULL)
        return false;
    in_line = stack_is_inline(child);
    last = in_line ? stack_inline_run(child) : child;
    if (before != NULL)
        chance = stack_break(stack, siblings->parent,
            larger(stack_keep_next(before),
                in_line ? 0 : stack_keep_previous(child)));
    if (in_line)
        lines(stack, siblings->parent, child, last, before == NULL);
    else
        stack_node(stack, child);
    if (stack->last == chance)
        stack_rewind(stack, mark);
    else
        siblings->before = last;
    siblings->child = last->next;
    return true;
}

void
stack_children(struct stack *stack, const struct fo_node *node)
{
    struct siblings siblings = { .parent = node, .child = node->first };

    while (stack_sibling(stack, &siblings))
        continue;
}

/* Ties the text above to a block that may not stand alone on its page: no
 * break among the last `count` lines before `item`. */
static void
tie_lines(struct item *item, int count)
{
    int lines_seen = 0;

    for (; item != NULL && lines_seen < count; item = item->previous) {
        if (item->kind == ITEM_BOX)
            lines_seen += (int)item->box.lines;
        else if (item->kind == ITEM_ROW)
            lines_seen++;
        else if (item->kind == ITEM_BREAK && item->breaks.forced == BREAK_FREE)
            item->breaks.keep = KEEP_ALWAYS;
    }
}

/* A block with an id or a background, but without lines, has an area too. */
static void
empty_area(struct stack *stack, const struct fo_node *node)
{
    if (style_string(node->style, PROPERTY_ID) != NULL)
        stack_add(stack, ITEM_BOX, node);
}

static void
block_stack(struct stack *stack, const struct fo_node *node)
{
    int outer = stack->keep;
    int tie = style_number(node->style, PROPERTY_KEEP_LINES, 0);
    struct item *mark;

    if (tie > 0)
        tie_lines(stack->last, tie);
    stack_open(stack, node);
    stack->keep = larger(outer, stack_keep_together(node));
    mark = stack->last;
    edge(stack, node, BEFORE);
    stack_children(stack, node);
    edge(stack, node, AFTER);
    if (stack->last == mark)
        empty_area(stack, node);
    stack->keep = outer;
    stack_close(stack, node);
}

void
stack_node(struct stack *stack, const struct fo_node *node)
{
    static void (*const kinds[FO_TYPE_COUNT])(
        struct stack *, const struct fo_node *) = {
        [FO_BLOCK] = block_stack,
        [FO_BLOCK_CONTAINER] = container_stack,
        [FO_TABLE] = table_stack,
        [FO_LIST_BLOCK] = list_stack,
        [FO_WRAPPER] = stack_children,
        [FO_INLINE] = stack_children,
        [FO_BASIC_LINK] = stack_children,
    };

    if (kinds[node->type] != NULL)
        kinds[node->type](stack, node);
}

struct item *
stack_inside(struct stack *outer, const struct fo_node *node, int32_t width)
{
    struct stack inner = {
        .context = outer->context,
        .arena = outer->arena,
        .width = unit_add(width, 0), /* deep nesting adds up */
    };

    stack_children(&inner, node);
    return inner.first;
}
