/*
 * tags: the running text of a record written in XML (prose.h).
 *
 * In: XML that could be parsed. Out: the content of paragraphs, titles, cells
 * and fields of text; tags inside are hidden, code, images, comments and
 * quotations left out. It checks nothing.
 */
#ifndef PISAR_READ_TAGS_H
#define PISAR_READ_TAGS_H

struct library;
struct prose_reader;

void tags_prose(struct library *library, const struct prose_reader *reader);

#endif
