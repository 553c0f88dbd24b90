/*
 * proof: what typography would change in the sources of a record.
 *
 * In: a record that was read, with its annexes. Out: a finding T27 for each
 * place of its files, or the files themselves mended: nothing but the text is
 * touched, every other byte stays. No-break spaces are layout's and are never
 * written. Mending twice is the same as mending once.
 */
#ifndef PISAR_READ_PROOF_H
#define PISAR_READ_PROOF_H

#include <stdbool.h>

#include <libxml/tree.h>

struct library;
struct log;

/* Reports every place. */
void proof_report(
    struct library *library, const xmlDoc *record, struct log *log);

/* Mends every file of the record and says how many places. False: a file could
 * not be read or written, which is reported; files before it are mended. */
bool proof_mend(struct library *library, const xmlDoc *record, struct log *log);

#endif
