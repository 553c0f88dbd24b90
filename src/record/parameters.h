/*
 * parameters: what <parameters> of an organisation's file may say.
 *
 * In: the element. Out: true when every value can be used; a number may have
 * a comma and gets a point. Faults are reported at the file's line. Forms of
 * an office may ask for parameters of their own: names that resemble none of
 * ours pass.
 */
#ifndef PISAR_RECORD_PARAMETERS_H
#define PISAR_RECORD_PARAMETERS_H

#include <stdbool.h>

#include <libxml/tree.h>

struct arena;
struct log;

bool parameters_check(
    struct arena *arena, xmlNode *parameters, struct log *log);

#endif
