#include "layout/line.h"

#include <string.h>

#include "base/arena.h"
#include "base/unit.h"
#include "base/utf8.h"
#include "layout/graphic.h"
#include "layout/slot.h"
#include "media/font.h"

enum {
    SLOTS_FIRST = 128,
    HYPHEN_BYTES = 2 /* of U+00AD */
};

static const char soft_hyphen[] = "\xC2\xAD";

/* -- slots --------------------------------------------------------------- */

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
        (struct slot){ .piece = piece, .text = text, .bytes = (uint16_t)bytes };
    return slot;
}

/* A character by itself. */
static struct slot *
slot_code(struct maker *maker, unsigned piece, uint32_t code, const char *text,
    size_t bytes)
{
    const struct piece *of = slot_piece(maker, piece);
    struct slot *slot = slot_add(maker, piece, text, bytes);

    slot->id = face_glyph(of->face, code);
    slot->advance = piece_width(of, code);
    return slot;
}

static void
add_glyphs(struct maker *maker, unsigned index, const char *text, size_t size)
{
    const struct piece *piece = slot_piece(maker, index);
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
        particles_hyphen(slot_piece(maker, piece)->face), whole + size);
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
            !joined(maker, last, &particles[index]) ||
            particles[index].end - first->start > WORD_BYTES)
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

    slot->kind = SLOT_LEADER;
    slot->advance = particle->width;
    slot->stretch = particle->stretch;
    slot->shrink = particle->shrink;
}

/* An image, or border and padding of an inline; false: another particle. */
static bool
add_atom(struct maker *maker, const struct particle *particle)
{
    const struct piece *piece = slot_piece(maker, particle->piece);
    struct slot *slot;

    if (particle->kind != PARTICLE_BOX ||
        (piece->graphic == NULL && piece->edge == EDGE_NONE))
        return false;
    slot = slot_add(maker, particle->piece, "", 0);
    slot->kind = piece->graphic != NULL ? SLOT_GRAPHIC : SLOT_EDGE;
    slot->advance = particle->width;
    return true;
}

static void
add_particles(struct maker *maker)
{
    const struct line_span *span = maker->span;
    size_t i = span->from;

    while (i < span->to) {
        const struct particle *particle = &span->particles[i];

        if (add_atom(maker, particle)) {
            i++;
        } else if (no_break_hyphen(maker, particle)) {
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

    size_t i = maker->count;

    while (i > 0 && maker->slots[i - 1].kind != SLOT_GLYPH)
        i--;
    if (span->wrapped && !at_break && i > 0)
        slot_code(maker, maker->slots[i - 1].piece, ' ', " ", 1);
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
    bool shrinks = slot->kind == SLOT_LEADER ||
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
    if (slot->kind == SLOT_GLYPH && slot->bytes > 0)
        slot->advance -= slot_piece(maker, slot->piece)->spacing;
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

/* How far a slot stands above and below the baseline. */
static void
reach(const struct maker *maker, const struct slot *slot, int32_t *above,
    int32_t *below)
{
    enum line_rules rules = maker->setting->rules;
    const struct piece *piece = slot_piece(maker, slot->piece);
    bool graphic = slot->kind == SLOT_GRAPHIC;
    int32_t ascent = graphic ? piece->graphic->height
                             : setting_ascent(rules, piece->face, piece->size);
    int32_t descent =
        graphic ? 0 : setting_descent(rules, piece->face, piece->size);

    ascent = unit_add(ascent, piece->shift);
    descent = unit_add(descent, -piece->shift);
    if (*above < ascent)
        *above = ascent;
    if (*below < descent)
        *below = descent;
}

/* Text and images higher than the block's own text make the line higher
 * (XSL 1.1, 4.5 and 7.16.13: max-height). */
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

        if (slot->piece == last || slot->kind == SLOT_LEADER ||
            slot->kind == SLOT_EDGE)
            continue;
        last = slot->piece;
        reach(maker, slot, &above, &below);
    }
    maker->baseline = above;
    maker->line->height = unit_add(above, below);
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
    line_ink(&maker);
    return (struct line){ .area = maker.line,
        .height = maker.line->height,
        .hyphenated =
            span->to < span->count && span->particles[span->to].hyphen };
}
