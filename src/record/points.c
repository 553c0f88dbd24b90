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
 * whatever its number, because people do miscount; that is finding T13. In
 * the middle of a paragraph it is one only if the number is next, or if the
 * sentence before has ended and a new one begins. What is left is doubt, and
 * doubt goes back to the clerk: no guess of ours may lose a point or make one.
 *
 * Where a label hangs: several numbers are a path and say it themselves. One
 * number continues the list of single numbers at its indentation; else it
 * goes to the outermost level that it follows by one; a 1 that is indented or
 * first under a numbered heading opens a new level. Brackets and letters hang
 * under the last numbered point.
 */
#include "record/points.h"

#include <stdio.h>
#include <string.h>

#include "base/arena.h"
#include "base/utf8.h"

enum { LEVELS_PRINTED = 4, CHILD_INDENT = 2 };

/* An open number. */
struct level {
    int type; /* as label.type */
    int path[LABEL_NUMBERS_MAX];
    unsigned count; /* of path; brackets and letters: the last number only */
    size_t indent;
    bool single;      /* typed as one number */
    const char *name; /* "2.1.1": what children put before their own */
};

struct points {
    struct arena *arena;
    struct log *log;
    struct level levels[POINTS_DEPTH];
    unsigned depth;
    struct level headings[POINTS_HEADINGS + 1]; /* by level; count 0: none */
    unsigned heading; /* level of the last heading; 0: none */
    int matter;       /* number of the matter; 0: no matters */
    bool any;         /* the first label was met */
    int top;          /* the last number without a parent */
};

/* Where a label hangs. */
struct target {
    struct level level;
    unsigned depth;
    unsigned section;
    bool next; /* it is the number that comes next */
    enum finding finding;
    int expected; /* the last number that would be next */
};

struct points *
points_new(struct arena *arena, struct log *log)
{
    struct points *points = arena_alloc(arena, sizeof(*points));

    points->arena = arena;
    points->log = log;
    return points;
}

/* ---- where a label hangs ---- */

static int
last_number(const struct level *level)
{
    return level->path[level->count - 1];
}

static bool
same_numbers(const int *a, const int *b, unsigned count)
{
    return count == 0 || memcmp(a, b, count * sizeof(*a)) == 0;
}

/* The innermost numbered heading, or NULL. */
static const struct level *
open_heading(const struct points *points)
{
    unsigned i;

    for (i = points->heading; i > 0; i--)
        if (points->headings[i].count > 0)
            return &points->headings[i];
    return NULL;
}

/* Index of the innermost numbered point plus one; 0: none. */
static unsigned
numbered_depth(const struct points *points)
{
    unsigned depth = points->depth;

    while (depth > 0 && points->levels[depth - 1].type != LABEL_NUMBERS)
        depth--;
    return depth;
}

/* The innermost number of any sort that could be a parent. */
static const struct level *
open_parent(const struct points *points)
{
    unsigned depth = numbered_depth(points);

    return depth > 0 ? &points->levels[depth - 1] : open_heading(points);
}

static void
expect(struct target *target, int expected)
{
    int number = last_number(&target->level);

    target->expected = expected;
    target->next = number == expected;
    target->finding = number > expected ? FINDING_GAP : FINDING_REPEAT;
}

/* The target becomes the next one of the list that `sibling` is in. */
static void
hang_beside(struct target *target, const struct level *sibling, unsigned depth)
{
    int number = last_number(&target->level);

    memcpy(target->level.path, sibling->path, sizeof(sibling->path));
    target->level.count = sibling->count;
    target->level.path[sibling->count - 1] = number;
    target->depth = depth;
    expect(target, last_number(sibling) + 1);
}

static void
hang_below(struct target *target, const struct level *parent, unsigned depth)
{
    int number = last_number(&target->level);
    unsigned count = parent->count;

    if (count == LABEL_NUMBERS_MAX)
        count--;
    memcpy(target->level.path, parent->path, count * sizeof(int));
    target->level.path[count] = number;
    target->level.count = count + 1;
    target->depth = depth;
    expect(target, 1);
}

/* No number is open: a fresh start, or the list before the heading goes
 * on. */
static void
hang_free(const struct points *points, struct target *target)
{
    const struct level *level = &target->level;
    int top = level->path[0];

    target->depth = 0;
    expect(target, 1);
    if (!points->any || level->count == 1)
        target->next = target->next || (points->any && top == points->top + 1);
    else if (top != points->top && top != points->top + 1)
        target->next = false;
    if (points->any && points->top > 0 && level->count == 1) {
        target->expected = points->top + 1;
        target->finding = top > points->top ? FINDING_GAP : FINDING_REPEAT;
    }
}

static bool
nothing_open(const struct points *points)
{
    return points->depth == 0 && open_heading(points) == NULL;
}

/* The level of the numbered heading beside which a path stands; 0: none. */
static unsigned
heading_beside(const struct points *points, const struct level *level)
{
    unsigned i;

    for (i = 1; i <= points->heading; i++)
        if (points->headings[i].count == level->count &&
            same_numbers(
                points->headings[i].path, level->path, level->count - 1))
            return i;
    return 0;
}

/* The deepest open point whose path begins the path of `level`: its depth. */
static unsigned
common_depth(const struct points *points, const struct level *level)
{
    unsigned depth = numbered_depth(points);

    for (; depth > 0; depth--) {
        const struct level *open = &points->levels[depth - 1];

        if (open->type == LABEL_NUMBERS && open->count < level->count &&
            same_numbers(open->path, level->path, open->count))
            return depth;
    }
    return 0;
}

/* A whole path: beside an equal one, below its beginning, or nowhere. */
static void
locate_path(const struct points *points, struct target *target)
{
    struct level *level = &target->level;
    const struct level *heading = open_heading(points);
    unsigned depth = common_depth(points, level);
    const struct level *parent =
        depth > 0 ? &points->levels[depth - 1] : heading;
    const struct level *beside = NULL;

    target->depth = depth;
    if (depth < points->depth)
        beside = &points->levels[depth];
    if (beside != NULL && beside->type == LABEL_NUMBERS &&
        beside->count == level->count &&
        same_numbers(beside->path, level->path, level->count - 1)) {
        expect(target, last_number(beside) + 1);
        return;
    }
    if (parent != NULL && parent->count + 1 == level->count &&
        same_numbers(parent->path, level->path, parent->count)) {
        expect(target, 1);
        return;
    }
    target->section = heading_beside(points, level);
    if (target->section > 0) {
        expect(target, last_number(&points->headings[target->section]) + 1);
        return;
    }
    target->section = 0;
    if (nothing_open(points)) {
        hang_free(points, target);
        return;
    }
    target->next = false;
    target->finding = FINDING_PLACE;
}

/* The list of single numbers at this indentation; its depth plus one. */
static unsigned
list_at_indent(const struct points *points, size_t indent)
{
    unsigned depth;

    for (depth = points->depth; depth > 0; depth--)
        if (points->levels[depth - 1].type == LABEL_NUMBERS &&
            points->levels[depth - 1].single &&
            points->levels[depth - 1].indent == indent)
            return depth;
    return 0;
}

static bool
opens_child(const struct points *points, int number, size_t indent)
{
    unsigned depth = numbered_depth(points);

    if (number != 1)
        return false;
    if (depth == 0)
        return open_heading(points) != NULL;
    return indent >= points->levels[depth - 1].indent + CHILD_INDENT;
}

/* The outermost heading or point that the number follows by one. */
static bool
locate_outermost(const struct points *points, struct target *target)
{
    int number = last_number(&target->level);
    unsigned i;

    for (i = 1; i <= points->heading; i++)
        if (points->headings[i].count > 0 &&
            last_number(&points->headings[i]) + 1 == number &&
            points->matter == 0) {
            hang_beside(target, &points->headings[i], 0);
            target->section = i;
            return true;
        }
    for (i = 0; i < points->depth; i++)
        if (points->levels[i].type == LABEL_NUMBERS &&
            last_number(&points->levels[i]) + 1 == number) {
            hang_beside(target, &points->levels[i], i);
            return true;
        }
    return false;
}

static void
locate_single(const struct points *points, struct target *target)
{
    int number = last_number(&target->level);
    size_t indent = target->level.indent;
    unsigned list = list_at_indent(points, indent);

    if (list > 0) {
        hang_beside(target, &points->levels[list - 1], list - 1);
    } else if (opens_child(points, number, indent)) {
        hang_below(target, open_parent(points), numbered_depth(points));
    } else if (locate_outermost(points, target)) {
        return;
    } else if (nothing_open(points)) {
        hang_free(points, target);
    } else if (points->depth > 0 && points->levels[0].single) {
        hang_beside(target, &points->levels[0], 0);
    } else if (points->depth == 0) {
        hang_below(target, open_parent(points), 0);
    } else {
        target->finding = FINDING_PLACE;
    }
}

/* 1) and а): beside those of their sort under the last numbered point, or
 * below what is open. */
static void
locate_inner(const struct points *points, struct target *target)
{
    unsigned i;

    for (i = numbered_depth(points); i < points->depth; i++)
        if (points->levels[i].type == target->level.type)
            break;
    target->depth = i;
    if (i == points->depth) {
        expect(target, 1);
        return;
    }
    expect(target, last_number(&points->levels[i]) + 1);
    if (target->level.type == LABEL_LETTER)
        target->next = label_letter_follows(
            last_number(&points->levels[i]), last_number(&target->level));
}

static struct target
locate(const struct points *points, const struct label *label, size_t indent)
{
    struct target target = { .level = { .type = (int)label->type,
                                 .count = label->count,
                                 .indent = indent } };

    memcpy(target.level.path, label->numbers, sizeof(label->numbers));
    target.level.single = label->count == 1;
    if (label->type != LABEL_NUMBERS)
        locate_inner(points, &target);
    else if (label->count > 1)
        locate_path(points, &target);
    else
        locate_single(points, &target);
    return target;
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
ends_in_reference(const char *text, size_t size)
{
    size_t start = last_word(trim_end(text, &size), size);
    const char *word = text + start;
    size_t i;

    for (i = 0; i < sizeof(abbreviations) / sizeof(abbreviations[0]); i++)
        if (size - start == strlen(abbreviations[i]) &&
            begins_with(word, size - start, abbreviations[i]))
            return true;
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

static bool
ends_with_one_of(const char *text, size_t size, const char *signs)
{
    (void)trim_end(text, &size);
    return size > 0 && strchr(signs, text[size - 1]) != NULL;
}

static enum verdict
judge_in_text(const struct label *label, const struct target *target,
    const struct surroundings *s)
{
    if (s->in_brackets && label->type != LABEL_NUMBERS)
        return VERDICT_TEXT;
    if (ends_in_reference(s->before, s->before_size)) {
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
    struct target target = locate(points, label, surroundings->indent);

    if (surroundings->after_text)
        return judge_in_text(label, &target, surroundings);
    if (!label->weak || target.next)
        return VERDICT_POINT;
    return !points->any && label->capital ? VERDICT_POINT : VERDICT_TEXT;
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
    const struct level *parent = open_parent(points);
    const char *letter;

    if (target->finding == FINDING_PLACE && points->depth > 0)
        return path_name(
            points, &points->levels[0], last_number(&points->levels[0]) + 1);
    if (target->finding == FINDING_PLACE && parent != NULL)
        return arena_printf(points->arena, "%s.1", parent->name);
    if (target->level.type == LABEL_NUMBERS)
        return path_name(points, &target->level, target->expected);
    if (target->level.type == LABEL_BRACKET)
        return arena_printf(points->arena, "%d)", target->expected);
    letter = label_letter(target->expected);
    return arena_printf(points->arena, "%s)", letter);
}

static void
report(struct points *points, const struct target *target,
    const struct label *label, struct place place)
{
    if (points->any && !target->next)
        points_finding(points->log, target->finding, place, label->typed,
            expected_name(points, target));
    if (label->glued)
        points_finding(points->log, FINDING_SPACE, place, label->typed, "");
    if (target->level.type == LABEL_NUMBERS &&
        target->level.count > LEVELS_PRINTED)
        points_finding(points->log, FINDING_DEEP, place, label->typed, "");
}

/* The printed number: the path, its last part as typed. */
static const char *
name_level(const struct points *points, struct level *level,
    const struct label *label, unsigned depth)
{
    const char *parent = "";
    const struct level *heading = open_heading(points);

    if (level->type == LABEL_NUMBERS) {
        level->name = path_name(points, level, last_number(level));
        return level->name;
    }
    if (depth > 0)
        parent = points->levels[depth - 1].name;
    else if (heading != NULL)
        parent = heading->name;
    if (parent[0] != '\0')
        parent = arena_printf(points->arena, "%s.", parent);
    level->name = arena_printf(points->arena, "%s%.*s", parent,
        (int)strlen(label->typed) - 1, label->typed);
    return arena_printf(points->arena, "%s)", level->name);
}

/* The first label of a record may set the number of the first matter. */
static void
rebase_matter(struct points *points, const struct label *label)
{
    struct level *heading = &points->headings[1];

    if (points->any || points->matter == 0 || label->count < 2)
        return;
    points->matter = label->numbers[0];
    heading->path[0] = points->matter;
    heading->name = path_name(points, heading, points->matter);
}

struct position
points_open(struct points *points, const struct label *label, size_t indent,
    struct place place)
{
    struct position position;
    struct target target;

    rebase_matter(points, label);
    target = locate(points, label, indent);
    if (target.depth >= POINTS_DEPTH)
        target.depth = POINTS_DEPTH - 1;
    report(points, &target, label, place);
    position.depth = target.depth;
    position.section = target.section;
    position.n = name_level(points, &target.level, label, target.depth);
    points->levels[target.depth] = target.level;
    points->depth = target.depth + 1;
    points->any = true;
    if (target.level.type == LABEL_NUMBERS)
        points->top = target.level.path[0];
    if (target.section > 0) {
        points->headings[target.section] = target.level;
        points->heading = target.section - 1;
    }
    return position;
}

/* ---- headings ---- */

static void
locate_heading(
    const struct points *points, unsigned level, struct target *target)
{
    const struct level *last = &points->headings[level];
    const struct level *parent = NULL;
    bool single = target->level.single;
    unsigned i;

    for (i = level - 1; i > 0 && parent == NULL; i--)
        if (points->headings[i].count > 0)
            parent = &points->headings[i];
    if (last->count > 0 &&
        (single ||
            (last->count == target->level.count &&
                same_numbers(last->path, target->level.path, last->count - 1))))
        hang_beside(target, last, 0);
    else if (parent != NULL &&
             (single || (parent->count + 1 == target->level.count &&
                            same_numbers(parent->path, target->level.path,
                                parent->count))))
        hang_below(target, parent, 0);
    else
        hang_free(points, target);
}

static void
close_headings(struct points *points, unsigned from)
{
    for (; from <= POINTS_HEADINGS; from++)
        points->headings[from].count = 0;
}

const char *
points_heading(struct points *points, unsigned level, const struct label *label,
    struct place place)
{
    struct target target = { .level = { .type = LABEL_NUMBERS } };

    points->depth = 0;
    points->heading = level;
    if (label == NULL || label->type != LABEL_NUMBERS) {
        close_headings(points, 1);
        return NULL;
    }
    target.level.count = label->count;
    target.level.single = label->count == 1;
    memcpy(target.level.path, label->numbers, sizeof(label->numbers));
    locate_heading(points, level, &target);
    report(points, &target, label, place);
    close_headings(points, level + 1);
    (void)name_level(points, &target.level, label, 0);
    points->headings[level] = target.level;
    points->top = target.level.path[0];
    points->any = true;
    return target.level.name;
}

const char *
points_matter(
    struct points *points, const struct label *label, struct place place)
{
    struct level *heading = &points->headings[1];
    struct target target = { .level = { .type = LABEL_NUMBERS, .count = 1 } };

    points->depth = 0;
    points->heading = 1;
    target.level.path[0] =
        label == NULL ? points->matter + 1 : label->numbers[0];
    expect(&target, points->matter + 1);
    if (label != NULL) {
        report(points, &target, label, place);
        points->any = true;
    }
    points->matter = target.level.path[0];
    *heading = target.level;
    heading->name = path_name(points, heading, points->matter);
    return heading->name;
}

const char *
points_matter_number(const struct points *points)
{
    return points->headings[1].name;
}

void
points_part(struct points *points)
{
    points->depth = 0;
}
