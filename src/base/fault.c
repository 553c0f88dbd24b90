#include "base/fault.h"

#include <errno.h>
#include <string.h>

#include "base/arena.h"

static const struct {
    int error;
    const char *ru;
} texts[] = {
    { ENOENT, "нет такого файла или папки" },
    { EACCES, "нет прав на этот файл или папку" },
    { EPERM, "нет прав на этот файл или папку" },
    { ENOTDIR, "часть пути – файл, а не папка" },
    { EISDIR, "это папка, а не файл" },
    { EEXIST, "такой файл уже есть" },
    { ENOSPC, "на диске не осталось места" },
    { EDQUOT, "на диске не осталось места, отведенного вам" },
    { EROFS, "диск открыт только для чтения" },
    { ENAMETOOLONG, "слишком длинное имя" },
    { EMFILE, "открыто слишком много файлов" },
    { ENFILE, "открыто слишком много файлов" },
    { EIO, "диск не отвечает или поврежден" },
    { ELOOP, "ссылка ведет к самой себе" },
};

const char *
fault_text(struct arena *arena, int error, enum language language)
{
    size_t i;

    if (language == LANGUAGE_EN)
        return arena_strdup(arena, strerror(error));
    for (i = 0; i < sizeof(texts) / sizeof(texts[0]); i++)
        if (texts[i].error == error)
            return texts[i].ru;
    return arena_printf(arena, "система сообщает: %s", strerror(error));
}
