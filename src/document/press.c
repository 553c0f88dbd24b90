#include "document/press.h"

#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "base/arena.h"
#include "base/file.h"
#include "media/font.h"
#include "media/image.h"
#include "record/library.h"
#include "russian/hyphen.h"
#include "style/sheet.h"

enum { EXECUTABLE_BYTES = 4096 };

struct form {
    struct form *next;
    const char *kind;
    const struct sheet *sheet;
};

struct press {
    struct arena *arena;
    const char *home; /* templates/ and xslt/ */
    const char *site;
    struct sheet_folders folders;
    const char *data; /* what the build makes: fonts, dictionary, profile */
    const char *created;
    struct library *library;
    struct faces *faces;
    struct hyphens *hyphens;
    struct images *images;
    struct form *forms;
};

/* The folder of the running program, or NULL. */
static const char *
program_folder(struct arena *arena)
{
    char path[EXECUTABLE_BYTES];
    ssize_t length = readlink("/proc/self/exe", path, sizeof(path));

    if (length <= 0 || (size_t)length >= sizeof(path))
        return NULL;
    return file_folder(arena, arena_strndup(arena, path, (size_t)length));
}

static bool
holds(struct arena *arena, const char *folder, const char *name)
{
    return file_exists(file_join(arena, folder, name));
}

static const char *
above(struct arena *arena, const char *folder, unsigned levels)
{
    for (; levels > 0; levels--)
        folder = file_folder(arena, folder);
    return folder;
}

/* Installed, templates lie in exe/../share/pisar; in the build tree, where
 * the program is build/<mode>/pisar, two folders above it. */
static const char *
home_of_program(struct arena *arena, const char *program)
{
    const char *shared;
    const char *tree;

    if (program == NULL)
        return NULL;
    shared = file_join(arena, above(arena, program, 1), "share/pisar");
    if (holds(arena, shared, "templates"))
        return shared;
    tree = above(arena, program, 2);
    return holds(arena, tree, "templates") ? tree : NULL;
}

static const char *
find_home(struct arena *arena, const char *given, const char *program,
    struct log *log)
{
    const struct place nowhere = { .file = NULL };
    const char *home = given;

    if (home == NULL || *home == '\0')
        home = getenv("PISAR_HOME");
    if (home == NULL || *home == '\0') {
        home = home_of_program(arena, program);
        if (home != NULL)
            return home;
        home = "share/pisar";
    }
    if (holds(arena, home, "templates"))
        return home;
    message_add(log, MESSAGE_HOME_MISSING, nowhere,
        file_join(arena, home, "templates"));
    return NULL;
}

/* In a source tree the data are below build/; installed, beside templates/.
 * With --home elsewhere, the program's own data serve. */
static const char *
find_data(
    struct arena *arena, const char *home, const char *program, struct log *log)
{
    const struct place nowhere = { .file = NULL };
    const char *folders[3] = { file_join(arena, home, "build/share/pisar"),
        home, NULL };
    unsigned i;

    if (program != NULL)
        folders[2] = file_join(arena, above(arena, program, 1), "share/pisar");
    for (i = 0; i < 3; i++)
        if (folders[i] != NULL && holds(arena, folders[i], "fonts.tsv"))
            return folders[i];
    message_add(log, MESSAGE_DATA_MISSING, nowhere,
        file_join(arena, folders[0], "fonts.tsv"));
    return NULL;
}

static const char *
epoch(struct arena *arena, struct log *log)
{
    const struct place nowhere = { .file = NULL };
    const char *text = getenv("SOURCE_DATE_EPOCH");
    struct tm tm;
    time_t seconds = 0;
    size_t digits;

    if (text == NULL || *text == '\0')
        return NULL;
    digits = strspn(text, "0123456789");
    if (text[digits] != '\0' || digits > 11) {
        message_add(log, MESSAGE_EPOCH_INVALID, nowhere, text);
        return NULL;
    }
    for (; *text != '\0'; text++)
        seconds = seconds * 10 + (*text - '0');
    if (gmtime_r(&seconds, &tm) == NULL)
        return NULL;
    return arena_printf(arena, "%04d-%02d-%02dT%02d:%02d:%02dZ",
        tm.tm_year + 1900, tm.tm_mon + 1, tm.tm_mday, tm.tm_hour, tm.tm_min,
        tm.tm_sec);
}

static bool
is_site(struct arena *arena, const char *folder)
{
    return holds(arena, folder, "templates") || holds(arena, folder, "xslt");
}

struct press *
press_new(struct arena *arena, struct press_options options, struct log *log)
{
    const struct place nowhere = { .file = NULL };
    const char *program = program_folder(arena);
    struct press *press = arena_alloc(arena, sizeof(*press));

    if (options.site != NULL && !file_is_folder(options.site)) {
        message_add(log, MESSAGE_SITE_MISSING, nowhere, options.site);
        return NULL;
    }
    if (options.site != NULL && !is_site(arena, options.site)) {
        message_add(log, MESSAGE_SITE_EMPTY, nowhere, options.site);
        return NULL;
    }
    press->arena = arena;
    press->site = options.site;
    press->home = find_home(arena, options.home, program, log);
    if (press->home == NULL)
        return NULL;
    press->folders = (struct sheet_folders){ press->home, press->site, false };
    press->data = find_data(arena, press->home, program, log);
    if (press->data == NULL)
        return NULL;
    press->created = epoch(arena, log);
    return press;
}

struct library *
press_library(struct press *press)
{
    if (press->library == NULL)
        press->library = library_new(press->arena, press->home, press->site);
    return press->library;
}

struct faces *
press_faces(struct press *press)
{
    if (press->faces == NULL)
        press->faces = faces_new(
            press->arena, file_join(press->arena, press->data, "fonts.tsv"));
    return press->faces;
}

struct hyphens *
press_hyphens(struct press *press)
{
    if (press->hyphens == NULL)
        press->hyphens = hyphens_new(
            press->arena, file_join(press->arena, press->data, "hyph_ru.txt"));
    return press->hyphens;
}

struct images *
press_images(struct press *press)
{
    if (press->images == NULL)
        press->images = images_new(press->arena);
    return press->images;
}

void
press_trim(struct press *press)
{
    if (press->faces != NULL)
        faces_trim(press->faces);
    if (press->images != NULL)
        images_trim(press->images);
}

void
press_trace(struct press *press)
{
    press->folders.trace = true;
}

/* Where the form is; where it should be, when it is nowhere. */
static const char *
form_path(struct press *press, const char *kind)
{
    const char *name = arena_printf(press->arena, "xslt/forms/%s.xsl", kind);

    if (press->site != NULL && (holds(press->arena, press->site, name) ||
                                   !holds(press->arena, press->home, name)))
        return file_join(press->arena, press->site, name);
    return file_join(press->arena, press->home, name);
}

const struct sheet *
press_sheet(
    struct press *press, const char *kind, struct place place, struct log *log)
{
    struct form *form;
    const struct sheet *sheet;
    const char *path;

    for (form = press->forms; form != NULL; form = form->next)
        if (strcmp(form->kind, kind) == 0)
            return form->sheet;
    path = form_path(press, kind);
    if (!file_exists(path)) {
        message_add(log, MESSAGE_FORM_MISSING, place, kind, path);
        return NULL;
    }
    sheet = sheet_load(press->arena, path, &press->folders, log);
    if (sheet == NULL)
        return NULL;
    form = arena_alloc(press->arena, sizeof(*form));
    form->kind = arena_strdup(press->arena, kind);
    form->sheet = sheet;
    form->next = press->forms;
    press->forms = form;
    return sheet;
}

const char *
press_profile(const struct press *press)
{
    return file_join(press->arena, press->data, "sRGB.icc");
}

const char *
press_created(const struct press *press)
{
    return press->created;
}
