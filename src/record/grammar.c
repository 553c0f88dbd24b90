#include "record/grammar.h"

#include <stdbool.h>
#include <string.h>

#include <libxml/tree.h>

#include "base/arena.h"
#include "base/file.h"
#include "record/columns.h"
#include "record/kind.h"
#include "record/vocabulary.h"

#define RELAX_NG "http://relaxng.org/ns/structure/1.0"
#define DATATYPES "http://www.w3.org/2001/XMLSchema-datatypes"

/* Names of the patterns that several places cite. */
#define PERSON "person"
#define ANNEX "annex"
#define CASED "cased"
#define ALL_KINDS "kinds"

/* What the canonical record says of a person and its posts in attributes. */
static const char person_attributes[] =
    "id|last|first|patronymic|initials|gender|reason|role";

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

static xmlNode *
add(xmlNode *parent, const char *name)
{
    return xmlNewChild(parent, NULL, BAD_CAST name, NULL);
}

/* <element name="…">, <define name="…">, <ref name="…">. */
static xmlNode *
named(xmlNode *parent, const char *name, const char *value)
{
    xmlNode *node = add(parent, name);

    (void)xmlNewNsProp(node, NULL, BAD_CAST "name", BAD_CAST value);
    return node;
}

static void
add_value(xmlNode *parent, const char *value, size_t size)
{
    xmlNode *node = add(parent, "value");

    xmlNodeAddContentLen(node, BAD_CAST value, (int)size);
}

static xmlNode *
any_of(xmlNode *parent)
{
    return add(add(parent, "zeroOrMore"), "choice");
}

/* Attributes of any text, none of which must be there: "a|b". */
static void
add_attributes(xmlNode *parent, const char *names)
{
    while (names != NULL && *names != '\0') {
        size_t length = strcspn(names, "|");
        xmlNode *attribute = add(add(parent, "optional"), "attribute");
        xmlChar *name = xmlStrndup(BAD_CAST names, (int)length);

        (void)xmlNewNsProp(attribute, NULL, BAD_CAST "name", name);
        xmlFree(name);
        names += length + (names[length] == '|');
    }
}

/* ---- the text ---- */

/* Anything that `holds` allows, in any order. */
static void
add_content(xmlNode *parent, int holds)
{
    xmlNode *choice;
    size_t i;

    if (holds == HOLD_NOTHING) {
        (void)add(parent, "empty");
        return;
    }
    choice = any_of(parent);
    if ((holds & HOLD_TEXT) != 0)
        (void)add(choice, "text");
    for (i = 0; i < CLASSES; i++)
        if ((holds & classes[i].hold) != 0)
            (void)named(choice, "ref", classes[i].name);
}

static void
define_text(xmlNode *grammar)
{
    size_t i;
    unsigned w;

    for (i = 0; i < CLASSES; i++) {
        xmlNode *choice =
            add(named(grammar, "define", classes[i].name), "choice");

        for (w = 0; w < vocabulary_count; w++)
            if ((vocabulary[w].is & classes[i].hold) != 0)
                (void)named(choice, "ref", vocabulary[w].name);
    }
    for (w = 0; w < vocabulary_count; w++) {
        const char *name = vocabulary[w].name;
        xmlNode *element =
            named(named(grammar, "define", name), "element", name);

        add_attributes(element, vocabulary[w].attributes);
        add_content(element, vocabulary[w].holds);
    }
}

/* ---- fields ---- */

/* The needs that make a field stand in a document by itself, in an annexe,
 * and in one that may be a form to be filled in by hand. */
enum {
    MUSTS_BLANK = 0,
    MUSTS_ANNEXED = 1 << FIELD_REQUIRED,
    MUSTS_ALONE = MUSTS_ANNEXED | 1 << FIELD_ALONE
};

static void add_field(
    xmlNode *parent, const struct field *field, unsigned musts);

static void
write_text(xmlNode *element, const struct field *field)
{
    (void)field;
    (void)add(element, "text");
}

static void
write_lines(xmlNode *element, const struct field *field)
{
    xmlNode *choice = any_of(element);

    (void)field;
    (void)add(choice, "text");
    (void)named(choice, "ref", "br");
}

static void
write_date(xmlNode *element, const struct field *field)
{
    xmlNode *attribute = named(add(element, "optional"), "attribute", "iso");

    (void)field;
    (void)xmlNewNsProp(
        add(attribute, "data"), NULL, BAD_CAST "type", BAD_CAST "date");
    (void)add(element, "text");
}

/* "inline=в строке|line": each word is a value. */
static void
write_words(xmlNode *element, const char *words)
{
    xmlNode *choice = add(element, "choice");

    while (*words != '\0') {
        size_t length = strcspn(words, "|=");

        add_value(choice, words, length);
        words += length + (words[length] != '\0');
    }
}

static void
write_choice(xmlNode *element, const struct field *field)
{
    write_words(element, field->choices);
}

/* As typed, or with what the kind says of the variant. */
static void
write_variant(xmlNode *element, const struct field *field)
{
    (void)field;
    add_attributes(element, "name|gender|gen|dat|ins");
    (void)add(element, "text");
}

static void
write_yes_no(xmlNode *element, const struct field *field)
{
    (void)field;
    write_words(element, "yes|no|да|нет|true|false");
}

static void
write_person(xmlNode *element, const struct field *field)
{
    (void)field;
    (void)named(element, "ref", PERSON);
}

static void
write_list(xmlNode *element, const struct field *field)
{
    xmlNode *choice = add(element, "choice");

    (void)field;
    (void)add(choice, "text");
    (void)add(named(add(choice, "oneOrMore"), "element", "item"), "text");
}

static void
write_group(xmlNode *element, const struct field *field)
{
    xmlNode *choice = add(element, "choice");
    xmlNode *fields;
    unsigned i;

    (void)add(choice, "text");
    fields = add(choice, "interleave");
    for (i = 0; i < field->field_count; i++)
        add_field(fields, &field->fields[i], MUSTS_ALONE);
}

/* One group, or a list of them. */
static void
write_groups(xmlNode *element, const struct field *field)
{
    xmlNode *choice = add(element, "choice");

    write_group(choice, field);
    write_group(named(add(choice, "oneOrMore"), "element", "item"), field);
}

static void
write_organization(xmlNode *element, const struct field *field)
{
    xmlNode *choice = add(element, "choice");

    (void)field;
    (void)named(choice, "attribute", "id");
    (void)add(choice, "text");
}

static void
write_organizations(xmlNode *element, const struct field *field)
{
    xmlNode *choice = add(element, "choice");

    (void)add(choice, "text");
    choice = add(add(choice, "oneOrMore"), "choice");
    (void)add(named(choice, "element", "item"), "text");
    write_organization(named(choice, "element", "organization"), field);
}

static void
write_body(xmlNode *element, const struct field *field)
{
    xmlNode *choice;

    (void)field;
    add_attributes(element, "id|term|secretary");
    choice = add(element, "choice");
    (void)add(choice, "text");
    (void)named(
        named(add(choice, "zeroOrMore"), "element", "name"), "ref", CASED);
}

static void
write_annexes(xmlNode *element, const struct field *field)
{
    xmlNode *choice = add(element, "choice");
    xmlNode *several = any_of(choice);

    (void)field;
    (void)add(choice, "text");
    (void)named(several, "ref", ANNEX);
    (void)named(named(several, "element", "item"), "ref", "annex.content");
}

/* By enum field_type. `many`: the element may stand several times. */
static const struct {
    void (*write)(xmlNode *element, const struct field *field);
    bool many;
} types[] = {
    [FIELD_TEXT] = { write_text, false },
    [FIELD_LINES] = { write_lines, false },
    [FIELD_DATE] = { write_date, false },
    [FIELD_NUMBER] = { write_text, false },
    [FIELD_YES_NO] = { write_yes_no, false },
    [FIELD_CHOICE] = { write_choice, false },
    [FIELD_PERSON] = { write_person, false },
    [FIELD_PERSONS] = { write_person, false },
    [FIELD_SIGNERS] = { write_person, true },
    [FIELD_BODY] = { write_body, false },
    [FIELD_ANNEXES] = { write_annexes, false },
    [FIELD_GROUP] = { write_group, false },
    [FIELD_GROUPS] = { write_groups, true },
    [FIELD_LIST] = { write_list, false },
    [FIELD_URL] = { write_text, false },
    [FIELD_ORGANIZATION] = { write_organization, false },
    [FIELD_ORGANIZATIONS] = { write_organizations, false },
    [FIELD_VARIANT] = { write_variant, false },
};

/* How often an element stands: [must][many]. */
static const char *const times[2][2] = {
    { "optional", "zeroOrMore" },
    { NULL, "oneOrMore" },
};

static void
add_field(xmlNode *parent, const struct field *field, unsigned musts)
{
    bool must = ((musts >> field->need) & 1) != 0;
    const char *time = times[must][types[field->type].many];
    xmlNode *place = time == NULL ? parent : add(parent, time);

    if (field->type == FIELD_ANNEXES)
        (void)named(add(parent, "zeroOrMore"), "ref", ANNEX);
    types[field->type].write(named(place, "element", field->name), field);
}

/* ---- people and annexes ---- */

/* <forms><acc>…</acc></forms> or <forms acc="…"/> */
static void
write_forms(xmlNode *element, const struct field *forms)
{
    add_attributes(element, "gen|dat|acc|ins|prep");
    write_group(element, forms);
}

/* Keys of a map, typed as elements. */
static void
add_keys(xmlNode *choice)
{
    unsigned count;
    const struct field *keys = field_keys(FIELD_PERSON, &count);
    unsigned i;

    for (i = 0; i < count; i++) {
        xmlNode *element = named(choice, "element", keys[i].name);

        if (keys[i].type == FIELD_GROUP)
            write_forms(element, &keys[i]);
        else
            (void)named(element, "ref", CASED);
    }
}

/* An id or a name; a map; <position> beside <person>; a list of these. */
static void
define_person(xmlNode *grammar)
{
    static const char *const inner[] = { "item", "person" };
    xmlNode *define = named(grammar, "define", PERSON);
    xmlNode *choice;
    xmlNode *keys;
    size_t i;

    add_attributes(define, person_attributes);
    choice = add(define, "choice");
    (void)add(choice, "text");
    keys = add(add(choice, "oneOrMore"), "choice");
    add_keys(keys);
    (void)named(named(keys, "element", "form"), "ref", CASED);
    for (i = 0; i < 2; i++)
        (void)named(named(keys, "element", inner[i]), "ref", PERSON);
    define = named(grammar, "define", CASED);
    add_attributes(define, "case");
    (void)add(define, "text");
}

static void
define_annex(xmlNode *grammar)
{
    unsigned count;
    const struct field *keys = field_keys(FIELD_ANNEXES, &count);
    xmlNode *define = named(grammar, "define", "annex.content");
    xmlNode *choice;
    xmlNode *parts;
    unsigned i;

    (void)named(named(named(grammar, "define", ANNEX), "element", "annex"),
        "ref", "annex.content");
    add_attributes(define, "n|approved|file|id");
    choice = add(define, "choice");
    (void)add(choice, "text");
    parts = add(choice, "interleave");
    for (i = 0; i < count; i++)
        (void)add(
            named(add(parts, "optional"), "element", keys[i].name), "text");
    (void)named(add(parts, "optional"), "ref", ALL_KINDS);
}

/* ---- kinds ---- */

static void
add_part(xmlNode *parent, const struct part *part)
{
    xmlNode *element = named(add(parent, "zeroOrMore"), "element", part->name);

    if (part->type == PART_VOTES) {
        (void)named(element, "attribute", "for");
        (void)named(element, "attribute", "against");
        (void)named(element, "attribute", "abstained");
        return;
    }
    add_attributes(element, "verb|label");
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
    xmlNode *cells = add(parent, "interleave");
    unsigned i;

    for (i = 0; i < columns->count; i++) {
        const struct column *column = &columns->list[i];
        bool must = column->required && column->type == COLUMN_TEXT;
        xmlNode *cell = named(
            must ? cells : add(cells, "optional"), "element", column->name);

        if (head)
            add_attributes(cell, "width|align");
        add_content(cell, head ? HOLD_LINE : HOLD_LINE | HOLD_BLOCK);
    }
}

static void
add_rows(xmlNode *parent, const struct columns *columns)
{
    xmlNode *element = named(parent, "element", columns->name);
    xmlNode *rows;

    add_attributes(element, "n|id");
    (void)named(add(element, "optional"), "ref", "title");
    add_cells(named(add(element, "optional"), "element", COLUMNS_HEAD), columns,
        true);
    rows = add(add(element, "oneOrMore"), "choice");
    add_content(named(rows, "element", COLUMNS_GROUP), HOLD_LINE);
    add_cells(named(rows, "element", COLUMNS_ROW), columns, false);
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
    xmlNode *choice = any_of(named(grammar, "define", name));
    size_t i;

    (void)named(choice, "ref", "block");
    add_rows(choice, kind->columns);
    for (i = 0; i < sizeof(holders) / sizeof(holders[0]); i++) {
        xmlNode *element = named(choice, "element", holders[i]);

        add_attributes(element, vocabulary_find(holders[i])->attributes);
        (void)named(add(element, "optional"), "ref", "title");
        (void)named(element, "ref", name);
    }
}

static void
add_body(xmlNode *parent, struct arena *arena, const struct kind *kind)
{
    xmlNode *element;
    xmlNode *parts;

    if (kind->each != NULL) {
        parent = add(parent, times[kind->each_minimum > 0][true]);
        element = named(parent, "element", kind->each);
        add_attributes(element, "n|id");
        parts = add(element, "interleave");
        (void)named(parts, "ref", "title");
        add_parts(parts, kind);
    } else if (kind->part_count > 0) {
        element = named(parent, "element", "text");
        add_parts(add(element, "interleave"), kind);
    } else if (kind->columns != NULL) {
        (void)named(
            named(parent, "element", "text"), "ref", blocks_of(arena, kind));
    } else {
        add_content(named(parent, "element", "text"), HOLD_BLOCK);
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
        return named(place, "element", kind->name);
    element = add(place, "element");
    names = add(element, "choice");
    xmlNodeAddContent(add(names, "name"), BAD_CAST kind->name);
    for (i = 0; i < kind->variant_count; i++)
        xmlNodeAddContent(add(names, "name"), BAD_CAST kind->variants[i].name);
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

    add_attributes(element, "v");
    parts = add(element, "interleave");
    for (i = 0; i < kind->field_count; i++)
        add_field(parts, &kind->fields[i], blank ? MUSTS_BLANK : musts);
    add_body(blank ? add(parts, "optional") : parts, arena, kind);
}

static void
define_kinds(xmlNode *grammar, struct arena *arena, struct library *library,
    struct log *log)
{
    size_t count;
    const struct kind **kinds = kind_list(library, arena, &count, log);
    xmlNode *choice = add(named(grammar, "define", ALL_KINDS), "choice");
    size_t i;

    for (i = 0; i < count; i++) {
        define_kind(choice, arena, kinds[i], MUSTS_ANNEXED);
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
    define_kind(add(grammar, "start"), arena, kind, MUSTS_ALONE);
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
