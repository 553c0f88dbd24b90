#include "layout/page.h"

#include <stdio.h>
#include <string.h>

#include "base/arena.h"
#include "base/unit.h"
#include "layout/cut.h"
#include "layout/master.h"
#include "layout/pile.h"
#include "layout/place.h"

/* Memory of the items of one child of the flow. */
struct chunk {
    struct chunk *next;
    struct arena *arena;
};

struct sequence {
    struct pages *pages;
    const struct fo_node *node;
    const struct fo_node *set; /* fo:layout-master-set */
    unsigned index;            /* of the page in the sequence */
    struct chunk *chunks;      /* oldest first */
    struct siblings rest;      /* children of the flow that are not laid out */
    struct stack queue;
    int32_t notes; /* what the footnote separator takes */
};

static const struct fo_node *
child_of(const struct fo_node *node, enum fo_type type)
{
    const struct fo_node *child;

    for (child = node->first; child != NULL; child = child->next)
        if (child->type == type)
            return child;
    return NULL;
}

static const struct fo_node *
static_content(const struct fo_node *sequence, const char *name)
{
    const struct fo_node *child;

    for (child = sequence->first; child != NULL; child = child->next) {
        const char *own = style_string(child->style, PROPERTY_FLOW_NAME);

        if (child->type == FO_STATIC_CONTENT && own != NULL &&
            strcmp(own, name) == 0)
            return child;
    }
    return NULL;
}

static struct chunk *
chunk_new(struct sequence *sequence)
{
    struct arena *arena = arena_new();
    struct chunk *chunk = arena_alloc(arena, sizeof(*chunk));
    struct chunk **end = &sequence->chunks;

    while (*end != NULL)
        end = &(*end)->next;
    *end = chunk;
    chunk->arena = arena;
    return chunk;
}

/* Frees the chunks before the one that `item` lives in; all without item. */
static void
drop_chunks(struct sequence *sequence, const struct item *item)
{
    while (sequence->chunks != NULL &&
           (item == NULL || sequence->chunks->arena != item->arena)) {
        struct chunk *chunk = sequence->chunks;

        sequence->chunks = chunk->next;
        arena_free(chunk->arena);
    }
}

/* Lays out children of the flow until two pages are full, so that what ties
 * lines to the next block is known before a page ends. */
static void
fill(struct sequence *sequence, int32_t height)
{
    struct stack *queue = &sequence->queue;
    int32_t enough = 2 * height;
    int32_t filled = pile_height_within(queue->first, NULL, enough);

    while (filled < enough && sequence->rest.child != NULL) {
        const struct item *last = queue->last;

        queue->arena = chunk_new(sequence)->arena;
        stack_sibling(queue, &sequence->rest);
        filled = unit_add(
            filled, pile_height_within(last == NULL ? queue->first : last->next,
                        NULL, enough));
    }
}

static struct area *
region_area(struct arena *arena, struct area *root, const struct region *region)
{
    struct area *area = area_new(arena, AREA_REGION, region->node);

    area->x = region->x;
    area->y = region->y;
    area->width = region->width;
    area->height = region->height;
    area->opens = area->closes = true;
    area_add(root, area);
    return area;
}

static void
place_static(
    struct sequence *sequence, struct page *page, const struct region *region)
{
    const struct fo_node *content;
    struct placement placement = { .arena = page->arena, .artifact = true };
    struct stack stack = { .context = &sequence->pages->context,
        .arena = page->arena,
        .width = region->width };
    enum keyword align;
    int32_t room;

    content = static_content(sequence->node, master_region_name(region->node));
    if (content == NULL)
        return;
    placement.root = region_area(page->arena, page->root, region);
    placement.base = content;
    placement.width = region->width;
    stack_children(&stack, content);
    room = region->height - pile_height(stack.first, NULL);
    align = style_keyword(region->node->style, PROPERTY_DISPLAY_ALIGN);
    if (align == KEYWORD_AFTER)
        placement.y = room;
    else if (align == KEYWORD_CENTER)
        placement.y = room / 2;
    place_items(&placement, stack.first, NULL);
}

static void
place_notes(struct placement *placement, const struct item *item)
{
    const struct note *note;
    unsigned i;

    if (item->kind == ITEM_BOX)
        for (note = item->box.notes; note != NULL; note = note->next) {
            placement->base = note->body;
            placement->y += place_items(placement, note->first, NULL);
        }
    if (item->kind != ITEM_ROW)
        return;
    for (i = 0; i < item->row->count; i++) {
        const struct item *inner = item->row->columns[i].first;

        for (; inner != item->row->columns[i].stop && inner != NULL;
             inner = inner->next)
            place_notes(placement, inner);
    }
}

static void
place_footnotes(struct sequence *sequence, struct page *page, struct area *body,
    const struct item *stop)
{
    struct placement placement = { .arena = page->arena, .root = body };
    const struct fo_node *separator =
        static_content(sequence->node, "xsl-footnote-separator");
    const struct item *item;
    int32_t height = 0;

    for (item = sequence->queue.first; item != stop && item != NULL;
         item = item->next)
        height = unit_add(height, cut_notes(item));
    if (height == 0)
        return;
    placement.width = body->width;
    placement.y = body->height - height - sequence->notes;
    if (separator != NULL) {
        struct stack stack = { .context = &sequence->pages->context,
            .arena = page->arena,
            .width = body->width };

        stack_children(&stack, separator);
        placement.base = separator;
        placement.artifact = true;
        placement.y += place_items(&placement, stack.first, NULL);
        placement.artifact = false;
    }
    for (item = sequence->queue.first; item != stop && item != NULL;
         item = item->next)
        place_notes(&placement, item);
}

/* The table head that is repeated because the page begins with a row of its
 * table. */
static const struct table_edge *
continued_head(const struct sequence *sequence)
{
    const struct item *item = sequence->queue.first;

    while (item != NULL && item->kind == ITEM_SPACE)
        item = item->next;
    return item == NULL ? NULL : item->head;
}

/* The head or foot of a table, made once more for this page. Returns where it
 * ends, from the top of the region. */
static int32_t
place_edge(struct sequence *sequence, struct page *page,
    struct placement placement, const struct table_edge *edge)
{
    struct stack stack = sequence->queue;
    int32_t height;

    if (edge == NULL)
        return placement.y;
    stack.arena = page->arena;
    placement.artifact = true;
    sequence->pages->again = true;
    height = place_items(&placement, table_edge_again(&stack, edge), NULL);
    sequence->pages->again = false;
    return placement.y + height;
}

static void
place_body(struct sequence *sequence, struct page *page,
    const struct region *region, const struct item *stop)
{
    struct placement placement = { .arena = page->arena };
    struct area *body = region_area(page->arena, page->root, region);

    placement.root = body;
    placement.base = child_of(sequence->node, FO_FLOW);
    placement.width = region->width;
    placement.y =
        place_edge(sequence, page, placement, continued_head(sequence));
    placement.y += place_items(&placement, sequence->queue.first, stop);
    (void)place_edge(sequence, page, placement, table_foot_above(stop));
    place_footnotes(sequence, page, body, stop);
}

static void
print_roman(char *text, size_t size, int number, bool upper)
{
    static const struct {
        int value;
        const char *lower;
        const char *upper;
    } signs[] = {
        { 1000, "m", "M" },
        { 900, "cm", "CM" },
        { 500, "d", "D" },
        { 400, "cd", "CD" },
        { 100, "c", "C" },
        { 90, "xc", "XC" },
        { 50, "l", "L" },
        { 40, "xl", "XL" },
        { 10, "x", "X" },
        { 9, "ix", "IX" },
        { 5, "v", "V" },
        { 4, "iv", "IV" },
        { 1, "i", "I" },
    };
    size_t length = 0;
    size_t i;

    for (i = 0; i < sizeof(signs) / sizeof(signs[0]); i++)
        for (; number >= signs[i].value && length + 3 < size;
             number -= signs[i].value)
            length += (size_t)snprintf(text + length, size - length, "%s",
                upper ? signs[i].upper : signs[i].lower);
    text[length] = '\0';
}

static void
print_label(struct pages *pages, const char *format)
{
    char form = format == NULL || format[0] == '\0' ? '1' : format[0];

    if (form == 'i' || form == 'I')
        print_roman(
            pages->label, sizeof(pages->label), pages->number, form == 'I');
    else if ((form == 'a' || form == 'A') && pages->number <= 26)
        (void)snprintf(
            pages->label, sizeof(pages->label), "%c", form + pages->number - 1);
    else
        (void)snprintf(pages->label, sizeof(pages->label), "%d", pages->number);
}

static struct page *
page_new(struct sequence *sequence, const struct geometry *geometry)
{
    struct pages *pages = sequence->pages;
    struct arena *arena = arena_new();
    struct page *page = arena_alloc(arena, sizeof(*page));

    print_label(pages, style_string(sequence->node->style, PROPERTY_FORMAT));
    page->arena = arena;
    page->index = pages->count;
    page->number = arena_strdup(arena, pages->label);
    page->width = geometry->width;
    page->height = geometry->height;
    page->sequence = sequence->node;
    page->root = area_new(arena, AREA_PAGE, sequence->node);
    page->root->width = geometry->width;
    page->root->height = geometry->height;
    return page;
}

static void
warn_cut(struct sequence *sequence, struct cut cut)
{
    struct log *log = sequence->pages->context.log;
    const struct item *item = sequence->queue.first;

    if (cut.overflow && item != NULL)
        message_add(log, MESSAGE_AREA_TOO_HIGH, item->node->place);
    else if (cut.keep >= KEEP_ALWAYS && cut.item != NULL)
        message_add(log, MESSAGE_KEEP_BROKEN, cut.item->node->place);
}

static bool
leave(struct sequence *sequence, struct page *page)
{
    struct pages *pages = sequence->pages;
    bool good = true;

    if (pages->seen != NULL)
        pages->seen(pages->seen_state, page);
    if (pages->sink.take != NULL)
        good = pages->sink.take(pages->sink.state, page);
    arena_free(page->arena);
    pages->count++;
    pages->number++;
    sequence->index++;
    return good;
}

static const struct fo_node *
select_master(const struct sequence *sequence, bool last, bool blank)
{
    struct page_facts facts = { .index = sequence->index,
        .number = sequence->pages->number,
        .last = last,
        .blank = blank };

    return master_select(sequence->set,
        style_string(sequence->node->style, PROPERTY_MASTER_REFERENCE), facts);
}

/* The geometry of a page that is not known to be the last. */
static bool
select_geometry(
    struct sequence *sequence, bool blank, struct geometry *geometry)
{
    const struct fo_node *master = select_master(sequence, false, blank);

    if (master == NULL) {
        message_add(sequence->pages->context.log, MESSAGE_NO_PAGE_MASTER,
            sequence->node->place);
        return false;
    }
    *geometry = master_geometry(master);
    return true;
}

static struct cut
find_cut(struct sequence *sequence, const struct geometry *geometry)
{
    const struct table_edge *head = continued_head(sequence);
    int32_t height = geometry->regions[REGION_BODY].height;

    if (head != NULL)
        height -= head->height;
    return cut_find(sequence->queue.first, NULL, height, sequence->notes);
}

/* The master of the last page may have another height: then the page is laid
 * out by it only if everything still fits. */
static bool
choose(struct sequence *sequence, struct geometry *geometry, struct cut *cut)
{
    const struct fo_node *master;
    struct geometry last;

    if (!select_geometry(sequence, false, geometry))
        return false;
    fill(sequence, geometry->regions[REGION_BODY].height);
    *cut = find_cut(sequence, geometry);
    if (cut->item != NULL)
        return true;
    master = select_master(sequence, true, false);
    if (master == NULL)
        return true;
    last = master_geometry(master);
    if (find_cut(sequence, &last).item == NULL)
        *geometry = last;
    return true;
}

static bool
finish_page(struct sequence *sequence, const struct geometry *geometry,
    const struct item *stop)
{
    struct page *page = page_new(sequence, geometry);
    int i;

    if (stop != sequence->queue.first)
        place_body(sequence, page, &geometry->regions[REGION_BODY], stop);
    for (i = REGION_BEFORE; i < REGION_COUNT; i++)
        if (geometry->regions[i].node != NULL)
            place_static(sequence, page, &geometry->regions[i]);
    return leave(sequence, page);
}

static bool
blank_page(struct sequence *sequence)
{
    struct geometry geometry;

    if (!select_geometry(sequence, true, &geometry))
        return false;
    return finish_page(sequence, &geometry, sequence->queue.first);
}

/* A break to an odd or even page may need a blank one before it. */
static bool
meet_parity(struct sequence *sequence, enum forced_break forced)
{
    bool odd = sequence->pages->number % 2 != 0;

    if ((forced == BREAK_ODD_PAGE && !odd) ||
        (forced == BREAK_EVEN_PAGE && odd))
        return blank_page(sequence);
    return true;
}

static bool
next_page(struct sequence *sequence)
{
    struct geometry geometry;
    struct cut cut;
    struct item *rest;

    print_label(
        sequence->pages, style_string(sequence->node->style, PROPERTY_FORMAT));
    if (!choose(sequence, &geometry, &cut))
        return false;
    warn_cut(sequence, cut);
    rest = cut_apply(cut);
    if (cut.divide && sequence->queue.last == cut.item)
        sequence->queue.last = rest;
    if (!finish_page(sequence, &geometry, rest))
        return false;
    sequence->queue.first = rest;
    if (rest == NULL)
        sequence->queue.last = NULL;
    else
        rest->previous = NULL;
    drop_chunks(sequence, rest);
    return meet_parity(sequence, cut.forced);
}

static int
first_number(const struct pages *pages, const struct fo_node *sequence)
{
    const struct style *style = sequence->style;
    enum keyword keyword = style_keyword(style, PROPERTY_INITIAL_PAGE_NUMBER);
    int next = pages->number;
    int number = style_number(style, PROPERTY_INITIAL_PAGE_NUMBER, next);

    if (keyword == KEYWORD_AUTO_ODD && next % 2 == 0)
        return next + 1;
    if (keyword == KEYWORD_AUTO_EVEN && next % 2 != 0)
        return next + 1;
    return number < 1 ? 1 : number;
}

static bool
meet_page_count(struct sequence *sequence)
{
    enum keyword force =
        style_keyword(sequence->node->style, PROPERTY_FORCE_PAGE_COUNT);
    bool odd_count = sequence->index % 2 != 0;
    bool odd_end = (sequence->pages->number - 1) % 2 != 0;

    if ((force == KEYWORD_EVEN && odd_count) ||
        (force == KEYWORD_ODD && !odd_count) ||
        (force == KEYWORD_END_ON_EVEN && odd_end) ||
        (force == KEYWORD_END_ON_ODD && !odd_end))
        return blank_page(sequence);
    return true;
}

static void
measure_separator(struct sequence *sequence)
{
    const struct fo_node *separator =
        static_content(sequence->node, "xsl-footnote-separator");
    struct arena *arena;
    struct stack stack = sequence->queue;

    if (separator == NULL)
        return;
    arena = stack.arena = arena_new();
    stack_children(&stack, separator);
    sequence->notes = pile_height(stack.first, NULL);
    arena_free(arena);
}

bool
page_sequence(struct pages *pages, const struct fo_node *node)
{
    struct sequence sequence = { .pages = pages, .node = node };
    const struct fo_node *flow = child_of(node, FO_FLOW);
    struct geometry geometry;
    bool good = true;

    sequence.set = child_of(pages->tree->root, FO_LAYOUT_MASTER_SET);
    if (sequence.set == NULL || flow == NULL)
        return true;
    pages->number = first_number(pages, node);
    if (!select_geometry(&sequence, false, &geometry))
        return false;
    sequence.queue.context = &pages->context;
    sequence.queue.width = geometry.regions[REGION_BODY].width;
    sequence.rest = (struct siblings){ .parent = flow, .child = flow->first };
    measure_separator(&sequence);
    do
        good = next_page(&sequence);
    while (
        good && (sequence.queue.first != NULL || sequence.rest.child != NULL));
    drop_chunks(&sequence, NULL);
    return good && meet_page_count(&sequence);
}
