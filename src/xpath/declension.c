#include "xpath/declension.h"

#include <string.h>

#include <libxml/xpathInternals.h>

#include "base/arena.h"
#include "base/file.h"
#include "base/message.h"
#include "russian/case.h"
#include "russian/name.h"
#include "russian/person.h"
#include "russian/phrase.h"
#include "xpath/call.h"
#include "xpath/inflection.h"
#include "xpath/place.h"

static const char cases_expected[] = "'nom', 'gen', 'dat', 'acc', 'ins', 'pre'";

/* A call while it is carried out. */
struct task {
    xmlXPathParserContext *call;
    struct arena *arena;
    const xmlNode *node; /* the first of the node-set; NULL: text was given */
    const char *text;    /* of the node, or what was given */
    enum grammatical_case which;
    bool written; /* the record has this form of the name */
};

static bool
is_element(const xmlNode *node, const char *name)
{
    return node->type == XML_ELEMENT_NODE &&
           xmlStrEqual(node->name, BAD_CAST name);
}

static void
add_text(struct buffer *buffer, const xmlNode *node)
{
    const xmlNode *child;

    if (node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE)
        buffer_text(buffer, (const char *)node->content);
    else if (is_element(node, "br"))
        buffer_text(buffer, " ");
    else if (node->type == XML_ELEMENT_NODE || node->type == XML_ATTRIBUTE_NODE)
        for (child = node->children; child != NULL; child = child->next)
            add_text(buffer, child);
}

/* The text of a node in one line; <br/> is a blank. */
static const char *
line_of(struct arena *arena, const xmlNode *node)
{
    static const char blanks[] = " \t\r\n";
    struct buffer all = { .arena = arena };
    struct buffer line = { .arena = arena };
    const char *word;

    buffer_text(&all, "");
    buffer_text(&line, "");
    add_text(&all, node);
    word = all.data + strspn(all.data, blanks);
    while (*word != '\0') {
        size_t size = strcspn(word, blanks);

        if (line.length > 0)
            buffer_text(&line, " ");
        buffer_append(&line, word, size);
        word += size + strspn(word + size, blanks);
    }
    return line.data;
}

static const char *
attribute(struct arena *arena, const xmlNode *node, const char *name)
{
    xmlChar *value = xmlGetNoNsProp(node, BAD_CAST name);
    const char *copy =
        arena_strdup(arena, value == NULL ? "" : (const char *)value);

    xmlFree(value);
    return copy;
}

/* Takes the first argument, which is on top. */
static void
take_subject(struct task *task)
{
    xmlXPathObject *object = valuePop(task->call);
    const xmlNodeSet *nodes = NULL;

    task->text = "";
    if (object == NULL)
        return;
    if (object->type == XPATH_NODESET || object->type == XPATH_XSLT_TREE)
        nodes = object->nodesetval;
    if (nodes != NULL && nodes->nodeNr > 0) {
        task->node = nodes->nodeTab[0];
        task->text = line_of(task->arena, task->node);
    } else if (object->type != XPATH_NODESET) {
        xmlChar *string = xmlXPathCastToString(object);

        task->text = arena_strdup(task->arena, (const char *)string);
        xmlFree(string);
    }
    xmlXPathFreeObject(object);
}

/* Takes the arguments: the subject, a case and, with `most` 3, a pattern.
 * False: reported. */
static bool
take(struct task *task, int given, int most, const char **pattern)
{
    const char *strings[2] = { NULL, NULL };

    if (given != most)
        return call_take(task->call, given, task->arena, most, most, strings);
    if (!call_take(
            task->call, most - 1, task->arena, most - 1, most - 1, strings))
        return false;
    take_subject(task);
    if (pattern != NULL)
        *pattern = strings[1];
    if (case_read(strings[0], &task->which))
        return true;
    call_report(task->call, cases_expected, strings[0]);
    return false;
}

static const xmlNode *
place_node(const struct task *task)
{
    return task->node != NULL ? task->node : task->call->context->node;
}

/* NULL: the message has no such argument. */
static void
report(const struct task *task, enum message_code code, const char *form,
    const char *line, const char *where)
{
    struct log *log = call_log(task->call);

    if (log != NULL)
        message_add(
            log, code, place_nearest(place_node(task)), form, line, where);
}

/* Lists a form and reports what is not to be trusted. */
static void
tell(const struct task *task, enum message_code code,
    struct inflection inflection)
{
    inflection.place = place_nearest(place_node(task));
    inflection_add(call_inflections(task->call), &inflection);
    if (inflection.confidence < CONFIDENCE_ENOUGH)
        report(task,
            inflection.where == NULL ? code : MESSAGE_ORGANIZATION_FORM,
            inflection.form, inflection.line, inflection.where);
}

/* Lists what has no form, with a line in which the clerk fills one in. */
static void
list_refused(const struct task *task, struct inflection form)
{
    form.form = "";
    form.confidence = CONFIDENCE_NONE;
    form.place = place_nearest(place_node(task));
    inflection_write(task->arena, task->node, "___", &form);
    inflection_add(call_inflections(task->call), &form);
}

/* --- names ---------------------------------------------------------------- */

/* The person of the node: itself, or the one in it. */
static const xmlNode *
person_node(const xmlNode *node)
{
    const xmlNode *child;

    if (node == NULL || node->type != XML_ELEMENT_NODE)
        return NULL;
    if (xmlHasProp((xmlNode *)node, BAD_CAST "last") != NULL)
        return node;
    for (child = node->children; child != NULL; child = child->next)
        if (is_element(child, "person"))
            return person_node(child);
    return NULL;
}

/* Reads the parts and the forms that were written down. */
static void
read_person(const struct task *task, const xmlNode *node, struct person *person,
    const char **written)
{
    struct arena *arena = task->arena;
    const xmlNode *child;

    person->last = attribute(arena, node, "last");
    person->first = attribute(arena, node, "first");
    person->patronymic = attribute(arena, node, "patronymic");
    person->initials = attribute(arena, node, "initials");
    person->gender = attribute(arena, node, "gender");
    person_complete(arena, person);
    for (child = node->children; child != NULL; child = child->next) {
        enum grammatical_case which;

        if (is_element(child, "form") &&
            case_read(attribute(arena, child, "case"), &which))
            written[which] = line_of(arena, child);
    }
}

/* A draft prints the nominative where there is no form. */
static const char *
print_name(
    const struct task *task, const struct name *name, const char *pattern)
{
    struct inflection form = {
        .which = task->which,
        .text = name_print(task->arena, name, CASE_NOM, "Ф И О", NULL),
    };

    form.form =
        name_print(task->arena, name, task->which, pattern, &form.confidence);
    if (form.form == NULL) {
        report(task, MESSAGE_NAME_GENDER, form.text, NULL, NULL);
        list_refused(task, form);
        return name_print(task->arena, name, CASE_NOM, pattern, NULL);
    }
    if (task->which != CASE_NOM) {
        if (!task->written)
            inflection_write(task->arena, task->node,
                name_print(task->arena, name, task->which, "Ф И О", NULL),
                &form);
        tell(task, MESSAGE_NAME_FORM, form);
    }
    return form.form;
}

static const char *
decline_name(struct task *task, const char *pattern)
{
    const char *written[CASE_COUNT] = { NULL };
    const xmlNode *node = person_node(task->node);
    struct person person;
    struct name name;

    if (node != NULL) {
        task->node = node;
        read_person(task, node, &person, written);
        task->written = written[task->which] != NULL;
    } else if (task->text[0] == '\0') {
        return "";
    } else if (!person_parse(task->arena, task->text, &person)) {
        call_report(task->call, "'Фамилия И.О.'", task->text);
        return "";
    }
    name_decline(task->arena, &person, written, &name);
    return print_name(task, &name, pattern);
}

/* It has a surname or a first name; the initials are two, or none. */
static bool
is_pattern(const char *pattern)
{
    bool first = strstr(pattern, "И.") != NULL;
    bool patronymic = strstr(pattern, "О.") != NULL;

    if (strstr(pattern, "И") != NULL && strstr(pattern, "О") != NULL &&
        first != patronymic)
        return false;
    return strstr(pattern, "Ф") != NULL || strstr(pattern, "И") != NULL;
}

void
declension_name(xmlXPathParserContext *call, int given)
{
    struct task task = { .call = call, .arena = arena_new(), .text = "" };
    const char *pattern = "";
    const char *text = NULL;

    if (take(&task, given, 3, &pattern)) {
        if (!is_pattern(pattern))
            call_report(call, "'И.О. Ф', 'Ф И.О.', 'Ф И О'", pattern);
        else
            text = decline_name(&task, pattern);
    }
    call_give(call, text == NULL ? "" : text);
    arena_free(task.arena);
}

/* --- phrases -------------------------------------------------------------- */

/* <position case="acc"> next to <position>, <ins> in a stamp. */
static bool
is_written(const struct task *task, const xmlNode *node)
{
    enum grammatical_case which;

    if (node->type != XML_ELEMENT_NODE)
        return false;
    if (is_element(node, case_name(task->which)))
        return true;
    return xmlStrEqual(node->name, task->node->name) &&
           case_read(attribute(task->arena, node, "case"), &which) &&
           which == task->which;
}

/* The form of an element that was written down beside it. */
static const char *
written_form(const struct task *task)
{
    const xmlNode *node;

    if (task->node == NULL || task->node->type != XML_ELEMENT_NODE ||
        task->node->parent == NULL)
        return NULL;
    for (node = task->node->parent->children; node != NULL; node = node->next)
        if (is_written(task, node))
            return line_of(task->arena, node);
    return NULL;
}

/* A post is that of one person; one document or body stands in a stamp. */
static bool
names_one(const xmlNode *node)
{
    static const char *const elements[] = { "position", "by", "body",
        "holder" };
    size_t i;

    for (i = 0; i < sizeof(elements) / sizeof(elements[0]); i++)
        if (is_element(node, elements[i]))
            return true;
    return false;
}

/* What is still to be filled in has no cases. */
static bool
is_indeclinable(const struct task *task)
{
    return task->text[0] == '\0' || task->which == CASE_NOM ||
           strstr(task->text, "___") != NULL;
}

/* A draft prints the nominative where there is no form. */
static const char *
decline_phrase(const struct task *task)
{
    const char *written = written_form(task);
    struct inflection form = {
        .which = task->which,
        .text = task->text,
        .form = written,
        .confidence = CONFIDENCE_SURE,
    };
    struct forms forms;

    if (is_indeclinable(task))
        return written == NULL ? task->text : written;
    if (written == NULL) {
        if (!phrase_decline(task->arena, task->text, &forms)) {
            report(task, MESSAGE_PHRASE_HEAD, task->text, NULL, NULL);
            list_refused(task, form);
            return task->text;
        }
        form.form = forms.text[task->which];
        form.confidence = forms.confidence[task->which];
        if (task->node != NULL && names_one(task->node) &&
            phrase_ambiguous(task->arena, task->text))
            form.confidence = CONFIDENCE_DOUBTFUL;
        inflection_write(task->arena, task->node, form.form, &form);
    }
    tell(task, MESSAGE_PHRASE_FORM, form);
    return form.form;
}

void
declension_phrase(xmlXPathParserContext *call, int given)
{
    struct task task = { .call = call, .arena = arena_new(), .text = "" };
    const char *text = NULL;

    if (take(&task, given, 2, NULL))
        text = decline_phrase(&task);
    call_give(call, text == NULL ? "" : text);
    arena_free(task.arena);
}
