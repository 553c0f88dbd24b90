/*
 * folder: which records of a folder are annexes of others.
 *
 * In: a path. A folder is read once; its list is kept in the library.
 */
#ifndef PISAR_CHECK_FOLDER_H
#define PISAR_CHECK_FOLDER_H

#include <stdbool.h>

struct library;

/* True for a file whose record is another one's annexe: it has no date and
 * number of its own and is named by a record of the same folder. */
bool folder_is_annexe(struct library *library, const char *path);

#endif
