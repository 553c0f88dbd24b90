#include "fo/refinement.h"

#include <stdio.h>
#include <string.h>

#include "base/arena.h"
#include "fo/atom.h"
#include "fo/cascade.h"
#include "fo/expression.h"
#include "fo/shorthand.h"

#define FOX_NAMESPACE "http://xmlgraphics.apache.org/fop/extensions"
#define OWN_NAMESPACE "urn:pisar:fo"

enum {
    NAME_BYTES = 80,
    KEY_BYTES = 2048,
    ATTRIBUTES = 64, /* of one element; of more it is said */
    RANK_PROPERTY = 4,
    RANK_COMPONENT = 5,
    RANK_ABSOLUTE = 6
};

/* How margins turn into indents and spaces (XSL 1.1, clause 5.3.2). */
enum role {
    ROLE_PAGE,      /* they stay margins */
    ROLE_BLOCK,     /* indents grow from the inherited ones */
    ROLE_REFERENCE, /* indents begin anew */
    ROLE_INLINE     /* space-start and space-end */
};

/* A style, and what its children inherit of it. */
struct computed {
    struct style style; /* first: a style is found in its struct */
    const struct atom *heritage;
};

struct refinement {
    struct arena *arena;
    struct log *log;
    struct atoms *names;
    struct atoms *keywords;
    struct atoms *strings;
    struct atoms *reported;
    struct atoms *heritages; /* inherited values */
    struct atoms *styles;    /* struct computed */
    struct atoms *cache;     /* heritage, role, attributes -> computed */
    const struct computed *initial;
    enum property inherited[PROPERTY_COUNT];
    enum property own[PROPERTY_COUNT]; /* not inherited */
    unsigned inherited_count;
    unsigned own_count;
};

/* An attribute that is a property. */
struct given {
    const char *name;
    const char *text;
    const struct atom *atom; /* NULL: no property that is supported */
};

struct attributes {
    struct given list[ATTRIBUTES];
    unsigned count;
};

static enum role
role_of(enum fo_type type)
{
    switch (type) {
    case FO_SIMPLE_PAGE_MASTER:
    case FO_REGION_BODY:
    case FO_REGION_BEFORE:
    case FO_REGION_AFTER:
    case FO_REGION_START:
    case FO_REGION_END:
        return ROLE_PAGE;
    case FO_BLOCK_CONTAINER:
    case FO_TABLE_CELL:
        return ROLE_REFERENCE;
    default:
        return fo_is_inline(type) ? ROLE_INLINE : ROLE_BLOCK;
    }
}

static const struct computed *
intern(struct refinement *refinement, const struct style *style)
{
    struct value values[PROPERTY_COUNT];
    struct computed computed = { *style, NULL };
    unsigned i;

    for (i = 0; i < refinement->inherited_count; i++)
        values[i] = style->values[refinement->inherited[i]];
    computed.heritage =
        atom_add(refinement->heritages, values, i * sizeof(struct value));
    return (const void *)atom_add(
        refinement->styles, &computed, sizeof(computed))
        ->text;
}

/* `family`: the initial font-family, or NULL; XSL leaves it to whoever reads
 * (7.9.2). */
static void
read_initial(struct refinement *refinement, const char *family)
{
    struct style style = { .values = { { .kind = VALUE_LENGTH } } };
    struct surroundings surroundings = {
        .arena = refinement->arena,
        .names = refinement->names,
        .strings = refinement->strings,
        .keywords = refinement->keywords,
        .parent = &style,
        .own = &style,
    };
    int i;

    for (i = 0; i < PROPERTY_COUNT; i++) {
        enum property property = (enum property)i;
        const struct property_row *row = property_row(property);

        property_read(&surroundings, property,
            property == PROPERTY_FONT_FAMILY && family != NULL ? family
                                                               : row->initial,
            &style.values[i]);
        if (row->inherited)
            refinement->inherited[refinement->inherited_count++] = property;
        else
            refinement->own[refinement->own_count++] = property;
    }
    refinement->initial = intern(refinement, &style);
}

struct refinement *
refinement_new(struct arena *arena, const char *family, struct log *log)
{
    struct refinement *refinement = arena_alloc(arena, sizeof(*refinement));

    refinement->arena = arena;
    refinement->log = log;
    refinement->names = property_names(arena);
    refinement->keywords = property_keywords(arena);
    refinement->strings = atoms_new(arena);
    refinement->reported = atoms_new(arena);
    refinement->heritages = atoms_new(arena);
    refinement->styles = atoms_new(arena);
    refinement->cache = atoms_new(arena);
    shorthand_names(refinement->names);
    read_initial(refinement, family);
    return refinement;
}

/* The name as in the tables, "fox:alt-text"; NULL: of another namespace. */
static const char *
table_name(const xmlAttr *attribute, char *buffer)
{
    static const char *const prefixes[][2] = { { OWN_NAMESPACE, "pf:" },
        { FOX_NAMESPACE, "fox:" },
        { (const char *)XML_XML_NAMESPACE, "xml:" } };
    const char *name = (const char *)attribute->name;
    size_t i;

    if (attribute->ns == NULL)
        return name;
    for (i = 0; i < sizeof(prefixes) / sizeof(prefixes[0]); i++)
        if (strcmp((const char *)attribute->ns->href, prefixes[i][0]) == 0) {
            snprintf(buffer, NAME_BYTES, "%s%s", prefixes[i][1], name);
            return buffer;
        }
    return NULL;
}

static const char *
attribute_text(struct arena *arena, const xmlAttr *attribute)
{
    const xmlNode *child = attribute->children;
    xmlChar *text;
    const char *copy;

    if (child == NULL)
        return "";
    if (child->next == NULL && child->type == XML_TEXT_NODE)
        return (const char *)child->content;
    text = xmlNodeListGetString(attribute->doc, child, 1);
    copy = text == NULL ? "" : arena_strdup(arena, (const char *)text);
    xmlFree(text);
    return copy;
}

static void
gather(struct refinement *refinement, const xmlNode *element,
    struct place place, struct attributes *attributes)
{
    const xmlAttr *attribute = element == NULL ? NULL : element->properties;
    char buffer[NAME_BYTES];

    attributes->count = 0;
    for (; attribute != NULL; attribute = attribute->next) {
        const char *name = table_name(attribute, buffer);
        struct given *given = &attributes->list[attributes->count];

        if (name == NULL)
            continue;
        if (attributes->count == ATTRIBUTES) {
            message_add(refinement->log, MESSAGE_FO_PROPERTIES, place, name);
            return;
        }
        given->text = attribute_text(refinement->arena, attribute);
        given->atom = atom_find(refinement->names, name, strlen(name));
        if (given->atom != NULL)
            given->name = given->atom->text;
        else
            given->name =
                name == buffer ? arena_strdup(refinement->arena, name) : name;
        attributes->count++;
    }
}

/* Bytes of the key of a style in the cache; 0: too long to be kept. */
static size_t
cache_key(const struct attributes *attributes, const struct atom *heritage,
    enum role role, char *key)
{
    uintptr_t inherited = (uintptr_t)heritage;
    size_t used = sizeof(inherited) + 1;
    unsigned i;

    memcpy(key, &inherited, sizeof(inherited));
    key[used - 1] = (char)role;
    for (i = 0; i < attributes->count; i++) {
        const struct given *given = &attributes->list[i];
        size_t name = strlen(given->name) + 1;
        size_t text = strlen(given->text) + 1;

        if (used + name + text > KEY_BYTES)
            return 0;
        memcpy(key + used, given->name, name);
        memcpy(key + used + name, given->text, text);
        used += name + text;
    }
    return used;
}

/* A property that is known, but not supported, or none at all. */
static void
report_other(struct cascade *cascade, const struct given *given)
{
    static const char *const others[][2] = {
#define OTHER(name, harmless) { name, harmless },
#include "fo/other.def"
#undef OTHER
    };
    enum message_code code = strncmp(given->name, "fox:", 4) == 0
                                 ? MESSAGE_FO_PROPERTY_UNSUPPORTED
                                 : MESSAGE_FO_PROPERTY_UNKNOWN;
    size_t i;

    for (i = 0; i < sizeof(others) / sizeof(others[0]); i++)
        if (strcmp(others[i][0], given->name) == 0) {
            if (others[i][1][0] == '*' ||
                property_among(others[i][1], given->text))
                return;
            code = MESSAGE_FO_PROPERTY_UNSUPPORTED;
        }
    if (atom_first(cascade->reported, given->name))
        message_add(cascade->log, code, cascade->place, given->name);
}

static int
rank_of(const char *name)
{
    if (strncmp(name, "margin-", strlen("margin-")) == 0)
        return RANK_ABSOLUTE;
    return strchr(name, '.') == NULL ? RANK_PROPERTY : RANK_COMPONENT;
}

/* The font size first, since em refers to it; indents last, since
 * body-start() refers to the distances of the list. */
static int
phase_of(const struct given *given)
{
    int property = given->atom == NULL ? 0 : given->atom->number;

    if (property == PROPERTY_FONT_SIZE + 1)
        return 0;
    if (property == PROPERTY_START_INDENT + 1 ||
        property == PROPERTY_END_INDENT + 1)
        return 2;
    return given->atom != NULL && given->atom->data != NULL &&
                   shorthand_is_font(given->atom->data)
               ? 0
               : 1;
}

static void
assign(struct cascade *cascade, const struct given *given)
{
    cascade->attribute = given->name;
    if (given->atom == NULL)
        report_other(cascade, given);
    else if (given->atom->number > 0)
        cascade_assign(cascade, (enum property)(given->atom->number - 1),
            rank_of(given->name), given->text);
    else
        shorthand_assign(cascade, given->atom->data, given->text);
}

static void
assign_all(struct cascade *cascade, const struct attributes *attributes)
{
    int phase;
    unsigned i;

    for (phase = 0; phase < 3; phase++)
        for (i = 0; i < attributes->count; i++)
            if (phase_of(&attributes->list[i]) == phase)
                assign(cascade, &attributes->list[i]);
}

struct border {
    enum property width;
    enum property style;
    enum property color;
};

/* No style, no width; a colour that is not given is that of the text. */
static void
finish_borders(struct cascade *cascade)
{
    static const struct border borders[] = {
        { PROPERTY_BORDER_BEFORE_WIDTH, PROPERTY_BORDER_BEFORE_STYLE,
            PROPERTY_BORDER_BEFORE_COLOR },
        { PROPERTY_BORDER_AFTER_WIDTH, PROPERTY_BORDER_AFTER_STYLE,
            PROPERTY_BORDER_AFTER_COLOR },
        { PROPERTY_BORDER_START_WIDTH, PROPERTY_BORDER_START_STYLE,
            PROPERTY_BORDER_START_COLOR },
        { PROPERTY_BORDER_END_WIDTH, PROPERTY_BORDER_END_STYLE,
            PROPERTY_BORDER_END_COLOR },
    };
    struct value *values = cascade->style.values;
    size_t i;

    for (i = 0; i < sizeof(borders) / sizeof(borders[0]); i++) {
        enum keyword style = style_keyword(&cascade->style, borders[i].style);

        if (style == KEYWORD_NONE || style == KEYWORD_HIDDEN)
            values[borders[i].width] =
                (struct value){ VALUE_LENGTH, 0, { NULL } };
        if (cascade->ranks[borders[i].color] == 0)
            values[borders[i].color] = values[PROPERTY_COLOR];
    }
}

struct side {
    enum property margin;
    enum property indent;
    enum property border;
    enum property padding;
    enum property space; /* of inline objects */
};

/* The margin forces the indent where it has the higher rank. */
static void
set_indent(struct cascade *cascade, const struct side *side, enum role role)
{
    struct value *values = cascade->style.values;
    struct value sum = values[side->margin];

    if (cascade->ranks[side->margin] <= cascade->ranks[side->indent])
        return;
    if (expression_add(sum, values[side->border], &sum) &&
        expression_add(sum, values[side->padding], &sum) &&
        (role == ROLE_REFERENCE ||
            expression_add(
                sum, cascade->surroundings.parent->values[side->indent], &sum)))
        values[side->indent] = sum;
}

static void
set_space(struct cascade *cascade, enum property margin, enum property minimum)
{
    struct value *values = cascade->style.values;
    int i;

    for (i = 0; i < 3; i++)
        if (cascade->ranks[margin] > cascade->ranks[(int)minimum + i])
            values[(int)minimum + i] = values[margin];
}

static void
apply_margins(struct cascade *cascade, enum role role)
{
    static const struct side sides[] = {
        { PROPERTY_MARGIN_LEFT, PROPERTY_START_INDENT,
            PROPERTY_BORDER_START_WIDTH, PROPERTY_PADDING_START,
            PROPERTY_SPACE_START },
        { PROPERTY_MARGIN_RIGHT, PROPERTY_END_INDENT, PROPERTY_BORDER_END_WIDTH,
            PROPERTY_PADDING_END, PROPERTY_SPACE_END },
    };
    struct value *values = cascade->style.values;
    size_t i;

    if (role == ROLE_PAGE)
        return;
    for (i = 0; i < sizeof(sides) / sizeof(sides[0]); i++) {
        const struct side *side = &sides[i];

        if (role != ROLE_INLINE)
            set_indent(cascade, side, role);
        else if (cascade->ranks[side->margin] > cascade->ranks[side->space])
            values[side->space] = values[side->margin];
    }
    if (role == ROLE_INLINE)
        return;
    set_space(cascade, PROPERTY_MARGIN_TOP, PROPERTY_SPACE_BEFORE_MINIMUM);
    set_space(cascade, PROPERTY_MARGIN_BOTTOM, PROPERTY_SPACE_AFTER_MINIMUM);
}

static void
begin(struct cascade *cascade, struct refinement *refinement,
    const struct style *parent, const struct fo_node *node)
{
    unsigned i;

    memset(cascade->ranks, 0, sizeof(cascade->ranks));
    cascade->style = *parent;
    for (i = 0; i < refinement->own_count; i++)
        cascade->style.values[refinement->own[i]] =
            refinement->initial->style.values[refinement->own[i]];
    cascade->surroundings = (struct surroundings){
        .arena = refinement->arena,
        .names = refinement->names,
        .strings = refinement->strings,
        .keywords = refinement->keywords,
        .parent = parent,
        .own = &cascade->style,
        .node = node,
    };
    cascade->reported = refinement->reported;
    cascade->log = refinement->log;
}

const struct style *
refinement_style(struct refinement *refinement, const xmlNode *element,
    enum fo_type type, const struct fo_node *parent, struct place place)
{
    const struct computed *above =
        parent == NULL ? refinement->initial : (const void *)parent->style;
    struct attributes attributes;
    enum role role = role_of(type);
    const struct computed *computed;
    struct atom *cached = NULL;
    struct cascade cascade;
    char key[KEY_BYTES];
    size_t size;

    gather(refinement, element, place, &attributes);
    size = cache_key(&attributes, above->heritage, role, key);
    if (size > 0)
        cached = atom_find(refinement->cache, key, size);
    if (cached != NULL)
        return &((const struct computed *)cached->data)->style;
    begin(&cascade, refinement, &above->style, parent);
    cascade.place = place;
    assign_all(&cascade, &attributes);
    finish_borders(&cascade);
    apply_margins(&cascade, role);
    computed = intern(refinement, &cascade.style);
    if (size > 0 && !cascade.surroundings.particular)
        atom_add(refinement->cache, key, size)->data = computed;
    return &computed->style;
}
