/*
 * fault: why the system did not open or write a file, in words of the reader.
 *
 * In: errno. Out: a text for a message. The system's own words are English;
 * the frequent ones stand here in Russian, others are quoted.
 */
#ifndef PISAR_BASE_FAULT_H
#define PISAR_BASE_FAULT_H

#include "base/message.h"

struct arena;

const char *fault_text(struct arena *arena, int error, enum language language);

#endif
