#include "record/description.h"

#include <stdbool.h>

#include "base/arena.h"
#include "base/message.h"
#include "record/kind.h"
#include "record/library.h"
#include "record/node.h"
#include "record/template.h"

/* xmlDocCopyNode: the attributes come along, the children do not. */
enum { COPY_SHALLOW = 2 };

/* Copies what stands below `source` into `place`. False: reported. */
static bool
copy_below(struct library *library, const xmlNode *source, xmlNode *place,
    struct log *log)
{
    size_t count;
    const xmlNode **list = template_elements(library, source, &count, log);
    size_t i;

    for (i = 0; i < count; i++) {
        xmlNode *copy =
            xmlDocCopyNode((xmlNode *)list[i], place->doc, COPY_SHALLOW);

        (void)xmlAddChild(place, copy);
        if (!copy_below(library, list[i], copy, log))
            return false;
    }
    return list != NULL;
}

static void
free_document(void *document)
{
    xmlFreeDoc(document);
}

xmlDoc *
description_open(struct library *library, struct arena *arena, const char *name,
    struct log *log)
{
    const struct kind *kind =
        kind_require(library, name, (struct place){ .file = NULL }, log);
    const struct variant *variant;
    const char *path;
    xmlDoc *file;
    xmlDoc *document;
    xmlNode *root;

    if (kind == NULL)
        return NULL;
    path = library_path(
        library, arena, arena_printf(arena, "%s/kind.xml", kind->name));
    file = template_open(arena, path, "kind", log);
    if (file == NULL)
        return NULL;
    document = xmlNewDoc(BAD_CAST "1.0");
    arena_defer(arena, free_document, document);
    root = xmlDocCopyNode(xmlDocGetRootElement(file), document, COPY_SHALLOW);
    (void)xmlDocSetRootElement(document, root);
    variant = variant_find(kind, name);
    if (variant != NULL) {
        node_set(root, "variant", variant->name);
        node_set(root, "ru", variant->alias);
        node_set(root, "heading", variant->heading);
        node_set(root, "gender", variant->gender);
        node_set(root, "verb", variant->verb);
    }
    return copy_below(library, xmlDocGetRootElement(file), root, log) ? document
                                                                      : NULL;
}
