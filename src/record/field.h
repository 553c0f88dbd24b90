/*
 * field: the fields of a kind of document, and the keys of maps.
 *
 * In: <field> of kind.xml. Out: its names, type, need, and what a blank offers
 * for it; the field that a person means by a name. What is typed in a record
 * is looked at by the check.
 */
#ifndef PISAR_RECORD_FIELD_H
#define PISAR_RECORD_FIELD_H

#include <stdbool.h>

#include <libxml/tree.h>

#include "base/message.h"

struct log;
struct reading;

enum field_type {
    FIELD_TEXT,  /* one line of text */
    FIELD_LINES, /* text whose line ends are kept: <br/> */
    FIELD_DATE,
    FIELD_NUMBER, /* a registration number: 91, 38-рг, 133/6-ОД */
    FIELD_YES_NO,
    FIELD_CHOICE,
    FIELD_PERSON,
    FIELD_PERSONS,
    FIELD_SIGNERS, /* one person or several, each with a post */
    FIELD_BODY,    /* a body of the organisation, by its id */
    FIELD_ANNEXES,
    FIELD_GROUP,  /* fields of its own */
    FIELD_GROUPS, /* one such group or several */
    FIELD_LIST,   /* texts */
    FIELD_URL,
    FIELD_NAME, /* a person's name in full, or the id that stands for it */
    FIELD_ORGANIZATION, /* by its id */
    FIELD_ORGANIZATIONS,
    FIELD_VARIANT /* one of the kind's variants */
};

enum field_need {
    FIELD_OPTIONAL,
    FIELD_USUAL, /* may be left out, but a blank offers it */
    FIELD_REQUIRED,
    FIELD_ALONE /* required, but not of an annexe */
};

struct field {
    const char *name;   /* "signer" */
    const char *alias;  /* "подписал" */
    const char *former; /* "a|b": other names, as in older versions, or NULL */
    enum field_type type;
    bool required; /* FIELD_REQUIRED or FIELD_ALONE */
    enum field_need need;
    const char *choices;   /* FIELD_CHOICE, FIELD_VARIANT: "a|b=alias" as
                              accepted; FIELD_ANNEXES: kinds that may be
                              annexed; or NULL */
    const char *initial;   /* what stands for a field not given, or NULL */
    const char *parameter; /* of the organisation, before `initial` */
    const char *example;
    const char *note;
    bool rare;                  /* hand="no": blanks offer it last */
    const struct field *fields; /* of a group its own; the keys of a map
                                   for persons, signers, annexes */
    unsigned field_count;
    struct place place; /* in its file */
};

/* The field of this name, alias or former name among `fields`, or NULL. */
const struct field *field_find(
    const struct field *fields, unsigned count, const char *name);

/* The nearest known field to a misspelt name, or NULL: for «возможно, …». */
const char *field_suggest(
    const struct field *fields, unsigned count, const char *name);

/* The attributes that the element of such a field may have: "n|id"; NULL:
 * none. */
const char *field_attributes(enum field_type type);

/* True for one group of fields, or several. */
bool field_is_group(const struct field *field);

/* True for what may be a map of keys: persons, annexes. */
bool field_is_map(const struct field *field);

/* True when the element of such a field may stand several times. */
bool field_repeats(enum field_type type);

/* "signers", and "no", "usual", "yes", "alone", as in kind.xml. */
const char *field_type_name(enum field_type type);
const char *field_need_name(enum field_need need);

/* The keys of a map of the oblique cases of a name or post. */
enum { FIELD_CASES = 5 };
extern const struct field field_cases[FIELD_CASES];

/* The keys of a map that a field of this type may be; NULL: it is none. */
const struct field *field_keys(enum field_type type, unsigned *count);

/* What answers a FIELD_YES_NO: "a|b", first as the canonical record has it. */
#define FIELD_YES "yes|да|true"
#define FIELD_NO "no|нет|false"

/* "yes" or "no"; NULL: it is no answer. */
const char *field_answer(const char *typed);

/* How a message calls a field: the Russian name, or the English one. */
const char *field_label(const struct field *field, const struct log *log);

/* Reads <field> with the fields of its group into fields[*count], which it
 * counts; a name that is taken is reported. */
void field_read(struct reading *reading, const xmlNode *node,
    struct field *fields, unsigned *count);

#endif
