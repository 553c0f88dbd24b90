/*
 * choice: a value that is one of the words of kind.xml.
 *
 * In: the words of a field, "a|b=alias", and what was typed. Out: the word of
 * the canonical record, case and ё apart; or all words, as a message lists
 * them. It reports nothing.
 */
#ifndef PISAR_CHECK_CHOICE_H
#define PISAR_CHECK_CHOICE_H

struct check;

/* The canonical word of `value`, which may be an alias ("inline=в
 * строке|line"); NULL: there is none. In the check's arena. */
const char *choice_find(
    struct check *check, const char *choices, const char *value);

/* "a=x|b" as a message lists it: «x», «b». */
const char *choice_list(struct check *check, const char *choices);

#endif
