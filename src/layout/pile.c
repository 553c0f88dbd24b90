#include "layout/pile.h"

void
pile_space(struct pile *pile, const struct space *space)
{
    if (!pile->begun && !space->retain)
        return;
    if (!pile->has_space || space->precedence > pile->precedence)
        pile->space = space->optimum;
    else if (space->precedence < pile->precedence)
        return;
    else if (space->precedence == SPACE_FORCE)
        pile->space += space->optimum;
    else if (space->optimum > pile->space)
        pile->space = space->optimum;
    pile->precedence = space->precedence;
    pile->has_space = true;
}

int32_t
pile_box(struct pile *pile, int32_t height)
{
    int32_t top = pile->y + (pile->has_space ? pile->space : 0);

    pile->y = top + height;
    pile->begun = true;
    pile->has_space = false;
    pile->space = 0;
    return top;
}

int32_t
pile_height(const struct item *first, const struct item *stop)
{
    struct pile pile = { .y = 0 };
    const struct item *item;

    for (item = first; item != stop && item != NULL; item = item->next)
        if (item->kind == ITEM_SPACE)
            pile_space(&pile, &item->space);
        else if (item->kind == ITEM_BOX && !item->box.absolute)
            pile_box(&pile, item->box.height);
        else if (item->kind == ITEM_ROW)
            pile_box(&pile, pile_row_height(item->row));
    return pile.y;
}

int32_t
pile_row_height(const struct row *row)
{
    int32_t height = row->minimum;
    unsigned i;

    if (row->fixed >= 0)
        return row->fixed;
    for (i = 0; i < row->count; i++) {
        const struct column *column = &row->columns[i];
        int32_t content = pile_height(column->first, column->stop) +
                          column->inset[0] + column->inset[2];

        if (content > height)
            height = content;
    }
    return height;
}

void
pile_insets(const struct style *style, int32_t width, int32_t inset[4])
{
    static const enum property sides[4][2] = {
        { PROPERTY_BORDER_BEFORE_WIDTH, PROPERTY_PADDING_BEFORE },
        { PROPERTY_BORDER_END_WIDTH, PROPERTY_PADDING_END },
        { PROPERTY_BORDER_AFTER_WIDTH, PROPERTY_PADDING_AFTER },
        { PROPERTY_BORDER_START_WIDTH, PROPERTY_PADDING_START },
    };
    int side;

    for (side = 0; side < 4; side++)
        inset[side] = style_length(style, sides[side][0], width) +
                      style_length(style, sides[side][1], width);
}
