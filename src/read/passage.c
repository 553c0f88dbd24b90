#include "read/passage.h"

#include <stdint.h>
#include <string.h>

#include "base/arena.h"
#include "base/utf8.h"
#include "read/origin.h"

enum { FIRST_LINES = 64, RULE_RUN = 3 };

/* Signs and the control characters that hide them. */
static const char signs[] = "_.)-[+*#>`~=]";
enum { FIRST_CODE = 0x10 };

static char
hidden(char sign)
{
    return (char)(FIRST_CODE + (strchr(signs, sign) - signs));
}

struct passage *
passage_new(const struct origin *origin)
{
    struct passage *passage = arena_alloc(origin->arena, sizeof(*passage));

    passage->origin = origin;
    passage->text.arena = origin->arena;
    passage->marks_end = &passage->marks;
    return passage;
}

void
passage_clear(struct passage *passage)
{
    passage->text.length = 0;
    passage->count = 0;
    passage->first_end = 0;
    passage->ids = NULL;
    passage->marks = NULL;
    passage->marks_end = &passage->marks;
}

bool
passage_blank(const struct passage *passage)
{
    size_t i;

    for (i = 0; i < passage->text.length; i++)
        if (strchr(" \t\n", passage->text.data[i]) == NULL)
            return false;
    return true;
}

bool
passage_keep_first(struct passage *passage, size_t *rest)
{
    struct buffer *text = &passage->text;
    const char *end = text->length == 0 ? NULL : strstr(text->data, "\n\n");
    size_t i = 0;

    if (end == NULL)
        return false;
    text->length = (size_t)(end - text->data);
    while (
        i < passage->count && (passage->lines[i].begin <= text->length ||
                                  text->data[passage->lines[i].begin] == '\n'))
        i++;
    if (i == passage->count)
        return false;
    *rest = passage->lines[i].from;
    return true;
}

/* Runs of ___ are unfilled places, never emphasis. */
static void
append_text(struct passage *passage, size_t from, size_t to)
{
    const char *text = passage->origin->text;
    size_t start = passage->text.length;
    size_t run = 0;
    size_t i;
    char *out;

    buffer_append(&passage->text, text + from, to - from);
    out = passage->text.data;
    for (i = start; i <= passage->text.length; i++) {
        if (i < passage->text.length && out[i] == '_') {
            run++;
            continue;
        }
        if (run >= RULE_RUN)
            memset(out + i - run, hidden('_'), run);
        run = 0;
    }
}

static struct passage_line *
begin_line(struct passage *passage, size_t from)
{
    struct passage_line *line;

    if (passage->count == passage->capacity) {
        size_t capacity =
            passage->capacity == 0 ? FIRST_LINES : passage->capacity * 2;

        passage->lines = arena_grow(passage->origin->arena, passage->lines,
            passage->count * sizeof(*line), capacity * sizeof(*line));
        passage->capacity = capacity;
    }
    line = &passage->lines[passage->count++];
    *line = (struct passage_line){
        .begin = passage->text.length, .from = from, .bend = SIZE_MAX
    };
    return line;
}

static void
end_line(struct passage *passage)
{
    buffer_append(&passage->text, "\n", 1);
}

static void
end_first_paragraph(struct passage *passage)
{
    if (passage->first_end == 0 && passage->count > 0)
        passage->first_end = passage->count;
}

void
passage_add_markup(struct passage *passage, size_t from, size_t to)
{
    end_first_paragraph(passage);
    (void)begin_line(passage, from);
    append_text(passage, from, to);
    end_line(passage);
}

void
passage_add_blank(struct passage *passage, size_t at)
{
    passage_add_markup(passage, at, at);
}

void
passage_add_item(struct passage *passage, size_t from, size_t dash, size_t to)
{
    const char *text = passage->origin->text;
    struct passage_line *line;
    size_t length;
    size_t space = 0;

    end_first_paragraph(passage);
    (void)utf8_decode(text + dash, to - dash, &length);
    if (dash + length < to)
        (void)utf8_decode(text + dash + length, to - dash - length, &space);
    line = begin_line(passage, from);
    line->bend = dash - from;
    line->extra = length - 1;
    append_text(passage, from, dash);
    buffer_append(&passage->text, "-", 1);
    if (space > 1) { /* no-break */
        buffer_append(&passage->text, " ", 1);
        line->extra += space - 1;
        length += space;
    }
    append_text(passage, dash + length, to);
    end_line(passage);
}

static bool
blank_after(const char *text, size_t length, size_t i)
{
    return i >= length || text[i] == ' ' || text[i] == '\t';
}

/* "[label]:" would be taken away as the definition of a link. "[^label]:" are
 * the words of a note, or are reported. */
static bool
is_definition(const char *text, size_t length)
{
    const char *end;

    if (text[0] != '[' || (length > 1 && text[1] == '^'))
        return false;
    end = memchr(text, ']', length);
    return end != NULL && (size_t)(end - text) + 1 < length && end[1] == ':';
}

/* The byte that would make a line of plain text markup, or `length`. */
static size_t
sign_to_hide(const char *text, size_t length)
{
    size_t run = strspn(text, "0123456789");

    if (length == 0)
        return 0;
    if (run > 0 && run < length && (text[run] == '.' || text[run] == ')'))
        return run;
    if (strchr("-+*", text[0]) != NULL && blank_after(text, length, 1))
        return 0;
    if (text[0] == '>' || is_definition(text, length))
        return 0;
    run = strspn(text, "#");
    if (run > 0 && blank_after(text, length, run))
        return 0;
    if (strncmp(text, "```", 3) == 0 || strncmp(text, "~~~", 3) == 0)
        return 0;
    run = strspn(text, text[0] == '=' ? "=" : "-");
    return run > 0 && strspn(text + run, " \t") + run == length ? 0 : length;
}

void
passage_add_text(struct passage *passage, size_t from, size_t to)
{
    struct passage_line *line = begin_line(passage, from);
    size_t length;
    size_t hide;
    char *text;

    append_text(passage, from, to);
    text = passage->text.data + line->begin;
    text += strspn(text, " \t");
    length = (size_t)(passage->text.data + passage->text.length - text);
    hide = sign_to_hide(text, length);
    if (hide < length)
        text[hide] = hidden(text[hide]);
    end_line(passage);
}

size_t
passage_offset(const struct passage *passage, int line, int column)
{
    const struct passage_line *of;
    size_t i = column > 0 ? (size_t)column - 1 : 0;

    if (line < 1 || (size_t)line > passage->count)
        line = (int)passage->count;
    of = &passage->lines[line - 1];
    return of->from + i + (i > of->bend ? of->extra : 0);
}

size_t
passage_indent(const struct passage *passage, int line)
{
    if (line < 1 || (size_t)line > passage->count)
        return 0;
    return strspn(passage->text.data + passage->lines[line - 1].begin, " \t>");
}

void
passage_hide(char *text, size_t length)
{
    size_t i;

    for (i = 0; i < length; i++)
        text[i] = hidden(text[i]);
}

size_t
passage_restore(char *text, size_t length)
{
    size_t out = 0;
    size_t used;
    size_t i;

    for (i = 0; i < length; i += used) {
        uint32_t code = utf8_decode(text + i, length - i, &used);

        if (code >= FIRST_CODE && code < FIRST_CODE + sizeof(signs) - 1) {
            text[out++] = signs[code - FIRST_CODE];
        } else {
            memmove(text + out, text + i, used);
            out += used;
        }
    }
    return out;
}
