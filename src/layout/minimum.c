#include "layout/minimum.h"

#include <string.h>

#include "base/arena.h"
#include "base/unit.h"
#include "layout/particles.h"

struct meter {
    struct layout_context *context;
    struct arena *scratch;
    int32_t width; /* that percentages are of */
    enum tightness tightness;
    bool wrap;
    int32_t least; /* so far */
};

static bool
ends_line(const struct meter *meter, const struct particle *particle)
{
    if (!particle_vanishes(particle))
        return false;
    return particle->penalty != PENALTY_NEVER ||
           (meter->wrap && meter->tightness > TIGHT_GROUPS &&
               particle->kind == PARTICLE_GLUE);
}

/* What a particle adds to its line. */
static int32_t
own_width(const struct text *text, const struct particle *particle)
{
    bool gives_way = particle->kind == PARTICLE_BREAK ||
                     particle->kind == PARTICLE_LEADER ||
                     text->pieces[particle->piece].graphic != NULL;

    return gives_way ? 0 : particle->width;
}

/* The bytes start..end; `around`: what stands beside each line of them. */
static void
measure_part(struct meter *meter, const struct text *text,
    const struct opportunities *found, size_t start, size_t end, int32_t around)
{
    struct line_widths widths = { .narrow = INT32_MAX,
        .wide = INT32_MAX,
        .wrap = meter->wrap,
        .divide = meter->tightness == TIGHT_SYLLABLES };
    struct particles particles = particles_build(
        meter->context, meter->scratch, text, found, widths, start, end);
    int32_t width = around;
    size_t i;

    for (i = 0; i <= particles.count; i++) {
        const struct particle *particle = &particles.list[i];
        bool last = i == particles.count;

        if (!last && !ends_line(meter, particle)) {
            width = unit_add(width, own_width(text, particle));
            continue;
        }
        if (!last && particle->hyphen)
            width = unit_add(width, particle->width);
        if (width > meter->least)
            meter->least = width;
        width = around;
    }
}

static void
measure_lines(struct meter *meter, const struct fo_node *block,
    const struct fo_node *first, const struct fo_node *last)
{
    const struct style *style = block->style;
    int32_t around =
        unit_add(style_length(style, PROPERTY_START_INDENT, meter->width),
            style_length(style, PROPERTY_END_INDENT, meter->width));
    struct text *text = text_collect(
        meter->context, meter->scratch, block, first, last, meter->width);
    struct opportunities found;
    size_t start = 0;

    meter->wrap = style_keyword(style, PROPERTY_WRAP_OPTION) != KEYWORD_NO_WRAP;
    if (text != NULL && text->size > 0)
        found = opportunities_find(meter->context, meter->scratch, text, true);
    while (text != NULL && start < text->size) {
        const char *end = memchr(text->bytes + start, '\n', text->size - start);
        size_t stop = end == NULL ? text->size : (size_t)(end - text->bytes);

        measure_part(meter, text, &found, start, stop, around);
        start = stop + 1;
    }
    arena_reset(meter->scratch);
}

static void
measure_children(struct meter *meter, const struct fo_node *node)
{
    const struct fo_node *child = node->first;

    while (child != NULL) {
        const struct fo_node *last = child;

        if (stack_is_inline(child)) {
            last = stack_inline_run(child);
            measure_lines(meter, node, child, last);
        } else if (child->type != FO_LIST_ITEM_LABEL) {
            measure_children(meter, child);
        }
        child = last->next;
    }
}

int32_t
minimum_width(struct layout_context *context, const struct fo_node *node,
    int32_t width, enum tightness tightness)
{
    struct meter meter = { .context = context,
        .scratch = arena_new(),
        .width = width,
        .tightness = tightness };

    measure_children(&meter, node);
    arena_free(meter.scratch);
    return meter.least;
}
