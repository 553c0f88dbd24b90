#include "read/proof.h"

#include <string.h>

#include "base/arena.h"
#include "base/file.h"
#include "base/message.h"
#include "read/context.h"
#include "read/errata.h"
#include "read/origin.h"
#include "read/prose.h"
#include "record/node.h"
#include "record/record.h"
#include "russian/typography.h"

enum { EDITS = 32, FINDINGS = 100 /* told of one file */ };

/* What is said of an edit. */
static const struct {
    const char *ru;
    const char *en;
} texts[TYPOGRAPHY_RULES] = {
    [TYPOGRAPHY_SPACES] = { "лишний пробел", "more than one space" },
    [TYPOGRAPHY_SPACE_BEFORE] = { "пробел перед знаком препинания",
        "a space before a punctuation mark" },
    [TYPOGRAPHY_SPACE_AFTER] = { "пробел после скобки или кавычки",
        "a space after a bracket or quote" },
    [TYPOGRAPHY_QUOTES] = { "нужны кавычки «ёлочки», внутри них – „лапки“",
        "quotes are « », inside them „ “" },
    [TYPOGRAPHY_DASH] = { "между словами нужно тире",
        "a dash is needed between words" },
    [TYPOGRAPHY_RANGE] = { "в промежутке нужно тире без пробелов",
        "a range has an en dash without spaces" },
    [TYPOGRAPHY_NUMBER_SIGN] = { "номер пишется со знаком № и пробелом",
        "a number has the sign № and a space" },
    [TYPOGRAPHY_SECTION_SIGN] = { "после знака § нужен пробел",
        "§ is followed by a space" },
    [TYPOGRAPHY_INITIALS] = { "инициалы пишутся без пробела",
        "initials have no space between them" },
    [TYPOGRAPHY_YEAR] = { "перед «г.» нужен пробел",
        "«г.» has a space before it" },
    [TYPOGRAPHY_AND_SO_ON] = { "сокращение пишется с пробелом",
        "the abbreviation has a space" },
    [TYPOGRAPHY_PERCENT] = { "перед знаком % нужен пробел",
        "% has a space before it" },
    [TYPOGRAPHY_GROUPS] = { "большие числа делятся пробелами",
        "great numbers are divided by spaces" },
    [TYPOGRAPHY_ELLIPSIS] = { "вместо трех точек нужно многоточие",
        "three dots are an ellipsis" },
    [TYPOGRAPHY_TIMES] = { "между числами нужен знак ×",
        "the sign × is needed between numbers" },
    [TYPOGRAPHY_MINUS] = { "перед числом нужен знак минуса",
        "a minus sign is needed" },
};

/* One file that is read. */
struct proof {
    struct arena *arena;
    struct log *log;
    struct library *library;
    const struct origin *origin;
    const char *dash;
    struct typography_edits edits; /* gathered, by offset in the source */
    size_t room;
    struct errata *errata;
};

/* ---- edits of a file ---- */

static void
keep(struct proof *proof, struct typography_edit edit)
{
    struct typography_edits *edits = &proof->edits;

    if (edits->count == proof->room) {
        size_t room = proof->room == 0 ? EDITS : 2 * proof->room;

        edits->list = arena_grow(proof->arena, edits->list,
            edits->count * sizeof(edit), room * sizeof(edit));
        proof->room = room;
    }
    edits->list[edits->count++] = edit;
}

static void
take(void *data, const struct prose *prose)
{
    struct proof *proof = data;
    struct typography_edits edits =
        typography_edit(proof->arena, prose->text, prose->size, proof->dash);
    size_t i;

    errata_take(proof->errata, prose, &edits);
    for (i = 0; i < edits.count; i++) {
        edits.list[i].offset += prose->from;
        keep(proof, edits.list[i]);
    }
}

/* What the reader has to say was said when the record was read. */
static bool
open_file(struct proof *proof, const char *path)
{
    struct prose_reader reader = { .take = take, .data = proof };
    struct log *silent = log_new(proof->arena, LANGUAGE_EN);

    proof->origin = origin_open(proof->arena, path, RECORD_BYTES, silent);
    if (proof->origin == NULL)
        return false;
    proof->errata = errata_new(proof->arena, proof->origin, proof->dash);
    reader.origin = proof->origin;
    prose_read(proof->library, &reader);
    return true;
}

/* ---- findings ---- */

/* The bytes from..to with the edits from `edit` on. */
static const char *
mended(const struct proof *proof, size_t edit, size_t from, size_t to)
{
    struct buffer out = { .arena = proof->arena };
    const struct typography_edits *edits = &proof->edits;

    for (; edit < edits->count &&
           edits->list[edit].offset + edits->list[edit].length <= to;
         edit++) {
        const struct typography_edit *next = &edits->list[edit];

        buffer_append(&out, proof->origin->text + from, next->offset - from);
        buffer_text(&out, next->replacement);
        from = next->offset + next->length;
    }
    buffer_append(&out, proof->origin->text + from, to - from);
    return out.data;
}

/* Closing quotes are told with the opening ones, groups of digits with the
 * first. */
static bool
told(const struct typography_edit *edit, const struct typography_edit *before)
{
    if (edit->rule == TYPOGRAPHY_QUOTES)
        return strcmp(edit->replacement, "»") == 0 ||
               strcmp(edit->replacement, "“") == 0;
    return edit->rule == TYPOGRAPHY_GROUPS && before != NULL &&
           before->rule == TYPOGRAPHY_GROUPS &&
           edit->offset - before->offset == 3;
}

static void
report(struct proof *proof, size_t index)
{
    const struct typography_edit *edit = &proof->edits.list[index];
    const struct origin *origin = proof->origin;
    size_t from = context_start(origin, edit->offset);
    size_t to = context_end(origin, edit->offset + edit->length);
    const char *was =
        arena_strndup(proof->arena, origin->text + from, to - from);
    const char *is;

    while (index > 0 && proof->edits.list[index - 1].offset >= from)
        index--;
    is = mended(proof, index, from, to);
    message_text(proof->log, "T27", SEVERITY_WARNING,
        origin_place(origin, edit->offset),
        arena_printf(proof->arena,
            "%s: [%s] – [%s]; исправит pisar check --fix", texts[edit->rule].ru,
            was, is),
        arena_printf(proof->arena, "%s: [%s], [%s]; pisar check --fix mends it",
            texts[edit->rule].en, was, is));
}

/* Whoever has so many of them mends them all at once. */
static void
report_rest(struct proof *proof, const struct typography_edit *next)
{
    message_text(proof->log, "T27", SEVERITY_WARNING,
        origin_place(proof->origin, next->offset),
        "здесь и дальше ещё много таких мест; их исправит pisar check --fix",
        "from here on there are many more such places; pisar check --fix "
        "mends them");
}

static void
report_file(struct proof *proof)
{
    const struct typography_edit *before = NULL;
    unsigned reported = 0;
    size_t i;

    for (i = 0; i < proof->edits.count; i++) {
        const struct typography_edit *edit = &proof->edits.list[i];

        if (reported == FINDINGS) {
            report_rest(proof, edit);
            return;
        }
        if (!told(edit, before)) {
            report(proof, i);
            reported++;
        }
        before = edit;
    }
}

/* ---- files ---- */

/* Bytes of the file that the reader left out: the mark at its start, and
 * carriage returns before line ends. */
static size_t
left_out(const char *data, size_t size, size_t at)
{
    static const char mark[] = "\xEF\xBB\xBF";

    if (at == 0 && size >= strlen(mark) &&
        memcmp(data, mark, strlen(mark)) == 0)
        return strlen(mark);
    return at + 1 < size && data[at] == '\r' && data[at + 1] == '\n';
}

static void
write_edits(const struct proof *proof, const char *data, size_t size,
    struct buffer *out)
{
    const struct typography_edit *edit = proof->edits.list;
    const struct typography_edit *end = edit + proof->edits.count;
    size_t offset = 0; /* as the reader counts */
    size_t at = 0;

    while (at < size) {
        size_t extra = left_out(data, size, at);

        buffer_append(out, data + at, extra);
        at += extra;
        if (edit < end && edit->offset == offset) {
            buffer_text(out, edit->replacement);
            at += edit->length;
            offset += edit->length;
            edit++;
            continue;
        }
        buffer_append(out, data + at, at < size);
        at++;
        offset++;
    }
    for (; edit < end; edit++)
        buffer_text(out, edit->replacement);
}

static void
report_mended(const struct proof *proof, const char *path)
{
    const struct place place = { .file = path };

    message_add(proof->log, MESSAGE_MENDED, place,
        arena_printf(proof->arena, "%u", (unsigned)proof->edits.count));
}

static bool
mend_file(struct proof *proof, const char *path)
{
    struct buffer out = { .arena = proof->arena };
    size_t size;
    const char *data;

    if (proof->edits.count == 0)
        return true;
    data = file_read(proof->arena, path, RECORD_BYTES, &size, proof->log);
    if (data == NULL)
        return false;
    write_edits(proof, data, size, &out);
    if (!file_rewrite(path, out.data, out.length, proof->log))
        return false;
    report_mended(proof, path);
    return true;
}

/* ---- records ---- */

struct walk {
    struct library *library;
    struct log *log;
    bool mend;
};

static const char *
dash_of(struct arena *arena, const xmlNode *record, const char *above)
{
    const xmlNode *organization = node_child(record, "organization");
    const xmlNode *parameters =
        organization == NULL ? NULL : node_child(organization, "parameters");
    const char *dash =
        parameters == NULL ? NULL : node_attribute(arena, parameters, "dash");

    return dash == NULL ? above : dash;
}

static bool
walk_file(struct walk *walk, const xmlNode *record, const char *dash)
{
    struct proof proof = { .arena = arena_new(),
        .log = walk->log,
        .library = walk->library,
        .dash = dash };
    const char *path = record_place(record).file;
    bool good = true;

    if (open_file(&proof, path)) {
        if (walk->mend)
            good = mend_file(&proof, path);
        else
            report_file(&proof);
        if (!walk->mend)
            errata_report(proof.errata, walk->log);
    }
    arena_free(proof.arena);
    return good;
}

/* A record that is written out inside another one has no file of its own. */
static bool
has_file(const xmlNode *record)
{
    return xmlHasNsProp((xmlNode *)record, BAD_CAST "file",
               BAD_CAST RECORD_PLACE_NAMESPACE) != NULL;
}

static bool
walk_record(struct walk *walk, const xmlNode *record, const char *above)
{
    struct arena *arena = arena_new();
    const char *dash = dash_of(arena, record, above);
    bool good = !has_file(record) || walk_file(walk, record, dash);
    const xmlNode *annex;
    const xmlNode *child;

    for (annex = node_first(record); annex != NULL; annex = node_next(annex))
        if (node_is(annex, "annex"))
            for (child = node_first(annex); child != NULL;
                 child = node_next(child))
                good = walk_record(walk, child, dash) && good;
    arena_free(arena);
    return good;
}

void
proof_report(struct library *library, const xmlDoc *record, struct log *log)
{
    struct walk walk = { .library = library, .log = log };

    (void)walk_record(&walk, xmlDocGetRootElement(record), "–");
}

bool
proof_mend(struct library *library, const xmlDoc *record, struct log *log)
{
    struct walk walk = { .library = library, .log = log, .mend = true };

    return walk_record(&walk, xmlDocGetRootElement(record), "–");
}
