#include "check/ruleset.h"

#include <string.h>

#include <libxml/xpathInternals.h>

#include "base/arena.h"
#include "record/library.h"
#include "record/node.h"
#include "record/reading.h"
#include "record/template.h"

void
ruleset_let(struct library *library, struct let *let, xmlXPathContext *context,
    struct log *log)
{
    for (; let != NULL; let = let->next)
        (void)xmlXPathRegisterVariable(context, BAD_CAST let->name,
            expression_value(&let->select, library->arena, context, log));
}

static struct expression
read_expression(struct reading *reading, const xmlNode *node, const char *name,
    const char *of)
{
    return (struct expression){ .text = reading_needed(reading, node, name),
        .of = of,
        .place = template_place(node) };
}

static void
read_texts(struct reading *reading, struct rule *rule, const xmlNode *parent)
{
    const xmlNode *node;

    for (node = node_first(parent); node != NULL; node = node_next(node)) {
        if (node_is(node, "ru")) {
            rule->ru = node;
        } else if (node_is(node, "en")) {
            rule->en = node;
        } else {
            reading_unknown(reading, node);
        }
    }
    if (rule->ru != NULL)
        return;
    message_add(reading->log, MESSAGE_RULE_TEXT, rule->place, rule->id);
    reading->good = false;
}

static const char *
inherited(struct arena *arena, const xmlNode *node, const char *name)
{
    const char *value = node_attribute(arena, node, name);

    return value == NULL ? node_attribute(arena, node->parent, name) : value;
}

static struct rule *
read_rule(struct reading *reading, const xmlNode *node)
{
    struct arena *arena = reading->arena;
    struct rule *rule = arena_alloc(arena, sizeof(*rule));

    reading_known(
        reading, node, "id|severity|clause|on|test|at|kind|body|instead|alone");
    rule->place = template_place(node);
    rule->id = reading_needed(reading, node, "id");
    rule->severity = reading_severity(reading, node);
    rule->clause = node_attribute(arena, node, "clause");
    rule->kind = inherited(arena, node, "kind");
    rule->body = inherited(arena, node, "body");
    rule->instead = node_attribute(arena, node, "instead");
    rule->alone = reading_answer(reading, node, "alone");
    rule->on = read_expression(reading, node, "on", rule->id);
    rule->test = read_expression(reading, node, "test", rule->id);
    rule->at = rule->on;
    rule->at.text = node_attribute(arena, node, "at");
    read_texts(reading, rule, node);
    return rule;
}

static struct let *
read_let(struct reading *reading, const xmlNode *node)
{
    struct let *let = arena_alloc(reading->arena, sizeof(*let));

    reading_known(reading, node, "name|select");
    let->name = reading_needed(reading, node, "name");
    let->select = read_expression(reading, node, "select", let->name);
    return let;
}

static void
read_rules(struct reading *reading, const xmlNode *root, struct rules *rules)
{
    struct rule **rule = &rules->first;
    struct let **let = &rules->lets;
    const xmlNode *node;

    reading_known(reading, root, "kind|body");
    for (node = node_first(root); node != NULL; node = node_next(node)) {
        if (node_is(node, "rule")) {
            *rule = read_rule(reading, node);
            rule = &(*rule)->next;
        } else if (node_is(node, "let")) {
            *let = read_let(reading, node);
            let = &(*let)->next;
        } else {
            reading_unknown(reading, node);
        }
    }
}

static bool
read_file(struct library *library, const char *path, struct rules *rules,
    struct log *log)
{
    xmlDoc *document = template_open(library->arena, path, "rules", log);
    struct reading reading = { library, library->arena, log, true };

    if (document == NULL)
        return false;
    read_rules(&reading, xmlDocGetRootElement(document), rules);
    return reading.good;
}

struct rules *
ruleset_open(struct library *library, const char *name, struct log *log)
{
    struct rules *rules;
    const char *path;

    for (rules = library->rules; rules != NULL; rules = rules->next)
        if (strcmp(rules->name, name) == 0)
            return rules;
    path = library_path(library, library->arena, name);
    rules = arena_alloc(library->arena, sizeof(*rules));
    rules->name = arena_strdup(library->arena, name);
    if (path != NULL && !read_file(library, path, rules, log))
        return NULL;
    rules->next = library->rules;
    library->rules = rules;
    return rules;
}

/* What expressions are tried with. */
struct trial {
    struct reading reading;
    struct fault fault;
    xmlXPathContext *context; /* over an empty record */
};

static void
try_nodes(struct trial *trial, struct expression *expression)
{
    if (expression->text != NULL)
        xmlXPathFreeObject(expression_nodes(expression, trial->reading.arena,
            trial->context, trial->reading.log));
}

static void
try(struct trial *trial, struct expression *expression)
{
    xmlXPathFreeObject(expression_value(
        expression, trial->reading.arena, trial->context, trial->reading.log));
}

static void
try_text(struct trial *trial, const struct rule *rule, const xmlNode *text)
{
    const xmlNode *node = text == NULL ? NULL : node_first(text);
    struct expression value;

    for (; node != NULL; node = node_next(node)) {
        if (!node_is(node, "v")) {
            reading_unknown(&trial->reading, node);
            continue;
        }
        value = read_expression(&trial->reading, node, "select", rule->id);
        if (value.text[0] != '\0')
            try(trial, &value);
    }
}

static void
try_rules(struct trial *trial, struct rule *rule)
{
    for (; rule != NULL; rule = rule->next) {
        try_nodes(trial, &rule->on);
        try(trial, &rule->test);
        try_nodes(trial, &rule->at);
        try_text(trial, rule, rule->ru);
        try_text(trial, rule, rule->en);
    }
}

void
ruleset_try(struct library *library, struct rules *rules, struct log *log)
{
    struct trial trial = {
        .reading = { library, library->arena, log, true },
        .fault = { .arena = library->arena },
    };
    xmlDoc *empty = xmlNewDoc(BAD_CAST "1.0");
    xmlNode *root = xmlNewDocNode(empty, NULL, BAD_CAST "empty", NULL);

    (void)xmlDocSetRootElement(empty, root);
    trial.context = expression_context(empty, &trial.fault, log);
    expression_record(trial.context, root);
    ruleset_let(library, rules->lets, trial.context, log);
    try_rules(&trial, rules->first);
    xmlXPathFreeContext(trial.context);
    xmlFreeDoc(empty);
}

static bool
has_rule(
    struct library *library, const char *name, const char *id, struct log *log)
{
    const struct rules *rules = ruleset_open(library, name, log);
    const struct rule *rule = rules == NULL ? NULL : rules->first;

    while (rule != NULL && strcmp(rule->id, id) != 0)
        rule = rule->next;
    return rule != NULL;
}

/* In the folders below "organizations", or "" for those of kinds. */
static bool
folder_knows(struct library *library, struct arena *scratch, const char *folder,
    const char *id)
{
    struct log *log = log_new(scratch, LANGUAGE_RU);
    size_t count;
    const char **names =
        library_names(library, scratch, folder, "rules.xml", &count);

    while (count > 0 && !has_rule(library,
                            arena_printf(scratch, "%s%s%s/rules.xml", folder,
                                folder[0] == '\0' ? "" : "/", names[count - 1]),
                            id, log))
        count--;
    return count > 0;
}

bool
ruleset_knows(struct library *library, const char *id)
{
    static const char *const of_reader[] = { "T13", "T27" };
    struct arena *scratch = arena_new();
    bool known =
        strcmp(id, of_reader[0]) == 0 || strcmp(id, of_reader[1]) == 0 ||
        has_rule(library, "rules.xml", id, log_new(scratch, LANGUAGE_RU)) ||
        folder_knows(library, scratch, "", id) ||
        folder_knows(library, scratch, "organizations", id);

    arena_free(scratch);
    return known;
}
