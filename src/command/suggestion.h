/*
 * suggestion: the name that a misspelt one was meant to be.
 */
#ifndef PISAR_COMMAND_SUGGESTION_H
#define PISAR_COMMAND_SUGGESTION_H

/* The nearest of the names: at most two letters typed wrong, or the name's
 * beginning. NULL when none is near. */
const char *suggestion_nearest(
    const char *typed, const char *const *names, unsigned count);

#endif
