#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

#include "base/arena.h"
#include "base/file.h"
#include "check/check.h"
#include "check/folder.h"
#include "document/document.h"
#include "document/press.h"
#include "layout/format.h"
#include "media/font.h"
#include "record/record.h"
#include "style/sheet.h"

/*
 * The other rooms, each leaving a trace of what it was asked. A record named
 * "bad" has an error and still a document, "annexe" is one, "endless" has
 * pages without end.
 */
struct press {
    struct buffer trace;
};

static struct press *the_press(void **state);

struct library *
press_library(struct press *press)
{
    return (struct library *)press;
}

struct faces *
press_faces(struct press *press)
{
    return (struct faces *)press;
}

struct hyphens *
press_hyphens(struct press *press)
{
    (void)press;
    return NULL;
}

const char *
organization_folder(
    const struct library *library, struct arena *arena, const xmlNode *record)
{
    (void)library;
    (void)arena;
    (void)record;
    return NULL;
}

struct images *
press_images(struct press *press)
{
    (void)press;
    return NULL;
}

void
press_trim(struct press *press)
{
    (void)press;
}

const char *
press_profile(const struct press *press)
{
    (void)press;
    return "profile";
}

const char *
press_created(const struct press *press)
{
    (void)press;
    return "2023-06-02T00:00:00Z";
}

const struct sheet *
press_sheet(
    struct press *press, const char *kind, struct place place, struct log *log)
{
    (void)place;
    (void)log;
    buffer_printf(&press->trace, "sheet %s; ", kind);
    return (const struct sheet *)press;
}

static void
end_document(void *document)
{
    xmlFreeDoc(document);
}

static xmlDoc *
small_document(struct arena *arena, const char *root)
{
    xmlDoc *document = xmlNewDoc(BAD_CAST "1.0");

    xmlDocSetRootElement(
        document, xmlNewDocNode(document, NULL, BAD_CAST root, NULL));
    arena_defer(arena, end_document, document);
    return document;
}

bool
folder_is_annexe(struct library *library, const char *path)
{
    (void)library;
    return strcmp(path, "annexe") == 0;
}

struct place
record_place(const xmlNode *node)
{
    (void)node;
    return (struct place){ .file = "record" };
}

xmlDoc *
check_open(struct library *library, struct arena *arena, const char *path,
    struct check_options options, struct log *log)
{
    const struct place place = { .file = path };
    struct press *press = (struct press *)library;

    buffer_printf(
        &press->trace, "open %s%s; ", path, options.draft ? " draft" : "");
    if (strcmp(path, "bad") == 0)
        message_text(log, "T00", SEVERITY_ERROR, place, "плохо", NULL);
    return strcmp(path, "lost") == 0 ? NULL : small_document(arena, "order");
}

char *
record_print(
    struct arena *arena, const xmlDoc *record, bool places, size_t *size)
{
    char *text = arena_strdup(arena, places ? "<at/>" : "<plain/>");

    (void)record;
    *size = strlen(text);
    return text;
}

xmlDoc *
sheet_apply(const struct sheet *sheet, struct arena *arena, xmlDoc *record,
    const char *const *parameters, struct inflections *inflections,
    struct log *log)
{
    struct press *press = (struct press *)(uintptr_t)sheet;

    (void)record;
    (void)inflections;
    (void)log;
    buffer_printf(
        &press->trace, "apply%s; ", parameters == NULL ? "" : parameters[0]);
    return small_document(arena, "root");
}

struct fo_tree *
fo_read(struct arena *arena, const xmlDoc *document, struct fo_options options,
    struct log *log)
{
    struct fo_tree *tree = arena_alloc(arena, sizeof(*tree));
    const xmlNode *root = xmlDocGetRootElement(document);

    (void)options;
    (void)log;
    tree->metadata.title = arena_strdup(arena, (const char *)root->name);
    if (root->children != NULL)
        tree->metadata.subject =
            arena_strdup(arena, (const char *)root->children->content);
    return tree;
}

const char *
fo_name(enum fo_type type)
{
    (void)type;
    return "block";
}

const char *
face_postscript_name(const struct face *face)
{
    (void)face;
    return "Tinos";
}

bool
format_tree(const struct fo_tree *tree, struct format_options options,
    struct page_sink sink, struct log *log)
{
    struct press *press = (struct press *)options.faces;
    struct area root = { .kind = AREA_PAGE };
    struct page page = { .number = "1", .root = &root };
    bool endless = strstr(press->trace.data, "endless") != NULL;

    (void)log;
    buffer_printf(&press->trace, "%s%s %s; ",
        options.rules == LINES_FOP ? "fop" : "official",
        options.kerning ? " kerned" : "", tree->metadata.created);
    if (tree->metadata.subject != NULL)
        buffer_printf(&press->trace, "[%s]", tree->metadata.subject);
    do {
        if (!sink.take(sink.state, &page))
            return false;
        page.index++;
    } while (endless);
    return true;
}

struct pdf {
    struct pdf_options options;
    unsigned pages;
};

struct pdf *
pdf_new(struct arena *arena, const struct fo_tree *tree,
    struct pdf_options options, struct log *log)
{
    struct pdf *pdf = arena_alloc(arena, sizeof(*pdf));

    (void)tree;
    (void)log;
    pdf->options = options;
    return pdf;
}

bool
pdf_take(void *state, const struct page *page)
{
    struct pdf *pdf = state;

    (void)page;
    pdf->pages++;
    return true;
}

bool
pdf_finish(struct pdf *pdf, struct buffer *out)
{
    buffer_printf(out, "%%PDF %u %s %s", pdf->pages,
        pdf->options.claim == PDF_PLAIN ? "plain" : "claim",
        pdf->options.watermark == NULL ? "" : pdf->options.watermark);
    return true;
}

struct fixture {
    struct arena *arena;
    struct log *log;
    struct buffer out;
    struct press press;
};

static int
set_up(void **state)
{
    struct arena *arena = arena_new();
    struct fixture *f = arena_alloc(arena, sizeof(*f));

    f->arena = arena;
    f->log = log_new(arena, LANGUAGE_EN);
    f->out.arena = f->press.trace.arena = arena;
    buffer_text(&f->out, "");
    buffer_text(&f->press.trace, "");
    *state = f;
    return 0;
}

static int
tear_down(void **state)
{
    arena_free(((struct fixture *)*state)->arena);
    return 0;
}

static struct press *
the_press(void **state)
{
    return &((struct fixture *)*state)->press;
}

static void
takes_a_record_through_all_stages(void **state)
{
    struct fixture *f = *state;
    const struct document_options options = { .claim = PDF_A1A_UA1 };

    assert_true(
        document_render(the_press(state), "x.md", options, &f->out, f->log));
    assert_string_equal(f->press.trace.data,
        "open x.md; sheet order; apply; "
        "official kerned 2023-06-02T00:00:00Z; ");
    assert_string_equal(f->out.data, "%PDF 1 claim ");
}

static void
renders_an_annexe_alone_as_a_draft(void **state)
{
    struct fixture *f = *state;
    const struct document_options options = { .claim = PDF_A1A_UA1 };

    assert_true(
        document_render(the_press(state), "annexe", options, &f->out, f->log));
    assert_non_null(strstr(f->press.trace.data, "open annexe draft; "));
    assert_non_null(strstr(f->press.trace.data, "applydraft; "));
    assert_string_equal(f->out.data, "%PDF 1 claim ЧЕРНОВИК");
    assert_int_equal(log_count(f->log, SEVERITY_INFO), 1);
}

static void
refuses_a_record_with_errors_but_dumps_it(void **state)
{
    struct fixture *f = *state;
    struct document_options options = { .stage = STAGE_PDF };

    assert_false(
        document_render(the_press(state), "bad", options, &f->out, f->log));
    assert_int_equal(f->out.length, 0);
    options.stage = STAGE_RECORD;
    assert_false(
        document_render(the_press(state), "bad", options, &f->out, f->log));
    assert_string_equal(f->out.data, "<at/>");
}

static void
never_fails_without_a_message(void **state)
{
    struct fixture *f = *state;
    const struct document_options options = { .stage = STAGE_PDF };

    assert_false(
        document_render(the_press(state), "lost", options, &f->out, f->log));
    assert_int_equal(log_count(f->log, SEVERITY_ERROR), 1);
}

static void
stops_a_layout_without_end(void **state)
{
    struct fixture *f = *state;
    const struct document_options options = { .stage = STAGE_PDF };

    assert_false(
        document_render(the_press(state), "endless", options, &f->out, f->log));
    assert_int_equal(log_count(f->log, SEVERITY_ERROR), 1);
}

static void
dumps_formatting_objects_and_areas(void **state)
{
    struct fixture *f = *state;
    struct document_options options = { .stage = STAGE_FO };

    assert_true(
        document_render(the_press(state), "x.md", options, &f->out, f->log));
    assert_non_null(strstr(f->out.data, "<root/>"));
    f->out.length = 0;
    options.stage = STAGE_AREAS;
    assert_true(
        document_render(the_press(state), "x.md", options, &f->out, f->log));
    assert_string_equal(f->out.data, "page 1 \"1\" 0.000 0.000\n");
}

static void
converts_without_places(void **state)
{
    struct fixture *f = *state;

    assert_true(document_convert(the_press(state), "x.md", &f->out, f->log));
    assert_string_equal(f->out.data, "<plain/>");
    assert_false(document_convert(the_press(state), "bad", &f->out, f->log));
}

static void
checks_and_prints_nothing(void **state)
{
    struct fixture *f = *state;

    assert_true(document_check(the_press(state), "x.md", false, NULL, f->log));
    assert_false(document_check(the_press(state), "bad", false, NULL, f->log));
    assert_string_equal(f->press.trace.data,
        "open x.md; sheet order; apply; official kerned (null); open bad; "
        "sheet order; apply; ");
}

/* Formats `text` as an FO file. */
static bool
format_text(struct fixture *f, const char *text)
{
    const struct document_options options = { .claim = PDF_PLAIN };
    char path[] = "build/document-test-XXXXXX";
    int file = mkstemp(path);
    bool good;

    assert_true(file >= 0);
    assert_int_equal(write(file, text, strlen(text)), strlen(text));
    assert_int_equal(close(file), 0);
    good = document_format(&f->press, path, options, &f->out, f->log);
    (void)unlink(path);
    return good;
}

static void
formats_a_file_by_fop_s_rules_without_a_claim(void **state)
{
    struct fixture *f = *state;

    assert_true(format_text(f, "<root/>"));
    assert_string_equal(f->out.data, "%PDF 1 plain ");
    assert_non_null(strstr(f->press.trace.data, "fop 2023"));
}

static void
expands_its_own_entities_and_opens_no_other_file(void **state)
{
    struct fixture *f = *state;

    assert_true(
        format_text(f, "<!DOCTYPE root [<!ENTITY a 'x'>]><root>&a;y</root>"));
    assert_non_null(strstr(f->press.trace.data, "[xy]"));
    assert_false(format_text(
        f, "<!DOCTYPE root [<!ENTITY b SYSTEM 'Makefile'>]><root>&b;</root>"));
    assert_int_equal(log_count(f->log, SEVERITY_ERROR), 1);
}

static void
names_the_place_of_a_syntax_error(void **state)
{
    struct fixture *f = *state;
    char *line = NULL;
    size_t size = 0;
    FILE *out = open_memstream(&line, &size);

    assert_false(format_text(f, "<root>\n <block></blok></root>"));
    assert_non_null(out);
    log_print(f->log, out, false);
    assert_int_equal(fclose(out), 0);
    assert_non_null(strstr(line, ":2:"));
    assert_non_null(strstr(line, "[P0110]"));
    free(line);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(
            takes_a_record_through_all_stages, set_up, tear_down),
        cmocka_unit_test_setup_teardown(
            renders_an_annexe_alone_as_a_draft, set_up, tear_down),
        cmocka_unit_test_setup_teardown(
            refuses_a_record_with_errors_but_dumps_it, set_up, tear_down),
        cmocka_unit_test_setup_teardown(
            never_fails_without_a_message, set_up, tear_down),
        cmocka_unit_test_setup_teardown(
            stops_a_layout_without_end, set_up, tear_down),
        cmocka_unit_test_setup_teardown(
            dumps_formatting_objects_and_areas, set_up, tear_down),
        cmocka_unit_test_setup_teardown(
            converts_without_places, set_up, tear_down),
        cmocka_unit_test_setup_teardown(
            checks_and_prints_nothing, set_up, tear_down),
        cmocka_unit_test_setup_teardown(
            formats_a_file_by_fop_s_rules_without_a_claim, set_up, tear_down),
        cmocka_unit_test_setup_teardown(
            expands_its_own_entities_and_opens_no_other_file, set_up,
            tear_down),
        cmocka_unit_test_setup_teardown(
            names_the_place_of_a_syntax_error, set_up, tear_down),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
