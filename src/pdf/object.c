#include "pdf/object.h"

#include <libdeflate.h>
#include <stdint.h>
#include <string.h>

#include "base/arena.h"
#include "base/message.h"

enum { LEVEL = 6 };

struct entries {
    const char *text;
    size_t length;
};

static void
document_end(void *doc)
{
    HPDF_Free(doc);
}

static void
compressor_end(void *compressor)
{
    libdeflate_free_compressor(compressor);
}

static void
report(HPDF_Doc doc, HPDF_STATUS status, struct log *log)
{
    struct arena *scratch = arena_new();

    if (doc != NULL && HPDF_GetError(doc) != HPDF_OK)
        status = HPDF_GetError(doc);
    message_add(log, MESSAGE_PDF_LIBRARY, (struct place){ .file = NULL },
        arena_printf(scratch, "0x%04X", (unsigned)status));
    arena_free(scratch);
}

struct objects *
objects_new(struct arena *arena, bool compress, struct log *log)
{
    struct objects *objects = arena_alloc(arena, sizeof(*objects));

    objects->arena = arena;
    objects->doc = HPDF_New(NULL, NULL);
    if (objects->doc == NULL) {
        report(NULL, HPDF_FAILD_TO_ALLOC_MEM, log);
        return NULL;
    }
    arena_defer(arena, document_end, objects->doc);
    if (compress) {
        objects->compressor = libdeflate_alloc_compressor(LEVEL);
        if (objects->compressor != NULL)
            arena_defer(arena, compressor_end, objects->compressor);
    }
    return objects;
}

HPDF_Dict
object_new(struct objects *objects)
{
    HPDF_Dict dict = HPDF_Dict_New(objects->doc->mmgr);

    if (HPDF_Xref_Add(objects->doc->xref, dict) != HPDF_OK)
        return NULL;
    return dict;
}

unsigned
object_number(HPDF_Dict object)
{
    return object == NULL ? 0 : object->header.obj_id & 0x00FFFFFFu;
}

static HPDF_STATUS
write_entries(HPDF_Dict dict, HPDF_Stream stream)
{
    const struct entries *entries = dict->attr;

    return HPDF_Stream_Write(
        stream, (const HPDF_BYTE *)entries->text, (HPDF_UINT)entries->length);
}

static struct entries *
entries_new(struct objects *objects, const struct buffer *text)
{
    struct entries *entries = arena_alloc(objects->arena, sizeof(*entries));

    entries->text = text->data;
    entries->length = text->length;
    return entries;
}

void
object_entries(
    struct objects *objects, HPDF_Dict object, const struct buffer *entries)
{
    if (object == NULL)
        return;
    object->attr = entries_new(objects, entries);
    object->write_fn = write_entries;
}

/* The bytes as they go into the file: a new buffer, or the bytes. */
static const void *
deflated(struct objects *objects, struct arena *scratch, const void *bytes,
    size_t *size)
{
    size_t bound;
    void *out;

    if (objects->compressor == NULL)
        return bytes;
    bound = libdeflate_zlib_compress_bound(objects->compressor, *size);
    out = arena_alloc(scratch, bound);
    *size =
        libdeflate_zlib_compress(objects->compressor, bytes, *size, out, bound);
    return out;
}

static const char *
filter(const struct objects *objects)
{
    return objects->compressor == NULL ? "" : "/Filter/FlateDecode\n";
}

static HPDF_Dict
stream_new(struct objects *objects, const void *bytes, size_t size,
    const struct buffer *entries, const char *more)
{
    HPDF_Dict dict =
        HPDF_DictStream_New(objects->doc->mmgr, objects->doc->xref);
    struct buffer text = { .arena = objects->arena };

    if (dict == NULL)
        return NULL;
    if (entries != NULL)
        buffer_append(&text, entries->data, entries->length);
    buffer_text(&text, more);
    object_entries(objects, dict, &text);
    if (size > 0)
        (void)HPDF_Stream_Write(dict->stream, bytes, (HPDF_UINT)size);
    return dict;
}

HPDF_Dict
object_stream(struct objects *objects, const void *bytes, size_t size,
    const struct buffer *entries)
{
    struct arena *scratch = arena_new();
    const void *packed = deflated(objects, scratch, bytes, &size);
    HPDF_Dict dict =
        stream_new(objects, packed, size, entries, filter(objects));

    arena_free(scratch);
    return dict;
}

HPDF_Dict
object_plain_stream(struct objects *objects, const void *bytes, size_t size,
    const struct buffer *entries)
{
    return stream_new(objects, bytes, size, entries, "");
}

/* The attributes of a page are libharu's. Its entries hang on a child that
 * libharu does not write. */
static const char page_child[] = "Entries";

static HPDF_STATUS
write_page(HPDF_Dict page, HPDF_Stream stream)
{
    return write_entries(
        HPDF_Dict_GetItem(page, page_child, HPDF_OCLASS_DICT), stream);
}

static void
page_entries(
    struct objects *objects, HPDF_Page page, const struct buffer *entries)
{
    HPDF_Dict child = HPDF_Dict_New(objects->doc->mmgr);

    if (HPDF_Dict_Add(page, page_child, child) != HPDF_OK)
        return;
    child->header.obj_id |= HPDF_OTYPE_HIDDEN;
    child->attr = entries_new(objects, entries);
    page->write_fn = write_page;
    (void)HPDF_Dict_RemoveElement(page, "MediaBox");
    (void)HPDF_Dict_RemoveElement(page, "Resources");
}

void
object_page(struct objects *objects, HPDF_Page page,
    const struct buffer *content, const struct buffer *entries)
{
    HPDF_PageAttr attributes = page->attr;
    struct arena *scratch = arena_new();
    struct buffer text = { .arena = objects->arena };
    size_t size = content->length;
    const void *bytes = deflated(objects, scratch, content->data, &size);

    (void)HPDF_Stream_Write(attributes->stream, bytes, (HPDF_UINT)size);
    buffer_text(&text, filter(objects));
    object_entries(objects, attributes->contents, &text);
    page_entries(objects, page, entries);
    arena_free(scratch);
}

static HPDF_STATUS
take_bytes(HPDF_Stream stream, const HPDF_BYTE *bytes, HPDF_UINT size)
{
    buffer_append(stream->attr, bytes, size);
    return HPDF_OK;
}

/* FNV-1a from two starts: the identity of a file is no secret. */
static uint64_t
hash_of(const struct buffer *bytes, uint64_t hash)
{
    size_t i;

    for (i = 0; i < bytes->length; i++)
        hash = (hash ^ (unsigned char)bytes->data[i]) * 0x100000001B3u;
    return hash ^ hash >> 32;
}

/* The trailer is written last: its ID is a hash of all before it. */
static HPDF_STATUS
write_identity(HPDF_Dict trailer, HPDF_Stream stream)
{
    const struct buffer *out = trailer->attr;
    struct arena *scratch = arena_new();
    uint64_t a = hash_of(out, 0xCBF29CE484222325u);
    uint64_t b = hash_of(out, 0x84222325CBF29CE4u);
    const char *id = arena_printf(scratch, "%016llX%016llX",
        (unsigned long long)a, (unsigned long long)b);
    HPDF_STATUS status = HPDF_Stream_WriteStr(
        stream, arena_printf(scratch, "/ID[<%s><%s>]\n", id, id));

    arena_free(scratch);
    return status;
}

static HPDF_STATUS
write_all(HPDF_Doc doc, const char *header, struct buffer *out)
{
    HPDF_Stream stream = HPDF_CallbackWriter_New(doc->mmgr, take_bytes, out);
    HPDF_STATUS status;

    if (stream == NULL)
        return HPDF_GetError(doc);
    (void)HPDF_Dict_Add(doc->trailer, "Root", doc->catalog);
    (void)HPDF_Dict_Add(doc->trailer, "Info", doc->info);
    doc->trailer->attr = out;
    doc->trailer->write_fn = write_identity;
    (void)HPDF_Stream_WriteStr(stream, header);
    /* Bytes above 127 tell programs that the file is not text. */
    (void)HPDF_Stream_WriteStr(stream, "\n%\xE2\xE3\xCF\xD3\n");
    status = HPDF_Xref_WriteToStream(doc->xref, stream, NULL);
    HPDF_Stream_Free(stream);
    return status;
}

bool
objects_good(const struct objects *objects, struct log *log)
{
    HPDF_STATUS status = HPDF_GetError(objects->doc);

    if (status != HPDF_OK)
        report(objects->doc, status, log);
    return status == HPDF_OK;
}

bool
objects_write(struct objects *objects, const char *header, struct buffer *out,
    struct log *log)
{
    HPDF_STATUS status;

    if (!objects_good(objects, log))
        return false;
    status = write_all(objects->doc, header, out);
    if (status != HPDF_OK)
        report(objects->doc, status, log);
    return status == HPDF_OK && objects_good(objects, log);
}
