/*
 * typography: running text as Russian documents set it.
 *
 * In: the text of a paragraph. Out: (1) edits that a reader sees: quotes,
 * dashes, spaces, №; they are reported, or written into the source; (2) marks
 * at spaces and hyphens at which no line may end. The text itself is never
 * changed here. URLs, code between backticks, mail addresses, indices of
 * documents (15/1-од) and numbers that are no quantities are left alone, and
 * so are spelling, ё and capitals. Twice gives the same as once.
 *
 * Two control characters stand for what is no text: a byte TYPOGRAPHY_MARKUP
 * is seen through (emphasis, tags), TYPOGRAPHY_OBJECT is a letter of an
 * unknown word (code, an image).
 *
 * Sources: GOST R 7.0.97-2016, the editors' handbook of A. E. Milchin and
 * L. K. Cheltsova.
 */
#ifndef PISAR_RUSSIAN_TYPOGRAPHY_H
#define PISAR_RUSSIAN_TYPOGRAPHY_H

#include <stddef.h>

struct arena;

enum { TYPOGRAPHY_MARKUP = 1, TYPOGRAPHY_OBJECT = 2 };

enum typography_rule {
    TYPOGRAPHY_SPACES,       /* one space between words */
    TYPOGRAPHY_SPACE_BEFORE, /* none before , . ; : ! ? ) » */
    TYPOGRAPHY_SPACE_AFTER,  /* none after ( « „ */
    TYPOGRAPHY_QUOTES,       /* « » outside, „ “ inside */
    TYPOGRAPHY_DASH,         /* between words, the organisation's */
    TYPOGRAPHY_RANGE,        /* 2023–2024, стр. 5–7 */
    TYPOGRAPHY_NUMBER_SIGN,  /* № 15, also for N 15 */
    TYPOGRAPHY_SECTION_SIGN, /* § 5 */
    TYPOGRAPHY_INITIALS,     /* М.В. */
    TYPOGRAPHY_YEAR,         /* 2023 г. */
    TYPOGRAPHY_AND_SO_ON,    /* т. е. */
    TYPOGRAPHY_PERCENT,      /* 10 % */
    TYPOGRAPHY_GROUPS,       /* 100 000 руб. */
    TYPOGRAPHY_ELLIPSIS,     /* … */
    TYPOGRAPHY_TIMES,        /* 5×5 */
    TYPOGRAPHY_MINUS,        /* −5 °C */
    TYPOGRAPHY_RULES
};

/* Replaces `length` bytes at `offset`; the replacement has only plain
 * spaces. */
struct typography_edit {
    size_t offset;
    size_t length;
    const char *replacement;
    enum typography_rule rule;
};

struct typography_edits {
    struct typography_edit *list; /* by offset; none overlap */
    size_t count;
};

/* What a person would have to change. `dash`: the organisation's, "–" or
 * "—". Lives in the arena. */
struct typography_edits typography_edit(
    struct arena *arena, const char *text, size_t size, const char *dash);

/* A copy of the text with the edits made; *length: its bytes. */
char *typography_apply(struct arena *arena, const char *text, size_t size,
    struct typography_edits edits, size_t *length);

enum {
    TYPOGRAPHY_GLUE = 1,       /* an editor sets a no-break space here */
    TYPOGRAPHY_GLUE_LAYOUT = 2 /* only better so: июня 2023 */
};

/* Sets glue[i] to one of these where no line may end at the space or hyphen
 * that begins at byte i: «№ 15», «М.В. Щеникова», «2 июня 2023 г.», «ст. 47»,
 * «273-ФЗ», «100 000 руб.», one-letter prepositions with the next word, no
 * dash at a line's start. `glue` has `size` bytes, all 0. */
void typography_glue(const char *text, size_t size, unsigned char *glue);

#endif
