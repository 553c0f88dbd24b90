#include "read/braces.h"

#include <stdbool.h>
#include <string.h>

#include "base/arena.h"
#include "base/message.h"
#include "base/utf8.h"
#include "read/caption.h"
#include "read/origin.h"
#include "read/passage.h"
#include "record/kind.h"
#include "record/node.h"
#include "record/vocabulary.h"

static const struct field names[] = {
    { .name = "due", .alias = "срок" },
    { .name = "doer", .alias = "исполнитель" },
};

enum { NAME_COUNT = sizeof(names) / sizeof(names[0]) };

/* A stretch of the text of a passage. */
struct stretch {
    const char *text;
    size_t length;
};

static struct stretch
trim(struct stretch s)
{
    while (s.length > 0 && strchr(" \t", s.text[0]) != NULL) {
        s.text++;
        s.length--;
    }
    while (s.length > 0 && strchr(" \t", s.text[s.length - 1]) != NULL)
        s.length--;
    return s;
}

/* Cuts off what stands before `sign`; the rest begins behind it. */
static struct stretch
cut(struct stretch *rest, char sign)
{
    const char *end = memchr(rest->text, sign, rest->length);
    struct stretch head = *rest;

    if (end != NULL)
        head.length = (size_t)(end - rest->text);
    rest->text += head.length + (end != NULL);
    rest->length -= head.length + (end != NULL);
    return head;
}

static char *
copy(const struct passage *passage, struct stretch s)
{
    char *text = arena_strndup(passage->origin->arena, s.text, s.length);

    text[passage_restore(text, s.length)] = '\0';
    return text;
}

static const struct field *
find_name(const struct passage *passage, struct stretch s)
{
    return field_find(names, NAME_COUNT, copy(passage, trim(s)));
}

static struct stretch
line_text(const struct passage *passage, size_t line)
{
    size_t end = line + 1 < passage->count ? passage->lines[line + 1].begin
                                           : passage->text.length;
    size_t begin = passage->lines[line].begin;

    return trim(
        (struct stretch){ passage->text.data + begin, end - begin - 1 });
}

/* Is the line part of a paragraph that begins as a caption does? */
static bool
in_caption(const struct passage *passage, size_t line)
{
    struct caption caption;
    struct stretch first;

    while (line > 0 && line_text(passage, line - 1).length > 0)
        line--;
    first = line_text(passage, line);
    return caption_read(first.text, first.length, &caption);
}

/* Is the line part of the paragraph with which an item begins? */
static bool
in_item(const struct passage *passage, size_t line)
{
    struct stretch text = line_text(passage, line);

    while (text.length > 0 && !(strchr("-*+", text.text[0]) != NULL &&
                                  (text.length == 1 || text.text[1] == ' ' ||
                                      text.text[1] == '\t'))) {
        if (line == 0)
            return false;
        text = line_text(passage, --line);
    }
    return text.length > 0;
}

/* «{word: …}», as a misspelt name would be; «{http://…}» and «{1: 2}» are
 * text. */
static bool
looks_like_pair(struct stretch inner)
{
    struct stretch name = trim(cut(&inner, ':'));
    size_t i;

    for (i = 0; i < name.length;) {
        size_t length;
        uint32_t code = utf8_decode(name.text + i, name.length - i, &length);

        if (!utf8_letter(code) &&
            (i == 0 || strchr(" -_", name.text[i]) == NULL))
            return false;
        i += length;
    }
    return name.length > 0 && inner.length > 0 && inner.text[0] != '/';
}

/* Is it the place of braces, so that whatever looks like them is meant so? */
static bool
expects_braces(const struct passage *passage, bool own, size_t line)
{
    return own || in_caption(passage, line) || in_item(passage, line);
}

/* Are these braces, and not text? `inner` is what stands in them. */
static bool
are_braces(
    const struct passage *passage, bool own, size_t line, struct stretch inner)
{
    struct stretch rest = inner;
    struct stretch name = trim(cut(&rest, ':'));
    struct stretch word = name;

    if (inner.length > 0 && inner.text[0] == '#')
        return true;
    if (find_name(passage, cut(&word, ' ')) != NULL)
        return true;
    return looks_like_pair(inner) &&
           (expects_braces(passage, own, line) ||
               field_suggest(names, NAME_COUNT, copy(passage, name)) != NULL);
}

/* The braces at the end of a line, from "{" to "}"; length 0: none. */
static struct stretch
find_braces(const struct passage *passage, bool own, size_t line)
{
    struct stretch text = line_text(passage, line);
    struct stretch inner;
    size_t open = text.length;

    if (text.length < 3 || text.text[text.length - 1] != '}')
        return (struct stretch){ text.text, 0 };
    while (open > 0 && text.text[open - 1] != '{')
        open--;
    if (open == 0)
        return (struct stretch){ text.text, 0 };
    inner = trim((struct stretch){ text.text + open, text.length - open - 1 });
    text = (struct stretch){ text.text + open - 1, text.length - open + 1 };
    if (!are_braces(passage, own, line, inner))
        text.length = 0;
    return text;
}

/* The byte of the source at which `s` begins. */
static size_t
offset_of(const struct passage *passage, size_t line, struct stretch s)
{
    size_t column =
        (size_t)(s.text - passage->text.data) - passage->lines[line].begin;

    return passage_offset(passage, (int)line + 1, (int)column + 1);
}

static bool
set_id(const struct passage *passage, xmlNode *element, struct stretch *rest)
{
    const char *id;

    if (rest->length == 0 || rest->text[0] != '#')
        return true;
    id = copy(passage, cut(rest, ' '));
    if (!vocabulary_is_id(id + 1))
        return false;
    node_set(element, "id", id + 1);
    return true;
}

/* «сорк: 2023-07-01» */
static void
report_name(const struct passage *passage, size_t line, struct stretch name)
{
    const struct origin *origin = passage->origin;
    struct place place = origin_place(origin, offset_of(passage, line, name));
    const char *typed = copy(passage, name);
    const char *near = field_suggest(names, NAME_COUNT, typed);

    if (near != NULL)
        message_add(origin->log, MESSAGE_BRACES_NAME_NEAR, place, typed, near);
    else
        message_add(origin->log, MESSAGE_BRACES_NAME, place, typed);
}

/* «срок: 2023-07-01». False: it cannot be read. */
static bool
set_pair(const struct passage *passage, xmlNode *element, size_t line,
    struct stretch pair)
{
    struct stretch name = trim(cut(&pair, ':'));
    const struct field *field = find_name(passage, name);
    const char *value = copy(passage, trim(pair));

    if (name.length == 0 || value[0] == '\0')
        return false;
    if (field == NULL) {
        report_name(passage, line, name);
        return true;
    }
    if (node_attribute(passage->origin->arena, element, field->name) != NULL)
        return false;
    node_set(element, field->name, value);
    return true;
}

static bool
read_braces(const struct passage *passage, xmlNode *element, size_t line,
    struct stretch braces)
{
    struct stretch rest =
        trim((struct stretch){ braces.text + 1, braces.length - 2 });
    bool good = set_id(passage, element, &rest);

    for (rest = trim(rest); good && rest.length > 0; rest = trim(rest))
        good = set_pair(passage, element, line, cut(&rest, ';'));
    return good;
}

/* Whether a table follows is seen when the passage is parsed. */
static bool
take_mark(struct passage *passage, size_t line, struct stretch braces)
{
    struct stretch rest =
        trim((struct stretch){ braces.text + 1, braces.length - 2 });
    const char *id = copy(passage, rest);
    struct passage_id *caption;

    if (id[0] != '#' || !vocabulary_is_id(id + 1))
        return false;
    caption = arena_alloc(passage->origin->arena, sizeof(*caption));
    *caption = (struct passage_id){
        .next = passage->ids,
        .line = line + 1,
        .from = offset_of(passage, line, braces),
        .id = id + 1,
    };
    passage->ids = caption;
    return true;
}

void
braces_take(struct passage *passage, xmlNode *element)
{
    size_t last =
        passage->first_end > 0 ? passage->first_end - 1 : passage->count - 1;
    size_t i;

    for (i = 0; i < passage->count; i++) {
        bool own = element != NULL && i == last;
        struct stretch braces = find_braces(passage, own, i);
        struct place place;

        if (braces.length == 0)
            continue;
        place = origin_place(passage->origin, offset_of(passage, i, braces));
        if (!expects_braces(passage, own, i))
            message_add(passage->origin->log, MESSAGE_BRACES_ELSEWHERE, place);
        else if (own ? !read_braces(passage, element, i, braces)
                     : !take_mark(passage, i, braces))
            message_add(passage->origin->log, MESSAGE_BRACES, place,
                origin_excerpt(passage->origin, braces.text, braces.length));
        memset(passage->text.data + (braces.text - passage->text.data), ' ',
            braces.length);
    }
}
