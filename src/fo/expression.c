#include "fo/expression.h"

#include <string.h>

#include "base/unit.h"
#include "fo/atom.h"
#include "fo/tree.h"

enum { NESTING = 32, ARGUMENTS = 8, NAME_BYTES = 64 };

struct parser {
    const char *at;
    struct surroundings *surroundings;
    enum property property; /* whose value is read */
    int depth;
};

/* Arguments: values, or names of properties. */
struct call {
    struct parser *parser;
    struct value values[ARGUMENTS];
    enum property names[ARGUMENTS];
    int count;
};

struct function {
    const char *name;
    int least;
    int most;
    bool takes_name; /* of a property; without it, the one that is read */
    bool (*apply)(const struct call *call, struct value *value);
};

static bool parse_sum(struct parser *parser, struct value *value);

static struct value
number_value(enum value_kind kind, int32_t number)
{
    return (struct value){ kind, number, { NULL } };
}

/* A percentage of `number` thousandths, and a length. */
static struct value
percent_value(int32_t number, int32_t plus)
{
    struct value value = number_value(VALUE_PERCENT, number);

    value.plus = plus;
    return number == 0 ? number_value(VALUE_LENGTH, plus) : value;
}

static bool
is_length(struct value value)
{
    return value.kind == VALUE_LENGTH || value.kind == VALUE_PERCENT;
}

static int32_t
percent_part(struct value value)
{
    return value.kind == VALUE_PERCENT ? value.number : 0;
}

static int32_t
length_part(struct value value)
{
    return value.kind == VALUE_PERCENT ? value.plus : value.number;
}

bool
expression_add(struct value a, struct value b, struct value *sum)
{
    if (a.kind == VALUE_NUMBER && b.kind == VALUE_NUMBER) {
        *sum = number_value(VALUE_NUMBER, unit_add(a.number, b.number));
        return true;
    }
    /* zero needs no unit */
    if (a.kind == VALUE_NUMBER && a.number == 0)
        a.kind = VALUE_LENGTH;
    if (b.kind == VALUE_NUMBER && b.number == 0)
        b.kind = VALUE_LENGTH;
    if (!is_length(a) || !is_length(b))
        return false;
    *sum = percent_value(unit_add(percent_part(a), percent_part(b)),
        unit_add(length_part(a), length_part(b)));
    return true;
}

/* value * numerator / denominator. */
static bool
scale(struct value *value, int32_t numerator, int32_t denominator)
{
    if (denominator == 0)
        return false;
    if (value->kind == VALUE_NUMBER || value->kind == VALUE_LENGTH) {
        value->number = unit_scale(value->number, numerator, denominator);
        return true;
    }
    if (value->kind != VALUE_PERCENT)
        return false;
    *value = percent_value(unit_scale(value->number, numerator, denominator),
        unit_scale(value->plus, numerator, denominator));
    return true;
}

static bool
negate(struct value *value)
{
    return scale(value, -1, 1);
}

static bool
multiply(struct value a, struct value b, struct value *product)
{
    *product = b.kind == VALUE_NUMBER ? a : b;
    return scale(product, b.kind == VALUE_NUMBER ? b.number : a.number, 1000) &&
           (a.kind == VALUE_NUMBER || b.kind == VALUE_NUMBER);
}

static bool
divide(struct value a, struct value b, struct value *quotient)
{
    if (b.kind == VALUE_NUMBER) {
        *quotient = a;
        return scale(quotient, 1000, b.number);
    }
    if (a.kind != VALUE_LENGTH || b.kind != VALUE_LENGTH || b.number == 0)
        return false;
    *quotient =
        number_value(VALUE_NUMBER, unit_scale(a.number, 1000, b.number));
    return true;
}

static bool
modulo(struct value a, struct value b, struct value *rest)
{
    if (a.kind != b.kind || b.number == 0 ||
        (a.kind != VALUE_NUMBER && a.kind != VALUE_LENGTH))
        return false;
    *rest = number_value(a.kind, a.number % b.number);
    return true;
}

static void
skip_blanks(struct parser *parser)
{
    parser->at += strspn(parser->at, " \t\n\r");
}

static bool
name_character(char c, bool first)
{
    if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_')
        return true;
    return !first && ((c >= '0' && c <= '9') || c == '-' || c == '.');
}

/* Bytes of the name that begins here; 0: none. */
static size_t
name_length(const char *text)
{
    size_t length = 0;

    while (name_character(text[length], length == 0))
        length++;
    return length;
}

static int32_t
em(const struct parser *parser)
{
    const struct style *style = parser->property == PROPERTY_FONT_SIZE
                                    ? parser->surroundings->parent
                                    : parser->surroundings->own;

    return style->values[PROPERTY_FONT_SIZE].number;
}

/* A number with a unit, a percentage, or a bare number. */
static bool
parse_dimension(struct parser *parser, struct value *value)
{
    int32_t number;
    int32_t factor;
    size_t length = 0;

    if (!unit_thousandths(parser->at, &parser->at, &number))
        return false;
    if (*parser->at == '%') {
        parser->at++;
        *value = percent_value(number, 0);
        return true;
    }
    while (parser->at[length] >= 'a' && parser->at[length] <= 'z')
        length++;
    *value = number_value(VALUE_NUMBER, number);
    if (length == 0)
        return true;
    value->kind = VALUE_LENGTH;
    if (length == 2 && memcmp(parser->at, "em", 2) == 0)
        value->number = unit_scale(number, em(parser), 1000);
    else if (length == 3 && memcmp(parser->at, "mpt", 3) == 0)
        value->number = number / 1000;
    else if ((factor = unit_factor(parser->at, length)) != 0)
        value->number = unit_scale(number, factor, 1000000);
    else
        return false;
    parser->at += length;
    return true;
}

static bool
floor_of(const struct call *call, struct value *value)
{
    int32_t number = call->values[0].number;
    int32_t rest = number % 1000;

    *value = call->values[0];
    value->number = number - rest - (rest < 0 ? 1000 : 0);
    return value->kind == VALUE_NUMBER;
}

static bool
ceiling_of(const struct call *call, struct value *value)
{
    int32_t number = call->values[0].number;
    int32_t rest = number % 1000;

    *value = call->values[0];
    value->number = number - rest + (rest > 0 ? 1000 : 0);
    return value->kind == VALUE_NUMBER;
}

/* The nearest whole number, halves upwards. */
static bool
round_of(const struct call *call, struct value *value)
{
    struct call half = *call;

    half.values[0].number = unit_add(half.values[0].number, 500);
    return floor_of(&half, value);
}

static bool
abs_of(const struct call *call, struct value *value)
{
    *value = call->values[0];
    return value->number < 0 ? negate(value) : true;
}

static bool
max_of(const struct call *call, struct value *value)
{
    struct value a = call->values[0];
    struct value b = call->values[1];

    *value = a.number >= b.number ? a : b;
    return a.kind == b.kind && a.kind <= VALUE_NUMBER &&
           (a.kind != VALUE_PERCENT || a.plus == b.plus);
}

static bool
min_of(const struct call *call, struct value *value)
{
    struct call turned = *call;

    turned.values[0] = call->values[1];
    turned.values[1] = call->values[0];
    if (!max_of(&turned, value))
        return false;
    *value = call->values[0].number <= call->values[1].number ? call->values[0]
                                                              : call->values[1];
    return true;
}

static int32_t
color_part(struct value value)
{
    int32_t part = value.kind == VALUE_PERCENT
                       ? unit_scale(value.number, 255, 100000)
                       : value.number / 1000;

    if (part > 255)
        return 255;
    return part < 0 ? 0 : part;
}

/* rgb(r, g, b), and rgb-icc by the red, green and blue it falls back to. */
static bool
rgb_of(const struct call *call, struct value *value)
{
    *value = number_value(VALUE_COLOR, color_part(call->values[0]) * 0x10000 +
                                           color_part(call->values[1]) * 0x100 +
                                           color_part(call->values[2]));
    return true;
}

static bool
parent_value(const struct call *call, struct value *value)
{
    struct surroundings *surroundings = call->parser->surroundings;

    *value = surroundings->parent->values[call->names[0]];
    if (!property_row(call->names[0])->inherited)
        surroundings->particular = true;
    return true;
}

/* The start indent of the list item around; XSL 1.1, clause 5.10.4. */
static struct value
item_indent(const struct call *call)
{
    const struct fo_node *node = call->parser->surroundings->node;

    call->parser->surroundings->particular = true;
    while (node != NULL && node->type != FO_LIST_ITEM)
        node = node->parent;
    return node == NULL ? number_value(VALUE_LENGTH, 0)
                        : node->style->values[PROPERTY_START_INDENT];
}

static bool
body_start(const struct call *call, struct value *value)
{
    const struct style *own = call->parser->surroundings->own;

    return expression_add(
        item_indent(call), own->values[PROPERTY_LIST_DISTANCE], value);
}

static bool
label_end(const struct call *call, struct value *value)
{
    const struct style *own = call->parser->surroundings->own;
    struct value separation = own->values[PROPERTY_LIST_SEPARATION];
    struct value start;

    return body_start(call, &start) && negate(&start) &&
           expression_add(percent_value(100000, 0), start, value) &&
           expression_add(*value, separation, value);
}

static bool
proportion(const struct call *call, struct value *value)
{
    *value = call->values[0];
    return value->kind == VALUE_NUMBER &&
           call->parser->property == PROPERTY_COLUMN_WIDTH;
}

static const struct function functions[] = {
    { "floor", 1, 1, false, floor_of },
    { "ceiling", 1, 1, false, ceiling_of },
    { "round", 1, 1, false, round_of },
    { "abs", 1, 1, false, abs_of },
    { "min", 2, 2, false, min_of },
    { "max", 2, 2, false, max_of },
    { "rgb", 3, 3, false, rgb_of },
    { "inherited-property-value", 0, 1, true, parent_value },
    { "from-parent", 0, 1, true, parent_value },
    { "from-nearest-specified-value", 0, 1, true, parent_value },
    { "body-start", 0, 0, false, body_start },
    { "label-end", 0, 0, false, label_end },
    { "proportional-column-width", 1, 1, false, proportion },
};

static const struct function *
find_function(const char *name, size_t length)
{
    size_t i;

    for (i = 0; i < sizeof(functions) / sizeof(functions[0]); i++)
        if (strlen(functions[i].name) == length &&
            memcmp(functions[i].name, name, length) == 0)
            return &functions[i];
    return NULL;
}

/* The name of a property as an argument: of table rows, or a short form by
 * its first row ("space-before", "margin-left"). */
static bool
parse_property_name(struct parser *parser, enum property *property)
{
    size_t length = name_length(parser->at);
    const struct atom *atom;
    char name[NAME_BYTES];

    if (length == 0 || length + sizeof(".optimum") > sizeof(name))
        return false;
    memcpy(name, parser->at, length + 1);
    memcpy(name + length, ".optimum", sizeof(".optimum"));
    atom = atom_find(parser->surroundings->names, parser->at, length);
    if (atom == NULL || atom->number == 0)
        atom = atom_find(parser->surroundings->names, name, strlen(name));
    if (atom == NULL || atom->number == 0)
        return false;
    parser->at += length;
    *property = (enum property)(atom->number - 1);
    return true;
}

/* Arguments up to the closing parenthesis. */
static bool
parse_arguments(const struct function *function, struct call *call)
{
    struct parser *parser = call->parser;

    skip_blanks(parser);
    while (*parser->at != ')') {
        if (call->count == function->most ||
            (call->count > 0 && *parser->at++ != ','))
            return false;
        skip_blanks(parser);
        if (function->takes_name
                ? !parse_property_name(parser, &call->names[call->count])
                : !parse_sum(parser, &call->values[call->count]))
            return false;
        call->count++;
        skip_blanks(parser);
    }
    parser->at++;
    return call->count >= function->least;
}

static bool
parse_call(struct parser *parser, struct value *value)
{
    size_t length = name_length(parser->at);
    const struct function *function = find_function(parser->at, length);
    struct call call = { .parser = parser };

    call.names[0] = parser->property;
    if (function == NULL || parser->at[length] != '(')
        return false;
    parser->at += length + 1;
    return parse_arguments(function, &call) && function->apply(&call, value);
}

static bool
parse_primary(struct parser *parser, struct value *value)
{
    skip_blanks(parser);
    if (*parser->at != '(') {
        if (name_length(parser->at) > 0)
            return parse_call(parser, value);
        return parse_dimension(parser, value);
    }
    parser->at++;
    if (!parse_sum(parser, value))
        return false;
    skip_blanks(parser);
    return *parser->at++ == ')';
}

static bool
parse_unary(struct parser *parser, struct value *value)
{
    bool negative = false;

    for (skip_blanks(parser); *parser->at == '-' || *parser->at == '+';
         skip_blanks(parser))
        negative = (*parser->at++ == '-') != negative;
    return parse_primary(parser, value) && (!negative || negate(value));
}

/* Takes an operator that is a word: div, mod. */
static bool
take_word(struct parser *parser, const char *word)
{
    size_t length = strlen(word);

    if (name_length(parser->at) != length ||
        memcmp(parser->at, word, length) != 0)
        return false;
    parser->at += length;
    return true;
}

static bool
parse_product(struct parser *parser, struct value *value)
{
    bool (*operation)(struct value, struct value, struct value *);
    struct value right;

    if (!parse_unary(parser, value))
        return false;
    for (;;) {
        skip_blanks(parser);
        if (*parser->at == '*') {
            parser->at++;
            operation = multiply;
        } else if (take_word(parser, "div")) {
            operation = divide;
        } else if (take_word(parser, "mod")) {
            operation = modulo;
        } else {
            return true;
        }
        if (!parse_unary(parser, &right) || !operation(*value, right, value))
            return false;
    }
}

static bool
parse_sum(struct parser *parser, struct value *value)
{
    struct value right;

    if (++parser->depth > NESTING || !parse_product(parser, value))
        return false;
    for (skip_blanks(parser); *parser->at == '+' || *parser->at == '-';
         skip_blanks(parser)) {
        bool minus = *parser->at++ == '-';

        if (!parse_product(parser, &right) || (minus && !negate(&right)) ||
            !expression_add(*value, right, value))
            return false;
    }
    parser->depth--;
    return true;
}

bool
expression_evaluate(struct surroundings *surroundings, enum property property,
    const char *text, struct value *value)
{
    struct parser parser = { text, surroundings, property, 0 };

    if (!parse_sum(&parser, value))
        return false;
    skip_blanks(&parser);
    return *parser.at == '\0';
}
