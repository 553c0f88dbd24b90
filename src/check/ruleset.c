#include "check/ruleset.h"

#include <string.h>

#include <libxml/xpathInternals.h>

#include "base/arena.h"
#include "check/expression.h"
#include "record/library.h"
#include "record/node.h"
#include "record/reading.h"
#include "record/template.h"

void
ruleset_let(const struct let *let, xmlXPathContext *context)
{
    for (; let != NULL; let = let->next)
        (void)xmlXPathRegisterVariable(context, BAD_CAST let->name,
            xmlXPathCompiledEval(let->select, context));
}

/* A file that is read, and where its expressions are tried. */
struct trial {
    struct reading reading;
    struct fault fault;
    xmlDoc *empty;            /* a record */
    xmlXPathContext *context; /* over it */
};

static void
trial_open(struct trial *trial, struct library *library, struct log *log)
{
    xmlNode *root;

    *trial = (struct trial){
        .reading = { library, library->arena, log, true },
        .fault = { .arena = library->arena },
        .empty = xmlNewDoc(BAD_CAST "1.0"),
    };
    root = xmlNewDocNode(trial->empty, NULL, BAD_CAST "empty", NULL);
    (void)xmlDocSetRootElement(trial->empty, root);
    trial->context = expression_context(trial->empty, &trial->fault, log);
    expression_record(trial->context, root);
}

static void
trial_close(const struct trial *trial)
{
    xmlXPathFreeContext(trial->context);
    xmlFreeDoc(trial->empty);
}

static void
free_expression(void *expression)
{
    xmlXPathFreeCompExpr(expression);
}

/* Compiles an expression of the rule, or of <let> with this name and place,
 * and tries it. NULL: reported. */
static xmlXPathCompExpr *
compile(struct trial *trial, const struct rule *rule, const char *text)
{
    xmlXPathCompExpr *expression =
        xmlXPathCtxtCompile(trial->context, BAD_CAST text);

    if (expression != NULL) {
        arena_defer(trial->reading.arena, free_expression, expression);
        xmlXPathFreeObject(xmlXPathCompiledEval(expression, trial->context));
    }
    if (expression_fault(
            &trial->fault, rule->id, rule->place, text, trial->reading.log)) {
        trial->reading.good = false;
        return NULL;
    }
    return expression;
}

/* The expression of an attribute that must be there. NULL: reported. */
static xmlXPathCompExpr *
compile_needed(struct trial *trial, const struct rule *rule,
    const xmlNode *node, const char *name)
{
    const char *text = reading_needed(&trial->reading, node, name);

    return text[0] == '\0' ? NULL : compile(trial, rule, text);
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
read_rule(struct trial *trial, const xmlNode *node)
{
    struct reading *reading = &trial->reading;
    struct arena *arena = reading->arena;
    struct rule *rule = arena_alloc(arena, sizeof(*rule));
    const char *at = node_attribute(arena, node, "at");

    reading_known(
        reading, node, "id|severity|clause|on|test|at|kind|body|instead|alone");
    rule->place = template_place(node);
    rule->id = reading_needed(reading, node, "id");
    rule->severity = reading_severity(reading, node);
    rule->clause = node_attribute(arena, node, "clause");
    rule->kind = inherited(arena, node, "kind");
    rule->body = inherited(arena, node, "body");
    rule->instead = node_attribute(arena, node, "instead");
    rule->alone = node_attribute(arena, node, "alone");
    rule->on = compile_needed(trial, rule, node, "on");
    rule->test = compile_needed(trial, rule, node, "test");
    if (at != NULL)
        rule->at = compile(trial, rule, at);
    read_texts(reading, rule, node);
    return rule;
}

/* The value is there for the expressions that follow. NULL: reported. */
static struct let *
read_let(struct trial *trial, const xmlNode *node)
{
    struct let *let = arena_alloc(trial->reading.arena, sizeof(*let));
    const char *name = reading_needed(&trial->reading, node, "name");
    const char *select = reading_needed(&trial->reading, node, "select");
    const struct rule rule = { .id = name, .place = template_place(node) };

    reading_known(&trial->reading, node, "name|select");
    if (name[0] == '\0' || select[0] == '\0')
        return NULL;
    let->name = name;
    let->select = compile(trial, &rule, select);
    if (let->select == NULL)
        return NULL;
    ruleset_let(let, trial->context);
    return let;
}

static void
read_rules(struct trial *trial, const xmlNode *root, struct rules *rules)
{
    struct rule **rule = &rules->first;
    struct let **let = &rules->lets;
    const xmlNode *node;

    reading_known(&trial->reading, root, "kind|body");
    for (node = node_first(root); node != NULL; node = node_next(node)) {
        if (node_is(node, "rule")) {
            *rule = read_rule(trial, node);
            rule = &(*rule)->next;
        } else if (node_is(node, "let")) {
            *let = read_let(trial, node);
            let = *let == NULL ? let : &(*let)->next;
        } else {
            reading_unknown(&trial->reading, node);
        }
    }
}

static bool
read_file(struct library *library, const char *path, struct rules *rules,
    struct log *log)
{
    xmlDoc *document = template_open(library->arena, path, "rules", log);
    struct trial trial;

    if (document == NULL)
        return false;
    trial_open(&trial, library, log);
    read_rules(&trial, xmlDocGetRootElement(document), rules);
    trial_close(&trial);
    return trial.reading.good;
}

const struct rules *
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

static void
try_text(struct trial *trial, const struct rule *rule, const xmlNode *text)
{
    const xmlNode *node = text == NULL ? NULL : node_first(text);

    for (; node != NULL; node = node_next(node))
        if (node_is(node, "v"))
            (void)compile_needed(trial, rule, node, "select");
        else
            reading_unknown(&trial->reading, node);
}

void
ruleset_texts(
    struct library *library, const struct rules *rules, struct log *log)
{
    const struct rule *rule;
    struct trial trial;

    trial_open(&trial, library, log);
    ruleset_let(rules->lets, trial.context);
    for (rule = rules->first; rule != NULL; rule = rule->next) {
        try_text(&trial, rule, rule->ru);
        try_text(&trial, rule, rule->en);
    }
    trial_close(&trial);
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
