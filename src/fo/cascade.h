/*
 * cascade: the properties of one element while they are gathered.
 *
 * In: texts for properties, each with a rank. Out: values, of which the
 * higher rank stays; what no property takes is reported once. It knows
 * nothing of attributes, shorthands or of how properties correspond.
 */
#ifndef PISAR_FO_CASCADE_H
#define PISAR_FO_CASCADE_H

#include "base/message.h"
#include "fo/property.h"

struct cascade {
    struct style style;
    unsigned char ranks[PROPERTY_COUNT]; /* 0: not given */
    struct surroundings surroundings;
    struct atoms *reported;
    struct log *log;
    struct place place;
    const char *attribute; /* the name that is being read, for messages */
};

/* Sets a property. False: the text is none of its values. What has a higher
 * rank already stays, and that is true as well. */
bool cascade_try(struct cascade *cascade, enum property property, int rank,
    const char *text);

/* The same; what cannot be read is reported. */
void cascade_assign(struct cascade *cascade, enum property property, int rank,
    const char *text);

/* Sets the initial value. */
void cascade_reset(struct cascade *cascade, enum property property, int rank);

/* Reports a value of the attribute that is not supported. */
void cascade_refuse(
    struct cascade *cascade, enum property property, const char *text);

#endif
