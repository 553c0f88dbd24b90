#include "read/prose.h"

#include <stdbool.h>
#include <string.h>

#include "base/arena.h"
#include "base/message.h"
#include "read/disguise.h"
#include "read/frontmatter.h"
#include "read/label.h"
#include "read/lines.h"
#include "read/origin.h"
#include "read/source.h"
#include "read/tags.h"
#include "record/kind.h"

enum { FENCE_RUN = 3 };

void
prose_give(const struct prose_reader *reader, size_t from, size_t to,
    void (*hide)(char *text, size_t size))
{
    const struct origin *origin = reader->origin;
    struct prose prose = { .from = from, .size = to - from };

    if (to <= from)
        return;
    prose.text = arena_strndup(origin->arena, origin->text + from, prose.size);
    if (hide != NULL)
        hide(prose.text, prose.size);
    reader->take(reader->data, &prose);
}

/* ---- the body of a Markdown record ---- */

/* Lines of one paragraph are one stretch: quotes pair over line ends. */
struct body {
    const struct prose_reader *reader;
    size_t from; /* of the open stretch */
    size_t to;   /* == from: none is open */
    char fence;  /* sign of the open fence, or NUL */
    size_t fence_run;
};

static void
flush(struct body *body)
{
    prose_give(body->reader, body->from, body->to, disguise_markdown);
    body->from = 0;
    body->to = 0;
}

static void
open_at(struct body *body, size_t from, size_t to)
{
    flush(body);
    body->from = from;
    body->to = to;
}

static const char *
text_at(const struct body *body, size_t at)
{
    return body->reader->origin->text + at;
}

/* A label begins a new stretch behind it. */
static void
take_text(struct body *body, struct lines *lines, const struct line *line)
{
    struct label label;

    if (label_read(
            text_at(body, line->first), line->end - line->first, &label)) {
        lines_close(lines);
        open_at(body, line->first + label.content, line->end);
    } else if (body->to == body->from) {
        open_at(body, line->first, line->end);
    } else {
        body->to = line->end;
    }
}

static void
take_heading(struct body *body, const struct line *line)
{
    size_t from = line->first + strspn(text_at(body, line->first), "#");
    size_t to = line->end;
    struct label label;

    while (to > from && strchr("# \t", *text_at(body, to - 1)) != NULL)
        to--;
    from += strspn(text_at(body, from), " \t");
    if (from < to && label_read(text_at(body, from), to - from, &label))
        from += label.content;
    if (from < to)
        open_at(body, from, to);
    flush(body);
}

static void
take_item(struct body *body, const struct line *line)
{
    size_t from = line->first + strcspn(text_at(body, line->first), " \t\n");

    if (from < line->end)
        open_at(body, from, line->end);
    else
        flush(body);
}

/* Each cell is a stretch. */
static void
take_cells(struct body *body, const struct line *line)
{
    size_t from = line->first;
    size_t at;

    flush(body);
    for (at = from; at <= line->end; at++) {
        if (at < line->end && *text_at(body, at) == '\\')
            at++;
        else if (at == line->end || *text_at(body, at) == '|') {
            prose_give(body->reader, from, at, disguise_markdown);
            from = at + 1;
        }
    }
}

/* True inside a fence, and at its ends. */
static bool
fenced(struct body *body, const struct line *line)
{
    const char *text = text_at(body, line->first);
    size_t run = strspn(text, text[0] == '`' ? "`" : "~");

    if (body->fence != '\0') {
        if (text[0] == body->fence && run >= body->fence_run &&
            strspn(text + run, " \t") == line->end - line->first - run)
            body->fence = '\0';
        return true;
    }
    if (run < FENCE_RUN)
        return false;
    body->fence = text[0];
    body->fence_run = run;
    return true;
}

static void
take_markup(struct body *body, struct lines *lines, const struct line *line)
{
    const char *text = text_at(body, line->first);

    if (fenced(body, line) || text[0] == '>')
        flush(body);
    else if (memchr(text, '|', line->end - line->first) != NULL)
        take_cells(body, line);
    else
        take_text(body, lines, line);
}

static void
take_line(struct body *body, struct lines *lines, const struct line *line)
{
    switch (line->type) {
    case LINE_TEXT:
        take_text(body, lines, line);
        break;
    case LINE_HEADING:
        take_heading(body, line);
        break;
    case LINE_ITEM:
        take_item(body, line);
        break;
    case LINE_MARKUP:
        take_markup(body, lines, line);
        break;
    default:
        flush(body);
    }
}

static void
read_body(const struct prose_reader *reader, size_t from)
{
    struct body body = { .reader = reader };
    struct lines *lines = lines_new(reader->origin, from);
    struct line line;

    while (lines_next(lines, &line))
        take_line(&body, lines, &line);
    flush(&body);
}

/* ---- files ---- */

static void
read_markdown(struct library *library, const struct prose_reader *reader)
{
    struct place place;
    size_t from;
    struct frontmatter *frontmatter = frontmatter_read(reader->origin, &from);
    const char *name =
        frontmatter == NULL ? NULL : frontmatter_kind(frontmatter, &place);
    const struct kind *kind =
        name == NULL ? NULL : kind_find(library, name, reader->origin->log);

    if (kind == NULL)
        return;
    frontmatter_prose(frontmatter, kind, reader);
    read_body(reader, from);
}

void
prose_read(struct library *library, const struct prose_reader *reader)
{
    if (source_is_xml(reader->origin))
        tags_prose(library, reader);
    else
        read_markdown(library, reader);
}
