/*
 * organization: what templates/organizations/<id>/organization.xml says.
 *
 * Names and their cases, place, people, bodies with their members, page
 * parameters, severities of checks, whose rules bind it. Read on first use, its
 * faults reported with file:line. It does not know who asks.
 */
#ifndef PISAR_RECORD_ORGANIZATION_H
#define PISAR_RECORD_ORGANIZATION_H

#include <libxml/tree.h>

#include "base/message.h"

struct arena;
struct library;

struct organization {
    struct organization *next;
    const char *id;
    const xmlNode *root; /* <organization> */
};

/* NULL: reported, an unknown one at `place` with the nearest known name. */
const struct organization *organization_open(struct library *library,
    const char *id, struct place place, struct log *log);

/* The folder of the organisation of a record (its root), where its images may
 * be; NULL: there is none. In `arena`. */
const char *organization_folder(
    const struct library *library, struct arena *arena, const xmlNode *record);

/* <person id="…"> and <body id="…">; NULL: there is none. */
const xmlNode *organization_person(
    const struct organization *organization, const char *id);
const xmlNode *organization_body(
    const struct organization *organization, const char *id);

/* The nearest id of a <person> or <body> to a misspelt one, or NULL. In
 * `arena`. */
const char *organization_suggest(const struct organization *organization,
    struct arena *arena, const char *element, const char *id);

/* A value of <parameters>, or NULL. */
const char *organization_parameter(const struct organization *organization,
    struct arena *arena, const char *name);

/* Gives the messages in the log and those to come the organisation's own
 * severities: <check code="T14" severity="off"/>. */
void organization_severities(
    const struct organization *organization, struct log *log);

/* Fills an <organization> of a record with what forms need: id, power,
 * names, superior, place, parameters. New elements have the place of
 * `target`. */
void organization_fill(
    const struct organization *organization, xmlNode *target);

/* True when the organisation's name holds the place already, so that the
 * record prints none (ГОСТ Р 7.0.97-2016, 5.13). */
bool organization_names_place(const struct organization *organization,
    struct arena *arena, const char *place);

#endif
