#include "layout/line.h"

#include <string.h>

#include "base/arena.h"
#include "base/unit.h"
#include "base/utf8.h"
#include "media/font.h"

enum {
    SLOTS_FIRST = 128,
    HYPHEN_BYTES = 2 /* of U+00AD */
};

static const char soft_hyphen[] = "\xC2\xAD";

/* A glyph or a leader, in order. */
struct slot {
    const struct particle *leader; /* NULL: a glyph */
    const char *text;              /* the bytes that it stands for */
    unsigned piece;
    uint16_t id;
    uint8_t bytes;
    int32_t advance;
    int32_t stretch;
    int32_t shrink;
};

struct maker {
    const struct layout_context *context;
    struct arena *arena;
    struct arena *scratch;
    const struct setting *setting;
    const struct line_span *span;
    struct slot *slots;
    size_t count;
    size_t room;
    size_t inked; /* slots without the space at the line's end */
    struct area *line;
    int32_t baseline;
};

/* -- slots --------------------------------------------------------------- */

static const struct piece *
piece_of(const struct maker *maker, unsigned piece)
{
    return &maker->span->text->pieces[piece];
}

static struct slot *
slot_add(struct maker *maker, unsigned piece, const char *text, size_t bytes)
{
    struct slot *slot;

    if (maker->count == maker->room) {
        maker->room = maker->room == 0 ? SLOTS_FIRST : 2 * maker->room;
        maker->slots = arena_grow(maker->scratch, maker->slots,
            maker->count * sizeof(*slot), maker->room * sizeof(*slot));
    }
    slot = &maker->slots[maker->count++];
    *slot =
        (struct slot){ .piece = piece, .text = text, .bytes = (uint8_t)bytes };
    return slot;
}

/* A character by itself. */
static struct slot *
slot_code(struct maker *maker, unsigned piece, uint32_t code, const char *text,
    size_t bytes)
{
    const struct piece *of = piece_of(maker, piece);
    struct slot *slot = slot_add(maker, piece, text, bytes);

    slot->id = face_glyph(of->face, code);
    slot->advance = piece_width(of, code);
    return slot;
}

static void
add_glyphs(struct maker *maker, unsigned index, const char *text, size_t size)
{
    const struct piece *piece = piece_of(maker, index);
    const struct shape *shape =
        face_shape(piece->face, text, size, maker->context->kerning);
    unsigned i;

    for (i = 0; i < shape->count; i++) {
        const struct glyph *glyph = &shape->glyphs[i];
        struct slot *slot = slot_add(maker, index, text, glyph->bytes);

        slot->id = glyph->id;
        slot->advance = piece_length(piece, glyph->advance);
        if (glyph->bytes > 0)
            slot->advance += piece->spacing;
        text += glyph->bytes;
    }
}

/* Shaped with its hyphen, for the kerning between them; the hyphen stands
 * for a soft one. */
static void
add_hyphenated(
    struct maker *maker, unsigned piece, const char *text, size_t size)
{
    char *whole = arena_alloc(maker->scratch, size + 4);
    size_t length;

    memcpy(whole, text, size);
    length = utf8_encode(
        particles_hyphen(piece_of(maker, piece)->face), whole + size);
    add_glyphs(maker, piece, whole, size + length);
    if (maker->count == 0)
        return;
    maker->slots[maker->count - 1].text = soft_hyphen;
    maker->slots[maker->count - 1].bytes = HYPHEN_BYTES;
}

/* U+2011, which is drawn as a plain hyphen. */
static bool
no_break_hyphen(const struct maker *maker, const struct particle *particle)
{
    size_t length;

    return particle->kind == PARTICLE_BOX && particle->end > particle->start &&
           utf8_decode(maker->span->text->bytes + particle->start,
               particle->end - particle->start,
               &length) == UTF8_NO_BREAK_HYPHEN;
}

static bool
joined(const struct maker *maker, const struct particle *left,
    const struct particle *right)
{
    return left->piece == right->piece && left->end == right->start &&
           !no_break_hyphen(maker, right);
}

/* A word joins what was cut for the breaker. Returns the particle after it. */
static size_t
add_word(struct maker *maker, size_t index)
{
    const struct line_span *span = maker->span;
    const struct particle *particles = span->particles;
    const struct particle *first = &particles[index];
    const struct particle *last = first;
    const char *text = span->text->bytes + first->start;

    for (index++; index < span->to; index++) {
        if (particles[index].kind == PARTICLE_BREAK)
            continue;
        if (particles[index].kind != PARTICLE_BOX ||
            !joined(maker, last, &particles[index]))
            break;
        last = &particles[index];
    }
    if (index == span->to && index < span->count && particles[index].hyphen &&
        particles[index].start == last->end)
        add_hyphenated(maker, first->piece, text, last->end - first->start);
    else
        add_glyphs(maker, first->piece, text, last->end - first->start);
    return index;
}

static void
add_space(struct maker *maker, const struct particle *particle)
{
    struct slot *slot = slot_code(maker, particle->piece, ' ', " ", 1);

    slot->advance = particle->width;
    slot->stretch = particle->stretch;
    slot->shrink = particle->shrink;
}

static void
add_leader(struct maker *maker, const struct particle *particle)
{
    struct slot *slot = slot_add(maker, particle->piece, "", 0);

    slot->leader = particle;
    slot->advance = particle->width;
    slot->stretch = particle->stretch;
    slot->shrink = particle->shrink;
}

static void
add_particles(struct maker *maker)
{
    const struct line_span *span = maker->span;
    size_t i = span->from;

    while (i < span->to) {
        const struct particle *particle = &span->particles[i];

        if (no_break_hyphen(maker, particle)) {
            slot_code(maker, particle->piece, '-', "-", 1)->advance =
                particle->width;
            i++;
        } else if (particle->kind == PARTICLE_BOX) {
            i = add_word(maker, i);
        } else {
            if (particle->kind == PARTICLE_GLUE)
                add_space(maker, particle);
            if (particle->kind == PARTICLE_LEADER)
                add_leader(maker, particle);
            i++;
        }
    }
    maker->inked = maker->count;
}

/* The space that the line's end took stays in the text, beyond the margin. */
static void
add_last_space(struct maker *maker)
{
    const struct line_span *span = maker->span;
    bool at_break = span->to < span->count &&
                    span->particles[span->to].kind == PARTICLE_BREAK;

    if (span->wrapped && !at_break && maker->count > 0)
        slot_code(maker, maker->slots[maker->count - 1].piece, ' ', " ", 1);
}

/* -- justification ------------------------------------------------------- */

static int32_t
natural_width(const struct maker *maker)
{
    int64_t width = 0;
    size_t i;

    for (i = 0; i < maker->inked; i++)
        width += maker->slots[i].advance;
    return width > MPT_MAX ? MPT_MAX : (int32_t)width;
}

static enum keyword
alignment_of(const struct maker *maker)
{
    return maker->span->last ? maker->setting->align_last
                             : maker->setting->align;
}

/* What of a slot gives way. Where lines are ragged, only leaders shrink; the
 * last line of justified text shrinks with the others, but never stretches. */
static int32_t
play(const struct maker *maker, const struct slot *slot, int32_t slack)
{
    bool shrinks = slot->leader != NULL ||
                   maker->setting->align == KEYWORD_JUSTIFY ||
                   alignment_of(maker) == KEYWORD_JUSTIFY;

    if (slack < 0)
        return shrinks ? slot->shrink : 0;
    return alignment_of(maker) == KEYWORD_JUSTIFY ? slot->stretch : 0;
}

/* Gives each slot its part of the slack. Sums are divided, not parts, so
 * that nothing is lost. Returns what was given. */
static int32_t
distribute(struct maker *maker, int32_t slack)
{
    int64_t total = 0;
    int64_t sum = 0;
    int64_t given = 0;
    size_t i;

    for (i = 0; i < maker->inked; i++)
        total += play(maker, &maker->slots[i], slack);
    if (total == 0)
        return 0;
    if (slack < -total)
        slack = (int32_t)-total;
    for (i = 0; i < maker->inked; i++) {
        struct slot *slot = &maker->slots[i];
        int64_t share;

        sum += play(maker, slot, slack);
        share = slack * sum / total - given;
        slot->advance += (int32_t)share;
        given += share;
    }
    return slack;
}

/* Letters are spaced from each other, not from the margin. */
static void
drop_last_spacing(struct maker *maker)
{
    struct slot *slot;

    if (maker->inked == 0)
        return;
    slot = &maker->slots[maker->inked - 1];
    if (slot->leader == NULL && slot->bytes > 0)
        slot->advance -= piece_of(maker, slot->piece)->spacing;
}

/* Sets x and width of the line. */
static void
align(struct maker *maker)
{
    const struct setting *setting = maker->setting;
    enum keyword keyword = alignment_of(maker);
    int32_t indent = maker->span->first ? setting->indent : 0;
    int32_t room =
        setting->width - indent - (maker->span->last ? setting->end_indent : 0);
    int32_t width;

    drop_last_spacing(maker);
    width = natural_width(maker);
    width += distribute(maker, room - width);
    maker->line->x = indent;
    if (keyword == KEYWORD_CENTER)
        maker->line->x += (room - width) / 2;
    else if (keyword == KEYWORD_END)
        maker->line->x += room - width;
    maker->line->width = width;
}

/* -- height -------------------------------------------------------------- */

/* Text higher than the block's own makes the line higher (XSL 1.1, 4.5 and
 * 7.16.13: max-height). */
static void
measure_height(struct maker *maker)
{
    const struct setting *setting = maker->setting;
    int32_t above = setting->baseline;
    int32_t below = setting->height - setting->baseline;
    unsigned last = maker->span->text->count;
    size_t i;

    for (i = 0; i < maker->inked && setting->grows; i++) {
        const struct slot *slot = &maker->slots[i];
        const struct piece *piece = piece_of(maker, slot->piece);
        int32_t ascent;
        int32_t descent;

        if (slot->piece == last || slot->leader != NULL)
            continue;
        last = slot->piece;
        ascent = setting_ascent(setting->rules, piece->face, piece->size);
        descent = setting_descent(setting->rules, piece->face, piece->size);
        if (above < ascent + piece->shift)
            above = ascent + piece->shift;
        if (below < descent - piece->shift)
            below = descent - piece->shift;
    }
    maker->baseline = above;
    maker->line->height = above + below;
}

/* -- areas --------------------------------------------------------------- */

static bool
same_run(const struct maker *maker, const struct slot *a, const struct slot *b)
{
    const struct piece *left = piece_of(maker, a->piece);
    const struct piece *right = piece_of(maker, b->piece);

    if (a->leader != NULL || b->leader != NULL)
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
    const struct piece *piece = piece_of(maker, slots[from].piece);
    size_t to = from;
    int32_t width = 0;
    struct area *area;

    for (; to < maker->count && same_run(maker, &slots[from], &slots[to]); to++)
        if (to < maker->inked)
            width += slots[to].advance;
    area = add_run(maker, piece, *x, width);
    fill_run(maker, &area->run, from, to);
    decorate(maker, piece, *x, width);
    *x += width;
    return to;
}

/* Dots end where the leader ends, so that they stand below each other; FOP
 * lets them begin where it begins. */
static void
place_dots(struct maker *maker, const struct slot *slot, int32_t x)
{
    const struct piece *piece = piece_of(maker, slot->piece);
    uint16_t dot = face_glyph(piece->face, '.');
    int32_t step = piece_width(piece, '.');
    int32_t count = step > 0 && slot->advance > 0 ? slot->advance / step : 0;
    struct area_glyph *glyphs;
    struct area *area;
    int32_t i;

    if (count == 0)
        return;
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
    const struct piece *piece = piece_of(maker, slot->piece);
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

static void
place(struct maker *maker)
{
    int32_t x = 0;
    size_t i = 0;

    while (i < maker->count) {
        const struct slot *slot = &maker->slots[i];

        if (slot->leader == NULL) {
            i = place_run(maker, i, &x);
        } else {
            place_leader(maker, slot, x);
            x += slot->advance;
            i++;
        }
    }
}

struct line
line_build(const struct layout_context *context, struct arena *arena,
    struct arena *scratch, const struct setting *setting,
    const struct line_span *span)
{
    struct maker maker = { .context = context,
        .arena = arena,
        .scratch = scratch,
        .setting = setting,
        .span = span,
        .line = area_new(arena, AREA_LINE, setting->block) };

    maker.line->opens = maker.line->closes = true;
    add_particles(&maker);
    add_last_space(&maker);
    align(&maker);
    measure_height(&maker);
    place(&maker);
    return (struct line){ .area = maker.line, .height = maker.line->height };
}
