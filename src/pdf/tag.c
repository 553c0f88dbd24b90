/* Structure: PDF 1.4 clause 9.6; table attributes: PDF 1.7 clause 14.8.5.7. */
#include "pdf/tag.h"

#include <string.h>

#include "base/arena.h"
#include "pdf/role.h"
#include "pdf/syntax.h"

enum {
    KIDS_MAX = 4000, /* PDF/A-1 allows arrays of 8191 */
    KEYS_MAX = 2000  /* pairs in one node of the parent tree */
};

enum kid_kind { KID_ELEMENT, KID_MARK, KID_OBJECT };

struct kid {
    struct kid *next;
    enum kid_kind kind;
    unsigned order;  /* serial of an element, seam of a mark */
    unsigned page;   /* object number */
    unsigned number; /* MCID, or object number */
    struct element *element;
};

struct element {
    struct element *next; /* in the order of making */
    struct element *parent;
    const struct fo_node *node; /* NULL: a group, or a field */
    const char *role;
    const char *language; /* that of its text */
    HPDF_Dict object;
    unsigned serial;
    unsigned page; /* of its first mark; 0: none */
    struct kid *first;
    struct kid *last;
    unsigned count;
    unsigned highest; /* serial of the last element among the kids */
};

/* An entry of the parent tree: of a page all its marks, of an annotation
 * one element. Object numbers. */
struct parents {
    bool page;
    unsigned *elements;
    unsigned count;
    unsigned size;
};

struct tags {
    struct objects *objects;
    const struct fo_tree *tree;
    struct log *log;
    struct element **by_serial; /* NULL: not asked yet */
    struct element artifact;    /* stands there for artifacts' nodes */
    struct element *first;
    struct element *last;
    struct element *document;
    HPDF_Dict root;
    unsigned page; /* object number of the page that is being written */
    unsigned page_key;
    struct parents *parents;
    unsigned keys;
    unsigned keys_size;
};

static void
add_kid(struct tags *tags, struct element *element, struct kid **place,
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

static struct kid **
end_of(struct element *element)
{
    return element->last == NULL ? &element->first : &element->last->next;
}

/* Behind the citation of a footnote. */
static struct kid **
place_of_note(struct element *parent, unsigned footnote)
{
    struct kid **place = NULL;
    struct kid *kid;

    for (kid = parent->first; kid != NULL; kid = kid->next)
        if (kid->kind == KID_MARK && kid->order == footnote)
            place = &kid->next;
    return place;
}

/* Elements stand in the order of their nodes. */
static struct kid **
place_of(struct element *parent, const struct element *element)
{
    const struct fo_node *node = element->node;
    struct kid **place = NULL;

    if (node != NULL && node->type == FO_FOOTNOTE_BODY)
        place = place_of_note(parent, node->parent->serial);
    if (place != NULL)
        return place;
    if (parent->highest <= element->serial)
        return end_of(parent);
    for (place = &parent->first; *place != NULL; place = &(*place)->next)
        if ((*place)->kind == KID_ELEMENT && (*place)->order > element->serial)
            break;
    return place;
}

static struct element *
element_new(struct tags *tags, struct element *parent, const char *role,
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
    if (parent == NULL)
        return element;
    add_kid(tags, parent, place_of(parent, element),
        (struct kid){
            .kind = KID_ELEMENT, .order = serial, .element = element });
    if (serial > parent->highest)
        parent->highest = serial;
    return element;
}

struct tags *
tags_new(struct objects *objects, const struct fo_tree *tree, struct log *log)
{
    struct tags *tags = arena_alloc(objects->arena, sizeof(*tags));

    tags->objects = objects;
    tags->tree = tree;
    tags->log = log;
    tags->root = object_new(objects);
    tags->by_serial =
        arena_array(objects->arena, tree->count, sizeof(struct element *));
    tags->document =
        element_new(tags, NULL, "Document", tree->root, tree->root->serial);
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
    return element_new(tags, around, role, node, node->serial);
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
    return element_new(tags, around, "Form", NULL, node->serial);
}

const char *
element_role(const struct element *element)
{
    return element->role;
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
    add_kid(tags, element, end_of(element),
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
    add_kid(tags, element, end_of(element),
        (struct kid){
            .kind = KID_OBJECT, .page = tags->page, .number = object });
    return key;
}

static void
write_kid(
    struct buffer *out, const struct element *element, const struct kid *kid)
{
    if (kid->kind == KID_ELEMENT)
        buffer_printf(out, "%u 0 R ", object_number(kid->element->object));
    else if (kid->kind == KID_OBJECT)
        buffer_printf(
            out, "<</Type/OBJR/Pg %u 0 R/Obj %u 0 R>>", kid->page, kid->number);
    else if (kid->page == element->page)
        buffer_printf(out, "%u ", kid->number);
    else
        buffer_printf(
            out, "<</Type/MCR/Pg %u 0 R/MCID %u>>", kid->page, kid->number);
}

static void
write_table_attributes(struct buffer *out, const struct element *element)
{
    const struct style *style = element->node->style;
    int columns = style_number(style, PROPERTY_COLUMNS_SPANNED, 1);
    int rows = style_number(style, PROPERTY_ROWS_SPANNED, 1);
    bool head = strcmp(element->role, "TH") == 0;
    const char *role = style_string(style, PROPERTY_ROLE);
    /* A head among the data is at the start of its row. */
    bool of_row = role != NULL && *role != '\0';

    if (!head && columns == 1 && rows == 1)
        return;
    buffer_text(out, "/A<</O/Table");
    if (head)
        buffer_printf(out, "/Scope/%s", of_row ? "Row" : "Column");
    if (columns != 1)
        buffer_printf(out, "/ColSpan %d", columns);
    if (rows != 1)
        buffer_printf(out, "/RowSpan %d", rows);
    buffer_text(out, ">>\n");
}

/* True when a text in `language` ("ru") is no other than one in `around`
 * ("ru-RU"). */
static bool
same_language(const char *language, const char *around)
{
    size_t length = strlen(language);

    return strncmp(language, around, length) == 0 &&
           (around[length] == '\0' || around[length] == '-');
}

/* Elements are written parents first, so that a language comes down. */
static void
write_language(struct buffer *out, struct element *element)
{
    const char *language =
        style_string(element->node->style, PROPERTY_LANGUAGE);

    if (element->parent != NULL)
        element->language = element->parent->language;
    if (language == NULL || *language == '\0' ||
        strcmp(language, "none") == 0 ||
        same_language(language, element->language))
        return;
    element->language = language;
    buffer_text(out, "/Lang");
    syntax_text(out, language);
}

static void
write_properties(struct buffer *out, struct element *element)
{
    const char *alternative;

    if (element->node == NULL)
        return;
    write_language(out, element);
    if (strcmp(element->role, "Note") == 0)
        buffer_printf(out, "/ID(note-%08u)", element->serial);
    if (element->node->type == FO_TABLE_CELL)
        write_table_attributes(out, element);
    alternative = style_string(element->node->style, PROPERTY_ALT_TEXT);
    if (alternative != NULL && *alternative != '\0') {
        buffer_text(out, "/Alt");
        syntax_text(out, alternative);
    }
}

static void
write_element(struct tags *tags, struct element *element)
{
    struct buffer out = { .arena = tags->objects->arena };
    HPDF_Dict parent =
        element->parent == NULL ? tags->root : element->parent->object;
    const struct kid *kid;

    buffer_printf(&out, "/S/%s/P %u 0 R", element->role, object_number(parent));
    if (element->page != 0)
        buffer_printf(&out, "/Pg %u 0 R", element->page);
    write_properties(&out, element);
    buffer_text(&out, "/K[");
    for (kid = element->first; kid != NULL; kid = kid->next)
        write_kid(&out, element, kid);
    buffer_text(&out, "]\n");
    object_entries(tags->objects, element->object, &out);
}

/* Cuts the kids of a very long element into groups of KIDS_MAX. Only
 * elements can be so many: marks are bounded by the pages. */
static void
group_kids(struct tags *tags, struct element *element)
{
    struct kid *kid = element->first;
    struct element *group = NULL;

    element->first = element->last = NULL;
    element->count = 0;
    element->highest = 0;
    while (kid != NULL) {
        struct kid *next = kid->next;

        if (group == NULL || group->count == KIDS_MAX)
            group = element_new(tags, element, "Div", NULL, kid->order);
        *end_of(group) = kid;
        group->last = kid;
        kid->next = NULL;
        kid->element->parent = group;
        group->count++;
        kid = next;
    }
}

static bool
only_elements(const struct element *element)
{
    const struct kid *kid;

    for (kid = element->first; kid != NULL; kid = kid->next)
        if (kid->kind != KID_ELEMENT)
            return false;
    return true;
}

static void
write_parents(struct buffer *out, const struct parents *parents, unsigned key)
{
    unsigned i;

    buffer_printf(out, "%u", key);
    buffer_text(out, parents->page ? "[" : " ");
    for (i = 0; i < parents->count; i++)
        buffer_printf(out, "%u 0 R ", parents->elements[i]);
    buffer_text(out, parents->page ? "]" : "");
}

/* A leaf of the parent tree, with the keys from `first` on. */
static HPDF_Dict
write_leaf(struct tags *tags, unsigned first, unsigned count, bool limits)
{
    struct buffer out = { .arena = tags->objects->arena };
    HPDF_Dict leaf = object_new(tags->objects);
    unsigned i;

    if (limits)
        buffer_printf(&out, "/Limits[%u %u]", first, first + count - 1);
    buffer_text(&out, "/Nums[");
    for (i = 0; i < count; i++)
        write_parents(&out, &tags->parents[first + i], first + i);
    buffer_text(&out, "]\n");
    object_entries(tags->objects, leaf, &out);
    return leaf;
}

static HPDF_Dict
write_parent_tree(struct tags *tags)
{
    struct buffer out = { .arena = tags->objects->arena };
    HPDF_Dict tree;
    unsigned first;

    if (tags->keys <= KEYS_MAX)
        return write_leaf(tags, 0, tags->keys, false);
    tree = object_new(tags->objects);
    buffer_text(&out, "/Kids[");
    for (first = 0; first < tags->keys; first += KEYS_MAX) {
        unsigned rest = tags->keys - first;

        buffer_printf(&out, "%u 0 R ",
            object_number(write_leaf(
                tags, first, rest < KEYS_MAX ? rest : KEYS_MAX, true)));
    }
    buffer_text(&out, "]\n");
    object_entries(tags->objects, tree, &out);
    return tree;
}

/* Notes by their ID, which sorts as the document does. */
static void
write_ids(struct buffer *out, const struct tags *tags)
{
    bool any = false;
    unsigned i;

    for (i = 0; i < tags->tree->count; i++) {
        const struct element *e = tags->by_serial[i];

        if (e == NULL || e->serial != i || e->node == NULL ||
            strcmp(e->role, "Note") != 0)
            continue;
        buffer_printf(out, "%s(note-%08u)%u 0 R", any ? "" : "/IDTree<</Names[",
            i, object_number(e->object));
        any = true;
    }
    if (any)
        buffer_text(out, "]>>\n");
}

HPDF_Dict
tags_write(struct tags *tags)
{
    struct buffer out = { .arena = tags->objects->arena };
    struct element *e;

    for (e = tags->first; e != NULL; e = e->next)
        if (e->count > KIDS_MAX && only_elements(e))
            group_kids(tags, e);
    for (e = tags->first; e != NULL; e = e->next)
        write_element(tags, e);
    buffer_printf(&out,
        "/Type/StructTreeRoot/K[%u 0 R]/ParentTree %u 0 R"
        "/ParentTreeNextKey %u\n",
        object_number(tags->document->object),
        object_number(write_parent_tree(tags)), tags->keys);
    write_ids(&out, tags);
    object_entries(tags->objects, tags->root, &out);
    return tags->root;
}
