#include "record/datatype.h"

#include <stdbool.h>
#include <string.h>

#include "record/kind.h"
#include "record/schema.h"

static void
write_text(xmlNode *element, const struct field *field)
{
    (void)field;
    (void)schema_add(element, "text");
}

static void
write_lines(xmlNode *element, const struct field *field)
{
    xmlNode *choice = schema_any(element);

    (void)field;
    (void)schema_add(choice, "text");
    (void)schema_named(choice, "ref", "br");
}

static void
write_date(xmlNode *element, const struct field *field)
{
    xmlNode *attribute =
        schema_named(schema_add(element, "optional"), "attribute", "iso");

    (void)field;
    (void)xmlNewNsProp(
        schema_add(attribute, "data"), NULL, BAD_CAST "type", BAD_CAST "date");
    (void)schema_add(element, "text");
}

/* "inline=в строке|line": each word is a value. */
static void
write_words(xmlNode *element, const char *words)
{
    xmlNode *choice = schema_add(element, "choice");

    while (*words != '\0') {
        size_t length = strcspn(words, "|=");

        schema_value(choice, words, length);
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
    schema_attributes(element, field_attributes(field->type));
    (void)schema_add(element, "text");
}

static void
write_yes_no(xmlNode *element, const struct field *field)
{
    (void)field;
    write_words(element, FIELD_YES "|" FIELD_NO);
}

static void
write_person(xmlNode *element, const struct field *field)
{
    (void)field;
    (void)schema_named(element, "ref", DATATYPE_PERSON);
}

static void
write_list(xmlNode *element, const struct field *field)
{
    xmlNode *choice = schema_add(element, "choice");

    (void)field;
    (void)schema_add(choice, "text");
    (void)schema_add(
        schema_named(schema_add(choice, "oneOrMore"), "element", "item"),
        "text");
}

void
datatype_group(xmlNode *element, const struct field *field)
{
    xmlNode *choice = schema_add(element, "choice");
    xmlNode *fields;
    unsigned i;

    (void)schema_add(choice, "text");
    fields = schema_add(choice, "interleave");
    for (i = 0; i < field->field_count; i++)
        datatype_field(fields, &field->fields[i], DATATYPE_ALONE);
}

/* One group, or a list of them. */
static void
write_groups(xmlNode *element, const struct field *field)
{
    xmlNode *choice = schema_add(element, "choice");

    datatype_group(choice, field);
    datatype_group(
        schema_named(schema_add(choice, "oneOrMore"), "element", "item"),
        field);
}

static void
write_organization(xmlNode *element, const struct field *field)
{
    xmlNode *choice = schema_add(element, "choice");

    (void)field;
    (void)schema_named(choice, "attribute", "id");
    (void)schema_add(choice, "text");
}

static void
write_organizations(xmlNode *element, const struct field *field)
{
    xmlNode *choice = schema_add(element, "choice");

    (void)schema_add(choice, "text");
    choice = schema_add(schema_add(choice, "oneOrMore"), "choice");
    (void)schema_add(schema_named(choice, "element", "item"), "text");
    write_organization(schema_named(choice, "element", "organization"), field);
}

static void
write_body(xmlNode *element, const struct field *field)
{
    xmlNode *choice;

    schema_attributes(element, field_attributes(field->type));
    choice = schema_add(element, "choice");
    (void)schema_add(choice, "text");
    (void)schema_named(
        schema_named(schema_add(choice, "zeroOrMore"), "element", "name"),
        "ref", DATATYPE_CASED);
}

static void
write_annexes(xmlNode *element, const struct field *field)
{
    xmlNode *choice = schema_add(element, "choice");
    xmlNode *several = schema_any(choice);

    (void)field;
    (void)schema_add(choice, "text");
    (void)schema_named(several, "ref", DATATYPE_ANNEX);
    (void)schema_named(schema_named(several, "element", "item"), "ref",
        DATATYPE_ANNEX_CONTENT);
}

/* By enum field_type. */
static void (*const types[])(xmlNode *element, const struct field *field) = {
    [FIELD_TEXT] = write_text,
    [FIELD_LINES] = write_lines,
    [FIELD_DATE] = write_date,
    [FIELD_NUMBER] = write_text,
    [FIELD_YES_NO] = write_yes_no,
    [FIELD_CHOICE] = write_choice,
    [FIELD_PERSON] = write_person,
    [FIELD_PERSONS] = write_person,
    [FIELD_SIGNERS] = write_person,
    [FIELD_BODY] = write_body,
    [FIELD_ANNEXES] = write_annexes,
    [FIELD_GROUP] = datatype_group,
    [FIELD_GROUPS] = write_groups,
    [FIELD_LIST] = write_list,
    [FIELD_URL] = write_text,
    [FIELD_NAME] = write_text,
    [FIELD_ORGANIZATION] = write_organization,
    [FIELD_ORGANIZATIONS] = write_organizations,
    [FIELD_VARIANT] = write_variant,
};

void
datatype_field(xmlNode *parent, const struct field *field, unsigned musts)
{
    bool must = ((musts >> field->need) & 1) != 0;
    xmlNode *place = schema_times(parent, must, field_repeats(field->type));

    if (field->type == FIELD_ANNEXES)
        (void)schema_named(
            schema_add(parent, "zeroOrMore"), "ref", DATATYPE_ANNEX);
    types[field->type](schema_named(place, "element", field->name), field);
}
