/* Areas of a line: runs of glyphs, rules, leaders, images, and the boxes of
 * inlines below them. */
#include "layout/slot.h"

#include <string.h>

#include "base/arena.h"
#include "base/unit.h"
#include "layout/graphic.h"
#include "media/font.h"

enum { BEFORE, END, AFTER, START };

enum { PARTS_FIRST = 8, DOTS_MAX = 10000 };

static bool
same_run(const struct maker *maker, const struct slot *a, const struct slot *b)
{
    const struct piece *left = slot_piece(maker, a->piece);
    const struct piece *right = slot_piece(maker, b->piece);

    if (a->kind != SLOT_GLYPH || b->kind != SLOT_GLYPH)
        return false;
    return a->piece == b->piece ||
           (left->node == right->node && left->face == right->face &&
               left->size == right->size && left->color == right->color &&
               left->shift == right->shift);
}

static void
add_rule(struct maker *maker, const struct piece *piece, int32_t x,
    int32_t width, int32_t centre, int32_t thickness)
{
    struct area *rule = area_new(maker->arena, AREA_RULE, piece->node);

    rule->x = x;
    rule->y = maker->baseline - piece->shift + centre - thickness / 2;
    rule->width = width;
    rule->height = thickness;
    rule->color = piece->color;
    rule->artifact = true;
    rule->opens = rule->closes = true;
    area_add(maker->line, rule);
}

static void
decorate(
    struct maker *maker, const struct piece *piece, int32_t x, int32_t width)
{
    const struct face_metrics *metrics = face_metrics(piece->face);
    int32_t centre;

    switch (style_keyword(piece->style, PROPERTY_TEXT_DECORATION)) {
    case KEYWORD_UNDERLINE:
        centre = metrics->underline_position;
        break;
    case KEYWORD_LINE_THROUGH:
        centre = -metrics->x_height / 2;
        break;
    case KEYWORD_OVERLINE:
        centre = -metrics->ascent;
        break;
    default:
        return;
    }
    add_rule(maker, piece, x, width, piece_length(piece, centre),
        piece_length(piece, metrics->underline_thickness));
}

/* Copies glyphs and text of slots from..to into the run. */
static void
fill_run(struct maker *maker, struct area_run *run, size_t from, size_t to)
{
    struct area_glyph *glyphs =
        arena_array(maker->arena, to - from, sizeof(*glyphs));
    size_t bytes = 0;
    char *text;
    size_t i;

    for (i = from; i < to; i++)
        bytes += maker->slots[i].bytes;
    text = arena_alloc(maker->arena, bytes + 1);
    run->text = text;
    run->glyphs = glyphs;
    run->count = (unsigned)(to - from);
    for (i = from; i < to; i++) {
        const struct slot *slot = &maker->slots[i];

        glyphs[i - from] =
            (struct area_glyph){ slot->id, slot->bytes, slot->advance };
        memcpy(text, slot->text, slot->bytes);
        text += slot->bytes;
    }
}

static struct area *
add_run(
    struct maker *maker, const struct piece *piece, int32_t x, int32_t width)
{
    enum line_rules rules = maker->setting->rules;
    struct area *area = area_new(maker->arena, AREA_TEXT, piece->node);
    int32_t ascent = setting_ascent(rules, piece->face, piece->size);

    area->x = x;
    area->y = maker->baseline - piece->shift - ascent;
    area->width = width;
    area->height = ascent + setting_descent(rules, piece->face, piece->size);
    area->opens = area->closes = true;
    area->run.face = piece->face;
    area->run.size = piece->size;
    area->run.color = piece->color;
    area->run.baseline = ascent;
    area_add(maker->line, area);
    return area;
}

/* The slots from `from` on that make one run; returns the slot after it. */
static size_t
place_run(struct maker *maker, size_t from, int32_t *x)
{
    const struct slot *slots = maker->slots;
    const struct piece *piece = slot_piece(maker, slots[from].piece);
    size_t to = from;
    int32_t width = 0;
    struct area *area;

    for (; to < maker->count && same_run(maker, &slots[from], &slots[to]); to++)
        if (to < maker->inked)
            width = unit_add(width, slots[to].advance);
    area = add_run(maker, piece, *x, width);
    fill_run(maker, &area->run, from, to);
    decorate(maker, piece, *x, width);
    *x = unit_add(*x, width);
    return to;
}

/* From one dot to the next. */
static int32_t
dot_step(const struct piece *piece)
{
    int32_t width = piece_width(piece, '.');
    int32_t pattern =
        style_length(piece->style, PROPERTY_LEADER_PATTERN_WIDTH, 0);

    return pattern > width ? pattern : width;
}

/* Dots end where the leader ends, so that they stand below each other; FOP
 * lets them begin where it begins. */
static void
place_dots(struct maker *maker, const struct slot *slot, int32_t x)
{
    const struct piece *piece = slot_piece(maker, slot->piece);
    uint16_t dot = face_glyph(piece->face, '.');
    int32_t step = dot_step(piece);
    int32_t count = step > 0 && slot->advance > 0 ? slot->advance / step : 0;
    struct area_glyph *glyphs;
    struct area *area;
    int32_t i;

    if (count == 0)
        return;
    if (count > DOTS_MAX)
        count = DOTS_MAX;
    glyphs = arena_array(maker->arena, (size_t)count, sizeof(*glyphs));
    for (i = 0; i < count; i++)
        glyphs[i] = (struct area_glyph){ dot, 1, step };
    if (maker->setting->rules == LINES_OFFICIAL)
        x += slot->advance % step;
    area = add_run(maker, piece, x, count * step);
    area->artifact = true;
    area->run.glyphs = glyphs;
    area->run.count = (unsigned)count;
    area->run.text = memset(
        arena_alloc(maker->arena, (size_t)count + 1), '.', (size_t)count);
}

static void
place_leader(struct maker *maker, const struct slot *slot, int32_t x)
{
    const struct piece *piece = slot_piece(maker, slot->piece);
    const struct style *style = piece->style;
    int32_t thickness = style_length(style, PROPERTY_RULE_THICKNESS, 0);

    switch (style_keyword(style, PROPERTY_LEADER_PATTERN)) {
    case KEYWORD_DOTS:
        place_dots(maker, slot, x);
        break;
    case KEYWORD_RULE:
        if (slot->advance > 0 &&
            style_keyword(style, PROPERTY_RULE_STYLE) != KEYWORD_NONE)
            add_rule(maker, piece, x, slot->advance, thickness / 2 - thickness,
                thickness);
        break;
    default:
        break;
    }
}

/* Its lower edge stands on the baseline. */
static void
place_graphic(struct maker *maker, const struct slot *slot, int32_t x)
{
    const struct piece *piece = slot_piece(maker, slot->piece);
    const struct graphic *graphic = piece->graphic;
    struct area *area = area_new(maker->arena, AREA_IMAGE, piece->node);

    area->x = x;
    area->y = maker->baseline - piece->shift - graphic->height;
    area->width = graphic->width;
    area->height = graphic->height;
    area->opens = area->closes = true;
    area->picture = graphic->picture;
    area_add(maker->line, area);
}

/* -- boxes of inlines ---------------------------------------------------- */

/* The part of an inline's box that is in this line. */
struct part {
    const struct inline_box *box;
    struct area *area;
};

struct parts {
    struct part *list;
    size_t count;
    size_t room;
};

/* Over the content of the inline, as high as its own text with border and
 * padding around it. */
static struct area *
add_box(struct maker *maker, const struct inline_box *box, int32_t x)
{
    enum line_rules rules = maker->setting->rules;
    struct area *area = area_new(maker->arena, AREA_BLOCK, box->node);
    int32_t ascent = setting_ascent(rules, box->face, box->size);

    area->x = x;
    area->y = maker->baseline - box->shift - ascent - box->inset[BEFORE];
    area->height = box->inset[BEFORE] + ascent +
                   setting_descent(rules, box->face, box->size) +
                   box->inset[AFTER];
    area_add(maker->line, area);
    return area;
}

static struct area *
part_of(struct maker *maker, struct parts *parts, const struct inline_box *box,
    int32_t x)
{
    size_t i;

    for (i = parts->count; i > 0; i--)
        if (parts->list[i - 1].box == box)
            return parts->list[i - 1].area;
    if (parts->count == parts->room) {
        parts->room = parts->room == 0 ? PARTS_FIRST : 2 * parts->room;
        parts->list = arena_grow(maker->scratch, parts->list,
            parts->count * sizeof(*parts->list),
            parts->room * sizeof(*parts->list));
    }
    parts->list[parts->count] =
        (struct part){ .box = box, .area = add_box(maker, box, x) };
    return parts->list[parts->count++].area;
}

/* Outer boxes come first: inner ones lie on them. */
static void
cover(struct maker *maker, struct parts *parts, const struct inline_box *box,
    int32_t x, int32_t end)
{
    struct area *area;

    if (box == NULL)
        return;
    cover(maker, parts, box->around, x, end);
    area = part_of(maker, parts, box, x);
    area->width = end - area->x;
}

static void
place_boxes(struct maker *maker)
{
    struct parts parts = { .count = 0 };
    int32_t x = 0;
    size_t i;

    for (i = 0; i < maker->inked; i++) {
        const struct slot *slot = &maker->slots[i];
        const struct piece *piece = slot_piece(maker, slot->piece);

        cover(maker, &parts, piece->box, x, x + slot->advance);
        if (piece->edge == EDGE_START)
            part_of(maker, &parts, piece->box, x)->opens = true;
        if (piece->edge == EDGE_END)
            part_of(maker, &parts, piece->box, x)->closes = true;
        x = unit_add(x, slot->advance);
    }
}

/* -- all ----------------------------------------------------------------- */

typedef void place_slot(
    struct maker *maker, const struct slot *slot, int32_t x);

void
line_ink(struct maker *maker)
{
    static place_slot *const places[] = {
        [SLOT_GLYPH] = NULL,
        [SLOT_LEADER] = place_leader,
        [SLOT_GRAPHIC] = place_graphic,
        [SLOT_EDGE] = NULL,
    };
    int32_t x = 0;
    size_t i = 0;

    place_boxes(maker);
    while (i < maker->count) {
        const struct slot *slot = &maker->slots[i];

        if (slot->kind == SLOT_GLYPH) {
            i = place_run(maker, i, &x);
            continue;
        }
        if (places[slot->kind] != NULL)
            places[slot->kind](maker, slot, x);
        x = unit_add(x, slot->advance);
        i++;
    }
}
