#include "media/installed.h"

#include <fontconfig/fontconfig.h>

#include "base/arena.h"

struct installed {
    FcConfig *config; /* NULL when fontconfig has none */
};

static void
config_end(void *config)
{
    FcConfigDestroy(config);
}

static void
pattern_end(void *pattern)
{
    FcPatternDestroy(pattern);
}

struct installed *
installed_new(struct arena *arena)
{
    struct installed *installed = arena_alloc(arena, sizeof(*installed));

    installed->config = FcInitLoadConfigAndFonts();
    if (installed->config != NULL)
        arena_defer(arena, config_end, installed->config);
    return installed;
}

static FcPattern *
question(struct arena *arena, FcConfig *config, const char *family, int weight,
    bool italic)
{
    FcPattern *pattern = FcPatternCreate();

    arena_defer(arena, pattern_end, pattern);
    FcPatternAddString(pattern, FC_FAMILY, (const FcChar8 *)family);
    FcPatternAddInteger(pattern, FC_WEIGHT, FcWeightFromOpenType(weight));
    FcPatternAddInteger(
        pattern, FC_SLANT, italic ? FC_SLANT_ITALIC : FC_SLANT_ROMAN);
    FcPatternAddBool(pattern, FC_SCALABLE, FcTrue);
    FcConfigSubstitute(config, pattern, FcMatchPattern);
    FcDefaultSubstitute(pattern);
    return pattern;
}

static bool
has_family(FcPattern *answer, const char *family)
{
    FcChar8 *name;
    int i;

    for (i = 0;
         FcPatternGetString(answer, FC_FAMILY, i, &name) == FcResultMatch; i++)
        if (FcStrCmpIgnoreCase(name, (const FcChar8 *)family) == 0)
            return true;
    return false;
}

const char *
installed_find(struct installed *installed, struct arena *arena,
    const char *family, int weight, bool italic, unsigned *index)
{
    struct arena *scratch = arena_new();
    FcResult result;
    FcPattern *answer = NULL;
    FcChar8 *path;
    const char *found = NULL;
    int number = 0;

    if (installed->config != NULL)
        answer = FcFontMatch(installed->config,
            question(scratch, installed->config, family, weight, italic),
            &result);
    if (answer != NULL) {
        arena_defer(scratch, pattern_end, answer);
        if (has_family(answer, family) &&
            FcPatternGetString(answer, FC_FILE, 0, &path) == FcResultMatch)
            found = arena_strdup(arena, (const char *)path);
        if (FcPatternGetInteger(answer, FC_INDEX, 0, &number) == FcResultMatch)
            *index = (unsigned)number & 0xFFFF;
    }
    arena_free(scratch);
    return found;
}
