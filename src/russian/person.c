#include "russian/person.h"

#include <string.h>

#include "base/arena.h"
#include "base/file.h"
#include "base/utf8.h"
#include "russian/word.h"

enum { WORDS_MAX = 6 };

/* Words that follow a patronymic and belong to it, by gender. */
static const char particles_m[] = "оглы оглу улы уулу угли";
static const char particles_f[] = "кызы гызы кизи";

static bool
is_one_of(const char *text, const char *words)
{
    struct word word;

    word_read(&word, text, strlen(text));
    return word_is(&word, words);
}

static bool
ends(const char *text, const char *endings)
{
    struct word word;

    word_read(&word, text, strlen(text));
    return word_ends(&word, endings) && !word_is(&word, endings);
}

const char *
person_gender(const char *patronymic)
{
    const char *particle = strpbrk(patronymic, " -");

    if (particle != NULL && is_one_of(particle + 1, particles_m))
        return "m";
    if (particle != NULL && is_one_of(particle + 1, particles_f))
        return "f";
    if (ends(patronymic, "ич ыч улы ұлы оглы"))
        return "m";
    return ends(patronymic, "на кызы қызы гызы") ? "f" : "";
}

/* Adds the first letters of a name: «Анна-Мария» gives «А.-М.», small parts
 * («Гасан-оглы») give none. */
static void
add_initial(struct buffer *buffer, const char *name)
{
    bool first = true;

    while (*name != '\0') {
        size_t length;
        uint32_t code = utf8_decode(name, strlen(name), &length);

        if (first || utf8_upper(code)) {
            buffer_text(buffer, first ? "" : "-");
            buffer_append(buffer, name, length);
            buffer_text(buffer, ".");
        }
        first = false;
        name += strcspn(name, "- ");
        if (*name != '-')
            return;
        name++;
    }
}

void
person_complete(struct arena *arena, struct person *person)
{
    struct buffer buffer = { .arena = arena };

    if (person->initials[0] == '\0' && person->first[0] != '\0') {
        add_initial(&buffer, person->first);
        add_initial(&buffer, person->patronymic);
        person->initials = buffer.data;
    }
    if (person->gender[0] == '\0')
        person->gender = person_gender(person->patronymic);
}

static bool
is_apostrophe(const char *text)
{
    return *text == '\'' || strncmp(text, "\u2019", strlen("\u2019")) == 0;
}

/* Letters with hyphens and apostrophes, the first one a capital; `small`
 * lets a small one begin: фон, де, оглы. д'Артаньян is a surname. */
static bool
is_word(const char *word, bool small)
{
    size_t size = strlen(word);
    size_t i = 0;

    while (i < size) {
        size_t length;
        uint32_t code = utf8_decode(word + i, size - i, &length);

        if (i == 0 && !utf8_upper(code) &&
            !(utf8_lower(code) && (small || is_apostrophe(word + length))))
            return false;
        if (!utf8_letter(code) && code != '-' && code != '\'' && code != 0x2019)
            return false;
        i += length;
    }
    return size > 0;
}

enum { INITIAL_BYTES = 16 }; /* more than one has */

/* Bytes of one initial at the start: a capital, perhaps a small letter
 * («Дж.»), a dot; 0 when there is none. */
static size_t
initial_bytes(const char *text)
{
    size_t size = strnlen(text, INITIAL_BYTES);
    size_t first;
    size_t second;

    if (size == 0 || !utf8_upper(utf8_decode(text, size, &first)))
        return 0;
    if (text[first] == '.')
        return first + 1;
    if (text[first] == '\0' ||
        !utf8_lower(utf8_decode(text + first, size - first, &second)))
        return 0;
    return text[first + second] == '.' ? first + second + 1 : 0;
}

/* Reads initials at the start of text; *rest is what follows them. */
static const char *
read_initials(struct arena *arena, const char *text, const char **rest)
{
    struct buffer buffer = { .arena = arena };
    size_t length;

    buffer_text(&buffer, "");
    for (;;) {
        const char *next = text + strspn(text, " -");

        length = initial_bytes(next);
        if (length == 0)
            break;
        if (buffer.length > 0 && text[0] == '-')
            buffer_text(&buffer, "-");
        buffer_append(&buffer, next, length);
        text = next + length;
    }
    *rest = text + strspn(text, " ");
    return buffer.data;
}

static bool
all_words(const char *text)
{
    struct arena *scratch = arena_new();
    char *copy = arena_strdup(scratch, text);
    bool good = copy[0] != '\0';
    char *word;
    char *state = NULL;

    for (word = strtok_r(copy, " ", &state); word != NULL && good;
         word = strtok_r(NULL, " ", &state))
        good = is_word(word, true);
    arena_free(scratch);
    return good;
}

/* «И.О. Фамилия» and «Фамилия И.О.». */
static bool
parse_short(struct arena *arena, const char *text, struct person *person)
{
    const char *rest;
    const char *space;

    person->initials = read_initials(arena, text, &rest);
    if (person->initials[0] != '\0') {
        person->last = rest;
        return all_words(rest);
    }
    for (space = strchr(text, ' '); space != NULL;
         space = strchr(space + 1, ' ')) {
        person->initials = read_initials(arena, space + 1, &rest);
        if (person->initials[0] == '\0' || *rest != '\0')
            continue;
        person->last = arena_strndup(arena, text, (size_t)(space - text));
        return all_words(person->last);
    }
    return false;
}

static size_t
split(char *text, char **words)
{
    size_t count = 0;
    char *state = NULL;
    char *word;

    for (word = strtok_r(text, " ", &state); word != NULL;
         word = strtok_r(NULL, " ", &state)) {
        if (count == WORDS_MAX)
            return 0;
        words[count++] = word;
    }
    return count;
}

bool
person_oblique(const char *patronymic)
{
    return ends(patronymic, "вича вичу вичем виче вны вне вну вной ичны ичне "
                            "ичну ичной") ||
           is_one_of(patronymic,
               "ильича ильичу ильичом ильиче кузьмича кузьмичу кузьмичом "
               "кузьмиче лукича лукичу лукичом лукиче фомича фомичу фомичом "
               "фомиче никитича никитичу никитичем никитиче");
}

/* In any case: forms that clerks write down are read, too. */
static bool
is_patronymic(const char *word)
{
    return ends(word, "вич вна ична") ||
           is_one_of(word, "ильич кузьмич лукич фомич никитич") ||
           person_oblique(word);
}

static bool
is_article(const char *word)
{
    size_t length;

    return utf8_lower(utf8_decode(word, strlen(word), &length)) &&
           is_one_of(word, "фон ван дер ден де ла ле ди да дю дель аль эль "
                           "бен ибн");
}

/* «фон Берг», «де ла Крус»: articles go with the surname behind them. */
static size_t
join_articles(struct arena *arena, char **words, size_t count)
{
    bool more = count > 1 && is_article(words[0]);

    while (more) {
        more = count > 2 && is_article(words[1]);
        words[0] = arena_printf(arena, "%s %s", words[0], words[1]);
        memmove(words + 1, words + 2, (count - 2) * sizeof(words[0]));
        count--;
    }
    return count;
}

/* «Иванов ИИ»: initials without their dots. */
static bool
are_initials(const char *last, const char *first)
{
    enum { MOST = 6 };
    struct word name;
    struct word surname;

    word_read(&name, first, strlen(first));
    word_read(&surname, last, strlen(last));
    return name.size <= MOST && word_capitals(&name) &&
           !word_capitals(&surname);
}

/* «Фамилия Имя Отчество», the patronymic or the last order may differ. */
static bool
parse_full(struct arena *arena, const char *text, struct person *person)
{
    char *words[WORDS_MAX];
    size_t count = split(arena_strdup(arena, text), words);
    bool particle;
    bool last_first;
    size_t i;

    count = join_articles(arena, words, count);
    particle = count == 4 && (is_one_of(words[3], particles_m) ||
                                 is_one_of(words[3], particles_f));
    if (count < 2 || count > 4 || (count == 4 && !particle))
        return false;
    for (i = strchr(words[0], ' ') != NULL; i < count; i++)
        if (!is_word(words[i], particle && i == 3))
            return false;
    last_first =
        count < 3 || !is_patronymic(words[1]) || is_patronymic(words[2]);
    person->last = words[last_first ? 0 : 2];
    person->first = words[last_first ? 1 : 0];
    if (count == 2 && are_initials(person->last, person->first))
        return false;
    if (count > 2)
        person->patronymic = words[last_first ? 2 : 1];
    if (particle)
        person->patronymic = arena_printf(arena, "%s %s", words[2], words[3]);
    return true;
}

/* One blank for each run of spaces, NBSP among them; none at the ends. */
static char *
with_blanks(struct arena *arena, const char *text)
{
    size_t size = strlen(text);
    char *line = arena_alloc(arena, size + 1);
    size_t used = 0;
    size_t at = 0;

    while (at < size) {
        size_t length;

        if (!utf8_space(utf8_decode(text + at, size - at, &length))) {
            memcpy(line + used, text + at, length);
            used += length;
        } else if (used > 0 && line[used - 1] != ' ') {
            line[used++] = ' ';
        }
        at += length;
    }
    if (used > 0 && line[used - 1] == ' ')
        used--;
    line[used] = '\0';
    return line;
}

bool
person_parse(struct arena *arena, const char *text, struct person *person)
{
    const char *line = with_blanks(arena, text);

    *person = (struct person){ "", "", "", "", "" };
    if (!parse_short(arena, line, person)) {
        *person = (struct person){ "", "", "", "", "" };
        if (!parse_full(arena, line, person))
            return false;
    }
    person_complete(arena, person);
    return true;
}
