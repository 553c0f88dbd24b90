/*
 * encoding: is this UTF-8 text that people wrote?
 *
 * Recognises what clerks take for a text file (a Word document, a text in
 * CP1251 or UTF-16) and says how to mend it.
 */
#ifndef PISAR_RECORD_ENCODING_H
#define PISAR_RECORD_ENCODING_H

#include <stdbool.h>

struct origin;

/* False: reported, nothing can be read. `text` is origin's text: control
 * characters in it are reported and become spaces of as many bytes. */
bool encoding_check(const struct origin *origin, char *text);

#endif
