#include "document/document.h"

#include <stdio.h>
#include <string.h>

#include <libxml/parser.h>

#include "base/arena.h"
#include "base/file.h"
#include "base/message.h"
#include "check/check.h"
#include "check/folder.h"
#include "document/dump.h"
#include "document/press.h"
#include "fo/tree.h"
#include "layout/format.h"
#include "read/proof.h"
#include "record/description.h"
#include "record/malformed.h"
#include "record/organization.h"
#include "record/record.h"
#include "style/sheet.h"

#define WATERMARK "ЧЕРНОВИК"
#define FOP_FAMILY "sans-serif" /* where an FO file names none, as FOP */

/* Elements of a record with faults that is styled for its forms. */
enum { FAULTY_MAX = 10000 };

/* A document on its way. */
struct job {
    struct press *press;
    struct arena *arena;
    const char *path;
    struct document_options options;
    struct buffer *out;
    struct log *log;
    const char *folder;              /* of the organisation, or NULL */
    struct inflections *inflections; /* to be filled, or NULL */
};

/* A sink that stops a layout without end. */
struct limit {
    struct page_sink sink;
    const struct job *job;
};

static bool
take_within_limit(void *state, const struct page *page)
{
    struct limit *limit = state;
    const struct place place = { .file = limit->job->path };
    char number[16];

    if (page->index < DOCUMENT_PAGES)
        return limit->sink.take(limit->sink.state, page);
    (void)snprintf(number, sizeof(number), "%d", DOCUMENT_PAGES);
    message_add(limit->job->log, MESSAGE_PAGES_TOO_MANY, place, number);
    return false;
}

static bool
lay_out(const struct job *job, const struct fo_tree *tree,
    enum line_rules rules, struct page_sink sink)
{
    struct limit limit = { .sink = sink, .job = job };
    struct format_options options = {
        .faces = press_faces(job->press),
        .hyphens = press_hyphens(job->press),
        .images = press_images(job->press),
        .folder = job->folder,
        .rules = rules,
        .kerning = rules == LINES_OFFICIAL || job->options.kerning,
    };

    return format_tree(tree, options,
        (struct page_sink){ .take = take_within_limit, .state = &limit },
        job->log);
}

static bool
write_pdf(
    const struct job *job, const struct fo_tree *tree, enum line_rules rules)
{
    struct pdf_options options = {
        .claim = job->options.claim,
        .profile = press_profile(job->press),
        .watermark = job->options.draft ? WATERMARK : NULL,
        .compress = true,
    };
    struct pdf *pdf = pdf_new(job->arena, tree, options, job->log);

    return pdf != NULL &&
           lay_out(job, tree, rules,
               (struct page_sink){ .take = pdf_take, .state = pdf }) &&
           pdf_finish(pdf, job->out);
}

static bool
write_areas(
    const struct job *job, const struct fo_tree *tree, enum line_rules rules)
{
    return lay_out(job, tree, rules,
        (struct page_sink){ .take = dump_take, .state = job->out });
}

/* From formatting objects to the stage that is asked for. */
static bool
finish(const struct job *job, xmlDoc *document, struct fo_options options,
    enum line_rules rules)
{
    struct fo_tree *tree;

    if (job->options.stage == STAGE_FO)
        return dump_objects(document, job->out);
    tree = fo_read(job->arena, document, options, job->log);
    if (tree == NULL)
        return false;
    if (tree->metadata.created == NULL)
        tree->metadata.created = press_created(job->press);
    if (job->options.stage == STAGE_AREAS)
        return write_areas(job, tree, rules);
    return write_pdf(job, tree, rules);
}

static xmlDoc *
style(const struct job *job, xmlDoc *record, const char *form)
{
    static const char *const draft[] = { "draft", "yes", NULL };
    const xmlNode *root = xmlDocGetRootElement(record);
    const struct sheet *sheet =
        press_sheet(job->press, form, record_place(root), job->log);

    if (sheet == NULL)
        return NULL;
    return sheet_apply(sheet, job->arena, record,
        job->options.draft ? draft : NULL, job->inflections, job->log);
}

/* Counts the elements of a tree down from *left, to 0 at most. */
static void
count_elements(const xmlNode *node, int *left)
{
    for (; node != NULL && *left > 0; node = node->next)
        if (node->type == XML_ELEMENT_NODE) {
            --*left;
            count_elements(node->children, left);
        }
}

/* Styles a record. One with faults is styled for its forms alone, unless it
 * is too great for that: what else is found follows from the faults, and
 * nobody hears of it. */
static xmlDoc *
style_record(struct job *job, xmlDoc *record)
{
    static const enum message_code of_forms[] = { MESSAGE_NAME_GENDER,
        MESSAGE_NAME_FORM, MESSAGE_PHRASE_HEAD, MESSAGE_PHRASE_FORM,
        MESSAGE_ORGANIZATION_FORM };
    xmlNode *root = xmlDocGetRootElement(record);
    const char *kind = (const char *)root->name;
    struct log *log = job->log;
    int left = FAULTY_MAX;

    if (log_clean(log))
        return style(job, record, kind);
    count_elements(root, &left);
    if (left == 0 && job->inflections == NULL)
        return NULL;
    job->log = log_new(job->arena, log_language(log));
    (void)style(job, record, kind);
    log_adopt(log, job->log, of_forms, sizeof(of_forms) / sizeof(of_forms[0]));
    job->log = log;
    return NULL;
}

static bool
write_record(const struct job *job, const xmlDoc *record, bool places)
{
    size_t size = 0;
    const char *text = record_print(job->arena, record, places, &size);

    if (text == NULL)
        return false;
    buffer_append(job->out, text, size);
    return log_clean(job->log);
}

static bool
render(struct job *job)
{
    const struct place place = { .file = job->path };
    struct library *library = press_library(job->press);
    struct check_options options;
    xmlDoc *record;
    xmlDoc *objects;

    if (!job->options.draft && job->options.text == NULL &&
        folder_is_annexe(library, job->path)) {
        message_add(job->log, MESSAGE_ANNEXE_ALONE, place);
        job->options.draft = true;
    }
    options.draft = job->options.draft;
    options.text = job->options.text;
    record = check_open(library, job->arena, job->path, options, job->log);
    if (record == NULL)
        return false;
    if (job->options.stage == STAGE_RECORD)
        return write_record(job, record, true);
    job->folder =
        organization_folder(library, job->arena, xmlDocGetRootElement(record));
    objects = style_record(job, record);
    return objects != NULL &&
           finish(job, objects,
               (struct fo_options){ .strict_places = true, .file = job->path },
               LINES_OFFICIAL);
}

/* An external entity would make the file read another one, of this machine
 * or of the network: it stays undeclared. */
static void
declare_entity(void *context, const xmlChar *name, int type,
    const xmlChar *public_id, const xmlChar *system_id, xmlChar *content)
{
    if (type == XML_INTERNAL_GENERAL_ENTITY ||
        type == XML_INTERNAL_PARAMETER_ENTITY)
        xmlSAX2EntityDecl(context, name, type, public_id, system_id, content);
}

static void
report_syntax(const struct job *job, const xmlError *error)
{
    struct place place = { .file = job->path };

    if (error != NULL) {
        place.line = error->line;
        place.column = error->int2;
    }
    message_add(job->log, MESSAGE_FO_SYNTAX, place,
        malformed_text(job->arena, error, log_language(job->log)));
}

static void
free_document(void *document)
{
    xmlFreeDoc(document);
}

static void
free_parser(void *parser)
{
    xmlFreeParserCtxt(parser);
}

static xmlDoc *
parse(const struct job *job)
{
    const int options = XML_PARSE_NONET | XML_PARSE_NOENT | XML_PARSE_NOCDATA |
                        XML_PARSE_NOERROR | XML_PARSE_NOWARNING |
                        XML_PARSE_BIG_LINES;
    size_t size = 0;
    char *text =
        file_read(job->arena, job->path, RECORD_BYTES, &size, job->log);
    xmlParserCtxt *parser;
    xmlDoc *document;

    if (text == NULL)
        return NULL;
    parser = xmlNewParserCtxt();
    if (parser == NULL)
        return NULL;
    arena_defer(job->arena, free_parser, parser);
    parser->sax->entityDecl = declare_entity;
    document =
        xmlCtxtReadMemory(parser, text, (int)size, job->path, NULL, options);
    if (document == NULL)
        report_syntax(job, xmlCtxtGetLastError(parser));
    else
        arena_defer(job->arena, free_document, document);
    return document;
}

/* As FOP does, an FO file is formatted without an image that cannot be had. */
static void
forgive_images(struct log *log)
{
    static const enum message_code codes[] = { MESSAGE_IMAGE_MISSING,
        MESSAGE_IMAGE_FORMAT, MESSAGE_IMAGE_BROKEN, MESSAGE_IMAGE_CMYK,
        MESSAGE_IMAGE_JPEG_KIND, MESSAGE_IMAGE_TOO_LARGE, MESSAGE_IMAGE_ADDRESS,
        MESSAGE_IMAGE_DATA };
    size_t i;

    for (i = 0; i < sizeof(codes) / sizeof(codes[0]); i++)
        log_severity(log, message_id(codes[i]), SEVERITY_WARNING);
}

static bool
format(struct job *job)
{
    xmlDoc *document = parse(job);

    forgive_images(job->log);
    return document != NULL &&
           finish(job, document,
               (struct fo_options){ .file = job->path, .family = FOP_FAMILY },
               LINES_FOP);
}

/* No element of kind.xml has a place of a record's kind; `path` names the
 * kind. */
static bool
blank(struct job *job)
{
    xmlDoc *kind = description_open(
        press_library(job->press), job->arena, job->path, job->log);
    xmlDoc *objects;

    if (kind == NULL)
        return false;
    if (job->options.stage == STAGE_RECORD)
        return dump_objects(kind, job->out);
    objects = style(job, kind, "blank");
    return objects != NULL &&
           finish(job, objects, (struct fo_options){ .file = job->path },
               LINES_OFFICIAL);
}

static bool
drop_page(void *state, const struct page *page)
{
    (void)state;
    (void)page;
    return true;
}

/* Pages are laid out for what is found only there: letters that a font does
 * not have, images, words wider than their column. */
static bool
check_pages(const struct job *job, xmlDoc *objects)
{
    const struct fo_options options = { .strict_places = true,
        .file = job->path };
    const struct fo_tree *tree =
        fo_read(job->arena, objects, options, job->log);

    return tree != NULL && lay_out(job, tree, LINES_OFFICIAL,
                               (struct page_sink){ .take = drop_page });
}

static bool
check(struct job *job)
{
    const struct check_options options = { .draft = job->options.draft };
    struct library *library = press_library(job->press);
    xmlDoc *record =
        check_open(library, job->arena, job->path, options, job->log);
    xmlDoc *objects;

    if (record == NULL)
        return false;
    proof_report(library, record, job->log);
    job->folder =
        organization_folder(library, job->arena, xmlDocGetRootElement(record));
    objects = style_record(job, record);
    return objects != NULL && check_pages(job, objects);
}

static bool
convert(struct job *job)
{
    const struct check_options options = { .draft = false };
    xmlDoc *record = check_open(
        press_library(job->press), job->arena, job->path, options, job->log);

    return record != NULL && log_clean(job->log) &&
           write_record(job, record, false);
}

/* Runs one way through the stages in an arena of its own. Errors in the log
 * are a failure, whoever went on in spite of them; a failure without an error
 * in the log gets one. */
static bool
run(bool (*way)(struct job *), struct job job)
{
    const struct place place = { .file = job.path };
    bool good;

    job.arena = arena_new();
    good = way(&job);
    arena_free(job.arena);
    press_trim(job.press);
    if (!good && log_clean(job.log))
        message_add(job.log, MESSAGE_RECORD_LOST, place);
    return good && log_clean(job.log);
}

bool
document_render(struct press *press, const char *path,
    struct document_options options, struct buffer *out, struct log *log)
{
    return run(render,
        (struct job){ press, NULL, path, options, out, log, NULL, NULL });
}

bool
document_blank(struct press *press, const char *kind,
    struct document_options options, struct buffer *out, struct log *log)
{
    return run(blank,
        (struct job){ press, NULL, kind, options, out, log, NULL, NULL });
}

bool
document_format(struct press *press, const char *path,
    struct document_options options, struct buffer *out, struct log *log)
{
    return run(format,
        (struct job){ press, NULL, path, options, out, log, NULL, NULL });
}

bool
document_check(struct press *press, const char *path, bool draft,
    struct inflections *inflections, struct log *log)
{
    return run(check, (struct job){ .press = press,
                          .path = path,
                          .options = { .draft = draft },
                          .inflections = inflections,
                          .log = log });
}

/* What else is wrong with the record is said when it is checked. */
bool
document_mend(struct press *press, const char *path, struct log *log)
{
    const struct check_options options = { .draft = true };
    struct library *library = press_library(press);
    struct arena *arena = arena_new();
    xmlDoc *record = check_open(
        library, arena, path, options, log_new(arena, log_language(log)));
    bool good = record == NULL || proof_mend(library, record, log);

    arena_free(arena);
    return good;
}

bool
document_convert(
    struct press *press, const char *path, struct buffer *out, struct log *log)
{
    return run(convert,
        (struct job){ .press = press, .path = path, .out = out, .log = log });
}
