#include "fo/model.h"

#include <stddef.h>
#include <string.h>

#define B(id) ((model_set)1 << FO_##id)

#define BLOCKS                                                                 \
    (B(BLOCK) | B(BLOCK_CONTAINER) | B(TABLE) | B(LIST_BLOCK) | B(WRAPPER))
#define INLINES                                                                \
    (B(TEXT) | B(INLINE) | B(LEADER) | B(PAGE_NUMBER) |                        \
        B(PAGE_NUMBER_CITATION) | B(PAGE_NUMBER_CITATION_LAST) |               \
        B(BASIC_LINK) | B(EXTERNAL_GRAPHIC) | B(FOOTNOTE))
#define ROWS (B(TABLE_ROW) | B(TABLE_CELL))

static const model_set contents[FO_TYPE_COUNT] = {
    [FO_ROOT] = B(LAYOUT_MASTER_SET) | B(DECLARATIONS) | B(BOOKMARK_TREE) |
                B(PAGE_SEQUENCE),
    [FO_LAYOUT_MASTER_SET] = B(SIMPLE_PAGE_MASTER) | B(PAGE_SEQUENCE_MASTER),
    [FO_SIMPLE_PAGE_MASTER] = B(REGION_BODY) | B(REGION_BEFORE) |
                              B(REGION_AFTER) | B(REGION_START) | B(REGION_END),
    [FO_PAGE_SEQUENCE_MASTER] = B(SINGLE_PAGE_MASTER_REFERENCE) |
                                B(REPEATABLE_PAGE_MASTER_REFERENCE) |
                                B(REPEATABLE_PAGE_MASTER_ALTERNATIVES),
    [FO_REPEATABLE_PAGE_MASTER_ALTERNATIVES] =
        B(CONDITIONAL_PAGE_MASTER_REFERENCE),
    [FO_PAGE_SEQUENCE] = B(STATIC_CONTENT) | B(FLOW),
    [FO_STATIC_CONTENT] = BLOCKS,
    [FO_FLOW] = BLOCKS,
    [FO_BLOCK] = BLOCKS | INLINES,
    [FO_BLOCK_CONTAINER] = BLOCKS,
    [FO_INLINE] = BLOCKS | INLINES,
    [FO_LEADER] = INLINES | B(WRAPPER),
    [FO_BASIC_LINK] = BLOCKS | INLINES,
    [FO_TABLE] =
        B(TABLE_COLUMN) | B(TABLE_HEADER) | B(TABLE_FOOTER) | B(TABLE_BODY),
    [FO_TABLE_HEADER] = ROWS,
    [FO_TABLE_FOOTER] = ROWS,
    [FO_TABLE_BODY] = ROWS,
    [FO_TABLE_ROW] = B(TABLE_CELL),
    [FO_TABLE_CELL] = BLOCKS,
    [FO_LIST_BLOCK] = B(LIST_ITEM),
    [FO_LIST_ITEM] = B(LIST_ITEM_LABEL) | B(LIST_ITEM_BODY),
    [FO_LIST_ITEM_LABEL] = BLOCKS,
    [FO_LIST_ITEM_BODY] = BLOCKS,
    [FO_FOOTNOTE] = B(INLINE) | B(FOOTNOTE_BODY),
    [FO_FOOTNOTE_BODY] = BLOCKS,
    [FO_BOOKMARK_TREE] = B(BOOKMARK),
    [FO_BOOKMARK] = B(BOOKMARK_TITLE) | B(BOOKMARK),
    [FO_BOOKMARK_TITLE] = B(TEXT),
};

static const struct need {
    enum fo_type type;
    enum fo_type child;
} needs[] = {
    { FO_ROOT, FO_LAYOUT_MASTER_SET },
    { FO_ROOT, FO_PAGE_SEQUENCE },
    { FO_LAYOUT_MASTER_SET, FO_SIMPLE_PAGE_MASTER },
    { FO_SIMPLE_PAGE_MASTER, FO_REGION_BODY },
    { FO_PAGE_SEQUENCE, FO_FLOW },
    { FO_LIST_ITEM, FO_LIST_ITEM_LABEL },
    { FO_LIST_ITEM, FO_LIST_ITEM_BODY },
    { FO_FOOTNOTE, FO_FOOTNOTE_BODY },
    { FO_BOOKMARK, FO_BOOKMARK_TITLE },
};

static const struct requirement {
    enum fo_type type;
    enum property property;
} requirements[] = {
    { FO_SIMPLE_PAGE_MASTER, PROPERTY_MASTER_NAME },
    { FO_PAGE_SEQUENCE_MASTER, PROPERTY_MASTER_NAME },
    { FO_SINGLE_PAGE_MASTER_REFERENCE, PROPERTY_MASTER_REFERENCE },
    { FO_REPEATABLE_PAGE_MASTER_REFERENCE, PROPERTY_MASTER_REFERENCE },
    { FO_CONDITIONAL_PAGE_MASTER_REFERENCE, PROPERTY_MASTER_REFERENCE },
    { FO_PAGE_SEQUENCE, PROPERTY_MASTER_REFERENCE },
    { FO_STATIC_CONTENT, PROPERTY_FLOW_NAME },
    { FO_FLOW, PROPERTY_FLOW_NAME },
    { FO_PAGE_NUMBER_CITATION, PROPERTY_REF_ID },
    { FO_PAGE_NUMBER_CITATION_LAST, PROPERTY_REF_ID },
    { FO_EXTERNAL_GRAPHIC, PROPERTY_SRC },
};

static const struct substitute substitutes[] = {
    { "character", TREATMENT_REPLACE, FO_INLINE, true },
    { "bidi-override", TREATMENT_REPLACE, FO_INLINE, false },
    { "float", TREATMENT_REPLACE, FO_WRAPPER, false },
    { "inline-container", TREATMENT_REPLACE, FO_WRAPPER, false },
    { "table-and-caption", TREATMENT_REPLACE, FO_BLOCK, false },
    { "table-caption", TREATMENT_REPLACE, FO_BLOCK, false },
    { "multi-switch", TREATMENT_REPLACE, FO_WRAPPER, false },
    { "multi-case", TREATMENT_REPLACE, FO_WRAPPER, false },
    { "multi-toggle", TREATMENT_REPLACE, FO_WRAPPER, false },
    { "multi-properties", TREATMENT_REPLACE, FO_WRAPPER, false },
    { "page-sequence-wrapper", TREATMENT_OPEN, FO_TEXT, false },
    { "index-page-number-prefix", TREATMENT_OPEN, FO_TEXT, false },
    { "index-page-number-suffix", TREATMENT_OPEN, FO_TEXT, false },
    { "marker", TREATMENT_SKIP, FO_TEXT, false },
    { "retrieve-marker", TREATMENT_SKIP, FO_TEXT, false },
    { "retrieve-table-marker", TREATMENT_SKIP, FO_TEXT, false },
    { "title", TREATMENT_SKIP, FO_TEXT, false },
    { "color-profile", TREATMENT_SKIP, FO_TEXT, false },
    { "instream-foreign-object", TREATMENT_SKIP, FO_TEXT, false },
    { "initial-property-set", TREATMENT_SKIP, FO_TEXT, false },
    { "multi-property-set", TREATMENT_SKIP, FO_TEXT, false },
    { "change-bar-begin", TREATMENT_SKIP, FO_TEXT, false },
    { "change-bar-end", TREATMENT_SKIP, FO_TEXT, false },
    { "flow-map", TREATMENT_SKIP, FO_TEXT, false },
    { "flow-assignment", TREATMENT_SKIP, FO_TEXT, false },
    { "flow-source-list", TREATMENT_SKIP, FO_TEXT, false },
    { "flow-name-specifier", TREATMENT_SKIP, FO_TEXT, false },
    { "flow-target-list", TREATMENT_SKIP, FO_TEXT, false },
    { "region-name-specifier", TREATMENT_SKIP, FO_TEXT, false },
    { "folio-prefix", TREATMENT_SKIP, FO_TEXT, false },
    { "folio-suffix", TREATMENT_SKIP, FO_TEXT, false },
    { "scaling-value-citation", TREATMENT_SKIP, FO_TEXT, false },
    { "index-range-begin", TREATMENT_SKIP, FO_TEXT, false },
    { "index-range-end", TREATMENT_SKIP, FO_TEXT, false },
    { "index-key-reference", TREATMENT_SKIP, FO_TEXT, false },
    { "index-page-citation-list", TREATMENT_SKIP, FO_TEXT, false },
    { "index-page-citation-list-separator", TREATMENT_SKIP, FO_TEXT, false },
    { "index-page-citation-range-separator", TREATMENT_SKIP, FO_TEXT, false },
};

model_set
model_of(enum fo_type type)
{
    return contents[type];
}

bool
model_has(model_set set, enum fo_type type)
{
    return (set >> type & 1) != 0;
}

static bool
has_child(const struct fo_node *node, enum fo_type type)
{
    const struct fo_node *child;

    for (child = node->first; child != NULL; child = child->next)
        if (child->type == type)
            return true;
    return false;
}

enum fo_type
model_missing(const struct fo_node *node)
{
    size_t i;

    for (i = 0; i < sizeof(needs) / sizeof(needs[0]); i++)
        if (needs[i].type == node->type && !has_child(node, needs[i].child))
            return needs[i].child;
    return FO_TEXT;
}

enum property
model_missing_property(const struct fo_node *node)
{
    size_t i;

    for (i = 0; i < sizeof(requirements) / sizeof(requirements[0]); i++)
        if (requirements[i].type == node->type &&
            style_string(node->style, requirements[i].property) == NULL)
            return requirements[i].property;
    return PROPERTY_COUNT;
}

/* Limits of sizes are heeded by graphics only. */
enum property
model_idle_property(const struct fo_node *node)
{
    static const enum property limits[] = { PROPERTY_WIDTH_MINIMUM,
        PROPERTY_WIDTH_MAXIMUM, PROPERTY_HEIGHT_MAXIMUM };
    size_t i;

    if (node->type == FO_EXTERNAL_GRAPHIC)
        return PROPERTY_COUNT;
    for (i = 0; i < sizeof(limits) / sizeof(limits[0]); i++)
        if (node->style->values[limits[i]].number != 0 &&
            !style_auto(node->style, limits[i]))
            return limits[i];
    return PROPERTY_COUNT;
}

const struct substitute *
model_substitute(const char *name)
{
    size_t i;

    for (i = 0; i < sizeof(substitutes) / sizeof(substitutes[0]); i++)
        if (strcmp(substitutes[i].name, name) == 0)
            return &substitutes[i];
    return NULL;
}
