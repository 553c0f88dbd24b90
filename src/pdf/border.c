#include "pdf/border.h"

struct rectangle {
    int32_t x;
    int32_t y;
    int32_t width;
    int32_t height;
};

/* How a style is drawn, in widths of the border; all other ones are solid. */
struct pattern {
    enum keyword style;
    int dash;
    int gap;
    bool twice;
};

static const struct pattern patterns[] = {
    { KEYWORD_DASHED, 3, 2, false },
    { KEYWORD_DOTTED, 1, 1, false },
    { KEYWORD_DOUBLE, 0, 0, true },
};

static const struct pattern solid = { KEYWORD_SOLID, 0, 0, false };

/* One side: its properties, and how the border box is cut for it. */
struct side {
    enum property width;
    enum property style;
    enum property color;
    bool lies; /* before and after lie, start and end stand */
    bool far;  /* after and end: at the far edge */
};

static const struct side before = { PROPERTY_BORDER_BEFORE_WIDTH,
    PROPERTY_BORDER_BEFORE_STYLE, PROPERTY_BORDER_BEFORE_COLOR, true, false };
static const struct side after = { PROPERTY_BORDER_AFTER_WIDTH,
    PROPERTY_BORDER_AFTER_STYLE, PROPERTY_BORDER_AFTER_COLOR, true, true };
static const struct side start = { PROPERTY_BORDER_START_WIDTH,
    PROPERTY_BORDER_START_STYLE, PROPERTY_BORDER_START_COLOR, false, false };
static const struct side end = { PROPERTY_BORDER_END_WIDTH,
    PROPERTY_BORDER_END_STYLE, PROPERTY_BORDER_END_COLOR, false, true };

static const struct pattern *
pattern_of(enum keyword style)
{
    size_t i;

    for (i = 0; i < sizeof(patterns) / sizeof(patterns[0]); i++)
        if (patterns[i].style == style)
            return &patterns[i];
    return &solid;
}

/* The strip of a side, `width` wide, `inset` from the edge. */
static struct rectangle
strip(
    const struct side *side, struct rectangle box, int32_t width, int32_t inset)
{
    if (side->lies) {
        box.y += side->far ? box.height - width - inset : inset;
        box.height = width;
    } else {
        box.x += side->far ? box.width - width - inset : inset;
        box.width = width;
    }
    return box;
}

static void
fill(struct content *content, struct rectangle r, int32_t color)
{
    content_rectangle(content, r.x, r.y, r.width, r.height, color);
}

static void
stroke(struct content *content, const struct side *side, struct rectangle r,
    struct stroke stroke)
{
    if (side->lies)
        content_line(content, r.x, r.y + r.height / 2, r.x + r.width,
            r.y + r.height / 2, stroke);
    else
        content_line(content, r.x + r.width / 2, r.y, r.x + r.width / 2,
            r.y + r.height, stroke);
}

static void
draw_side(struct content *content, const struct side *side,
    const struct style *style, struct rectangle box)
{
    enum keyword kind = style_keyword(style, side->style);
    int32_t width = style_length(style, side->width, 0);
    int32_t color = style_color(style, side->color);
    const struct pattern *pattern = pattern_of(kind);

    if (kind == KEYWORD_NONE || kind == KEYWORD_HIDDEN || width <= 0 ||
        color < 0)
        return;
    if (pattern->twice) {
        fill(content, strip(side, box, width / 3, 0), color);
        fill(content, strip(side, box, width / 3, width - width / 3), color);
    } else if (pattern->dash > 0) {
        stroke(content, side, strip(side, box, width, 0),
            (struct stroke){ .width = width,
                .color = color,
                .dash = width * pattern->dash,
                .gap = width * pattern->gap });
    } else {
        fill(content, strip(side, box, width, 0), color);
    }
}

/* Rows and parts of tables have borders only where these collapse. */
static bool
has_borders(const struct fo_node *node)
{
    switch (node->type) {
    case FO_TABLE_ROW:
    case FO_TABLE_BODY:
    case FO_TABLE_HEADER:
    case FO_TABLE_FOOTER:
    case FO_TABLE_COLUMN:
        return false;
    case FO_TABLE:
    case FO_TABLE_CELL:
        return style_keyword(node->style, PROPERTY_BORDER_COLLAPSE) !=
               KEYWORD_COLLAPSE;
    default:
        return true;
    }
}

/* Start and end of an inline may be on other lines. */
static bool
is_whole(const struct fo_node *node)
{
    return node->type != FO_INLINE && node->type != FO_BASIC_LINK &&
           node->type != FO_WRAPPER && node->type != FO_FOOTNOTE;
}

static bool
retained(const struct style *style, enum property conditionality)
{
    return style_keyword(style, conditionality) == KEYWORD_RETAIN;
}

void
border_draw(
    struct content *content, const struct area *area, int32_t x, int32_t y)
{
    struct rectangle box = { x, y, area->width, area->height };
    const struct style *style = area->node->style;
    bool whole = is_whole(area->node);
    int32_t background = style_color(style, PROPERTY_BACKGROUND_COLOR);

    if (background >= 0)
        fill(content, box, background);
    if (!has_borders(area->node))
        return;
    if (area->opens || !whole ||
        retained(style, PROPERTY_BORDER_BEFORE_CONDITIONALITY))
        draw_side(content, &before, style, box);
    if (area->closes || !whole ||
        retained(style, PROPERTY_BORDER_AFTER_CONDITIONALITY))
        draw_side(content, &after, style, box);
    if (area->opens || whole)
        draw_side(content, &start, style, box);
    if (area->closes || whole)
        draw_side(content, &end, style, box);
}
