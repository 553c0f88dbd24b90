/*
 * The method.
 *
 * Clerks number their points by hand, and word processors and mail wrap the
 * lines where they like. So a line may begin with a number because a point
 * begins there, or because «п. 5 настоящего Положения» was wrapped. A parser
 * of Markdown cannot know; we can, for points are numbered in order.
 *
 * The open path is a stack of levels, outermost first: the point we are in,
 * the points above it. Numbered headings stand below that stack. For each
 * label one question is asked: where would it hang, and is it the number that
 * must come next there (a next sibling, a first child, an ancestor's next)?
 * The answer is a `target`. At the start of a block a full label is a point
 * whatever its number, because people do miscount; that is finding T13. So is
 * one without its last dot, if the points above it are open; with a comma it
 * must be next, or have its last dot and a capital, or «1,5 ставки» would
 * become a point. In the middle of a paragraph it is one only if the number is
 * next, or if the sentence before has ended and a new one begins. What is left
 * is doubt, and doubt goes back to the clerk: no guess of ours may lose a point
 * or make one.
 *
 * Where a label hangs: several numbers are a path and say it themselves. One
 * number continues the list of single numbers at its indentation; else it
 * goes to the outermost level that it follows by one; a 1 that is indented or
 * first under a numbered heading opens a new level. Brackets and letters hang
 * under the last numbered point.
 */
#include "read/points.h"

#include <stdio.h>
#include <string.h>

#include "base/arena.h"
#include "base/utf8.h"
#include "read/outline.h"

enum { LEVELS_PRINTED = 4 };

/* A label of several numbers. */
struct typed {
    struct typed *next;
    struct place place;
    const char *text;
};

struct points {
    struct arena *arena;
    struct log *log;
    struct outline outline;
    struct typed *typed[2]; /* without and with a final dot, latest first */
    unsigned typed_count[2];
};

struct points *
points_new(struct arena *arena, struct log *log)
{
    struct points *points = arena_alloc(arena, sizeof(*points));

    points->arena = arena;
    points->log = log;
    return points;
}

/* ---- is it a point ---- */

/* Words after which a number belongs to the sentence. */
static const char *const abbreviations[] = { "п.", "пп.", "п.п.", "ст.", "ч.",
    "№", "г." };
static const char *const stems[] = { "пункт", "подпункт", "стать", "раздел" };

static const char *
trim_end(const char *text, size_t *size)
{
    while (*size > 0 && strchr(" \t", text[*size - 1]) != NULL)
        --*size;
    return text;
}

static size_t
last_word(const char *text, size_t size)
{
    size_t start = size;

    while (start > 0 && strchr(" \t(", text[start - 1]) == NULL &&
           !(start > 1 && memcmp(text + start - 2, "\xC2\xA0", 2) == 0))
        start--;
    return start;
}

/* Does `word`, its letters made small, begin with `stem`? */
static bool
begins_with(const char *word, size_t size, const char *stem)
{
    while (*stem != '\0') {
        size_t length;
        size_t stem_length;
        uint32_t code;

        if (size == 0)
            return false;
        code = utf8_to_lower(utf8_decode(word, size, &length));
        if (code != utf8_decode(stem, strlen(stem), &stem_length))
            return false;
        word += length;
        size -= length;
        stem += stem_length;
    }
    return true;
}

static bool
ends_with_one_of(const char *text, size_t size, const char *signs)
{
    (void)trim_end(text, &size);
    return size > 0 && strchr(signs, text[size - 1]) != NULL;
}

/* A sign behind the word ends what it cites. */
bool
points_cited(const char *text, size_t size)
{
    size_t start = last_word(trim_end(text, &size), size);
    const char *word = text + start;
    size_t i;

    for (i = 0; i < sizeof(abbreviations) / sizeof(abbreviations[0]); i++)
        if (size - start == strlen(abbreviations[i]) &&
            begins_with(word, size - start, abbreviations[i]))
            return true;
    if (ends_with_one_of(text, size, ".;:!?"))
        return false;
    for (i = 0; i < sizeof(stems) / sizeof(stems[0]); i++)
        if (begins_with(word, size - start, stems[i]))
            return true;
    return false;
}

/* «… 2023 г.»: the dot may as well end the sentence. */
static bool
ends_in_year(const char *text, size_t size)
{
    static const char year[] = "г.";
    size_t length = strlen(year);

    (void)trim_end(text, &size);
    if (size < length || memcmp(text + size - length, year, length) != 0)
        return false;
    size -= length;
    if (size >= 2 && memcmp(text + size - 2, "\xC2\xA0", 2) == 0)
        size -= 2;
    (void)trim_end(text, &size);
    return size > 0 && utf8_digit((unsigned char)text[size - 1]);
}

static enum verdict
judge_in_text(const struct label *label, const struct target *target,
    const struct surroundings *s)
{
    if (s->in_brackets && label->type != LABEL_NUMBERS)
        return VERDICT_TEXT;
    if (points_cited(s->before, s->before_size)) {
        if (target->next && label->capital &&
            ends_in_year(s->before, s->before_size))
            return VERDICT_DOUBT;
        return VERDICT_TEXT;
    }
    if (label->weak && !target->next)
        return VERDICT_TEXT;
    if (target->next && (label->capital || ends_with_one_of(s->before,
                                               s->before_size, ".;:,!?")))
        return VERDICT_POINT;
    if (!label->weak && label->capital &&
        ends_with_one_of(s->before, s->before_size, ".;:!?"))
        return VERDICT_POINT;
    return VERDICT_DOUBT;
}

enum verdict
points_judge(const struct points *points, const struct label *label,
    const struct surroundings *surroundings)
{
    struct target target =
        outline_locate(&points->outline, label, surroundings->indent);

    if (label->comma)
        return !surroundings->after_text &&
                       (target.next || (!label->weak && label->capital))
                   ? VERDICT_POINT
                   : VERDICT_TEXT;
    if (surroundings->after_text)
        return judge_in_text(label, &target, surroundings);
    if (!label->weak || target.next || target.belongs)
        return VERDICT_POINT;
    return !points->outline.any && label->capital ? VERDICT_POINT
                                                  : VERDICT_TEXT;
}

/* ---- opening a point ---- */

/* Texts around the label and the number expected. */
struct finding_text {
    enum severity severity;
    const char *ru[3];
    const char *en[3];
};

static const struct finding_text finding_texts[] = {
    [FINDING_GAP] = { SEVERITY_ERROR,
        { "в нумерации пропуск: стоит ", ", а ожидается ", "" },
        { "a gap in the numbering: found ", ", expected ", "" } },
    [FINDING_REPEAT] = { SEVERITY_ERROR,
        { "номер повторяется: стоит ", ", а ожидается ",
            "; вложенный пункт пишут с полным номером (2.1.) или с отступом" },
        { "a number is repeated: found ", ", expected ",
            "; give a nested point its full number (2.1.) or an indent" } },
    [FINDING_PLACE] = { SEVERITY_ERROR,
        { "номер не на своём месте: стоит ", ", а ожидается ", "" },
        { "a number is out of place: found ", ", expected ", "" } },
    [FINDING_SPACE] = { SEVERITY_WARNING,
        { "после номера ", " нужен пробел", NULL },
        { "a space is missing after the number ", "", NULL } },
    [FINDING_DEEP] = { SEVERITY_ERROR,
        { "в номере ", " больше четырёх уровней; перестройте пункты", NULL },
        { "the number ", " has more than four levels; rearrange the points",
            NULL } },
    [FINDING_COMMA] = { SEVERITY_ERROR,
        { "в номере ", " запятая; поставьте точку", NULL },
        { "the number ", " has a comma; put a dot", NULL } },
    [FINDING_DOT] = { SEVERITY_WARNING,
        { "после номера ",
            " нет точки, а после других она есть; пишите одинаково", NULL },
        { "no dot ends the number ", ", others have one; write all alike",
            NULL } },
    [FINDING_SORT] = { SEVERITY_WARNING,
        { "номер ", " другого вида, чем у пункта перед ним; пишите одинаково",
            NULL },
        { "the number ",
            " is of another sort than that of the point before it; "
            "write all alike",
            NULL } },
    [FINDING_DOTTED] = { SEVERITY_WARNING,
        { "после номера ", " точка, а после других ее нет; пишите одинаково",
            NULL },
        { "a dot ends the number ", ", others have none; write all alike",
            NULL } },
    [FINDING_DOUBLE] = { SEVERITY_ERROR,
        { "номер ", " стоит дважды; уберите второй", NULL },
        { "the number ", " stands twice; remove the second", NULL } },
    [FINDING_BRACKET] = { SEVERITY_ERROR,
        { "номер ", " продолжает пункты с точкой; пишите «", ".»" },
        { "the number ", " goes on after points with a dot; write «", ".»" } },
};

static void
write_finding(char *out, size_t size, const char *const *text,
    const char *typed, const char *expected)
{
    bool both = text[2] != NULL;

    (void)snprintf(out, size, "%s%s%s%s%s", text[0], typed, text[1],
        both ? expected : "", both ? text[2] : "");
}

void
points_finding(struct log *log, enum finding finding, struct place place,
    const char *typed, const char *expected)
{
    const struct finding_text *text = &finding_texts[finding];
    char ru[512];
    char en[512];

    write_finding(ru, sizeof(ru), text->ru, typed, expected);
    write_finding(en, sizeof(en), text->en, typed, expected);
    message_text(log, "T13", text->severity, place, ru, en);
}

static const char *
path_name(const struct points *points, const struct level *level, int last)
{
    const char *name = "";
    unsigned i;

    for (i = 0; i + 1 < level->count; i++)
        name = arena_printf(points->arena, "%s%d.", name, level->path[i]);
    return arena_printf(points->arena, "%s%d", name, last);
}

/* What should stand at a target. */
static const char *
expected_name(const struct points *points, const struct target *target)
{
    const struct level *parent = outline_parent(&points->outline);
    const char *letter;

    if (target->finding == FINDING_PLACE && points->outline.depth > 0)
        return path_name(points, &points->outline.levels[0],
            outline_last(&points->outline.levels[0]) + 1);
    if (target->finding == FINDING_PLACE && parent != NULL)
        return arena_printf(points->arena, "%s.1", parent->name);
    if (target->level.type == LABEL_NUMBERS && target->level.single)
        return arena_printf(points->arena, "%d", target->expected);
    if (target->level.type == LABEL_NUMBERS)
        return path_name(points, &target->level, target->expected);
    if (target->level.type == LABEL_BRACKET)
        return arena_printf(points->arena, "%d)", target->expected);
    letter = label_letter(target->expected);
    return arena_printf(points->arena, "%s)", letter);
}

static void
note_dot(struct points *points, const struct label *label, struct place place)
{
    struct typed *typed = arena_alloc(points->arena, sizeof(*typed));
    bool dotted = !label->weak;

    typed->place = place;
    typed->text = arena_strdup(points->arena, label->typed);
    typed->next = points->typed[dotted];
    points->typed[dotted] = typed;
    points->typed_count[dotted]++;
}

void
points_close(struct points *points)
{
    bool dotted = points->typed_count[1] < points->typed_count[0];
    const struct typed *typed = points->typed[dotted];

    if (points->typed[!dotted] == NULL)
        return;
    for (; typed != NULL; typed = typed->next)
        points_finding(points->log, dotted ? FINDING_DOTTED : FINDING_DOT,
            typed->place, typed->text, "");
}

/* «1)» and then «2.»: they stand beside one another, and are no one list. */
static bool
is_of_other_sort(const struct points *points, const struct target *target)
{
    return target->section == 0 && target->depth < points->outline.depth &&
           points->outline.levels[target->depth].type != target->level.type;
}

static void
report(struct points *points, const struct target *target,
    const struct label *label, struct place place)
{
    if (label->count > 1)
        note_dot(points, label, place);
    if (label->comma)
        points_finding(points->log, FINDING_COMMA, place, label->typed, "");
    if (points->outline.any && !target->next)
        points_finding(points->log, target->finding, place, label->typed,
            expected_name(points, target));
    else if (is_of_other_sort(points, target))
        points_finding(points->log, FINDING_SORT, place, label->typed, "");
    if (label->glued)
        points_finding(points->log, FINDING_SPACE, place, label->typed, "");
    if (target->level.type == LABEL_NUMBERS &&
        target->level.count > LEVELS_PRINTED)
        points_finding(points->log, FINDING_DEEP, place,
            path_name(points, &target->level, outline_last(&target->level)),
            "");
}

/* The printed number: the path, its last part as typed. */
static const char *
name_level(const struct points *points, struct level *level,
    const struct label *label, unsigned depth)
{
    const char *parent = "";
    const struct level *heading = outline_heading(&points->outline);

    if (level->type == LABEL_NUMBERS) {
        level->name = path_name(points, level, outline_last(level));
        return level->name;
    }
    if (depth > 0)
        parent = points->outline.levels[depth - 1].name;
    else if (heading != NULL)
        parent = heading->name;
    if (parent[0] != '\0')
        parent = arena_printf(points->arena, "%s.", parent);
    level->name = arena_printf(points->arena, "%s%.*s", parent,
        (int)strlen(label->typed) - 1, label->typed);
    return arena_printf(points->arena, "%s)", level->name);
}

/* «4)» behind the open point «3.», with no «1)» below it: it is «4.», not the
 * fourth below 3. */
static bool
continues_points(const struct points *points, const struct label *label)
{
    bool found = false;
    unsigned i;

    for (i = 0; i < points->outline.depth; i++) {
        const struct level *level = &points->outline.levels[i];

        if (label->type != LABEL_BRACKET || level->type == LABEL_BRACKET)
            return false;
        found = found || (level->type == LABEL_NUMBERS && level->single &&
                             outline_last(level) + 1 == label->numbers[0]);
    }
    return found;
}

/* The label with a dot for its bracket, which is reported. */
static struct label
with_dot(struct points *points, const struct label *label, struct place place)
{
    struct label dotted = *label;

    dotted.type = LABEL_NUMBERS;
    (void)snprintf(dotted.typed, sizeof(dotted.typed), "%d", label->numbers[0]);
    points_finding(
        points->log, FINDING_BRACKET, place, label->typed, dotted.typed);
    return dotted;
}

struct position
points_open(struct points *points, const struct label *label, size_t indent,
    struct place place)
{
    struct position position;
    struct target target;
    struct label dotted;

    target = outline_locate(&points->outline, label, indent);
    if (!target.next && continues_points(points, label)) {
        dotted = with_dot(points, label, place);
        label = &dotted;
        target = outline_locate(&points->outline, label, indent);
    }
    if (target.depth >= POINTS_DEPTH)
        target.depth = POINTS_DEPTH - 1;
    report(points, &target, label, place);
    position.depth = target.depth;
    position.section = target.section;
    position.n = name_level(points, &target.level, label, target.depth);
    points->outline.levels[target.depth] = target.level;
    points->outline.depth = target.depth + 1;
    points->outline.any = true;
    if (target.level.type == LABEL_NUMBERS)
        points->outline.top = target.level.path[0];
    if (target.section > 0) {
        points->outline.headings[target.section] = target.level;
        points->outline.heading = target.section - 1;
    }
    return position;
}

/* ---- headings ---- */

static void
close_headings(struct points *points, unsigned from)
{
    for (; from <= POINTS_HEADINGS; from++)
        points->outline.headings[from].count = 0;
}

const char *
points_heading(struct points *points, unsigned level, const struct label *label,
    struct place place)
{
    struct target target;

    points->outline.depth = 0;
    points->outline.heading = 0;
    if (label == NULL || label->type != LABEL_NUMBERS) {
        close_headings(points, level);
        return NULL;
    }
    points->outline.heading = level;
    target = outline_locate_heading(&points->outline, level, label);
    report(points, &target, label, place);
    close_headings(points, level + 1);
    (void)name_level(points, &target.level, label, 0);
    points->outline.headings[level] = target.level;
    points->outline.top = target.level.path[0];
    points->outline.any = true;
    return target.level.name;
}

const char *
points_matter(
    struct points *points, const struct label *label, struct place place)
{
    struct level *heading = &points->outline.headings[1];
    struct target target = {
        .level = { .type = LABEL_NUMBERS, .count = 1, .single = true }
    };

    points->outline.depth = 0;
    points->outline.heading = 1;
    target.level.path[0] =
        label == NULL ? points->outline.matter + 1 : label->numbers[0];
    outline_expect(&target, points->outline.matter + 1);
    if (label != NULL)
        report(points, &target, label, place);
    points->outline.any = true; /* its number is printed, typed or not */
    points->outline.matter = target.level.path[0];
    *heading = target.level;
    heading->name = path_name(points, heading, points->outline.matter);
    return heading->name;
}

void
points_part(struct points *points)
{
    points->outline.depth = 0;
    if (points->outline.matter == 0)
        points->outline.top = 0;
}
