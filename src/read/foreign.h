/*
 * foreign: markup of other programs that would be printed as it is typed.
 *
 * In: the lines of one point, paragraph or title. Out: a message for each
 * footnote that cannot be read and each struck text of pandoc's and GitHub's
 * Markdown.
 * Code is not known from text here: it holds neither.
 */
#ifndef PISAR_READ_FOREIGN_H
#define PISAR_READ_FOREIGN_H

struct passage;

void foreign_report(const struct passage *passage);

#endif
