/*
 * unclear: what in a phrase no rule of its heads explains.
 *
 * In: the tokens of a phrase. Out: whether something in it wants a clerk's
 * eye: a person's name («ИП Иванов И.И.»), two posts joined by a stroke, a
 * numeral, a title before a post, a town («город Тула»). It declines nothing.
 */
#ifndef PISAR_RUSSIAN_UNCLEAR_H
#define PISAR_RUSSIAN_UNCLEAR_H

#include <stdbool.h>
#include <stddef.h>

struct token;

bool unclear_tokens(const struct token *tokens, size_t count);

#endif
