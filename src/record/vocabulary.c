#include "record/vocabulary.h"

#include <stddef.h>
#include <string.h>

const struct word vocabulary[] = {
    { "section", HOLD_BLOCK, HOLD_BLOCK | HOLD_TITLE, "n|id" },
    { "title", HOLD_TITLE, HOLD_LINE, NULL },
    { "point", HOLD_BLOCK, HOLD_BLOCK, "n|id|due|doer" },
    { "p", HOLD_BLOCK, HOLD_LINE, NULL },
    { "list", HOLD_BLOCK, HOLD_ITEM, NULL },
    { "item", HOLD_ITEM, HOLD_BLOCK, "n|id" },
    { "table", HOLD_BLOCK, HOLD_ROW | HOLD_TITLE, "n|id" },
    { "row", HOLD_ROW, HOLD_CELL, "head" },
    { "cell", HOLD_CELL, HOLD_LINE | HOLD_BLOCK, "align" },
    { "quote", HOLD_BLOCK, HOLD_BLOCK, NULL },
    { "note", HOLD_BLOCK | HOLD_INLINE, HOLD_LINE | HOLD_BLOCK, NULL },
    { "em", HOLD_INLINE, HOLD_LINE, NULL },
    { "strong", HOLD_INLINE, HOLD_LINE, NULL },
    { "code", HOLD_BLOCK | HOLD_INLINE, HOLD_TEXT, NULL },
    { "link", HOLD_INLINE, HOLD_LINE, "href" },
    { "ref", HOLD_INLINE, HOLD_LINE, "to|n" },
    { "value", HOLD_INLINE, HOLD_LINE, "unit|of|case" },
    { "verb", HOLD_INLINE, HOLD_LINE, NULL },
    { "image", HOLD_BLOCK | HOLD_INLINE, HOLD_NOTHING, "href|src|alt" },
    { "br", HOLD_INLINE, HOLD_NOTHING, NULL },
};
const unsigned vocabulary_count = sizeof(vocabulary) / sizeof(vocabulary[0]);

const struct word *
vocabulary_find(const char *name)
{
    unsigned i;

    for (i = 0; i < vocabulary_count; i++)
        if (strcmp(vocabulary[i].name, name) == 0)
            return &vocabulary[i];
    return NULL;
}

bool
vocabulary_is_id(const char *text)
{
    return *text != '\0' && strpbrk(text, " \t\n#:;,<>&\"'") == NULL;
}
