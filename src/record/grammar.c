#include "record/grammar.h"

#include <stdbool.h>
#include <string.h>

#include <libxml/tree.h>

#include "base/arena.h"
#include "base/file.h"
#include "record/columns.h"
#include "record/datatype.h"
#include "record/kind.h"
#include "record/schema.h"
#include "record/vocabulary.h"

#define RELAX_NG "http://relaxng.org/ns/structure/1.0"
#define DATATYPES "http://www.w3.org/2001/XMLSchema-datatypes"

/* The pattern of any kind, which annexes cite. */
#define ALL_KINDS "kinds"

/* The classes of the vocabulary. */
static const struct {
    int hold;
    const char *name;
} classes[] = {
    { HOLD_INLINE, "inline" },
    { HOLD_BLOCK, "block" },
    { HOLD_ITEM, "items" },
    { HOLD_ROW, "rows" },
    { HOLD_CELL, "cells" },
    { HOLD_TITLE, "titles" },
};
enum { CLASSES = sizeof(classes) / sizeof(classes[0]) };

/* ---- the text ---- */

/* Anything that `holds` allows, in any order. */
static void
add_content(xmlNode *parent, int holds)
{
    xmlNode *choice;
    size_t i;

    if (holds == HOLD_NOTHING) {
        (void)schema_add(parent, "empty");
        return;
    }
    choice = schema_any(parent);
    if ((holds & HOLD_TEXT) != 0)
        (void)schema_add(choice, "text");
    for (i = 0; i < CLASSES; i++)
        if ((holds & classes[i].hold) != 0)
            (void)schema_named(choice, "ref", classes[i].name);
}

static void
define_text(xmlNode *grammar)
{
    size_t i;
    unsigned w;

    for (i = 0; i < CLASSES; i++) {
        xmlNode *choice = schema_add(
            schema_named(grammar, "define", classes[i].name), "choice");

        for (w = 0; w < vocabulary_count; w++)
            if ((vocabulary[w].is & classes[i].hold) != 0)
                (void)schema_named(choice, "ref", vocabulary[w].name);
    }
    for (w = 0; w < vocabulary_count; w++) {
        const char *name = vocabulary[w].name;
        xmlNode *element = schema_named(
            schema_named(grammar, "define", name), "element", name);

        schema_attributes(element, vocabulary[w].attributes);
        add_content(element, vocabulary[w].holds);
    }
}

/* ---- people and annexes ---- */

/* <forms><acc>…</acc></forms> or <forms acc="…"/> */
static void
write_forms(xmlNode *element, const struct field *forms)
{
    schema_attributes(element, "gen|dat|acc|ins|prep");
    datatype_group(element, forms);
}

static const struct field *
forms_of_names(void)
{
    unsigned count;
    const struct field *keys = field_keys(FIELD_PERSON, &count);

    return field_find(keys, count, "forms");
}

/* Keys of a map, typed as elements. */
static void
add_keys(xmlNode *choice)
{
    unsigned count;
    const struct field *keys = field_keys(FIELD_PERSON, &count);
    unsigned i;

    for (i = 0; i < count; i++) {
        xmlNode *element = schema_named(choice, "element", keys[i].name);

        if (keys[i].type == FIELD_GROUP)
            write_forms(element, &keys[i]);
        else
            (void)schema_named(element, "ref", DATATYPE_CASED);
    }
}

/* A text, and the forms of it that are written down inside: <form case="acc">
 * and <forms acc="…"/>. */
static void
define_cased(xmlNode *grammar)
{
    const struct field *forms = forms_of_names();
    xmlNode *define = schema_named(grammar, "define", DATATYPE_CASED);
    xmlNode *form;
    xmlNode *content;

    schema_attributes(define, "case");
    content = schema_any(define);
    (void)schema_add(content, "text");
    write_forms(schema_named(content, "element", forms->name), forms);
    form = schema_named(content, "element", "form");
    schema_attributes(form, "case");
    (void)schema_add(form, "text");
}

/* An id or a name; a map; <position> beside <person>; a list of these. */
static void
define_person(xmlNode *grammar)
{
    static const char *const inner[] = { "item", "person" };
    xmlNode *define = schema_named(grammar, "define", DATATYPE_PERSON);
    xmlNode *choice;
    xmlNode *keys;
    size_t i;

    schema_attributes(define, field_attributes(FIELD_PERSON));
    choice = schema_add(define, "choice");
    (void)schema_add(choice, "text");
    keys = schema_add(schema_add(choice, "oneOrMore"), "choice");
    add_keys(keys);
    (void)schema_named(
        schema_named(keys, "element", "form"), "ref", DATATYPE_CASED);
    for (i = 0; i < 2; i++)
        (void)schema_named(
            schema_named(keys, "element", inner[i]), "ref", DATATYPE_PERSON);
    define_cased(grammar);
}

static void
define_annex(xmlNode *grammar)
{
    unsigned count;
    const struct field *keys = field_keys(FIELD_ANNEXES, &count);
    xmlNode *define = schema_named(grammar, "define", DATATYPE_ANNEX_CONTENT);
    xmlNode *choice;
    xmlNode *parts;
    unsigned i;

    (void)schema_named(
        schema_named(schema_named(grammar, "define", DATATYPE_ANNEX), "element",
            "annex"),
        "ref", DATATYPE_ANNEX_CONTENT);
    schema_attributes(define, field_attributes(FIELD_ANNEXES));
    choice = schema_add(define, "choice");
    (void)schema_add(choice, "text");
    parts = schema_add(choice, "interleave");
    for (i = 0; i < count; i++)
        (void)schema_add(schema_named(schema_add(parts, "optional"), "element",
                             keys[i].name),
            "text");
    (void)schema_named(schema_add(parts, "optional"), "ref", ALL_KINDS);
}

/* ---- kinds ---- */

static void
add_part(xmlNode *parent, const struct part *part)
{
    xmlNode *element =
        schema_named(schema_add(parent, "zeroOrMore"), "element", part->name);

    if (part->type == PART_VOTES) {
        (void)schema_named(element, "attribute", "for");
        (void)schema_named(element, "attribute", "against");
        (void)schema_named(element, "attribute", "abstained");
        return;
    }
    schema_attributes(element, "verb|label");
    add_content(element, HOLD_BLOCK);
}

/* Parts of a matter, or of a text whose headings are named. */
static void
add_parts(xmlNode *parts, const struct kind *kind)
{
    unsigned i;

    for (i = 0; i < kind->part_count; i++)
        add_part(parts, &kind->parts[i]);
}

/* ---- tables of declared columns ---- */

static void
add_cells(xmlNode *parent, const struct columns *columns, bool head)
{
    xmlNode *cells = schema_add(parent, "interleave");
    unsigned i;

    for (i = 0; i < columns->count; i++) {
        const struct column *column = &columns->list[i];
        bool must = column->required && column->type == COLUMN_TEXT;
        xmlNode *cell =
            schema_named(must ? cells : schema_add(cells, "optional"),
                "element", column->name);

        if (head)
            schema_attributes(cell, "width|align");
        add_content(cell, head ? HOLD_LINE : HOLD_LINE | HOLD_BLOCK);
    }
}

static void
add_rows(xmlNode *parent, const struct columns *columns)
{
    xmlNode *element = schema_named(parent, "element", columns->name);
    xmlNode *rows;

    schema_attributes(element, "n|id");
    (void)schema_named(schema_add(element, "optional"), "ref", "title");
    add_cells(
        schema_named(schema_add(element, "optional"), "element", COLUMNS_HEAD),
        columns, true);
    rows = schema_add(schema_add(element, "oneOrMore"), "choice");
    add_content(schema_named(rows, "element", COLUMNS_GROUP), HOLD_LINE);
    add_cells(schema_named(rows, "element", COLUMNS_ROW), columns, false);
}

static const char *
blocks_of(struct arena *arena, const struct kind *kind)
{
    return arena_printf(arena, "%s.blocks", kind->name);
}

/* What a text may hold in which such a table may stand: in sections and
 * points, too. */
static void
define_blocks(xmlNode *grammar, struct arena *arena, const struct kind *kind)
{
    static const char *const holders[] = { "section", "point" };
    const char *name = blocks_of(arena, kind);
    xmlNode *choice = schema_any(schema_named(grammar, "define", name));
    size_t i;

    (void)schema_named(choice, "ref", "block");
    add_rows(choice, kind->columns);
    for (i = 0; i < sizeof(holders) / sizeof(holders[0]); i++) {
        xmlNode *element = schema_named(choice, "element", holders[i]);

        schema_attributes(element, vocabulary_find(holders[i])->attributes);
        (void)schema_named(schema_add(element, "optional"), "ref", "title");
        (void)schema_named(element, "ref", name);
    }
}

static void
add_body(xmlNode *parent, struct arena *arena, const struct kind *kind)
{
    xmlNode *element;
    xmlNode *parts;

    if (kind->each != NULL) {
        parent = schema_times(parent, kind->each_minimum > 0, true);
        element = schema_named(parent, "element", kind->each);
        schema_attributes(element, "n|id");
        parts = schema_add(element, "interleave");
        (void)schema_named(parts, "ref", "title");
        add_parts(parts, kind);
    } else if (kind->part_count > 0) {
        element = schema_named(parent, "element", "text");
        add_parts(schema_add(element, "interleave"), kind);
    } else if (kind->columns != NULL) {
        (void)schema_named(schema_named(parent, "element", "text"), "ref",
            blocks_of(arena, kind));
    } else {
        add_content(schema_named(parent, "element", "text"), HOLD_BLOCK);
    }
}

/* The element of a kind goes also by the names of its variants. */
static xmlNode *
kind_element(xmlNode *place, const struct kind *kind)
{
    xmlNode *element;
    xmlNode *names;
    unsigned i;

    if (kind->variant_count == 0)
        return schema_named(place, "element", kind->name);
    element = schema_add(place, "element");
    names = schema_add(element, "choice");
    xmlNodeAddContent(schema_add(names, "name"), BAD_CAST kind->name);
    for (i = 0; i < kind->variant_count; i++)
        xmlNodeAddContent(
            schema_add(names, "name"), BAD_CAST kind->variants[i].name);
    return element;
}

static void
define_kind(xmlNode *place, struct arena *arena, const struct kind *kind,
    unsigned musts)
{
    bool blank = field_find(kind->fields, kind->field_count, "blank") != NULL;
    xmlNode *element = kind_element(place, kind);
    xmlNode *parts;
    unsigned i;

    schema_attributes(element, "v");
    parts = schema_add(element, "interleave");
    for (i = 0; i < kind->field_count; i++)
        datatype_field(parts, &kind->fields[i], blank ? DATATYPE_BLANK : musts);
    add_body(blank ? schema_add(parts, "optional") : parts, arena, kind);
}

static void
define_kinds(xmlNode *grammar, struct arena *arena, struct library *library,
    struct log *log)
{
    size_t count;
    const struct kind **kinds = kind_list(library, arena, &count, log);
    xmlNode *choice =
        schema_add(schema_named(grammar, "define", ALL_KINDS), "choice");
    size_t i;

    for (i = 0; i < count; i++) {
        define_kind(choice, arena, kinds[i], DATATYPE_ANNEXED);
        if (kinds[i]->columns != NULL)
            define_blocks(grammar, arena, kinds[i]);
    }
}

void
grammar_write(struct library *library, const struct kind *kind,
    struct buffer *out, struct log *log)
{
    struct arena *arena = arena_new();
    xmlDoc *document = xmlNewDoc(BAD_CAST "1.0");
    xmlNode *grammar = xmlNewDocNode(document, NULL, BAD_CAST "grammar", NULL);
    xmlChar *text;
    int size;

    (void)xmlDocSetRootElement(document, grammar);
    xmlSetNs(grammar, xmlNewNs(grammar, BAD_CAST RELAX_NG, NULL));
    (void)xmlNewNsProp(
        grammar, NULL, BAD_CAST "datatypeLibrary", BAD_CAST DATATYPES);
    define_kind(schema_add(grammar, "start"), arena, kind, DATATYPE_ALONE);
    define_kinds(grammar, arena, library, log);
    define_person(grammar);
    define_annex(grammar);
    define_text(grammar);
    xmlDocDumpFormatMemoryEnc(document, &text, &size, "UTF-8", 1);
    buffer_append(out, text, (size_t)size);
    xmlFree(text);
    xmlFreeDoc(document);
    arena_free(arena);
}
