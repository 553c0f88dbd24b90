#include "record/reading.h"

#include <stdlib.h>
#include <string.h>

#include "record/node.h"
#include "record/template.h"

const char *
reading_needed(struct reading *reading, const xmlNode *node, const char *name)
{
    const char *value =
        template_attribute(reading->arena, node, name, reading->log);

    if (value == NULL)
        reading->good = false;
    return value == NULL ? "" : value;
}

void
reading_wrong(struct reading *reading, const xmlNode *node, const char *name,
    const char *value, const char *known)
{
    message_add(reading->log, MESSAGE_TEMPLATE_VALUE, template_place(node),
        name, value, known);
    reading->good = false;
}

const char *
reading_name(struct reading *reading, const xmlNode *node)
{
    const char *name = reading_needed(reading, node, "name");

    if (name[0] != '\0' && xmlValidateNCName(BAD_CAST name, 0) != 0)
        reading_wrong(reading, node, "name", name, "title, due-date…");
    return name;
}

unsigned
reading_choice(struct reading *reading, const xmlNode *node, const char *name,
    const char *const *words, size_t count, int fallback)
{
    int found =
        template_choice(node, name, words, (int)count, fallback, reading->log);

    if (found < 0)
        reading->good = false;
    return found < 0 ? 0 : (unsigned)found;
}

bool
reading_answer(struct reading *reading, const xmlNode *node, const char *name)
{
    static const char *const answers[] = { "no", "yes" };

    return reading_choice(reading, node, name, answers, 2, 0) == 1;
}

enum severity
reading_severity(struct reading *reading, const xmlNode *node)
{
    static const char *const severities[] = { "off", "info", "warning",
        "error" };

    (void)reading_needed(reading, node, "severity");
    return (enum severity)reading_choice(
        reading, node, "severity", severities, 4, SEVERITY_OFF);
}

unsigned
reading_count(struct reading *reading, const xmlNode *node, const char *name,
    unsigned fallback)
{
    const char *value = node_attribute(reading->arena, node, name);

    if (value == NULL)
        return fallback;
    if (value[0] != '\0' && strspn(value, "0123456789") == strlen(value))
        return (unsigned)strtoul(value, NULL, 10);
    reading_wrong(reading, node, name, value, "1, 2, 3…");
    return fallback;
}

void
reading_known(
    struct reading *reading, const xmlNode *node, const char *attributes)
{
    if (!template_attributes(node, attributes, reading->log))
        reading->good = false;
}

void
reading_unknown(struct reading *reading, const xmlNode *node)
{
    template_unknown(node, reading->log);
    reading->good = false;
}

void
reading_twice(struct reading *reading, const xmlNode *node, const char *name)
{
    message_add(
        reading->log, MESSAGE_TEMPLATE_TWICE, template_place(node), name);
    reading->good = false;
}

const xmlNode **
reading_elements(struct reading *reading, const xmlNode *parent, size_t *count)
{
    const xmlNode **list =
        template_elements(reading->library, parent, count, reading->log);

    reading->good = reading->good && list != NULL;
    return list;
}
