#include "fo/style.h"

#include <stddef.h>

#include "base/unit.h"

enum { HUNDRED_PERCENT = 100000 };

const char *
keyword_name(enum keyword keyword)
{
    static const char *const names[] = {
#define KEYWORD(id, name) name,
#include "fo/keyword.def"
#undef KEYWORD
    };

    return names[keyword];
}

enum keyword
style_keyword(const struct style *style, enum property property)
{
    const struct value *value = &style->values[property];

    return value->kind == VALUE_KEYWORD ? (enum keyword)value->number
                                        : KEYWORD_NONE;
}

int32_t
style_length(const struct style *style, enum property property, int32_t base)
{
    const struct value *value = &style->values[property];
    int32_t length = 0;

    if (value->kind == VALUE_LENGTH)
        length = value->number;
    else if (value->kind == VALUE_PERCENT)
        length = unit_scale(base, value->number, HUNDRED_PERCENT) + value->plus;
    if (length > STYLE_LENGTH_MAX)
        return STYLE_LENGTH_MAX;
    return length < -STYLE_LENGTH_MAX ? -STYLE_LENGTH_MAX : length;
}

bool
style_auto(const struct style *style, enum property property)
{
    const struct value *value = &style->values[property];

    return value->kind == VALUE_KEYWORD && value->number == KEYWORD_AUTO;
}

int
style_number(const struct style *style, enum property property, int other)
{
    const struct value *value = &style->values[property];

    return value->kind == VALUE_NUMBER ? value->number / 1000 : other;
}

const char *
style_string(const struct style *style, enum property property)
{
    const struct value *value = &style->values[property];

    return value->kind == VALUE_STRING ? value->string : NULL;
}

int32_t
style_color(const struct style *style, enum property property)
{
    const struct value *value = &style->values[property];

    return value->kind == VALUE_COLOR ? value->number : -1;
}

int
style_keep(const struct style *style, enum property property)
{
    const struct value *value = &style->values[property];
    int strength;

    if (value->kind == VALUE_KEYWORD)
        return value->number == KEYWORD_ALWAYS ? KEEP_ALWAYS : 0;
    strength = style_number(style, property, 0);
    if (strength < 0)
        return 0;
    return strength < KEEP_ALWAYS ? strength : KEEP_ALWAYS - 1;
}

int32_t
style_line_height(const struct style *style)
{
    const struct value *value = &style->values[PROPERTY_LINE_HEIGHT];
    int32_t size = style_length(style, PROPERTY_FONT_SIZE, 0);

    if (value->kind == VALUE_NUMBER)
        return unit_scale(size, value->number, 1000);
    if (value->kind == VALUE_KEYWORD)
        return -1;
    return style_length(style, PROPERTY_LINE_HEIGHT, size);
}
