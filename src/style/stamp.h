/*
 * stamp: the clerk's places go from the record into the formatting objects.
 *
 * In: a parsed stylesheet. Out: the same with p:at on every literal formatting
 * object and p:file on every page sequence; each is an attribute value template
 * that asks for the place of the node in hand. No author of a sheet writes it.
 * A sheet that is tested gets its own lines instead.
 */
#ifndef PISAR_STYLE_STAMP_H
#define PISAR_STYLE_STAMP_H

#include <libxml/tree.h>
#include <libxslt/xsltInternals.h>

/* Before the sheet is compiled. */
void stamp_sheet(xmlDoc *sheet);

/* The same with the sheet's own file and lines as places. */
void stamp_lines(xmlDoc *sheet);

/* The functions that the stamps call, before the sheet is applied. */
void stamp_register(xsltTransformContext *transform);

#endif
