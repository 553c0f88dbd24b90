#include "layout/cut.h"

#include <limits.h>

#include "base/arena.h"
#include "base/unit.h"
#include "layout/pile.h"

int32_t
cut_notes(const struct item *item)
{
    const struct note *note;
    int32_t height = 0;
    unsigned i;

    if (item->kind == ITEM_BOX)
        for (note = item->box.notes; note != NULL; note = note->next)
            height = unit_add(height, note->height);
    if (item->kind != ITEM_ROW)
        return height;
    for (i = 0; i < item->row->count; i++) {
        const struct column *column = &item->row->columns[i];
        const struct item *inner;

        for (inner = column->first; inner != column->stop && inner != NULL;
             inner = inner->next)
            height = unit_add(height, cut_notes(inner));
    }
    return height;
}

/* Bands of a row that fit whole in the height. */
static unsigned
whole_bands(const struct row *row, int32_t height)
{
    unsigned count = 0;

    while (count < row->band_count && pile_bands(row, 0, count + 1) <= height)
        count++;
    return count;
}

/* Where a column is cut when `bands` whole bands, or `height` of the only
 * one, stay above. */
static struct cut
cut_column(const struct row *row, const struct column *column, unsigned bands,
    int32_t height)
{
    if (bands > 0)
        height = pile_bands(row, column->band, bands - column->band);
    return cut_find(column->first, column->stop,
        height - column->inset[0] - column->inset[2], 0);
}

/* Columns that end above the cut, or begin below it, are not cut. */
static bool
is_cut(const struct column *column, unsigned bands)
{
    if (column->first == column->stop || column->first == NULL)
        return false;
    return bands == 0 ||
           (column->band < bands && column->band + column->span > bands);
}

/* True when each column of the row has something for the height at a break
 * weaker than `keep`, and the next page gets something. */
static bool
divisible(const struct row *row, int32_t height, int keep)
{
    unsigned bands = whole_bands(row, height);
    bool rest = bands > 0;
    unsigned i;

    if (row->fixed >= 0 || (bands == 0 && row->band_count > 1))
        return false;
    for (i = 0; i < row->count; i++) {
        struct cut cut;

        if (!is_cut(&row->columns[i], bands))
            continue;
        cut = cut_column(row, &row->columns[i], bands, height);
        if (cut.overflow || cut.keep >= keep)
            return false;
        rest = rest || cut.item != NULL;
    }
    return rest;
}

static int32_t
item_height(const struct item *item)
{
    if (item->kind == ITEM_ROW)
        return pile_row_height(item->row);
    return item->box.height;
}

/* The item does not fit. The page ends in it, before it, or at the best place
 * that was seen. At the top of a page no keep is kept: text comes before it. */
static struct cut
overfull(
    struct item *item, const struct pile *pile, int32_t height, struct cut best)
{
    int32_t top = pile->y + (pile->has_space ? pile->space : 0);

    if (item->kind == ITEM_ROW && item->row->keep <= best.keep &&
        item->row->keep < KEEP_ALWAYS &&
        divisible(item->row, height - top, KEEP_ALWAYS))
        return (
            struct cut){ .item = item, .divide = true, .height = height - top };
    if (best.item != NULL)
        return best;
    if (pile->begun)
        return (struct cut){ .item = item, .keep = KEEP_ALWAYS };
    if (item->kind == ITEM_ROW && divisible(item->row, height - top, INT_MAX))
        return (struct cut){ .item = item,
            .divide = true,
            .height = height - top,
            .keep = KEEP_ALWAYS };
    return (struct cut){ .overflow = true };
}

/* What a walk over the items of a page has seen. */
struct survey {
    struct pile pile;
    int32_t height; /* that there is */
    int32_t notes;  /* of the separator */
    int32_t cited;  /* footnotes so far */
    struct cut best;
};

/* What the foot of the table takes when the page ends before the item. */
static int32_t
foot_height(const struct item *item)
{
    const struct table_edge *foot = table_foot_above(item);

    return foot == NULL ? 0 : foot->height;
}

/* Remembers a place where the page may end; true when it has to. */
static bool
consider(struct survey *survey, struct item *place, const struct item *stop)
{
    struct cut *best = &survey->best;
    int64_t bottom = (int64_t)survey->pile.y + survey->cited;

    if (place->next == NULL || place->next == stop)
        return false;
    if (place->breaks.forced != BREAK_FREE) {
        best->item = place->next;
        best->keep = 0;
        best->forced = place->breaks.forced;
        return true;
    }
    if (place->breaks.keep <= best->keep &&
        bottom + foot_height(place->next) <= survey->height) {
        best->item = place->next;
        best->keep = place->breaks.keep;
    }
    return false;
}

/* Takes a box or a row on the page; false when it does not fit: `best` then
 * says where the page ends. */
static bool
take(struct survey *survey, struct item *item)
{
    struct pile next = survey->pile;
    int32_t more = cut_notes(item);
    struct cut cut;

    if (more > 0 && survey->cited == 0)
        more = unit_add(more, survey->notes);
    pile_box(&next, item_height(item));
    if ((int64_t)next.y + survey->cited + more > survey->height) {
        if (survey->best.overflow) {
            if (survey->best.item == NULL)
                survey->best.item = item;
            return false;
        }
        cut = overfull(item, &survey->pile,
            survey->height - survey->cited - more - foot_height(item),
            survey->best);
        if (!cut.overflow) {
            survey->best = cut;
            return false;
        }
        survey->best.overflow = true; /* too high for any page */
    }
    survey->cited = unit_add(survey->cited, more);
    survey->pile = next;
    return true;
}

struct cut
cut_find(
    struct item *first, const struct item *stop, int32_t height, int32_t notes)
{
    struct survey survey = {
        .height = height, .notes = notes, .best = { .keep = INT_MAX }
    };
    struct item *item;

    for (item = first; item != stop && item != NULL; item = item->next)
        if (item->kind == ITEM_SPACE)
            pile_space(&survey.pile, &item->space);
        else if (item->kind == ITEM_BREAK) {
            if (survey.pile.begun && consider(&survey, item, stop))
                return survey.best;
        } else if (item->kind == ITEM_ROW || !item->box.absolute) {
            if (!take(&survey, item))
                return survey.best;
        }
    return (struct cut){ .overflow = survey.best.overflow };
}

/* What of a column goes below the cut. */
static struct column
cut_off(
    const struct row *row, struct column *above, unsigned bands, int32_t height)
{
    struct column below = *above;

    below.continued = above->continues = true;
    below.first = cut_apply(cut_column(row, above, bands, height));
    if (below.first == NULL)
        below.stop = NULL;
    else
        above->stop = below.first;
    if (bands > 0) {
        above->span = bands - above->band;
        below.span -= above->span;
        below.band = 0;
    }
    return below;
}

/* Columns above the cut stay, the others move to the rest. */
static void
divide_columns(struct row *row, struct row *rest, int32_t height)
{
    unsigned bands = row->band_count - rest->band_count;
    unsigned kept = 0;
    unsigned i;

    rest->count = 0;
    for (i = 0; i < row->count; i++) {
        struct column *column = &row->columns[i];

        if (bands > 0 && column->band >= bands) {
            column->band -= bands;
            rest->columns[rest->count++] = *column;
            continue;
        }
        if (bands == 0 || column->band + column->span > bands)
            rest->columns[rest->count++] = cut_off(row, column, bands, height);
        row->columns[kept++] = *column;
    }
    row->count = kept;
}

/* The parts of a row above and below the cut. */
static struct row *
divide(struct arena *arena, struct row *row, int32_t height)
{
    struct row *rest = arena_alloc(arena, sizeof(*rest));
    unsigned bands = whole_bands(row, height);

    *rest = *row;
    rest->columns = arena_array(arena, row->count, sizeof(*rest->columns));
    rest->band_count = row->band_count - bands;
    rest->bands = arena_grow(arena, row->bands + bands,
        rest->band_count * sizeof(*rest->bands),
        rest->band_count * sizeof(*rest->bands));
    divide_columns(row, rest, height);
    if (bands == 0)
        row->bands->minimum = rest->bands->minimum = 0;
    else
        row->band_count = bands;
    pile_measure_row(row);
    pile_measure_row(rest);
    return rest;
}

struct item *
cut_apply(struct cut cut)
{
    struct item *item = cut.item;
    struct item *rest;

    if (!cut.divide)
        return item;
    rest = arena_alloc(item->arena, sizeof(*rest));
    *rest = *item;
    rest->row = divide(item->arena, item->row, cut.height);
    rest->previous = item;
    if (rest->next != NULL)
        rest->next->previous = rest;
    item->next = rest;
    return rest;
}
