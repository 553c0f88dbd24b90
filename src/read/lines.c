#include "read/lines.h"

#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include "base/arena.h"
#include "base/message.h"
#include "base/utf8.h"
#include "read/origin.h"
#include "record/record.h"

/* cmark-gfm fills the short rows of a table with empty cells: 8,000 columns
 * and rows take 4 GB and then the process. */
enum { CELLS_MAX = 50000, TAB = 4, FENCE_RUN = 3 };

enum {
    FIGURE_DASH = 0x2012, /* then en dash, em dash, */
    HORIZONTAL_BAR = 0x2015,
    SYMBOLS_FIRST = 0xF020, /* Symbol, Wingdings */
    SYMBOLS_LAST = 0xF0FF
};

struct lines {
    const struct origin *origin;
    size_t number; /* of the next line */
    char fence;    /* sign of the open fence, or NUL */
    size_t fence_run;
    size_t fence_at;
    size_t fence_cut;
    bool table;
    size_t block_end;   /* the next empty line, once it was looked for */
    size_t refused_end; /* behind the rows of a table that is too big */
    bool list;
    size_t list_indent; /* of the open outermost item */
    size_t list_cut;    /* of the first item of the list */
    bool after_blank;
    bool before_item; /* the line before began an item */
    size_t before_indent;
    size_t brackets; /* open "(" of the paragraph */
    struct line last;
};

static char
byte(const struct lines *lines, size_t offset)
{
    return lines->origin->text[offset];
}

struct lines *
lines_new(const struct origin *origin, size_t from)
{
    struct lines *lines = arena_alloc(origin->arena, sizeof(*lines));

    lines->origin = origin;
    lines->number =
        from >= origin->size ? origin->line_count : origin_line(origin, from);
    return lines;
}

size_t
line_skip(const struct origin *origin, const struct line *line, size_t columns)
{
    size_t column = 0;
    size_t i;

    for (i = line->start; i < line->first && column < columns; i++)
        column += origin->text[i] == '\t' ? TAB - column % TAB : 1;
    return i;
}

static void
measure(const struct lines *lines, size_t number, struct line *line)
{
    size_t i;

    memset(line, 0, sizeof(*line));
    line->start = origin_line_start(lines->origin, number);
    line->end = origin_line_end(lines->origin, number);
    for (i = line->start; i < line->end; i++) {
        if (byte(lines, i) == '\t')
            line->indent += TAB - line->indent % TAB;
        else if (byte(lines, i) == ' ')
            line->indent++;
        else
            break;
    }
    line->first = i;
    line->cut = SIZE_MAX;
}

/* ---- fences ---- */

static size_t
run_at(const struct lines *lines, const struct line *line, char sign)
{
    size_t i = line->first;

    while (i < line->end && byte(lines, i) == sign)
        i++;
    return i - line->first;
}

static bool
opens_fence(const struct lines *lines, const struct line *line)
{
    char sign = byte(lines, line->first);
    size_t run;

    if (sign != '`' && sign != '~')
        return false;
    run = run_at(lines, line, sign);
    return run >= FENCE_RUN &&
           (sign == '~' || memchr(lines->origin->text + line->first + run, '`',
                               line->end - line->first - run) == NULL);
}

static void
open_fence(struct lines *lines, const struct line *line)
{
    lines->fence = byte(lines, line->first);
    lines->fence_run = run_at(lines, line, lines->fence);
    lines->fence_at = line->first;
    lines->fence_cut = lines->list ? lines->list_cut : line->indent;
}

static void
in_fence(struct lines *lines, struct line *line)
{
    size_t run = run_at(lines, line, lines->fence);
    size_t i = line->first + run;

    line->type = LINE_MARKUP;
    line->cut = lines->fence_cut;
    while (i < line->end && strchr(" \t", byte(lines, i)) != NULL)
        i++;
    if (run >= lines->fence_run && i == line->end)
        lines->fence = '\0';
}

/* ---- tables ---- */

/* Columns of a delimiter row |---|:-:|, also in a quote or an item; 0 when
 * the line is none. */
static size_t
delimiter_columns(const struct lines *lines, const struct line *line)
{
    size_t columns = 1;
    bool dash = false;
    size_t i;

    for (i = line->first; i < line->end; i++) {
        char sign = byte(lines, i);

        if (strchr("|:- \t>*+", sign) == NULL || sign == '\0')
            return 0;
        columns += sign == '|';
        dash = dash || sign == '-';
    }
    return dash && columns > 1 ? columns : 0;
}

/* Columns without those of the bars at both ends. */
static size_t
inner_columns(
    const struct lines *lines, const struct line *line, size_t columns)
{
    size_t end = line->end;

    while (end > line->first && strchr(" \t", byte(lines, end - 1)) != NULL)
        end--;
    columns -= byte(lines, line->first) == '|';
    columns -= columns > 1 && byte(lines, end - 1) == '|';
    return columns == 0 ? 1 : columns;
}

/* Rows from line `number` to the next empty line. */
static size_t
rows_below(struct lines *lines, size_t number)
{
    struct line line;

    if (lines->block_end <= number) {
        lines->block_end = number;
        do
            measure(lines, lines->block_end, &line);
        while (line.first < line.end &&
               ++lines->block_end < lines->origin->line_count);
    }
    return lines->block_end - number;
}

static bool
too_big(struct lines *lines, const struct line *line)
{
    size_t columns = delimiter_columns(lines, line);
    enum message_code code = MESSAGE_TABLE_COLUMNS;
    int limit = RECORD_COLUMNS;
    char text[16];

    if (columns == 0)
        return false;
    columns = inner_columns(lines, line, columns);
    if (columns <= RECORD_COLUMNS) {
        if (rows_below(lines, lines->number - 1) * columns <= CELLS_MAX)
            return false;
        code = MESSAGE_TABLE_CELLS;
        limit = CELLS_MAX;
    }
    (void)snprintf(text, sizeof(text), "%d", limit);
    message_add(lines->origin->log, code,
        origin_place(lines->origin, line->first), text);
    lines->refused_end =
        lines->number - 1 + rows_below(lines, lines->number - 1);
    return true;
}

/* A head and the row of dashes below it must have as many columns: otherwise
 * CommonMark sees no table. */
static void
compare_columns(const struct lines *lines, const struct line *head,
    const struct line *dashes)
{
    size_t columns = 1;
    size_t below =
        inner_columns(lines, dashes, delimiter_columns(lines, dashes));
    char text[2][16];
    size_t i;

    for (i = head->first; i < head->end; i++)
        columns += byte(lines, i) == '|' &&
                   (i == head->first || byte(lines, i - 1) != '\\');
    columns = inner_columns(lines, head, columns);
    if (columns == below)
        return;
    (void)snprintf(text[0], sizeof(text[0]), "%zu", columns);
    (void)snprintf(text[1], sizeof(text[1]), "%zu", below);
    message_add(lines->origin->log, MESSAGE_TABLE_HEAD,
        origin_place(lines->origin, dashes->first), text[0], text[1]);
}

static bool
opens_table(const struct lines *lines, const struct line *line)
{
    struct line next;

    if (lines->number >= lines->origin->line_count ||
        memchr(lines->origin->text + line->first, '|',
            line->end - line->first) == NULL)
        return false;
    measure(lines, lines->number, &next);
    if (delimiter_columns(lines, &next) == 0)
        return false;
    compare_columns(lines, line, &next);
    return true;
}

static bool
in_table(struct lines *lines, struct line *line)
{
    if (lines->table)
        lines->table = memchr(lines->origin->text + line->first, '|',
                           line->end - line->first) != NULL;
    else
        lines->table = line->table = opens_table(lines, line);
    return lines->table;
}

/* ---- rows of tabs ---- */

/* A number, letter or bullet before a tab is a label, not a cell. */
static bool
is_label(const char *text, size_t size)
{
    size_t letters = 0;
    size_t length;
    size_t i;

    for (i = 0; i < size; i += length)
        letters += utf8_letter(utf8_decode(text + i, size - i, &length));
    return letters <= (text[size - 1] == ')' || text[size - 1] == 'o');
}

/* Gaps between the cells that tabs divide. */
static unsigned
tab_gaps(const struct lines *lines, const struct line *line)
{
    const char *text = lines->origin->text;
    bool first = true;
    unsigned gaps = 0;
    size_t i;

    for (i = line->first; i + 1 < line->end; i++) {
        if (text[i] != '\t' || text[i + 1] == '\t')
            continue;
        gaps += !first || !is_label(text + line->first, i - line->first);
        first = false;
    }
    return gaps;
}

/* Columns copied from a word processor: lines one below the other with as many
 * gaps. A tab between two words of a sentence is typography's. */
static bool
is_tab_row(const struct lines *lines, const struct line *line)
{
    unsigned gaps = tab_gaps(lines, line);
    struct line next;

    if (gaps == 0)
        return false;
    if (lines->last.end > lines->last.first && !lines->after_blank &&
        tab_gaps(lines, &lines->last) == gaps)
        return true;
    if (lines->number >= lines->origin->line_count)
        return false;
    measure(lines, lines->number, &next);
    return next.first < next.end && tab_gaps(lines, &next) == gaps;
}

/* ---- items ---- */

static bool
is_dash(uint32_t code)
{
    return code >= FIGURE_DASH && code <= HORIZONTAL_BAR;
}

/* Word processors have them in fonts of their own, in the private area. */
static bool
is_bullet(uint32_t code)
{
    static const uint32_t bullets[] = { '-', '*', '+', 0xB7, 0x2022, 0x2043,
        0x2219, 0x25A0, 0x25A1, 0x25AA, 0x25CB, 0x25CF, 0x25E6, 0x27A2 };
    size_t i;

    for (i = 0; i < sizeof(bullets) / sizeof(bullets[0]); i++)
        if (code == bullets[i])
            return true;
    return is_dash(code) || (code >= SYMBOLS_FIRST && code <= SYMBOLS_LAST);
}

/* Bytes of a sign that may begin an item, or 0. */
static size_t
bullet_length(const struct lines *lines, const struct line *line)
{
    const char *text = lines->origin->text + line->first;
    size_t size = line->end - line->first;
    size_t length;
    size_t space;
    uint32_t code = utf8_decode(text, size, &length);

    if (!is_bullet(code) && !(code == 'o' && length < size && text[1] == '\t'))
        return 0;
    if (length < size &&
        !utf8_space(utf8_decode(text + length, size - length, &space)))
        return 0;
    return length;
}

static size_t
trim_end(const char *text, size_t start, size_t end)
{
    while (end > start && strchr(" \t", text[end - 1]) != NULL)
        end--;
    return end;
}

static bool
before_ends_with(const struct line *line, const char *text, const char *signs)
{
    size_t end = trim_end(text, line->before, line->before_end);

    return end > line->before && strchr(signs, text[end - 1]) != NULL;
}

/* A dash in the middle of a paragraph may be a dash of the sentence that was
 * wrapped to the start of a line. */
static bool
is_item(const struct lines *lines, const struct line *line)
{
    const char *text = lines->origin->text;
    size_t length = bullet_length(lines, line);
    size_t used;

    if (length == 0 || !line->after_text)
        return length > 0;
    if (before_ends_with(line, text, lines->list ? ".;:!?," : ".;:!?"))
        return true;
    if (lines->list)
        return lines->before_item || lines->before_indent > line->indent;
    if (length > 1)
        return !is_dash(utf8_decode(text + line->first, length, &used));
    message_add(lines->origin->log, MESSAGE_DASH_DOUBT,
        origin_place(lines->origin, line->first));
    return true;
}

static void
open_item(struct lines *lines, struct line *line)
{
    if (!lines->list || line->indent < lines->list_cut)
        lines->list_cut = line->indent;
    lines->list = true;
    lines->list_indent = line->indent;
    line->type = LINE_ITEM;
    line->cut = lines->list_cut;
}

/* A line deeper than the open item belongs to it. */
static void
in_item(struct lines *lines, struct line *line)
{
    bool dash = bullet_length(lines, line) > 1 &&
                (!line->after_text || is_item(lines, line));

    line->type = dash ? LINE_ITEM : LINE_MARKUP;
    line->cut = lines->list_cut;
    if (opens_fence(lines, line))
        open_fence(lines, line);
}

/* ---- what a line is ---- */

static bool
is_heading(const struct lines *lines, const struct line *line)
{
    size_t run = run_at(lines, line, '#');
    size_t after = line->first + run;

    return run > 0 && run <= 6 &&
           (after == line->end || strchr(" \t", byte(lines, after)) != NULL);
}

static bool
is_rule(const struct lines *lines, const struct line *line)
{
    size_t run = run_at(lines, line, '-');
    size_t i;

    if (run < 3 && !(run > 0 && line->after_text))
        run = line->after_text ? run_at(lines, line, '=') : 0;
    for (i = line->first + run; run > 0 && i < line->end; i++)
        if (strchr(" \t", byte(lines, i)) == NULL)
            return false;
    return run > 0;
}

static void
close_list(struct lines *lines, const struct line *line)
{
    if (lines->after_blank && line->indent <= lines->list_indent)
        lines->list = false;
}

static void
classify(struct lines *lines, struct line *line)
{
    if (lines->list && line->indent > lines->list_indent) {
        in_item(lines, line);
    } else if (is_rule(lines, line)) {
        line->type = LINE_RULE;
    } else if (is_item(lines, line)) {
        open_item(lines, line);
    } else {
        close_list(lines, line);
        line->type = LINE_TEXT;
        line->cut = lines->list ? lines->list_cut : SIZE_MAX;
        if (is_heading(lines, line)) {
            line->type = LINE_HEADING;
            lines->list = false;
        } else if (opens_fence(lines, line)) {
            open_fence(lines, line);
            line->type = LINE_MARKUP;
            line->cut = lines->fence_cut;
        } else if (byte(lines, line->first) == '>' || in_table(lines, line)) {
            line->type = LINE_MARKUP;
        } else if (is_tab_row(lines, line)) {
            if (lines->last.type != LINE_DROPPED)
                message_add(lines->origin->log, MESSAGE_TAB_ROW,
                    origin_place(lines->origin, line->first));
            line->type = LINE_DROPPED;
        }
    }
}

static void
count_brackets(struct lines *lines, const struct line *line)
{
    size_t i;

    if (!line->after_text)
        lines->brackets = 0;
    for (i = line->first; i < line->end; i++) {
        if (byte(lines, i) == '(')
            lines->brackets++;
        else if (byte(lines, i) == ')' && lines->brackets > 0)
            lines->brackets--;
    }
}

/* What the next line has to know of this one. */
static void
remember(struct lines *lines, const struct line *line)
{
    bool prose =
        line->type == LINE_TEXT || line->type == LINE_ITEM ||
        (line->type == LINE_MARKUP && !lines->table && lines->fence == '\0' &&
            !(byte(lines, line->first) == '`' ||
                byte(lines, line->first) == '~'));

    lines->after_blank = line->type == LINE_BLANK;
    lines->before_item = line->type == LINE_ITEM;
    lines->before_indent = line->indent;
    count_brackets(lines, line);
    lines->last = *line;
    lines->last.after_text = prose;
}

/* Braces behind a sentence are no part of it: «Провести: {#plan}». */
static size_t
sentence_end(const char *text, const struct line *line)
{
    size_t end = trim_end(text, line->first, line->end);
    size_t open = end;

    if (end == line->first || text[end - 1] != '}')
        return line->end;
    while (open > line->first && text[open - 1] != '{')
        open--;
    return open > line->first ? open - 1 : line->end;
}

static void
look_back(const struct lines *lines, struct line *line)
{
    line->after_text = lines->last.after_text;
    line->before = lines->last.first;
    line->before_end = sentence_end(lines->origin->text, &lines->last);
    line->in_brackets = line->after_text && lines->brackets > 0;
}

bool
lines_next(struct lines *lines, struct line *line)
{
    if (lines->number >= lines->origin->line_count) {
        if (lines->fence != '\0')
            message_add(lines->origin->log, MESSAGE_FENCE_OPEN,
                origin_place(lines->origin, lines->fence_at));
        lines->fence = '\0';
        return false;
    }
    measure(lines, lines->number++, line);
    look_back(lines, line);
    if (lines->fence != '\0') {
        in_fence(lines, line);
    } else if (line->first == line->end) {
        line->type = LINE_BLANK;
        lines->table = false;
    } else if (lines->number <= lines->refused_end || too_big(lines, line)) {
        line->type = LINE_DROPPED;
    } else {
        classify(lines, line);
    }
    remember(lines, line);
    return true;
}

void
lines_close(struct lines *lines)
{
    lines->list = false;
    lines->before_item = false;
    lines->last.after_text = false;
    count_brackets(lines, &lines->last);
    lines->last.after_text = true;
}
