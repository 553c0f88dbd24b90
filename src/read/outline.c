#include "read/outline.h"

#include <string.h>

enum { CHILD_INDENT = 2 };

int
outline_last(const struct level *level)
{
    return level->path[level->count - 1];
}

static bool
same_numbers(const int *a, const int *b, unsigned count)
{
    return count == 0 || memcmp(a, b, count * sizeof(*a)) == 0;
}

/* The innermost numbered heading, or NULL. */
const struct level *
outline_heading(const struct outline *outline)
{
    unsigned i;

    for (i = outline->heading; i > 0; i--)
        if (outline->headings[i].count > 0)
            return &outline->headings[i];
    return NULL;
}

/* Index of the innermost numbered point plus one; 0: none. */
static unsigned
numbered_depth(const struct outline *outline)
{
    unsigned depth = outline->depth;

    while (depth > 0 && outline->levels[depth - 1].type != LABEL_NUMBERS)
        depth--;
    return depth;
}

/* The innermost number of any sort that could be a parent. */
const struct level *
outline_parent(const struct outline *outline)
{
    unsigned depth = numbered_depth(outline);

    return depth > 0 ? &outline->levels[depth - 1] : outline_heading(outline);
}

void
outline_expect(struct target *target, int expected)
{
    int number = outline_last(&target->level);

    target->expected = expected;
    target->next = number == expected;
    target->finding = number > expected ? FINDING_GAP : FINDING_REPEAT;
}

/* The target becomes the next one of the list that `sibling` is in. */
static void
hang_beside(struct target *target, const struct level *sibling, unsigned depth)
{
    int number = outline_last(&target->level);

    memcpy(target->level.path, sibling->path, sizeof(sibling->path));
    target->level.count = sibling->count;
    target->level.path[sibling->count - 1] = number;
    target->depth = depth;
    outline_expect(target, outline_last(sibling) + 1);
}

static void
hang_below(struct target *target, const struct level *parent, unsigned depth)
{
    int number = outline_last(&target->level);
    unsigned count = parent->count;

    if (count == LABEL_NUMBERS_MAX)
        count--;
    memcpy(target->level.path, parent->path, count * sizeof(int));
    target->level.path[count] = number;
    target->level.count = count + 1;
    target->depth = depth;
    outline_expect(target, 1);
}

/* No number is open: a fresh start, or the list before the heading goes
 * on. */
static void
hang_free(const struct outline *outline, struct target *target)
{
    const struct level *level = &target->level;
    int top = level->path[0];

    target->depth = 0;
    outline_expect(target, 1);
    if (!outline->any || level->count == 1)
        target->next =
            target->next || (outline->any && top == outline->top + 1);
    else if (top != outline->top && top != outline->top + 1)
        target->next = false;
    if (outline->any && outline->top > 0 && level->count == 1) {
        target->expected = outline->top + 1;
        target->finding = top > outline->top ? FINDING_GAP : FINDING_REPEAT;
    }
}

static bool
nothing_open(const struct outline *outline)
{
    return outline->depth == 0 && outline_heading(outline) == NULL;
}

/* The level of the numbered heading beside which a path stands; 0: none. */
static unsigned
heading_beside(const struct outline *outline, const struct level *level)
{
    unsigned i;

    for (i = 1; i <= outline->heading; i++)
        if (outline->headings[i].count == level->count &&
            same_numbers(
                outline->headings[i].path, level->path, level->count - 1))
            return i;
    return 0;
}

/* The deepest open point whose path begins the path of `level`: its depth. */
static unsigned
common_depth(const struct outline *outline, const struct level *level)
{
    unsigned depth = numbered_depth(outline);

    for (; depth > 0; depth--) {
        const struct level *open = &outline->levels[depth - 1];

        if (open->type == LABEL_NUMBERS && open->count < level->count &&
            same_numbers(open->path, level->path, open->count))
            return depth;
    }
    return 0;
}

/* In a fragment that begins with 1.4, the point 1 is open though it does not
 * stand there. */
static bool
locate_implied(const struct outline *outline, struct target *target)
{
    const struct level *outermost = &outline->levels[0];
    unsigned count = target->level.count;

    if (outline->depth == 0 || outline_heading(outline) != NULL ||
        outermost->type != LABEL_NUMBERS || outermost->count <= count ||
        !same_numbers(outermost->path, target->level.path, count - 1))
        return false;
    target->depth = 0;
    outline_expect(target, outermost->path[count - 1] + 1);
    return true;
}

/* A whole path: beside an equal one, below its beginning, or nowhere. */
static void
locate_path(const struct outline *outline, struct target *target)
{
    struct level *level = &target->level;
    const struct level *heading = outline_heading(outline);
    unsigned depth = common_depth(outline, level);
    const struct level *parent =
        depth > 0 ? &outline->levels[depth - 1] : heading;
    const struct level *beside = NULL;

    target->depth = depth;
    if (depth < outline->depth)
        beside = &outline->levels[depth];
    if (beside != NULL && beside->type == LABEL_NUMBERS &&
        beside->count == level->count &&
        same_numbers(beside->path, level->path, level->count - 1)) {
        outline_expect(target, outline_last(beside) + 1);
        target->belongs = true;
        return;
    }
    if (parent != NULL && parent->count + 1 == level->count &&
        same_numbers(parent->path, level->path, parent->count)) {
        outline_expect(target, 1);
        target->belongs = true;
        return;
    }
    target->section = heading_beside(outline, level);
    if (target->section > 0) {
        outline_expect(
            target, outline_last(&outline->headings[target->section]) + 1);
        return;
    }
    target->section = 0;
    if (nothing_open(outline)) {
        hang_free(outline, target);
        return;
    }
    if (locate_implied(outline, target))
        return;
    target->next = false;
    target->finding = FINDING_PLACE;
}

/* The list of single numbers at this indentation; its depth plus one. */
static unsigned
list_at_indent(const struct outline *outline, size_t indent)
{
    unsigned depth;

    for (depth = outline->depth; depth > 0; depth--)
        if (outline->levels[depth - 1].type == LABEL_NUMBERS &&
            outline->levels[depth - 1].single &&
            outline->levels[depth - 1].indent == indent)
            return depth;
    return 0;
}

static bool
opens_child(const struct outline *outline, int number, size_t indent)
{
    unsigned depth = numbered_depth(outline);

    if (number != 1)
        return false;
    if (depth == 0)
        return outline_heading(outline) != NULL;
    return indent >= outline->levels[depth - 1].indent + CHILD_INDENT;
}

/* The outermost heading or point that the number follows by one. */
static bool
locate_outermost(const struct outline *outline, struct target *target)
{
    int number = outline_last(&target->level);
    unsigned i;

    for (i = 1; i <= outline->heading; i++)
        if (outline->headings[i].count > 0 &&
            outline_last(&outline->headings[i]) + 1 == number &&
            outline->matter == 0) {
            hang_beside(target, &outline->headings[i], 0);
            target->section = i;
            return true;
        }
    for (i = 0; i < outline->depth; i++)
        if (outline->levels[i].type == LABEL_NUMBERS &&
            outline_last(&outline->levels[i]) + 1 == number) {
            hang_beside(target, &outline->levels[i], i);
            return true;
        }
    return false;
}

static void
locate_single(const struct outline *outline, struct target *target)
{
    int number = outline_last(&target->level);
    size_t indent = target->level.indent;
    unsigned list = list_at_indent(outline, indent);

    if (list > 0) {
        hang_beside(target, &outline->levels[list - 1], list - 1);
    } else if (opens_child(outline, number, indent)) {
        hang_below(target, outline_parent(outline), numbered_depth(outline));
    } else if (locate_implied(outline, target) ||
               locate_outermost(outline, target)) {
        return;
    } else if (nothing_open(outline)) {
        hang_free(outline, target);
    } else if (outline->depth > 0 && outline->levels[0].single) {
        hang_beside(target, &outline->levels[0], 0);
    } else if (outline->depth == 0) {
        hang_below(target, outline_parent(outline), 0);
    } else {
        target->finding = FINDING_PLACE;
    }
}

/* 1) and а): beside those of their sort under the last numbered point, or
 * below what is open. */
static void
locate_inner(const struct outline *outline, struct target *target)
{
    unsigned i;

    for (i = numbered_depth(outline); i < outline->depth; i++)
        if (outline->levels[i].type == target->level.type)
            break;
    target->depth = i;
    if (i == outline->depth) {
        outline_expect(target, 1);
        return;
    }
    outline_expect(target, outline_last(&outline->levels[i]) + 1);
    if (target->level.type == LABEL_LETTER)
        target->next = label_letter_follows(
            outline_last(&outline->levels[i]), outline_last(&target->level));
}

static struct target
target_new(const struct label *label, size_t indent)
{
    struct target target = {
        .level = { .type = (int)label->type,
            .count = label->count,
            .indent = indent,
            .single = label->count == 1 },
    };

    memcpy(target.level.path, label->numbers, sizeof(label->numbers));
    return target;
}

struct target
outline_locate(
    const struct outline *outline, const struct label *label, size_t indent)
{
    struct target target = target_new(label, indent);

    if (label->type != LABEL_NUMBERS)
        locate_inner(outline, &target);
    else if (label->count > 1)
        locate_path(outline, &target);
    else
        locate_single(outline, &target);
    return target;
}

/* May a heading stand beside the last one of its level, or below another? */
static bool
goes_beside(const struct level *level, const struct level *last)
{
    return level->single ||
           (last->count == level->count &&
               same_numbers(last->path, level->path, last->count - 1));
}

static bool
goes_below(const struct level *level, const struct level *parent)
{
    return level->single ||
           (parent->count + 1 == level->count &&
               same_numbers(parent->path, level->path, parent->count));
}

struct target
outline_locate_heading(
    const struct outline *outline, unsigned level, const struct label *label)
{
    const struct level *last = &outline->headings[level];
    const struct level *parent = NULL;
    struct target target = target_new(label, 0);
    unsigned i;

    for (i = level - 1; i > 0 && parent == NULL; i--)
        if (outline->headings[i].count > 0)
            parent = &outline->headings[i];
    if (last->count > 0 && goes_beside(&target.level, last))
        hang_beside(&target, last, 0);
    else if (parent != NULL && goes_below(&target.level, parent))
        hang_below(&target, parent, 0);
    else
        hang_free(outline, &target);
    return target;
}
