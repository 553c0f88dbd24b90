#include "fo/cascade.h"

#include <string.h>

#include "base/arena.h"
#include "fo/atom.h"

bool
cascade_try(
    struct cascade *cascade, enum property property, int rank, const char *text)
{
    struct surroundings *surroundings = &cascade->surroundings;
    struct value value;

    if (strcmp(text, "inherit") == 0) {
        value = surroundings->parent->values[property];
        if (!property_row(property)->inherited)
            surroundings->particular = true;
    } else if (!property_read(surroundings, property, text, &value)) {
        return false;
    }
    if (rank >= cascade->ranks[property]) {
        cascade->style.values[property] = value;
        cascade->ranks[property] = (unsigned char)rank;
    }
    return true;
}

void
cascade_refuse(
    struct cascade *cascade, enum property property, const char *text)
{
    const struct property_row *row = property_row(property);
    const char *key = arena_printf(
        cascade->surroundings.arena, "%s=%s", cascade->attribute, text);

    if (!atom_first(cascade->reported, key))
        return;
    if (row->inherited)
        message_add(cascade->log, MESSAGE_FO_VALUE_INHERITED, cascade->place,
            text, cascade->attribute);
    else
        message_add(cascade->log, MESSAGE_FO_VALUE_INITIAL, cascade->place,
            text, cascade->attribute, row->initial);
}

void
cascade_assign(
    struct cascade *cascade, enum property property, int rank, const char *text)
{
    if (!cascade_try(cascade, property, rank, text))
        cascade_refuse(cascade, property, text);
}

void
cascade_reset(struct cascade *cascade, enum property property, int rank)
{
    cascade_try(cascade, property, rank, property_row(property)->initial);
}
