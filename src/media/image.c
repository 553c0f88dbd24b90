#include "media/image.h"

#include <string.h>
#include <sys/stat.h>

#include "base/arena.h"
#include "base/file.h"
#include "base/unit.h"
#include "media/raster.h"

enum {
    CACHE_BYTES = 64 << 20,
    NAME_BYTES = 40, /* of a data: URI in a message */
    BITS_OF_DIGIT = 6,
    NO_DIGIT = -1
};

static const struct fault no_fault = { MESSAGE_COUNT, NULL };

/* An image that was read, or what is wrong with it. */
struct entry {
    struct entry *next;
    struct arena *arena;
    const char *key; /* path, or data: URI */
    size_t length;
    struct timespec changed;
    off_t bytes; /* of the file */
    bool good;
    struct image image;
    struct fault fault;
};

struct images {
    struct arena *arena;
    struct entry *first;
    size_t bytes; /* that the entries hold, about */
};

static void
forget_all(void *handle)
{
    struct images *images = handle;
    struct entry *entry = images->first;

    while (entry != NULL) {
        struct entry *next = entry->next;

        arena_free(entry->arena);
        entry = next;
    }
    images->first = NULL;
    images->bytes = 0;
}

struct images *
images_new(struct arena *arena)
{
    struct images *images = arena_alloc(arena, sizeof(*images));

    images->arena = arena;
    arena_defer(arena, forget_all, images);
    return images;
}

void
images_trim(struct images *images)
{
    if (images->bytes > CACHE_BYTES)
        forget_all(images);
}

int32_t
raster_length(uint32_t pixels, uint64_t resolution)
{
    const uint64_t usual = 72000; /* 72 dpi in thousandths */
    uint64_t length;

    if (resolution == 0)
        resolution = usual;
    length =
        ((uint64_t)pixels * MPT_PER_INCH * 1000 + resolution / 2) / resolution;
    if (length > MPT_MAX)
        return MPT_MAX;
    return length == 0 ? 1 : (int32_t)length;
}

bool
raster_measure(
    struct image *image, uint32_t columns, uint32_t rows, struct fault *fault)
{
    image->columns = columns;
    image->rows = rows;
    if (columns > 0 && rows > 0 && (uint64_t)columns * rows <= IMAGE_PIXELS)
        return true;
    *fault = columns == 0 || rows == 0
                 ? (struct fault){ MESSAGE_IMAGE_BROKEN, "0 × 0" }
                 : (struct fault){ MESSAGE_IMAGE_TOO_LARGE, NULL };
    return false;
}

/* -- formats ------------------------------------------------------------- */

typedef bool read_format(struct arena *arena, const unsigned char *bytes,
    size_t size, struct image *image, struct fault *fault);

static const struct {
    const char *signature;
    read_format *read;
} formats[] = {
    { "\x89PNG\r\n\x1A\n", png_decode },
    { "\xFF\xD8\xFF", jpeg_read },
};

static bool
read_bytes(struct entry *entry, const char *bytes, size_t size)
{
    size_t i;

    for (i = 0; i < sizeof(formats) / sizeof(formats[0]); i++) {
        size_t length = strlen(formats[i].signature);

        if (size >= length && memcmp(bytes, formats[i].signature, length) == 0)
            return formats[i].read(entry->arena, (const unsigned char *)bytes,
                size, &entry->image, &entry->fault);
    }
    entry->fault.code = MESSAGE_IMAGE_FORMAT;
    return false;
}

/* -- data: URIs (RFC 2397) ----------------------------------------------- */

static int
digit(char c)
{
    static const char digits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
                                 "abcdefghijklmnopqrstuvwxyz0123456789+/";
    const char *found = c == '\0' ? NULL : strchr(digits, c);

    return found == NULL ? NO_DIGIT : (int)(found - digits);
}

/* Base64 (RFC 4648) with blanks; returns the bytes written, 0: no base64. */
static size_t
decode_base64(const char *text, unsigned char *out)
{
    unsigned held = 0;
    int bits = 0;
    size_t size = 0;

    for (; *text != '\0' && *text != '='; text++) {
        int value = digit(*text);

        if (strchr(" \t\r\n", *text) != NULL)
            continue;
        if (value == NO_DIGIT)
            return 0;
        held = held << BITS_OF_DIGIT | (unsigned)value;
        bits += BITS_OF_DIGIT;
        if (bits < 8)
            continue;
        bits -= 8;
        out[size++] = (unsigned char)(held >> bits);
    }
    return size;
}

static bool
read_data(struct entry *entry)
{
    static const char marker[] = ";base64,";
    const char *text = strstr(entry->key, marker);
    struct arena *scratch = arena_new();
    unsigned char *bytes = arena_alloc(scratch, entry->length);
    size_t size = 0;
    bool good = false;

    if (text != NULL && strchr(entry->key, ',') == text + strlen(marker) - 1)
        size = decode_base64(text + strlen(marker), bytes);
    if (size == 0)
        entry->fault.code = MESSAGE_IMAGE_DATA;
    else if (size > IMAGE_BYTES)
        entry->fault.code = MESSAGE_IMAGE_TOO_LARGE;
    else
        good = read_bytes(entry, (const char *)bytes, size);
    arena_free(scratch);
    return good;
}

/* -- files --------------------------------------------------------------- */

static bool
read_file(struct entry *entry, struct log *log)
{
    struct arena *scratch;
    size_t size = 0;
    const char *bytes;
    bool good = false;

    if (entry->bytes > IMAGE_BYTES) {
        entry->fault.code = MESSAGE_IMAGE_TOO_LARGE;
        return false;
    }
    scratch = arena_new();
    bytes = file_read(scratch, entry->key, IMAGE_BYTES, &size, log);
    if (bytes != NULL)
        good = read_bytes(entry, bytes, size);
    else
        entry->fault.code = MESSAGE_IMAGE_MISSING;
    arena_free(scratch);
    return good;
}

/* -- addresses ----------------------------------------------------------- */

static bool
is_data(const char *address)
{
    return strncmp(address, "data:", strlen("data:")) == 0;
}

/* "file:///a%20b" and "a%20b" are paths. */
static char *
path_of(struct arena *arena, const char *address)
{
    static const char hexadecimal[] = "0123456789ABCDEF0123456789abcdef";
    static const char *const prefixes[] = { "file://", "file:" };
    char *path;
    char *out;
    size_t i;

    for (i = 0; i < sizeof(prefixes) / sizeof(prefixes[0]); i++)
        if (strncmp(address, prefixes[i], strlen(prefixes[i])) == 0)
            address += strlen(prefixes[i]);
    path = out = arena_strdup(arena, address);
    for (; *address != '\0'; address++) {
        const char *high = NULL;
        const char *low = NULL;

        if (address[0] == '%' && address[1] != '\0' && address[2] != '\0') {
            high = strchr(hexadecimal, address[1]);
            low = strchr(hexadecimal, address[2]);
        }
        *out = *address;
        if (high != NULL && low != NULL) {
            *out = (char)((high - hexadecimal) % 16 * 16 +
                          (low - hexadecimal) % 16);
            address += 2;
        }
        out++;
    }
    *out = '\0';
    return path;
}

/* "http:" and the like; one letter is a drive. */
static bool
has_scheme(const char *path)
{
    size_t length = strspn(path, "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
                                 "abcdefghijklmnopqrstuvwxyz0123456789+-.");

    return length > 1 && path[length] == ':';
}

/* The first file of this name; NULL: there is none. */
static const char *
find_file(struct arena *arena, const char *const *folders, const char *path,
    struct stat *status)
{
    for (; *folders != NULL; folders++) {
        const char *file = file_join(arena, *folders, path);

        if (stat(file, status) == 0 && S_ISREG(status->st_mode))
            return file;
    }
    return NULL;
}

/* -- what was read ------------------------------------------------------- */

static struct entry *
find_entry(struct images *images, const char *key, const struct stat *status)
{
    size_t length = strlen(key);
    struct entry *entry;

    for (entry = images->first; entry != NULL; entry = entry->next)
        if (entry->length == length && entry->bytes == status->st_size &&
            entry->changed.tv_sec == status->st_mtim.tv_sec &&
            entry->changed.tv_nsec == status->st_mtim.tv_nsec &&
            memcmp(entry->key, key, length) == 0)
            return entry;
    return NULL;
}

static struct entry *
add_entry(struct images *images, const char *key, const struct stat *status,
    struct log *log)
{
    struct arena *arena = arena_new();
    struct entry *entry = arena_alloc(arena, sizeof(*entry));

    entry->arena = arena;
    entry->key = arena_strdup(arena, key);
    entry->length = strlen(key);
    entry->bytes = status->st_size;
    entry->changed = status->st_mtim;
    entry->good = is_data(key) ? read_data(entry) : read_file(entry, log);
    if (!entry->good)
        entry->image = (struct image){ .coding = IMAGE_DAMAGED,
            .width = entry->image.width,
            .height = entry->image.height };
    images->bytes += sizeof(*entry) + entry->length + entry->image.size;
    if (entry->image.alpha != NULL)
        images->bytes += (size_t)entry->image.columns * entry->image.rows;
    entry->next = images->first;
    images->first = entry;
    return entry;
}

static const struct image *
find(struct images *images, struct arena *scratch, const char *const *folders,
    const char *address, struct fault *fault, struct log *log)
{
    struct stat status = { .st_size = 0 };
    const char *key = address;
    struct entry *entry;

    if (!is_data(address)) {
        key = path_of(scratch, address);
        fault->code =
            has_scheme(key) ? MESSAGE_IMAGE_ADDRESS : MESSAGE_IMAGE_MISSING;
        if (has_scheme(key))
            return NULL;
        key = find_file(scratch, folders, key, &status);
        if (key == NULL)
            return NULL;
    }
    entry = find_entry(images, key, &status);
    if (entry == NULL)
        entry = add_entry(images, key, &status, log);
    *fault = entry->good ? no_fault : entry->fault;
    return entry->image.width > 0 ? &entry->image : NULL;
}

/* As much of an address as helps to find it. */
static const char *
shown(struct arena *scratch, const char *address)
{
    if (!is_data(address) || strlen(address) <= NAME_BYTES)
        return address;
    return arena_printf(scratch, "%.*s…", NAME_BYTES, address);
}

const struct image *
images_find(struct images *images, const char *const *folders,
    const char *address, struct place place, struct log *log)
{
    struct arena *scratch = arena_new();
    struct fault fault = no_fault;
    const struct image *image =
        find(images, scratch, folders, address, &fault, log);

    if (fault.code != no_fault.code)
        message_add(log, fault.code, place, shown(scratch, address),
            fault.detail == NULL ? "" : fault.detail);
    arena_free(scratch);
    return image;
}
