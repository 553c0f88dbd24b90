/*
 * caption: the line above a table that numbers and names it.
 *
 * «Таблица 1 – Состав группы», «Таблица: Состав группы», «Таблица 2». In: the
 * text of a paragraph. Out: the number that was typed, if any, and where the
 * title begins. It knows nothing of Markdown.
 */
#ifndef PISAR_READ_CAPTION_H
#define PISAR_READ_CAPTION_H

#include <stdbool.h>
#include <stddef.h>

struct caption {
    size_t number; /* first byte of the number */
    size_t digits; /* 0: none was typed */
    size_t title;  /* first byte of the title; the size of the text: none */
};

/* False: the text is no caption («Таблица 1 показывает, что …»). */
bool caption_read(const char *text, size_t size, struct caption *caption);

#endif
