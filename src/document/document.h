/*
 * document: one source through all stages.
 *
 * In: a press and the path of a record (or of an FO file). Out: the bytes of
 * a PDF in a buffer, or one stage as text. Each document has an arena of its
 * own, freed when it is done. It knows nothing of folders, of output files
 * or of the command line.
 */
#ifndef PISAR_DOCUMENT_DOCUMENT_H
#define PISAR_DOCUMENT_DOCUMENT_H

#include <stdbool.h>

#include "pdf/document.h"

struct buffer;
struct inflections;
struct log;
struct press;

/* The stage that is put into the buffer. */
enum document_stage {
    STAGE_PDF,
    STAGE_AREAS, /* pages of areas, dump.h */
    STAGE_FO,    /* formatting objects as XML, with places */
    STAGE_RECORD /* the canonical record as XML, with places */
};

enum { DOCUMENT_PAGES = 20000 };

struct document_options {
    enum document_stage stage;
    enum pdf_claim claim;
    bool draft;   /* a record only: watermark, unfilled places are allowed */
    bool kerning; /* an FO file only; records are always kerned */
    const char *text; /* of a record: Markdown in memory instead of the file,
                         or NULL; the path is what messages call it */
};

/* Renders a record; another record's annexe is always a draft. False:
 * reported, and the buffer holds nothing to keep (with STAGE_RECORD: what
 * could be read). */
bool document_render(struct press *press, const char *path,
    struct document_options options, struct buffer *out, struct log *log);

/* An empty form of a kind, by its English name, to be filled in by hand.
 * STAGE_RECORD prints the kind. */
bool document_blank(struct press *press, const char *kind,
    struct document_options options, struct buffer *out, struct log *log);

/* Formats an XSL-FO file by itself. STAGE_RECORD does not exist here. */
bool document_format(struct press *press, const char *path,
    struct document_options options, struct buffer *out, struct log *log);

/* Reads and checks a record, as a draft or in earnest, with the forms of words
 * that it will be printed with; nothing is printed. `inflections` takes these
 * forms, or is NULL. */
bool document_check(struct press *press, const char *path, bool draft,
    struct inflections *inflections, struct log *log);

/* Mends the typography of a record's files where they lie (read/proof.h).
 * False: a file could not be written, which is reported. */
bool document_mend(struct press *press, const char *path, struct log *log);

/* The canonical record without places, as it may be read again. */
bool document_convert(
    struct press *press, const char *path, struct buffer *out, struct log *log);

#endif
