/* Marked content and its elements: PDF 1.4 clauses 9.5 and 9.6. */
#include "pdf/element.h"

#include "base/arena.h"
#include "pdf/role.h"

void
kids_add(struct tags *tags, struct element *element, struct kid **place,
    struct kid kid)
{
    struct kid *copy = arena_alloc(tags->objects->arena, sizeof(*copy));

    *copy = kid;
    copy->next = *place;
    *place = copy;
    if (copy->next == NULL)
        element->last = copy;
    element->count++;
}

struct kid **
kids_end(struct element *element)
{
    return element->last == NULL ? &element->first : &element->last->next;
}

/* Elements stand in the order of their nodes. */
static struct kid **
place_of(struct element *parent, unsigned serial)
{
    struct kid **place;

    if (parent->highest <= serial)
        return kids_end(parent);
    for (place = &parent->first; *place != NULL; place = &(*place)->next)
        if ((*place)->kind == KID_ELEMENT && (*place)->order > serial)
            break;
    return place;
}

void
tags_place(struct tags *tags, struct element *element)
{
    struct element *parent = element->parent;

    kids_add(tags, parent, place_of(parent, element->serial),
        (struct kid){ .kind = KID_ELEMENT,
            .order = element->serial,
            .element = element });
    if (element->serial > parent->highest)
        parent->highest = element->serial;
}

bool
tags_is_footnote(const struct element *element)
{
    return element->node != NULL && element->node->type == FO_FOOTNOTE_BODY;
}

struct element *
tags_make(struct tags *tags, struct element *parent, const char *role,
    const struct fo_node *node, unsigned serial)
{
    struct element *element =
        arena_alloc(tags->objects->arena, sizeof(*element));

    element->parent = parent;
    element->node = node;
    element->role = role;
    element->serial = serial;
    element->object = object_new(tags->objects);
    element->language =
        parent == NULL ? tags->tree->metadata.language : parent->language;
    if (tags->last == NULL)
        tags->first = element;
    else
        tags->last->next = element;
    tags->last = element;
    if (parent != NULL && !tags_is_footnote(element))
        tags_place(tags, element);
    return element;
}

struct tags *
tags_new(struct objects *objects, const struct fo_tree *tree, bool claim,
    struct log *log)
{
    struct tags *tags = arena_alloc(objects->arena, sizeof(*tags));

    tags->objects = objects;
    tags->tree = tree;
    tags->claim = claim;
    tags->log = log;
    tags->root = object_new(objects);
    tags->by_serial =
        arena_array(objects->arena, tree->count, sizeof(struct element *));
    tags->document =
        tags_make(tags, NULL, "Document", tree->root, tree->root->serial);
    tags->by_serial[tree->root->serial] = tags->document;
    return tags;
}

static struct element *find(struct tags *tags, const struct fo_node *node);

/* Every row and every cell of a table is an element, also an empty one: the
 * table would not be regular without. */
static void
complete_table(struct tags *tags, const struct fo_node *node)
{
    const struct fo_node *child;

    for (child = node->first; child != NULL; child = child->next) {
        if (child->type == FO_TABLE_CELL)
            (void)find(tags, child);
        else if (child->type == FO_TABLE_HEADER ||
                 child->type == FO_TABLE_BODY ||
                 child->type == FO_TABLE_FOOTER || child->type == FO_TABLE_ROW)
            complete_table(tags, child);
    }
}

/* Who cannot see an image hears its description. Without one it would be a
 * hole in the document, which PDF/UA does not allow. */
static bool
is_undescribed(const struct fo_node *node)
{
    const char *text = style_string(node->style, PROPERTY_ALT_TEXT);

    return node->type == FO_EXTERNAL_GRAPHIC && (text == NULL || *text == '\0');
}

static struct element *
make(struct tags *tags, const struct fo_node *node)
{
    struct element *around = find(tags, node->parent);
    const char *role;

    /* A table that was just made has made its rows and cells. */
    if (tags->by_serial[node->serial] != NULL)
        return tags->by_serial[node->serial];
    if (around == &tags->artifact)
        return around;
    role = role_of(node, around->role, tags->log);
    if (role == NULL)
        return around;
    if (role == role_artifact)
        return &tags->artifact;
    if (tags->claim && is_undescribed(node)) {
        message_add(tags->log, MESSAGE_PDF_ALTERNATIVE, node->place);
        return &tags->artifact;
    }
    return tags_make(tags, around, role, node, node->serial);
}

static struct element *
find(struct tags *tags, const struct fo_node *node)
{
    struct element **known;

    if (node == NULL)
        return tags->document;
    known = &tags->by_serial[node->serial];
    if (*known == NULL) {
        *known = make(tags, node);
        if (node->type == FO_TABLE && (*known)->node == node)
            complete_table(tags, node);
    }
    return *known;
}

struct element *
tags_element(struct tags *tags, const struct fo_node *node)
{
    struct element *element = find(tags, node);

    return element == &tags->artifact ? NULL : element;
}

struct element *
tags_form(struct tags *tags, const struct fo_node *node)
{
    struct element *around = tags_element(tags, node);

    if (around == NULL)
        return NULL;
    return tags_make(tags, around, "Form", NULL, node->serial);
}

const char *
element_role(const struct element *element)
{
    return element->role;
}

void
element_box(struct element *element, struct box box)
{
    element->figure = true;
    element->box = box;
}

bool
elements_meet(const struct element *a, const struct element *b)
{
    return a == b || a->parent == b || b->parent == a;
}

unsigned
tags_seam(const struct fo_node *node)
{
    for (; node != NULL && node->type != FO_BLOCK; node = node->parent)
        if (node->type == FO_FOOTNOTE)
            return node->serial;
    return 0;
}

static unsigned
new_key(struct tags *tags, bool page)
{
    struct arena *arena = tags->objects->arena;

    if (tags->keys == tags->keys_size) {
        tags->keys_size = tags->keys_size == 0 ? 16 : tags->keys_size * 2;
        tags->parents = arena_grow(arena, tags->parents,
            tags->keys * sizeof(struct parents),
            tags->keys_size * sizeof(struct parents));
    }
    tags->parents[tags->keys] = (struct parents){ .page = page };
    return tags->keys++;
}

static void
add_parent(
    struct tags *tags, struct parents *parents, const struct element *element)
{
    if (parents->count == parents->size) {
        parents->size = parents->size == 0 ? 8 : parents->size * 2;
        parents->elements = arena_grow(tags->objects->arena, parents->elements,
            parents->count * sizeof(unsigned),
            parents->size * sizeof(unsigned));
    }
    parents->elements[parents->count++] = object_number(element->object);
}

unsigned
tags_page(struct tags *tags, unsigned page)
{
    tags->page = page;
    tags->page_key = new_key(tags, true);
    return tags->page_key;
}

int
tags_mark(struct tags *tags, struct element *element, unsigned seam)
{
    struct parents *parents = &tags->parents[tags->page_key];
    unsigned number = parents->count;

    add_parent(tags, parents, element);
    if (element->page == 0)
        element->page = tags->page;
    kids_add(tags, element, kids_end(element),
        (struct kid){ .kind = KID_MARK,
            .order = seam,
            .page = tags->page,
            .number = number });
    return (int)number;
}

unsigned
tags_object(struct tags *tags, struct element *element, unsigned object)
{
    unsigned key = new_key(tags, false);

    add_parent(tags, &tags->parents[key], element);
    kids_add(tags, element, kids_end(element),
        (struct kid){
            .kind = KID_OBJECT, .page = tags->page, .number = object });
    return key;
}
