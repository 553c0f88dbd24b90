#include "check/expression.h"

#include <string.h>

#include <libxml/xpathInternals.h>

#include "base/arena.h"
#include "check/term.h"
#include "check/twins.h"
#include "check/yo.h"
#include "record/node.h"
#include "record/record.h"

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
month(xmlXPathParserContext *parser, int count)
{
    xmlChar *text;
    int number = 0;

    if (count != 1) {
        xmlXPathErr(parser, XPATH_INVALID_ARITY);
        return;
    }
    text = xmlXPathPopString(parser);
    if (text != NULL)
        number = term_month((const char *)text);
    xmlFree(text);
    valuePush(parser, xmlXPathNewFloat(number == 0 ? xmlXPathNAN : number));
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

const struct xpath_function expression_functions[] = {
    { "both-yo", yo_both, "ru:both-yo(nodes)", "ru:both-yo(text/p)",
        "отчёт отчет" },
    { "earliest-term", earliest_term, "ru:earliest-term(text)",
        "ru:earliest-term('В срок до 01.07.2023 разработать')", "20230701" },
    { "impossible-date", impossible_date, "ru:impossible-date(text)",
        "ru:impossible-date('не позднее 31.02.2023')", "31.02.2023" },
    { "month", month, "ru:month(text)", "ru:month('до 20 апреля 2025 г.')",
        "202504" },
    { "matching", twins_matching, "ru:matching(nodes, nodes, attributes)",
        "count(ru:matching(members/person, present/person, 'last initials'))",
        "2" },
    { "lacking", twins_lacking, "ru:lacking(nodes, nodes, attributes)",
        "count(ru:lacking(members/person, present/person, 'last initials'))",
        "1" },
    { "repeated", twins_repeated, "ru:repeated(nodes, attributes)",
        "count(ru:repeated(present/person, 'last initials'))", "1" },
};

const unsigned expression_function_count =
    sizeof(expression_functions) / sizeof(expression_functions[0]);

xmlXPathContext *
expression_context(xmlDoc *document, struct fault *fault, struct log *log)
{
    xmlXPathContext *context = xmlXPathNewContext(document);
    unsigned i;

    fault->listener.log = log;
    (void)xmlXPathContextSetCache(context, 1, -1, 0); /* values live on */
    context->user = &fault->listener;
    context->error = on_error;
    context->userData = fault;
    xpath_register(context);
    (void)xmlXPathRegisterNs(context, BAD_CAST "ru", BAD_CAST XPATH_NAMESPACE);
    (void)xmlXPathRegisterNs(
        context, BAD_CAST "p", BAD_CAST RECORD_PLACE_NAMESPACE);
    for (i = 0; i < expression_function_count; i++)
        (void)xmlXPathRegisterFuncNS(context,
            BAD_CAST expression_functions[i].name, BAD_CAST XPATH_NAMESPACE,
            expression_functions[i].call);
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
expression_record(xmlXPathContext *context, xmlNode *record)
{
    struct arena *scratch = arena_new();

    (void)xmlXPathRegisterVariable(
        context, BAD_CAST "record", xmlXPathNewNodeSet(record));
    (void)xmlXPathRegisterVariable(context, BAD_CAST "date",
        xmlXPathNewFloat(record_day(scratch, record)));
    arena_free(scratch);
    expression_this(context, record);
}

void
expression_this(xmlXPathContext *context, xmlNode *node)
{
    (void)xmlXPathRegisterVariable(
        context, BAD_CAST "this", xmlXPathNewNodeSet(node));
    context->node = node;
}

static bool
report(struct fault *fault, const struct expression *of, struct log *log)
{
    if (fault->function != NULL)
        message_add(
            log, MESSAGE_RULE_FUNCTION, of->place, of->of, fault->function);
    else if (fault->code != 0)
        message_add(log, MESSAGE_RULE_EXPRESSION, of->place, of->of, of->text,
            fault_text(fault->code, log_language(log)));
    else
        return false;
    fault->code = 0;
    fault->function = NULL;
    return true;
}

static void
free_compiled(void *compiled)
{
    xmlXPathFreeCompExpr(compiled);
}

xmlXPathObject *
expression_value(struct expression *expression, struct arena *arena,
    xmlXPathContext *context, struct log *log)
{
    struct fault *fault = context->userData;
    xmlXPathObject *value = NULL;

    if (expression->compiled == NULL) {
        expression->compiled =
            xmlXPathCtxtCompile(context, BAD_CAST expression->text);
        if (expression->compiled != NULL)
            arena_defer(arena, free_compiled, expression->compiled);
    }
    if (expression->compiled != NULL)
        value = xmlXPathCompiledEval(expression->compiled, context);
    if (!report(fault, expression, log))
        return value;
    xmlXPathFreeObject(value);
    return NULL;
}

xmlXPathObject *
expression_nodes(struct expression *expression, struct arena *arena,
    xmlXPathContext *context, struct log *log)
{
    struct fault *fault = context->userData;
    xmlXPathObject *value = expression_value(expression, arena, context, log);

    if (value == NULL || value->type == XPATH_NODESET)
        return value;
    fault->code = XML_XPATH_INVALID_TYPE;
    (void)report(fault, expression, log);
    xmlXPathFreeObject(value);
    return NULL;
}
