#include "check/counter.h"

#include <stddef.h>
#include <string.h>

#include "base/arena.h"
#include "read/points.h"

enum { DECIMAL = 10, PART_MAX = 9999 };

/* Bytes of a number at the start of a text, or 0. */
static size_t
read(const char *text, struct counter_number *number)
{
    const char *at = text;

    number->count = 0;
    while (*at >= '0' && *at <= '9' && number->count < COUNTER_DEPTH) {
        int part = 0;

        for (; *at >= '0' && *at <= '9' && part <= PART_MAX; at++)
            part = part * DECIMAL + (*at - '0');
        if (part > PART_MAX)
            return 0;
        number->parts[number->count++] = part;
        if (*at != '.')
            break;
        at++;
    }
    return (size_t)(at - text);
}

bool
counter_reads(const char *typed)
{
    struct counter_number number;
    size_t used = read(typed, &number);

    return used > 0 && typed[used] == '\0';
}

static const char *
print(struct arena *arena, struct counter_number number)
{
    const char *text = "";
    unsigned i;

    for (i = 0; i < number.count; i++)
        text = arena_printf(
            arena, "%s%s%d", text, i == 0 ? "" : ".", number.parts[i]);
    return text;
}

static bool
same(struct counter_number a, struct counter_number b)
{
    return a.count == b.count &&
           memcmp(a.parts, b.parts, a.count * sizeof(a.parts[0])) == 0;
}

/* The number cut to `count` parts, the last of them one more. */
static struct counter_number
after(struct counter_number number, unsigned count)
{
    number.count = count;
    if (count == 0)
        return (struct counter_number){ { 1 }, 1 };
    number.parts[count - 1]++;
    return number;
}

static struct counter_number
expected(const struct counter *counter)
{
    if (counter->at_section && counter->section > 0)
        return (struct counter_number){ { counter->section, 1 }, 2 };
    return after(counter->last, counter->last.count);
}

/* 1, 1.1, 2; 1.2, 2.1: a number may go one level deeper, or up. */
static bool
changes_level(struct counter_number last, struct counter_number number)
{
    struct counter_number deeper = last;
    unsigned i;

    if (last.count < COUNTER_DEPTH) {
        deeper.parts[deeper.count++] = 1;
        if (same(number, deeper))
            return true;
    }
    for (i = 1; i < last.count; i++) {
        struct counter_number up = after(last, i);

        if (same(number, up))
            return true;
        up.parts[up.count++] = 1;
        if (same(number, up))
            return true;
    }
    return false;
}

/* Below a section row numbers may begin anew or go on; the first row of all
 * may have any. */
static bool
follows(const struct counter *counter, struct counter_number number)
{
    struct counter_number next = expected(counter);
    bool restart = number.parts[number.count - 1] == 1;

    if (same(number, next) || counter->last.count == 0)
        return true;
    if (counter->at_section)
        return same(number, after(counter->last, counter->last.count)) ||
               (restart && number.count == 1) ||
               (restart && counter->section == 0);
    return changes_level(counter->last, number);
}

static bool
is_gap(struct counter_number number, struct counter_number next)
{
    return number.count == next.count &&
           memcmp(number.parts, next.parts,
               (next.count - 1) * sizeof(next.parts[0])) == 0 &&
           number.parts[next.count - 1] > next.parts[next.count - 1];
}

static void
report(const struct counter *counter, struct place place,
    struct counter_number number, struct counter_number next)
{
    points_finding(counter->log,
        is_gap(number, next) ? FINDING_GAP : FINDING_PLACE, place,
        print(counter->arena, number), print(counter->arena, next));
}

void
counter_section(struct counter *counter, const char *text, struct place place)
{
    struct counter_number number;
    size_t used = read(text, &number);
    bool numbered = used > 0 && number.count == 1 && text[used - 1] == '.';

    if (numbered && counter->section > 0 &&
        number.parts[0] != counter->section + 1)
        report(counter, place, number,
            (struct counter_number){ { counter->section + 1 }, 1 });
    counter->section = numbered ? number.parts[0] : 0;
    counter->at_section = true;
}

static void
take(struct counter *counter, struct counter_number number)
{
    counter->last = number;
    counter->at_section = false;
}

void
counter_row(struct counter *counter, const char *typed, struct place place)
{
    struct counter_number number;

    (void)read(typed, &number);
    if (!follows(counter, number))
        report(counter, place, number, expected(counter));
    take(counter, number);
}

const char *
counter_next(struct counter *counter)
{
    struct counter_number number = expected(counter);

    take(counter, number);
    return print(counter->arena, number);
}
