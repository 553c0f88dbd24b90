/*
 * element: structure elements and what hangs on them; private to the room.
 *
 * tag.c makes them as pages are written, structure.c writes them.
 */
#ifndef PISAR_PDF_ELEMENT_H
#define PISAR_PDF_ELEMENT_H

#include "pdf/tag.h"

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
    bool figure;      /* has a box */
    struct box box;   /* of an image on its page */
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
    bool claim;
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

/* A new element in `parent` (NULL: the document), in the order of serials. A
 * footnote is not yet put into its parent. */
struct element *tags_make(struct tags *tags, struct element *parent,
    const char *role, const struct fo_node *node, unsigned serial);

/* Puts an element among the kids of its parent. */
void tags_place(struct tags *tags, struct element *element);

/* Puts a kid at *place in the list of kids. */
void kids_add(struct tags *tags, struct element *element, struct kid **place,
    struct kid kid);

/* The end of that list. */
struct kid **kids_end(struct element *element);

/* The words of a footnote; it finds its place when all are there. */
bool tags_is_footnote(const struct element *element);

#endif
