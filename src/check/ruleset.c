#include "check/ruleset.h"

#include <stdlib.h>
#include <string.h>

#include <libxml/xpathInternals.h>

#include "base/arena.h"
#include "check/term.h"
#include "check/twins.h"
#include "check/yo.h"
#include "record/library.h"
#include "record/node.h"
#include "record/record.h"
#include "record/template.h"
#include "xpath/functions.h"

static const char *const severities[] = { "off", "info", "warning", "error" };

#if LIBXML_VERSION >= 21200
typedef const xmlError *error_pointer;
#else
typedef xmlError *error_pointer;
#endif

/* libxml2 gives a code and no text. */
static const struct {
    int code;
    const char *text[2]; /* by enum language */
} faults[] = {
    { XML_XPATH_UNFINISHED_LITERAL_ERROR,
        { "кавычка не закрыта", "a quote is not closed" } },
    { XML_XPATH_START_LITERAL_ERROR,
        { "кавычка не открыта", "a quote is not opened" } },
    { XML_XPATH_VARIABLE_REF_ERROR,
        { "после $ нужно имя", "a name must follow $" } },
    { XML_XPATH_UNDEF_VARIABLE_ERROR,
        { "такой переменной нет", "there is no such variable" } },
    { XML_XPATH_INVALID_PREDICATE_ERROR,
        { "скобка [ не закрыта", "a bracket [ is not closed" } },
    { XML_XPATH_UNCLOSED_ERROR,
        { "скобка ( не закрыта", "a bracket ( is not closed" } },
    { XML_XPATH_INVALID_OPERAND,
        { "операнд не подходит", "an operand does not fit" } },
    { XML_XPATH_INVALID_TYPE,
        { "значение не того типа", "a value has the wrong type" } },
    { XML_XPATH_INVALID_ARITY,
        { "не то число аргументов", "wrong number of arguments" } },
    { XML_XPATH_UNDEF_PREFIX_ERROR,
        { "такого префикса нет", "there is no such prefix" } },
};

static const char *
fault_text(int code, enum language language)
{
    size_t i;

    for (i = 0; i < sizeof(faults) / sizeof(faults[0]); i++)
        if (faults[i].code == code)
            return faults[i].text[language];
    return language == LANGUAGE_RU ? "оно написано не по правилам XPath"
                                   : "it is not XPath";
}

static void
on_error(void *data, error_pointer error)
{
    struct fault *fault = data;

    if (fault->code == 0)
        fault->code = error->code;
}

/* Stands for every function that does not exist. */
static void
unknown_function(xmlXPathParserContext *parser, int count)
{
    struct fault *fault = parser->context->userData;

    (void)count;
    if (fault->function == NULL)
        fault->function =
            arena_strdup(fault->arena, (const char *)parser->context->function);
    xmlXPathErr(parser, XPATH_UNKNOWN_FUNC_ERROR);
}

/* libxml2 prints an unknown function's name past every callback, so none may
 * be unknown. */
static xmlXPathFunction
look_up(void *data, const xmlChar *name, const xmlChar *space)
{
    xmlXPathContext *context = data;
    xmlXPathFunction function;

    context->funcLookupFunc = NULL;
    function = xmlXPathFunctionLookupNS(context, name, space);
    context->funcLookupFunc = look_up;
    return function == NULL ? unknown_function : function;
}

static double
day_number(struct date date)
{
    return date.year * 10000.0 + date.month * 100.0 + date.day;
}

static void
earliest_term(xmlXPathParserContext *parser, int count)
{
    double number = xmlXPathNAN;
    struct date date;
    xmlChar *text;

    if (count != 1) {
        xmlXPathErr(parser, XPATH_INVALID_ARITY);
        return;
    }
    text = xmlXPathPopString(parser);
    if (text != NULL && term_earliest((const char *)text, &date))
        number = day_number(date);
    xmlFree(text);
    valuePush(parser, xmlXPathNewFloat(number));
}

static void
impossible_date(xmlXPathParserContext *parser, int count)
{
    const char *found = NULL;
    size_t size = 0;
    xmlChar *text;

    if (count != 1) {
        xmlXPathErr(parser, XPATH_INVALID_ARITY);
        return;
    }
    text = xmlXPathPopString(parser);
    if (text != NULL)
        found = term_impossible((const char *)text, &size);
    valuePush(parser,
        xmlXPathWrapString(found == NULL ? xmlCharStrdup("")
                                         : xmlCharStrndup(found, (int)size)));
    xmlFree(text);
}

const struct xpath_function ruleset_functions[] = {
    { "both-yo", yo_both, "ru:both-yo(nodes)", "ru:both-yo(text/p)",
        "отчёт отчет" },
    { "earliest-term", earliest_term, "ru:earliest-term(text)",
        "ru:earliest-term('В срок до 01.07.2023 разработать')", "20230701" },
    { "impossible-date", impossible_date, "ru:impossible-date(text)",
        "ru:impossible-date('не позднее 31.02.2023')", "31.02.2023" },
    { "matching", twins_matching, "ru:matching(nodes, nodes, attributes)",
        "count(ru:matching(members/person, present/person, 'last initials'))",
        "2" },
    { "lacking", twins_lacking, "ru:lacking(nodes, nodes, attributes)",
        "count(ru:lacking(members/person, present/person, 'last initials'))",
        "1" },
    { "repeated", twins_repeated, "ru:repeated(nodes, attributes)",
        "count(ru:repeated(present/person, 'last initials'))", "1" },
};

const unsigned ruleset_function_count =
    sizeof(ruleset_functions) / sizeof(ruleset_functions[0]);

xmlXPathContext *
ruleset_context(xmlDoc *document, struct fault *fault, struct log *log)
{
    xmlXPathContext *context = xmlXPathNewContext(document);
    unsigned i;

    fault->listener.log = log;
    context->user = &fault->listener;
    context->error = on_error;
    context->userData = fault;
    xpath_register(context);
    (void)xmlXPathRegisterNs(context, BAD_CAST "ru", BAD_CAST XPATH_NAMESPACE);
    (void)xmlXPathRegisterNs(
        context, BAD_CAST "p", BAD_CAST RECORD_PLACE_NAMESPACE);
    for (i = 0; i < ruleset_function_count; i++)
        (void)xmlXPathRegisterFuncNS(context,
            BAD_CAST ruleset_functions[i].name, BAD_CAST XPATH_NAMESPACE,
            ruleset_functions[i].call);
    xmlXPathRegisterFuncLookup(context, look_up, context);
    return context;
}

/* The day of the record, of its approval, or of the record that annexes it,
 * as YYYYMMDD. */
static double
record_day(struct arena *arena, const xmlNode *record)
{
    struct date date;

    for (; record != NULL && record->type == XML_ELEMENT_NODE;
         record = record->parent) {
        const xmlNode *node = node_child(record, "date");
        const char *iso;

        if (node == NULL) {
            node = node_child(record, "approved");
            node = node == NULL ? NULL : node_child(node, "date");
        }
        iso = node == NULL ? NULL : node_attribute(arena, node, "iso");
        if (iso != NULL && date_parse(iso, strlen(iso), &date))
            return day_number(date);
    }
    return xmlXPathNAN;
}

void
ruleset_let(const struct let *let, xmlXPathContext *context)
{
    for (; let != NULL; let = let->next)
        (void)xmlXPathRegisterVariable(context, BAD_CAST let->name,
            xmlXPathCompiledEval(let->select, context));
}

void
ruleset_record(xmlXPathContext *context, xmlNode *record)
{
    struct arena *scratch = arena_new();

    (void)xmlXPathRegisterVariable(
        context, BAD_CAST "record", xmlXPathNewNodeSet(record));
    (void)xmlXPathRegisterVariable(context, BAD_CAST "date",
        xmlXPathNewFloat(record_day(scratch, record)));
    arena_free(scratch);
    ruleset_this(context, record);
}

void
ruleset_this(xmlXPathContext *context, xmlNode *node)
{
    (void)xmlXPathRegisterVariable(
        context, BAD_CAST "this", xmlXPathNewNodeSet(node));
    context->node = node;
}

bool
ruleset_fault(const struct rule *rule, const char *expression,
    struct fault *fault, struct log *log)
{
    if (fault->function != NULL)
        message_add(
            log, MESSAGE_RULE_FUNCTION, rule->place, rule->id, fault->function);
    else if (fault->code != 0)
        message_add(log, MESSAGE_RULE_EXPRESSION, rule->place, rule->id,
            expression, fault_text(fault->code, log_language(log)));
    else
        return false;
    fault->code = 0;
    fault->function = NULL;
    return true;
}

struct reading {
    struct arena *arena;
    struct log *log;
    struct fault fault;
    xmlXPathContext *context; /* over an empty record */
    bool good;
};

static void
free_expression(void *expression)
{
    xmlXPathFreeCompExpr(expression);
}

/* Compiles an expression of the rule, or of <let> with this name and place,
 * and tries it. NULL: reported. */
static xmlXPathCompExpr *
compile(struct reading *reading, const struct rule *rule, const char *text)
{
    xmlXPathCompExpr *expression =
        xmlXPathCtxtCompile(reading->context, BAD_CAST text);

    if (expression != NULL) {
        arena_defer(reading->arena, free_expression, expression);
        xmlXPathFreeObject(xmlXPathCompiledEval(expression, reading->context));
    }
    if (ruleset_fault(rule, text, &reading->fault, reading->log)) {
        reading->good = false;
        return NULL;
    }
    return expression;
}

static const char *
needed(struct reading *reading, const xmlNode *node, const char *name)
{
    const char *value =
        template_attribute(reading->arena, node, name, reading->log);

    if (value == NULL)
        reading->good = false;
    return value;
}

static struct segment *
read_value(struct reading *reading, const struct rule *rule,
    const xmlNode *node, struct segment *segment)
{
    const char *select;

    if (!node_is(node, "v")) {
        template_unknown(node, reading->log);
        reading->good = false;
        return segment;
    }
    select = needed(reading, node, "select");
    if (select != NULL)
        segment->select = compile(reading, rule, select);
    segment->next = arena_alloc(reading->arena, sizeof(*segment));
    segment->next->text = "";
    return segment->next;
}

/* Blanks and line ends of the file become one blank each. */
static const char *
squeeze(struct arena *arena, const char *text)
{
    const char *blanks = " \t\r\n";
    const char *line = text_line(arena, text);
    size_t size = strlen(text);
    bool before = size > 0 && strchr(blanks, text[0]) != NULL;
    bool after = size > 0 && strchr(blanks, text[size - 1]) != NULL;

    if (line[0] == '\0')
        return before ? " " : "";
    return arena_printf(
        arena, "%s%s%s", before ? " " : "", line, after ? " " : "");
}

static const struct segment *
read_text(
    struct reading *reading, const struct rule *rule, const xmlNode *parent)
{
    struct segment *first = arena_alloc(reading->arena, sizeof(*first));
    struct segment *last = first;
    const xmlNode *node;

    first->text = "";
    for (node = parent->children; node != NULL; node = node->next) {
        if (node->type == XML_ELEMENT_NODE)
            last = read_value(reading, rule, node, last);
        else if (node->type == XML_TEXT_NODE)
            last->text = squeeze(reading->arena, (const char *)node->content);
    }
    first->text += strspn(first->text, " ");
    return first;
}

static void
read_texts(struct reading *reading, struct rule *rule, const xmlNode *parent)
{
    const xmlNode *node;

    for (node = node_first(parent); node != NULL; node = node_next(node)) {
        if (node_is(node, "ru")) {
            rule->ru = read_text(reading, rule, node);
        } else if (node_is(node, "en")) {
            rule->en = read_text(reading, rule, node);
        } else {
            template_unknown(node, reading->log);
            reading->good = false;
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
    const char *id = needed(reading, node, "id");
    const char *on = needed(reading, node, "on");
    const char *test = needed(reading, node, "test");
    const char *at = node_attribute(arena, node, "at");
    int severity =
        template_choice(node, "severity", severities, 4, -1, reading->log);

    if (!template_attributes(node,
            "id|severity|clause|on|test|at|kind|body|instead", reading->log) ||
        severity < 0)
        reading->good = false;
    rule->place = template_place(node);
    rule->id = id == NULL ? "" : id;
    rule->severity = severity < 0 ? SEVERITY_OFF : (enum severity)severity;
    rule->clause = node_attribute(arena, node, "clause");
    rule->kind = inherited(arena, node, "kind");
    rule->body = inherited(arena, node, "body");
    rule->instead = node_attribute(arena, node, "instead");
    if (on != NULL)
        rule->on = compile(reading, rule, on);
    if (test != NULL)
        rule->test = compile(reading, rule, test);
    if (at != NULL)
        rule->at = compile(reading, rule, at);
    read_texts(reading, rule, node);
    return rule;
}

/* The value is there for the expressions that follow. NULL: reported. */
static struct let *
read_let(struct reading *reading, const xmlNode *node)
{
    struct let *let = arena_alloc(reading->arena, sizeof(*let));
    const char *name = needed(reading, node, "name");
    const char *select = needed(reading, node, "select");
    const struct rule rule = { .id = name, .place = template_place(node) };

    if (!template_attributes(node, "name|select", reading->log))
        reading->good = false;
    if (name == NULL || select == NULL)
        return NULL;
    let->name = name;
    let->select = compile(reading, &rule, select);
    if (let->select == NULL)
        return NULL;
    ruleset_let(let, reading->context);
    return let;
}

static void
read_rules(struct reading *reading, const xmlNode *root, struct rules *rules)
{
    struct rule **rule = &rules->first;
    struct let **let = &rules->lets;
    const xmlNode *node;

    if (!template_attributes(root, "kind|body", reading->log))
        reading->good = false;
    for (node = node_first(root); node != NULL; node = node_next(node)) {
        if (node_is(node, "rule")) {
            *rule = read_rule(reading, node);
            rule = &(*rule)->next;
        } else if (node_is(node, "let")) {
            *let = read_let(reading, node);
            let = *let == NULL ? let : &(*let)->next;
        } else {
            template_unknown(node, reading->log);
            reading->good = false;
        }
    }
}

static bool
read_file(struct library *library, const char *path, struct rules *rules,
    struct log *log)
{
    struct reading reading = {
        .arena = library->arena,
        .log = log,
        .fault = { .arena = library->arena },
        .good = true,
    };
    xmlDoc *document = template_open(library->arena, path, "rules", log);
    xmlDoc *empty;
    xmlNode *root;

    if (document == NULL)
        return false;
    empty = xmlNewDoc(BAD_CAST "1.0");
    root = xmlNewDocNode(empty, NULL, BAD_CAST "empty", NULL);
    (void)xmlDocSetRootElement(empty, root);
    reading.context = ruleset_context(empty, &reading.fault, log);
    ruleset_record(reading.context, root);
    read_rules(&reading, xmlDocGetRootElement(document), rules);
    xmlXPathFreeContext(reading.context);
    xmlFreeDoc(empty);
    return reading.good;
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
