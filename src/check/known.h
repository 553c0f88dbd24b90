/*
 * known: the people of the organisation's file.
 *
 * In: an id or a name as it was typed. Out: the <person> of the file, also of
 * a co-author's file for an id. Whether a name that is like one of the file is
 * that person's, the post decides.
 */
#ifndef PISAR_CHECK_KNOWN_H
#define PISAR_CHECK_KNOWN_H

#include <stdbool.h>

#include <libxml/tree.h>

struct arena;
struct check;
struct person;

/* Ids are of small Latin letters, digits, - and _. */
bool known_is_id(const char *text);

/* NULL: nobody has this id, which is reported. */
const xmlNode *known_id(
    struct check *check, const char *id, const xmlNode *raw);

/* The one person of the organisation's file with this name; NULL when there
 * is none or several. Initials with another post than the file's, typed in
 * `raw`, are somebody else's, which is told. */
const xmlNode *known_name(
    struct check *check, const struct person *person, const xmlNode *raw);

/* The person of the file whose name, in another case than the nominative, is
 * this surname with its initials, «Примеровой А.И.»; NULL when there is none.
 * What may be a nominative itself, «Иванова» of «Иванов», is nobody's. */
const xmlNode *known_oblique(
    const struct check *check, const struct person *person);

/* The post of a person in the nominative, or NULL. */
const xmlNode *known_post(const struct check *check, const xmlNode *holder);

/* The parts of the name that a <person> of the file has. */
void known_person(
    struct arena *arena, const xmlNode *node, struct person *person);

#endif
