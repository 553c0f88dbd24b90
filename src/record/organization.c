#include "record/organization.h"

#include <stdint.h>
#include <string.h>

#include "base/arena.h"
#include "base/file.h"
#include "base/message.h"
#include "base/utf8.h"
#include "record/library.h"
#include "record/node.h"
#include "record/parameters.h"
#include "record/reading.h"
#include "record/spelling.h"
#include "record/template.h"
#include "russian/date.h"
#include "russian/person.h"

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

static const char *const cases[] = { "gen", "dat", "acc", "ins", "prep" };
static const char *const genders[] = { "m", "f" };

static void
fault(struct reading *reading, enum message_code code, const xmlNode *node,
    const char *value)
{
    message_add(reading->log, code, template_place(node), value);
    reading->good = false;
}

static void
check_text(struct reading *reading, const xmlNode *node)
{
    reading_known(reading, node, "case");
    (void)reading_choice(reading, node, "case", cases, COUNT(cases), 0);
}

static void
check_person(struct reading *reading, const xmlNode *node)
{
    const xmlNode *child;
    const xmlNode *full = node_child(node, "full");
    struct person person;

    reading_known(reading, node, "id|gender");
    (void)reading_choice(reading, node, "gender", genders, COUNT(genders), 0);
    (void)reading_needed(reading, node, "id");
    for (child = node_first(node); child != NULL; child = node_next(child)) {
        if (node_is(child, "full") || node_is(child, "position") ||
            node_is(child, "form")) {
            check_text(reading, child);
        } else {
            reading_unknown(reading, child);
        }
    }
    if (full == NULL ||
        !person_parse(reading->arena, node_text(reading->arena, full), &person))
        fault(reading, MESSAGE_PERSON_NAME, full == NULL ? node : full,
            full == NULL ? "" : node_text(reading->arena, full));
}

static bool
term_reads(const char *term)
{
    const char *slash = strchr(term, '/');
    struct date from;
    struct date to;

    return slash != NULL && date_parse(term, (size_t)(slash - term), &from) &&
           date_parse(slash + 1, strlen(slash + 1), &to) &&
           date_compare(from, to) <= 0;
}

static const xmlNode *
with_id(struct arena *arena, const xmlNode *root, const char *element,
    const char *id)
{
    const xmlNode *node;

    for (node = node_first(root); node != NULL; node = node_next(node)) {
        const char *value;

        if (!node_is(node, element))
            continue;
        value = node_attribute(arena, node, "id");
        if (value != NULL && strcmp(value, id) == 0)
            return node;
    }
    return NULL;
}

static void
check_member(struct reading *reading, const xmlNode *node)
{
    const char *id = reading_needed(reading, node, "person");

    reading_known(reading, node, "person|role");
    if (id[0] != '\0' &&
        with_id(reading->arena, node->parent->parent, "person", id) == NULL)
        fault(reading, MESSAGE_ORGANIZATION_MEMBER, node, id);
}

/* Who keeps the minutes: optional where the chair does. */
static const char *const secretaries[] = { "required", "optional" };

static void
check_body(struct reading *reading, const xmlNode *node)
{
    const char *term = node_attribute(reading->arena, node, "term");
    const xmlNode *child;

    reading_known(reading, node, "id|term|secretary");
    (void)reading_choice(
        reading, node, "secretary", secretaries, COUNT(secretaries), 0);
    (void)reading_needed(reading, node, "id");
    if (term != NULL && !term_reads(term))
        fault(reading, MESSAGE_ORGANIZATION_TERM, node, term);
    for (child = node_first(node); child != NULL; child = node_next(child)) {
        if (node_is(child, "member")) {
            check_member(reading, child);
        } else if (node_is(child, "name") || node_is(child, "short")) {
            check_text(reading, child);
        } else {
            reading_unknown(reading, child);
        }
    }
}

/* T14, 000-R08 and M01 are checks; P0301 is the program's own word. */
static bool
is_check(const char *code)
{
    return code[0] != 'P' || code[1] < '0' || code[1] > '9';
}

static void
check_severity(struct reading *reading, const xmlNode *node)
{
    const char *code = reading_needed(reading, node, "code");

    reading_known(reading, node, "code|severity");
    (void)reading_severity(reading, node);
    if (code[0] != '\0' && !is_check(code))
        fault(reading, MESSAGE_ORGANIZATION_CODE, node, code);
}

/* <rules from="…"/>: whose rules bind it too. */
static void
check_rules(struct reading *reading, const xmlNode *node)
{
    (void)reading_needed(reading, node, "from");
    reading_known(reading, node, "from");
}

/* They are mended in place: the file's tree is ours. */
static void
check_parameters(struct reading *reading, const xmlNode *node)
{
    reading->good =
        parameters_check(reading->arena, (xmlNode *)node, reading->log) &&
        reading->good;
}

static const struct {
    const char *name;
    void (*check)(struct reading *reading, const xmlNode *node);
} children[] = {
    { "name", check_text },
    { "short", check_text },
    { "superior", check_text },
    { "place", check_text },
    { "reference", check_text },
    { "person", check_person },
    { "body", check_body },
    { "parameters", check_parameters },
    { "check", check_severity },
    { "rules", check_rules },
};

static void
check_child(struct reading *reading, const xmlNode *node)
{
    const char *id = node_attribute(reading->arena, node, "id");
    size_t i;

    for (i = 0; i < COUNT(children); i++)
        if (node_is(node, children[i].name)) {
            children[i].check(reading, node);
            break;
        }
    if (i == COUNT(children))
        reading_unknown(reading, node);
    if (id != NULL &&
        with_id(reading->arena, node->parent, node_name(node), id) != node)
        reading_twice(reading, node, id);
}

/* A head without the name would be printed with the short one alone. */
static void
check_named(struct reading *reading, const xmlNode *root)
{
    const xmlNode *node = node_first(root);

    while (node != NULL &&
           (!node_is(node, "name") ||
               node_attribute(reading->arena, node, "case") != NULL ||
               node_line(reading->arena, node)[0] == '\0'))
        node = node_next(node);
    if (node == NULL)
        fault(reading, MESSAGE_ORGANIZATION_NAME, root, NULL);
}

static const xmlNode *
read_file(
    struct library *library, const char *path, const char *id, struct log *log)
{
    struct reading reading = { library, library->arena, log, true };
    xmlDoc *document = template_open(library->arena, path, "organization", log);
    const xmlNode *root;
    const xmlNode *node;
    const char *own;

    if (document == NULL)
        return NULL;
    root = xmlDocGetRootElement(document);
    reading_known(&reading, root, "id|v|power");
    (void)reading_answer(&reading, root, "power");
    own = reading_needed(&reading, root, "id");
    if (own[0] != '\0' && strcmp(own, id) != 0) {
        message_add(
            log, MESSAGE_ORGANIZATION_FOLDER, template_place(root), own, id);
        reading.good = false;
    }
    for (node = node_first(root); node != NULL; node = node_next(node))
        check_child(&reading, node);
    check_named(&reading, root);
    return reading.good ? root : NULL;
}

static const char *
file_of(struct library *library, struct arena *scratch, const char *id)
{
    const char *path;

    if (strchr(id, '/') != NULL || id[0] == '.')
        return NULL;
    path = library_path(library, scratch,
        arena_printf(scratch, "organizations/%s/organization.xml", id));
    return path == NULL ? NULL : arena_strdup(library->arena, path);
}

/* The next letter or digit, small, and steps over it; 0 at the end. */
static uint32_t
next_sign(const char **text)
{
    size_t length;

    for (; **text != '\0'; *text += length) {
        uint32_t code = utf8_decode(*text, strlen(*text), &length);

        if (!utf8_letter(code) && !utf8_digit(code))
            continue;
        *text += length;
        return utf8_to_lower(code);
    }
    return 0;
}

/* Do two names hold the same letters and digits, in whatever case? */
static bool
same_name(const char *a, const char *b)
{
    uint32_t first;
    uint32_t second;

    do {
        first = next_sign(&a);
        second = next_sign(&b);
    } while (first == second && first != 0);
    return first == second;
}

/* Is the organisation called so? Faults of its file are not this record's. */
static bool
is_called(struct library *library, struct arena *scratch, const char *id,
    const char *typed)
{
    struct log *log = log_new(scratch, LANGUAGE_RU);
    const char *path = file_of(library, scratch, id);
    xmlDoc *document =
        path == NULL ? NULL : template_open(scratch, path, "organization", log);
    const xmlNode *node =
        document == NULL ? NULL : node_first(xmlDocGetRootElement(document));

    for (; node != NULL; node = node_next(node))
        if ((node_is(node, "name") || node_is(node, "short")) &&
            same_name(node_text(scratch, node), typed))
            return true;
    return false;
}

/* The id that was meant; *known: all ids. */
static const char *
suggest(struct library *library, struct arena *scratch, const char *typed,
    const char **known)
{
    struct spelling spelling = { .word = typed };
    struct buffer list = { .arena = scratch };
    size_t count;
    const char **names = library_names(
        library, scratch, "organizations", "organization.xml", &count);
    size_t i;

    for (i = 0; i < count; i++) {
        if (is_called(library, scratch, names[i], typed))
            return names[i];
        spelling_offer(&spelling, names[i]);
        buffer_text(&list, i == 0 ? "" : ", ");
        buffer_text(&list, names[i]);
    }
    *known = count == 0 ? "–" : list.data;
    return spelling.best;
}

static void
report_unknown(struct library *library, struct arena *scratch, const char *id,
    struct place place, struct log *log)
{
    const char *known = NULL;
    const char *best = suggest(library, scratch, id, &known);

    if (best != NULL)
        message_add(log, MESSAGE_ORGANIZATION_UNKNOWN_NEAR, place, id, best);
    else
        message_add(log, MESSAGE_ORGANIZATION_UNKNOWN, place, id, known);
}

const char *
organization_folder(
    const struct library *library, struct arena *arena, const xmlNode *record)
{
    const xmlNode *organization = node_child(record, "organization");
    const char *id =
        organization == NULL ? NULL : node_attribute(arena, organization, "id");

    return id == NULL || *id == '\0'
               ? NULL
               : library_path(library, arena,
                     arena_printf(arena, "organizations/%s", id));
}

const struct organization *
organization_open(struct library *library, const char *id, struct place place,
    struct log *log)
{
    struct organization *organization;
    struct arena *scratch;
    const xmlNode *root = NULL;
    const char *path;

    for (organization = library->organizations; organization != NULL;
         organization = organization->next)
        if (strcmp(organization->id, id) == 0)
            return organization;
    scratch = arena_new();
    path = file_of(library, scratch, id);
    if (path == NULL)
        report_unknown(library, scratch, id, place, log);
    else
        root = read_file(library, path, id, log);
    arena_free(scratch);
    if (root == NULL)
        return NULL;
    organization = arena_alloc(library->arena, sizeof(*organization));
    organization->id = arena_strdup(library->arena, id);
    organization->root = root;
    organization->next = library->organizations;
    library->organizations = organization;
    return organization;
}

static const xmlNode *
find(const struct organization *organization, const char *element,
    const char *id)
{
    struct arena *scratch = arena_new();
    const xmlNode *node = with_id(scratch, organization->root, element, id);

    arena_free(scratch);
    return node;
}

const xmlNode *
organization_person(const struct organization *organization, const char *id)
{
    return find(organization, "person", id);
}

const xmlNode *
organization_body(const struct organization *organization, const char *id)
{
    return find(organization, "body", id);
}

const char *
organization_suggest(const struct organization *organization,
    struct arena *arena, const char *element, const char *id)
{
    struct spelling spelling = { .word = id };
    const xmlNode *node;

    for (node = node_first(organization->root); node != NULL;
         node = node_next(node))
        if (node_is(node, element))
            spelling_offer(&spelling, node_attribute(arena, node, "id"));
    return spelling.best;
}

const char *
organization_parameter(const struct organization *organization,
    struct arena *arena, const char *name)
{
    const xmlNode *parameters = node_child(organization->root, "parameters");

    return parameters == NULL ? NULL : node_attribute(arena, parameters, name);
}

void
organization_severities(
    const struct organization *organization, struct log *log)
{
    struct reading reading = { NULL, arena_new(), log, true };
    const xmlNode *node;

    for (node = node_first(organization->root); node != NULL;
         node = node_next(node))
        if (node_is(node, "check"))
            log_severity(log, node_attribute(reading.arena, node, "code"),
                reading_severity(&reading, node));
    arena_free(reading.arena);
}

/* A text with its forced line ends. */
static void
copy_text(struct arena *arena, const xmlNode *node, xmlNode *target)
{
    xmlNode *copy = node_add(target, node_name(node), NULL, target);
    const xmlNode *child;

    for (child = node->children; child != NULL; child = child->next) {
        if (node_is(child, "br"))
            (void)node_add(copy, "br", NULL, NULL);
        else if (child->type == XML_TEXT_NODE)
            node_append(copy, text_line(arena, node_text(arena, child)));
    }
    node_set(copy, "case", node_attribute(arena, node, "case"));
}

static void
copy_parameters(struct arena *arena, const xmlNode *node, xmlNode *target)
{
    xmlNode *copy = node_add(target, node_name(node), NULL, target);
    const xmlAttr *attribute;

    for (attribute = node->properties; attribute != NULL;
         attribute = attribute->next) {
        const char *name = (const char *)attribute->name;

        node_set(copy, name, node_attribute(arena, node, name));
    }
}

void
organization_fill(const struct organization *organization, xmlNode *target)
{
    struct arena *scratch = arena_new();
    const xmlNode *root = organization->root;
    const xmlNode *node;

    node_set(target, "id", organization->id);
    node_set(target, "power", node_attribute(scratch, root, "power"));
    for (node = node_first(root); node != NULL; node = node_next(node)) {
        if (node_is(node, "name") || node_is(node, "short") ||
            node_is(node, "superior") || node_is(node, "place") ||
            node_is(node, "reference"))
            copy_text(scratch, node, target);
        else if (node_is(node, "parameters"))
            copy_parameters(scratch, node, target);
    }
    arena_free(scratch);
}

/* Case endings of names of towns: Хабаровск, -а, -у, -ом, -е; Москва, -ы. */
static const char endings[] = "|а|у|ом|е|ы|и|ой|ей|я|ю|ем|о|ью|ь";

/* The last word of the place without its ending: «г. Москва» → «Москв». */
static const char *
stem(struct arena *arena, const char *place)
{
    const char *space = strrchr(place, ' ');
    char *word = arena_strdup(arena, space == NULL ? place : space + 1);
    size_t size = strlen(word);

    if (size > 4 && spelling_listed("а|я|о|е|ы|и|ь", word + size - 2))
        word[size - 2] = '\0';
    return word;
}

bool
organization_names_place(const struct organization *organization,
    struct arena *arena, const char *place)
{
    const xmlNode *name = node_child(organization->root, "name");
    const char *root = stem(arena, place);
    char *words;
    char *word;

    if (name == NULL || root[0] == '\0')
        return false;
    words = node_line(arena, name);
    for (word = words; *word != '\0';) {
        size_t length = strcspn(word, " ,;.()«»\"");
        bool more = word[length] != '\0';

        word[length] = '\0';
        if (strncmp(word, root, strlen(root)) == 0 &&
            spelling_listed(endings, word + strlen(root)))
            return true;
        word += length + more;
    }
    return false;
}
