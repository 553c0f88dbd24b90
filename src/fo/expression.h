/*
 * expression: arithmetic in the values of properties.
 *
 * In: «2cm + 5mm», «from-parent(start-indent) * 2», «rgb(0, 50%, 255)»,
 * «12pt». Out: a number, a length, a percentage with a length, a colour, or
 * the value of another property. It knows nothing of keywords.
 *
 * Source: XSL 1.1, clauses 5.9 (grammar) and 5.10 (functions).
 */
#ifndef PISAR_FO_EXPRESSION_H
#define PISAR_FO_EXPRESSION_H

#include <stdbool.h>

#include "fo/property.h"

/* False when the text is no expression, or divides by zero, or adds what
 * cannot be added. em is the font size of surroundings->own, for font-size
 * that of the parent. A bare number is VALUE_NUMBER. */
bool expression_evaluate(struct surroundings *surroundings,
    enum property property, const char *text, struct value *value);

/* a + b of lengths and percentages; false when they are of other kinds. */
bool expression_add(struct value a, struct value b, struct value *sum);

#endif
