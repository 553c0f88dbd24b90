#include "pdf/document.h"

#include "base/arena.h"
#include "pdf/metadata.h"
#include "pdf/outline.h"
#include "pdf/page.h"

static const char header[] = "%PDF-1.4";

struct pdf *
pdf_new(struct arena *arena, const struct fo_tree *tree,
    struct pdf_options options, struct log *log)
{
    struct pdf *pdf = arena_alloc(arena, sizeof(*pdf));

    pdf->arena = arena;
    pdf->tree = tree;
    pdf->options = options;
    pdf->log = log;
    pdf->objects = objects_new(arena, options.compress, log);
    if (pdf->objects == NULL)
        return NULL;
    pdf->resources = object_new(pdf->objects);
    pdf->typefaces = typefaces_new(pdf->objects);
    pdf->tags = tags_new(pdf->objects, tree, options.claim == PDF_A1A_UA1, log);
    pdf->links = links_new(pdf->objects, pdf->tags);
    pdf->fields = fields_new(pdf->objects, pdf->tags);
    pdf->pictures = pictures_new(pdf->objects, options.claim == PDF_A1A_UA1);
    pdf->seen = arena_array(arena, tree->count, 1);
    return pdf;
}

bool
pdf_take(void *state, const struct page *page)
{
    return page_write(state, page);
}

static bool
write_resources(struct pdf *pdf)
{
    struct buffer out = { .arena = pdf->arena };

    buffer_text(&out, "/ProcSet[/PDF/Text/ImageB/ImageC/ImageI]\n");
    if (!typefaces_write(
            pdf->typefaces, pdf->options.claim == PDF_A1A_UA1, &out, pdf->log))
        return false;
    pictures_write(pdf->pictures, &out);
    object_entries(pdf->objects, pdf->resources, &out);
    return true;
}

/* Colours of a claim are those of sRGB. */
static bool
write_intent(struct pdf *pdf, struct buffer *catalog)
{
    HPDF_Dict intent;

    if (pdf->options.claim == PDF_PLAIN)
        return true;
    intent = metadata_intent(pdf->objects, pdf->options.profile, pdf->log);
    if (intent == NULL)
        return false;
    buffer_printf(catalog, "/OutputIntents[%u 0 R]", object_number(intent));
    return true;
}

static bool
write_catalog(struct pdf *pdf)
{
    const struct fo_metadata *metadata = &pdf->tree->metadata;
    struct buffer out = { .arena = pdf->arena };
    bool outline = outline_write(pdf->objects, pdf->tree, pdf->links, pdf->log);

    if (!write_intent(pdf, &out))
        return false;
    buffer_printf(&out,
        "/MarkInfo<</Marked true>>/StructTreeRoot %u 0 R/Metadata %u 0 R\n"
        "/ViewerPreferences<</DisplayDocTitle true>>%s/Lang",
        object_number(tags_write(pdf->tags)),
        object_number(metadata_write(pdf->objects, metadata,
            pdf->options.claim == PDF_A1A_UA1, pdf->log)),
        outline ? "/PageMode/UseOutlines" : "");
    syntax_text(&out, metadata->language);
    buffer_text(&out, "\n");
    fields_write(pdf->fields, &out);
    object_entries(pdf->objects, pdf->objects->doc->catalog, &out);
    return true;
}

/* PDF/UA shows the title instead of the file's name. */
static bool
has_title(const struct pdf *pdf)
{
    const char *title = pdf->tree->metadata.title;

    if (pdf->options.claim == PDF_PLAIN || (title != NULL && *title != '\0'))
        return true;
    message_add(pdf->log, MESSAGE_PDF_TITLE, pdf->tree->root->place);
    return false;
}

bool
pdf_finish(struct pdf *pdf, struct buffer *out)
{
    if (!has_title(pdf))
        return false;
    links_sort(pdf->links);
    links_write(pdf->links, pdf->log);
    if (!write_resources(pdf) || !write_catalog(pdf))
        return false;
    return objects_write(pdf->objects, header, out, pdf->log);
}
