#include "style/sheet.h"

#include <limits.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <libexslt/exslt.h>
#include <libxml/parserInternals.h>
#include <libxml/xpathInternals.h>
#include <libxslt/documents.h>
#include <libxslt/extensions.h>
#include <libxslt/security.h>
#include <libxslt/transform.h>
#include <libxslt/variables.h>
#include <libxslt/xsltInternals.h>
#include <libxslt/xsltutils.h>

#include "base/arena.h"
#include "base/file.h"
#include "base/message.h"
#include "style/stamp.h"
#include "xpath/functions.h"
#include "xpath/place.h"

/* Folder of sheets; the scheme of the program's own ones. */
#define SHEETS_FOLDER "xslt/"
#define OWN_SHEET "pisar:"

enum {
    TEXT_BYTES = 1024,
    PATH_BYTES = 4096,
    PARSE_OPTIONS = XSLT_PARSE_OPTIONS | XML_PARSE_NONET,
    /* A sheet loses its blank texts anyway (XSLT 1.0, 3.4). */
    SHEET_OPTIONS = PARSE_OPTIONS | XML_PARSE_NOBLANKS | XML_PARSE_COMPACT
};

struct sheet {
    xsltStylesheet *style;
    xsltSecurityPrefs *security;
};

/* The libraries tell one fault in pieces: a line with its place, a detail of
 * XPath, a sentence. Here they come together. */
struct faults {
    struct log *log;
    struct xpath_listener listener;  /* of the functions */
    xsltTransformContext *transform; /* NULL while a sheet is compiled */
    struct place place;              /* of the piece before; line 0: none */
    char file[TEXT_BYTES];
    char detail[TEXT_BYTES]; /* of XPath; "" when there is none */
    unsigned count;
};

/* What the libraries did with errors before. */
struct handlers {
    xmlStructuredErrorFunc structured;
    void *structured_context;
    xmlGenericErrorFunc generic;
    void *generic_context;
};

static size_t
trimmed(char *text)
{
    size_t length = strlen(text);

    while (length > 0 && strchr(" \n\r\t", text[length - 1]) != NULL)
        text[--length] = '\0';
    return length;
}

static void
keep_detail(struct faults *faults, const char *text, const char *subject)
{
    snprintf(faults->detail, sizeof(faults->detail), "%s%s%s",
        text == NULL ? "" : text, subject == NULL ? "" : ": ",
        subject == NULL ? "" : subject);
    faults->detail[strcspn(faults->detail, "\n")] = '\0';
}

/* libxml2: faults of XML are whole; those of XPath wait for libxslt's. */
static void
take_structured(void *context, xmlErrorPtr error)
{
    struct faults *faults = context;
    struct place place = { error->file, error->line, error->int2 };
    char text[TEXT_BYTES];

    if (error->domain == XML_FROM_XPATH || error->domain == XML_FROM_XSLT) {
        keep_detail(faults, error->message, error->str1);
        return;
    }
    snprintf(text, sizeof(text), "%s", error->message);
    trimmed(text);
    faults->count++;
    message_add(faults->log, MESSAGE_SHEET_XML, place, text);
}

/* Reads "...: file F line N element E" into the place of what follows. */
static bool
take_place(struct faults *faults, const char *text)
{
    const char *file = strstr(text, ": file ");
    const char *line = NULL;
    const char *p;
    size_t length;

    if (file == NULL || strstr(text, " element ") == NULL)
        return false;
    file += strlen(": file ");
    for (p = file; (p = strstr(p, " line ")) != NULL; p++)
        line = p;
    length = line == NULL ? strcspn(file, " ") : (size_t)(line - file);
    if (length >= sizeof(faults->file))
        return false;
    memcpy(faults->file, file, length);
    faults->file[length] = '\0';
    faults->place.file = faults->file;
    faults->place.line =
        line == NULL ? 0 : (int)strtol(line + strlen(" line "), NULL, 10);
    return true;
}

/* xsl:message: at the clerk's line where there is one. */
static void
take_message(struct faults *faults, const xmlNode *instruction, char *text)
{
    struct place place = place_nearest(faults->transform->node);
    xmlChar *terminate = xmlGetNoNsProp(instruction, BAD_CAST "terminate");
    bool stops = xmlStrEqual(terminate, BAD_CAST "yes") == 1;

    xmlFree(terminate);
    if (place.line == 0) {
        place.file = (const char *)instruction->doc->URL;
        place.line = (int)xmlGetLineNo(instruction);
    }
    faults->count += stops;
    message_add(faults->log, stops ? MESSAGE_SHEET_STOPS : MESSAGE_SHEET_SAYS,
        place, text);
}

/* The xsl:message that is speaking, or NULL. */
static const xmlNode *
speaking(const struct faults *faults)
{
    const xmlNode *node =
        faults->transform == NULL ? NULL : faults->transform->inst;

    while (
        node != NULL && !(node->type == XML_ELEMENT_NODE && node->ns != NULL &&
                            xmlStrEqual(node->ns->href, XSLT_NAMESPACE) &&
                            xmlStrEqual(node->name, BAD_CAST "message")))
        node = node->parent;
    return node;
}

/* libxslt: a place, or a sentence, or both halves of a line. */
static void __attribute__((format(printf, 2, 3)))
take_generic(void *context, const char *format, ...)
{
    struct faults *faults = context;
    const xmlNode *message;
    char text[TEXT_BYTES];
    char whole[2 * TEXT_BYTES + 4];
    va_list list;

    va_start(list, format);
    vsnprintf(text, sizeof(text), format, list);
    va_end(list);
    if (trimmed(text) == 0 || take_place(faults, text))
        return;
    message = faults->place.file == NULL ? speaking(faults) : NULL;
    if (message != NULL) {
        take_message(faults, message, text);
        return;
    }
    snprintf(whole, sizeof(whole), "%s%s%s", text,
        faults->detail[0] == '\0' ? "" : ": ", faults->detail);
    faults->count++;
    message_add(faults->log, MESSAGE_SHEET_FAULT, faults->place, whole);
    faults->detail[0] = '\0';
    faults->place = (struct place){ NULL, 0, 0 };
}

/* XPath says some faults only in print; they are details of what follows. */
static void __attribute__((format(printf, 2, 3)))
take_print(void *context, const char *format, ...)
{
    struct faults *faults = context;
    char text[TEXT_BYTES];
    va_list list;

    va_start(list, format);
    vsnprintf(text, sizeof(text), format, list);
    va_end(list);
    if (trimmed(text) > 0)
        keep_detail(faults, text, NULL);
}

static struct handlers
listen(struct faults *faults)
{
    struct handlers before = { xmlStructuredError, xmlStructuredErrorContext,
        xmlGenericError, xmlGenericErrorContext };

    xmlSetStructuredErrorFunc(faults, take_structured);
    xmlSetGenericErrorFunc(faults, take_print);
    return before;
}

/* A detail that no sentence followed is a fault of its own. */
static void
stop_listening(struct faults *faults, struct handlers before)
{
    if (faults->detail[0] != '\0') {
        faults->count++;
        message_add(
            faults->log, MESSAGE_SHEET_FAULT, faults->place, faults->detail);
    }
    xmlSetStructuredErrorFunc(before.structured_context, before.structured);
    xmlSetGenericErrorFunc(before.generic_context, before.generic);
}

/* libxml2 reads a file in many small steps; what cannot be read is left to
 * it for its message. */
static xmlDoc *
parse(const char *path, xmlDict *dictionary, int options)
{
    struct arena *arena = arena_new();
    struct log *unread = log_new(arena, LANGUAGE_EN);
    xmlParserCtxt *parser = xmlNewParserCtxt();
    xmlDoc *document;
    size_t size;
    const char *data = file_read(arena, path, INT_MAX, &size, unread);

    options |= XML_PARSE_NONET;
    if (parser != NULL && dictionary != NULL) {
        xmlDictFree(parser->dict);
        parser->dict = dictionary;
        xmlDictReference(dictionary);
    }
    document = data == NULL ? xmlCtxtReadFile(parser, path, NULL, options)
                            : xmlCtxtReadMemory(
                                  parser, data, (int)size, path, NULL, options);
    xmlFreeParserCtxt(parser);
    arena_free(arena);
    return document;
}

/* What follows the last folder xslt/ of a path, or NULL. */
static const char *
below_sheets(const char *uri)
{
    const char *found = NULL;
    const char *p;

    for (p = uri; (p = strstr(p, SHEETS_FOLDER)) != NULL; p++)
        if (p == uri || p[-1] == '/')
            found = p + strlen(SHEETS_FOLDER);
    return found;
}

/* The file that is meant by the path of an included sheet; written to `path`
 * when it is not the path itself. */
static const char *
find_sheet(
    const struct sheet_folders *folders, const char *uri, char path[PATH_BYTES])
{
    bool own = strncmp(uri, OWN_SHEET, strlen(OWN_SHEET)) == 0;
    const char *name = own ? uri + strlen(OWN_SHEET) : below_sheets(uri);
    const char *places[2] = { own ? NULL : folders->site, folders->home };
    int i;

    for (i = 0; i < 2 && name != NULL; i++) {
        if (places[i] == NULL)
            continue;
        (void)snprintf(
            path, PATH_BYTES, "%s/" SHEETS_FOLDER "%s", places[i], name);
        if (file_exists(path))
            return path;
    }
    return uri;
}

/* Each sheet knows the folders and whose places its objects bear. */
static void
mark(xmlDoc *sheet, const struct sheet_folders *folders)
{
    sheet->_private = (void *)folders;
    if (folders != NULL && folders->trace)
        stamp_lines(sheet);
    else
        stamp_sheet(sheet);
}

/* libxslt's door for every file: sheets are searched and stamped, documents
 * are not. The sheet that asks is the context; its document knows the folders,
 * as compile() has put them on the first one. */
static xmlDoc *
load(const xmlChar *uri, xmlDict *dictionary, int options, void *context,
    xsltLoadType type)
{
    const struct sheet_folders *folders = NULL;
    const char *path = (const char *)uri;
    char place[PATH_BYTES];
    xmlDoc *document;

    if (type == XSLT_LOAD_STYLESHEET && context != NULL)
        folders = ((xsltStylesheet *)context)->doc->_private;
    if (folders != NULL)
        path = find_sheet(folders, path, place);
    if (type != XSLT_LOAD_STYLESHEET)
        return parse(path, dictionary, options);
    document = parse(path, dictionary, SHEET_OPTIONS);
    if (document != NULL)
        mark(document, folders);
    return document;
}

/* A sheet may read files, and nothing else. */
static xsltSecurityPrefs *
security_new(void)
{
    static const xsltSecurityOption forbidden[] = { XSLT_SECPREF_WRITE_FILE,
        XSLT_SECPREF_CREATE_DIRECTORY, XSLT_SECPREF_READ_NETWORK,
        XSLT_SECPREF_WRITE_NETWORK };
    xsltSecurityPrefs *security = xsltNewSecurityPrefs();
    size_t i;

    for (i = 0; i < sizeof(forbidden) / sizeof(forbidden[0]); i++)
        xsltSetSecurityPrefs(security, forbidden[i], xsltSecurityForbid);
    return security;
}

static void
end_sheet(void *handle)
{
    struct sheet *sheet = handle;

    xsltFreeStylesheet(sheet->style);
    xsltFreeSecurityPrefs(sheet->security);
}

/* The compiled sheet; NULL: said to the listeners. */
static xsltStylesheet *
compile(const char *path, const struct sheet_folders *folders)
{
    xmlDoc *document = parse(path, NULL, SHEET_OPTIONS);
    xsltStylesheet *style;

    if (document == NULL)
        return NULL;
    mark(document, folders);
    style = xsltParseStylesheetDoc(document);
    if (style == NULL)
        xmlFreeDoc(document);
    return style;
}

struct sheet *
sheet_load(struct arena *arena, const char *path,
    const struct sheet_folders *folders, struct log *log)
{
    struct faults faults = { .log = log };
    struct place nowhere = { NULL, 0, 0 };
    struct sheet *sheet;
    struct handlers before;

    if (!file_exists(path)) {
        message_add(log, MESSAGE_FILE_OPEN, nowhere, path);
        return NULL;
    }
    sheet = arena_alloc(arena, sizeof(*sheet));
    exsltCommonRegister();
    exsltStrRegister();
    exsltSetsRegister();
    xsltSetLoaderFunc(load);
    before = listen(&faults);
    xsltSetGenericErrorFunc(&faults, take_generic);
    sheet->style = compile(path, folders);
    xsltSetGenericErrorFunc(NULL, NULL);
    stop_listening(&faults, before);
    if (sheet->style == NULL || faults.count > 0) {
        xsltFreeStylesheet(sheet->style);
        return NULL;
    }
    sheet->security = security_new();
    arena_defer(arena, end_sheet, sheet);
    return sheet;
}

/* Stands for a function that does not exist. */
static void
call_unknown(xmlXPathParserContext *call, int given)
{
    const xmlXPathContext *context = call->context;
    const xsltTransformContext *transform = context->funcLookupData;
    const struct xpath_listener *listener = context->user;
    struct place place = { NULL, 0, 0 };

    while (given-- > 0)
        xmlXPathFreeObject(valuePop(call));
    if (transform->inst != NULL) {
        place.file = (const char *)transform->inst->doc->URL;
        place.line = (int)xmlGetLineNo(transform->inst);
    }
    message_add(listener->log, MESSAGE_SHEET_FUNCTION, place,
        (const char *)context->function);
    valuePush(call, xmlXPathNewCString(""));
}

/* libxml2 prints past every handler when a function is not found, so one is
 * always found; function-available() still gets the truth. */
static xmlXPathFunction
look_up(void *data, const xmlChar *name, const xmlChar *uri)
{
    xsltTransformContext *transform = data;
    xmlXPathContext *context = transform->xpathCtxt;
    xmlXPathFunction function = xsltXPathFunctionLookup(context, name, uri);

    if (function == NULL)
        *(void **)&function = xmlHashLookup2(context->funcHash, name, uri);
    if (function == NULL &&
        !xmlStrEqual(context->function, BAD_CAST "function-available"))
        function = call_unknown;
    return function;
}

static xsltTransformContext *
transform_new(const struct sheet *sheet, xmlDoc *record,
    const char *const *parameters, struct faults *faults)
{
    xsltTransformContext *transform =
        xsltNewTransformContext(sheet->style, record);
    unsigned i;

    faults->transform = transform;
    xsltSetTransformErrorFunc(transform, faults, take_generic);
    xsltSetCtxtSecurityPrefs(sheet->security, transform);
    xsltSetCtxtParseOptions(transform, PARSE_OPTIONS);
    transform->xpathCtxt->user = &faults->listener;
    xmlXPathRegisterFuncLookup(transform->xpathCtxt, look_up, transform);
    for (i = 0; i < xpath_function_count; i++)
        xsltRegisterExtFunction(transform, BAD_CAST xpath_functions[i].name,
            BAD_CAST XPATH_NAMESPACE, xpath_functions[i].call);
    stamp_register(transform);
    for (i = 0; parameters != NULL && parameters[i] != NULL; i += 2)
        xsltQuoteOneUserParam(
            transform, BAD_CAST parameters[i], BAD_CAST parameters[i + 1]);
    return transform;
}

static void
end_document(void *handle)
{
    xmlFreeDoc(handle);
}

static unsigned
errors(const struct log *log)
{
    return log_count(log, SEVERITY_ERROR) + log_count(log, SEVERITY_MACHINE);
}

xmlDoc *
sheet_apply(const struct sheet *sheet, struct arena *arena, xmlDoc *record,
    const char *const *parameters, struct inflections *inflections,
    struct log *log)
{
    struct faults faults = { .log = log, .listener = { log, inflections } };
    struct handlers before = listen(&faults);
    unsigned errors_before = errors(log);
    xsltTransformContext *transform;
    xmlDoc *result;

    transform = transform_new(sheet, record, parameters, &faults);
    result = xsltApplyStylesheetUser(
        sheet->style, record, NULL, NULL, NULL, transform);
    stop_listening(&faults, before);
    xsltFreeTransformContext(transform);
    if (result != NULL)
        arena_defer(arena, end_document, result);
    if (errors(log) != errors_before)
        return NULL;
    if (result == NULL || xmlDocGetRootElement(result) == NULL) {
        message_add(log, MESSAGE_SHEET_EMPTY,
            place_nearest(xmlDocGetRootElement(record)));
        return NULL;
    }
    return result;
}
