#include "pdf/link.h"

#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "pdf/caption.h"

struct target {
    const char *id;
    unsigned serial;
    unsigned page;
    int32_t x;
    int32_t y;
};

struct annotation {
    struct annotation *next;
    const struct fo_node *node;
    const void *line; /* lines of other pages may have the same address */
    unsigned page;
    struct box box;
    HPDF_Dict object;
    unsigned key; /* in the parent tree */
};

struct links {
    struct objects *objects;
    struct tags *tags;
    struct target *targets;
    size_t count;
    size_t size;
    struct annotation *first;
    struct annotation *last;
};

struct links *
links_new(struct objects *objects, struct tags *tags)
{
    struct links *links = arena_alloc(objects->arena, sizeof(*links));

    links->objects = objects;
    links->tags = tags;
    return links;
}

void
links_place(
    struct links *links, const char *id, unsigned page, int32_t x, int32_t y)
{
    if (links->count == links->size) {
        links->size = links->size == 0 ? 16 : links->size * 2;
        links->targets = arena_grow(links->objects->arena, links->targets,
            links->count * sizeof(struct target),
            links->size * sizeof(struct target));
    }
    links->targets[links->count] = (struct target){
        .id = id, .serial = (unsigned)links->count, .page = page, .x = x, .y = y
    };
    links->count++;
}

static bool
extends(const struct annotation *last, const struct fo_node *node,
    const void *line, unsigned page)
{
    return last != NULL && last->node == node && last->line == line &&
           last->page == page;
}

static void
widen(struct box *box, struct box other)
{
    if (other.left < box->left)
        box->left = other.left;
    if (other.right > box->right)
        box->right = other.right;
    if (other.bottom < box->bottom)
        box->bottom = other.bottom;
    if (other.top > box->top)
        box->top = other.top;
}

void
links_cover(struct links *links, const struct fo_node *node,
    struct element *element, const void *line, unsigned page, struct box box,
    struct buffer *annotations)
{
    struct annotation *annotation;

    if (extends(links->last, node, line, page)) {
        widen(&links->last->box, box);
        return;
    }
    annotation = arena_alloc(links->objects->arena, sizeof(*annotation));
    annotation->node = node;
    annotation->line = line;
    annotation->page = page;
    annotation->box = box;
    annotation->object = object_new(links->objects);
    annotation->key =
        tags_object(links->tags, element, object_number(annotation->object));
    if (links->last == NULL)
        links->first = annotation;
    else
        links->last->next = annotation;
    links->last = annotation;
    buffer_printf(annotations, "%u 0 R ", object_number(annotation->object));
}

static int
compare(const void *left, const void *right)
{
    const struct target *a = left;
    const struct target *b = right;
    int order = strcmp(a->id, b->id);

    return order != 0 ? order
                      : (a->serial > b->serial) - (a->serial < b->serial);
}

void
links_sort(struct links *links)
{
    if (links->count > 0)
        qsort(links->targets, links->count, sizeof(struct target), compare);
}

/* The first place of an id, or NULL. */
static const struct target *
target_find(const struct links *links, const char *id)
{
    size_t low = 0;
    size_t high = links->count;

    while (low < high) {
        size_t middle = low + (high - low) / 2;

        if (strcmp(links->targets[middle].id, id) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    if (low == links->count || strcmp(links->targets[low].id, id) != 0)
        return NULL;
    return &links->targets[low];
}

bool
links_target(const struct links *links, const char *id, struct place place,
    struct buffer *out, struct log *log)
{
    const struct target *target = target_find(links, id);

    if (target == NULL) {
        message_add(log, MESSAGE_PDF_DESTINATION, place, id);
        return false;
    }
    buffer_printf(out, "/Dest[%u 0 R/XYZ ", target->page);
    syntax_length(out, target->x);
    syntax_length(out, target->y);
    buffer_text(out, "null]");
    return true;
}

/* A URI is ASCII: all other bytes are written as "%D0". */
static void
write_uri(struct buffer *out, struct arena *arena, const char *address)
{
    struct buffer uri = { .arena = arena };

    for (; *address != '\0'; address++) {
        unsigned char c = (unsigned char)*address;

        if (c > ' ' && c < 0x7F)
            buffer_append(&uri, address, 1);
        else
            buffer_printf(&uri, "%%%02X", c);
    }
    buffer_text(out, "/A<</S/URI/URI");
    syntax_bytes(out, uri.data == NULL ? "" : uri.data, uri.length);
    buffer_text(out, ">>");
}

static bool
given(const char *text)
{
    return text != NULL && *text != '\0';
}

/* What is read aloud for a link: its text, else where it leads. */
static const char *
description(struct arena *arena, const struct fo_node *node)
{
    const char *alternative = style_string(node->style, PROPERTY_ALT_TEXT);
    const char *caption = caption_of(arena, node);
    const char *address =
        style_string(node->style, PROPERTY_EXTERNAL_DESTINATION);

    if (given(alternative))
        return alternative;
    if (given(caption))
        return caption;
    return given(address) ? address : "";
}

static void
write_annotation(
    struct links *links, const struct annotation *annotation, struct log *log)
{
    const struct fo_node *node = annotation->node;
    struct arena *arena = links->objects->arena;
    struct buffer out = { .arena = arena };
    const char *address =
        style_string(node->style, PROPERTY_EXTERNAL_DESTINATION);
    const char *id = style_string(node->style, PROPERTY_INTERNAL_DESTINATION);

    buffer_text(&out, "/Type/Annot/Subtype/Link/F 4/Border[0 0 0]/Rect");
    syntax_box(&out, annotation->box);
    buffer_printf(&out, "/StructParent %u/Contents", annotation->key);
    syntax_text(&out, description(arena, node));
    if (given(id))
        (void)links_target(links, id, node->place, &out, log);
    else if (given(address))
        write_uri(&out, arena, address);
    buffer_text(&out, "\n");
    object_entries(links->objects, annotation->object, &out);
}

void
links_write(struct links *links, struct log *log)
{
    const struct annotation *a;

    for (a = links->first; a != NULL; a = a->next)
        write_annotation(links, a, log);
}
