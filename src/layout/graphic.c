#include "layout/graphic.h"

#include "base/arena.h"
#include "base/file.h"
#include "base/unit.h"
#include "layout/pile.h"
#include "media/image.h"

enum { NONE = -1 };

enum { BEFORE, END, AFTER, START };

struct size {
    int32_t width; /* mpt, NONE: not given */
    int32_t height;
};

/* One direction: the properties that rule it. */
struct axis {
    enum property extent;
    enum property minimum;
    enum property maximum;
    enum property content;
};

static const struct axis across = { PROPERTY_WIDTH, PROPERTY_WIDTH_MINIMUM,
    PROPERTY_WIDTH_MAXIMUM, PROPERTY_CONTENT_WIDTH };
static const struct axis down = { PROPERTY_HEIGHT, PROPERTY_HEIGHT_MINIMUM,
    PROPERTY_HEIGHT_MAXIMUM, PROPERTY_CONTENT_HEIGHT };

static int32_t
length_or_none(const struct style *style, enum property property, int32_t base)
{
    int32_t length = style_length(style, property, base);

    return style_auto(style, property) || length < 0 ? NONE : length;
}

static bool
fits(enum keyword keyword)
{
    return keyword == KEYWORD_SCALE_TO_FIT ||
           keyword == KEYWORD_SCALE_DOWN_TO_FIT ||
           keyword == KEYWORD_SCALE_UP_TO_FIT;
}

static bool
shrinks_only(const struct style *style, const struct axis *axis)
{
    return style_keyword(style, axis->content) == KEYWORD_SCALE_DOWN_TO_FIT;
}

static bool
grows_only(const struct style *style, const struct axis *axis)
{
    return style_keyword(style, axis->content) == KEYWORD_SCALE_UP_TO_FIT;
}

/* The viewport: its extent, else its minimum. The height that percentages
 * of a height are of is not known: they are of the image's own. */
static int32_t
viewport(const struct style *style, const struct axis *axis, int32_t base)
{
    int32_t extent = length_or_none(style, axis->extent, base);

    return extent != NONE ? extent : length_or_none(style, axis->minimum, base);
}

/* What content-width or content-height says of an image `natural` long. */
static int32_t
wanted(const struct style *style, const struct axis *axis, int32_t room,
    int32_t natural)
{
    if (!fits(style_keyword(style, axis->content)))
        return length_or_none(style, axis->content, natural);
    if (room == NONE || (shrinks_only(style, axis) && natural <= room) ||
        (grows_only(style, axis) && natural >= room))
        return NONE;
    return room;
}

/* Between the limits of the viewport. */
static int32_t
limited(const struct style *style, const struct axis *axis, int32_t extent,
    int32_t base)
{
    int32_t fixed = length_or_none(style, axis->extent, base);
    int32_t least =
        fixed != NONE ? fixed : length_or_none(style, axis->minimum, base);
    int32_t most =
        fixed != NONE ? fixed : length_or_none(style, axis->maximum, base);

    if (most != NONE && extent > most && !grows_only(style, axis))
        extent = most;
    if (least != NONE && extent < least && !shrinks_only(style, axis))
        extent = least;
    return extent;
}

/* True when a / b < c / d. */
static bool
narrower(int32_t a, int32_t b, int32_t c, int32_t d)
{
    return (int64_t)a * d < (int64_t)c * b;
}

static bool
uniform(const struct style *style)
{
    return style_keyword(style, PROPERTY_SCALING) != KEYWORD_NON_UNIFORM;
}

/* The largest size of these proportions within `room`. */
static struct size
inscribe(struct size room, struct size natural)
{
    if (narrower(room.width, natural.width, room.height, natural.height))
        room.height = unit_scale(natural.height, room.width, natural.width);
    else
        room.width = unit_scale(natural.width, room.height, natural.height);
    return room;
}

static struct size
constrain(const struct style *style, struct size natural, int32_t base)
{
    struct size room = {
        limited(style, &across, natural.width, base),
        limited(style, &down, natural.height, natural.height),
    };

    if (uniform(style))
        room = inscribe(room, natural);
    return (struct size){ room.width > 0 ? room.width : 1,
        room.height > 0 ? room.height : 1 };
}

/* The size of the image: as wanted, else by its proportions. */
static struct size
content_size(const struct style *style, struct size want, struct size natural)
{
    if (want.width == NONE && want.height == NONE)
        return natural;
    if (want.width == NONE)
        want.width = unit_scale(natural.width, want.height, natural.height);
    else if (want.height == NONE)
        want.height = unit_scale(natural.height, want.width, natural.width);
    else if (uniform(style))
        want = inscribe(want, natural);
    return want;
}

static struct size
scaled(const struct style *style, struct size room, struct size natural,
    int32_t base)
{
    struct size want = {
        wanted(style, &across, room.width, natural.width),
        wanted(style, &down, room.height, natural.height),
    };

    if (fits(style_keyword(style, PROPERTY_CONTENT_WIDTH)) ||
        fits(style_keyword(style, PROPERTY_CONTENT_HEIGHT)))
        natural = constrain(style, natural, base);
    return content_size(style, want, natural);
}

/* Where in its room the image lies. */
static int32_t
offset(enum keyword keyword, int32_t room, int32_t length)
{
    switch (keyword) {
    case KEYWORD_CENTER:
        return (room - length) / 2;
    case KEYWORD_END:
    case KEYWORD_AFTER:
        return room - length;
    default:
        return 0;
    }
}

static bool
clipped(const struct style *style)
{
    enum keyword overflow = style_keyword(style, PROPERTY_OVERFLOW);

    return overflow == KEYWORD_HIDDEN || overflow == KEYWORD_ERROR_IF_OVERFLOW;
}

static void
measure(struct graphic *graphic, const struct style *style, int32_t base)
{
    const struct image *image = graphic->picture.image;
    struct area_picture *picture = &graphic->picture;
    struct size natural = { image->width, image->height };
    struct size room = { viewport(style, &across, base),
        viewport(style, &down, image->height) };
    struct size size = scaled(style, room, natural, base);
    int32_t inset[4];

    if (room.width == NONE)
        room.width = limited(style, &across, size.width, base);
    if (room.height == NONE)
        room.height = limited(style, &down, size.height, image->height);
    pile_insets(style, base, inset);
    graphic->width = room.width + inset[START] + inset[END];
    graphic->height = room.height + inset[BEFORE] + inset[AFTER];
    picture->width = size.width;
    picture->height = size.height;
    picture->x =
        inset[START] + offset(style_keyword(style, PROPERTY_TEXT_ALIGN),
                           room.width, size.width);
    picture->y =
        inset[BEFORE] + offset(style_keyword(style, PROPERTY_DISPLAY_ALIGN),
                            room.height, size.height);
    picture->clipped = clipped(style) &&
                       (size.width > room.width || size.height > room.height);
}

const struct image *
graphic_image(struct images *images, struct arena *arena,
    const struct fo_node *node, const char *folder, struct log *log)
{
    const char *file = node->place.file;
    const char *const folders[] = {
        file == NULL ? "." : file_folder(arena, file), folder, NULL
    };

    return images_find(images, folders, style_string(node->style, PROPERTY_SRC),
        node->place, log);
}

const struct graphic *
graphic_measure(struct layout_context *context, struct arena *arena,
    const struct fo_node *node, int32_t width)
{
    struct graphic *graphic = arena_alloc(arena, sizeof(*graphic));

    graphic->picture.image = graphic_image(
        context->images, arena, node, context->folder, context->log);
    if (graphic->picture.image == NULL)
        return NULL;
    measure(graphic, node->style, width);
    return graphic;
}
