#include "layout/place.h"

#include "base/arena.h"
#include "layout/pile.h"

/* An area that is open for more children. Positions are in the root. */
struct frame {
    struct frame *outer;
    const struct fo_node *node;
    struct area *area;
    int32_t x;
    int32_t y;
};

struct walk {
    const struct placement *placement;
    struct pile pile;
    struct frame bottom; /* the root */
    struct frame *frame; /* innermost open one */
};

static bool
has_area(const struct fo_node *node)
{
    return node->type == FO_BLOCK || node->type == FO_TABLE ||
           node->type == FO_LIST_BLOCK;
}

static bool
stands_in(const struct fo_node *node, const struct fo_node *outer)
{
    for (; node != NULL; node = node->parent)
        if (node == outer)
            return true;
    return false;
}

static void
block_extent(const struct walk *walk, const struct item *item,
    const struct fo_node *node, struct area *area)
{
    const struct style *style = node->style;
    int32_t width = walk->placement->width;
    int32_t inset[4];

    if (node->type == FO_TABLE && item->kind == ITEM_ROW) {
        area->x = item->row->x;
        area->width = item->row->width;
        return;
    }
    pile_insets(style, width, inset);
    area->x = style_length(style, PROPERTY_START_INDENT, width) - inset[3];
    area->width = width - area->x -
                  style_length(style, PROPERTY_END_INDENT, width) + inset[1];
}

static struct area *
add_area(struct walk *walk, enum area_kind kind, const struct fo_node *node)
{
    struct area *area = area_new(walk->placement->arena, kind, node);

    area->artifact = walk->placement->artifact;
    area_add(walk->frame->area, area);
    return area;
}

/* Opens the areas between the open frame and `node`, outermost first. */
static void
open_chain(struct walk *walk, const struct item *item,
    const struct fo_node *node, int32_t top)
{
    struct frame *frame;

    if (node == walk->frame->node || node == NULL)
        return;
    open_chain(walk, item, node->parent, top);
    if (!has_area(node))
        return;
    frame = arena_alloc(walk->placement->arena, sizeof(*frame));
    frame->outer = walk->frame;
    frame->node = node;
    frame->area = add_area(walk, AREA_BLOCK, node);
    block_extent(walk, item, node, frame->area);
    frame->x = walk->placement->x + frame->area->x;
    frame->y = top;
    frame->area->x = frame->x - walk->frame->x;
    frame->area->y = frame->y - walk->frame->y;
    walk->frame = frame;
}

static void
enter(struct walk *walk, const struct item *item, int32_t top)
{
    if (walk->frame->node == item->node)
        return;
    while (walk->frame != &walk->bottom &&
           !stands_in(item->node, walk->frame->node))
        walk->frame = walk->frame->outer;
    open_chain(walk, item, item->node, top);
}

/* All open areas reach down to the last box. */
static void
stretch(struct walk *walk)
{
    struct frame *frame;
    int32_t bottom = walk->placement->y + walk->pile.y;

    for (frame = walk->frame; frame != &walk->bottom; frame = frame->outer)
        frame->area->height = bottom - frame->y;
}

/* An absolute area is placed from the sides of the root that it names. */
static void
place_absolute(struct walk *walk, struct area *area)
{
    const struct style *style = area->node->style;
    struct area *root = walk->placement->root;

    if (!style_auto(style, PROPERTY_BOTTOM) && style_auto(style, PROPERTY_TOP))
        area->y = root->height - area->height -
                  style_length(style, PROPERTY_BOTTOM, root->height);
    else
        area->y = style_length(style, PROPERTY_TOP, root->height);
    area->artifact = walk->placement->artifact;
    area_add(root, area);
}

static void
place_box(struct walk *walk, struct item *item)
{
    struct box *box = &item->box;
    int32_t top;

    if (box->absolute) {
        place_absolute(walk, box->area);
        return;
    }
    top = walk->placement->y + pile_box(&walk->pile, box->height);
    enter(walk, item, top);
    if (box->opens)
        walk->frame->area->opens = true;
    if (box->closes)
        walk->frame->area->closes = true;
    if (box->area != NULL) {
        box->area->x += walk->placement->x - walk->frame->x;
        box->area->y += top - walk->frame->y;
        box->area->artifact = walk->placement->artifact;
        area_add(walk->frame->area, box->area);
    }
    stretch(walk);
}

static int32_t
align_offset(const struct column *column, int32_t content, int32_t height)
{
    int32_t room = height - content - column->inset[0] - column->inset[2];

    if (room <= 0 || column->continued || column->continues)
        return 0;
    if (column->align == KEYWORD_AFTER)
        return room;
    return column->align == KEYWORD_CENTER ? room / 2 : 0;
}

static void
add_rule(const struct placement *placement, struct area *cell, int32_t color,
    const int32_t box[4])
{
    struct area *rule = area_new(placement->arena, AREA_RULE, cell->node);

    rule->x = box[0];
    rule->y = box[1];
    rule->width = box[2];
    rule->height = box[3];
    rule->color = color;
    rule->artifact = true;
    area_add(cell, rule);
}

/* Collapsed borders lie centred on the edges of the cell. */
static void
place_borders(const struct placement *placement, const struct column *column,
    struct area *cell)
{
    const struct border *borders = column->borders;
    int side;

    for (side = 0; side < 4; side++) {
        int32_t width = borders[side].width;
        bool along = side % 2 == 0; /* before and after run along the line */
        int32_t box[4] = { -width / 2, -width / 2,
            along ? cell->width + width : width,
            along ? width : cell->height + width };

        if (width == 0)
            continue;
        if (side == 1)
            box[0] += cell->width;
        if (side == 2)
            box[1] += cell->height;
        add_rule(placement, cell, borders[side].color, box);
    }
}

static void
place_column(struct walk *walk, struct column *column, struct area *parent,
    int32_t x, int32_t y, int32_t height)
{
    struct area *cell =
        area_new(walk->placement->arena, AREA_BLOCK, column->node);
    struct placement inner = *walk->placement;
    int32_t content = pile_height(column->first, column->stop);

    cell->x = x;
    cell->y = y;
    cell->width = column->width;
    cell->height = height;
    cell->opens = !column->continued;
    cell->closes = !column->continues;
    cell->artifact = inner.artifact;
    area_add(parent, cell);
    inner.root = cell;
    inner.base = column->node;
    inner.x = column->inset[3];
    inner.y = column->inset[0] + align_offset(column, content, height);
    inner.width = column->width - column->inset[1] - column->inset[3];
    place_items(&inner, column->first, column->stop);
    place_borders(&inner, column, cell);
}

/* The area of a table row or list item, or the one that it stands in. */
static struct area *
band_area(struct walk *walk, const struct row *row, const struct band *band,
    int32_t x, int32_t y)
{
    struct area *area;

    if (band->node == NULL)
        return walk->frame->area;
    area = add_area(walk, AREA_BLOCK, band->node);
    area->x = x;
    area->y = y;
    area->width = row->width;
    area->height = band->height;
    area->opens = area->closes = true;
    return area;
}

static void
place_band(
    struct walk *walk, struct row *row, unsigned index, int32_t x, int32_t y)
{
    const struct band *band = &row->bands[index];
    struct area *parent = band_area(walk, row, band, x, y);
    unsigned i;

    if (band->node != NULL)
        x = y = 0;
    for (i = 0; i < row->count; i++) {
        struct column *column = &row->columns[i];

        if (column->band == index)
            place_column(walk, column, parent, x + column->x, y,
                pile_bands(row, index, column->span));
    }
}

static void
place_row(struct walk *walk, struct item *item)
{
    struct row *row = item->row;
    int32_t height = pile_row_height(row);
    int32_t top = walk->placement->y + pile_box(&walk->pile, height);
    int32_t x;
    int32_t y;
    unsigned i;

    enter(walk, item, top);
    x = walk->placement->x + row->x - walk->frame->x;
    y = top - walk->frame->y;
    for (i = 0; i < row->band_count; i++)
        place_band(walk, row, i, x, y + pile_bands(row, 0, i));
    stretch(walk);
}

int32_t
place_items(const struct placement *placement, struct item *first,
    const struct item *stop)
{
    struct walk walk = { .placement = placement };
    struct item *item;
    struct item *next;

    walk.bottom.node = placement->base;
    walk.bottom.area = placement->root;
    walk.frame = &walk.bottom;
    for (item = first; item != stop && item != NULL; item = next) {
        next = item->next;
        if (item->kind == ITEM_SPACE)
            pile_space(&walk.pile, &item->space);
        else if (item->kind == ITEM_BOX)
            place_box(&walk, item);
        else if (item->kind == ITEM_ROW)
            place_row(&walk, item);
    }
    return walk.pile.y;
}
