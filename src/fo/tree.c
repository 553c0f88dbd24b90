#include "fo/tree.h"

#include <string.h>

#include "base/arena.h"
#include "base/utf8.h"
#include "fo/atom.h"
#include "fo/declarations.h"
#include "fo/model.h"
#include "fo/property.h"
#include "fo/refinement.h"
#include "xpath/place.h"

#define FO_NAMESPACE "http://www.w3.org/1999/XSL/Format"

enum { DEPTH = 512, SNIPPET_LETTERS = 30 };

static const char *const names[FO_TYPE_COUNT] = {
    [FO_TEXT] = "#text",
#define ELEMENT(id, name) [FO_##id] = (name),
#include "fo/element.def"
#undef ELEMENT
};

struct reader {
    struct fo_tree *tree;
    struct fo_options options;
    struct log *log;
    struct refinement *refinement;
    struct atoms *types;         /* names of elements: number is the type */
    struct atoms *ids;           /* seen */
    struct atoms *reported;      /* names of elements, told once */
    struct atoms *files;         /* names of files, outliving the document */
    const struct fo_node *ended; /* the latest row that ends-row closed */
    bool failed;
};

/* What holds for the children of an element. */
struct context {
    struct fo_node *parent;
    model_set allowed;
    bool stamped; /* the place above came from p:at */
    int depth;
};

static void read_children(
    struct reader *reader, const xmlNode *element, struct context context);

const char *
fo_name(enum fo_type type)
{
    return names[type];
}

bool
fo_is_inline(enum fo_type type)
{
    switch (type) {
    case FO_TEXT:
    case FO_INLINE:
    case FO_LEADER:
    case FO_PAGE_NUMBER:
    case FO_PAGE_NUMBER_CITATION:
    case FO_PAGE_NUMBER_CITATION_LAST:
    case FO_BASIC_LINK:
    case FO_EXTERNAL_GRAPHIC:
    case FO_FOOTNOTE:
        return true;
    default:
        return false;
    }
}

static void
fail(struct reader *reader, enum message_code code, struct place place,
    const char *first, const char *second)
{
    reader->failed = true;
    message_add(reader->log, code, place, first, second);
}

/* The place of an element: its own p:at, else that of what is around it,
 * else its line in the file. *stamped says which. */
static struct place
place_of(struct reader *reader, const xmlNode *element,
    const struct fo_node *parent, bool *stamped)
{
    struct place place = { reader->options.file, 0, 0 };
    const char *above;

    if (parent != NULL)
        place = parent->place;
    above = place.file;
    if (place_read(element, &place))
        *stamped = true;
    else if (!*stamped && !reader->options.strict_places) {
        place.line = (int)xmlGetLineNo(element);
        place.column = 0;
    }
    if (place.file != above)
        place.file =
            atom_add(reader->files, place.file, strlen(place.file))->text;
    return place;
}

static struct fo_node *
add_node(struct reader *reader, enum fo_type type, struct fo_node *parent,
    struct place place)
{
    struct fo_node *node = arena_alloc(reader->tree->arena, sizeof(*node));

    node->type = type;
    node->serial = reader->tree->count++;
    node->parent = parent;
    node->place = place;
    if (parent == NULL)
        return node;
    if (parent->last == NULL)
        parent->first = node;
    else
        parent->last->next = node;
    parent->last = node;
    return node;
}

/* Text that directly follows text is one node with it. */
static void
add_text(struct reader *reader, struct fo_node *parent, const char *text)
{
    struct arena *arena = reader->tree->arena;
    size_t length = strlen(text);
    struct fo_node *node = parent->last;
    char *joined;

    if (length == 0)
        return;
    if (node == NULL || node->type != FO_TEXT) {
        node = add_node(reader, FO_TEXT, parent, parent->place);
        node->style = parent->style;
        node->text = arena_strndup(arena, text, length);
        node->length = length;
        return;
    }
    joined =
        arena_grow(arena, node->text, node->length, node->length + length + 1);
    memcpy(joined + node->length, text, length + 1);
    node->text = joined;
    node->length += length;
}

static bool
blank(const char *text)
{
    return text[strspn(text, " \t\n\r")] == '\0';
}

/* The beginning of a text, for a message. */
static const char *
snippet(struct arena *arena, const char *text)
{
    size_t size;
    size_t used = 0;
    int letters;

    text += strspn(text, " \t\n\r");
    size = strcspn(text, "\n\r");
    for (letters = 0; used < size && letters < SNIPPET_LETTERS; letters++) {
        size_t length;

        utf8_decode(text + used, size - used, &length);
        used += length;
    }
    return arena_strndup(arena, text, used);
}

static void
read_text(struct reader *reader, const char *text, struct context context)
{
    if (model_has(context.allowed, FO_TEXT))
        add_text(reader, context.parent, text);
    else if (!blank(text) && reader->options.strict_places)
        fail(reader, MESSAGE_FO_TEXT_PLACE, context.parent->place,
            fo_name(context.parent->type), snippet(reader->tree->arena, text));
    else if (!blank(text))
        message_add(reader->log, MESSAGE_FO_TEXT_LOST, context.parent->place,
            fo_name(context.parent->type), snippet(reader->tree->arena, text));
}

static bool
is_block(const struct fo_node *node)
{
    const struct fo_node *child;

    if (node->type != FO_WRAPPER)
        return !fo_is_inline(node->type);
    for (child = node->first; child != NULL; child = child->next)
        if (is_block(child))
            return true;
    return false;
}

/* Drops blank text between blocks and at the ends of what holds blocks. */
static void
drop_blanks(struct fo_node *node)
{
    struct fo_node **link = &node->first;
    struct fo_node *before = NULL;

    if (style_keyword(node->style, PROPERTY_LINEFEED_TREATMENT) ==
        KEYWORD_PRESERVE)
        return;
    while (*link != NULL) {
        struct fo_node *child = *link;
        bool after_block = before != NULL && is_block(before);
        bool before_block = child->next != NULL && is_block(child->next);

        if (child->type == FO_TEXT && blank(child->text) &&
            (after_block || before_block) && (before == NULL || after_block) &&
            (child->next == NULL || before_block)) {
            *link = child->next;
            continue;
        }
        before = child;
        link = &child->next;
    }
    node->last = before;
}

/* Cells that stand in a body without rows are put into rows, which begin at
 * starts-row and end at ends-row. */
static struct fo_node *
row_for(struct reader *reader, const xmlNode *cell, struct fo_node *body)
{
    xmlChar *starts = xmlGetNoNsProp(cell, BAD_CAST "starts-row");
    struct fo_node *row = body->last;

    if (row == NULL || xmlStrEqual(starts, BAD_CAST "true") == 1 ||
        row == reader->ended) {
        row = add_node(reader, FO_TABLE_ROW, body, body->place);
        row->style = refinement_style(
            reader->refinement, NULL, FO_TABLE_ROW, body, body->place);
    }
    xmlFree(starts);
    return row;
}

static bool
ends_row(const xmlNode *cell)
{
    xmlChar *ends = xmlGetNoNsProp(cell, BAD_CAST "ends-row");
    bool yes = xmlStrEqual(ends, BAD_CAST "true") == 1;

    xmlFree(ends);
    return yes;
}

static void
check_node(struct reader *reader, const struct fo_node *node)
{
    enum property property = model_missing_property(node);
    enum property idle = model_idle_property(node);
    enum fo_type child = model_missing(node);
    const char *id = style_string(node->style, PROPERTY_ID);

    if (property != PROPERTY_COUNT)
        fail(reader, MESSAGE_FO_PROPERTY_MISSING, node->place,
            fo_name(node->type), property_row(property)->name);
    if (idle != PROPERTY_COUNT &&
        atom_first(reader->reported, property_row(idle)->name))
        message_add(reader->log, MESSAGE_FO_PROPERTY_UNSUPPORTED, node->place,
            property_row(idle)->name);
    if (child != FO_TEXT)
        fail(reader, MESSAGE_FO_CHILD_MISSING, node->place, fo_name(node->type),
            fo_name(child));
    if (id != NULL && !atom_first(reader->ids, id))
        message_add(reader->log, MESSAGE_FO_ID_REPEATED, node->place, id);
}

static void
read_node(struct reader *reader, const xmlNode *element, enum fo_type type,
    struct context context)
{
    struct fo_node *parent = context.parent;
    struct fo_node *node;
    struct place place = place_of(reader, element, parent, &context.stamped);

    node = add_node(reader, type, parent, place);
    if (parent == NULL)
        reader->tree->root = node;
    node->style =
        refinement_style(reader->refinement, element, type, parent, place);
    if (type == FO_DECLARATIONS) {
        declarations_read(
            reader->tree->arena, element, &reader->tree->metadata);
        return;
    }
    context.parent = node;
    context.depth++;
    if (type != FO_WRAPPER)
        context.allowed = model_of(type);
    read_children(reader, element, context);
    if (model_has(context.allowed, FO_TEXT))
        drop_blanks(node);
    check_node(reader, node);
}

/* fo:character: an inline with one character. */
static void
read_character(
    struct reader *reader, const xmlNode *element, struct context context)
{
    xmlChar *text = xmlGetNoNsProp(element, BAD_CAST "character");
    struct fo_node *node;

    read_node(reader, element, FO_INLINE, context);
    node = context.parent->last;
    if (text != NULL)
        add_text(reader, node, (const char *)text);
    xmlFree(text);
}

static void
read_allowed(struct reader *reader, const xmlNode *element, enum fo_type type,
    struct context context)
{
    if (!model_has(context.allowed, type)) {
        bool stamped = context.stamped;

        fail(reader, MESSAGE_FO_CHILD,
            place_of(reader, element, context.parent, &stamped),
            (const char *)element->name, fo_name(context.parent->type));
        return;
    }
    if (type == FO_TABLE_CELL && context.parent->type != FO_TABLE_ROW) {
        context.parent = row_for(reader, element, context.parent);
        read_node(reader, element, type, context);
        if (ends_row(element))
            reader->ended = context.parent;
        return;
    }
    if (strcmp((const char *)element->name, "character") == 0)
        read_character(reader, element, context);
    else
        read_node(reader, element, type, context);
}

/* An element that is not in element.def, and is said to be so once. */
static void
read_other(
    struct reader *reader, const xmlNode *element, struct context context)
{
    static const enum message_code codes[] = {
        [TREATMENT_REPLACE] = MESSAGE_FO_ELEMENT_REPLACED,
        [TREATMENT_OPEN] = MESSAGE_FO_ELEMENT_OPENED,
        [TREATMENT_SKIP] = MESSAGE_FO_ELEMENT_SKIPPED,
    };
    const char *name = (const char *)element->name;
    const struct substitute *substitute = model_substitute(name);
    bool stamped = context.stamped;
    struct place place = place_of(reader, element, context.parent, &stamped);

    if (substitute == NULL) {
        if (atom_first(reader->reported, name))
            fail(reader, MESSAGE_FO_ELEMENT_UNKNOWN, place, name, NULL);
        context.depth++;
        read_children(reader, element, context);
        return;
    }
    if (!substitute->quiet && atom_first(reader->reported, name))
        message_add(reader->log, codes[substitute->treatment], place,
            substitute->treatment == TREATMENT_SKIP
                ? arena_printf(reader->tree->arena, "fo:%s", name)
                : name,
            fo_name(substitute->type));
    if (substitute->treatment == TREATMENT_REPLACE) {
        read_allowed(reader, element, substitute->type, context);
    } else if (substitute->treatment == TREATMENT_OPEN) {
        context.depth++;
        read_children(reader, element, context);
    }
}

static bool
in_namespace(const xmlNode *element)
{
    return element->ns != NULL &&
           strcmp((const char *)element->ns->href, FO_NAMESPACE) == 0;
}

static void
read_element(
    struct reader *reader, const xmlNode *element, struct context context)
{
    const char *name = (const char *)element->name;
    const struct atom *atom;
    bool stamped = context.stamped;

    if (!in_namespace(element)) {
        if (atom_first(reader->reported, name))
            message_add(reader->log, MESSAGE_FO_ELEMENT_SKIPPED,
                place_of(reader, element, context.parent, &stamped), name);
        return;
    }
    if (context.depth >= DEPTH) {
        fail(reader, MESSAGE_FO_DEPTH,
            place_of(reader, element, context.parent, &stamped),
            arena_printf(reader->tree->arena, "%d", DEPTH), NULL);
        return;
    }
    atom = atom_find(reader->types, name, strlen(name));
    if (atom == NULL)
        read_other(reader, element, context);
    else
        read_allowed(reader, element, (enum fo_type)atom->number, context);
}

static void
read_children(
    struct reader *reader, const xmlNode *element, struct context context)
{
    const xmlNode *child;

    for (child = element->children; child != NULL; child = child->next) {
        if (child->type == XML_ELEMENT_NODE)
            read_element(reader, child, context);
        else if (child->type == XML_TEXT_NODE ||
                 child->type == XML_CDATA_SECTION_NODE)
            read_text(reader, (const char *)child->content, context);
        else if (child->type == XML_ENTITY_REF_NODE) {
            xmlChar *text = xmlNodeGetContent(child);

            read_text(reader, text == NULL ? "" : (char *)text, context);
            xmlFree(text);
        }
    }
}

static struct atoms *
type_names(struct arena *arena)
{
    struct atoms *types = atoms_new(arena);
    int type;

    for (type = FO_TEXT + 1; type < FO_TYPE_COUNT; type++)
        atom_add(types, names[type], strlen(names[type]))->number = type;
    return types;
}

/* The language of the document: as declared, else that of the root or of the
 * first page-sequence that has one. */
static void
finish_language(struct fo_tree *tree)
{
    const struct fo_node *node = tree->root;
    const char *language;
    const char *country;

    if (tree->metadata.language != NULL)
        return;
    tree->metadata.language = "ru-RU";
    language = style_string(node->style, PROPERTY_LANGUAGE);
    for (node = node->first; language == NULL && node != NULL;) {
        language = style_string(node->style, PROPERTY_LANGUAGE);
        if (language == NULL)
            node = node->next;
    }
    if (language == NULL)
        return;
    country = style_string(
        (node == NULL ? tree->root : node)->style, PROPERTY_COUNTRY);
    tree->metadata.language =
        country == NULL ? language
                        : arena_printf(tree->arena, "%s-%s", language, country);
}

struct fo_tree *
fo_read(struct arena *arena, const xmlDoc *document, struct fo_options options,
    struct log *log)
{
    const xmlNode *root = xmlDocGetRootElement(document);
    struct fo_tree *tree = arena_alloc(arena, sizeof(*tree));
    struct reader reader = {
        .tree = tree,
        .options = options,
        .log = log,
        .refinement = refinement_new(arena, options.family, log),
        .types = type_names(arena),
        .ids = atoms_new(arena),
        .reported = atoms_new(arena),
        .files = atoms_new(arena),
    };
    struct context context = { .allowed = 0 };
    struct place place = { options.file, 1, 0 };

    tree->arena = arena;
    if (root == NULL || !in_namespace(root) ||
        strcmp((const char *)root->name, "root") != 0) {
        message_add(log, MESSAGE_FO_ROOT, place);
        return NULL;
    }
    read_node(&reader, root, FO_ROOT, context);
    if (reader.failed)
        return NULL;
    finish_language(tree);
    return tree;
}
