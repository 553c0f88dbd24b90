#include "layout/master.h"

#include <limits.h>
#include <string.h>

enum {
    A4_WIDTH = 595276,
    A4_HEIGHT = 841890,
    SHEET_MAX = 14400000 /* PDF 1.4, appendix C */
};

static const struct fo_node *
named(const struct fo_node *set, const char *name)
{
    const struct fo_node *child;

    for (child = set->first; child != NULL; child = child->next) {
        const char *own = style_string(child->style, PROPERTY_MASTER_NAME);

        if (own != NULL && name != NULL && strcmp(own, name) == 0)
            return child;
    }
    return NULL;
}

static const char *
reference_of(const struct fo_node *node)
{
    return style_string(node->style, PROPERTY_MASTER_REFERENCE);
}

static bool
position_fits(enum keyword position, struct page_facts facts)
{
    bool first = facts.index == 0;

    if (position == KEYWORD_FIRST)
        return first;
    if (position == KEYWORD_LAST)
        return facts.last;
    if (position == KEYWORD_REST)
        return !first && !facts.last;
    if (position == KEYWORD_ONLY)
        return first && facts.last;
    return true;
}

static bool
condition_fits(const struct fo_node *node, struct page_facts facts)
{
    enum keyword parity = style_keyword(node->style, PROPERTY_ODD_OR_EVEN);
    enum keyword blank =
        style_keyword(node->style, PROPERTY_BLANK_OR_NOT_BLANK);
    bool odd = facts.number % 2 != 0;

    if ((parity == KEYWORD_ODD && !odd) || (parity == KEYWORD_EVEN && odd))
        return false;
    if ((blank == KEYWORD_BLANK && !facts.blank) ||
        (blank == KEYWORD_NOT_BLANK && facts.blank))
        return false;
    return position_fits(
        style_keyword(node->style, PROPERTY_PAGE_POSITION), facts);
}

static const struct fo_node *
alternative(const struct fo_node *alternatives, struct page_facts facts)
{
    const struct fo_node *child;

    for (child = alternatives->first; child != NULL; child = child->next)
        if (child->type == FO_CONDITIONAL_PAGE_MASTER_REFERENCE &&
            condition_fits(child, facts))
            return child;
    return NULL;
}

static unsigned
repeats_of(const struct fo_node *specifier)
{
    int most;

    if (specifier->type == FO_SINGLE_PAGE_MASTER_REFERENCE)
        return 1;
    most = style_number(specifier->style, PROPERTY_MAXIMUM_REPEATS, -1);
    return most < 0 ? UINT_MAX : (unsigned)most;
}

const struct fo_node *
master_select(
    const struct fo_node *set, const char *reference, struct page_facts facts)
{
    const struct fo_node *master = named(set, reference);
    const struct fo_node *specifier;
    unsigned left = facts.index;

    if (master == NULL || master->type == FO_SIMPLE_PAGE_MASTER)
        return master;
    for (specifier = master->first; specifier != NULL;
         specifier = specifier->next) {
        unsigned repeats = repeats_of(specifier);

        if (left >= repeats) {
            left -= repeats;
            continue;
        }
        if (specifier->type == FO_REPEATABLE_PAGE_MASTER_ALTERNATIVES)
            specifier = alternative(specifier, facts);
        return specifier == NULL ? NULL : named(set, reference_of(specifier));
    }
    return NULL;
}

const char *
master_region_name(const struct fo_node *region)
{
    static const char *const defaults[FO_TYPE_COUNT] = {
        [FO_REGION_BODY] = "xsl-region-body",
        [FO_REGION_BEFORE] = "xsl-region-before",
        [FO_REGION_AFTER] = "xsl-region-after",
        [FO_REGION_START] = "xsl-region-start",
        [FO_REGION_END] = "xsl-region-end",
    };
    const char *name = style_string(region->style, PROPERTY_REGION_NAME);

    return name == NULL ? defaults[region->type] : name;
}

static const struct fo_node *
region_of(const struct fo_node *master, enum fo_type type)
{
    const struct fo_node *child;

    for (child = master->first; child != NULL; child = child->next)
        if (child->type == type)
            return child;
    return NULL;
}

static int32_t
sheet_side(const struct style *style, enum property property, int32_t other)
{
    int32_t length = style_length(style, property, other);

    if (length > SHEET_MAX)
        return SHEET_MAX;
    return length > 0 ? length : other;
}

/* What is left of a rectangle inside the node's margins. */
static struct region
inside(struct region outer, const struct fo_node *node)
{
    const struct style *style = node->style;
    int32_t left = style_length(style, PROPERTY_MARGIN_LEFT, outer.width);
    int32_t right = style_length(style, PROPERTY_MARGIN_RIGHT, outer.width);
    int32_t top = style_length(style, PROPERTY_MARGIN_TOP, outer.height);
    int32_t bottom = style_length(style, PROPERTY_MARGIN_BOTTOM, outer.height);

    return (struct region){ .node = node,
        .x = outer.x + left,
        .y = outer.y + top,
        .width = outer.width - left - right,
        .height = outer.height - top - bottom };
}

static int32_t
extent_of(const struct fo_node *region, int32_t base)
{
    return region == NULL ? 0
                          : style_length(region->style, PROPERTY_EXTENT, base);
}

static bool
precedes(const struct fo_node *region)
{
    return region != NULL &&
           style_keyword(region->style, PROPERTY_PRECEDENCE) == KEYWORD_TRUE;
}

/* Regions before and after stand between start and end, unless they precede
 * them (XSL 1.1 clause 6.4.14). */
static void
outer_regions(
    struct geometry *geometry, struct region page, const struct fo_node *master)
{
    struct region *regions = geometry->regions;
    const struct fo_node *before = region_of(master, FO_REGION_BEFORE);
    const struct fo_node *after = region_of(master, FO_REGION_AFTER);
    const struct fo_node *start = region_of(master, FO_REGION_START);
    const struct fo_node *end = region_of(master, FO_REGION_END);
    int32_t top = extent_of(before, page.height);
    int32_t bottom = extent_of(after, page.height);
    int32_t left = extent_of(start, page.width);
    int32_t right = extent_of(end, page.width);
    int32_t side_top = precedes(before) ? top : 0;
    int32_t side_bottom = precedes(after) ? bottom : 0;

    regions[REGION_BEFORE] = regions[REGION_AFTER] = page;
    regions[REGION_START] = regions[REGION_END] = page;
    regions[REGION_BEFORE].node = before;
    regions[REGION_BEFORE].height = top;
    regions[REGION_AFTER].node = after;
    regions[REGION_AFTER].height = bottom;
    regions[REGION_AFTER].y = page.y + page.height - bottom;
    if (!precedes(before)) {
        regions[REGION_BEFORE].x += left;
        regions[REGION_BEFORE].width -= left + right;
    }
    if (!precedes(after)) {
        regions[REGION_AFTER].x += left;
        regions[REGION_AFTER].width -= left + right;
    }
    regions[REGION_START].node = start;
    regions[REGION_START].width = left;
    regions[REGION_END].node = end;
    regions[REGION_END].width = right;
    regions[REGION_END].x = page.x + page.width - right;
    regions[REGION_START].y += side_top;
    regions[REGION_START].height -= side_top + side_bottom;
    regions[REGION_END].y += side_top;
    regions[REGION_END].height -= side_top + side_bottom;
}

struct geometry
master_geometry(const struct fo_node *master)
{
    struct geometry geometry = { .width = A4_WIDTH };
    const struct fo_node *body = region_of(master, FO_REGION_BODY);
    struct region page = { .node = NULL };

    geometry.width = sheet_side(master->style, PROPERTY_PAGE_WIDTH, A4_WIDTH);
    geometry.height =
        sheet_side(master->style, PROPERTY_PAGE_HEIGHT, A4_HEIGHT);
    page.width = geometry.width;
    page.height = geometry.height;
    page = inside(page, master);
    geometry.regions[REGION_BODY] = page;
    if (body != NULL)
        geometry.regions[REGION_BODY] = inside(page, body);
    geometry.regions[REGION_BODY].node = body;
    outer_regions(&geometry, page, master);
    return geometry;
}
