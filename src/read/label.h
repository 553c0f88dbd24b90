/*
 * label: the number or letter with which a point may begin.
 *
 * In: the text of a line from its first character. Out: 2. 2.1. 2.1 1) а) as
 * numbers and signs. Whether it is one is decided by points.
 */
#ifndef PISAR_READ_LABEL_H
#define PISAR_READ_LABEL_H

#include <stdbool.h>
#include <stddef.h>

enum { LABEL_NUMBERS_MAX = 8 };

struct label {
    enum {
        LABEL_NUMBERS, /* 2. 2.1. 2.1 */
        LABEL_BRACKET, /* 1) */
        LABEL_LETTER   /* а) */
    } type;
    int numbers[LABEL_NUMBERS_MAX]; /* a letter: its index, а is 1 */
    unsigned count;
    char typed[40]; /* as printed: "2.1", "1)", "а)" */
    bool weak;      /* several numbers without the final dot */
    bool comma;     /* «1,2»: a comma for a dot */
    bool glued;     /* no space, but a capital follows */
    bool capital;   /* a capital or a quotation mark begins the text */
    size_t length;  /* bytes of the label */
    size_t content; /* bytes to the first character of the text */
};

/* False when the line does not begin with a label. */
bool label_read(const char *line, size_t size, struct label *label);

/* The same of «**1.** …» and «**1. …**»: bold numbers of word processors. */
bool label_read_bold(const char *line, size_t size, struct label *label);

/* May the letter with index `next` follow `last`? ё з й о ч ъ ы ь may be
 * skipped. */
bool label_letter_follows(int last, int next);

/* "а" of 1. */
const char *label_letter(int index);

#endif
