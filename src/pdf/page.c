#include "pdf/page.h"

#include <string.h>

#include "base/arena.h"
#include "media/font.h"
#include "media/image.h"
#include "pdf/border.h"
#include "pdf/content.h"

/* A page that is being written. */
struct canvas {
    struct pdf *pdf;
    struct content content;
    struct buffer annotations; /* "7 0 R 9 0 R " */
    HPDF_Page page;
    unsigned number; /* of the page object */
    int32_t height;
    const struct area *line; /* the innermost one around */
    /* What the open marked sequence belongs to. */
    bool marked;
    struct element *element; /* NULL: artifact */
    unsigned seam;
    /* The line of the run before, and whether its words end there. */
    const struct area *last_line;
    bool ended;
};

/* Where an area lies and what holds it. */
struct spot {
    int32_t x; /* of its top left corner on the page, mpt */
    int32_t y;
    bool artifact;
    bool inner; /* the area around is of the same node and has drawn it */
    const struct fo_node *node; /* of the nearest area around that has one */
};

/* Notes the ids of a node and of all around it that were not on a page yet:
 * wrappers, inlines and flows have no areas of their own. */
static void
note_places(struct canvas *canvas, const struct fo_node *node, struct spot spot)
{
    struct pdf *pdf = canvas->pdf;

    for (; node != NULL && !pdf->seen[node->serial]; node = node->parent) {
        const char *id = style_string(node->style, PROPERTY_ID);

        pdf->seen[node->serial] = 1;
        if (id != NULL && *id != '\0')
            links_place(pdf->links, id, canvas->number, spot.x,
                canvas->height - spot.y);
    }
}

static const struct fo_node *
link_around(const struct fo_node *node)
{
    for (; node != NULL && node->type != FO_BLOCK; node = node->parent)
        if (node->type == FO_BASIC_LINK)
            return node;
    return NULL;
}

/* Text of one element follows in one marked sequence, as long as no other
 * text comes between. */
static void
mark(struct canvas *canvas, struct element *element, unsigned seam)
{
    if (canvas->marked && canvas->element == element && canvas->seam == seam)
        return;
    canvas->marked = true;
    canvas->element = element;
    canvas->seam = seam;
    if (element == NULL)
        content_artifact(&canvas->content);
    else
        content_mark(&canvas->content, element_role(element),
            tags_mark(canvas->pdf->tags, element, seam));
}

/* True when a line that ends so goes on without a blank: it was broken in a
 * word, at a hyphen or within an address, or has its blank. */
static bool
ends_within(const struct area_run *run)
{
    static const char *const ends[] = { " ", "-", "/", "?", "&", "=",
        "\xC2\xAD", "\xE2\x80\x90", "\xE2\x80\x93", "\xE2\x80\x94" };
    size_t size = strlen(run->text);
    size_t i;

    for (i = 0; i < sizeof(ends) / sizeof(ends[0]); i++) {
        size_t length = strlen(ends[i]);

        if (size >= length &&
            memcmp(run->text + size - length, ends[i], length) == 0)
            return true;
    }
    return false;
}

/* Lines that the author broke have no blank at their ends. Without one,
 * programs that read the structure glue the words of both. */
static void
part_lines(struct canvas *canvas, const struct element *element)
{
    if (canvas->marked && canvas->last_line != canvas->line && canvas->ended &&
        element != NULL && canvas->element != NULL &&
        elements_meet(canvas->element, element))
        content_blank(&canvas->content);
}

static int32_t
run_width(const struct area_run *run)
{
    int32_t width = 0;
    unsigned i;

    for (i = 0; i < run->count; i++)
        width += run->glyphs[i].advance;
    return width;
}

/* A link covers its words from ascent to descent. */
static void
cover(struct canvas *canvas, const struct fo_node *link,
    struct element *element, const struct area_run *run, struct spot spot)
{
    const struct face_metrics *m = face_metrics(run->face);
    int32_t baseline = canvas->height - spot.y - run->baseline;
    struct box box = {
        .left = spot.x,
        .bottom = baseline - (int32_t)((int64_t)m->descent * run->size / 1000),
        .right = spot.x + run_width(run),
        .top = baseline + (int32_t)((int64_t)m->ascent * run->size / 1000),
    };

    links_cover(canvas->pdf->links, link, element, canvas->line, canvas->number,
        box, &canvas->annotations);
}

static void
draw_text(struct canvas *canvas, const struct area *area, struct spot spot)
{
    struct pdf *pdf = canvas->pdf;
    const struct area_run *run = &area->run;
    struct element *element =
        spot.artifact ? NULL : tags_element(pdf->tags, spot.node);
    const struct fo_node *link = link_around(spot.node);

    if (run->count == 0)
        return;
    part_lines(canvas, element);
    mark(canvas, element, element == NULL ? 0 : tags_seam(spot.node));
    content_run(&canvas->content, typefaces_find(pdf->typefaces, run->face),
        run, spot.x, spot.y + run->baseline);
    canvas->last_line = canvas->line;
    canvas->ended = !ends_within(run);
    if (link != NULL && element != NULL)
        cover(canvas, link, element, run, spot);
}

static void
draw_rule(struct canvas *canvas, const struct area *area, struct spot spot)
{
    content_rectangle(&canvas->content, spot.x, spot.y, area->width,
        area->height, area->color);
}

/* A box with a name becomes a signature field. */
static void
add_field(struct canvas *canvas, const struct area *area, struct spot spot)
{
    const char *name = style_string(area->node->style, PROPERTY_AREA);
    struct box box = { spot.x, canvas->height - spot.y - area->height,
        spot.x + area->width, canvas->height - spot.y };

    if (name != NULL && *name != '\0' && area->opens && !spot.artifact)
        fields_add(canvas->pdf->fields, area->node, canvas->number, box,
            &canvas->annotations, canvas->pdf->log);
}

static void
draw_block(struct canvas *canvas, const struct area *area, struct spot spot)
{
    if (area->node == NULL || spot.inner)
        return;
    border_draw(&canvas->content, area, spot.x, spot.y);
    add_field(canvas, area, spot);
}

static void
draw_line(struct canvas *canvas, const struct area *area, struct spot spot)
{
    (void)spot;
    canvas->line = area;
}

static struct frame
frame_of(const struct area *area, struct spot spot)
{
    const struct area_picture *picture = &area->picture;

    return (struct frame){ .x = spot.x + picture->x,
        .y = spot.y + picture->y,
        .width = picture->width,
        .height = picture->height,
        .clipped = picture->clipped,
        .clip_x = spot.x,
        .clip_y = spot.y,
        .clip_width = area->width,
        .clip_height = area->height };
}

static void
draw_image(struct canvas *canvas, const struct area *area, struct spot spot)
{
    struct pdf *pdf = canvas->pdf;
    const struct image *image = area->picture.image;
    struct frame frame = frame_of(area, spot);
    struct box box = { spot.x, canvas->height - spot.y - area->height,
        spot.x + area->width, canvas->height - spot.y };
    const struct fo_node *link = link_around(spot.node);
    struct element *element;

    border_draw(&canvas->content, area, spot.x, spot.y);
    if (image->coding == IMAGE_DAMAGED)
        return;
    element = spot.artifact ? NULL : tags_element(pdf->tags, spot.node);
    mark(canvas, element, element == NULL ? 0 : tags_seam(spot.node));
    content_image(
        &canvas->content, pictures_find(pdf->pictures, image), &frame);
    if (element == NULL)
        return;
    element_box(element, box);
    if (link != NULL)
        links_cover(pdf->links, link, tags_element(pdf->tags, link),
            canvas->line, canvas->number, box, &canvas->annotations);
}

typedef void draw(struct canvas *, const struct area *, struct spot);

static draw *const drawings[] = {
    [AREA_PAGE] = NULL,
    [AREA_REGION] = draw_block,
    [AREA_BLOCK] = draw_block,
    [AREA_LINE] = draw_line,
    [AREA_TEXT] = draw_text,
    [AREA_RULE] = draw_rule,
    [AREA_IMAGE] = draw_image,
};

static void
draw_area(struct canvas *canvas, const struct area *area, struct spot around)
{
    struct spot spot = around;
    const struct area *child;

    spot.x += area->x;
    spot.y += area->y;
    spot.artifact = around.artifact || area->artifact;
    spot.inner = area->node != NULL && area->node == around.node;
    if (area->node != NULL) {
        spot.node = area->node;
        note_places(canvas, area->node, spot);
    }
    if (drawings[area->kind] != NULL)
        drawings[area->kind](canvas, area, spot);
    for (child = area->first; child != NULL; child = child->next)
        draw_area(canvas, child, spot);
}

static void
draw_watermark(struct canvas *canvas, const struct page *page)
{
    struct typeface *typeface = typefaces_first(canvas->pdf->typefaces);

    if (canvas->pdf->options.watermark != NULL && typeface != NULL)
        content_watermark(&canvas->content, typeface,
            canvas->pdf->options.watermark, page->width);
}

static void
finish(struct canvas *canvas, const struct page *page, unsigned key)
{
    struct pdf *pdf = canvas->pdf;
    struct buffer entries = { .arena = pdf->arena };

    buffer_text(&entries, "/MediaBox");
    syntax_box(&entries, (struct box){ 0, 0, page->width, page->height });
    buffer_printf(&entries, "/Resources %u 0 R/StructParents %u/Tabs/S\n",
        object_number(pdf->resources), key);
    if (canvas->annotations.length > 0)
        buffer_printf(&entries, "/Annots[%s]\n", canvas->annotations.data);
    object_page(
        pdf->objects, canvas->page, content_finish(&canvas->content), &entries);
}

bool
page_write(struct pdf *pdf, const struct page *page)
{
    struct arena *scratch = arena_new();
    struct canvas canvas = { .pdf = pdf, .height = page->height };
    unsigned key;

    canvas.page = HPDF_AddPage(pdf->objects->doc);
    if (canvas.page == NULL) {
        arena_free(scratch);
        return objects_good(pdf->objects, pdf->log);
    }
    canvas.number = object_number(canvas.page);
    canvas.content = content_new(scratch, page->height);
    canvas.annotations.arena = scratch;
    key = tags_page(pdf->tags, canvas.number);
    draw_area(&canvas, page->root, (struct spot){ .x = 0 });
    draw_watermark(&canvas, page);
    finish(&canvas, page, key);
    arena_free(scratch);
    return objects_good(pdf->objects, pdf->log);
}
