/* block-containers and lists: columns whose lines can be divided */
#include "base/arena.h"
#include "layout/pile.h"
#include "layout/place.h"
#include "layout/stack.h"

static struct row *
row_new(struct stack *stack, const struct fo_node *node, unsigned columns)
{
    struct row *row = arena_alloc(stack->arena, sizeof(*row));
    int own = stack_keep_together(node);
    unsigned i;

    row->fixed = -1;
    row->keep = own > stack->keep ? own : stack->keep;
    row->columns = arena_array(stack->arena, columns, sizeof(*row->columns));
    row->count = columns;
    row->bands = arena_alloc(stack->arena, sizeof(*row->bands));
    row->band_count = 1;
    for (i = 0; i < columns; i++)
        row->columns[i].span = 1;
    return row;
}

/* Height that a node names for its content rectangle, or -1. */
static int32_t
named_height(const struct fo_node *node)
{
    if (style_auto(node->style, PROPERTY_HEIGHT))
        return -1;
    return style_length(node->style, PROPERTY_HEIGHT, 0);
}

static void
absolute_container(struct stack *stack, const struct fo_node *node)
{
    const struct style *style = node->style;
    struct area *area = area_new(stack->arena, AREA_BLOCK, node);
    struct placement placement = {
        .arena = stack->arena, .root = area, .base = node
    };
    int32_t left = style_length(style, PROPERTY_LEFT, stack->width);
    int32_t right = style_length(style, PROPERTY_RIGHT, stack->width);
    int32_t inset[4];
    int32_t height;
    struct item *item;

    pile_insets(style, stack->width, inset);
    area->width = stack->width - left - right;
    if (!style_auto(style, PROPERTY_WIDTH))
        area->width = inset[1] + inset[3] +
                      style_length(style, PROPERTY_WIDTH, stack->width);
    area->x = left;
    if (style_auto(style, PROPERTY_LEFT) && !style_auto(style, PROPERTY_RIGHT))
        area->x = stack->width - right - area->width;
    area->opens = area->closes = true;
    placement.x = inset[3];
    placement.y = inset[0];
    placement.width = area->width - inset[1] - inset[3];
    height = place_items(
        &placement, stack_inside(stack, node, placement.width), NULL);
    if (named_height(node) >= 0)
        height = named_height(node);
    area->height = height + inset[0] + inset[2];
    item = stack_add(stack, ITEM_BOX, node->parent);
    item->box.area = area;
    item->box.absolute = true;
}

static void
fill_container(struct stack *stack, const struct fo_node *node, struct row *row)
{
    const struct style *style = node->style;
    struct column *column = row->columns;
    int32_t start = style_length(style, PROPERTY_START_INDENT, stack->width);
    int32_t end = style_length(style, PROPERTY_END_INDENT, stack->width);
    int32_t content = stack->width - start - end;

    if (!style_auto(style, PROPERTY_WIDTH))
        content = style_length(style, PROPERTY_WIDTH, stack->width);
    pile_insets(style, stack->width, column->inset);
    column->node = node;
    column->width = content + column->inset[1] + column->inset[3];
    column->align = style_keyword(style, PROPERTY_DISPLAY_ALIGN);
    column->first = stack_inside(stack, node, content);
    row->x = start - column->inset[3];
    row->width = column->width;
    if (named_height(node) >= 0)
        row->fixed = named_height(node) + column->inset[0] + column->inset[2];
}

void
container_stack(struct stack *stack, const struct fo_node *node)
{
    enum keyword position =
        style_keyword(node->style, PROPERTY_ABSOLUTE_POSITION);
    struct row *row;

    if (position == KEYWORD_ABSOLUTE || position == KEYWORD_FIXED) {
        absolute_container(stack, node);
        return;
    }
    stack_open(stack, node);
    row = row_new(stack, node, 1);
    fill_container(stack, node, row);
    pile_measure_row(row);
    stack_add(stack, ITEM_ROW, node->parent)->row = row;
    stack_close(stack, node);
}

/* Label and body share the list's reference area: their indents keep them
 * apart. */
static void
item_stack(struct stack *stack, const struct fo_node *node)
{
    const struct fo_node *child;
    struct row *row = row_new(stack, node, 2);
    unsigned count = 0;

    for (child = node->first; child != NULL && count < 2; child = child->next) {
        struct column *column = &row->columns[count++];

        column->node = child;
        column->width = stack->width;
        column->align = KEYWORD_BEFORE;
        column->first = stack_inside(stack, child, stack->width);
    }
    row->count = count;
    row->width = stack->width;
    row->bands->node = node;
    stack_open(stack, node);
    pile_measure_row(row);
    stack_add(stack, ITEM_ROW, node->parent)->row = row;
    stack_close(stack, node);
}

void
list_stack(struct stack *stack, const struct fo_node *node)
{
    int outer = stack->keep;
    int own = stack_keep_together(node);
    const struct fo_node *before = NULL;
    const struct fo_node *child;

    stack_open(stack, node);
    if (own > stack->keep)
        stack->keep = own;
    for (child = node->first; child != NULL; child = child->next) {
        if (child->type != FO_LIST_ITEM)
            continue;
        if (before != NULL) {
            int next = stack_keep_next(before);
            int previous = stack_keep_previous(child);

            stack_break(stack, node, next > previous ? next : previous);
        }
        item_stack(stack, child);
        before = child;
    }
    stack->keep = outer;
    stack_close(stack, node);
}
