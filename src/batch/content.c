#include "batch/content.h"

#include <stdbool.h>
#include <stdio.h>
#include <string.h>

#include "base/arena.h"
#include "record/kind.h"

/* Comments and declarations before a root may be long; a root that does not
 * begin within this many bytes is not looked for. */
enum { HEAD_BYTES = 8192 };

static const char byte_order_mark[] = "\xEF\xBB\xBF";

static bool
begins_with(const char *text, const char *start)
{
    return strncmp(text, start, strlen(start)) == 0;
}

/* The first bytes of a file, without the mark; false when unreadable. */
static bool
read_head(const char *path, char *head)
{
    FILE *in = fopen(path, "rb");
    size_t size;

    if (in == NULL)
        return false;
    size = fread(head, 1, HEAD_BYTES - 1, in);
    head[size] = '\0';
    (void)fclose(in);
    if (begins_with(head, byte_order_mark))
        memmove(head, head + 3, size - 3 + 1);
    return true;
}

/* The text after a construct, from `start` to `end`; NULL when it is not
 * there or does not end. */
static const char *
skip(const char *text, const char *start, const char *end)
{
    const char *stop;

    if (!begins_with(text, start))
        return NULL;
    stop = strstr(text, end);
    return stop == NULL ? NULL : stop + strlen(end);
}

/* The name of the root element in the head of an XML file, or NULL. A DOCTYPE
 * with declarations of its own ends the search. */
static const char *
root_name(struct arena *arena, const char *text)
{
    for (;;) {
        const char *next;

        text += strspn(text, " \t\r\n");
        next = skip(text, "<!--", "-->");
        if (next == NULL)
            next = skip(text, "<?", "?>");
        if (next == NULL)
            next = skip(text, "<!DOCTYPE", ">");
        if (next == NULL)
            break;
        text = next;
    }
    if (*text != '<')
        return NULL;
    return arena_strndup(arena, text + 1, strcspn(text + 1, " \t\r\n/>"));
}

static enum content
xml_content(struct library *library, const char *head, struct log *log)
{
    static const char *const own[] = { "kind", "rules", "organization" };
    struct arena *arena = arena_new();
    const char *name = root_name(arena, head);
    enum content content = CONTENT_OTHER;
    size_t i;

    if (name != NULL && strchr(name, ':') == NULL &&
        kind_find(library, name, log) != NULL)
        content = CONTENT_RECORD;
    for (i = 0; name != NULL && i < sizeof(own) / sizeof(own[0]); i++)
        if (strcmp(name, own[i]) == 0)
            content = CONTENT_OWN;
    arena_free(arena);
    return content;
}

/* UTF-16, by its mark or by the dashes of a record: the reader says so. */
static bool
is_wide(const char *head)
{
    static const char *const starts[] = { "\xFF\xFE", "\xFE\xFF", "-\0-\0",
        "\0-\0-" };
    static const size_t lengths[] = { 2, 2, 4, 4 };
    size_t i;

    for (i = 0; i < sizeof(starts) / sizeof(starts[0]); i++)
        if (memcmp(head, starts[i], lengths[i]) == 0)
            return true;
    return false;
}

static bool
is_readme(const char *path)
{
    const char *name = strrchr(path, '/');

    name = name == NULL ? path : name + 1;
    return begins_with(name, "README") || begins_with(name, "readme") ||
           begins_with(name, "Readme");
}

enum content
content_look(struct library *library, const char *path, struct log *log)
{
    size_t length = strlen(path);
    char head[HEAD_BYTES] = { 0 };

    if (!read_head(path, head) || is_wide(head))
        return CONTENT_RECORD;
    if (length > 4 && strcmp(path + length - 4, ".xml") == 0)
        return xml_content(library, head, log);
    if (begins_with(head, "---\n") || begins_with(head, "---\r") ||
        begins_with(head, "--- "))
        return CONTENT_RECORD;
    return is_readme(path) ? CONTENT_OWN : CONTENT_OTHER;
}
