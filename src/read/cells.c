#include "read/cells.h"

#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmark-gfm-core-extensions.h>

#include "base/message.h"
#include "read/origin.h"

/* The byte behind a bar that is not escaped, or `end`. */
static size_t
behind_bar(const char *text, size_t at, size_t end)
{
    while (at < end && text[at] != '|')
        at += text[at] == '\\' && at + 1 < end ? 2 : 1;
    return at < end ? at + 1 : end;
}

void
cells_check(const struct origin *origin, cmark_node *row, size_t at)
{
    size_t end = origin_line_end(origin, origin_line(origin, at));
    unsigned columns =
        cmark_gfm_extensions_get_table_columns(cmark_node_parent(row));
    char count[16];

    if (memchr(origin->text + at, '|', end - at) == NULL)
        message_add(
            origin->log, MESSAGE_TABLE_TAIL, origin_place(origin, at), NULL);
    while (end > at && strchr(" \t", origin->text[end - 1]) != NULL)
        end--;
    at += strspn(origin->text + at, " \t");
    at += at < end && origin->text[at] == '|';
    (void)snprintf(count, sizeof(count), "%u", columns);
    for (; columns > 0 && at < end; columns--)
        at = behind_bar(origin->text, at, end);
    at += strspn(origin->text + at, " \t");
    if (at < end)
        message_add(
            origin->log, MESSAGE_TABLE_ROW, origin_place(origin, at), count);
}

const char *
cells_alignment(cmark_node *cell)
{
    cmark_node *table = cmark_node_parent(cmark_node_parent(cell));
    const uint8_t *alignments =
        cmark_gfm_extensions_get_table_alignments(table);
    unsigned index = 0;

    while ((cell = cmark_node_previous(cell)) != NULL)
        index++;
    if (alignments == NULL ||
        index >= cmark_gfm_extensions_get_table_columns(table))
        return NULL;
    switch (alignments[index]) {
    case 'l':
        return "left";
    case 'c':
        return "center";
    case 'r':
        return "right";
    default:
        return NULL;
    }
}
