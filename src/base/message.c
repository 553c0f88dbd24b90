#include "base/message.h"

#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include "base/alphabet.h"
#include "base/arena.h"
#include "base/file.h"
#include "base/json.h"
#include "base/utf8.h"

enum { ARGUMENTS_MAX = 9, BUCKETS = 16384 };

struct definition {
    const char *id; /* "P0101" */
    enum severity severity;
    const char *text[2]; /* by enum language */
};

static const struct definition catalogue[] = {
#define MESSAGE(id, name, severity, ru, en) { #id, severity, { ru, en } },
#include "base/messages.def"
#undef MESSAGE
};

static const char *const severity_names[][2] = {
    [SEVERITY_OFF] = { "", "" },
    [SEVERITY_INFO] = { "замечание", "note" },
    [SEVERITY_WARNING] = { "предупреждение", "warning" },
    [SEVERITY_ERROR] = { "ошибка", "error" },
    [SEVERITY_MACHINE] = { "сбой", "failure" },
};

static const char *const severity_keys[] = {
    [SEVERITY_OFF] = "off",
    [SEVERITY_INFO] = "info",
    [SEVERITY_WARNING] = "warning",
    [SEVERITY_ERROR] = "error",
    [SEVERITY_MACHINE] = "failure",
};

struct message {
    struct message *next;
    struct message *twin; /* next of the same bucket */
    const char *id;
    enum severity severity;
    struct place place;
    unsigned file; /* order in which its file first appeared */
    unsigned serial;
    const char *text;
};

struct file {
    struct file *next;
    const char *path;
    unsigned order;
};

/* A severity that holds instead of a message's own. */
struct override {
    struct override *next;
    const char *id;
    enum severity severity;
};

/* A place of which nothing more is said. */
struct settled {
    struct settled *next;
    struct place place;
};

struct log {
    struct arena *arena;
    struct settled *settled;
    struct file *files;         /* latest first */
    struct override *overrides; /* latest first */
    enum language language;
    struct message *first;
    struct message *last;
    struct message **buckets; /* to find repeats; NULL: no message yet */
    unsigned total;
    unsigned counts[SEVERITY_MACHINE + 1];
};

struct log *
log_new(struct arena *arena, enum language language)
{
    struct log *log = arena_alloc(arena, sizeof(*log));

    log->arena = arena;
    log->language = language;
    return log;
}

static bool
same_text(const char *a, const char *b)
{
    if (a == NULL || b == NULL)
        return a == b;
    return strcmp(a, b) == 0;
}

static bool
same_place(struct place a, struct place b)
{
    return a.line == b.line && a.column == b.column &&
           same_text(a.file, b.file);
}

static struct message **
bucket(struct log *log, const struct message *message)
{
    unsigned hash =
        (unsigned)message->place.line * 31 + (unsigned)message->place.column;
    const char *c;

    for (c = message->text; *c != '\0'; c++)
        hash = hash * 31 + (unsigned char)*c;
    if (log->buckets == NULL)
        log->buckets =
            arena_array(log->arena, BUCKETS, sizeof(struct message *));
    return &log->buckets[hash % BUCKETS];
}

static bool
already_there(struct log *log, const struct message *message)
{
    const struct message *m;

    for (m = *bucket(log, message); m != NULL; m = m->twin)
        if (same_place(m->place, message->place) &&
            strcmp(m->id, message->id) == 0 &&
            strcmp(m->text, message->text) == 0)
            return true;
    return false;
}

/* The number of a file, in the order in which files first appear. */
static unsigned
file_order(struct log *log, const char *path)
{
    struct file *file;

    for (file = log->files; file != NULL; file = file->next)
        if (same_text(file->path, path))
            return file->order;
    file = arena_alloc(log->arena, sizeof(*file));
    file->path = path == NULL ? NULL : arena_strdup(log->arena, path);
    file->order = log->files == NULL ? 0 : log->files->order + 1;
    file->next = log->files;
    log->files = file;
    return file->order;
}

static enum severity
overridden(const struct log *log, const char *id, enum severity severity)
{
    const struct override *o;

    for (o = log->overrides; o != NULL; o = o->next)
        if (strcmp(o->id, id) == 0)
            return o->severity;
    return severity;
}

void
log_severity(struct log *log, const char *id, enum severity severity)
{
    struct override *override = arena_alloc(log->arena, sizeof(*override));
    struct message *m;

    override->id = arena_strdup(log->arena, id);
    override->severity = severity;
    override->next = log->overrides;
    log->overrides = override;
    for (m = log->first; m != NULL; m = m->next) {
        if (strcmp(m->id, id) != 0)
            continue;
        log->counts[m->severity]--;
        m->severity = severity;
        log->counts[severity]++;
    }
}

void
log_settle(struct log *log, struct place place)
{
    struct settled *settled = arena_alloc(log->arena, sizeof(*settled));

    settled->place = place;
    if (place.file != NULL)
        settled->place.file = arena_strdup(log->arena, place.file);
    settled->next = log->settled;
    log->settled = settled;
}

static bool
is_settled(const struct log *log, struct place place)
{
    const struct settled *settled = log->settled;

    while (settled != NULL && !same_place(settled->place, place))
        settled = settled->next;
    return settled != NULL;
}

void
message_text(struct log *log, const char *id, enum severity severity,
    struct place place, const char *ru, const char *en)
{
    struct message *message;
    const char *text;

    severity = overridden(log, id, severity);
    if (severity == SEVERITY_OFF || is_settled(log, place))
        return;
    text = log->language == LANGUAGE_EN && en != NULL ? en : ru;
    message = arena_alloc(log->arena, sizeof(*message));
    message->id = arena_strdup(log->arena, id);
    message->severity = severity;
    message->place = place;
    message->text = arena_strdup(log->arena, text);
    if (already_there(log, message))
        return;
    if (place.file != NULL)
        message->place.file = arena_strdup(log->arena, place.file);
    message->file = file_order(log, place.file);
    message->serial = log->total++;
    log->counts[severity]++;
    message->twin = *bucket(log, message);
    *bucket(log, message) = message;
    if (log->last == NULL)
        log->first = message;
    else
        log->last->next = message;
    log->last = message;
}

static int
placeholder(const char *text)
{
    if (text[0] == '{' && text[1] >= '1' && text[1] <= '9' && text[2] == '}')
        return text[1] - '0';
    return 0;
}

static int
placeholder_count(const char *text)
{
    int count = 0;

    for (; *text != '\0'; text++)
        if (placeholder(text) > count)
            count = placeholder(text);
    return count;
}

/* The text with {N} replaced by arguments[N - 1]. */
static char *
fill(struct arena *arena, const char *text, const char *const *arguments)
{
    size_t length = strlen(text);
    const char *p;
    char *out;
    char *end;

    for (p = text; *p != '\0'; p++)
        if (placeholder(p) != 0)
            length += strlen(arguments[placeholder(p) - 1]);
    out = end = arena_alloc(arena, length + 1);
    for (p = text; *p != '\0'; p++) {
        int number = placeholder(p);

        if (number == 0) {
            *end++ = *p;
            continue;
        }
        length = strlen(arguments[number - 1]);
        memcpy(end, arguments[number - 1], length);
        end += length;
        p += 2;
    }
    return out;
}

const char *
message_id(enum message_code code)
{
    return catalogue[code].id;
}

/* What is wrong with a name may be a letter that looks right. */
static const char *
slip_text(struct arena *arena, enum language language, const char *argument)
{
    static const char *const alphabets[][2] = {
        [LANGUAGE_RU] = { "русская", "латинская" },
        [LANGUAGE_EN] = { "Russian", "Latin" },
    };
    struct alphabet_slip slip;

    if (!alphabet_slip(argument, &slip))
        return "";
    return arena_printf(arena,
        language == LANGUAGE_RU ? " (в «%s» буква «%.*s» – %s)"
                                : " (in \"%s\" the letter \"%.*s\" is %s)",
        argument, (int)slip.size, slip.letter, alphabets[language][slip.latin]);
}

void
message_add(struct log *log, enum message_code code, struct place place, ...)
{
    const struct definition *definition = &catalogue[code];
    const char *arguments[ARGUMENTS_MAX] = { NULL };
    const char *text = definition->text[log->language];
    va_list list;
    int count;
    int i;

    count = placeholder_count(definition->text[LANGUAGE_RU]);
    if (placeholder_count(definition->text[LANGUAGE_EN]) > count)
        count = placeholder_count(definition->text[LANGUAGE_EN]);
    va_start(list, place);
    for (i = 0; i < count; i++) {
        arguments[i] = va_arg(list, const char *);
        if (arguments[i] == NULL)
            arguments[i] = "";
    }
    va_end(list);
    text = fill(log->arena, text, arguments);
    if (count > 0)
        text = arena_printf(log->arena, "%s%s", text,
            slip_text(log->arena, log->language, arguments[0]));
    message_text(log, definition->id, definition->severity, place, text, text);
}

void
message_print(enum message_code code, FILE *out)
{
    const struct definition *definition = &catalogue[code];
    int language;

    for (language = LANGUAGE_RU; language <= LANGUAGE_EN; language++)
        (void)fprintf(out, "pisar: %s: %s [%s]\n",
            severity_names[definition->severity][language],
            definition->text[language], definition->id);
}

static bool
has_code(
    const struct message *message, const enum message_code *codes, size_t count)
{
    while (
        count > 0 && strcmp(message->id, catalogue[codes[count - 1]].id) != 0)
        count--;
    return count > 0;
}

/* An error among the messages up to `last`. */
static bool
is_faulty(const struct log *log, struct place place, const struct message *last)
{
    const struct message *m;

    for (m = log->first; m != NULL; m = m == last ? NULL : m->next)
        if (m->severity >= SEVERITY_ERROR && same_place(m->place, place))
            return true;
    return false;
}

void
log_adopt(struct log *log, const struct log *other,
    const enum message_code *codes, size_t count)
{
    const struct message *last = log->last;
    const struct message *m;

    for (m = other->first; m != NULL; m = m->next)
        if (has_code(m, codes, count) &&
            (last == NULL || !is_faulty(log, m->place, last)))
            message_text(log, m->id, m->severity, m->place, m->text, m->text);
}

enum language
log_language(const struct log *log)
{
    return log->language;
}

unsigned
log_count(const struct log *log, enum severity severity)
{
    return log->counts[severity];
}

const char *
log_error(const struct log *log, const char *file, int line)
{
    const struct message *m;

    for (m = log->first; m != NULL; m = m->next)
        if (m->severity >= SEVERITY_ERROR && m->id[0] == 'P' &&
            m->place.line == line && same_text(m->place.file, file))
            return m->text;
    return NULL;
}

bool
log_clean(const struct log *log)
{
    return log->counts[SEVERITY_ERROR] == 0 &&
           log->counts[SEVERITY_MACHINE] == 0;
}

static int
compare_numbers(long a, long b)
{
    return (a > b) - (a < b);
}

static int
compare(const void *left, const void *right)
{
    const struct message *a = *(const struct message *const *)left;
    const struct message *b = *(const struct message *const *)right;
    int order = compare_numbers(a->file, b->file);

    if (order == 0)
        order = compare_numbers(a->place.line, b->place.line);
    if (order == 0)
        order = compare_numbers(a->place.column, b->place.column);
    if (order == 0)
        order = compare_numbers(a->serial, b->serial);
    return order;
}

/* A message is one line, and nothing in it steers a terminal. */
static void
write_visible(struct buffer *out, const char *text)
{
    size_t left = strlen(text);

    while (left > 0) {
        size_t length;
        uint32_t code = utf8_decode(text, left, &length);

        if (code == '\n')
            buffer_text(out, " ");
        else if ((code < 0x20 && code != '\t') ||
                 (code >= 0x7F && code <= 0x9F))
            buffer_text(out, "\xEF\xBF\xBD"); /* U+FFFD */
        else
            buffer_append(out, text, length);
        text += length;
        left -= length;
    }
}

static void
write_text(struct buffer *out, const struct message *m, enum language language)
{
    write_visible(out, m->place.file == NULL ? "pisar" : m->place.file);
    if (m->place.line > 0)
        buffer_printf(out, ":%d", m->place.line);
    if (m->place.line > 0 && m->place.column > 0)
        buffer_printf(out, ":%d", m->place.column);
    buffer_printf(out, ": %s: ", severity_names[m->severity][language]);
    write_visible(out, m->text);
    buffer_printf(out, " [%s]\n", m->id);
}

static void
write_json(struct buffer *out, const struct message *m)
{
    buffer_text(out, "{");
    json_member(out, "file", m->place.file);
    buffer_printf(
        out, ",\"line\":%d,\"column\":%d", m->place.line, m->place.column);
    json_member(out, "severity", severity_keys[m->severity]);
    json_member(out, "code", m->id);
    json_member(out, "text", m->text);
    buffer_text(out, "}\n");
}

/* Standard error is not buffered: the messages go out in pieces of this many
 * bytes. */
enum { PIECE = 32768 };

void
log_print(struct log *log, FILE *out, bool json)
{
    const struct message **list;
    struct message *m;
    struct buffer lines = { .arena = log->arena };
    unsigned count = 0;
    unsigned i;

    list = arena_array(log->arena, log->total + 1, sizeof(struct message *));
    for (m = log->first; m != NULL; m = m->next)
        if (m->severity != SEVERITY_OFF)
            list[count++] = m;
    qsort(list, count, sizeof(struct message *), compare);
    for (i = 0; i < count; i++) {
        if (json)
            write_json(&lines, list[i]);
        else
            write_text(&lines, list[i], log->language);
        if (lines.length < PIECE && i + 1 < count)
            continue;
        (void)fwrite(lines.data, 1, lines.length, out);
        lines.length = 0;
    }
    log->first = log->last = NULL;
    log->settled = NULL;
    if (log->buckets != NULL)
        memset(log->buckets, 0, BUCKETS * sizeof(struct message *));
    memset(log->counts, 0, sizeof(log->counts));
}
