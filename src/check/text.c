#include "check/text.h"

#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/utf8.h"
#include "check/checking.h"
#include "check/known.h"
#include "check/named.h"
#include "check/reference.h"
#include "check/rows.h"
#include "check/scalar.h"
#include "check/value.h"
#include "read/points.h"
#include "read/verbs.h"
#include "record/attribute.h"
#include "record/kind.h"
#include "record/node.h"
#include "record/record.h"
#include "record/spelling.h"
#include "record/vocabulary.h"
#include "russian/date.h"

enum { CONTEXT_BYTES = 40, BLANKS_MAX = 8 };

static const char each_attributes[] = "n|id";
static const char part_attributes[] = "verb|label";
static const char votes_attributes[] = "for|against|abstained|verb|label";

void
text_unknown(
    struct check *check, const xmlNode *node, const struct spelling *spelling)
{
    const char *parent = node_name(node->parent);

    if (spelling->best != NULL && spelling->distance > 0)
        message_add(check->log, MESSAGE_TEXT_ELEMENT_NEAR, record_place(node),
            node_name(node), parent, spelling->best);
    else
        message_add(check->log, MESSAGE_TEXT_ELEMENT, record_place(node),
            node_name(node), parent);
}

static void
report_element(struct check *check, const xmlNode *node)
{
    struct spelling spelling = { .word = node_name(node) };
    unsigned i;

    for (i = 0; i < vocabulary_count; i++)
        spelling_offer(&spelling, vocabulary[i].name);
    text_unknown(check, node, &spelling);
}

/* The next start of a character at or behind `text`. */
static const char *
character(const char *text)
{
    while (((unsigned char)*text & 0xC0) == 0x80)
        text++;
    return text;
}

/* Behind the first blank at or after `text`; `end` when there is none. */
static const char *
word_start(const char *text, const char *end)
{
    while (text < end && *text != ' ')
        text++;
    return text;
}

/* The place with a little of the text around it. */
static const char *
context(struct check *check, const char *text, const char *blank)
{
    const char *after = blank + strspn(blank, "_{");
    const char *end = after + strnlen(after, CONTEXT_BYTES);
    const char *from = text;

    if (blank - text > CONTEXT_BYTES)
        from = word_start(blank - CONTEXT_BYTES, blank);
    end = character(end);
    return text_line(
        check->arena, arena_strndup(check->arena, from, (size_t)(end - from)));
}

/* ____, or {{the name of what goes there}}; NULL: none. */
static const char *
next_blank(const char *text)
{
    const char *line = strstr(text, "___");
    const char *braces = strstr(text, "{{");

    return line == NULL || (braces != NULL && braces < line) ? braces : line;
}

/* A form to be filled in has many: the first ones of a paragraph are
 * enough. */
static void
check_blanks(struct check *check, const xmlNode *text)
{
    const char *content = (const char *)text->content;
    const char *blank = content;
    int count = check->blank ? BLANKS_MAX : 0;

    while (count++ < BLANKS_MAX && (blank = next_blank(blank)) != NULL) {
        message_add(check->log, MESSAGE_TEXT_UNFILLED,
            record_place(text->parent), context(check, content, blank));
        blank += strspn(blank, "_{");
    }
}

/* {исполнитель: ____} is reported and left out. */
static void
check_unfilled(
    struct check *check, xmlNode *node, const char *name, const char *alias)
{
    const char *value = node_attribute(check->arena, node, name);

    if (value == NULL || !scalar_blank(value))
        return;
    if (!check->blank)
        message_add(check->log, MESSAGE_FIELD_UNFILLED, record_place(node),
            log_language(check->log) == LANGUAGE_RU ? alias : name);
    node_set(node, name, NULL);
}

/* A doer may be anybody in words; an id is somebody's of the file. */
static void
check_doer(struct check *check, const xmlNode *node)
{
    const char *doer = node_attribute(check->arena, node, "doer");

    if (doer != NULL && check->organization != NULL && known_is_id(doer))
        (void)known_id(check, doer, node);
}

/* A term that cannot be read is reported and left out. */
static void
check_due(struct check *check, xmlNode *node)
{
    const char *due;
    char printed[DATE_TEXT];
    struct date date;
    enum date_result result;

    check_unfilled(check, node, "due", "срок");
    check_unfilled(check, node, "doer", "исполнитель");
    check_doer(check, node);
    due = node_attribute(check->arena, node, "due");
    if (due == NULL)
        return;
    result = date_read(due, strlen(due), &date);
    if (result != DATE_VALID) {
        message_add(check->log,
            result == DATE_NONE ? MESSAGE_DATE_WRONG : MESSAGE_DATE_NO_DAY,
            record_place(node), due);
        node_set(node, "due", NULL);
        return;
    }
    (void)date_print(date, DATE_ISO, printed);
    node_set(node, "due", printed);
}

/* Tables that are captioned, or may be referred to, are counted through the
 * record; a number that was typed is kept. */
static void
number_table(struct check *check, xmlNode *node)
{
    const xmlNode *title = node_child(node, "title");
    const char *typed = node_attribute(check->arena, node, "n");
    const char *next;

    if ((!node_is(node, "table") && !rows_are(check, node)) ||
        (title == NULL && typed == NULL && !xmlHasProp(node, BAD_CAST "id")))
        return;
    next = arena_printf(check->arena, "%u", ++check->tables);
    if (typed == NULL) {
        node_set(node, "n", next);
        return;
    }
    if (strcmp(typed, next) == 0)
        return;
    points_finding(check->log, FINDING_PLACE,
        record_place(title == NULL ? node : title), typed, next);
    if (strspn(typed, "0123456789") == strlen(typed))
        check->tables = (unsigned)strtoul(typed, NULL, 10);
}

static void
count_section(struct check *check, const xmlNode *node)
{
    if (node_is(node, "section") && ++check->sections == RECORD_SECTIONS + 1)
        message_add(check->log, MESSAGE_SECTIONS_MANY, record_place(node),
            arena_printf(check->arena, "%d", RECORD_SECTIONS));
}

/* A link to #id is a reference. */
static void
make_reference(struct check *check, xmlNode *node)
{
    const char *href = node_attribute(check->arena, node, "href");

    if (!node_is(node, "link") || href == NULL || href[0] != '#')
        return;
    xmlNodeSetName(node, BAD_CAST "ref");
    node_set(node, "href", NULL);
    node_set(node, "to", href + 1);
}

/* The name of its file is href, as in Markdown; who cannot see an image hears
 * its description. */
static void
check_image(struct check *check, xmlNode *node)
{
    const char *file = node_attribute(check->arena, node, "href");
    const char *text = node_attribute(check->arena, node, "alt");

    if (!node_is(node, "image"))
        return;
    if (file == NULL) {
        file = node_attribute(check->arena, node, "src");
        node_set(node, "src", NULL);
        node_set(node, "href", file);
    }
    if (file == NULL || *file == '\0')
        message_add(check->log, MESSAGE_IMAGE_FILE, record_place(node));
    else if (text == NULL || *text == '\0')
        message_add(
            check->log, MESSAGE_IMAGE_ALTERNATIVE, record_place(node), file);
}

static void
check_row(struct check *check, const xmlNode *row, unsigned columns)
{
    unsigned more = columns;
    const xmlNode *node;

    for (node = node_first(row); node != NULL; node = node_next(node))
        if (node_is(node, "cell") && more-- == 0) {
            message_add(check->log, MESSAGE_TABLE_ROW, record_place(node),
                arena_printf(check->arena, "%u", columns));
            return;
        }
}

/* The first row says how many columns there are; what stands behind the last
 * one would not be printed. */
static void
check_rows(struct check *check, const xmlNode *table)
{
    const xmlNode *row = node_first(table);
    unsigned columns;

    if (!node_is(table, "table"))
        return;
    while (row != NULL && !node_is(row, "row"))
        row = node_next(row);
    if (row == NULL)
        return;
    columns = node_count(row, "cell");
    if (columns > RECORD_COLUMNS)
        message_add(check->log, MESSAGE_TABLE_COLUMNS, record_place(table),
            arena_printf(check->arena, "%d", RECORD_COLUMNS));
    for (row = node_next(row); row != NULL; row = node_next(row))
        if (node_is(row, "row"))
            check_row(check, row, columns);
}

/* A number alone would be printed. */
static void
check_point(struct check *check, const xmlNode *node)
{
    const xmlNode *first = node->children;

    if (!node_is(node, "point") ||
        (first != NULL && !node_is(first, "point") &&
            (!node_is(first, "p") || first->children != NULL)))
        return;
    message_add(check->log, MESSAGE_POINT_EMPTY, record_place(node),
        node_attribute(check->arena, node, "n"));
}

static void
walk_element(struct check *check, xmlNode *node, int holds, unsigned depth)
{
    const struct word *word =
        vocabulary_find(rows_are(check, node) ? "table" : node_name(node));

    if (word == NULL || (word->is & holds) == 0) {
        report_element(check, node);
        return;
    }
    attributes_check(check->arena, check->log, node, word->attributes);
    number_table(check, node);
    count_section(check, node);
    reference_add(check, node);
    check_due(check, node);
    make_reference(check, node);
    value_check(check, node);
    check_image(check, node);
    check_rows(check, node);
    if (rows_make(check, node))
        rows_check(check, node, depth + 1);
    else
        text_walk(check, node, word->holds, depth + 1);
    check_point(check, node);
}

/* Text, comment or processing instruction. */
static void
walk_other(struct check *check, xmlNode *node, int holds)
{
    bool text =
        node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE;

    if (text && (holds & HOLD_TEXT) != 0) {
        check_blanks(check, node);
        return;
    }
    if (text && !xmlIsBlankNode(node))
        message_add(check->log, MESSAGE_TEXT_STRAY, record_place(node->parent),
            node_name(node->parent));
    node_remove(node);
}

void
text_walk(struct check *check, xmlNode *parent, int holds, unsigned depth)
{
    xmlNode *node;
    xmlNode *next;

    if (depth > RECORD_DEPTH) {
        message_add(check->log, MESSAGE_TEXT_DEPTH, record_place(parent),
            arena_printf(check->arena, "%d", RECORD_DEPTH));
        return;
    }
    for (node = parent->children; node != NULL; node = next) {
        next = node->next;
        if (node->type == XML_ELEMENT_NODE)
            walk_element(check, node, holds, depth);
        else
            walk_other(check, node, holds);
    }
}

static void
check_votes(struct check *check, const xmlNode *node)
{
    static const char *const names[][2] = {
        { "for", "за" },
        { "against", "против" },
        { "abstained", "воздержались" },
    };
    size_t i;

    for (i = 0; i < sizeof(names) / sizeof(names[0]); i++) {
        const char *value = node_attribute(check->arena, node, names[i][0]);

        if (value == NULL || value[0] == '\0')
            message_add(check->log, MESSAGE_VOTES_MISSING, record_place(node),
                names[i][1]);
        else if (strspn(value, "_") == strlen(value))
            message_add(check->log, MESSAGE_FIELD_UNFILLED, record_place(node),
                names[i][1]);
        else if (strspn(value, "0123456789") != strlen(value))
            message_add(check->log, MESSAGE_VOTES_WRONG, record_place(node),
                names[i][1], value);
    }
}

static const struct part *
part_of(const struct kind *kind, const xmlNode *node)
{
    unsigned i;

    for (i = 0; i < kind->part_count; i++)
        if (node_is(node, kind->parts[i].name))
            return &kind->parts[i];
    return NULL;
}

static void
walk_part(struct check *check, xmlNode *node)
{
    const struct part *part = part_of(check->kind, node);

    if (part != NULL)
        attributes_check(check->arena, check->log, node,
            part->type == PART_VOTES ? votes_attributes : part_attributes);
    if (node_is(node, "title")) {
        text_walk(check, node, HOLD_LINE, 2);
    } else if (part == NULL) {
        report_element(check, node);
    } else if (part->type == PART_VOTES) {
        check_votes(check, node);
        text_walk(check, node, HOLD_NOTHING, 2);
    } else {
        text_walk(check, node, HOLD_BLOCK, 2);
    }
}

/* A text whose headings are named in kind.xml. */
static void
walk_named(struct check *check, xmlNode *text)
{
    const struct kind *kind = check->kind;
    xmlNode *node;
    xmlNode *next;

    for (node = text->children; node != NULL; node = next) {
        next = node->next;
        if (node->type != XML_ELEMENT_NODE)
            walk_other(check, node, HOLD_NOTHING);
        else if (part_of(kind, node) == NULL)
            report_element(check, node);
        else
            walk_part(check, node);
    }
    named_check(check, text);
}

/* One matter: a title and the parts of kind.xml. */
static void
walk_each(struct check *check, xmlNode *each)
{
    xmlNode *node;
    xmlNode *next;

    attributes_check(check->arena, check->log, each, each_attributes);
    reference_add(check, each);
    for (node = each->children; node != NULL; node = next) {
        next = node->next;
        if (node->type == XML_ELEMENT_NODE)
            walk_part(check, node);
        else
            walk_other(check, node, HOLD_NOTHING);
    }
}

static void
take_one(struct check *check, xmlNode *node, unsigned count)
{
    node_move(node, check->record);
    if (check->kind->each == NULL && check->kind->part_count > 0) {
        walk_named(check, node);
        return;
    }
    if (check->kind->each == NULL) {
        text_walk(check, node, HOLD_BLOCK, 1);
        if (check->kind->verbs != NULL)
            verbs_find(node, check->kind->verbs);
        return;
    }
    if (!xmlHasProp(node, BAD_CAST "n"))
        node_set(node, "n", arena_printf(check->arena, "%u", count));
    walk_each(check, node);
}

static unsigned
take(struct check *check, const char *name)
{
    xmlNode *node;
    xmlNode *next;
    unsigned count = 0;

    for (node = node_first(check->raw); node != NULL; node = next) {
        next = node_next(node);
        if (node_is(node, name))
            take_one(check, node, ++count);
    }
    return count;
}

/* True when the text was there, but nothing in it. */
static bool
is_empty(const struct check *check)
{
    const xmlNode *text = node_child(check->record, "text");

    return node_first(text) == NULL;
}

/* A form to be filled in by hand has all named parts, and the table. */
static void
make_room(struct check *check, unsigned count)
{
    xmlNode *text;

    if (count > 0 || check->kind->each != NULL)
        return;
    text = node_add(check->record, "text", NULL, check->record);
    named_check(check, text);
    if (check->kind->columns != NULL)
        rows_blank(check, text);
}

void
text_check(struct check *check)
{
    const struct kind *kind = check->kind;
    struct place place = record_place(check->record);
    unsigned count;

    count = take(check, kind->each == NULL ? "text" : kind->each);
    if (check->blank) {
        make_room(check, count);
        return;
    }
    if (kind->each == NULL && (count == 0 || is_empty(check)))
        message_add(check->log, MESSAGE_TEXT_MISSING, place);
    else if (kind->each == NULL && count > 1)
        message_add(check->log, MESSAGE_FIELD_TWICE,
            record_place(xmlGetLastChild(check->record)), "text");
    else if (kind->columns != NULL)
        rows_end(check);
    else if (count < kind->each_minimum)
        message_add(check->log, MESSAGE_EACH_MISSING, place,
            arena_printf(check->arena, "%u", kind->each_minimum));
}
