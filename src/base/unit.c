#include "base/unit.h"

#include <string.h>

static int32_t
bounded(int64_t value)
{
    if (value > MPT_MAX)
        return MPT_MAX;
    return value < -MPT_MAX ? -MPT_MAX : (int32_t)value;
}

int32_t
unit_scale(int32_t a, int32_t b, int32_t c)
{
    return bounded((int64_t)a * b / c);
}

int32_t
unit_add(int32_t a, int32_t b)
{
    return bounded((int64_t)a + b);
}

static bool
digit(char c)
{
    return c >= '0' && c <= '9';
}

bool
unit_thousandths(const char *text, const char **end, int32_t *value)
{
    const char *p = text;
    bool negative = *p == '-';
    int64_t number = 0;
    int64_t place = 100;
    bool any = false;

    if (*p == '-' || *p == '+')
        p++;
    for (; digit(*p); p++, any = true)
        if (number < MPT_MAX)
            number = number * 10 + (*p - '0');
    number *= 1000;
    if (*p == '.' && (any || digit(p[1])))
        for (p++; digit(*p); p++, place /= 10, any = true)
            number += (*p - '0') * place;
    if (number > MPT_MAX)
        number = MPT_MAX;
    *value = (int32_t)(negative ? -number : number);
    *end = p;
    return any;
}

int32_t
unit_factor(const char *name, size_t length)
{
    static const struct {
        const char *name;
        int32_t factor;
    } units[] = {
        { "pt", 1000000 },
        { "mm", 2834646 },
        { "cm", 28346457 },
        { "in", 72000000 },
        { "pc", 12000000 },
        { "px", 1000000 },
    };
    size_t i;

    for (i = 0; i < sizeof(units) / sizeof(units[0]); i++)
        if (length == 2 && memcmp(units[i].name, name, 2) == 0)
            return units[i].factor;
    return 0;
}

size_t
unit_points(int32_t mpt, char *text)
{
    char reversed[16];
    size_t count = 0;
    size_t length = 0;
    int64_t rest = mpt < 0 ? -(int64_t)mpt : mpt;
    int digits;

    for (digits = 0; digits < 3; digits++, rest /= 10)
        if (count > 0 || rest % 10 != 0)
            reversed[count++] = (char)('0' + rest % 10);
    if (count > 0)
        reversed[count++] = '.';
    do {
        reversed[count++] = (char)('0' + rest % 10);
        rest /= 10;
    } while (rest > 0);
    if (mpt < 0)
        text[length++] = '-';
    while (count > 0)
        text[length++] = reversed[--count];
    text[length] = '\0';
    return length;
}
