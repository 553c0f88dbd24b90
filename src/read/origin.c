#include "read/origin.h"

#include <string.h>

#include "base/arena.h"
#include "base/file.h"
#include "base/utf8.h"
#include "read/encoding.h"

enum { STEP = 256, EXCERPT = 120 };

/* CR LF and CR become LF; columns do not change. */
static size_t
unify_line_ends(char *text, size_t size)
{
    size_t out = 0;
    size_t i;

    for (i = 0; i < size; i++) {
        if (text[i] == '\r' && i + 1 < size && text[i + 1] == '\n')
            continue;
        text[out++] = (char)(text[i] == '\r' ? '\n' : text[i]);
    }
    text[out] = '\0';
    return out;
}

static size_t
line_total(const char *text, size_t size)
{
    const char *end = text + size;
    size_t count = 1;

    while ((text = memchr(text, '\n', (size_t)(end - text))) != NULL) {
        count++;
        text++;
    }
    return count;
}

static void
index_lines(struct origin *origin)
{
    size_t line = 0;
    size_t i;

    origin->line_count = line_total(origin->text, origin->size);
    origin->lines =
        arena_array(origin->arena, origin->line_count + 1, sizeof(size_t));
    for (i = 0; i < origin->size; i++)
        if (origin->text[i] == '\n')
            origin->lines[++line] = i + 1;
    origin->lines[origin->line_count] = origin->size;
}

static void
index_characters(struct origin *origin)
{
    size_t steps = origin->size / STEP + 1;
    uint32_t count = 0;
    size_t i;

    origin->counts = arena_array(origin->arena, steps, sizeof(*origin->counts));
    for (i = 0; i < steps; i++) {
        size_t from = i * STEP;
        size_t left = origin->size - from;

        origin->counts[i] = count;
        count += (uint32_t)utf8_count(
            origin->text + from, left < STEP ? left : STEP);
    }
}

struct origin *
origin_new(struct arena *arena, const char *path, const char *text, size_t size,
    struct log *log)
{
    struct origin *origin = arena_alloc(arena, sizeof(*origin));
    char *copy = arena_strndup(arena, text, size);

    origin->arena = arena;
    origin->log = log;
    origin->path = path;
    origin->size = unify_line_ends(copy, size);
    origin->text = copy;
    index_lines(origin);
    index_characters(origin);
    return encoding_check(origin, copy) ? origin : NULL;
}

struct origin *
origin_open(
    struct arena *arena, const char *path, size_t limit, struct log *log)
{
    static const char mark[] = "\xEF\xBB\xBF";
    size_t size;
    char *data = file_read(arena, path, limit, &size, log);

    if (data == NULL)
        return NULL;
    if (size >= strlen(mark) && memcmp(data, mark, strlen(mark)) == 0) {
        data += strlen(mark);
        size -= strlen(mark);
    }
    return origin_new(arena, arena_strdup(arena, path), data, size, log);
}

size_t
origin_line(const struct origin *origin, size_t offset)
{
    size_t low = 0;
    size_t high = origin->line_count;

    while (high - low > 1) {
        size_t middle = low + (high - low) / 2;

        if (origin->lines[middle] <= offset)
            low = middle;
        else
            high = middle;
    }
    return low;
}

size_t
origin_line_start(const struct origin *origin, size_t line)
{
    return origin->lines[line];
}

size_t
origin_line_end(const struct origin *origin, size_t line)
{
    return line + 1 < origin->line_count ? origin->lines[line + 1] - 1
                                         : origin->size;
}

/* Characters before a byte. */
static size_t
characters_before(const struct origin *origin, size_t offset)
{
    size_t step = offset / STEP;
    size_t from = step * STEP;

    return origin->counts[step] +
           utf8_count(origin->text + from, offset - from);
}

struct place
origin_place(const struct origin *origin, size_t offset)
{
    size_t line;
    size_t start;

    if (offset > origin->size)
        offset = origin->size;
    line = origin_line(origin, offset);
    start = origin->lines[line];
    return (struct place){
        .file = origin->path,
        .line = (int)line + 1,
        .column = (int)(characters_before(origin, offset) -
                        characters_before(origin, start)) +
                  1,
    };
}

size_t
origin_advance(const struct origin *origin, size_t from, size_t index)
{
    size_t wanted = characters_before(origin, from) + index;
    size_t low = 0;
    size_t high = origin->size / STEP + 1;
    size_t count;

    while (high - low > 1) {
        size_t middle = low + (high - low) / 2;

        if (origin->counts[middle] <= wanted)
            low = middle;
        else
            high = middle;
    }
    count = origin->counts[low];
    /* The step may begin inside a character: its rest is not counted. */
    for (low *= STEP; low < origin->size; low++)
        if (((unsigned char)origin->text[low] & 0xC0) != 0x80 &&
            count++ == wanted)
            break;
    return low;
}

const char *
origin_excerpt(const struct origin *origin, const char *text, size_t length)
{
    if (length <= EXCERPT)
        return arena_strndup(origin->arena, text, length);
    length = EXCERPT;
    while (length > 0 && ((unsigned char)text[length] & 0xC0) == 0x80)
        length--;
    return arena_printf(origin->arena, "%.*s…", (int)length, text);
}
