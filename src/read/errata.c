#include "read/errata.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/message.h"
#include "base/utf8.h"
#include "read/context.h"
#include "read/origin.h"
#include "read/prose.h"
#include "read/source.h"
#include "russian/lookalike.h"
#include "russian/typography.h"

enum { FINDINGS = 100 /* told of one file */ };

enum erratum_kind {
    ERRATUM_QUOTE,
    ERRATUM_FOREIGN,
    ERRATUM_APOSTROPHE,
    ERRATUM_ENTITY,
    ERRATUM_UNPAIRED,
    ERRATUM_LATIN,
    ERRATUM_RUSSIAN
};

static const struct {
    const char *ru;
    const char *en;
} texts[] = {
    [ERRATUM_QUOTE] = { "прямая кавычка, пары к которой не найти: [%s]; "
                        "наберите кавычки «ёлочки» сами",
        "a straight quote whose pair is not clear: [%s]; type « » yourself" },
    [ERRATUM_FOREIGN] = { "нерусская кавычка, пары к которой не найти: [%s]; "
                          "наберите кавычки «ёлочки» сами",
        "a foreign quote whose pair is not clear: [%s]; type « » yourself" },
    [ERRATUM_APOSTROPHE] = { "вместо кавычки стоит апостроф: [%s]; наберите "
                             "кавычки «ёлочки» сами",
        "an apostrophe stands for a quote: [%s]; type « » yourself" },
    [ERRATUM_ENTITY] = { "знак записан кодом: [%s]; наберите «ёлочки» или "
                         "тире самим знаком",
        "a sign is written as a code: [%s]; type « » or the dash itself" },
    [ERRATUM_UNPAIRED] = { "у кавычки нет пары: [%s]; поставьте вторую или "
                           "уберите эту, а вложенные пишите так: «… „…“»",
        "a quote has no pair: [%s]; set the other one or take this one out; "
        "nested ones are written «… „…“»" },
    [ERRATUM_LATIN] = { "латинская буква «%s» вместо русской: [%s]; наберите "
                        "русскую",
        "a Latin letter \"%s\" for a Russian one: [%s]; type the Russian one" },
    [ERRATUM_RUSSIAN] = { "русская буква «%s» вместо латинской: [%s]; наберите "
                          "латинскую",
        "a Russian letter \"%s\" for a Latin one: [%s]; type the Latin one" },
};

struct erratum {
    size_t offset;
    size_t length; /* of a letter, which is told; of a sign 0 */
    enum erratum_kind kind;
    struct erratum *next;
};

/* A « that waits for its ». */
struct open_quote {
    size_t offset;
    bool goes_on; /* it may be closed in a later paragraph */
    struct open_quote *outer;
};

struct errata {
    struct arena *arena;
    const struct origin *origin;
    const char *dash;
    struct erratum *first;
    struct erratum **last;
    size_t count;
    struct open_quote *open;
};

struct errata *
errata_new(struct arena *arena, const struct origin *origin, const char *dash)
{
    struct errata *errata = arena_alloc(arena, sizeof(*errata));

    *errata = (struct errata){ .arena = arena, .origin = origin, .dash = dash };
    errata->last = &errata->first;
    return errata;
}

static void
keep(
    struct errata *errata, size_t offset, size_t length, enum erratum_kind kind)
{
    struct erratum *erratum = arena_alloc(errata->arena, sizeof(*erratum));

    *erratum =
        (struct erratum){ .offset = offset, .length = length, .kind = kind };
    *errata->last = erratum;
    errata->last = &erratum->next;
    errata->count++;
}

/* ---- signs ---- */

/* Codes of the straight quote, of dashes, and of the blank of a dash. */
static const struct {
    const char *code;
    const char *dash; /* right where the organisation has it; NULL: never */
} entities[] = {
    { "&quot;", NULL },
    { "&#34;", NULL },
    { "&#x22;", NULL },
    { "&nbsp;-", NULL },
    { "&#160;-", NULL },
    { "&ndash;", "–" },
    { "&#8211;", "–" },
    { "&mdash;", "—" },
    { "&#8212;", "—" },
};

static bool
is_entity(const struct errata *errata, const char *text)
{
    size_t i;

    for (i = 0; i < sizeof(entities) / sizeof(entities[0]); i++)
        if (strncmp(text, entities[i].code, strlen(entities[i].code)) == 0)
            return entities[i].dash == NULL ||
                   strcmp(entities[i].dash, errata->dash) != 0;
    return false;
}

static bool
letter_at(const struct prose *prose, size_t at)
{
    size_t length;

    return at < prose->size && utf8_letter(utf8_decode(prose->text + at,
                                   prose->size - at, &length));
}

/* “ where it opens, and ”. */
static bool
is_foreign(const struct prose *prose, size_t at)
{
    size_t left = prose->size - at;

    if (left < 3 || memcmp(prose->text + at, "\xE2\x80", 2) != 0)
        return false;
    return memcmp(prose->text + at, "”", 3) == 0 ||
           (memcmp(prose->text + at, "“", 3) == 0 &&
               (at == 0 || strchr(" \n(\t", prose->text[at - 1]) != NULL));
}

/* Behind a digit it is a sign of inches or minutes. */
static bool
is_erratum(const struct errata *errata, const struct prose *prose, size_t at,
    enum erratum_kind *kind)
{
    const char *text = prose->text;
    char before = at == 0 ? ' ' : text[at - 1];

    if (text[at] == '"') {
        *kind = ERRATUM_QUOTE;
        return before < '0' || before > '9';
    }
    if (is_foreign(prose, at)) {
        *kind = ERRATUM_FOREIGN;
        return before < '0' || before > '9';
    }
    if (text[at] == '\'') {
        *kind = ERRATUM_APOSTROPHE;
        return strchr(" \n(\t", before) != NULL && letter_at(prose, at + 1);
    }
    *kind = ERRATUM_ENTITY;
    return text[at] == TYPOGRAPHY_OBJECT &&
           is_entity(errata, errata->origin->text + prose->from + at);
}

/* True: one of them is a quote. */
static bool
find_signs(struct errata *errata, const struct prose *prose,
    const struct typography_edits *edits)
{
    enum erratum_kind kind;
    bool quotes = false;
    size_t edit = 0;
    size_t at;

    for (at = 0; at < prose->size; at++) {
        while (edit < edits->count &&
               edits->list[edit].offset + edits->list[edit].length <= at)
            edit++;
        if ((edit < edits->count && edits->list[edit].offset <= at) ||
            !is_erratum(errata, prose, at, &kind))
            continue;
        keep(errata, prose->from + at, 0, kind);
        quotes = quotes || kind == ERRATUM_QUOTE || kind == ERRATUM_FOREIGN;
    }
    return quotes;
}

/* ---- pairs ---- */

/* «Состав:» goes on with a list, «ПРИКАЗЫВАЮ:» with points. */
static bool
announces_list(const struct prose *prose)
{
    size_t colon = prose->size - 1;
    size_t length;

    return colon >= 2 && prose->text[colon] == ':' &&
           utf8_lower(utf8_decode(prose->text + colon - 2, 2, &length));
}

/* An order that changes another one quotes whole paragraphs: such a quote
 * begins a paragraph, stands behind a colon or holds a list. */
static bool
goes_on(const struct prose *prose, size_t at)
{
    static const char blanks[] = " \t\n";

    while (at > 0 && strchr(blanks, prose->text[at - 1]) != NULL)
        at--;
    return at == 0 || prose->text[at - 1] == ':' || announces_list(prose);
}

static void
open_quote(struct errata *errata, const struct prose *prose, size_t at)
{
    struct open_quote *quote = arena_alloc(errata->arena, sizeof(*quote));

    *quote = (struct open_quote){ .offset = prose->from + at,
        .goes_on = source_is_xml(errata->origin) || goes_on(prose, at),
        .outer = errata->open };
    errata->open = quote;
}

static void
close_quote(struct errata *errata, size_t offset)
{
    if (errata->open == NULL)
        keep(errata, offset, 0, ERRATUM_UNPAIRED);
    else
        errata->open = errata->open->outer;
}

/* At the end of the paragraph that begins at `from`: those of earlier ones may
 * all go on. */
static void
drop_open(struct errata *errata, size_t from)
{
    struct open_quote **quote = &errata->open;

    while (*quote != NULL && (*quote)->offset >= from) {
        if ((*quote)->goes_on) {
            quote = &(*quote)->outer;
            continue;
        }
        keep(errata, (*quote)->offset, 0, ERRATUM_UNPAIRED);
        *quote = (*quote)->outer;
    }
}

static void
find_unpaired(struct errata *errata, const struct prose *prose)
{
    size_t length;
    size_t at;

    for (at = 0; at < prose->size; at += length) {
        uint32_t code =
            utf8_decode(prose->text + at, prose->size - at, &length);

        if (code == 0xAB)
            open_quote(errata, prose, at);
        else if (code == 0xBB)
            close_quote(errata, prose->from + at);
    }
    drop_open(errata, prose->from);
}

/* ---- letters ---- */

static void
find_letters(struct errata *errata, const struct prose *prose)
{
    struct lookalike letter = { .end = 0 };

    while (errata->count <= FINDINGS &&
           lookalike_next(prose->text, prose->size, &letter))
        keep(errata, prose->from + letter.offset, letter.length,
            letter.latin ? ERRATUM_LATIN : ERRATUM_RUSSIAN);
}

/* Quotes of other languages are theirs. */
void
errata_take(struct errata *errata, const struct prose *prose,
    const struct typography_edits *edits)
{
    if (memchr(prose->text, 0xD0, prose->size) == NULL &&
        memchr(prose->text, 0xD1, prose->size) == NULL)
        return;
    if (!find_signs(errata, prose, edits))
        find_unpaired(errata, prose);
    find_letters(errata, prose);
}

/* ---- findings ---- */

static const char *
said(const struct errata *errata, const struct erratum *erratum,
    const char *text)
{
    const struct origin *origin = errata->origin;
    const char *words = context_words(origin, erratum->offset, 1);

    if (erratum->length == 0)
        return arena_printf(errata->arena, text, words);
    return arena_printf(errata->arena, text,
        arena_strndup(
            errata->arena, origin->text + erratum->offset, erratum->length),
        words);
}

static int
compare(const void *left, const void *right)
{
    const struct erratum *const *a = left;
    const struct erratum *const *b = right;

    return (*a)->offset < (*b)->offset ? -1 : (*a)->offset > (*b)->offset;
}

/* By offset: a quote without a pair was kept when its paragraph ended. */
static const struct erratum **
sorted(const struct errata *errata)
{
    const struct erratum **list =
        arena_array(errata->arena, errata->count + 1, sizeof(const void *));
    const struct erratum *erratum;
    size_t count = 0;

    for (erratum = errata->first; erratum != NULL; erratum = erratum->next)
        list[count++] = erratum;
    qsort(list, count, sizeof(*list), compare);
    return list;
}

void
errata_report(struct errata *errata, struct log *log)
{
    const struct erratum **list;
    size_t i;

    for (; errata->open != NULL; errata->open = errata->open->outer)
        keep(errata, errata->open->offset, 0, ERRATUM_UNPAIRED);
    list = sorted(errata);
    for (i = 0; i < errata->count && i < FINDINGS; i++)
        message_text(log, "T27", SEVERITY_WARNING,
            origin_place(errata->origin, list[i]->offset),
            said(errata, list[i], texts[list[i]->kind].ru),
            said(errata, list[i], texts[list[i]->kind].en));
    if (i < errata->count)
        message_text(log, "T27", SEVERITY_WARNING,
            origin_place(errata->origin, list[i]->offset),
            "здесь и дальше есть ещё такие знаки; исправьте названные и "
            "проверьте снова",
            "from here on there are more such signs; mend those that are named "
            "and check again");
}
