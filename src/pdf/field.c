/* Signature fields: PDF 1.4 clause 8.6.3; an appearance for every field:
 * PDF/A-1 clause 6.9. */
#include "pdf/field.h"

#include <string.h>

#include "base/arena.h"

struct field {
    struct field *next;
    const char *name;
    unsigned number;
};

struct fields {
    struct objects *objects;
    struct tags *tags;
    struct field *first;
    struct field *last;
};

struct fields *
fields_new(struct objects *objects, struct tags *tags)
{
    struct fields *fields = arena_alloc(objects->arena, sizeof(*fields));

    fields->objects = objects;
    fields->tags = tags;
    return fields;
}

static bool
known(const struct fields *fields, const char *name)
{
    const struct field *f;

    for (f = fields->first; f != NULL; f = f->next)
        if (strcmp(f->name, name) == 0)
            return true;
    return false;
}

static unsigned
empty_appearance(struct objects *objects, struct box box)
{
    struct buffer entries = { .arena = objects->arena };
    struct box inner = { 0, 0, box.right - box.left, box.top - box.bottom };

    buffer_text(&entries, "/Type/XObject/Subtype/Form/Resources<<>>/BBox");
    syntax_box(&entries, inner);
    buffer_text(&entries, "\n");
    return object_number(object_plain_stream(objects, "", 0, &entries));
}

/* F 132: printed and locked. The title says whose signature it is. */
static void
write_widget(struct objects *objects, HPDF_Dict widget,
    const struct fo_node *node, unsigned page, struct box box, unsigned key)
{
    const char *name = style_string(node->style, PROPERTY_AREA);
    const char *title = style_string(node->style, PROPERTY_AREA_TITLE);
    struct buffer out = { .arena = objects->arena };

    buffer_text(&out, "/Type/Annot/Subtype/Widget/FT/Sig/F 132/T");
    syntax_text(&out, name);
    buffer_text(&out, "/TU");
    syntax_text(&out, title == NULL || *title == '\0' ? name : title);
    buffer_printf(&out, "/P %u 0 R/StructParent %u/Rect", page, key);
    syntax_box(&out, box);
    buffer_printf(&out, "/AP<</N %u 0 R>>\n", empty_appearance(objects, box));
    object_entries(objects, widget, &out);
}

void
fields_add(struct fields *fields, const struct fo_node *node, unsigned page,
    struct box box, struct buffer *annotations, struct log *log)
{
    const char *name = style_string(node->style, PROPERTY_AREA);
    struct element *element;
    struct field *field;
    HPDF_Dict widget;
    unsigned key;

    if (known(fields, name)) {
        message_add(log, MESSAGE_PDF_FIELD, node->place, name);
        return;
    }
    element = tags_form(fields->tags, node);
    if (element == NULL)
        return;
    widget = object_new(fields->objects);
    key = tags_object(fields->tags, element, object_number(widget));
    write_widget(fields->objects, widget, node, page, box, key);
    field = arena_alloc(fields->objects->arena, sizeof(*field));
    field->name = name;
    field->number = object_number(widget);
    if (fields->last == NULL)
        fields->first = field;
    else
        fields->last->next = field;
    fields->last = field;
    buffer_printf(annotations, "%u 0 R ", field->number);
}

void
fields_write(const struct fields *fields, struct buffer *catalog)
{
    const struct field *f;

    if (fields->first == NULL)
        return;
    buffer_text(catalog, "/AcroForm<</SigFlags 0/Fields[");
    for (f = fields->first; f != NULL; f = f->next)
        buffer_printf(catalog, "%u 0 R ", f->number);
    buffer_text(catalog, "]>>\n");
}
