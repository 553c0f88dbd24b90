/* realpath */
#define _XOPEN_SOURCE 700

#include "base/file.h"

#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/arena.h"
#include "base/fault.h"
#include "base/message.h"

enum {
    BUFFER_FIRST = 256,
    CHUNK_BYTES = 16 * 1024,
    FOLDER_MODE = 0777,
    FILE_MODE = 0666,
    MODE_BITS = 07777
};

static void
buffer_reserve(struct buffer *buffer, size_t more)
{
    size_t need = buffer->length + more + 1;
    size_t capacity = buffer->capacity;

    if (need <= capacity)
        return;
    if (capacity < BUFFER_FIRST)
        capacity = BUFFER_FIRST;
    while (capacity < need)
        capacity *= 2;
    buffer->data =
        arena_grow(buffer->arena, buffer->data, buffer->length, capacity);
    buffer->capacity = capacity;
}

void
buffer_append(struct buffer *buffer, const void *data, size_t length)
{
    buffer_reserve(buffer, length);
    if (length > 0)
        memcpy(buffer->data + buffer->length, data, length);
    buffer->length += length;
    buffer->data[buffer->length] = '\0';
}

void
buffer_text(struct buffer *buffer, const char *text)
{
    buffer_append(buffer, text, strlen(text));
}

void
buffer_number(struct buffer *buffer, long long number)
{
    unsigned long long left = number < 0 ? 0 - (unsigned long long)number
                                         : (unsigned long long)number;
    char digits[24];
    size_t at = sizeof(digits);

    do
        digits[--at] = (char)('0' + left % 10);
    while ((left /= 10) > 0);
    if (number < 0)
        digits[--at] = '-';
    buffer_append(buffer, digits + at, sizeof(digits) - at);
}

/* What fits into the room that is there needs no second try. */
void
buffer_printf(struct buffer *buffer, const char *format, ...)
{
    va_list arguments;
    size_t room;
    int length;

    buffer_reserve(buffer, 0);
    room = buffer->capacity - buffer->length;
    va_start(arguments, format);
    length = vsnprintf(buffer->data + buffer->length, room, format, arguments);
    va_end(arguments);
    if (length < 0) {
        buffer->data[buffer->length] = '\0';
        return;
    }
    if ((size_t)length >= room) {
        buffer_reserve(buffer, (size_t)length);
        va_start(arguments, format);
        (void)vsnprintf(buffer->data + buffer->length, (size_t)length + 1,
            format, arguments);
        va_end(arguments);
    }
    buffer->length += (size_t)length;
}

static struct place
place_of(const char *path)
{
    return (struct place){ .file = path };
}

/* What a read is to ask for: a file whole, and the end behind it. */
static size_t
bytes_of(int in)
{
    struct stat status;

    if (fstat(in, &status) != 0 || status.st_size <= 0)
        return CHUNK_BYTES;
    return (size_t)status.st_size + 1;
}

static char *
read_all(struct arena *arena, int in, const char *path, size_t limit,
    size_t *size, struct log *log)
{
    struct buffer buffer = { .arena = arena };
    size_t most = bytes_of(in);
    char number[24];
    ssize_t count;

    most = most < limit ? most : limit;
    buffer_reserve(&buffer, most);
    do {
        buffer_reserve(&buffer, 1);
        count = read(in, buffer.data + buffer.length,
            buffer.capacity - buffer.length - 1);
        buffer.length += count > 0 ? (size_t)count : 0;
        if (buffer.length > limit) {
            (void)snprintf(number, sizeof(number), "%zu", limit);
            message_add(log, MESSAGE_FILE_TOO_BIG, place_of(path), number);
            return NULL;
        }
    } while (count > 0 || (count < 0 && errno == EINTR));
    if (count < 0) {
        message_add(log, MESSAGE_FILE_READ, place_of(path),
            fault_text(arena, errno, log_language(log)));
        return NULL;
    }
    buffer.data[buffer.length] = '\0';
    *size = buffer.length;
    return buffer.data;
}

char *
file_read(struct arena *arena, const char *path, size_t limit, size_t *size,
    struct log *log)
{
    int in = open(path, O_RDONLY | O_CLOEXEC);
    char *data;

    if (in < 0) {
        if (errno == ENOENT || errno == ENOTDIR)
            message_add(log, MESSAGE_FILE_MISSING, place_of(path));
        else
            message_add(log, MESSAGE_FILE_OPEN, place_of(path),
                fault_text(arena, errno, log_language(log)));
        return NULL;
    }
    data = read_all(arena, in, path, limit, size, log);
    (void)close(in);
    return data;
}

static bool
make_folders(char *path)
{
    char *slash;

    for (slash = strchr(path + 1, '/'); slash != NULL;
         slash = strchr(slash + 1, '/')) {
        *slash = '\0';
        if (mkdir(path, FOLDER_MODE) != 0 && errno != EEXIST) {
            *slash = '/';
            return false;
        }
        *slash = '/';
    }
    return true;
}

static bool
write_all(int file, const char *data, size_t size)
{
    while (size > 0) {
        ssize_t count = write(file, data, size);

        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return false;
        data += count;
        size -= (size_t)count;
    }
    return true;
}

/* Writes `temporary` (ends in XXXXXX) and gives it its name. `mode` 0: that
 * of a new file. */
static bool
write_and_rename(char *temporary, const char *path, mode_t mode,
    const void *data, size_t size)
{
    mode_t mask = umask(0);
    int file = mkstemp(temporary);
    bool good;

    (void)umask(mask);
    if (file < 0)
        return false;
    if (mode == 0)
        mode = FILE_MODE & ~mask;
    good = write_all(file, data, size) && fchmod(file, mode) == 0;
    if (close(file) != 0)
        good = false;
    if (good && rename(temporary, path) == 0)
        return true;
    (void)unlink(temporary);
    return false;
}

/* Into a device, a pipe or the target of a link that has none yet: there is
 * nothing to replace. */
static bool
write_straight(const char *path, const void *data, size_t size)
{
    int file = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_NOCTTY, FILE_MODE);
    bool good;

    if (file < 0)
        return false;
    good = write_all(file, data, size);
    return close(file) == 0 && good;
}

static void
free_path(void *path)
{
    free(path);
}

/* Replaces the file that is there, or that a link leads to. */
static bool
replace(struct arena *arena, const char *path, mode_t mode, const void *data,
    size_t size)
{
    char *target = realpath(path, NULL);

    if (target == NULL)
        return false;
    arena_defer(arena, free_path, target);
    return write_and_rename(
        arena_printf(arena, "%s.XXXXXX", target), target, mode, data, size);
}

static bool
write_new(struct arena *arena, const char *path, const void *data, size_t size)
{
    char *temporary = arena_printf(arena, "%s.XXXXXX", path);

    return make_folders(temporary) &&
           write_and_rename(temporary, path, 0, data, size);
}

static bool
write_whole(struct arena *arena, const char *path, bool keep_mode,
    const void *data, size_t size)
{
    struct stat status;
    mode_t mode;

    if (lstat(path, &status) != 0)
        return write_new(arena, path, data, size);
    if (stat(path, &status) != 0 || !S_ISREG(status.st_mode))
        return write_straight(path, data, size);
    mode = keep_mode ? status.st_mode & MODE_BITS : 0;
    return replace(arena, path, mode, data, size);
}

static bool
write_or_report(const char *path, bool keep_mode, const void *data, size_t size,
    struct log *log)
{
    struct arena *arena = arena_new();
    bool good = write_whole(arena, path, keep_mode, data, size);

    if (!good)
        message_add(log, MESSAGE_FILE_WRITE, place_of(path),
            fault_text(arena, errno, log_language(log)));
    arena_free(arena);
    return good;
}

bool
file_write(const char *path, const void *data, size_t size, struct log *log)
{
    return write_or_report(path, false, data, size, log);
}

bool
file_rewrite(const char *path, const void *data, size_t size, struct log *log)
{
    return write_or_report(path, true, data, size, log);
}

bool
file_exists(const char *path)
{
    return access(path, F_OK) == 0;
}

bool
file_is_folder(const char *path)
{
    struct stat status;

    return stat(path, &status) == 0 && S_ISDIR(status.st_mode);
}

char *
file_join(struct arena *arena, const char *folder, const char *name)
{
    if (name[0] == '/' || strcmp(folder, ".") == 0)
        return arena_strdup(arena, name);
    return arena_printf(arena, "%s/%s", folder, name);
}

char *
file_folder(struct arena *arena, const char *path)
{
    const char *slash = strrchr(path, '/');

    if (slash == NULL)
        return arena_strdup(arena, ".");
    if (slash == path)
        return arena_strdup(arena, "/");
    return arena_strndup(arena, path, (size_t)(slash - path));
}
