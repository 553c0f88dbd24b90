/*
 * shorthand: one attribute that sets several properties, or one of another
 * name (shorthand.def).
 *
 * In: the name and the text of an attribute. Out: texts for properties in
 * the element's cascade. It knows nothing of inheritance.
 */
#ifndef PISAR_FO_SHORTHAND_H
#define PISAR_FO_SHORTHAND_H

#include <stdbool.h>

struct atoms;
struct cascade;
struct shorthand;

/* Adds the names; atom->data is a struct shorthand. */
void shorthand_names(struct atoms *names);

/* True for `font`, which sets the size that em refers to. */
bool shorthand_is_font(const struct shorthand *shorthand);

void shorthand_assign(struct cascade *cascade,
    const struct shorthand *shorthand, const char *text);

#endif
