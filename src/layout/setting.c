#include "layout/setting.h"

#include "base/unit.h"
#include "layout/text.h"
#include "media/font.h"

enum {
    PER_MILLE = 1000,
    NORMAL_OFFICIAL = 1150, /* the word processor's single interval */
    NORMAL_FOP = 1200
};

int32_t
setting_ascent(enum line_rules rules, const struct face *face, int32_t size)
{
    const struct face_metrics *metrics = face_metrics(face);

    return unit_scale(
        rules == LINES_FOP ? metrics->typo_ascent : metrics->ascent, size,
        PER_MILLE);
}

int32_t
setting_descent(enum line_rules rules, const struct face *face, int32_t size)
{
    const struct face_metrics *metrics = face_metrics(face);

    return unit_scale(
        rules == LINES_FOP ? metrics->typo_descent : metrics->descent, size,
        PER_MILLE);
}

static enum keyword
alignment(enum keyword keyword)
{
    static const struct {
        enum keyword keyword;
        enum keyword meaning;
    } meanings[] = {
        { KEYWORD_END, KEYWORD_END },
        { KEYWORD_RIGHT, KEYWORD_END },
        { KEYWORD_OUTSIDE, KEYWORD_END },
        { KEYWORD_CENTER, KEYWORD_CENTER },
        { KEYWORD_JUSTIFY, KEYWORD_JUSTIFY },
    };
    size_t i;

    for (i = 0; i < sizeof(meanings) / sizeof(meanings[0]); i++)
        if (meanings[i].keyword == keyword)
            return meanings[i].meaning;
    return KEYWORD_START;
}

static enum keyword
last_alignment(enum keyword last, enum keyword align)
{
    if (last != KEYWORD_RELATIVE)
        return alignment(last);
    return align == KEYWORD_JUSTIFY ? KEYWORD_START : align;
}

static int32_t
line_height(const struct setting *setting, const struct style *style)
{
    int32_t height = style_line_height(style);

    if (height >= 0)
        return height;
    return unit_scale(setting->size,
        setting->rules == LINES_FOP ? NORMAL_FOP : NORMAL_OFFICIAL, PER_MILLE);
}

bool
setting_read(struct layout_context *context, const struct fo_node *block,
    int32_t width, bool opening, struct setting *setting)
{
    const struct style *style = block->style;
    int32_t ascent;
    int32_t descent;

    *setting = (struct setting){
        .block = block,
        .face = text_face(context, style, block->place),
        .rules = context->rules,
        .width = width,
        .size = style_length(style, PROPERTY_FONT_SIZE, 0),
        .end_indent = style_length(style, PROPERTY_LAST_LINE_END_INDENT, width),
        .grows =
            style_keyword(style, PROPERTY_LINE_STACKING) != KEYWORD_FONT_HEIGHT,
        .align = alignment(style_keyword(style, PROPERTY_TEXT_ALIGN)),
    };
    if (setting->face == NULL)
        return false;
    if (opening)
        setting->indent = style_length(style, PROPERTY_TEXT_INDENT, width);
    setting->align_last = last_alignment(
        style_keyword(style, PROPERTY_TEXT_ALIGN_LAST), setting->align);
    setting->height = line_height(setting, style);
    ascent = setting_ascent(context->rules, setting->face, setting->size);
    descent = setting_descent(context->rules, setting->face, setting->size);
    setting->baseline = (setting->height - ascent - descent) / 2 + ascent;
    return true;
}
