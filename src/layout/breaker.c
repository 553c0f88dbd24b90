/*
 * The method is that of D. E. Knuth and M. F. Plass, "Breaking Paragraphs
 * into Lines", Software: Practice and Experience 11 (1981), 1119-1184.
 *
 * Reading the particles from left to right, we keep a list of active nodes: the
 * places where a line may have ended, each with the cheapest way to get
 * there. At each further place where a line may end, every active node is
 * tried as the start of the line that ends here. A node from which the line
 * is too wide, however much it shrinks, becomes inactive: no later place can
 * do better. The cheapest of the others gives a new node, and following the
 * nodes backwards from the end of the paragraph gives its lines. As a line
 * is so wide and no wider, the list stays short and the time is linear.
 *
 * What "cheap" means is the goal's:
 *
 * JUSTIFIED. The cost of a line is (1 + badness + penalty)^2, its badness
 * 100 |r|^3, where r is the part of its stretch or shrink that it uses. A
 * space may stretch by half its width; past that, r goes on by what each
 * space gets beyond, in half ems, for equally loose lines are not equally
 * bad. All hyphens are known from the start: the penalties alone keep them
 * rare. The form of these costs is that of Typst (typst-layout,
 * inline/linebreak.rs); hyphens cost twice as much and a last line of one
 * word five times, which gives the line ends of the reference pages. The
 * rest of a divided word is the worst last line.
 *
 * RAGGED. The same, where r is the empty end of the line in threes of ems.
 *
 * EVEN. A line costs more than any slack could, so the fewest lines win; the
 * squares of the slacks decide between equals. The last line counts too.
 *
 * FOP. Apache FOP's demerits (LineLayoutManager, BreakingAlgorithm): passes
 * of rising tolerance, hyphens not in the first; four classes of fitness.
 *
 * Where nothing fits, the line that is the least too wide is taken.
 */
#include "layout/breaker.h"

#include <math.h>

#include "base/arena.h"

enum {
    CLASSES = 4, /* of fitness: tight, decent, loose, very loose */
    CLASS_DECENT = 1,
    ACTIVE_MAX = 512, /* beyond it the oldest node is given up */
    RUNT_PENALTY = 500,
    DASHES_PENALTY = 300,
    FOP_FLAGGED = 50,
    FOP_FITNESS = 50,
    FOP_END_STRETCH = 3 * 3336, /* mpt, at a ragged end of a line */
    RAGGED_EMS = 3,
    RATIO_NEVER = 1000
};

static const double TOLERANCE_ANY = 1e9;
static const double RATIO_MAX = 10;
static const double COST_OVERFULL = 1e14;
static const double COST_LINE = 1e9;

struct totals {
    int64_t width;
    int64_t stretch;
    int64_t shrink;
    int64_t spaces;
};

/* A place where a line may end, and the best way there. */
struct node {
    const struct node *previous;
    struct node *next;   /* in the active list */
    size_t particle;     /* where the line ends */
    struct totals start; /* sums before the next line's first particle */
    double cost;         /* of all lines so far */
    unsigned fitness;
    int hyphens; /* lines in a row that end with one */
};

/* A line that is tried. */
struct trial {
    const struct node *from;
    const struct particle *at; /* NULL: the end of the paragraph */
    struct totals line;
    int64_t slack; /* mpt left over; negative: too wide */
    double ratio;  /* below -1: too wide */
    unsigned fitness;
    int hyphens;
};

struct breaker {
    struct arena *arena;
    const struct particle *particles;
    size_t count;
    const struct measure *measure;
    const struct goal *goal;
    struct totals totals; /* of the particles read */
    struct node *active;  /* in order of their particles */
    struct node *newest;
    size_t actives;
    const struct node *given_up; /* the latest that became inactive */
    bool inked; /* something visible since the last place to break */
};

struct pass {
    double tolerance;
    bool hyphens;
};

struct goal {
    double (*ratio)(const struct measure *measure, const struct trial *trial);
    double (*cost)(const struct measure *measure, const struct trial *trial);
    unsigned classes; /* of fitness that are told apart */
};

bool
particle_vanishes(const struct particle *particle)
{
    return particle->kind == PARTICLE_GLUE || particle->kind == PARTICLE_BREAK;
}

/* -- goals --------------------------------------------------------------- */

static double
part(int64_t slack, int64_t of)
{
    return (double)slack / (double)of;
}

static double
cube(double ratio)
{
    return ratio * ratio * ratio;
}

static double
justified_ratio(const struct measure *measure, const struct trial *trial)
{
    const struct totals *line = &trial->line;
    int64_t spaces = line->spaces > 0 ? line->spaces : 1;

    if (trial->slack <= 0) {
        if (trial->slack == 0)
            return 0;
        return line->shrink > 0 ? part(trial->slack, line->shrink)
                                : -RATIO_NEVER;
    }
    if (trial->slack <= line->stretch)
        return part(trial->slack, line->stretch);
    return 1 +
           part(trial->slack - line->stretch, spaces) / part(measure->size, 2);
}

static double
ragged_ratio(const struct measure *measure, const struct trial *trial)
{
    if (trial->slack < 0)
        return -RATIO_NEVER;
    return part(trial->slack, (int64_t)RAGGED_EMS * measure->size);
}

static bool
natural_end(const struct measure *measure, const struct trial *trial)
{
    return trial->at == NULL && !measure->justified_last;
}

static double
official_cost(const struct measure *measure, const struct trial *trial)
{
    double badness = 100 * cube(fmin(fabs(trial->ratio), RATIO_MAX));
    double penalty = trial->at == NULL ? 0 : trial->at->penalty;

    if (natural_end(measure, trial) && trial->ratio > 0)
        badness = 0;
    if (trial->at == NULL && trial->line.spaces == 0)
        penalty += trial->from->hyphens > 0 ? 2 * RUNT_PENALTY : RUNT_PENALTY;
    if (trial->hyphens > 1)
        penalty += DASHES_PENALTY;
    return (1 + badness + penalty) * (1 + badness + penalty);
}

static double
even_cost(const struct measure *measure, const struct trial *trial)
{
    double slack = (double)trial->slack / 1000;

    (void)measure;
    return COST_LINE + slack * slack +
           (trial->at == NULL ? 0 : trial->at->penalty);
}

static int64_t
fop_stretch(const struct measure *measure, const struct trial *trial)
{
    int64_t stretch = measure->justified ? trial->line.stretch : 0;

    if (measure->centred)
        return stretch + 2 * FOP_END_STRETCH;
    if (natural_end(measure, trial))
        return stretch + measure->width;
    return measure->justified ? stretch : FOP_END_STRETCH;
}

static double
fop_ratio(const struct measure *measure, const struct trial *trial)
{
    int64_t shrink = measure->justified ? trial->line.shrink : 0;
    int64_t stretch = fop_stretch(measure, trial);

    if (trial->slack == 0)
        return 0;
    if (trial->slack > 0)
        return stretch > 0 ? fmin(part(trial->slack, stretch), RATIO_NEVER)
                           : RATIO_NEVER;
    return shrink > 0 ? part(trial->slack, shrink) : -RATIO_NEVER;
}

static double
fop_cost(const struct measure *measure, const struct trial *trial)
{
    double base = 1 + 100 * cube(fabs(trial->ratio));
    double cost;
    int apart = (int)trial->fitness - (int)trial->from->fitness;

    if (trial->at != NULL)
        base += trial->at->penalty;
    cost = base * base;
    if (apart > 1 || apart < -1)
        cost += FOP_FITNESS;
    if (trial->hyphens > 1)
        cost += FOP_FLAGGED;
    if (measure->ladder > 0 && trial->hyphens > measure->ladder)
        return INFINITY;
    return cost;
}

static const struct goal goals[] = {
    [GOAL_JUSTIFIED] = { justified_ratio, official_cost, 1 },
    [GOAL_RAGGED] = { ragged_ratio, official_cost, 1 },
    [GOAL_EVEN] = { ragged_ratio, even_cost, 1 },
    [GOAL_FOP] = { fop_ratio, fop_cost, CLASSES },
};

/* -- nodes --------------------------------------------------------------- */

static void
totals_add(struct totals *totals, const struct particle *particle)
{
    if (particle->kind == PARTICLE_BREAK)
        return;
    totals->width += particle->width;
    totals->stretch += particle->stretch;
    totals->shrink += particle->shrink;
    totals->spaces += particle->kind != PARTICLE_BOX;
}

/* The sums before the first particle that the next line shows. */
static struct totals
totals_after(const struct breaker *breaker, size_t index)
{
    struct totals totals = breaker->totals;

    while (
        index < breaker->count && particle_vanishes(&breaker->particles[index]))
        totals_add(&totals, &breaker->particles[index++]);
    return totals;
}

static unsigned
fitness(double ratio)
{
    if (ratio < -0.5)
        return 0;
    if (ratio <= 0.5)
        return CLASS_DECENT;
    return ratio <= 1 ? 2 : 3;
}

static int64_t
line_width(const struct breaker *breaker, const struct trial *trial)
{
    const struct measure *measure = breaker->measure;
    int64_t width = measure->width;

    if (trial->from->previous == NULL)
        width -= measure->indent;
    if (trial->at == NULL)
        width -= measure->end_indent;
    else if (trial->at->kind == PARTICLE_BREAK)
        width -= trial->at->width;
    return width;
}

static struct trial
trial_of(const struct breaker *breaker, const struct node *from, size_t index)
{
    const struct totals *now = &breaker->totals;
    struct trial trial = { .from = from };

    if (index < breaker->count)
        trial.at = &breaker->particles[index];
    trial.line.width = now->width - from->start.width;
    trial.line.stretch = now->stretch - from->start.stretch;
    trial.line.shrink = now->shrink - from->start.shrink;
    trial.line.spaces = now->spaces - from->start.spaces;
    trial.slack = line_width(breaker, &trial) - trial.line.width;
    trial.ratio = breaker->goal->ratio(breaker->measure, &trial);
    trial.fitness = fitness(trial.ratio);
    if (trial.at != NULL && trial.at->dash)
        trial.hyphens = from->hyphens + 1;
    return trial;
}

static void
node_add(struct breaker *breaker, const struct trial *trial, size_t index,
    double cost)
{
    struct node *node = arena_alloc(breaker->arena, sizeof(*node));

    node->previous = trial->from;
    node->particle = index;
    node->start = totals_after(breaker, index);
    node->cost = cost;
    node->fitness = trial->fitness;
    node->hyphens = trial->hyphens;
    if (breaker->active == NULL)
        breaker->active = node;
    else
        breaker->newest->next = node;
    breaker->newest = node;
    if (++breaker->actives > ACTIVE_MAX) {
        breaker->active = breaker->active->next;
        breaker->actives--;
    }
}

/* Drops the nodes from which the line to `index` is too wide, and finds the
 * best of the others in each class of fitness. */
static void
try_nodes(struct breaker *breaker, size_t index, double tolerance,
    struct trial *best, double *costs)
{
    struct node **link = &breaker->active;
    struct node *kept = NULL;
    struct node *node;

    while ((node = *link) != NULL) {
        struct trial trial = trial_of(breaker, node, index);
        unsigned class = breaker->goal->classes > 1 ? trial.fitness : 0;

        if (trial.ratio < -1) {
            breaker->given_up = node;
            breaker->actives--;
            *link = node->next;
            continue;
        }
        kept = node;
        link = &node->next;
        if (trial.ratio <= tolerance && node->cost < costs[class]) {
            double cost =
                node->cost + breaker->goal->cost(breaker->measure, &trial);

            if (cost < costs[class]) {
                costs[class] = cost;
                best[class] = trial;
            }
        }
    }
    breaker->newest = kept;
}

/* A line may end at `index`. */
static void
consider(struct breaker *breaker, size_t index, struct pass pass, bool forced)
{
    struct trial best[CLASSES];
    double costs[CLASSES];
    unsigned class;

    for (class = 0; class < CLASSES; class ++)
        costs[class] = INFINITY;
    try_nodes(breaker, index, pass.tolerance, best, costs);
    if (index == breaker->count) {
        breaker->active = NULL;
        breaker->actives = 0;
    }
    for (class = 0; class < CLASSES; class ++)
        if (costs[class] < INFINITY)
            node_add(breaker, &best[class], index, costs[class]);
    if (breaker->active == NULL && forced) {
        best[0] = trial_of(breaker, breaker->given_up, index);
        node_add(
            breaker, &best[0], index, breaker->given_up->cost + COST_OVERFULL);
    }
}

static bool
may_end(const struct breaker *breaker, const struct particle *particle,
    bool hyphens)
{
    return breaker->inked && particle_vanishes(particle) &&
           particle->penalty != PENALTY_NEVER &&
           (hyphens || !particle->dictionary);
}

/* Leaves the ways to the end of the paragraph in the active list, which is
 * empty when there is none within the tolerance. */
static void
run(struct breaker *breaker, struct pass pass, bool forced)
{
    struct node *first = arena_alloc(breaker->arena, sizeof(*first));
    size_t i;

    first->fitness = CLASS_DECENT;
    breaker->totals = (struct totals){ 0 };
    breaker->active = breaker->newest = first;
    breaker->given_up = first;
    breaker->actives = 1;
    breaker->inked = false;
    for (i = 0; i < breaker->count && breaker->active != NULL; i++) {
        const struct particle *particle = &breaker->particles[i];

        if (may_end(breaker, particle, pass.hyphens)) {
            consider(breaker, i, pass, forced);
            breaker->inked = false;
        }
        if (!particle_vanishes(particle) && particle->width > 0)
            breaker->inked = true;
        totals_add(&breaker->totals, particle);
    }
    if (breaker->active != NULL)
        consider(breaker, breaker->count, pass, forced);
}

static const struct node *
cheapest(const struct breaker *breaker)
{
    const struct node *best = breaker->active;
    const struct node *node;

    for (node = best; node != NULL; node = node->next)
        if (node->cost < best->cost)
            best = node;
    return best;
}

static const struct node *
official_way(struct breaker *breaker)
{
    bool hyphens = breaker->measure->goal != GOAL_EVEN;

    run(breaker, (struct pass){ TOLERANCE_ANY, hyphens }, true);
    return cheapest(breaker);
}

static const struct node *
fop_way(struct breaker *breaker, bool hyphens)
{
    static const struct pass passes[2][4] = {
        { { 1, false }, { 5, false }, { 20, false }, { 1000, false } },
        { { 1, false }, { 1, true }, { 20, true }, { 1000, true } },
    };
    enum { LAST = 3 };
    unsigned i;

    for (i = 0; i <= LAST; i++) {
        run(breaker, passes[hyphens][i], i == LAST);
        if (breaker->active != NULL)
            break;
    }
    return cheapest(breaker);
}

static bool
any_hyphens(const struct breaker *breaker)
{
    size_t i;

    for (i = 0; i < breaker->count; i++)
        if (breaker->particles[i].dictionary)
            return true;
    return false;
}

size_t
breaker_break(struct arena *arena, const struct particle *particles,
    size_t count, const struct measure *measure, size_t **ends)
{
    struct breaker breaker = { .arena = arena,
        .particles = particles,
        .count = count,
        .measure = measure,
        .goal = &goals[measure->goal] };
    const struct node *last;
    const struct node *node;
    size_t lines = 0;
    size_t line;

    if (measure->goal == GOAL_FOP)
        last = fop_way(&breaker, any_hyphens(&breaker));
    else
        last = official_way(&breaker);
    for (node = last; node->previous != NULL; node = node->previous)
        lines++;
    *ends = arena_array(arena, lines, sizeof(**ends));
    line = lines;
    for (node = last; node->previous != NULL; node = node->previous)
        (*ends)[--line] = node->particle;
    return lines;
}
