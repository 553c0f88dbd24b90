/*
 * A reference is text to CommonMark: its brackets are hidden, and when the text
 * is written to the record, <note ref="1"/> takes its place. Words may stand
 * anywhere, so they are read into elements apart, and moved at the end.
 */
#include "read/footnote.h"

#include <stdio.h>
#include <string.h>

#include <libxml/hash.h>

#include "base/arena.h"
#include "base/message.h"
#include "base/utf8.h"
#include "read/braces.h"
#include "read/lines.h"
#include "read/markdown.h"
#include "read/origin.h"
#include "read/passage.h"
#include "record/element.h"
#include "record/node.h"
#include "record/record.h"

/* Columns before further paragraphs of a note. */
enum { INDENT = 4, LABELS_FIRST = 16 };

static const char open_sign[] = "[^";

/* What stands at the foot of the page. */
struct words {
    struct words *next;
    const char *label; /* "[^1]" */
    xmlNode *node;     /* in the holder; NULL: moved to a reference */
    xmlNode *first;    /* the <note> that it was moved to */
    struct place place;
};

struct footnotes {
    const struct origin *origin;
    xmlNode *root;
    xmlNode *holder; /* of all words; NULL: there are none */
    xmlHashTable *labels;
    struct words *words; /* latest first */
    struct passage *passage;
    struct words *open; /* lines go to its words */
    bool referred;      /* some passage has a reference */
};

static void
free_labels(void *labels)
{
    xmlHashFree(labels, NULL);
}

struct footnotes *
footnotes_new(const struct origin *origin, xmlNode *root)
{
    struct footnotes *notes = arena_alloc(origin->arena, sizeof(*notes));

    notes->origin = origin;
    notes->root = root;
    return notes;
}

/* Bytes of «[^1]» at the beginning of a text, or 0. */
static size_t
reference_length(const char *text, size_t size)
{
    size_t length = sizeof(open_sign) - 1;
    size_t i = length;

    if (size <= length || memcmp(text, open_sign, length) != 0)
        return 0;
    while (i < size &&
           ((unsigned char)text[i] >= 0x80 ||
               utf8_letter((unsigned char)text[i]) ||
               utf8_digit((unsigned char)text[i]) ||
               strchr("-_.", text[i]) != NULL) &&
           text[i] != '\0')
        i++;
    return i > length && i < size && text[i] == ']' ? i + 1 : 0;
}

/* ---- words ---- */

static void
keep_words(struct footnotes *notes, struct words *words)
{
    const struct words *before;
    char line[16];

    if (notes->labels == NULL) {
        notes->labels = xmlHashCreate(LABELS_FIRST);
        arena_defer(notes->origin->arena, free_labels, notes->labels);
    }
    before = xmlHashLookup(notes->labels, BAD_CAST words->label);
    if (before != NULL) {
        (void)snprintf(line, sizeof(line), "%d", before->place.line);
        message_add(notes->origin->log, MESSAGE_NOTE_TWICE, words->place,
            words->label, line);
        return;
    }
    (void)xmlHashAddEntry(notes->labels, BAD_CAST words->label, words);
    words->next = notes->words;
    notes->words = words;
}

static void
open_words(struct footnotes *notes, const struct line *line, size_t length)
{
    const struct origin *origin = notes->origin;
    const char *text = origin->text + line->first;
    struct words *words = arena_alloc(origin->arena, sizeof(*words));
    size_t content = length + 1;

    if (notes->holder == NULL) {
        notes->holder =
            xmlNewDocNode(notes->root->doc, NULL, BAD_CAST "notes", NULL);
        notes->passage = passage_new(origin);
    }
    words->label = arena_strndup(origin->arena, text, length);
    words->place = origin_place(origin, line->first);
    words->node = element_new(notes->holder, "note", words->place);
    keep_words(notes, words);
    notes->open = words;
    content += strspn(text + content, " \t");
    passage_add_text(notes->passage, line->first + content, line->end);
}

/* A note of one paragraph holds its text alone. */
static void
unwrap(xmlNode *note)
{
    xmlNode *p = note->children;

    if (p == NULL || p->next != NULL || !node_is(p, "p"))
        return;
    while (p->children != NULL)
        node_move(p->children, note);
    node_remove(p);
}

static void
close_words(struct footnotes *notes)
{
    struct words *words = notes->open;

    notes->open = NULL;
    if (words == NULL)
        return;
    if (passage_blank(notes->passage))
        message_add(notes->origin->log, MESSAGE_NOTE_MISSING, words->place,
            words->label);
    braces_take(notes->passage, NULL);
    markdown_write(notes->passage, words->node);
    passage_clear(notes->passage);
    unwrap(words->node);
}

static bool
goes_on(const struct line *line, bool point)
{
    if (line->type == LINE_BLANK)
        return true;
    if (point || (line->type != LINE_TEXT && line->type != LINE_ITEM &&
                     line->type != LINE_MARKUP))
        return false;
    return line->indent >= INDENT ||
           (line->after_text && line->type == LINE_TEXT);
}

static void
add_line(struct footnotes *notes, const struct line *line)
{
    struct passage *passage = notes->passage;
    size_t from = line_skip(notes->origin, line, INDENT);

    if (line->type == LINE_BLANK)
        passage_add_blank(passage, line->start);
    else if (line->type == LINE_ITEM)
        passage_add_item(passage, from, line->first, line->end);
    else if (line->type == LINE_MARKUP)
        passage_add_markup(passage, from, line->end);
    else
        passage_add_text(passage, line->first, line->end);
}

bool
footnotes_open(const struct footnotes *notes)
{
    return notes->open != NULL;
}

bool
footnotes_take(struct footnotes *notes, const struct line *line, bool point)
{
    const char *text = notes->origin->text + line->first;
    size_t size = line->end - line->first;
    size_t length = line->type == LINE_TEXT ? reference_length(text, size) : 0;

    if (length > 0 && length < size && text[length] == ':') {
        close_words(notes);
        open_words(notes, line, length);
        return true;
    }
    if (notes->open == NULL)
        return false;
    if (!goes_on(line, point)) {
        close_words(notes);
        return false;
    }
    add_line(notes, line);
    return true;
}

/* ---- references ---- */

static void
give_words(struct footnotes *notes, xmlNode *note)
{
    const char *label = node_attribute(notes->origin->arena, note, "ref");
    struct words *words = notes->labels == NULL
                              ? NULL
                              : xmlHashLookup(notes->labels, BAD_CAST label);

    node_set(note, "ref", NULL);
    if (words == NULL) {
        message_add(notes->origin->log, MESSAGE_NOTE_MISSING,
            record_place(note), label);
        return;
    }
    if (words->first != NULL) {
        xmlAddChildList(
            note, xmlDocCopyNodeList(note->doc, words->first->children));
        return;
    }
    words->first = note;
    while (words->node->children != NULL)
        node_move(words->node->children, note);
}

void
footnotes_end(struct footnotes *notes)
{
    const struct words *words;
    xmlNode *node = notes->referred ? notes->root : NULL;

    close_words(notes);
    for (; node != NULL; node = element_next(node))
        if (node->type == XML_ELEMENT_NODE && node_is(node, "note") &&
            xmlHasProp(node, BAD_CAST "ref") != NULL)
            give_words(notes, node);
    for (words = notes->words; words != NULL; words = words->next)
        if (words->first == NULL)
            message_add(notes->origin->log, MESSAGE_NOTE_UNUSED, words->place,
                words->label);
    xmlFreeNode(notes->holder);
}

/* ---- passages ---- */

/* «[^1]: …» where no line of words can begin. */
static bool
begins_words(
    const struct passage *passage, size_t line, const char *at, size_t length)
{
    const char *text = passage->text.data + passage->lines[line].begin;

    return at[length] == ':' && text + strspn(text, " \t>|*-") == at;
}

static void
hide(struct passage *passage, size_t line, char *at, size_t length)
{
    const struct origin *origin = passage->origin;
    size_t column =
        (size_t)(at - passage->text.data) - passage->lines[line].begin;
    size_t from = passage_offset(passage, (int)line + 1, (int)column + 1);
    const char *label = arena_strndup(origin->arena, at, length);
    struct passage_mark *mark;

    passage_hide(at, 1);
    passage_hide(at + length - 1, 1);
    if (begins_words(passage, line, at, length)) {
        message_add(
            origin->log, MESSAGE_NOTE_START, origin_place(origin, from), label);
        return;
    }
    mark = arena_alloc(origin->arena, sizeof(*mark));
    *mark = (struct passage_mark){ .from = from, .label = label };
    *passage->marks_end = mark;
    passage->marks_end = &mark->next;
}

void
footnotes_hide(struct passage *passage)
{
    const char *begin = passage->text.data;
    const char *end = begin + passage->text.length;
    char *at = passage->text.data;
    size_t line = 0;
    size_t length;

    for (; (at = strstr(at, open_sign)) != NULL; at++) {
        length = reference_length(at, (size_t)(end - at));
        if (length == 0 || (at > begin && at[-1] == '\\'))
            continue;
        while (line + 1 < passage->count &&
               passage->lines[line + 1].begin <= (size_t)(at - begin))
            line++;
        hide(passage, line, at, length);
    }
}

char *
footnotes_find(char *text, size_t *length)
{
    char open[sizeof(open_sign)];
    char close[] = "]";
    char *at;
    const char *end;

    memcpy(open, open_sign, sizeof(open));
    passage_hide(open, 1);
    passage_hide(close, 1);
    at = strstr(text, open);
    end = at == NULL ? NULL : strchr(at, close[0]);
    if (end == NULL)
        return NULL;
    *length = (size_t)(end - at) + 1;
    return at;
}

/* The first of these references that was not met yet, or NULL. */
static struct passage_mark *
take_mark(struct passage *passage, const char *text, size_t length)
{
    char *label = arena_strndup(passage->origin->arena, text, length);
    struct passage_mark *mark;

    label[passage_restore(label, length)] = '\0';
    while (passage->marks != NULL && passage->marks->taken)
        passage->marks = passage->marks->next;
    mark = passage->marks;
    while (mark != NULL && (mark->taken || strcmp(mark->label, label) != 0))
        mark = mark->next;
    if (mark != NULL)
        mark->taken = true;
    return mark;
}

bool
footnotes_write(
    struct passage *passage, const char *text, size_t length, xmlNode *parent)
{
    struct passage_mark *mark;
    xmlNode *note;

    if (passage->notes == NULL)
        return false;
    mark = take_mark(passage, text, length);
    if (mark == NULL)
        return false;
    note =
        element_new(parent, "note", origin_place(passage->origin, mark->from));
    node_set(note, "ref", mark->label);
    passage->notes->referred = true;
    return true;
}

void
footnotes_pass(struct passage *passage, char *text)
{
    size_t length;

    for (; (text = footnotes_find(text, &length)) != NULL; text += length)
        (void)take_mark(passage, text, length);
}

void
footnotes_report(const struct passage *passage)
{
    const struct passage_mark *mark = passage->marks;

    for (; mark != NULL; mark = mark->next)
        if (!mark->taken)
            message_add(passage->origin->log, MESSAGE_NOTE_PLACE,
                origin_place(passage->origin, mark->from), mark->label);
}
