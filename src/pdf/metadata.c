/* XMP in PDF/A-1: clause 6.7; the claim of PDF/UA-1: clause 5. */
#include "pdf/metadata.h"

#include <stddef.h>
#include <string.h>

#include "base/arena.h"
#include "pdf/syntax.h"

enum { PROFILE_MAX = 1 << 20 };

static const char program[] = "pisar";

/* A point in time as both places write it. */
struct date {
    const char *info; /* D:20250818090000+06'00' */
    const char *xmp;  /* 2025-08-18T09:00:00+06:00 */
};

/* One statement about the document. */
struct statement {
    size_t field;       /* of struct fo_metadata */
    const char *key;    /* in Info, or NULL */
    const char *before; /* in XMP */
    const char *after;
};

#define ALT "<rdf:Alt><rdf:li xml:lang=\"x-default\">"
#define ALT_END "</rdf:li></rdf:Alt>"

static const struct statement statements[] = {
    { offsetof(struct fo_metadata, title), "Title", "<dc:title>" ALT,
        ALT_END "</dc:title>\n" },
    { offsetof(struct fo_metadata, author), "Author",
        "<dc:creator><rdf:Seq><rdf:li>", "</rdf:li></rdf:Seq></dc:creator>\n" },
    { offsetof(struct fo_metadata, subject), "Subject", "<dc:description>" ALT,
        ALT_END "</dc:description>\n" },
    { offsetof(struct fo_metadata, keywords), "Keywords", "<pdf:Keywords>",
        "</pdf:Keywords>\n" },
    { offsetof(struct fo_metadata, language), NULL,
        "<dc:language><rdf:Bag><rdf:li>",
        "</rdf:li></rdf:Bag></dc:language>\n" },
};

static const char packet_start[] =
    "<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
    "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n"
    "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
    "<rdf:Description rdf:about=\"\"\n"
    " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"\n"
    " xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\"\n"
    " xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\"\n"
    " xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\"\n"
    " xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\"\n"
    " xmlns:pdfaExtension=\"http://www.aiim.org/pdfa/ns/extension/\"\n"
    " xmlns:pdfaSchema=\"http://www.aiim.org/pdfa/ns/schema#\"\n"
    " xmlns:pdfaProperty=\"http://www.aiim.org/pdfa/ns/property#\">\n";

static const char packet_end[] = "</rdf:Description>\n</rdf:RDF>\n"
                                 "</x:xmpmeta>\n<?xpacket end=\"r\"?>";

/* PDF/A-1 does not know PDF/UA: its property must be declared. */
static const char claims[] =
    "<pdfaid:part>1</pdfaid:part>\n"
    "<pdfaid:conformance>A</pdfaid:conformance>\n"
    "<pdfuaid:part>1</pdfuaid:part>\n"
    "<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType=\"Resource\">\n"
    "<pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>\n"
    "<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/"
    "</pdfaSchema:namespaceURI>\n"
    "<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>\n"
    "<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType=\"Resource\">\n"
    "<pdfaProperty:name>part</pdfaProperty:name>\n"
    "<pdfaProperty:valueType>Integer</pdfaProperty:valueType>\n"
    "<pdfaProperty:category>internal</pdfaProperty:category>\n"
    "<pdfaProperty:description>Part of PDF/UA</pdfaProperty:description>\n"
    "</rdf:li></rdf:Seq></pdfaSchema:property>\n"
    "</rdf:li></rdf:Bag></pdfaExtension:schemas>\n";

/* True when text is like the pattern, in which 0 stands for a digit. */
static bool
matches(const char *text, const char *pattern)
{
    for (; *pattern != '\0'; pattern++, text++) {
        bool digit = *text >= '0' && *text <= '9';

        if (*pattern == '0' ? !digit : *text != *pattern)
            return false;
    }
    return true;
}

/* The zone of a time: "Z", "+06:00", or nothing, which is taken as Z. */
static bool
zone_of(const char *text, const char **zone)
{
    *zone = *text == '\0' ? "Z" : text;
    return strcmp(*zone, "Z") == 0 ||
           ((matches(text, "+00:00") || matches(text, "-00:00")) &&
               text[6] == '\0');
}

/* False: not a date of ISO 8601. */
static bool
date_read(struct arena *arena, const char *text, struct date *date)
{
    const char *rest = text + 10;
    const char *minutes = "00:00";
    const char *seconds = "00";
    const char *zone;

    if (!matches(text, "0000-00-00"))
        return false;
    if (matches(rest, "T00:00")) {
        minutes = rest + 1;
        rest += 6;
        if (matches(rest, ":00")) {
            seconds = rest + 1;
            rest += 3;
        }
    }
    if (!zone_of(rest, &zone))
        return false;
    date->xmp =
        arena_printf(arena, "%.10sT%.5s:%.2s%s", text, minutes, seconds, zone);
    date->info = arena_printf(arena, "D:%.4s%.2s%.2s%.2s%.2s%.2s%.3s", text,
        text + 5, text + 8, minutes, minutes + 3, seconds, zone);
    if (*zone != 'Z')
        date->info = arena_printf(arena, "%s'%.2s'", date->info, zone + 4);
    return true;
}

/* Text of XML; control characters have no place there. */
static void
write_xml(struct buffer *out, const char *text)
{
    for (; *text != '\0'; text++) {
        unsigned char c = (unsigned char)*text;

        if (c == '<')
            buffer_text(out, "&lt;");
        else if (c == '>')
            buffer_text(out, "&gt;");
        else if (c == '&')
            buffer_text(out, "&amp;");
        else
            buffer_append(out, c < ' ' ? " " : text, 1);
    }
}

static const char *
field_of(const struct fo_metadata *metadata, const struct statement *s)
{
    return *(
        const char *const *)(const void *)((const char *)metadata + s->field);
}

static void
write_info(struct objects *objects, const struct fo_metadata *metadata,
    const struct date *date)
{
    struct buffer out = { .arena = objects->arena };
    size_t i;

    for (i = 0; i < sizeof(statements) / sizeof(statements[0]); i++) {
        const char *value = field_of(metadata, &statements[i]);

        if (value == NULL || statements[i].key == NULL)
            continue;
        buffer_printf(&out, "/%s", statements[i].key);
        syntax_text(&out, value);
    }
    buffer_printf(&out, "/Creator(%s)/Producer(%s)", program, program);
    if (date->info != NULL)
        buffer_printf(
            &out, "/CreationDate(%s)/ModDate(%s)", date->info, date->info);
    buffer_text(&out, "\n");
    (void)HPDF_Dict_RemoveElement(objects->doc->info, "Producer");
    object_entries(objects, objects->doc->info, &out);
}

static void
write_statements(struct buffer *out, const struct fo_metadata *metadata)
{
    size_t i;

    for (i = 0; i < sizeof(statements) / sizeof(statements[0]); i++) {
        const char *value = field_of(metadata, &statements[i]);

        if (value == NULL)
            continue;
        buffer_text(out, statements[i].before);
        write_xml(out, value);
        buffer_text(out, statements[i].after);
    }
}

static HPDF_Dict
write_packet(struct objects *objects, const struct fo_metadata *metadata,
    const struct date *date, bool claim)
{
    struct buffer entries = { .arena = objects->arena };
    struct buffer out = { .arena = objects->arena };

    buffer_text(&out, packet_start);
    write_statements(&out, metadata);
    buffer_printf(&out,
        "<xmp:CreatorTool>%s</xmp:CreatorTool>\n"
        "<pdf:Producer>%s</pdf:Producer>\n",
        program, program);
    if (date->xmp != NULL)
        buffer_printf(&out,
            "<xmp:CreateDate>%s</xmp:CreateDate>\n"
            "<xmp:ModifyDate>%s</xmp:ModifyDate>\n",
            date->xmp, date->xmp);
    if (claim)
        buffer_text(&out, claims);
    buffer_text(&out, packet_end);
    buffer_text(&entries, "/Type/Metadata/Subtype/XML\n");
    return object_plain_stream(objects, out.data, out.length, &entries);
}

HPDF_Dict
metadata_write(struct objects *objects, const struct fo_metadata *metadata,
    bool claim, struct log *log)
{
    struct date date = { 0 };

    if (metadata->created != NULL &&
        !date_read(objects->arena, metadata->created, &date))
        message_add(log, MESSAGE_PDF_DATE, (struct place){ .file = NULL },
            metadata->created);
    write_info(objects, metadata, &date);
    return write_packet(objects, metadata, &date, claim);
}

HPDF_Dict
metadata_intent(struct objects *objects, const char *path, struct log *log)
{
    struct buffer components = { .arena = objects->arena };
    struct buffer out = { .arena = objects->arena };
    HPDF_Dict intent;
    HPDF_Dict profile;
    char *bytes;
    size_t size;

    bytes = file_read(objects->arena, path, PROFILE_MAX, &size, log);
    if (bytes == NULL)
        return NULL;
    intent = object_new(objects);
    buffer_text(&components, "/N 3\n");
    profile = object_stream(objects, bytes, size, &components);
    buffer_printf(&out,
        "/Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB)"
        "/Info(sRGB)/DestOutputProfile %u 0 R\n",
        object_number(profile));
    object_entries(objects, intent, &out);
    return intent;
}
