#include "russian/case.h"

#include <string.h>

static const char *const names[CASE_COUNT] = { "nom", "gen", "dat", "acc",
    "ins", "pre" };

bool
case_read(const char *name, enum grammatical_case *result)
{
    int i;

    for (i = 0; i < CASE_COUNT; i++)
        if (strcmp(names[i], name) == 0 ||
            (i == CASE_PRE && strcmp(name, "prep") == 0)) {
            *result = (enum grammatical_case)i;
            return true;
        }
    return false;
}

const char *
case_name(enum grammatical_case which)
{
    return names[which];
}

enum confidence
forms_confidence(const struct forms *forms)
{
    enum confidence least = CONFIDENCE_SURE;
    int i;

    for (i = 0; i < CASE_COUNT; i++)
        if (forms->confidence[i] < least)
            least = forms->confidence[i];
    return least;
}

void
forms_doubt(struct forms *forms)
{
    int i;

    for (i = CASE_GEN; i < CASE_COUNT; i++)
        if (forms->confidence[i] > CONFIDENCE_DOUBTFUL)
            forms->confidence[i] = CONFIDENCE_DOUBTFUL;
}
