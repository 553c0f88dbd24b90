/*
 * anatomy: what kind.xml says of the body of a record.
 *
 * In: the element <body>. Out: in the kind, the parts of every heading, or of
 * the text, or the columns of its tables; faults reported.
 */
#ifndef PISAR_RECORD_ANATOMY_H
#define PISAR_RECORD_ANATOMY_H

#include <libxml/tree.h>

struct columns;
struct kind;
struct reading;

void anatomy_read(
    struct reading *reading, const xmlNode *body, struct kind *kind);

/* The columns of a <table>. */
const struct columns *anatomy_table(
    struct reading *reading, const xmlNode *node);

#endif
