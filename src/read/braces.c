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

static bool
begins_item(struct stretch line)
{
    return line.length > 0 && strchr("-*+", line.text[0]) != NULL &&
           (line.length == 1 || strchr(" \t", line.text[1]) != NULL);
}

/* The paragraph that a line belongs to. */
struct paragraph {
    bool caption; /* it begins as one does */
    bool item;    /* an item begins with it */
};

/* Lines are looked at in their order: what stood in braces above is gone. */
static void
next_line(
    const struct passage *passage, size_t line, struct paragraph *paragraph)
{
    struct stretch text = line_text(passage, line);
    struct caption caption;

    if (line == 0 || line_text(passage, line - 1).length == 0) {
        paragraph->caption = caption_read(text.text, text.length, &caption);
        paragraph->item = false;
    }
    if (begins_item(text))
        paragraph->item = true;
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

/* Are these braces, and not text? `inner` is what stands in them; `expected`:
 * it is their place, so that whatever looks like them is meant so. */
static bool
are_braces(const struct passage *passage, bool expected, struct stretch inner)
{
    struct stretch rest = inner;
    struct stretch name = trim(cut(&rest, ':'));
    struct stretch word = name;

    if (inner.length > 0 && inner.text[0] == '#')
        return true;
    if (find_name(passage, cut(&word, ' ')) != NULL)
        return true;
    return looks_like_pair(inner) &&
           (expected ||
               field_suggest(names, NAME_COUNT, copy(passage, name)) != NULL);
}

/* Braces, from "{" to "}" or, when they are not closed, to the line's end. */
struct braces {
    struct stretch text; /* length 0: none */
    bool closed;
    bool last; /* only blanks and a stop stand behind them */
    char stop; /* or NUL */
};

static struct stretch
inside(const struct braces *braces)
{
    return trim((struct stretch){
        braces->text.text + 1, braces->text.length - 1 - braces->closed });
}

/* The next "{…}" of a line from `at` on, whatever it says. */
static struct braces
next_braces(struct stretch line, const char *at)
{
    struct braces braces = { .closed = true };
    const char *end = line.text + line.length;
    const char *close;
    const char *next;

    at = at < end ? memchr(at, '{', (size_t)(end - at)) : NULL;
    if (at == NULL)
        return braces;
    close = memchr(at, '}', (size_t)(end - at));
    braces.closed = close != NULL;
    close = close == NULL ? end : close + 1;
    while ((next = memchr(at + 1, '{', (size_t)(close - at - 1))) != NULL)
        at = next;
    braces.text = (struct stretch){ at, (size_t)(close - at) };
    while (close < end && strchr(" \t", *close) != NULL)
        close++;
    if (end - close == 1 && strchr(".;:,", *close) != NULL)
        braces.stop = *close++;
    braces.last = braces.closed && close == end;
    return braces;
}

/* A walk over the braces of a line. */
struct search {
    struct stretch line;
    const char *at;   /* braces before it are done */
    const char *seen; /* so far it is known what is code */
    bool code;
    bool last; /* the line is the one whose braces are the element's */
    bool mark; /* of a caption or item, which may have some too */
};

/* `code {is} text` */
static bool
in_code(struct search *search, const char *at)
{
    for (; search->seen < at; search->seen++)
        search->code ^= *search->seen == '`';
    return search->code;
}

/* The next braces that are meant so. */
static struct braces
find_braces(const struct passage *passage, struct search *search)
{
    struct braces braces = next_braces(search->line, search->at);

    while (braces.text.length > 0) {
        search->at = braces.text.text + braces.text.length;
        if (!in_code(search, braces.text.text) &&
            are_braces(passage, search->mark || (search->last && braces.last),
                inside(&braces)))
            break;
        braces = next_braces(search->line, search->at);
    }
    return braces;
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
    const struct braces *braces)
{
    struct stretch rest = inside(braces);
    bool good = set_id(passage, element, &rest);

    for (rest = trim(rest); good && rest.length > 0; rest = trim(rest))
        good = set_pair(passage, element, line, cut(&rest, ';'));
    return good;
}

/* Whether a table follows is seen when the passage is parsed. */
static bool
take_mark(struct passage *passage, size_t line, const struct braces *braces)
{
    const char *id = copy(passage, inside(braces));
    struct passage_id *caption;

    if (id[0] != '#' || !vocabulary_is_id(id + 1))
        return false;
    caption = arena_alloc(passage->origin->arena, sizeof(*caption));
    *caption = (struct passage_id){
        .next = passage->ids,
        .line = line + 1,
        .from = offset_of(passage, line, braces->text),
        .id = id + 1,
    };
    passage->ids = caption;
    return true;
}

/* Takes the braces out of the text; their stop ends what stood before them. */
static void
take_out(
    struct passage *passage, struct stretch before, const struct braces *braces)
{
    char *text = passage->text.data + (before.text - passage->text.data);
    size_t begin = (size_t)(braces->text.text - before.text);

    if (!braces->last) {
        memset(text + begin, ' ', braces->text.length);
        return;
    }
    memset(text + begin, ' ', before.length - begin);
    before.length = begin;
    before = trim(before);
    if (braces->stop != '\0' && before.length > 0 &&
        before.text[before.length - 1] != braces->stop)
        text[before.length] = braces->stop;
}

/* Reads braces, or says what is wrong with them. */
static void
take(struct passage *passage, xmlNode *element, size_t line,
    const struct search *search, const struct braces *braces)
{
    const struct origin *origin = passage->origin;
    struct place place =
        origin_place(origin, offset_of(passage, line, braces->text));
    bool good = braces->closed;

    if (good && !(braces->last && (search->last || search->mark)))
        message_add(origin->log, MESSAGE_BRACES_ELSEWHERE, place);
    else if (good && search->last)
        good = read_braces(passage, element, line, braces);
    else if (good)
        good = take_mark(passage, line, braces);
    if (!good)
        message_add(origin->log, MESSAGE_BRACES, place,
            origin_excerpt(origin, braces->text.text, braces->text.length));
}

void
braces_take(struct passage *passage, xmlNode *element)
{
    size_t last =
        passage->first_end > 0 ? passage->first_end - 1 : passage->count - 1;
    struct paragraph paragraph = { .caption = false };
    size_t i;

    for (i = 0; i < passage->count; i++) {
        struct stretch line = line_text(passage, i);
        struct search search = { .line = line,
            .at = line.text,
            .seen = line.text,
            .last = element != NULL && i == last };
        struct braces braces;

        next_line(passage, i, &paragraph);
        search.mark = paragraph.caption || paragraph.item;
        braces = find_braces(passage, &search);
        while (braces.text.length > 0) {
            take(passage, element, i, &search, &braces);
            take_out(passage, line, &braces);
            search.seen = search.at;
            braces = find_braces(passage, &search);
        }
    }
}
