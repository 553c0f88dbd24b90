/*
 * message: the one door for everything that pisar has to say.
 *
 * In: a code of the catalogue (messages.def), a place, the arguments of the
 * text. Out: lines «file:line:column: ошибка: текст [P0123]», or JSON lines.
 * A log belongs to one document: whoever finds a fault reports it once and
 * returns NULL or false; whoever receives that passes it on.
 * It knows nothing of records, layout or PDF.
 */
#ifndef PISAR_BASE_MESSAGE_H
#define PISAR_BASE_MESSAGE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>

struct arena;

/* Where a fault is. line and column count from 1; 0: not known. Columns are
 * in characters. file NULL: the program itself. */
struct place {
    const char *file;
    int line;
    int column;
};

enum severity {
    SEVERITY_OFF,
    SEVERITY_INFO,
    SEVERITY_WARNING,
    SEVERITY_ERROR,
    SEVERITY_MACHINE /* disk, memory: exit status 3 */
};

enum language { LANGUAGE_RU, LANGUAGE_EN };

enum message_code {
#define MESSAGE(id, name, severity, ru, en) MESSAGE_##name,
#include "base/messages.def"
#undef MESSAGE
    MESSAGE_COUNT
};

struct log;

/* The log lives in the arena; file names and texts are copied into it. */
struct log *log_new(struct arena *arena, enum language language);

/* Adds one message. The arguments are `const char *`, as many as the highest
 * {N} in the text; {1} stands for the first. The same message at the same
 * place is kept once. */
void message_add(
    struct log *log, enum message_code code, struct place place, ...);

/* The same for what has its own texts: rules, stylesheets. id is printed in
 * the brackets. `en` NULL: the Russian text serves. */
void message_text(struct log *log, const char *id, enum severity severity,
    struct place place, const char *ru, const char *en);

/* Messages of this id take this severity: those that the log holds and those
 * to come. SEVERITY_OFF drops them. For an organisation's own severities and
 * for drafts; the last call for an id counts. */
void log_severity(struct log *log, const char *id, enum severity severity);

/* A fault at this place was reported: what else is said of the very same
 * place only follows from it and is dropped. */
void log_settle(struct log *log, struct place place);

/* Takes over what `other` says with one of these codes, save at places of
 * which this log has an error: it may only follow from it. */
void log_adopt(struct log *log, const struct log *other,
    const enum message_code *codes, size_t count);

/* Prints one message, which takes no arguments, where no log can be had: in
 * each language. It takes no memory. */
void message_print(enum message_code code, FILE *out);

enum language log_language(const struct log *log);

/* How many messages of this severity the log holds. */
unsigned log_count(const struct log *log, enum severity severity);

/* The text of the first error of the program's own (no rule's) at this line of
 * the file, or NULL. */
const char *log_error(const struct log *log, const char *file, int line);

/* True when nothing of severity ERROR or worse was added. */
bool log_clean(const struct log *log);

/* Prints all messages by file, line and column (files in the order in which
 * they first appear), as text or as JSON lines, and empties the log. */
void log_print(struct log *log, FILE *out, bool json);

/* "P0123" of a code: for tests and documentation. */
const char *message_id(enum message_code code);

#endif
