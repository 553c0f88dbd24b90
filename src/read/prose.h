/*
 * prose: the running text of a source, byte for byte.
 *
 * In: a source file that could be read. Out: its paragraphs, titles, cells and
 * fields of text, each as a stretch of bytes of the file in which markup is
 * hidden as russian/typography.h asks. Code, addresses, anchors, labels,
 * quotations, keys and attributes are in no stretch. What looks doubtful is
 * left out: a stretch may be rewritten where it stands.
 */
#ifndef PISAR_READ_PROSE_H
#define PISAR_READ_PROSE_H

#include <stddef.h>

struct library;
struct origin;

struct prose {
    size_t from; /* offset in the source */
    char *text;  /* as long as the source's bytes */
    size_t size;
};

/* Takes one stretch; they come in the order of the source. */
struct prose_reader {
    const struct origin *origin;
    void (*take)(void *data, const struct prose *prose);
    void *data;
};

/* All stretches of a file. */
void prose_read(struct library *library, const struct prose_reader *reader);

/* Gives the bytes from..to of the source, hidden by `hide` (or NULL). For the
 * readers of one notation. */
void prose_give(const struct prose_reader *reader, size_t from, size_t to,
    void (*hide)(char *text, size_t size));

#endif
