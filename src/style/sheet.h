/*
 * sheet: a stylesheet, compiled once, from record to formatting objects.
 *
 * When a sheet is loaded, every literal fo:* element of it and of what it
 * includes is stamped with p:at (and fo:page-sequence with p:file), so that
 * a warning of layout names the clerk's line. xsl:message and faults of the
 * sheet come through the log. It knows nothing of lines or pages. One thread
 * of a process loads and applies sheets: handlers of libxslt are its own.
 */
#ifndef PISAR_STYLE_SHEET_H
#define PISAR_STYLE_SHEET_H

#include <stdbool.h>

#include <libxml/tree.h>

struct arena;
struct inflections;
struct log;
struct sheet;

/* Where a sheet finds the sheets that it includes or imports: a path that
 * ends in xslt/gost/head.xsl is searched as that below `site`, then below
 * `home`; "pisar:gost/head.xsl" is always the one of `home`, so that an
 * office's sheet can import what it changes. */
struct sheet_folders {
    const char *home;
    const char *site; /* or NULL */
    bool trace; /* places are lines of the sheets, for those who write them */
};

/* Ends with the arena. NULL: reported with file and line. `folders` NULL:
 * included sheets lie where their paths say. */
struct sheet *sheet_load(struct arena *arena, const char *path,
    const struct sheet_folders *folders, struct log *log);

/* The FO document, freed with the arena. NULL: reported. `parameters`: name,
 * value, name, value, ..., NULL, as plain strings; NULL for none.
 * `inflections` takes the forms that were used, or is NULL. */
xmlDoc *sheet_apply(const struct sheet *sheet, struct arena *arena,
    xmlDoc *record, const char *const *parameters,
    struct inflections *inflections, struct log *log);

#endif
