#include "read/tags.h"

#include <stdbool.h>
#include <string.h>

#include "base/arena.h"
#include "read/disguise.h"
#include "read/origin.h"
#include "read/prose.h"
#include "record/kind.h"
#include "record/record.h"
#include "russian/typography.h"

enum { LEVELS = 2 * RECORD_DEPTH, NAME_MAX_BYTES = 64 };

/* What is done with an element. */
enum role {
    ROLE_BLOCK,  /* holds other elements */
    ROLE_TEXT,   /* its content is a stretch */
    ROLE_INLINE, /* looked through */
    ROLE_BREAK,  /* a line end */
    ROLE_OBJECT, /* no text, but a part of it */
    ROLE_SKIP    /* nothing inside is prose */
};

static const struct {
    const char *name;
    enum role role;
} roles[] = {
    { "p", ROLE_TEXT },
    { "title", ROLE_TEXT },
    { "cell", ROLE_TEXT },
    { "group", ROLE_TEXT },
    { "item", ROLE_TEXT },
    { "note", ROLE_TEXT },
    { "position", ROLE_TEXT },
    { "em", ROLE_INLINE },
    { "strong", ROLE_INLINE },
    { "link", ROLE_INLINE },
    { "ref", ROLE_INLINE },
    { "verb", ROLE_INLINE },
    { "br", ROLE_BREAK },
    { "code", ROLE_OBJECT },
    { "image", ROLE_OBJECT },
    { "quote", ROLE_SKIP },
};

/* An open element. */
struct level {
    enum role role;
    const struct field *fields;
    unsigned field_count;
    bool row; /* all it holds are cells */
};

struct tags {
    struct library *library;
    const struct prose_reader *reader;
    char *text; /* a copy, hidden as it is read */
    size_t size;
    size_t from; /* of the stretch that may be open */
    struct level levels[LEVELS];
    unsigned depth;
    unsigned skipped; /* open elements whose content is no prose */
};

struct tag {
    size_t start;
    size_t end;
    char name[NAME_MAX_BYTES];
    bool closing;
    bool empty;
};

/* ---- stretches ---- */

static bool
in_text(const struct tags *tags)
{
    return tags->skipped == 0 && tags->depth > 0 &&
           tags->levels[tags->depth - 1].role == ROLE_TEXT;
}

static void
flush(struct tags *tags, size_t to, size_t next)
{
    struct prose prose = { .from = tags->from,
        .text = tags->text + tags->from,
        .size = to - tags->from };

    if (in_text(tags) && prose.size > 0) {
        disguise_entities(prose.text, prose.size);
        tags->reader->take(tags->reader->data, &prose);
    }
    tags->from = next;
}

static void
hide(struct tags *tags, size_t from, size_t to, char sign)
{
    memset(tags->text + from, sign, to - from);
}

/* ---- elements ---- */

static const struct level nothing = { .role = ROLE_BLOCK };
static const struct level text = { .role = ROLE_TEXT };
static const struct level row = { .role = ROLE_BLOCK, .row = true };

static const struct level *
top(const struct tags *tags)
{
    return tags->depth == 0 ? &nothing : &tags->levels[tags->depth - 1];
}

static struct level
block_of(const struct field *fields, unsigned count)
{
    return (struct level){
        .role = ROLE_BLOCK, .fields = fields, .field_count = count
    };
}

static struct level
level_of_field(const struct field *field)
{
    switch (field->type) {
    case FIELD_TEXT:
    case FIELD_LINES:
        return text;
    case FIELD_LIST:
    case FIELD_GROUP:
    case FIELD_GROUPS:
        return block_of(field->fields, field->field_count);
    default:
        return nothing;
    }
}

/* Fields come first: <title> is one of them. */
static struct level
level_of(const struct tags *tags, const char *name)
{
    const struct level *above = top(tags);
    const struct field *field =
        above->field_count == 0
            ? NULL
            : field_find(above->fields, above->field_count, name);
    const struct kind *kind;
    size_t i;

    if (field != NULL)
        return level_of_field(field);
    if (above->row)
        return text;
    for (i = 0; i < sizeof(roles) / sizeof(roles[0]); i++)
        if (strcmp(roles[i].name, name) == 0)
            return (struct level){ .role = roles[i].role,
                .fields = above->fields,
                .field_count = above->field_count };
    if (strcmp(name, "row") == 0 || strcmp(name, "head") == 0)
        return row;
    kind = kind_find(tags->library, name, tags->reader->origin->log);
    return kind == NULL ? nothing : block_of(kind->fields, kind->field_count);
}

static bool
leaves_out(enum role role)
{
    return role == ROLE_OBJECT || role == ROLE_SKIP;
}

static void
push(struct tags *tags, struct level level)
{
    if (tags->depth < LEVELS)
        tags->levels[tags->depth] = level;
    tags->depth++;
}

/* Inlines stay in the stretch of what holds them. */
static bool
take_inline(struct tags *tags, const struct tag *tag, enum role role)
{
    if (!in_text(tags) || (role != ROLE_INLINE && role != ROLE_BREAK))
        return false;
    hide(tags, tag->start, tag->end,
        role == ROLE_BREAK ? '\n' : TYPOGRAPHY_MARKUP);
    return true;
}

static void
open_tag(struct tags *tags, const struct tag *tag)
{
    struct level level = level_of(tags, tag->name);

    if (take_inline(tags, tag, level.role))
        return;
    if (level.role == ROLE_OBJECT && in_text(tags) && tag->empty) {
        hide(tags, tag->start, tag->end, TYPOGRAPHY_OBJECT);
        return;
    }
    flush(tags, tag->start, tag->end);
    if (tag->empty)
        return;
    push(tags, level);
    tags->skipped += leaves_out(level.role);
}

static void
close_tag(struct tags *tags, const struct tag *tag)
{
    enum role role;

    if (take_inline(tags, tag, level_of(tags, tag->name).role))
        return;
    flush(tags, tag->start, tag->end);
    if (tags->depth == 0)
        return;
    role = top(tags)->role;
    tags->depth--;
    tags->skipped -= leaves_out(role);
}

/* ---- bytes ---- */

/* The offset behind `end`, or the end of the text. */
static size_t
behind(const struct tags *tags, size_t at, const char *end)
{
    const char *found = strstr(tags->text + at, end);

    return found == NULL ? tags->size
                         : (size_t)(found - tags->text) + strlen(end);
}

/* Attributes may hold ">". */
static size_t
tag_end(const struct tags *tags, size_t at)
{
    char quote = '\0';

    for (; at < tags->size; at++) {
        char sign = tags->text[at];

        if (quote != '\0')
            quote = sign == quote ? '\0' : quote;
        else if (sign == '"' || sign == '\'')
            quote = sign;
        else if (sign == '>')
            return at + 1;
    }
    return tags->size;
}

static void
read_tag(const struct tags *tags, struct tag *tag)
{
    const char *name = tags->text + tag->start + 1;
    size_t length;

    tag->end = tag_end(tags, tag->start);
    tag->closing = *name == '/';
    name += tag->closing;
    tag->empty = tags->text[tag->end - 2] == '/';
    length = strcspn(name, " \t\n/>");
    if (length >= sizeof(tag->name))
        length = sizeof(tag->name) - 1;
    memcpy(tag->name, name, length);
    tag->name[length] = '\0';
}

/* Comments, instructions and CDATA; 0: it is a tag. */
static size_t
other(struct tags *tags, size_t at)
{
    static const char *const rows[][2] = { { "<!--", "-->" },
        { "<![CDATA[", "]]>" }, { "<?", "?>" }, { "<!", ">" } };
    size_t i;

    for (i = 0; i < sizeof(rows) / sizeof(rows[0]); i++)
        if (strncmp(tags->text + at, rows[i][0], strlen(rows[i][0])) == 0) {
            size_t end = behind(tags, at, rows[i][1]);

            hide(tags, at, end, i == 1 ? TYPOGRAPHY_OBJECT : TYPOGRAPHY_MARKUP);
            return end;
        }
    return 0;
}

void
tags_prose(struct library *library, const struct prose_reader *reader)
{
    const struct origin *origin = reader->origin;
    struct tags *tags = arena_alloc(origin->arena, sizeof(*tags));
    size_t at = 0;

    tags->library = library;
    tags->reader = reader;
    tags->text = arena_strndup(origin->arena, origin->text, origin->size);
    tags->size = origin->size;
    while (at < tags->size && tags->depth < LEVELS) {
        const char *next = memchr(tags->text + at, '<', tags->size - at);
        struct tag tag = { .start = at };

        if (next == NULL)
            return;
        tag.start = (size_t)(next - tags->text);
        at = other(tags, tag.start);
        if (at > 0)
            continue;
        read_tag(tags, &tag);
        at = tag.end;
        if (tag.closing)
            close_tag(tags, &tag);
        else
            open_tag(tags, &tag);
    }
}
