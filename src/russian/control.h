/*
 * control: who looks after a document's own execution.
 *
 * In: a sentence of a document. Out: whether it lays the control over the
 * execution of that document on somebody, in any order of words: «Контроль
 * за исполнением приказа оставляю за собой», «Возложить контроль на …». The
 * control of something else, «контроль за посещаемостью», «контроль за
 * исполнением плана», is none.
 */
#ifndef PISAR_RUSSIAN_CONTROL_H
#define PISAR_RUSSIAN_CONTROL_H

#include <stdbool.h>

struct arena;

bool control_said(struct arena *arena, const char *text);

#endif
