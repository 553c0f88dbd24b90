/*
 * stack: block-level objects as a list of items, top to bottom.
 *
 * In: nodes of a flow, a cell, a region; the width of their reference area.
 * Out: items: boxes that cannot be divided (mostly lines), spaces, places
 * where a page may or must end, and rows of columns side by side (table rows,
 * list items, block-containers), which are divided only when a page ends in
 * them. Items carry no positions: `pile` gives them, `cut` chooses where a
 * page ends, `place` makes areas. It knows nothing of pages.
 */
#ifndef PISAR_LAYOUT_STACK_H
#define PISAR_LAYOUT_STACK_H

#include "layout/paragraph.h"

enum item_kind { ITEM_BOX, ITEM_SPACE, ITEM_BREAK, ITEM_ROW };

/* A footnote's body, laid out. */
struct note {
    struct note *next;
    const struct fo_node *body;
    struct item *first;
    int32_t height;
};

struct box {
    struct area *area; /* NULL: the border and padding of the node */
    int32_t height;
    unsigned lines; /* of text in it */
    struct note *notes;
    bool opens;    /* the before edge of its node */
    bool closes;   /* the after edge of its node */
    bool absolute; /* stands outside the stack: height is 0 */
};

struct space {
    int32_t optimum;
    int precedence; /* SPACE_FORCE: suppresses those that do not force */
    bool retain;    /* stays at the edge of a page */
};

enum { SPACE_FORCE = INT32_MAX };

enum forced_break { BREAK_FREE, BREAK_PAGE, BREAK_ODD_PAGE, BREAK_EVEN_PAGE };

struct item {
    struct item *next;
    struct item *previous;
    enum item_kind kind;
    const struct fo_node *node;    /* whose area it stands in */
    const struct table_edge *head; /* repeated above it on a new page */
    const struct table_edge *foot; /* and below it, at a page's end */
    struct arena *arena;           /* that it lives in */
    union {
        struct box box;
        struct space space;
        struct {
            int keep; /* strength against breaking here: style_keep */
            enum forced_break forced;
        } breaks;
        struct row *row;
    };
};

/* A collapsed border: before, end, after, start of a cell. */
struct border {
    int32_t width;
    int32_t color; /* 0xRRGGBB */
};

/* One of several item lists that stand side by side. Its reference area is
 * the content rectangle. */
struct column {
    const struct fo_node *node; /* cell, label, body, container */
    int32_t x;                  /* of the border box, from the row's left */
    int32_t width;              /* of the border box */
    int32_t inset[4];           /* border and padding: before end after start */
    enum keyword align;         /* display-align */
    unsigned band;              /* where it begins */
    unsigned span;              /* bands that it takes */
    struct item *first;
    struct item *stop;        /* first item that is no longer in it, or NULL */
    struct border borders[4]; /* collapsed ones, drawn on the cell's edges */
    bool continued;           /* it began on an earlier page */
    bool continues;           /* it goes on on the next page */
};

/* One of the table rows that row spans join; other rows have just one. */
struct band {
    const struct fo_node *node; /* has an area around its cells, or NULL */
    int32_t minimum;            /* height that it has at least */
    int32_t height;
};

struct row {
    int32_t x; /* from the left of the reference area */
    int32_t width;
    int32_t fixed; /* height it has exactly, or -1 */
    int keep;      /* strength of its keep-together */
    struct column *columns;
    unsigned count;
    struct band *bands;
    unsigned band_count;
};

struct table;

/* The head or foot of a table, which its other rows have on each page. */
struct table_edge {
    const struct table *table;
    enum fo_type part;
    int32_t height;
};

struct stack {
    struct layout_context *context;
    struct arena *arena; /* of items, lines and areas */
    int32_t width;       /* of the reference area */
    int keep;            /* strongest keep-together around */
    const struct table_edge *head;
    const struct table_edge *foot;
    struct item *first;
    struct item *last;
};

/* Children of a node, one after another. */
struct siblings {
    const struct fo_node *parent;
    const struct fo_node *child;  /* the next one to append */
    const struct fo_node *before; /* the last one that gave items */
};

/* Appends the next child, or inline children that stand together; false when
 * there is none. */
bool stack_sibling(struct stack *stack, struct siblings *siblings);

/* Appends the items of the node's children, or of one block-level node. */
void stack_children(struct stack *stack, const struct fo_node *node);
void stack_node(struct stack *stack, const struct fo_node *node);

/* Appends an item of this kind in the area of `node`. */
struct item *stack_add(
    struct stack *stack, enum item_kind kind, const struct fo_node *node);

/* Appends a place where a page may end against `keep`. */
struct item *stack_break(
    struct stack *stack, const struct fo_node *node, int keep);

/* Takes back what was appended after `item` (NULL: everything). */
void stack_rewind(struct stack *stack, struct item *item);

/* Forced break and space around a node's own items. */
void stack_open(struct stack *stack, const struct fo_node *node);
void stack_close(struct stack *stack, const struct fo_node *node);

/* A stack for a reference area of its own with the node's children. */
struct item *stack_inside(
    struct stack *outer, const struct fo_node *node, int32_t width);

/* Strongest keep of the first or last thing in a node against its neighbour,
 * and of a node against breaks inside it. */
int stack_keep_previous(const struct fo_node *node);
int stack_keep_next(const struct fo_node *node);
int stack_keep_together(const struct fo_node *node);

/* True for a node whose place is among lines. */
bool stack_is_inline(const struct fo_node *node);

/* The last of the inline nodes that stand together from `node` on. */
const struct fo_node *stack_inline_run(const struct fo_node *node);

/* One entry a type of block-level node. */
void table_stack(struct stack *stack, const struct fo_node *node);
void list_stack(struct stack *stack, const struct fo_node *node);
void container_stack(struct stack *stack, const struct fo_node *node);

/* The items of a table's head or foot once more. */
struct item *table_edge_again(
    struct stack *stack, const struct table_edge *edge);

/* The foot that the rows above need when the next page begins with the item,
 * or NULL. */
const struct table_edge *table_foot_above(const struct item *item);

#endif
