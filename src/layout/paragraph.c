#include "layout/paragraph.h"

#include <string.h>

#include "base/arena.h"
#include "layout/breaker.h"
#include "layout/line.h"
#include "layout/opportunity.h"
#include "layout/particles.h"
#include "layout/setting.h"
#include "layout/text.h"

enum { ROOM_FIRST = 16 };

struct setter {
    struct layout_context *context;
    struct arena *arena;   /* of the lines */
    struct arena *scratch; /* of everything else; ends with the paragraph */
    struct arena *slots;   /* of one line; reset after it */
    struct setting setting;
    struct text *text;
    struct opportunities found;
    struct paragraph paragraph;
    unsigned room;
    unsigned notes; /* that have their line */
    bool wrap;
    bool even; /* pf:lines="even-lines" */
};

static void
add_line(struct setter *setter, struct line line)
{
    struct paragraph *paragraph = &setter->paragraph;

    if (paragraph->count == setter->room) {
        setter->room = setter->room == 0 ? ROOM_FIRST : 2 * setter->room;
        paragraph->lines = arena_grow(setter->arena, paragraph->lines,
            paragraph->count * sizeof(line), setter->room * sizeof(line));
    }
    paragraph->lines[paragraph->count++] = line;
}

/* The footnotes cited up to the byte `end` go with the line. */
static struct citation *
citations(struct setter *setter, size_t end)
{
    const struct text *text = setter->text;
    struct citation *first = NULL;
    struct citation **link = &first;

    for (; setter->notes < text->note_count; setter->notes++) {
        if (text->notes[setter->notes].at > end)
            break;
        *link = arena_alloc(setter->arena, sizeof(**link));
        (*link)->body = text->notes[setter->notes].body;
        link = &(*link)->next;
    }
    return first;
}

static enum break_goal
goal(const struct setter *setter)
{
    if (setter->even)
        return GOAL_EVEN;
    if (setter->setting.rules == LINES_FOP)
        return GOAL_FOP;
    return setter->setting.align == KEYWORD_JUSTIFY ? GOAL_JUSTIFIED
                                                    : GOAL_RAGGED;
}

static struct measure
measure(const struct setter *setter, bool opening)
{
    const struct setting *setting = &setter->setting;

    return (struct measure){
        .goal = goal(setter),
        .width = setting->width,
        .indent = opening ? setting->indent : 0,
        .end_indent = setting->end_indent,
        .size = setting->size,
        .justified = setting->align == KEYWORD_JUSTIFY,
        .justified_last = setting->align_last == KEYWORD_JUSTIFY,
        .centred = setting->align == KEYWORD_CENTER,
        .ladder =
            style_number(setting->block->style, PROPERTY_HYPHENATION_LADDER, 0),
    };
}

/* The bytes start..end: from one line end of the text to the next. */
static void
set_part(struct setter *setter, size_t start, size_t end)
{
    struct text *text = setter->text;
    bool opening = setter->paragraph.count == 0;
    struct measure lines = measure(setter, opening);
    struct line_widths widths = { .narrow = lines.width - lines.indent,
        .wide = lines.width,
        .wrap = setter->wrap };
    struct particles particles = particles_build(setter->context,
        setter->scratch, text, &setter->found, widths, start, end);
    struct line_span span = {
        .text = text, .particles = particles.list, .count = particles.count
    };
    size_t *ends;
    size_t count = breaker_break(
        setter->scratch, particles.list, particles.count, &lines, &ends);
    size_t i;

    for (i = 0; i < count; i++) {
        size_t byte;
        struct line line;

        span.to = ends[i];
        span.first = opening && i == 0;
        span.last = i + 1 == count;
        span.wrapped = !span.last || end + 1 < text->size;
        byte = span.to < particles.count ? particles.list[span.to].start : end;
        line = line_build(setter->context, setter->arena, setter->slots,
            &setter->setting, &span);
        line.citations = citations(setter, byte);
        arena_reset(setter->slots);
        add_line(setter, line);
        for (span.from = span.to;
             span.from < particles.count &&
             particle_vanishes(&particles.list[span.from]);)
            span.from++;
    }
}

/* Parts are divided by the line ends that the text kept; the last one ends
 * a line and begins none. */
static void
set_parts(struct setter *setter)
{
    const struct text *text = setter->text;
    size_t start = 0;

    while (start < text->size) {
        const char *end = memchr(text->bytes + start, '\n', text->size - start);
        size_t stop = end == NULL ? text->size : (size_t)(end - text->bytes);

        set_part(setter, start, stop);
        start = stop + 1;
    }
}

/* Footnotes without any text stand on a line without height. */
static void
set_notes(struct setter *setter)
{
    struct line line = { .citations = citations(setter, SIZE_MAX) };

    line.area = area_new(setter->arena, AREA_LINE, setter->setting.block);
    add_line(setter, line);
}

static void
set_text(struct setter *setter)
{
    const struct style *style = setter->setting.block->style;

    setter->wrap =
        style_keyword(style, PROPERTY_WRAP_OPTION) != KEYWORD_NO_WRAP;
    setter->even = style_keyword(style, PROPERTY_LINES) == KEYWORD_EVEN_LINES;
    setter->found = opportunities_find(
        setter->context, setter->scratch, setter->text, !setter->even);
    set_parts(setter);
    if (setter->notes < setter->text->note_count)
        set_notes(setter);
}

struct paragraph
paragraph_layout(struct layout_context *context, struct arena *arena,
    const struct fo_node *block, const struct fo_node *first,
    const struct fo_node *last, int32_t width, bool opening)
{
    struct setter setter = { .context = context,
        .arena = arena,
        .scratch = arena_new(),
        .slots = arena_new() };

    if (setting_read(context, block, width, opening, &setter.setting)) {
        setter.text =
            text_collect(context, setter.scratch, block, first, last, width);
        if (setter.text != NULL)
            set_text(&setter);
    }
    arena_free(setter.slots);
    arena_free(setter.scratch);
    return setter.paragraph;
}
