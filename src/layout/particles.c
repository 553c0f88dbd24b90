#include "layout/particles.h"

#include <string.h>

#include "base/arena.h"
#include "base/unit.h"
#include "base/utf8.h"
#include "layout/graphic.h"
#include "layout/missing.h"
#include "media/font.h"

enum {
    PER_MILLE = 1000,
    BYTE_ORDER_MARK = 0xFEFF,
    RIGHT_TO_LEFT_MARK = 0x200F,
    ROOM_FIRST = 256,
    EXCERPT = 20, /* characters of a word in a message */
    HYPHEN_PENALTY = 270,
    HYPHEN_LIMIT = 5, /* letters on a side that a good hyphen has */
    HYPHEN_STEP = 15, /* per cent more for each letter less */
    SOFT_PENALTY = 50,
    FOP_HYPHEN_PENALTY = 50,
    FOP_SOFT_PENALTY = 1,
    LOOSE_PENALTY = 1000,    /* of breaking glue that does not fit a line */
    EMERGENCY_PENALTY = 3000 /* of breaking a word that does not fit one */
};

enum { BEFORE, END, AFTER, START };

struct builder {
    struct layout_context *context;
    struct arena *arena;
    const struct text *text;
    const struct opportunities *found;
    struct line_widths widths;
    struct particles particles;
    size_t room;
    size_t start; /* of the bytes to build */
    size_t end;
    unsigned piece;
    size_t offered;  /* byte + 1 before which a break stands already */
    size_t reported; /* where the last word that was too wide ends */
};

uint32_t
particles_hyphen(const struct face *face)
{
    return face_glyph(face, UTF8_HYPHEN) != 0 ? UTF8_HYPHEN : '-';
}

int32_t
piece_length(const struct piece *piece, int32_t width)
{
    return unit_scale(width, piece->size, PER_MILLE);
}

int32_t
piece_width(const struct piece *piece, uint32_t code)
{
    return piece_length(
        piece, face_width(piece->face, face_glyph(piece->face, code)));
}

/* -- one particle ------------------------------------------------------------
 */

static struct particle *
add(struct builder *builder, enum particle_kind kind, size_t start, size_t end)
{
    struct particles *particles = &builder->particles;
    struct particle *particle;

    if (particles->count == builder->room) {
        builder->room = builder->room == 0 ? ROOM_FIRST : 2 * builder->room;
        particles->list = arena_grow(builder->arena, particles->list,
            particles->count * sizeof(*particle),
            builder->room * sizeof(*particle));
    }
    particle = &particles->list[particles->count++];
    *particle = (struct particle){
        .kind = kind, .piece = builder->piece, .start = start, .end = end
    };
    return particle;
}

static const struct piece *
piece_of(const struct builder *builder)
{
    return &builder->text->pieces[builder->piece];
}

static bool
official(const struct builder *builder)
{
    return builder->context->rules == LINES_OFFICIAL;
}

static bool
after_box(const struct builder *builder)
{
    const struct particles *particles = &builder->particles;

    return particles->count > 0 &&
           particles->list[particles->count - 1].kind == PARTICLE_BOX;
}

static int32_t
penalty(const struct builder *builder, int32_t wanted)
{
    return builder->widths.wrap ? wanted : PENALTY_NEVER;
}

static void
add_break(struct builder *builder, size_t at, int32_t wanted)
{
    add(builder, PARTICLE_BREAK, at, at)->penalty = penalty(builder, wanted);
}

static void
add_hyphen(struct builder *builder, size_t at, int32_t wanted)
{
    const struct piece *piece = piece_of(builder);
    struct particle *particle = add(builder, PARTICLE_BREAK, at, at);

    particle->penalty = penalty(builder, wanted);
    particle->hyphen = true;
    particle->width = piece_width(piece, particles_hyphen(piece->face));
}

/* The nearer to the word's ends, the worse. */
static int32_t
hyphen_penalty(const struct builder *builder, size_t at)
{
    int before = builder->found->before[at];
    int after = builder->found->after[at];
    int steps = (before < HYPHEN_LIMIT ? HYPHEN_LIMIT - before : 0) +
                (after < HYPHEN_LIMIT ? HYPHEN_LIMIT - after : 0);

    return official(builder)
               ? HYPHEN_PENALTY * (100 + HYPHEN_STEP * steps) / 100
               : FOP_HYPHEN_PENALTY;
}

/* What may stand between two boxes of a word. */
static void
add_opportunity(struct builder *builder, size_t at)
{
    struct particles *particles = &builder->particles;

    if (builder->offered == at + 1)
        return;
    switch (builder->found->points[at]) {
    case OPPORTUNITY_PLAIN:
        add_break(builder, at, 0);
        break;
    case OPPORTUNITY_DASH:
        add_break(builder, at, 0);
        particles->list[particles->count - 1].dash = true;
        break;
    case OPPORTUNITY_HYPHEN:
        add_hyphen(builder, at, hyphen_penalty(builder, at));
        particles->list[particles->count - 1].dictionary = true;
        particles->list[particles->count - 1].dash = true;
        break;
    case OPPORTUNITY_RESCUE:
        add_hyphen(builder, at, hyphen_penalty(builder, at));
        particles->list[particles->count - 1].dash = true;
        break;
    default:
        if (after_box(builder))
            add_break(builder, at, PENALTY_NEVER);
    }
}

/* -- messages ------------------------------------------------------------ */

/* A word is reported once, with its first part; start..end is a part. */
static void
report_wide(struct builder *builder, size_t start, size_t end)
{
    const struct text *text = builder->text;
    bool known = start > builder->start && start == builder->reported;
    size_t shown = start;
    unsigned count;

    builder->reported = end;
    if (known)
        return;
    for (count = 0; count < EXCERPT && shown < builder->end; count++) {
        size_t length;

        utf8_decode(text->bytes + shown, builder->end - shown, &length);
        shown += length;
    }
    message_add(builder->context->log, MESSAGE_WORD_TOO_WIDE,
        piece_of(builder)->node->place,
        arena_strndup(builder->arena, text->bytes + start, shown - start));
}

/* -- words --------------------------------------------------------------- */

/* A part of a word between two places to break, as glyphs from..to. */
struct part {
    const struct glyph *from;
    const struct glyph *to;
    size_t start; /* byte of the text */
};

static int32_t
glyph_advance(const struct piece *piece, const struct glyph *glyph)
{
    int32_t advance = piece_length(piece, glyph->advance);

    return glyph->bytes > 0 ? advance + piece->spacing : advance;
}

static void
add_box(struct builder *builder, const struct part *part)
{
    const struct piece *piece = piece_of(builder);
    struct particle *particle =
        add(builder, PARTICLE_BOX, part->start, part->start);
    const struct glyph *glyph;

    for (glyph = part->from; glyph < part->to; glyph++) {
        particle->width =
            unit_add(particle->width, glyph_advance(piece, glyph));
        particle->end += glyph->bytes;
    }
}

/* Where the cluster that begins at `glyph` ends. */
static const struct glyph *
cluster_end(const struct glyph *glyph, const struct glyph *end)
{
    do
        glyph++;
    while (glyph < end && glyph->bytes == 0);
    return glyph;
}

/* A part wider than a line may be broken after each character. */
static void
add_characters(struct builder *builder, struct part part, size_t end_of_part)
{
    const struct glyph *end = part.to;

    report_wide(builder, part.start, end_of_part);
    while (part.from < end) {
        part.to = cluster_end(part.from, end);
        if (part.from->bytes > 0 && after_box(builder))
            add_break(builder, part.start, EMERGENCY_PENALTY);
        add_box(builder, &part);
        part.start = builder->particles.list[builder->particles.count - 1].end;
        part.from = part.to;
    }
}

static void add_parts(
    struct builder *builder, struct part part, const struct glyph *last);

/* A part wider than a line is divided by syllables, as official text may not
 * be otherwise, or else anywhere. */
static void
add_part(struct builder *builder, struct part part)
{
    struct particles *particles = &builder->particles;
    struct particle whole;

    add_box(builder, &part);
    whole = particles->list[particles->count - 1];
    if (!builder->widths.wrap ||
        (!builder->widths.divide && whole.width <= builder->widths.wide))
        return;
    if (official(builder) &&
        opportunities_rescue(builder->context, builder->arena, builder->text,
            builder->found, part.start, whole.end)) {
        particles->count--;
        add_parts(builder, part, part.to);
    } else if (whole.width > builder->widths.wide) {
        particles->count--;
        add_characters(builder, part, whole.end);
    }
}

/* Glyphs part.from..last, divided where a line may end. */
static void
add_parts(struct builder *builder, struct part part, const struct glyph *last)
{
    const struct glyph *glyph = part.from;
    size_t at = part.start;

    while (glyph < last) {
        at += glyph->bytes;
        glyph = cluster_end(glyph, last);
        if (glyph < last && builder->found->points[at] == OPPORTUNITY_NONE)
            continue;
        part.to = glyph;
        add_part(builder, part);
        if (glyph < last)
            add_opportunity(builder, at);
        part.from = glyph;
        part.start = at;
    }
}

static void
add_word(struct builder *builder, size_t start, size_t end)
{
    const char *word = builder->text->bytes + start;
    const struct shape *shape = face_shape(
        piece_of(builder)->face, word, end - start, builder->context->kerning);
    struct part part = { .from = shape->glyphs, .start = start };

    if (!shape->complete)
        missing_report(builder->context, builder->arena, piece_of(builder),
            shape, word, end - start);
    add_opportunity(builder, start);
    add_parts(builder, part, shape->glyphs + shape->count);
}

/* -- characters ---------------------------------------------------------- */

/* Spaces that are kept at the start of a line are drawn there. */
static void
add_space(struct builder *builder, size_t at, size_t length, int32_t wanted)
{
    const struct piece *piece = piece_of(builder);
    int32_t width = piece_width(piece, ' ');
    bool first = builder->particles.count == 0 || at == builder->start;
    bool kept =
        piece->kept && wanted == 0 &&
        (first || (after_box(builder) && builder->text->bytes[at - 1] == ' '));
    struct particle *particle =
        add(builder, kept ? PARTICLE_BOX : PARTICLE_GLUE, at, at + length);

    particle->width = width + piece->spacing + piece->word_spacing;
    if (kept)
        return;
    particle->stretch = width / 2;
    particle->shrink = width / 3;
    particle->penalty = penalty(builder, wanted);
}

static void
add_leader(struct builder *builder, size_t at, size_t length)
{
    const struct piece *piece = piece_of(builder);
    struct particle *particle = add(builder, PARTICLE_LEADER, at, at + length);
    int32_t wide = builder->widths.wide;
    int32_t least = style_length(piece->style, PROPERTY_LEADER_MINIMUM, wide);
    int32_t most = style_length(piece->style, PROPERTY_LEADER_MAXIMUM, wide);

    particle->width = style_length(piece->style, PROPERTY_LEADER_OPTIMUM, wide);
    if (most > particle->width)
        particle->stretch = most - particle->width;
    if (least < particle->width)
        particle->shrink = particle->width - least;
}

static void
add_graphic(struct builder *builder, size_t at, size_t length)
{
    const struct piece *piece = piece_of(builder);

    add_opportunity(builder, at);
    add(builder, PARTICLE_BOX, at, at + length)->width = piece->graphic->width;
    if (piece->graphic->width > builder->widths.wide)
        message_add(
            builder->context->log, MESSAGE_IMAGE_TOO_WIDE, piece->node->place);
}

/* Border and padding stay with the first or last word of their inline. */
static void
add_edge(struct builder *builder, size_t at)
{
    const struct piece *piece = piece_of(builder);
    const int32_t *inset = piece->box->inset;
    bool starts = piece->edge == EDGE_START;

    if (starts && at < builder->end) {
        add_opportunity(builder, at);
        builder->offered = at + 1;
    }
    add(builder, PARTICLE_BOX, at, at)->width = inset[starts ? START : END];
}

/* Joiners and marks of direction draw nothing. */
static bool
invisible(uint32_t code)
{
    return code == UTF8_WORD_JOINER || code == BYTE_ORDER_MARK ||
           (code > UTF8_ZERO_WIDTH_SPACE && code <= RIGHT_TO_LEFT_MARK);
}

static bool
special(uint32_t code)
{
    return code == ' ' || code == UTF8_NBSP || code == UTF8_NARROW_NBSP ||
           code == UTF8_ZERO_WIDTH_SPACE || code == UTF8_SOFT_HYPHEN ||
           code == UTF8_NO_BREAK_HYPHEN || invisible(code);
}

static void
add_special(struct builder *builder, uint32_t code, size_t at, size_t length)
{
    int32_t soft = official(builder) ? SOFT_PENALTY : FOP_SOFT_PENALTY;

    switch (code) {
    case ' ':
        add_space(
            builder, at, length, builder->found->glue[at] ? PENALTY_NEVER : 0);
        break;
    case UTF8_NBSP:
    case UTF8_NARROW_NBSP:
        add_space(builder, at, length, PENALTY_NEVER);
        break;
    case UTF8_ZERO_WIDTH_SPACE:
        add_break(builder, at, 0);
        break;
    case UTF8_SOFT_HYPHEN:
        add_hyphen(builder, at, soft);
        break;
    case UTF8_NO_BREAK_HYPHEN:
        add(builder, PARTICLE_BOX, at, at + length)->width =
            piece_width(piece_of(builder), '-') + piece_of(builder)->spacing;
        break;
    default:
        break; /* as if nothing stood there */
    }
}

static size_t
word_end(const struct builder *builder, size_t at, size_t end)
{
    const char *bytes = builder->text->bytes;
    size_t start = at;

    while (at < end) {
        size_t length;

        if (special(utf8_decode(bytes + at, end - at, &length)) ||
            at + length - start > WORD_BYTES)
            break;
        at += length;
    }
    return at;
}

/* The bytes at..end of one piece. */
static void
add_text(struct builder *builder, size_t at, size_t end)
{
    while (at < end) {
        size_t length;
        uint32_t code =
            utf8_decode(builder->text->bytes + at, end - at, &length);

        if (piece_leader(piece_of(builder))) {
            add_leader(builder, at, length);
        } else if (piece_of(builder)->graphic != NULL) {
            add_graphic(builder, at, length);
        } else if (special(code)) {
            add_special(builder, code, at, length);
        } else {
            length = word_end(builder, at, end) - at;
            add_word(builder, at, at + length);
        }
        at += length;
    }
}

/* -- what is too wide ---------------------------------------------------- */

/* Lets a stretch without places to break be broken. */
typedef void loosen(struct builder *builder, size_t from, size_t to);

static void
loosen_glue(struct builder *builder, size_t from, size_t to)
{
    for (; from < to; from++) {
        struct particle *particle = &builder->particles.list[from];

        if (particle->kind == PARTICLE_GLUE)
            particle->penalty = LOOSE_PENALTY;
    }
}

static void
loosen_joints(struct builder *builder, size_t from, size_t to)
{
    struct particle *list = builder->particles.list;
    const struct particle *first = &list[from];
    bool loosened = false;

    for (; from < to; from++)
        if (list[from].kind == PARTICLE_BREAK) {
            list[from].penalty = EMERGENCY_PENALTY;
            loosened = true;
        }
    builder->piece = first->piece;
    if (loosened)
        report_wide(builder, first->start, first->end);
}

static void
loosen_wide(struct builder *builder, loosen *loosen_it)
{
    const struct particle *list = builder->particles.list;
    int64_t limit = builder->widths.narrow;
    int64_t width = 0;
    size_t from = 0;
    size_t i;

    for (i = 0; i <= builder->particles.count; i++) {
        bool ends =
            i == builder->particles.count ||
            (particle_vanishes(&list[i]) && list[i].penalty != PENALTY_NEVER);

        if (ends && from < i && width > limit)
            loosen_it(builder, from, i);
        if (ends) {
            limit = builder->widths.wide;
            width = 0;
            from = i + 1;
        } else if (list[i].kind != PARTICLE_BREAK) {
            width += list[i].width - list[i].shrink;
        }
    }
}

/* The first piece that ends after `at`, or the edges before it. */
static unsigned
piece_at(const struct text *text, size_t at)
{
    unsigned low = 0;
    unsigned high = text->count;

    while (low < high) {
        unsigned middle = low + (high - low) / 2;

        if (text->pieces[middle].end > at)
            high = middle;
        else
            low = middle + 1;
    }
    while (low > 0 && text->pieces[low - 1].start >= at)
        low--;
    return low;
}

struct particles
particles_build(struct layout_context *context, struct arena *arena,
    const struct text *text, const struct opportunities *found,
    struct line_widths widths, size_t start, size_t end)
{
    struct builder builder = { .context = context,
        .arena = arena,
        .text = text,
        .found = found,
        .widths = widths,
        .start = start,
        .end = end,
        .piece = piece_at(text, start) };

    for (; builder.piece < text->count; builder.piece++) {
        const struct piece *piece = piece_of(&builder);
        size_t from = piece->start > start ? piece->start : start;
        size_t to = piece->end < end ? piece->end : end;

        if (piece->start > end || (piece->start == end && piece->end > end))
            break;
        if (piece->edge != EDGE_NONE)
            add_edge(&builder, piece->start);
        else
            add_text(&builder, from, to);
    }
    if (widths.wrap) {
        if (context->rules == LINES_OFFICIAL)
            loosen_wide(&builder, loosen_glue);
        loosen_wide(&builder, loosen_joints);
    }
    return builder.particles;
}
