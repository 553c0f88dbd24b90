/*
 * folder: which records of a folder are annexes of others, and what lies
 * there.
 *
 * In: a path. A folder is read once; its list is kept in the library.
 */
#ifndef PISAR_CHECK_FOLDER_H
#define PISAR_CHECK_FOLDER_H

#include <stdbool.h>

struct arena;
struct library;

/* True for a file whose record is another one's annexe: it has no date and
 * number of its own and is named by a record of the same folder. */
bool folder_is_annexe(struct library *library, const char *path);

/* The name of the source in the folder of `path` that is nearest to its last
 * part, save that of the file `own`; NULL: none is near. */
const char *folder_suggest(
    struct arena *arena, const char *path, const char *own);

#endif
