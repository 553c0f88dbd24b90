#include "layout/pile.h"

#include "base/unit.h"

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
        pile->space = unit_add(pile->space, space->optimum);
    else if (space->optimum > pile->space)
        pile->space = space->optimum;
    pile->precedence = space->precedence;
    pile->has_space = true;
}

int32_t
pile_box(struct pile *pile, int32_t height)
{
    int32_t top = pile->has_space ? unit_add(pile->y, pile->space) : pile->y;

    pile->y = unit_add(top, height);
    pile->begun = true;
    pile->has_space = false;
    pile->space = 0;
    return top;
}

int32_t
pile_height(const struct item *first, const struct item *stop)
{
    return pile_height_within(first, stop, INT32_MAX);
}

int32_t
pile_height_within(
    const struct item *first, const struct item *stop, int32_t enough)
{
    struct pile pile = { .y = 0 };
    const struct item *item;

    for (item = first; item != stop && item != NULL && pile.y < enough;
         item = item->next)
        if (item->kind == ITEM_SPACE)
            pile_space(&pile, &item->space);
        else if (item->kind == ITEM_BOX && !item->box.absolute)
            pile_box(&pile, item->box.height);
        else if (item->kind == ITEM_ROW)
            pile_box(&pile, pile_row_height(item->row));
    return pile.y;
}

int32_t
pile_bands(const struct row *row, unsigned first, unsigned count)
{
    int32_t height = 0;
    unsigned i;

    for (i = first; i < first + count && i < row->band_count; i++)
        height = unit_add(height, row->bands[i].height);
    return height;
}

int32_t
pile_row_height(const struct row *row)
{
    return pile_bands(row, 0, row->band_count);
}

static void
stretch(struct row *row, const struct column *column)
{
    int32_t content = pile_height(column->first, column->stop) +
                      column->inset[0] + column->inset[2];
    int32_t room = pile_bands(row, column->band, column->span);
    int32_t *last = &row->bands[column->band + column->span - 1].height;

    if (content > room)
        *last = unit_add(*last, content - room);
}

void
pile_measure_row(struct row *row)
{
    unsigned i;

    for (i = 0; i < row->band_count; i++)
        row->bands[i].height = row->bands[i].minimum;
    if (row->fixed >= 0) {
        row->bands[0].height = row->fixed;
        return;
    }
    for (i = 0; i < row->count; i++)
        if (row->columns[i].span == 1)
            stretch(row, &row->columns[i]);
    for (i = 0; i < row->count; i++)
        if (row->columns[i].span > 1)
            stretch(row, &row->columns[i]);
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
