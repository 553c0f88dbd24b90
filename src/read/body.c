#include "read/body.h"

#include <stdint.h>
#include <string.h>

#include "base/arena.h"
#include "base/message.h"
#include "base/utf8.h"
#include "read/braces.h"
#include "read/divisions.h"
#include "read/footnote.h"
#include "read/heading.h"
#include "read/label.h"
#include "read/lines.h"
#include "read/markdown.h"
#include "read/origin.h"
#include "read/parts.h"
#include "read/passage.h"
#include "read/points.h"
#include "read/verbs.h"
#include "record/element.h"
#include "record/kind.h"
#include "record/node.h"
#include "record/record.h"
#include "russian/word.h"

struct body {
    const struct origin *origin;
    const struct kind *kind;
    struct lines *lines;
    struct divisions *divisions;
    struct footnotes *notes;
    struct passage *passage; /* of `target`, still open */
    size_t passage_end;
    xmlNode *target; /* point or container; NULL: none yet */
    size_t base;     /* columns before the text of the point */
    int first_level; /* "#" of the first heading; 0: none yet */
};

static struct place
place(const struct body *body, size_t at)
{
    return origin_place(body->origin, at);
}

static const char *
text_at(const struct body *body, size_t at)
{
    return body->origin->text + at;
}

static bool
in_votes(const struct body *body)
{
    const struct part *part = body->divisions->part;

    return part != NULL && part->type == PART_VOTES;
}

/* ---- the passage ---- */

/* Votes are one paragraph. Those that cannot be read are reported and left
 * out. */
static void
write_votes(struct body *body)
{
    struct buffer *text = &body->passage->text;
    xmlNode *node = body->target;
    struct votes votes;
    size_t rest;

    body->target = NULL;
    if (passage_keep_first(body->passage, &rest))
        message_add(
            body->origin->log, MESSAGE_TEXT_BEHIND_VOTES, place(body, rest));
    if (text->length > 0)
        text->length = passage_restore(text->data, text->length);
    if (text->length > 0 && votes_read(text->data, text->length, &votes)) {
        node_set(node, "for", votes.in_favour);
        node_set(node, "against", votes.against);
        node_set(node, "abstained", votes.abstained);
    } else {
        message_add(body->origin->log, MESSAGE_VOTES, record_place(node));
        node_remove(node);
    }
}

/* Of text that belongs to no part. */
static void
report_stray(const struct body *body, size_t at)
{
    const struct kind *kind = body->kind;

    if (kind->each != NULL && body->divisions->matter == NULL)
        divisions_stray(body->divisions, at);
    else
        message_add(body->origin->log,
            kind->each == NULL ? MESSAGE_TEXT_BEFORE_ROW
                               : MESSAGE_TEXT_BEFORE_PART,
            place(body, at), parts_names(body->origin->arena, kind));
}

/* What was gathered belongs to `target`. */
static void
flush(struct body *body)
{
    bool point =
        body->target != NULL && body->target != body->divisions->container;

    if (body->target != NULL && in_votes(body)) {
        write_votes(body);
    } else if (body->target != NULL) {
        braces_take(body->passage, point ? body->target : NULL);
        markdown_write(body->passage, body->target);
    } else if (!passage_blank(body->passage)) {
        report_stray(body, body->passage->lines[0].from);
    }
    passage_clear(body->passage);
}

static void
aim(struct body *body, xmlNode *target, size_t base)
{
    body->target = target;
    body->base = base;
}

/* The column behind `at` in a line. */
static size_t
column_of(const struct body *body, const struct line *line, size_t at)
{
    return line->indent +
           utf8_count(text_at(body, line->first), at - line->first);
}

static size_t
cut_of(const struct body *body, const struct line *line)
{
    size_t columns = line->cut == SIZE_MAX ? body->base : line->cut;

    return line_skip(body->origin, line, columns);
}

/* True when the line above ends in one of the signs. */
static bool
above_ends(const struct body *body, const struct line *line, const char *signs)
{
    size_t end = line->before_end;

    while (end > line->before && strchr(" \t", *text_at(body, end - 1)) != NULL)
        end--;
    return end > line->before && strchr(signs, *text_at(body, end - 1)) != NULL;
}

/* In quotes and items CommonMark knows no letters and not every number: a line
 * that begins with one, behind the end of a sentence, is a paragraph. *end is
 * behind the signs of the quote. */
static bool
begins_paragraph(const struct body *body, const struct line *line, size_t *end)
{
    size_t first = line->first;
    const char *above = text_at(body, line->before);
    struct label label;

    while (strchr("> \t", *text_at(body, first)) != NULL)
        *end = *text_at(body, first++) == '>' ? first : *end;
    if (!line->after_text || first >= line->end ||
        !label_read(text_at(body, first), line->end - first, &label) ||
        label.weak || label.comma ||
        points_cited(above, line->before_end - line->before))
        return false;
    return above_ends(body, line, ".;:,!?");
}

static void
gather_markup(struct body *body, const struct line *line, size_t from)
{
    size_t end = from;

    if (begins_paragraph(body, line, &end))
        passage_add_markup(body->passage, from, end);
    passage_add_markup(body->passage, from, line->end);
}

static void
gather(struct body *body, const struct line *line)
{
    struct passage *passage = body->passage;
    size_t from = cut_of(body, line);

    if (line->type == LINE_BLANK && passage->count == 0)
        return;
    if (line->table && line->after_text) /* CommonMark would lose its line */
        passage_add_blank(passage, line->start);
    if (line->type == LINE_BLANK)
        passage_add_blank(passage, line->start);
    else if (line->type == LINE_ITEM)
        passage_add_item(passage, from, line->first, line->end);
    else if (line->type == LINE_MARKUP)
        gather_markup(body, line, from);
    else
        passage_add_text(passage, from, line->end);
    if (line->type != LINE_BLANK)
        body->passage_end = line->end;
}

/* ---- points ---- */

/* A preamble ends in a verb when points or sections follow. */
static void
split_verb(struct body *body)
{
    xmlNode *container = body->divisions->container;
    xmlNode *last = container == NULL ? NULL : container->last;

    if (body->kind->verbs != NULL && body->target == container &&
        last != NULL && node_is(last, "p"))
        verbs_split(body->origin, last, body->passage_end, body->kind->verbs);
}

/* «1. 1. Провести …»: the second number would be printed as text. */
static bool
is_doubled(
    const struct body *body, const struct line *line, const struct label *label)
{
    const char *first = text_at(body, line->first);
    const char *second = first + label->content;

    return line->end - line->first > label->content + label->length &&
           memcmp(first, second, label->length) == 0 &&
           strchr("0123456789.)", second[label->length]) == NULL;
}

static void
open_point(
    struct body *body, const struct line *line, const struct label *label)
{
    size_t content = line->first + label->content;

    flush(body);
    split_verb(body);
    if (is_doubled(body, line, label))
        points_finding(body->origin->log, FINDING_DOUBLE, place(body, content),
            label->typed, "");
    aim(body,
        divisions_point(body->divisions, label, line->indent, line->first),
        column_of(body, line, content));
    lines_close(body->lines);
    passage_add_text(body->passage, content, line->end);
    body->passage_end = line->end;
}

static enum verdict
judge(
    const struct body *body, const struct line *line, const struct label *label)
{
    struct surroundings surroundings = {
        .indent = line->indent,
        .after_text = line->after_text,
        .before = text_at(body, line->before),
        .before_size = line->before_end - line->before,
        .in_brackets = line->in_brackets,
    };

    if (!line->after_text)
        surroundings.before_size = 0;
    return points_judge(body->divisions->points, label, &surroundings);
}

/* True when the line began a point. */
static bool
take_label(struct body *body, const struct line *line)
{
    struct label label;
    enum verdict verdict;

    if (body->divisions->container == NULL || in_votes(body) ||
        !label_read(
            text_at(body, line->first), line->end - line->first, &label))
        return false;
    verdict = judge(body, line, &label);
    if (verdict == VERDICT_DOUBT)
        message_add(body->origin->log, MESSAGE_LABEL_DOUBT,
            place(body, line->first), label.typed);
    if (verdict != VERDICT_POINT)
        return false;
    open_point(body, line, &label);
    return true;
}

/* ---- parts ---- */

static void
open_part(struct body *body, const struct part *part, size_t at, size_t length)
{
    xmlNode *node;

    flush(body);
    node = divisions_part(body->divisions, part, at, length);
    if (node != NULL)
        aim(body, node, 0);
}

/* In the middle of a paragraph a part begins with a capital, or after the end
 * of a sentence. */
static bool
may_be_part(const struct body *body, const struct line *line, size_t name)
{
    size_t length;

    return !line->after_text ||
           utf8_upper(
               utf8_decode(text_at(body, name), line->end - name, &length)) ||
           above_ends(body, line, ".;:!?");
}

/* What stands behind «РЕШИЛИ:» on the same line. */
static void
take_rest(struct body *body, const struct line *line, size_t content)
{
    struct line rest = *line;

    rest.first = content;
    rest.after_text = false;
    body->passage_end = line->end;
    if (content < line->end && !take_label(body, &rest))
        passage_add_text(body->passage, content, line->end);
}

/* «РЕШИЛИ» alone on the first line of a paragraph is the part, too; a word in
 * small letters may be the text of one. */
static const struct part *
part_without_colon(const struct body *body, const struct line *line,
    size_t *start, size_t *length)
{
    const struct part *part;
    struct word name;

    if (line->after_text)
        return NULL;
    part = parts_heading(body->kind, text_at(body, line->first),
        line->end - line->first, start, length);
    if (part == NULL)
        return NULL;
    word_read(&name, text_at(body, line->first + *start), *length);
    if (part->type == PART_TEXT && !word_capitals(&name))
        return NULL;
    message_add(body->origin->log, MESSAGE_PART_COLON,
        place(body, line->first + *start),
        arena_strndup(body->origin->arena, name.text, name.size));
    return part;
}

/* True when the line began a part: «РЕШИЛИ: …». */
static bool
take_part(struct body *body, const struct line *line)
{
    const struct part *part;
    size_t start;
    size_t length;
    size_t content = line->end - line->first;

    if (body->kind->each == NULL)
        return false;
    part = parts_line(body->kind, text_at(body, line->first),
        line->end - line->first, &start, &length, &content);
    if (part == NULL)
        part = part_without_colon(body, line, &start, &length);
    if (part == NULL || !may_be_part(body, line, line->first + start))
        return false;
    open_part(body, part, line->first + start, length);
    lines_close(body->lines);
    take_rest(body, line, line->first + content);
    return true;
}

/* ---- headings ---- */

/* <title> of a section or matter; its braces go to the element. */
static void
write_title(struct body *body, const struct heading *heading, xmlNode *owner)
{
    xmlNode *title = element_new(owner, "title", place(body, heading->start));

    passage_add_text(body->passage, heading->start, heading->end);
    braces_take(body->passage, owner);
    markdown_write_title(body->passage, title);
    if (title->children == NULL)
        message_add(
            body->origin->log, MESSAGE_HEADING_EMPTY, place(body, heading->at));
    passage_clear(body->passage);
}

static void
open_section(struct body *body, const struct heading *heading)
{
    xmlNode *section = divisions_section(body->divisions, heading);

    write_title(body, heading, section);
    aim(body, section, 0);
}

static void
open_matter(struct body *body, const struct heading *heading)
{
    write_title(body, heading, divisions_matter(body->divisions, heading));
    aim(body, NULL, 0);
}

/* Names the part that was meant, or all there are. */
static void
report_part(struct body *body, const struct heading *heading)
{
    const struct origin *origin = body->origin;
    struct place at = place(body, heading->start);
    const char *text = text_at(body, heading->start);
    size_t size = heading->end - heading->start;
    const char *typed = origin_excerpt(origin, text, size);
    const char *near = parts_suggest(
        origin->arena, body->kind, arena_strndup(origin->arena, text, size));

    if (near != NULL)
        message_add(origin->log, MESSAGE_PART_UNKNOWN_NEAR, at, typed, near);
    else
        message_add(origin->log, MESSAGE_PART_UNKNOWN, at, typed,
            parts_names(origin->arena, body->kind));
}

static void
open_part_heading(struct body *body, const struct heading *heading)
{
    unsigned level = body->kind->each == NULL ? 1 : 2;
    size_t start;
    size_t length;
    const struct part *part = NULL;

    if (heading->level == level)
        part = parts_heading(body->kind, text_at(body, heading->start),
            heading->end - heading->start, &start, &length);
    if (part != NULL) {
        open_part(body, part, heading->start + start, length);
        return;
    }
    report_part(body, heading);
}

static void
take_heading(struct body *body, const struct line *line)
{
    struct heading heading;

    flush(body);
    heading = heading_read(body->origin, line, &body->first_level);
    if (body->kind->each == NULL && body->kind->part_count == 0) {
        split_verb(body);
        open_section(body, &heading);
    } else if (body->kind->each != NULL && heading.level == 1)
        open_matter(body, &heading);
    else
        open_part_heading(body, &heading);
}

/* ---- lines ---- */

/* True when the line is of a footnote, which ends the paragraph above. */
static bool
take_note(struct body *body, const struct line *line)
{
    struct label label;
    bool point = footnotes_open(body->notes) && line->type == LINE_TEXT &&
                 label_read(text_at(body, line->first), line->end - line->first,
                     &label) &&
                 judge(body, line, &label) != VERDICT_TEXT;

    if (!footnotes_take(body->notes, line, point))
        return false;
    if (body->passage->count > 0)
        passage_add_blank(body->passage, line->start);
    return true;
}

/* «**1.** Пункт»: no point to Markdown, but nothing else to people. */
static void
check_text(struct body *body, const struct line *line)
{
    struct label label;

    if (!line->after_text && label_read_bold(text_at(body, line->first),
                                 line->end - line->first, &label))
        message_add(body->origin->log, MESSAGE_LABEL_BOLD,
            place(body, line->first), label.typed);
}

/* «#Заголовок» and «#2. Заголовок»: headings to people only. They are read as
 * such, so that what is below is not said to be out of place. */
static bool
take_glued_heading(struct body *body, const struct line *line)
{
    const char *text = text_at(body, line->first);
    size_t size = line->end - line->first;
    size_t run = strspn(text, "#");
    struct label label;
    size_t length;

    if (line->after_text || run == 0 || run >= size ||
        (!utf8_letter(utf8_decode(text + run, size - run, &length)) &&
            !label_read(text + run, size - run, &label)))
        return false;
    message_add(
        body->origin->log, MESSAGE_HEADING_SPACE, place(body, line->first));
    take_heading(body, line);
    return true;
}

static void
take_line(struct body *body, const struct line *line)
{
    if (take_note(body, line))
        return;
    if (line->type == LINE_HEADING) {
        take_heading(body, line);
    } else if (line->type == LINE_RULE) {
        message_add(body->origin->log,
            line->after_text ? MESSAGE_HEADING_UNDERLINED : MESSAGE_MARKUP_RULE,
            place(body, line->first));
    } else if (line->type == LINE_TEXT) {
        if (take_glued_heading(body, line) || take_part(body, line) ||
            take_label(body, line))
            return;
        check_text(body, line);
        gather(body, line);
    } else if (line->type != LINE_DROPPED) {
        gather(body, line);
    }
}

void
body_read(const struct origin *origin, size_t from, const struct kind *kind,
    xmlNode *root)
{
    struct body body = { .origin = origin, .kind = kind };
    struct line line;

    body.lines = lines_new(origin, from);
    body.divisions = divisions_new(origin, from, kind, root);
    body.passage = passage_new(origin);
    body.notes = footnotes_new(origin, root);
    body.passage->notes = body.notes;
    aim(&body, body.divisions->container, 0);
    while (lines_next(body.lines, &line))
        take_line(&body, &line);
    flush(&body);
    footnotes_end(body.notes);
    divisions_close(body.divisions);
}
