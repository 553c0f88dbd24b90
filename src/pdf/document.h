/*
 * document: areas into the bytes of a PDF.
 *
 * In: finished pages, one after another, and the FO tree they come from (its
 * nodes give structure, links, bookmarks, metadata). Out: one buffer. Tagged
 * from the first page; with a claim, PDF/A-1a and PDF/UA-1 in one file. The
 * same pages give the same bytes. It knows nothing of records or layout.
 */
#ifndef PISAR_PDF_DOCUMENT_H
#define PISAR_PDF_DOCUMENT_H

#include <stdbool.h>

#include "layout/area.h"

struct buffer;
struct pdf;

enum pdf_claim {
    PDF_PLAIN, /* tagged, no claim */
    PDF_A1A_UA1
};

struct pdf_options {
    enum pdf_claim claim;
    const char *profile;   /* path of the sRGB profile */
    const char *watermark; /* over every page, or NULL */
    bool compress;
};

/* NULL: reported. Lives in the arena, ends with it. */
struct pdf *pdf_new(struct arena *arena, const struct fo_tree *tree,
    struct pdf_options options, struct log *log);

/* A page_sink's take: state is the struct pdf. */
bool pdf_take(void *state, const struct page *page);

/* Writes everything into out. False: reported. */
bool pdf_finish(struct pdf *pdf, struct buffer *out);

#endif
