/*
 * xml: a record that is written in XML.
 *
 * In: the bytes of a file. Out: its elements with their places, as typed: no
 * DTD, no entities beyond the five of XML, nothing from outside, no other
 * namespaces; places that the file brings along are ignored.
 * It knows nothing of kinds.
 */
#ifndef PISAR_READ_XML_H
#define PISAR_READ_XML_H

#include <libxml/tree.h>

struct origin;

/* NULL: reported. Ends with the origin's arena. */
xmlDoc *xml_read(const struct origin *origin);

#endif
