#include "russian/name.h"

#include <string.h>

#include "base/arena.h"
#include "base/file.h"
#include "base/utf8.h"
#include "russian/person.h"
#include "russian/word.h"

enum part { PART_LAST, PART_FIRST, PART_PATRONYMIC };

/* Letters of a pattern: Ф, И, О. */
enum { SURNAME = 0x424, FIRST_NAME = 0x418, PATRONYMIC = 0x41E };

static const struct rule {
    enum part part;
    char gender; /* 'm', 'f', '*' */
    struct ending ending;
} rules[] = {
#define MAN 'm'
#define WOMAN 'f'
#define ANYONE '*'
#define NAME(part, gender, words, patterns, changes, doubt)                    \
    { PART_##part, gender, { WORD_##words, patterns, changes, DOUBT_##doubt } },
#include "russian/name.def"
#undef NAME
#undef MAN
#undef WOMAN
#undef ANYONE
};

/* Small words that never change. */
static const char articles[] =
    "де ван фон дер ден ла ле да ди дю дель аль эль ад ас аш ар ан бен ибн "
    "оглы оглу угли кызы гызы кизи улы уулу заде";

/* First names that are hardly surnames: «Марьванна Иванова» is typed the wrong
 * way round. */
static const char given_names[] =
    "александр александра алексей анастасия анатолий андрей анна антон борис "
    "валентина валерий вера виктор владимир владислав вячеслав галина "
    "геннадий григорий дарья дмитрий евгений евгения екатерина елена "
    "елизавета иван игорь ирина кирилл константин ксения лариса лидия любовь "
    "людмила максим марина мария михаил надежда наталия наталья никита "
    "николай оксана олег ольга павел петр роман светлана сергей софья "
    "станислав степан тамара татьяна федор юлия юрий";

static const struct ending *
find(enum part part, char gender, const struct word *word, bool first)
{
    size_t i;

    for (i = 0; i < sizeof(rules) / sizeof(rules[0]); i++) {
        const struct rule *rule = &rules[i];

        if (rule->part != part ||
            (rule->gender != '*' && rule->gender != gender) ||
            (rule->ending.part == WORD_FIRST && !first))
            continue;
        if (word_matches(word, rule->ending.part, rule->ending.patterns))
            return &rule->ending;
    }
    return part == PART_PATRONYMIC ? find(PART_FIRST, gender, word, first)
                                   : NULL;
}

/* What stands before a Tuvan -оол, -кыс, an Eastern -заде, -оглы, Тян- before
 * -Шанский stays; but a surname declines, Петров-оглы. */
static bool
stays_before(const struct word *word, const struct word *follower)
{
    if (word_is(follower, "оглы оглу кызы"))
        return !word_ends(word, "ов ев ин ын ова ева ина ына");
    return word_is(follower, "оол кыс заде шанский шанская");
}

/* One word of a part; `next` is what follows it. Articles stay, and so do,
 * in doubt, words that end in letters of other languages. */
static void
decline_word(struct arena *arena, enum part part, char gender,
    const struct word *word, const char *next, struct forms *forms)
{
    const struct ending *ending;
    struct word follower;
    size_t length;
    bool first = *next == '-';
    bool small;

    next += first;
    word_read(&follower, next, strcspn(next, " -"));
    small = word->size > 0 &&
            utf8_lower(utf8_decode(word->text, word->size, &length));
    if (word->size == 0 || (small && word_is(word, articles)) ||
        stays_before(word, &follower)) {
        word_keep(arena, word, CONFIDENCE_SURE, forms);
        return;
    }
    ending = find(part, gender, word, first);
    if (ending != NULL)
        word_decline(arena, word, ending, true, forms);
    else
        word_keep(arena, word, CONFIDENCE_DOUBTFUL, forms);
}

static void
append(struct arena *arena, struct forms *forms, const struct forms *more,
    const char *between)
{
    int i;

    for (i = 0; i < CASE_COUNT; i++) {
        forms->text[i] = arena_printf(
            arena, "%s%s%s", forms->text[i], between, more->text[i]);
        if (more->confidence[i] < forms->confidence[i])
            forms->confidence[i] = more->confidence[i];
    }
}

/* Of «Саид-Эминович» the last word alone declines; «Гасан кызы» stays. What
 * is no patronymic is the end of a foreign name, «Ван Хунг»: whether it and
 * the words before it decline cannot be told. */
static void
decline_patronymic(
    struct arena *arena, char gender, const char *text, struct forms *forms)
{
    const char *behind = text + strlen(text);
    const char *last = behind;
    struct forms more;
    struct word word;

    while (last > text && last[-1] != ' ' && last[-1] != '-')
        last--;
    word_read(&word, text, (size_t)(last - text));
    word_keep(arena, &word, CONFIDENCE_SURE, forms);
    word_read(&word, last, (size_t)(behind - last));
    decline_word(arena, PART_PATRONYMIC, gender, &word, behind, &more);
    if (!word_ends(&word, "ич ыч на улы ұлы оглы кызы қызы гызы") &&
        !word_is(&word, articles))
        forms_doubt(&more);
    append(arena, forms, &more, "");
}

/* A part for one gender: words joined by blanks and hyphens. */
static void
decline_part(struct arena *arena, enum part part, char gender, const char *text,
    struct forms *forms)
{
    size_t size = strcspn(text, " -");
    struct forms more;
    struct word word;

    if (part == PART_PATRONYMIC && text[0] != '\0') {
        decline_patronymic(arena, gender, text, forms);
        return;
    }
    word_read(&word, text, size);
    decline_word(arena, part, gender, &word, text + size, forms);
    while (text[size] != '\0') {
        const char between[2] = { text[size], '\0' };

        text += size + 1;
        size = strcspn(text, " -");
        word_read(&word, text, size);
        decline_word(arena, part, gender, &word, text + size, &more);
        append(arena, forms, &more, between);
    }
}

/* Where the two genders differ and nobody says which, there is no form. */
static void
decline(struct arena *arena, enum part part, const struct person *person,
    const char *text, struct forms *forms)
{
    struct forms woman;
    int i;

    if (person->gender[0] != '\0') {
        decline_part(arena, part, person->gender[0], text, forms);
        return;
    }
    decline_part(arena, part, 'm', text, forms);
    decline_part(arena, part, 'f', text, &woman);
    for (i = 0; i < CASE_COUNT; i++)
        if (strcmp(forms->text[i], woman.text[i]) != 0) {
            forms->text[i] = NULL;
            forms->confidence[i] = CONFIDENCE_NONE;
        }
}

/* Surname and first name changed places, or the gender that was given is not
 * the patronymic's. */
static bool
is_contradictory(const struct person *person)
{
    const char *gender = person_gender(person->patronymic);
    struct word last;

    word_read(&last, person->last, strlen(person->last));
    if (gender[0] != '\0' && strcmp(gender, person->gender) != 0)
        return true;
    return person->first[0] != '\0' && person->patronymic[0] == '\0' &&
           word_is(&last, given_names);
}

static void
write_part(struct forms *forms, int which, const char *text)
{
    if (text[0] == '\0')
        return;
    forms->text[which] = text;
    forms->confidence[which] = CONFIDENCE_SURE;
}

/* Takes a form as the clerk wrote it, part by part. */
static void
take_written(
    struct arena *arena, struct name *name, int which, const char *text)
{
    struct person person;

    if (person_parse(arena, text, &person)) {
        write_part(&name->last, which, person.last);
        write_part(&name->first, which, person.first);
        write_part(&name->patronymic, which, person.patronymic);
    } else if (strchr(text, ' ') == NULL) {
        write_part(&name->last, which, arena_strdup(arena, text));
    } else {
        name->written[which] = arena_strdup(arena, text);
    }
}

void
name_decline(struct arena *arena, const struct person *person,
    const char *const *written, struct name *name)
{
    int i;

    *name = (struct name){ .person = person };
    decline(arena, PART_LAST, person, person->last, &name->last);
    decline(arena, PART_FIRST, person, person->first, &name->first);
    decline(
        arena, PART_PATRONYMIC, person, person->patronymic, &name->patronymic);
    if (is_contradictory(person))
        forms_doubt(&name->last);
    for (i = CASE_GEN; written != NULL && i < CASE_COUNT; i++)
        if (written[i] != NULL && written[i][0] != '\0')
            take_written(arena, name, i, written[i]);
}

/* A name while it is printed. */
struct print {
    struct buffer text;
    enum grammatical_case which;
    enum confidence confidence;
    bool missing; /* a part without a form */
    bool initials;
};

static void
print_part(struct print *print, const struct forms *forms)
{
    const char *text = forms->text[print->which];

    if (text == NULL) {
        print->missing = true;
        return;
    }
    if (forms->confidence[print->which] < print->confidence)
        print->confidence = forms->confidence[print->which];
    buffer_text(&print->text, text);
}

/* The initials stand once, where И. or О. comes first. */
static void
print_initials(struct print *print, const struct name *name)
{
    if (!print->initials)
        buffer_text(&print->text, name->person->initials);
    print->initials = true;
}

static void
print_letter(
    struct print *print, const struct name *name, uint32_t letter, bool dot)
{
    bool known = name->person->first[0] != '\0';

    if (letter == SURNAME)
        print_part(print, &name->last);
    else if (dot || !known)
        print_initials(print, name);
    else
        print_part(
            print, letter == FIRST_NAME ? &name->first : &name->patronymic);
}

/* A blank, but none at the start and no two together. */
static void
print_blank(struct buffer *text)
{
    if (text->length > 0 && text->data[text->length - 1] != ' ')
        buffer_text(text, " ");
}

static void
print_pattern(struct print *print, const struct name *name, const char *pattern)
{
    size_t size = strlen(pattern);
    size_t at = 0;

    while (at < size) {
        size_t length;
        uint32_t code = utf8_decode(pattern + at, size - at, &length);

        at += length;
        if (code == SURNAME || code == FIRST_NAME || code == PATRONYMIC) {
            bool dot = code != SURNAME && pattern[at] == '.';

            print_letter(print, name, code, dot);
            at += dot;
        } else if (utf8_space(code)) {
            print_blank(&print->text);
        } else {
            buffer_append(&print->text, pattern + at - length, length);
        }
    }
}

const char *
name_print(struct arena *arena, const struct name *name,
    enum grammatical_case which, const char *pattern,
    enum confidence *confidence)
{
    struct print print = { .text = { .arena = arena },
        .which = which,
        .confidence = CONFIDENCE_SURE };
    struct buffer *text = &print.text;

    buffer_text(text, "");
    if (name->written[which] != NULL)
        buffer_text(text, name->written[which]);
    else
        print_pattern(&print, name, pattern);
    while (text->length > 0 && text->data[text->length - 1] == ' ')
        text->data[--text->length] = '\0';
    if (confidence != NULL)
        *confidence = print.missing ? CONFIDENCE_NONE : print.confidence;
    return print.missing ? NULL : text->data;
}

const char *
name_pattern(const struct person *person, const char *typed)
{
    size_t size = strcspn(person->last, " ");
    bool last_first;

    while (*typed == ' ')
        typed++;
    last_first = strncmp(typed, person->last, size) == 0;
    if (person->first[0] == '\0')
        return last_first ? "Ф И.О." : "И.О. Ф";
    return last_first ? "Ф И О" : "И О Ф";
}
