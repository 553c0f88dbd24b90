/*
 * scan: one pass of typography over a text.
 *
 * In: the text. Out: what stands around a byte, and the list of edits. Markup
 * is seen through. It knows none of the rules.
 */
#ifndef PISAR_RUSSIAN_SCAN_H
#define PISAR_RUSSIAN_SCAN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "russian/lexeme.h"
#include "russian/typography.h"

enum { SCAN_QUOTES = 8 };

struct scan {
    struct arena *arena;
    const char *text;
    size_t size;
    const char *dash;
    struct typography_edits edits;
    size_t room;
    unsigned char quotes[SCAN_QUOTES]; /* open ones, outermost first */
    unsigned depth;
    size_t quote_end;   /* behind the last ASCII quote */
    bool quote_opens;   /* it opens */
    bool after_address; /* no blank since a URL */
    bool stray;         /* a quote has no partner: all are left alone */
};

/* The code point before or at an offset; 0 at the ends of the text. */
uint32_t scan_before(const struct scan *scan, size_t at);
uint32_t scan_after(const struct scan *scan, size_t at);

/* The offset behind blanks and tabs, and NBSP; line ends are not passed. */
size_t scan_blanks(const struct scan *scan, size_t at);

/* The offset behind the digits at `at`. */
size_t scan_digits(const struct scan *scan, size_t at);

/* The offset behind all that is not white space. */
size_t scan_token(const struct scan *scan, size_t at);

/* The end of what stands before the white space before `at`. */
size_t scan_word_end(const struct scan *scan, size_t at);

/* Where the word begins that ends at `at`: behind a blank, bracket or quote. */
size_t scan_word_start(const struct scan *scan, size_t at);

/* The word before the white space before `at`. */
struct lexeme scan_word_before(const struct scan *scan, size_t at);

/* The word behind `at`. */
struct lexeme scan_word(const struct scan *scan, size_t at);

/* False: beside markup it would not be safe, and is not made. */
bool scan_edit(struct scan *scan, size_t at, size_t length,
    const char *replacement, enum typography_rule rule);

/* White space, line ends and the ends of the text. */
bool scan_blank(uint32_t code);

/* Typed quotes that may open, « „ “, and that may close, » “ ”. */
bool scan_opens(uint32_t code);
bool scan_closes(uint32_t code);

#endif
