/*
 * values: YAML as a tree of values, each with its place.
 *
 * In: the lines between the dashes of a record. Out: scalars, lists and maps
 * with offsets in the file. Anchors, tags, a second document and what is too
 * deep or too many are reported, and the slips of people are (slips.h). It
 * knows nothing of kinds and fields.
 */
#ifndef PISAR_READ_VALUES_H
#define PISAR_READ_VALUES_H

#include <stddef.h>

struct origin;

struct value {
    enum { VALUE_SCALAR, VALUE_LIST, VALUE_MAP } type;
    size_t at;        /* offset in the file */
    size_t end;       /* of a scalar, behind its quote */
    const char *text; /* VALUE_SCALAR */
    size_t length;
    const char *key;  /* in a map, as typed */
    const char *name; /* the reader's: of the field, or the key */
    size_t key_at;
    struct value *first; /* children */
    struct value *next;
};

/* The map of the bytes from..to. NULL: reported. */
struct value *values_read(const struct origin *origin, size_t from, size_t to);

#endif
