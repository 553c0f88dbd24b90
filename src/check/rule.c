#include "check/rule.h"

#include <string.h>

#include <libxml/xpathInternals.h>

#include "base/arena.h"
#include "base/file.h"
#include "check/expression.h"
#include "check/folder.h"
#include "check/ruleset.h"
#include "record/library.h"
#include "record/node.h"
#include "record/organization.h"
#include "record/record.h"
#include "record/template.h"

/* An element about which a rule has spoken in place of another rule. */
struct spoken {
    struct spoken *next;
    const xmlNode *node;
    const char *id;
};

struct run {
    struct library *library;
    struct arena *arena;
    struct log *log;
    enum severity worst; /* what a rule says is no worse */
    struct fault fault;
    xmlXPathContext *context;
    struct spoken *spoken;
};

static bool
is_true(struct run *run, struct rule *rule)
{
    xmlXPathObject *value = expression_value(
        &rule->test, run->library->arena, run->context, run->log);
    bool good = value == NULL || xmlXPathCastToBoolean(value) != 0;

    xmlXPathFreeObject(value);
    return good;
}

static struct place
place_of(struct run *run, struct rule *rule, const xmlNode *node)
{
    xmlXPathObject *value = NULL;

    if (rule->at.text != NULL)
        value = expression_nodes(
            &rule->at, run->library->arena, run->context, run->log);
    if (value != NULL && !xmlXPathNodeSetIsEmpty(value->nodesetval))
        node = value->nodesetval->nodeTab[0];
    xmlXPathFreeObject(value);
    return record_place(node);
}

/* A line end of a field is a blank in a message. */
static const char *
text_of_value(struct arena *arena, xmlXPathObject *value)
{
    const char *line;
    xmlChar *text;

    if (value == NULL)
        return "";
    if (value->type == XPATH_NODESET &&
        !xmlXPathNodeSetIsEmpty(value->nodesetval) &&
        value->nodesetval->nodeTab[0]->type == XML_ELEMENT_NODE)
        return node_line(arena, value->nodesetval->nodeTab[0]);
    text = xmlXPathCastToString(value);
    line = text == NULL ? "" : text_line(arena, (char *)text);
    xmlFree(text);
    return line;
}

/* Blanks and line ends of the file become one blank each. */
static void
add_letters(struct buffer *buffer, const char *text)
{
    const char *blanks = " \t\r\n";
    const char *line = text_line(buffer->arena, text);
    size_t size = strlen(text);

    if (size > 0 && strchr(blanks, text[0]) != NULL)
        buffer_text(buffer, " ");
    if (line[0] == '\0')
        return;
    buffer_text(buffer, line);
    if (strchr(blanks, text[size - 1]) != NULL)
        buffer_text(buffer, " ");
}

static void
add_value(struct run *run, const struct rule *rule, const xmlNode *node,
    struct buffer *buffer)
{
    struct expression select = {
        .text = node_attribute(run->arena, node, "select"),
        .of = rule->id,
        .place = template_place(node),
    };
    xmlXPathObject *value;

    if (select.text == NULL)
        return;
    value = expression_value(&select, run->arena, run->context, run->log);
    buffer_text(buffer, text_of_value(run->arena, value));
    xmlXPathFreeObject(value);
}

/* NULL: there is none. */
static char *
text_of(struct run *run, const struct rule *rule, const xmlNode *text)
{
    struct buffer buffer = { .arena = run->arena };
    const xmlNode *node;

    if (text == NULL)
        return NULL;
    buffer_text(&buffer, "");
    for (node = text->children; node != NULL; node = node->next)
        if (node->type == XML_TEXT_NODE)
            add_letters(&buffer, (const char *)node->content);
        else if (node->type == XML_ELEMENT_NODE)
            add_value(run, rule, node, &buffer);
    if (rule->clause == NULL)
        return text_trim(buffer.data);
    return arena_printf(
        run->arena, "%s (%s)", text_trim(buffer.data), rule->clause);
}

static bool
already_spoken(
    const struct run *run, const struct rule *rule, const xmlNode *node)
{
    const struct spoken *spoken;

    for (spoken = run->spoken; spoken != NULL; spoken = spoken->next)
        if (spoken->node == node && strcmp(spoken->id, rule->id) == 0)
            return true;
    return false;
}

/* An annexe that is checked alone lacks what its parent gives it. */
static bool
speaks_of_annexe(
    const struct run *run, const struct rule *rule, const xmlNode *node)
{
    return rule->alone &&
           folder_is_annexe(run->library, record_place(node).file);
}

static void
speak(struct run *run, struct rule *rule, xmlNode *node)
{
    enum severity severity =
        rule->severity < run->worst ? rule->severity : run->worst;
    struct spoken *spoken;

    if (already_spoken(run, rule, node) || speaks_of_annexe(run, rule, node))
        return;
    message_text(run->log, rule->id, severity, place_of(run, rule, node),
        text_of(run, rule, rule->ru), text_of(run, rule, rule->en));
    if (rule->instead == NULL)
        return;
    spoken = arena_alloc(run->arena, sizeof(*spoken));
    spoken->node = node;
    spoken->id = rule->instead;
    spoken->next = run->spoken;
    run->spoken = spoken;
}

static bool
has_body(struct run *run, const xmlNode *record, const char *id)
{
    const xmlNode *body = node_child(record, "body");
    const char *own =
        body == NULL ? NULL : node_attribute(run->arena, body, "id");

    return own != NULL && strcmp(own, id) == 0;
}

static void
run_rule(struct run *run, struct rule *rule, xmlNode *record)
{
    xmlXPathObject *value;
    int i;

    if ((rule->kind != NULL && !node_is(record, rule->kind)) ||
        (rule->body != NULL && !has_body(run, record, rule->body)))
        return;
    expression_this(run->context, record);
    value = expression_nodes(
        &rule->on, run->library->arena, run->context, run->log);
    if (value != NULL && value->nodesetval != NULL)
        for (i = 0; i < value->nodesetval->nodeNr; i++) {
            xmlNode *node = value->nodesetval->nodeTab[i];

            expression_this(run->context, node);
            if (!is_true(run, rule))
                speak(run, rule, node);
        }
    xmlXPathFreeObject(value);
}

static void
run_file(struct run *run, const char *name, xmlNode *record)
{
    struct rules *rules = ruleset_open(run->library, name, run->log);
    struct rule *rule;

    if (rules == NULL)
        return;
    expression_this(run->context, record);
    ruleset_let(run->library, rules->lets, run->context, run->log);
    for (rule = rules->first; rule != NULL; rule = rule->next)
        run_rule(run, rule, record);
}

static void
run_folder(struct run *run, const char *organization, xmlNode *record)
{
    run_file(run,
        arena_printf(run->arena, "organizations/%s/rules.xml", organization),
        record);
}

/* The organisation's own rules, then those of the bodies that bind it. */
static void
run_organization(struct run *run, const char *id, xmlNode *record)
{
    const struct organization *organization =
        organization_open(run->library, id, record_place(record), run->log);
    const xmlNode *node;

    run_folder(run, id, record);
    if (organization == NULL)
        return;
    for (node = node_first(organization->root); node != NULL;
         node = node_next(node)) {
        const char *from = node_attribute(run->arena, node, "from");

        if (!node_is(node, "rules"))
            continue;
        if (organization_open(
                run->library, from, template_place(node), run->log) != NULL)
            run_folder(run, from, record);
    }
}

/* A form to be filled in by hand breaks no rules. */
static bool
is_blank(struct run *run, const xmlNode *record)
{
    const xmlNode *blank = node_child(record, "blank");

    return blank != NULL && strcmp(node_line(run->arena, blank), "yes") == 0;
}

/* The organisation's rules come first: they may speak instead of others. An
 * annexe is under the organisation of its parent when it names none. */
static void
run_record(struct run *run, xmlNode *record, const char *organization)
{
    const xmlNode *own = node_child(record, "organization");
    xmlNode *annex;
    xmlNode *child;

    if (is_blank(run, record))
        return;
    if (own != NULL)
        organization = node_attribute(run->arena, own, "id");
    expression_record(run->context, record);
    if (organization != NULL)
        run_organization(run, organization, record);
    run_file(run, arena_printf(run->arena, "%s/rules.xml", node_name(record)),
        record);
    run_file(run, "rules.xml", record);
    for (annex = node_first(record); annex != NULL; annex = node_next(annex))
        if (node_is(annex, "annex"))
            for (child = node_first(annex); child != NULL;
                 child = node_next(child))
                run_record(run, child, organization);
}

void
rule_run(struct library *library, xmlDoc *document, enum severity worst,
    struct log *log)
{
    struct arena *arena = arena_new();
    struct run run = {
        .library = library,
        .arena = arena,
        .log = log,
        .worst = worst,
        .fault = { .arena = arena },
    };

    run.context = expression_context(document, &run.fault, log);
    run_record(&run, xmlDocGetRootElement(document), NULL);
    xmlXPathFreeContext(run.context);
    arena_free(arena);
}
